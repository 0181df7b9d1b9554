//! Addresses as headers list them: names with commas, comments, groups, and whatever mailers make
//! of these. What is no address is kept as it stands: a sender is looked up, not believed.

use super::encoded;
use super::flaws::Flaws;
use super::header::{self, flat};
use crate::domain::Text;
use crate::domain::letter::{Address, MOST_ADDRESSES};

/// The addresses of a header, one more than may be at most.
pub fn list(value: &[u8], flaws: &mut Flaws) -> Vec<Address> {
    let line = header::line(value, flaws);
    let mut list = Vec::new();
    let mut one = One::default();
    let mut signs = line.chars();
    let mut group = false;
    while let Some(sign) = signs.next() {
        match (one.within, sign) {
            (Within::Quotes, '\\') | (Within::Comment(_), '\\') => one.push(signs.next().unwrap_or('\\')),
            (Within::Quotes, '"') => one.within = Within::Nothing,
            (Within::Nothing, '"') => one.within = Within::Quotes,
            (Within::Comment(1), ')') => one.within = Within::Nothing,
            (Within::Comment(depth), ')') => one.nested(depth - 1, ')'),
            (Within::Comment(depth), '(') => one.nested(depth + 1, '('),
            (Within::Nothing, '(') => one.within = Within::Comment(1),
            (Within::Angle, '>') => one.within = Within::Nothing,
            (Within::Nothing, '<') => one.angle(),
            // `undisclosed-recipients:;` is a group, with nobody in it.
            (Within::Nothing, ':' | ',' | ';') if one.in_encoded_word() => one.push(sign),
            (Within::Nothing, ':') if !one.words.contains('@') && one.mail.is_none() => {
                one = One::default();
                group = true;
            }
            (Within::Nothing, ',' | ';') => {
                list.extend(std::mem::take(&mut one).address(group, flaws));
                group &= sign == ',';
            }
            (_, sign) => one.push(sign),
        }
        if list.len() > MOST_ADDRESSES {
            return list;
        }
    }
    list.extend(one.address(group, flaws));
    list
}

/// Where a sign stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Within {
    #[default]
    Nothing,
    Quotes,
    Comment(usize),
    Angle,
}

/// An address as far as it was read.
#[derive(Debug, Default)]
struct One {
    within: Within,
    words: String,
    comment: String,
    /// What stood between angle brackets; nothing if there were none.
    mail: Option<String>,
}

impl One {
    fn push(&mut self, sign: char) {
        match (self.within, &mut self.mail) {
            (Within::Angle, Some(mail)) => mail.push(sign),
            (Within::Comment(_), _) => self.comment.push(sign),
            _ => self.words.push(sign),
        }
    }

    /// An encoded word may hold signs that would mean something outside; none is longer.
    fn in_encoded_word(&self) -> bool {
        let from = self
            .words
            .floor_char_boundary(self.words.len().saturating_sub(80));
        let near = self.words.get(from..).unwrap_or_default();
        near.rfind("=?").is_some_and(|begins| {
            // The two signs before its text are no end: `=?utf-8?Q?=41`.
            let inside = near.get(begins + 2..).unwrap_or_default();
            inside
                .splitn(3, '?')
                .nth(2)
                .is_some_and(|text| !text.contains("?="))
        })
    }

    fn nested(&mut self, depth: usize, sign: char) {
        self.comment.push(sign);
        self.within = Within::Comment(depth);
    }

    fn angle(&mut self) {
        self.within = Within::Angle;
        self.mail = Some(String::new());
    }

    fn address(self, group: bool, flaws: &mut Flaws) -> Option<Address> {
        let mut said = |words: &str| {
            let said = flat(&encoded::decode(words.trim(), flaws));
            (!said.is_empty()).then(|| Text::new(said))
        };
        let (name, mail) = match &self.mail {
            Some(mail) => (said(&self.words).or_else(|| said(&self.comment)), mail),
            None => (said(&self.comment), &self.words),
        };
        let mail = flat(mail);
        let nobody = mail.is_empty() && (group || name.is_none() && self.mail.is_none());
        (!nobody).then(|| Address {
            name,
            mail: Text::new(mail),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(value: &str, expected: &[(Option<&str>, &str)]) {
        let list = list(value.as_bytes(), &mut Flaws::default());
        let found: Vec<(Option<&str>, &str)> = list
            .iter()
            .map(|address| (address.name.as_ref().map(Text::raw), address.mail.raw()))
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn addresses_are_read_as_headers_spell_them() {
        check("c@x.example", &[(None, "c@x.example")]);
        check("<c@x.example>", &[(None, "c@x.example")]);
        check(
            "Claire Martin <c@x.example>",
            &[(Some("Claire Martin"), "c@x.example")],
        );
        check(
            "\"Martin, Claire\" <c@x.example>",
            &[(Some("Martin, Claire"), "c@x.example")],
        );
        check(
            "c@x.example (Claire (la PRT))",
            &[(Some("Claire (la PRT)"), "c@x.example")],
        );
        check(
            "=?utf-8?Q?Martin=2C_Ga=C3=ABlle?= <g@x.example>",
            &[(Some("Martin, Gaëlle"), "g@x.example")],
        );
        check(
            "=?utf-8?Q?Martin, Ga=C3=ABlle: PRT?= <g@x.example>, a@x.example",
            &[
                (Some("Martin, Gaëlle: PRT"), "g@x.example"),
                (None, "a@x.example"),
            ],
        );
        check(
            "a@x.example, \"B\" <b@x.example>; c@x.example",
            &[
                (None, "a@x.example"),
                (Some("B"), "b@x.example"),
                (None, "c@x.example"),
            ],
        );
        check(
            "Collège: a@x.example, b@x.example;, c@x.example",
            &[
                (None, "a@x.example"),
                (None, "b@x.example"),
                (None, "c@x.example"),
            ],
        );
        check("undisclosed-recipients:;", &[]);
        check("", &[]);
        check(" , ;", &[]);
    }

    #[test]
    fn what_is_no_address_is_kept_as_it_stands() {
        check("root", &[(None, "root")]);
        check("MAILER DAEMON <>", &[(Some("MAILER DAEMON"), "")]);
        check(
            "\"quote never ends <c@x.example>",
            &[(None, "quote never ends <c@x.example>")],
        );
        check("Claire <c@x.example", &[(Some("Claire"), "c@x.example")]);
        check("Claire <a@x> <b@x>", &[(Some("Claire"), "b@x")]);
    }

    #[test]
    fn a_list_without_end_is_not_read_to_its_end() {
        let value = "a@x.example, ".repeat(100_000);
        assert_eq!(
            list(value.as_bytes(), &mut Flaws::default()).len(),
            MOST_ADDRESSES + 1
        );
    }
}
