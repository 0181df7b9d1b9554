//! What came in and what was done, over everything and by team, category and channel.

use chrono::NaiveDate;
use serde::{Serialize, Serializer};

use crate::domain::code::{Channel, Code as _, Lang};
use crate::domain::desk::Desk;
use crate::domain::report::{Activity, Counts};
use crate::text::codes::Worded as _;
use crate::text::names::Names;
use crate::text::report::{self as words, Counted, Group};
use crate::view::grid::{Cell, Column, Fit, Grid};
use crate::view::json::SCHEMA;
use crate::view::{Look, Page};

/// The counts, a row a group. On a terminal what never happened is left out.
pub fn activity(activity: &Activity, desk: &Desk, look: Look) -> Page {
    let mut grid = activity_grid(activity, desk, look.lang);
    if look.width.is_some() {
        drop_empty(&mut grid, &activity.all);
    }
    Page {
        body: grid.shown(look),
        tally: words::activity(look.lang, activity.backlog, activity.period, &activity.head),
    }
}

/// The cells, all of them.
pub fn activity_grid(activity: &Activity, desk: &Desk, lang: Lang) -> Grid {
    let names = Names::new(lang, desk);
    let row = |group: Group, code: &str, name: String, counts: &Counts| {
        let mut row = vec![
            Cell::word(code_of(group), group.in_lang(lang)),
            Cell::word(code, name),
        ];
        row.extend(
            COUNTED
                .iter()
                .map(|(_, counted)| Cell::Number(clamped(counts_of(counts, *counted)))),
        );
        row
    };
    let mut rows = vec![row(Group::All, "", String::new(), &activity.all)];
    let teams = activity.by_team.iter();
    rows.extend(teams.map(|(code, counts)| row(Group::Team, code, names.team(code), counts)));
    let categories = activity.by_category.iter();
    rows.extend(
        categories.map(|(code, counts)| row(Group::Category, code, names.category_path(code), counts)),
    );
    rows.extend(activity.by_channel.iter().map(|(code, counts)| {
        let name = Channel::parse(code).map_or(code.as_str(), |channel| channel.in_lang(lang));
        row(Group::Channel, code, name.to_owned(), counts)
    }));
    let mut columns = vec![
        Column {
            code: "by",
            heading: "",
            fit: Fit::Whole,
        },
        Column {
            code: "code",
            heading: "",
            fit: Fit::Wrapped,
        },
    ];
    columns.extend(COUNTED.iter().map(|(code, counted)| Column {
        code,
        heading: counted.in_lang(lang),
        fit: Fit::Count,
    }));
    Grid {
        columns,
        rows,
        zone: desk.time_zone,
    }
}

fn drop_empty(grid: &mut Grid, all: &Counts) {
    for (at, (_, counted)) in COUNTED.iter().enumerate().rev() {
        if counts_of(all, *counted) == 0 {
            // The first two columns say what is counted.
            grid.columns.remove(at + 2);
            grid.rows.iter_mut().for_each(|row| {
                row.remove(at + 2);
            });
        }
    }
}

/// The columns, by their names for machines.
const COUNTED: &[(&str, Counted)] = &[
    ("opened", Counted::Opened),
    ("taken", Counted::Taken),
    ("escalated", Counted::Escalated),
    ("returned", Counted::Returned),
    ("interventions", Counted::Interventions),
    ("visits", Counted::Visits),
    ("resolved", Counted::Resolved),
    ("approved", Counted::Approved),
    ("refused", Counted::Refused),
    ("closed", Counted::Closed),
    ("cancelled", Counted::Cancelled),
    ("rejected", Counted::Rejected),
    ("expired", Counted::Expired),
];

fn counts_of(counts: &Counts, counted: Counted) -> u64 {
    match counted {
        Counted::Opened => counts.opened,
        Counted::Taken => counts.taken,
        Counted::Escalated => counts.escalated,
        Counted::Returned => counts.returned,
        Counted::Interventions => counts.interventions,
        Counted::Visits => counts.visits,
        Counted::Resolved => counts.resolved,
        Counted::Approved => counts.approved,
        Counted::Refused => counts.refused,
        Counted::Closed => counts.closed,
        Counted::Cancelled => counts.cancelled,
        Counted::Rejected => counts.rejected,
        Counted::Expired => counts.expired,
    }
}

fn code_of(group: Group) -> &'static str {
    match group {
        Group::All => "all",
        Group::Team => "team",
        Group::Category => "category",
        Group::Channel => "channel",
    }
}

fn clamped(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// Activity in JSON.
#[derive(Debug, Serialize)]
pub struct ActivityJson<'a> {
    pub schema: u32,
    pub since: NaiveDate,
    pub until: NaiveDate,
    /// Open at the end.
    pub backlog: u64,
    /// The hash of the last event that it was made from.
    pub head: &'a str,
    pub all: CountsJson,
    pub by_team: Vec<GroupJson<'a>>,
    pub by_category: Vec<GroupJson<'a>>,
    pub by_channel: Vec<GroupJson<'a>>,
}

/// The counts of one team, category or channel.
#[derive(Debug, Serialize)]
pub struct GroupJson<'a> {
    pub code: &'a str,
    #[serde(flatten)]
    pub counts: CountsJson,
}

/// Every count by its name.
#[derive(Debug, Clone, Copy)]
pub struct CountsJson(Counts);

impl Serialize for CountsJson {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_map(
            COUNTED
                .iter()
                .map(|(code, counted)| (code, counts_of(&self.0, *counted))),
        )
    }
}

impl<'a> ActivityJson<'a> {
    pub fn new(activity: &'a Activity) -> Self {
        fn groups(groups: &[(String, Counts)]) -> Vec<GroupJson<'_>> {
            groups
                .iter()
                .map(|(code, counts)| GroupJson {
                    code,
                    counts: CountsJson(*counts),
                })
                .collect()
        }
        Self {
            schema: SCHEMA,
            since: activity.period.since,
            until: activity.period.until,
            backlog: activity.backlog,
            head: &activity.head,
            all: CountsJson(activity.all),
            by_team: groups(&activity.by_team),
            by_category: groups(&activity.by_category),
            by_channel: groups(&activity.by_channel),
        }
    }
}
