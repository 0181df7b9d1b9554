//! Help topics: what holds for every command, told once. A topic is a page of a few blocks, which a
//! terminal and a manual page lay out each in its way.

use super::{en, fr};
use crate::domain::code::{Lang, Topic};

/// A topic, told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Page {
    pub title: &'static str,
    /// What it is good for, as after the name of a manual page.
    pub about: &'static str,
    pub blocks: &'static [Block],
}

/// A part of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Block {
    /// A paragraph.
    Words(&'static str),
    Heading(&'static str),
    /// What is typed or read, and what it means.
    Pairs(&'static [(&'static str, &'static str)]),
    /// Lines to type.
    Typed(&'static [&'static str]),
}

/// A topic in a language.
pub fn page(lang: Lang, topic: Topic) -> &'static Page {
    match lang {
        Lang::Fr => fr::topics::page(topic),
        Lang::En => en::topics::page(topic),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Code as _;

    #[test]
    fn both_languages_say_the_same_of_the_same_things() {
        for topic in Topic::ALL {
            let (french, english) = (page(Lang::Fr, *topic), page(Lang::En, *topic));
            assert_eq!(french.blocks.len(), english.blocks.len(), "{topic:?}");
            for (one, other) in french.blocks.iter().zip(english.blocks) {
                match (one, other) {
                    (Block::Pairs(one), Block::Pairs(other)) => assert_eq!(one.len(), other.len()),
                    (Block::Typed(one), Block::Typed(other)) => assert_eq!(one, other),
                    (Block::Words(_), Block::Words(_)) | (Block::Heading(_), Block::Heading(_)) => {}
                    _ => panic!("{one:?} is no {other:?}"),
                }
            }
        }
    }
}
