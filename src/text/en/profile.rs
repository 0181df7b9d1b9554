//! In English: what is wrong in a desk's profile.

use std::path::Path;

use super::{either, quoted, unknown};
use crate::domain::Text;
use crate::domain::code::Lang;
use crate::error::{ProfileFault, ProfileProblem};
use crate::text::Message;
use crate::text::format::counted;

/// All that is wrong in a profile.
pub fn faults(path: Option<&Path>, faults: &[ProfileFault]) -> Message {
    let name = path.map_or_else(
        || "profile".to_owned(),
        |path| Text::new(path.display().to_string()).line(),
    );
    let place = |fault: &ProfileFault| format!("{name}, line {}", fault.line);
    let remedy = "mend it, then `guichet desk check FILE`; nothing was applied";
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
        ProfileProblem::Syntax(what) => format!("the TOML file is not well formed: {what}"),
        ProfileProblem::Unknown { noun, known } => {
            format!("{} {found}; one of: {}", unknown(*noun), either(known))
        }
        ProfileProblem::Twice(_) => format!("{found} is defined twice"),
        ProfileProblem::Circle => format!("the category {found} is its own ancestor"),
        ProfileProblem::OutOfRange { from, to } => format!("{found} is not between {from} and {to}"),
        ProfileProblem::Amount => format!("{found} is no amount of money; it is written “58.00”"),
        ProfileProblem::TimeZone => format!("{found} is no time zone; it is written like Europe/Paris"),
        ProfileProblem::Code => {
            format!(
                "{found} cannot be a code: small letters, digits and hyphens, and not the code of the desk that is built in"
            )
        }
        ProfileProblem::Empty => format!("the list {found} is empty, and needs at least one element"),
    }
}
