//! What the tests stand on: console sessions, and nothing that knows about help desks.

pub mod dialogue;
pub mod diff;
pub mod markdown;
pub mod session;
pub mod source;
pub mod stage;

use std::path::{Path, PathBuf};

/// A path of the repository.
pub fn repository(relative: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(relative)
}

/// `UPDATE=1`: what is written is replaced by what is, and the reviewer reads the difference.
#[allow(
    clippy::disallowed_methods,
    reason = "the tests are a process of their own, with no Env to ask"
)]
pub fn updating() -> bool {
    std::env::var_os("UPDATE").is_some_and(|value| value != "0" && !value.is_empty())
}

/// A program of others that a test is played with is not here: said aloud, unless all of them are
/// needed, as in `.ci/run` where they could be installed.
#[allow(
    clippy::disallowed_methods,
    reason = "the tests are a process of their own, with no Env to ask"
)]
pub fn not_installed(program: &str) {
    const NEEDED: &str = "GUICHET_TEST_MAIL";
    let needed = std::env::var_os(NEEDED).is_some();
    assert!(
        !needed,
        "{program} is not installed, and {NEEDED} says that it is needed"
    );
    skipped(&format!(
        "{program} is not installed, so nothing was tried with it"
    ));
}

/// Says aloud that a test did not look at what it is for.
pub fn skipped(why: &str) {
    let _ = std::io::Write::write_all(&mut std::io::stderr(), format!("\nSKIPPED: {why}\n").as_bytes());
}
