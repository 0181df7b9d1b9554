//! Every word that people read, in two languages. A language is a module of exhaustive matches on
//! values, so that a missing sentence does not compile; this module only chooses between them.

pub mod ages;
pub mod codes;
pub mod en;
pub mod format;
pub mod fr;
pub mod history;
pub mod names;
pub mod refusal;

/// What is said of an error, or of a refusal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// What is wrong: a clause in lower case, without a full stop, with the user's words as typed.
    pub what: String,
    /// Each single thing that is wrong, where there are several.
    pub details: Vec<String>,
    /// What to do about it.
    pub remedy: Option<String>,
}

impl Message {
    /// A clause and what to do about it.
    pub fn new(what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self {
            what: what.into(),
            details: Vec::new(),
            remedy: Some(remedy.into()),
        }
    }

    /// A clause about which nothing can be done.
    pub fn bare(what: impl Into<String>) -> Self {
        Self {
            what: what.into(),
            details: Vec::new(),
            remedy: None,
        }
    }
}
