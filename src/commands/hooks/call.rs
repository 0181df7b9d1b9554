//! One call of one hook: a clean environment, the event on stdin, a limit of time. The event waits in
//! memory as a file, so that a hook that reads nothing, or only half, holds nobody up.

use std::ffi::OsString;
use std::fs::File;
use std::io::{self, Seek as _, Write as _};
use std::os::fd::AsFd as _;
use std::os::unix::process::{CommandExt as _, ExitStatusExt as _};
use std::path::{Path, absolute};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use rustix::fs::{MemfdFlags, memfd_create};
use rustix::process::{Pid, Signal, kill_process_group};

use crate::commands::Session;
use crate::domain::Code as _;
use crate::domain::code::Verb;
use crate::env::Clock;
use crate::error::HookFault;

/// Where programs are looked for where nobody says.
const USUAL_PATH: &str = "/usr/local/bin:/usr/bin:/bin";

/// How long a hook that was told to end may take to.
const LAST_WORDS: Duration = Duration::from_secs(2);

/// The variables of a hook: all of them, and none of them says what a stranger wrote.
#[derive(Debug)]
pub struct Surroundings(Vec<(&'static str, OsString)>);

impl Surroundings {
    /// As the command found the world, so that a guichet called by the hook finds the same.
    pub fn of(session: &Session<'_>, desk: &str, verb: Verb) -> Self {
        let env = session.env;
        let path = env.variables.path.clone();
        let mut all: Vec<(&'static str, OsString)> = vec![
            ("PATH", path.unwrap_or_else(|| USUAL_PATH.into())),
            ("LANG", "C.UTF-8".into()),
            ("GUICHET_EVENT", verb.code().into()),
            ("GUICHET_DESK", desk.into()),
            ("GUICHET_LANG", session.lang.code().into()),
            // What a hook does calls no hook, else it might never end.
            ("GUICHET_HOOKS", "never".into()),
        ];
        let folders = &env.folders;
        for (name, folder) in [
            ("HOME", folders.home.as_ref()),
            ("XDG_DATA_HOME", folders.data.as_ref()),
            ("XDG_CONFIG_HOME", folders.config.as_ref()),
            ("XDG_STATE_HOME", folders.state.as_ref()),
        ] {
            all.extend(folder.map(|folder| (name, folder.clone().into_os_string())));
        }
        let database = session.place().ok().and_then(|place| absolute(place.path).ok());
        all.extend(database.map(|path| ("GUICHET_DB", path.into_os_string())));
        let config = env.variables.config.as_ref().and_then(|path| absolute(path).ok());
        all.extend(config.map(|path| ("GUICHET_CONFIG", path.into_os_string())));
        if let Clock::Forced(now) = env.clock {
            all.push(("GUICHET_NOW", now.to_rfc3339().into()));
        }
        Self(all)
    }
}

/// Calls the hook and waits for its end, or ends it: after so long, or when ^C is pressed.
pub fn call(
    hook: &Path,
    said: &[u8],
    surroundings: &Surroundings,
    patience: Duration,
    pressed: &impl Fn() -> bool,
) -> Result<(), HookFault> {
    let mut child = start(hook, said, surroundings).map_err(HookFault::NotStarted)?;
    let began = Instant::now();
    let mut pause = Duration::from_millis(1);
    loop {
        if let Some(status) = child.try_wait().map_err(HookFault::NotStarted)? {
            return judged(status);
        }
        if pressed() {
            end(&mut child);
            return Ok(());
        }
        if began.elapsed() >= patience {
            end(&mut child);
            let seconds = patience.as_secs();
            return Err(HookFault::TooSlow { seconds });
        }
        sleep(pause);
        pause = (pause * 2).min(Duration::from_millis(20));
    }
}

fn start(hook: &Path, said: &[u8], surroundings: &Surroundings) -> io::Result<Child> {
    let mut event = File::from(memfd_create("event", MemfdFlags::CLOEXEC)?);
    event.write_all(said)?;
    event.rewind()?;
    let stderr = io::stderr().as_fd().try_clone_to_owned()?;
    Command::new(hook)
        .env_clear()
        .envs(surroundings.0.iter().map(|(name, value)| (name, value)))
        .current_dir("/")
        .stdin(event)
        // Stdout is for the command's own data.
        .stdout(Stdio::from(stderr))
        // All that it starts can be ended with it.
        .process_group(0)
        .spawn()
}

fn judged(status: ExitStatus) -> Result<(), HookFault> {
    match (status.code(), status.signal()) {
        (Some(0), _) => Ok(()),
        (Some(code), _) => Err(HookFault::Code(code)),
        (None, signal) => Err(HookFault::Signal(signal.unwrap_or_default())),
    }
}

/// Tells it to end, with all that it started; whatever does not heed that is killed.
fn end(child: &mut Child) {
    let Some(group) = i32::try_from(child.id()).ok().and_then(Pid::from_raw) else {
        return;
    };
    let _ = kill_process_group(group, Signal::TERM);
    let told = Instant::now();
    while told.elapsed() < LAST_WORDS && matches!(child.try_wait(), Ok(None)) {
        sleep(Duration::from_millis(10));
    }
    // The first of them may be gone, and others not.
    let _ = kill_process_group(group, Signal::KILL);
    let _ = child.wait();
}
