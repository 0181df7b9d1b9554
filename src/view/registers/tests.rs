//! Registers, read as people read them and as machines do.

use super::*;
use crate::domain::equipment::Declared;
use crate::domain::testing::{self, at, listed, lycee, printer, prt, story};
use crate::view::grid::Dialect;
use crate::view::json::{ListJson, value};

fn look(lang: Lang, width: Option<u16>) -> Look {
    Look {
        lang,
        width,
        colour: false,
        now: at("2026-11-22T08:00:00Z"),
    }
}

fn declared() -> Declared {
    Declared {
        school: lycee().uai,
        school_name: lycee().name,
        inventory_on: lycee().inventory_on,
        equipment: printer(),
    }
}

#[track_caller]
fn check(shown: &str, expected: &str) {
    assert_eq!(shown.replace(['\u{a0}', '\u{202f}'], " "), expected);
}

#[test]
fn a_school_shows_its_membership_and_its_inventory() {
    let (school, people) = (lycee(), [prt()]);
    let shown = school::page(
        &school,
        &people,
        &["cmartin".to_owned()],
        &testing::desk(),
        look(Lang::Fr, Some(80)),
    );
    check(
        &shown,
        "\
0383069E  Lycée Camille Corot

Type           lycée
Adresse        38510, Morestel
Département    38
Académie       Grenoble
Téléphone      04 74 80 00 00
Secteur        Isère, secteur A
Inventaire     du 06/10/2026, à jour jusqu’au 06/10/2027
Liste blanche  cmartin

Conventions
  ✓ Péda 2026 · du 01/09/2025 au 31/08/2027

Personnes
  Claire Martin (cmartin) · PRT · 04 74 80 00 01 ·
    claire.martin@ac-test.example
",
    );
    let grid = school::grid(
        &[school],
        &testing::desk(),
        testing::desk().day(look(Lang::Fr, None).now),
        Lang::Fr,
    );
    check(
        &grid.piped(),
        "\
uai\tname\ttype\tcity\tdepartment\tsector\tmember_until\tinventory_on\tphone
0383069E\tLycée Camille Corot\tlycee\tMorestel\t38\t38-A\t2027-08-31\t2026-10-06\t04 74 80 00 00
",
    );
}

#[test]
fn a_person_shows_each_function_with_its_school() {
    check(
        &person::page(&prt(), look(Lang::En, None)),
        "\
Claire Martin  cmartin

Functions  IT resource person (0383069E)
Mail       claire.martin@ac-test.example
Telephone  04 74 80 00 01
",
    );
    check(
        &person::grid(&[prt()], &testing::desk(), Lang::Fr).shown(look(Lang::Fr, Some(110))),
        "\
┌─────────────┬───────────────┬────────────────┬──────┬───────────────────────────────┬────────────────┐
│ Identifiant ┆ Nom           ┆ Fonctions      ┆ Lieu ┆ Courriel                      ┆ Téléphone      │
╞═════════════╪═══════════════╪════════════════╪══════╪═══════════════════════════════╪════════════════╡
│ cmartin     ┆ Claire Martin ┆ PRT (0383069E) ┆      ┆ claire.martin@ac-test.example ┆ 04 74 80 00 01 │
└─────────────┴───────────────┴────────────────┴──────┴───────────────────────────────┴────────────────┘
",
    );
}

#[test]
fn equipment_shows_its_warranty_and_its_tickets() {
    let tickets = [listed(&story())];
    check(
        &equipment::page(&declared(), &tickets, &testing::desk(), look(Lang::Fr, None)),
        "\
UC0000003  Imprimante HP LaserJet Pro M404dn

Établissement    Lycée Camille Corot (0383069E)
Numéro           UC0000003
Numéro de série  RYDYP7BX
Lieu             salle 311
Garantie         hors garantie depuis le 24/05/2024
Fournisseur      Dell
Inventaire       06/10/2026

Tickets
reference\tstatus\tpriority\tcreated_at\tschool\tsubject\tassignee
CG-12\tresolved\tmajor\t2026-11-20T08:00:00Z\t0383069E Lycée Camille Corot\tImprimante en panne\tpdurand
",
    );
    check(
        &equipment::grid(&[declared()], &testing::desk(), Lang::En).csv(Dialect::Plain),
        "\
number,serial,school,school_name,type,brand,model,location,warranty_until,state,supplier\r
UC0000003,RYDYP7BX,0383069E,Lycée Camille Corot,Imprimante,HP,LaserJet Pro M404dn,salle 311,2024-05-24,,Dell\r
",
    );
}

#[test]
fn operators_show_their_teams() {
    check(
        &operator::grid(&[testing::operator()], &testing::desk(), Lang::Fr).shown(look(Lang::Fr, Some(100))),
        "\
┌─────────────┬─────────────┬──────────┬─────────────┬────────────────────┬────────────────┬───────┐
│ Identifiant ┆ Nom         ┆ Courriel ┆ Équipes     ┆ Secteurs           ┆ Administrateur ┆ Actif │
╞═════════════╪═════════════╪══════════╪═════════════╪════════════════════╪════════════════╪═══════╡
│ pdurand     ┆ Paul Durand ┆          ┆ Guichet     ┆ Isère, secteur A   ┆ non            ┆ oui   │
│             ┆             ┆          ┆ unique,     ┆                    ┆                ┆       │
│             ┆             ┆          ┆ Maintenance ┆                    ┆                ┆       │
└─────────────┴─────────────┴──────────┴─────────────┴────────────────────┴────────────────┴───────┘
",
    );
}

#[test]
fn a_desk_shows_every_rule_in_both_languages() {
    let versions = [(3, at("2026-09-01T06:00:00Z"), "root")];
    check(
        &desk::page(&testing::desk(), &versions, look(Lang::Fr, None)),
        "\
carmi-grenoble  Guichet unique du CARMI

Contact         04 65 71 00 38
Fuseau horaire  Europe/Paris
Entrée          Guichet unique
Champs exigés   Établissement
Clôture         validée par le demandeur, 14 jours pour répondre ; on rouvre dans les 30 jours
Inventaire      365 jours au plus
Statuts         Nouveau · En cours · En attente du demandeur · En attente d’un tiers · À valider · Clos · Annulé · Rejeté · Clôturé sans réponse

Équipes
  Guichet unique (guichet, niveau 1)
  Coordonnateur ANT (ant-38, niveau 2)
  Maintenance (maintenance, niveau 2, par secteur)
  Pédagogie (pedagogie, niveau 2, par secteur)

Secteurs
  Isère, secteur A (38-A)

Catégories
  Matériel (materiel) · matériel
  Matériel › Imprimante (imprimante) · matériel
  Logiciel (logiciel) · logiciel

Priorités
  Bloquante (blocking)
  Majeure (major)
  Mineure (minor)

Causes
  Panne (panne)

Qui peut demander
  PRT, gestionnaire, chef d’établissement, par téléphone ou portail : jusqu’au niveau 3
  enseignant, par téléphone : jusqu’au niveau 1

Règles de transmission
  1. équipe Guichet unique, type d’établissement collège, département 38 → Coordonnateur ANT ; on peut passer outre à la règle
  2. nature matériel → Maintenance ; il faut : adhésion, inventaire à jour, matériel déclaré, hors garantie
  3. nature logiciel → Pédagogie ; il faut : adhésion, inventaire à jour ; on peut passer outre à : inventaire à jour

Tarifs
  Maintenance, déplacement : 58,00 € plus 46,50 € l’heure, par tranche de 15 min

Profil
  version 3, appliquée le 01/09/2026 à 08:00 par root
",
    );
    check(
        &desk::page(&testing::desk(), &versions, look(Lang::En, None)),
        "\
carmi-grenoble  Single desk of the CARMI

Contact          04 65 71 00 38
Time zone        Europe/Paris
Entry            Single desk
Required fields  School
Closure          validated by the requester, 14 days to answer; reopened within 30 days
Inventory        at most 365 days
Statuses         New · In progress · Waiting for the requester · On hold · To be validated · Closed · Cancelled · Rejected · Closed unanswered

Teams
  Single desk (guichet, level 1)
  ANT coordinator (ant-38, level 2)
  Maintenance (maintenance, level 2, by sector)
  Pedagogy (pedagogie, level 2, by sector)

Sectors
  Isère, sector A (38-A)

Categories
  Hardware (materiel) · hardware
  Hardware › Printer (imprimante) · hardware
  Software (logiciel) · software

Priorities
  Blocking (blocking)
  Major (major)
  Minor (minor)

Causes
  Breakdown (panne)

Who may ask
  IT resource person, bursar, head of school, by telephone or portal: up to level 3
  teacher, by telephone: up to level 1

Routes
  1. team Single desk, type of school collège, department 38 → ANT coordinator; the rule may be overridden
  2. nature hardware → Maintenance; it takes: membership, current inventory, declared equipment, out of warranty
  3. nature software → Pedagogy; it takes: membership, current inventory; may be overridden: current inventory

Tariffs
  Maintenance, visit: €58.00 plus €46.50 an hour, by steps of 15 min

Profile
  version 3, applied on 1 Sep 2026, 08:00 by root
",
    );
    check(
        &desk::grid(&[(3, &testing::desk())], Lang::En).piped(),
        "\
code\tname\tversion\tteams\ttime_zone
carmi-grenoble\tSingle desk of the CARMI\t3\t4\tEurope/Paris
",
    );
}

#[test]
fn registers_read_back_from_json() {
    let look = look(Lang::Fr, None);
    let back = |text: String| -> serde_json::Value { serde_json::from_str(&text).unwrap() };
    let (school, person, operator) = (lycee(), prt(), testing::operator());
    let (rules, declared) = (testing::desk(), declared());
    let people = [person.clone()];
    let shown = back(value(
        &school::SchoolPageJson::new(&school, &people, &[], &[], &rules, look.now),
        look,
    ));
    assert_eq!(shown["uai"], "0383069E");
    assert_eq!(shown["member"], true);
    assert_eq!(shown["inventory_ends_on"], "2027-10-06");
    assert_eq!(shown["web"], serde_json::Value::Null);
    assert_eq!(shown["people"][0]["functions"][0]["function"], "prt");
    let shown = back(value(
        &ListJson::new(1, vec![person::PersonJson::new(&person)]),
        look,
    ));
    assert_eq!(shown["items"][0]["name"], "Claire Martin");
    let shown = back(value(
        &equipment::EquipmentPageJson::new(&declared, &[], look.now),
        look,
    ));
    assert_eq!(shown["warranty_until"], "2024-05-24");
    assert_eq!(shown["school"], "0383069E");
    let shown = back(value(&operator::OperatorJson::new(&operator), look));
    assert_eq!(shown["teams"][1]["team"], "maintenance");
    let shown = back(value(
        &desk::DeskJson::new(&rules, &[(3, look.now, "root")]),
        look,
    ));
    assert_eq!(shown["version"], 3);
    assert_eq!(shown["routes"][0]["to"], "ant-38");
    assert_eq!(shown["teams"][0]["name"]["fr"], "Guichet unique");
}
