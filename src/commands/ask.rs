//! Questions on the terminal. Not dialoguer's own confirmation: it knows only `y` and `n`, and a
//! French operator answers `o`.

use dialoguer::console::Term;

use super::session::Enter;
use crate::domain::code::Lang;
use crate::error::Error;

/// Asks until the answer is a yes or a no.
pub fn yes_or_no(lang: Lang, question: &str, enter: Enter) -> Result<bool, Error> {
    let term = Term::stderr();
    loop {
        let told = term.write_str(&format!("{question} {} ", choices(lang, enter)));
        let line = told.and_then(|()| term.read_line());
        let line = line.map_err(|cause| match cause.kind() {
            std::io::ErrorKind::Interrupted => Error::Interrupted,
            _ => Error::Io { path: None, cause },
        })?;
        if let Some(answer) = understood(&line, enter) {
            return Ok(answer);
        }
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
