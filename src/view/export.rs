//! Tickets on their way to a spreadsheet or another program: a ticket at a time, so that ten
//! thousand take no more room than one.

use std::io::{self, Write};

use chrono::{DateTime, Utc};
use chrono_tz::Tz;

use super::grid::{Cell, Column, CsvRows, Dialect, Fit, XlsxRows};
use super::json::{SCHEMA, TicketJson, WholeJson, line, one};
use crate::domain::Text;
use crate::domain::archive::Archived;
use crate::domain::code::{Code, Lang};
use crate::domain::dossier::Listed;
use crate::text::listing::{self, Things};

/// A format in which tickets are exported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    Csv(Dialect),
    Xlsx,
    /// One object that holds them all, with their number last: it is known last.
    Json,
    /// A ticket a line.
    Ndjson,
}

/// An export under way; it must be finished.
#[must_use]
pub struct Export<W: Write> {
    to: To<W>,
    now: DateTime<Utc>,
    count: u64,
}

enum To<W: Write> {
    Csv(Box<CsvRows<W>>),
    Xlsx(Box<XlsxRows>, W),
    Json(W),
    Ndjson(W),
}

impl<W: Write> Export<W> {
    /// Writes what comes before the first ticket. `zone` is the desk's, and `now` when things stand so.
    pub fn begin(mut to: W, shape: Shape, lang: Lang, zone: Tz, now: DateTime<Utc>) -> io::Result<Self> {
        let sheet = listing::sheet(lang, Things::Tickets);
        let to = match shape {
            Shape::Csv(dialect) => To::Csv(Box::new(CsvRows::begin(to, dialect, zone, &columns())?)),
            Shape::Xlsx => To::Xlsx(Box::new(XlsxRows::begin(&sheet, zone, &columns())?), to),
            Shape::Json => {
                write!(to, "{{\"schema\":{SCHEMA},\"items\":[")?;
                To::Json(to)
            }
            Shape::Ndjson => To::Ndjson(to),
        };
        Ok(Self { to, now, count: 0 })
    }

    pub fn ticket(&mut self, listed: &Listed) -> io::Result<()> {
        match &mut self.to {
            To::Csv(rows) => rows.row(&cells(&TicketJson::listed(listed, self.now)))?,
            To::Xlsx(rows, _) => rows.row(&cells(&TicketJson::listed(listed, self.now)))?,
            To::Json(to) => {
                if self.count > 0 {
                    to.write_all(b",")?;
                }
                to.write_all(b"\n")?;
                one(&TicketJson::listed(listed, self.now), to)?;
            }
            To::Ndjson(to) => line(&TicketJson::listed(listed, self.now), to)?,
        }
        self.count += 1;
        Ok(())
    }

    /// A ticket with all that happened to it, on a line.
    pub fn whole(&mut self, listed: &Listed, archived: &Archived) -> io::Result<()> {
        let To::Ndjson(to) = &mut self.to else {
            return self.ticket(listed);
        };
        line(&WholeJson::new(listed, archived, self.now), to)?;
        self.count += 1;
        Ok(())
    }

    /// Writes what comes after the last ticket; says how many there were.
    pub fn finish(self) -> io::Result<u64> {
        match self.to {
            To::Csv(rows) => rows.finish()?,
            To::Xlsx(rows, to) => rows.finish(to)?,
            To::Json(mut to) => {
                writeln!(to, "\n],\"total\":{}}}", self.count)?;
                to.flush()?;
            }
            To::Ndjson(mut to) => to.flush()?,
        }
        Ok(self.count)
    }
}

/// The keys of the JSON, but for what has no place in a cell.
const COLUMNS: &[&str] = &[
    "reference",
    "desk",
    "kind",
    "status",
    "level",
    "team",
    "assignee",
    "subject",
    "description",
    "category",
    "nature",
    "priority",
    "urgency",
    "school",
    "school_name",
    "school_city",
    "requester",
    "requester_name",
    "beneficiary",
    "channel",
    "equipment",
    "private",
    "component",
    "phone",
    "availability",
    "url",
    "breadcrumb",
    "population",
    "affected",
    "started",
    "location",
    "function",
    "ceiling",
    "waiting_for",
    "waiting_until",
    "solution",
    "cause",
    "subject_path",
    "appointment_at",
    "intervention_count",
    "billed",
    "created_at",
    "updated_at",
    "taken_at",
    "resolved_at",
    "closed_at",
    "take_due_at",
    "due_at",
    "overdue",
    "external_id",
];

fn columns() -> Vec<Column> {
    COLUMNS
        .iter()
        .map(|code| Column {
            code,
            heading: code,
            fit: fit(code),
        })
        .collect()
}

/// How wide it is in a workbook: a text, a number, or a word or an instant.
fn fit(code: &str) -> Fit {
    match code {
        "subject" | "description" | "solution" | "school_name" | "availability" | "url" | "breadcrumb"
        | "subject_path" => Fit::Wrapped,
        "level" | "urgency" | "private" | "ceiling" | "intervention_count" | "billed" | "overdue" => {
            Fit::Number
        }
        _ => Fit::Whole,
    }
}

fn cells(ticket: &TicketJson<'_>) -> Vec<Cell> {
    fn code<C: Code>(code: C) -> Cell {
        Cell::code(code.code())
    }
    let known = |word: Option<&str>| word.map_or(Cell::Nothing, Cell::code);
    let text = |text: Option<&Text>| Cell::text(text);
    let number = |number: Option<u8>| number.map_or(Cell::Nothing, |number| Cell::Number(i64::from(number)));
    vec![
        Cell::code(ticket.reference),
        Cell::code(ticket.desk),
        code(ticket.kind),
        code(ticket.status),
        Cell::Number(i64::from(ticket.level)),
        Cell::code(ticket.team),
        known(ticket.assignee),
        text(Some(ticket.subject)),
        text(Some(ticket.description)),
        Cell::code(ticket.category),
        code(ticket.nature),
        known(ticket.priority),
        number(ticket.urgency),
        ticket
            .school
            .map_or(Cell::Nothing, |uai| Cell::code(uai.as_str())),
        text(ticket.school_name),
        text(ticket.school_city),
        Cell::code(ticket.requester),
        text(ticket.requester_name.as_ref()),
        known(ticket.beneficiary),
        code(ticket.channel),
        text(ticket.equipment),
        Cell::Flag(ticket.private),
        text(ticket.component),
        text(ticket.phone),
        text(ticket.availability),
        text(ticket.url),
        text(ticket.breadcrumb),
        text(ticket.population),
        text(ticket.affected),
        text(ticket.started),
        text(ticket.location),
        ticket.function.map_or(Cell::Nothing, code),
        number(ticket.ceiling),
        ticket.waiting_for.map_or(Cell::Nothing, code),
        Cell::day(ticket.waiting_until),
        text(ticket.solution),
        known(ticket.cause),
        text(ticket.subject_path),
        Cell::instant(ticket.appointment.as_ref().map(|visit| visit.at)),
        Cell::Number(i64::from(ticket.intervention_count)),
        Cell::Flag(ticket.billed),
        Cell::Instant(ticket.created_at),
        Cell::Instant(ticket.updated_at),
        Cell::instant(ticket.taken_at),
        Cell::instant(ticket.resolved_at),
        Cell::instant(ticket.closed_at),
        Cell::instant(ticket.take_due_at),
        Cell::instant(ticket.due_at),
        Cell::Flag(ticket.overdue),
        text(ticket.external_id),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::{at, listed, story};

    fn exported(shape: Shape) -> String {
        let mut out = Vec::new();
        let mut ticket = listed(&story());
        let mut export = Export::begin(
            &mut out,
            shape,
            Lang::Fr,
            chrono_tz::Europe::Paris,
            at("2026-11-23T08:00:00Z"),
        )
        .unwrap();
        export.ticket(&ticket).unwrap();
        ticket.ticket.subject = Text::from("=HYPERLINK(\"http://x\";\"clic\")\u{202e}");
        ticket.ticket.description = Text::from("a;\"b\"\r\nc,d");
        export.ticket(&ticket).unwrap();
        assert_eq!(export.finish().unwrap(), 2);
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn a_workbook_holds_words_numbers_and_days_and_no_formula() {
        use calamine::{Data, Reader as _};
        let mut out = Vec::new();
        let mut ticket = listed(&story());
        ticket.ticket.subject = Text::from("=1+1");
        ticket.ticket.description = Text::new("é".repeat(40_000));
        let paris = chrono_tz::Europe::Paris;
        let mut export =
            Export::begin(&mut out, Shape::Xlsx, Lang::Fr, paris, at("2026-11-23T08:00:00Z")).unwrap();
        export.ticket(&ticket).unwrap();
        assert_eq!(export.finish().unwrap(), 1);
        let mut book = calamine::Xlsx::new(std::io::Cursor::new(out)).unwrap();
        assert_eq!(book.sheet_names(), ["Tickets"]);
        let sheet = book.worksheet_range_at(0).unwrap().unwrap();
        let cell = |code: &str| {
            let place = COLUMNS.iter().position(|column| *column == code).unwrap();
            sheet.get((1, place)).unwrap().clone()
        };
        assert_eq!(sheet.get((0, 0)), Some(&Data::String("reference".to_owned())));
        assert_eq!(cell("reference"), Data::String(ticket.ticket.reference.clone()));
        assert_eq!(cell("subject"), Data::String("=1+1".to_owned()));
        let described = cell("description");
        assert!(
            matches!(&described, Data::String(text) if text.chars().count() == 32_767 && text.ends_with('…'))
        );
        assert_eq!(cell("level"), Data::Float(f64::from(ticket.ticket.level)));
        assert_eq!(cell("private"), Data::Bool(false));
        let Data::DateTime(created) = cell("created_at") else {
            panic!("{:?}", cell("created_at"))
        };
        // In Paris, where the desk is.
        let here = ticket.ticket.created_at.with_timezone(&paris).naive_local();
        assert_eq!(created.as_datetime(), Some(here));
    }

    #[test]
    fn csv_parses_back_to_what_was_there() {
        for (dialect, delimiter) in [(Dialect::Plain, b','), (Dialect::ExcelFr, b';')] {
            let shown = exported(Shape::Csv(dialect));
            let shown = shown.strip_prefix('\u{feff}').unwrap_or(&shown);
            let mut reader = csv::ReaderBuilder::new()
                .delimiter(delimiter)
                .from_reader(shown.as_bytes());
            assert_eq!(reader.headers().unwrap().iter().collect::<Vec<_>>(), COLUMNS);
            let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
            let cell = |row: usize, name: &str| {
                rows[row][COLUMNS.iter().position(|c| *c == name).unwrap()].to_owned()
            };
            assert_eq!(rows.len(), 2);
            assert_eq!(cell(0, "description"), "Plus rien ne sort.\nLe voyant est rouge.");
            assert_eq!(cell(1, "subject"), "'=HYPERLINK(\"http://x\";\"clic\")\u{202e}");
            assert_eq!(cell(1, "description"), "a;\"b\"\r\nc,d");
            let created = match dialect {
                Dialect::Plain => "2026-11-20T08:00:00Z",
                Dialect::ExcelFr => "20/11/2026 09:00:00",
            };
            assert_eq!(cell(0, "created_at"), created);
        }
    }

    #[test]
    fn every_row_has_a_cell_a_column() {
        let listed = listed(&story());
        assert_eq!(
            cells(&TicketJson::listed(&listed, at("2026-11-23T08:00:00Z"))).len(),
            COLUMNS.len()
        );
    }

    #[test]
    fn json_parses_back_and_says_how_many_there_are() {
        let whole: serde_json::Value = serde_json::from_str(&exported(Shape::Json)).unwrap();
        assert_eq!(whole["total"], 2);
        assert_eq!(whole["items"][1]["description"], "a;\"b\"\r\nc,d");
        let lines = exported(Shape::Ndjson);
        let first: serde_json::Value = serde_json::from_str(lines.lines().next().unwrap()).unwrap();
        assert_eq!(first, whole["items"][0]);
        assert_eq!(lines.lines().count(), 2);
        let mut none = Vec::new();
        let export = Export::begin(
            &mut none,
            Shape::Json,
            Lang::En,
            chrono_tz::UTC,
            at("2026-11-23T08:00:00Z"),
        )
        .unwrap();
        assert_eq!(export.finish().unwrap(), 0);
        assert_eq!(
            String::from_utf8(none).unwrap(),
            "{\"schema\":1,\"items\":[\n],\"total\":0}\n"
        );
    }
}
