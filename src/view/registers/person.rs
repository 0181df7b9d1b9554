//! People: what they are and where, and how to reach them.

use chrono::{DateTime, Utc};
use serde::Serialize;

use super::{Values, column};
use crate::domain::Text;
use crate::domain::code::{Function, Lang};
use crate::domain::desk::Desk;
use crate::domain::dossier::Listed;
use crate::domain::person::Person;
use crate::domain::school::Uai;
use crate::text::codes::Worded as _;
use crate::text::headings::Heading;
use crate::view::Look;
use crate::view::grid::{Cell, Fit, Grid};
use crate::view::json::{SCHEMA, TicketJson};
use crate::view::layout::Sheet;
use crate::view::paint::Tone;

/// The cells of a list of people.
pub fn grid(people: &[Person], desk: &Desk, lang: Lang) -> Grid {
    let row = |person: &Person| {
        vec![
            Cell::code(&person.login),
            Cell::Text(person.name()),
            Cell::word(&codes(person), functions(person, lang)),
            Cell::text(person.location.as_ref()),
            Cell::text(person.mail.as_ref()),
            Cell::text(person.phone.as_ref()),
        ]
    };
    Grid {
        columns: vec![
            column("login", Heading::Login, Fit::Whole, lang),
            column("name", Heading::Name, Fit::Wrapped, lang),
            column("functions", Heading::Functions, Fit::Wrapped, lang),
            column("location", Heading::Place, Fit::Wrapped, lang),
            column("mail", Heading::Mail, Fit::Wrapped, lang),
            column("phone", Heading::Telephone, Fit::Wrapped, lang),
        ],
        rows: people.iter().map(row).collect(),
        zone: desk.time_zone,
    }
}

/// One person.
pub fn page(person: &Person, look: Look) -> String {
    let mut sheet = Sheet::new(look);
    let login = Text::from(person.login.as_str()).line();
    sheet.line(Tone::Strong, 0, &format!("{}  {login}", person.name().line()));
    sheet.blank();
    let mut values = Values::new(look);
    values
        .words(Heading::Functions, functions(person, look.lang))
        .text(Heading::Place, person.location.as_ref())
        .text(Heading::Mail, person.mail.as_ref())
        .text(Heading::Telephone, person.phone.as_ref())
        .text(Heading::StaffNumber, person.staff_number.as_ref())
        .text(Heading::NoticeMail, person.notice_mail.as_ref())
        .text(
            Heading::TimeZone,
            person.time_zone.as_deref().map(Text::from).as_ref(),
        )
        .words(
            Heading::Language,
            person
                .lang
                .map(|lang| lang.in_lang(look.lang))
                .unwrap_or_default(),
        );
    sheet.values(&values.values);
    sheet.done()
}

/// `PRT (0383069E), enseignant (0380111P)`.
fn functions(person: &Person, lang: Lang) -> String {
    let told: Vec<String> = person
        .functions
        .iter()
        .map(|(function, uai)| format!("{} ({uai})", function.in_lang(lang)))
        .collect();
    told.join(", ")
}

/// `prt@0383069E,teacher@0380111P`.
fn codes(person: &Person) -> String {
    use crate::domain::Code as _;
    let told: Vec<String> = person
        .functions
        .iter()
        .map(|(function, uai)| format!("{}@{uai}", function.code()))
        .collect();
    told.join(",")
}

/// A person in JSON.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct PersonJson<'a> {
    pub login: &'a str,
    pub name: Text,
    pub last_name: &'a Text,
    pub first_name: &'a Text,
    pub mail: Option<&'a Text>,
    pub phone: Option<&'a Text>,
    pub staff_number: Option<&'a Text>,
    pub location: Option<&'a Text>,
    pub notice_mail: Option<&'a Text>,
    pub time_zone: Option<&'a str>,
    pub lang: Option<Lang>,
    pub functions: Vec<FunctionJson>,
}

/// What somebody is, and where.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct FunctionJson {
    pub function: Function,
    pub school: Uai,
}

/// A person as `show` has it.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct PersonPageJson<'a> {
    pub schema: u32,
    #[serde(flatten)]
    pub person: PersonJson<'a>,
    /// The open ones of the desk, of which the person is the requester.
    pub tickets: Vec<TicketJson<'a>>,
}

impl<'a> PersonJson<'a> {
    pub fn new(person: &'a Person) -> Self {
        Self {
            login: &person.login,
            name: person.name(),
            last_name: &person.last_name,
            first_name: &person.first_name,
            mail: person.mail.as_ref(),
            phone: person.phone.as_ref(),
            staff_number: person.staff_number.as_ref(),
            location: person.location.as_ref(),
            notice_mail: person.notice_mail.as_ref(),
            time_zone: person.time_zone.as_deref(),
            lang: person.lang,
            functions: person
                .functions
                .iter()
                .map(|(function, school)| FunctionJson {
                    function: *function,
                    school: *school,
                })
                .collect(),
        }
    }
}

impl<'a> PersonPageJson<'a> {
    pub fn new(person: &'a Person, tickets: &'a [Listed], now: DateTime<Utc>) -> Self {
        Self {
            schema: SCHEMA,
            person: PersonJson::new(person),
            tickets: tickets.iter().map(|one| TicketJson::listed(one, now)).collect(),
        }
    }
}
