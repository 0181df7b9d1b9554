//! What came of it: everything asked for is counted once, as done or as refused with its reasons.

use std::collections::BTreeMap;
use std::io::{self, Write};

use guichet::domain::Refusal;

#[derive(Default)]
pub struct Balance {
    pub asked: u64,
    pub opened: u64,
    pub files: u64,
    pub events: u64,
    pub notices: u64,
    done: BTreeMap<&'static str, u64>,
    refused: BTreeMap<&'static str, u64>,
    reasons: BTreeMap<(&'static str, &'static str), u64>,
}

impl Balance {
    pub fn did(&mut self, verb: &'static str) {
        *self.done.entry(verb).or_default() += 1;
    }

    /// One refusal, under each of its reasons.
    pub fn refused(&mut self, verb: &'static str, refusal: &Refusal) {
        *self.refused.entry(verb).or_default() += 1;
        for reason in &refusal.reasons {
            *self.reasons.entry((reason.code(), verb)).or_default() += 1;
        }
    }

    pub fn print(&self, out: &mut impl Write) -> io::Result<()> {
        let refused = |verb: &str| self.refused.get(verb).copied().unwrap_or_default();
        writeln!(
            out,
            "requests: {} asked = {} opened + {} refused",
            self.asked,
            self.opened,
            refused("open")
        )?;
        writeln!(out, "\n{:<10} {:>8} {:>8}", "verb", "done", "refused")?;
        let verbs: std::collections::BTreeSet<_> = self.done.keys().chain(self.refused.keys()).collect();
        for verb in verbs {
            let done = self.done.get(verb).copied().unwrap_or_default();
            writeln!(out, "{verb:<10} {done:>8} {:>8}", refused(verb))?;
        }
        writeln!(out, "\n{:<22} {:<10} {:>8}", "refused because", "verb", "times")?;
        for ((reason, verb), times) in &self.reasons {
            writeln!(out, "{reason:<22} {verb:<10} {times:>8}")?;
        }
        writeln!(
            out,
            "\n{} events, {} mails queued, {} files attached",
            self.events, self.notices, self.files
        )
    }
}
