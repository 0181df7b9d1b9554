//! What a check of the database finds.

use serde::Serialize;

use super::code::{Code, codes};

codes! {
    /// What guichet needs of a machine, in the order in which it needs it.
    Part, "part" {
        Configuration = "configuration",
        Database = "database",
        Desk = "desk",
        Mail = "mail",
        Timers = "timers",
        Clock = "clock",
        Hooks = "hooks",
        Completions = "completions",
    }

    /// How a part is.
    Condition, "condition" { Good = "good", Notable = "notable", Wrong = "wrong", }
}

/// How the pages of a database are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pages {
    Sound,
    /// The first complaint.
    Damaged(String),
    /// There was no time to look at all of them.
    Unknown,
}

/// What was looked at, and what is wrong.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Findings {
    pub tickets: u64,
    pub events: u64,
    pub attachments: u64,
    pub letters: u64,
    /// The hash of the last event, in hexadecimal: two databases with one head have one history.
    pub head: String,
    pub faults: Vec<Fault>,
}

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(tag = "fault", content = "at", rename_all = "snake_case")]
pub enum Fault {
    /// What SQLite says of its pages.
    Pages(String),
    /// A row speaks of one that is not there.
    Dangling { table: String, row: i64, parent: String },
    /// An event's hash is not that of what stands there: it, or one before it, was changed,
    /// removed or slipped in.
    BrokenChain { event: i64, reference: String },
    /// An event's content is not what it is sealed with.
    ChangedContent { event: i64, reference: String },
    /// The events of a ticket are not numbered 1, 2, 3…
    MissingEvent { reference: String, number: u32 },
    /// An event leaves the ticket where the machine of statuses does not lead.
    ForeignMove { reference: String, number: u32 },
    /// The row says something else than its events.
    NotTheSum { reference: String },
    /// The deadline kept beside the ticket is not the one that follows from its events.
    WrongDeadline { reference: String },
    /// A file's bytes are not those that were attached.
    ChangedFile { reference: String, name: String },
    /// A letter's bytes are not those that came.
    ChangedLetter { id: i64 },
    /// A letter says that it became part of a ticket, and of none; or of one, and that it did not.
    StrayLetter { id: i64 },
    /// A row of a register cannot be read, or its name is not the one it is searched by.
    DamagedRow { table: String, row: i64 },
    /// An event speaks of a file that is not there.
    LostFile { reference: String, name: String },
}
