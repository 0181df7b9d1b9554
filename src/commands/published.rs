//! The JSON Schema of every answer, made from the values that are written and kept in `docs/schema` for
//! those who write scripts. `UPDATE=1 cargo test published` writes them.

use std::collections::BTreeMap;
use std::path::Path;

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema};

use super::complaint::Said;
use super::tree::Node;
use crate::domain::health::Findings;
use crate::view::deadline::DeadlineJson;
use crate::view::explain::ExplainJson;
use crate::view::found::HitJson;
use crate::view::home::HomeJson;
use crate::view::imports::ImportedJson;
use crate::view::interventions::ListedInterventionJson;
use crate::view::json::{DossierJson, HappenedJson, ListJson, NewTicketJson, OneJson, TicketJson};
use crate::view::letters::LetterJson;
use crate::view::registers::article::{ArticleJson, ArticlePageJson};
use crate::view::registers::check::{AppliedJson, CheckedJson};
use crate::view::registers::desk::{DeskJson, DeskLineJson};
use crate::view::registers::equipment::{EquipmentJson, EquipmentPageJson};
use crate::view::registers::holiday::HolidayJson;
use crate::view::registers::operator::OperatorJson;
use crate::view::registers::person::{PersonJson, PersonPageJson};
use crate::view::registers::school::{SchoolJson, SchoolPageJson};
use crate::view::report::{ActivityJson, BillingJson, DelaysJson, RecurringJson, StockJson};
use crate::view::views;

/// Where they are kept.
const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/schema");

fn of<T: JsonSchema>() -> Schema {
    // As it is written: what may be unknown is there, and null.
    let settings = SchemaSettings::draft2020_12().for_serialize();
    settings.into_generator().into_root_schema_for::<T>()
}

fn list<T: JsonSchema>() -> Schema {
    of::<ListJson<T>>()
}

/// Every file and what is in it.
fn all() -> BTreeMap<&'static str, Schema> {
    BTreeMap::from([
        ("error", of::<Said<'_>>()),
        ("home", of::<HomeJson<'_>>()),
        ("hook", of::<HappenedJson<'_>>()),
        ("import", of::<ImportedJson>()),
        ("ticket", of::<OneJson<TicketJson<'_>>>()),
        ("ticket-new", of::<OneJson<NewTicketJson<'_>>>()),
        ("ticket-show", of::<DossierJson<'_>>()),
        ("ticket-explain", of::<ExplainJson<'_>>()),
        ("ticket-deadline", of::<DeadlineJson<'_>>()),
        ("ticket-list", list::<TicketJson<'_>>()),
        ("intervention-list", list::<ListedInterventionJson<'_>>()),
        ("holidays-list", list::<HolidayJson<'_>>()),
        ("view-list", list::<views::Line<'_>>()),
        ("article-show", of::<ArticlePageJson<'_>>()),
        ("article-list", list::<ArticleJson<'_>>()),
        ("school-show", of::<SchoolPageJson<'_>>()),
        ("school-list", list::<SchoolJson<'_>>()),
        ("person-show", of::<PersonPageJson<'_>>()),
        ("person-list", list::<PersonJson<'_>>()),
        ("inventory-show", of::<EquipmentPageJson<'_>>()),
        ("inventory-list", list::<EquipmentJson<'_>>()),
        ("operator", of::<OneJson<OperatorJson<'_>>>()),
        ("operator-list", list::<OperatorJson<'_>>()),
        ("desk-show", of::<DeskJson<'_>>()),
        ("desk-list", list::<DeskLineJson<'_>>()),
        ("desk-check", of::<CheckedJson<'_>>()),
        ("desk-apply", of::<AppliedJson<'_>>()),
        ("mail-list", list::<super::mail::list::Item<'_>>()),
        ("search", list::<HitJson<'_>>()),
        ("doctor", of::<crate::view::doctor::DoctorJson<'_>>()),
        ("config-get", of::<OneJson<crate::view::config::Line<'_>>>()),
        ("config-list", list::<crate::view::config::Line<'_>>()),
        ("mail-send", of::<super::mail::send::Answer<'_>>()),
        ("mail-letter", of::<LetterJson<'_>>()),
        ("report-activity", of::<ActivityJson<'_>>()),
        ("report-billing", of::<BillingJson<'_>>()),
        ("report-recurring", of::<RecurringJson<'_>>()),
        ("report-delays", of::<DelaysJson<'_>>()),
        ("report-inventory", of::<StockJson<'_>>()),
        ("db-check", of::<OneJson<Findings>>()),
        ("db-stats", of::<OneJson<BTreeMap<String, i64>>>()),
        ("db-anonymise", of::<crate::view::erasure::ErasedJson<'_>>()),
    ])
}

/// A schema as it is kept: what our types are called is nobody's business but ours.
fn written(name: &str, mut schema: Schema) -> String {
    schema.insert("title".to_owned(), format!("guichet {name}").into());
    let mut text = serde_json::to_string_pretty(&schema).unwrap();
    let parts = schema.get("$defs").and_then(serde_json::Value::as_object);
    let names: Vec<&String> = parts.into_iter().flat_map(|parts| parts.keys()).collect();
    for name in &names {
        let Some(bare) = name.strip_suffix("Json") else {
            continue;
        };
        let taken = names.iter().any(|other| *other == bare);
        let bare = if taken {
            format!("{bare}Line")
        } else {
            bare.to_owned()
        };
        for (before, after) in [("\"", "\""), ("#/$defs/", "\"")] {
            text = text.replace(
                &format!("{before}{name}{after}"),
                &format!("{before}{bare}{after}"),
            );
        }
    }
    text + "\n"
}

#[test]
#[expect(
    clippy::disallowed_methods,
    reason = "whether to write what is compared is asked of whoever runs the tests"
)]
fn the_published_schemas_are_those_of_what_is_written() {
    let update = std::env::var_os("UPDATE").is_some();
    let mut stale = Vec::new();
    for (name, schema) in all() {
        let path = Path::new(FOLDER).join(format!("{name}.json"));
        let schema = written(name, schema);
        if std::fs::read_to_string(&path).ok().as_ref() == Some(&schema) {
            continue;
        }
        if update {
            std::fs::create_dir_all(FOLDER).unwrap();
            std::fs::write(&path, schema).unwrap();
        } else {
            stale.push(path);
        }
    }
    assert!(stale.is_empty(), "UPDATE=1 cargo test published writes {stale:?}");
}

#[test]
fn every_schema_in_the_folder_is_of_something_and_is_a_schema() {
    for entry in std::fs::read_dir(FOLDER).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "json") {
            continue;
        }
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        assert!(all().contains_key(name.as_str()), "{name} is of nothing");
        let schema: serde_json::Value = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
        jsonschema::validator_for(&schema).unwrap();
        let text = schema.to_string();
        assert!(
            !text.contains("Json"),
            "{name} tells how a type of ours is called"
        );
    }
}

/// A command that answers in JSON has a line in the table of `docs/schema/README.md`, which the suite
/// plays against the schemas.
#[test]
fn the_table_of_the_schemas_names_every_command() {
    let table = std::fs::read_to_string(Path::new(FOLDER).join("README.md")).unwrap();
    let missing: Vec<String> = paths(super::TREE, "guichet")
        .into_iter()
        .filter(|path| !table.contains(&format!("`{path}")))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}

fn paths(nodes: &'static [Node], before: &str) -> Vec<String> {
    nodes
        .iter()
        .flat_map(|node| {
            let path = format!("{before} {}", node.name());
            match node {
                Node::Noun { children, .. } => paths(children, &path),
                Node::Verb { .. } => vec![path],
            }
        })
        .collect()
}
