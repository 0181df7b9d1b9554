//! The process: read it once, do what is asked, answer with an exit code.

use std::process::ExitCode;

use guichet::env::Env;

fn main() -> ExitCode {
    // Whatever we create is for its owner's eyes; before anything else can create a file.
    rustix::process::umask(rustix::fs::Mode::from_raw_mode(0o077));
    ExitCode::from(guichet::commands::run(&Env::read()) as u8)
}
