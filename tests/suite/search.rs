//! The search over everything (C14): found by the beginnings of words, whatever their accents and case,
//! the best first, and only what the operator may see.

use crate::at_work::{NOW, desk, done, opening};
use crate::support::stage::{Setting, Stage};

fn filled() -> Stage {
    let stage = desk();
    for line in [
        &opening("Écran noir"),
        &opening("Imprimante : bourrage"),
        "guichet ticket comment CG-1 'Le câble de l’écran est débranché'",
        "guichet ticket comment CG-2 --internal 'Mot de passe du serveur : œillet'",
        "guichet ticket resolve CG-2 --solution 'Vider le bac'",
        "guichet article new --from CG-2 --title 'Bourrage papier'",
    ] {
        done(&stage, line);
    }
    stage
}

fn found(stage: &Stage, words: &str) -> Vec<(String, String)> {
    let told = done(stage, &format!("guichet -q search {words} --format json"));
    let told: serde_json::Value = serde_json::from_str(&told).unwrap();
    let items = told["items"].as_array().unwrap();
    let text = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
    items
        .iter()
        .map(|item| (text(&item["noun"]), text(&item["name"])))
        .collect()
}

#[track_caller]
fn check(stage: &Stage, words: &str, expected: &[(&str, &str)]) {
    let found = found(stage, words);
    let found: Vec<(&str, &str)> = found
        .iter()
        .map(|(noun, name)| (noun.as_str(), name.as_str()))
        .collect();
    assert_eq!(found, expected, "{words}");
}

#[test]
fn everything_is_found_by_the_beginning_of_its_words_the_best_first() {
    let stage = filled();
    let check = |words: &str, expected: &[(&str, &str)]| check(&stage, words, expected);
    check("ECRAN debran", &[("ticket", "CG-1"), ("comment", "CG-1")]);
    check("'écr noi'", &[("ticket", "CG-1")]);
    check("ecran", &[("ticket", "CG-1"), ("comment", "CG-1")]);
    check("bourr", &[("ticket", "CG-2"), ("article", "1")]);
    check("bourr --in article", &[("article", "1")]);
    check("vider bac", &[("article", "1")]);
    // Here and there: its subject and a comment, its requester, its school.
    check("noir debranche", &[("ticket", "CG-1")]);
    check("capelle ecran", &[("ticket", "CG-1")]);
    check("corot bourr", &[("ticket", "CG-2")]);
    check("corot capelle bourrage", &[("ticket", "CG-2")]);
    check("corot rien-de-tel", &[]);
    check("capelle sara --in person", &[("person", "scapelle")]);
    // A person first, then what she asked for.
    check(
        "capelle sara",
        &[("person", "scapelle"), ("ticket", "CG-2"), ("ticket", "CG-1")],
    );
    check("morestel lycee corot --in school", &[("school", "0383069E")]);
    check("04.74.80.28.91", &[("school", "0383069E")]);
    check("+33 408468959", &[("person", "edeclerck")]);
    check("0383069e --in school,ticket", &[("school", "0383069E")]);
    check("uc0000003 --in equipment,person", &[("equipment", "UC0000003")]);
    // Its name first, as it is typed or by its number.
    assert_eq!(found(&stage, "cg-2")[0], ("ticket".to_owned(), "CG-2".to_owned()));
    assert_eq!(found(&stage, "2")[0], ("ticket".to_owned(), "CG-2".to_owned()));
    check("rien-de-tel", &[]);
}

#[test]
fn an_excerpt_shows_where_and_a_note_of_the_desk_s_own_says_so() {
    let stage = filled();
    let table = done(&stage, "guichet -q search serveur oeillet");
    let table = table.replace(['\u{a0}', '\u{202f}'], " ");
    assert_eq!(
        table,
        "noun\tname\ttitle\texcerpt\tdesk\n\
         ticket\tCG-2\tImprimante : bourrage\tPlus rien ne sort\tcarmi-grenoble\n\
         comment\tCG-2\tImprimante : bourrage\tMot de passe du serveur : œillet\tcarmi-grenoble\n"
    );
    let told = done(&stage, "guichet search serveur passe --format json");
    let told: serde_json::Value = serde_json::from_str(&told).unwrap();
    assert_eq!(told["items"][1]["internal"], true);
    let page = done(&stage, "guichet search bourrage --limit 1 --format json");
    let page: serde_json::Value = serde_json::from_str(&page).unwrap();
    assert_eq!(
        (&page["total"], page["items"].as_array().unwrap().len()),
        (&2.into(), 1)
    );
}

#[test]
fn nothing_that_is_typed_is_taken_for_an_operator() {
    let stage = filled();
    for typed in [
        "'\"'",
        "'écran \" OR noir'",
        "'NEAR(ecran noir)'",
        "'subject:ecran'",
        "'ecran*'",
        "-- '-ecran'",
        "'^ecran'",
        "'{a b}:c'",
        "'😀'",
        "\"l'écran\"",
        "'%_%'",
        "'écran; DROP TABLE ticket'",
    ] {
        let setting = Setting {
            now: Some(NOW.to_owned()),
            ..Setting::default()
        };
        let output = stage.run(&format!("guichet search {typed}"), &setting);
        let err = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{typed}: {err}");
    }
    check(&stage, "'ecran*' --in ticket", &[("ticket", "CG-1")]);
    check(&stage, "'%' --in school,person,equipment", &[]);
}

#[test]
fn an_operator_finds_nothing_of_a_desk_that_is_not_theirs() {
    let stage = filled();
    done(&stage, "guichet desk apply examples/desks/cybercolleges42.toml");
    done(
        &stage,
        "guichet operator add lea --name 'Léa Roux' --team assistance --desk cybercolleges42",
    );
    let all = |who: &str| found(&stage, &format!("bourrage --as {who}"));
    assert_eq!(all("nora").len(), 2);
    assert_eq!(all("lea"), []);
    // The registers are everybody's.
    assert_eq!(
        found(&stage, "capelle --as lea"),
        [("person".to_owned(), "scapelle".to_owned())]
    );
    let setting = Setting {
        now: Some(NOW.to_owned()),
        ..Setting::default()
    };
    let refused = stage.run("guichet search bourrage --as lea --desk carmi-grenoble", &setting);
    assert_eq!(refused.status.code(), Some(77));
}
