//! In French: who does not work on this ticket, or not like this, and who does.

use super::admission::request;
use super::either;
use crate::domain::Text;
use crate::domain::code::{Channel, Function, Lang, Mode};
use crate::text::format::{minutes, money};
use crate::text::refusal::{Said, callable, plain, typed};

/// Whose ticket it is, and how to reach them.
pub fn in_other_hands(
    operator: &str,
    [of, team]: [&str; 2],
    holders: &[(String, Text)],
    named: &str,
) -> Said {
    let what = format!(
        "{} n’est pas de l’équipe qui l’a en main ({team})",
        plain(operator)
    );
    let remedy = if holders.is_empty() {
        format!(
            "cette équipe n’a personne\u{202f}; un administrateur peut y mettre quelqu’un\u{a0}: `guichet operator edit LOGIN --team {}`",
            typed(of, "ÉQUIPE")
        )
    } else {
        format!(
            "demandez-le à {}, ou laissez un mot\u{a0}: `guichet ticket comment {named} TEXTE --internal`",
            either(&callable(holders))
        )
    };
    Said::new(what, remedy)
}

/// The request is not one that entails this.
pub fn above_ceiling(mode: Mode, ceiling: u8, function: Option<Function>, channel: Channel) -> Said {
    let one = match mode {
        Mode::Phone => "une intervention par téléphone",
        Mode::Mail => "une intervention par courriel",
        Mode::Remote => "une prise en main à distance",
        Mode::Visit => "un déplacement",
    };
    Said::new(
        format!(
            "{} reste au niveau {ceiling} et ne donne pas lieu à {one}",
            request(function, channel)
        ),
        "aidez par téléphone, ou faites-la refaire par une personne de l’établissement qui y a droit\u{a0}: `guichet ticket new`",
    )
}

/// The team that has it does not do this; `offers` is what it does.
pub fn not_of_team(mode: Mode, team: &str, offers: &[Mode], elsewhere: bool, named: &str) -> Said {
    let does_not = match mode {
        Mode::Phone => "n’intervient pas par téléphone",
        Mode::Mail => "n’intervient pas par courriel",
        Mode::Remote => "ne prend pas la main à distance",
        Mode::Visit => "ne se déplace pas",
    };
    let own = match offers {
        [] => "n’y enregistre aucune intervention".to_owned(),
        offers => format!("n’y intervient que {}", ways(offers)),
    };
    let remedy = if elsewhere {
        format!("transmettez-le à une équipe qui le fait\u{a0}: `guichet ticket escalate {named}`")
    } else {
        "aucune équipe du guichet ne le fait\u{202f}; son profil dit ce que chacune fait (`modes`)".to_owned()
    };
    Said::new(
        format!("l’équipe {team}, qui l’a en main, {does_not} et {own}"),
        remedy,
    )
}

/// The visit costs the school, and nobody there has agreed.
pub fn needs_agreement(team: &str, call_out_cents: i64, hour_cents: i64, step_minutes: u32) -> Said {
    Said::new(
        format!(
            "un déplacement de l’équipe {team} est facturé à l’établissement ({} plus {} l’heure, par tranche de {}), et personne n’y a donné son accord",
            money(Lang::Fr, call_out_cents),
            money(Lang::Fr, hour_cents),
            minutes(Lang::Fr, step_minutes)
        ),
        "demandez l’accord de l’établissement, puis ajoutez --agreed-by NOM",
    )
}

/// `par téléphone ou par courriel`.
pub fn ways(modes: &[Mode]) -> String {
    let ways: Vec<&str> = modes
        .iter()
        .map(|mode| match mode {
            Mode::Phone => "par téléphone",
            Mode::Mail => "par courriel",
            Mode::Remote => "en prenant la main à distance",
            Mode::Visit => "sur place",
        })
        .collect();
    either(&ways)
}
