//! `ticket escalate`: hand over to the team that the routes name, if all that they need is there.

use crate::commands::Session;
use crate::commands::shared::Writing;
use crate::commands::ticket::doing;
use crate::commands::words::said;
use crate::domain::Text;
use crate::domain::code::Format;
use crate::domain::ticket::Act;
use crate::error::Error;

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
        doing::tell(session, &mut office, &done?, self.writing.dry_run)
    }
}
