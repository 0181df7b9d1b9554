//! `desk check`: what would happen if this profile were applied.

use std::path::PathBuf;

use crate::commands::Session;
use crate::commands::desk::apply::profile_text;
use crate::domain::code::Format;
use crate::domain::reach;
use crate::error::Error;
use crate::profile;
use crate::text;
use crate::view;
use serde_json::json;

/// Check a profile: mistakes, rules never reached, tickets that would go elsewhere
#[derive(Debug, clap::Args)]
pub struct Check {
    /// The profile; else the one the desk works by
    #[arg(value_name = "FILE")]
    pub file: Option<PathBuf>,
}

impl Check {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        let format = session.format_among(&[Format::Table, Format::Json])?;
        let mut office = session.office()?;
        let text = match &self.file {
            Some(file) => profile_text(session, file)?,
            None => {
                office.read(|tx, at| Ok(tx.desk_profile(&at.desk.code, at.profile)?.unwrap_or_default()))?
            }
        };
        let desk = profile::read(self.file.as_deref(), &text)?;
        let elsewhere = office.read(|tx, at| at.elsewhere(tx, &desk))?;
        let lines = profile::route_lines(&text);
        let idle = reach::idle(&desk);
        if format == Format::Json {
            let moved: Vec<_> = elsewhere
                .iter()
                .map(|(reference, from, to)| json!({ "reference": reference, "from": from, "to": to }))
                .collect();
            let remarks: Vec<_> = idle
                .iter()
                .map(|idle| text::applied::remark(session.lang, idle, &lines))
                .collect();
            let found = json!({ "desk": desk.code, "remarks": remarks, "elsewhere": moved });
            return session.print(&view::json::value(&found, session.look()));
        }
        let mut out = session.out();
        for idle in &idle {
            out.line(&text::applied::remark(session.lang, idle, &lines))?;
        }
        for (reference, from, to) in &elsewhere {
            let (from, to) = (from.as_deref(), to.as_deref());
            out.line(&text::applied::would_move(session.lang, reference, from, to))?;
        }
        out.line(&text::applied::sound(
            session.lang,
            &desk,
            idle.len() as u64,
            elsewhere.len() as u64,
        ))?;
        out.finish()
    }
}
