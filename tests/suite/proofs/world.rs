//! A command's world: the databases, the file it leaves behind and the configuration, before it and
//! after it. Whatever stops it, one of the two must stand there.

use std::fs;
use std::process::Output;

use super::state::State;
use super::writers::Ground;
use crate::at_work::NOW;
use crate::support::stage::{Setting, Stage};

/// What a command may change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct World {
    database: State,
    /// The one that the command makes.
    new: State,
    /// The file that it leaves.
    out: Option<Vec<u8>>,
    /// The file that it puts another in the place of.
    old: Option<Vec<u8>>,
    config: Option<Vec<u8>>,
}

/// A command that nothing stops.
pub struct Reference {
    pub before: World,
    pub after: World,
    pub stdout: Vec<u8>,
}

impl World {
    /// What stands in the folder; what is wrong with it, where the check finds something.
    pub fn of(stage: &Stage) -> Result<Self, String> {
        for name in ["guichet.db", "new.db"] {
            let stands = stage.folder().join(name).exists();
            if stands || name == "guichet.db" {
                let checked = plainly(stage, &format!("guichet --db {name} db check"));
                if !checked.status.success() {
                    return Err(format!("{name}: {}", told(&checked)));
                }
            }
        }
        let read = |name: &str| fs::read(stage.folder().join(name)).ok();
        Ok(Self {
            database: State::of(&stage.folder().join("guichet.db")),
            new: State::of(&stage.folder().join("new.db")),
            out: read("out"),
            old: read("old"),
            config: read(".config/guichet/config.toml"),
        })
    }

    /// In what it differs from another.
    pub fn differs_in(&self, other: &Self) -> Vec<String> {
        let mut found: Vec<String> = self
            .database
            .differs_in(&other.database)
            .into_iter()
            .map(str::to_owned)
            .collect();
        found.extend(
            self.new
                .differs_in(&other.new)
                .into_iter()
                .map(|table| format!("new {table}")),
        );
        let files = [
            ("out", &self.out, &other.out),
            ("old", &self.old, &other.old),
            ("config", &self.config, &other.config),
        ];
        let differing = files.iter().filter(|(_, ours, others)| ours != others);
        found.extend(differing.map(|(name, ..)| (*name).to_owned()));
        found
    }
}

impl Reference {
    /// Runs it twice: what the two differ in would be taken for half of an act.
    pub fn of(ground: &Ground, line: &str) -> Self {
        let run = || {
            let stage = ground.stage();
            let before = World::of(&stage).unwrap();
            let output = plainly(&stage, line);
            assert!(output.status.success(), "{line}: {}", told(&output));
            (before, World::of(&stage).unwrap(), output.stdout)
        };
        let (before, after, stdout) = run();
        let (_, again, _) = run();
        let differs = after.differs_in(&again);
        assert!(differs.is_empty(), "{line}: by chance: {differs:?}");
        assert!(before != after, "{line}: it changes nothing");
        Self {
            before,
            after,
            stdout,
        }
    }
}

/// The command, with nothing in its way.
pub fn plainly(stage: &Stage, line: &str) -> Output {
    let setting = Setting {
        now: Some(NOW.to_owned()),
        lang: Some("en".to_owned()),
        ..Setting::default()
    };
    stage.run(line, &setting)
}

/// What it said of itself.
pub fn told(output: &Output) -> String {
    let said = String::from_utf8_lossy(&output.stderr);
    format!("{}: {}", output.status, said.trim_end().replace('\n', " / "))
}
