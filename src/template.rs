//! Letters with gaps: the one place that knows the template engine. A desk may write its own, so a
//! template is checked where its profile is read, against every name that it may use, and filling one
//! in costs little whatever it says: it has its fuel, its size, and nothing of the world in reach.

use std::collections::BTreeMap;
use std::io;

use minijinja::syntax::SyntaxConfig;
use minijinja::value::Value;
use minijinja::{Environment, ErrorKind, UndefinedBehavior};

use crate::domain::notice::{Mistake, Wrong};

/// What a gap is filled with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Filling {
    Words(String),
    Yes(bool),
}

/// A letter is no book.
const LONGEST: usize = 256 << 10;

/// Steps: a letter takes some hundreds.
const FUEL: u64 = 50_000;

/// Whether a template can be filled in, whatever stands behind these names.
pub fn check(source: &str, names: &[&str]) -> Result<(), Mistake> {
    let env = environment();
    let template = env.template_from_str(source).map_err(|error| mistake(&error))?;
    let mut unknown: Vec<String> = template
        .undeclared_variables(false)
        .into_iter()
        .filter(|name| !names.contains(&name.as_str()))
        .collect();
    unknown.sort_by_key(|name| line_of(source, name));
    if let Some(name) = unknown.into_iter().next() {
        return Err(Mistake {
            line: line_of(source, &name),
            what: Wrong::Unknown {
                name,
                known: names.iter().map(|name| (*name).to_owned()).collect(),
            },
        });
    }
    // Filters and the like are only looked up on the way: once with everything there, once with nothing.
    for filling in [Filling::Words("x".to_owned()), Filling::Words(String::new())] {
        let all: Vec<(&str, Filling)> = names.iter().map(|name| (*name, filling.clone())).collect();
        fill_in(source, &all)?;
    }
    Ok(())
}

/// The letter, its gaps filled.
pub fn fill_in(source: &str, fillings: &[(&str, Filling)]) -> Result<String, Mistake> {
    let env = environment();
    let template = env.template_from_str(source).map_err(|error| mistake(&error))?;
    let values: BTreeMap<String, Value> = fillings
        .iter()
        .map(|(name, filling)| {
            let value = match filling {
                Filling::Words(words) => Value::from(words.as_str()),
                Filling::Yes(yes) => Value::from(*yes),
            };
            ((*name).to_owned(), value)
        })
        .collect();
    let mut out = Bounded(Vec::new());
    template
        .render_captured_to(Value::from_object(values), &mut out)
        .map_err(|error| mistake(&error))?;
    Ok(String::from_utf8_lossy(&out.0).into_owned())
}

fn environment() -> Environment<'static> {
    let mut env = Environment::new();
    env.set_undefined_behavior(UndefinedBehavior::Strict);
    env.set_auto_escape_callback(|_| minijinja::AutoEscape::None);
    // A tag on a line of its own leaves no line behind.
    let mut syntax = SyntaxConfig::builder();
    if let Ok(syntax) = syntax.trim_blocks(true).lstrip_blocks(true).build() {
        env.set_syntax(syntax);
    }
    env.set_fuel(Some(FUEL));
    env.set_recursion_limit(50);
    // A long range would take its memory before it takes its fuel.
    env.remove_global("range");
    env
}

fn mistake(error: &minijinja::Error) -> Mistake {
    let what = match error.kind() {
        ErrorKind::OutOfFuel | ErrorKind::WriteFailure => Wrong::TooMuch,
        kind => Wrong::Other(match error.detail() {
            Some(detail) => format!("{kind}: {detail}"),
            None => kind.to_string(),
        }),
    };
    Mistake {
        line: error.line().unwrap_or(1),
        what,
    }
}

/// The first line in which the name stands as a word.
fn line_of(source: &str, name: &str) -> usize {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    let stands = |line: &str| {
        line.match_indices(name).any(|(at, _)| {
            let before = line.get(..at).and_then(|text| text.chars().next_back());
            let behind = line.get(at + name.len()..).and_then(|text| text.chars().next());
            !before.is_some_and(is_word) && !behind.is_some_and(is_word)
        })
    };
    1 + source.lines().position(stands).unwrap_or(0)
}

/// Takes so much and no more.
struct Bounded(Vec<u8>);

impl io::Write for Bounded {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.0.len() + bytes.len() > LONGEST {
            return Err(io::Error::other("too long"));
        }
        self.0.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAMES: &[&str] = &["reference", "subject"];

    #[track_caller]
    fn wrong(source: &str, line: usize, expected: impl FnOnce(&Wrong) -> bool) {
        let mistake = check(source, NAMES).unwrap_err();
        assert_eq!(mistake.line, line, "{mistake:?}");
        assert!(expected(&mistake.what), "{mistake:?}");
    }

    #[test]
    fn a_name_that_nothing_bears_is_told_with_its_line_on_whatever_path_it_stands() {
        let unknown = |wanted: &'static str| move |what: &Wrong| matches!(what, Wrong::Unknown { name, .. } if name == wanted);
        wrong("{{ reference }}\n{{ subjet }}", 2, unknown("subjet"));
        wrong(
            "a\nb\n{% if not subject %}{{ sujet }}{% endif %}",
            3,
            unknown("sujet"),
        );
        wrong("{% if subject %}\n{{ oubli }}\n{% endif %}", 2, unknown("oubli"));
        wrong("{{ range(9) }}", 1, unknown("range"));
    }

    #[test]
    fn what_the_engine_does_not_understand_is_told_with_its_line() {
        let other = |what: &Wrong| matches!(what, Wrong::Other(_));
        wrong("a\n{{ reference", 2, other);
        wrong("a\n\n{% if subject %}", 3, other);
        wrong("{{ reference|majuscule }}", 1, other);
        wrong(
            "a\n{% if not subject %}{{ reference|majuscule }}{% endif %}",
            2,
            other,
        );
    }

    #[test]
    fn a_template_cannot_take_the_machine_with_it() {
        let source = format!(
            "{}x{}",
            "{% for a in 'aaaaaaaaaa'|list %}".repeat(8),
            "{% endfor %}".repeat(8)
        );
        wrong(&source, 1, |what| *what == Wrong::TooMuch);
        let big = "{{ 'x' * 100000000 }}";
        assert!(check(big, NAMES).is_err());
    }

    #[test]
    fn words_are_put_in_as_they_are_and_are_no_template_themselves() {
        let words = Filling::Words("{{ subject }} <b> & {% raw %}".to_owned());
        let fillings = [("reference", words), ("subject", Filling::Yes(true))];
        let filled = fill_in("a {{ reference }}{% if subject %} b{% endif %}", &fillings);
        assert_eq!(filled.unwrap(), "a {{ subject }} <b> & {% raw %} b");
    }
}
