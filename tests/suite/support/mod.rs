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

/// Says aloud that a test did not look at what it is for.
pub fn skipped(why: &str) {
    let _ = std::io::Write::write_all(&mut std::io::stderr(), format!("\nSKIPPED: {why}\n").as_bytes());
}
