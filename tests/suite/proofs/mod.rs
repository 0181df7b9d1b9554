//! The promises of `docs/reliability.md`, tried by the thousand.
//!
//! `cargo test` takes a short share of each proof. `PROOF=1 cargo test --test suite proofs` takes
//! them whole, `PROOF=1/20` a twentieth, and each says how many it tried. A proof is worth what it
//! finds: what each of them found on a program that was broken on purpose stands in the same page.

mod crowd;
mod damaged;
mod failing;
mod full;
mod fuzzed;
mod killed;
mod payloads;
mod state;
mod traced;
mod versions;
mod world;
mod writers;

/// Whether all of it is to be tried, which takes the better part of an hour.
#[allow(
    clippy::disallowed_methods,
    reason = "the tests are a process of their own, with no Env to ask"
)]
fn whole() -> bool {
    std::env::var_os("PROOF").is_some_and(|value| value != "0" && !value.is_empty())
}

/// Every which try of a whole proof is made: all of them, or with `PROOF=1/20` each twentieth.
#[allow(
    clippy::disallowed_methods,
    reason = "the tests are a process of their own, with no Env to ask"
)]
fn every() -> usize {
    let asked = std::env::var("PROOF").unwrap_or_default();
    let share = asked.split_once('/').and_then(|(_, share)| share.parse().ok());
    share.unwrap_or(1).max(1)
}

/// Each so manieth of them. What they are made of comes round in twos and threes (once and for ever, this
/// error and that), so a step that these divide would always meet the same kind.
fn sample<T>(all: Vec<T>, step: usize) -> Vec<T> {
    let fits = |step: &usize| *step == 1 || [2, 3].iter().all(|part| !step.is_multiple_of(*part));
    let step = (step.max(1)..).find(fits).unwrap_or(1);
    all.into_iter().step_by(step).collect()
}

/// What a proof comes to.
#[derive(Default)]
struct Tally {
    tried: usize,
    bad: Vec<String>,
}

impl Tally {
    /// Counts one, and what was wrong with it, which a whole proof tells before it ends in an hour.
    fn count(&mut self, wrong: Option<String>) {
        self.tried += 1;
        if let Some(wrong) = wrong.as_ref().filter(|_| whole()) {
            say(&format!("bad: {wrong}"));
        }
        self.bad.extend(wrong);
    }

    /// Itself, if so many were tried: a blow that goes astray is no proof.
    fn at_least(self, count: usize, what: &str) -> Self {
        assert!(self.tried >= count, "{what}: {} tried of {count}", self.tried);
        self
    }

    fn add(&mut self, other: Self) {
        self.tried += other.tried;
        self.bad.extend(other.bad);
    }

    /// Says what was tried, and fails if any of it was bad.
    #[track_caller]
    fn end(self, what: &str) {
        let Self { tried, bad } = self;
        if whole() || !bad.is_empty() {
            say(&format!("\n{what}: {tried} tried, {} bad", bad.len()));
        }
        assert!(tried > 0, "{what}: nothing was tried");
        assert!(
            bad.is_empty(),
            "{what}: {} of {tried}\n{}",
            bad.len(),
            bad.join("\n")
        );
    }
}

fn say(line: &str) {
    let _ = std::io::Write::write_all(&mut std::io::stderr(), format!("{line}\n").as_bytes());
}

/// Each of the commands, by as many threads as there are processors.
fn among(commands: &[&'static str], prove: impl Fn(&'static str) -> Tally + Sync) -> Tally {
    let next = std::sync::atomic::AtomicUsize::new(0);
    let work = || {
        let mut tally = Tally::default();
        while let Some(line) = commands.get(next.fetch_add(1, std::sync::atomic::Ordering::Relaxed)) {
            tally.add(prove(line));
        }
        tally
    };
    let mut tally = Tally::default();
    std::thread::scope(|scope| {
        let threads: Vec<_> = (0..2).map(|_| scope.spawn(work)).collect();
        threads
            .into_iter()
            .for_each(|thread| tally.add(thread.join().unwrap()));
    });
    tally
}

/// So many tries, each by its number, by two threads.
fn among_many(tries: u64, prove: impl Fn(u64) -> Option<String> + Sync) -> Tally {
    let next = std::sync::atomic::AtomicU64::new(1);
    let work = || {
        let mut tally = Tally::default();
        loop {
            let seed = next.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
            if seed > tries {
                return tally;
            }
            tally.count(prove(seed));
        }
    };
    let mut tally = Tally::default();
    std::thread::scope(|scope| {
        let threads: Vec<_> = (0..2).map(|_| scope.spawn(work)).collect();
        threads
            .into_iter()
            .for_each(|thread| tally.add(thread.join().unwrap()));
    });
    tally
}
