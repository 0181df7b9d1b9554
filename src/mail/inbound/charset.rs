//! Bytes into letters. What a mail says of its encoding is often wrong: the bytes are believed
//! where they can only mean one thing, and Windows-1252, which gives every byte a letter, is the last
//! resort.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

use super::flaws::Flaws;
use crate::domain::letter::Flaw;

/// Names that say nothing more than that nobody knew.
const NO_NAMES: &[&str] = &[
    "",
    "us-ascii",
    "ascii",
    "ansi_x3.4-1968",
    "ansi-x3.4-1968",
    "unknown",
    "unknown-8bit",
    "x-unknown",
    "default",
];

/// The text that these bytes are.
pub fn text<'b>(bytes: &'b [u8], label: Option<&str>, flaws: &mut Flaws) -> Cow<'b, str> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let named = label
        .unwrap_or_default()
        .trim_matches(|c: char| c.is_whitespace() || matches!(c, '"' | '\''));
    let wrong = |read_as: &'static Encoding| Flaw::WrongCharset {
        named: Flaws::named(named),
        read_as: read_as.name(),
    };
    let encoding = Encoding::for_label_no_replacement(named.as_bytes());
    let utf8 = str::from_utf8(bytes);
    let by_name = match encoding {
        _ if NO_NAMES.iter().any(|none| none.eq_ignore_ascii_case(named)) => None,
        None if named.eq_ignore_ascii_case("utf-7") => return utf7(bytes),
        None => {
            flaws.add(Flaw::UnknownCharset {
                named: Flaws::named(named),
            });
            return utf8.map_or_else(|_| western(bytes), Cow::Borrowed);
        }
        Some(encoding) => Some(encoding),
    };
    match (by_name, utf8) {
        (None | Some(_), Ok(text)) if text.is_ascii() && ascii_means_itself(by_name) => Cow::Borrowed(text),
        (None, Ok(text)) => {
            flaws.add(wrong(UTF_8));
            Cow::Borrowed(text)
        }
        (None, Err(_)) => {
            flaws.add(wrong(WINDOWS_1252));
            western(bytes)
        }
        // Bytes beyond ASCII that happen to be UTF-8 are UTF-8: no Western word is spelled so.
        (Some(encoding), Ok(text)) if encoding == UTF_8 || encoding.is_single_byte() => {
            if encoding != UTF_8 {
                flaws.add(wrong(UTF_8));
            }
            Cow::Borrowed(text)
        }
        (Some(encoding), Err(_)) if encoding == UTF_8 => {
            if mostly_utf8(bytes) {
                return String::from_utf8_lossy(bytes);
            }
            flaws.add(wrong(WINDOWS_1252));
            western(bytes)
        }
        (Some(encoding), _) => encoding.decode(bytes).0,
    }
}

/// Line ends are `\n`, and nothing in it is no text at all.
pub fn clean(text: Cow<'_, str>, flaws: &mut Flaws) -> String {
    let text = if text.contains('\r') {
        text.replace("\r\n", "\n").replace('\r', "\n")
    } else {
        text.into_owned()
    };
    if !text.contains('\0') {
        return text;
    }
    flaws.add(Flaw::Nul);
    text.replace('\0', "\u{fffd}")
}

fn western(bytes: &[u8]) -> Cow<'_, str> {
    WINDOWS_1252.decode_without_bom_handling(bytes).0
}

/// In these encodings, what looks like ASCII is ASCII.
fn ascii_means_itself(encoding: Option<&'static Encoding>) -> bool {
    encoding.is_none_or(|encoding| encoding.is_ascii_compatible())
}

/// Text in UTF-8 with a scratch, and not in another encoding: most of what is beyond ASCII is well
/// formed.
fn mostly_utf8(bytes: &[u8]) -> bool {
    let (mut good, mut bad) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    good > bad
}

/// UTF-7, which no browser knows any more, and old mailers still send.
fn utf7(bytes: &[u8]) -> Cow<'_, str> {
    let content = mailparse::ParsedContentType {
        mimetype: "text/plain".to_owned(),
        charset: "utf-7".to_owned(),
        params: std::collections::BTreeMap::new(),
    };
    match mailparse::body::Body::new(bytes, &content, &None) {
        mailparse::body::Body::SevenBit(body) => {
            body.get_as_string().map_or_else(|_| western(bytes), Cow::Owned)
        }
        _ => western(bytes),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(bytes: &[u8], label: Option<&str>, expected: &str, flaws: &[&str]) {
        let mut found = Flaws::default();
        assert_eq!(text(bytes, label, &mut found), expected);
        let found: Vec<String> = found
            .list()
            .iter()
            .map(|flaw| match flaw {
                Flaw::WrongCharset { named, read_as } => format!("{} > {read_as}", named.raw()),
                Flaw::UnknownCharset { named } => format!("{} ?", named.raw()),
                other => other.code().to_owned(),
            })
            .collect();
        assert_eq!(found, flaws);
    }

    #[test]
    fn bytes_are_read_in_the_encoding_that_is_named() {
        check("été".as_bytes(), Some("utf-8"), "été", &[]);
        check(b"\xe9t\xe9", Some("iso-8859-1"), "été", &[]);
        check(b"\x80", Some("ISO-8859-1"), "€", &[]);
        check(b"\xa4", Some("iso-8859-15"), "€", &[]);
        check(b"\xbf\xe6\xb1\xbc", Some("\"iso-8859-2\""), "żćąź", &[]);
        check(b"\x1b$B$\"\x1b(B", Some("iso-2022-jp"), "あ", &[]);
        check(b"+AOk-t+AOk-", Some("UTF-7"), "été", &[]);
        check(b"plain", None, "plain", &[]);
        check("\u{feff}été".as_bytes(), Some("utf-8"), "été", &[]);
    }

    #[test]
    fn a_wrong_or_missing_name_is_seen_through() {
        check(b"\xe9t\xe9", None, "été", &[" > windows-1252"]);
        check("été".as_bytes(), Some("us-ascii"), "été", &["us-ascii > UTF-8"]);
        check(
            "été".as_bytes(),
            Some("iso-8859-1"),
            "été",
            &["iso-8859-1 > UTF-8"],
        );
        check(b"\xe9t\xe9", Some("utf-8"), "été", &["utf-8 > windows-1252"]);
        check(b"\xe9t\xe9", Some("x-mac-none"), "été", &["x-mac-none ?"]);
        check("été".as_bytes(), Some("x-mac-none"), "été", &["x-mac-none ?"]);
    }

    #[test]
    fn a_scratch_in_a_text_does_not_spoil_the_rest() {
        check(
            b"\xc3\xa9\xc3\xa8\xc3\xa0 \xc3",
            Some("utf-8"),
            "éèà \u{fffd}",
            &[],
        );
    }

    #[test]
    fn line_ends_are_one_sign_and_what_is_no_text_is_shown() {
        let mut flaws = Flaws::default();
        assert_eq!(clean("a\r\nb\rc\n\0".into(), &mut flaws), "a\nb\nc\n\u{fffd}");
        assert_eq!(flaws.list(), [Flaw::Nul]);
    }
}
