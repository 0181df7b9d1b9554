//! What came in and what was done, over everything and by team, category and channel.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Serialize, Serializer};

use super::groups::{self, Groups, clamped};
use crate::domain::Text;
use crate::domain::code::Lang;
use crate::domain::desk::Desk;
use crate::domain::report::{Activity, Counts, Passage, Refused, Week};
use crate::domain::school::Uai;
use crate::text::report::{self as words, Counted, Group};
use crate::view::grid::{Cell, Column, Fit, Grid};
use crate::view::json::SCHEMA;
use crate::view::{Look, Page};

/// The counts, a row a group. On a terminal what never happened is left out, and the weeks stand in a
/// table of their own.
pub fn activity(activity: &Activity, desk: &Desk, look: Look) -> Page {
    let body = if look.width.is_some() {
        let mut grid = counts_grid(activity, desk, look.lang);
        drop_empty(&mut grid, &activity.all);
        let mut body = grid.shown(look);
        if !activity.weeks.is_empty() {
            body.push_str(&weeks_grid(&activity.weeks, desk, look.lang).shown(look));
        }
        body
    } else {
        activity_grid(activity, desk, look.lang).shown(look)
    };
    Page {
        body,
        tally: words::activity(look.lang, activity.backlog, activity.period, &activity.head),
    }
}

/// All the cells: a row a group, then a row a week, then a row for each way from team to team.
pub fn activity_grid(activity: &Activity, desk: &Desk, lang: Lang) -> Grid {
    let groups = Groups::new(desk, lang);
    let mut grid = counts_grid(activity, desk, lang);
    let flow = [
        ("came", Counted::Came),
        ("went", Counted::Went),
        ("open", Counted::Open),
    ];
    let (came, went) = activity
        .weeks
        .iter()
        .fold((0, 0), |(came, went), week| (came + week.came, went + week.went));
    let numbers = |numbers: [u64; 3]| numbers.map(|number| Cell::Number(clamped(number)));
    for (at, row) in grid.rows.iter_mut().enumerate() {
        match at {
            0 => row.extend(numbers([came, went, activity.backlog])),
            _ => row.extend([Cell::Nothing, Cell::Nothing, Cell::Nothing]),
        }
    }
    let columns = flow.map(|(code, counted)| groups::figure(code, counted, Fit::Count, lang));
    grid.columns.extend(columns);
    for week in &activity.weeks {
        let mut row = groups.cells(Group::Week, &week.from.to_string());
        row.extend(COUNTED.iter().map(|_| Cell::Nothing));
        row.extend(numbers([week.came, week.went, week.open]));
        grid.rows.push(row);
    }
    for passage in &activity.passages {
        let mut row = groups.cells(Group::Passage, &format!("{}>{}", passage.from, passage.to));
        row.extend(COUNTED.iter().map(|(_, counted)| match counted {
            Counted::Escalated => Cell::Number(clamped(passage.escalated)),
            Counted::Returned => Cell::Number(clamped(passage.returned)),
            _ => Cell::Nothing,
        }));
        row.extend([Cell::Nothing, Cell::Nothing, Cell::Nothing]);
        grid.rows.push(row);
    }
    grid
}

/// The counts alone, a row a group.
pub(super) fn counts_grid(activity: &Activity, desk: &Desk, lang: Lang) -> Grid {
    let groups = Groups::new(desk, lang);
    let mut rows = vec![row(&groups, Group::All, "", &activity.all)];
    for (group, counted) in by(activity) {
        rows.extend(
            counted
                .iter()
                .map(|(code, counts)| row(&groups, group, code, counts)),
        );
    }
    let mut columns = groups::columns();
    let figures = COUNTED.iter();
    columns.extend(figures.map(|(code, counted)| groups::figure(code, *counted, Fit::Count, lang)));
    Grid {
        columns,
        rows,
        zone: desk.time_zone,
    }
}

/// Everything that activity is counted by.
pub(super) fn by(activity: &Activity) -> [(Group, &[(String, Counts)]); 5] {
    [
        (Group::Team, &activity.by_team),
        (Group::Level, &activity.by_level),
        (Group::Category, &activity.by_category),
        (Group::Channel, &activity.by_channel),
        (Group::SchoolType, &activity.by_school_type),
    ]
}

fn row(groups: &Groups<'_>, group: Group, code: &str, counts: &Counts) -> Vec<Cell> {
    let mut row = groups.cells(group, code);
    let figures = COUNTED.iter();
    row.extend(figures.map(|(_, counted)| Cell::Number(clamped(counts_of(counts, *counted)))));
    row
}

/// What came, went and stayed, a row a week.
pub(super) fn weeks_grid(weeks: &[Week], desk: &Desk, lang: Lang) -> Grid {
    let column = |code, counted| groups::figure(code, counted, Fit::Number, lang);
    let row = |week: &Week| {
        vec![
            Cell::Day(week.from),
            Cell::Number(clamped(week.came)),
            Cell::Number(clamped(week.went)),
            Cell::Number(clamped(week.open)),
        ]
    };
    let mut columns = vec![Column {
        code: "week",
        heading: words::group_heading(lang, Group::Week),
        fit: Fit::Whole,
    }];
    columns.extend([
        column("came", Counted::Came),
        column("went", Counted::Went),
        column("open", Counted::Open),
    ]);
    Grid {
        columns,
        rows: weeks.iter().map(row).collect(),
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
pub(super) const COUNTED: &[(&str, Counted)] = &[
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

pub(super) fn counts_of(counts: &Counts, counted: Counted) -> u64 {
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
        // Not counted by groups.
        _ => 0,
    }
}

/// Activity in JSON.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ActivityJson<'a> {
    pub schema: u32,
    pub since: NaiveDate,
    pub until: NaiveDate,
    /// Open when it begins.
    pub backlog_before: u64,
    /// Open at the end.
    pub backlog: u64,
    /// The hash of the last event that it was made from.
    pub head: &'a str,
    pub all: CountsJson,
    pub by_team: Vec<GroupJson<'a>>,
    pub by_level: Vec<GroupJson<'a>>,
    pub by_category: Vec<GroupJson<'a>>,
    pub by_channel: Vec<GroupJson<'a>>,
    /// The code is empty for requests without a school.
    pub by_school_type: Vec<GroupJson<'a>>,
    pub weeks: Vec<WeekJson>,
    pub passages: Vec<PassageJson<'a>>,
    pub refusals: Vec<RefusalJson<'a>>,
}

/// What came, went and stayed in a week.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct WeekJson {
    pub from: NaiveDate,
    pub came: u64,
    pub went: u64,
    pub open: u64,
}

/// How often tickets went from one team to another.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct PassageJson<'a> {
    pub from: &'a str,
    pub to: &'a str,
    pub escalated: u64,
    pub forced: u64,
    pub returned: u64,
    pub requalified: u64,
}

/// A closure that was refused.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct RefusalJson<'a> {
    pub reference: &'a str,
    pub subject: &'a Text,
    pub school: Option<Uai>,
    pub team: &'a str,
    pub at: DateTime<Utc>,
    pub reason: Option<&'a Text>,
}

/// The counts of one team, category or channel.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
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

#[cfg(test)]
impl schemars::JsonSchema for CountsJson {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Counts".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let count = serde_json::json!({ "type": "integer", "minimum": 0 });
        let codes = COUNTED.iter().map(|(code, _)| (*code).to_owned());
        let properties: serde_json::Map<_, _> = codes.map(|code| (code, count.clone())).collect();
        let required: Vec<_> = properties.keys().cloned().collect();
        schemars::json_schema!({ "type": "object", "properties": properties, "required": required })
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
            backlog_before: activity.backlog_before,
            backlog: activity.backlog,
            head: &activity.head,
            all: CountsJson(activity.all),
            by_team: groups(&activity.by_team),
            by_level: groups(&activity.by_level),
            by_category: groups(&activity.by_category),
            by_channel: groups(&activity.by_channel),
            by_school_type: groups(&activity.by_school_type),
            weeks: activity.weeks.iter().map(WeekJson::new).collect(),
            passages: activity.passages.iter().map(PassageJson::new).collect(),
            refusals: activity.refusals.iter().map(RefusalJson::new).collect(),
        }
    }
}

impl WeekJson {
    fn new(week: &Week) -> Self {
        Self {
            from: week.from,
            came: week.came,
            went: week.went,
            open: week.open,
        }
    }
}

impl<'a> PassageJson<'a> {
    fn new(passage: &'a Passage) -> Self {
        Self {
            from: &passage.from,
            to: &passage.to,
            escalated: passage.escalated,
            forced: passage.forced,
            returned: passage.returned,
            requalified: passage.requalified,
        }
    }
}

impl<'a> RefusalJson<'a> {
    fn new(refused: &'a Refused) -> Self {
        Self {
            reference: &refused.reference,
            subject: &refused.subject,
            school: refused.school,
            team: &refused.team,
            at: refused.at,
            reason: refused.reason.as_ref(),
        }
    }
}
