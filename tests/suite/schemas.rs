//! What commands answer with `--format json`, held against the schemas that are published in
//! `docs/schema`.

use std::collections::{BTreeMap, BTreeSet};

use crate::support::repository;
use crate::support::stage::{Setting, Stage};

/// A day at a desk, and the schema of each answer.
const DAY: &[(&str, &str)] = &[
    ("school import examples/schools/*.csv", "import"),
    ("person import examples/people/annuaire.csv", "import"),
    ("holidays import fixtures/calendar/zone-a.ics", "import"),
    ("holidays list", "holidays-list"),
    ("inventory import examples/inventory/parc-savoie.csv", "import"),
    (
        "operator add tom --name 'Tom Arnaud' --team pedagogie --sector 73-A",
        "operator",
    ),
    ("operator edit tom --mail tom@exemple.example", "operator"),
    ("operator list", "operator-list"),
    ("school list --limit 3", "school-list"),
    ("school show 0730009N", "school-show"),
    ("school edit 0730009N --phone '04 79 00 00 00'", "school-show"),
    ("person list --school 0730009N", "person-list"),
    ("person show agaudet", "person-show"),
    (
        "person add --last-name Dupond --first-name Jean --function teacher --school 0730009N",
        "person-show",
    ),
    ("person edit agaudet --phone '04 79 00 00 01'", "person-show"),
    ("inventory list --school 0730009N --limit 3", "inventory-list"),
    ("inventory show 0730009-0009", "inventory-show"),
    (
        "ticket new --school 0730009N --requester agaudet --channel phone --category logiciel \
         --subject 'GéoGébra ne s’ouvre plus' --description 'Sur tous les postes.'",
        "ticket-new",
    ),
    (
        "ticket new --school 0730009N --requester agaudet --channel phone --category poste \
         --equipment 0730009-0009 --subject 'Poste éteint' --description 'Aucun voyant.'",
        "ticket-new",
    ),
    ("ticket import --dry-run examples/tickets/anciens.csv", "import"),
    ("ticket explain CG-1", "ticket-explain"),
    ("ticket explain --deadline CG-1", "ticket-deadline"),
    ("ticket take CG-1", "ticket"),
    ("ticket escalate CG-1", "ticket"),
    ("ticket comment CG-1 'Vu au téléphone'", "ticket"),
    ("ticket edit CG-2 --priority blocking", "ticket"),
    ("ticket link CG-2 --duplicate-of CG-1", "ticket"),
    ("ticket ask CG-2 'Quel poste ?'", "ticket"),
    ("ticket bookmark CG-1", "ticket"),
    (
        "intervention plan CG-1 --at 2026-12-01T09:00 --with agaudet --by tom",
        "ticket",
    ),
    (
        "intervention cancel CG-1 --reason 'Le technicien est souffrant'",
        "ticket",
    ),
    (
        "intervention record CG-1 --mode visit --minutes 60 --report 'Réinstallé' --by tom",
        "ticket",
    ),
    ("intervention list", "intervention-list"),
    ("ticket resolve CG-1 --solution 'Réinstallé'", "ticket"),
    ("ticket refuse CG-1 --reason 'Toujours pareil'", "ticket"),
    ("ticket explain CG-1", "ticket-explain"),
    ("ticket show CG-1", "ticket-show"),
    ("ticket list", "ticket-list"),
    ("ticket export", "ticket-list"),
    (
        "article new --from CG-1 --title Panne --symptom Rien --solution Cable",
        "article-show",
    ),
    ("article edit 1 --title Pannes", "article-show"),
    ("article show 1", "article-show"),
    ("article list", "article-list"),
    ("article search pannes", "article-list"),
    ("view add urgents --priority blocking", "view-list"),
    ("view list", "view-list"),
    ("view remove urgents", "view-list"),
    ("ticket explain --deadline CG-1", "ticket-deadline"),
    ("home", "home"),
    ("search geogebra", "search"),
    ("doctor", "doctor"),
    ("config list", "config-list"),
    ("config get lang", "config-get"),
    ("mail receive lettre.eml", "mail-letter"),
    ("mail list", "mail-list"),
    ("mail send --dry-run lettres", "mail-send"),
    ("desk list", "desk-list"),
    ("desk show", "desk-show"),
    ("desk check examples/desks/carmi-grenoble.toml", "desk-check"),
    ("report activity", "report-activity"),
    ("report billing", "report-billing"),
    ("report recurring --least 1", "report-recurring"),
    ("search réinstallé agaudet", "search"),
    ("search agaudet", "search"),
    ("report delays", "report-delays"),
    ("report inventory", "report-inventory"),
    ("run due", "ticket-list"),
    ("db check", "db-check"),
    ("db stats", "db-stats"),
    ("db anonymise --older-than 3y --dry-run", "db-anonymise"),
    ("desk apply examples/desks/esup-universite.toml", "desk-apply"),
];

/// What is refused, and with which exit code: all are told the same way.
const REFUSED: &[(&str, i32)] = &[
    ("ticket show CG-999", 4),
    ("inventory import", 2),
    ("ticket new", 2),
    ("school import absent.csv", 66),
];

fn setting() -> Setting {
    Setting {
        now: Some("2026-11-22T14:30:00Z".to_owned()),
        lang: Some("fr".to_owned()),
        ..Setting::default()
    }
}

fn validators() -> BTreeMap<String, jsonschema::Validator> {
    let mut validators = BTreeMap::new();
    for entry in std::fs::read_dir(repository("docs/schema")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "json") {
            let schema: serde_json::Value = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
            let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
            validators.insert(name, jsonschema::validator_for(&schema).unwrap());
        }
    }
    validators
}

#[test]
fn every_answer_is_as_its_schema_says() {
    let (stage, validators) = (Stage::new(), validators());
    let letter = b"From: a@exemple.example\r\nSubject: Poste\r\n\r\nIl ne d\xc3\xa9marre plus.\r\n";
    stage.write("lettre.eml", letter).unwrap();
    let mut wrong = Vec::new();
    for (line, schema) in DAY {
        let ran = stage.run(&format!("guichet -q {line} --format json"), &setting());
        let told: Result<serde_json::Value, _> = serde_json::from_slice(&ran.stdout);
        let Ok(answer) = told else {
            wrong.push(format!("{line}: {:?}", stage.transcript(&ran)));
            continue;
        };
        match validators.get(*schema) {
            None => wrong.push(format!("{line}: no schema {schema}: {answer}")),
            Some(validator) => wrong.extend(
                validator
                    .iter_errors(&answer)
                    .map(|error| format!("{line}: {} at {}", error, error.instance_path())),
            ),
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_mistake_is_as_its_schema_says() {
    let (stage, validators) = (Stage::new(), validators());
    for (line, status) in REFUSED {
        let ran = stage.run(&format!("guichet -q {line} --format json"), &setting());
        let error: serde_json::Value =
            serde_json::from_slice(&ran.stderr).unwrap_or_else(|_| panic!("{line}"));
        validators["error"]
            .validate(&error)
            .unwrap_or_else(|wrong| panic!("{line}: {wrong}"));
        assert_eq!(ran.status.code(), Some(*status), "{line}");
    }
}

/// The table of the README says of each command which schema it answers with; all of them are held
/// against it.
#[test]
fn the_table_agrees_with_what_is_played_and_misses_none() {
    let table = std::fs::read_to_string(repository("docs/schema/README.md")).unwrap();
    let rows: BTreeSet<(String, String)> = table
        .lines()
        .filter_map(|row| row.strip_prefix("| `guichet ")?.split_once("` | `"))
        .map(|(command, rest)| (command.to_owned(), rest.trim_end_matches(".json` |").to_owned()))
        .collect();
    for (line, schema) in DAY {
        let told = rows
            .iter()
            .any(|(command, named)| line.starts_with(command.as_str()) && named == schema);
        assert!(told, "{line}: {schema}");
    }
    let played: BTreeSet<&str> = DAY.iter().map(|(_, schema)| *schema).collect();
    let unplayed: Vec<_> = rows
        .iter()
        .filter(|(_, schema)| !played.contains(schema.as_str()))
        .collect();
    assert!(unplayed.is_empty(), "{unplayed:?}");
}
