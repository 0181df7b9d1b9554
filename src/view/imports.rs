//! What an import did: a balance for each file, in which every record stands exactly once.

use std::path::{Path, PathBuf};

use serde::Serialize;

use super::Look;
use super::grid::{Cell, Column, Fit, Grid};
use super::json::{SCHEMA, line, value};
use crate::domain::code::{Function, Lang};
use crate::domain::register::Balance;
use crate::domain::{Text, Uai};
use crate::text::codes::Worded as _;
use crate::text::imports::{self, Tally};
use crate::text::pages;

/// What came of an import.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imported {
    pub files: Vec<(PathBuf, Balance)>,
    /// It was a rehearsal.
    pub dry_run: bool,
    /// It is in the register: no rehearsal, and no fault stood against it.
    pub written: bool,
    /// Where the rejected lines went.
    pub rejects: Option<PathBuf>,
    pub warnings: Vec<Warning>,
    /// What a whole directory no longer names; nothing where it is not said to be whole.
    pub ended: Option<Vec<Ended>>,
}

/// Somebody is no longer at a school what they were there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ended {
    pub login: String,
    pub name: Text,
    pub function: Function,
    pub school: Uai,
}

impl Ended {
    /// As people read it; `done` where it is in the register.
    pub fn told(&self, lang: Lang, done: bool) -> String {
        let who = format!(
            "{} ({})",
            self.name.line(),
            Text::from(self.login.as_str()).line()
        );
        imports::ended(lang, &who, self.function, self.school.as_str(), done)
    }
}

/// A person who was taken without the address that another one has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
    pub file: PathBuf,
    pub line: u64,
    pub login: String,
    pub mail: String,
    pub holder: String,
    pub holder_line: Option<u64>,
}

impl Warning {
    /// As people read it.
    pub fn told(&self, lang: Lang) -> String {
        imports::homonyms(
            lang,
            &imports::Homonyms {
                file: &self.file,
                line: self.line,
                login: &self.login,
                mail: &self.mail,
                holder: &self.holder,
                holder_line: self.holder_line,
            },
        )
    }
}

/// The balances as rows, with their sum where there are several.
pub fn grid(imported: &Imported, lang: Lang) -> Grid {
    let [created, changed] = if imported.was_refused() {
        [
            ("would_create", Tally::WouldCreate),
            ("would_change", Tally::WouldChange),
        ]
    } else {
        [("created", Tally::Created), ("changed", Tally::Changed)]
    };
    let mut columns = vec![
        ("file", Tally::File),
        ("read", Tally::Read),
        created,
        changed,
        ("unchanged", Tally::Unchanged),
        ("rejected", Tally::Rejected),
        ("empty", Tally::Empty),
    ];
    if imported.ended.is_some() {
        columns.push(("ended", Tally::Ended));
    }
    let mut rows: Vec<Vec<Cell>> = imported
        .files
        .iter()
        .map(|(path, balance)| row(Cell::Text(named(path)), *balance))
        .collect();
    if let (Some(ended), Some(row)) = (&imported.ended, rows.first_mut()) {
        row.push(Cell::Number(i64::try_from(ended.len()).unwrap_or(i64::MAX)));
    }
    if imported.files.len() > 1 {
        rows.push(row(
            Cell::word("total", imports::together(lang)),
            imported.total(),
        ));
    }
    Grid {
        columns: columns
            .into_iter()
            .map(|(code, tally)| Column {
                code,
                heading: tally.in_lang(lang),
                fit: match tally {
                    Tally::File => Fit::Wrapped,
                    Tally::Read
                    | Tally::Created
                    | Tally::Changed
                    | Tally::WouldCreate
                    | Tally::WouldChange
                    | Tally::Unchanged
                    | Tally::Rejected
                    | Tally::Empty
                    | Tally::Ended => Fit::Number,
                },
            })
            .collect(),
        rows,
        zone: chrono_tz::UTC,
    }
}

/// The balances for people: on a terminal one even sum a file, elsewhere the columns.
pub fn table(imported: &Imported, look: Look) -> String {
    if look.width.is_none() {
        return grid(imported, look.lang).piped();
    }
    let said = if imported.was_refused() {
        imports::refused
    } else {
        imports::balance
    };
    let mut lines = String::new();
    let together = (imported.files.len() > 1).then(|| imported.total());
    let named = imported
        .files
        .iter()
        .map(|(path, balance)| (named(path).line(), *balance));
    let together = together.map(|total| (imports::together(look.lang).to_owned(), total));
    for (name, balance) in named.chain(together) {
        lines.push_str(&name);
        lines.push_str(pages::colon(look.lang));
        lines.push_str(&said(look.lang, &balance));
        lines.push('\n');
    }
    if let Some(ended) = &imported.ended {
        lines.push_str(&imports::ended_in_all(look.lang, ended.len() as u64));
        lines.push('\n');
    }
    lines
}

/// The balances in JSON.
pub fn json(imported: &Imported, look: Look) -> String {
    value(&ImportedJson::of(imported), look)
}

/// The same on one line.
pub fn ndjson(imported: &Imported) -> String {
    let mut out = Vec::new();
    // Writing to memory cannot fail.
    let _ = line(&ImportedJson::of(imported), &mut out);
    String::from_utf8_lossy(&out).into_owned()
}

impl Imported {
    /// Faults stood against it: what it says is what it would have done.
    fn was_refused(&self) -> bool {
        !self.written && !self.dry_run
    }

    pub fn total(&self) -> Balance {
        self.files.iter().map(|(_, balance)| *balance).sum()
    }
}

fn named(path: &Path) -> Text {
    Text::new(path.display().to_string())
}

fn row(name: Cell, balance: Balance) -> Vec<Cell> {
    let number = |count: u64| Cell::Number(i64::try_from(count).unwrap_or(i64::MAX));
    vec![
        name,
        number(balance.read),
        number(balance.created),
        number(balance.changed),
        number(balance.unchanged),
        number(balance.rejected),
        number(balance.empty),
    ]
}

#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ImportedJson {
    schema: u32,
    dry_run: bool,
    written: bool,
    files: Vec<FileJson>,
    total: Balance,
    rejects: Option<Text>,
    warnings: Vec<WarningJson>,
    /// With `person import --replace`.
    ended: Option<Vec<EndedJson>>,
}

#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct EndedJson {
    login: String,
    name: Text,
    function: Function,
    school: Uai,
}

#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct FileJson {
    file: Text,
    #[serde(flatten)]
    balance: Balance,
}

#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct WarningJson {
    code: &'static str,
    file: Text,
    line: u64,
    login: String,
    mail: String,
    holder: String,
    holder_line: Option<u64>,
}

impl ImportedJson {
    fn of(imported: &Imported) -> Self {
        Self {
            schema: SCHEMA,
            dry_run: imported.dry_run,
            written: imported.written,
            files: imported
                .files
                .iter()
                .map(|(path, balance)| FileJson {
                    file: named(path),
                    balance: *balance,
                })
                .collect(),
            total: imported.total(),
            rejects: imported.rejects.as_deref().map(named),
            warnings: imported.warnings.iter().map(WarningJson::of).collect(),
            ended: imported
                .ended
                .as_ref()
                .map(|all| all.iter().map(EndedJson::of).collect()),
        }
    }
}

impl EndedJson {
    fn of(ended: &Ended) -> Self {
        Self {
            login: ended.login.clone(),
            name: ended.name.clone(),
            function: ended.function,
            school: ended.school,
        }
    }
}

impl WarningJson {
    fn of(warning: &Warning) -> Self {
        Self {
            code: "mail_taken",
            file: named(&warning.file),
            line: warning.line,
            login: warning.login.clone(),
            mail: warning.mail.clone(),
            holder: warning.holder.clone(),
            holder_line: warning.holder_line,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn imported(files: usize) -> Imported {
        let balance = Balance {
            read: 4801,
            created: 4780,
            rejected: 20,
            empty: 1,
            ..Balance::default()
        };
        let names = ["parc-isère.csv", "=parc.csv"];
        Imported {
            files: names[..files]
                .iter()
                .map(|name| (PathBuf::from(name), balance))
                .collect(),
            dry_run: false,
            written: true,
            rejects: Some("rejets.csv".into()),
            warnings: vec![Warning {
                file: "annuaire.csv".into(),
                line: 1064,
                login: "lle4".into(),
                mail: "lyla.le@ac-test.example".into(),
                holder: "lle3".into(),
                holder_line: Some(831),
            }],
            ended: None,
        }
    }

    #[test]
    fn several_files_have_a_sum() {
        let shown = grid(&imported(1), Lang::Fr).piped();
        assert_eq!(
            shown,
            "file\tread\tcreated\tchanged\tunchanged\trejected\tempty\nparc-isère.csv\t4801\t4780\t0\t0\t20\t1\n"
        );
        let both = grid(&imported(2), Lang::Fr).piped();
        assert!(both.ends_with("total\t9602\t9560\t0\t0\t40\t2\n"), "{both}");
    }

    #[test]
    fn a_terminal_shows_even_sums() {
        let look = Look {
            lang: Lang::Fr,
            width: Some(80),
            colour: false,
            now: crate::domain::testing::at("2026-11-22T08:00:00Z"),
        };
        let shown = table(&imported(2), look).replace(['\u{a0}', '\u{202f}'], " ");
        let sum = "4 801 lus = 4 780 créés + 0 modifié + 0 inchangé + 20 rejetés + 1 vide";
        let lines: Vec<&str> = shown.lines().collect();
        assert_eq!(lines[0], format!("parc-isère.csv : {sum}"));
        assert!(
            lines[2].starts_with("Ensemble : 9 602 lus = 9 560 créés"),
            "{shown}"
        );
    }

    #[test]
    fn scripts_get_every_column_and_every_warning() {
        let shown: serde_json::Value = serde_json::from_str(&ndjson(&imported(2))).unwrap();
        assert_eq!(shown["files"][1]["file"], "=parc.csv");
        assert_eq!(shown["files"][0]["created"], 4780);
        assert_eq!(shown["total"]["read"], 9602);
        assert_eq!(shown["rejects"], "rejets.csv");
        assert_eq!(shown["warnings"][0]["holder_line"], 831);
    }

    #[test]
    fn homonyms_are_told_with_lines_and_logins() {
        let warning = &imported(1).warnings[0];
        assert_eq!(
            warning.told(Lang::Fr),
            "guichet: annuaire.csv, ligne 1064\u{a0}: lyla.le@ac-test.example est déjà à lle3 (ligne 831)\u{202f}; lle4 est pris sans adresse"
        );
        assert_eq!(
            warning.told(Lang::En),
            "guichet: annuaire.csv, line 1064: lyla.le@ac-test.example is already that of lle3 (line 831); lle4 is taken without an address"
        );
    }
}
