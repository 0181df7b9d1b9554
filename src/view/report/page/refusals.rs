//! The part of a page that tells which closures were refused, and why: numbers do not say it.

use super::activity::words_column;
use super::{Sheet, series, single};
use crate::domain::report::{Activity, Refused};
use crate::text::codes::Worded as _;
use crate::text::headings::Heading;
use crate::text::report::page::{Key, Part, Said};
use crate::text::report::{Counted, Group};
use crate::view::chart::{Ink, Measure};
use crate::view::grid::{Cell, Column, Fit, Grid};
use crate::view::report::groups::Groups;

/// How many of a long list are shown; data formats have all.
const SHOWN: usize = 40;

/// The part.
pub(super) fn refusals(sheet: &mut Sheet<'_>, activity: &Activity, groups: &Groups<'_>) {
    let lang = sheet.lang();
    let all = &activity.all;
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
    let refusing = activity.by_team.iter().filter(|(_, counts)| counts.refused > 0);
    let rows = single(
        groups,
        Group::Team,
        refusing.map(|(code, counts)| (code.clone(), counts.refused)),
    );
    let desc = sheet.said(&said);
    let drawn = [series(Counted::Refused.in_lang(lang), Ink::Second)];
    sheet.bars(
        Part::Refusals.in_lang(lang),
        &desc,
        &drawn,
        &rows,
        Measure::Count,
        false,
    );
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
