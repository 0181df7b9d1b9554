//! Bytes as letters (RFC 4648, section 4): how attached files stand in a line of JSON.

const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// The bytes in letters, filled up with `=`.
pub fn encode(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for group in bytes.chunks(3) {
        let byte = |at: usize| u32::from(group.get(at).copied().unwrap_or_default());
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for at in 0..4 {
            if at > group.len() {
                text.push('=');
            } else {
                let sign = (bits >> (18 - 6 * at)) & 63;
                text.push(char::from(SIGNS[sign as usize]));
            }
        }
    }
    text
}

/// The bytes that these letters stand for; nothing where they stand for none.
pub fn decode(text: &str) -> Option<Vec<u8>> {
    let text = text.as_bytes();
    if !text.len().is_multiple_of(4) {
        return None;
    }
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    let groups = text.len() / 4;
    for (place, group) in text.chunks(4).enumerate() {
        let filled = group.iter().rev().take_while(|sign| **sign == b'=').count();
        if filled > 2 || (filled > 0 && place + 1 < groups) {
            return None;
        }
        let mut bits = 0_u32;
        for sign in group.get(..4 - filled)? {
            let value = SIGNS.iter().position(|known| known == sign)?;
            bits = bits << 6 | u32::try_from(value).ok()?;
        }
        bits <<= 6 * filled;
        let all = bits.to_be_bytes();
        bytes.extend_from_slice(all.get(1..4 - filled)?);
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_examples_of_its_standard_come_out_as_there() {
        #[track_caller]
        fn check(bytes: &str, text: &str) {
            assert_eq!(encode(bytes.as_bytes()), text);
            assert_eq!(decode(text).as_deref(), Some(bytes.as_bytes()));
        }
        check("", "");
        check("f", "Zg==");
        check("fo", "Zm8=");
        check("foo", "Zm9v");
        check("foobar", "Zm9vYmFy");
    }

    #[test]
    fn what_is_no_base64_is_nothing() {
        for text in ["Zg=", "Zg", "Z===", "====", "Zg==Zg==", "Zm9*", "Zm 9", "é==="] {
            assert_eq!(decode(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_bytes_come_back(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            prop_assert_eq!(decode(&encode(&bytes)), Some(bytes));
        }
    }
}
