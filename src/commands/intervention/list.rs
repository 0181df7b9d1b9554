//! `intervention list`: what was done, and what is planned.

use crate::commands::Session;
use crate::commands::register::answer::{self, Tally};
use crate::commands::shared::Page;
use crate::commands::ticket::{doing, fields};
use crate::commands::words::named;
use crate::domain::code::{Format, Mode};
use crate::domain::moment::{self, Toward};
use crate::error::Error;
use crate::store::tickets::Interventions;
use crate::text::listing::Things;
use crate::view;
use crate::view::interventions::ListedInterventionJson;

const FORMATS: [Format; 5] = [
    Format::Table,
    Format::Json,
    Format::Ndjson,
    Format::Csv,
    Format::Ics,
];

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
    #[arg(long, value_name = "MODE", value_parser = named::<Mode>())]
    pub mode: Option<Mode>,

    /// Appointments that are still to come
    #[arg(long)]
    pub planned: bool,

    /// Billed ones only
    #[arg(long)]
    pub billed: bool,

    /// On this day or later: `2026-11-22`, `22/11/2026`, `today`, `-7d`, `-1y`
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
        let format = session.format_among(&FORMATS)?;
        let mut office = session.office()?;
        let zone = office.counter.desk.time_zone;
        let toward = if self.planned { Toward::Ahead } else { Toward::Back };
        let day = |option: &str, typed: &Option<String>| {
            let day = typed.as_deref().map(|day| session.day(option, day, zone, toward));
            day.transpose()
        };
        let since = day("--since", &self.since)?;
        let until = day("--until", &self.until)?;
        let limit = self.page.most(session);
        let (all, total) = office.read(|tx, at| {
            let ticket = self
                .reference
                .as_deref()
                .map(|typed| at.ticket(tx, typed))
                .transpose()?;
            let school = fields::school_told(tx, self.school.as_deref())?;
            let asked = Interventions {
                reference: ticket.map(|kept| kept.ticket.reference),
                school,
                operator: self
                    .by
                    .as_deref()
                    .map(|login| doing::operator(at, tx, login))
                    .transpose()?,
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
        if format == Format::Ics {
            return session.print(&view::ics::calendar(&all, &desk.code, look.now));
        }
        let grid = view::interventions::grid(&all, desk, look.lang);
        let items = all.iter().map(ListedInterventionJson::new).collect();
        let tally = Tally {
            offset: self.page.offset,
            total,
            things: Things::Interventions,
        };
        answer::list(session, &grid, items, tally, &self.page.columns, look)
    }
}
