//! Where people and schools are reached: telephones, mail addresses, départements.

use std::borrow::Cow;

/// A French telephone number as `04 50 97 22 59`; what is none stays as it came.
pub fn phone(text: &str) -> Cow<'_, str> {
    let text = text.trim();
    match ten_digits(text) {
        Some(ten) => {
            let mut spaced = String::with_capacity(14);
            for (position, digit) in ten.iter().enumerate() {
                if position > 0 && position % 2 == 0 {
                    spaced.push(' ');
                }
                spaced.push(char::from(*digit));
            }
            if spaced == text {
                Cow::Borrowed(text)
            } else {
                Cow::Owned(spaced)
            }
        }
        None => Cow::Borrowed(text),
    }
}

/// The number with its leading zero, from home or abroad.
fn ten_digits(text: &str) -> Option<[u8; 10]> {
    let mut found = Vec::with_capacity(16);
    for (at, c) in text.char_indices() {
        match c {
            '0'..='9' => found.push(c as u8),
            '+' if at == 0 => found.extend_from_slice(b"00"),
            '.' | '-' | '/' | '(' | ')' => {}
            c if c.is_whitespace() => {}
            _ => return None,
        }
    }
    let national = found.strip_prefix(b"0033").unwrap_or(&found);
    let nine: [u8; 9] = national.strip_prefix(b"0").unwrap_or(national).try_into().ok()?;
    let [a @ b'1'..=b'9', b, c, d, e, f, g, h, i] = nine else {
        return None;
    };
    Some([b'0', a, b, c, d, e, f, g, h, i])
}

/// A mail address, in lower case, if it looks like one.
pub fn mail(text: &str) -> Option<Cow<'_, str>> {
    let text = text.trim();
    let (local, domain) = text.split_once('@')?;
    let local_like = |b: u8| b.is_ascii_graphic() && !b"()<>[]:;@\\,\"".contains(&b);
    let label_like = |label: &str| {
        !label.is_empty()
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
    };
    let right = text.len() <= 254
        && !local.is_empty()
        && local.len() <= 64
        && local.bytes().all(local_like)
        && !local.starts_with('.')
        && !local.ends_with('.')
        && domain.contains('.')
        && domain.split('.').all(label_like);
    right.then(|| lower(text))
}

/// In lower case; borrowed where it was already.
fn lower(text: &str) -> Cow<'_, str> {
    if text.chars().any(char::is_uppercase) {
        Cow::Owned(text.to_lowercase())
    } else {
        Cow::Borrowed(text)
    }
}

/// A département as people say it: `38` for `038`, `01` for `1`; `2A` and `974` stay.
pub fn department(text: &str) -> Cow<'_, str> {
    let text = text.trim();
    match text.as_bytes() {
        [b'0', _, _] => Cow::Borrowed(text.get(1..).unwrap_or(text)),
        [b'1'..=b'9'] => Cow::Owned(format!("0{text}")),
        [_, b'a' | b'b'] => Cow::Owned(text.to_uppercase()),
        _ => Cow::Borrowed(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn telephones_are_written_one_way_and_what_is_none_stays() {
        #[track_caller]
        fn check(text: &str, expected: &str) {
            assert_eq!(phone(text), expected, "{text}");
        }
        check("0490152030", "04 90 15 20 30");
        check("490152030", "04 90 15 20 30");
        check("04 50 97 22 59", "04 50 97 22 59");
        check("0450 97 22 59", "04 50 97 22 59");
        check("04.50.97.22.59", "04 50 97 22 59");
        check("04-50-97-22-59", "04 50 97 22 59");
        check("+33 4 50 97 22 59", "04 50 97 22 59");
        check("+33 (0)4 50 97 22 59", "04 50 97 22 59");
        check("0033450972259", "04 50 97 22 59");
        check("04\u{a0}50\u{a0}97\u{a0}22\u{a0}59", "04 50 97 22 59");
        check("+41 22 767 61 11", "+41 22 767 61 11");
        check("3631", "3631");
        check(" 04 50 97 22 59 poste 12 ", "04 50 97 22 59 poste 12");
        check("04 50 97 22", "04 50 97 22");
        check("00 50 97 22 59", "00 50 97 22 59");
        check("", "");
        check("liste rouge", "liste rouge");
    }

    #[test]
    fn a_mail_address_is_checked_lightly_and_put_in_lower_case() {
        #[track_caller]
        fn check(text: &str, expected: Option<&str>) {
            assert_eq!(mail(text).as_deref(), expected, "{text}");
        }
        check("Ce.0740014N@ac-grenoble.fr", Some("ce.0740014n@ac-grenoble.fr"));
        check(
            " legta.cote-st-andre@educagri.fr ",
            Some("legta.cote-st-andre@educagri.fr"),
        );
        check("o'neil+prt@ac-test.example", Some("o'neil+prt@ac-test.example"));
        check("ac-grenoble.fr", None);
        check("a@b", None);
        check("a@@b.fr", None);
        check("@b.fr", None);
        check("a b@c.fr", None);
        check("a@b..fr", None);
        check("a@b.fr, c@d.fr", None);
        check("A <a@b.fr>", None);
        check("a.@b.fr", None);
        check("a@-b.fr", None);
        check("émile@b.fr", None);
        check("a@b.fr\r\nBcc: c@d.fr", None);
    }

    #[test]
    fn a_departement_is_written_as_people_say_it() {
        #[track_caller]
        fn check(text: &str, expected: &str) {
            assert_eq!(department(text), expected, "{text}");
        }
        check("038", "38");
        check("007", "07");
        check("7", "07");
        check("38", "38");
        check("02A", "2A");
        check("2A", "2A");
        check("2b", "2B");
        check("974", "974");
        check("é1", "é1");
    }
}
