//! One cell of a file: a stranger's words, borrowed while their record is read. Like `Text` it has
//! no `Display`; a million rows are read without copying each cell.

use std::borrow::Cow;

use crate::domain::Text;

/// A cell that is not blank, without the spaces around it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cell<'t>(Cow<'t, str>);

impl<'t> Cell<'t> {
    pub(super) fn new(words: impl Into<Cow<'t, str>>) -> Self {
        Self(words.into())
    }

    /// The words, to be kept or compared; never to be shown.
    pub fn raw(&self) -> &str {
        &self.0
    }

    /// The words, to keep or to show.
    pub fn text(&self) -> Text {
        Text::new(self.0.as_ref())
    }
}
