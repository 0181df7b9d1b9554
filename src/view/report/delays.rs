//! How long tickets take to be taken on and to be resolved, in the desk's opening time.

use chrono::NaiveDate;
use serde::Serialize;

use super::groups::{self, Groups, clamped};
use crate::domain::code::Lang;
use crate::domain::desk::Desk;
use crate::domain::report::{Delay, Delays, Spent, Spread};
use crate::text::report::{self as words, Counted, Group};
use crate::view::grid::{Cell, Column, Fit, Grid};
use crate::view::json::SCHEMA;
use crate::view::{Look, Page};

/// A row a group. On a terminal only what is asked for every day.
pub fn delays(delays: &Delays, desk: &Desk, look: Look) -> Page {
    let grid = match look.width {
        Some(_) => grid_of(delays, desk, look.lang, SHORT),
        None => delays_grid(delays, desk, look.lang),
    };
    let (taken, resolved) = (delays.all.take.count, delays.all.resolve.count);
    Page {
        body: grid.shown(look),
        tally: words::delays(look.lang, taken, resolved, delays.period, &delays.head),
    }
}

/// The cells, all of them.
pub fn delays_grid(delays: &Delays, desk: &Desk, lang: Lang) -> Grid {
    grid_of(delays, desk, lang, WHOLE)
}

fn grid_of(delays: &Delays, desk: &Desk, lang: Lang, figures: &[(&'static str, Counted)]) -> Grid {
    let groups = Groups::new(desk, lang);
    let row = |group, code: &str, delay: &Delay| {
        let mut row = groups.cells(group, code);
        row.extend(figures.iter().map(|(_, counted)| cell(delay, *counted)));
        row
    };
    let mut rows = vec![row(Group::All, "", &delays.all)];
    for (group, counted) in by(delays) {
        rows.extend(counted.iter().map(|(code, delay)| row(group, code, delay)));
    }
    let mut columns = groups::columns();
    columns.extend(figures_of(figures, lang));
    Grid {
        columns,
        rows,
        zone: desk.time_zone,
    }
}

/// One way of looking at it: a row a group of that kind.
pub(super) fn group_grid(
    group: Group,
    counted: &[(String, Delay)],
    all: &Delay,
    desk: &Desk,
    lang: Lang,
) -> Grid {
    let groups = Groups::new(desk, lang);
    let row = |code: &str, name: String, delay: &Delay| {
        let mut row = vec![Cell::word(code, name)];
        row.extend(SHORT.iter().map(|(_, counted)| cell(delay, *counted)));
        row
    };
    let mut rows: Vec<Vec<Cell>> = counted
        .iter()
        .map(|(code, delay)| row(code, groups.name(group, code), delay))
        .collect();
    rows.push(row("", words::all(lang).to_owned(), all));
    let mut columns = vec![Column {
        code: "code",
        heading: words::group_heading(lang, group),
        fit: Fit::Wrapped,
    }];
    columns.extend(figures_of(SHORT, lang));
    Grid {
        columns,
        rows,
        zone: desk.time_zone,
    }
}

/// Everything that delays are counted by.
pub(super) fn by(delays: &Delays) -> [(Group, &[(String, Delay)]); 5] {
    [
        (Group::Priority, &delays.by_priority),
        (Group::Team, &delays.by_team),
        (Group::Level, &delays.by_level),
        (Group::Category, &delays.by_category),
        (Group::SchoolType, &delays.by_school_type),
    ]
}

fn figures_of(figures: &[(&'static str, Counted)], lang: Lang) -> impl Iterator<Item = Column> {
    figures
        .iter()
        .map(move |(code, counted)| groups::figure(code, *counted, Fit::Count, lang))
}

/// What people ask for.
const SHORT: &[(&str, Counted)] = &[
    ("taken", Counted::TakeCount),
    ("take_median", Counted::TakeMedian),
    ("take_90", Counted::TakeNinetieth),
    ("take_kept", Counted::TakeKept),
    ("resolved", Counted::ResolveCount),
    ("resolve_median", Counted::ResolveMedian),
    ("resolve_90", Counted::ResolveNinetieth),
    ("resolve_kept", Counted::ResolveKept),
];

/// All that is measured; durations in minutes.
const WHOLE: &[(&str, Counted)] = &[
    ("taken", Counted::TakeCount),
    ("take_median", Counted::TakeMedian),
    ("take_90", Counted::TakeNinetieth),
    ("take_longest", Counted::TakeLongest),
    ("take_aimed", Counted::TakeAimed),
    ("take_kept", Counted::TakeKept),
    ("resolved", Counted::ResolveCount),
    ("resolve_median", Counted::ResolveMedian),
    ("resolve_90", Counted::ResolveNinetieth),
    ("resolve_longest", Counted::ResolveLongest),
    ("resolve_aimed", Counted::ResolveAimed),
    ("resolve_kept", Counted::ResolveKept),
    ("untouched", Counted::Untouched),
    ("working", Counted::Working),
    ("waiting_requester", Counted::Requester),
    ("waiting_third_party", Counted::ThirdParty),
    ("waiting_approval", Counted::Approval),
];

fn cell(delay: &Delay, counted: Counted) -> Cell {
    let (take, resolve, spent) = (&delay.take, &delay.resolve, &delay.spent);
    let time = |minutes: Option<u32>| minutes.map_or(Cell::Nothing, |minutes| Cell::Minutes(minutes.into()));
    let number = |count: u64| Cell::Number(clamped(count));
    match counted {
        Counted::TakeCount => number(take.count),
        Counted::TakeMedian => time(take.median),
        Counted::TakeNinetieth => time(take.ninetieth),
        Counted::TakeLongest => time(take.longest),
        Counted::TakeAimed => number(take.aimed),
        Counted::TakeKept => kept(take),
        Counted::ResolveCount => number(resolve.count),
        Counted::ResolveMedian => time(resolve.median),
        Counted::ResolveNinetieth => time(resolve.ninetieth),
        Counted::ResolveLongest => time(resolve.longest),
        Counted::ResolveAimed => number(resolve.aimed),
        Counted::ResolveKept => kept(resolve),
        Counted::Untouched => number(spent.untouched),
        Counted::Working => number(spent.working),
        Counted::Requester => number(spent.requester),
        Counted::ThirdParty => number(spent.third_party),
        Counted::Approval => number(spent.approval),
        _ => Cell::Nothing,
    }
}

/// People read a share, machines the count.
fn kept(spread: &Spread) -> Cell {
    Cell::word(&spread.kept.to_string(), words::share(spread.kept, spread.aimed))
}

/// Delays in JSON; every duration is in whole minutes of opening time.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct DelaysJson<'a> {
    pub schema: u32,
    pub since: NaiveDate,
    pub until: NaiveDate,
    /// The hash of the last event that it was made from.
    pub head: &'a str,
    pub all: DelayJson,
    pub by_priority: Vec<GroupJson<'a>>,
    pub by_team: Vec<GroupJson<'a>>,
    pub by_level: Vec<GroupJson<'a>>,
    pub by_category: Vec<GroupJson<'a>>,
    pub by_school_type: Vec<GroupJson<'a>>,
}

/// The delays of one group.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct GroupJson<'a> {
    pub code: &'a str,
    #[serde(flatten)]
    pub delay: DelayJson,
}

/// How long a group of tickets took.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct DelayJson {
    pub take: SpreadJson,
    pub resolve: SpreadJson,
    pub spent: SpentJson,
}

/// Many durations.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct SpreadJson {
    pub count: u64,
    pub median_minutes: Option<u32>,
    pub ninetieth_minutes: Option<u32>,
    pub longest_minutes: Option<u32>,
    /// So many had a target, and so many kept it.
    pub aimed: u64,
    pub kept: u64,
}

/// Where the time of what was resolved went, in minutes, all tickets together.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct SpentJson {
    pub untouched: u64,
    pub working: u64,
    pub waiting_requester: u64,
    pub waiting_third_party: u64,
    pub waiting_approval: u64,
}

impl<'a> DelaysJson<'a> {
    pub fn new(delays: &'a Delays) -> Self {
        fn groups(groups: &[(String, Delay)]) -> Vec<GroupJson<'_>> {
            groups
                .iter()
                .map(|(code, delay)| GroupJson {
                    code,
                    delay: DelayJson::new(delay),
                })
                .collect()
        }
        Self {
            schema: SCHEMA,
            since: delays.period.since,
            until: delays.period.until,
            head: &delays.head,
            all: DelayJson::new(&delays.all),
            by_priority: groups(&delays.by_priority),
            by_team: groups(&delays.by_team),
            by_level: groups(&delays.by_level),
            by_category: groups(&delays.by_category),
            by_school_type: groups(&delays.by_school_type),
        }
    }
}

impl DelayJson {
    fn new(delay: &Delay) -> Self {
        Self {
            take: SpreadJson::new(&delay.take),
            resolve: SpreadJson::new(&delay.resolve),
            spent: SpentJson::new(&delay.spent),
        }
    }
}

impl SpreadJson {
    fn new(spread: &Spread) -> Self {
        Self {
            count: spread.count,
            median_minutes: spread.median,
            ninetieth_minutes: spread.ninetieth,
            longest_minutes: spread.longest,
            aimed: spread.aimed,
            kept: spread.kept,
        }
    }
}

impl SpentJson {
    fn new(spent: &Spent) -> Self {
        Self {
            untouched: spent.untouched,
            working: spent.working,
            waiting_requester: spent.requester,
            waiting_third_party: spent.third_party,
            waiting_approval: spent.approval,
        }
    }
}
