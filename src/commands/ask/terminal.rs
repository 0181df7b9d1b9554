//! The terminal while somebody is being asked: every key comes to us as it is pressed, and at the
//! end, whatever it was, the terminal is as it was. dialoguer holds it so only from key to key, and
//! what is typed in between would be echoed into the list.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use dialoguer::console::{Key, Term};
use rustix::termios::{InputModes, LocalModes, OptionalActions, Termios, tcgetattr, tcsetattr};
use signal_hook::consts::SIGTERM;
use signal_hook::flag;

use crate::commands::Interrupt;
use crate::error::Error;

/// What a shell says of a process that was asked to end.
const TERMINATED: i32 = 128 + SIGTERM;

/// The terminal in our hands.
#[derive(Debug)]
pub(super) struct Held {
    pub(super) term: Term,
    /// How it was.
    before: Termios,
    interrupt: Interrupt,
    ending: Arc<AtomicBool>,
    over: Arc<AtomicBool>,
}

impl Held {
    /// Takes the terminal.
    pub(super) fn take() -> Result<Self, Error> {
        let failed = |cause| Error::Io { path: None, cause };
        let interrupt = Interrupt::heed()?;
        let (ending, over) = (Arc::default(), Arc::default());
        flag::register_conditional_shutdown(SIGTERM, TERMINATED, Arc::clone(&over)).map_err(failed)?;
        flag::register(SIGTERM, Arc::clone(&ending)).map_err(failed)?;
        let before = tcgetattr(io::stdin()).map_err(|cause| failed(cause.into()))?;
        let held = Self {
            term: Term::stderr(),
            before,
            interrupt,
            ending,
            over,
        };
        held.hold()?;
        Ok(held)
    }

    /// The next key. ^C, Escape and the end of the input are one: somebody wants to get out.
    pub(super) fn key(&self) -> Result<Key, Error> {
        let key = match self.term.read_key_raw() {
            Ok(Key::CtrlC | Key::Escape) => Err(Error::Interrupted),
            Ok(key) => Ok(key),
            Err(cause) if cause.kind() == io::ErrorKind::UnexpectedEof => Err(Error::Interrupted),
            Err(cause) => Err(Error::Io { path: None, cause }),
        };
        // A signal may have come while nobody was waiting for a key.
        if self.ending.load(Ordering::Relaxed) {
            return Err(Error::Interrupted);
        }
        self.interrupt.check()?;
        key
    }

    /// Lets another program have the terminal. ^C is meant for that program, not for us.
    pub(super) fn lend<T>(&mut self, program: impl FnOnce() -> T) -> Result<T, Error> {
        self.give_back();
        let done = self.interrupt.leave_to(program)?;
        self.hold()?;
        Ok(done)
    }

    /// Keys without their echo and without their meaning; what is written is left as it is.
    fn hold(&self) -> Result<(), Error> {
        let mut ours = self.before.clone();
        ours.local_modes -= LocalModes::ICANON | LocalModes::ECHO | LocalModes::ISIG | LocalModes::IEXTEN;
        ours.input_modes -= InputModes::ICRNL | InputModes::IXON;
        tcsetattr(io::stdin(), OptionalActions::Drain, &ours).map_err(|cause| Error::Io {
            path: None,
            cause: cause.into(),
        })
    }

    /// Nobody is left to tell where this fails.
    fn give_back(&self) {
        let _ = self.term.show_cursor();
        let _ = tcsetattr(io::stdin(), OptionalActions::Drain, &self.before);
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        self.give_back();
        self.interrupt.obey();
        self.over.store(true, Ordering::Relaxed);
    }
}
