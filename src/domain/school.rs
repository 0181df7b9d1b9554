//! Schools: the code that names one, its agreements, and how fresh its inventory is. A UAI has its right check letter or does not exist, so
//! that nothing further in asks again.

use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::code::SchoolType;
use super::outside::Text;

/// The check letters, in the order of the remainders; I, O and Q are not among them.
const LETTERS: &[u8; 23] = b"ABCDEFGHJKLMNPRSTUVWXYZ";

/// A school's code (*unité administrative immatriculée*): seven digits and their check letter.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Uai([u8; 8]);

/// What is no UAI, with the one that was probably meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotUai {
    /// Where only the letter is wrong or missing, or a spreadsheet ate the first zero.
    pub right: Option<Uai>,
}

impl Uai {
    /// Reads a UAI as people write it: any case, spaces around it.
    pub fn parse(text: &str) -> Result<Self, NotUai> {
        let text = text.trim();
        let (digits, letter) = match text.as_bytes() {
            [digits @ .., letter] if letter.is_ascii_alphabetic() => {
                (digits, Some(letter.to_ascii_uppercase()))
            }
            digits => (digits, None),
        };
        let Ok(number) = <[u8; 7]>::try_from(digits) else {
            return Err(NotUai {
                right: without_first_zero(digits, letter),
            });
        };
        match Self::of(number) {
            Some(uai) if letter == Some(uai.0[7]) => Ok(uai),
            right => Err(NotUai { right }),
        }
    }

    /// As it is written everywhere.
    pub fn as_str(&self) -> &str {
        // Digits and a letter: always text.
        str::from_utf8(&self.0).unwrap_or_default()
    }

    /// The département whose list of schools it was taken from: `38`, `2A`, `974`.
    pub fn department(&self) -> String {
        let head = self.as_str().get(..3).unwrap_or_default();
        match head {
            // Corsica's schools are numbered apart from the old département 20.
            "620" => "2A".to_owned(),
            "720" => "2B".to_owned(),
            _ => head.strip_prefix('0').unwrap_or(head).to_owned(),
        }
    }

    /// The only UAI with these digits.
    fn of(digits: [u8; 7]) -> Option<Self> {
        let mut number = 0_usize;
        for digit in digits {
            if !digit.is_ascii_digit() {
                return None;
            }
            number = number * 10 + usize::from(digit - b'0');
        }
        let [a, b, c, d, e, f, g] = digits;
        Some(Self([a, b, c, d, e, f, g, LETTERS[number % 23]]))
    }
}

/// `380111P` for `0380111P`, if the letter agrees.
fn without_first_zero(digits: &[u8], letter: Option<u8>) -> Option<Uai> {
    let [a, b, c, d, e, f] = *digits else { return None };
    Uai::of([b'0', a, b, c, d, e, f]).filter(|uai| letter == Some(uai.0[7]))
}

impl fmt::Display for Uai {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Debug for Uai {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
impl schemars::JsonSchema for Uai {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Uai".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "pattern": "^[0-9]{7}[A-Z]$" })
    }
}

impl Serialize for Uai {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Uai {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(from)?;
        Self::parse(&text).map_err(|NotUai { right }| match right {
            Some(right) => serde::de::Error::custom(format_args!("`{text}` is no UAI, perhaps `{right}`")),
            None => serde::de::Error::custom(format_args!(
                "`{text}` is no UAI, expected seven digits and a letter"
            )),
        })
    }
}

/// A school, as the registers know it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct School {
    pub uai: Uai,
    pub name: Text,
    pub school_type: SchoolType,
    pub department: Option<String>,
    pub academy: Option<Text>,
    pub address: Option<Text>,
    pub postcode: Option<Text>,
    pub city: Option<Text>,
    pub phone: Option<Text>,
    pub mail: Option<Text>,
    pub web: Option<Text>,
    /// The day of the last import or update of its inventory.
    pub inventory_on: Option<NaiveDate>,
    pub agreements: Vec<Agreement>,
}

/// A dated membership (*convention*), which also says whose sector the school is in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agreement {
    pub name: Text,
    pub starts_on: NaiveDate,
    pub ends_on: NaiveDate,
    pub sector: Option<String>,
}

impl School {
    /// The agreement that is valid on that day; the one that lasts longest where several are.
    pub fn agreement_on(&self, day: NaiveDate) -> Option<&Agreement> {
        self.agreements
            .iter()
            .filter(|agreement| agreement.starts_on <= day && day <= agreement.ends_on)
            .max_by_key(|agreement| agreement.ends_on)
    }

    /// The sector of the agreement that is valid, else of the latest.
    pub fn sector_on(&self, day: NaiveDate) -> Option<&str> {
        self.agreement_on(day)
            .or_else(|| self.agreements.iter().max_by_key(|agreement| agreement.ends_on))
            .and_then(|agreement| agreement.sector.as_deref())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_uai_is_seven_digits_and_their_letter() {
        #[track_caller]
        fn check(text: &str, expected: &str) {
            assert_eq!(
                Uai::parse(text).map(|uai| uai.to_string()),
                Ok(expected.to_owned())
            );
        }
        check("0383069E", "0383069E");
        check("0071245R", "0071245R");
        check("9740001H", "9740001H");
        check(" 0932030b\t", "0932030B");
        check("0000000a", "0000000A");
    }

    #[test]
    fn a_wrong_check_letter_suggests_the_right_one() {
        #[track_caller]
        fn check(text: &str, right: Option<&str>) {
            let fault = Uai::parse(text).expect_err("no UAI");
            assert_eq!(fault.right.map(|uai| uai.to_string()).as_deref(), right, "{text}");
        }
        check("0383253A", Some("0383253E"));
        check("0383253o", Some("0383253E"));
        check("0383253", Some("0383253E"));
        check("383253E", Some("0383253E"));
        check("383253A", None);
        check("", None);
        check("Grenoble", None);
        check("038325EE", None);
        check("0383253EE", None);
        check("0383253 E", None);
        check("０３８３２５３E", None);
    }

    #[test]
    fn a_uai_tells_its_departement() {
        #[track_caller]
        fn check(digits: &[u8; 7], expected: &str) {
            assert_eq!(Uai::of(*digits).expect("digits").department(), expected);
        }
        check(b"0380111", "38");
        check(b"0071245", "07");
        check(b"9740001", "974");
        check(b"6200001", "2A");
        check(b"7200009", "2B");
    }

    #[test]
    fn a_uai_in_a_document_is_checked_as_it_is_read() {
        let uai: Uai = serde_json::from_str("\"0383069e\"").expect("a UAI");
        assert_eq!(serde_json::to_string(&uai).expect("JSON"), "\"0383069E\"");
        let fault = serde_json::from_str::<Uai>("\"0383069A\"").expect_err("wrong letter");
        assert!(fault.to_string().contains("`0383069E`"), "{fault}");
    }
}
