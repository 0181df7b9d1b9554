//! People who ask, and operators who answer.

use serde::{Deserialize, Serialize};

use super::code::{Function, Lang};
use super::outside::Text;
use super::school::Uai;

/// Somebody of a school, named by a login or a mail address.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Person {
    pub login: String,
    pub last_name: Text,
    pub first_name: Text,
    pub mail: Option<Text>,
    pub phone: Option<Text>,
    pub staff_number: Option<Text>,
    /// Where they work, in the directory's words: a building, an office (C2).
    pub location: Option<Text>,
    /// Where notices go instead of `mail`.
    pub notice_mail: Option<Text>,
    pub time_zone: Option<String>,
    pub lang: Option<Lang>,
    /// What the person is, and where: several are possible.
    pub functions: Vec<(Function, Uai)>,
}

impl Person {
    /// `Claire Martin`.
    pub fn name(&self) -> Text {
        let (first, last) = (self.first_name.raw().trim(), self.last_name.raw().trim());
        Text::new(if first.is_empty() {
            last.to_owned()
        } else {
            format!("{first} {last}")
        })
    }

    /// What the person is at this school.
    pub fn functions_at(&self, school: &Uai) -> Vec<Function> {
        self.functions
            .iter()
            .filter(|(_, uai)| uai == school)
            .map(|(function, _)| *function)
            .collect()
    }
}

/// Somebody of the desk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Operator {
    pub login: String,
    pub name: String,
    pub mail: Option<Text>,
    /// May act for every team of every desk, and as another operator.
    pub admin: bool,
    pub active: bool,
    /// Desk and team codes.
    pub teams: Vec<(String, String)>,
    /// The sectors whose schools the operator visits.
    pub sectors: Vec<String>,
}

impl Operator {
    pub fn is_of(&self, desk: &str, team: &str) -> bool {
        self.teams.iter().any(|(d, t)| d == desk && t == team)
    }

    /// May see the desk's tickets and act on them.
    pub fn serves(&self, desk: &str) -> bool {
        self.admin || self.teams.iter().any(|(d, _)| d == desk)
    }
}
