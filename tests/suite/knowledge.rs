//! The knowledge base (C14): a solution found once is kept, found again, and counted.

use crate::at_work::{NOW, desk, done, opening};
use crate::support::stage::{Setting, Stage};

fn json(stage: &Stage, line: &str) -> serde_json::Value {
    serde_json::from_str(&done(stage, &format!("{line} --format json"))).unwrap()
}

fn ends(stage: &Stage, line: &str) -> (i32, String) {
    let setting = Setting {
        now: Some(NOW.to_owned()),
        lang: Some("en".to_owned()),
        ..Setting::default()
    };
    let output = stage.run(line, &setting);
    let err = String::from_utf8(output.stderr).unwrap();
    (
        output.status.code().unwrap(),
        err.replace(['\u{a0}', '\u{202f}'], " "),
    )
}

/// A ticket that was solved, and the article made of it.
fn shelf() -> Stage {
    let stage = desk();
    done(&stage, &opening("Bourrage papier sur l’imprimante"));
    done(
        &stage,
        "guichet ticket resolve CG-1 --solution 'Vider le bac, retirer la feuille.'",
    );
    assert_eq!(done(&stage, "guichet article new --from CG-1"), "1\n");
    stage
}

#[test]
fn a_solution_becomes_an_article_with_what_the_ticket_told() {
    let stage = shelf();
    let article = json(&stage, "guichet article show 1");
    assert_eq!(article["title"], "Bourrage papier sur l’imprimante");
    assert_eq!(article["category"], "imprimante");
    assert_eq!(article["symptom"], "Plus rien ne sort");
    assert_eq!(article["solution"], "Vider le bac, retirer la feuille.");
    assert_eq!(
        (&article["from"], &article["lang"], &article["solved"]),
        (&"CG-1".into(), &"fr".into(), &0.into())
    );
    // Without a ticket, all that is missing is named at once.
    let (status, err) = ends(&stage, "guichet article new --title Wifi");
    assert_eq!(status, 2, "{err}");
    assert!(err.contains("--symptom, --solution"), "{err}");
    done(&stage, &opening("Écran noir"));
    let (status, err) = ends(&stage, "guichet article new --from CG-2");
    assert!(status == 2 && err.contains("--solution"), "{err}");
    let line = "guichet article new --title Wifi --symptom Lent --solution Redémarrer --written-in en";
    assert_eq!(done(&stage, &format!("{line} --request-id k1")), "2\n");
    done(&stage, &format!("{line} --request-id k1"));
    done(&stage, &format!("{line} --dry-run"));
    assert_eq!(json(&stage, "guichet article list")["total"], 2);
}

#[test]
fn the_nearest_article_is_offered_at_a_new_ticket_and_at_one_that_is_open() {
    let stage = shelf();
    let (status, err) = ends(&stage, &opening("imprimante : BOURRAGE de papier"));
    assert_eq!(status, 0);
    assert!(
        err.contains("seen before: “Bourrage papier sur l’imprimante”, `guichet article show 1`"),
        "{err}"
    );
    let line = format!("{} --format json", opening("Bourrage papier"));
    let ticket: serde_json::Value = serde_json::from_str(&done(&stage, &line)).unwrap();
    assert_eq!(ticket["articles"][0]["number"], 1);
    let ticket = json(&stage, "guichet ticket show CG-2");
    assert_eq!(ticket["articles"][0]["number"], 1);
    assert!(done(&stage, "guichet ticket show CG-2").contains("Déjà rencontré"));
    // One that is solved needs none, and another matter has none.
    assert_eq!(
        json(&stage, "guichet ticket show CG-1")["articles"],
        serde_json::json!([])
    );
    let line = format!("{} --format json", opening("Clavier cassé"));
    let ticket: serde_json::Value = serde_json::from_str(&done(&stage, &line)).unwrap();
    assert_eq!(ticket["articles"], serde_json::json!([]));
}

#[test]
fn an_article_counts_the_tickets_that_it_solved_and_not_those_whose_closure_was_refused() {
    let stage = shelf();
    let solved = || json(&stage, "guichet article show 1")["solved"].clone();
    done(&stage, &opening("Bourrage papier"));
    done(&stage, &opening("Bourrage encore"));
    done(&stage, "guichet ticket resolve CG-2 --article 1");
    let ticket = json(&stage, "guichet ticket show CG-2");
    assert_eq!(ticket["solution"], "Vider le bac, retirer la feuille.");
    assert!(done(&stage, "guichet ticket show CG-2").contains("(article 1)"));
    assert_eq!(solved(), 1);
    done(
        &stage,
        "guichet ticket resolve CG-3 --article 1 --solution 'Le bac était plein.'",
    );
    assert_eq!(
        json(&stage, "guichet ticket show CG-3")["solution"],
        "Le bac était plein."
    );
    assert_eq!(solved(), 2);
    done(&stage, "guichet ticket refuse CG-3 --reason 'Ça recommence'");
    assert_eq!(solved(), 1);
    // Something else solved it in the end.
    done(&stage, "guichet ticket resolve CG-3 --solution 'Rouleau changé'");
    assert_eq!(solved(), 1);
    done(&stage, "guichet ticket approve CG-2");
    assert_eq!(solved(), 1);
    assert_eq!(json(&stage, "guichet article list")["items"][0]["solved"], 1);
    let (status, err) = ends(&stage, "guichet ticket resolve CG-3 --article 9");
    assert!(status == 4 && err.contains("unknown article"), "{err}");
}

#[test]
fn every_version_of_an_article_stays_and_one_that_is_withdrawn_is_offered_no_more() {
    let stage = shelf();
    done(
        &stage,
        "guichet article edit 1 --title 'Bourrage papier' --solution 'Ouvrir le capot.'",
    );
    done(&stage, "guichet article edit 1 --title 'Bourrage papier'");
    let article = json(&stage, "guichet article show 1");
    assert_eq!(article["version"], 2);
    let versions = article["versions"].as_array().unwrap();
    assert_eq!(versions.len(), 2);
    assert_eq!(versions[0]["solution"], "Vider le bac, retirer la feuille.");
    assert_eq!(
        json(&stage, "guichet article show 1 --version 1")["title"],
        "Bourrage papier sur l’imprimante"
    );
    assert_eq!(ends(&stage, "guichet article show 1 --version 3").0, 4);
    done(&stage, "guichet article edit 1 --withdraw");
    assert_eq!(json(&stage, "guichet article list")["total"], 0);
    assert_eq!(json(&stage, "guichet article list --withdrawn")["total"], 1);
    let line = format!("{} --format json", opening("Bourrage papier"));
    let ticket: serde_json::Value = serde_json::from_str(&done(&stage, &line)).unwrap();
    assert_eq!(ticket["articles"], serde_json::json!([]));
    done(&stage, "guichet article edit 1 --restore --category ''");
    let article = json(&stage, "guichet article show 1");
    assert_eq!(
        (&article["active"], &article["category"]),
        (&true.into(), &serde_json::Value::Null)
    );
}

#[test]
fn articles_are_found_by_their_words_whatever_is_typed() {
    let stage = shelf();
    done(
        &stage,
        "guichet article new --title 'Éteindre le vidéoprojecteur' --symptom Image --solution 'Bourrage de rien'",
    );
    let found = |words: &str| -> Vec<i64> {
        let told = json(&stage, &format!("guichet article search {words}"));
        let items = told["items"].as_array().unwrap().clone();
        items
            .iter()
            .map(|item| item["number"].as_i64().unwrap())
            .collect()
    };
    assert_eq!(found("ETEINDRE video"), [2]);
    // In the title it weighs more than in the solution.
    assert_eq!(found("bourr"), [1, 2]);
    assert_eq!(found("'\"NEAR(a* OR) -title:\"'"), [0; 0]);
    assert_eq!(found("'!!! 😀'"), [0; 0]);
    assert_eq!(
        json(&stage, "guichet article list --text bac --category imprimante")["total"],
        1
    );
    assert_eq!(ends(&stage, "guichet article list --category zzz").0, 4);
}
