//! Schools: what they are, whether they are members, how fresh their inventory is.

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;

use super::{Values, column};
use crate::domain::Text;
use crate::domain::code::{Code as _, Lang, SchoolType};
use crate::domain::desk::Desk;
use crate::domain::dossier::Listed;
use crate::domain::person::Person;
use crate::domain::school::{Agreement, School, Uai};
use crate::text::codes::Worded as _;
use crate::text::headings::Heading;
use crate::text::names::Names;
use crate::text::{format, pages};
use crate::view::Look;
use crate::view::grid::{Cell, Fit, Grid};
use crate::view::json::{SCHEMA, TicketJson};
use crate::view::layout::Sheet;
use crate::view::paint::Tone;

/// The cells of a list of schools, as they are on `today`.
pub fn grid(schools: &[School], desk: &Desk, today: NaiveDate, lang: Lang) -> Grid {
    let names = Names::new(lang, desk);
    let row = |school: &School| {
        let sector = school.sector_on(today);
        vec![
            Cell::code(school.uai.as_str()),
            Cell::Text(school.name.clone()),
            Cell::word(school.school_type.code(), school.school_type.in_lang(lang)),
            Cell::text(school.city.as_ref()),
            Cell::text(school.department.as_deref().map(Text::from).as_ref()),
            sector.map_or(Cell::Nothing, |code| Cell::word(code, names.sector(code))),
            Cell::day(school.agreement_on(today).map(|agreement| agreement.ends_on)),
            Cell::day(school.inventory_on),
            Cell::text(school.phone.as_ref()),
        ]
    };
    Grid {
        columns: vec![
            column("uai", Heading::Uai, Fit::Whole, lang),
            column("name", Heading::Name, Fit::Wrapped, lang),
            column("type", Heading::Type, Fit::Wrapped, lang),
            column("city", Heading::Town, Fit::Wrapped, lang),
            column("department", Heading::Department, Fit::Wrapped, lang),
            column("sector", Heading::Sector, Fit::Wrapped, lang),
            column("member_until", Heading::MemberUntil, Fit::Wrapped, lang),
            column("inventory_on", Heading::Inventory, Fit::Wrapped, lang),
            column("phone", Heading::Telephone, Fit::Wrapped, lang),
        ],
        rows: schools.iter().map(row).collect(),
        zone: desk.time_zone,
    }
}

/// One school with its people and those who may be participants (the white list, by login).
pub fn page(school: &School, people: &[Person], white_list: &[String], desk: &Desk, look: Look) -> String {
    let lang = look.lang;
    let today = desk.day(look.now);
    let mut sheet = Sheet::new(look);
    sheet.line(
        Tone::Strong,
        0,
        &format!("{}  {}", school.uai, school.name.line()),
    );
    sheet.blank();
    let place: Vec<String> = [&school.address, &school.postcode, &school.city]
        .into_iter()
        .flatten()
        .map(Text::line)
        .collect();
    let sector = school
        .sector_on(today)
        .map(|code| Names::new(lang, desk).sector(code));
    let department = school.department.as_deref().map(Text::from);
    let mut values = Values::new(look);
    values
        .words(Heading::Type, school.school_type.in_lang(lang))
        .words(Heading::Address, place.join(", "))
        .text(Heading::Department, department.as_ref())
        .text(Heading::Academy, school.academy.as_ref())
        .text(Heading::Telephone, school.phone.as_ref())
        .text(Heading::Mail, school.mail.as_ref())
        .text(Heading::Web, school.web.as_ref())
        .words(Heading::Sector, sector.unwrap_or_default())
        .words(Heading::Inventory, inventory(school, desk, lang))
        .words(Heading::WhiteList, listed(white_list));
    sheet.values(&values.values);
    agreements(&mut sheet, school, today, lang);
    if !people.is_empty() {
        sheet.title(Heading::People.in_lang(lang));
    }
    for person in people {
        let functions: Vec<&str> = person
            .functions_at(&school.uai)
            .into_iter()
            .map(|function| function.in_lang(lang))
            .collect();
        let mut facts = vec![
            format!(
                "{} ({})",
                person.name().line(),
                Text::from(person.login.as_str()).line()
            ),
            functions.join(", "),
        ];
        facts.extend(person.phone.iter().chain(&person.mail).map(Text::line));
        facts.retain(|fact| !fact.is_empty());
        sheet.item(Tone::Plain, 2, &facts.join(" · "));
    }
    sheet.done()
}

fn listed(logins: &[String]) -> String {
    let logins: Vec<String> = logins
        .iter()
        .map(|login| Text::from(login.as_str()).line())
        .collect();
    logins.join(", ")
}

/// From when the inventory is, and until when that is good enough.
fn inventory(school: &School, desk: &Desk, lang: Lang) -> String {
    let Some(dated) = school.inventory_on else {
        return pages::no_inventory(lang).to_owned();
    };
    let dated_on = format::day(lang, dated);
    match desk.inventory_ends(dated) {
        Some(ends) => pages::good_until(lang, &dated_on, &format::day(lang, ends)),
        None => dated_on,
    }
}

fn agreements(sheet: &mut Sheet, school: &School, today: NaiveDate, lang: Lang) {
    sheet.title(Heading::Agreements.in_lang(lang));
    if school.agreements.is_empty() {
        sheet.item(Tone::Warn, 2, pages::no_agreement(lang));
    }
    for agreement in &school.agreements {
        let valid = agreement.starts_on <= today && today <= agreement.ends_on;
        let (mark, tone) = if valid {
            ("✓", Tone::Good)
        } else {
            ("✗", Tone::Dim)
        };
        let span = pages::from_to(
            lang,
            &format::day(lang, agreement.starts_on),
            &format::day(lang, agreement.ends_on),
        );
        sheet.item(tone, 2, &format!("{mark} {} · {span}", agreement.name.line()));
    }
}

/// A school in JSON.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct SchoolJson<'a> {
    pub uai: Uai,
    pub name: &'a Text,
    #[serde(rename = "type")]
    pub school_type: SchoolType,
    pub department: Option<&'a str>,
    pub academy: Option<&'a Text>,
    pub address: Option<&'a Text>,
    pub postcode: Option<&'a Text>,
    pub city: Option<&'a Text>,
    pub phone: Option<&'a Text>,
    pub mail: Option<&'a Text>,
    pub web: Option<&'a Text>,
    pub sector: Option<&'a str>,
    /// A member today.
    pub member: bool,
    pub member_until: Option<NaiveDate>,
    pub inventory_on: Option<NaiveDate>,
    /// The last day on which that is recent enough; null: no limit.
    pub inventory_ends_on: Option<NaiveDate>,
    pub agreements: Vec<AgreementJson<'a>>,
}

/// A dated membership.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct AgreementJson<'a> {
    pub name: &'a Text,
    pub starts_on: NaiveDate,
    pub ends_on: NaiveDate,
    pub sector: Option<&'a str>,
}

/// A school with what `show` adds.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct SchoolPageJson<'a> {
    pub schema: u32,
    #[serde(flatten)]
    pub school: SchoolJson<'a>,
    pub white_list: &'a [String],
    pub people: Vec<super::person::PersonJson<'a>>,
    /// The open ones of the desk.
    pub tickets: Vec<TicketJson<'a>>,
}

impl<'a> SchoolJson<'a> {
    pub fn new(school: &'a School, desk: &Desk, today: NaiveDate) -> Self {
        let valid = school.agreement_on(today);
        Self {
            uai: school.uai,
            name: &school.name,
            school_type: school.school_type,
            department: school.department.as_deref(),
            academy: school.academy.as_ref(),
            address: school.address.as_ref(),
            postcode: school.postcode.as_ref(),
            city: school.city.as_ref(),
            phone: school.phone.as_ref(),
            mail: school.mail.as_ref(),
            web: school.web.as_ref(),
            sector: school.sector_on(today),
            member: valid.is_some(),
            member_until: valid.map(|agreement| agreement.ends_on),
            inventory_on: school.inventory_on,
            inventory_ends_on: school.inventory_on.and_then(|dated| desk.inventory_ends(dated)),
            agreements: school.agreements.iter().map(AgreementJson::new).collect(),
        }
    }
}

impl<'a> AgreementJson<'a> {
    fn new(agreement: &'a Agreement) -> Self {
        Self {
            name: &agreement.name,
            starts_on: agreement.starts_on,
            ends_on: agreement.ends_on,
            sector: agreement.sector.as_deref(),
        }
    }
}

impl<'a> SchoolPageJson<'a> {
    pub fn new(
        school: &'a School,
        people: &'a [Person],
        white_list: &'a [String],
        tickets: &'a [Listed],
        desk: &Desk,
        now: DateTime<Utc>,
    ) -> Self {
        Self {
            schema: SCHEMA,
            school: SchoolJson::new(school, desk, desk.day(now)),
            white_list,
            people: people.iter().map(super::person::PersonJson::new).collect(),
            tickets: tickets.iter().map(|one| TicketJson::listed(one, now)).collect(),
        }
    }
}
