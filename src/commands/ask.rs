//! Questions on the terminal. Not dialoguer's own confirmation: it knows only `y` and `n`, and a
//! French operator answers `o`.

use std::io;

use dialoguer::console::Term;

use super::interrupt::Interrupt;
use super::session::Enter;
use crate::domain::code::Lang;
use crate::error::Error;

/// Puts a prompt of dialoguer's. ^C ends it with the cursor back on the screen, which dialoguer
/// leaves hidden.
pub fn put<T>(prompt: impl FnOnce() -> dialoguer::Result<T>) -> Result<T, Error> {
    let interrupt = Interrupt::heed()?;
    let answer = prompt().map_err(|dialoguer::Error::IO(cause)| {
        let _ = Term::stderr().show_cursor();
        unanswered(cause)
    });
    interrupt.check()?;
    answer
}

/// Asks until the answer is a yes or a no.
pub fn yes_or_no(lang: Lang, question: &str, enter: Enter) -> Result<bool, Error> {
    let term = Term::stderr();
    loop {
        let told = term.write_str(&format!("{question} {} ", choices(lang, enter)));
        let line = told.and_then(|()| term.read_line()).map_err(unanswered)?;
        if let Some(answer) = understood(&line, enter) {
            return Ok(answer);
        }
    }
}

fn unanswered(cause: io::Error) -> Error {
    match cause.kind() {
        io::ErrorKind::Interrupted => Error::Interrupted,
        _ => Error::Io { path: None, cause },
    }
}

/// The letters to choose from; the capital one is what Enter means.
fn choices(lang: Lang, enter: Enter) -> &'static str {
    match (lang, enter) {
        (Lang::Fr, Enter::Yes) => "[O/n]",
        (Lang::Fr, Enter::No) => "[o/N]",
        (Lang::En, Enter::Yes) => "[Y/n]",
        (Lang::En, Enter::No) => "[y/N]",
    }
}

/// Both languages are understood in both: habits are older than settings.
fn understood(line: &str, enter: Enter) -> Option<bool> {
    match line.trim().to_lowercase().as_str() {
        "" => Some(enter == Enter::Yes),
        "o" | "oui" | "y" | "yes" => Some(true),
        "n" | "non" | "no" => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn yes_and_no_are_understood_in_both_languages() {
        #[track_caller]
        fn check(line: &str, expected: Option<bool>) {
            assert_eq!(understood(line, Enter::No), expected);
        }
        check("o\n", Some(true));
        check("OUI", Some(true));
        check("y", Some(true));
        check("n", Some(false));
        check("Non", Some(false));
        check("", Some(false));
        check("peut-être", None);
        assert_eq!(understood("\n", Enter::Yes), Some(true));
    }
}
