//! What had to be mended while a mail was read, each said once.

use std::collections::BTreeSet;

use crate::domain::Text;
use crate::domain::letter::Flaw;

/// More of them than this tell nobody anything.
const MOST: usize = 20;

/// The flaws found so far.
#[derive(Debug, Default)]
pub struct Flaws(BTreeSet<Flaw>);

impl Flaws {
    pub fn add(&mut self, flaw: Flaw) {
        if self.0.len() < MOST {
            self.0.insert(flaw);
        }
    }

    /// As a mail spells an encoding, cut to what a name can be.
    pub fn named(label: &str) -> Text {
        Text::new(label.chars().take(40).collect::<String>())
    }

    pub fn list(self) -> Vec<Flaw> {
        self.0.into_iter().collect()
    }
}
