//! A mail's bytes into a [`Letter`]: whatever came, within bounds, and nothing of it lost.
//!
//! `mailparse` reads single values here and not the mail, because it builds all parts and headers
//! before anybody can count them.

mod address;
mod automatic;
mod charset;
mod encoded;
mod flaws;
mod flowed;
pub mod form;
mod gather;
mod header;
mod html;
mod kind;
pub mod quote;
mod skeleton;
mod transfer;

use std::borrow::Cow;

use chrono::{DateTime, Utc};

pub use automatic::Ours;
use flaws::Flaws;
use kind::Kind;

use crate::domain::Text;
use crate::domain::letter::{
    Address, Head, LARGEST, LONGEST_HEADER, Letter, MOST_ADDRESSES, Unfit, Unreadable, sha256,
};

/// The longest list of mails that one answers; the nearest are kept.
const LONGEST_THREAD: usize = 100;

/// Reads a mail; what cannot be read is named with its reason, and what its header says.
pub fn read(raw: &[u8], ours: Ours<'_>) -> Result<Letter, Box<Unreadable>> {
    let lines = with_line_ends(raw);
    let mut flaws = Flaws::default();
    let (head, fits) = head(raw, &lines, ours, &mut flaws);
    let refused = |why, head| Err(Box::new(Unreadable { why, head }));
    if raw.len() > LARGEST {
        return refused(Unfit::TooLarge, head);
    }
    if raw.trim_ascii().is_empty() {
        return refused(Unfit::Empty, head);
    }
    let skeleton = match skeleton::split(&lines) {
        Ok(skeleton) => skeleton,
        Err(why) => return refused(why, head),
    };
    if !fits {
        return refused(Unfit::TooManyAddresses, head);
    }
    if skeleton.unfinished {
        flaws.add(crate::domain::letter::Flaw::Unfinished);
    }
    let content = gather::gather(&lines, &skeleton, &mut flaws);
    Ok(Letter {
        head,
        body: quote::part(&content.text),
        attachments: content.files,
        flaws: flaws.list(),
    })
}

/// A mail whose lines end in carriage returns alone is one whose lines end.
fn with_line_ends(raw: &[u8]) -> Cow<'_, [u8]> {
    // Blank lines before a header would end it before it began.
    let from = raw.iter().position(|byte| !matches!(byte, b'\r' | b'\n'));
    let raw = raw.get(from.unwrap_or(0)..).unwrap_or_default();
    let raw = raw.strip_prefix(b"\xef\xbb\xbf").unwrap_or(raw);
    if raw.contains(&b'\n') || !raw.contains(&b'\r') {
        return Cow::Borrowed(raw);
    }
    Cow::Owned(
        raw.iter()
            .map(|byte| if *byte == b'\r' { b'\n' } else { *byte })
            .collect(),
    )
}

/// What the header says, and whether it names no more people than a mail may.
fn head(raw: &[u8], lines: &[u8], ours: Ours<'_>, flaws: &mut Flaws) -> (Head, bool) {
    let (header, body) = parted(lines);
    let mut head = Head {
        sha256: sha256([raw]),
        ..Head::default()
    };
    let mut people = |name| {
        let values = header::all(header, name);
        let mut list = Vec::new();
        for value in values.take(MOST_ADDRESSES + 1) {
            list.extend(address::list(value, flaws));
        }
        list
    };
    head.from = people("From").into_iter().next();
    (head.to, head.cc) = (people("To"), people("Cc"));
    head.delivered = ["Delivered-To", "X-Original-To", "Envelope-To"]
        .into_iter()
        .flat_map(&mut people)
        .take(MOST_ADDRESSES)
        .collect();
    let named = head.to.len() + head.cc.len() + people("Bcc").len();
    for list in [&mut head.to, &mut head.cc] {
        list.truncate(MOST_ADDRESSES);
    }
    let ids = |name| {
        header::all(header, name)
            .take(MOST_ADDRESSES)
            .flat_map(message_ids)
    };
    head.message_id = ids("Message-ID").next();
    head.in_reply_to = ids("In-Reply-To").take(LONGEST_THREAD).collect();
    let references: Vec<Text> = ids("References").collect();
    let from = references.len().saturating_sub(LONGEST_THREAD);
    head.references = references.into_iter().skip(from).collect();
    head.subject =
        header::first(header, "Subject").map_or_else(Text::default, |value| header::text(value, flaws));
    head.date = header::first(header, "Date").and_then(instant);
    head.content = content(&head, header, body);
    let kind = Kind::read(header, &Kind::default());
    head.automatic = automatic::why(header, &kind, &head, ours);
    (head, named <= MOST_ADDRESSES)
}

/// The header, no longer than one may be, and what stands below it.
fn parted(lines: &[u8]) -> (&[u8], &[u8]) {
    let mut end = 0;
    for line in lines.split_inclusive(|byte| *byte == b'\n') {
        let text = line.trim_ascii_end();
        if text.is_empty()
            || end > LONGEST_HEADER
            || !header::belongs(line.strip_suffix(b"\n").unwrap_or(line), end == 0)
        {
            break;
        }
        end += line.len();
    }
    lines.split_at(end.min(LONGEST_HEADER).min(lines.len()))
}

/// What is between angle brackets; without any, a single word that could be one.
fn message_ids(value: &[u8]) -> impl Iterator<Item = Text> {
    let line = header::line(value, &mut Flaws::default());
    let bare = line.trim();
    let bare = (!bare.contains(['<', '>', ' ']) && bare.contains('@')).then(|| format!("<{bare}>"));
    let bracketed: Vec<Text> = line
        .split('<')
        .skip(1)
        .filter_map(|piece| piece.split_once('>'))
        .map(|(id, _)| id.split_whitespace().collect::<String>())
        .filter(|id| !id.is_empty())
        .map(|id| Text::new(header::flat(&format!("<{id}>"))))
        .collect();
    bare.map(Text::new).into_iter().chain(bracketed)
}

fn instant(value: &[u8]) -> Option<DateTime<Utc>> {
    let line = header::line(value, &mut Flaws::default());
    if let Ok(instant) = DateTime::parse_from_rfc2822(line.trim()) {
        return Some(instant.to_utc());
    }
    DateTime::from_timestamp(mailparse::dateparse(&line).ok()?, 0)
}

/// The sum of what does not depend on the way that a mail took.
fn content(head: &Head, header: &[u8], body: &[u8]) -> String {
    let mut said: Vec<&[u8]> = Vec::new();
    let from = head.from.as_ref().map(Address::key).unwrap_or_default();
    let id = head.message_id.as_ref().map(Text::raw).unwrap_or_default();
    said.extend([id.as_bytes(), b"\n", from.as_bytes(), b"\n"]);
    for name in ["Date", "Subject", "Content-Type"] {
        said.extend(header::first(header, name).map(<[u8]>::trim_ascii));
        said.push(b"\n");
    }
    // Line ends change on the way, and blank lines at the end come and go.
    let words = body.trim_ascii().split(|byte| *byte == b'\r');
    sha256(said.into_iter().chain(words))
}
