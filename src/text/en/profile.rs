//! In English: what is wrong in a desk's profile.

use std::path::Path;

use super::{quoted, unknown};
use crate::domain::Text;
use crate::domain::code::Lang;
use crate::domain::reference::PatternFault;
use crate::error::{ProfileFault, ProfileProblem, Shape, SyntaxFault};
use crate::text::format::counted;
use crate::text::{Message, template};

/// All that is wrong in a profile.
pub fn faults(path: Option<&Path>, faults: &[ProfileFault]) -> Message {
    let remedy = "mend it, then `guichet desk check FILE`; nothing was applied";
    all("profile", path, faults, remedy)
}

/// All that is wrong in the configuration.
pub fn configuration(path: Option<&Path>, faults: &[ProfileFault]) -> Message {
    let remedy = "mend the file, then try again; nothing was done";
    all("configuration", path, faults, remedy)
}

fn all(unnamed: &str, path: Option<&Path>, faults: &[ProfileFault], remedy: &str) -> Message {
    let name = path.map_or_else(
        || unnamed.to_owned(),
        |path| Text::new(path.display().to_string()).line(),
    );
    let place = |fault: &ProfileFault| format!("{name}, line {}", fault.line);
    if let [only] = faults {
        return Message::new(format!("{}: {}", place(only), problem(only)), remedy);
    }
    Message {
        what: format!(
            "{} in {name}",
            counted(Lang::En, faults.len() as u64, "fault", "faults")
        ),
        details: faults
            .iter()
            .map(|fault| format!("{}: {}", place(fault), problem(fault)))
            .collect(),
        remedy: Some(remedy.to_owned()),
    }
}

fn problem(fault: &ProfileFault) -> String {
    let found = quoted(&fault.found);
    match &fault.problem {
        ProfileProblem::Syntax(wrong) => format!("{found}: {}", syntax(wrong)),
        ProfileProblem::UnknownKey { known } => {
            format!("the key {found} means nothing here; one of: {}", known.join(", "))
        }
        ProfileProblem::UnknownWord { known } => {
            format!(
                "the word {found} means nothing here; one of: {}",
                known.join(", ")
            )
        }
        ProfileProblem::Unknown { noun, known } if known.is_empty() => {
            format!("{} {found}; the profile defines none", unknown(*noun))
        }
        ProfileProblem::Unknown { noun, known } => {
            format!("{} {found}; one of: {}", unknown(*noun), known.join(", "))
        }
        ProfileProblem::WrongShape(shape) => format!("{found}: it must be {}", self::shape(*shape)),
        ProfileProblem::Lacking { key } if fault.found.is_empty() => {
            format!("the key {} is missing", quoted(key))
        }
        ProfileProblem::Lacking { key } => format!("the key {} is missing from {found}", quoted(key)),
        ProfileProblem::Twice { first } => format!("{found} stands already in line {first}"),
        ProfileProblem::Circle => format!("the category {found} is its own ancestor"),
        ProfileProblem::OutOfRange { from, to } => format!("{found} is not between {from} and {to}"),
        ProfileProblem::Amount => format!("{found} is no amount of money; it is written in euros: \"58.00\""),
        ProfileProblem::TimeZone => format!("{found} is no time zone; it is written like \"Europe/Paris\""),
        ProfileProblem::Department => {
            format!("{found} is no department; it is written like \"38\", \"2A\" or \"974\"")
        }
        ProfileProblem::Pattern(wrong) => format!("{found} cannot be a reference: {}", pattern(wrong)),
        ProfileProblem::Code => {
            format!("{found} cannot be a code: it takes letters without accents, digits, - and _")
        }
        ProfileProblem::Empty => format!("{found} is empty, and must not be"),
        ProfileProblem::Hours => {
            format!("{found} are no hours of a day; they are written like \"08:30-18:00\"")
        }
        ProfileProblem::HoursOrder => format!("{found} begins before the hours before it end"),
        ProfileProblem::ClosedDay => {
            format!(
                "{found} is no day; it is written like \"2026-12-24\", or \"2026-12-24/2027-01-02\" for a period"
            )
        }
        ProfileProblem::Day => format!("{found} is no day; it is written like \"2026-12-24\""),
        ProfileProblem::Span => {
            format!("{found} is no span of time; it is written like \"10min\", \"4h\" or \"2d\"")
        }
        ProfileProblem::Mail => format!("{found} is no mail address"),
        ProfileProblem::OpenSecret => format!("{found} can be read by others; it needs `chmod 600`"),
        ProfileProblem::PlainPassword => {
            format!("{found} does not protect the password; it takes \"starttls\" or \"implicit\"")
        }
        ProfileProblem::NoCertificate => {
            format!("{found} holds no certificate; it takes the authority’s, in PEM")
        }
        ProfileProblem::Template(wrong) => format!("{found}: {}", template::wrong(Lang::En, wrong)),
    }
}

fn shape(shape: Shape) -> &'static str {
    match shape {
        Shape::Text => "a text: \"words\"",
        Shape::OneOrMany => "a word or a list: \"word\" or [\"word\", \"word\"]",
        Shape::Label => "a name: \"words\" or { fr = \"mots\", en = \"words\" }",
        Shape::References => "a pattern: \"CG-{n}\" or { incident = \"I{n}\", service = \"S{n}\" }",
        Shape::Number => "a number: 30",
        Shape::YesNo => "true or false",
        Shape::Table => "a table: [table] or { key = value }",
        Shape::Tables => "tables: [[table]]",
        Shape::Addresses => "an address: \"address\" or [{ address = \"address\", until = \"2026-12-31\" }]",
    }
}

fn pattern(wrong: &PatternFault) -> String {
    match wrong {
        PatternFault::Numbers(found) => format!("it takes one number, {{n}} or {{nnn}}, and has {found}"),
        PatternFault::Placeholder(word) => {
            format!("{{{word}}} means nothing; one of: {{n}}, {{nnn}}, {{yymmdd}}, {{yyyy}}")
        }
        PatternFault::Unclosed => "a } is missing after a {".to_owned(),
        PatternFault::Sign(sign) => {
            format!(
                "{} is neither a capital letter nor a digit",
                quoted(&sign.to_string())
            )
        }
    }
}

fn syntax(wrong: &SyntaxFault) -> String {
    let words = match wrong {
        SyntaxFault::KeyTwice => "this key or table stands there already",
        SyntaxFault::NoEquals => "there must be a = after the key",
        SyntaxFault::NoValue => "there must be a value after the =",
        SyntaxFault::OpenText => "a text does not end on its line: a \" is missing",
        SyntaxFault::Unquoted => "a word must stand between quotes: \"word\"",
        SyntaxFault::Escape => "a backslash begins nothing known there; double it",
        SyntaxFault::OpenList => "a list does not end: a ] is missing",
        SyntaxFault::OpenTable => "a table does not end: a ] or a } is missing",
        SyntaxFault::NoComma => "a comma is missing between two values, or a ] or a } before the rest",
        SyntaxFault::TooMany => "there is a comma or a = too many",
        SyntaxFault::Number => "a number is not written like that",
        SyntaxFault::YesNo => "true and false are written in small letters",
        SyntaxFault::Key => "a key is written in letters without accents, digits, - and _, or between quotes",
        SyntaxFault::Rest => "there is something too many after the value",
        SyntaxFault::Other(what) => return format!("this is no TOML ({})", Text::from(what.as_str()).line()),
    };
    words.to_owned()
}
