//! Numbers that are none: what makers and people write where a number should stand.

use crate::domain::outside::fold;

/// Words that makers and people write where there is no number; without spaces and punctuation.
const PLACEHOLDERS: &[&str] = &[
    "assettag",
    "assettagnumber",
    "aucun",
    "aucune",
    "chassisassettag",
    "chassisserialnumber",
    "baseboardserialnumber",
    "defaultstring",
    "empty",
    "inconnu",
    "inconnue",
    "invalid",
    "na",
    "nc",
    "nd",
    "neant",
    "nil",
    "noassetinformation",
    "noassettag",
    "none",
    "nonrenseigne",
    "noserialnumber",
    "notapplicable",
    "notavailable",
    "notspecified",
    "null",
    "oem",
    "sansnumero",
    "serialnumber",
    "sn",
    "systemassettag",
    "systemserialnumber",
    "tobefilledbyoem",
    "unknown",
    "vide",
];

/// Numbers that makers put where there is no serial number.
const FALSE_SERIALS: &[&str] = &["0123456789", "123456789", "1234567890", "12345678", "1234567"];

/// `To Be Filled By O.E.M.`, `N/A`, `-`, `000`.
pub fn is_placeholder(words: &str) -> bool {
    Bare::of(words).is_some_and(|bare| bare.is_placeholder())
}

/// Also `XXXXXXX` and `123456789`: an inventory may number so, a maker does not.
pub fn is_no_serial(words: &str) -> bool {
    Bare::of(words).is_some_and(|bare| {
        let repeats = bare.letters().windows(2).all(|pair| pair[0] == pair[1]);
        repeats || bare.is_placeholder() || bare.is_one_of(FALSE_SERIALS)
    })
}

/// A few letters and digits, in lower case, without accents, spaces and punctuation; made for each
/// row, and so without memory of its own.
struct Bare {
    letters: [u8; 24],
    length: usize,
}

impl Bare {
    /// `None` if there are more letters than in any placeholder.
    fn of(words: &str) -> Option<Self> {
        if !words.is_ascii() {
            let folded = fold(words);
            return if folded.is_ascii() {
                Self::of(&folded)
            } else {
                None
            };
        }
        let mut bare = Self {
            letters: [0; 24],
            length: 0,
        };
        for letter in words.bytes().filter(u8::is_ascii_alphanumeric) {
            *bare.letters.get_mut(bare.length)? = letter.to_ascii_lowercase();
            bare.length += 1;
        }
        Some(bare)
    }

    fn letters(&self) -> &[u8] {
        self.letters.get(..self.length).unwrap_or_default()
    }

    fn is_one_of(&self, words: &[&str]) -> bool {
        words.iter().any(|word| word.as_bytes() == self.letters())
    }

    fn is_placeholder(&self) -> bool {
        self.letters().iter().all(|letter| *letter == b'0') || self.is_one_of(PLACEHOLDERS)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_makers_write_for_want_of_a_number_is_none() {
        for none in [
            "To Be Filled By O.E.M.",
            "TO BE FILLED BY OEM",
            "No Asset Tag",
            "Default string",
            "System Serial Number",
            "0000000",
            "N/A",
            "n.a.",
            "-",
            "?",
            "Aucun",
            "néant",
            "Non renseigné",
        ] {
            assert!(is_placeholder(none), "{none}");
            assert!(is_no_serial(none), "{none}");
        }
    }

    #[test]
    fn an_inventory_may_number_where_a_maker_does_not() {
        for number in ["1", "11", "1111111", "XXXXXXX", "123456789"] {
            assert!(is_no_serial(number), "{number}");
            assert!(!is_placeholder(number), "{number}");
        }
        for real in [
            "V04QLCPV",
            "UC0000013",
            "0380111-0000",
            "CZC0000001",
            "1QD9F48X",
            "é7",
            "日本",
        ] {
            assert!(!is_no_serial(real), "{real}");
        }
        assert!(!is_no_serial(
            "this serial number has far too many letters to be a placeholder"
        ));
    }
}
