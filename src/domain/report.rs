//! What reports count, before anything is laid out.

use chrono::{DateTime, NaiveDate, Utc};

use super::code::Mode;
use super::outside::Text;
use super::school::Uai;

/// Days, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    pub since: NaiveDate,
    pub until: NaiveDate,
}

/// Visits to bill: each line, and each school's sum.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Billing {
    pub period: Period,
    pub lines: Vec<Billed>,
    /// The hash of the last event: what the report was made from.
    pub head: String,
}

/// One billed intervention.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Billed {
    pub school: Option<Uai>,
    pub school_name: Option<Text>,
    pub school_city: Option<Text>,
    pub reference: String,
    pub subject: Text,
    pub team: String,
    pub operator: String,
    pub mode: Mode,
    pub at: DateTime<Utc>,
    pub minutes: u32,
    pub agreed_by: Option<Text>,
    pub cents: i64,
}

impl Billing {
    /// Each school once, in the order of the lines, with its visits and its sum.
    pub fn by_school(&self) -> Vec<(&Billed, u64, i64)> {
        let mut schools: Vec<(&Billed, u64, i64)> = Vec::new();
        for line in &self.lines {
            match schools
                .iter_mut()
                .find(|(first, _, _)| first.school == line.school)
            {
                Some((_, visits, cents)) => {
                    *visits += 1;
                    *cents += line.cents;
                }
                None => schools.push((line, 1, line.cents)),
            }
        }
        schools
    }

    /// The sum of all lines: the only total there is.
    pub fn total(&self) -> i64 {
        self.lines.iter().map(|line| line.cents).sum()
    }
}

/// What happened in a period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Activity {
    pub period: Period,
    /// Over everything.
    pub all: Counts,
    pub by_team: Vec<(String, Counts)>,
    pub by_category: Vec<(String, Counts)>,
    pub by_channel: Vec<(String, Counts)>,
    /// Open at the end of the period.
    pub backlog: u64,
    pub head: String,
}

/// How often each thing happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    pub opened: u64,
    pub taken: u64,
    pub escalated: u64,
    pub returned: u64,
    pub interventions: u64,
    pub visits: u64,
    pub resolved: u64,
    pub approved: u64,
    pub refused: u64,
    pub closed: u64,
    pub cancelled: u64,
    pub rejected: u64,
    pub expired: u64,
}
