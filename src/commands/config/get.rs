//! `config get`: one value, alone on its line.

use crate::commands::Session;
use crate::commands::words::word;
use crate::config::Key;
use crate::domain::code::Format;
use crate::error::Error;
use crate::view;
use crate::view::json::OneJson;

/// Print the value of a key; an empty line where nobody says it
#[derive(Debug, clap::Args)]
pub struct Get {
    /// The key
    #[arg(value_name = "KEY", value_parser = word::<Key>())]
    pub key: Key,

    /// Say where the value comes from, too
    #[arg(long)]
    pub show_origin: bool,
}

impl Get {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        let format = session.format_among(&[Format::Table, Format::Json])?;
        let config = super::said(session)?;
        let setting = config.setting(self.key);
        let line = super::line(self.key, setting.as_ref());
        session.print(&match format {
            Format::Json => view::json::value(&OneJson::new(line), session.look()),
            _ if self.show_origin => format!(
                "{}\t{}\n",
                line.value.unwrap_or_default(),
                line.told(session.lang)
            ),
            _ => format!("{}\n", line.value.unwrap_or_default()),
        })
    }
}
