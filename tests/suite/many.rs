//! Many tickets at once: ranges, standard input, all or none, and somebody asked before it is too many.

use crate::at_work::{desk, done};
use crate::support::stage::{Setting, Stage};

/// So many tickets of one school.
fn tickets(count: usize) -> Stage {
    let stage = desk();
    for at in 1..=count {
        done(
            &stage,
            &format!(
                "guichet ticket new --school 0383069E --requester scapelle --channel phone \
                 --category windows --subject 'Poste {at}' --description 'Bleu {at}'"
            ),
        );
    }
    stage
}

fn said(stage: &Stage, line: &str) -> String {
    let output = stage.run(line, &Setting::default());
    let lines = stage.transcript(&output).join("\n");
    lines.replace(['\u{a0}', '\u{202f}'], " ")
}

fn taken(stage: &Stage) -> String {
    let list =
        "guichet -q ticket list --status in_progress --sort reference --columns reference --no-headers";
    done(stage, list).replace('\n', " ").trim().to_owned()
}

#[test]
fn a_range_or_a_list_names_many_and_each_once() {
    let stage = tickets(6);
    let told = done(&stage, "guichet ticket take CG-2..CG-3 3 cg-2");
    assert_eq!(told.lines().count(), 2, "{told}");
    assert_eq!(taken(&stage), "CG-2 CG-3");
    done(
        &stage,
        "guichet -q ticket list --no-headers --unassigned --limit 2 | guichet ticket take -",
    );
    assert_eq!(taken(&stage), "CG-1 CG-2 CG-3 CG-4");
    done(&stage, "printf '5..6\\n\\n' | guichet ticket comment - 'Vu'");
    let shown = done(&stage, "guichet ticket show CG-6");
    assert!(shown.contains("Vu"), "{shown}");
}

#[test]
fn a_range_that_is_none_says_how_one_is_spelled() {
    let stage = tickets(1);
    assert_eq!(
        said(&stage, "guichet ticket take CG-3..CG-1"),
        "! guichet: « CG-3..CG-1 » ne convient pas à REF\n\
         ! une plage s’écrit CG-12..CG-20, du plus petit au plus grand, 1 000 tickets au plus\n[2]"
    );
    assert_eq!(
        said(&stage, "guichet ticket comment - - < /dev/null"),
        "! guichet: deux options veulent lire l’entrée standard, qui ne se lit qu’une fois\n\
         ! gardez un seul « - », et donnez l’autre valeur en clair\n[2]"
    );
}

#[test]
fn every_refusal_is_told_and_nothing_is_done() {
    let stage = tickets(3);
    done(&stage, "guichet ticket cancel CG-2 --reason 'Câble débranché'");
    let told = said(&stage, "guichet ticket take CG-1..CG-4");
    assert_eq!(
        told,
        "! guichet: 2 tickets sur 4 ne s’y prêtent pas, rien n’a été fait\n\
         ! CG-2 ne peut pas être pris en charge : son statut est « Annulé »\n\
         !   rouvrez-le d’abord : `guichet ticket reopen CG-2 --reason TEXTE`\n\
         ! ticket inconnu : « CG-4 »\n\
         !   vouliez-vous dire « CG-3 » (Poste 3) ?\n[3]"
    );
    assert_eq!(taken(&stage), "");
    let json = said(&stage, "guichet ticket take CG-1..CG-4 --format json --lang en");
    let json: serde_json::Value = serde_json::from_str(json[2..].split('\n').next().unwrap()).unwrap();
    let details = &json["error"]["details"];
    assert_eq!(json["error"]["code"], "several");
    assert_eq!(
        (details[0]["code"].as_str(), details[0]["value"].as_str()),
        (Some("refused"), Some("CG-2"))
    );
    assert_eq!(details[1]["code"], "unknown_ticket");
}

#[test]
fn more_than_ten_are_confirmed() {
    let stage = tickets(11);
    let told = said(&stage, "guichet ticket take CG-1..CG-11");
    assert!(
        told.ends_with("[2]") && told.contains("--yes") && told.contains("11 tickets"),
        "{told}"
    );
    assert_eq!(taken(&stage), "");
    done(&stage, "guichet ticket take CG-1..CG-10");
    done(&stage, "guichet ticket take CG-1..CG-11 --dry-run");
    done(&stage, "guichet ticket comment CG-1..CG-11 Vu --yes");
}

#[test]
fn the_ticket_touched_last_and_oneself_have_a_name() {
    let stage = tickets(3);
    done(&stage, "guichet operator add nora2 --name Nora --team guichet");
    done(&stage, "guichet ticket comment CG-1 Vu");
    done(&stage, "guichet ticket comment CG-2 Vu --as nora2");
    done(&stage, "guichet ticket assign @last @me");
    assert_eq!(taken(&stage), "CG-1");
    let mine = "guichet -q ticket list --assignee @me --columns reference --no-headers";
    assert_eq!(done(&stage, mine), "CG-1\n");
    assert_eq!(done(&stage, &format!("{mine} --as nora2")), "");
    let last = said(&stage, "guichet ticket show @last --as nora2 --format json");
    assert!(
        last.contains("\"reference\":\"CG-2\"") || last.contains("\"reference\": \"CG-2\""),
        "{last}"
    );
    done(&stage, "guichet operator add fresh --name Fresh --team guichet");
    let none = said(&stage, "guichet ticket show @last --as fresh");
    assert!(none.contains("« @last »") && none.ends_with("[4]"), "{none}");
}
