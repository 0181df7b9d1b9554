//! Visits to bill: each line, each school's sum, one total.

use chrono::{DateTime, Utc};

use super::Period;
use crate::domain::code::Mode;
use crate::domain::outside::Text;
use crate::domain::school::Uai;

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
    /// Below nothing, as the price, where it takes another back.
    pub minutes: i64,
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
