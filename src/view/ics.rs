//! An appointment as a calendar file (RFC 5545), for the technician's and the school's diaries.
//! Instants are written in UTC: every diary shows them on its own clock, and no table of time zones
//! has to be carried along.

use chrono::{DateTime, Duration, Utc};
use icalendar::{Calendar, Component as _, Event, EventLike as _, Property};

use crate::domain::Text;
use crate::domain::dossier::{Dossier, Intervention};
use crate::domain::ticket::{Appointment, Change};

/// What a technician did and is going to do, an entry each; `now` is when the file is made. A visit to
/// come is the same entry as in its own file.
pub fn calendar(interventions: &[Intervention], desk: &str, now: DateTime<Utc>) -> String {
    let mut calendar = begun();
    // What was taken back took no time.
    for one in interventions.iter().filter(|one| one.minutes >= Some(0)) {
        let reference = one.reference.to_lowercase();
        let uid = match one.planned {
            true => uid(&reference, desk),
            false => uid(&format!("{reference}-{}", one.at.timestamp()), desk),
        };
        let place = [one.school_name.as_ref(), one.school_city.as_ref()];
        let place: Vec<String> = place.into_iter().flatten().map(Text::header).collect();
        let mut event = Event::new();
        event
            .uid(&uid)
            .timestamp(now)
            .starts(one.at)
            .ends(one.at + Duration::minutes(one.minutes.unwrap_or_default()))
            .summary(&format!("{} {}", one.reference, one.subject.header()));
        if !place.is_empty() {
            event.location(&place.join(", "));
        }
        if let Some(report) = &one.report {
            event.description(&report.terminal());
        }
        calendar.push(event);
    }
    calendar.to_string()
}

fn begun() -> Calendar {
    let mut calendar = Calendar::empty();
    calendar.append_property(Property::new("VERSION", "2.0"));
    calendar.append_property(Property::new("PRODID", "-//guichet//guichet//FR"));
    // No METHOD: this is a file to be opened, not an invitation, which would need an organiser.
    calendar
}

fn uid(name: &str, desk: &str) -> String {
    format!("{name}@{desk}.guichet.local")
}

/// The ticket's next visit; `now` is when the file is made.
pub fn appointment(dossier: &Dossier, visit: &Appointment, now: DateTime<Utc>) -> String {
    let mut calendar = begun();
    calendar.push(entry(dossier, visit, now));
    calendar.to_string()
}

/// The next visits of several tickets, an entry each.
pub fn appointments(dossiers: &[Dossier], now: DateTime<Utc>) -> String {
    let mut calendar = begun();
    for dossier in dossiers {
        if let Some(visit) = &dossier.ticket.appointment {
            calendar.push(entry(dossier, visit, now));
        }
    }
    calendar.to_string()
}

fn entry(dossier: &Dossier, visit: &Appointment, now: DateTime<Utc>) -> Event {
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
        .uid(&uid(&ticket.reference.to_lowercase(), &ticket.desk))
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
    event
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
