//! A letter gets its headers and its envelope. Every header is built from values that cannot hold a
//! line end, and the envelope's addresses are of the plain form only; whatever stands in a name, a
//! server sees one header for each that was meant.

use std::time::SystemTime;

use lettre::Message;
use lettre::message::header::{ContentTransferEncoding, ContentType, HeaderName, HeaderValue};
use lettre::message::{Attachment, Body, Mailbox, MultiPart, SinglePart};

use super::{Letter, Setback};
use crate::domain::code::{Channel, Code as _};
use crate::domain::notice::{Failure, Matter, NoticeKind, is_address};
use crate::domain::{Desk, Text};

/// A mail ready to leave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parcel {
    pub from: String,
    pub to: String,
    pub bytes: Vec<u8>,
}

/// Signs of a name, and of a subject: more than that nobody reads in a list of mails.
const LONGEST_NAME: usize = 100;
const LONGEST_SUBJECT: usize = 200;

/// How many earlier mails a mail names.
const THREAD: usize = 10;
/// How many of them are those that it began with: a letter, and our answer to it.
const FIRST: usize = 2;

/// Puts a letter into its envelope. `sender` is whose address the mails of a desk bear that has none
/// of its own; `diary` is the appointment, where there is one.
pub fn pack(
    matter: &Matter,
    letter: &Letter,
    sender: Option<&str>,
    diary: Option<&str>,
) -> Result<Parcel, Setback> {
    let from = sender_of(&matter.desk, matter, sender)?;
    let to = matter.to.address.as_ref().map(|address| address.raw().trim());
    let to = to.filter(|address| !address.is_empty());
    let to = to.ok_or_else(|| Setback::new(Failure::NoAddress, ""))?;
    if !is_address(to) {
        return Err(Setback::new(Failure::BadAddress, Text::from(to).line()));
    }
    let desk = Text::from(matter.desk.name.in_lang(matter.lang()));
    let mut builder = Message::builder()
        .from(mailbox(&desk, &from)?)
        .to(mailbox(&matter.to.name, to)?)
        .subject(cut(&letter.subject, LONGEST_SUBJECT))
        .date(SystemTime::from(matter.queued_at))
        .message_id(Some(matter.message_id.clone()));
    if let Some(last) = matter.thread.last() {
        builder = builder
            .in_reply_to(last.clone())
            .references(references(&matter.thread));
    }
    for (name, value) in marks(matter) {
        builder = builder.raw_header(HeaderValue::new(name, value));
    }
    let words = plain(letter)?;
    let message = match diary {
        None => builder.singlepart(words),
        Some(diary) => builder.multipart(
            MultiPart::mixed()
                .boundary(boundary(&matter.message_id))
                .singlepart(words)
                .singlepart(appointment(diary)?),
        ),
    };
    let message = message.map_err(|fault| Setback::new(Failure::Template, fault.to_string()))?;
    Ok(Parcel {
        from,
        to: to.to_owned(),
        bytes: message.formatted(),
    })
}

/// The address that holds at the desk today.
fn sender_of(desk: &Desk, matter: &Matter, sender: Option<&str>) -> Result<String, Setback> {
    let own = desk.contact.on(Channel::Mail, desk.day(matter.queued_at));
    match own.or(sender) {
        Some(address) if is_address(address) => Ok(address.to_owned()),
        Some(address) => Err(Setback::new(Failure::NoSender, Text::from(address).line())),
        None => Err(Setback::new(Failure::NoSender, "")),
    }
}

fn mailbox(name: &Text, address: &str) -> Result<Mailbox, Setback> {
    let address = address
        .parse()
        .map_err(|_| Setback::new(Failure::BadAddress, Text::from(address).line()))?;
    let name = cut(&name.header(), LONGEST_NAME);
    Ok(Mailbox::new((!name.is_empty()).then_some(name), address))
}

fn cut(text: &str, longest: usize) -> String {
    match text.char_indices().nth(longest) {
        Some((at, _)) => format!("{}…", text.get(..at).unwrap_or_default().trim_end()),
        None => text.to_owned(),
    }
}

/// The first mails of the thread, one of which is ours, and its last ones.
fn references(thread: &[String]) -> String {
    let late = thread.len().saturating_sub(THREAD - FIRST).max(FIRST);
    let first = thread.iter().take(FIRST);
    let named: Vec<&str> = first
        .chain(thread.get(late..).unwrap_or_default())
        .map(String::as_str)
        .collect();
    named.join(" ")
}

/// That no hand wrote it (RFC 3834), so that no machine answers, and in which language it is.
fn marks(matter: &Matter) -> Vec<(HeaderName, String)> {
    let submitted = match matter.kind {
        NoticeKind::HowToAnswer | NoticeKind::HowToAsk => "auto-replied",
        NoticeKind::HowToApprove | NoticeKind::ReasonNeeded => "auto-replied",
        NoticeKind::Received
        | NoticeKind::TakenOn
        | NoticeKind::Question
        | NoticeKind::Answer
        | NoticeKind::Visit
        | NoticeKind::VisitOff
        | NoticeKind::HandedOver
        | NoticeKind::ToValidate
        | NoticeKind::Closed
        | NoticeKind::Refused
        | NoticeKind::Cancelled
        | NoticeKind::Rejected
        | NoticeKind::Reopened
        | NoticeKind::Invited
        | NoticeKind::ForTeam => "auto-generated",
    };
    vec![
        (
            HeaderName::new_from_ascii_str("Auto-Submitted"),
            submitted.to_owned(),
        ),
        (
            HeaderName::new_from_ascii_str("X-Auto-Response-Suppress"),
            "OOF, AutoReply".to_owned(),
        ),
        (
            HeaderName::new_from_ascii_str("Content-Language"),
            matter.lang().code().to_owned(),
        ),
    ]
}

fn plain(letter: &Letter) -> Result<SinglePart, Setback> {
    let body = letter.body.replace('\n', "\r\n").into_bytes();
    let body = Body::new_with_encoding(body, ContentTransferEncoding::QuotedPrintable)
        .map_err(|_| Setback::new(Failure::Template, "the words cannot be encoded"))?;
    Ok(SinglePart::builder().header(ContentType::TEXT_PLAIN).body(body))
}

fn appointment(diary: &str) -> Result<SinglePart, Setback> {
    let kind = ContentType::parse("text/calendar; charset=utf-8")
        .map_err(|fault| Setback::new(Failure::Template, fault.to_string()))?;
    let body = Body::new_with_encoding(diary.as_bytes().to_vec(), ContentTransferEncoding::Base64)
        .map_err(|_| Setback::new(Failure::Template, "the appointment cannot be encoded"))?;
    Ok(Attachment::new("rendez-vous.ics".to_owned()).body(body, kind))
}

/// The same for the same mail, however often it is sent; no line of base64 or of ours is like it.
fn boundary(message_id: &str) -> String {
    let word: String = message_id
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .take(40)
        .collect();
    format!("=_{word}")
}
