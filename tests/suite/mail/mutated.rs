//! Whatever bytes come, they become a letter or a reason, and a letter keeps its promises.

use std::fs;
use std::sync::LazyLock;

use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::golden::messages;
use guichet::domain::Text;
use guichet::domain::letter::{Address, Head, LARGEST, MOST_ADDRESSES, sha256};
use guichet::mail::inbound::{Ours, form, read};

/// The sample messages, which are where mutants come from.
static SAMPLES: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| {
    ["messages", "made"]
        .iter()
        .flat_map(|folder| messages(folder))
        .map(|path| fs::read(path).unwrap())
        .collect()
});

/// Pieces of the languages that a mail is written in.
const PIECES: &[&str] = &[
    "\r\n",
    "\n",
    "\r",
    "\n\n",
    " ",
    "\t",
    ":",
    ";",
    ",",
    "=",
    "*",
    "*0",
    "*0*",
    "*1*",
    "'",
    "''",
    "\"",
    "\\",
    "(",
    ")",
    "<",
    ">",
    "@",
    "%",
    "%C3",
    "%0A",
    "?",
    "=?",
    "?=",
    "=?utf-8?Q?",
    "=?utf-8?B?",
    "=C3=A9",
    "=0D=0A",
    "=00",
    "--",
    "--b",
    "--b--",
    "-- ",
    "utf-8",
    "x-none",
    "a",
    "é",
    "\0",
    "\u{7f}",
    "0",
    "2026",
    "Le ",
    " a écrit :",
    "De : a",
    "> ",
    "From: ",
    "To: ",
    "Subject: ",
    "Date: ",
    "Message-ID: ",
    "References: ",
    "Content-Type: ",
    "Content-Disposition: ",
    "Content-Transfer-Encoding: ",
    "attachment",
    "filename",
    "name",
    "charset",
    "boundary",
    "boundary=b",
    "text/plain",
    "text/html",
    "multipart/mixed",
    "multipart/alternative",
    "message/rfc822",
    "base64",
    "quoted-printable",
    "format=flowed",
    "<p>",
    "</p>",
    "<a href=\"",
    "<!--",
    "<script>",
    "&eacute;",
    "&#0;",
];

/// One thing done to a message.
#[derive(Debug, Clone)]
enum Wound {
    Flip(Index, u8),
    Cut(Index),
    Drop(Index, usize),
    Repeat(Index, usize),
    Insert(Index, &'static str),
    Graft(Index, Index, Index),
}

fn wound() -> impl Strategy<Value = Wound> {
    let at = any::<Index>;
    prop_oneof![
        (at(), any::<u8>()).prop_map(|(at, byte)| Wound::Flip(at, byte)),
        at().prop_map(Wound::Cut),
        (at(), 1..200_usize).prop_map(|(at, length)| Wound::Drop(at, length)),
        (at(), 1..200_usize).prop_map(|(at, length)| Wound::Repeat(at, length)),
        (at(), select(PIECES)).prop_map(|(at, piece)| Wound::Insert(at, piece)),
        (at(), at(), at()).prop_map(|(at, other, from)| Wound::Graft(at, other, from)),
    ]
}

fn wounded(mut raw: Vec<u8>, wounds: &[Wound]) -> Vec<u8> {
    for wound in wounds {
        let within = |at: &Index, raw: &[u8]| at.index(raw.len() + 1);
        match wound {
            Wound::Flip(at, byte) => {
                let at = within(at, &raw);
                if let Some(flipped) = raw.get_mut(at) {
                    *flipped = *byte;
                }
            }
            Wound::Cut(at) => raw.truncate(within(at, &raw)),
            Wound::Drop(at, length) => {
                let at = within(at, &raw);
                raw.drain(at..(at + length).min(raw.len()));
            }
            Wound::Repeat(at, length) => {
                let at = within(at, &raw);
                let again = raw[at..(at + length).min(raw.len())].to_vec();
                raw.splice(at..at, again);
            }
            Wound::Insert(at, piece) => {
                let at = within(at, &raw);
                raw.splice(at..at, piece.bytes());
            }
            Wound::Graft(at, other, from) => {
                let other = &SAMPLES[other.index(SAMPLES.len())];
                raw.truncate(within(at, &raw));
                raw.extend_from_slice(&other[within(from, other)..]);
            }
        }
    }
    raw
}

/// What holds of everything that is read.
#[track_caller]
fn check(raw: &[u8]) {
    let own = ["guichet@carmi.example".to_owned()];
    let ours = Ours { addresses: &own };
    let read_it = read(raw, ours);
    assert_eq!(read_it, read(raw, ours), "read twice, it is not the same");
    let letter = match read_it {
        Ok(letter) => letter,
        Err(unreadable) => return check_head(raw, &unreadable.head),
    };
    check_head(raw, &letter.head);
    assert!(raw.len() <= LARGEST);
    let text = letter.body.whole();
    assert!(!text.raw().contains(['\r', '\0']), "{text:?}");
    let pieces: usize = letter
        .body
        .pieces()
        .iter()
        .map(|piece| piece.text.raw().len())
        .sum();
    assert_eq!(pieces, text.raw().len());
    for value in form::read(&text).fields.values() {
        assert!(!value.is_blank(), "a field without its value");
    }
    for file in &letter.attachments {
        one_line(&file.name);
        assert!(!file.name.is_blank(), "a file without a name");
        assert_eq!(file.sha256, sha256([file.bytes.as_slice()]));
        let sign = |c: char| c.is_ascii_graphic() && !matches!(c, '"' | '\\' | ';' | ',');
        assert!(file.media_type.chars().all(sign), "{}", file.media_type);
        assert_eq!(file.media_type.matches('/').count(), 1, "{}", file.media_type);
    }
}

#[track_caller]
fn check_head(raw: &[u8], head: &Head) {
    assert_eq!(head.sha256, sha256([raw]));
    assert_eq!(head.content.len(), 64);
    assert!(head.to.len() <= MOST_ADDRESSES && head.cc.len() <= MOST_ADDRESSES);
    let people = head.from.iter().chain(&head.to).chain(&head.cc);
    let named = |address: &Address| {
        address.name.iter().for_each(one_line);
        one_line(&address.mail);
    };
    people.for_each(named);
    one_line(&head.subject);
    for id in head.message_id.iter().chain(head.thread()) {
        one_line(id);
        let raw = id.raw();
        assert!(
            raw.starts_with('<') && raw.ends_with('>') && !raw.contains(' '),
            "{raw:?}"
        );
    }
}

/// Nothing in it could end a line of a header.
#[track_caller]
fn one_line(text: &Text) {
    let raw = text.raw();
    assert!(
        !raw.contains([
            '\r', '\n', '\0', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'
        ]),
        "{raw:?}"
    );
}

#[test]
fn every_sample_keeps_its_promises() {
    assert!(SAMPLES.len() >= 30);
    SAMPLES.iter().for_each(|raw| check(raw));
}

proptest! {
    #[test]
    fn arbitrary_bytes_become_a_letter_or_a_reason(raw in prop::collection::vec(any::<u8>(), 0..400)) {
        check(&raw);
    }

    #[test]
    fn pieces_of_a_mail_s_languages_become_one(pieces in prop::collection::vec(select(PIECES), 0..60)) {
        check(pieces.concat().as_bytes());
    }

    #[test]
    fn wounded_messages_become_one(
        sample in any::<Index>(),
        wounds in prop::collection::vec(wound(), 1..8),
    ) {
        check(&wounded(SAMPLES[sample.index(SAMPLES.len())].clone(), &wounds));
    }
}
