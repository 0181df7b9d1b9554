//! `inventory show`: one piece of equipment, whole.

use crate::commands::Session;
use crate::commands::register::answer;
use crate::domain::dossier::Listed;
use crate::domain::equipment::Declared;
use crate::error::{Error, Usage};
use crate::office::Counter;
use crate::store::Tx;
use crate::store::tickets::Filter;
use crate::view::registers::equipment::{self, EquipmentPageJson};

/// Show a piece of equipment and its tickets
#[derive(Debug, clap::Args)]
pub struct Show {
    /// The inventory or serial number
    #[arg(value_name = "NUMBER")]
    pub number: String,

    /// The school, where several have that number
    #[arg(long, value_name = "UAI")]
    pub school: Option<String>,
}

impl Show {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        session.format_among(&answer::FORMATS)?;
        let mut office = session.office()?;
        let (found, tickets) = office.read(|tx, at| {
            let school = match &self.school {
                Some(given) => Some(tx.school_named(given)?.uai),
                None => None,
            };
            let found = only(tx.equipment_named(school.as_ref(), &self.number)?)?;
            let tickets = tickets_of(&found, tx, at)?;
            Ok((found, tickets))
        })?;
        let desk = &office.counter.desk;
        answer::one(
            session,
            || equipment::page(&found, &tickets, desk, session.look()),
            || equipment::grid(std::slice::from_ref(&found), desk, session.lang),
            &EquipmentPageJson::new(&found, &tickets, session.env.now()),
        )
    }
}

/// The one that is meant. Where several schools number alike, somebody has to say which.
fn only(found: Vec<Declared>) -> Result<Declared, Error> {
    let mut schools: Vec<String> = found.iter().map(|one| one.school.to_string()).collect();
    schools.sort_unstable();
    schools.dedup();
    match found.into_iter().next() {
        Some(first) if schools.len() == 1 => Ok(first),
        _ => Err(Error::Usage(Usage::NoValue {
            option: "--school".to_owned(),
            known: schools,
        })),
    }
}

/// The tickets of the desk about this equipment, in the order of work.
fn tickets_of(found: &Declared, tx: &mut Tx<'_>, at: &Counter) -> Result<Vec<Listed>, Error> {
    let filter = Filter {
        school: Some(found.school),
        ..Filter::default()
    };
    let (mut tickets, _) = tx.list(at.desk_id, &at.desk, &filter)?;
    tickets.retain(|listed| listed.ticket.equipment.as_ref() == Some(found.equipment.key()));
    Ok(tickets)
}
