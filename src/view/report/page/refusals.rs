//! The part of a page that tells which closures were refused, and why: numbers do not say it.

use std::collections::BTreeMap;

use super::activity::{counted_grid, words_column};
use super::{Sheet, series, single};
use crate::domain::Text;
use crate::domain::report::{Activity, Counts, Refused};
use crate::text::codes::Worded as _;
use crate::text::headings::Heading;
use crate::text::report::page::{Key, Part, Said};
use crate::text::report::{Counted, Group};
use crate::view::chart::{Bar, Ink, Measure};
use crate::view::grid::{Cell, Column, Fit, Grid};
use crate::view::report::groups::{Groups, clamped, figure};

/// How many of a long list are shown; data formats have all.
const SHOWN: usize = 40;

/// How many reasons the chart has at most.
const BARS: usize = 10;

/// The part.
pub(super) fn refusals(sheet: &mut Sheet<'_>, activity: &Activity, groups: &Groups<'_>) {
    let lang = sheet.lang();
    let all = &activity.all;
    if all.resolved == 0 && activity.refusals.is_empty() {
        return sheet.nothing(Part::Refusals);
    }
    let said = Said::Refusals {
        refused: all.refused,
        resolved: all.resolved,
    };
    let total = activity.refusals.len();
    let latest = Said::Latest {
        shown: SHOWN as u64,
        all: total as u64,
    };
    let says: &[Said<'_>] = if total > SHOWN { &[said, latest] } else { &[said] };
    sheet.section(Part::Refusals, says);
    if total == 0 {
        return;
    }
    let mut refusing: Vec<(String, u64)> = activity
        .by_team
        .iter()
        .filter(|(_, counts)| counts.refused > 0)
        .map(|(code, counts)| (code.clone(), counts.refused))
        .collect();
    refusing.sort_by_key(|(_, refused)| std::cmp::Reverse(*refused));
    let rows = single(groups, Group::Team, refusing.into_iter());
    let desc = sheet.said(&said);
    let drawn = [series(Counted::Refused.in_lang(lang), Ink::Second)];
    sheet.bars(
        Part::ByTeam.in_lang(lang),
        &desc,
        &drawn,
        &rows,
        Measure::Count,
        false,
    );
    let by_team: Vec<(String, Counts)> = activity
        .by_team
        .iter()
        .filter(|(_, counts)| counts.resolved + counts.refused > 0)
        .cloned()
        .collect();
    let shown = [Counted::Resolved, Counted::Refused];
    let grid = counted_grid(Group::Team, &by_team, &shown, sheet.desk, lang);
    sheet.table(Part::ByTeam.in_lang(lang), &grid);
    reasons(sheet, &activity.refusals);
    let column = |heading: Heading| Column {
        code: "",
        heading: heading.in_lang(lang),
        fit: Fit::Wrapped,
    };
    let row = |refused: &Refused| {
        vec![
            Cell::code(&refused.reference),
            Cell::Day(sheet.desk.day(refused.at)),
            Cell::text(refused.school_name.as_ref()),
            Cell::word(&refused.team, groups.name(Group::Team, &refused.team)),
            Cell::text(Some(&refused.subject)),
            Cell::text(refused.reason.as_ref()),
        ]
    };
    let grid = Grid {
        columns: vec![
            column(Heading::Reference),
            column(Heading::At),
            column(Heading::School),
            column(Heading::Team),
            column(Heading::Subject),
            words_column(Key::Reason, lang),
        ],
        rows: activity.refusals.iter().rev().take(SHOWN).map(row).collect(),
        zone: sheet.desk.time_zone,
    };
    sheet.table(Part::Refusals.in_lang(lang), &grid);
}

/// What was given as the reason more than once, the most frequent first.
fn reasons(sheet: &mut Sheet<'_>, refusals: &[Refused]) {
    let lang = sheet.lang();
    let mut given: BTreeMap<String, (&Text, u64)> = BTreeMap::new();
    for reason in refusals.iter().filter_map(|refused| refused.reason.as_ref()) {
        let words = reason.folded();
        let same = words.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
        given.entry(same).or_insert((reason, 0)).1 += 1;
    }
    let mut again: Vec<(&Text, u64)> = given.into_values().filter(|(_, times)| *times > 1).collect();
    again.sort_by_key(|(_, times)| std::cmp::Reverse(*times));
    let Some((most, times)) = again.first() else {
        return;
    };
    let name = most.line();
    let said = Said::Reason {
        name: &name,
        times: *times,
        all: refusals.len() as u64,
    };
    let rows: Vec<Bar> = again
        .iter()
        .take(BARS)
        .map(|(reason, times)| Bar {
            label: reason.line(),
            values: vec![Some(clamped(*times))],
        })
        .collect();
    let desc = sheet.said(&said);
    if let Some(section) = sheet.sections.last_mut() {
        // Before what is said of the last table.
        section.says.insert(1, desc.clone());
    }
    let drawn = [series(Counted::Refused.in_lang(lang), Ink::Second)];
    let caption = Part::Reasons.in_lang(lang);
    sheet.bars(caption, &desc, &drawn, &rows, Measure::Count, false);
    let grid = Grid {
        columns: vec![
            words_column(Key::Reason, lang),
            figure("", Counted::Refused, Fit::Count, lang),
        ],
        rows: again
            .iter()
            .map(|(reason, times)| vec![Cell::text(Some(reason)), Cell::Number(clamped(*times))])
            .collect(),
        zone: sheet.desk.time_zone,
    };
    sheet.table(caption, &grid);
}
