//! Reports, read as people read them and as machines do.

use super::*;
use crate::domain::Text;
use crate::domain::code::{Code as _, Lang, Mode};
use crate::domain::report::{Activity, Billed, Billing, Counts, Passage, Period, Refused, Week};
use crate::domain::testing::{at, day, desk, uai};
use crate::view::Look;
use crate::view::grid::Dialect;
use crate::view::json::value;

fn look(lang: Lang, width: Option<u16>) -> Look {
    Look {
        lang,
        width,
        colour: false,
        now: at("2026-11-22T08:00:00Z"),
    }
}

fn over() -> Period {
    Period {
        since: day(2026, 1, 1),
        until: day(2026, 11, 22),
    }
}

fn bill() -> Billing {
    let line = |school, name: &str, reference: &str, cents| Billed {
        school: Some(uai(school)),
        school_name: Some(Text::from(name)),
        school_city: None,
        reference: reference.to_owned(),
        subject: Text::from("Imprimante"),
        team: "maintenance".to_owned(),
        operator: "pdurand".to_owned(),
        mode: Mode::Visit,
        at: at("2026-11-20T14:30:00Z"),
        minutes: 90,
        agreed_by: Some(Text::from("M. Petit")),
        cents,
    };
    Billing {
        period: over(),
        lines: vec![
            line("0380111P", "Collège Lucie Aubrac", "CG-3", 5_801),
            line("0383069E", "Lycée Camille Corot", "CG-12", 12_775),
            line("0383069E", "Lycée Camille Corot", "CG-14", 1),
        ],
        head: "0f3a".to_owned(),
    }
}

fn done() -> Activity {
    let counts = Counts {
        opened: 12,
        escalated: 3,
        closed: 1_200,
        ..Counts::default()
    };
    Activity {
        period: over(),
        all: counts,
        by_team: vec![("maintenance".to_owned(), counts)],
        by_level: vec![("2".to_owned(), counts)],
        by_category: vec![("imprimante".to_owned(), counts)],
        by_channel: vec![("phone".to_owned(), counts)],
        by_school_type: vec![("lycee".to_owned(), counts)],
        weeks: vec![Week {
            from: day(2026, 11, 16),
            came: 12,
            went: 8,
            open: 4,
        }],
        passages: vec![Passage {
            from: "guichet".to_owned(),
            to: "maintenance".to_owned(),
            escalated: 3,
            forced: 0,
            returned: 0,
            requalified: 0,
        }],
        refusals: Vec::new(),
        backlog_before: 0,
        backlog: 4,
        head: "0f3a".to_owned(),
    }
}

#[track_caller]
fn check(shown: &str, expected: &str) {
    assert_eq!(shown.replace(['\u{a0}', '\u{202f}'], " "), expected);
}

#[test]
fn a_bill_has_a_line_an_intervention_and_a_sum_a_school() {
    let page = billing(&bill(), &desk(), look(Lang::Fr, Some(140)));
    check(
        &page.body,
        "\
┌───────────────────────────────┬───────────┬────────────────────┬─────────────┬─────────────┬─────────────┬────────┬───────────┬──────────┐
│ Établissement                 ┆ Référence ┆ Date               ┆ Mode        ┆ Équipe      ┆ Intervenant ┆  Durée ┆ Accord de ┆  Montant │
╞═══════════════════════════════╪═══════════╪════════════════════╪═════════════╪═════════════╪═════════════╪════════╪═══════════╪══════════╡
│ 0380111P Collège Lucie Aubrac ┆ CG-3      ┆ 20/11/2026 à 15:30 ┆ déplacement ┆ Maintenance ┆ pdurand     ┆ 1 h 30 ┆ M. Petit  ┆  58,01 € │
│ 0383069E Lycée Camille Corot  ┆ CG-12     ┆ 20/11/2026 à 15:30 ┆ déplacement ┆ Maintenance ┆ pdurand     ┆ 1 h 30 ┆ M. Petit  ┆ 127,75 € │
│ 0383069E Lycée Camille Corot  ┆ CG-14     ┆ 20/11/2026 à 15:30 ┆ déplacement ┆ Maintenance ┆ pdurand     ┆ 1 h 30 ┆ M. Petit  ┆   0,01 € │
└───────────────────────────────┴───────────┴────────────────────┴─────────────┴─────────────┴─────────────┴────────┴───────────┴──────────┘
┌───────────────────────────────┬───────────────┬──────────┐
│ Établissement                 ┆ Interventions ┆  Montant │
╞═══════════════════════════════╪═══════════════╪══════════╡
│ 0380111P Collège Lucie Aubrac ┆             1 ┆  58,01 € │
│ 0383069E Lycée Camille Corot  ┆             2 ┆ 127,76 € │
│ Total                         ┆             3 ┆ 185,77 € │
└───────────────────────────────┴───────────────┴──────────┘
",
    );
    check(
        &page.tally,
        "3 interventions · total 185,77 € · du 01/01/2026 au 22/11/2026 · état 0f3a",
    );
    let page = billing(&bill(), &desk(), look(Lang::En, None));
    check(
        &page.body,
        "\
school\treference\tat\tmode\tteam\toperator\tminutes\tagreed_by\tamount
0380111P Collège Lucie Aubrac\tCG-3\t2026-11-20T14:30:00Z\tvisit\tmaintenance\tpdurand\t90\tM. Petit\t58.01
0383069E Lycée Camille Corot\tCG-12\t2026-11-20T14:30:00Z\tvisit\tmaintenance\tpdurand\t90\tM. Petit\t127.75
0383069E Lycée Camille Corot\tCG-14\t2026-11-20T14:30:00Z\tvisit\tmaintenance\tpdurand\t90\tM. Petit\t0.01
",
    );
    check(
        &page.tally,
        "3 interventions · €185.77 in all · from 1 Jan 2026 to 22 Nov 2026 · state 0f3a",
    );
}

#[test]
fn a_french_spreadsheet_opens_a_bill_as_it_is() {
    check(
        &billing_grid(&bill(), &desk(), Lang::En).csv(Dialect::ExcelFr),
        "\
\u{feff}school;school_name;reference;at;mode;team;operator;minutes;agreed_by;amount\r
0380111P;Collège Lucie Aubrac;CG-3;20/11/2026 15:30:00;visit;maintenance;pdurand;90;M. Petit;58,01\r
0383069E;Lycée Camille Corot;CG-12;20/11/2026 15:30:00;visit;maintenance;pdurand;90;M. Petit;127,75\r
0383069E;Lycée Camille Corot;CG-14;20/11/2026 15:30:00;visit;maintenance;pdurand;90;M. Petit;0,01\r
",
    );
}

#[test]
fn a_bill_in_json_is_exact_to_the_cent() {
    let bill = bill();
    let back: serde_json::Value =
        serde_json::from_str(&value(&BillingJson::new(&bill), look(Lang::Fr, None))).unwrap();
    assert_eq!(back["total_cents"], 18_577);
    assert_eq!(back["schools"][1]["amount_cents"], 12_776);
    assert_eq!(back["schools"][1]["interventions"], 2);
    assert_eq!(back["items"][0]["amount_cents"], 5_801);
    assert_eq!(back["head"], "0f3a");
}

#[test]
fn activity_leaves_out_what_never_happened_on_a_terminal_only() {
    let page = activity(&done(), &desk(), look(Lang::Fr, Some(100)));
    check(
        &page.body,
        "\
┌──────────────────────┬───────────────────────┬─────────┬──────────┬───────┐
│                      ┆                       ┆ Ouverts ┆ Transmis ┆  Clos │
╞══════════════════════╪═══════════════════════╪═════════╪══════════╪═══════╡
│ ensemble             ┆                       ┆      12 ┆        3 ┆ 1 200 │
│ équipe               ┆ Maintenance           ┆      12 ┆        3 ┆ 1 200 │
│ niveau               ┆ niveau 2              ┆      12 ┆        3 ┆ 1 200 │
│ catégorie            ┆ Matériel › Imprimante ┆      12 ┆        3 ┆ 1 200 │
│ canal                ┆ téléphone             ┆      12 ┆        3 ┆ 1 200 │
│ type d’établissement ┆ lycée                 ┆      12 ┆        3 ┆ 1 200 │
└──────────────────────┴───────────────────────┴─────────┴──────────┴───────┘
┌────────────┬─────────┬────────┬───────────────────┐
│ Semaine du ┆ Arrivés ┆ Sortis ┆ En cours à la fin │
╞════════════╪═════════╪════════╪═══════════════════╡
│ 16/11/2026 ┆      12 ┆      8 ┆                 4 │
└────────────┴─────────┴────────┴───────────────────┘
",
    );
    check(
        &page.tally,
        "4 tickets en cours à la fin · chaque résolution compte · du 01/01/2026 au 22/11/2026 · état 0f3a",
    );
    check(
        &activity(&done(), &desk(), look(Lang::Fr, None)).body,
        "\
by\tcode\topened\ttaken\tescalated\treturned\tinterventions\tvisits\tresolved\tapproved\trefused\tclosed\tcancelled\trejected\texpired\tcame\twent\topen
all\t\t12\t0\t3\t0\t0\t0\t0\t0\t0\t1200\t0\t0\t0\t12\t8\t4
team\tmaintenance\t12\t0\t3\t0\t0\t0\t0\t0\t0\t1200\t0\t0\t0\t\t\t
level\t2\t12\t0\t3\t0\t0\t0\t0\t0\t0\t1200\t0\t0\t0\t\t\t
category\timprimante\t12\t0\t3\t0\t0\t0\t0\t0\t0\t1200\t0\t0\t0\t\t\t
channel\tphone\t12\t0\t3\t0\t0\t0\t0\t0\t0\t1200\t0\t0\t0\t\t\t
school_type\tlycee\t12\t0\t3\t0\t0\t0\t0\t0\t0\t1200\t0\t0\t0\t\t\t
week\t2026-11-16\t\t\t\t\t\t\t\t\t\t\t\t\t\t12\t8\t4
passage\tguichet>maintenance\t\t\t3\t0\t\t\t\t\t\t\t\t\t\t\t\t
",
    );
}

#[test]
fn activity_reads_back_from_json() {
    let done = done();
    let back: serde_json::Value =
        serde_json::from_str(&value(&ActivityJson::new(&done), look(Lang::Fr, None))).unwrap();
    assert_eq!(back["all"]["opened"], 12);
    assert_eq!(back["by_team"][0]["code"], "maintenance");
    assert_eq!(back["by_team"][0]["closed"], 1_200);
    assert_eq!(back["by_channel"][0]["expired"], 0);
}

#[test]
fn what_strangers_wrote_stays_text_on_a_page() {
    let mut done = done();
    done.refusals = vec![Refused {
        reference: "CG-3".to_owned(),
        subject: Text::from("<script>alert(1)</script>"),
        school: Some(uai("0380111P")),
        school_name: Some(Text::from("Collège \"A & B\"")),
        team: "maintenance".to_owned(),
        at: at("2026-11-20T14:30:00Z"),
        reason: Some(Text::from(
            "</td><img src=x onerror=alert(1)>{{ 7 * 7 }}\u{202e}\u{1b}[31m",
        )),
    }];
    for lang in [Lang::Fr, Lang::En] {
        let page = page::activity(&done, &desk(), look(lang, None)).unwrap();
        assert!(page.starts_with(&format!("<!doctype html>\n<html lang=\"{}\">", lang.code())));
        assert!(
            !page.contains("<script") && !page.contains("<img") && !page.contains("alert(1)<"),
            "{page}"
        );
        assert!(page.contains("&lt;script&gt;") && page.contains("{{ 7 * 7 }}"));
        assert!(!page.contains(['\u{202e}', '\u{1b}']));
        assert!(page.contains("default-src 'none'"));
    }
}

#[test]
fn a_page_says_in_a_sentence_what_its_charts_show() {
    let week = |from, came, went, open| Week {
        from,
        came,
        went,
        open,
    };
    let refused = |reference: &str, reason: &str| Refused {
        reference: reference.to_owned(),
        subject: Text::from("Bourrage"),
        school: None,
        school_name: None,
        team: "maintenance".to_owned(),
        at: at("2026-11-20T14:30:00Z"),
        reason: Some(Text::from(reason)),
    };
    let mut done = done();
    done.weeks = vec![week(day(2026, 11, 9), 9, 1, 8), week(day(2026, 11, 16), 4, 8, 4)];
    done.refusals = vec![
        refused("CG-3", "Rien n’a changé."),
        refused("CG-4", "rien n’a change"),
        refused("CG-5", "Autre poste"),
    ];
    let page = page::activity(&done, &desk(), look(Lang::Fr, None)).unwrap();
    let page = page.replace(['\u{a0}', '\u{202f}'], " ");
    for sentence in [
        "13 tickets sont arrivés (dont 1 rouvert ou reçu d’une autre équipe), 9 sont sortis ; la semaine la plus chargée, \
         celle du 09/11/2026, compte 9 arrivées.",
        "Le nombre de tickets en cours est monté de 0 à 4 tickets, avec un sommet de 8 tickets à la fin de la semaine du \
         09/11/2026.",
        "3 transmissions, et 0 renvoi à l’équipe d’avant.",
        "« Matériel › Imprimante » vient en tête : 12 demandes sur 12 (100 %).",
        "La raison qui revient le plus, « Rien n’a changé », a été donnée 2 fois sur 3.",
    ] {
        assert!(page.contains(sentence), "{sentence}\n{page}");
    }
    let page = page::billing(&bill(), &desk(), look(Lang::Fr, None)).unwrap();
    let page = page.replace(['\u{a0}', '\u{202f}'], " ");
    assert!(page.contains("3 interventions facturées dans 2 établissements, pour 185,77 €."));
    assert!(page.contains("Lycée Camille Corot vient en tête : 127,76 €, soit 69 % du total."));
}

#[test]
fn a_page_of_days_without_anything_says_so_once() {
    let empty = Activity {
        all: Counts::default(),
        by_team: Vec::new(),
        by_level: Vec::new(),
        by_category: Vec::new(),
        by_channel: Vec::new(),
        by_school_type: Vec::new(),
        weeks: vec![Week {
            from: day(2026, 11, 16),
            came: 0,
            went: 0,
            open: 0,
        }],
        passages: Vec::new(),
        backlog: 0,
        ..done()
    };
    for (lang, nothing) in [
        (Lang::Fr, "Rien sur cette période."),
        (Lang::En, "Nothing in this period."),
    ] {
        let page = page::activity(&empty, &desk(), look(lang, None)).unwrap();
        assert_eq!(page.matches(nothing).count(), 1, "{page}");
        assert!(
            !page.contains("<table") && !page.contains("class=\"chart"),
            "{page}"
        );
    }
}
