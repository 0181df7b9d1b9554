//! In English: what is wrong in an input file, where, and what to do about it.

use super::archive;
use super::{quoted, unknown};
use crate::domain::Text;
use crate::domain::code::Lang;
use crate::error::{ArchiveProblem, DataFault, DataProblem, Noun};
use crate::text::Message;
use crate::text::format::counted;

/// All that is wrong in what was to be imported.
pub fn faults(faults: &[DataFault]) -> Message {
    if let [only] = faults {
        return Message::new(
            format!("{}{}", place(only), problem(&only.problem)),
            format!("{}; nothing was written", remedy(&only.problem)),
        );
    }
    let count = counted(Lang::En, faults.len() as u64, "fault", "faults");
    Message {
        what: format!("{count} in what was to be imported; nothing was"),
        details: faults
            .iter()
            .map(|fault| {
                format!(
                    "{}{}; {}",
                    place(fault),
                    problem(&fault.problem),
                    remedy(&fault.problem)
                )
            })
            .collect(),
        remedy: Some(
            "mend them, then try again; or take the good lines with --skip-invalid --rejects FILE".to_owned(),
        ),
    }
}

/// `parc.csv, line 12, column “UAI”, “0380001X”: `.
pub fn place(fault: &DataFault) -> String {
    let file = Text::new(fault.file.display().to_string()).line();
    let mut parts = vec![if file == "-" {
        "standard input".to_owned()
    } else {
        file
    }];
    if let Some(line) = fault.line {
        parts.push(format!("line {line}"));
    }
    if let Some(column) = &fault.column {
        parts.push(format!("column {}", quoted(column)));
    }
    if let Some(value) = &fault.value {
        parts.push(quoted(value));
    }
    format!("{}: ", parts.join(", "))
}

/// What is wrong.
pub fn problem(problem: &DataProblem) -> String {
    match problem {
        DataProblem::Empty => "the file is empty".to_owned(),
        DataProblem::NotCsv {
            looks_like: Some(kind),
        } => format!("this is no CSV, but {kind}"),
        DataProblem::NotCsv { looks_like: None } => "this is no CSV".to_owned(),
        DataProblem::Damaged => "the workbook is damaged, or locked by a password".to_owned(),
        DataProblem::TooLarge { limit } => format!(
            "this is too large: at most {}",
            counted(Lang::En, *limit / (1024 * 1024), "MiB", "MiB")
        ),
        DataProblem::NoSuchSheet { sheet, .. } => {
            format!("there is no sheet {}", quoted(sheet))
        }
        DataProblem::NotAgent => "this is not what GLPI's inventory agent sends".to_owned(),
        DataProblem::NoMachine => {
            "the agent tells neither the serial number nor the inventory number of the machine".to_owned()
        }
        DataProblem::CutShort { component } => {
            format!(
                "the calendar is cut short: END:{} is missing",
                Text::from(component.as_str()).line()
            )
        }
        DataProblem::NoEvent => "the calendar holds no event".to_owned(),
        DataProblem::NoWorkbook => "this is no workbook".to_owned(),
        DataProblem::UnknownHeader { missing } => format!("the headings do not name {}", missing.join(", ")),
        DataProblem::NoSuchColumn { heading, .. } => format!("there is no column {}", quoted(heading)),
        DataProblem::Cells { expected, found } => format!("{found} cells instead of {expected}"),
        DataProblem::OpenQuote => "a quoted cell never ends".to_owned(),
        DataProblem::Encoding { encoding } => format!("bytes that are no {encoding}"),
        DataProblem::Blank => "the cell is empty".to_owned(),
        DataProblem::Uai { right: Some(_) } => "the check letter does not go with the digits".to_owned(),
        DataProblem::Uai { right: None } => "this is no UAI".to_owned(),
        DataProblem::UnknownSchool { .. } => unknown(Noun::School).to_owned(),
        DataProblem::Unknown { noun, .. } => unknown(*noun).to_owned(),
        DataProblem::SeveralPeople { .. } => "several people bear this name".to_owned(),
        DataProblem::UnknownFunction { .. } => "unknown function".to_owned(),
        DataProblem::UnknownState { .. } => "unknown state".to_owned(),
        DataProblem::UnknownWord { .. } => "unknown word".to_owned(),
        DataProblem::NoZone => "the line does not say its school zone".to_owned(),
        DataProblem::Day => "this is no day".to_owned(),
        DataProblem::Future => "this is still to come".to_owned(),
        DataProblem::Number => "this is no number".to_owned(),
        DataProblem::Mail => "this is no address".to_owned(),
        DataProblem::DuplicateKey { first_line } => format!("already in line {first_line}"),
        DataProblem::EndBeforeStart => "the end is before the beginning".to_owned(),
        DataProblem::Taken { by } => format!("already taken by {}", Text::from(by.as_str()).line()),
        DataProblem::TooLong { limit } => {
            format!(
                "this is too long: at most {}",
                counted(Lang::En, *limit as u64, "byte", "bytes")
            )
        }
        DataProblem::Archive(problem) => archive::problem(problem),
        DataProblem::NotDraft => "this is no draft of a ticket".to_owned(),
    }
}

/// What was probably meant, else where such a thing comes from.
fn meant(noun: Noun, nearest: &[(String, String)]) -> String {
    if nearest.is_empty() {
        return archive::remedy(&ArchiveProblem::Unknown(noun));
    }
    let near: Vec<String> = nearest.iter().map(told).collect();
    format!("is it {}?", near.join(", or "))
}

fn told((name, known_as): &(String, String)) -> String {
    let name = Text::from(name.as_str()).line();
    match Text::from(known_as.as_str()).line() {
        words if words.is_empty() || words == name => name,
        words => format!("{name} ({words})"),
    }
}

/// What to do about it.
pub fn remedy(problem: &DataProblem) -> String {
    match problem {
        DataProblem::Empty => "check that it is the right file".to_owned(),
        DataProblem::NotCsv { .. } => "save the sheet as CSV or XLSX".to_owned(),
        DataProblem::Damaged => {
            "open it in a spreadsheet, then save it without a password, or as CSV".to_owned()
        }
        DataProblem::TooLarge { .. } => "save the sheet alone, as CSV".to_owned(),
        DataProblem::NoSuchSheet { present, .. } => format!(
            "the sheets are {}",
            present
                .iter()
                .map(|name| quoted(name))
                .collect::<Vec<_>>()
                .join(", ")
        ),
        DataProblem::NotAgent | DataProblem::NoEvent => "check that it is the right file".to_owned(),
        DataProblem::NoMachine => {
            "they are read from `content.bios`: ssn and assettag, or from `content.network_device`: serial"
                .to_owned()
        }
        DataProblem::CutShort { .. } => "download it again, the whole of it".to_owned(),
        DataProblem::NoWorkbook => "leave --sheet out".to_owned(),
        DataProblem::UnknownHeader { missing } if missing.as_slice() == ["school"] => {
            "say which school it is: --school UAI, or which column: --map school=COLUMN".to_owned()
        }
        DataProblem::UnknownHeader { .. } => "say which columns hold them: --map FIELD=COLUMN".to_owned(),
        DataProblem::NoSuchColumn { present, .. } => format!("the columns are {}", present.join(", ")),
        DataProblem::Cells { .. } => "look for a separator too many, or a text without quotes".to_owned(),
        DataProblem::OpenQuote => "close it".to_owned(),
        DataProblem::Encoding { .. } => "say the encoding: --encoding windows-1252 for example".to_owned(),
        DataProblem::Blank => "fill it in".to_owned(),
        DataProblem::Uai { right: Some(right) } => format!("is it {right}?"),
        DataProblem::Uai { right: None } => "it takes seven digits and a check letter".to_owned(),
        DataProblem::UnknownSchool { nearest: Some(near) } => format!(
            "perhaps {}? else import the schools first (`guichet school import`)",
            Text::from(near.as_str()).line()
        ),
        DataProblem::UnknownSchool { nearest: None } => {
            "import the schools first (`guichet school import`)".to_owned()
        }
        DataProblem::Unknown { noun, nearest } => meant(*noun, nearest),
        DataProblem::SeveralPeople { logins } => {
            format!("put the login or the address: {}", logins.join(", "))
        }
        DataProblem::UnknownFunction { known }
        | DataProblem::UnknownState { known }
        | DataProblem::UnknownWord { known } => {
            format!("one of: {}", known.join(", "))
        }
        DataProblem::NoZone => "say it: --zone A for instance".to_owned(),
        DataProblem::Day => {
            "a day is written 22/11/2026 or 2026-11-22; else say how: --date-format".to_owned()
        }
        DataProblem::Future => "mend the date, or say how it is written: --date-format".to_owned(),
        DataProblem::Number => "write it like 1234,50 or 1234.50".to_owned(),
        DataProblem::Mail => "an address is written name@domain.fr".to_owned(),
        DataProblem::DuplicateKey { .. } => "keep one of the two lines".to_owned(),
        DataProblem::EndBeforeStart => "swap the two dates, or mend them".to_owned(),
        DataProblem::Taken { .. } => "give another, or mend the other person".to_owned(),
        DataProblem::TooLong { .. } => "shorten it".to_owned(),
        DataProblem::Archive(problem) => archive::remedy(problem),
        DataProblem::NotDraft => {
            "name the file that an interrupted entry told of, or begin anew: `guichet ticket new`".to_owned()
        }
    }
}
