//! ^C, noticed rather than obeyed at once: an import rolls back and says so, and a prompt gives the
//! cursor back. Where nothing of that kind is going on, the system's own way of ending us is best.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use signal_hook::consts::SIGINT;
use signal_hook::flag;

use crate::error::{Error, Exit};

/// Whether the user pressed ^C since we began to heed it.
#[derive(Debug, Clone)]
pub struct Interrupt(Arc<AtomicBool>);

impl Interrupt {
    /// From now on ^C is noticed; a second one ends us on the spot.
    pub fn heed() -> Result<Self, Error> {
        let pressed = Arc::new(AtomicBool::new(false));
        let failed = |cause| Error::Io { path: None, cause };
        // In this order: the first one must not find the flag that it sets itself.
        flag::register_conditional_shutdown(SIGINT, Exit::Interrupted as i32, Arc::clone(&pressed))
            .map_err(failed)?;
        flag::register(SIGINT, Arc::clone(&pressed)).map_err(failed)?;
        Ok(Self(pressed))
    }

    /// An error once ^C was pressed; to be asked between two steps of a long work.
    pub fn check(&self) -> Result<(), Error> {
        if self.0.load(Ordering::Relaxed) {
            Err(Error::Interrupted)
        } else {
            Ok(())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_first_interrupt_is_noticed_and_survived() {
        let interrupt = Interrupt::heed().unwrap();
        assert!(interrupt.check().is_ok());
        signal_hook::low_level::raise(SIGINT).unwrap();
        assert!(matches!(interrupt.check(), Err(Error::Interrupted)));
    }
}
