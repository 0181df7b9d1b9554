//! The reasons of a ticket's way, read as people read them.

use super::*;
use crate::domain::code::{Lang, Verb};
use crate::domain::eligibility::Finding;
use crate::domain::refusal::{About, Reason};
use crate::domain::testing::{at, day, desk, draft, played, story};
use crate::domain::ticket::Act;
use crate::view::json::value;

fn look(lang: Lang) -> Look {
    Look {
        lang,
        width: None,
        colour: false,
        now: at("2026-11-22T08:00:00Z"),
    }
}

fn handover(dossier: &Dossier) -> &Handover {
    let handed = dossier.events.iter().find_map(|event| match &event.change {
        Change::HandedOver(handover) => Some(handover.as_ref()),
        _ => None,
    });
    handed.unwrap()
}

fn refused() -> Refusal {
    let dossier = story();
    let mut trace = handover(&dossier).trace.clone();
    let warranty = Finding::UnderWarranty {
        until: day(2027, 8, 31),
        supplier: Some(Text::from("Dell")),
    };
    *trace.tried[1].needs.last_mut().unwrap() = warranty.clone();
    Refusal {
        reasons: vec![Reason::Lacks(warranty)],
        trace: Some(trace),
        about: About::ticket(Verb::Escalate, &dossier.ticket, &desk()),
    }
}

#[track_caller]
fn check(shown: &str, expected: &str) {
    assert_eq!(shown.replace(['\u{a0}', '\u{202f}'], " "), expected);
}

#[test]
fn every_decision_says_what_was_read_and_what_would_have_led_elsewhere() {
    let dossier = story();
    let french = explain(&dossier, &desk(), None, look(Lang::Fr));
    check(
        &french,
        "\
CG-12  Imprimante en panne

20/11/2026 à 09:00  ouvert à l’équipe Guichet unique (niveau 1)
  décidé par Claire Martin (saisi par Paul Durand), sous le profil carmi-grenoble, version 3
  demandé par PRT (téléphone), il peut aller jusqu’au niveau 3

20/11/2026 à 15:00  Guichet unique → Maintenance
  décidé par Paul Durand, sous le profil carmi-grenoble, version 3
  │ Le four est mort
  lu : équipe Guichet unique · type d’établissement lycée · département 38 · nature matériel
  ✗ règle 1 → Coordonnateur ANT : ne convient pas
      type d’établissement : il faut collège, et c’est lycée
  ✓ règle 2 → Maintenance : convient
      ✓ l’établissement est adhérent (Péda 2026, jusqu’au 31/08/2027)
      ✓ l’inventaire est à jour : il date du 06/10/2026 (45 jours)
      ✓ le matériel UC0000003 est déclaré dans l’inventaire
      ✓ le matériel UC0000003 n’est plus sous garantie depuis le 24/05/2024
  Irait à Coordonnateur ANT (règle 1) avec : type d’établissement collège
",
    );
    let english = explain(&dossier, &desk(), None, look(Lang::En));
    check(
        &english,
        "\
CG-12  Imprimante en panne

20 Nov 2026, 09:00  opened with the team Single desk (level 1)
  decided by Claire Martin (entered by Paul Durand), under the profile carmi-grenoble, version 3
  asked for by IT resource person (telephone), it may go up to level 3

20 Nov 2026, 15:00  Single desk → Maintenance
  decided by Paul Durand, under the profile carmi-grenoble, version 3
  │ Le four est mort
  read: team Single desk · type of school lycée · department 38 · nature hardware
  ✗ rule 1 → ANT coordinator: does not hold
      type of school: it takes collège, and it is lycée
  ✓ rule 2 → Maintenance: holds
      ✓ the school is a member (Péda 2026, until 31 Aug 2027)
      ✓ the inventory is up to date: it dates from 6 Oct 2026 (45 days)
      ✓ equipment UC0000003 is declared in the inventory
      ✓ equipment UC0000003 has been out of warranty since 24 May 2024
  Would go to ANT coordinator (rule 1) with: type of school collège
",
    );
}

#[test]
fn what_comes_next_is_said_with_all_that_is_against_it() {
    let dossier = played(&draft(), &[]);
    let refusal = refused();
    let shown = explain(
        &dossier,
        &desk(),
        Some(Outlook::Refused(&refusal)),
        look(Lang::Fr),
    );
    let next = shown.find("Et maintenant").unwrap();
    check(
        &shown[next..],
        "\
Et maintenant
  l’équipe Guichet unique peut y intervenir par téléphone ou par courriel
  CG-12 ne peut pas être transmis : le matériel UC0000003 est sous garantie jusqu’au 31/08/2027 (fournisseur : Dell)
    faites jouer la garantie : `guichet ticket hold CG-12 --for supplier --reason TEXTE`
  lu : équipe Guichet unique · type d’établissement lycée · département 38 · nature matériel
  ✗ règle 1 → Coordonnateur ANT : ne convient pas
      type d’établissement : il faut collège, et c’est lycée
  ✓ règle 2 → Maintenance : convient
      ✓ l’établissement est adhérent (Péda 2026, jusqu’au 31/08/2027)
      ✓ l’inventaire est à jour : il date du 06/10/2026 (45 jours)
      ✓ le matériel UC0000003 est déclaré dans l’inventaire
      ✗ le matériel UC0000003 est sous garantie jusqu’au 31/08/2027 (fournisseur : Dell)
  Irait à Coordonnateur ANT (règle 1) avec : type d’établissement collège
",
    );
}

#[test]
fn a_forced_way_is_told() {
    let act = Act::Escalate {
        to: None,
        reason: Some(Text::from("urgent")),
        force: true,
    };
    let mut dossier = played(&draft(), &[(act, None)]);
    if let Change::HandedOver(handover) = &mut dossier.events[1].change {
        handover.forced = true;
    }
    let shown = explain(&dossier, &desk(), None, look(Lang::En));
    assert!(shown.contains("overriding the rules"), "{shown}");
}

#[test]
fn json_carries_the_trace_and_the_codes_of_what_is_missing() {
    let dossier = story();
    let refusal = refused();
    let desk = desk();
    let json = ExplainJson::new(&dossier, &desk, Some(Outlook::Refused(&refusal)));
    let back: serde_json::Value = serde_json::from_str(&value(&json, look(Lang::Fr))).unwrap();
    assert_eq!(back["decisions"].as_array().unwrap().len(), 2);
    assert_eq!(back["decisions"][0]["trace"], serde_json::Value::Null);
    assert_eq!(back["decisions"][1]["from"], "guichet");
    assert_eq!(back["decisions"][1]["trace"]["tried"][0]["rule"], 1);
    assert_eq!(back["next"]["refused"][0], "under_warranty");
    assert_eq!(back["next"]["to"], serde_json::Value::Null);
}
