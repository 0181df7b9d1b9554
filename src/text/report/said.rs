//! What a chart shows, in a sentence: first what is to be said, then in which words.

use chrono::NaiveDate;

use crate::domain::code::Lang;
use crate::domain::report::Spread;
use crate::text::{en, fr};

/// A sentence that says what a chart shows, before it is found in a language.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Said<'a> {
    /// Nothing at all.
    Nothing,
    Flow {
        came: u64,
        /// Of these, the ones that are no new requests.
        again: u64,
        of_one_team: bool,
        went: u64,
        busiest: Option<(NaiveDate, u64)>,
    },
    Backlog {
        before: u64,
        after: u64,
        most: Option<(NaiveDate, u64)>,
    },
    /// How much the first level resolves by itself.
    FirstLevel {
        resolved: u64,
        all: u64,
    },
    Passages {
        escalated: u64,
        forced: u64,
        returned: u64,
        requalified: u64,
    },
    /// What comes first of all requests.
    Most {
        name: &'a str,
        count: u64,
        all: u64,
    },
    Refusals {
        refused: u64,
        resolved: u64,
    },
    /// So many of so many are in the table.
    Latest {
        shown: u64,
        all: u64,
    },
    /// A chart shows the first of all, and the table all.
    First {
        shown: u64,
        all: u64,
    },
    /// The reason that was given most often.
    Reason {
        name: &'a str,
        times: u64,
        all: u64,
    },
    Take(&'a Spread),
    Resolve(&'a Spread),
    /// From when taking on is counted by team and by level.
    Handed,
    /// Which group keeps its target least often.
    Worst {
        name: &'a str,
        kept: u64,
        aimed: u64,
    },
    Spent {
        working: u64,
        waiting: u64,
        all: u64,
    },
    Ages {
        members: u64,
        current: u64,
        /// It is what opens level 2.
        opens: bool,
    },
    ToCall {
        schools: u64,
    },
    Kinds {
        out: u64,
        all: u64,
    },
    Warranties {
        year: i32,
        count: u64,
    },
    Undeclared {
        tickets: u64,
        schools: u64,
        /// Nobody may be sent before it is declared.
        needed: bool,
    },
    Billed {
        visits: u64,
        schools: u64,
        cents: i64,
    },
    /// How many problems came back, and how often the first did, now and before.
    Recurring {
        problems: u64,
        /// Of these, the ones that came more often than before.
        more: u64,
        most: u64,
        /// Nothing where the desk had not begun by then.
        before: Option<u64>,
    },
    BilledMost {
        name: &'a str,
        cents: i64,
        all: i64,
    },
}

/// The sentence.
pub fn said(lang: Lang, said: &Said<'_>) -> String {
    match lang {
        Lang::Fr => fr::report::said(said),
        Lang::En => en::report::said(said),
    }
}
