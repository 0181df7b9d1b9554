//! The operator's page: whose turn is it?

use chrono::NaiveDate;

use super::code::{Code, codes};
use super::dossier::Listed;
use super::outside::Text;
use super::school::Uai;

/// Some tickets of a kind, and how many there are in all.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Pile {
    pub tickets: Vec<Listed>,
    pub total: u64,
}

/// What an operator needs to know on coming in.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Home {
    /// Open tickets in the operator's hands.
    pub mine: Pile,
    /// With the operator's teams, in nobody's hands.
    pub unassigned: Pile,
    /// Waiting for the requester, the longest first.
    pub awaiting_requester: Pile,
    pub awaiting_authority: Pile,
    /// Waiting for a supplier or a date.
    pub awaiting_supplier: Pile,
    pub awaiting_date: Pile,
    /// Resolved, to be approved or refused by the requester.
    pub to_validate: Pile,
    pub visits_today: Pile,
    pub overdue: Pile,
    /// Open incidents and open service requests (C13).
    pub incidents: u64,
    pub services: u64,
    /// Mails that came and wait to be sorted.
    pub to_sort: u64,
    /// Mails that were given up.
    pub dead_mails: u64,
    /// Members whose inventory will soon be out of date, or just is.
    pub inventories: Vec<Stale>,
}

codes! {
    /// What the tickets of a pile have in common.
    Kept, "pile" {
        Mine = "mine",
        Unassigned = "unassigned",
        AwaitingRequester = "awaiting_requester",
        AwaitingAuthority = "awaiting_authority",
        AwaitingSupplier = "awaiting_supplier",
        AwaitingDate = "awaiting_date",
        ToValidate = "to_validate",
        VisitsToday = "visits_today",
        Overdue = "overdue",
    }
}

impl Home {
    /// The pile of that kind.
    pub fn pile(&self, kept: Kept) -> &Pile {
        match kept {
            Kept::Mine => &self.mine,
            Kept::Unassigned => &self.unassigned,
            Kept::AwaitingRequester => &self.awaiting_requester,
            Kept::AwaitingAuthority => &self.awaiting_authority,
            Kept::AwaitingSupplier => &self.awaiting_supplier,
            Kept::AwaitingDate => &self.awaiting_date,
            Kept::ToValidate => &self.to_validate,
            Kept::VisitsToday => &self.visits_today,
            Kept::Overdue => &self.overdue,
        }
    }
}

/// A school whose inventory needs an update.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stale {
    pub uai: Uai,
    pub name: Text,
    pub city: Option<Text>,
    pub inventory_on: NaiveDate,
    /// The last day on which it is good.
    pub ends_on: NaiveDate,
}
