//! In English: command lines that cannot be meant, and what would have been understood.

use super::{either, quoted};
use crate::domain::code::Lang;
use crate::error::{Expected, Usage};
use crate::text::Message;
use crate::text::refusal::typed;

/// What is wrong with the command line. Without a remedy, the command's help is it.
pub fn usage(wrong: &Usage) -> Message {
    match wrong {
        Usage::Missing(options) => Message::bare(format!("{} missing", are(options))),
        Usage::WhichDesk(desks) => Message::new(
            "you serve several desks: say which",
            format!(
                "add --desk {}, or say it once for all: `guichet config set desk CODE`",
                either(desks)
            ),
        ),
        Usage::BadValue {
            option,
            value,
            expected,
        } => bad_value(option, value, expected),
        Usage::Conflict(one, other) => Message::bare(format!(
            "{one} and {other} contradict each other: keep one of them"
        )),
        Usage::UnknownOption { given, nearest } => {
            suggesting(format!("unknown option {}", quoted(given)), nearest)
        }
        Usage::UnknownCommand {
            given,
            nearest,
            within,
        } => suggesting(
            format!("{} has no command {}", quoted(within), quoted(given)),
            nearest,
        ),
        Usage::MissingCommand { within, known } => Message::new(
            format!("{} needs a command", quoted(within)),
            format!("one of: {}", known.join(", ")),
        ),
        Usage::NoValue { option, known } if known.is_empty() => {
            Message::bare(format!("{option} needs a value"))
        }
        Usage::NoValue { option, known } => Message::new(
            format!("{option} needs a value"),
            format!("one of: {}", known.join(", ")),
        ),
        Usage::Surplus { value, search } => {
            let what = format!("{} is one too many", quoted(value));
            match search {
                None => Message::bare(what),
                Some(command) => Message::new(
                    what,
                    format!(
                        "to look for it: `{command} --text {words}`, or everywhere: `guichet search {words}`",
                        words = typed(value, "WORDS")
                    ),
                ),
            }
        }
        Usage::Values {
            option,
            wanted,
            found,
        } => Message::bare(format!("{option} needs {wanted} values, and has {found}")),
        Usage::NoEquals { option } => Message::bare(format!("{option} takes its value after “=”")),
        Usage::Twice { option } => Message::bare(format!("{option} is given twice")),
        Usage::NotUtf8 => Message::new(
            "the command line holds bytes that are no UTF-8",
            "set the terminal to UTF-8, then type the command again",
        ),
        Usage::InputTwice => Message::new(
            "two options want to read standard input, which can be read only once",
            "keep one “-”, and spell the other value out",
        ),
        Usage::Unconfirmed { question } => Message::new(
            format!("it has to be confirmed, and nobody can answer here: {question}"),
            "add --yes if that is meant; nothing was written",
        ),
        Usage::OperatorExists(login) => Message::new(
            format!("the operator {} is there already", quoted(login)),
            format!(
                "change them: `guichet operator edit {login}`",
                login = typed(login, "LOGIN")
            ),
        ),
        Usage::Taken { option, value, by } => Message::new(
            format!("{option} {} is already that of {}", quoted(value), quoted(by)),
            format!(
                "give another one, or mend theirs first: `guichet person show {by}`",
                by = typed(by, "LOGIN")
            ),
        ),
        Usage::Backwards { from, until } => {
            Message::bare(format!("the day of {until} is before that of {from}"))
        }
        Usage::NotForTerminal { format } => Message::new(
            format!("a file of the format {format} cannot be shown on a terminal"),
            "say where it goes: -o FILE",
        ),
        Usage::Format { given, known } => Message::new(
            format!("this command cannot answer in the format {}", quoted(given)),
            format!("one of: --format {}", either(known)),
        ),
    }
}

fn are(options: &[String]) -> String {
    let verb = if options.len() == 1 { "is" } else { "are" };
    format!("{} {verb}", options.join(", "))
}

fn suggesting(what: String, nearest: &[String]) -> Message {
    if nearest.is_empty() {
        return Message::bare(what);
    }
    let nearest: Vec<String> = nearest.iter().map(|name| quoted(name)).collect();
    Message::new(what, format!("did you mean {}?", either(&nearest)))
}

fn bad_value(option: &str, value: &str, expected: &Expected) -> Message {
    let what = format!("{} will not do for {option}", quoted(value));
    let remedy = match expected {
        Expected::OneOf(known) => format!("one of: {}", known.join(", ")),
        Expected::Day => {
            "a day is written 2026-11-22, 22/11/2026, 1 December, Monday, yesterday, today, tomorrow, or -7d, -2w, -3m, -1y for so many days, weeks, months, years".to_owned()
        }
        Expected::Instant => {
            "an instant is written 2026-11-24T14:30 or “Monday 14:30” on the desk’s clock, or 2026-11-24T14:30:00+01:00".to_owned()
        }
        Expected::Rfc3339 => "an instant is written 2026-11-24T14:30:00+01:00".to_owned(),
        Expected::Number => "it must be a whole number".to_owned(),
        Expected::Between(from, to) => format!("it must be a whole number from {from} to {to}"),
        Expected::Minutes(from, to) => {
            format!("a length is written in minutes, from {from} to {to}, or 1h30")
        }
        Expected::AtLeast(from) => format!("it must be a whole number, {from} or more"),
        Expected::Words => "it needs words, not a blank".to_owned(),
        Expected::Sort(known) => {
            format!("one of: {}; `:desc` after it turns the order round", known.join(", "))
        }
        Expected::Uai { right: Some(right) } => {
            format!("the check letter does not go with the digits: is it {right}?")
        }
        Expected::Uai { right: None } => {
            "a UAI is seven digits and a check letter, such as 0380001A".to_owned()
        }
        Expected::Range(most) => format!("a range is spelled CG-12..CG-20, the lower end first, {} at most", crate::text::format::counted(Lang::En, *most, "ticket", "tickets")),
        Expected::Reference => "a ticket is named by its reference, such as CG-12, or by its number".to_owned(),
        Expected::Mail => "an address is written name@domain.fr".to_owned(),
        Expected::Character => "it must be one character, or tab".to_owned(),
        Expected::Mapping(fields) => {
            format!("it is written FIELD=COLUMN, and the field is {}", either(fields))
        }
        Expected::FileUpTo(limit) => format!("a file of at most {} is needed", crate::text::format::bytes(Lang::En, *limit)),
        Expected::Encoding => "an encoding is named like utf-8, windows-1252 or iso-8859-15".to_owned(),
        Expected::DateFormat => "the format of dates is written like %d/%m/%Y or %Y-%m-%d".to_owned(),
    };
    Message::new(what, remedy)
}
