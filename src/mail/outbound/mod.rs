//! A notice becomes a mail: its words from a template, its headers from what we know, and bytes that
//! a server takes. No line of a header can be smuggled in, whatever anybody is called.

mod envelope;
mod gaps;
mod letters;
pub mod sendmail;
pub mod smtp;

use crate::domain::Text;
use crate::domain::notice::{Failure, Matter, Piece};
use crate::template;
use crate::text;

pub use envelope::{Parcel, pack};
pub use letters::built_in;

/// Why a mail did not leave, and what the server said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Setback {
    pub failure: Failure,
    pub detail: Option<Text>,
    /// It is the server or the desk, and not this mail: any other would fare alike.
    pub of_all: bool,
}

/// A notice in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    pub subject: String,
    pub body: String,
}

impl Setback {
    fn new(failure: Failure, detail: impl Into<String>) -> Self {
        let detail = detail.into();
        Self {
            failure,
            detail: (!detail.is_empty()).then(|| Text::new(detail)),
            of_all: false,
        }
    }

    fn of_all(failure: Failure, detail: impl Into<String>) -> Self {
        Self {
            of_all: true,
            ..Self::new(failure, detail)
        }
    }
}

/// The words of a notice; a desk's own template comes before ours.
pub fn write(matter: &Matter) -> Result<Letter, Setback> {
    let gaps = gaps::filled(matter);
    let piece = |piece: Piece| {
        let lang = matter.lang();
        let own = matter.desk.notices.own(lang, piece);
        let source = own.unwrap_or_else(|| built_in(lang, piece));
        template::fill_in(source, &gaps).map_err(|mistake| {
            let told = text::template::wrong(lang, &mistake.what);
            Setback::new(
                Failure::Template,
                format!("{}, {}: {told}", piece.code(), mistake.line),
            )
        })
    };
    let notice = piece(Piece::Notice(matter.kind))?;
    let foot = piece(Piece::Foot)?;
    let (subject, body) = notice.split_once('\n').unwrap_or((notice.as_str(), ""));
    Ok(Letter {
        subject: Text::from(subject).header(),
        body: laid_out(&format!("{}\n\n{}", body.trim(), foot.trim_start_matches('\n'))),
    })
}

/// Never more than one empty line in a row, and none at either end.
fn laid_out(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut empty = true;
    for line in text.lines() {
        // The mark of a signature ends in a space.
        let line = if line.trim_end() == "--" {
            "-- "
        } else {
            line.trim_end()
        };
        if !(line.is_empty() && empty) {
            out.push_str(line);
            out.push('\n');
        }
        empty = line.is_empty();
    }
    out.truncate(out.trim_end_matches('\n').len());
    out.push('\n');
    out
}
