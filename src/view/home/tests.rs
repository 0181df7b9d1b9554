//! The operator's page, word for word.

use super::*;
use crate::domain::code::Lang;
use crate::domain::testing::{at, day, desk, listed, lycee, story};
use crate::view::json::value;

fn look(lang: Lang, width: Option<u16>) -> Look {
    Look {
        lang,
        width,
        colour: false,
        now: at("2026-11-22T08:00:00Z"),
    }
}

fn page() -> Home {
    let pile = |total| Pile {
        tickets: vec![listed(&story())],
        total,
    };
    Home {
        mine: pile(1),
        to_validate: pile(4),
        awaiting_supplier: pile(1),
        incidents: 12,
        services: 1,
        inventories: vec![Stale {
            uai: lycee().uai,
            name: lycee().name,
            city: lycee().city,
            inventory_on: day(2025, 12, 1),
            ends_on: day(2026, 12, 1),
        }],
        ..Home::default()
    }
}

#[track_caller]
fn check(home: &Home, lang: Lang, width: Option<u16>, expected: &str) {
    let shown = super::home(home, &desk(), look(lang, width)).replace(['\u{a0}', '\u{202f}'], " ");
    assert_eq!(shown, expected);
}

#[test]
fn an_operator_sees_pile_by_pile_whose_turn_it_is() {
    check(
        &page(),
        Lang::Fr,
        Some(100),
        "\
Guichet unique du CARMI · 22/11/2026 à 09:00
12 incidents ouverts · 1 demande de service · 4 clôtures à valider

Mes tickets : 1 ticket
┌───────────┬───────────┬──────────┬─────┬──────────────────────────────┬─────────────────────┐
│ Référence ┆ Statut    ┆ Priorité ┆ Âge ┆ Établissement                ┆ Objet               │
╞═══════════╪═══════════╪══════════╪═════╪══════════════════════════════╪═════════════════════╡
│ CG-12     ┆ À valider ┆ Majeure  ┆ 2 j ┆ 0383069E Lycée Camille Corot ┆ Imprimante en panne │
└───────────┴───────────┴──────────┴─────┴──────────────────────────────┴─────────────────────┘

En attente du fournisseur : 1 ticket
┌───────────┬────────┬─────────────────┬─────────────────────────┬───────────┬─────────────────────┐
│ Référence ┆ Depuis ┆ Attend jusqu’au ┆ Établissement           ┆ Matériel  ┆ Objet               │
╞═══════════╪════════╪═════════════════╪═════════════════════════╪═══════════╪═════════════════════╡
│ CG-12     ┆ 1 j    ┆                 ┆ 0383069E Lycée Camille  ┆ UC0000003 ┆ Imprimante en panne │
│           ┆        ┆                 ┆ Corot                   ┆           ┆                     │
└───────────┴────────┴─────────────────┴─────────────────────────┴───────────┴─────────────────────┘

Clôtures à valider : 1-1 sur 4 tickets
┌───────────┬────────┬───────────────┬─────────────────────┬─────────────┐
│ Référence ┆ Depuis ┆ Demandeur     ┆ Objet               ┆ Intervenant │
╞═══════════╪════════╪═══════════════╪═════════════════════╪═════════════╡
│ CG-12     ┆ 1 j    ┆ Claire Martin ┆ Imprimante en panne ┆ pdurand     │
└───────────┴────────┴───────────────┴─────────────────────┴─────────────┘

Inventaires à renouveler
  0383069E Lycée Camille Corot, Morestel · du 01/12/2025, à jour jusqu’au 01/12/2026
",
    );
    check(
        &page(),
        Lang::En,
        Some(100),
        "\
Single desk of the CARMI · 22 Nov 2026, 09:00
12 open incidents · 1 service request · 4 closures to be validated

My tickets: 1 ticket
┌───────────┬─────────────────┬──────────┬─────┬────────────────────────┬─────────────────────┐
│ Reference ┆ Status          ┆ Priority ┆ Age ┆ School                 ┆ Subject             │
╞═══════════╪═════════════════╪══════════╪═════╪════════════════════════╪═════════════════════╡
│ CG-12     ┆ To be validated ┆ Major    ┆ 2 d ┆ 0383069E Lycée Camille ┆ Imprimante en panne │
│           ┆                 ┆          ┆     ┆ Corot                  ┆                     │
└───────────┴─────────────────┴──────────┴─────┴────────────────────────┴─────────────────────┘

Waiting for the supplier: 1 ticket
┌───────────┬───────┬─────────────┬──────────────────────────────┬───────────┬─────────────────────┐
│ Reference ┆ Since ┆ Waits until ┆ School                       ┆ Equipment ┆ Subject             │
╞═══════════╪═══════╪═════════════╪══════════════════════════════╪═══════════╪═════════════════════╡
│ CG-12     ┆ 1 d   ┆             ┆ 0383069E Lycée Camille Corot ┆ UC0000003 ┆ Imprimante en panne │
└───────────┴───────┴─────────────┴──────────────────────────────┴───────────┴─────────────────────┘

Closures to be validated: 1-1 of 4 tickets
┌───────────┬───────┬───────────────┬─────────────────────┬──────────┐
│ Reference ┆ Since ┆ Requester     ┆ Subject             ┆ Assignee │
╞═══════════╪═══════╪═══════════════╪═════════════════════╪══════════╡
│ CG-12     ┆ 1 d   ┆ Claire Martin ┆ Imprimante en panne ┆ pdurand  │
└───────────┴───────┴───────────────┴─────────────────────┴──────────┘

Inventories to renew
  0383069E Lycée Camille Corot, Morestel · of 1 Dec 2025, up to date until 1 Dec 2026
",
    );
}

#[test]
fn a_pipe_gets_a_line_a_ticket_with_its_pile() {
    check(
        &page(),
        Lang::Fr,
        None,
        "\
pile\treference\tstatus\tpriority\tcreated_at\tstatus_since\tdue_at\twaiting_until\tappointment\tschool\tsubject\tteam\tassignee\trequester
mine\tCG-12\tresolved\tmajor\t2026-11-20T08:00:00Z\t2026-11-20T17:00:00Z\t\t\t\t0383069E Lycée Camille Corot\tImprimante en panne\tmaintenance\tpdurand\tcmartin
awaiting_supplier\tCG-12\tresolved\tmajor\t2026-11-20T08:00:00Z\t2026-11-20T17:00:00Z\t\t\t\t0383069E Lycée Camille Corot\tImprimante en panne\tmaintenance\tpdurand\tcmartin
to_validate\tCG-12\tresolved\tmajor\t2026-11-20T08:00:00Z\t2026-11-20T17:00:00Z\t\t\t\t0383069E Lycée Camille Corot\tImprimante en panne\tmaintenance\tpdurand\tcmartin
inventory\t\t\t\t\t2025-12-01\t\t2026-12-01\t\t0383069E Lycée Camille Corot\t\t\t\t
",
    );
}

#[test]
fn an_empty_page_says_so() {
    check(
        &Home::default(),
        Lang::Fr,
        Some(80),
        "\
Guichet unique du CARMI · 22/11/2026 à 09:00
0 incident ouvert · 0 demande de service · 0 clôture à valider

Rien n’attend.
",
    );
}

#[test]
fn the_page_reads_back_from_json() {
    let home = page();
    let back: serde_json::Value = serde_json::from_str(&value(
        &HomeJson::new(&home, at("2026-11-23T08:00:00Z")),
        look(Lang::Fr, None),
    ))
    .unwrap();
    assert_eq!(back["to_validate"]["total"], 4);
    assert_eq!(back["mine"]["items"][0]["reference"], "CG-12");
    assert_eq!(back["inventories"][0]["inventory_ends_on"], "2026-12-01");
    assert_eq!(back["overdue"]["total"], 0);
}
