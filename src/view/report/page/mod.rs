//! A report as a page for people: key figures, then parts, each with a sentence, a chart and its
//! table. One file without a script that fetches nothing, for a screen, dark or light, and for A4.

mod activity;
mod billing;
mod delays;
mod recurring;
mod refusals;
mod stock;

pub use activity::activity;
pub use billing::billing;
pub use delays::delays;
pub use recurring::recurring;
pub use stock::stock;

use chrono::{Datelike as _, NaiveDate};
use minijinja::value::Serde;
use minijinja::{Environment, context};
use serde::Serialize;

use super::groups::Groups;
use crate::domain::Text;
use crate::domain::code::{Code as _, Lang};
use crate::domain::desk::Desk;
use crate::error::Error;
use crate::text::codes::Worded as _;
use crate::text::format;
use crate::text::report::Group;
use crate::text::report::page::{self as words, Around, Key, Part, Said, Title};
use crate::view::Look;
use crate::view::chart::{self, Bar, Bars, Breadth, Ink, Measure, Plate, Series};
use crate::view::grid::{Cell, Column, Fit, Grid};

const PAGE: &str = include_str!("page.html");
const STYLE: &str = include_str!("style.css");

/// More columns than that have no room on a narrow screen.
const FEW: usize = 4;

/// More than that want smaller letters on paper.
const SOME: usize = 6;

/// So many rows stand in a frame of their own.
const LONG: usize = 27;

/// A page before it is laid out.
struct Sheet<'a> {
    desk: &'a Desk,
    look: Look,
    title: Title,
    /// Of which days.
    over: String,
    head: &'a str,
    figures: Vec<Figure>,
    sections: Vec<Section>,
    note: Option<String>,
}

/// A key figure.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Figure {
    label: &'static str,
    value: String,
    note: String,
}

/// A part of the page.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Section {
    id: String,
    heading: &'static str,
    says: Vec<String>,
    charts: Vec<Drawn>,
    tables: Vec<Table>,
}

/// A chart on every breadth.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Drawn {
    caption: String,
    drawn: Vec<String>,
}

#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Table {
    caption: String,
    headings: Vec<Heading>,
    rows: Vec<Vec<Held>>,
    /// What stands over several columns, and over how many.
    spans: Vec<(String, usize)>,
    /// How it is laid out: some columns, many, few rows, a great many.
    class: String,
    /// Says that there is more below than the frame shows, and beside it on a narrow screen.
    down: Option<String>,
    across: Option<String>,
}

#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Heading {
    text: String,
    number: bool,
}

#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Held {
    text: String,
    number: bool,
}

impl<'a> Sheet<'a> {
    fn new(title: Title, over: String, head: &'a str, desk: &'a Desk, look: Look) -> Self {
        Self {
            desk,
            look,
            title,
            over,
            head,
            figures: Vec::new(),
            sections: Vec::new(),
            note: None,
        }
    }

    fn lang(&self) -> Lang {
        self.look.lang
    }

    fn said(&self, said: &Said<'_>) -> String {
        words::said(self.lang(), said)
    }

    fn number(&self, number: u64) -> String {
        format::number(self.lang(), i64::try_from(number).unwrap_or(i64::MAX))
    }

    fn figure(&mut self, key: Key, value: String, note: String) {
        let label = key.in_lang(self.lang());
        self.figures.push(Figure { label, value, note });
    }

    /// Begins a part; what is added next belongs to it.
    fn section(&mut self, part: Part, says: &[Said<'_>]) {
        let says = says.iter().map(|said| self.said(said)).collect();
        self.sections.push(Section {
            id: format!("s{}", self.sections.len() + 1),
            heading: part.in_lang(self.lang()),
            says,
            charts: Vec::new(),
            tables: Vec::new(),
        });
    }

    /// A part of which there is nothing to be shown.
    fn nothing(&mut self, part: Part) {
        self.section(part, &[Said::Nothing]);
    }

    /// Draws a chart on every breadth, under a caption; the part's first sentence describes it.
    fn chart(&mut self, caption: &str, says: &str, draw: impl Fn(Plate<'_>) -> String) {
        let Some(section) = self.sections.last_mut() else {
            return;
        };
        let id = format!("{}-{}", section.id, section.charts.len() + 1);
        let plate = |breadth| Plate {
            id: &id,
            title: caption,
            desc: says,
            breadth,
        };
        section.charts.push(Drawn {
            caption: caption.to_owned(),
            drawn: Breadth::ALL.map(|breadth| draw(plate(breadth))).to_vec(),
        });
    }

    /// Bars of one or several series.
    fn bars(
        &mut self,
        caption: &str,
        says: &str,
        series: &[Series<'_>],
        rows: &[Bar],
        measure: Measure,
        stacked: bool,
    ) {
        if rows.is_empty() {
            return;
        }
        let lang = self.lang();
        let shown = |value: i64| shown(lang, measure, value);
        let chart = Bars {
            series,
            rows,
            stacked,
            measure,
            shown: &shown,
        };
        self.chart(caption, says, |plate| chart::bars(plate, &chart));
    }

    /// The figures of a chart, cell by cell.
    fn table(&mut self, caption: &str, grid: &Grid) {
        self.table_under(caption, grid, Vec::new());
    }

    /// With headings that span columns.
    fn table_under(&mut self, caption: &str, grid: &Grid, spans: Vec<(String, usize)>) {
        if grid.rows.is_empty() {
            return;
        }
        let headings = grid.columns.iter().map(|column| Heading {
            text: heading(column.heading),
            number: is_number(column),
        });
        let row = |row: &Vec<Cell>| {
            let cells = row.iter().zip(&grid.columns);
            let held = |(cell, column): (&Cell, &Column)| Held {
                text: match told(cell, self.look, grid) {
                    text if text.is_empty() && is_number(column) => "–".to_owned(),
                    text => text,
                },
                number: is_number(column),
            };
            cells.map(held).collect()
        };
        let table = Table {
            caption: caption.to_owned(),
            headings: headings.collect(),
            rows: grid.rows.iter().map(row).collect(),
            spans,
            class: class_of(grid),
            down: (grid.rows.len() >= LONG).then(|| words::rows_to_scroll(self.lang(), grid.rows.len())),
            across: (grid.columns.len() > FEW)
                .then(|| words::columns_to_scroll(self.lang(), grid.columns.len())),
        };
        if let Some(section) = self.sections.last_mut() {
            section.tables.push(table);
        }
    }

    /// The page, whole.
    fn page(self) -> Result<String, Error> {
        let lang = self.look.lang;
        let mut environment = Environment::new();
        let fault = |fault: minijinja::Error| Error::Fault(format!("a page cannot be laid out: {fault:#}"));
        environment.add_template("page.html", PAGE).map_err(fault)?;
        let template = environment.get_template("page.html").map_err(fault)?;
        let page = template.render(context! {
            lang => lang.code(),
            title => self.title.in_lang(lang),
            desk => self.desk.name.in_lang(lang),
            over => self.over,
            made => words::made(lang, self.look.now, self.desk.time_zone),
            contents => Around::Contents.in_lang(lang),
            keys => Around::KeyFigures.in_lang(lang),
            state => Around::State.in_lang(lang),
            head => self.head,
            note => self.note,
            style => STYLE,
            patterns => chart::patterns(),
            figures => Serde(self.figures),
            sections => Serde(self.sections),
        });
        // A template loses the end of its last line.
        page.map(|page| page + "\n").map_err(fault)
    }
}

fn class_of(grid: &Grid) -> String {
    let broad = (grid.columns.len() > FEW).then_some("broad");
    let many = (grid.columns.len() > SOME).then_some("many");
    let rows = match grid.rows.len() {
        0..=14 => Some("short"),
        15..LONG => None,
        _ => Some("long"),
    };
    ["table"]
        .into_iter()
        .chain(broad)
        .chain(many)
        .chain(rows)
        .collect::<Vec<_>>()
        .join(" ")
}

/// A cell as the page shows it; a name stands without its code where it has words.
fn told(cell: &Cell, look: Look, grid: &Grid) -> String {
    match cell {
        Cell::Word { words, .. } => words.clone(),
        cell => cell.people(look, grid.zone),
    }
}

/// What stands over a column: with a capital, whatever the word is elsewhere, and a short one on one
/// line.
fn heading(text: &str) -> String {
    let text = capital(text);
    match text.chars().count() {
        0..=9 => text.replace(' ', "\u{a0}"),
        _ => text,
    }
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters.clone()).collect()
}

fn is_number(column: &Column) -> bool {
    match column.fit {
        Fit::Number | Fit::Count => true,
        Fit::Wrapped | Fit::Named(_) | Fit::Whole | Fit::Age(_) => false,
    }
}

fn shown(lang: Lang, measure: Measure, value: i64) -> String {
    match measure {
        Measure::Count => format::number(lang, value),
        Measure::Minutes => format::minutes(lang, u32::try_from(value).unwrap_or(u32::MAX)),
        Measure::Cents => format::money(lang, value),
    }
}

/// A school as a chart names it: several bear the same name, in other towns.
fn school(name: Option<&Text>, city: Option<&Text>, lang: Lang) -> String {
    match (name, city) {
        (Some(name), Some(city)) => format!("{} ({})", name.line(), city.line()),
        (Some(name), None) => name.line(),
        (None, _) => crate::text::report::none(lang).to_owned(),
    }
}

/// Says that a chart shows only the first of all, where it does.
fn shown_of<'a>(shown: usize, all: usize) -> Option<Said<'a>> {
    (all > shown).then_some(Said::First {
        shown: shown as u64,
        all: all as u64,
    })
}

fn series(name: &str, ink: Ink) -> Series<'_> {
    Series { name, ink }
}

/// One value a row, the names found.
fn single(groups: &Groups<'_>, group: Group, values: impl Iterator<Item = (String, u64)>) -> Vec<Bar> {
    values
        .map(|(code, value)| Bar {
            label: groups.name(group, &code),
            values: vec![Some(i64::try_from(value).unwrap_or(i64::MAX))],
        })
        .collect()
}

/// What stands below each week: the months, or the days where there are few.
fn ticks(lang: Lang, days: &[NaiveDate]) -> Vec<Option<String>> {
    let few = days.len() <= 10;
    let mut before: Option<NaiveDate> = None;
    days.iter()
        .map(|day| {
            let last = before.replace(*day);
            if few {
                return Some(words::short_day(lang, *day));
            }
            match last {
                None => Some(words::month(lang, *day, true)),
                Some(last) if last.year() != day.year() => Some(day.year().to_string()),
                Some(last) => (last.month() != day.month()).then(|| words::month(lang, *day, false)),
            }
        })
        .collect()
}
