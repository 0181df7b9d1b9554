//! What a filter means: as the values that a statement is given, and asked of a ticket in memory, as
//! it once stood. The two answer alike.

use crate::domain::code::Status;
use crate::domain::ticket::Ticket;
use crate::domain::{Code as _, Desk, Uai, lifecycle, outside};
use crate::store::columns;
use crate::store::engine::Value;
use crate::store::words::{beginnings, words};

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

    /// The statuses that are let through; all that there are where nothing is asked of them.
    pub(super) fn wanted(&self) -> Vec<Status> {
        let named = |status: &Status| self.statuses.contains(status) != self.not.statuses;
        let wanted = |status: &Status| {
            (self.statuses.is_empty() || named(status)) && (!self.open || lifecycle::is_open(*status))
        };
        Status::ALL.iter().copied().filter(wanted).collect()
    }

    /// The values that the statement is given, in their order. One that begins with `~` is asked the
    /// other way round.
    pub(super) fn values(&self, desk: i64, rules: &Desk) -> Vec<Value<'_>> {
        let wanted = self.wanted();
        let asked = self.open || !self.statuses.is_empty();
        let levels: Vec<String> = self.levels.iter().map(u8::to_string).collect();
        let name = |not: bool, name: Option<&str>| name.map(|name| format!("{}{name}", sign(not)));
        let mut values: Vec<Value<'_>> = vec![
            desk.into(),
            asked
                .then(|| members(false, wanted.iter().map(|status| status.code())))
                .into(),
            any(self.not.teams, self.teams.iter().map(String::as_str)).into(),
            any(self.not.levels, levels.iter().map(String::as_str)).into(),
            name(self.not.assignee, self.assignee.as_deref()).into(),
            self.unassigned.into(),
            name(self.not.school, self.school.as_ref().map(Uai::as_str)).into(),
            name(self.not.requester, self.requester.as_deref()).into(),
            name(self.not.participant, self.participant.as_deref()).into(),
            any(self.not.categories, below(rules, &self.categories).into_iter()).into(),
            any(self.not.priorities, self.priorities.iter().map(String::as_str)).into(),
            any(self.not.kinds, self.kinds.iter().map(|kind| kind.code())).into(),
            any(
                self.not.channels,
                self.channels.iter().map(|channel| channel.code()),
            )
            .into(),
            self.since.map(columns::instant).into(),
            self.until.map(columns::instant).into(),
            self.overdue.map(columns::instant).into(),
        ];
        values.extend(self.text.as_deref().map(|words| Value::from(beginnings(words))));
        values
    }

    /// The same question asked of a ticket as it once stood.
    pub(super) fn holds(&self, ticket: &Ticket, rules: &Desk, participants: &[String]) -> bool {
        fn one<T: PartialEq>(asked: Option<&T>, not: bool, is: Option<&T>) -> bool {
            asked.is_none_or(|asked| (is == Some(asked)) != not)
        }
        fn among<T: PartialEq>(asked: &[T], not: bool, is: Option<&T>) -> bool {
            asked.is_empty() || is.is_some_and(|is| asked.contains(is)) != not
        }
        let not = self.not;
        let asked = self.open || !self.statuses.is_empty();
        (!asked || self.wanted().contains(&ticket.status))
            && among(&self.teams, not.teams, Some(&ticket.team))
            && among(&self.levels, not.levels, Some(&ticket.level))
            && one(self.assignee.as_ref(), not.assignee, ticket.assignee.as_ref())
            && (!self.unassigned || ticket.assignee.is_none())
            && one(self.school.as_ref(), not.school, ticket.school.as_ref())
            && one(self.requester.as_ref(), not.requester, Some(&ticket.requester))
            && self
                .participant
                .as_ref()
                .is_none_or(|login| participants.contains(login) != not.participant)
            && (self.categories.is_empty()
                || below(rules, &self.categories).contains(&ticket.category.as_str()) != not.categories)
            && among(&self.priorities, not.priorities, ticket.priority.as_ref())
            && among(&self.kinds, not.kinds, Some(&ticket.kind))
            && among(&self.channels, not.channels, Some(&ticket.channel))
            && self.since.is_none_or(|since| ticket.created_at >= since)
            && self.until.is_none_or(|until| ticket.created_at < until)
            && self.text.as_deref().is_none_or(|typed| tells(ticket, typed))
            && self
                .among
                .as_ref()
                .is_none_or(|those| those.contains(&ticket.reference))
    }
}

/// Whether subject or description hold all these words, each as the beginning of one.
fn tells(ticket: &Ticket, typed: &str) -> bool {
    let told = outside::fold(&format!("{} {}", ticket.subject.raw(), ticket.description.raw()));
    let told = |looked_for: &str| words(&told).any(|word| word.starts_with(looked_for));
    let typed = outside::fold(typed);
    words(&typed).next().is_some() && words(&typed).all(told)
}

/// What stands before a value that is asked the other way round.
fn sign(not: bool) -> &'static str {
    if not { "~" } else { "" }
}

/// `,a,b,`: what one word can be looked for in.
fn members<'a>(not: bool, words: impl Iterator<Item = &'a str>) -> String {
    words.fold(format!("{},", sign(not)), |all, word| all + word + ",")
}

/// The same; nothing where none is asked for.
fn any<'a>(not: bool, words: impl Iterator<Item = &'a str>) -> Option<String> {
    let mut words = words.peekable();
    words.peek()?;
    Some(members(not, words))
}

/// Categories and all below them.
fn below<'a>(rules: &'a Desk, codes: &'a [String]) -> Vec<&'a str> {
    let under = |code: &str| {
        rules
            .category_path(code)
            .iter()
            .any(|above| codes.contains(&above.code))
    };
    let known = rules.categories.iter().map(|category| category.code.as_str());
    let mut all: Vec<&str> = codes.iter().map(String::as_str).collect();
    all.extend(known.filter(|code| under(code)));
    all
}
