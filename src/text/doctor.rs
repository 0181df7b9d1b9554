//! What `doctor` says of a machine, both languages side by side.

use std::path::Path;

use super::Message;
use super::codes::words;
use super::format::counted;
use crate::domain::code::Lang;
use crate::domain::health::{Condition, Part};

words! {
    Part {
        Configuration: "Configuration", "Configuration";
        Database: "Base", "Database";
        Desk: "Guichet", "Desk";
        Mail: "Courriel", "Mail";
        Clock: "Horloge", "Clock";
        Completions: "Complétion", "Completions";
    }

    Condition {
        Good: "bien", "good";
        Notable: "à noter", "to note";
        Wrong: "à réparer", "to mend";
    }
}

/// The files that say something.
pub fn configuration(lang: Lang, files: &[String]) -> Message {
    Message::bare(match (lang, files) {
        (Lang::Fr, []) => "aucun fichier, tout est par défaut".to_owned(),
        (Lang::En, []) => "no file, all is as usual".to_owned(),
        (Lang::Fr | Lang::En, files) => files.join(", "),
    })
}

/// The database is in order; `none` where there is none yet.
pub fn database(lang: Lang, path: &Path, none: bool) -> Message {
    let path = path.display();
    Message::bare(match (lang, none) {
        (Lang::Fr, true) => format!("{path} n’existe pas encore\u{202f}; la première commande la crée"),
        (Lang::En, true) => format!("{path} is not there yet; the first command makes it"),
        (Lang::Fr | Lang::En, false) => path.to_string(),
    })
}

/// Who acts where.
pub fn desk(lang: Lang, login: &str, desk: &str, version: u32) -> Message {
    Message::bare(match lang {
        Lang::Fr => format!("{login} au guichet {desk}, profil {version}"),
        Lang::En => format!("{login} at the desk {desk}, profile {version}"),
    })
}

/// What waits to leave, and what was given up.
pub fn mail(lang: Lang, waiting: u64, dead: u64) -> Message {
    let waits = match lang {
        Lang::Fr => format!("{} en attente", counted(lang, waiting, "courriel", "courriels")),
        Lang::En => format!("{} waiting", counted(lang, waiting, "mail", "mails")),
    };
    match (lang, dead) {
        (Lang::Fr | Lang::En, 0) => Message::bare(waits),
        (Lang::Fr, _) => Message::new(
            format!("{waits}, {} sans espoir", counted(lang, dead, "autre", "autres")),
            "dites pourquoi, puis réessayez\u{a0}: `guichet mail list --dead`",
        ),
        (Lang::En, _) => Message::new(
            format!("{waits}, {} given up", counted(lang, dead, "other", "others")),
            "see why, then try again: `guichet mail list --dead`",
        ),
    }
}

/// What time it is, and whether somebody said so.
pub fn clock(lang: Lang, now: &str, forced: bool) -> Message {
    match (lang, forced) {
        (Lang::Fr | Lang::En, false) => Message::bare(now),
        (Lang::Fr, true) => Message::new(
            format!("{now}, l’heure dite par GUICHET_NOW\u{a0}: ce qui est écrit en porte la marque"),
            "pour la vraie heure\u{a0}: `unset GUICHET_NOW`",
        ),
        (Lang::En, true) => Message::new(
            format!("{now}, the time that GUICHET_NOW says: what is written is marked so"),
            "for the real time: `unset GUICHET_NOW`",
        ),
    }
}

/// Where the shell finds the completions; nothing: nowhere.
pub fn completions(lang: Lang, found: Option<&Path>) -> Message {
    match (lang, found) {
        (Lang::Fr | Lang::En, Some(path)) => Message::bare(path.display().to_string()),
        (Lang::Fr, None) => Message::new(
            "aucun shell ne complète les commandes de guichet",
            "`guichet completions bash > ~/.local/share/bash-completion/completions/guichet`",
        ),
        (Lang::En, None) => Message::new(
            "no shell completes guichet’s commands",
            "`guichet completions bash > ~/.local/share/bash-completion/completions/guichet`",
        ),
    }
}
