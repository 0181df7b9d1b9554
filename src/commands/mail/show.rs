//! `mail show`: a letter as it was read, with what its author quotes and how they sign; or its bytes.

use crate::commands::Session;
use crate::commands::mail::reading;
use crate::commands::words::number;
use crate::domain::Text;
use crate::domain::code::Format;
use crate::error::Error;
use crate::office::letters::{self, Reading};
use crate::view::{self, letters::LetterJson};

/// Show a mail that came: what it says, what it quotes, what became of it
#[derive(Debug, clap::Args)]
pub struct Show {
    /// Its number, as `guichet mail list` gives it
    #[arg(value_name = "ID", value_parser = number(1..=u32::MAX))]
    pub id: u32,

    /// Its bytes as they came, for a file or another program
    #[arg(long)]
    pub raw: bool,
}

impl Show {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        let format = session.format_among(&[Format::Table, Format::Json, Format::Ndjson])?;
        let mut office = session.office()?;
        let (post, raw, own) = office.read(|tx, at| {
            let post = at.letter(tx, self.id.into())?;
            let raw = tx.letter_bytes(post.id)?.unwrap_or_default();
            Ok((post, raw, letters::own_addresses(tx)?))
        })?;
        if self.raw {
            // A terminal obeys what a stranger wrote; a file or a program gets it as it is.
            if session.env.stdout_is_terminal {
                let shown = Text::new(String::from_utf8_lossy(&raw)).terminal();
                return session.print(&format!("{}\n", shown.trim_end()));
            }
            let mut out = session.out();
            out.with(|to| to.write_all(&raw))?;
            return out.finish();
        }
        let reading = reading::read(&raw, &own);
        let letter = match &reading {
            Reading::Letter(letter, _) => Some(letter.as_ref()),
            Reading::Unreadable(_) => None,
        };
        session.print(&match format {
            Format::Json | Format::Ndjson => {
                view::json::value(&LetterJson::new(&post).alone().with(letter), session.look())
            }
            _ => view::letters::page(&post, letter, &office.counter.desk, session.look()),
        })
    }
}
