//! `ticket escalate`: hand over to the team that the routes name, if all that they need is there.

use crate::commands::Session;
use crate::commands::shared::Writing;
use crate::commands::ticket::asked::{self, Verb, Words};
use crate::commands::ticket::doing;
use crate::commands::words::said;
use crate::domain::Text;
use crate::domain::code::Format;
use crate::domain::ticket::{Act, Change};
use crate::error::Error;
use crate::office::{Asking, Deed, Done, Office};
use crate::text::names::Names;
use crate::view::explain::Outlook;
use crate::{text, view};

/// Hand tickets over to the next level, as the desk's routes say
#[derive(Debug, clap::Args)]
pub struct Escalate {
    /// The tickets, all or none: `CG-12`, `12`, `CG-12..CG-20`, `@last`; `-` reads them, one a line
    #[arg(value_name = "REF", required = true)]
    pub references: Vec<String>,

    /// The team to hand over to, by its code; else the routes decide
    #[arg(long, value_name = "TEAM")]
    pub to: Option<String>,

    /// Why, for whoever takes over
    #[arg(long, value_name = "TEXT", value_parser = said())]
    pub reason: Option<String>,

    /// Override the routes where the profile allows it; the reason is recorded
    #[arg(long)]
    pub force: bool,

    #[command(flatten)]
    pub writing: Writing,
}

impl Escalate {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        asked::carry_out(self, session)
    }
}

impl Verb for Escalate {
    const COMMAND: &'static str = "ticket escalate";
    const WORDS: Words = Words::REASON;

    fn references(&self) -> &[String] {
        &self.references
    }

    fn writing(&self) -> &Writing {
        &self.writing
    }

    fn words(&mut self) -> &mut Option<String> {
        &mut self.reason
    }

    /// Handing on needs no reason, overriding the rules does.
    fn needs_words(&self) -> bool {
        self.force
    }

    fn offers_words(&self) -> bool {
        true
    }

    fn tell(
        &mut self,
        session: &Session<'_>,
        office: &mut Office,
        done: Result<Vec<Done>, Error>,
    ) -> Result<(), Error> {
        if self.writing.dry_run && session.format() == Format::Table {
            return rehearsed(session, office, done);
        }
        doing::tell(session, office, &done?, self.writing.dry_run)
    }

    fn deed(&self, asking: &mut Asking<'_, '_>) -> Result<Deed, Error> {
        Ok(Act::Escalate {
            to: doing::team(asking.at, self.to.as_ref())?,
            reason: self.reason.clone().map(Text::new),
            force: self.force,
        }
        .into())
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
