//! In English: who may not ask, here or by this way, and who may.

use crate::domain::Text;
use crate::domain::code::{Channel, Field, Function, Lang};
use crate::domain::desk::Label;
use crate::domain::refusal::About;
use crate::text::codes::{Worded as _, option};
use crate::text::refusal::{Said, plain, typed};

pub fn not_of_school(person: &Text, school: &Text, elsewhere: &[(Function, String)], about: &About) -> Said {
    let places: Vec<String> = elsewhere
        .iter()
        .map(|(function, uai)| format!("{} at {}", function.in_lang(Lang::En), plain(uai)))
        .collect();
    let but = match places.as_slice() {
        [] => String::new(),
        _ => format!(" (but {})", places.join(", ")),
    };
    Said::new(
        format!("{} has no function at {}{but}", person.line(), school.line()),
        format!(
            "check the school, or add the function: `guichet person edit {} --function CODE --school {}`",
            about.login(),
            about.uai()
        ),
    )
}

/// Somebody who is not to see it.
pub fn not_for_them(person: &str, reference: &str, private: bool) -> Said {
    let person = plain(person);
    let (named, who) = (typed(reference, "REF"), typed(&person, "LOGIN"));
    let neither = "is no requester, beneficiary or participant of it";
    Said::new(
        match private {
            true => format!("{named} is private, and {person} {neither}"),
            false => format!("{person} has no function at the school of {named}, and {neither}"),
        },
        format!("to let them take part: `guichet ticket participant add {named} {who}`"),
    )
}

/// What others answer, in the desk's own words.
pub fn elsewhere(name: &Label, call: &str) -> Said {
    Said::new(
        format!("it is not this desk’s business ({})", plain(&name.en)),
        format!("call instead: {}", plain(call)),
    )
}

/// `it has no subject (--subject), no category (--category)`.
pub fn missing(rows: &[Vec<Field>]) -> Said {
    let names: Vec<String> = rows
        .iter()
        .map(|row| {
            let alternatives: Vec<String> = row
                .iter()
                .map(|field| format!("{} ({})", field.in_lang(Lang::En), option(*field, Lang::En).0))
                .collect();
            alternatives.join(" or ")
        })
        .collect();
    let options: Vec<String> = rows
        .iter()
        .filter_map(|row| row.first())
        .map(|field| {
            let (option, value) = option(*field, Lang::En);
            format!("{option} {value}")
        })
        .collect();
    Said::new(
        format!("it has no {}", names.join(", no ")),
        format!("add {}", options.join(" ")),
    )
}

/// `who` are those that may use this channel, then those that may use any.
pub fn may_not_ask(
    functions: &[Function],
    channel: Channel,
    open_to_them: &[Channel],
    who: [&[Function]; 2],
    phone: Option<&str>,
) -> Said {
    let [open_to, askers] = who;
    let what = match open_to {
        [] => format!("at this desk {} is open to nobody", the(channel)),
        _ => format!(
            "at this desk {} is not open to this function ({}), but to: {}",
            the(channel),
            listed(functions),
            listed(open_to)
        ),
    };
    let remedy = match open_to_them {
        [] => {
            let may = if open_to.is_empty() { askers } else { open_to };
            let answers = phone
                .map(|phone| format!(" (the desk answers at {})", plain(phone)))
                .unwrap_or_default();
            format!("have one of these people ask: {}{answers}", listed(may))
        }
        channels => {
            let ways: Vec<String> = channels.iter().map(|way| by(*way, phone)).collect();
            format!("the request can be made {}", ways.join(" or "))
        }
    };
    Said::new(what, remedy)
}

/// `the request (teacher, by telephone)`.
pub fn request(function: Option<Function>, channel: Channel) -> String {
    let function = function.map_or("no known function", |function| function.in_lang(Lang::En));
    format!("the request ({function}, {})", by(channel, None))
}

fn the(channel: Channel) -> &'static str {
    match channel {
        Channel::Phone => "the telephone",
        Channel::Mail => "mail",
        Channel::Portal => "the portal",
    }
}

fn by(channel: Channel, phone: Option<&str>) -> String {
    match (channel, phone) {
        (Channel::Phone, Some(phone)) => format!("by telephone (at {})", plain(phone)),
        (Channel::Phone, None) => "by telephone".to_owned(),
        (Channel::Mail, _) => "by mail".to_owned(),
        (Channel::Portal, _) => "on the portal".to_owned(),
    }
}

fn listed(functions: &[Function]) -> String {
    if functions.is_empty() {
        return "nobody".to_owned();
    }
    let names: Vec<&str> = functions
        .iter()
        .map(|function| function.in_lang(Lang::En))
        .collect();
    names.join(", ")
}
