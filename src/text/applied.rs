//! What is said of a desk's profile: applied, checked.

use super::format::counted;
use super::idle::idle;
use crate::domain::code::Lang;
use crate::domain::desk::Desk;
use crate::domain::reach::Idle;
use crate::domain::register::Fate;

/// The desk works by this version from now on.
pub fn applied(lang: Lang, desk: &Desk, version: u32, fate: Fate) -> String {
    let (code, name) = (&desk.code, desk.name.in_lang(lang));
    match (lang, fate) {
        (Lang::Fr, Fate::Created) => format!("{code} ({name})\u{a0}: guichet créé, version {version}\n"),
        (Lang::Fr, Fate::Changed) => format!("{code} ({name})\u{a0}: version {version} en vigueur\n"),
        (Lang::Fr, Fate::Unchanged) => {
            format!("{code} ({name})\u{a0}: rien de changé, version {version} toujours en vigueur\n")
        }
        (Lang::En, Fate::Created) => format!("{code} ({name}): desk made, version {version}\n"),
        (Lang::En, Fate::Changed) => format!("{code} ({name}): version {version} in force\n"),
        (Lang::En, Fate::Unchanged) => {
            format!("{code} ({name}): nothing changed, version {version} still in force\n")
        }
    }
}

/// Something of the profile that can never serve, on one line.
pub fn remark(lang: Lang, what: &Idle, lines: &[usize]) -> String {
    let line = match what {
        Idle::Rule { rule, .. } => lines.get(rule.saturating_sub(1)).copied(),
        Idle::Team { .. } => None,
    };
    idle(lang, what, line).what
}

/// An open ticket that would be led elsewhere.
pub fn would_move(lang: Lang, reference: &str, from: Option<&str>, to: Option<&str>) -> String {
    match lang {
        Lang::Fr => {
            let (from, to) = (from.unwrap_or("nulle part"), to.unwrap_or("nulle part"));
            format!("{reference}\u{a0}: irait à {to} au lieu de {from}")
        }
        Lang::En => {
            let (from, to) = (from.unwrap_or("nowhere"), to.unwrap_or("nowhere"));
            format!("{reference}: would go to {to} instead of {from}")
        }
    }
}

/// What the check came to.
pub fn sound(lang: Lang, desk: &Desk, remarks: u64, moved: u64) -> String {
    let code = &desk.code;
    match lang {
        Lang::Fr => format!(
            "{code}\u{a0}: profil correct, {}, {} ailleurs",
            counted(lang, remarks, "remarque", "remarques"),
            counted(lang, moved, "ticket ouvert irait", "tickets ouverts iraient"),
        ),
        Lang::En => format!(
            "{code}: the profile is sound, {}, {} go elsewhere",
            counted(lang, remarks, "remark", "remarks"),
            counted(lang, moved, "open ticket would", "open tickets would"),
        ),
    }
}
