//! Out of base64 and quoted-printable, as much as can be had: a mail cut on its way, or with a
//! footer that a list put behind its base64, still says most of what it said.

/// What base64 held.
#[derive(Debug, PartialEq, Eq)]
pub struct Salvaged {
    pub bytes: Vec<u8>,
    /// Signs that have no business there, or an end in the middle.
    pub broken: bool,
}

/// Reads base64; what is no sign of it is passed over.
pub fn base64(text: &[u8]) -> Salvaged {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3 + 3);
    let mut broken = false;
    let (mut bits, mut count) = (0_u32, 0_u32);
    for sign in text {
        let six = match sign {
            b'A'..=b'Z' => sign - b'A',
            b'a'..=b'z' => sign - b'a' + 26,
            b'0'..=b'9' => sign - b'0' + 52,
            b'+' | b'-' => 62,
            b'/' | b'_' => 63,
            b'=' => {
                // The end of one text; another may follow.
                broken |= count == 1;
                (bits, count) = (0, 0);
                continue;
            }
            b' ' | b'\t' | b'\r' | b'\n' => continue,
            _ => {
                broken = true;
                continue;
            }
        };
        bits = (bits << 6) | u32::from(six);
        count += 1;
        // From the second sign on, each completes a byte.
        match count {
            2 => bytes.push((bits >> 4) as u8),
            3 => bytes.push((bits >> 2) as u8),
            4 => {
                bytes.push(bits as u8);
                (bits, count) = (0, 0);
            }
            _ => {}
        }
    }
    Salvaged {
        bytes,
        broken: broken || count == 1,
    }
}

/// Reads quoted-printable; what is none stays as it stands, and so do bytes beyond ASCII.
pub fn quoted_printable(text: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len());
    for line in text.split_inclusive(|byte| *byte == b'\n') {
        let (words, end) = ended(line);
        match words.strip_suffix(b"=") {
            // A line end that only the transfer needed.
            Some(soft) if !end.is_empty() => unquote(soft, &mut bytes),
            _ => {
                unquote(words, &mut bytes);
                bytes.extend_from_slice(end);
            }
        }
    }
    bytes
}

/// A line and its end; the spaces between them were put there on the way.
fn ended(line: &[u8]) -> (&[u8], &[u8]) {
    let Some(words) = line.strip_suffix(b"\n") else {
        return (line, b"");
    };
    let words = words.strip_suffix(b"\r").unwrap_or(words);
    let end = line.get(words.len()..).unwrap_or_default();
    let spaces = words
        .iter()
        .rev()
        .take_while(|byte| matches!(byte, b' ' | b'\t'))
        .count();
    (words.get(..words.len() - spaces).unwrap_or_default(), end)
}

fn unquote(mut words: &[u8], bytes: &mut Vec<u8>) {
    while let Some(at) = words.iter().position(|byte| *byte == b'=') {
        let (plain, rest) = words.split_at(at);
        bytes.extend_from_slice(plain);
        let quoted = match rest {
            [_, high, low, ..] => digit(*high).zip(digit(*low)),
            _ => None,
        };
        match quoted {
            Some((high, low)) => {
                bytes.push(high << 4 | low);
                words = rest.get(3..).unwrap_or_default();
            }
            None => {
                bytes.push(b'=');
                words = rest.get(1..).unwrap_or_default();
            }
        }
    }
    bytes.extend_from_slice(words);
}

fn digit(sign: u8) -> Option<u8> {
    char::from(sign).to_digit(16).map(|digit| digit as u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_gives_what_it_can() {
        #[track_caller]
        fn check(text: &str, expected: &str, broken: bool) {
            let salvaged = base64(text.as_bytes());
            assert_eq!(String::from_utf8_lossy(&salvaged.bytes), expected);
            assert_eq!(salvaged.broken, broken);
        }
        check("Ym9uam91cg==", "bonjour", false);
        check("Ym9u\r\nam91cg==\r\n", "bonjour", false);
        check("Ym9uam91cg", "bonjour", false);
        check("Ym9uam91c", "bonjou", true);
        check("Ym9u!am91cg==", "bonjour", true);
        check("Ym9u", "bon", false);
        check("Ym8=Ym8=", "bobo", false);
        check("", "", false);
        assert_eq!(base64(b"-_-_").bytes, base64(b"+/+/").bytes);
    }

    #[test]
    fn quoted_printable_keeps_what_is_none() {
        #[track_caller]
        fn check(text: &[u8], expected: &[u8]) {
            assert_eq!(quoted_printable(text), expected);
        }
        check(b"caf=C3=A9", b"caf\xc3\xa9");
        check(b"caf=c3=a9", b"caf\xc3\xa9");
        check(b"long=\r\nline\r\n", b"longline\r\n");
        check(b"long=  \nline", b"longline");
        check(b"spaces  \nend  ", b"spaces\nend  ");
        check(b"1=2, =XY, 3=", b"1=2, =XY, 3=");
        check(b"\xe9t\xe9", b"\xe9t\xe9");
        check(b"= =", b"= =");
    }
}
