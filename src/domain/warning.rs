//! What can be foreseen when a request is taken down. Nothing of it keeps the request out; all of it is
//! better said while the caller is still on the line.

use chrono::{DateTime, Utc};

use super::calendar::{Calendar, Timetable};
use super::code::Channel;
use super::decide::Facts;
use super::desk::Desk;
use super::eligibility::Finding;
use super::intake::Admission;
use super::opening::{self, Draft};
use super::refusal::Reason;

/// One thing that is foreseen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Warning {
    /// The desk’s telephone is closed at this hour (K2, A1); when it opens again.
    Closed { opens: Option<DateTime<Utc>> },
    /// Who asks keeps the request at this level (G9).
    Stays { admitted: Admission, channel: Channel },
    /// What would keep it from being handed on.
    Lacks(Finding),
}

impl Warning {
    /// The stable word for it, for scripts.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Closed { .. } => "out_of_hours",
            Self::Stays { .. } => "stays_at_level",
            Self::Lacks(finding) => Reason::Lacks(finding.clone()).code(),
        }
    }
}

/// All that is foreseen of a request, in the order in which a call tells it.
pub fn warnings(draft: &Draft, facts: &Facts<'_>) -> Vec<Warning> {
    let closed = draft
        .channel
        .and_then(|channel| closed(facts.desk, channel, facts.now));
    let stays = opening::kept_below(draft, facts)
        .zip(draft.channel)
        .map(|(admitted, channel)| Warning::Stays { admitted, channel });
    let lacking = opening::lacking(draft, facts).into_iter().map(Warning::Lacks);
    closed.into_iter().chain(stays).chain(lacking).collect()
}

/// A call outside the hours of the telephone, its own or the desk’s. A letter or a form may be
/// written at any hour, whenever it is read.
pub fn closed(desk: &Desk, channel: Channel, now: DateTime<Utc>) -> Option<Warning> {
    let own = desk.channel_hours.get(&channel);
    let week = own.unwrap_or(&desk.timetable.week);
    if channel != Channel::Phone || week.is_empty() {
        return None;
    }
    let timetable = Timetable {
        week: week.clone(),
        ..desk.timetable.clone()
    };
    let calendar = Calendar::new(desk.time_zone, &timetable);
    (!calendar.is_open(now)).then(|| Warning::Closed {
        opens: calendar.next_opening(now),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::calendar::Hours;
    use crate::domain::calendar::Weekday;
    use crate::domain::testing::{at, desk};

    fn open_in_the_morning() -> Desk {
        let mut desk = desk();
        let hours = vec![Hours::parse("08:30-12:00").unwrap()];
        let days = [Weekday::Monday, Weekday::Tuesday];
        desk.timetable.week = days.into_iter().map(|day| (day, hours.clone())).collect();
        desk
    }

    #[test]
    fn a_call_outside_the_hours_is_told_when_the_telephone_opens_again() {
        #[track_caller]
        fn check(desk: &Desk, channel: Channel, now: &str, opens: Option<&str>) {
            let found = closed(desk, channel, at(now));
            let expected = opens.map(|opens| Warning::Closed {
                opens: Some(at(opens)),
            });
            assert_eq!(found, expected, "{now}");
        }
        let desk = open_in_the_morning();
        check(&desk, Channel::Phone, "2026-11-23T08:00:00Z", None);
        check(
            &desk,
            Channel::Phone,
            "2026-11-23T11:30:00Z",
            Some("2026-11-24T07:30:00Z"),
        );
        check(
            &desk,
            Channel::Phone,
            "2026-11-21T10:00:00Z",
            Some("2026-11-23T07:30:00Z"),
        );
        check(&desk, Channel::Mail, "2026-11-21T10:00:00Z", None);
        // The telephone’s own hours come first.
        let mut own = open_in_the_morning();
        let afternoon = vec![Hours::parse("14:00-17:00").unwrap()];
        own.channel_hours
            .insert(Channel::Phone, [(Weekday::Monday, afternoon)].into());
        check(&own, Channel::Phone, "2026-11-23T14:00:00Z", None);
        check(
            &own,
            Channel::Phone,
            "2026-11-23T08:00:00Z",
            Some("2026-11-23T13:00:00Z"),
        );
    }

    #[test]
    fn a_desk_without_hours_never_closes() {
        let mut desk = desk();
        desk.timetable = Timetable::default();
        assert_eq!(closed(&desk, Channel::Phone, at("2026-11-22T02:00:00Z")), None);
    }
}
