//! A calendar in iCalendar (RFC 5545), as rows: an event a row. Our own reading and not the library's,
//! because it knows no lines, and a fault that names none helps nobody.

use std::io::{Read as _, Seek as _};

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};

use crate::error::{DataFault, DataProblem, Error};
use crate::files::options::Options;
use crate::files::source::Source;

pub const NAME: &str = "SUMMARY";
pub const STARTS: &str = "DTSTART";
pub const RESUMES: &str = "DTEND";
pub const LINE: &str = "VEVENT";
const LASTS: &str = "DURATION";

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
    let rows = rows(text).map_err(|(line, problem)| {
        Error::BadData(vec![DataFault {
            file: source.path.clone(),
            line: line.map(|line| line as u64),
            column: None,
            value: None,
            problem,
        }])
    })?;
    let rows = Source::put_aside(rows.as_bytes(), &source.path)?;
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
    lasts: String,
}

/// An event a row. A calendar that was cut off would be taken for a shorter one: all that it begins has
/// to end.
fn rows(text: &str) -> Result<String, (Option<usize>, DataProblem)> {
    let mut rows = format!("{LINE};{NAME};{STARTS};{RESUMES}\n");
    // What has begun and not ended, an event's alarms within it.
    let mut open: Vec<(usize, String)> = Vec::new();
    let mut event = Event::default();
    let mut events = 0;
    for (line, words) in unfolded(text) {
        let Some((head, value)) = words.split_once(':') else {
            continue;
        };
        let property = head.split(';').next().unwrap_or_default();
        let within = open.last().map(|(_, component)| component.as_str());
        match property.to_ascii_uppercase().as_str() {
            "BEGIN" => {
                let component = value.trim().to_ascii_uppercase();
                if component == LINE {
                    event = Event {
                        line,
                        ..Event::default()
                    };
                }
                open.push((line, component));
            }
            "END" => {
                let component = value.trim().to_ascii_uppercase();
                match open.pop() {
                    Some((_, begun)) if begun == component => {}
                    Some(begun) => return Err(cut_short(begun)),
                    None => {}
                }
                if component == LINE {
                    rows.push_str(&std::mem::take(&mut event).row());
                    events += 1;
                }
            }
            NAME if within == Some(LINE) => event.name = unescaped(value),
            STARTS if within == Some(LINE) => event.starts = day(value),
            RESUMES if within == Some(LINE) => event.resumes = day(value),
            LASTS if within == Some(LINE) => event.lasts = value.trim().to_owned(),
            _ => {}
        }
    }
    match open.pop() {
        Some(begun) => Err(cut_short(begun)),
        None if events == 0 => Err((None, DataProblem::NoEvent)),
        None => Ok(rows),
    }
}

fn cut_short((line, component): (usize, String)) -> (Option<usize>, DataProblem) {
    (Some(line), DataProblem::CutShort { component })
}

impl Event {
    fn row(mut self) -> String {
        if self.resumes.is_empty() {
            self.resumes = match later(&self.starts, &self.lasts) {
                Some(resumes) => resumes,
                // Neither an end nor a length: of one day.
                None if self.lasts.is_empty() && self.starts.parse::<NaiveDate>().is_ok() => {
                    self.starts.clone()
                }
                None => self.lasts,
            };
        }
        let cells = [&self.name, &self.starts, &self.resumes].map(|cell| quoted(cell));
        format!("{};{}\n", self.line, cells.join(";"))
    }
}

/// The day or instant that comes so much later, written alike.
fn later(starts: &str, lasts: &str) -> Option<String> {
    let lasts = length(lasts)?;
    if let Ok(day) = starts.parse::<NaiveDate>() {
        return day.checked_add_signed(lasts).map(|day| day.to_string());
    }
    let zone = if starts.ends_with('Z') { "Z" } else { "" };
    let at: NaiveDateTime = starts.trim_end_matches('Z').parse().ok()?;
    let at = at.checked_add_signed(lasts)?;
    Some(format!("{}{zone}", at.format("%Y-%m-%dT%H:%M:%S")))
}

/// `P16D`, `P2W`, `P1DT12H`; what goes backwards is none.
fn length(lasts: &str) -> Option<TimeDelta> {
    let mut rest = lasts.strip_prefix('+').unwrap_or(lasts).strip_prefix('P')?;
    let mut total = TimeDelta::zero();
    let mut of_day = false;
    if rest.is_empty() {
        return None;
    }
    while !rest.is_empty() {
        if let Some(time) = rest.strip_prefix('T').filter(|time| !of_day && !time.is_empty()) {
            (rest, of_day) = (time, true);
        }
        let digits = rest.find(|sign: char| !sign.is_ascii_digit())?;
        let number: i64 = rest.get(..digits)?.parse().ok()?;
        let unit = rest.get(digits..)?.chars().next()?;
        let part = match (unit, of_day) {
            ('W', false) => TimeDelta::try_weeks(number),
            ('D', false) => TimeDelta::try_days(number),
            ('H', true) => TimeDelta::try_hours(number),
            ('M', true) => TimeDelta::try_minutes(number),
            ('S', true) => TimeDelta::try_seconds(number),
            _ => None,
        };
        total = total.checked_add(&part?)?;
        rest = rest.get(digits + unit.len_utf8()..)?;
    }
    Some(total)
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
