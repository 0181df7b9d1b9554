//! Console sessions: a Markdown page says what is typed and what must come, and is held to it.
//!
//! A block that opens with ```` ```console now=2026-11-02T09:15:00+01:00 user=claire ```` is typed line
//! by line in the page's own folder; one that opens with ```` ```csv file=parc.csv ```` is put there as
//! a file. Everything that comes is compared, in full; `UPDATE=1` writes what came into the page.

use super::diff::{self, Line};
use super::markdown::{Block, Piece, pieces};
use super::stage::{Setting, Stage};
use super::updating;
use std::fs;
use std::path::Path;

/// A page after it was played.
pub struct Played {
    /// The page as it should read.
    pub page: String,
    /// Where what came is not what was written, for a person; empty where all is right.
    pub differences: String,
    /// How many commands were typed.
    pub commands: usize,
}

/// Holds a page to what it says, or with `UPDATE=1` makes it say what is.
#[track_caller]
pub fn prove(path: &Path) {
    if let Err(why) = hold(path, updating()) {
        panic!("{}: {why}", path.display());
    }
}

fn hold(path: &Path, updating: bool) -> Result<(), String> {
    let page = fs::read_to_string(path).map_err(|cause| cause.to_string())?;
    let played = play(&page)?;
    if played.commands == 0 {
        return Err("nothing is typed in this session".to_owned());
    }
    if played.page == page {
        return Ok(());
    }
    if updating {
        return fs::write(path, played.page).map_err(|cause| cause.to_string());
    }
    Err(format!(
        "- was written, + came (UPDATE=1 writes it)\n{}",
        played.differences
    ))
}

/// Types what a page says to type. An error is a mistake of the page's own.
pub fn play(page: &str) -> Result<Played, String> {
    let stage = Stage::new();
    let mut played = Played {
        page: String::new(),
        differences: String::new(),
        commands: 0,
    };
    let mut standing = Setting::default();
    for piece in pieces(page)? {
        match piece {
            Piece::Prose(line) => played.page.push_str(line),
            Piece::Block(block) => {
                played.page.push_str(block.opening);
                played.block(&stage, &block, &mut standing)?;
                played.page.push_str(block.closing);
            }
        }
    }
    Ok(played)
}

impl Played {
    fn block(&mut self, stage: &Stage, block: &Block<'_>, standing: &mut Setting) -> Result<(), String> {
        let mut words = block.info.split_whitespace();
        if words.next() == Some("console") {
            let setting = setting(words, standing).map_err(|mistake| at(block, &mistake))?;
            if setting.now.is_none() {
                return Err(at(block, "no moment yet: say now=2026-11-02T09:15:00+01:00"));
            }
            *standing = Setting {
                tty: None,
                ..setting.clone()
            };
            for typed in typed(block)? {
                self.command(stage, &typed, &setting)?;
            }
        } else {
            if let Some(name) = block
                .info
                .split_whitespace()
                .find_map(|word| word.strip_prefix("file="))
            {
                let content: String = block.lines.iter().map(|line| format!("{line}\n")).collect();
                stage
                    .write(name, content.as_bytes())
                    .map_err(|cause| at(block, &cause.to_string()))?;
            }
            self.lines(&block.lines);
        }
        Ok(())
    }

    fn command(&mut self, stage: &Stage, typed: &Typed<'_>, setting: &Setting) -> Result<(), String> {
        let output = stage.run(&typed.command.join("\n")[2..], setting);
        let came = stage.transcript(&output);
        if let Some(line) = came
            .iter()
            .find(|line| line.starts_with("$ ") || line.starts_with("```"))
        {
            return Err(format!(
                "line {}: a page cannot hold this output, pipe it through sed: {line}",
                typed.line
            ));
        }
        let came: Vec<&str> = came.iter().map(String::as_str).collect();
        let lines = diff::compare(&typed.expected, &came);
        self.commands += 1;
        self.lines(&typed.command);
        self.lines(
            &lines
                .iter()
                .filter_map(|line| match line {
                    Line::Same(text) | Line::Extra(text) => Some(*text),
                    Line::Missing(_) => None,
                })
                .collect::<Vec<_>>(),
        );
        if lines.iter().any(|line| !matches!(line, Line::Same(_))) {
            self.differences += &format!(
                "line {}: {}\n{}",
                typed.line,
                typed.command.join("\n"),
                diff::show(&lines)
            );
        }
        Ok(())
    }

    fn lines(&mut self, lines: &[&str]) {
        for line in lines {
            self.page.push_str(line);
            self.page.push('\n');
        }
    }
}

/// What is typed, and what is written under it.
struct Typed<'a> {
    line: usize,
    /// The line that begins with `$ `, and those that a `\` at the end adds to it.
    command: Vec<&'a str>,
    expected: Vec<&'a str>,
}

fn typed<'a>(block: &Block<'a>) -> Result<Vec<Typed<'a>>, String> {
    let mut all: Vec<Typed<'a>> = Vec::new();
    let mut goes_on = false;
    for (at, line) in block.lines.iter().enumerate() {
        match all.last_mut() {
            Some(last) if goes_on => last.command.push(line),
            _ if line.starts_with("$ ") => all.push(Typed {
                line: block.line + 1 + at,
                command: vec![line],
                expected: Vec::new(),
            }),
            Some(last) => {
                last.expected.push(line);
                continue;
            }
            None => {
                return Err(format!(
                    "line {}: nothing was typed before this",
                    block.line + 1 + at
                ));
            }
        }
        goes_on = line.ends_with('\\');
    }
    if all.is_empty() {
        return Err(at(block, "nothing is typed in this block"));
    }
    Ok(all)
}

/// The options of a fence on top of what stands: the moment, the user and the language stay until
/// another fence says otherwise; a terminal is for its block alone. `user=` gives the word back to
/// the system user.
fn setting<'a>(words: impl Iterator<Item = &'a str>, standing: &Setting) -> Result<Setting, String> {
    let mut setting = standing.clone();
    for word in words {
        let value = |given: &str| (!given.is_empty()).then(|| given.to_owned());
        match word.split_once('=') {
            Some(("now", given)) => setting.now = value(given),
            Some(("user", given)) => setting.user = value(given),
            Some(("lang", given)) => setting.lang = value(given),
            Some(("tty", given)) => setting.tty = value(given),
            _ => return Err(format!("unknown option {word}: now= user= lang= tty=")),
        }
    }
    Ok(setting)
}

fn at(block: &Block<'_>, mistake: &str) -> String {
    format!("line {}: {mistake}", block.line)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: &str = "```console now=2026-11-02T09:15:00+01:00";

    fn page(body: &str) -> String {
        format!("# Essai\n\n{NOW}\n{body}```\n\nFin.\n")
    }

    #[track_caller]
    fn holds(body: &str) {
        let played = play(&page(body)).unwrap();
        assert_eq!(played.differences, "");
        assert_eq!(played.page, page(body));
    }

    #[track_caller]
    fn fails(body: &str, difference: &str, mended: &str) {
        let played = play(&page(body)).unwrap();
        assert_eq!(played.differences, difference);
        assert_eq!(played.page, page(mended));
    }

    #[track_caller]
    fn mistaken(page: &str, expected: &str) {
        assert_eq!(play(page).err().as_deref(), Some(expected));
    }

    #[test]
    fn a_right_page_holds() {
        holds("$ echo bonjour\nbonjour\n");
        holds("$ echo a; echo b >&2; exit 3\na\n! b\n[3]\n");
        holds("$ printf '%s %s\\n' \\\n    un deux\nun deux\n$ true\n");
        holds("$ echo $$ est un numéro\n[…] est un numéro\n");
    }

    #[test]
    fn a_wrong_line_fails_and_is_mended() {
        fails(
            "$ echo bonjour\nbonsoir\n",
            "line 4: $ echo bonjour\n  - bonsoir\n  + bonjour\n",
            "$ echo bonjour\nbonjour\n",
        );
    }

    #[test]
    fn a_missing_line_an_extra_line_a_forgotten_status_and_a_lost_error_fail() {
        fails("$ echo a\n", "line 4: $ echo a\n  + a\n", "$ echo a\na\n");
        fails("$ true\na\n", "line 4: $ true\n  - a\n", "$ true\n");
        fails("$ exit 3\n", "line 4: $ exit 3\n  + [3]\n", "$ exit 3\n[3]\n");
        fails("$ true\n[3]\n", "line 4: $ true\n  - [3]\n", "$ true\n");
        fails(
            "$ echo a >&2\na\n",
            "line 4: $ echo a >&2\n  - a\n  + ! a\n",
            "$ echo a >&2\n! a\n",
        );
    }

    #[test]
    fn mending_keeps_the_lines_that_hold_for_anything() {
        fails(
            "$ echo tête $$; echo b\ntête […]\na\n",
            "line 4: $ echo tête $$; echo b\n    tête […]\n  - a\n  + b\n",
            "$ echo tête $$; echo b\ntête […]\nb\n",
        );
    }

    #[test]
    fn the_fence_says_when_who_in_which_language_and_on_what() {
        let say = "$ echo $GUICHET_NOW $GUICHET_OPERATOR $GUICHET_LANG $GUICHET_FORCE_TTY\n";
        let page = format!(
            "```console now=N1 user=claire lang=en tty=80\n{say}N1 claire en 80\n```\n\
             ```console now=N2\n{say}N2 claire en\n```\n\
             ```console user= lang=\n{say}N2 fr\n```\n"
        );
        assert_eq!(play(&page).unwrap().differences, "");
    }

    #[test]
    fn a_named_block_is_a_file_and_the_folder_lasts_as_long_as_the_page() {
        let page = format!(
            "```csv file=parc.csv\na;b\n```\n{NOW}\n$ cat parc.csv\na;b\n$ touch ici\n```\n{NOW}\n$ ls\nexamples\nfixtures\nici\nparc.csv\n```\n"
        );
        let played = play(&page).unwrap();
        assert_eq!((played.differences.as_str(), played.commands), ("", 3));
        assert_eq!(played.page, page);
    }

    #[test]
    fn a_page_with_a_mistake_is_not_played() {
        mistaken(
            "```console\n$ true\n```\n",
            "line 1: no moment yet: say now=2026-11-02T09:15:00+01:00",
        );
        mistaken(
            "```console nom=x\n$ true\n```\n",
            "line 1: unknown option nom=x: now= user= lang= tty=",
        );
        mistaken(&page("bonjour\n"), "line 4: nothing was typed before this");
        mistaken(&page(""), "line 3: nothing is typed in this block");
        mistaken(
            &page("$ echo '$ a'\n"),
            "line 4: a page cannot hold this output, pipe it through sed: $ a",
        );
    }

    #[test]
    fn a_page_that_says_what_is_not_does_not_pass_until_it_is_updated() {
        let right = include_str!("self-test.md");
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("page.md");
        fs::write(&path, right.replace("bonjour le monde", "bonsoir le monde")).unwrap();
        assert_eq!(
            hold(&path, false).unwrap_err(),
            "- was written, + came (UPDATE=1 writes it)\n\
             line 6: $ printf 'bonjour %s\\n' \\\n    'le monde'\n  - bonsoir le monde\n  + bonjour le monde\n"
        );
        assert_eq!(hold(&path, true), Ok(()));
        assert_eq!(fs::read_to_string(&path).unwrap(), right);
        assert_eq!(hold(&path, false), Ok(()));
    }

    #[test]
    fn a_page_without_a_session_does_not_pass() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("page.md");
        fs::write(&path, "# Rien\n").unwrap();
        assert_eq!(
            hold(&path, false).unwrap_err(),
            "nothing is typed in this session"
        );
    }

    #[test]
    fn the_page_that_shows_every_means_passes() {
        prove(&crate::support::repository("tests/suite/support/self-test.md"));
    }
}
