//! What is said of hooks, both languages side by side.

use std::path::Path;

use super::format::counted;
use super::{Message, en, fr};
use crate::domain::code::Lang;
use crate::error::HookFault;

/// Why a hook is not called, or how it failed: at which ticket first, and how often.
pub fn fault(lang: Lang, hook: &Path, fault: &HookFault, at: Option<(&str, u64)>) -> Message {
    let at = at.map(|(reference, often)| match (lang, often.saturating_sub(1)) {
        (Lang::Fr, 0) => format!(" pour {reference}"),
        (Lang::En, 0) => format!(" for {reference}"),
        (Lang::Fr, more) => format!(
            " pour {reference} et {}",
            counted(lang, more, "autre événement", "autres événements")
        ),
        (Lang::En, more) => format!(
            " for {reference} and {}",
            counted(lang, more, "other event", "other events")
        ),
    });
    let at = at.unwrap_or_default();
    match lang {
        Lang::Fr => in_french(&hook.display().to_string(), fault, &at),
        Lang::En => in_english(&hook.display().to_string(), fault, &at),
    }
}

fn in_french(hook: &str, fault: &HookFault, at: &str) -> Message {
    match fault {
        HookFault::Writable => Message::new(
            format!("{hook} n’est pas appelé\u{a0}: d’autres que son propriétaire peuvent y écrire"),
            format!("`chmod go-w {hook}`"),
        ),
        HookFault::Foreign => Message::new(
            format!("{hook} n’est pas appelé\u{a0}: il n’appartient ni à vous ni à root"),
            format!("s’il est digne de confiance\u{a0}: `sudo chown root {hook}`"),
        ),
        HookFault::Unreadable(why) => Message::new(
            format!("{hook} n’est pas appelé\u{a0}: {}", fr::cause(why)),
            "rendez-le lisible, ou ôtez-le",
        ),
        HookFault::NotStarted(why) => Message::new(
            format!(
                "le hook {hook} n’a pas pu être lancé{at}\u{a0}: {}",
                fr::cause(why)
            ),
            "ce qui a été fait le reste\u{202f}; la première ligne d’un script dit qui le lit, comme `#!/bin/sh`",
        ),
        HookFault::Code(code) => Message::new(
            format!("le hook {hook} a échoué{at}, code {code}"),
            "ce qui a été fait le reste\u{202f}; voir `guichet help hooks`",
        ),
        HookFault::Signal(signal) => Message::new(
            format!("le hook {hook} a été arrêté{at}, signal {signal}"),
            "ce qui a été fait le reste\u{202f}; voir `guichet help hooks`",
        ),
        HookFault::TooSlow { seconds } => Message::new(
            format!(
                "le hook {hook} a été arrêté{at} après {}",
                counted(Lang::Fr, *seconds, "seconde", "secondes")
            ),
            "ce qui a été fait le reste\u{202f}; pour lui laisser plus de temps\u{a0}: `guichet config set hooks.timeout SECONDES`",
        ),
    }
}

fn in_english(hook: &str, fault: &HookFault, at: &str) -> Message {
    match fault {
        HookFault::Writable => Message::new(
            format!("{hook} is not called: others than its owner may write to it"),
            format!("`chmod go-w {hook}`"),
        ),
        HookFault::Foreign => Message::new(
            format!("{hook} is not called: it belongs neither to you nor to root"),
            format!("if it can be trusted: `sudo chown root {hook}`"),
        ),
        HookFault::Unreadable(why) => Message::new(
            format!("{hook} is not called: {}", en::cause(why)),
            "make it readable, or take it away",
        ),
        HookFault::NotStarted(why) => Message::new(
            format!("the hook {hook} could not be started{at}: {}", en::cause(why)),
            "what was done stays done; the first line of a script says who reads it, such as `#!/bin/sh`",
        ),
        HookFault::Code(code) => Message::new(
            format!("the hook {hook} failed{at}, code {code}"),
            "what was done stays done; see `guichet help hooks`",
        ),
        HookFault::Signal(signal) => Message::new(
            format!("the hook {hook} was ended{at}, signal {signal}"),
            "what was done stays done; see `guichet help hooks`",
        ),
        HookFault::TooSlow { seconds } => Message::new(
            format!(
                "the hook {hook} was ended{at} after {}",
                counted(Lang::En, *seconds, "second", "seconds")
            ),
            "what was done stays done; to give it longer: `guichet config set hooks.timeout SECONDS`",
        ),
    }
}

/// What happened could not be read again, so that no hook was called.
pub fn untold(lang: Lang, why: &str) -> String {
    match lang {
        Lang::Fr => format!("guichet: fait, mais aucun hook n’a été appelé\u{a0}: {why}"),
        Lang::En => format!("guichet: done, but no hook was called: {why}"),
    }
}

/// ^C while hooks were being called.
pub fn broken_off(lang: Lang, events: u64) -> String {
    let events = match lang {
        Lang::Fr => counted(lang, events, "événement", "événements"),
        Lang::En => counted(lang, events, "event", "events"),
    };
    match lang {
        Lang::Fr => format!("guichet: fait\u{202f}; les hooks n’ont pas été appelés pour {events}"),
        Lang::En => format!("guichet: done; no hook was called for {events}"),
    }
}
