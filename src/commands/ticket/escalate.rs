//! `ticket escalate`: hand over to the team that the routes name, if all that they need is there.

use crate::commands::Session;
use crate::commands::shared::Writing;
use crate::commands::ticket::doing;
use crate::commands::words::said;
use crate::domain::Text;
use crate::domain::code::Format;
use crate::domain::ticket::{Act, Change};
use crate::error::Error;
use crate::office::{Done, Office};
use crate::text::names::Names;
use crate::view::explain::Outlook;
use crate::{text, view};

/// Hand tickets over to the next level, as the desk's routes say
#[derive(Debug, clap::Args)]
pub struct Escalate {
    /// The tickets: references such as `CG-12`, in any case, or bare numbers. All or none
    #[arg(value_name = "REF", required = true)]
    pub references: Vec<String>,

    /// The team to hand over to, by its code; else the routes decide
    #[arg(long, value_name = "TEAM")]
    pub to: Option<String>,

    /// Why, for whoever takes over
    #[arg(long, value_name = "TEXT", value_parser = said())]
    pub reason: Option<String>,

    /// Override the routes where the profile allows it; the reason is recorded
    #[arg(long, requires = "reason")]
    pub force: bool,

    #[command(flatten)]
    pub writing: Writing,
}

impl Escalate {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        session.format_among(&[Format::Table, Format::Json, Format::Ndjson])?;
        let mut office = session.office_to_write()?;
        let reason = self.reason.clone().map(Text::new);
        let done = office.act(
            "ticket escalate",
            &self.references,
            &(&self.writing).into(),
            |asking| {
                let to = doing::team(asking.at, self.to.as_ref())?;
                Ok(Act::Escalate {
                    to,
                    reason: reason.clone(),
                    force: self.force,
                }
                .into())
            },
        );
        if self.writing.dry_run && session.format() == Format::Table {
            return rehearsed(session, &mut office, done);
        }
        doing::tell(session, &mut office, &done?, self.writing.dry_run)
    }
}

/// A rehearsal shows the rules tried, whichever way it goes.
fn rehearsed(
    session: &Session<'_>,
    office: &mut Office,
    done: Result<Vec<Done>, Error>,
) -> Result<(), Error> {
    let would = done.as_deref().unwrap_or_default();
    let people = office.read(|tx, _| doing::names_of(tx, would))?;
    let mut names = Names::new(session.lang, &office.counter.desk);
    for (login, name) in &people {
        names.know(login, name);
    }
    let show = |next: Outlook<'_>, equipment: Option<&Text>| {
        session.print(&view::explain::outlook(next, equipment, &names, session.look()))
    };
    for done in would {
        for event in &done.events {
            if let Change::HandedOver(handover) = &event.change {
                let told = text::routing::would_go(handover, &names);
                let told = text::door::of(session.lang, &done.ticket.reference, &told);
                session.print(&format!("{told}\n"))?;
                show(Outlook::Goes(handover), done.ticket.equipment.as_ref())?;
            }
        }
    }
    if let Err(Error::Refused(refusal)) = &done {
        show(Outlook::Refused(refusal), refusal.about.equipment.as_ref())?;
    }
    done?;
    session.note(text::door::nothing_written(session.lang));
    Ok(())
}
