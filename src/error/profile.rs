//! What can be wrong in a profile, told with its line.

use super::Noun;
use crate::domain::notice::Wrong;
use crate::domain::reference::PatternFault;

/// One thing wrong in a profile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProfileFault {
    /// 1 is the first line.
    pub line: usize,
    /// The key or value as it stands there.
    pub found: String,
    pub problem: ProfileProblem,
}

/// What is wrong with a piece of a profile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProfileProblem {
    /// It is no TOML.
    Syntax(SyntaxFault),
    /// A key that means nothing there; those that do.
    UnknownKey { known: Vec<String> },
    /// A word out of none of the sets that stand there; those that do.
    UnknownWord { known: Vec<String> },
    /// A name that the profile does not define; those it does.
    Unknown { noun: Noun, known: Vec<String> },
    /// A value of another kind than the key takes.
    WrongShape(Shape),
    /// A key that must be there; `found` is the table that lacks it, nothing for the file's own.
    Lacking { key: String },
    /// It stands already in that line.
    Twice { first: usize },
    /// A category is its own ancestor.
    Circle,
    /// A level, or a number of days or minutes, out of its range.
    OutOfRange { from: i64, to: i64 },
    /// An amount of money that is none (`"58.00"`, in euros).
    Amount,
    /// No time zone of that name.
    TimeZone,
    /// No département (`38`, `2A`, `974`).
    Department,
    /// A pattern of references that is none.
    Pattern(PatternFault),
    /// A code with signs that are none: letters without accents, digits, `-` and `_`.
    Code,
    /// A required list or text is empty.
    Empty,
    /// No hours of a day (`08:30-18:00`).
    Hours,
    /// Hours that begin before those before them end.
    HoursOrder,
    /// No day (`2026-12-24`), nor a period (`2026-12-24/2027-01-02`).
    ClosedDay,
    /// No day (`2026-12-24`).
    Day,
    /// No span of opening time (`10min`, `4h`, `2d`).
    Span,
    /// No mail address.
    Mail,
    /// A file with a secret that others may read.
    OpenSecret,
    /// A password on a way that others may read along.
    PlainPassword,
    /// A file that holds no certificate of an authority.
    NoCertificate,
    /// A letter's template that cannot be filled in.
    Template(Wrong),
}

/// What kind of value a key of a profile takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// `"words"`
    Text,
    /// `"word"` or `["word", "word"]`
    OneOrMany,
    /// `"words"` or `{ fr = "mots", en = "words" }`
    Label,
    /// `"CG-{n}"` or `{ incident = "I{n}", service = "S{n}" }`
    References,
    /// `30`
    Number,
    /// `true` or `false`
    YesNo,
    /// `[table]`, or `{ key = value }`
    Table,
    /// `[[table]]`
    Tables,
    /// `"address"` or `[{ address = "…", until = "2026-12-31" }]`
    Addresses,
}

/// Why a profile is no TOML, as far as it can be told in the user's words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SyntaxFault {
    /// The key, or the `[table]`, stands there already.
    KeyTwice,
    /// Something after a key that is no `=`.
    NoEquals,
    /// Nothing after the `=`.
    NoValue,
    /// A text that does not end on its line.
    OpenText,
    /// A word that must stand between quotes.
    Unquoted,
    /// A backslash that begins no known escape.
    Escape,
    /// A list without its `]`.
    OpenList,
    /// A table without its `]` or `}`.
    OpenTable,
    /// No comma between two values, or no `]` or `}` before what stands there.
    NoComma,
    /// A comma, or an `=`, too many.
    TooMany,
    /// A number that is none, such as `07`.
    Number,
    /// `True`, `FALSE`: they are written in lower case.
    YesNo,
    /// A key with other signs than letters, digits, `-` and `_`, and without quotes.
    Key,
    /// Something after the end of a value.
    Rest,
    /// What the TOML reader says, in English.
    Other(String),
}
