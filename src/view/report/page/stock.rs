//! The page of inventories: who is about to lose level 2, and what is out of warranty.

use super::{Sheet, capital, school as named, series, shown_of};
use crate::domain::Text;
use crate::domain::code::{Lang, Need};
use crate::domain::desk::Desk;
use crate::domain::report::{Freshness, Pieces, Stock, Stocked};
use crate::error::Error;
use crate::text::codes::Worded as _;
use crate::text::headings::Heading;
use crate::text::report::page::{self as words, Key, Part, Said, Title};
use crate::text::report::{self, Counted, share};
use crate::view::Look;
use crate::view::chart::{self, Bar, Columns, Ink, Measure};
use crate::view::grid::{Cell, Column, Fit, Grid};
use crate::view::registers::column;
use crate::view::report::groups::{clamped, figure};
use crate::view::report::stock::{SHORT, pieces_cells, pieces_columns, schools_grid};

/// How many kinds one chart has at most.
const BARS: usize = 14;

/// The page.
pub fn stock(stock: &Stock, desk: &Desk, look: Look) -> Result<String, Error> {
    let over = words::on(look.lang, stock.on);
    let mut sheet = Sheet::new(Title::Inventory, over, &stock.head, desk, look);
    figures(&mut sheet, stock);
    ages(&mut sheet, stock);
    freshness(&mut sheet, stock);
    to_call(&mut sheet, stock);
    kinds(&mut sheet, stock);
    warranties(&mut sheet, stock);
    undeclared(&mut sheet, stock);
    sheet.page()
}

fn figures(sheet: &mut Sheet<'_>, stock: &Stock) {
    let (all, members) = (stock.all(), stock.members());
    let current = members.current + members.ending;
    let out = all.pieces.out_of_warranty + all.pieces.untold;
    let told = [
        (Key::Schools, sheet.number(all.schools), String::new()),
        (Key::Members, sheet.number(members.schools), String::new()),
        (
            Key::Current,
            share(current, members.schools),
            format!("{} / {}", sheet.number(current), sheet.number(members.schools)),
        ),
        (Key::Pieces, sheet.number(all.pieces.live()), String::new()),
        (
            Key::OutOfWarranty,
            share(out, all.pieces.live()),
            format!("{} / {}", sheet.number(out), sheet.number(all.pieces.live())),
        ),
    ];
    for (key, value, note) in told {
        sheet.figure(key, value, note);
    }
    let undeclared = sheet.number(all.undeclared);
    let label = Counted::Undeclared.in_lang(sheet.lang());
    sheet.figures.push(super::Figure {
        label,
        value: undeclared,
        note: String::new(),
    });
}

fn ages(sheet: &mut Sheet<'_>, stock: &Stock) {
    let lang = sheet.lang();
    let members = stock.members();
    let said = Said::Ages {
        members: members.schools,
        current: members.current + members.ending,
        opens: asks_for(sheet.desk, Need::InventoryCurrent),
    };
    sheet.section(Part::Ages, &[said]);
    let counted = words::ages(lang, stock.rules.max_age)
        .into_iter()
        .zip(stock.by_age());
    let rows: Vec<Bar> = counted
        .map(|(label, count)| Bar {
            label,
            values: vec![Some(clamped(count))],
        })
        .collect();
    let desc = sheet.said(&said);
    let drawn = [series(Key::Members.in_lang(lang), Ink::First)];
    sheet.bars(
        Part::Ages.in_lang(lang),
        &desc,
        &drawn,
        &rows,
        Measure::Count,
        false,
    );
    let grid = Grid {
        columns: vec![
            words_column(Key::Age, lang),
            figure("", Counted::Members, Fit::Count, lang),
        ],
        rows: rows
            .iter()
            .map(|row| {
                vec![
                    Cell::word("", row.label.as_str()),
                    Cell::Number(row.values.iter().flatten().sum()),
                ]
            })
            .collect(),
        zone: sheet.desk.time_zone,
    };
    sheet.table(Part::Ages.in_lang(lang), &grid);
}

/// A rule of the desk asks for it before a ticket is handed on.
fn asks_for(desk: &Desk, need: Need) -> bool {
    desk.routes.iter().any(|route| route.needs.contains(&need))
}

const STATES: [(Freshness, Ink); 4] = [
    (Freshness::Current, Ink::First),
    (Freshness::Ending, Ink::Fifth),
    (Freshness::Stale, Ink::Second),
    (Freshness::Missing, Ink::Fourth),
];

fn freshness(sheet: &mut Sheet<'_>, stock: &Stock) {
    let lang = sheet.lang();
    let departments = stock.by_department();
    let name = |code: &str| {
        if code.is_empty() {
            report::none(lang).to_owned()
        } else {
            code.to_owned()
        }
    };
    let most = departments
        .iter()
        .max_by_key(|(_, tally)| tally.missing + tally.stale);
    sheet.section(Part::Freshness, &[]);
    if let (Some((code, tally)), Some(section)) = (most, sheet.sections.last_mut()) {
        let lacking = tally.missing + tally.stale;
        section
            .says
            .push(words::lacking(lang, &name(code), lacking, tally.schools));
    }
    let of = |tally: &crate::domain::report::Tally, state| match state {
        Freshness::Current => tally.current,
        Freshness::Ending => tally.ending,
        Freshness::Stale => tally.stale,
        Freshness::Missing => tally.missing,
    };
    let rows: Vec<Bar> = departments
        .iter()
        .map(|(code, tally)| Bar {
            label: format!("{} {}", Heading::Department.in_lang(lang), name(code)),
            values: STATES
                .iter()
                .map(|(state, _)| Some(clamped(of(tally, *state))))
                .collect(),
        })
        .collect();
    let names = STATES.map(|(state, ink)| (capital(state.in_lang(lang)), ink));
    let drawn = names.each_ref().map(|(name, ink)| series(name, *ink));
    let desc = sheet
        .sections
        .last()
        .and_then(|section| section.says.first())
        .cloned()
        .unwrap_or_default();
    sheet.bars(
        Part::Freshness.in_lang(lang),
        &desc,
        &drawn,
        &rows,
        Measure::Count,
        true,
    );
    let tallies = departments.iter().map(|(code, tally)| (name(code), tally));
    let grid = tally_grid(Heading::Department, tallies, sheet.desk, lang);
    sheet.table(Part::Freshness.in_lang(lang), &grid);
    let types = stock.by_type();
    let tallies = types
        .iter()
        .map(|(kind, tally)| (kind.in_lang(lang).to_owned(), tally));
    let grid = tally_grid(Heading::Type, tallies, sheet.desk, lang);
    sheet.table(Part::BySchoolType.in_lang(lang), &grid);
}

fn tally_grid<'a>(
    heading: Heading,
    tallies: impl Iterator<Item = (String, &'a crate::domain::report::Tally)>,
    desk: &Desk,
    lang: Lang,
) -> Grid {
    let number = |counted| figure("", counted, Fit::Count, lang);
    let mut columns = vec![
        column("", heading, Fit::Wrapped, lang),
        number(Counted::Schools),
        number(Counted::Members),
    ];
    columns.extend(STATES.map(|(state, _)| Column {
        code: "",
        heading: state.in_lang(lang),
        fit: Fit::Count,
    }));
    columns.extend([number(Counted::Pieces), number(Counted::OutOfWarranty)]);
    let row = |(name, tally): (String, &crate::domain::report::Tally)| {
        let out = tally.pieces.out_of_warranty + tally.pieces.untold;
        let numbers = [
            tally.schools,
            tally.members,
            tally.current,
            tally.ending,
            tally.stale,
            tally.missing,
            tally.pieces.live(),
            out,
        ];
        let mut row = vec![Cell::word("", name)];
        row.extend(numbers.map(|number| Cell::Number(clamped(number))));
        row
    };
    Grid {
        columns,
        rows: tallies.map(row).collect(),
        zone: desk.time_zone,
    }
}

fn to_call(sheet: &mut Sheet<'_>, stock: &Stock) {
    let lang = sheet.lang();
    let schools = stock.to_call().count() as u64;
    sheet.section(Part::ToCall, &[Said::ToCall { schools }]);
    if schools > 0 {
        let grid = schools_grid(stock.to_call(), stock.on, sheet.desk, lang).only(SHORT);
        sheet.table(Part::ToCall.in_lang(lang), &grid);
    }
}

const WARRANTIES: [(Counted, Ink); 3] = [
    (Counted::UnderWarranty, Ink::First),
    (Counted::OutOfWarranty, Ink::Second),
    (Counted::Untold, Ink::Fourth),
];

fn kinds(sheet: &mut Sheet<'_>, stock: &Stock) {
    let lang = sheet.lang();
    let pieces = stock.all().pieces;
    let said = Said::Kinds {
        out: pieces.out_of_warranty + pieces.untold,
        all: pieces.live(),
    };
    let mut says = vec![said];
    let live = stock.kinds.iter().filter(|kind| kind.pieces.live() > 0).count();
    says.extend(shown_of(BARS, live));
    sheet.section(Part::Kinds, &says);
    let name = |kind: &Option<Text>| kind.as_ref().map_or(report::none(lang).to_owned(), Text::line);
    let values = |pieces: &Pieces| [pieces.under_warranty, pieces.out_of_warranty, pieces.untold];
    let rows: Vec<Bar> = stock
        .kinds
        .iter()
        .filter(|kind| kind.pieces.live() > 0)
        .take(BARS)
        .map(|kind| Bar {
            label: name(&kind.name),
            values: values(&kind.pieces).map(|count| Some(clamped(count))).to_vec(),
        })
        .collect();
    let drawn = WARRANTIES.map(|(counted, ink)| series(counted.in_lang(lang), ink));
    let desc = sheet.said(&said);
    sheet.bars(
        Part::Kinds.in_lang(lang),
        &desc,
        &drawn,
        &rows,
        Measure::Count,
        true,
    );
    let mut columns = vec![words_column(Key::Kind, lang)];
    columns.extend(pieces_columns(lang));
    let row = |kind: &crate::domain::report::Kind| {
        let mut row = vec![Cell::word("", name(&kind.name))];
        row.extend(pieces_cells(&kind.pieces));
        row
    };
    let grid = Grid {
        columns,
        rows: stock.kinds.iter().map(row).collect(),
        zone: sheet.desk.time_zone,
    };
    sheet.table(Part::Kinds.in_lang(lang), &grid);
}

fn warranties(sheet: &mut Sheet<'_>, stock: &Stock) {
    use chrono::Datelike as _;
    let lang = sheet.lang();
    let year = stock.on.year() + 1;
    let next = stock.warranties.iter().find(|(known, _)| *known == year);
    let said = Said::Warranties {
        year,
        count: next.map_or(0, |(_, count)| *count),
    };
    sheet.section(Part::Warranties, &[said]);
    if stock.warranties.is_empty() {
        return;
    }
    let points: Vec<chart::Column> = stock
        .warranties
        .iter()
        .map(|(year, count)| chart::Column {
            label: year.to_string(),
            tick: Some(year.to_string()),
            up: clamped(*count),
            down: 0,
        })
        .collect();
    let shown = |value: i64| super::shown(lang, Measure::Count, value);
    let chart = Columns {
        up: series(Key::Warranties.in_lang(lang), Ink::First),
        down: None,
        points: &points,
        measure: Measure::Count,
        shown: &shown,
        tick: &shown,
    };
    let desc = sheet.said(&said);
    sheet.chart(Part::Warranties.in_lang(lang), &desc, |plate| {
        chart::columns(plate, &chart)
    });
    let grid = Grid {
        columns: vec![
            words_column(Key::Year, lang),
            Column {
                code: "",
                heading: Key::Warranties.in_lang(lang),
                fit: Fit::Count,
            },
        ],
        rows: stock
            .warranties
            .iter()
            .map(|(year, count)| vec![Cell::word("", year.to_string()), Cell::Number(clamped(*count))])
            .collect(),
        zone: sheet.desk.time_zone,
    };
    sheet.table(Part::Warranties.in_lang(lang), &grid);
}

fn undeclared(sheet: &mut Sheet<'_>, stock: &Stock) {
    let lang = sheet.lang();
    let mut schools: Vec<&Stocked> = stock
        .schools
        .iter()
        .filter(|school| school.undeclared > 0)
        .collect();
    schools.sort_by_key(|school| (std::cmp::Reverse(school.undeclared), school.uai));
    let said = Said::Undeclared {
        tickets: stock.all().undeclared,
        schools: schools.len() as u64,
        needed: asks_for(sheet.desk, Need::Declared),
    };
    let mut says = vec![said];
    says.extend(shown_of(BARS, schools.len()));
    sheet.section(Part::Undeclared, &says);
    if schools.is_empty() {
        return;
    }
    let rows: Vec<Bar> = schools
        .iter()
        .take(BARS)
        .map(|school| Bar {
            label: named(Some(&school.name), school.city.as_ref(), lang),
            values: vec![Some(clamped(school.undeclared))],
        })
        .collect();
    let desc = sheet.said(&said);
    let drawn = [series(Counted::Undeclared.in_lang(lang), Ink::First)];
    sheet.bars(
        Part::Undeclared.in_lang(lang),
        &desc,
        &drawn,
        &rows,
        Measure::Count,
        false,
    );
    let grid = schools_grid(schools.into_iter(), stock.on, sheet.desk, lang);
    sheet.table(
        Part::Undeclared.in_lang(lang),
        &grid.only(&["school", "department", "equipment", "undeclared"]),
    );
}

fn words_column(key: Key, lang: Lang) -> Column {
    Column {
        code: "",
        heading: key.in_lang(lang),
        fit: Fit::Wrapped,
    }
}
