//! A desk: what one help desk is, as its profile file says. Everything in which two help desks
//! differ is a value here; the functions that read it are the same for all.

mod contact;
mod team;

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::calendar::{Calendar, Timetable, Week};
use super::code::{
    Channel, Closure, Field, Function, Invitation, Kind, Lang, Mode, Nature, Need, SchoolType, Status,
    TicketColumn, Wait,
};
use super::deadline::Targets;
use super::notice::Letterhead;
use super::reference::Pattern;

pub use contact::{Address, Contact};
pub use team::{Sector, Team};

/// Words of the desk's own, in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Label {
    pub fr: String,
    pub en: String,
}

impl Label {
    pub fn in_lang(&self, lang: Lang) -> &str {
        match lang {
            Lang::Fr => &self.fr,
            Lang::En => &self.en,
        }
    }
}

/// The time zone of this IANA name.
pub fn time_zone(name: &str) -> Option<chrono_tz::Tz> {
    name.parse().ok()
}

/// One help desk.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Desk {
    pub code: String,
    pub name: Label,
    /// An IANA name; instants are told in it, and days begin and end in it.
    #[cfg_attr(test, schemars(with = "String"))]
    pub time_zone: chrono_tz::Tz,
    pub contact: Contact,
    pub mail: MailRules,
    /// The letters that it writes itself.
    pub notices: Letterhead,
    pub references: References,
    pub closure: ClosureRules,
    pub inventory: InventoryRules,
    /// What a request must hold: of each row, at least one field.
    pub required: Vec<Vec<Field>>,
    /// The desk's own words for the statuses.
    pub statuses: BTreeMap<Status, Label>,
    /// Where a new ticket arrives, unless its category names a team.
    pub entry: String,
    pub teams: Vec<Team>,
    pub sectors: Vec<Sector>,
    pub categories: Vec<Category>,
    /// The category of a request that nobody has qualified yet (A2); without it, one must be told.
    pub default_category: Option<String>,
    /// Most pressing first.
    pub priorities: Vec<Priority>,
    pub default_priority: Option<String>,
    pub causes: Vec<Cause>,
    pub intake: Vec<Intake>,
    /// Who may be made a participant of a ticket.
    pub participants: Invitation,
    /// Which waits a word of the requester or of a participant ends (A8).
    pub answer_ends: Wait,
    pub routes: Vec<Route>,
    pub tariffs: Vec<Tariff>,
    /// The ceiling that a request must have for an intervention of this mode (G9).
    pub modes: BTreeMap<Mode, u8>,
    /// When it is open: what deadlines are counted in.
    pub timetable: Timetable,
    /// The hours of a channel, where it has its own.
    pub channel_hours: BTreeMap<Channel, Week>,
    pub targets: Targets,
    /// What is not this desk's business, though it looks so (K8, E2).
    pub elsewhere: Vec<Elsewhere>,
    /// What a list of tickets shows; nothing: what every desk shows (A6, C13).
    pub columns: Vec<TicketColumn>,
    /// Whoever opens a ticket is shown it whole, and not told in a sentence (A3, E3).
    pub summary: bool,
}

/// What a desk does with mails that come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MailRules {
    /// A ticket may be answered by mail (C8).
    pub answers: bool,
    /// The category of a request that names none: who asks by mail needs no technical knowledge.
    pub category: Option<String>,
}

impl Default for MailRules {
    fn default() -> Self {
        Self {
            answers: true,
            category: None,
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct References {
    pub incident: Pattern,
    pub service: Pattern,
}

impl References {
    pub fn of(&self, kind: Kind) -> &Pattern {
        match kind {
            Kind::Incident => &self.incident,
            Kind::Service => &self.service,
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ClosureRules {
    pub mode: Closure,
    /// Days in which the requester may approve or refuse.
    pub days: u32,
    /// Days in which a ticket that is over may come back to work; without it, at any time.
    pub reopen_days: Option<u32>,
    /// The requester may close a ticket at any time, solved or not (E7).
    pub by_requester: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct InventoryRules {
    /// Days after which an inventory is out of date.
    pub max_age: Option<u32>,
    /// Days before that in which `home` and `report inventory` warn.
    pub warn: Option<u32>,
}

/// What a request is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Category {
    pub code: String,
    pub name: Label,
    pub nature: Nature,
    pub parent: Option<String>,
    /// The team it goes to first, instead of the desk's entry.
    pub team: Option<String>,
    /// Needs that do not apply to it, such as `declared` for cabling.
    pub waives: Vec<Need>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Priority {
    pub code: String,
    pub name: Label,
    /// When it applies, as the desk tells its operators (K6).
    pub definition: Option<Label>,
}

/// The real cause of a ticket, told when it ends.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Cause {
    pub code: String,
    pub name: Label,
}

/// Who may ask, by which channels, and how high the request may go.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Intake {
    pub functions: Vec<Function>,
    pub channels: Vec<Channel>,
    /// The highest level that such a request may reach.
    pub ceiling: u8,
}

/// One step from team to team.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Route {
    pub when: When,
    pub needs: Vec<Need>,
    pub to: String,
    /// An operator may pass this rule over with `--force --reason`.
    pub may_skip: bool,
    /// Needs that an operator may override with `--force --reason`.
    pub may_override: Vec<Need>,
}

/// When a route holds: a field left empty holds for everything.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct When {
    pub from: Vec<String>,
    pub nature: Vec<Nature>,
    /// The category or one above it.
    pub category: Vec<String>,
    pub school_type: Vec<SchoolType>,
    pub department: Vec<String>,
    pub sector: Vec<String>,
    pub kind: Vec<Kind>,
    pub channel: Vec<Channel>,
    pub function: Vec<Function>,
    pub priority: Vec<String>,
}

/// A request that others answer: which, why, and whom to call instead.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Elsewhere {
    pub when: When,
    pub name: Label,
    pub call: String,
}

/// What an intervention of a team costs the school; a team and mode without one is free.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Tariff {
    pub team: String,
    pub mode: Mode,
    pub call_out_cents: i64,
    pub hour_cents: i64,
    /// Time is billed by started steps of so many minutes.
    pub step_minutes: u32,
}

impl Tariff {
    /// The price of an intervention, in cents.
    pub fn price(&self, minutes: u32) -> i64 {
        let step = self.step_minutes.max(1);
        let billed = i64::from(minutes.div_ceil(step)) * i64::from(step);
        // A started cent is rounded half up, once, at the end.
        self.call_out_cents + (self.hour_cents * billed * 2 + 60).div_euclid(120)
    }
}

impl Desk {
    pub fn team(&self, code: &str) -> Option<&Team> {
        self.teams.iter().find(|team| team.code == code)
    }

    pub fn category(&self, code: &str) -> Option<&Category> {
        self.categories.iter().find(|category| category.code == code)
    }

    /// The category and those above it, nearest first.
    pub fn category_path(&self, code: &str) -> Vec<&Category> {
        let mut path: Vec<&Category> = Vec::new();
        let mut next = self.category(code);
        while let Some(category) = next {
            if path.iter().any(|above| above.code == category.code) {
                break;
            }
            path.push(category);
            next = category
                .parent
                .as_deref()
                .and_then(|parent| self.category(parent));
        }
        path
    }

    /// The place of a priority in the order of work; unknown ones come last.
    pub fn rank(&self, priority: Option<&str>) -> usize {
        priority
            .and_then(|code| self.priorities.iter().position(|known| known.code == code))
            .unwrap_or(self.priorities.len())
    }

    pub fn tariff(&self, team: &str, mode: Mode) -> Option<&Tariff> {
        self.tariffs
            .iter()
            .find(|tariff| tariff.team == team && tariff.mode == mode)
    }

    /// Whether a team intervenes in this way: as it says itself, else where its level is that of the
    /// requests which may have it (G3, G5).
    pub fn offers(&self, team: &str, mode: Mode) -> bool {
        let Some(team) = self.team(team) else {
            return false;
        };
        match &team.modes {
            Some(modes) => modes.contains(&mode),
            None => self.modes.get(&mode).is_none_or(|level| team.level >= *level),
        }
    }

    /// The calendar that deadlines and working days are counted on.
    pub fn calendar(&self) -> Calendar<'_> {
        Calendar::new(self.time_zone, &self.timetable)
    }

    /// The day it is at the desk.
    pub fn day(&self, instant: DateTime<Utc>) -> NaiveDate {
        instant.with_timezone(&self.time_zone).date_naive()
    }

    /// The last day of an inventory's currency.
    pub fn inventory_ends(&self, dated: NaiveDate) -> Option<NaiveDate> {
        self.inventory
            .max_age
            .and_then(|days| dated.checked_add_days(chrono::Days::new(days.into())))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_team_intervenes_as_it_says_or_as_its_level_allows() {
        let mut desk = crate::domain::testing::desk();
        #[track_caller]
        fn check(desk: &Desk, team: &str, mode: Mode, expected: bool) {
            assert_eq!(desk.offers(team, mode), expected, "{team} {mode:?}");
        }
        check(&desk, "guichet", Mode::Phone, true);
        check(&desk, "guichet", Mode::Mail, true);
        check(&desk, "guichet", Mode::Remote, false);
        check(&desk, "guichet", Mode::Visit, false);
        check(&desk, "pedagogie", Mode::Visit, true);
        check(&desk, "nobody", Mode::Phone, false);
        desk.teams[0].modes = Some(vec![Mode::Remote]);
        check(&desk, "guichet", Mode::Remote, true);
        check(&desk, "guichet", Mode::Phone, false);
        // Where no mode asks for a level, every team does everything.
        desk.teams[0].modes = None;
        desk.modes.clear();
        check(&desk, "guichet", Mode::Visit, true);
    }

    #[test]
    fn a_visit_is_priced_by_started_steps() {
        let tariff = Tariff {
            team: "maintenance".into(),
            mode: Mode::Visit,
            call_out_cents: 5_800,
            hour_cents: 4_650,
            step_minutes: 15,
        };
        #[track_caller]
        fn check(tariff: &Tariff, minutes: u32, cents: i64) {
            assert_eq!(tariff.price(minutes), cents);
        }
        check(&tariff, 0, 5_800);
        check(&tariff, 1, 5_800 + 1_163);
        check(&tariff, 15, 5_800 + 1_163);
        check(&tariff, 16, 5_800 + 2_325);
        check(&tariff, 60, 5_800 + 4_650);
        check(&tariff, 125, 5_800 + 10_463);
    }
}
