//! Letters that came: a list of what waits to be sorted, and one of them as it was read.

use chrono::{DateTime, Utc};
use serde::Serialize;

use super::grid::{Cell, Fit, Grid};
use super::layout::Sheet;
use super::paint::Tone;
use super::registers::column;
use super::{Look, json};
use crate::domain::Text;
use crate::domain::code::{Code as _, Field, Lang};
use crate::domain::correspondence::{Advice, LetterState, Post, Unsorted};
use crate::domain::desk::Desk;
use crate::domain::letter::{Body, Letter, Role};
use crate::text::codes::Worded as _;
use crate::text::headings::Heading;
use crate::text::{format, letters as words};

/// The cells of a list of letters.
pub fn grid(letters: &[Post], desk: &Desk, lang: Lang) -> Grid {
    let row = |post: &Post| {
        let reference = post.reference.as_ref().or(post.near.as_ref());
        vec![
            Cell::Number(post.id),
            Cell::word(post.state.code(), post.state.in_lang(lang)),
            match (post.why, words::reason(lang, post)) {
                (Some(why), Some(reason)) => Cell::word(why.code(), reason),
                _ => Cell::Nothing,
            },
            reference.map_or(Cell::Nothing, |reference| Cell::code(reference)),
            Cell::instant(Some(post.received_at)),
            Cell::text(post.sender.as_ref()),
            Cell::text(Some(&post.subject)),
        ]
    };
    Grid {
        columns: vec![
            column("id", Heading::Number, Fit::Number, lang),
            column("state", Heading::State, Fit::Wrapped, lang),
            column("reason", Heading::Why, Fit::Wrapped, lang),
            column("ticket", Heading::Ticket, Fit::Whole, lang),
            column("received_at", Heading::Received, Fit::Wrapped, lang),
            column("from", Heading::Sender, Fit::Wrapped, lang),
            column("subject", Heading::Subject, Fit::Wrapped, lang),
        ],
        rows: letters.iter().map(row).collect(),
        zone: desk.time_zone,
    }
}

/// A letter as it was read; one that could not be has its head alone.
pub fn page(post: &Post, letter: Option<&Letter>, desk: &Desk, look: Look) -> String {
    let lang = look.lang;
    let mut sheet = Sheet::new(look);
    sheet.line(Tone::Strong, 0, &words::became(lang, post, false));
    sheet.blank();
    sheet.values(&values(post, desk, lang));
    let Some(letter) = letter else {
        return sheet.done();
    };
    for (role, heading) in [
        (Role::Answer, Heading::Said),
        (Role::Quoted, Heading::Quoted),
        (Role::Signature, Heading::Signature),
    ] {
        let text = part(&letter.body, role);
        if !text.is_blank() {
            sheet.title(heading.in_lang(lang));
            sheet.words(Tone::Plain, 0, &text.terminal());
        }
    }
    if !letter.attachments.is_empty() {
        sheet.title(Heading::Attachments.in_lang(lang));
        for file in &letter.attachments {
            let size = format::bytes(lang, file.bytes.len() as u64);
            let media = Text::from(file.media_type.as_str());
            sheet.item(
                Tone::Plain,
                2,
                &format!("{} ({}, {size})", file.name.line(), media.line()),
            );
        }
    }
    sheet.done()
}

fn part(body: &Body, role: Role) -> Text {
    match role {
        Role::Answer => body.answer(),
        Role::Quoted => body.quoted(),
        Role::Signature => body.signature(),
    }
}

fn values(post: &Post, desk: &Desk, lang: Lang) -> Vec<(String, String)> {
    let heading = |heading: Heading| heading.in_lang(lang).to_owned();
    let line = |text: &Option<Text>| text.as_ref().map(Text::line).unwrap_or_default();
    let sender = match (line(&post.sender_name), line(&post.sender)) {
        (name, mail) if name.is_empty() => mail,
        (name, mail) => format!("{name} <{mail}>"),
    };
    let instant = |at: DateTime<Utc>| format::instant(lang, at, desk.time_zone);
    let sorted = post
        .settled_by
        .as_ref()
        .zip(post.settled_at)
        .map(|(by, at)| format!("{by}, {}", instant(at)));
    vec![
        (heading(Heading::Sender), sender),
        (heading(Heading::Subject), post.subject.line()),
        (heading(Heading::Received), instant(post.received_at)),
        (heading(Heading::Near), post.near.clone().unwrap_or_default()),
        (
            heading(Heading::Told),
            post.told
                .map(|told| told.in_lang(lang).to_owned())
                .unwrap_or_default(),
        ),
        (heading(Heading::SortedBy), sorted.unwrap_or_default()),
    ]
}

/// A letter in JSON.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct LetterJson<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub schema: Option<u32>,
    /// `in`; what leaves has the same list and says `out`.
    #[serde(rename = "box")]
    pub way: &'static str,
    pub id: i64,
    pub state: LetterState,
    pub reason: Option<&'static str>,
    pub missing: &'a [Vec<Field>],
    pub desk: Option<&'a str>,
    pub ticket: Option<&'a str>,
    pub near: Option<&'a str>,
    pub from: Option<&'a Text>,
    pub from_name: Option<&'a Text>,
    pub subject: &'a Text,
    pub size: i64,
    pub copies: i64,
    pub told: Option<Advice>,
    pub received_at: DateTime<Utc>,
    pub settled_at: Option<DateTime<Utc>>,
    pub settled_by: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content: Option<ContentJson>,
}

/// What a letter says.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ContentJson {
    pub text: Text,
    pub quoted: Text,
    pub signature: Text,
    pub attachments: Vec<FileJson>,
    pub flaws: Vec<&'static str>,
}

/// A file that came with it.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct FileJson {
    pub name: Text,
    pub media_type: String,
    pub sha256: String,
    pub size: u64,
}

impl<'a> LetterJson<'a> {
    pub fn new(post: &'a Post) -> Self {
        Self {
            schema: None,
            way: "in",
            id: post.id,
            state: post.state,
            reason: post.why.map(Unsorted::code),
            missing: &post.lacks,
            desk: post.desk.as_deref(),
            ticket: post.reference.as_deref(),
            near: post.near.as_deref(),
            from: post.sender.as_ref(),
            from_name: post.sender_name.as_ref(),
            subject: &post.subject,
            size: post.size,
            copies: post.copies,
            told: post.told,
            received_at: post.received_at,
            settled_at: post.settled_at,
            settled_by: post.settled_by.as_deref(),
            content: None,
        }
    }

    /// The same, alone and not in a list.
    pub fn alone(self) -> Self {
        Self {
            schema: Some(json::SCHEMA),
            ..self
        }
    }

    /// The same, with what it says.
    pub fn with(self, letter: Option<&Letter>) -> Self {
        let content = letter.map(|letter| ContentJson {
            text: letter.body.answer(),
            quoted: letter.body.quoted(),
            signature: letter.body.signature(),
            attachments: letter
                .attachments
                .iter()
                .map(|file| FileJson {
                    name: file.name.clone(),
                    media_type: file.media_type.clone(),
                    sha256: file.sha256.clone(),
                    size: file.bytes.len() as u64,
                })
                .collect(),
            flaws: letter.flaws.iter().map(|flaw| flaw.code()).collect(),
        });
        Self { content, ..self }
    }
}
