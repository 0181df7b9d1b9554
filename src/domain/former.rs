//! A ticket of another tool becomes one of the desk's: what its file tells is its history. Each event
//! stands on the day on which it happened and says that it was taken over; what nobody told is not
//! made up, so a ticket that was in work begins there, and nobody knows when it was taken on.

use chrono::{DateTime, Utc};

use super::code::{Closure, Kind, Status, Verb, WaitingFor};
use super::desk::Desk;
use super::intake;
use super::lifecycle;
use super::opening;
use super::outside::Text;
use super::person::Person;
use super::ticket::{By, Change, Clock, Event, Opening, Request};

/// A ticket as another tool left it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Former {
    /// Its number there is the external key.
    pub request: Request,
    pub opened_at: DateTime<Utc>,
    pub status: Status,
    /// What the other tool calls that status.
    pub said: Text,
    /// When it was resolved or over.
    pub closed_at: Option<DateTime<Utc>>,
    /// The team that has it, or had it; without it, that of its category.
    pub team: Option<String>,
    /// The operator who has it in hand.
    pub assignee: Option<String>,
    pub solution: Option<Text>,
}

/// Where it arrives.
#[derive(Debug, Clone, Copy)]
pub struct Arrival<'a> {
    pub desk: &'a Desk,
    /// The version of the desk's profile.
    pub profile: u32,
    pub requester: &'a Person,
    /// Who takes it over.
    pub by: &'a By,
}

impl Former {
    pub fn kind(&self) -> Kind {
        self.request.kind
    }

    /// All that happened to it, first to last, under a reference of the desk's. `begun` is where it stood
    /// when it was first taken over, where it was.
    pub fn history(&self, reference: &str, begun: Option<Status>, arrival: &Arrival<'_>) -> Vec<Event> {
        let status = begun.unwrap_or(match self.status {
            Status::New => Status::New,
            _ => Status::InProgress,
        });
        let mut story = Story {
            events: Vec::new(),
            status,
            arrival,
        };
        let opening = Change::Opened(Box::new(self.opening(reference, arrival)));
        story.tell(self.opened_at, Verb::Open, status, opening);
        if lifecycle::is_open(self.status) && self.status != Status::Resolved {
            self.stands(&mut story);
        } else {
            self.ends(&mut story);
        }
        story.events
    }

    fn opening(&self, reference: &str, arrival: &Arrival<'_>) -> Opening {
        let desk = arrival.desk;
        let category = desk.category(&self.request.category);
        let team = self.team.clone();
        let team = team.unwrap_or_else(|| opening::first_team(desk, &self.request.category));
        let level = desk.team(&team).map_or(1, |team| team.level);
        let functions = match &self.request.school {
            Some(uai) => arrival.requester.functions_at(uai),
            None => Vec::new(),
        };
        let admitted = intake::admit(desk, &functions, self.request.channel);
        let ceiling = match admitted {
            _ if desk.intake.is_empty() => u8::MAX,
            Some(admitted) => admitted.ceiling,
            None => level,
        };
        Opening {
            reference: reference.to_owned(),
            desk: desk.code.clone(),
            level,
            nature: category.map_or(super::code::Nature::Other, |category| category.nature),
            function: admitted.map(|admitted| admitted.function),
            // It is where it is, whoever may ask today.
            ceiling: ceiling.max(level),
            request: self.request.clone(),
            team,
            assignee: None,
            shared: None,
        }
    }

    /// It is open: who has it, whom it waits for, and what was tried.
    fn stands(&self, story: &mut Story<'_>) {
        let at = self.opened_at;
        if let Some(text) = self.solution.clone() {
            let internal = true;
            story.tell(at, Verb::Comment, story.status, Change::Said { text, internal });
        }
        if let Some(to) = self.assignee.clone() {
            story.tell(at, Verb::Assign, Status::InProgress, Change::Assigned { to });
        }
        match self.status {
            Status::WaitingRequester => {
                let question = self.said.clone();
                story.tell(at, Verb::Ask, self.status, Change::Asked { question });
            }
            Status::WaitingAuthority => {
                let held = Change::Held {
                    waiting_for: WaitingFor::Authority,
                    until: None,
                    reason: self.said.clone(),
                };
                story.tell(at, Verb::Hold, self.status, held);
            }
            Status::New
            | Status::InProgress
            | Status::Resolved
            | Status::Closed
            | Status::Cancelled
            | Status::Rejected
            | Status::Expired => {}
        }
    }

    /// It is over, or waits to be approved.
    fn ends(&self, story: &mut Story<'_>) {
        let at = self.closed_at.unwrap_or(self.opened_at);
        let words = || self.solution.clone().unwrap_or_else(|| self.said.clone());
        let resolved = || Change::Resolved {
            solution: words(),
            cause: None,
            subject_path: None,
            article: None,
        };
        match self.status {
            Status::Cancelled => {
                let cancelled = Change::Cancelled {
                    reason: words(),
                    cause: None,
                    subject_path: None,
                };
                story.tell(at, Verb::Cancel, Status::Cancelled, cancelled);
            }
            Status::Rejected => {
                let reason = words();
                story.tell(at, Verb::Reject, Status::Rejected, Change::Rejected { reason });
            }
            Status::Expired => {
                story.tell(at, Verb::Resolve, Status::Resolved, resolved());
                story.tell(at, Verb::Expire, Status::Expired, Change::Expired);
            }
            // Where nobody approves, what is resolved is closed.
            Status::Resolved if story.arrival.desk.closure.mode != Closure::Direct => {
                story.tell(at, Verb::Resolve, Status::Resolved, resolved());
            }
            Status::Resolved
            | Status::Closed
            | Status::New
            | Status::InProgress
            | Status::WaitingRequester
            | Status::WaitingAuthority => {
                story.tell(at, Verb::Resolve, Status::Closed, resolved());
            }
        }
    }
}

/// Events one after the other.
struct Story<'a> {
    events: Vec<Event>,
    status: Status,
    arrival: &'a Arrival<'a>,
}

impl Story<'_> {
    fn tell(&mut self, at: DateTime<Utc>, verb: Verb, status: Status, change: Change) {
        let number = u32::try_from(self.events.len())
            .unwrap_or(u32::MAX)
            .saturating_add(1);
        self.status = status;
        self.events.push(Event {
            number,
            at,
            clock: Clock::Imported,
            verb,
            status,
            by: self.arrival.by.clone(),
            profile: self.arrival.profile,
            change,
        });
    }
}

/// Whether a history begins with these events and goes on, every one of them taken over: whoever took
/// it over, and under whatever profile.
pub fn goes_on(history: &[Event], from: &[Event]) -> bool {
    let same = |(then, now): (&Event, &Event)| {
        then.clock == Clock::Imported
            && (then.at, then.verb, then.status, &then.change) == (now.at, now.verb, now.status, &now.change)
    };
    history.len() > from.len() && from.iter().zip(history).all(same)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::code::Channel;
    use crate::domain::testing;
    use crate::domain::ticket::{Ticket, sum};

    fn former(status: Status) -> Former {
        Former {
            request: Request {
                kind: Kind::Incident,
                school: Some(testing::uai("0380033E")),
                requester: "cmartin".to_owned(),
                beneficiary: None,
                channel: Channel::Phone,
                subject: Text::from("Imprimante muette"),
                description: Text::from("Elle ne dit plus rien."),
                category: "imprimante".to_owned(),
                equipment: None,
                priority: None,
                urgency: None,
                private: false,
                form: super::super::ticket::Form::new(),
                external_id: Some(Text::from("2024-117")),
            },
            opened_at: testing::at("2024-03-12T11:00:00Z"),
            status,
            said: Text::from("Vu"),
            closed_at: Some(testing::at("2024-03-14T11:00:00Z")),
            team: None,
            assignee: None,
            solution: None,
        }
    }

    fn taken_over(former: &Former, begun: Option<Status>, desk: &Desk) -> (Vec<Event>, Ticket) {
        let (by, requester) = (By::default(), testing::prt());
        let arrival = Arrival {
            desk,
            profile: 1,
            requester: &requester,
            by: &by,
        };
        let events = former.history("CG-7", begun, &arrival);
        for pair in events.windows(2) {
            let mut targets = lifecycle::targets(pair[0].status, pair[1].verb);
            assert!(targets.any(|status| status == pair[1].status), "{pair:?}");
        }
        assert!(events.iter().all(|event| event.clock == Clock::Imported));
        let ticket = sum(&events).unwrap();
        (events, ticket)
    }

    #[track_caller]
    fn check(status: Status, begun: Option<Status>, verbs: &[Verb], expected: Status) {
        let (events, ticket) = taken_over(&former(status), begun, &testing::desk());
        let told: Vec<Verb> = events.iter().map(|event| event.verb).collect();
        assert_eq!((told.as_slice(), ticket.status), (verbs, expected));
        let over = !lifecycle::is_open(ticket.status);
        assert_eq!(ticket.closed_at.is_some(), over);
    }

    #[test]
    fn each_status_is_come_to_by_moves_that_are_allowed() {
        use Status::*;
        use Verb::{Ask, Cancel, Expire, Hold, Open, Reject, Resolve};
        for begun in [None, Some(New)] {
            check(WaitingRequester, begun, &[Open, Ask], WaitingRequester);
            check(WaitingAuthority, begun, &[Open, Hold], WaitingAuthority);
            check(Resolved, begun, &[Open, Resolve], Resolved);
            check(Closed, begun, &[Open, Resolve], Closed);
            check(Cancelled, begun, &[Open, Cancel], Cancelled);
            check(Rejected, begun, &[Open, Reject], Rejected);
            check(Expired, begun, &[Open, Resolve, Expire], Expired);
        }
        check(New, None, &[Open], New);
        check(InProgress, None, &[Open], InProgress);
    }

    #[test]
    fn what_nobody_told_is_not_made_up() {
        let (_, ticket) = taken_over(&former(Status::Closed), None, &testing::desk());
        assert_eq!(ticket.taken_at, None);
        assert_eq!(ticket.resolved_at, Some(testing::at("2024-03-14T11:00:00Z")));
        assert_eq!(ticket.solution, Some(Text::from("Vu")));
        assert_eq!((ticket.team.as_str(), ticket.level), ("guichet", 1));
    }

    #[test]
    fn an_open_one_stands_with_its_team_and_operator_and_what_was_tried_is_a_note() {
        let open = Former {
            team: Some("maintenance".to_owned()),
            assignee: Some("tom".to_owned()),
            solution: Some(Text::from("Tambour commandé")),
            ..former(Status::WaitingAuthority)
        };
        let (events, ticket) = taken_over(&open, None, &testing::desk());
        assert_eq!((ticket.team.as_str(), ticket.level), ("maintenance", 2));
        assert!(ticket.ceiling >= 2);
        assert_eq!(ticket.assignee.as_deref(), Some("tom"));
        assert_eq!(ticket.waiting_for, Some(WaitingFor::Authority));
        assert!(matches!(&events[1].change, Change::Said { internal: true, .. }));
    }

    #[test]
    fn a_desk_that_validates_nothing_has_nothing_to_validate() {
        let mut desk = testing::desk();
        desk.closure.mode = Closure::Direct;
        let (_, ticket) = taken_over(&former(Status::Resolved), None, &desk);
        assert_eq!(ticket.status, Status::Closed);
    }

    #[test]
    fn a_history_goes_on_only_from_what_was_taken_over() {
        let desk = testing::desk();
        let (open, _) = taken_over(&former(Status::InProgress), None, &desk);
        let (closed, _) = taken_over(&former(Status::Closed), None, &desk);
        assert!(goes_on(&closed, &open));
        assert!(!goes_on(&closed, &closed));
        let mut touched = open.clone();
        touched[0].clock = Clock::Real;
        assert!(!goes_on(&closed, &touched));
        let (new, _) = taken_over(&former(Status::New), None, &desk);
        assert!(!goes_on(&closed, &new));
        let (closed, _) = taken_over(&former(Status::Closed), Some(Status::New), &desk);
        assert!(goes_on(&closed, &new));
    }
}
