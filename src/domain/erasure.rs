//! What is lawfully forgotten: of a person, or of tickets that have been over for long. What stays is
//! told by numbers and codes, under a name that is nobody's.

use serde::Serialize;

/// What stands where words were.
pub const BLANK: &str = "—";

/// Who somebody is once nobody knows: by the number of their row, so that tickets of one person still are.
pub fn pseudonym(row: i64) -> String {
    format!("anonyme-{row}")
}

/// How much was, or would be, erased.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Erased {
    pub people: u64,
    pub tickets: u64,
    /// Whose content is gone; each still stands in the chain.
    pub events: u64,
    pub comments: u64,
    pub attachments: u64,
    /// Mails that came, raw.
    pub letters: u64,
    /// Mails in the outbox: what their codes and servers said.
    pub notices: u64,
    /// Made from these tickets; they are withdrawn.
    pub articles: u64,
    /// Changes of the registers that told of the person.
    pub journal: u64,
    pub views: u64,
}

impl Erased {
    /// The counts by their names, as they are told.
    pub fn counts(&self) -> [(&'static str, u64); 10] {
        [
            ("people", self.people),
            ("tickets", self.tickets),
            ("events", self.events),
            ("comments", self.comments),
            ("attachments", self.attachments),
            ("letters", self.letters),
            ("notices", self.notices),
            ("articles", self.articles),
            ("journal", self.journal),
            ("views", self.views),
        ]
    }
}

/// Where somebody is still named after that: in what others wrote, which nobody can tell from the rest.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Mentions {
    /// References.
    pub tickets: Vec<String>,
    /// Numbers of articles.
    pub articles: Vec<i64>,
    /// Numbers of mails that came.
    pub letters: Vec<i64>,
}

impl Mentions {
    pub fn is_empty(&self) -> bool {
        self.tickets.is_empty() && self.articles.is_empty() && self.letters.is_empty()
    }
}
