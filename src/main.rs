//! The process: read it once, do what is asked, answer with an exit code.

use std::process::ExitCode;
use std::sync::atomic::AtomicBool;

use guichet::env::Env;

/// Nobody asks: the write that failed says it.
static TOO_LARGE: AtomicBool = AtomicBool::new(false);

fn main() -> ExitCode {
    // Whatever we create is for its owner's eyes; before anything else can create a file.
    rustix::process::umask(rustix::fs::Mode::from_raw_mode(0o077));
    // A write beyond a file-size limit then fails, and is told and undone, instead of ending us.
    let _ = signal_hook::flag::register(signal_hook::consts::SIGXFSZ, &TOO_LARGE);
    ExitCode::from(guichet::commands::run(&Env::read()) as u8)
}
