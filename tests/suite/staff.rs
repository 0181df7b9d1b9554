//! A whole directory of a school's staff: what it no longer names ends, and nobody is removed.

use crate::at_work::{self, done, opening};
use crate::support::stage::{Setting, Stage};

const HEADINGS: &str = "Nom;Prénom;Fonction;Entité;Courriel;Login";
const BURSAR: &str = "PICARD;Oumar;Gestionnaire;0383069E;oumar.picard@ac-test.example;opicard";
const NEW: &str = "CAPELLE;Sara;Enseignant;0383069E;sara.capelle@ac-test.example;scapelle";

fn write(stage: &Stage, rows: &[&str]) {
    let text = format!("{HEADINGS}\n{}\n", rows.join("\n"));
    stage.write("rentree.csv", text.as_bytes()).unwrap();
}

fn functions(stage: &Stage, login: &str) -> Vec<String> {
    let told = done(stage, &format!("guichet person show {login} --format json"));
    let told: serde_json::Value = serde_json::from_str(&told).unwrap();
    let all = told["functions"].as_array().unwrap().iter();
    all.map(|held| {
        format!(
            "{} {}",
            held["function"].as_str().unwrap(),
            held["school"].as_str().unwrap()
        )
    })
    .collect()
}

fn imported(stage: &Stage, options: &str) -> serde_json::Value {
    let told = done(
        stage,
        &format!("guichet person import rentree.csv {options} --format json"),
    );
    serde_json::from_str(&told).unwrap()
}

#[test]
fn a_whole_directory_ends_what_it_no_longer_names_and_removes_nobody() {
    let stage = at_work::desk();
    done(&stage, &opening("Avant la rentrée"));
    write(&stage, &[BURSAR, NEW]);
    // Without being told so, a file adds.
    assert_eq!(imported(&stage, "")["ended"], serde_json::Value::Null);
    assert_eq!(
        functions(&stage, "scapelle"),
        ["prt 0383069E", "teacher 0383069E"]
    );
    assert_eq!(functions(&stage, "asimonet"), ["head 0383069E"]);
    // A rehearsal names everybody, and ends nothing.
    let rehearsed = imported(&stage, "--replace --dry-run");
    let ended = rehearsed["ended"].as_array().unwrap();
    assert_eq!(ended.len(), 8, "{rehearsed}");
    assert!(ended.contains(&serde_json::json!({
        "login": "scapelle", "name": "Sara CAPELLE", "function": "prt", "school": "0383069E"
    })));
    assert_eq!(functions(&stage, "asimonet"), ["head 0383069E"]);
    let told = done(
        &stage,
        "guichet person import rentree.csv --replace --dry-run 2>&1",
    );
    assert!(told.contains("Sara CAPELLE (scapelle) ne serait plus"), "{told}");
    // Done, a second time there is nothing left to end, and other schools stand as they stood.
    let elsewhere = functions(&stage, "agaudet");
    let done_ = imported(&stage, "--replace");
    assert_eq!(done_["ended"], rehearsed["ended"]);
    assert_eq!(done_["total"]["unchanged"], 2, "{done_}");
    assert_eq!(functions(&stage, "scapelle"), ["teacher 0383069E"]);
    assert!(functions(&stage, "asimonet").is_empty());
    assert_eq!(functions(&stage, "agaudet"), elsewhere);
    assert_eq!(imported(&stage, "--replace")["ended"], serde_json::json!([]));
    let tsv = done(&stage, "guichet person import rentree.csv --replace");
    assert!(
        tsv.starts_with("file\tread\tcreated\tchanged\tunchanged\trejected\tempty\tended\n"),
        "{tsv}"
    );
    // The ticket keeps its requester, in the function of that day.
    let ticket = done(&stage, "guichet ticket show CG-1 --format json");
    assert!(ticket.contains("scapelle"), "{ticket}");
    done(&stage, "guichet db check");
}

#[test]
fn a_directory_with_a_wrong_line_is_not_whole() {
    let stage = at_work::desk();
    write(&stage, &[BURSAR, "SIMONET;Aymen;Astronaute;0383069E;;asimonet"]);
    for (line, status) in [
        ("guichet person import rentree.csv --replace", 65),
        (
            "guichet person import rentree.csv --replace --skip-invalid --rejects rejects.csv",
            2,
        ),
    ] {
        let output = stage.run(line, &Setting::default());
        assert_eq!(output.status.code(), Some(status), "{line}");
    }
    assert_eq!(functions(&stage, "scapelle"), ["prt 0383069E"]);
}
