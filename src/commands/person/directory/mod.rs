//! Who a line of a staff directory speaks of, and whose a mail address is. A login names one person,
//! and so does an address: the first login keeps an address that two lines claim.

use std::collections::HashMap;
use std::path::PathBuf;

use crate::commands::register::import::Check;
use crate::commands::register::known::KnownSchools;
use crate::domain::outside::fold;
use crate::domain::person::Person;
use crate::domain::{Text, Uai};
use crate::error::{DataFault, DataProblem};
use crate::files::Reader;
use crate::files::people::{People, PersonLine};

/// What is known of everybody, from the register and from the file.
pub struct Directory {
    schools: KnownSchools,
    path: PathBuf,
    headings: [Option<String>; 3],
    /// Whom the register knows, by login.
    register: HashMap<String, Known>,
    /// Whose an address is in the register.
    holders: HashMap<String, String>,
    /// Who stands in the file, by login.
    lines: HashMap<String, Line>,
    /// The first login of the file that claims an address.
    claimants: HashMap<String, String>,
}

/// Somebody whom the register knows.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Known {
    name: Name,
    staff_number: Option<String>,
    mail: Option<String>,
}

/// Somebody's first line in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Line {
    number: u64,
    name: Name,
    mail: Option<String>,
}

/// A name as it is told, and as it is compared.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Name {
    told: String,
    folded: String,
}

impl Name {
    fn new(last: &str, first: &str) -> Self {
        let told = format!("{first} {last}").trim().to_owned();
        Self {
            folded: fold(&told),
            told,
        }
    }

    fn of(said: &PersonLine<'_>) -> Self {
        Self::new(
            said.last.raw(),
            said.first.as_ref().map_or("", |first| first.raw()),
        )
    }
}

/// Whose an address is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Address {
    /// Theirs; somebody else who has it gives it up in this very file.
    Own { from: Option<String> },
    /// Another one's, with the line of that one in the file.
    Of { holder: String, line: Option<u64> },
}

const SCHOOL: usize = 0;
const LOGIN: usize = 1;
const MAIL: usize = 2;

impl Directory {
    pub fn of(reader: &Reader<People>, schools: KnownSchools, register: &[Person]) -> Self {
        let heading = |field| reader.heading(field).map(str::to_owned);
        let mail = |person: &Person| person.mail.as_ref().map(|mail| mail.raw().to_owned());
        Self {
            schools,
            path: reader.path().to_owned(),
            headings: [heading("school"), heading("login"), heading("mail")],
            holders: register
                .iter()
                .filter_map(|person| Some((mail(person)?, person.login.clone())))
                .collect(),
            register: register
                .iter()
                .map(|person| {
                    let known = Known {
                        name: Name::new(person.last_name.raw(), person.first_name.raw()),
                        staff_number: person.staff_number.as_ref().map(|number| number.raw().to_owned()),
                        mail: mail(person),
                    };
                    (person.login.clone(), known)
                })
                .collect(),
            lines: HashMap::new(),
            claimants: HashMap::new(),
        }
    }

    /// The login of whoever the line speaks of; without one, the address names them.
    pub fn login(&self, said: &PersonLine<'_>) -> String {
        match (&said.login, &said.mail) {
            (Some(login), _) => login.raw().to_owned(),
            (None, Some(mail)) => match self.holders.get(mail.raw()) {
                Some(holder) => holder.clone(),
                None => mail.raw().to_owned(),
            },
            (None, None) => String::new(),
        }
    }

    /// Whether an earlier line of the file spoke of the same person: this one then only completes.
    pub fn is_repeated(&self, login: &str, line: u64) -> bool {
        self.lines.get(login).is_some_and(|first| first.number < line)
    }

    /// Whose the address is that this person's line claims.
    pub fn address(&self, login: &str, mail: &str) -> Address {
        let line_of = |login: &str| self.lines.get(login).map(|line| line.number);
        let first = self.claimants.get(mail);
        match self.holders.get(mail) {
            Some(holder) if holder == login => Address::Own { from: None },
            Some(holder) if !self.gives_up(holder, mail) => Address::Of {
                holder: holder.clone(),
                line: line_of(holder),
            },
            given_up => match first {
                Some(first) if first != login => Address::Of {
                    holder: first.clone(),
                    line: line_of(first),
                },
                _ => Address::Own {
                    from: given_up.cloned(),
                },
            },
        }
    }

    /// The file gives the holder another address, which is then their own.
    fn gives_up(&self, holder: &str, mail: &str) -> bool {
        let claimed = self.lines.get(holder).and_then(|line| line.mail.as_deref());
        claimed.is_some_and(|claimed| claimed != mail && !self.holders.contains_key(claimed))
    }

    /// A login that names two people: in the file itself, or in the register. There, somebody whose
    /// staff number or address is the same may bear another name than before.
    fn namesake(&self, login: &str, said: &PersonLine<'_>) -> Option<String> {
        let name = Name::of(said);
        if let Some(first) = self.lines.get(login) {
            return (first.name.folded != name.folded).then(|| first.name.told.clone());
        }
        let known = self.register.get(login)?;
        let same = |known: &Option<String>, said: Option<&str>| known.is_some() && known.as_deref() == said;
        let same_person = known.name.folded == name.folded
            || same(
                &known.staff_number,
                said.staff_number.as_ref().map(|cell| cell.raw()),
            )
            || same(&known.mail, said.mail.as_ref().map(|cell| cell.raw()));
        (!same_person).then(|| known.name.told.clone())
    }

    fn fault(&self, line: u64, column: usize, value: Option<String>, problem: DataProblem) -> DataFault {
        DataFault {
            file: self.path.clone(),
            line: Some(line),
            column: self.headings.get(column).cloned().flatten(),
            value,
            problem,
        }
    }
}

impl Directory {
    /// Everything that is against a line, as far as lines were noted.
    fn judge(&self, line: u64, said: &PersonLine<'_>) -> Vec<DataFault> {
        let mut faults = Vec::new();
        if let Some(uai) = &said.school
            && let Some(problem) = self.schools.problem(uai)
        {
            faults.push(self.fault(line, SCHOOL, Some(uai.to_string()), problem));
        }
        let login = self.login(said);
        if let Some(by) = self.namesake(&login, said) {
            let column = if said.login.is_some() { LOGIN } else { MAIL };
            faults.push(self.fault(line, column, Some(login), DataProblem::Taken { by }));
        }
        faults
    }

    /// Remembers a good line.
    fn note(&mut self, line: u64, said: &PersonLine<'_>) {
        let login = self.login(said);
        let mail = said.mail.as_ref().map(|mail| mail.raw().to_owned());
        if let Some(mail) = &mail {
            self.claimants
                .entry(mail.clone())
                .or_insert_with(|| login.clone());
        }
        let first = self.lines.entry(login).or_insert_with(|| Line {
            number: line,
            name: Name::of(said),
            mail: None,
        });
        if first.mail.is_none() {
            first.mail = mail;
        }
    }
}

/// In the first pass lines are judged and noted.
impl Check<People> for Directory {
    fn faults(&mut self, line: u64, said: &PersonLine<'_>) -> Vec<DataFault> {
        let faults = self.judge(line, said);
        if faults.is_empty() {
            self.note(line, said);
        }
        faults
    }
}

/// In the second pass all of them are noted.
impl Check<People> for &Directory {
    fn faults(&mut self, line: u64, said: &PersonLine<'_>) -> Vec<DataFault> {
        self.judge(line, said)
    }
}

/// Somebody as they stand once the line was read; the address is decided apart.
pub fn completed(standing: Option<Person>, login: String, said: &PersonLine<'_>, repeated: bool) -> Person {
    let text = |cell: &Option<crate::files::Cell<'_>>, standing: Option<Text>| {
        let told = cell.as_ref().map(|cell| cell.text());
        if repeated {
            standing.or(told)
        } else {
            told.or(standing)
        }
    };
    let functions = said
        .school
        .iter()
        .map(|uai: &Uai| (said.function, *uai))
        .collect();
    match standing {
        Some(known) => Person {
            last_name: if repeated {
                known.last_name
            } else {
                said.last.text()
            },
            first_name: text(&said.first, Some(known.first_name)).unwrap_or_default(),
            phone: text(&said.phone, known.phone),
            staff_number: text(&said.staff_number, known.staff_number),
            location: text(&said.location, known.location),
            functions,
            ..known
        },
        None => Person {
            login,
            last_name: said.last.text(),
            first_name: text(&said.first, None).unwrap_or_default(),
            mail: None,
            phone: text(&said.phone, None),
            staff_number: text(&said.staff_number, None),
            location: text(&said.location, None),
            notice_mail: None,
            time_zone: None,
            lang: None,
            functions,
        },
    }
}

#[cfg(test)]
mod tests;
