//! The fields of a request: those that `ticket new` and `ticket edit` both take, so that what can be
//! said can be mended, and those that make it this request and no other, which `new` alone takes.

use std::collections::BTreeMap;

use crate::commands::Session;
use crate::commands::ticket::doing;
use crate::commands::words::{named, number};
use crate::domain::code::{Channel, Field, Kind, Lang, Status};
use crate::domain::opening::Draft;
use crate::domain::outside::fold;
use crate::domain::ticket::{Edit, Form};
use crate::domain::{Code as _, Text, Uai};
use crate::error::{Error, Expected, NotFound, Noun};
use crate::office::{Asking, Counter};
use crate::store::Tx;
use crate::text::codes::Worded as _;

// No `///` here: it would become the description of the commands that hold these options.
#[derive(Debug, Default, PartialEq, Eq, clap::Args)]
pub struct Fields {
    /// For whom, where it is somebody else (the beneficiary)
    #[arg(long = "for", alias = "beneficiary", value_name = "LOGIN|MAIL")]
    pub beneficiary: Option<String>,

    /// The subject, one line
    #[arg(long, value_name = "TEXT")]
    pub subject: Option<String>,

    /// The description; `-` reads standard input
    #[arg(long, value_name = "TEXT")]
    pub description: Option<String>,

    /// The category, by its code in the desk's profile
    #[arg(long, value_name = "CODE")]
    pub category: Option<String>,

    /// An incident, or a service asked for
    #[arg(long, value_name = "KIND", value_parser = named::<Kind>())]
    pub kind: Option<Kind>,

    /// The equipment, by its inventory or serial number
    #[arg(long, value_name = "NUMBER")]
    pub equipment: Option<String>,

    /// The desk's priority, by its code in the profile
    #[arg(long, value_name = "CODE")]
    pub priority: Option<String>,

    /// The requester's urgency, from 1 (most urgent) to 5
    #[arg(long, value_name = "1..5", value_parser = number(1..=5))]
    pub urgency: Option<u32>,

    /// The component of the service concerned
    #[arg(long, value_name = "TEXT")]
    pub component: Option<String>,

    /// Where to call back, free format
    #[arg(long, value_name = "TEXT")]
    pub phone: Option<String>,

    /// When the requester can be reached, free format
    #[arg(long, value_name = "TEXT")]
    pub availability: Option<String>,

    /// The address of the page concerned
    #[arg(long, value_name = "URL")]
    pub url: Option<String>,

    /// The way to the page, such as `Accueil > Disciplines > SVT`
    #[arg(long, value_name = "TEXT")]
    pub breadcrumb: Option<String>,

    /// Who is concerned: teachers, pupils…
    #[arg(long, value_name = "TEXT")]
    pub population: Option<String>,

    /// Which users are affected, free format
    #[arg(long, value_name = "TEXT")]
    pub affected: Option<String>,

    /// Since when, free format
    #[arg(long, value_name = "TEXT")]
    pub started: Option<String>,

    /// The place: building, room
    #[arg(long, value_name = "TEXT")]
    pub location: Option<String>,
}

// Who asked, from where and how: with another of these it would be another ticket.
#[derive(Debug, Default, PartialEq, Eq, clap::Args)]
pub struct Origin {
    /// The school, by its UAI
    #[arg(long, value_name = "UAI")]
    pub school: Option<String>,

    /// Who asks, by login or mail address
    #[arg(long, value_name = "LOGIN|MAIL")]
    pub requester: Option<String>,

    /// How the request came
    #[arg(long, value_name = "CHANNEL", value_parser = named::<Channel>())]
    pub channel: Option<Channel>,

    /// The request's key in another system
    #[arg(long, value_name = "KEY")]
    pub external_id: Option<String>,
}

/// The fields with their texts read; the desk's names are looked up once the desk is open.
#[derive(Debug)]
pub struct Told {
    fields: Fields,
    description: Option<String>,
}

impl Fields {
    /// Reads `-` where it stands for standard input.
    pub fn told(self, session: &mut Session<'_>) -> Result<Told, Error> {
        let description = self
            .description
            .as_deref()
            .map(|text| session.text(text))
            .transpose()?;
        Ok(Told {
            fields: self,
            description,
        })
    }

    fn form(&self) -> impl Iterator<Item = (Field, &String)> {
        [
            (Field::Component, &self.component),
            (Field::Phone, &self.phone),
            (Field::Availability, &self.availability),
            (Field::Url, &self.url),
            (Field::Breadcrumb, &self.breadcrumb),
            (Field::Population, &self.population),
            (Field::Affected, &self.affected),
            (Field::Started, &self.started),
            (Field::Location, &self.location),
        ]
        .into_iter()
        .filter_map(|(field, value)| value.as_ref().map(|value| (field, value)))
    }
}

impl Told {
    /// The request, as far as it is told: every name is one that the registers and the desk know.
    pub fn draft(
        &self,
        tx: &mut Tx<'_>,
        at: &Counter,
        origin: &Origin,
        private: bool,
    ) -> Result<Draft, Error> {
        let fields = &self.fields;
        let school = origin
            .school
            .as_deref()
            .map(|typed| school(tx, typed))
            .transpose()?;
        let equipment = match (&fields.equipment, &school) {
            (Some(key), Some(_)) => Some(at.equipment(tx, school.as_ref(), key)?),
            (Some(key), None) => Some(Text::new(key.clone())),
            (None, _) => None,
        };
        let form: Form = fields
            .form()
            .map(|(field, value)| (field, Text::new(value.clone())))
            .collect::<BTreeMap<_, _>>();
        Ok(Draft {
            kind: fields.kind,
            school,
            requester: origin
                .requester
                .as_deref()
                .map(|named| at.person(tx, named))
                .transpose()?,
            beneficiary: fields
                .beneficiary
                .as_deref()
                .map(|named| at.person(tx, named))
                .transpose()?,
            channel: origin.channel,
            subject: fields.subject.clone().map(Text::new),
            description: self.description.clone().map(Text::new),
            category: fields
                .category
                .as_deref()
                .map(|code| category(at, code))
                .transpose()?,
            equipment,
            priority: fields
                .priority
                .as_deref()
                .map(|code| doing::priority(at, code))
                .transpose()?,
            urgency: fields.urgency.and_then(|urgency| u8::try_from(urgency).ok()),
            private,
            form,
            external_id: origin.external_id.clone().map(Text::new),
        })
    }

    /// The edits that the options ask for; an empty value takes the old one away.
    pub fn edits(&self, asking: &mut Asking<'_, '_>) -> Result<Vec<Edit>, Error> {
        let fields = &self.fields;
        let mut edits = Vec::new();
        edits.extend(fields.subject.clone().map(|text| Edit::Subject(Text::new(text))));
        edits.extend(
            self.description
                .clone()
                .map(|text| Edit::Description(Text::new(text))),
        );
        if let Some(code) = &fields.category {
            let code = category(asking.at, code)?;
            let nature = asking.at.desk.category(&code).map(|category| category.nature);
            edits.extend(nature.map(|nature| Edit::Category(code, nature)));
        }
        edits.extend(fields.kind.map(Edit::Kind));
        if let Some(code) = &fields.priority {
            edits.push(Edit::Priority(if code.is_empty() {
                None
            } else {
                Some(doing::priority(asking.at, code)?)
            }));
        }
        edits.extend(
            fields
                .urgency
                .map(|urgency| Edit::Urgency(u8::try_from(urgency).ok())),
        );
        if let Some(key) = &fields.equipment {
            edits.push(Edit::Equipment(if key.is_empty() {
                None
            } else {
                Some(asking.equipment(key)?)
            }));
        }
        if let Some(named) = &fields.beneficiary {
            edits.push(Edit::Beneficiary(if named.is_empty() {
                None
            } else {
                Some(asking.person(named)?)
            }));
        }
        edits.extend(
            fields
                .form()
                .map(|(field, value)| Edit::Form(field, given(value.clone()))),
        );
        Ok(edits)
    }
}

/// A value, or nothing where it is empty.
pub fn given(value: String) -> Option<Text> {
    (!value.is_empty()).then(|| Text::new(value))
}

/// The school, where one is told.
pub fn school_told(tx: &mut Tx<'_>, typed: Option<&str>) -> Result<Option<Uai>, Error> {
    typed.map(|typed| school(tx, typed)).transpose()
}

/// The school of that code; one with a wrong letter is told the right one first.
pub fn school(tx: &mut Tx<'_>, typed: &str) -> Result<Uai, Error> {
    let mut nearest = Vec::new();
    match Uai::parse(typed) {
        Ok(uai) if tx.school(&uai)?.is_some() => return Ok(uai),
        Ok(_) => {}
        Err(fault) => {
            if let Some(right) = fault.right
                && let Some(school) = tx.school(&right)?
            {
                nearest.push((right.to_string(), school.name.line()));
            }
        }
    }
    if nearest.is_empty() {
        nearest = tx.nearest_schools(typed)?;
    }
    Err(Error::NotFound(NotFound {
        noun: Noun::School,
        given: typed.to_owned(),
        nearest,
    }))
}

/// A status by its code, or by the name that the desk or anybody gives it; two that the desk calls the same
/// are both meant.
pub fn statuses(at: &Counter, typed: &str) -> Result<Vec<Status>, Error> {
    if let Some(status) = Status::parse(typed) {
        return Ok(vec![status]);
    }
    let wanted = fold(typed.trim());
    let of_desk = |status: &Status| {
        let label = at.desk.statuses.get(status);
        label.is_some_and(|label| [&label.fr, &label.en].iter().any(|name| fold(name) == wanted))
    };
    let of_anybody = |status: &Status| {
        [Lang::Fr, Lang::En]
            .iter()
            .any(|lang| fold(status.in_lang(*lang)) == wanted)
    };
    let called = |is_called: &dyn Fn(&Status) -> bool| -> Vec<Status> {
        let all = Status::ALL.iter().copied();
        all.filter(|status| is_called(status)).collect()
    };
    let mut meant = called(&of_desk);
    if meant.is_empty() {
        meant = called(&of_anybody);
    }
    if meant.is_empty() {
        let codes = Status::codes().into_iter().map(str::to_owned).collect();
        return Err(Error::bad_value("--status", typed, Expected::OneOf(codes)));
    }
    Ok(meant)
}

/// A category that the desk knows.
pub fn category(at: &Counter, code: &str) -> Result<String, Error> {
    let categories = at
        .desk
        .categories
        .iter()
        .map(|category| (&category.code, &category.name));
    doing::meant(Noun::Category, code, categories)
}
