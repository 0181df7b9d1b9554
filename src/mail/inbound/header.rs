//! The lines of a header: which belong to it, what they are called, and what they say to people.

use super::encoded;
use super::flaws::Flaws;
use crate::domain::Text;
use crate::domain::letter::Flaw;

/// Whether this line belongs to a header, or is the first of the words below one that the blank
/// line between was forgotten of.
pub fn belongs(line: &[u8], first: bool) -> bool {
    if first {
        // What a mailbox of the mbox format puts before each mail.
        return name(line).is_some() || line.starts_with(b"From ") || line.starts_with(b">From ");
    }
    name(line).is_some() || line.starts_with(b" ") || line.starts_with(b"\t") || line.starts_with(b">From ")
}

/// What stands before the colon, if that can be the name of a header.
fn name(line: &[u8]) -> Option<&[u8]> {
    let end = line.iter().position(|byte| *byte == b':')?;
    let name = line.get(..end)?.trim_ascii_end();
    let graphic = |byte: &u8| byte.is_ascii_graphic();
    (!name.is_empty() && name.iter().all(graphic)).then_some(name)
}

/// The headers with their values as they stand, folded lines included.
pub fn fields(header: &[u8]) -> impl Iterator<Item = (&[u8], &[u8])> {
    let mut rest = header;
    std::iter::from_fn(move || {
        loop {
            if rest.is_empty() {
                return None;
            }
            let (field, behind) = rest.split_at(unfolded_length(rest));
            rest = behind;
            if let Some(name) = name(field) {
                let value = field.get(field.iter().position(|byte| *byte == b':')? + 1..)?;
                return Some((name, value));
            }
        }
    })
}

/// How long the first line is, with those that continue it.
fn unfolded_length(header: &[u8]) -> usize {
    let mut from = 0;
    while let Some(at) = header
        .get(from..)
        .and_then(|rest| rest.iter().position(|byte| *byte == b'\n'))
    {
        from += at + 1;
        if !matches!(header.get(from), Some(b' ' | b'\t')) {
            return from;
        }
    }
    header.len()
}

/// The first header of this name.
pub fn first<'h>(header: &'h [u8], wanted: &str) -> Option<&'h [u8]> {
    all(header, wanted).next()
}

/// Every header of this name.
pub fn all<'h>(header: &'h [u8], wanted: &str) -> impl Iterator<Item = &'h [u8]> {
    fields(header)
        .filter(move |(name, _)| name.eq_ignore_ascii_case(wanted.as_bytes()))
        .map(|(_, value)| value)
}

/// One line, with encoded words as they stand: what is taken apart further.
pub fn line(value: &[u8], flaws: &mut Flaws) -> String {
    let text = match str::from_utf8(value) {
        Ok(text) => text.into(),
        Err(_) => encoding_rs::WINDOWS_1252.decode_without_bom_handling(value).0,
    };
    if !text.is_ascii() {
        flaws.add(Flaw::RawHeader);
    }
    let mut one = String::with_capacity(text.len());
    for line in text.lines() {
        if !one.is_empty() && !one.ends_with(' ') {
            one.push(' ');
        }
        one.push_str(line.trim());
    }
    one.retain(|c| c != '\0' && c != '\r');
    one
}

/// What it says to people.
pub fn text(value: &[u8], flaws: &mut Flaws) -> Text {
    let line = line(value, flaws);
    Text::new(flat(&encoded::decode(&line, flaws)))
}

/// Without what could end a line of a header: an encoded word can hold anything.
pub fn flat(text: &str) -> String {
    text.replace(
        [
            '\r', '\n', '\0', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}',
        ],
        " ",
    )
    .trim()
    .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(value: &[u8], expected: &str) {
        assert_eq!(text(value, &mut Flaws::default()).raw(), expected);
    }

    #[test]
    fn a_header_is_read_as_people_see_it() {
        check(b" Imprimante en panne", "Imprimante en panne");
        check(b" a\r\n b\r\n\tc\r\n", "a b c");
        check(
            b" =?utf-8?Q?Probl=C3=A8me?= =?utf-8?B?IHLDqXNlYXU=?=",
            "Problème réseau",
        );
        check("Problème réseau".as_bytes(), "Problème réseau");
        check(b"Probl\xe8me r\xe9seau", "Problème réseau");
        check(b"=?utf-8?Q?a=0D=0ABcc:_b@c.fr=00?=", "a  Bcc: b@c.fr");
    }

    #[test]
    fn raw_bytes_in_a_header_are_named_as_a_flaw() {
        let mut flaws = Flaws::default();
        text(b"Probl\xe8me", &mut flaws);
        assert_eq!(flaws.list(), [Flaw::RawHeader]);
    }

    #[test]
    fn headers_are_found_whatever_their_case_and_folding() {
        let header = b"From x y\nA: 1\nb : 2\n 3\nno colon\nA:4";
        let found: Vec<(&[u8], &[u8])> = fields(header).collect();
        assert_eq!(
            found,
            [
                (b"A".as_slice(), b" 1\n".as_slice()),
                (b"b", b" 2\n 3\n"),
                (b"A", b"4")
            ]
        );
        assert_eq!(first(header, "B"), Some(b" 2\n 3\n".as_slice()));
        assert_eq!(all(header, "a").count(), 2);
    }

    #[test]
    fn words_do_not_belong_to_a_header() {
        assert!(belongs(b"Subject: x", true));
        assert!(belongs(b"From bbb@ccc Fri May 4", true));
        assert!(belongs(b"\tcontinued", false));
        assert!(!belongs(b" continued from nowhere", true));
        assert!(!belongs(b"Bonjour, voici : ", true));
        assert!(!belongs(b"Bonjour", false));
    }
}
