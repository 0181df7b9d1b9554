//! A ticket with all that happened to it, out of a line of JSON: what `ticket export --whole` writes.
//! The fields of the ticket beside its events are for other readers: a ticket is the sum of its events.

use serde::Deserialize;

use crate::domain::archive::Archived;
use crate::domain::code::{Status, Verb};
use crate::domain::letter::sha256;
use crate::domain::ticket::{By, Change, Clock, Event, File};
use crate::domain::{Text, base64};

#[derive(Deserialize)]
struct Line {
    reference: String,
    events: Vec<Happened>,
    #[serde(default)]
    files: Vec<Kept>,
}

#[derive(Deserialize)]
struct Happened {
    number: u32,
    at: chrono::DateTime<chrono::Utc>,
    clock: Clock,
    verb: Verb,
    status: Status,
    by: Who,
    profile: u32,
    content: Change,
}

#[derive(Deserialize)]
struct Who {
    operator: Option<String>,
    behind: Option<String>,
    person: Option<String>,
}

#[derive(Deserialize)]
struct Kept {
    name: Text,
    media_type: String,
    base64: String,
}

/// Reads a line; nothing where it is none.
pub fn read(line: &[u8]) -> Option<Archived> {
    let Line {
        reference,
        events,
        files,
    } = serde_json::from_slice(line).ok()?;
    let file = |file: Kept| {
        let bytes = base64::decode(&file.base64)?;
        Some(File {
            name: file.name,
            media_type: file.media_type,
            sha256: sha256([bytes.as_slice()]),
            bytes,
        })
    };
    Some(Archived {
        reference,
        events: events.into_iter().map(Happened::event).collect(),
        files: files.into_iter().map(file).collect::<Option<_>>()?,
    })
}

impl Happened {
    fn event(self) -> Event {
        Event {
            number: self.number,
            at: self.at,
            clock: self.clock,
            verb: self.verb,
            status: self.status,
            by: By {
                operator: self.by.operator,
                behind: self.by.behind,
                person: self.by.person,
            },
            profile: self.profile,
            change: self.content,
        }
    }
}
