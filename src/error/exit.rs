//! What a script sees of an error: its exit code, whatever the language.

use super::Error;
use crate::domain::notice::Failure;
use crate::domain::{Reason, Refusal};

/// What a script sees.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    Done = 0,
    Fault = 1,
    Usage = 2,
    Refused = 3,
    NotFound = 4,
    BadData = 65,
    CannotRead = 66,
    CannotCreate = 73,
    Io = 74,
    Busy = 75,
    NotAllowed = 77,
    Configuration = 78,
    Interrupted = 130,
    BrokenPipe = 141,
}

impl Error {
    /// the exit code for this error.
    pub fn exit(&self) -> Exit {
        match self {
            Self::Refused(refusal) => refusal_exit(refusal),
            Self::NotAllowed(_) => Exit::NotAllowed,
            Self::Profile { .. } | Self::Configuration { .. } | Self::NotConfigured { .. } => {
                Exit::Configuration
            }
            // Another try may do, unless somebody has to change something first.
            Self::MailServer { program: Some(_), .. } => Exit::Configuration,
            Self::MailServer { failure, .. } => match failure {
                Failure::Insecure | Failure::NotLetIn | Failure::NoSender => Exit::Configuration,
                Failure::NoAddress | Failure::BadAddress | Failure::Template | Failure::Refused => Exit::Busy,
                Failure::Unreachable | Failure::Cut | Failure::Deferred => Exit::Busy,
            },
            Self::Usage(_) => Exit::Usage,
            Self::NotFound(_) => Exit::NotFound,
            Self::BadData(_) => Exit::BadData,
            Self::CannotRead { .. } => Exit::CannotRead,
            Self::CannotCreate { .. } => Exit::CannotCreate,
            Self::Io { .. } | Self::StateUnknown { .. } => Exit::Io,
            Self::NameUnknown { .. } | Self::Unanswered { .. } => Exit::Io,
            Self::Busy | Self::Changed { .. } => Exit::Busy,
            Self::Database { .. } => Exit::Configuration,
            Self::BrokenPipe => Exit::BrokenPipe,
            Self::Interrupted => Exit::Interrupted,
            Self::Several { faults, .. } => match faults.first() {
                Some((_, first)) => first.exit(),
                None => Exit::Fault,
            },
            Self::Kept { why, .. } => why.exit(),
            Self::Fault(_) => Exit::Fault,
        }
    }
}

/// What is missing comes first: a script that forgot a field used the command wrongly.
fn refusal_exit(refusal: &Refusal) -> Exit {
    let any = |test: fn(&Reason) -> bool| refusal.reasons.iter().any(test);
    if any(|reason| matches!(reason, Reason::Missing(_) | Reason::ForceNeedsReason)) {
        Exit::Usage
    } else if any(|reason| matches!(reason, Reason::NotOfTeam { .. })) {
        Exit::NotAllowed
    } else {
        Exit::Refused
    }
}
