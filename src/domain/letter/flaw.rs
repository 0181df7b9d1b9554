//! What keeps a mail from being read, what had to be mended in one that was, and what says that no
//! hand wrote it.

use super::super::code::{Code, codes};
use super::super::outside::Text;

codes! {
    /// Why a mail is kept without being read. Each but the last is a limit that only an attack or
    /// an accident reaches.
    Unfit, "reason not to read a mail" {
        TooLarge = "too_large",
        HeaderTooLong = "header_too_long",
        TooDeep = "too_deep",
        TooManyParts = "too_many_parts",
        TooManyAddresses = "too_many_addresses",
        /// Not a single letter.
        Empty = "empty",
        /// A fault of our reader's.
        Defeating = "defeating",
    }

    /// Why a mail gets no automatic answer (RFC 3834): two machines that answer each other never end.
    Automatic, "sort of automatic mail" {
        /// We sent it ourselves.
        Ours = "ours",
        /// Somebody is away, or has read a mail.
        Replied = "replied",
        /// A mail could not be delivered: the null sender, a mail system's own address.
        Bounce = "bounce",
        /// A machine reports something.
        Generated = "generated",
        /// It went through a mailing list.
        List = "list",
        /// It went to many at once.
        Bulk = "bulk",
        /// Its sender takes no mail.
        NoReply = "no_reply",
        /// It asks for no automatic answer.
        Suppressed = "suppressed",
    }
}

/// What had to be mended to read a mail: the raw bytes are kept, so that a better reader can try.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Flaw {
    /// It names an encoding that nobody knows; read as Windows-1252.
    UnknownCharset { named: Text },
    /// It is not in the encoding that it names (or in none); the one that it was read in.
    WrongCharset { named: Text, read_as: &'static str },
    /// A header with bytes that are no letters there.
    RawHeader,
    /// Base64 that is broken: what could be saved, or the text as it stood.
    BrokenBase64,
    /// Parts without a sign of where they begin and end.
    NoBoundary,
    /// It ends in the middle of its parts.
    Unfinished,
    /// Bytes that are no text at all within a text.
    Nul,
    /// Outlook's own wrapping: the files in it are not taken out.
    Winmail,
    /// Longer than a text can be: the whole of it is attached.
    Cut,
}

impl Flaw {
    /// The stable word for it, for scripts; never translated.
    pub fn code(&self) -> &'static str {
        match self {
            Self::UnknownCharset { .. } => "unknown_charset",
            Self::WrongCharset { .. } => "wrong_charset",
            Self::RawHeader => "raw_header",
            Self::BrokenBase64 => "broken_base64",
            Self::NoBoundary => "no_boundary",
            Self::Unfinished => "unfinished",
            Self::Nul => "nul",
            Self::Winmail => "winmail",
            Self::Cut => "cut",
        }
    }
}
