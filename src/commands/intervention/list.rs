//! `intervention list`: what was done, and what is planned.

use crate::commands::Session;
use crate::commands::shared::Page;
use crate::commands::ticket::fields;
use crate::commands::words::word;
use crate::domain::code::Format;
use crate::domain::code::Mode;
use crate::domain::moment;
use crate::error::Error;
use crate::store::tickets::Interventions;
use crate::text::listing::{self, Things};
use crate::view;
use crate::view::Page as Sheet;
use crate::view::grid::Dialect;
use crate::view::interventions::ListedInterventionJson;
use crate::view::json::ListJson;

/// List interventions, planned and recorded
#[derive(Debug, clap::Args)]
pub struct List {
    /// Of this ticket only
    #[arg(value_name = "REF")]
    pub reference: Option<String>,

    /// At this school
    #[arg(long, value_name = "UAI")]
    pub school: Option<String>,

    /// By this operator
    #[arg(long, value_name = "LOGIN")]
    pub by: Option<String>,

    /// Carried out this way
    #[arg(long, value_name = "MODE", value_parser = word::<Mode>())]
    pub mode: Option<Mode>,

    /// Appointments that are still to come
    #[arg(long)]
    pub planned: bool,

    /// Billed ones only
    #[arg(long)]
    pub billed: bool,

    /// On this day or later: `2026-11-22`, `22/11/2026`, `today`, `-7d`
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    pub since: Option<String>,

    /// On this day or earlier
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    pub until: Option<String>,

    #[command(flatten)]
    pub page: Page,
}

impl List {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        let format = session.format_among(&[Format::Table, Format::Json, Format::Ndjson, Format::Csv])?;
        let mut office = session.office()?;
        let zone = office.counter.desk.time_zone;
        let since = self
            .since
            .as_deref()
            .map(|day| session.day("--since", day, zone))
            .transpose()?;
        let until = self
            .until
            .as_deref()
            .map(|day| session.day("--until", day, zone))
            .transpose()?;
        let limit = self
            .page
            .limit
            .or_else(|| session.env.stdout_is_terminal.then_some(20));
        let (all, total) = office.read(|tx, at| {
            let ticket = self
                .reference
                .as_deref()
                .map(|typed| at.ticket(tx, typed))
                .transpose()?;
            let school = self
                .school
                .as_deref()
                .map(|typed| fields::school(tx, typed))
                .transpose()?;
            let asked = Interventions {
                reference: ticket.map(|kept| kept.ticket.reference),
                school,
                operator: self.by,
                mode: self.mode,
                planned: self.planned,
                billed: self.billed,
                since: since.map(|day| moment::start_of(day, zone)),
                until: until.map(|day| moment::start_of(day.succ_opt().unwrap_or(day), zone)),
                limit,
                offset: self.page.offset,
            };
            tx.interventions(at.desk_id, &asked)
        })?;
        let (desk, look) = (&office.counter.desk, session.look());
        let json = || all.iter().map(ListedInterventionJson::new);
        let grid = view::interventions::grid(&all, desk, look.lang);
        match format {
            Format::Json => session.print(&view::json::value(&ListJson::new(total, json().collect()), look)),
            Format::Ndjson => {
                let mut out = session.out();
                for one in json() {
                    out.with(|to| view::json::line(&one, to))?;
                }
                out.finish()
            }
            Format::Csv => session.print(&grid.csv(Dialect::Plain)),
            Format::Table => {
                let (shown, offset) = (all.len() as u64, u64::from(self.page.offset));
                let tally = listing::tally(look.lang, shown, offset, total, Things::Interventions);
                session.page(&Sheet {
                    body: grid.shown(look),
                    tally,
                })
            }
        }
    }
}
