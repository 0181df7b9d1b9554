//! What a filter means: as the values that a statement is given, and asked of a ticket in memory, as
//! it once stood. The two answer alike.

use crate::domain::code::Status;
use crate::domain::ticket::Ticket;
use crate::domain::{Code as _, Desk, lifecycle, outside};
use crate::store::columns;
use crate::store::engine::Value;

use super::Filter;

impl Filter {
    /// Nothing is asked but what the way in answers by itself.
    pub(super) fn is_plain(&self) -> bool {
        *self
            == Self {
                open: self.open,
                sort: self.sort,
                limit: self.limit,
                offset: self.offset,
                ..Self::default()
            }
    }

    fn statuses(&self) -> Vec<Status> {
        match (self.open, self.statuses.is_empty()) {
            (true, true) => Status::ALL
                .iter()
                .copied()
                .filter(|status| lifecycle::is_open(*status))
                .collect(),
            (true, false) => self
                .statuses
                .iter()
                .copied()
                .filter(|status| lifecycle::is_open(*status))
                .collect(),
            (false, _) => self.statuses.clone(),
        }
    }

    pub(super) fn values(&self, desk: i64, rules: &Desk) -> Vec<Value<'_>> {
        let statuses = self.statuses();
        let asked = self.open || !self.statuses.is_empty();
        let mut values: Vec<Value<'_>> = vec![
            desk.into(),
            asked
                .then(|| members(statuses.iter().map(|status| status.code())))
                .into(),
            (!self.teams.is_empty())
                .then(|| members(self.teams.iter().map(String::as_str)))
                .into(),
            self.level.into(),
            self.assignee.as_ref().into(),
            self.unassigned.into(),
            self.school.as_ref().map(|uai| uai.as_str()).into(),
            self.requester.as_ref().into(),
            self.participant.as_ref().into(),
            self.category
                .as_ref()
                .map(|code| members(below(rules, code).into_iter()))
                .into(),
            self.priority.as_ref().into(),
            self.kind.map(|kind| kind.code()).into(),
            self.channel.map(|channel| channel.code()).into(),
            self.since.map(columns::instant).into(),
            self.until.map(columns::instant).into(),
            self.overdue.map(columns::instant).into(),
        ];
        values.extend(self.text.as_deref().map(|words| Value::from(phrase(words))));
        values
    }

    /// The same question asked of a ticket as it once stood.
    pub(super) fn holds(&self, ticket: &Ticket, rules: &Desk, participants: &[String]) -> bool {
        let told = outside::fold(&format!("{} {}", ticket.subject.raw(), ticket.description.raw()));
        let told = |looked_for: &str| words(&told).any(|word| word.starts_with(looked_for));
        let found = |typed: &str| {
            let typed = outside::fold(typed);
            words(&typed).next().is_some() && words(&typed).all(told)
        };
        let asked = self.open || !self.statuses.is_empty();
        (!asked || self.statuses().contains(&ticket.status))
            && (self.teams.is_empty() || self.teams.contains(&ticket.team))
            && self.level.is_none_or(|level| level == ticket.level)
            && (self.assignee.is_none() || self.assignee == ticket.assignee)
            && (!self.unassigned || ticket.assignee.is_none())
            && (self.school.is_none() || self.school == ticket.school)
            && self
                .requester
                .as_ref()
                .is_none_or(|login| *login == ticket.requester)
            && self
                .participant
                .as_ref()
                .is_none_or(|login| participants.contains(login))
            && self
                .category
                .as_ref()
                .is_none_or(|code| below(rules, code).contains(&ticket.category.as_str()))
            && (self.priority.is_none() || self.priority == ticket.priority)
            && self.kind.is_none_or(|kind| kind == ticket.kind)
            && self.channel.is_none_or(|channel| channel == ticket.channel)
            && self.since.is_none_or(|since| ticket.created_at >= since)
            && self.until.is_none_or(|until| ticket.created_at < until)
            && self.text.as_deref().is_none_or(found)
            && self
                .among
                .as_ref()
                .is_none_or(|among| among.contains(&ticket.reference))
    }
}

/// `,a,b,`: what one word can be looked for in.
fn members<'a>(words: impl Iterator<Item = &'a str>) -> String {
    words.fold(",".to_owned(), |all, word| all + word + ",")
}

/// A category and all below it.
fn below<'a>(rules: &'a Desk, code: &'a str) -> Vec<&'a str> {
    let mut codes = vec![code];
    codes.extend(
        rules
            .categories
            .iter()
            .map(|category| category.code.as_str())
            .filter(|other| {
                *other != code && rules.category_path(other).iter().any(|above| above.code == code)
            }),
    );
    codes
}

/// Each word as the beginning of a word, whatever signs stand in it. Signs alone are found nowhere:
/// an empty phrase, which is no mistake.
fn phrase(typed: &str) -> String {
    let phrases: Vec<String> = words(typed).map(|word| format!("\"{word}\"*")).collect();
    if phrases.is_empty() {
        return "\"\"".to_owned();
    }
    phrases.join(" ")
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
}
