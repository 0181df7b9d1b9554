//! What is wrong with a hook: why it is not called, or how calling it ended. It never undoes what was
//! done, so it is no [`Error`](super::Error): it is told, and that is all.

use std::io;

/// Why one hook did not do what it is for.
#[derive(Debug)]
pub enum HookFault {
    /// Others than its owner may write to it, or to the folder.
    Writable,
    /// It belongs neither to the user nor to root.
    Foreign,
    /// It cannot be looked at.
    Unreadable(io::Error),
    NotStarted(io::Error),
    /// It ended with another code than 0.
    Code(i32),
    Signal(i32),
    /// It was ended after so long.
    TooSlow {
        seconds: u64,
    },
}

impl HookFault {
    /// Whether another call would be in vain, or take as long again.
    pub fn is_for_good(&self) -> bool {
        match self {
            Self::Code(_) => false,
            Self::Writable | Self::Foreign | Self::Unreadable(_) => true,
            Self::NotStarted(_) | Self::Signal(_) | Self::TooSlow { .. } => true,
        }
    }
}
