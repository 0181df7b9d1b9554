//! What an import does to a register, counted so that nothing is lost without a word: every record
//! of a file was created, changed, unchanged, rejected or empty.

use serde::Serialize;

/// What became of one thing that was put into a register.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Fate {
    Created,
    Changed,
    Unchanged,
}

/// The records of a file, by what became of each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Balance {
    pub read: u64,
    pub created: u64,
    pub changed: u64,
    pub unchanged: u64,
    pub rejected: u64,
    pub empty: u64,
}

impl Balance {
    /// Counts a record that was taken.
    pub fn took(&mut self, fate: Fate) {
        self.read += 1;
        match fate {
            Fate::Created => self.created += 1,
            Fate::Changed => self.changed += 1,
            Fate::Unchanged => self.unchanged += 1,
        }
    }

    /// Counts a record that cannot be taken.
    pub fn rejected(&mut self) {
        self.read += 1;
        self.rejected += 1;
    }

    /// Counts a record that holds nothing.
    pub fn empty(&mut self) {
        self.read += 1;
        self.empty += 1;
    }

    /// Every record read stands in exactly one of the other columns.
    pub fn is_exact(&self) -> bool {
        self.read == self.created + self.changed + self.unchanged + self.rejected + self.empty
    }
}

impl std::ops::Add for Balance {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            read: self.read + other.read,
            created: self.created + other.created,
            changed: self.changed + other.changed,
            unchanged: self.unchanged + other.unchanged,
            rejected: self.rejected + other.rejected,
            empty: self.empty + other.empty,
        }
    }
}

impl std::iter::Sum for Balance {
    fn sum<I: Iterator<Item = Self>>(balances: I) -> Self {
        balances.fold(Self::default(), std::ops::Add::add)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_record_stands_in_one_column() {
        let mut balance = Balance::default();
        for fate in [Fate::Created, Fate::Created, Fate::Changed, Fate::Unchanged] {
            balance.took(fate);
        }
        balance.rejected();
        balance.empty();
        let expected = Balance {
            read: 6,
            created: 2,
            changed: 1,
            unchanged: 1,
            rejected: 1,
            empty: 1,
        };
        assert_eq!(balance, expected);
        assert!(balance.is_exact());
        assert_eq!([balance, balance].into_iter().sum::<Balance>().read, 12);
        assert!(!Balance { read: 7, ..balance }.is_exact());
    }
}
