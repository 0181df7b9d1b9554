//! A mail that came, taken apart: who says to have sent it, what it answers, its words, its files.
//! All of it is a stranger's claim. What could not be read as it stood is named, never dropped.

mod body;
mod flaw;
mod slip;

use std::fmt::Write as _;

use chrono::{DateTime, Utc};
use sha2::{Digest as _, Sha256};

pub use body::{Body, Piece, Role};
pub use flaw::{Automatic, Flaw, Unfit};
pub use slip::Slip;

use super::outside::Text;
use super::ticket::File;

/// The longest mail that is read.
pub const LARGEST: usize = 25 * 1024 * 1024;
/// The longest header, of the mail or of one of its parts.
pub const LONGEST_HEADER: usize = 100 * 1024;
/// How deep parts may stand within parts.
pub const DEEPEST: usize = 50;
/// How many parts there may be.
pub const MOST_PARTS: usize = 500;
/// How many addresses it may name.
pub const MOST_ADDRESSES: usize = 100;

/// A mail that could be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    pub head: Head,
    pub body: Body,
    /// In the order in which they stood in it.
    pub attachments: Vec<File>,
    /// What had to be mended to read it, each said once.
    pub flaws: Vec<Flaw>,
}

/// A mail that is kept, and not read any further.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unreadable {
    pub why: Unfit,
    /// What its header says, as far as it was looked at.
    pub head: Head,
}

/// What stands above the words. No value of it holds a line end.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Head {
    /// SHA-256 of the bytes as they came.
    pub sha256: String,
    /// SHA-256 of what two deliveries of one mail have in common: the way it took is not in it.
    pub content: String,
    /// With its angle brackets, as in the outbox.
    pub message_id: Option<Text>,
    pub in_reply_to: Vec<Text>,
    /// Oldest first.
    pub references: Vec<Text>,
    pub from: Option<Address>,
    pub to: Vec<Address>,
    pub cc: Vec<Address>,
    /// The addresses to which mail systems say to have delivered it, the last stage first.
    pub delivered: Vec<Address>,
    pub subject: Text,
    pub date: Option<DateTime<Utc>>,
    /// It was sent by no hand, or does not want an automatic answer.
    pub automatic: Option<Automatic>,
}

/// Somebody as a header names them.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Address {
    pub name: Option<Text>,
    pub mail: Text,
}

impl Address {
    /// What addresses are compared by.
    pub fn key(&self) -> String {
        self.mail.raw().trim().to_lowercase()
    }
}

impl Head {
    /// The mails that it answers, the nearest first: what a thread is found by.
    pub fn thread(&self) -> Vec<&Text> {
        let mut thread: Vec<&Text> = Vec::new();
        for id in self.in_reply_to.iter().chain(self.references.iter().rev()) {
            if !thread.contains(&id) {
                thread.push(id);
            }
        }
        thread
    }
}

impl Letter {
    /// Neither words, nor files, nor a subject.
    pub fn is_empty(&self) -> bool {
        self.body.whole().is_blank() && self.attachments.is_empty() && self.head.subject.is_blank()
    }
}

/// The SHA-256 of these bytes, one after the other, in hexadecimal.
pub fn sha256<'b>(pieces: impl IntoIterator<Item = &'b [u8]>) -> String {
    let mut sum = Sha256::new();
    pieces.into_iter().for_each(|piece| sum.update(piece));
    sum.finalize().iter().fold(String::new(), |mut hex, byte| {
        // Writing to a string cannot fail.
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_thread_is_read_from_its_nearest_mail_back() {
        let texts = |ids: &[&str]| ids.iter().map(|id| Text::from(*id)).collect::<Vec<_>>();
        let head = Head {
            in_reply_to: texts(&["<c>"]),
            references: texts(&["<a>", "<b>", "<c>"]),
            ..Head::default()
        };
        let thread: Vec<&str> = head.thread().into_iter().map(Text::raw).collect();
        assert_eq!(thread, ["<c>", "<b>", "<a>"]);
    }

    #[test]
    fn bytes_have_one_sum_however_they_are_cut() {
        let sum = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(sha256([b"abc".as_slice()]), sum);
        assert_eq!(sha256([b"a".as_slice(), b"", b"bc"]), sum);
    }
}
