//! The records of a file, one after the other, out of a window of bounded size: the length of a
//! file, or of a quote that never ends, costs no memory.

use std::fs::File;
use std::io::{self, Read, Seek as _, SeekFrom};

use encoding_rs::{CoderResult, Decoder, UTF_8};

use super::record::{Cells, Shape, Split, split};
use super::survey::Survey;

/// How much is read at once.
const BLOCK: usize = 64 * 1024;

/// The longest record: no inventory line is a thousandth of it.
pub const LONGEST: usize = 1024 * 1024;

/// A file's records.
#[derive(Debug)]
pub struct Stream {
    bytes: Recoded,
    shape: Shape,
    window: Vec<u8>,
    /// The part of the window that holds bytes not taken yet.
    start: usize,
    filled: usize,
    /// Nothing follows the window.
    ended: bool,
    /// The line on which the next record begins.
    line: u64,
    cells: Cells,
}

/// What was found, with its own line.
#[derive(Debug)]
pub struct Found<'s> {
    pub line: u64,
    /// As it stands in the file, in UTF-8 if it is text, with its line end.
    pub raw: &'s [u8],
    pub what: What<'s>,
}

#[derive(Debug)]
pub enum What<'s> {
    /// The cells of a record, one behind the other, and where each ends.
    Cells { text: &'s str, ends: &'s [usize] },
    /// Bytes that are no text.
    NoText,
    /// A quote that never ends opens this cell.
    OpenQuote { cell: usize, at: usize },
    /// No end in sight.
    TooLong,
}

impl Stream {
    /// The records behind the byte order mark.
    pub fn new(file: File, survey: &Survey) -> io::Result<Self> {
        let mut stream = Self {
            bytes: Recoded::new(file),
            shape: survey.shape,
            window: Vec::new(),
            start: 0,
            filled: 0,
            ended: false,
            line: 1,
            cells: Cells::default(),
        };
        stream.rewind(survey)?;
        Ok(stream)
    }

    /// Begins anew.
    pub fn rewind(&mut self, survey: &Survey) -> io::Result<()> {
        self.bytes.rewind(survey)?;
        (self.start, self.filled, self.ended, self.line) = (0, 0, false, 1);
        Ok(())
    }

    /// How many bytes of the file have been read, for a progress bar.
    pub fn read(&self) -> u64 {
        self.bytes.read
    }

    /// Steps over one physical line, whatever it holds.
    pub fn skip_line(&mut self) -> io::Result<()> {
        loop {
            let window = self.window.get(self.start..self.filled).unwrap_or_default();
            match window.iter().position(|b| *b == self.shape.line_end) {
                Some(at) => {
                    self.start += at + 1;
                    self.line += 1;
                    return Ok(());
                }
                None => self.start = self.filled,
            }
            if self.ended {
                return Ok(());
            }
            self.fill()?;
        }
    }

    /// The next record, or what stands in its place.
    pub fn next_record(&mut self) -> io::Result<Option<Found<'_>>> {
        let (split, length) = loop {
            let window = self.window.get(self.start..self.filled).unwrap_or_default();
            if window.is_empty() && self.ended {
                return Ok(None);
            }
            let full = window.len() >= LONGEST;
            if !window.is_empty() {
                match split(window, self.ended || full, self.shape, &mut self.cells) {
                    Split::More => {}
                    split => break (split, window.len()),
                }
            }
            self.fill()?;
        };
        let line = self.line;
        match split {
            Split::Record { bytes, .. } if self.is_cut(bytes, length) => {
                self.start += bytes;
                self.skip_line()?;
                Ok(Some(Found {
                    line,
                    raw: &[],
                    what: What::TooLong,
                }))
            }
            Split::Record { bytes, lines } => {
                let from = self.start;
                self.start += bytes;
                self.line += lines;
                let text = str::from_utf8(&self.cells.text).ok();
                // In a file that was not UTF-8, bytes without a meaning have become U+FFFD.
                let lost = |text: &str| self.bytes.decoder.is_some() && text.contains('\u{fffd}');
                let what = match text {
                    Some(text) if !text.contains('\0') && !lost(text) => What::Cells {
                        text,
                        ends: &self.cells.ends,
                    },
                    _ => What::NoText,
                };
                Ok(Some(Found {
                    line,
                    raw: self.window.get(from..self.start).unwrap_or_default(),
                    what,
                }))
            }
            Split::OpenQuote {
                cell,
                at,
                lines,
                next,
            } => {
                let from = self.start;
                let cut = self.is_cut(next, length);
                self.start += next;
                self.line += lines;
                if cut {
                    self.skip_line()?;
                    return Ok(Some(Found {
                        line: line + lines,
                        raw: &[],
                        what: What::TooLong,
                    }));
                }
                self.line += 1;
                Ok(Some(Found {
                    line: line + lines,
                    raw: self.window.get(from..self.start).unwrap_or_default(),
                    what: What::OpenQuote { cell, at },
                }))
            }
            Split::More => Ok(None),
        }
    }

    /// Whether it was the full window that cut a line off here, not the line's own end.
    fn is_cut(&self, bytes: usize, length: usize) -> bool {
        let last = self.window.get(self.start + bytes - 1);
        bytes == length && length >= LONGEST && !self.ended && last != Some(&self.shape.line_end)
    }

    /// Reads one more block behind what is not taken yet.
    fn fill(&mut self) -> io::Result<()> {
        self.window.copy_within(self.start..self.filled, 0);
        self.filled -= self.start;
        self.start = 0;
        if self.window.len() < self.filled + BLOCK {
            // Doubling: a long record is looked at again each time.
            self.window.resize((self.filled + BLOCK).max(2 * self.filled), 0);
        }
        let room = self.window.get_mut(self.filled..).unwrap_or_default();
        let read = self.bytes.read(room)?;
        self.filled += read;
        self.ended = read == 0;
        Ok(())
    }
}

/// A file's bytes, in UTF-8 if they were in another encoding.
struct Recoded {
    file: File,
    decoder: Option<Decoder>,
    /// Bytes read and not yet decoded.
    raw: Vec<u8>,
    start: usize,
    filled: usize,
    read: u64,
    ended: bool,
}

impl Recoded {
    fn new(file: File) -> Self {
        Self {
            file,
            decoder: None,
            raw: Vec::new(),
            start: 0,
            filled: 0,
            read: 0,
            ended: false,
        }
    }

    fn rewind(&mut self, survey: &Survey) -> io::Result<()> {
        self.file.seek(SeekFrom::Start(survey.skip))?;
        if survey.encoding != UTF_8 {
            self.decoder = Some(survey.encoding.new_decoder_without_bom_handling());
            self.raw.resize(BLOCK, 0);
        }
        (self.start, self.filled, self.read, self.ended) = (0, 0, 0, false);
        Ok(())
    }

    /// Fills `to` from its start; 0 bytes are the end.
    fn read(&mut self, to: &mut [u8]) -> io::Result<usize> {
        let Some(decoder) = &mut self.decoder else {
            let read = read_some(&mut self.file, to)?;
            self.read += read as u64;
            return Ok(read);
        };
        while !self.ended {
            if self.start == self.filled {
                self.start = 0;
                self.filled = read_some(&mut self.file, &mut self.raw)?;
                self.read += self.filled as u64;
            }
            let last = self.filled == 0;
            let raw = self.raw.get(self.start..self.filled).unwrap_or_default();
            let (result, used, written, _) = decoder.decode_to_utf8(raw, to, last);
            self.start += used;
            self.ended = last && result == CoderResult::InputEmpty;
            if written > 0 {
                return Ok(written);
            }
        }
        Ok(0)
    }
}

impl std::fmt::Debug for Recoded {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // A decoder has no words for itself.
        f.debug_struct("Recoded")
            .field("read", &self.read)
            .finish_non_exhaustive()
    }
}

fn read_some(file: &mut File, to: &mut [u8]) -> io::Result<usize> {
    loop {
        match file.read(to) {
            Err(cause) if cause.kind() == io::ErrorKind::Interrupted => {}
            done => return done,
        }
    }
}
