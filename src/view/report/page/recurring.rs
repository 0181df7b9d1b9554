//! The page of what comes back.

use std::collections::BTreeSet;

use super::{Sheet, school, series, shown_of};
use crate::domain::code::Lang;
use crate::domain::desk::Desk;
use crate::domain::report::{Problem, Recurring};
use crate::error::Error;
use crate::text::codes::Worded as _;
use crate::text::report::Group;
use crate::text::report::page::{self as words, Key, Part, Said, Title};
use crate::view::Look;
use crate::view::chart::{Bar, Ink, Measure};
use crate::view::report::groups::{Groups, clamped};
use crate::view::report::recurring::recurring_grid;

/// How many problems the chart has at most.
const BARS: usize = 15;

/// The page.
pub fn recurring(recurring: &Recurring, desk: &Desk, look: Look) -> Result<String, Error> {
    let over = words::over(look.lang, recurring.period);
    let mut sheet = Sheet::new(Title::Recurring, over, &recurring.head, desk, look);
    let Some(first) = recurring.problems.first() else {
        sheet.nothing(Part::Problems);
        return sheet.page();
    };
    figures(&mut sheet, recurring);
    let said = Said::Recurring {
        problems: recurring.problems.len() as u64,
        more: more(recurring),
        most: first.tickets,
        before: recurring.compared.then_some(first.before),
    };
    let mut says = vec![said];
    says.extend(shown_of(BARS, recurring.problems.len()));
    sheet.section(Part::Problems, &says);
    let desc = sheet.said(&said);
    let mut drawn = vec![series(Key::Now.in_lang(look.lang), Ink::First)];
    if recurring.compared {
        drawn.push(series(Key::Before.in_lang(look.lang), Ink::Second));
    }
    let groups = Groups::new(desk, look.lang);
    let rows: Vec<Bar> = recurring
        .problems
        .iter()
        .take(BARS)
        .map(|problem| Bar {
            label: named(problem, &groups, look.lang),
            values: [problem.tickets, problem.before]
                .map(|times| Some(clamped(times)))
                .into_iter()
                .take(drawn.len())
                .collect(),
        })
        .collect();
    let heading = Part::Problems.in_lang(look.lang);
    sheet.bars(heading, &desc, &drawn, &rows, Measure::Count, false);
    sheet.table(heading, &recurring_grid(recurring, desk, look.lang));
    sheet.page()
}

/// How many came more often than in the period before.
fn more(recurring: &Recurring) -> u64 {
    let grown = recurring.problems.iter().filter(|problem| problem.change() > 0);
    grown.count() as u64
}

fn figures(sheet: &mut Sheet<'_>, recurring: &Recurring) {
    let requests = recurring.problems.iter().map(|problem| problem.tickets).sum();
    let schools: BTreeSet<_> = recurring
        .problems
        .iter()
        .filter_map(|problem| problem.school)
        .collect();
    let more = recurring.compared.then(|| (Key::MoreOften, more(recurring)));
    let told = [
        (Key::Problems, recurring.problems.len() as u64),
        (Key::Requests, requests),
        (Key::Schools, schools.len() as u64),
    ];
    for (key, number) in told.into_iter().chain(more) {
        let shown = sheet.number(number);
        sheet.figure(key, shown, String::new());
    }
}

/// What comes back, where, and what it is about.
fn named(problem: &Problem, groups: &Groups<'_>, lang: Lang) -> String {
    let place = school(problem.school_name.as_ref(), None, lang);
    let category = groups.name(Group::Category, &problem.category);
    match &problem.equipment {
        Some(equipment) => format!("{place} · {category} · {}", equipment.line()),
        None => format!("{place} · {category}"),
    }
}
