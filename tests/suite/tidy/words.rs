//! A word has one spelling: what `schema.sql` lets into a column is what `domain/code.rs` declares.

use crate::support::repository;
use guichet::domain::calendar::{Population, Zone};
use guichet::domain::code::{
    Channel, Code as _, EquipmentState, Function, InterventionState, Kind, Lang, Mode, Nature, SchoolType,
    Status, Verb, WaitingFor,
};
use guichet::domain::correspondence::{Advice, LetterState};
use guichet::domain::notice::{Failure, NoticeKind, NoticeState};
use guichet::domain::ticket::Clock;

/// A column whose CHECK lists words, and where these come from.
type Column = (&'static str, fn() -> Vec<&'static str>);

/// Every such column of the schema.
const COLUMNS: &[Column] = &[
    ("category.nature", Nature::codes),
    ("school.school_type", SchoolType::codes),
    ("person.lang", Lang::codes),
    ("person_function.function", Function::codes),
    ("equipment.state", EquipmentState::codes),
    ("ticket.kind", Kind::codes),
    ("ticket.status", Status::codes),
    ("ticket.nature", Nature::codes),
    ("ticket.channel", Channel::codes),
    ("ticket.function", Function::codes),
    ("ticket.waiting_for", WaitingFor::codes),
    ("event.verb", Verb::codes),
    ("event.status", Status::codes),
    ("article.lang", Lang::codes),
    ("intervention.mode", Mode::codes),
    ("event.clock", Clock::codes),
    ("intervention.state", InterventionState::codes),
    ("letter.state", LetterState::codes),
    ("letter.told", Advice::codes),
    ("outbox.notice", NoticeKind::codes),
    ("outbox.state", NoticeState::codes),
    ("outbox.failure", Failure::codes),
    ("school_holiday.zone", Zone::codes),
    ("school_holiday.population", Population::codes),
];

#[test]
fn every_word_of_the_schema_is_a_word_of_the_domain() {
    let schema = std::fs::read_to_string(repository("schema.sql")).unwrap();
    super::none(strays(&schema, COLUMNS));
}

/// Where the schema and the domain do not spell a set alike.
fn strays(schema: &str, columns: &[Column]) -> Vec<String> {
    let lists = lists(schema);
    let mut faults = Vec::new();
    for (column, words) in &lists {
        match columns.iter().find(|(name, _)| name == column) {
            None => faults.push(format!("{column}: say in tidy/words.rs which set its words are")),
            Some((_, set)) if sorted(words) != sorted(&set()) => {
                faults.push(format!(
                    "{column}: the schema lets in {words:?}, the domain knows {:?}",
                    set()
                ));
            }
            Some(_) => {}
        }
    }
    let unlisted = columns
        .iter()
        .filter(|(name, _)| !lists.iter().any(|(column, _)| column == name));
    faults.extend(unlisted.map(|(name, _)| format!("{name}: the schema lists no words for it")));
    faults
}

/// `ticket.status` and the words of its `CHECK (status IN ('new', …))`, for every such check of a table.
fn lists(schema: &str) -> Vec<(String, Vec<String>)> {
    let code: Vec<&str> = schema
        .lines()
        .flat_map(|line| line.split("--").next())
        .flat_map(str::split_whitespace)
        .collect();
    let schema = code.join(" ");
    let mut found: Vec<(String, Vec<String>)> = Vec::new();
    for table in schema.split("CREATE TABLE ").skip(1) {
        let table = table.split("STRICT").next().unwrap_or(table);
        let name = table.split(|c: char| !is_name(c)).next().unwrap_or_default();
        for (at, _) in table.match_indices(" IN (") {
            let column = table[..at]
                .rsplit(|c: char| !is_name(c))
                .next()
                .unwrap_or_default();
            let inside = table[at + 5..].split(')').next().unwrap_or_default();
            let words: Vec<String> = inside.split('\'').skip(1).step_by(2).map(str::to_owned).collect();
            let column = format!("{name}.{column}");
            match found.last_mut() {
                // The words of one CHECK may stand in several lists, joined by OR.
                Some((last, list)) if *last == column => list.extend(words),
                _ if words.is_empty() => {}
                _ => found.push((column, words)),
            }
        }
    }
    found
}

fn is_name(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

fn sorted<W: AsRef<str>>(words: &[W]) -> Vec<&str> {
    let mut words: Vec<&str> = words.iter().map(AsRef::as_ref).collect();
    words.sort_unstable();
    words
}

#[test]
fn a_word_too_many_a_word_too_few_and_a_set_that_nobody_named_are_found() {
    let schema = "CREATE TABLE ticket (\n  channel TEXT NOT NULL CHECK (channel IN\n ('phone', 'mail', -- IN ('x')\n 'portal')),\n  \
                  nature TEXT CHECK (nature IN ('a'))\n) STRICT;\nCREATE INDEX i ON ticket (id) WHERE channel IN ('phone');";
    assert_eq!(
        lists(schema),
        [
            (
                "ticket.channel".to_owned(),
                ["phone", "mail", "portal"].map(str::to_owned).to_vec()
            ),
            ("ticket.nature".to_owned(), vec!["a".to_owned()])
        ]
    );
    let channel: Column = ("ticket.channel", Channel::codes);
    let nature: Column = ("ticket.nature", || vec!["a"]);
    assert_eq!(strays(schema, &[channel, nature]), [""; 0]);
    assert_eq!(
        strays(schema, &[channel]),
        ["ticket.nature: say in tidy/words.rs which set its words are"]
    );
    assert_eq!(
        strays(schema, &[("ticket.channel", || vec!["phone", "fax"]), nature]),
        [
            "ticket.channel: the schema lets in [\"phone\", \"mail\", \"portal\"], the domain knows [\"phone\", \"fax\"]"
        ]
    );
    assert_eq!(
        strays(schema, &[channel, nature, ("ticket.status", Status::codes)]),
        ["ticket.status: the schema lists no words for it"]
    );
}
