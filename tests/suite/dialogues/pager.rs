//! Long answers on a terminal: through the pager, and never a word of it elsewhere.

use super::Desk;
use crate::support::dialogue::{Dialogue, Ended};

/// More lines than the terminal has.
const LONG: &str = "guichet school list --limit 20";

impl Desk {
    /// Sits down at a terminal of so few lines, with a pager that says that it is one.
    fn reads(&self, variables: &str, line: &str) -> Ended {
        let pager = "#!/bin/sh\necho \"pager[$LESS]\"\nhead -n 3\n";
        self.stage.write("pager", pager.as_bytes()).unwrap();
        let line = format!("stty rows 12 cols 100; chmod +x pager; {variables} {line}; echo \"status $?\"");
        Dialogue::open(&self.stage, &line, &self.setting).end()
    }
}

#[track_caller]
fn paged(ended: &Ended, manners: &str) {
    let seen = &ended.seen;
    assert!(seen.starts_with(&format!("pager[{manners}]")), "{seen}");
    // It was left after three lines: that is no mistake.
    assert!(
        seen.ends_with("status 0\r\n") && seen.lines().count() == 5,
        "{seen}"
    );
}

#[track_caller]
fn shown_at_once(ended: &Ended) {
    let seen = &ended.seen;
    assert!(!seen.contains("pager["), "{seen}");
    assert!(
        seen.contains("établissements") && seen.ends_with("status 0\r\n"),
        "{seen}"
    );
    assert!(seen.lines().count() > 12, "{seen}");
}

#[test]
fn what_is_longer_than_the_terminal_goes_through_the_pager() {
    let desk = Desk::speaking("fr");
    paged(&desk.reads("GUICHET_PAGER=./pager", LONG), "FRX");
    paged(&desk.reads("PAGER='./pager -x'", LONG), "FRX");
    paged(
        &desk.reads("GUICHET_PAGER=./pager PAGER=no-such-pager", LONG),
        "FRX",
    );
    paged(&desk.reads("LESS=S GUICHET_PAGER=./pager", LONG), "S");
}

#[test]
fn nobody_is_held_up_who_does_not_want_to_be() {
    let desk = Desk::speaking("fr");
    let mine = "GUICHET_PAGER=./pager";
    shown_at_once(&desk.reads(mine, "guichet school list --limit 20 --no-pager"));
    shown_at_once(&desk.reads(mine, "guichet school list --limit 20 --no-input"));
    shown_at_once(&desk.reads("CI=true GUICHET_PAGER=./pager", LONG));
    shown_at_once(&desk.reads("GUICHET_PAGER=", LONG));
    shown_at_once(&desk.reads("PAGER=no-such-pager", LONG));
    let piped = desk.reads(mine, "guichet school list --limit 20 | cat");
    shown_at_once(&piped);
}

#[test]
fn what_fits_is_shown_at_once() {
    let desk = Desk::speaking("fr");
    let short = desk.reads(
        "GUICHET_PAGER=./pager",
        "guichet school list --limit 2 --columns uai,city",
    );
    assert!(!short.seen.contains("pager["), "{}", short.seen);
}
