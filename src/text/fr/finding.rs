//! In French: what was found on each need of a route, and what mends it.

use crate::domain::Text;
use crate::domain::code::{Lang, Need};
use crate::domain::eligibility::Finding;
use crate::domain::refusal::About;
use crate::text::codes::Worded as _;
use crate::text::format::{counted, day};

/// What was found, whichever way it went.
pub fn finding(finding: &Finding, equipment: Option<&Text>) -> String {
    let on = |date| day(Lang::Fr, date);
    let days = |number: i64| counted(Lang::Fr, number.unsigned_abs(), "jour", "jours");
    match finding {
        Finding::Waived { need } => format!("{} : la catégorie en dispense", need.in_lang(Lang::Fr)),
        Finding::Overridden { lacking, .. } => {
            format!("passé outre : {}", self::finding(lacking, equipment))
        }
        Finding::Member { agreement, until } => {
            format!(
                "l’établissement est adhérent ({}, jusqu’au {})",
                agreement.line(),
                on(*until)
            )
        }
        Finding::NeverMember => "l’établissement n’est pas adhérent : aucune convention".to_owned(),
        Finding::AgreementEnded { agreement, on: ended } => format!(
            "l’établissement n’est plus adhérent : la convention « {} » a pris fin le {}",
            agreement.line(),
            on(*ended)
        ),
        Finding::AgreementToCome { agreement, from } => format!(
            "l’établissement n’est pas encore adhérent : la convention « {} » commence le {}",
            agreement.line(),
            on(*from)
        ),
        Finding::InventoryCurrent { dated, days: age } => {
            format!(
                "l’inventaire est à jour : il date du {} ({})",
                on(*dated),
                if *age == 0 {
                    "aujourd’hui".to_owned()
                } else {
                    days(*age)
                }
            )
        }
        Finding::NoInventory => "l’établissement n’a déclaré aucun inventaire".to_owned(),
        Finding::InventoryStale {
            dated,
            days: age,
            max,
        } => format!(
            "l’inventaire date de {} ({}), et {} au plus sont admis",
            days(*age),
            on(*dated),
            days(i64::from(*max))
        ),
        Finding::Declared { equipment } => {
            format!("le matériel {} est déclaré dans l’inventaire", equipment.line())
        }
        Finding::NotDeclared => match equipment {
            Some(equipment) => format!(
                "le matériel {} n’est pas déclaré dans l’inventaire de l’établissement",
                equipment.line()
            ),
            None => "le ticket ne désigne aucun matériel de l’inventaire".to_owned(),
        },
        Finding::OutOfWarranty { since } => {
            format!(
                "{} n’est plus sous garantie depuis le {}",
                the(equipment),
                on(*since)
            )
        }
        Finding::NoWarranty => match equipment {
            Some(_) => format!("{} est sans garantie connue", the(equipment)),
            None => "aucune garantie n’est en jeu, faute de matériel désigné".to_owned(),
        },
        Finding::UnderWarranty { until, supplier } => {
            let supplier = supplier
                .as_ref()
                .map(|supplier| format!(" (fournisseur : {})", supplier.line()))
                .unwrap_or_default();
            format!(
                "{} est sous garantie jusqu’au {}{supplier}",
                the(equipment),
                on(*until)
            )
        }
        Finding::NoSchool { need } => match need {
            Need::Member => "le ticket n’a pas d’établissement, dont il faudrait l’adhésion",
            Need::InventoryCurrent => "le ticket n’a pas d’établissement, dont il faudrait l’inventaire",
            Need::Declared | Need::OutOfWarranty => {
                "le ticket n’a pas d’établissement, dans l’inventaire duquel chercher le matériel"
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
            "enregistrez la convention si elle est signée : `guichet school edit {uai} --agreement NOM --starts JOUR --ends JOUR`"
        ),
        Finding::AgreementToCome { from, .. } => format!(
            "mettez le ticket en attente jusque-là : `guichet ticket hold {named} --for date --until {from} --reason TEXTE`"
        ),
        Finding::NoInventory => {
            format!("faites déclarer le parc : `guichet inventory import FICHIER --school {uai}`")
        }
        Finding::InventoryStale { .. } => {
            format!("importez-en un plus récent : `guichet inventory import FICHIER --school {uai}`")
        }
        Finding::NotDeclared => format!(
            "désignez le matériel, `guichet ticket edit {named} --equipment NUMÉRO`, ou faites-le déclarer : `guichet inventory import FICHIER --school {uai}`"
        ),
        Finding::UnderWarranty { .. } => {
            format!("faites jouer la garantie : `guichet ticket hold {named} --for supplier --reason TEXTE`")
        }
        Finding::NoSchool { .. } => format!(
            "ouvrez le ticket au nom d’un établissement : `guichet ticket new --school UAI`, puis `guichet ticket cancel {named} --reason TEXTE`"
        ),
        Finding::Waived { .. }
        | Finding::Overridden { .. }
        | Finding::Member { .. }
        | Finding::InventoryCurrent { .. }
        | Finding::Declared { .. }
        | Finding::OutOfWarranty { .. }
        | Finding::NoWarranty => "il n’y a rien à faire".to_owned(),
    }
}

fn the(equipment: Option<&Text>) -> String {
    equipment.map_or_else(
        || "le matériel".to_owned(),
        |equipment| format!("le matériel {}", equipment.line()),
    )
}
