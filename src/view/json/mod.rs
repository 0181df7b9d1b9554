//! JSON, the same in every language. Its keys and their order are a promise: an unknown value is
//! `null`, never left out, and instants are RFC 3339 in UTC.

mod event;
mod happened;
mod opened;
mod ticket;
mod whole;

use std::io::{self, Write};

use serde::Serialize;
use serde_json::ser::{CharEscape, CompactFormatter, Formatter, PrettyFormatter, Serializer};

pub use event::{AttachmentJson, ByJson, CommentJson, EventJson, InterventionJson, is_internal};
pub use happened::HappenedJson;
pub use opened::{NewTicketJson, WarningJson};
pub use ticket::{AppointmentJson, DossierJson, Notes, PersonJson, TicketJson};
pub use whole::WholeJson;

use super::Look;
use crate::domain::code::Format;
use crate::domain::outside::is_invisible;

/// The version of the shape.
pub const SCHEMA: u32 = 1;

/// A list, with how many there are in all.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ListJson<T> {
    pub schema: u32,
    pub total: u64,
    pub items: Vec<T>,
}

impl<T> ListJson<T> {
    pub fn new(total: u64, items: Vec<T>) -> Self {
        Self {
            schema: SCHEMA,
            total,
            items,
        }
    }
}

/// One value: indented on a terminal, on one line elsewhere, a line end after it.
pub fn value<T: Serialize>(value: &T, look: Look) -> String {
    let mut out = Vec::new();
    // Writing to memory cannot fail, and our values have no keys but strings.
    let _ = match look.width {
        Some(_) => value.serialize(&mut Serializer::with_formatter(
            &mut out,
            Safe(PrettyFormatter::new()),
        )),
        None => value.serialize(&mut Serializer::with_formatter(&mut out, Safe(CompactFormatter))),
    };
    out.push(b'\n');
    String::from_utf8_lossy(&out).into_owned()
}

/// What was asked of one ticket is an object, of several a list; or each on a line.
pub fn one_or_list<T: Serialize>(all: Vec<T>, format: Format, look: Look) -> String {
    match (all.as_slice(), format) {
        (_, Format::Ndjson) => lines(&all),
        ([only], _) => value(only, look),
        _ => value(&ListJson::new(all.len() as u64, all), look),
    }
}

/// An answer that is one thing, with the version of its shape.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct OneJson<T> {
    pub schema: u32,
    #[serde(flatten)]
    pub it: T,
}

impl<T> OneJson<T> {
    pub fn new(it: T) -> Self {
        Self { schema: SCHEMA, it }
    }
}

/// Values, one a line.
pub fn lines<T: Serialize>(values: &[T]) -> String {
    let mut out = Vec::new();
    for value in values {
        // Writing to memory cannot fail.
        let _ = line(value, &mut out);
    }
    String::from_utf8_lossy(&out).into_owned()
}

/// One value on one line, its line end with it.
pub fn line<T: Serialize>(value: &T, out: &mut dyn Write) -> io::Result<()> {
    one(value, out)?;
    out.write_all(b"\n")
}

/// One value without a line end.
pub(super) fn one<T: Serialize>(value: &T, out: &mut dyn Write) -> io::Result<()> {
    value
        .serialize(&mut Serializer::with_formatter(out, Safe(CompactFormatter)))
        .map_err(io::Error::from)
}

/// Lays out as another does, and escapes what could drive a terminal or turn its direction: a raw
/// C1 control or a bidirectional mark is lawful JSON all the same.
struct Safe<F>(F);

impl<F: Formatter> Formatter for Safe<F> {
    fn write_string_fragment<W: ?Sized + Write>(&mut self, to: &mut W, fragment: &str) -> io::Result<()> {
        let mut rest = fragment;
        while let Some((at, c)) = rest
            .char_indices()
            .find(|(_, c)| c.is_control() || is_invisible(*c))
        {
            let (plain, tail) = rest.split_at(at);
            to.write_all(plain.as_bytes())?;
            let mut units = [0; 2];
            for unit in c.encode_utf16(&mut units) {
                write!(to, "\\u{unit:04x}")?;
            }
            rest = tail.get(c.len_utf8()..).unwrap_or_default();
        }
        to.write_all(rest.as_bytes())
    }

    fn write_char_escape<W: ?Sized + Write>(&mut self, to: &mut W, escape: CharEscape) -> io::Result<()> {
        self.0.write_char_escape(to, escape)
    }

    fn begin_array<W: ?Sized + Write>(&mut self, to: &mut W) -> io::Result<()> {
        self.0.begin_array(to)
    }

    fn end_array<W: ?Sized + Write>(&mut self, to: &mut W) -> io::Result<()> {
        self.0.end_array(to)
    }

    fn begin_array_value<W: ?Sized + Write>(&mut self, to: &mut W, first: bool) -> io::Result<()> {
        self.0.begin_array_value(to, first)
    }

    fn end_array_value<W: ?Sized + Write>(&mut self, to: &mut W) -> io::Result<()> {
        self.0.end_array_value(to)
    }

    fn begin_object<W: ?Sized + Write>(&mut self, to: &mut W) -> io::Result<()> {
        self.0.begin_object(to)
    }

    fn end_object<W: ?Sized + Write>(&mut self, to: &mut W) -> io::Result<()> {
        self.0.end_object(to)
    }

    fn begin_object_key<W: ?Sized + Write>(&mut self, to: &mut W, first: bool) -> io::Result<()> {
        self.0.begin_object_key(to, first)
    }

    fn begin_object_value<W: ?Sized + Write>(&mut self, to: &mut W) -> io::Result<()> {
        self.0.begin_object_value(to)
    }

    fn end_object_value<W: ?Sized + Write>(&mut self, to: &mut W) -> io::Result<()> {
        self.0.end_object_value(to)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::code::Lang;
    use crate::domain::testing::at;

    fn look(width: Option<u16>) -> Look {
        Look {
            lang: Lang::Fr,
            width,
            colour: true,
            now: at("2026-11-22T08:00:00Z"),
        }
    }

    #[test]
    fn no_raw_control_or_bidirectional_character_stands_in_json_and_it_reads_back() {
        let hostile = "a\u{1b}[2J\u{9b}31m\u{202e}\u{7f}\u{e0041}\"\\\n日本 é";
        for width in [None, Some(80)] {
            let shown = value(&vec![hostile], look(width));
            assert!(
                !shown
                    .trim_end()
                    .replace('\n', "")
                    .contains(|c: char| c.is_control() || is_invisible(c))
            );
            let back: Vec<String> = serde_json::from_str(&shown).unwrap();
            assert_eq!(back, [hostile]);
        }
        assert_eq!(value(&"\u{9b}", look(None)), "\"\\u009b\"\n");
        assert_eq!(value(&"\u{e0041}", look(None)), "\"\\udb40\\udc41\"\n");
    }

    #[test]
    fn a_list_says_how_many_there_are() {
        let list = ListJson::new(12, vec![1, 2]);
        assert_eq!(
            value(&list, look(None)),
            "{\"schema\":1,\"total\":12,\"items\":[1,2]}\n"
        );
    }
}
