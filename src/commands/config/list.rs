//! `config list`: every key, its value, and with `--show-origin` who says it.

use crate::commands::Session;
use crate::commands::register::answer::{self, Tally};
use crate::commands::shared::Columns;
use crate::config::Key;
use crate::domain::Code as _;
use crate::error::Error;
use crate::text::listing::Things;
use crate::view;

/// List the keys of the configuration and their values
#[derive(Debug, clap::Args)]
pub struct List {
    /// Say where each value comes from: option, variable, file and line, or usual
    #[arg(long)]
    pub show_origin: bool,

    #[command(flatten)]
    pub columns: Columns,
}

impl List {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        session.format_among(&answer::FORMATS)?;
        let config = super::said(session)?;
        let settings: Vec<_> = Key::ALL.iter().map(|key| (*key, config.setting(*key))).collect();
        let lines: Vec<_> = settings
            .iter()
            .map(|(key, setting)| super::line(*key, setting.as_ref()))
            .collect();
        let grid = view::config::grid(&lines, self.show_origin, session.lang);
        let tally = Tally {
            offset: 0,
            total: lines.len() as u64,
            things: Things::Keys,
        };
        answer::list(session, &grid, lines, tally, &self.columns, session.look())
    }
}
