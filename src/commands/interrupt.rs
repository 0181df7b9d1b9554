//! ^C, noticed rather than obeyed at once: an import rolls back and says so, and a prompt gives the
//! cursor back. Where nothing of that kind is going on, the system's own way of ending us is best.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};

use signal_hook::consts::SIGINT;
use signal_hook::{SigId, flag, low_level};

use crate::error::{Error, Exit};

/// Nobody heeds ^C now. Once a signal was heeded, the system's own way does not come back by itself.
static UNHEEDED: OnceLock<Arc<AtomicBool>> = OnceLock::new();

/// Whether the user pressed ^C since we began to heed it.
#[derive(Debug, Clone)]
pub struct Interrupt {
    pressed: Arc<AtomicBool>,
    ending: SigId,
    noticing: SigId,
}

impl Interrupt {
    /// From now on ^C is noticed; a second one ends us on the spot.
    pub fn heed() -> Result<Self, Error> {
        let pressed = Arc::new(AtomicBool::new(false));
        let (ending, noticing) = registered(&pressed)?;
        Ok(Self {
            pressed,
            ending,
            noticing,
        })
    }

    /// An error once ^C was pressed; to be asked between two steps of a long work.
    pub fn check(&self) -> Result<(), Error> {
        if self.pressed.load(Ordering::Relaxed) {
            Err(Error::Interrupted)
        } else {
            Ok(())
        }
    }

    /// Runs a program that ^C is meant for, however often it is pressed.
    pub fn leave_to<T>(&mut self, program: impl FnOnce() -> T) -> Result<T, Error> {
        low_level::unregister(self.ending);
        let done = program();
        low_level::unregister(self.noticing);
        self.pressed.store(false, Ordering::Relaxed);
        (self.ending, self.noticing) = registered(&self.pressed)?;
        Ok(done)
    }

    /// From now on ^C ends us on the spot, until somebody heeds it again.
    pub fn obey(&self) {
        low_level::unregister(self.ending);
        low_level::unregister(self.noticing);
        if let Some(unheeded) = UNHEEDED.get() {
            unheeded.store(true, Ordering::Relaxed);
        }
    }
}

/// In this order: the first one must not find the flag that it sets itself.
fn registered(pressed: &Arc<AtomicBool>) -> Result<(SigId, SigId), Error> {
    let failed = |cause| Error::Io { path: None, cause };
    let end_if = |flag| flag::register_conditional_shutdown(SIGINT, Exit::Interrupted as i32, flag);
    if UNHEEDED.get().is_none() {
        let unheeded = Arc::new(AtomicBool::new(false));
        if UNHEEDED.set(Arc::clone(&unheeded)).is_ok() {
            end_if(unheeded).map_err(failed)?;
        }
    }
    if let Some(unheeded) = UNHEEDED.get() {
        unheeded.store(false, Ordering::Relaxed);
    }
    let ending = end_if(Arc::clone(pressed)).map_err(failed)?;
    let noticing = flag::register(SIGINT, Arc::clone(pressed)).map_err(failed)?;
    Ok((ending, noticing))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_first_interrupt_is_noticed_and_survived_and_a_programs_own_are_not_ours() {
        let press = || low_level::raise(SIGINT).unwrap();
        let mut interrupt = Interrupt::heed().unwrap();
        assert!(interrupt.check().is_ok());
        let survived = interrupt.leave_to(|| {
            press();
            press();
            "survived"
        });
        assert_eq!(survived.unwrap(), "survived");
        assert!(interrupt.check().is_ok());
        press();
        assert!(matches!(interrupt.check(), Err(Error::Interrupted)));
    }
}
