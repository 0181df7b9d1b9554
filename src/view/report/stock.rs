//! How schools keep their inventories: a row a school, the most pressing first.

use chrono::NaiveDate;
use serde::Serialize;

use super::groups::{self, clamped};
use crate::domain::Text;
use crate::domain::code::{Code as _, Lang, SchoolType};
use crate::domain::desk::Desk;
use crate::domain::report::{Freshness, Kind, Pieces, Stock, Stocked, Tally};
use crate::domain::school::Uai;
use crate::text::codes::Worded as _;
use crate::text::headings::Heading;
use crate::text::report::{self as words, Counted};
use crate::view::grid::{Cell, Column, Fit, Grid};
use crate::view::json::SCHEMA;
use crate::view::paint::Tone;
use crate::view::registers::column;
use crate::view::{Look, Page};

/// A row a school. On a terminal only what somebody who calls the school needs.
pub fn stock(stock: &Stock, desk: &Desk, look: Look) -> Page {
    let mut grid = stock_grid(stock, desk, look.lang);
    if look.width.is_some() {
        grid = grid.only(SHORT);
    }
    Page {
        body: grid.shown(look),
        tally: words::stock(look.lang, &stock.all(), &stock.head),
    }
}

/// What is shown on a terminal.
pub(super) const SHORT: &[&str] = &[
    "school",
    "department",
    "freshness",
    "inventory_on",
    "member_until",
    "equipment",
    "out_of_warranty",
    "undeclared",
];

/// The cells of all schools.
pub fn stock_grid(stock: &Stock, desk: &Desk, lang: Lang) -> Grid {
    schools_grid(stock.schools.iter(), stock.on, desk, lang)
}

/// The cells of some schools.
pub(super) fn schools_grid<'a>(
    schools: impl Iterator<Item = &'a Stocked>,
    on: NaiveDate,
    desk: &Desk,
    lang: Lang,
) -> Grid {
    let figure = |code, counted, fit| groups::figure(code, counted, fit, lang);
    let mut columns = vec![
        column("school", Heading::School, Fit::Named("school_name"), lang),
        column("school_type", Heading::Type, Fit::Wrapped, lang),
        column("department", Heading::Department, Fit::Wrapped, lang),
        figure("freshness", Counted::State, Fit::Wrapped),
        figure("inventory_on", Counted::InventoryOn, Fit::Wrapped),
        figure("age_days", Counted::Age, Fit::Count),
        figure("member_until", Counted::MemberUntil, Fit::Wrapped),
    ];
    columns.extend(pieces_columns(lang));
    columns.push(figure("undeclared", Counted::Undeclared, Fit::Count));
    Grid {
        columns,
        rows: schools.map(|school| row(school, on, lang)).collect(),
        zone: desk.time_zone,
    }
}

fn row(school: &Stocked, on: NaiveDate, lang: Lang) -> Vec<Cell> {
    let mut row = vec![
        Cell::Named {
            name: school.uai.to_string(),
            words: school.name.clone(),
        },
        Cell::word(school.school_type.code(), school.school_type.in_lang(lang)),
        school.department.as_deref().map_or(Cell::Nothing, Cell::code),
        Cell::Word {
            code: school.freshness.code().to_owned(),
            words: school.freshness.in_lang(lang).to_owned(),
            tone: match school.freshness {
                Freshness::Missing | Freshness::Stale => Tone::Alarm,
                Freshness::Ending => Tone::Warn,
                Freshness::Current => Tone::Plain,
            },
        },
        Cell::day(school.inventory_on),
        school.age(on).map_or(Cell::Nothing, Cell::Number),
        Cell::day(school.member_until),
    ];
    row.extend(pieces_cells(&school.pieces));
    row.push(Cell::Number(clamped(school.undeclared)));
    row
}

/// The columns of pieces by their warranty.
pub(super) fn pieces_columns(lang: Lang) -> impl Iterator<Item = Column> {
    [
        ("equipment", Counted::Pieces),
        ("under_warranty", Counted::UnderWarranty),
        ("out_of_warranty", Counted::OutOfWarranty),
        ("warranty_unknown", Counted::Untold),
        ("retired", Counted::Retired),
    ]
    .into_iter()
    .map(move |(code, counted)| groups::figure(code, counted, Fit::Count, lang))
}

/// Their cells.
pub(super) fn pieces_cells(pieces: &Pieces) -> [Cell; 5] {
    let numbers = [
        pieces.live(),
        pieces.under_warranty,
        pieces.out_of_warranty,
        pieces.untold,
        pieces.retired,
    ];
    numbers.map(|number| Cell::Number(clamped(number)))
}

/// Inventories in JSON.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct StockJson<'a> {
    pub schema: u32,
    pub on: NaiveDate,
    /// Days after which an inventory is out of date, and days before that in which one is warned.
    pub max_age_days: Option<u32>,
    pub warn_days: u32,
    /// The hash of the last event that it was made from.
    pub head: &'a str,
    pub all: TallyJson,
    pub members: TallyJson,
    pub by_type: Vec<GroupJson>,
    pub by_department: Vec<GroupJson>,
    pub kinds: Vec<KindJson<'a>>,
    pub warranties: Vec<YearJson>,
    pub total: u64,
    pub items: Vec<StockedJson<'a>>,
}

/// Some schools together.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct TallyJson {
    pub schools: u64,
    pub members: u64,
    pub missing: u64,
    pub stale: u64,
    pub ending: u64,
    pub current: u64,
    #[serde(flatten)]
    pub pieces: PiecesJson,
    pub undeclared: u64,
}

/// The schools of a type or a département; the code is empty where none is told.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct GroupJson {
    pub code: String,
    #[serde(flatten)]
    pub tally: TallyJson,
}

/// Pieces of equipment; those that are retired are not among the `equipment`.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct PiecesJson {
    pub equipment: u64,
    pub under_warranty: u64,
    pub out_of_warranty: u64,
    pub warranty_unknown: u64,
    pub retired: u64,
}

/// What the equipment is.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct KindJson<'a> {
    pub kind: Option<&'a Text>,
    #[serde(flatten)]
    pub pieces: PiecesJson,
}

/// Warranties that end in a year.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct YearJson {
    pub year: i32,
    pub warranties: u64,
}

/// A school and its inventory.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct StockedJson<'a> {
    pub school: Uai,
    pub school_name: &'a Text,
    pub school_city: Option<&'a Text>,
    pub school_type: SchoolType,
    pub department: Option<&'a str>,
    pub member_until: Option<NaiveDate>,
    pub inventory_on: Option<NaiveDate>,
    pub age_days: Option<i64>,
    pub freshness: Freshness,
    #[serde(flatten)]
    pub pieces: PiecesJson,
    pub undeclared: u64,
}

impl<'a> StockJson<'a> {
    pub fn new(stock: &'a Stock) -> Self {
        let group = |code: String, tally: Tally| GroupJson {
            code,
            tally: TallyJson::new(&tally),
        };
        let by_type = stock.by_type().into_iter();
        let by_department = stock.by_department().into_iter();
        let kind = |kind: &'a Kind| KindJson {
            kind: kind.name.as_ref(),
            pieces: PiecesJson::new(&kind.pieces),
        };
        let year = |(year, warranties): &(i32, u64)| YearJson {
            year: *year,
            warranties: *warranties,
        };
        Self {
            schema: SCHEMA,
            on: stock.on,
            max_age_days: stock.rules.max_age,
            warn_days: stock.rules.warn,
            head: &stock.head,
            all: TallyJson::new(&stock.all()),
            members: TallyJson::new(&stock.members()),
            by_type: by_type
                .map(|(kind, tally)| group(kind.code().to_owned(), tally))
                .collect(),
            by_department: by_department.map(|(code, tally)| group(code, tally)).collect(),
            kinds: stock.kinds.iter().map(kind).collect(),
            warranties: stock.warranties.iter().map(year).collect(),
            total: stock.schools.len() as u64,
            items: stock
                .schools
                .iter()
                .map(|school| StockedJson::new(school, stock.on))
                .collect(),
        }
    }
}

impl<'a> StockedJson<'a> {
    fn new(school: &'a Stocked, on: NaiveDate) -> Self {
        Self {
            school: school.uai,
            school_name: &school.name,
            school_city: school.city.as_ref(),
            school_type: school.school_type,
            department: school.department.as_deref(),
            member_until: school.member_until,
            inventory_on: school.inventory_on,
            age_days: school.age(on),
            freshness: school.freshness,
            pieces: PiecesJson::new(&school.pieces),
            undeclared: school.undeclared,
        }
    }
}

impl TallyJson {
    fn new(tally: &Tally) -> Self {
        Self {
            schools: tally.schools,
            members: tally.members,
            missing: tally.missing,
            stale: tally.stale,
            ending: tally.ending,
            current: tally.current,
            pieces: PiecesJson::new(&tally.pieces),
            undeclared: tally.undeclared,
        }
    }
}

impl PiecesJson {
    fn new(pieces: &Pieces) -> Self {
        Self {
            equipment: pieces.live(),
            under_warranty: pieces.under_warranty,
            out_of_warranty: pieces.out_of_warranty,
            warranty_unknown: pieces.untold,
            retired: pieces.retired,
        }
    }
}
