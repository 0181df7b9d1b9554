//! The page of delays: how soon tickets are taken on and resolved, and where the time goes.

use super::{Sheet, series};
use crate::domain::desk::Desk;
use crate::domain::report::{Delay, Delays, Spent, Spread};
use crate::error::Error;
use crate::text::codes::Worded as _;
use crate::text::format;
use crate::text::report::page::{self as words, Key, Part, Said, Title};
use crate::text::report::{Counted, Group, share};
use crate::view::Look;
use crate::view::chart::{Bar, Ink, Measure};
use crate::view::grid::{Cell, Column, Fit, Grid};
use crate::view::report::delays::group_grid;
use crate::view::report::groups::{Groups, clamped, figure};

/// The page.
pub fn delays(delays: &Delays, desk: &Desk, look: Look) -> Result<String, Error> {
    let over = words::over(look.lang, delays.period);
    let mut sheet = Sheet::new(Title::Delays, over, &delays.head, desk, look);
    figures(&mut sheet, &delays.all);
    if delays.all.take.count + delays.all.resolve.count == 0 {
        sheet.nothing(Part::ByPriority);
        return sheet.page();
    }
    let groups = Groups::new(desk, look.lang);
    for (part, group, counted) in [
        (Part::ByPriority, Group::Priority, &delays.by_priority),
        (Part::ByTeam, Group::Team, &delays.by_team),
        (Part::ByLevel, Group::Level, &delays.by_level),
        (Part::BySchoolType, Group::SchoolType, &delays.by_school_type),
    ] {
        part_of(&mut sheet, part, group, counted, &delays.all, &groups);
    }
    spent(&mut sheet, delays, &groups);
    sheet.note = Some(words::how_counted(look.lang, desk));
    sheet.page()
}

fn figures(sheet: &mut Sheet<'_>, all: &Delay) {
    let lang = sheet.lang();
    let time =
        |minutes: Option<u32>| minutes.map_or("–".to_owned(), |minutes| format::minutes(lang, minutes));
    let out_of = |spread: &Spread| match spread.aimed {
        0 => String::new(),
        aimed => format!("{} / {}", sheet.number(spread.kept), sheet.number(aimed)),
    };
    let told = [
        (Key::TakeMedian, time(all.take.median), String::new()),
        (Key::TakeNinetieth, time(all.take.ninetieth), String::new()),
        (
            Key::TakeKept,
            share(all.take.kept, all.take.aimed),
            out_of(&all.take),
        ),
        (Key::ResolveMedian, time(all.resolve.median), String::new()),
        (Key::ResolveNinetieth, time(all.resolve.ninetieth), String::new()),
        (
            Key::ResolveKept,
            share(all.resolve.kept, all.resolve.aimed),
            out_of(&all.resolve),
        ),
    ];
    for (key, value, note) in told {
        sheet.figure(key, value, note);
    }
}

fn part_of(
    sheet: &mut Sheet<'_>,
    part: Part,
    group: Group,
    counted: &[(String, Delay)],
    all: &Delay,
    groups: &Groups<'_>,
) {
    let lang = sheet.lang();
    let (take, resolve) = (Said::Take(&all.take), Said::Resolve(&all.resolve));
    let aimed = counted.iter().filter(|(_, delay)| delay.resolve.aimed > 0);
    // Of shares, the smallest: compared as fractions.
    let worst = aimed.min_by(|(_, one), (_, other)| {
        let (one, other) = (&one.resolve, &other.resolve);
        (one.kept * other.aimed).cmp(&(other.kept * one.aimed))
    });
    let name = worst.map(|(code, _)| groups.name(group, code));
    let mut says = Vec::new();
    if part == Part::ByPriority {
        says.extend(Some(take).filter(|_| all.take.count > 0));
        says.extend(Some(resolve).filter(|_| all.resolve.count > 0));
    }
    if let (Some((_, delay)), Some(name)) = (worst.filter(|_| counted.len() > 1), &name) {
        says.push(Said::Worst {
            name,
            kept: delay.resolve.kept,
            aimed: delay.resolve.aimed,
        });
    }
    if matches!(part, Part::ByTeam | Part::ByLevel) {
        says.push(Said::Handed);
    }
    sheet.section(part, &says);
    let names = [Counted::TakeMedian, Counted::TakeNinetieth].map(|counted| counted.in_lang(lang));
    let drawn = [series(names[0], Ink::First), series(names[1], Ink::Second)];
    for (chart, said, of) in [
        (Part::Take, take, (|delay| &delay.take) as fn(&Delay) -> &Spread),
        (Part::Resolve, resolve, |delay| &delay.resolve),
    ] {
        let rows: Vec<Bar> = counted
            .iter()
            .map(|(code, delay)| (code, of(delay)))
            .filter(|(_, spread)| spread.count > 0)
            .map(|(code, spread)| Bar {
                label: groups.name(group, code),
                values: vec![spread.median.map(i64::from), spread.ninetieth.map(i64::from)],
            })
            .collect();
        // One bar alone says nothing that the table does not, nor that was not said above.
        if rows.len() > 1 || (part == Part::ByPriority && !rows.is_empty()) {
            let desc = sheet.said(&said);
            sheet.bars(chart.in_lang(lang), &desc, &drawn, &rows, Measure::Minutes, false);
        }
    }
    let grid = group_grid(group, counted, all, sheet.desk, lang);
    let [take, resolve] = words::take_and_resolve(lang);
    let spans = vec![(String::new(), 1), (take.to_owned(), 4), (resolve.to_owned(), 4)];
    sheet.table_under(part.in_lang(lang), &grid, spans);
}

/// In the order in which a ticket goes through it.
const SPENT: [(Counted, Ink); 5] = [
    (Counted::Untouched, Ink::Fourth),
    (Counted::Working, Ink::First),
    (Counted::Requester, Ink::Second),
    (Counted::ThirdParty, Ink::Third),
    (Counted::Approval, Ink::Fifth),
];

fn minutes_of(spent: &Spent, counted: Counted) -> u64 {
    match counted {
        Counted::Working => spent.working,
        Counted::Requester => spent.requester,
        Counted::ThirdParty => spent.third_party,
        Counted::Untouched => spent.untouched,
        _ => spent.approval,
    }
}

/// The mean for each ticket, by priority.
fn spent(sheet: &mut Sheet<'_>, delays: &Delays, groups: &Groups<'_>) {
    let lang = sheet.lang();
    if delays.all.resolve.count == 0 {
        return sheet.nothing(Part::Spent);
    }
    let all = &delays.all.spent;
    let said = Said::Spent {
        working: all.working + all.untouched,
        waiting: all.requester + all.third_party,
        all: SPENT.iter().map(|(counted, _)| minutes_of(all, *counted)).sum(),
    };
    sheet.section(Part::Spent, &[said]);
    let mean = |delay: &Delay, counted| {
        let count = delay.resolve.count.max(1);
        clamped((minutes_of(&delay.spent, counted) * 2 + count) / (count * 2))
    };
    let resolved = || {
        delays
            .by_priority
            .iter()
            .filter(|(_, delay)| delay.resolve.count > 0)
    };
    let rows: Vec<Bar> = resolved()
        .map(|(code, delay)| Bar {
            label: groups.name(Group::Priority, code),
            values: SPENT
                .iter()
                .map(|(counted, _)| Some(mean(delay, *counted)))
                .collect(),
        })
        .collect();
    let drawn = SPENT.map(|(counted, ink)| series(counted.in_lang(lang), ink));
    let desc = sheet.said(&said);
    sheet.bars(
        Part::Spent.in_lang(lang),
        &desc,
        &drawn,
        &rows,
        Measure::Minutes,
        true,
    );
    let mut columns = vec![Column {
        code: "",
        heading: crate::text::report::group_heading(lang, Group::Priority),
        fit: Fit::Wrapped,
    }];
    columns.extend(SPENT.map(|(counted, _)| figure("", counted, Fit::Count, lang)));
    let time = |minutes: i64| Cell::Minutes(minutes);
    let row = |(code, delay): &(String, Delay)| {
        let mut row = vec![Cell::word(code, groups.name(Group::Priority, code))];
        row.extend(SPENT.map(|(counted, _)| time(mean(delay, counted))));
        row
    };
    let grid = Grid {
        columns,
        rows: resolved().map(row).collect(),
        zone: sheet.desk.time_zone,
    };
    sheet.table(&words::mean_time(lang), &grid);
}
