//! The parts of a mail into one text and its files.
//!
//! Of what says the same several times (`multipart/alternative`) the plain text is read, where it
//! says anything; whatever else is no text is a file, be it named or not, so that nothing is lost
//! of what somebody thought to have sent.

use super::flaws::Flaws;
use super::header;
use super::html;
use super::kind::{Kind, Transfer};
use super::skeleton::{Part, Skeleton};
use super::{charset, flowed, transfer};
use crate::domain::Text;
use crate::domain::letter::{Flaw, sha256};
use crate::domain::ticket::File;

/// The longest text; a longer one is cut, and attached whole.
pub const LONGEST_TEXT: usize = 1024 * 1024;

/// What a mail holds.
#[derive(Debug, Default)]
pub struct Content {
    pub text: String,
    pub files: Vec<File>,
}

/// Takes a mail's parts out of it.
pub fn gather(raw: &[u8], skeleton: &Skeleton, flaws: &mut Flaws) -> Content {
    let mut gatherer = Gatherer {
        raw,
        skeleton,
        flaws,
        files: Vec::new(),
        room: LONGEST_TEXT,
    };
    let chunks = gatherer.part(0);
    let mut text = String::new();
    for chunk in chunks {
        let piece = gatherer.text(&chunk);
        if !text.is_empty() && !text.ends_with('\n') {
            text.push('\n');
        }
        text.push_str(&piece);
    }
    Content {
        text,
        files: gatherer.files,
    }
}

/// A piece of text that may be read.
#[derive(Debug, Clone, Copy)]
struct Chunk {
    part: usize,
    html: bool,
}

struct Gatherer<'m> {
    raw: &'m [u8],
    skeleton: &'m Skeleton,
    flaws: &'m mut Flaws,
    files: Vec<File>,
    /// Bytes of text that may still come.
    room: usize,
}

impl<'m> Gatherer<'m> {
    /// The texts of a part; its files go to the others.
    fn part(&mut self, at: usize) -> Vec<Chunk> {
        let Some(part) = self.skeleton.parts.get(at) else {
            return Vec::new();
        };
        if part.kind.is_of_parts() {
            if part.parts.is_empty() {
                // What should have been cut in parts is shown as it stands.
                self.flaws.add(Flaw::NoBoundary);
                return vec![Chunk {
                    part: at,
                    html: false,
                }];
            }
            let each: Vec<Vec<Chunk>> = part.parts.iter().map(|part| self.part(*part)).collect();
            return if part.kind.media_type == "multipart/alternative" {
                self.choice(each)
            } else {
                each.concat()
            };
        }
        let html = part.kind.media_type == "text/html";
        let plain = matches!(
            part.kind.media_type.as_str(),
            "text/plain" | "text/enriched" | "text/markdown" | "text/x-markdown"
        );
        if (html || plain) && !part.kind.attached && part.kind.name.is_none() {
            return vec![Chunk { part: at, html }];
        }
        self.file(at, part);
        Vec::new()
    }

    /// The first that is plain and says something; else the last that says something.
    fn choice(&self, each: Vec<Vec<Chunk>>) -> Vec<Chunk> {
        let says = |chunks: &Vec<Chunk>| chunks.iter().any(|chunk| !self.is_blank(chunk.part));
        let plain = |chunks: &&Vec<Chunk>| chunks.iter().all(|chunk| !chunk.html) && says(chunks);
        let chosen = each.iter().find(plain);
        chosen
            .or_else(|| each.iter().rev().find(|chunks| says(chunks)))
            .cloned()
            .unwrap_or_default()
    }

    /// Whether a part's body is nothing but spaces, as it stands.
    fn is_blank(&self, at: usize) -> bool {
        let body = self
            .skeleton
            .parts
            .get(at)
            .and_then(|part| self.raw.get(part.body.clone()));
        body.unwrap_or_default().trim_ascii().is_empty()
    }

    fn text(&mut self, chunk: &Chunk) -> String {
        let Some(part) = self.skeleton.parts.get(chunk.part) else {
            return String::new();
        };
        let bytes = self.bytes(part);
        let text = charset::text(&bytes, part.kind.charset.as_deref(), self.flaws);
        let text = charset::clean(text, self.flaws);
        let (text, cut) = if chunk.html {
            let read = html::read(&text, self.room);
            (read.text, read.cut)
        } else {
            let text = if part.kind.flowed {
                flowed::unfold(&text, part.kind.delete_space)
            } else {
                text
            };
            shortened(text, self.room)
        };
        self.room = self.room.saturating_sub(text.len());
        if cut {
            self.flaws.add(Flaw::Cut);
            let name = if chunk.html { "message.html" } else { "message.txt" };
            self.attach(Text::from(name), &part.kind.media_type, bytes);
        }
        text
    }

    /// A part as a file, unless it is nothing at all.
    fn file(&mut self, at: usize, part: &'m Part) {
        let body = self.raw.get(part.body.clone()).unwrap_or_default();
        if part.kind.name.is_none() && body.trim_ascii().is_empty() {
            return;
        }
        let name = part
            .kind
            .name
            .clone()
            .unwrap_or_else(|| self.name(at, &part.kind, body));
        let winmail = name.raw().eq_ignore_ascii_case("winmail.dat");
        if winmail || part.kind.media_type.ends_with("/ms-tnef") {
            self.flaws.add(Flaw::Winmail);
        }
        let bytes = self.bytes(part);
        self.attach(name, &part.kind.media_type, bytes);
    }

    fn attach(&mut self, name: Text, media_type: &str, bytes: Vec<u8>) {
        self.files.push(File {
            name,
            media_type: media_type.to_owned(),
            sha256: sha256([bytes.as_slice()]),
            bytes,
        });
    }

    /// A name for a file that came without one.
    fn name(&mut self, at: usize, kind: &Kind, body: &[u8]) -> Text {
        if kind.media_type == "message/rfc822" {
            let subject = header::first(body, "Subject").map(|value| header::text(value, self.flaws));
            return match subject.filter(|subject| !subject.is_blank()) {
                Some(subject) => Text::new(format!("{}.eml", subject.raw())),
                None => Text::from("message.eml"),
            };
        }
        let (family, subtype) = kind.media_type.split_once('/').unwrap_or_default();
        let ending = match (family, subtype) {
            ("text", "calendar") => "ics",
            ("text" | "image" | "application", "html" | "csv" | "png" | "gif" | "pdf" | "zip") => subtype,
            ("text" | "message", _) => "txt",
            ("image", "jpeg" | "jpg" | "pjpeg") => "jpg",
            ("image", "svg+xml") => "svg",
            ("application", "pgp-signature") => "asc",
            _ => "bin",
        };
        let stem = match family {
            "message" => subtype,
            "image" => "image",
            _ => "part",
        };
        Text::new(format!("{stem}-{at}.{ending}"))
    }

    /// A part's bytes as they were before they travelled.
    fn bytes(&mut self, part: &Part) -> Vec<u8> {
        let body = self.raw.get(part.body.clone()).unwrap_or_default();
        match part.kind.transfer {
            Transfer::AsIs => body.to_vec(),
            Transfer::QuotedPrintable => transfer::quoted_printable(body),
            Transfer::Base64 => {
                let salvaged = transfer::base64(body);
                if salvaged.broken {
                    self.flaws.add(Flaw::BrokenBase64);
                }
                // Less than half of it was base64: it was none.
                if salvaged.broken && salvaged.bytes.len() * 8 / 3 < body.trim_ascii().len() {
                    return body.to_vec();
                }
                salvaged.bytes
            }
        }
    }
}

/// As much of it as there is room for, in whole lines where it has lines.
fn shortened(mut text: String, room: usize) -> (String, bool) {
    if text.len() <= room {
        return (text, false);
    }
    text.truncate(text.floor_char_boundary(room));
    if let Some(line) = text.rfind('\n') {
        text.truncate(line + 1);
    }
    (text, true)
}
