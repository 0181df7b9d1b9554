//! The recipe of `examples/mail/procmailrc`, played by procmail itself where it is installed.

use super::*;
use crate::support::not_installed;

/// The recipe at this stage: only names and places are others. A mailbox that procmail must not use
/// stands at the stage too.
fn recipe(stage: &Stage) {
    let text = fs::read_to_string(repository("examples/mail/procmailrc")).unwrap();
    let here = stage.folder().display();
    let mut recipe = format!("DEFAULT={here}/mailbox\nORGMAIL={here}/mailbox\n{text}");
    for (there, here) in [
        ("/usr/local/bin/guichet", env!("CARGO_BIN_EXE_guichet").to_owned()),
        ("/srv/guichet/guichet.db", format!("{here}/guichet.db")),
    ] {
        assert!(recipe.contains(there), "{there} in {text}");
        recipe = recipe.replace(there, &here);
    }
    stage.write("procmailrc", recipe.as_bytes()).unwrap();
}

#[test]
fn procmail_hands_in_what_came_and_keeps_what_could_not_be_taken() {
    if !fs::exists("/usr/bin/procmail").unwrap() {
        return not_installed("procmail");
    }
    let stage = desk();
    recipe(&stage);
    stage
        .write(
            "mail.eml",
            mail("Imprimante", "", "En panne.\nFrom là, rien.").as_bytes(),
        )
        .unwrap();
    let setting = Setting::default();
    let hand_in = || {
        stage
            .run("procmail ./procmailrc < mail.eml", &setting)
            .status
            .code()
    };

    // Not there, not for us, not sound: the mail server keeps the mail, and no mailbox gets it.
    for (spoil, mend) in [
        ("mv guichet.db away.db", "mv away.db guichet.db"),
        ("chmod 644 guichet.db", "chmod 600 guichet.db"),
        (
            "mv guichet.db away.db; mkfifo guichet.db",
            "mv away.db guichet.db",
        ),
    ] {
        assert!(stage.run(spoil, &setting).status.success());
        assert_eq!(hand_in(), Some(75), "{spoil}");
        assert!(stage.run(mend, &setting).status.success());
    }
    assert!(!fs::exists(stage.folder().join("mailbox")).unwrap());
    assert_eq!(balance(&stage), (0, 0));

    assert_eq!(hand_in(), Some(0));
    assert_eq!(hand_in(), Some(0), "the same once more");
    assert_eq!(balance(&stage), (1, 2));
    let ticket = json(&stage, "guichet ticket show CG-1");
    assert_eq!(ticket["description"], "En panne.\nFrom là, rien.");
    assert!(!fs::exists(stage.folder().join("mailbox")).unwrap());
}
