//! `ticket explain`: why it went where it went.

use crate::commands::Session;
use crate::commands::ticket::several;
use crate::domain::Refusal;
use crate::domain::code::Format;
use crate::domain::ticket::Change;
use crate::error::Error;
use crate::view;
use crate::view::deadline::DeadlineJson;
use crate::view::explain::{ExplainJson, Outlook};

/// Explain every routing decision: rules tried, facts read, what would change it
#[derive(Debug, clap::Args)]
pub struct Explain {
    /// The tickets: `CG-12`, `12`, `CG-12..CG-20`, `@last`; `-` reads them, one a line
    #[arg(value_name = "REF", required = true)]
    pub references: Vec<String>,

    /// Explain the deadline instead: what the desk aims at, what was counted and what was not
    #[arg(long)]
    pub deadline: bool,
}

impl Explain {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        let format = session.format_among(&[Format::Table, Format::Json, Format::Ndjson])?;
        let named = several::named(session, &self.references)?;
        let mut office = session.office()?;
        let found = office.read(|tx, at| {
            at.each(&named, |typed| {
                let kept = at.ticket(tx, typed)?;
                Ok((at.dossier(tx, &kept)?, at.next_step(tx, &kept)?))
            })
        })?;
        let (desk, look) = (&office.counter.desk, session.look());
        let between = view::card::between(look);
        let found = found.iter();
        if self.deadline {
            return session.read(&match format {
                Format::Json | Format::Ndjson => {
                    let all = found.map(|(dossier, _)| DeadlineJson::new(dossier, desk, look.now));
                    view::json::one_or_list(all.collect(), format, look)
                }
                _ => found
                    .map(|(dossier, _)| view::deadline::explain(dossier, desk, look))
                    .collect::<Vec<_>>()
                    .join(&between),
            });
        }
        session.read(&match format {
            Format::Json | Format::Ndjson => {
                let all = found.map(|(dossier, next)| ExplainJson::new(dossier, desk, outlook(next)));
                view::json::one_or_list(all.collect(), format, look)
            }
            _ => found
                .map(|(dossier, next)| view::explain::explain(dossier, desk, outlook(next), look))
                .collect::<Vec<_>>()
                .join(&between),
        })
    }
}

/// What would come next, where it is a way or a refusal.
fn outlook(next: &Result<Change, Refusal>) -> Option<Outlook<'_>> {
    match next {
        Ok(Change::HandedOver(handover)) => Some(Outlook::Goes(handover)),
        Err(refusal) => Some(Outlook::Refused(refusal)),
        Ok(_) => None,
    }
}
