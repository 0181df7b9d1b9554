//! How an error is told: on stderr, in the user's language, or as one JSON object for a script. It
//! does not ask the parsed command line, because that is what may be wrong.

use std::any::Any;
use std::io::{self, Write as _};

use serde::Serialize;

use super::out::talk;
use super::session;
use super::tree::{self, Node};
use crate::config::{Config, Key};
use crate::domain::Code;
use crate::domain::code::{Colour, Format, Lang};
use crate::env::Env;
use crate::error::{Error, Exit};
use crate::text::{self, Message};
use crate::view;

/// More than so many lines nobody reads; a script gets them all.
const DETAILS: usize = 20;

/// What the command line wishes of any answer, even a complaint about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wishes {
    pub lang: Lang,
    pub format: Format,
    pub colour: Option<Colour>,
}

impl Wishes {
    /// Looks for the options as typed; the last one counts, and wrong ones count for nothing.
    pub fn of(env: &Env) -> Self {
        let lang = wish(env, "--lang").or_else(|| Lang::parse(env.variables.lang.as_ref()?));
        // What is wrong with the configuration is told when it is used.
        let lang = lang.or_else(|| Config::read(&env.configuration()).ok()?.word(Key::Lang));
        let format = wish(env, "--format").or_else(|| Format::parse(env.variables.format.as_ref()?));
        let format = format.or_else(|| Config::read(&env.configuration()).ok()?.word(Key::Format));
        Self {
            lang: lang.unwrap_or(env.locale),
            format: format.unwrap_or(Format::Table),
            colour: wish(env, "--color"),
        }
    }

    /// People read the answer, not a script.
    pub fn is_for_people(self) -> bool {
        !matches!(self.format, Format::Json | Format::Ndjson)
    }
}

fn wish<T: Code>(env: &Env, option: &str) -> Option<T> {
    all_typed(env, option)
        .iter()
        .filter_map(|value| T::parse(value))
        .next_back()
}

/// The value of an option as it was typed; the last one counts.
pub fn typed(env: &Env, option: &str) -> Option<String> {
    all_typed(env, option).pop()
}

fn all_typed(env: &Env, option: &str) -> Vec<String> {
    let words: Vec<_> = env.args.iter().map(|arg| arg.to_string_lossy()).collect();
    let own = words.split(|word| word == "--").next().unwrap_or_default();
    let apart = own.windows(2).filter_map(|pair| match pair {
        [name, value] if name == option => Some(value.as_ref()),
        _ => None,
    });
    let joined = own
        .iter()
        .filter_map(|word| word.strip_prefix(option)?.strip_prefix('='));
    apart.chain(joined).map(str::to_owned).collect()
}

/// Tells what went wrong and answers with its exit code.
pub fn complain(env: &Env, nodes: &'static [Node], error: &Error) -> Exit {
    let wishes = Wishes::of(env);
    // Nobody is there any more to read it, or it was the user who ended it.
    if !matches!(error, Error::BrokenPipe) {
        let message = worded(env, nodes, wishes.lang, error);
        if wishes.is_for_people() {
            tell(env, wishes, &message);
        } else {
            talk(&object(wishes.lang, error, &message));
        }
    }
    error.exit()
}

/// A panic is a fault of ours, told without a trace.
pub fn of_panic(payload: &(dyn Any + Send)) -> Error {
    let words = payload.downcast_ref::<&str>().map(|words| (*words).to_owned());
    let words = words.or_else(|| payload.downcast_ref::<String>().cloned());
    Error::Fault(crate::domain::Text::new(words.unwrap_or_default()).line())
}

/// The error in words; a wrong command line without a remedy is pointed to the command's help.
fn worded(env: &Env, nodes: &'static [Node], lang: Lang, error: &Error) -> Message {
    let mut message = text::error(lang, error);
    if matches!(error, Error::Usage(_)) && message.remedy.is_none() {
        message.remedy = Some(text::see_help(
            lang,
            &tree::spelled(&tree::path(nodes, &super::arguments(env))),
        ));
    }
    message
}

fn tell(env: &Env, wishes: Wishes, message: &Message) {
    let red = anstyle::AnsiColor::Red
        .on_default()
        .effects(anstyle::Effects::BOLD);
    let style = if session::colours(env, wishes.colour, env.stderr_is_terminal) {
        red
    } else {
        anstyle::Style::new()
    };
    let mut told = format!("{style}guichet:{style:#} {}\n", message.what);
    let left_out = message.details.len().saturating_sub(DETAILS);
    let more = (left_out > 0).then(|| text::more(wishes.lang, left_out as u64));
    for line in message
        .details
        .iter()
        .take(DETAILS)
        .chain(&more)
        .chain(&message.remedy)
    {
        told.push_str(line);
        told.push('\n');
    }
    // In one piece, so that two processes do not write into each other's lines.
    let _ = io::stderr().lock().write_all(told.as_bytes());
}

#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Said<'a> {
    error: Body<'a>,
}

#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Body<'a> {
    code: &'static str,
    message: &'a str,
    remedy: Option<&'a str>,
    details: Vec<Detail<'a>>,
}

/// One of the things that are wrong. What is unknown is null, never left out.
#[derive(Serialize, Default)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Detail<'a> {
    code: &'static str,
    message: Option<String>,
    /// What to do about this one.
    remedy: Option<String>,
    file: Option<String>,
    line: Option<u64>,
    column: Option<&'a str>,
    value: Option<&'a str>,
}

fn object(lang: Lang, error: &Error, message: &Message) -> String {
    let mut details = details(lang, error);
    // What is wrong alone is told in the first line, and has none of its own.
    let alone = message.details.is_empty() && details.len() == 1;
    let told = message.details.iter().chain(alone.then_some(&message.what));
    for (detail, words) in details.iter_mut().zip(told) {
        detail.message.get_or_insert_with(|| words.clone());
    }
    let said = Said {
        error: Body {
            code: error.code(),
            message: &message.what,
            remedy: message.remedy.as_deref(),
            details,
        },
    };
    // A file may be called anything: what would drive a terminal is spelled out, as in any answer.
    view::json::lines(&[said]).trim_end().to_owned()
}

fn details(lang: Lang, error: &Error) -> Vec<Detail<'_>> {
    match error {
        Error::BadData(faults) => faults
            .iter()
            .map(|fault| Detail {
                code: fault.problem.code(),
                file: Some(fault.file.display().to_string()),
                line: fault.line,
                column: fault.column.as_deref(),
                value: fault.value.as_deref(),
                ..Detail::default()
            })
            .collect(),
        Error::Refused(refusal) => refusal
            .reasons
            .iter()
            .zip(text::refusal::reasons(lang, refusal))
            .map(|(reason, said)| Detail {
                code: reason.code(),
                message: Some(said.what),
                remedy: Some(said.remedy),
                ..Detail::default()
            })
            .collect(),
        Error::Profile { path, faults } => faults
            .iter()
            .map(|fault| Detail {
                code: "bad_profile",
                file: path.as_ref().map(|path| path.display().to_string()),
                line: Some(fault.line as u64),
                value: Some(&fault.found),
                ..Detail::default()
            })
            .collect(),
        Error::Several { faults, .. } => faults
            .iter()
            .map(|(reference, fault)| {
                let said = text::error(lang, fault);
                Detail {
                    code: fault.code(),
                    message: Some(said.what),
                    remedy: said.remedy,
                    value: Some(reference),
                    ..Detail::default()
                }
            })
            .collect(),
        Error::Configuration { path, faults } => faults
            .iter()
            .map(|fault| Detail {
                code: "bad_configuration",
                file: path.as_ref().map(|path| path.display().to_string()),
                line: Some(fault.line as u64),
                value: Some(&fault.found),
                ..Detail::default()
            })
            .collect(),
        Error::Kept { why, .. } => self::details(lang, why),
        Error::NotAllowed(_)
        | Error::NotConfigured { .. }
        | Error::MailServer { .. }
        | Error::Usage(_)
        | Error::NotFound(_)
        | Error::CannotRead { .. }
        | Error::CannotCreate { .. }
        | Error::Io { .. }
        | Error::Busy
        | Error::Changed { .. }
        | Error::Database { .. }
        | Error::StateUnknown { .. }
        | Error::NameUnknown { .. }
        | Error::Unanswered { .. }
        | Error::BrokenPipe
        | Error::Interrupted
        | Error::Fault(_) => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::{DataFault, DataProblem};

    #[test]
    fn wishes_are_found_in_a_line_that_does_not_parse() {
        #[track_caller]
        fn check(line: &str, lang: Lang, format: Format) {
            let args = line.split(' ').map(Into::into).collect();
            let wishes = Wishes::of(&Env::told(args, |name| (name == "LANG").then(|| "fr_FR".into())));
            assert_eq!((wishes.lang, wishes.format), (lang, format), "{line}");
        }
        check("guichet", Lang::Fr, Format::Table);
        check("guichet --lang en tiket", Lang::En, Format::Table);
        check("guichet tiket --lang=en --format=json", Lang::En, Format::Json);
        check("guichet --lang en --lang fr", Lang::Fr, Format::Table);
        check("guichet --lang de", Lang::Fr, Format::Table);
        check("guichet --lang", Lang::Fr, Format::Table);
        check(
            "guichet ticket comment CG-1 -- --lang en",
            Lang::Fr,
            Format::Table,
        );
        check("guichet --language en", Lang::Fr, Format::Table);
    }

    #[test]
    fn a_script_gets_every_fault_with_its_place() {
        let fault = |line| DataFault {
            file: "parc.csv".into(),
            line: Some(line),
            column: Some("UAI".to_owned()),
            value: Some("0380111".to_owned()),
            problem: DataProblem::Uai { right: None },
        };
        let error = Error::BadData(vec![fault(2), fault(7)]);
        let told = object(Lang::En, &error, &text::error(Lang::En, &error));
        assert_eq!(
            told,
            concat!(
                r#"{"error":{"code":"bad_data","message":"2 faults in what was to be imported; nothing was","#,
                r#""remedy":"mend them, then try again; or take the good lines with --skip-invalid --rejects FILE","#,
                r#""details":[{"code":"bad_uai","message":"parc.csv, line 2, column “UAI”, “0380111”: this is no UAI; it takes seven digits and a check letter","remedy":null,"#,
                r#""file":"parc.csv","line":2,"column":"UAI","value":"0380111"},"#,
                r#"{"code":"bad_uai","message":"parc.csv, line 7, column “UAI”, “0380111”: this is no UAI; it takes seven digits and a check letter","remedy":null,"#,
                r#""file":"parc.csv","line":7,"column":"UAI","value":"0380111"}]}}"#
            )
        );
    }

    #[test]
    fn one_reason_of_a_refusal_has_its_words_too() {
        use crate::domain::{Reason, Refusal};
        let error = Error::from(Refusal::one(Reason::NothingChanges));
        let told = object(Lang::En, &error, &text::error(Lang::En, &error));
        assert!(
            told.contains(r#""message":"everything is already as asked","remedy":"see"#),
            "{told}"
        );
    }

    #[test]
    fn a_file_s_name_drives_no_terminal_from_within_json() {
        let error = Error::BadData(vec![DataFault {
            file: "\u{9b}31m\u{202e}.csv".into(),
            line: Some(1),
            column: Some("\u{1b}[2J".to_owned()),
            value: Some("\u{2028}".to_owned()),
            problem: DataProblem::Empty,
        }]);
        let said = object(Lang::En, &error, &text::error(Lang::En, &error));
        assert!(
            !said.contains(['\u{9b}', '\u{202e}', '\u{1b}', '\u{2028}']),
            "{said}"
        );
        let said: serde_json::Value = serde_json::from_str(&said).unwrap();
        assert_eq!(said["error"]["details"][0]["file"], "\u{9b}31m\u{202e}.csv");
    }

    #[test]
    fn a_panic_is_a_fault_of_ours_in_one_line() {
        let payload: Box<dyn Any + Send> = Box::new("a\nb".to_owned());
        assert!(matches!(of_panic(payload.as_ref()), Error::Fault(words) if words == "a b"));
        let payload: Box<dyn Any + Send> = Box::new("static");
        assert!(matches!(of_panic(payload.as_ref()), Error::Fault(words) if words == "static"));
    }
}
