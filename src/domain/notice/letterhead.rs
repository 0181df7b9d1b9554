//! The letters that a desk sends: one for each kind of notice, and the foot that they all share. A
//! desk may write its own; the names that stand for what is put in are a promise to those who do.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::NoticeKind;
use crate::domain::code::{Code, Lang};

/// What is written from a template.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Piece {
    Notice(NoticeKind),
    /// How to answer, below every notice.
    Foot,
}

impl Piece {
    const FOOT: &'static str = "foot";

    pub fn code(self) -> &'static str {
        match self {
            Self::Notice(kind) => kind.code(),
            Self::Foot => Self::FOOT,
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        match text {
            Self::FOOT => Some(Self::Foot),
            _ => NoticeKind::parse(text).map(Self::Notice),
        }
    }

    pub fn all() -> impl Iterator<Item = Self> {
        let notices = NoticeKind::ALL.iter().map(|kind| Self::Notice(*kind));
        notices.chain([Self::Foot])
    }
}

/// The letters of a desk's own, by language and by the code of their piece.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Letterhead {
    pub fr: BTreeMap<String, String>,
    pub en: BTreeMap<String, String>,
}

impl Letterhead {
    /// The desk's own words for it, where it has some.
    pub fn own(&self, lang: Lang, piece: Piece) -> Option<&str> {
        let own = match lang {
            Lang::Fr => &self.fr,
            Lang::En => &self.en,
        };
        own.get(piece.code()).map(String::as_str)
    }
}

/// What is wrong with a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mistake {
    /// 1 is its first line.
    pub line: usize,
    pub what: Wrong,
}

/// Why a template cannot be filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wrong {
    /// A name that nothing bears; those that would do.
    Unknown { name: String, known: Vec<String> },
    /// It says more, or takes longer, than a letter may.
    TooMuch,
    /// What the engine says, in English.
    Other(String),
}

/// What a template may put in. A name without a value is empty, which counts as no.
pub const NAMES: &[&str] = &[
    // The desk.
    "desk",
    "phone",
    "mail",
    "portal",
    // Who is told.
    "person",
    "is_requester",
    "is_team",
    "can_answer",
    // The ticket.
    "reference",
    "subject",
    "status",
    "category",
    "priority",
    "team",
    "school",
    "requester",
    "beneficiary",
    // What happened.
    "author",
    "deed",
    "words",
    "cause",
    // A visit.
    "visit",
    "visit_minutes",
    "visit_with",
    "technician",
    "billed",
    // A closure to be answered.
    "code",
    "answer_by",
];
