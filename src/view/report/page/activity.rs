//! The page of activity: what comes, goes and stays, and who does what.

use super::{Sheet, refusals, series, shown_of, single, ticks};
use crate::domain::code::Lang;
use crate::domain::desk::Desk;
use crate::domain::report::{Activity, Counts, Passage, Week};
use crate::error::Error;
use crate::text::codes::Worded as _;
use crate::text::report::page::{self as words, Key, Part, Said, Title};
use crate::text::report::{Counted, Group, share};
use crate::view::Look;
use crate::view::chart::{self, Bar, Columns, Ink, Line, Measure};
use crate::view::grid::{Cell, Column, Fit, Grid};
use crate::view::report::activity::{counts_of, weeks_grid};
use crate::view::report::groups::{Groups, clamped, figure};

/// How many bars one chart has at most.
const BARS: usize = 15;

/// The page.
pub fn activity(activity: &Activity, desk: &Desk, look: Look) -> Result<String, Error> {
    let over = words::over(look.lang, activity.period);
    let mut sheet = Sheet::new(Title::Activity, over, &activity.head, desk, look);
    figures(&mut sheet, activity);
    if activity.backlog + activity.backlog_before == 0 && activity.by_team.is_empty() {
        sheet.nothing(Part::Flow);
        return sheet.page();
    }
    flow(&mut sheet, activity);
    backlog(&mut sheet, activity);
    let groups = Groups::new(desk, look.lang);
    work(&mut sheet, activity, &groups);
    passages(&mut sheet, activity, &groups);
    for (part, group, counted) in [
        (Part::Categories, Group::Category, &activity.by_category),
        (Part::Channels, Group::Channel, &activity.by_channel),
        (Part::SchoolTypes, Group::SchoolType, &activity.by_school_type),
    ] {
        requests(&mut sheet, part, group, counted, activity.all.opened, &groups);
    }
    refusals::refusals(&mut sheet, activity, &groups);
    sheet.note = Some(words::what_is_counted(look.lang));
    sheet.page()
}

fn sums(weeks: &[Week]) -> (u64, u64) {
    weeks
        .iter()
        .fold((0, 0), |(came, went), week| (came + week.came, went + week.went))
}

fn figures(sheet: &mut Sheet<'_>, activity: &Activity) {
    let all = &activity.all;
    let (came, went) = sums(&activity.weeks);
    let lang = sheet.lang();
    let change = words::change(lang, activity.backlog_before, activity.backlog);
    let refused = match all.resolved {
        0 => String::new(),
        resolved => words::of_resolutions(lang, &share(all.refused, resolved)),
    };
    for (key, number, note) in [
        (Key::Came, came, String::new()),
        (Key::Went, went, String::new()),
        (Key::Open, activity.backlog, change),
        (Key::Resolved, all.resolved, String::new()),
        (Key::Refused, all.refused, refused),
        (Key::Visits, all.visits, String::new()),
    ] {
        let shown = sheet.number(number);
        sheet.figure(key, shown, note);
    }
}

fn flow(sheet: &mut Sheet<'_>, activity: &Activity) {
    let lang = sheet.lang();
    let weeks = &activity.weeks;
    let (came, went) = sums(weeks);
    if came + went == 0 {
        return sheet.nothing(Part::Flow);
    }
    let busiest = weeks.iter().rev().max_by_key(|week| week.came);
    // Of one week there is no busiest.
    let busiest = busiest.filter(|_| weeks.len() > 1);
    let said = Said::Flow {
        came,
        again: came.saturating_sub(activity.all.opened),
        // Of one team alone, some came from another.
        of_one_team: activity.by_team.len() == 1 && sheet.desk.teams.len() > 1,
        went,
        busiest: busiest
            .filter(|week| week.came > 0)
            .map(|week| (week.from, week.came)),
    };
    sheet.section(Part::Flow, &[said]);
    let days: Vec<_> = weeks.iter().map(|week| week.from).collect();
    let labels = ticks(lang, &days);
    let points: Vec<chart::Column> = weeks
        .iter()
        .zip(labels)
        .map(|(week, tick)| chart::Column {
            label: crate::text::format::day(lang, week.from),
            tick,
            up: clamped(week.came),
            down: clamped(week.went),
        })
        .collect();
    let shown = |value: i64| super::shown(lang, Measure::Count, value);
    let chart = Columns {
        up: series(Key::Came.in_lang(lang), Ink::First),
        down: Some(series(Key::Went.in_lang(lang), Ink::Second)),
        points: &points,
        measure: Measure::Count,
        shown: &shown,
        tick: &shown,
    };
    let desc = sheet.said(&said);
    sheet.chart(Part::Flow.in_lang(lang), &desc, |plate| {
        chart::columns(plate, &chart)
    });
}

fn backlog(sheet: &mut Sheet<'_>, activity: &Activity) {
    let lang = sheet.lang();
    let weeks = &activity.weeks;
    let most = weeks.iter().rev().max_by_key(|week| week.open);
    if activity.backlog_before == 0 && most.is_none_or(|week| week.open == 0) && sums(weeks) == (0, 0) {
        return sheet.nothing(Part::Backlog);
    }
    let said = Said::Backlog {
        before: activity.backlog_before,
        after: activity.backlog,
        // Neither the beginning nor the end is a peak.
        most: most
            .filter(|week| week.open > activity.backlog_before.max(activity.backlog))
            .map(|week| (week.from, week.open)),
    };
    sheet.section(Part::Backlog, &[said]);
    let days: Vec<_> = weeks.iter().map(|week| week.from).collect();
    let values = weeks.iter().map(|week| clamped(week.open));
    let points: Vec<_> = ticks(lang, &days).into_iter().zip(values).collect();
    let shown = |value: i64| super::shown(lang, Measure::Count, value);
    let chart = Line {
        points: &points,
        measure: Measure::Count,
        shown: &shown,
    };
    let desc = sheet.said(&said);
    // One point makes no line.
    if points.len() > 1 {
        sheet.chart(Part::Backlog.in_lang(lang), &desc, |plate| {
            chart::line(plate, &chart)
        });
    }
    let desk = sheet.desk;
    sheet.table(Part::Flow.in_lang(lang), &weeks_grid(weeks, desk, lang));
}

const WORK: &[Counted] = &[
    Counted::Opened,
    Counted::Taken,
    Counted::Resolved,
    Counted::Escalated,
    Counted::Returned,
    Counted::Interventions,
    Counted::Visits,
];

fn work(sheet: &mut Sheet<'_>, activity: &Activity, groups: &Groups<'_>) {
    let lang = sheet.lang();
    if activity.by_team.is_empty() {
        return sheet.nothing(Part::Work);
    }
    let first = activity.by_level.iter().find(|(code, _)| code == "1");
    let said = Said::FirstLevel {
        resolved: first.map_or(0, |(_, counts)| counts.resolved),
        all: activity.all.resolved,
    };
    sheet.section(Part::Work, &[said]);
    let inks = [
        (Counted::Resolved, Ink::First),
        (Counted::Escalated, Ink::Second),
        (Counted::Returned, Ink::Third),
    ];
    let drawn = inks.map(|(counted, ink)| series(counted.in_lang(lang), ink));
    let teams = sheet.desk.teams.iter().map(|team| team.code.clone());
    let known: Vec<String> = teams.collect();
    let mut by_team = activity.by_team.clone();
    by_team.sort_by_key(|(code, _)| {
        known
            .iter()
            .position(|other| other == code)
            .unwrap_or(known.len())
    });
    let rows: Vec<Bar> = by_team
        .iter()
        .map(|(code, counts)| Bar {
            label: groups.name(Group::Team, code),
            values: inks
                .map(|(counted, _)| Some(clamped(counts_of(counts, counted))))
                .to_vec(),
        })
        .collect();
    let desc = sheet.said(&said);
    sheet.bars(
        Part::Work.in_lang(lang),
        &desc,
        &drawn,
        &rows,
        Measure::Count,
        true,
    );
    for (group, counted) in [(Group::Team, &by_team), (Group::Level, &activity.by_level)] {
        let grid = counted_grid(group, counted, WORK, sheet.desk, lang);
        let caption = if group == Group::Team {
            Part::ByTeam
        } else {
            Part::ByLevel
        };
        sheet.table(caption.in_lang(lang), &grid);
    }
}

fn passages(sheet: &mut Sheet<'_>, activity: &Activity, groups: &Groups<'_>) {
    let lang = sheet.lang();
    let sum = |of: fn(&Passage) -> u64| activity.passages.iter().map(of).sum();
    let said = Said::Passages {
        escalated: sum(|it| it.escalated),
        forced: sum(|it| it.forced),
        returned: sum(|it| it.returned),
        requalified: sum(|it| it.requalified),
    };
    let mut says = vec![said];
    says.extend(shown_of(BARS, activity.passages.len()));
    sheet.section(Part::Passages, &says);
    if activity.passages.is_empty() {
        return;
    }
    let mut passages: Vec<&Passage> = activity.passages.iter().collect();
    passages.sort_by_key(|it| std::cmp::Reverse(it.escalated + it.returned + it.requalified));
    let team = |code: &str| groups.name(Group::Team, code);
    let rows: Vec<Bar> = passages
        .iter()
        .take(BARS)
        .map(|it| Bar {
            label: format!("{} → {}", team(&it.from), team(&it.to)),
            values: [it.escalated, it.returned, it.requalified]
                .map(|it| Some(clamped(it)))
                .to_vec(),
        })
        .collect();
    let names = [Counted::Escalated, Counted::Returned, Counted::Requalified].map(|it| it.in_lang(lang));
    let drawn = [
        series(names[0], Ink::First),
        series(names[1], Ink::Second),
        series(names[2], Ink::Third),
    ];
    let desc = sheet.said(&said);
    sheet.bars(
        Part::Passages.in_lang(lang),
        &desc,
        &drawn,
        &rows,
        Measure::Count,
        true,
    );
    let mut columns = vec![words_column(Key::From, lang), words_column(Key::To, lang)];
    let numbers = [
        Counted::Escalated,
        Counted::Forced,
        Counted::Returned,
        Counted::Requalified,
    ];
    columns.extend(numbers.map(|counted| figure("", counted, Fit::Count, lang)));
    let row = |it: &&Passage| {
        let mut row = vec![
            Cell::word(&it.from, team(&it.from)),
            Cell::word(&it.to, team(&it.to)),
        ];
        row.extend(
            [it.escalated, it.forced, it.returned, it.requalified].map(|it| Cell::Number(clamped(it))),
        );
        row
    };
    let grid = Grid {
        columns,
        rows: passages.iter().map(row).collect(),
        zone: sheet.desk.time_zone,
    };
    sheet.table(Part::Passages.in_lang(lang), &grid);
}

const REQUESTS: &[Counted] = &[
    Counted::Opened,
    Counted::Resolved,
    Counted::Escalated,
    Counted::Refused,
    Counted::Visits,
];

/// What was asked for, by one way of looking at it, the most frequent first.
fn requests(
    sheet: &mut Sheet<'_>,
    part: Part,
    group: Group,
    counted: &[(String, Counts)],
    all: u64,
    groups: &Groups<'_>,
) {
    let lang = sheet.lang();
    let mut counted = counted.to_vec();
    counted.sort_by_key(|(code, counts)| (std::cmp::Reverse(counts.opened), code.clone()));
    let first = counted.first().filter(|(_, counts)| counts.opened > 0);
    let name = first.map(|(code, _)| groups.name(group, code));
    let said = match (first, &name) {
        (Some((_, counts)), Some(name)) => Said::Most {
            name,
            count: counts.opened,
            all,
        },
        _ => Said::Nothing,
    };
    let asked = counted.iter().filter(|(_, counts)| counts.opened > 0).count();
    let mut says = vec![said];
    says.extend(shown_of(BARS, asked));
    sheet.section(part, &says);
    let values = counted.iter().filter(|(_, counts)| counts.opened > 0).take(BARS);
    let rows = single(
        groups,
        group,
        values.map(|(code, counts)| (code.clone(), counts.opened)),
    );
    let desc = sheet.said(&said);
    let drawn = [series(Counted::Opened.in_lang(lang), Ink::First)];
    sheet.bars(part.in_lang(lang), &desc, &drawn, &rows, Measure::Count, false);
    let grid = counted_grid(group, &counted, REQUESTS, sheet.desk, lang);
    sheet.table(part.in_lang(lang), &grid);
}

pub(super) fn words_column(key: Key, lang: Lang) -> Column {
    Column {
        code: "",
        heading: key.in_lang(lang),
        fit: Fit::Wrapped,
    }
}

pub(super) fn counted_grid(
    group: Group,
    counted: &[(String, Counts)],
    shown: &[Counted],
    desk: &Desk,
    lang: Lang,
) -> Grid {
    let groups = Groups::new(desk, lang);
    let mut columns = vec![Column {
        code: "",
        heading: crate::text::report::group_heading(lang, group),
        fit: Fit::Wrapped,
    }];
    columns.extend(shown.iter().map(|counted| figure("", *counted, Fit::Count, lang)));
    let row = |(code, counts): &(String, Counts)| {
        let mut row = vec![Cell::word(code, groups.name(group, code))];
        row.extend(
            shown
                .iter()
                .map(|counted| Cell::Number(clamped(counts_of(counts, *counted)))),
        );
        row
    };
    Grid {
        columns,
        rows: counted.iter().map(row).collect(),
        zone: desk.time_zone,
    }
}
