//! Level 2, hardware, visits: everything that is missing, not the first thing (G2, G4). Each need
//! of a route is one question here, and its answer keeps what was found, whichever way it went.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::code::Need;
use super::desk::Desk;
use super::equipment::Equipment;
use super::outside::Text;
use super::routing;
use super::school::School;

/// What was found on a need.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(tag = "found", rename_all = "snake_case")]
pub enum Finding {
    /// The category leaves the need aside.
    Waived {
        need: Need,
    },
    /// An operator overrode it.
    Overridden {
        need: Need,
        lacking: Box<Finding>,
    },
    Member {
        agreement: Text,
        until: NaiveDate,
    },
    /// No agreement at all.
    NeverMember,
    /// The agreement ended.
    AgreementEnded {
        agreement: Text,
        on: NaiveDate,
    },
    /// The agreement has not begun.
    AgreementToCome {
        agreement: Text,
        from: NaiveDate,
    },
    InventoryCurrent {
        dated: NaiveDate,
        days: i64,
    },
    NoInventory,
    InventoryStale {
        dated: NaiveDate,
        days: i64,
        max: u32,
    },
    Declared {
        equipment: Text,
    },
    /// The ticket names no equipment of the school's inventory.
    NotDeclared,
    OutOfWarranty {
        since: NaiveDate,
    },
    /// The inventory tells no warranty, which counts as none.
    NoWarranty,
    UnderWarranty {
        until: NaiveDate,
        supplier: Option<Text>,
    },
    /// The ticket is of no school.
    NoSchool {
        need: Need,
    },
}

impl Finding {
    /// The need is met.
    pub fn holds(&self) -> bool {
        match self {
            Self::Waived { .. }
            | Self::Overridden { .. }
            | Self::Member { .. }
            | Self::InventoryCurrent { .. }
            | Self::Declared { .. }
            | Self::OutOfWarranty { .. }
            | Self::NoWarranty => true,
            Self::NeverMember
            | Self::AgreementEnded { .. }
            | Self::AgreementToCome { .. }
            | Self::NoInventory
            | Self::InventoryStale { .. }
            | Self::NotDeclared
            | Self::UnderWarranty { .. }
            | Self::NoSchool { .. } => false,
        }
    }

    /// The need that it answers.
    pub fn need(&self) -> Need {
        match self {
            Self::Waived { need } | Self::Overridden { need, .. } | Self::NoSchool { need } => *need,
            Self::Member { .. }
            | Self::NeverMember
            | Self::AgreementEnded { .. }
            | Self::AgreementToCome { .. } => Need::Member,
            Self::InventoryCurrent { .. } | Self::NoInventory | Self::InventoryStale { .. } => {
                Need::InventoryCurrent
            }
            Self::Declared { .. } | Self::NotDeclared => Need::Declared,
            Self::OutOfWarranty { .. } | Self::NoWarranty | Self::UnderWarranty { .. } => Need::OutOfWarranty,
        }
    }
}

/// What the needs are asked about.
#[derive(Debug, Clone, Copy)]
pub struct Subject<'a> {
    pub desk: &'a Desk,
    pub category: &'a str,
    pub school: Option<&'a School>,
    pub equipment: Option<&'a Equipment>,
    pub today: NaiveDate,
}

/// The answer to every need, in the rule's order.
pub fn findings(needs: &[Need], subject: Subject<'_>) -> Vec<Finding> {
    needs.iter().map(|need| finding(*need, subject)).collect()
}

fn finding(need: Need, subject: Subject<'_>) -> Finding {
    if routing::waives(subject.desk, subject.category, need) {
        return Finding::Waived { need };
    }
    match need {
        Need::Member => match subject.school {
            Some(school) => membership(school, subject.today),
            None => Finding::NoSchool { need },
        },
        Need::InventoryCurrent => match subject.school {
            Some(school) => inventory(school, subject.desk, subject.today),
            None => Finding::NoSchool { need },
        },
        Need::Declared => match subject.equipment {
            Some(equipment) => Finding::Declared {
                equipment: equipment.key().clone(),
            },
            None => Finding::NotDeclared,
        },
        Need::OutOfWarranty => warranty(subject.equipment, subject.today),
    }
}

fn membership(school: &School, today: NaiveDate) -> Finding {
    if let Some(agreement) = school.agreement_on(today) {
        return Finding::Member {
            agreement: agreement.name.clone(),
            until: agreement.ends_on,
        };
    }
    let to_come = school
        .agreements
        .iter()
        .filter(|a| a.starts_on > today)
        .min_by_key(|a| a.starts_on);
    let ended = school
        .agreements
        .iter()
        .filter(|a| a.ends_on < today)
        .max_by_key(|a| a.ends_on);
    match (to_come, ended) {
        (Some(next), _) => Finding::AgreementToCome {
            agreement: next.name.clone(),
            from: next.starts_on,
        },
        (None, Some(last)) => Finding::AgreementEnded {
            agreement: last.name.clone(),
            on: last.ends_on,
        },
        (None, None) => Finding::NeverMember,
    }
}

fn inventory(school: &School, desk: &Desk, today: NaiveDate) -> Finding {
    let Some(dated) = school.inventory_on else {
        return Finding::NoInventory;
    };
    let days = (today - dated).num_days();
    match desk.inventory.max_age {
        Some(max) if days > i64::from(max) => Finding::InventoryStale { dated, days, max },
        _ => Finding::InventoryCurrent { dated, days },
    }
}

/// The last day of a warranty is still under it.
fn warranty(equipment: Option<&Equipment>, today: NaiveDate) -> Finding {
    match equipment.map(|equipment| (equipment.warranty_until, &equipment.supplier)) {
        Some((Some(until), supplier)) if until >= today => Finding::UnderWarranty {
            until,
            supplier: supplier.clone(),
        },
        Some((Some(until), _)) => Finding::OutOfWarranty { since: until },
        Some((None, _)) | None => Finding::NoWarranty,
    }
}
