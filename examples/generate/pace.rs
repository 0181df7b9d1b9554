//! When things happen: people ask more on a Monday in September than on a Sunday in August, and the
//! desk works in its opening hours.

use chrono::{DateTime, Datelike as _, Duration, NaiveDate, TimeDelta, Utc};
use guichet::domain::Desk;
use guichet::domain::code::Status;
use guichet::domain::ticket::Ticket;

use crate::chance::Chance;

/// How much is asked in each month of the year, and on each day of the week from Monday on.
const MONTHS: [usize; 12] = [95, 80, 100, 75, 80, 70, 22, 12, 150, 110, 100, 75];
const DAYS: [usize; 7] = [130, 115, 70, 110, 95, 8, 6];

/// From which minute of the day to which people ask, and how often.
const HOURS: &[(usize, (i64, i64))] = &[
    (2, (360, 479)),
    (38, (480, 629)),
    (22, (630, 749)),
    (6, (750, 809)),
    (24, (810, 989)),
    (6, (990, 1109)),
    (2, (1110, 1379)),
];

/// An instant at which somebody asks, on one of so many days.
pub fn asking(chance: &mut Chance, desk: &Desk, first: NaiveDate, days: i64) -> DateTime<Utc> {
    let day = loop {
        let day = first + Duration::days(chance.between(0, days - 1));
        let month = MONTHS[day.month0() as usize];
        let weekday = DAYS[day.weekday().num_days_from_monday() as usize];
        if chance.below(150 * 130) < month * weekday {
            break day;
        }
    };
    let (from, to) = chance.weighted(HOURS).unwrap_or((480, 1020));
    let minute = Duration::minutes(chance.between(from, to));
    let zone = guichet::domain::moment::start_of(day, desk.time_zone);
    zone + minute + Duration::milliseconds(chance.between(0, 59_999))
}

/// Some minutes after the desk opens next: whoever stood before a closed door calls then.
pub fn soon_after_opening(chance: &mut Chance, desk: &Desk, now: DateTime<Utc>) -> DateTime<Utc> {
    let opens = desk
        .calendar()
        .next_opening(now)
        .unwrap_or(now + Duration::days(1));
    opens + Duration::seconds(chance.between(60, 5_400))
}

/// When the next step of the ticket is due, in the desk's opening hours.
pub fn later(chance: &mut Chance, ticket: &Ticket, desk: &Desk, now: DateTime<Utc>) -> DateTime<Utc> {
    let minutes = match ticket.status {
        Status::New => to_take_on(chance, ticket, desk),
        Status::InProgress => {
            // The most pressing is done first.
            let rank = i64::try_from(desk.rank(ticket.priority.as_deref())).unwrap_or_default();
            chance.between(5, 150 + 350 * rank.min(3))
        }
        Status::WaitingRequester => chance.between(30, 2_400),
        Status::WaitingAuthority => chance.between(480, 6_000),
        Status::Resolved => chance.between(30, 3_000),
        Status::Closed | Status::Cancelled | Status::Rejected | Status::Expired => {
            chance.between(240, 24_000)
        }
    };
    let calendar = desk.calendar();
    // Over weeks it does not matter which hours it was open.
    let due = match minutes {
        3_001.. => now + Duration::minutes(minutes * 4),
        _ => calendar
            .used_up(now, TimeDelta::minutes(minutes))
            .unwrap_or(now + Duration::minutes(minutes)),
    };
    let visit = ticket
        .appointment
        .as_ref()
        .map(|visit| visit.at + Duration::hours(1));
    let at = visit.filter(|visit| *visit > due).unwrap_or(due);
    calendar.next_opening(at).unwrap_or(at)
}

/// Mostly within what the desk aims at.
fn to_take_on(chance: &mut Chance, ticket: &Ticket, desk: &Desk) -> i64 {
    let aimed = desk.targets.of(ticket.priority.as_deref()).take_on;
    let aimed = aimed.map_or(120, |span| desk.calendar().length(span).num_minutes());
    match chance.percent(86) {
        true => chance.between(1, aimed.max(2)),
        false => chance.between(aimed, aimed * 4 + 30),
    }
}
