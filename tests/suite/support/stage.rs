//! Where commands are run: a fresh folder, an environment with nothing of the caller's in it, and
//! the clock, the operator and the language that the test says.

use super::repository;
use std::fmt::Write as _;
use std::fs;
use std::os::unix::fs::symlink;
use std::os::unix::process::ExitStatusExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::OnceLock;

/// What a session reads where the login of whoever runs the tests stands: the owner of the process
/// is the first operator of a new database, and no variable can pretend another.
const SYSTEM_USER: &str = "admin";

/// A folder of its own, gone with the value.
pub struct Stage {
    folder: tempfile::TempDir,
    home: PathBuf,
}

/// What the environment of one command says.
#[derive(Debug, Clone, Default)]
pub struct Setting {
    /// `GUICHET_NOW`
    pub now: Option<String>,
    /// `GUICHET_OPERATOR`; none: the system user.
    pub user: Option<String>,
    /// `GUICHET_LANG`; none: French.
    pub lang: Option<String>,
    /// `GUICHET_FORCE_TTY`: as on a terminal so wide.
    pub tty: Option<String>,
}

impl Stage {
    /// A folder with `fixtures/` and `examples/` of the repository in reach.
    pub fn new() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let home = folder.path().canonicalize().expect("the temporary folder's path");
        symlink(repository("tests/fixtures"), home.join("fixtures")).expect("a link to the fixtures");
        symlink(repository("examples"), home.join("examples")).expect("a link to the examples");
        Self { folder, home }
    }

    /// The folder in which commands run; also their `HOME`.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Puts a file there.
    pub fn write(&self, name: &str, content: &[u8]) -> std::io::Result<()> {
        let path = self.home.join(name);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(path, content)
    }

    /// Runs one line of shell.
    pub fn run(&self, line: &str, setting: &Setting) -> Output {
        let mut shell = self.command(line, setting);
        shell.stdin(Stdio::null()).output().expect("a shell")
    }

    /// One line of shell, to be run here.
    pub fn command(&self, line: &str, setting: &Setting) -> Command {
        let guichet = Path::new(env!("CARGO_BIN_EXE_guichet"));
        let programs = guichet.parent().expect("the program's folder").display();
        let mut shell = Command::new("/bin/sh");
        shell
            .arg("-c")
            .arg(line)
            .current_dir(&self.home)
            .env_clear()
            .env("PATH", format!("{programs}:/usr/bin:/bin"))
            .env("HOME", &self.home)
            .env("LANG", "C.UTF-8")
            .env("TMPDIR", &self.home)
            .env("GUICHET_DB", self.home.join("guichet.db"))
            .env("GUICHET_LANG", setting.lang.as_deref().unwrap_or("fr"));
        for (name, folder) in [
            ("XDG_DATA_HOME", ".local/share"),
            ("XDG_CONFIG_HOME", ".config"),
            ("XDG_STATE_HOME", ".local/state"),
            ("XDG_CACHE_HOME", ".cache"),
        ] {
            shell.env(name, self.home.join(folder));
        }
        for (name, value) in [
            ("GUICHET_NOW", &setting.now),
            ("GUICHET_OPERATOR", &setting.user),
            ("GUICHET_FORCE_TTY", &setting.tty),
        ] {
            if let Some(value) = value {
                shell.env(name, value);
            }
        }
        shell
    }

    /// What a command said, as a session writes it: its output, then its errors marked with `! `,
    /// then a status that is not 0 in brackets. The folder is `~`.
    pub fn transcript(&self, output: &Output) -> Vec<String> {
        let mut lines = self.lines(&output.stdout);
        lines.extend(self.lines(&output.stderr).into_iter().map(|line| {
            if line.is_empty() {
                "!".to_owned()
            } else {
                format!("! {line}")
            }
        }));
        match (output.status.code(), output.status.signal()) {
            (Some(0), _) => {}
            (Some(code), _) => lines.push(format!("[{code}]")),
            (None, signal) => lines.push(format!("[signal {}]", signal.unwrap_or_default())),
        }
        lines
    }

    fn lines(&self, bytes: &[u8]) -> Vec<String> {
        if bytes.is_empty() {
            return Vec::new();
        }
        let text = visible(bytes).replace(&*self.home.to_string_lossy(), "~");
        let text = with_word(&text, login(), SYSTEM_USER);
        match text.strip_suffix('\n') {
            Some(whole) => whole.split('\n').map(str::to_owned).collect(),
            // No line end after the last line: a script may care, so a session shows it.
            None => (text + "⟨EOF⟩").split('\n').map(str::to_owned).collect(),
        }
    }
}

/// The login of whoever runs the tests.
fn login() -> &'static str {
    static LOGIN: OnceLock<String> = OnceLock::new();
    LOGIN.get_or_init(|| {
        let answer = Command::new("id")
            .arg("-un")
            .output()
            .expect("id, of the core utilities");
        String::from_utf8_lossy(&answer.stdout).trim().to_owned()
    })
}

/// Another word in the place of a word; a part of a longer word, of a path or of an address stays.
fn with_word(text: &str, word: &str, other: &str) -> String {
    let joins = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '/' | '@');
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(word).filter(|_| !word.is_empty()) {
        let (before, after) = (&rest[..at], &rest[at + word.len()..]);
        let alone = !before.ends_with(joins) && !after.starts_with(joins);
        // What came before the last find is in `out` already, and joins as well.
        let alone = alone && !(before.is_empty() && out.ends_with(joins));
        out.push_str(before);
        out.push_str(if alone { other } else { word });
        rest = after;
    }
    out + rest
}

/// What a reviewer could not see in a page, spelled out; in brackets that guichet itself never
/// writes, so that a session can tell what was escaped from what was not.
fn visible(bytes: &[u8]) -> String {
    let mut text = String::new();
    for chunk in bytes.utf8_chunks() {
        for c in chunk.valid().chars() {
            match c {
                '\n' | '\t' => text.push(c),
                '\r' => text.push_str("⟨CR⟩"),
                '\u{1b}' => text.push_str("⟨ESC⟩"),
                '\u{feff}' => text.push_str("⟨BOM⟩"),
                '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' => {
                    let _ = write!(text, "⟨U+{:04X}⟩", u32::from(c));
                }
                c if c.is_control() => {
                    let _ = write!(text, "⟨U+{:04X}⟩", u32::from(c));
                }
                c => text.push(c),
            }
        }
        for byte in chunk.invalid() {
            let _ = write!(text, "⟨{byte:02X}⟩");
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, expected: &[&str]) {
        let stage = Stage::new();
        let output = stage.run(line, &Setting::default());
        assert_eq!(stage.transcript(&output), expected);
    }

    #[test]
    fn output_comes_first_then_errors_then_the_status() {
        check(
            "echo dit; echo mal >&2; echo >&2; exit 3",
            &["dit", "! mal", "!", "[3]"],
        );
        check("true", &[]);
        check("echo; echo", &["", ""]);
        check("kill -9 $$", &["[signal 9]"]);
    }

    #[test]
    fn what_cannot_be_seen_is_spelled_out() {
        check("printf 'sans fin'", &["sans fin⟨EOF⟩"]);
        check("printf '\\357\\273\\277a\\r\\n'", &["⟨BOM⟩a⟨CR⟩"]);
        check("printf '\\033[1mgras\\351\\n'", &["⟨ESC⟩[1mgras⟨E9⟩"]);
    }

    #[test]
    fn whoever_runs_the_tests_is_called_admin() {
        check("id -un", &["admin"]);
        assert_eq!(
            with_word("root (root), racine/root roots", "root", "admin"),
            "admin (admin), racine/root roots"
        );
        assert_eq!(with_word("rootroot", "root", "admin"), "rootroot");
        assert_eq!(with_word("a", "", "admin"), "a");
    }

    #[test]
    fn nothing_of_the_caller_s_environment_is_left() {
        let stage = Stage::new();
        let output = stage.run("env | cut -d= -f1 | sort | tr '\\n' ' '", &Setting::default());
        let names = String::from_utf8(output.stdout).unwrap();
        let known = [
            "GUICHET_DB",
            "GUICHET_LANG",
            "HOME",
            "LANG",
            "PATH",
            "TMPDIR",
            "XDG_CACHE_HOME",
            "XDG_CONFIG_HOME",
            "XDG_DATA_HOME",
            "XDG_STATE_HOME",
        ];
        // The shell adds its own.
        let left: Vec<_> = names
            .split_whitespace()
            .filter(|name| !known.contains(name) && !["PWD", "OLDPWD", "SHLVL", "_"].contains(name))
            .collect();
        assert_eq!(left, [""; 0]);
    }

    #[test]
    fn the_folder_is_shown_as_home_and_files_can_be_put_there() {
        let stage = Stage::new();
        stage.write("sous/parc.csv", b"a;b\n").unwrap();
        let output = stage.run("pwd; cat sous/parc.csv; ls", &Setting::default());
        assert_eq!(
            stage.transcript(&output),
            ["~", "a;b", "examples", "fixtures", "sous"]
        );
        assert!(stage.folder().join("sous").is_dir());
    }

    #[test]
    fn the_built_program_is_the_one_that_answers() {
        check("command -v guichet >/dev/null && echo là", &["là"]);
    }
}
