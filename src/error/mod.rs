//! Everything that can go wrong, as values: words are found in `text/`, exit codes here, because
//! scripts rely on the codes whatever the language.

mod archive;
mod database;
mod exit;
mod hook;
mod profile;
mod words;

use std::io;
use std::path::PathBuf;

use crate::domain::notice::Failure;
use crate::domain::{Refusal, Text};
pub use archive::ArchiveProblem;
pub use database::DatabaseFault;
pub use exit::Exit;
pub use hook::HookFault;
pub use profile::{ProfileFault, ProfileProblem, Shape, SyntaxFault};

/// Why a command did not do what was asked.
#[derive(Debug)]
pub enum Error {
    /// The desk's rules say no, with everything that is missing.
    Refused(Box<Refusal>),
    /// The operator may not do this.
    NotAllowed(NotAllowed),
    /// The desk's profile is wrong: every fault, with its line.
    Profile {
        path: Option<PathBuf>,
        faults: Vec<ProfileFault>,
    },
    /// The configuration is wrong: every fault, with its line.
    Configuration {
        path: Option<PathBuf>,
        faults: Vec<ProfileFault>,
    },
    /// What the configuration has to say first; the file where it would stand.
    NotConfigured {
        keys: Vec<&'static str>,
        path: Option<PathBuf>,
    },
    /// The mail server stops everything; what it said, and how many mails wait.
    MailServer {
        failure: Failure,
        detail: Option<Text>,
        waiting: usize,
        /// The program that could not be started, where mails are handed to one.
        program: Option<PathBuf>,
    },
    /// The command line asks for something that cannot be meant.
    Usage(Usage),
    /// Nothing has that name.
    NotFound(NotFound),
    /// Lines of an input file that cannot be taken; nothing was imported.
    BadData(Vec<DataFault>),
    /// An input cannot be opened or read.
    CannotRead { path: PathBuf, cause: io::Error },
    /// An output cannot be created, or stands there already.
    CannotCreate { path: PathBuf, cause: io::Error },
    /// Reading or writing failed on the way.
    Io { path: Option<PathBuf>, cause: io::Error },
    /// Another process holds the database, or something else that passes.
    Busy,
    /// Somebody else changed the ticket in between.
    Changed { reference: String },
    /// The database cannot be used as it is.
    Database { path: PathBuf, fault: DatabaseFault },
    /// A commit was answered with an error: whether it is on the disk is not known.
    StateUnknown { cause: io::Error },
    /// A file has its name, whole, but whether the name is on the disk is not known.
    NameUnknown { path: PathBuf, cause: io::Error },
    /// It was done, and then the answer could not be found or written.
    Unanswered { path: Option<PathBuf>, cause: io::Error },
    /// The reader of our output went away.
    BrokenPipe,
    /// The user pressed Ctrl-C.
    Interrupted,
    /// Of so many tickets these stand in the way, each with why; nothing was done to any.
    Several {
        asked: usize,
        faults: Vec<(String, Self)>,
    },
    /// What was typed before it went wrong is kept; the command that goes on from there.
    Kept { why: Box<Error>, resume: String },
    /// A fault of guichet's own.
    Fault(String),
}

/// A wrong use of the command line that clap cannot see.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Usage {
    /// Options that are needed together, or a value missing: all of them, as typed (`--school`).
    Missing(Vec<String>),
    /// The operator serves several desks and named none.
    WhichDesk(Vec<String>),
    /// A value that means nothing here.
    BadValue {
        option: String,
        value: String,
        expected: Expected,
    },
    /// Two options that contradict each other.
    Conflict(String, String),
    /// An option that the command does not have; the nearest that it has.
    UnknownOption { given: String, nearest: Vec<String> },
    /// A word that is no command here.
    UnknownCommand {
        given: String,
        nearest: Vec<String>,
        within: String,
    },
    /// A noun without a verb.
    MissingCommand { within: String, known: Vec<String> },
    /// An option that stands alone where it takes a value.
    NoValue { option: String, known: Vec<String> },
    /// A value too many; the command that looks for words, where it was one of those.
    Surplus { value: String, search: Option<String> },
    /// Fewer or more values than the option takes.
    Values {
        option: String,
        wanted: usize,
        found: usize,
    },
    /// The option takes its value after `=`.
    NoEquals { option: String },
    /// The same option twice.
    Twice { option: String },
    /// Bytes that are no UTF-8 text.
    NotUtf8,
    /// `-` stands for standard input twice.
    InputTwice,
    /// It has to be confirmed, and there is nobody to ask.
    Unconfirmed { question: String },
    /// The command cannot answer in this format.
    Format { given: String, known: Vec<String> },
    /// What people cannot read on a terminal.
    NotForTerminal { format: String },
    /// An operator of this login is there already.
    OperatorExists(String),
    /// The value of an option names somebody else.
    Taken {
        option: String,
        value: String,
        by: String,
    },
    /// The day of the second option is before that of the first.
    Backwards { from: String, until: String },
}

/// What would have been understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Expected {
    OneOf(Vec<String>),
    /// A day such as `2026-11-22`, `22/11/2026`, `today`, `-7d`.
    Day,
    /// An instant such as `2026-11-22T14:30` or RFC 3339.
    Instant,
    /// An instant with its distance from Greenwich, and nothing else.
    Rfc3339,
    Number,
    /// A whole number from the first to the second.
    Between(u32, u32),
    /// A length in minutes from the first to the second: `45`, `1h30`.
    Minutes(u32, u32),
    /// A whole number, this or more.
    AtLeast(u32),
    /// Something that can be read.
    Words,
    /// A field to sort by, out of these, with `:desc` for the other way round.
    Sort(Vec<String>),
    /// A UAI; the right check letter where only that is wrong.
    Uai {
        right: Option<String>,
    },
    /// A ticket's reference.
    Reference,
    /// A range of references, of so many at most.
    Range(u64),
    /// A mail address.
    Mail,
    /// One character.
    Character,
    /// `FIELD=COLUMN`, with the fields that exist.
    Mapping(Vec<String>),
    /// An encoding's name.
    Encoding,
    /// A file of at most so many bytes.
    FileUpTo(u64),
    /// How days are written: `%d/%m/%Y`.
    DateFormat,
}

/// What keeps the operator from acting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotAllowed {
    /// Nobody has added this login (`operator add`).
    UnknownOperator(String),
    /// The operator was switched off.
    Inactive(String),
    /// Only an administrator may do this.
    NotAdmin(String),
    /// Only an administrator may act as another.
    ActAs { login: String, other: String },
    /// The operator serves no team of the desk.
    NotOfDesk { login: String, desk: String },
    /// Without this operator nobody could administer any more.
    LastAdmin(String),
}

/// A name that nothing bears, with the nearest that do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotFound {
    pub noun: Noun,
    pub given: String,
    /// The nearest names, best first, each with what helps to recognise it (may be empty).
    pub nearest: Vec<(String, String)>,
}

/// What was looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Noun {
    Ticket,
    School,
    Person,
    Category,
    Team,
    Equipment,
    Operator,
    Desk,
    Priority,
    Cause,
    Sector,
    Attachment,
    Intervention,
    Article,
    View,
    Letter,
}

/// One thing wrong at one place of an input file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DataFault {
    pub file: PathBuf,
    /// 1 is the first line of the file; `None` for the file as a whole.
    pub line: Option<u64>,
    /// The column's heading as the file spells it.
    pub column: Option<String>,
    /// The value as it stands there.
    pub value: Option<String>,
    pub problem: DataProblem,
}

/// What is wrong with a piece of input; `text/` says what to do about each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DataProblem {
    /// The file holds nothing.
    Empty,
    /// The file is something else: `XLSX`, `PDF`, `ZIP`…
    NotCsv {
        looks_like: Option<&'static str>,
    },
    /// A workbook or an agent's message that cannot be read through.
    Damaged,
    /// A workbook that comes to more bytes than anything sensible.
    TooLarge {
        limit: u64,
    },
    /// The workbook has no sheet of the name told; those that it has.
    NoSuchSheet {
        sheet: String,
        present: Vec<String>,
    },
    /// JSON, and not what an inventory agent sends.
    NotAgent,
    /// An agent's message with nothing by which to know the machine.
    NoMachine,
    /// A calendar that ends, or goes on, within a component: `VEVENT`.
    CutShort {
        component: String,
    },
    /// A calendar without any event.
    NoEvent,
    /// A sheet is told, and the file has none.
    NoWorkbook,
    /// No row of headings that we know; the fields we would need, as `--map` names them.
    UnknownHeader {
        missing: Vec<String>,
    },
    /// The file has no column of the heading that `--map` names; those that it has.
    NoSuchColumn {
        heading: String,
        present: Vec<String>,
    },
    /// More or fewer cells than headings.
    Cells {
        expected: usize,
        found: usize,
    },
    /// A quoted cell that never ends.
    OpenQuote,
    /// Bytes that are no text in the encoding told.
    Encoding {
        encoding: String,
    },
    /// A cell that may not be empty.
    Blank,
    /// A UAI that is none; the right letter where only that is wrong.
    Uai {
        right: Option<String>,
    },
    /// No school has this UAI; the nearest one that a school has.
    UnknownSchool {
        nearest: Option<String>,
    },
    /// Nothing of that kind bears this name; the nearest ones, each with the words it is known as.
    Unknown {
        noun: Noun,
        nearest: Vec<(String, String)>,
    },
    /// Several people bear this name.
    SeveralPeople {
        logins: Vec<String>,
    },
    UnknownFunction {
        known: Vec<String>,
    },
    /// A word for an equipment's state that we do not know.
    UnknownState {
        known: Vec<String>,
    },
    /// A word of one of the closed sets (status, kind, channel, zone) that we do not know.
    UnknownWord {
        known: Vec<String>,
    },
    /// Neither the line nor anybody says whose holidays they are.
    NoZone,
    Day,
    /// A day or an instant that is still to come, of what is over.
    Future,
    Number,
    Mail,
    /// The same key stands in an earlier line of this file.
    DuplicateKey {
        first_line: u64,
    },
    /// The end is before the beginning.
    EndBeforeStart,
    /// Another person bears this login or address.
    Taken {
        by: String,
    },
    /// Longer than anything sensible.
    TooLong {
        limit: usize,
    },
    /// Not what an entry leaves behind that was begun and not finished.
    NotDraft,
    Archive(ArchiveProblem),
}

impl Error {
    /// The value of an option, or of a word in its place, is not what it takes.
    pub fn bad_value(option: &str, value: impl Into<String>, expected: Expected) -> Self {
        Self::Usage(Usage::BadValue {
            option: option.to_owned(),
            value: value.into(),
            expected,
        })
    }
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(Box::new(refusal))
    }
}
