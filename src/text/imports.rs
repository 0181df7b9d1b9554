//! What is said of an import: what is under way, what became of the records, who shares an address.

use std::path::Path;

use super::codes::{Worded as _, words};
use super::format::counted;
use crate::domain::Text;
use crate::domain::code::{Function, Lang};
use crate::domain::register::Balance;

/// What stands over the records of a balance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tally {
    File,
    Read,
    Created,
    Changed,
    /// It was refused: what would have been created, were all else well.
    WouldCreate,
    WouldChange,
    Unchanged,
    Rejected,
    Empty,
    /// Functions that a whole directory no longer names.
    Ended,
}

words! {
    Tally {
        File: "Fichier", "File";
        Read: "Lues", "Read";
        Created: "Créées", "Created";
        Changed: "Modifiées", "Changed";
        WouldCreate: "À créer", "To create";
        WouldChange: "À modifier", "To change";
        Unchanged: "Inchangées", "Unchanged";
        Rejected: "Rejetées", "Rejected";
        Empty: "Vides", "Empty";
        Ended: "Fonctions terminées", "Functions ended";
    }
}

/// The step that a progress bar shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    Checking,
    Writing,
}

words! {
    Step {
        Checking: "vérification", "checking";
        Writing: "écriture", "writing";
    }
}

/// What an import did, every record in exactly one of the counts.
pub fn balance(lang: Lang, balance: &Balance) -> String {
    summed(
        lang,
        balance,
        match lang {
            Lang::Fr => [("créé", "créés"), ("modifié", "modifiés"), ("rejeté", "rejetés")],
            Lang::En => [
                ("created", "created"),
                ("changed", "changed"),
                ("rejected", "rejected"),
            ],
        },
    )
}

/// What an import would have done that was refused.
pub fn refused(lang: Lang, balance: &Balance) -> String {
    let (nothing, words) = match lang {
        Lang::Fr => ("rien n’a été importé", ["à créer", "à modifier", "à rejeter"]),
        Lang::En => ("nothing was imported", ["to create", "to change", "to reject"]),
    };
    let sum = summed(lang, balance, words.map(|words| (words, words)));
    format!("{nothing} ({sum})")
}

/// All that was read, as the sum of what became of it; the words for created, changed and rejected.
fn summed(lang: Lang, balance: &Balance, words: [(&str, &str); 3]) -> String {
    let [created, changed, rejected] = words;
    let (read, unchanged, empty) = match lang {
        Lang::Fr => (("lu", "lus"), ("inchangé", "inchangés"), ("vide", "vides")),
        Lang::En => (("read", "read"), ("unchanged", "unchanged"), ("empty", "empty")),
    };
    let count = |number: u64, (one, many): (&str, &str)| counted(lang, number, one, many);
    let parts = [
        count(balance.created, created),
        count(balance.changed, changed),
        count(balance.unchanged, unchanged),
        count(balance.rejected, rejected),
        count(balance.empty, empty),
    ];
    format!("{} = {}", count(balance.read, read), parts.join(" + "))
}

/// The last row of a balance of several files.
pub fn together(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "Ensemble",
        Lang::En => "Together",
    }
}

/// Lines were left out, and where they are.
pub fn rejected(lang: Lang, count: u64, path: &Path) -> String {
    let path = Text::new(path.display().to_string()).line();
    match lang {
        Lang::Fr => format!(
            "guichet: {} dans {path}",
            counted(lang, count, "ligne rejetée", "lignes rejetées")
        ),
        Lang::En => format!(
            "guichet: {} in {path}",
            counted(lang, count, "rejected line", "rejected lines")
        ),
    }
}

/// Two people of a directory claim one address, which can name only one of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Homonyms<'a> {
    pub file: &'a Path,
    pub line: u64,
    pub login: &'a str,
    pub mail: &'a str,
    /// Who has it.
    pub holder: &'a str,
    /// The line of that person in this file; none if the register knew them before.
    pub holder_line: Option<u64>,
}

/// The first one has the address, the other one is taken without.
pub fn homonyms(lang: Lang, told: &Homonyms<'_>) -> String {
    let line = |text: &str| Text::from(text).line();
    let file = line(&told.file.display().to_string());
    let (number, login, mail, holder) = (told.line, line(told.login), line(told.mail), line(told.holder));
    match (lang, told.holder_line) {
        (Lang::Fr, Some(first)) => format!(
            "guichet: {file}, ligne {number}\u{a0}: {mail} est déjà à {holder} (ligne {first})\u{202f}; {login} est pris sans adresse"
        ),
        (Lang::Fr, None) => format!(
            "guichet: {file}, ligne {number}\u{a0}: {mail} est déjà à {holder}\u{202f}; {login} est pris sans adresse"
        ),
        (Lang::En, Some(first)) => format!(
            "guichet: {file}, line {number}: {mail} is already that of {holder} (line {first}); {login} is taken without an address"
        ),
        (Lang::En, None) => format!(
            "guichet: {file}, line {number}: {mail} is already that of {holder}; {login} is taken without an address"
        ),
    }
}

/// The same key had imported it before.
pub fn done_before(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "guichet: déjà fait sous la même clé\u{202f}; rien n’a été écrit",
        Lang::En => "guichet: done already under the same key; nothing was written",
    }
}

/// Somebody is no longer at a school what they were there, or would not be.
pub fn ended(lang: Lang, who: &str, function: Function, school: &str, done: bool) -> String {
    let function = function.in_lang(lang);
    match (lang, done) {
        (Lang::Fr, true) => format!("guichet: {who} n’est plus «\u{a0}{function}\u{a0}» à {school}"),
        (Lang::Fr, false) => format!("guichet: {who} ne serait plus «\u{a0}{function}\u{a0}» à {school}"),
        (Lang::En, true) => format!("guichet: {who} is no longer {function} at {school}"),
        (Lang::En, false) => format!("guichet: {who} would no longer be {function} at {school}"),
    }
}

/// How many functions a whole directory ended, or would end.
pub fn ended_in_all(lang: Lang, count: u64) -> String {
    match lang {
        Lang::Fr => counted(
            lang,
            count,
            "fonction que l’annuaire ne nomme plus",
            "fonctions que l’annuaire ne nomme plus",
        ),
        Lang::En => counted(
            lang,
            count,
            "function that the directory no longer names",
            "functions that the directory no longer names",
        ),
    }
}

/// The tickets of another tool are taken over in silence.
pub fn nobody_is_told(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "guichet: aucun courriel ne part pour ces anciens tickets",
        Lang::En => "guichet: no mail leaves for these old tickets",
    }
}

/// What was asked for is as it stands.
pub fn nothing_changes(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "guichet: rien ne change",
        Lang::En => "guichet: nothing changes",
    }
}

/// What is wrong with a rejected line, for whoever mends it.
pub fn reasons(lang: Lang, faults: &[crate::error::DataFault]) -> String {
    let told: Vec<String> = faults.iter().map(|fault| reason(lang, fault)).collect();
    told.join(match lang {
        Lang::Fr => "\u{202f}; ",
        Lang::En => "; ",
    })
}

fn reason(lang: Lang, fault: &crate::error::DataFault) -> String {
    let problem = match lang {
        Lang::Fr => super::fr::data::problem(&fault.problem),
        Lang::En => super::en::data::problem(&fault.problem),
    };
    match (&fault.column, lang) {
        (Some(column), Lang::Fr) => format!("{}\u{a0}: {problem}", Text::from(column.as_str()).line()),
        (Some(column), Lang::En) => format!("{}: {problem}", Text::from(column.as_str()).line()),
        (None, _) => problem,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_read_is_the_sum_of_what_became_of_it_or_would_have() {
        let read = Balance {
            read: 3,
            created: 1,
            rejected: 2,
            ..Balance::default()
        };
        assert_eq!(
            balance(Lang::Fr, &read),
            "3 lus = 1 créé + 0 modifié + 0 inchangé + 2 rejetés + 0 vide"
        );
        assert_eq!(
            refused(Lang::Fr, &read),
            "rien n’a été importé (3 lus = 1 à créer + 0 à modifier + 0 inchangé + 2 à rejeter + 0 vide)"
        );
    }
}
