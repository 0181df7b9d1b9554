//! A long text: in the editor, where somebody named one; else on a line, and Tab leads to an editor.
//! Whoever named none is not put into one that they may not know how to leave.

use dialoguer::Editor;
use dialoguer::console::{Key, truncate_str};

use super::Asker;
use super::line::Line;
use crate::domain::Text;
use crate::error::Error;
use crate::text::asking;

/// What stands in for an editor that nobody named.
const EDITOR: &str = "vi";

impl Asker {
    /// A long text that is not blank. What is on the line already goes along into the editor, and
    /// one that comes back empty is asked for on the line.
    pub fn long(&mut self, question: &str) -> Result<String, Error> {
        self.long_from(question, "")
    }

    /// The same with a text to start from.
    pub fn long_from(&mut self, question: &str, start: &str) -> Result<String, Error> {
        let prompt = self.prompt(question);
        let editor = self.editor.clone().unwrap_or_else(|| EDITOR.to_owned());
        let on_the_line = asking::on_the_line(self.lang, &editor);
        // More than a line can only be changed in the editor.
        let mut text = start.trim_end().to_owned();
        let mut line = match text.contains('\n') {
            true => Line::default(),
            false => Line::of(&text),
        };
        let mut below = vec![self.paint.dim(&on_the_line)];
        let mut elsewhere = self.editor.is_some();
        loop {
            if elsewhere {
                if !line.is_empty() {
                    text = line.text();
                }
                match self.written(&prompt, &editor, &text)? {
                    Ok(text) => return Ok(text),
                    Err(why) => below = vec![self.paint.warn(&why), self.paint.dim(&on_the_line)],
                }
                (text, line, elsewhere) = (String::new(), Line::default(), false);
            }
            self.draw(&prompt, &line, &below)?;
            match self.key(&prompt, &line)? {
                Key::Tab => elsewhere = true,
                Key::Enter if line.text().trim().is_empty() => {
                    let needed = asking::needed(self.lang);
                    below = vec![self.paint.warn(needed), self.paint.dim(&on_the_line)];
                }
                Key::Enter => {
                    self.leave(&prompt, line.text().trim())?;
                    return Ok(line.text().trim().to_owned());
                }
                key => {
                    if line.edit(&key) {
                        below = vec![self.paint.dim(&on_the_line)];
                    }
                }
            }
        }
    }

    /// What comes out of the editor, or why nothing does.
    fn written(&mut self, prompt: &str, editor: &str, typed: &str) -> Result<Result<String, String>, Error> {
        let shown = self.paint.dim(&asking::in_the_editor(self.lang, editor));
        let shown = truncate_str(&format!("{prompt}{shown}"), self.columns() - 1, "…").into_owned();
        self.write(&format!("\r\u{1b}[J{shown}"))?;
        let edited = self
            .held
            .lend(|| Editor::new().executable(editor).require_save(false).edit(typed))?;
        self.write("\r\u{1b}[J")?;
        match edited {
            Ok(Some(text)) if !text.trim().is_empty() => {
                self.leave(prompt, &beginning(&text))?;
                Ok(Ok(text.trim_end().to_owned()))
            }
            Ok(_) => Ok(Err(asking::nothing_written(self.lang).to_owned())),
            Err(_) => Ok(Err(asking::no_editor(self.lang, editor))),
        }
    }
}

/// The first line of a long text, and how many there are.
pub(super) fn beginning(text: &str) -> String {
    let mut lines = text.trim().lines();
    let first = Text::from(lines.next().unwrap_or_default()).line();
    match lines.count() {
        0 => first,
        more => format!("{first} … (+{more})"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_is_told_by_its_beginning() {
        assert_eq!(beginning("Il ne s’allume plus.\n"), "Il ne s’allume plus.");
        assert_eq!(beginning("\nUn\ndeux\n\ntrois\n"), "Un … (+3)");
    }
}
