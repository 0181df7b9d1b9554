//! A help topic on a page.

use super::Look;
use super::layout::Sheet;
use super::paint::Tone;
use crate::domain::code::Topic;
use crate::text::topics::{self, Block};

/// The page of a topic.
pub fn topic(topic: Topic, look: Look) -> String {
    let page = topics::page(look.lang, topic);
    let mut sheet = Sheet::new(look);
    sheet.title(page.title);
    for block in page.blocks {
        match block {
            Block::Heading(words) => sheet.title(words),
            Block::Words(words) => {
                sheet.blank();
                sheet.line(Tone::Plain, 0, words);
            }
            Block::Pairs(pairs) => {
                sheet.blank();
                for (term, meaning) in *pairs {
                    sheet.line(Tone::Strong, 2, term);
                    sheet.line(Tone::Plain, 6, meaning);
                }
            }
            Block::Typed(lines) => {
                sheet.blank();
                for line in *lines {
                    sheet.line(Tone::Plain, 2, line);
                }
            }
        }
    }
    sheet.done()
}
