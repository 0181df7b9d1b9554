//! A refusal in words: what could not be done, every reason against, and after each reason what
//! the asker can do about it.

use super::codes::{Worded as _, command};
use super::{Message, en, fr};
use crate::domain::Text;
use crate::domain::code::{Lang, Status, Verb};
use crate::domain::refusal::{About, Refusal};

/// One reason in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    pub what: String,
    pub remedy: String,
}

impl Said {
    pub fn new(what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self {
            what: what.into(),
            remedy: remedy.into(),
        }
    }
}

/// A refusal in words.
pub fn refusal(lang: Lang, refusal: &Refusal) -> Message {
    match lang {
        Lang::Fr => fr::refusal::refusal(refusal),
        Lang::En => en::refusal::refusal(refusal),
    }
}

/// Each reason by itself, in words.
pub fn reasons(lang: Lang, refusal: &Refusal) -> Vec<Said> {
    let about = &refusal.about;
    let reasons = refusal.reasons.iter();
    match lang {
        Lang::Fr => reasons.map(|why| fr::refusal::reason(why, about)).collect(),
        Lang::En => reasons.map(|why| en::refusal::reason(why, about)).collect(),
    }
}

/// How a language puts a refusal together.
pub(super) struct Joints {
    pub colon: &'static str,
    pub semicolon: &'static str,
    /// `for 3 reasons`.
    pub several: String,
    /// What to do about all of them.
    pub at_last: String,
}

/// One reason stands in the first line; several have a line each.
pub(super) fn together(summary: &str, mut said: Vec<Said>, joints: &Joints) -> Message {
    if said.len() == 1
        && let Some(only) = said.pop()
    {
        return Message::new(format!("{summary}{}{}", joints.colon, only.what), only.remedy);
    }
    Message {
        what: format!("{summary}, {}", joints.several),
        details: said
            .into_iter()
            .map(|one| format!("{}{}{}", one.what, joints.semicolon, one.remedy))
            .collect(),
        remedy: Some(joints.at_last.clone()),
    }
}

impl About {
    /// The ticket as commands name it.
    pub(super) fn named(&self) -> &str {
        typed(self.reference.as_deref().unwrap_or_default(), "REF")
    }

    /// The school as commands name it.
    pub(super) fn uai(&self) -> &str {
        self.school.as_ref().map_or("UAI", |uai| uai.as_str())
    }

    /// The person as commands name one.
    pub(super) fn login(&self) -> &str {
        typed(self.requester.as_deref().unwrap_or_default(), "LOGIN")
    }

    /// The desk's own word for a status.
    pub(super) fn status(&self, status: Status, lang: Lang) -> String {
        let own = self.statuses.get(&status).map(|label| label.in_lang(lang));
        match own {
            Some(own) if !own.is_empty() => plain(own),
            _ => status.in_lang(lang).to_owned(),
        }
    }

    /// A team by its name.
    pub(super) fn team(&self, code: &str, lang: Lang) -> String {
        let name = self.teams.get(code).map(|label| label.in_lang(lang));
        plain(name.filter(|name| !name.is_empty()).unwrap_or(code))
    }
}

/// The commands that do one of these, each once.
pub(super) fn commands(verbs: &[Verb]) -> Vec<&'static str> {
    let mut commands: Vec<&str> = verbs.iter().filter_map(|verb| command(*verb)).collect();
    commands.dedup();
    commands
}

/// A name as it can be typed in a command; one that a shell could take for something else is left
/// for the reader to type.
pub(super) fn typed<'n>(name: &'n str, instead: &'n str) -> &'n str {
    let plain = |c: char| c.is_ascii_alphanumeric() || "._@+-/".contains(c);
    let harmless = !name.is_empty() && !name.starts_with('-') && name.chars().all(plain);
    if harmless { name } else { instead }
}

/// Some people to turn to, by name and login: as many as anybody would call.
pub(super) fn callable(people: &[(String, Text)]) -> Vec<String> {
    let called = people.iter().take(4);
    called
        .map(|(login, name)| match name.line() {
            name if name.is_empty() || name == *login => plain(login),
            name => format!("{name} ({})", plain(login)),
        })
        .collect()
}

/// A name out of a profile or a register, on one line.
pub(super) fn plain(name: &str) -> String {
    Text::from(name).line()
}

#[cfg(test)]
mod tests;
