//! The schools that a file may speak of: those of the register, and those that the same import
//! brings.

use std::cell::RefCell;
use std::collections::HashMap;

use crate::domain::Uai;
use crate::domain::nearest::Nearest;
use crate::error::{DataProblem, Error};
use crate::office::Office;

/// The schools known, and which of them is nearest to one that is not.
#[derive(Debug, Default)]
pub struct KnownSchools {
    /// With the row of each; those that an import brings have none yet.
    rows: HashMap<Uai, Option<i64>>,
    nearest: RefCell<HashMap<Uai, Option<String>>>,
}

impl KnownSchools {
    pub fn of(office: &mut Office) -> Result<Self, Error> {
        let rows = office.read(|tx, _| tx.school_ids())?;
        Ok(Self {
            rows: rows.into_iter().map(|(uai, id)| (uai, Some(id))).collect(),
            nearest: RefCell::default(),
        })
    }

    /// An import brings this school.
    pub fn expect(&mut self, uai: Uai) {
        self.rows.entry(uai).or_default();
    }

    /// The rows of the schools that the register has.
    pub fn rows(&self) -> HashMap<Uai, i64> {
        let kept = self.rows.iter().filter_map(|(uai, row)| Some((*uai, (*row)?)));
        kept.collect()
    }

    /// What is wrong with the school, if anything.
    pub fn problem(&self, uai: &Uai) -> Option<DataProblem> {
        if self.rows.contains_key(uai) {
            return None;
        }
        let rows = &self.rows;
        // A file that has one wrong code often has it on a thousand lines.
        let mut told = self.nearest.borrow_mut();
        let nearest = told.entry(*uai).or_insert_with(|| {
            let mut codes: Vec<&Uai> = rows.keys().collect();
            codes.sort_unstable();
            let mut nearest = Nearest::to(uai.as_str());
            codes.iter().for_each(|code| nearest.weigh(code.as_str(), ""));
            nearest.best().into_iter().next().map(|(code, _)| code)
        });
        Some(DataProblem::UnknownSchool {
            nearest: nearest.clone(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_school_is_known_expected_or_has_a_nearest_one() {
        let uai = |text| Uai::parse(text).unwrap();
        let mut known = KnownSchools::default();
        known.rows.insert(uai("0380111P"), Some(7));
        known.expect(uai("0383069E"));
        assert_eq!(known.problem(&uai("0380111P")), None);
        assert_eq!(known.problem(&uai("0383069E")), None);
        let near = |nearest: Option<&str>| {
            Some(DataProblem::UnknownSchool {
                nearest: nearest.map(str::to_owned),
            })
        };
        for _ in 0..2 {
            assert_eq!(known.problem(&uai("0380112R")), near(Some("0380111P")));
            assert_eq!(known.problem(&uai("9740001H")), near(None));
        }
        known.expect(uai("0380111P"));
        assert_eq!(known.rows(), HashMap::from([(uai("0380111P"), 7)]));
    }
}
