//! Hooks: programs of the user's or of the site's that are called for each event, once it is on the
//! disk. The event is on their stdin and nowhere else: what a stranger wrote is never an argument nor
//! a variable. They cannot keep anything from being done, and how they end changes no exit code.

mod call;
pub mod found;

use std::path::PathBuf;
use std::time::Duration;

use self::call::Surroundings;
use super::{Interrupt, Session};
use crate::domain::dossier::Listed;
use crate::domain::ticket::Event;
use crate::error::{Error, HookFault};
use crate::store::{Access, Store};
use crate::text::{self, Message};
use crate::view::Look;
use crate::view::json::{HappenedJson, value};

/// Calls every hook for every event of this run, one after the other, in the order in which they
/// happened.
pub fn tell(session: &Session<'_>) {
    let events = session.happened.taken();
    let Some(patience) = session.hooks.filter(|_| !events.is_empty()) else {
        return;
    };
    let found = found::look(session.env);
    for (path, fault) in &found.refused {
        warn(session, text::hooks::fault(session.lang, path, fault, None));
    }
    if found.hooks.is_empty() {
        return;
    }
    match read(session, &events) {
        Ok(happened) => Round::new(session, patience, found.hooks).all(&happened),
        Err(why) => {
            let why = text::error(session.lang, &why).what;
            session.warn(&text::hooks::untold(session.lang, &why));
        }
    }
}

/// What happened, out of the database, which is closed again before any hook is called: a hook may
/// well call guichet.
fn read(session: &Session<'_>, events: &[i64]) -> Result<Vec<(Event, Listed)>, Error> {
    let mut store = Store::open(&session.place()?, Access::Read)?;
    store.read(|tx| events.iter().map(|id| tx.happening(*id)).collect())
}

fn warn(session: &Session<'_>, told: Message) {
    let remedy = told.remedy.unwrap_or_default();
    session.warn(&format!("guichet: {}\n{remedy}", told.what));
}

/// The calls of one run.
struct Round<'r, 's> {
    session: &'r Session<'s>,
    patience: Duration,
    hooks: Vec<Called>,
}

/// A hook, and how it fared.
struct Called {
    path: PathBuf,
    /// How often it failed, and the first time: at which ticket, and how.
    failed: u64,
    first: Option<(String, HookFault)>,
    given_up: bool,
}

impl<'r, 's> Round<'r, 's> {
    fn new(session: &'r Session<'s>, patience: Duration, hooks: Vec<PathBuf>) -> Self {
        let called = |path| Called {
            path,
            failed: 0,
            first: None,
            given_up: false,
        };
        let hooks = hooks.into_iter().map(called).collect();
        Self {
            session,
            patience,
            hooks,
        }
    }

    fn all(mut self, happened: &[(Event, Listed)]) {
        // ^C ends the hook that runs, and no other is called.
        let interrupt = Interrupt::heed().ok();
        let pressed = || interrupt.as_ref().is_some_and(|key| key.check().is_err());
        let mut untold = 0;
        for (event, listed) in happened {
            if pressed() {
                untold += 1;
            } else {
                self.one(event, listed, &pressed);
            }
        }
        if let Some(interrupt) = &interrupt {
            interrupt.obey();
        }
        let lang = self.session.lang;
        for hook in &self.hooks {
            if let Some((reference, fault)) = &hook.first {
                let at = Some((reference.as_str(), hook.failed));
                warn(self.session, text::hooks::fault(lang, &hook.path, fault, at));
            }
        }
        if untold > 0 {
            self.session.warn(&text::hooks::broken_off(lang, untold));
        }
    }

    fn one(&mut self, event: &Event, listed: &Listed, pressed: &impl Fn() -> bool) {
        let look = Look {
            width: None,
            ..self.session.look()
        };
        let said = value(&HappenedJson::new(event, listed, look.now), look);
        let surroundings = Surroundings::of(self.session, &listed.ticket.desk, event.verb);
        for hook in self.hooks.iter_mut().filter(|hook| !hook.given_up) {
            if pressed() {
                return;
            }
            let Err(fault) = call::call(&hook.path, said.as_bytes(), &surroundings, self.patience, pressed)
            else {
                continue;
            };
            hook.failed += 1;
            hook.given_up = fault.is_for_good();
            hook.first
                .get_or_insert_with(|| (listed.ticket.reference.clone(), fault));
        }
    }
}
