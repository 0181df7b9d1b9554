//! How a ticket ends without anybody's word: the closure that nobody answers, and the day to which it
//! was put off.

use chrono::{DateTime, NaiveDate, Utc};

use super::code::Status;
use super::desk::Desk;
use super::ticket::{Act, Ticket};

/// The last day on which the requester may answer a closure that was asked for at this instant: so
/// many working days later, all of them where the desk has no calendar.
pub fn answer_by(desk: &Desk, resolved_at: DateTime<Utc>) -> Option<NaiveDate> {
    desk.calendar()
        .working_days_after(desk.day(resolved_at), desk.closure.days)
}

/// What time alone does to a ticket now; nothing where it waits for something else. What was done
/// once is not to be done again: the ticket stands elsewhere then.
pub fn brought_by_time(desk: &Desk, ticket: &Ticket, now: DateTime<Utc>) -> Option<Act> {
    let today = desk.day(now);
    match ticket.status {
        Status::Resolved => {
            let last = answer_by(desk, ticket.resolved_at?)?;
            (last < today).then_some(Act::Expire)
        }
        Status::WaitingAuthority => (ticket.waiting_until? <= today).then_some(Act::Recall),
        Status::New | Status::InProgress | Status::WaitingRequester => None,
        Status::Closed | Status::Cancelled | Status::Rejected | Status::Expired => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Text;
    use crate::domain::calendar::{Hours, Weekday};
    use crate::domain::code::{Code as _, WaitingFor};
    use crate::domain::testing::{self, at, day, draft, played};

    fn working_days() -> Desk {
        let mut desk = testing::desk();
        let hours = vec![Hours::parse("08:00-17:00").unwrap()];
        desk.timetable.week = Weekday::ALL
            .iter()
            .take(5)
            .map(|day| (*day, hours.clone()))
            .collect();
        desk.timetable.holidays.public = true;
        desk.closure.days = 2;
        desk
    }

    fn resolve() -> Act {
        Act::Resolve {
            solution: Text::from("Câble remplacé"),
            cause: None,
            subject_path: None,
            article: None,
            direct: false,
        }
    }

    fn hold(until: Option<NaiveDate>) -> Act {
        Act::Hold {
            waiting_for: WaitingFor::Supplier,
            until,
            reason: Text::from("Pièce commandée"),
        }
    }

    #[track_caller]
    fn check(desk: &Desk, act: Act, now: &str, expected: Option<Act>) {
        // It was opened on Friday 20 November 2026 at 9 in Paris, and this happened an hour later.
        let ticket = played(&draft(), &[(act, None)]).ticket;
        assert_eq!(brought_by_time(desk, &ticket, at(now)), expected, "{now}");
    }

    #[test]
    fn a_closure_expires_on_the_day_after_the_last_on_which_it_may_be_answered() {
        let desk = working_days();
        assert_eq!(
            answer_by(&desk, at("2026-11-20T09:00:00Z")),
            Some(day(2026, 11, 24))
        );
        check(&desk, resolve(), "2026-11-24T22:59:59Z", None);
        check(&desk, resolve(), "2026-11-24T23:00:00Z", Some(Act::Expire));
        check(&desk, resolve(), "2027-11-24T23:00:00Z", Some(Act::Expire));
    }

    #[test]
    fn without_a_calendar_every_day_counts() {
        let mut desk = testing::desk();
        desk.closure.days = 2;
        check(&desk, resolve(), "2026-11-22T22:59:59Z", None);
        check(&desk, resolve(), "2026-11-22T23:00:00Z", Some(Act::Expire));
    }

    #[test]
    fn a_ticket_put_off_comes_back_on_its_day() {
        let desk = working_days();
        let until = hold(Some(day(2026, 12, 1)));
        check(&desk, until.clone(), "2026-11-30T22:59:59Z", None);
        check(&desk, until.clone(), "2026-11-30T23:00:00Z", Some(Act::Recall));
        check(&desk, hold(None), "2027-12-01T08:00:00Z", None);
    }

    #[test]
    fn time_does_nothing_to_what_others_must_do() {
        let desk = working_days();
        check(&desk, Act::Take, "2027-12-01T08:00:00Z", None);
        let question = Text::from("Lequel\u{202f}?");
        check(&desk, Act::Ask { question }, "2027-12-01T08:00:00Z", None);
    }

    #[test]
    fn what_time_did_is_not_done_again() {
        let desk = working_days();
        for (act, then) in [
            (resolve(), Act::Expire),
            (hold(Some(day(2026, 12, 1))), Act::Recall),
        ] {
            let ticket = played(&draft(), &[(act, None), (then, None)]).ticket;
            assert_eq!(brought_by_time(&desk, &ticket, at("2027-12-01T08:00:00Z")), None);
        }
    }
}
