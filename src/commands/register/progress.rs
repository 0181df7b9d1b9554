//! How far an import is: a bar on the terminal, and ^C noticed between two records.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::commands::{Interrupt, Session};
use crate::domain::code::Lang;
use crate::error::Error;
use crate::text::codes::Worded as _;
use crate::text::imports::Step;

/// Records between two looks at the bar: each costs a look at the clock.
const STRIDE: u32 = 512;

/// The bar of one import.
pub struct Progress {
    bar: ProgressBar,
    lang: Lang,
    interrupt: Interrupt,
    since: u32,
}

impl Progress {
    pub fn begin(session: &Session<'_>) -> Result<Self, Error> {
        let target = if session.env.stderr_is_terminal && session.globals.quiet == 0 {
            ProgressDrawTarget::stderr()
        } else {
            ProgressDrawTarget::hidden()
        };
        let bar = ProgressBar::with_draw_target(Some(0), target);
        if let Ok(style) = ProgressStyle::with_template("{msg} {wide_bar} {percent:>3} %") {
            bar.set_style(style);
        }
        Ok(Self {
            bar,
            lang: session.lang,
            interrupt: Interrupt::heed()?,
            since: 0,
        })
    }

    /// Another file, or the same anew.
    pub fn step(&mut self, step: Step, name: &str) {
        self.bar.set_position(0);
        self.bar
            .set_message(format!("{} {name}", step.in_lang(self.lang)));
    }

    /// Another record; an error where the user pressed ^C.
    pub fn record(&mut self, far: impl FnOnce() -> (u64, u64)) -> Result<(), Error> {
        self.interrupt.check()?;
        self.since += 1;
        if self.since == STRIDE {
            self.since = 0;
            let (read, of) = far();
            self.bar.set_length(of);
            self.bar.set_position(read);
        }
        Ok(())
    }

    /// The last look before everything is kept.
    pub fn end(&self) -> Result<(), Error> {
        self.bar.finish_and_clear();
        self.interrupt.check()
    }
}

impl Drop for Progress {
    /// After an error nothing stays on the terminal.
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
