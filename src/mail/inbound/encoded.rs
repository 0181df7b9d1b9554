//! Encoded words (`=?utf-8?Q?=C3=A9?=`, RFC 2047), as mailers write them and not only as they should.
//!
//! Neighbours in one encoding are put together before they are read, because some mailers cut a
//! letter in two; and no sign is looked at more than a few times, however broken the words are.

use super::charset;
use super::flaws::Flaws;
use super::transfer;

/// The longest name of an encoding.
const LONGEST_LABEL: usize = 60;

/// The text with its encoded words read.
pub fn decode(line: &str, flaws: &mut Flaws) -> String {
    // A word that never ends is none; without this, each would be looked for to the end.
    let Some(last) = line.rfind("?=") else {
        return line.to_owned();
    };
    let mut out = String::with_capacity(line.len());
    let mut gathered: Option<(&str, Vec<u8>)> = None;
    let (mut done, mut search) = (0, 0);
    while let Some(found) = line.get(search..last).and_then(|rest| rest.find("=?")) {
        let start = search + found;
        let Some((label, bytes, length)) = line.get(start..).and_then(word) else {
            search = start + 2;
            continue;
        };
        let between = line.get(done..start).unwrap_or_default();
        match &mut gathered {
            // Spaces between two words are not shown.
            Some((same, before)) if between.trim().is_empty() && same.eq_ignore_ascii_case(label) => {
                before.extend(bytes);
            }
            _ => {
                let shown = gathered.is_none() || !between.trim().is_empty();
                write(&mut out, gathered.take(), flaws);
                out.push_str(if shown { between } else { "" });
                gathered = Some((label, bytes));
            }
        }
        done = start + length;
        search = done;
        if done > last {
            break;
        }
    }
    write(&mut out, gathered, flaws);
    out.push_str(line.get(done..).unwrap_or_default());
    out
}

/// The word at the start of a text: the name of its encoding, its bytes, its length.
fn word(text: &str) -> Option<(&str, Vec<u8>, usize)> {
    let inside = text.strip_prefix("=?")?;
    let head = inside.as_bytes().get(..LONGEST_LABEL.min(inside.len()))?;
    let end = head.iter().position(|byte| *byte == b'?')?;
    let label = inside.get(..end)?;
    let (form, behind) = (inside.get(end + 1..end + 2)?, inside.get(end + 2..)?);
    let coded = behind.strip_prefix('?')?;
    let length = coded.find("?=")?;
    let word = coded.get(..length)?;
    let bytes = match form {
        "Q" | "q" => transfer::quoted_printable(word.replace('_', " ").as_bytes()),
        "B" | "b" => transfer::base64(word.as_bytes()).bytes,
        _ => return None,
    };
    // A language may stand behind the encoding (RFC 2231): `utf-8*fr`.
    let label = label.split('*').next().unwrap_or(label);
    Some((label, bytes, end + length + 7))
}

fn write(out: &mut String, word: Option<(&str, Vec<u8>)>, flaws: &mut Flaws) {
    if let Some((label, bytes)) = word {
        out.push_str(&charset::text(&bytes, Some(label), flaws));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, expected: &str) {
        assert_eq!(decode(line, &mut Flaws::default()), expected);
    }

    #[test]
    fn words_are_read_and_the_spaces_between_them_dropped() {
        check("=?iso-8859-1?Q?Probl=E8me_r=E9seau?=", "Problème réseau");
        check("=?UTF-8?B?UHJvYmzDqG1l?=", "Problème");
        check("Re: =?utf-8?q?=C3=A9t=C3=A9?= 2026", "Re: été 2026");
        check("=?utf-8?Q?a?= =?utf-8?Q?b?=", "ab");
        check("=?utf-8?Q?a?=   =?iso-8859-1?Q?b?= c", "ab c");
        check("=?utf-8?Q?a?= b =?utf-8?Q?c?=", "a b c");
        check("=?utf-8?Q??=", "");
    }

    #[test]
    fn a_letter_cut_in_two_words_is_one_letter() {
        check("=?utf-8?Q?caf=C3?= =?utf-8?Q?=A9?=", "café");
        check("=?utf-8?B?Y2Fmww==?= =?utf-8?B?qQ==?=", "café");
    }

    #[test]
    fn what_mailers_get_wrong_is_read_too() {
        check("=?utf-8?Q?with spaces inside?=", "with spaces inside");
        check("=?utf-8?Q?glued?=to text", "gluedto text");
        check("\"=?utf-8?Q?Claire=2C?= M\"", "\"Claire, M\"");
        check("=?utf-8*fr?Q?=C3=A9?=", "é");
        check("=?no-such-thing?Q?=E9t=E9?=", "été");
        check("=?utf-8?Q?=E9t=E9?=", "été");
    }

    #[test]
    fn what_is_no_word_stays_as_it_is() {
        check("a =? b", "a =? b");
        check("=?utf-8?Q?unfinished", "=?utf-8?Q?unfinished");
        check("=?utf-8?X?abc?=", "=?utf-8?X?abc?=");
        check("=?é?=", "=?é?=");
        check("=?=?utf-8?Q?a?=", "=?a");
        check("?= =?", "?= =?");
    }
}
