//! May this person ask, here, this way, and how far (G1, G9, K1)? Which fields are missing (K3)?

use super::code::{Channel, Field, Function};
use super::desk::Desk;

/// A person let in: in which function, and how high the request may go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Admission {
    pub function: Function,
    pub ceiling: u8,
}

/// The best of what the person's functions allow by this channel.
pub fn admit(desk: &Desk, functions: &[Function], channel: Channel) -> Option<Admission> {
    desk.intake
        .iter()
        .filter(|rule| rule.channels.contains(&channel))
        .flat_map(|rule| rule.functions.iter().map(|function| (*function, rule.ceiling)))
        .filter(|(function, _)| functions.contains(function))
        .map(|(function, ceiling)| Admission { function, ceiling })
        // The first of equals: the order of the profile is the order of preference.
        .reduce(|best, next| if next.ceiling > best.ceiling { next } else { best })
}

/// The channels by which these functions may ask.
pub fn channels_for(desk: &Desk, functions: &[Function]) -> Vec<Channel> {
    let mut channels: Vec<Channel> = desk
        .intake
        .iter()
        .filter(|rule| rule.functions.iter().any(|function| functions.contains(function)))
        .flat_map(|rule| rule.channels.iter().copied())
        .collect();
    channels.sort_unstable();
    channels.dedup();
    channels
}

/// Who may ask by this channel.
pub fn functions_for(desk: &Desk, channel: Channel) -> Vec<Function> {
    let mut functions: Vec<Function> = desk
        .intake
        .iter()
        .filter(|rule| rule.channels.contains(&channel))
        .flat_map(|rule| rule.functions.iter().copied())
        .collect();
    functions.sort_unstable();
    functions.dedup();
    functions
}

/// Who may ask by some channel or other.
pub fn askers(desk: &Desk) -> Vec<Function> {
    let all = desk.intake.iter().flat_map(|rule| rule.functions.iter().copied());
    let mut functions: Vec<Function> = all.collect();
    functions.sort_unstable();
    functions.dedup();
    functions
}

/// The rows of required fields of which none is given: all of them.
pub fn missing(desk: &Desk, given: impl Fn(Field) -> bool) -> Vec<Vec<Field>> {
    desk.required
        .iter()
        .filter(|row| !row.iter().any(|field| given(*field)))
        .cloned()
        .collect()
}
