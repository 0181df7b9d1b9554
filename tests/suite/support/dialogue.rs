//! A dialogue: a command in a real pseudo-terminal, and somebody who waits for its questions and
//! types. Nothing depends on how fast either of them is.

use super::stage::{Setting, Stage};
use rexpect::process::{Signal, WaitStatus};
use rexpect::reader::Options;
use rexpect::session::{PtySession, spawn_with_options};

/// More than a busy machine needs; only a test that fails waits so long.
const PATIENCE: u64 = 60_000;

/// ^C, as a terminal sends it.
pub const INTERRUPT: &str = "\u{3}";
/// The Escape key.
pub const ESCAPE: &str = "\u{1b}";
/// The arrow that points down.
pub const DOWN: &str = "\u{1b}[B";

/// A command that is being talked to.
pub struct Dialogue {
    session: PtySession,
    seen: String,
}

/// What a dialogue leaves behind.
pub struct Ended {
    /// All that was on the screen, in the order in which it came.
    pub seen: String,
    pub status: i32,
}

impl Dialogue {
    /// Types a line of shell into a terminal without colour.
    pub fn open(stage: &Stage, line: &str, setting: &Setting) -> Self {
        let mut command = stage.command(line, setting);
        command.env("TERM", "xterm").env("NO_COLOR", "1");
        let options = Options::new().timeout_ms(Some(PATIENCE));
        Self {
            session: spawn_with_options(command, options).expect("a pseudo-terminal"),
            seen: String::new(),
        }
    }

    /// Waits until these words come.
    #[track_caller]
    pub fn until(&mut self, words: &str) -> &mut Self {
        match self.session.exp_string(&bytewise(words)) {
            Ok(before) => {
                self.seen.push_str(&textwise(&before));
                self.seen.push_str(words);
            }
            Err(why) => panic!(
                "{words:?} did not come; after\n{}\n{}",
                self.seen,
                textwise(&why.to_string())
            ),
        }
        self
    }

    /// Presses keys.
    #[track_caller]
    pub fn press(&mut self, keys: &str) -> &mut Self {
        self.session.send(keys).expect("keys that go in");
        self.session.flush().expect("keys that go in");
        self
    }

    /// Sends a signal, as another program would.
    #[track_caller]
    pub fn signal(&mut self, signal: Signal) -> &mut Self {
        self.session.process_mut().signal(signal).expect("a process");
        self
    }

    /// Types, sees in the list what is meant, and takes it.
    #[track_caller]
    pub fn choose(&mut self, typed: &str, meant: &str) -> &mut Self {
        self.press(typed).until(&format!("> {meant}")).press("\r")
    }

    /// Waits for a question, types a line.
    #[track_caller]
    pub fn answer(&mut self, question: &str, line: &str) -> &mut Self {
        self.until(question).press(line).press("\r")
    }

    /// Waits until the command has ended.
    #[track_caller]
    pub fn end(mut self) -> Ended {
        match self.session.exp_eof() {
            Ok(rest) => self.seen.push_str(&textwise(&rest)),
            Err(why) => panic!("it does not end; after\n{}\n{why}", self.seen),
        }
        let status = match self.session.process().wait() {
            Ok(WaitStatus::Exited(_, status)) => status,
            other => panic!("{other:?} after\n{}", self.seen),
        };
        Ended {
            seen: self.seen,
            status,
        }
    }
}

impl Ended {
    /// The terminal shows its cursor.
    pub fn shows_the_cursor(&self) -> bool {
        self.seen.rfind("\u{1b}[?25h") > self.seen.rfind("\u{1b}[?25l")
    }
}

/// rexpect takes every byte for a character, so that is what it has to look for.
fn bytewise(words: &str) -> String {
    words.bytes().map(char::from).collect()
}

fn textwise(words: &str) -> String {
    let bytes: Option<Vec<u8>> = words.chars().map(|c| u8::try_from(c).ok()).collect();
    bytes.map_or_else(
        || words.to_owned(),
        |bytes| String::from_utf8_lossy(&bytes).into_owned(),
    )
}
