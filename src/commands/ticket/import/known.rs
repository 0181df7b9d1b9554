//! Whom the rows of old tickets may speak of: the schools, the people and the operators of the
//! registers, found as people write them down, and the keys that tickets of the desk bear already.

use std::collections::{HashMap, HashSet};
use std::path::PathBuf;

use crate::commands::register::known::KnownSchools;
use crate::domain::Uai;
use crate::domain::nearest::Nearest;
use crate::domain::outside::fold;
use crate::error::{ArchiveProblem, DataFault, DataProblem, Error, Noun};
use crate::files::Reader;
use crate::files::tickets::{TicketLine, Tickets};
use crate::office::Office;
use crate::store::people::PersonFilter;

/// The registers, as far as old tickets name them.
pub struct Book {
    path: PathBuf,
    headings: Headings,
    schools: KnownSchools,
    people: Vec<Somebody>,
    /// Places among the people, by each way of writing one down.
    named: HashMap<String, Vec<usize>>,
    /// Logins and names.
    operators: Vec<(String, String)>,
    /// The keys of tickets that no file brought.
    taken: HashSet<String>,
}

struct Headings {
    number: Option<String>,
    school: Option<String>,
    requester: Option<String>,
    assignee: Option<String>,
}

struct Somebody {
    login: String,
    name: String,
    schools: Vec<Uai>,
}

/// Whom a cell names.
pub enum Named {
    One(String),
    /// Their logins.
    Several(Vec<String>),
    Nobody,
}

impl Book {
    pub fn of(office: &mut Office, reader: &Reader<Tickets>) -> Result<Self, Error> {
        let heading = |field| reader.heading(field).map(str::to_owned);
        let schools = KnownSchools::of(office)?;
        let mut book = Self {
            path: reader.path().to_owned(),
            headings: Headings {
                number: heading("number"),
                school: heading("school"),
                requester: heading("requester"),
                assignee: heading("assignee"),
            },
            schools,
            people: Vec::new(),
            named: HashMap::new(),
            operators: Vec::new(),
            taken: HashSet::new(),
        };
        office.read(|tx, at| {
            for person in tx.people(&PersonFilter::default())?.0 {
                let (first, last) = (person.first_name.raw(), person.last_name.raw());
                let text =
                    |text: &Option<crate::domain::Text>| text.as_ref().map(|text| text.raw().to_owned());
                let ways = [
                    Some(person.login.clone()),
                    text(&person.mail),
                    text(&person.staff_number),
                    Some(format!("{first} {last}")),
                    Some(format!("{last} {first}")),
                ];
                book.note(&ways);
                book.people.push(Somebody {
                    login: person.login.clone(),
                    name: person.name().line(),
                    schools: person.functions.iter().map(|(_, uai)| *uai).collect(),
                });
            }
            let operators = tx.operator_names()?.into_iter();
            book.operators = operators.map(|(login, name)| (login, name.line())).collect();
            book.taken = tx.keys_of_its_own(at.desk_id)?;
            Ok(())
        })?;
        Ok(book)
    }

    fn note(&mut self, ways: &[Option<String>]) {
        let place = self.people.len();
        for way in ways.iter().flatten() {
            let here = self.named.entry(written(way)).or_default();
            if here.last() != Some(&place) {
                here.push(place);
            }
        }
    }

    /// Everything that the registers have against a row.
    pub fn judge(&self, line: u64, said: &TicketLine<'_>) -> Vec<DataFault> {
        let mut faults = Vec::new();
        let mut fault = |heading: &Option<String>, value: &str, problem| {
            faults.push(DataFault {
                file: self.path.clone(),
                line: Some(line),
                column: heading.clone(),
                value: Some(value.to_owned()),
                problem,
            });
        };
        let number = said.number.raw();
        if self.taken.contains(number) {
            let taken = DataProblem::Archive(ArchiveProblem::OtherTicket);
            fault(&self.headings.number, number, taken);
        }
        if let Some(uai) = &said.school
            && let Some(problem) = self.schools.problem(uai)
        {
            fault(&self.headings.school, uai.as_str(), problem);
        }
        let requester = said.requester.raw();
        if let Some(problem) = self.nobody(requester, said.school.as_ref()) {
            fault(&self.headings.requester, requester, problem);
        }
        if let Some(assignee) = &said.assignee
            && let Named::Several(_) | Named::Nobody = self.operator(assignee.raw())
        {
            let nearest = nearest(assignee.raw(), self.operators.iter());
            let noun = Noun::Operator;
            fault(
                &self.headings.assignee,
                assignee.raw(),
                DataProblem::Unknown { noun, nearest },
            );
        }
        faults
    }

    /// What is wrong with a person, if anything.
    fn nobody(&self, named: &str, school: Option<&Uai>) -> Option<DataProblem> {
        match self.person(named, school) {
            Named::One(_) => None,
            Named::Several(logins) => Some(DataProblem::SeveralPeople { logins }),
            Named::Nobody => {
                // Of an address, what stands before the @ says who is meant.
                let who = named.split_once('@').map_or(named, |(who, _)| who);
                let known = self.people.iter();
                let mut nearest = Nearest::to(who);
                known.for_each(|known| nearest.weigh(&known.login, &known.name));
                Some(DataProblem::Unknown {
                    noun: Noun::Person,
                    nearest: nearest.best(),
                })
            }
        }
    }

    /// Whom a login, an address, a staff number or a name means; of several of one name, whoever is of the
    /// school.
    pub fn person(&self, named: &str, school: Option<&Uai>) -> Named {
        let places = self.named.get(&written(named)).map_or(&[][..], Vec::as_slice);
        let all: Vec<&Somebody> = places
            .iter()
            .filter_map(|place| self.people.get(*place))
            .collect();
        let here = |known: &&&Somebody| school.is_some_and(|uai| known.schools.contains(uai));
        let of_school: Vec<&&Somebody> = all.iter().filter(here).collect();
        match (all.as_slice(), of_school.as_slice()) {
            ([only], _) => Named::One(only.login.clone()),
            (_, [only]) => Named::One(only.login.clone()),
            ([], _) => Named::Nobody,
            (several, _) => Named::Several(several.iter().map(|known| known.login.clone()).collect()),
        }
    }

    /// The operator of a login or a name.
    pub fn operator(&self, named: &str) -> Named {
        let wanted = written(named);
        let is = |(login, name): &&(String, String)| written(login) == wanted || written(name) == wanted;
        let found: Vec<String> = self
            .operators
            .iter()
            .filter(is)
            .map(|(login, _)| login.clone())
            .collect();
        match found.as_slice() {
            [] => Named::Nobody,
            [only] => Named::One(only.clone()),
            _ => Named::Several(found),
        }
    }
}

/// A name as it is compared: `Martin, Claire` is `martin claire`.
fn written(name: &str) -> String {
    let folded = fold(name);
    let words = folded
        .split([' ', ',', '\u{a0}', '\t'])
        .filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

fn nearest<'k>(named: &str, known: impl Iterator<Item = &'k (String, String)>) -> Vec<(String, String)> {
    let mut nearest = Nearest::to(named);
    known.for_each(|(login, name)| nearest.weigh(login, name));
    nearest.best()
}
