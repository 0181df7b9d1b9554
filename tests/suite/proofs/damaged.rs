//! Databases that were cut, flipped or overwritten somewhere: no command crashes or hangs, and a check
//! that finds all well with the same head of the chain means that no ticket has lost anything.

use std::fs;

use super::state::State;
use super::world::{plainly, told};
use super::writers::ground;
use super::{among_many, whole};
use crate::at_work;
use crate::support::stage::Stage;

/// What is tried on a damaged database; the last ones write.
const TRIED: &[&str] = &[
    "guichet db check",
    "guichet ticket list",
    "guichet ticket show CG-2 --internal",
    "guichet search imprimante",
    "guichet report activity --since 2026-01-01",
    "guichet db backup copy.db",
    "guichet doctor",
    "guichet ticket comment CG-1 Vu",
];

/// What they may answer.
const ANSWERS: &[i32] = &[0, 3, 4, 66, 74, 75, 77, 78];

/// Tables that are the sum of the events, and these themselves.
const CHAINED: &[&str] = &["event", "ticket", "comment", "attachment", "intervention"];

#[test]
fn a_damaged_database_is_never_a_crash_and_no_loss_passes_for_health() {
    let ground = Damaged::ground();
    let tries = if whole() { 4_000 } else { 24 };
    among_many(tries, |seed| try_one(&ground, seed)).end("damaged databases");
}

#[test]
fn what_was_altered_by_hand_is_found_by_the_check() {
    for (sql, table) in [
        ("UPDATE ticket SET subject = 'x' WHERE id = 1", "ticket"),
        ("UPDATE comment SET body = 'x' WHERE id = 1", "comment"),
        (
            "UPDATE comment SET internal = 1 - internal WHERE id = 1",
            "comment",
        ),
        ("DELETE FROM comment WHERE id = 1", "comment"),
        ("UPDATE intervention SET minutes = 11", "intervention"),
        ("UPDATE intervention SET cents = 1", "intervention"),
        ("DELETE FROM intervention", "intervention"),
        ("UPDATE attachment SET name = 'x' WHERE id = 1", "attachment"),
        ("UPDATE attachment SET bytes = x'00' WHERE id = 1", "attachment"),
        ("DELETE FROM attachment WHERE id = 1", "attachment"),
        // Of the registers, what nobody can read, and a name that is not the one that is searched.
        ("UPDATE school SET name = name || 'x' WHERE id = 1", "school"),
        ("UPDATE school SET uai = '0380001B' WHERE id = 1", "school"),
        (
            "UPDATE school SET inventory_on = '2026-13-01' WHERE id = 1",
            "school",
        ),
        ("UPDATE person SET last_name = 'x' WHERE id = 1", "person"),
        ("UPDATE person SET updated_at = 'x' WHERE id = 1", "person"),
        ("UPDATE agreement SET ends_on = '9999' WHERE id = 1", "agreement"),
        (
            "UPDATE equipment SET bought_on = '2026-02-30' WHERE id = 1",
            "equipment",
        ),
    ] {
        let stage = ground().stage();
        let path = stage.folder().join("guichet.db");
        for line in [
            "guichet ticket attach CG-1 photo.png",
            "guichet intervention record CG-1 --mode phone --minutes 10 --report Conseil",
        ] {
            at_work::done(&stage, line);
        }
        assert!(head(&stage).is_some(), "{sql}");
        let before = State::of(&path);
        let by_hand = rusqlite::Connection::open(&path).unwrap();
        by_hand.execute_batch(sql).unwrap();
        drop(by_hand);
        assert_eq!(State::of(&path).differs_in(&before), [table], "{sql}");
        assert_eq!(head(&stage), None, "{sql}");
    }
}

/// A sound database with its log, as a process that was killed leaves it.
struct Damaged {
    database: Vec<u8>,
    log: Vec<u8>,
    state: State,
    head: String,
}

impl Damaged {
    fn ground() -> Self {
        let stage = ground().stage();
        let path = stage.folder().join("guichet.db");
        // Somebody who has it open keeps the log from being folded in.
        let holder = rusqlite::Connection::open(&path).unwrap();
        holder
            .query_row("SELECT count(*) FROM ticket", [], |row| row.get::<_, i64>(0))
            .unwrap();
        for subject in ["Un", "Deux", "Trois"] {
            plainly(&stage, &crate::at_work::opening(subject));
        }
        let read = |name: &str| fs::read(stage.folder().join(name)).unwrap();
        let (database, log) = (read("guichet.db"), read("guichet.db-wal"));
        drop(holder);
        let head = head(&stage).unwrap();
        Self {
            database,
            log,
            state: State::of(&path),
            head,
        }
    }

    fn stage(&self) -> Stage {
        let stage = ground().stage();
        stage.write("guichet.db", &self.database).unwrap();
        stage.write("guichet.db-wal", &self.log).unwrap();
        stage
    }
}

/// The head of the chain, where the check finds all well.
fn head(stage: &Stage) -> Option<String> {
    let checked = plainly(stage, "timeout 60 guichet db check");
    let said = String::from_utf8_lossy(&checked.stdout).into_owned();
    checked
        .status
        .success()
        .then(|| said.lines().last().unwrap_or_default().to_owned())
}

fn try_one(ground: &Damaged, seed: u64) -> Option<String> {
    let mut chance = Chance(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
    let (mut database, mut log) = (ground.database.clone(), ground.log.clone());
    let of_log = chance.below(3) == 0;
    let how = wound(if of_log { &mut log } else { &mut database }, &mut chance);
    let name = format!(
        "{how} of the {}, seed {seed}",
        if of_log { "log" } else { "database" }
    );
    let stage = ground.stage();
    stage.write("guichet.db", &database).unwrap();
    stage.write("guichet.db-wal", &log).unwrap();
    let mut is_well = false;
    for line in TRIED {
        let output = plainly(&stage, &format!("timeout 60 {line}"));
        // A value that nobody can have written is told as a fault, only where the check finds one too.
        let stumbled = output.status.code() == Some(1) && *line != TRIED[0] && !is_well;
        let known = output.status.code().is_some_and(|code| ANSWERS.contains(&code));
        if !known && !stumbled {
            return Some(format!("{name}: {line}: {}", told(&output)));
        }
        is_well |= *line == TRIED[0] && output.status.success();
        if *line == TRIED[0] && output.status.success() {
            let same_head = head(&stage).is_some_and(|head| head == ground.head);
            let lost = State::of(&stage.folder().join("guichet.db"));
            let lost: Vec<&str> = lost.differs_in(&ground.state);
            let lost: Vec<&&str> = lost.iter().filter(|table| CHAINED.contains(table)).collect();
            if same_head && !lost.is_empty() {
                return Some(format!("{name}: found well, and it differs in {lost:?}"));
            }
        }
    }
    None
}

fn wound(bytes: &mut Vec<u8>, chance: &mut Chance) -> &'static str {
    let page = 4096.min(bytes.len());
    let at = chance.below(bytes.len());
    let from = at / page * page;
    let until = (from + page).min(bytes.len());
    match chance.below(7) {
        0 => {
            bytes.truncate(at);
            "the beginning"
        }
        1 => {
            bytes[from..until].fill(0);
            "a page of zeroes"
        }
        2 => {
            bytes[from..until]
                .iter_mut()
                .for_each(|byte| *byte = chance.below(256) as u8);
            "a page of anything"
        }
        3 => {
            let other = chance.below(bytes.len() / page) * page;
            let end = (other + until - from).min(bytes.len());
            bytes.copy_within(other..end, from);
            "a page in the place of another"
        }
        4 => {
            let header = chance.below(100).min(bytes.len() - 1);
            bytes[header] ^= 1 << chance.below(8);
            "a flipped bit of the header"
        }
        5 => {
            bytes[at] ^= 1 << chance.below(8);
            "a flipped bit"
        }
        _ => {
            for _ in 0..20 {
                let at = chance.below(bytes.len());
                bytes[at] = chance.below(256) as u8;
            }
            "twenty bytes"
        }
    }
}

/// Numbers by chance, the same ones from the same seed.
pub struct Chance(pub u64);

impl Chance {
    /// One of the numbers below this one.
    pub fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % end.max(1) as u64) as usize
    }
}
