//! In English: who may not ask, here or by this way, and who may.

use std::collections::BTreeMap;

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
pub fn elsewhere(name: &Label, call: &str, about: &About) -> Said {
    let call = plain(call);
    Said::new(
        format!("it is not this desk’s business ({})", plain(&name.en)),
        match &about.reference {
            None => format!("call instead: {call}"),
            Some(reference) => format!(
                "have them call instead: {call}; then reject the ticket: `guichet ticket reject {reference} --reason TEXT`"
            ),
        },
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
    here: &[(Function, Text)],
    at: &BTreeMap<Channel, String>,
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
            let answers = at
                .get(&Channel::Phone)
                .map(|phone| format!("; the desk answers at {}", plain(phone)))
                .unwrap_or_default();
            format!("have one of these people ask: {}{answers}", named(may, here))
        }
        channels => {
            let ways: Vec<String> = channels.iter().map(|way| by(*way, at.get(way))).collect();
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

fn by(channel: Channel, address: Option<&String>) -> String {
    match (channel, address.map(|address| plain(address))) {
        (Channel::Phone, Some(number)) => format!("by telephone (at {number})"),
        (Channel::Phone, None) => "by telephone".to_owned(),
        (Channel::Mail, Some(address)) => format!("by mail (to {address})"),
        (Channel::Mail, None) => "by mail".to_owned(),
        (Channel::Portal, Some(address)) => format!("through the portal ({address})"),
        (Channel::Portal, None) => "through the portal".to_owned(),
    }
}

fn named(functions: &[Function], here: &[(Function, Text)]) -> String {
    let told = functions.iter().map(|function| {
        let people: Vec<String> = here
            .iter()
            .filter(|(held, _)| held == function)
            .map(|(_, name)| name.line())
            .collect();
        match people.as_slice() {
            [] => listed(&[*function]),
            people => format!("{} ({})", listed(&[*function]), people.join(", ")),
        }
    });
    told.collect::<Vec<_>>().join(", ")
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
