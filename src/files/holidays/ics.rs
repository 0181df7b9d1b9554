//! A calendar in iCalendar (RFC 5545), as rows: an event a row. Our own reading and not the library's,
//! because it knows no lines, and a fault that names none helps nobody.

use std::io::{Read as _, Seek as _};

use chrono::NaiveDate;

use crate::error::Error;
use crate::files::options::Options;
use crate::files::source::Source;

pub const NAME: &str = "SUMMARY";
pub const STARTS: &str = "DTSTART";
pub const RESUMES: &str = "DTEND";
pub const LINE: &str = "VEVENT";

/// A calendar longer than this is none of holidays.
const MOST_BYTES: u64 = 16 * 1024 * 1024;

/// A calendar written out as CSV; any other file as it is.
pub fn as_rows(mut source: Source, options: &Options) -> Result<(Source, Options), Error> {
    let mut bytes = Vec::new();
    let read = (&source.file).take(MOST_BYTES).read_to_end(&mut bytes);
    let rewound = read.and_then(|_| source.file.rewind());
    rewound.map_err(|cause| Error::Io {
        path: Some(source.path.clone()),
        cause,
    })?;
    let text = String::from_utf8_lossy(&bytes);
    let text = text.trim_start_matches('\u{feff}');
    let calendar = "BEGIN:VCALENDAR";
    let head = text.trim_start().get(..calendar.len());
    if !head.is_some_and(|head| head.eq_ignore_ascii_case(calendar)) {
        return Ok((source, options.clone()));
    }
    let rows = Source::put_aside(rows(text).as_bytes(), &source.path)?;
    let options = Options {
        delimiter: Some(b';'),
        encoding: Some(encoding_rs::UTF_8),
        ..options.clone()
    };
    Ok((rows, options))
}

/// What an event says, as far as it is read.
#[derive(Default)]
struct Event {
    line: usize,
    name: String,
    starts: String,
    resumes: String,
}

fn rows(text: &str) -> String {
    let mut rows = format!("{LINE};{NAME};{STARTS};{RESUMES}\n");
    let mut open: Option<Event> = None;
    for (line, words) in unfolded(text) {
        let Some((head, value)) = words.split_once(':') else {
            continue;
        };
        let property = head.split(';').next().unwrap_or_default();
        match (property.to_ascii_uppercase().as_str(), &mut open) {
            ("BEGIN", _) if value.trim().eq_ignore_ascii_case("VEVENT") => {
                open = Some(Event {
                    line,
                    ..Event::default()
                });
            }
            ("END", Some(event)) if value.trim().eq_ignore_ascii_case("VEVENT") => {
                // One without an end is of one day.
                if event.resumes.is_empty() && event.starts.parse::<NaiveDate>().is_ok() {
                    event.resumes.clone_from(&event.starts);
                }
                let cells = [&event.name, &event.starts, &event.resumes].map(|cell| quoted(cell));
                rows.push_str(&format!("{};{}\n", event.line, cells.join(";")));
                open = None;
            }
            (NAME, Some(event)) => event.name = unescaped(value),
            (STARTS, Some(event)) => event.starts = day(value),
            (RESUMES, Some(event)) => event.resumes = day(value),
            _ => {}
        }
    }
    rows
}

/// Lines with those that go on in the next ones, each with its number.
fn unfolded(text: &str) -> Vec<(usize, String)> {
    let mut lines: Vec<(usize, String)> = Vec::new();
    for (at, line) in text.lines().enumerate() {
        match (line.strip_prefix([' ', '\t']), lines.last_mut()) {
            (Some(more), Some((_, begun))) => begun.push_str(more),
            _ => lines.push((at + 1, line.to_owned())),
        }
    }
    lines
}

/// `20261017` and `20261016T220000Z` as their standard for people writes them; what is neither stays as
/// it is, to be told.
fn day(value: &str) -> String {
    let value = value.trim();
    let part = |from: usize, to: usize| value.get(from..to).unwrap_or_default();
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let date = || format!("{}-{}-{}", part(0, 4), part(4, 6), part(6, 8));
    match value.len() {
        8 if digits(value) => date(),
        15 | 16 if digits(part(0, 8)) && digits(part(9, 15)) && part(8, 9) == "T" => {
            let time = format!("{}:{}:{}", part(9, 11), part(11, 13), part(13, 15));
            format!("{}T{time}{}", date(), part(15, 16))
        }
        _ => value.to_owned(),
    }
}

fn unescaped(value: &str) -> String {
    let mut plain = String::new();
    let mut signs = value.trim().chars();
    while let Some(sign) = signs.next() {
        match sign {
            '\\' => match signs.next() {
                Some('n' | 'N') => plain.push(' '),
                Some(other) => plain.push(other),
                None => {}
            },
            other => plain.push(other),
        }
    }
    plain
}

fn quoted(cell: &str) -> String {
    format!("\"{}\"", cell.replace('"', "\"\""))
}
