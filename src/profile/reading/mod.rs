//! A TOML document, read key by key: every question that finds something else than it hoped leaves
//! a fault with its line, and reading goes on, so that all faults are told at once.
//!
//! This is why the document is walked by hand and not by serde, which ends at the first fault. A
//! table remembers which keys it was asked for; what is left over is unknown, and what was asked for
//! is what was expected.

mod table;
mod value;

use std::cell::RefCell;
use std::ops::Range;

use toml::de::DeTable;

use super::syntax;
use crate::error::{ProfileFault, ProfileProblem};
pub use table::Table;
pub use value::{Value, Word};

/// A profile's text and what is wrong with it so far.
pub struct Reading<'t> {
    text: &'t str,
    faults: RefCell<Vec<ProfileFault>>,
}

impl<'t> Reading<'t> {
    pub fn new(text: &'t str) -> Self {
        Self {
            text,
            faults: RefCell::default(),
        }
    }

    /// The document's own table, as far as it is one; faults of its syntax are noted.
    pub fn document(&self) -> DeTable<'t> {
        let (document, errors) = DeTable::parse_recoverable(self.text);
        for (at, fault) in syntax::faults(self.text, &errors) {
            let line = self
                .text
                .get(..at)
                .map_or(0, |before| before.rfind('\n').map_or(0, |end| end + 1));
            self.fault(
                at,
                self.excerpt(line..self.text.len()),
                ProfileProblem::Syntax(fault),
            );
        }
        document.into_inner()
    }

    /// The document's own table, to be asked.
    pub fn root(&'t self, document: &'t DeTable<'t>) -> Table<'t> {
        Table::new(self, 0, String::new(), document)
    }

    /// Notes what is wrong at this byte.
    fn fault(&self, at: usize, found: impl Into<String>, problem: ProfileProblem) {
        self.faults.borrow_mut().push(ProfileFault {
            line: self.line(at),
            found: found.into(),
            problem,
        });
    }

    pub fn is_sound(&self) -> bool {
        self.faults.borrow().is_empty()
    }

    /// The line of this byte; 1 is the first.
    fn line(&self, at: usize) -> usize {
        let before = self.text.as_bytes().get(..at).unwrap_or(self.text.as_bytes());
        1 + before.iter().filter(|byte| **byte == b'\n').count()
    }

    /// What is wrong, from top to bottom.
    pub fn faults(&self) -> Vec<ProfileFault> {
        let mut faults = self.faults.take();
        faults.sort_by_key(|fault| fault.line);
        faults
    }

    /// The first line of what stands there, cut where it gets long.
    fn excerpt(&self, span: Range<usize>) -> String {
        const LONGEST: usize = 60;
        let line = self
            .text
            .get(span)
            .and_then(|text| text.lines().next())
            .unwrap_or_default()
            .trim();
        match line.char_indices().nth(LONGEST) {
            Some((cut, _)) => format!("{}…", &line[..cut]),
            None => line.to_owned(),
        }
    }
}
