//! An appointment as a calendar file (RFC 5545), for the technician's and the school's diaries.
//! Instants are written in UTC: every diary shows them on its own clock, and no table of time zones
//! has to be carried along.

use chrono::{DateTime, Duration, Utc};
use icalendar::{Calendar, Component as _, Event, EventLike as _, Property};

use crate::domain::dossier::Dossier;
use crate::domain::ticket::{Appointment, Change};

/// The ticket's next visit; `now` is when the file is made.
pub fn appointment(dossier: &Dossier, visit: &Appointment, now: DateTime<Utc>) -> String {
    let ticket = &dossier.ticket;
    let changes = dossier
        .events
        .iter()
        .filter(|event| matches!(event.change, Change::Planned(_)))
        .count();
    // One visit is one entry: a new date is the same entry, one sequence further.
    let sequence = u32::try_from(changes.saturating_sub(1)).unwrap_or(u32::MAX);
    let mut event = Event::new();
    event
        .uid(&format!(
            "{}@{}.guichet.local",
            ticket.reference.to_lowercase(),
            ticket.desk
        ))
        .sequence(sequence)
        .timestamp(now)
        .starts(visit.at)
        .ends(visit.at + Duration::minutes(i64::from(visit.minutes)))
        .summary(&format!("{} {}", ticket.reference, ticket.subject.header()));
    if let Some(school) = &dossier.school {
        let city = school.city.iter().map(|city| city.header());
        let address = school.address.iter().map(|address| address.header());
        let place: Vec<String> = std::iter::once(school.name.header())
            .chain(address)
            .chain(city)
            .collect();
        event.location(&place.join(", "));
    }
    event.description(&description(dossier, visit));
    let mut calendar = Calendar::empty();
    calendar.append_property(Property::new("VERSION", "2.0"));
    calendar.append_property(Property::new("PRODID", "-//guichet//guichet//FR"));
    // No METHOD: this is a file to be opened, not an invitation, which would need an organiser.
    calendar.push(event);
    calendar.to_string()
}

fn description(dossier: &Dossier, visit: &Appointment) -> String {
    let met = [&dossier.requester, &dossier.beneficiary]
        .into_iter()
        .flatten()
        .chain(&dossier.participants)
        .find(|person| person.login == visit.meet);
    let phone = dossier.school.as_ref().and_then(|school| school.phone.as_ref());
    let mut lines = vec![dossier.ticket.description.terminal()];
    lines.extend(met.map(|person| person.name().line()));
    lines.extend(phone.map(|phone| phone.line()));
    lines.retain(|line| !line.is_empty());
    lines.join("\n")
}
