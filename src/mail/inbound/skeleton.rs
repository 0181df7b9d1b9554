//! Where the parts of a mail begin and end.
//!
//! One pass over the lines, with the boundaries that are open on a stack, and limits that stop it
//! before anything is built: a parser that goes down into each part, and reads its bytes again for
//! each, can be made to work for hours by a few megabytes.

use std::ops::Range;

use super::header;
use super::kind::Kind;
use crate::domain::letter::{DEEPEST, LONGEST_HEADER, MOST_PARTS, Unfit};

/// A part of a mail; the first is the mail itself.
#[derive(Debug)]
pub struct Part {
    pub header: Range<usize>,
    /// For a part of parts: up to the end of what it encloses.
    pub body: Range<usize>,
    pub kind: Kind,
    /// Its own parts, in order, as places in the list.
    pub parts: Vec<usize>,
}

/// The parts of a mail, each before its own.
#[derive(Debug)]
pub struct Skeleton {
    pub parts: Vec<Part>,
    /// It ends before a boundary that it opened.
    pub unfinished: bool,
}

/// Finds the parts.
pub fn split(raw: &[u8]) -> Result<Skeleton, Unfit> {
    let mut cutter = Cutter {
        raw,
        parts: vec![Part::from(0, Kind::default())],
        open: Vec::new(),
        at: At::Header(0),
    };
    for line in lines(raw) {
        if matches!(cutter.at, At::Body(_)) && cutter.open.is_empty() {
            break;
        }
        cutter.line(line)?;
    }
    let has_parts = |open: &Open| {
        cutter
            .parts
            .get(open.part)
            .is_some_and(|part| !part.parts.is_empty())
    };
    let unfinished = cutter.open.iter().any(has_parts);
    cutter.end(raw.len(), 0);
    Ok(Skeleton {
        parts: cutter.parts,
        unfinished,
    })
}

/// A line: where it begins, where its text ends, where the next begins.
#[derive(Debug, Clone, Copy)]
struct Line {
    start: usize,
    end: usize,
    next: usize,
}

fn lines(raw: &[u8]) -> impl Iterator<Item = Line> {
    let mut start = 0;
    std::iter::from_fn(move || {
        let rest = raw.get(start..).filter(|rest| !rest.is_empty())?;
        let length = rest
            .iter()
            .position(|byte| *byte == b'\n')
            .map_or(rest.len(), |at| at + 1);
        let text = rest.get(..length).unwrap_or_default();
        let text = text.strip_suffix(b"\n").unwrap_or(text);
        let text = text.strip_suffix(b"\r").unwrap_or(text);
        let line = Line {
            start,
            end: start + text.len(),
            next: start + length,
        };
        start = line.next;
        Some(line)
    })
}

/// What the next line belongs to.
#[derive(Debug, Clone, Copy)]
enum At {
    /// The header of this part.
    Header(usize),
    /// The body of this part, be it what stands before its own parts.
    Body(usize),
    /// What follows the end of a part's own parts: nobody's.
    Behind,
}

/// A part of parts whose end has not come.
struct Open {
    part: usize,
    /// Nothing: the header names none, and the first line that looks like one tells.
    boundary: Vec<u8>,
}

struct Cutter<'r> {
    raw: &'r [u8],
    parts: Vec<Part>,
    open: Vec<Open>,
    at: At,
}

impl Part {
    fn from(start: usize, kind: Kind) -> Self {
        Self {
            header: start..start,
            body: start..start,
            kind,
            parts: Vec::new(),
        }
    }
}

impl Cutter<'_> {
    fn line(&mut self, line: Line) -> Result<(), Unfit> {
        let text = self.raw.get(line.start..line.end).unwrap_or_default();
        if let Some(rest) = text.strip_prefix(b"--") {
            self.guess(rest);
            if let Some((depth, last)) = self.boundary(rest) {
                return self.cut(line, depth, last);
            }
        }
        if let At::Header(part) = self.at {
            self.header(part, line, text)?;
        }
        Ok(())
    }

    /// A part of parts that names no boundary has the first that looks like one.
    fn guess(&mut self, rest: &[u8]) {
        if let (At::Body(part), Some(open)) = (self.at, self.open.last_mut())
            && open.part == part
            && open.boundary.is_empty()
        {
            open.boundary = rest.trim_ascii_end().to_vec();
        }
    }

    /// The part of parts that this line cuts, the innermost first, and whether it ends it.
    fn boundary(&self, rest: &[u8]) -> Option<(usize, bool)> {
        let rest = rest.trim_ascii_end();
        self.open.iter().enumerate().rev().find_map(|(depth, open)| {
            let behind = rest.strip_prefix(open.boundary.as_slice())?;
            let cuts = !open.boundary.is_empty() && (behind.is_empty() || behind == b"--");
            cuts.then_some((depth, !behind.is_empty()))
        })
    }

    fn cut(&mut self, line: Line, depth: usize, last: bool) -> Result<(), Unfit> {
        // The line end before a boundary belongs to the boundary.
        let before = self.raw.get(..line.start).unwrap_or_default();
        let before = before.strip_suffix(b"\n").unwrap_or(before);
        let before = before.strip_suffix(b"\r").unwrap_or(before);
        self.end(before.len(), depth + 1);
        let Some(parent) = self.open.get(depth).map(|open| open.part) else {
            return Ok(());
        };
        if last {
            self.end(before.len(), depth);
            self.at = At::Behind;
            return Ok(());
        }
        if self.parts.len() > MOST_PARTS {
            return Err(Unfit::TooManyParts);
        }
        let new = self.parts.len();
        let kind = match self.parts.get_mut(parent) {
            Some(parent) => {
                parent.parts.push(new);
                parent.kind.of_its_parts()
            }
            None => Kind::default(),
        };
        self.parts.push(Part::from(line.next, kind));
        self.at = At::Header(new);
        Ok(())
    }

    /// The part that is read ends here, and so do the parts of parts from this depth on.
    fn end(&mut self, here: usize, depth: usize) {
        if let At::Header(part) = self.at {
            self.ends_header(part, here, here);
        }
        let last = match self.at {
            At::Body(part) | At::Header(part) => Some(part),
            At::Behind => None,
        };
        let closed = self.open.split_off(depth.min(self.open.len()));
        for part in closed.iter().map(|open| open.part).chain(last) {
            if let Some(part) = self.parts.get_mut(part) {
                part.body.end = here.max(part.body.start);
            }
        }
    }

    fn header(&mut self, part: usize, line: Line, text: &[u8]) -> Result<(), Unfit> {
        let Some(start) = self.parts.get(part).map(|part| part.header.start) else {
            return Ok(());
        };
        if text.is_empty() {
            self.ends_header(part, line.start, line.next);
        } else if !header::belongs(text, line.start == start) {
            // Words where a header should stand: the blank line was forgotten.
            self.ends_header(part, line.start, line.start);
        } else if line.end - start > LONGEST_HEADER {
            return Err(Unfit::HeaderTooLong);
        }
        match self.open.len() {
            deep if deep > DEEPEST => Err(Unfit::TooDeep),
            _ => Ok(()),
        }
    }

    fn ends_header(&mut self, at: usize, end: usize, body: usize) {
        self.at = At::Body(at);
        let Some(part) = self.parts.get_mut(at) else {
            return;
        };
        part.header.end = end.max(part.header.start);
        let body = body.max(part.header.end);
        part.body = body..body;
        let header = self.raw.get(part.header.clone()).unwrap_or_default();
        part.kind = Kind::read(header, &part.kind);
        if let Some(boundary) = part.kind.boundary() {
            self.open.push(Open {
                part: at,
                boundary: boundary.trim_end().as_bytes().to_vec(),
            });
        }
    }
}
