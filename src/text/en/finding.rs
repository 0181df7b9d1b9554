//! In English: what was found on each need of a route, and what mends it.

use crate::domain::Text;
use crate::domain::code::{Lang, Need};
use crate::domain::eligibility::Finding;
use crate::domain::refusal::About;
use crate::text::codes::Worded as _;
use crate::text::format::{counted, day};

/// What was found, whichever way it went.
pub fn finding(finding: &Finding, equipment: Option<&Text>) -> String {
    let on = |date| day(Lang::En, date);
    let days = |number: i64| counted(Lang::En, number.unsigned_abs(), "day", "days");
    match finding {
        Finding::Waived { need } => format!("{}: the category does without", need.in_lang(Lang::En)),
        Finding::Overridden { lacking, .. } => format!("overridden: {}", self::finding(lacking, equipment)),
        Finding::Member { agreement, until } => {
            format!(
                "the school is a member ({}, until {})",
                agreement.line(),
                on(*until)
            )
        }
        Finding::NeverMember => "the school is no member: it has no agreement".to_owned(),
        Finding::AgreementEnded { agreement, on: ended } => format!(
            "the school is no longer a member: the agreement “{}” ended on {}",
            agreement.line(),
            on(*ended)
        ),
        Finding::AgreementToCome { agreement, from } => format!(
            "the school is not a member yet: the agreement “{}” begins on {}",
            agreement.line(),
            on(*from)
        ),
        Finding::InventoryCurrent { dated, days: age } => {
            format!(
                "the inventory is up to date: it dates from {} ({})",
                on(*dated),
                if *age == 0 { "today".to_owned() } else { days(*age) }
            )
        }
        Finding::NoInventory => "the school has declared no inventory".to_owned(),
        Finding::InventoryStale {
            dated,
            days: age,
            max,
        } => format!(
            "the inventory dates from {} ago ({}), and at most {} are allowed",
            days(*age),
            on(*dated),
            days(i64::from(*max))
        ),
        Finding::Declared { equipment } => {
            format!("equipment {} is declared in the inventory", equipment.line())
        }
        Finding::NotDeclared => match equipment {
            Some(equipment) => format!(
                "equipment {} is not declared in the school’s inventory",
                equipment.line()
            ),
            None => "the ticket names no equipment of the inventory".to_owned(),
        },
        Finding::OutOfWarranty { since } => {
            format!("{} has been out of warranty since {}", the(equipment), on(*since))
        }
        Finding::NoWarranty => match equipment {
            Some(_) => format!("{} has no known warranty", the(equipment)),
            None => "no warranty is at stake, as no equipment is named".to_owned(),
        },
        Finding::UnderWarranty { until, supplier } => {
            let supplier = supplier
                .as_ref()
                .map(|supplier| format!(" (supplier: {})", supplier.line()))
                .unwrap_or_default();
            format!(
                "{} is under warranty until {}{supplier}",
                the(equipment),
                on(*until)
            )
        }
        Finding::NoSchool { need } => match need {
            Need::Member => "the ticket is of no school, which would have to be a member",
            Need::InventoryCurrent => "the ticket is of no school, which would have to keep an inventory",
            Need::Declared | Need::OutOfWarranty => {
                "the ticket is of no school in whose inventory the equipment could be found"
            }
        }
        .to_owned(),
    }
}

/// What mends it.
pub fn remedy(finding: &Finding, about: &About) -> String {
    let (named, uai) = (about.named(), about.uai());
    match finding {
        Finding::NeverMember | Finding::AgreementEnded { .. } => format!(
            "record the agreement once it is signed: `guichet school edit {uai} --agreement NAME --starts DAY --ends DAY`"
        ),
        Finding::AgreementToCome { from, .. } => format!(
            "put the ticket on hold until then: `guichet ticket hold {named} --for date --until {from} --reason TEXT`"
        ),
        Finding::NoInventory => {
            format!("have the equipment declared: `guichet inventory import FILE --school {uai}`")
        }
        Finding::InventoryStale { .. } => {
            format!("import a newer one: `guichet inventory import FILE --school {uai}`")
        }
        Finding::NotDeclared => format!(
            "name the equipment, `guichet ticket edit {named} --equipment NUMBER`, or have it declared: `guichet inventory import FILE --school {uai}`"
        ),
        Finding::UnderWarranty { .. } => {
            format!("call on the warranty: `guichet ticket hold {named} --for supplier --reason TEXT`")
        }
        Finding::NoSchool { .. } => format!(
            "open the ticket for a school: `guichet ticket new --school UAI`, then `guichet ticket cancel {named} --reason TEXT`"
        ),
        Finding::Waived { .. }
        | Finding::Overridden { .. }
        | Finding::Member { .. }
        | Finding::InventoryCurrent { .. }
        | Finding::Declared { .. }
        | Finding::OutOfWarranty { .. }
        | Finding::NoWarranty => "there is nothing to do".to_owned(),
    }
}

fn the(equipment: Option<&Text>) -> String {
    equipment.map_or_else(
        || "the equipment".to_owned(),
        |equipment| format!("equipment {}", equipment.line()),
    )
}
