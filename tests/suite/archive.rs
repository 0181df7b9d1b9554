//! Tickets from one database to another: exported whole and taken in, they are the same to the letter.

use std::fs;

use crate::at_work::{self, NOW, done, done_at, opening};
use crate::support::stage::{Setting, Stage};

/// Later than everything that happens here.
const LATER: &str = "2027-01-15T09:00:00Z";

/// A desk where each kind of thing happened to some ticket.
fn lived() -> Stage {
    let stage = at_work::desk();
    stage.write("photo.png", b"\x89PNG\r\n\x1a\n").unwrap();
    for line in [
        &opening("Imprimante")[..],
        &format!(
            "{} --private --external-id X-1 --location 'salle 12' --attach photo.png",
            opening("Copieur")
        ),
        &opening("Écran ; =1+1\u{202e}"),
        &opening("Souris"),
        "guichet ticket take CG-1",
        "guichet ticket comment CG-1 'À voir avec le fournisseur' --internal",
        "guichet ticket ask CG-1 'Laquelle ?'",
        "guichet ticket comment CG-1 'Celle du CDI' --by scapelle --attach photo.png",
        "guichet ticket edit CG-1 --priority blocking --urgency 2",
        "guichet ticket resolve CG-1 --solution 'Toner changé' --cause panne",
        "guichet ticket refuse CG-1 --reason 'Toujours rien'",
        "guichet ticket resolve CG-1 --solution 'Tambour changé'",
        "guichet ticket approve CG-1",
        "guichet ticket hold CG-2 --for date --until 2026-12-01 --reason 'Après les conseils'",
        "guichet intervention record CG-2 --mode phone --minutes 10 --report 'Conseil donné'",
        "guichet ticket link CG-3 --duplicate-of CG-2",
        "guichet ticket cancel CG-4 --reason 'Câble débranché'",
    ] {
        done(&stage, line);
    }
    done_at(&stage, "2026-12-02T09:00:00Z", "guichet run due");
    stage
}

fn export(stage: &Stage, name: &str) -> String {
    let line = format!("guichet -q ticket export --whole --sort reference -o {name}");
    done_at(stage, LATER, &line);
    fs::read_to_string(stage.folder().join(name)).unwrap()
}

#[track_caller]
fn told(stage: &Stage, line: &str, status: i32) -> String {
    let setting = Setting {
        now: Some(NOW.to_owned()),
        ..Setting::default()
    };
    let output = stage.run(line, &setting);
    let told = stage.transcript(&output).join("\n");
    assert_eq!(output.status.code(), Some(status), "{line}: {told}");
    told.replace(['\u{a0}', '\u{202f}'], " ")
}

#[test]
fn what_is_exported_whole_and_taken_in_is_the_same_to_the_letter() {
    let from = lived();
    let whole = export(&from, "whole.ndjson");
    assert_eq!(whole.lines().count(), 4);
    let to = at_work::desk();
    to.write("whole.ndjson", whole.as_bytes()).unwrap();
    let counts = |line: &str| {
        let told = done(&to, line);
        let told: serde_json::Value = serde_json::from_str(&told).unwrap();
        let file = &told["files"][0];
        ["read", "created", "unchanged", "rejected"].map(|count| file[count].as_u64().unwrap())
    };
    let import = "guichet ticket import whole.ndjson --format json";
    assert_eq!(counts(&format!("{import} --dry-run")), [4, 4, 0, 0]);
    assert_eq!(counts(import), [4, 4, 0, 0]);
    assert_eq!(export(&to, "again.ndjson"), whole);
    assert_eq!(counts(import), [4, 0, 4, 0], "a second run changes nothing");
    assert_eq!(export(&to, "again-2.ndjson"), whole);
    for line in [
        "guichet ticket show CG-1 --internal --format json",
        "guichet ticket show CG-2 --internal --format json",
        "guichet intervention list --format json",
        "guichet ticket list --format json",
    ] {
        assert_eq!(done_at(&to, LATER, line), done_at(&from, LATER, line), "{line}");
    }
    // Nobody is told of what happened long ago, the chain goes on, and so do the numbers.
    assert_eq!(done(&to, "guichet mail list --format ndjson"), "");
    done(&to, &opening("La suite"));
    assert!(done(&to, "guichet ticket list --format csv").contains("CG-5,"));
    done(&to, "guichet db check");
    done(&to, "guichet ticket show CG-1 --save-attachments ici");
    assert_eq!(
        fs::read(to.folder().join("ici/photo.png")).unwrap(),
        b"\x89PNG\r\n\x1a\n"
    );
}

#[test]
fn a_wrong_line_keeps_all_out_or_is_left_among_the_rejects() {
    let whole = export(&lived(), "whole.ndjson");
    let lines: Vec<&str> = whole.lines().collect();
    let unknown = lines[1].replace("scapelle", "personne");
    let tampered = lines[2].replace("\"number\":1,", "\"number\":2,");
    let to = at_work::desk();
    let broken = format!("{}\n\n{unknown}\n{tampered}\n{{}}\nnon\n", lines[0]);
    to.write("broken.ndjson", broken.as_bytes()).unwrap();
    let told_ = told(&to, "guichet ticket import broken.ndjson", 65);
    assert!(told_.contains("ligne 3"), "{told_}");
    assert!(told_.contains("personne inconnue"), "{told_}");
    for line in ["ligne 4", "ligne 5", "ligne 6"] {
        assert!(told_.contains(line), "{told_}");
    }
    assert_eq!(
        done(&to, "guichet ticket list --format ndjson"),
        "",
        "all or nothing"
    );
    let line = "guichet ticket import broken.ndjson --skip-invalid --rejects rejects.ndjson --format json";
    let taken = done(&to, line);
    let taken: serde_json::Value = serde_json::from_str(&taken).unwrap();
    let file = &taken["files"][0];
    assert_eq!(
        (&file["read"], &file["created"], &file["rejected"], &file["empty"]),
        (&6.into(), &1.into(), &4.into(), &1.into())
    );
    let rejects = fs::read_to_string(to.folder().join("rejects.ndjson")).unwrap();
    assert_eq!(rejects, format!("{unknown}\n{tampered}\n{{}}\nnon\n"));
    // What was mended is taken in.
    to.write("mended.ndjson", whole.as_bytes()).unwrap();
    done(&to, "guichet ticket import mended.ndjson");
    assert_eq!(export(&to, "again.ndjson"), whole);
    done(&to, "guichet db check");
}

#[test]
fn another_ticket_of_that_reference_is_never_written_over() {
    let whole = export(&lived(), "whole.ndjson");
    let to = at_work::desk();
    done(&to, &opening("Le premier d’ici"));
    to.write("whole.ndjson", whole.as_bytes()).unwrap();
    let refused = told(&to, "guichet ticket import whole.ndjson", 65);
    assert!(
        refused.contains("un autre ticket porte déjà cette référence"),
        "{refused}"
    );
    assert_eq!(
        done(&to, "guichet ticket list --format ndjson").lines().count(),
        1
    );
    let setting = Setting {
        now: Some(NOW.to_owned()),
        user: Some("nora".to_owned()),
        ..Setting::default()
    };
    let output = to.run("guichet ticket import whole.ndjson", &setting);
    assert_eq!(
        output.status.code(),
        Some(77),
        "only an administrator writes history"
    );
    told(&to, "guichet ticket export --whole --format csv", 2);
    told(
        &to,
        "guichet ticket export --whole --as-of 2026-11-23T08:00:00Z",
        2,
    );
}

#[test]
fn what_was_forgotten_is_not_taken_in_and_the_rest_is() {
    let from = at_work::desk();
    for (now, line) in [
        ("2020-01-06T09:00:00Z", &opening("Vieille affaire")[..]),
        (
            "2020-01-06T09:00:00Z",
            "guichet ticket resolve CG-1 --solution 'Secret ancien'",
        ),
        ("2020-01-06T09:00:00Z", "guichet ticket approve CG-1"),
        (NOW, &opening("Récente")),
        (NOW, "guichet ticket comment CG-2 'Parole gardée'"),
        (NOW, "guichet -q db anonymise --older-than 3y --yes"),
    ] {
        done_at(&from, now, line);
    }
    let whole = export(&from, "whole.ndjson");
    let to = at_work::desk();
    to.write("whole.ndjson", whole.as_bytes()).unwrap();
    let import = "guichet ticket import whole.ndjson";
    let refused = told(&to, import, 65);
    assert!(
        refused.contains("les mots de ce ticket ont été effacés"),
        "{refused}"
    );
    assert!(
        refused.contains("CG-1") && refused.contains("--skip-invalid"),
        "{refused}"
    );
    assert!(!refused.contains("exportez à nouveau"), "{refused}");
    let english = told(&to, &format!("{import} --lang en --format json"), 65);
    assert!(english.contains("\"code\":\"forgotten\""), "{english}");
    done(&to, &format!("{import} --skip-invalid --rejects rejects.ndjson"));
    let kept = done(&to, "guichet ticket show CG-2 --internal");
    assert!(kept.contains("Parole gardée"), "{kept}");
    assert_eq!(
        export(&to, "again.ndjson"),
        whole
            .lines()
            .skip(1)
            .map(|line| format!("{line}\n"))
            .collect::<String>()
    );
    assert_eq!(
        done(&to, "guichet ticket list --status closed --format ndjson"),
        ""
    );
    assert!(done(&to, "guichet db check --lang en").contains("all is well"));
}

#[test]
fn reports_are_the_same_whatever_the_order_in_which_tickets_were_taken_in() {
    let from = at_work::desk();
    let line = |subject: &str| format!("{} --equipment UC0000003", opening(subject));
    for (day, subject) in [("11-05", "Un"), ("11-12", "Deux"), ("11-19", "Trois")] {
        done_at(&from, &format!("2026-{day}T09:00:00Z"), &line(subject));
    }
    for number in 1..=3 {
        for line in [
            format!("guichet ticket resolve CG-{number} --solution 'Toner changé'"),
            format!("guichet ticket refuse CG-{number} --reason 'Non'"),
        ] {
            done(&from, &line);
        }
    }
    let whole = export(&from, "whole.ndjson");
    let to = at_work::desk();
    // The latest first: it has the first row.
    let lines: Vec<&str> = whole.lines().rev().collect();
    to.write("whole.ndjson", format!("{}\n", lines.join("\n")).as_bytes())
        .unwrap();
    done(&to, "guichet ticket import whole.ndjson");
    let told = |stage: &Stage, report: &str| {
        let line = format!("guichet report {report} --format json");
        let mut told: serde_json::Value = serde_json::from_str(&done_at(stage, LATER, &line)).unwrap();
        // The head of the chain is another in every database.
        told["head"] = serde_json::Value::Null;
        told
    };
    let since = "--since 2026-10-26";
    for report in ["activity", "delays", "recurring", "billing"] {
        let report = format!("{report} {since}");
        assert_eq!(told(&to, &report), told(&from, &report), "{report}");
    }
    assert_eq!(
        told(&from, &format!("recurring {since}"))["items"][0]["last"],
        "CG-3"
    );
}
