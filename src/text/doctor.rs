//! What `doctor` says of a machine, both languages side by side.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use chrono_tz::Tz;

use super::codes::words;
use super::format::{counted, instant};
use super::{Message, joined};
use crate::domain::code::Lang;
use crate::domain::health::{Condition, Part};

words! {
    Part {
        Configuration: "Configuration", "Configuration";
        Database: "Base", "Database";
        Desk: "Guichet", "Desk";
        Mail: "Courriel", "Mail";
        Timers: "Tâches planifiées", "Scheduled work";
        Clock: "Horloge", "Clock";
        Hooks: "Hooks", "Hooks";
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

/// The database is too large to be looked through in passing.
pub fn database_unverified(lang: Lang, path: &Path) -> Message {
    let path = path.display().to_string();
    match lang {
        Lang::Fr => Message::new(
            path,
            "ses pages n’ont pas été vérifiées\u{a0}: `guichet db check`",
        ),
        Lang::En => Message::new(path, "its pages were not verified: `guichet db check`"),
    }
}

/// What waits to leave, since when where that is long, and what was given up.
pub fn mail(lang: Lang, waiting: u64, dead: u64, late: Option<(DateTime<Utc>, Tz)>) -> Message {
    let mut what = match lang {
        Lang::Fr => format!("{} en attente", counted(lang, waiting, "courriel", "courriels")),
        Lang::En => format!("{} waiting", counted(lang, waiting, "mail", "mails")),
    };
    if let Some((since, zone)) = late {
        let since = instant(lang, since, zone);
        what.push_str(&match lang {
            Lang::Fr => format!(", le plus ancien depuis le {since}"),
            Lang::En => format!(", the oldest since {since}"),
        });
    }
    if dead > 0 {
        what.push_str(&match lang {
            Lang::Fr => format!(", {} sans espoir", counted(lang, dead, "autre", "autres")),
            Lang::En => format!(", {} given up", counted(lang, dead, "other", "others")),
        });
    }
    match (lang, dead > 0, late.is_some()) {
        (Lang::Fr | Lang::En, false, false) => Message::bare(what),
        (Lang::Fr, true, _) => Message::new(
            what,
            "dites pourquoi, puis réessayez\u{a0}: `guichet mail list --dead`",
        ),
        (Lang::En, true, _) => Message::new(what, "see why, then try again: `guichet mail list --dead`"),
        (Lang::Fr, false, true) => Message::new(
            what,
            "voyez pourquoi, puis réessayez\u{a0}: `guichet mail list`, `guichet mail send`",
        ),
        (Lang::En, false, true) => Message::new(
            what,
            "see why, then try again: `guichet mail list`, `guichet mail send`",
        ),
    }
}

/// What of the profile can never serve.
pub fn idle(lang: Lang, rules: Vec<String>) -> Message {
    let number = rules.len() as u64;
    let (what, remedy) = match lang {
        Lang::Fr => (
            match number {
                1 => "une règle ou une équipe du profil ne servira jamais".to_owned(),
                _ => format!("{number} règles ou équipes du profil ne serviront jamais"),
            },
            "corrigez le profil\u{a0}: `guichet desk check`, puis `guichet desk apply FICHIER`",
        ),
        Lang::En => (
            match number {
                1 => "one rule or team of the profile will never serve".to_owned(),
                _ => format!("{number} rules or teams of the profile will never serve"),
            },
            "mend the profile: `guichet desk check`, then `guichet desk apply FILE`",
        ),
    };
    Message {
        details: rules,
        ..Message::new(what, remedy)
    }
}

/// Nothing waits for a job that nobody runs.
pub fn in_time(lang: Lang) -> Message {
    Message::bare(match lang {
        Lang::Fr => "rien n’attend `guichet run due`",
        Lang::En => "nothing waits for `guichet run due`",
    })
}

/// What time alone brings does not come.
pub fn tickets_due(lang: Lang, tickets: u64) -> Message {
    let tickets = counted(lang, tickets, "ticket", "tickets");
    match lang {
        Lang::Fr => Message::new(
            format!("à échéance mais pas encore traités par `guichet run due`\u{a0}: {tickets}"),
            "lancez-le, puis toutes les cinq minutes par cron ou systemd\u{a0}: voir examples/cron et examples/systemd",
        ),
        Lang::En => Message::new(
            format!("due, and not seen to by `guichet run due` yet: {tickets}"),
            "run it, then every five minutes by cron or systemd: see examples/cron and examples/systemd",
        ),
    }
}

/// Mails could have left long ago.
pub fn mails_late(lang: Lang, mails: u64) -> Message {
    match lang {
        Lang::Fr => Message::new(
            format!(
                "à envoyer depuis plus d’une heure\u{a0}: {}",
                counted(lang, mails, "courriel", "courriels")
            ),
            "lancez `guichet mail send`, puis chaque minute par cron ou systemd\u{a0}: voir examples/cron et examples/systemd",
        ),
        Lang::En => Message::new(
            format!(
                "to be sent for more than an hour: {}",
                counted(lang, mails, "mail", "mails")
            ),
            "run `guichet mail send`, then every minute by cron or systemd: see examples/cron and examples/systemd",
        ),
    }
}

/// What time it is, and whether somebody said so.
pub fn clock(lang: Lang, now: DateTime<Utc>, zone: Tz, forced: bool) -> Message {
    let now = format!("{} ({zone})", instant(lang, now, zone));
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

/// The last event is of a later time than it is.
pub fn clock_behind(lang: Lang, last: DateTime<Utc>, zone: Tz) -> Message {
    let last = instant(lang, last, zone);
    match lang {
        Lang::Fr => Message::new(
            format!("en retard sur le dernier événement, du {last}"),
            "mettez la machine à l’heure (`timedatectl`), à moins que GUICHET_NOW n’ait servi à l’écrire\u{202f}; \
             l’ordre des événements est celui de leurs numéros et reste juste",
        ),
        Lang::En => Message::new(
            format!("behind the last event, of {last}"),
            "set the machine’s clock (`timedatectl`), unless it was written under GUICHET_NOW; \
             events stand in the order of their numbers, which stays right",
        ),
    }
}

/// No hook is called, because somebody said so.
pub fn hooks_off(lang: Lang) -> Message {
    match lang {
        Lang::Fr => Message::new(
            "aucun n’est appelé\u{a0}: `never` est dit",
            "qui le dit\u{a0}: `guichet config get hooks.run --show-origin`",
        ),
        Lang::En => Message::new(
            "none is called: somebody says `never`",
            "who says so: `guichet config get hooks.run --show-origin`",
        ),
    }
}

/// The programs that are called, and those that nobody made executable.
pub fn hooks(lang: Lang, called: &[PathBuf], idle: &[PathBuf], folders: &[PathBuf]) -> Message {
    let shown = |path: &PathBuf| path.display().to_string();
    let what = match (lang, called) {
        (Lang::Fr | Lang::En, [_, ..]) => called.iter().map(shown).collect::<Vec<_>>().join(", "),
        (Lang::Fr, []) => {
            let folders: Vec<String> = folders.iter().map(shown).collect();
            format!("aucun dans {}", joined(&folders, " ni "))
        }
        (Lang::En, []) => {
            let folders: Vec<String> = folders.iter().map(shown).collect();
            format!("none in {}", joined(&folders, " or "))
        }
    };
    let asleep = |path: &PathBuf| match lang {
        Lang::Fr => format!("{} n’est pas exécutable, et n’est pas appelé", path.display()),
        Lang::En => format!("{} is not executable, and is not called", path.display()),
    };
    Message {
        details: idle.iter().map(asleep).collect(),
        ..Message::bare(what)
    }
}

/// Where the shell finds the completions; nothing: nowhere.
pub fn completions(lang: Lang, found: Option<&Path>) -> Message {
    match (lang, found) {
        (Lang::Fr | Lang::En, Some(path)) => Message::bare(path.display().to_string()),
        (Lang::Fr, None) => Message::new(
            "aucun shell ne complète les commandes de guichet",
            "`mkdir -p ~/.local/share/bash-completion/completions && \
             guichet completions bash > ~/.local/share/bash-completion/completions/guichet`",
        ),
        (Lang::En, None) => Message::new(
            "no shell completes guichet’s commands",
            "`mkdir -p ~/.local/share/bash-completion/completions && \
             guichet completions bash > ~/.local/share/bash-completion/completions/guichet`",
        ),
    }
}
