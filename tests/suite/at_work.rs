//! A desk at work, for the tests that need one: the example schools, people and equipment, and a
//! requester who may have everything. It is filled once and copied, because an import takes longer than
//! most of what is tested on it.

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt as _;
use std::sync::OnceLock;

use crate::support::stage::{Setting, Stage};

/// The lycée of most tests, and its IT resource person.
pub const SCHOOL: &str = "0383069E";
pub const REQUESTER: &str = "scapelle";

/// The day of most tests.
pub const NOW: &str = "2026-11-23T09:00:00Z";

/// A stage whose `guichet.db` knows the example registers, and no ticket yet.
pub fn desk() -> Stage {
    static FILLED: OnceLock<Vec<u8>> = OnceLock::new();
    let filled = FILLED.get_or_init(|| {
        let stage = Stage::new();
        for line in [
            "guichet -q school import examples/schools/*.csv",
            "guichet -q person import examples/people/annuaire.csv",
            "guichet -q inventory import examples/inventory/export-glpi-0383069E.csv --school 0383069E \
             --skip-invalid --rejects rejects.csv",
            "guichet -q operator add nora --name 'Nora Amri' --team guichet",
            "guichet -q operator add marc --name 'Marc Petit' --team maintenance",
            "guichet -q db backup filled.db",
        ] {
            done(&stage, line);
        }
        fs::read(stage.folder().join("filled.db")).unwrap()
    });
    let stage = Stage::new();
    stage.write("guichet.db", filled).unwrap();
    fs::set_permissions(stage.folder().join("guichet.db"), Permissions::from_mode(0o600)).unwrap();
    stage
}

/// The line that opens a ticket; what is added to it comes first.
pub fn opening(subject: &str) -> String {
    format!(
        "guichet ticket new --school {SCHOOL} --requester {REQUESTER} --channel phone \
         --category imprimante --description 'Plus rien ne sort' --subject '{subject}'"
    )
}

/// What a command says, at the moment of most tests; it must do what it is asked.
#[track_caller]
pub fn done(stage: &Stage, line: &str) -> String {
    done_at(stage, NOW, line)
}

/// The same at another moment.
#[track_caller]
pub fn done_at(stage: &Stage, now: &str, line: &str) -> String {
    let setting = Setting {
        now: Some(now.to_owned()),
        ..Setting::default()
    };
    let output = stage.run(line, &setting);
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{line}: {told}");
    String::from_utf8(output.stdout).unwrap()
}
