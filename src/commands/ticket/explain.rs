//! `ticket explain`: why it went where it went.

use crate::commands::Session;
use crate::domain::code::Format;
use crate::domain::ticket::Change;
use crate::error::Error;
use crate::view;
use crate::view::deadline::DeadlineJson;
use crate::view::explain::{ExplainJson, Outlook};

/// Explain every routing decision: rules tried, facts read, what would change it
#[derive(Debug, clap::Args)]
pub struct Explain {
    /// The ticket: a reference such as `CG-12`, in any case, or a bare number
    #[arg(value_name = "REF")]
    pub reference: String,

    /// Explain the deadline instead: what the desk aims at, what was counted and what was not
    #[arg(long)]
    pub deadline: bool,
}

impl Explain {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        let format = session.format_among(&[Format::Table, Format::Json, Format::Ndjson])?;
        let mut office = session.office()?;
        let (dossier, next) = office.read(|tx, at| {
            let kept = at.ticket(tx, &self.reference)?;
            Ok((at.dossier(tx, &kept)?, at.next_step(tx, &kept)?))
        })?;
        let next = match &next {
            Ok(Change::HandedOver(handover)) => Some(Outlook::Goes(handover)),
            Err(refusal) => Some(Outlook::Refused(refusal)),
            Ok(_) => None,
        };
        let (desk, now) = (&office.counter.desk, session.look().now);
        if self.deadline {
            return session.print(&match format {
                Format::Json | Format::Ndjson => {
                    view::json::value(&DeadlineJson::new(&dossier, desk, now), session.look())
                }
                _ => view::deadline::explain(&dossier, desk, session.look()),
            });
        }
        session.read(&match format {
            Format::Json | Format::Ndjson => {
                view::json::value(&ExplainJson::new(&dossier, desk, next), session.look())
            }
            _ => view::explain::explain(&dossier, desk, next, session.look()),
        })
    }
}
