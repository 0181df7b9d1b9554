//! A ticket with its whole history and its files, in JSON: what another database can take in.

use chrono::{DateTime, Utc};
use serde::Serialize;

use super::event::EventJson;
use super::ticket::TicketJson;
use crate::domain::archive::Archived;
use crate::domain::dossier::Listed;
use crate::domain::{Text, base64};

/// A ticket and all that belongs to it.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct WholeJson<'a> {
    #[serde(flatten)]
    pub ticket: TicketJson<'a>,
    pub events: Vec<EventJson<'a>>,
    pub files: Vec<FileJson<'a>>,
}

/// A file with its bytes.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct FileJson<'a> {
    pub name: &'a Text,
    pub media_type: &'a str,
    pub sha256: &'a str,
    pub base64: String,
}

impl<'a> WholeJson<'a> {
    pub fn new(listed: &'a Listed, archived: &'a Archived, now: DateTime<Utc>) -> Self {
        let files = archived.files.iter();
        Self {
            ticket: TicketJson::listed(listed, now),
            events: archived.events.iter().map(EventJson::new).collect(),
            files: files
                .map(|file| FileJson {
                    name: &file.name,
                    media_type: &file.media_type,
                    sha256: &file.sha256,
                    base64: base64::encode(&file.bytes),
                })
                .collect(),
        }
    }
}
