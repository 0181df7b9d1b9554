//! Which verbs the help of a noun shows first: those that are typed most. The examples themselves
//! stand in [`help`](super::help), beside those of the verbs.

/// The verbs whose first example the help of a noun shows; nothing where it is no noun.
pub fn verbs(noun: &str) -> Option<&'static [&'static str]> {
    let found = USUAL.iter().find(|(known, _)| *known == noun);
    found.map(|(_, verbs)| *verbs)
}

/// Of every noun; guichet itself has no name.
const USUAL: &[(&str, &[&str])] = &[
    ("", &["home", "ticket new", "ticket list"]),
    ("ticket", &["new", "show", "resolve"]),
    ("ticket participant", &["add", "remove"]),
    ("view", &["add", "list"]),
    ("intervention", &["plan", "record", "list"]),
    ("inventory", &["import", "list", "show"]),
    ("school", &["list", "show", "import"]),
    ("person", &["list", "show", "import"]),
    ("desk", &["list", "check", "apply"]),
    ("holidays", &["import", "list"]),
    ("operator", &["list", "add", "edit"]),
    ("mail", &["send", "receive", "list"]),
    ("article", &["search", "new"]),
    ("report", &["activity", "delays", "recurring"]),
    ("run", &["due"]),
    ("config", &["list", "set"]),
    ("db", &["check", "backup"]),
];
