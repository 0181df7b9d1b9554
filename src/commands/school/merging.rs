//! How a line of a file and what the register knows become one: each file writes over what it knows
//! best, and completes the rest.

use std::collections::HashMap;
use std::path::PathBuf;

use chrono::NaiveDate;

use crate::commands::register::import::Check;
use crate::commands::register::known::KnownSchools;
use crate::domain::code::SchoolType;
use crate::domain::school::School;
use crate::domain::{Text, Uai};
use crate::error::{DataFault, DataProblem};
use crate::files::schools::{AgreementLine, Agreements, Given, SchoolLine};
use crate::files::{Cell, Reader};

/// The school as it stands once the line was read.
pub fn completed(standing: Option<School>, line: &SchoolLine<'_>) -> School {
    let known = standing.as_ref();
    let text = |given: &Option<Given<Cell<'_>>>, standing: Option<&Text>| {
        let standing = standing.cloned();
        match given {
            Some(given) => Some(worded(given).beside(standing)),
            None => standing,
        }
    };
    School {
        uai: line.uai,
        // A school without a name is called by its code until a file knows better.
        name: text(
            &line.name,
            known
                .map(|school| &school.name)
                .filter(|name| name.raw() != line.uai.as_str()),
        )
        .unwrap_or_else(|| Text::from(line.uai.as_str())),
        school_type: match &line.school_type {
            Some(given) => given.beside(known.map(|school| school.school_type)),
            None => known.map_or(SchoolType::Other, |school| school.school_type),
        },
        department: Some(owned(&line.department).beside(known.and_then(|school| school.department.clone()))),
        academy: text(&line.academy, known.and_then(|school| school.academy.as_ref())),
        address: text(&line.address, known.and_then(|school| school.address.as_ref())),
        postcode: text(&line.postcode, known.and_then(|school| school.postcode.as_ref())),
        city: text(&line.city, known.and_then(|school| school.city.as_ref())),
        phone: text(&line.phone, known.and_then(|school| school.phone.as_ref())),
        mail: text(&line.mail, known.and_then(|school| school.mail.as_ref())),
        web: text(&line.web, known.and_then(|school| school.web.as_ref())),
        inventory_on: known.and_then(|school| school.inventory_on),
        agreements: Vec::new(),
    }
}

fn worded(given: &Given<Cell<'_>>) -> Given<Text> {
    match given {
        Given::Owned(cell) => Given::Owned(cell.text()),
        Given::Completing(cell) => Given::Completing(cell.text()),
    }
}

fn owned(given: &Given<std::borrow::Cow<'_, str>>) -> Given<String> {
    match given {
        Given::Owned(words) => Given::Owned(words.to_string()),
        Given::Completing(words) => Given::Completing(words.to_string()),
    }
}

/// The agreements of one file: each of a school that is known, and none twice.
pub struct Memberships<'k> {
    known: &'k mut KnownSchools,
    path: PathBuf,
    heading: Option<String>,
    seen: HashMap<(Uai, String, NaiveDate), u64>,
}

impl<'k> Memberships<'k> {
    pub fn in_file(reader: &Reader<Agreements>, known: &'k mut KnownSchools) -> Self {
        Self {
            known,
            path: reader.path().to_owned(),
            heading: reader.heading("uai").map(str::to_owned),
            seen: HashMap::new(),
        }
    }

    /// What the agreement is called; where the file does not say, by its first school year.
    pub fn name(line: &AgreementLine<'_>) -> Text {
        match &line.name {
            Some(name) => name.text(),
            None => Text::new(line.starts_on.format("%Y").to_string()),
        }
    }
}

impl Check<Agreements> for Memberships<'_> {
    fn faults(&mut self, line: u64, said: &AgreementLine<'_>) -> Vec<DataFault> {
        let mut problems: Vec<DataProblem> = self.known.problem(&said.uai).into_iter().collect();
        let key = (said.uai, Self::name(said).raw().to_owned(), said.starts_on);
        match self.seen.get(&key) {
            Some(first) => problems.push(DataProblem::DuplicateKey { first_line: *first }),
            None if problems.is_empty() => drop(self.seen.insert(key, line)),
            None => {}
        }
        problems
            .into_iter()
            .map(|problem| DataFault {
                file: self.path.clone(),
                line: Some(line),
                column: self.heading.clone(),
                value: Some(said.uai.to_string()),
                problem,
            })
            .collect()
    }

    fn forget(&mut self) {
        self.seen.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::schools::{self, SchoolFile};
    use crate::files::{Options, Outcome, Source};

    const COLLEGES: &str = "numero_uai;appellation_officielle;nature_uai_libe;adresse_uai;code_departement\n\
        0071245R;Collège de Jastres;COLLEGE;12 boulevard de la Corniche;007\n";
    const CONTACTS: &str = "Identifiant_de_l_etablissement;Nom_etablissement;Type_etablissement;Telephone;Web;Mail\n\
        0071245R;Collège Jastres;Collège;0475351102;;ce.0071245r@ac-grenoble.fr\n";

    fn after(files: &[&str]) -> Option<School> {
        let mut standing = None;
        for text in files {
            let source = Source::put_aside(text.as_bytes(), "essai.csv".as_ref()).unwrap();
            let Ok(SchoolFile::Schools(mut reader)) = schools::open(source, &Options::default()) else {
                panic!("schools");
            };
            while let Some(entry) = reader.next_entry().unwrap() {
                let Outcome::Good(line) = entry.outcome else {
                    panic!("{:?}", entry.outcome);
                };
                standing = Some(completed(standing, &line));
            }
        }
        standing
    }

    #[test]
    fn each_file_knows_some_things_best_in_any_order() {
        let school = after(&[COLLEGES, CONTACTS]).unwrap();
        assert_eq!(school.name.raw(), "Collège de Jastres");
        assert_eq!(school.phone, Some("04 75 35 11 02".into()));
        assert_eq!(school.department.as_deref(), Some("07"));
        assert_eq!(after(&[CONTACTS, COLLEGES]), Some(school.clone()));
        assert_eq!(after(&[CONTACTS, COLLEGES, CONTACTS, COLLEGES]), Some(school));
        assert_eq!(after(&[CONTACTS]).unwrap().name.raw(), "Collège Jastres");
    }

    #[test]
    fn a_school_without_a_name_gets_it_from_whoever_knows() {
        let nameless = CONTACTS.replace("Collège Jastres", "");
        assert_eq!(after(&[&nameless]).unwrap().name.raw(), "0071245R");
        assert_eq!(
            after(&[&nameless, CONTACTS]).unwrap().name.raw(),
            "Collège Jastres"
        );
        assert_eq!(
            after(&[COLLEGES, &nameless]).unwrap().name.raw(),
            "Collège de Jastres"
        );
    }

    #[test]
    fn an_agreement_of_an_unknown_school_or_told_twice_is_refused() {
        let text = "UAI;Convention;Début;Fin\n0071245R;Péda;01/09/2025;31/08/2026\n\
            0071245R;Péda;01/09/2025;31/08/2027\n0383069E;Péda;01/09/2025;31/08/2026\n";
        let source = Source::put_aside(text.as_bytes(), "adhésions.csv".as_ref()).unwrap();
        let Ok(SchoolFile::Agreements(mut reader)) = schools::open(source, &Options::default()) else {
            panic!("agreements");
        };
        let mut known = KnownSchools::default();
        known.expect(Uai::parse("0071245R").unwrap());
        let mut check = Memberships::in_file(&reader, &mut known);
        let mut told = Vec::new();
        while let Some(entry) = reader.next_entry().unwrap() {
            let Outcome::Good(line) = &entry.outcome else {
                panic!("{:?}", entry.outcome);
            };
            told.extend(check.faults(entry.line, line));
        }
        let problems: Vec<_> = told.iter().map(|fault| (fault.line, &fault.problem)).collect();
        assert_eq!(
            problems,
            [
                (Some(3), &DataProblem::DuplicateKey { first_line: 2 }),
                (Some(4), &DataProblem::UnknownSchool { nearest: None }),
            ]
        );
        assert_eq!(told[0].column.as_deref(), Some("UAI"));
    }
}
