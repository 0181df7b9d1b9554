//! Whom and what the codes of a ticket stand for: the desk's own labels, people by their names.

use std::collections::BTreeMap;

use super::codes::Worded as _;
use super::refusal::plain;
use crate::domain::Text;
use crate::domain::code::{Channel, Code as _, Function, Kind, Lang, Nature, SchoolType, Status};
use crate::domain::desk::{Desk, Label};
use crate::domain::dossier::Dossier;
use crate::domain::routing::Asked;
use crate::domain::ticket::By;

/// A language, a desk, and the people spoken of.
#[derive(Debug, Clone)]
pub struct Names<'a> {
    pub lang: Lang,
    pub desk: &'a Desk,
    people: BTreeMap<&'a str, String>,
}

impl<'a> Names<'a> {
    pub fn new(lang: Lang, desk: &'a Desk) -> Self {
        Self {
            lang,
            desk,
            people: BTreeMap::new(),
        }
    }

    /// With the people of a ticket.
    pub fn of(lang: Lang, desk: &'a Desk, dossier: &'a Dossier) -> Self {
        let mut names = Self::new(lang, desk);
        let people = dossier.requester.iter().chain(&dossier.beneficiary);
        for person in people.chain(&dossier.participants) {
            names.know(&person.login, &person.name());
        }
        for (login, name) in &dossier.operators {
            names.know(login, name);
        }
        names
    }

    /// This login is that person's.
    pub fn know(&mut self, login: &'a str, name: &Text) {
        if !name.is_blank() {
            self.people.insert(login, name.line());
        }
    }

    /// The person's name, or the login where the name is not known.
    pub fn person(&self, login: &str) -> String {
        self.people.get(login).cloned().unwrap_or_else(|| plain(login))
    }

    /// Who did something; nobody: time alone.
    pub fn actor(&self, by: &By) -> Option<String> {
        let link = match self.lang {
            Lang::Fr => ["saisi par ", "pour "],
            Lang::En => ["entered by ", "on behalf of "],
        };
        let behind = by
            .behind
            .as_deref()
            .filter(|behind| by.operator.as_deref() != Some(*behind));
        let typed = by.operator.as_deref().map(|operator| match behind {
            Some(behind) => (
                self.person(behind),
                format!("{}{}", link[1], self.person(operator)),
            ),
            None => (self.person(operator), String::new()),
        });
        match (by.person.as_deref(), typed) {
            (Some(person), Some((at, on_behalf))) => {
                let by = format!("{}{at} {on_behalf}", link[0]);
                Some(format!("{} ({})", self.person(person), by.trim_end()))
            }
            (Some(person), None) => Some(self.person(person)),
            (None, Some((at, on_behalf))) if on_behalf.is_empty() => Some(at),
            (None, Some((at, on_behalf))) => Some(format!("{at} ({on_behalf})")),
            (None, None) => None,
        }
    }

    pub fn status(&self, status: Status) -> String {
        self.label(self.desk.statuses.get(&status))
            .unwrap_or_else(|| status.in_lang(self.lang).to_owned())
    }

    pub fn team(&self, code: &str) -> String {
        self.label(self.desk.team(code).map(|team| &team.name))
            .unwrap_or_else(|| plain(code))
    }

    pub fn category(&self, code: &str) -> String {
        self.label(self.desk.category(code).map(|category| &category.name))
            .unwrap_or_else(|| plain(code))
    }

    /// `Matériel › Réseau › Câblage`.
    pub fn category_path(&self, code: &str) -> String {
        let path = self.desk.category_path(code);
        if path.is_empty() {
            return plain(code);
        }
        let names: Vec<String> = path
            .iter()
            .rev()
            .map(|category| self.category(&category.code))
            .collect();
        names.join(" › ")
    }

    pub fn priority(&self, code: &str) -> String {
        let found = self.desk.priorities.iter().find(|known| known.code == code);
        self.label(found.map(|known| &known.name))
            .unwrap_or_else(|| plain(code))
    }

    pub fn cause(&self, code: &str) -> String {
        let found = self.desk.causes.iter().find(|known| known.code == code);
        self.label(found.map(|known| &known.name))
            .unwrap_or_else(|| plain(code))
    }

    pub fn sector(&self, code: &str) -> String {
        let found = self.desk.sectors.iter().find(|known| known.code == code);
        self.label(found.map(|known| &known.name))
            .unwrap_or_else(|| plain(code))
    }

    /// The urgency that the requester sees: `3 - Faible`.
    pub fn urgency(&self, urgency: u8) -> String {
        let (french, english) = match urgency {
            1 => ("Haute", "High"),
            2 => ("Moyenne", "Medium"),
            3 => ("Faible", "Low"),
            4 => ("Très faible", "Very low"),
            5 => ("Sans urgence", "None"),
            _ => return urgency.to_string(),
        };
        match self.lang {
            Lang::Fr => format!("{urgency} - {french}"),
            Lang::En => format!("{urgency} - {english}"),
        }
    }

    /// What a condition of a route wants, or finds, by its name.
    pub fn value(&self, asked: Asked, code: &str) -> String {
        let named = |name: Option<&'static str>| name.map_or_else(|| plain(code), str::to_owned);
        match asked {
            Asked::From => self.team(code),
            Asked::Category => self.category(code),
            Asked::Sector => self.sector(code),
            Asked::Priority => self.priority(code),
            Asked::Department => plain(code),
            Asked::Nature => named(Nature::parse(code).map(|word| word.in_lang(self.lang))),
            Asked::SchoolType => named(SchoolType::parse(code).map(|word| word.in_lang(self.lang))),
            Asked::Kind => named(Kind::parse(code).map(|word| word.in_lang(self.lang))),
            Asked::Channel => named(Channel::parse(code).map(|word| word.in_lang(self.lang))),
            Asked::Function => named(Function::parse(code).map(|word| word.in_lang(self.lang))),
        }
    }

    fn label(&self, label: Option<&Label>) -> Option<String> {
        let own = label?.in_lang(self.lang);
        (!own.is_empty()).then(|| plain(own))
    }
}
