//! What keeps a ticket of another database from being taken in.

use super::Noun;

/// What is wrong with a line of an archive; `text/` says what to do about each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ArchiveProblem {
    /// No line of an export with all that happened.
    NotArchived,
    /// Its words were erased, as the law asks: what is left adds up to no ticket.
    Forgotten,
    /// The ticket of another desk than the one that takes in.
    ForeignDesk { desk: String },
    /// Nothing here has that name.
    Unknown(Noun),
    /// Another ticket has this reference, or its external key.
    OtherTicket,
    /// A file's bytes are not there.
    LostFile,
}

impl ArchiveProblem {
    /// The stable word for it, for scripts; never translated.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotArchived => "not_archived",
            Self::Forgotten => "forgotten",
            Self::ForeignDesk { .. } => "foreign_desk",
            Self::Unknown(noun) => noun.unknown(),
            Self::OtherTicket => "other_ticket",
            Self::LostFile => "lost_file",
        }
    }
}
