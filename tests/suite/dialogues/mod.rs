//! What is asked on a terminal, and typed into a real one; and that nothing is asked elsewhere.

mod broken_off;
mod call;
mod correcting;
mod double;
mod long;
mod many;
mod pager;
mod said;
mod unasked;
mod verbs;

use crate::support::dialogue::{Dialogue, Ended};
use crate::support::stage::{Setting, Stage};
use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::PathBuf;

/// A desk on a Monday morning: the example's schools, their people, one inventory.
struct Desk {
    stage: Stage,
    setting: Setting,
}

impl Desk {
    fn speaking(lang: &str) -> Self {
        let desk = Self {
            stage: Stage::new(),
            setting: Setting {
                now: Some("2026-11-23T09:15:00+01:00".to_owned()),
                lang: Some(lang.to_owned()),
                ..Setting::default()
            },
        };
        desk.done("guichet school import examples/schools/lycees-annuaire-2024.csv -q");
        desk.done(
            "guichet school import examples/schools/adhesions-carmi.csv -q --skip-invalid --rejects r.csv",
        );
        desk.done("guichet person import examples/people/annuaire.csv -q --skip-invalid --rejects p.csv");
        desk.done(
            "guichet inventory import examples/inventory/export-glpi-0383069E.csv -q \
             --school 0383069E --skip-invalid --rejects i.csv",
        );
        desk.editor("printf 'Depuis lundi.\\nRien ne sort.\\n' > \"$1\"");
        desk
    }

    /// What the editor does with the file that it is given.
    fn editor(&self, does: &str) {
        self.stage
            .write("editor", format!("#!/bin/sh\n{does}\n").as_bytes())
            .unwrap();
        let path = self.stage.folder().join("editor");
        fs::set_permissions(path, fs::Permissions::from_mode(0o755)).unwrap();
    }

    /// Sits down at a terminal.
    fn asks(&self, line: &str) -> Dialogue {
        let line = format!("GUICHET_EDITOR=./editor exec {line}");
        Dialogue::open(&self.stage, &line, &self.setting)
    }

    /// Runs a line where nobody can be asked: what stood on stdout, then on stderr.
    fn runs(&self, line: &str) -> (i32, String, String) {
        let output = self.stage.run(line, &self.setting);
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
        (
            output.status.code().unwrap(),
            text(&output.stdout),
            text(&output.stderr),
        )
    }

    #[track_caller]
    fn done(&self, line: &str) -> String {
        let (status, out, err) = self.runs(line);
        assert_eq!(status, 0, "{line}\n{out}{err}");
        out
    }

    #[track_caller]
    fn ticket(&self, reference: &str) -> serde_json::Value {
        let told = self.done(&format!("guichet ticket show {reference} --format json"));
        serde_json::from_str(&told).unwrap()
    }

    #[track_caller]
    fn count(&self) -> u64 {
        let told = self.done("guichet ticket list --format json");
        let told: serde_json::Value = serde_json::from_str(&told).unwrap();
        told["total"].as_u64().unwrap()
    }

    /// What is kept of entries that came to no end.
    fn drafts(&self) -> Vec<PathBuf> {
        let folder = self.stage.folder().join(".local/state/guichet/drafts");
        let found = folder.read_dir().into_iter().flatten();
        found.map(|entry| entry.unwrap().path()).collect()
    }

    /// The only one, as commands name it.
    #[track_caller]
    fn draft(&self) -> String {
        match self.drafts().as_slice() {
            [only] => only.canonicalize().unwrap().display().to_string(),
            several => panic!("{several:?}"),
        }
    }
}

/// The rest of a call as it is offered: the priority, and the ticket that the preview shows.
#[track_caller]
fn opened(mut call: Dialogue) -> Ended {
    call.until("Priorité")
        .press("\r")
        .until("[O/c/n] ")
        .press("\r")
        .until("CG-1");
    let ended = call.end();
    assert_eq!(ended.status, 0, "{}", ended.seen);
    ended
}

/// No sentence of one language may stand in the other.
#[track_caller]
fn speaks_only_french(ended: &Ended) {
    const ENGLISH: &[&str] = &[
        " of ", "Enter", "Esc ", "yes", "Page", "type to", "School", "error", "Preview", "[Y/n]", "[Y/c/n]",
        "Open",
    ];
    for word in ENGLISH {
        assert!(!ended.seen.contains(word), "{word:?} in\n{}", ended.seen);
    }
}

#[track_caller]
fn speaks_only_english(ended: &Ended) {
    const FRENCH: &[&str] = &[
        " sur ",
        "Entrée",
        "Échap",
        "Établissement",
        "Demandeur",
        "Objet",
        "Aperçu",
        "[O/n]",
        "[O/c/n]",
        "abandonne",
    ];
    for word in FRENCH {
        assert!(!ended.seen.contains(word), "{word:?} in\n{}", ended.seen);
    }
}
