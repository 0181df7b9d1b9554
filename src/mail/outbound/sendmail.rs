//! The machine's own `sendmail`, which takes the mail and sees to the rest. Nobody's address is an
//! argument: it reads the recipient out of the mail (`-t`).

use std::fs;
use std::io::{self, Write as _};
use std::os::unix::fs::PermissionsExt as _;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use super::{Parcel, Setback};
use crate::domain::Text;
use crate::domain::notice::Failure;

/// No right to run it.
const EACCES: i32 = 13;

/// The program, and how long it may take.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Program {
    pub path: PathBuf,
    pub timeout: Duration,
}

impl Program {
    /// Whether it could be started.
    pub fn is_there(&self) -> Result<(), Setback> {
        let found = fs::metadata(&self.path).and_then(|found| {
            match found.is_file() && found.permissions().mode() & 0o111 != 0 {
                true => Ok(()),
                // As the system would say it of whoever tried.
                false => Err(io::Error::from_raw_os_error(EACCES)),
            }
        });
        found.map_err(|cause| unstarted(&cause))
    }

    /// Hands one mail over. When this says yes, the program has taken it.
    pub fn deliver(&self, parcel: &Parcel) -> Result<(), Setback> {
        let child = Command::new(&self.path)
            .args(["-i", "-t", "-f", &parcel.from])
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn();
        let mut child = child.map_err(|cause| unstarted(&cause))?;
        if let Some(mut stdin) = child.stdin.take() {
            // It may end without reading all: its exit code says why. A thread, lest it hang there.
            let bytes: Vec<u8> = parcel
                .bytes
                .iter()
                .copied()
                .filter(|byte| *byte != b'\r')
                .collect();
            thread::spawn(move || stdin.write_all(&bytes));
        }
        answer(wait(&mut child, self.timeout)?)
    }
}

fn unstarted(cause: &io::Error) -> Setback {
    Setback::of_all(Failure::Unreachable, cause.to_string())
}

/// The exit code; nothing where a signal ended it.
fn wait(child: &mut Child, timeout: Duration) -> Result<Option<i32>, Setback> {
    let begun = Instant::now();
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return Ok(status.code()),
            Ok(None) if begun.elapsed() < timeout => thread::sleep(Duration::from_millis(10)),
            Ok(None) => {
                let _ = child.kill();
                let _ = child.wait();
                return Err(Setback::new(Failure::Cut, ""));
            }
            Err(cause) => return Err(Setback::new(Failure::Cut, cause.to_string())),
        }
    }
}

/// The codes of `sysexits.h`: what concerns this mail is for good, the rest may pass.
fn answer(code: Option<i32>) -> Result<(), Setback> {
    match code {
        Some(0) => Ok(()),
        Some(code @ (65 | 67 | 68)) => Err(Setback::new(Failure::Refused, format!("sendmail: {code}"))),
        Some(code @ (64 | 77 | 78)) => Err(Setback::of_all(Failure::NotLetIn, format!("sendmail: {code}"))),
        Some(code) => Err(Setback::new(Failure::Deferred, format!("sendmail: {code}"))),
        None => Err(Setback::new(Failure::Cut, Text::from("sendmail").line())),
    }
}
