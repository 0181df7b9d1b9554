//! A ticket, what can be asked of it, and what has happened to it. Its state is the sum of its
//! events: [`Ticket::take`] is the only function that changes one.

mod act;
mod event;

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};

use crate::domain::code::{Channel, Field, Function, Kind, Mode, Nature, Status, WaitingFor};
use crate::domain::outside::Text;
use crate::domain::school::Uai;

pub use act::{Act, Edit, File, Handler, Invitee, Recorded, Request};
pub use event::{Appointment, Attached, By, Change, Clock, Event, Handover, Opening, Work, standing};

/// A ticket as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ticket {
    pub reference: String,
    pub desk: String,
    pub kind: Kind,
    pub status: Status,
    pub team: String,
    pub level: u8,
    /// The operator who has it in hand.
    pub assignee: Option<String>,
    pub subject: Text,
    pub description: Text,
    pub category: String,
    pub nature: Nature,
    pub priority: Option<String>,
    /// 1 (highest) to 5, the requester's own.
    pub urgency: Option<u8>,
    pub school: Option<Uai>,
    /// The login of the person who asks.
    pub requester: String,
    /// The person for whom it is asked, where that is another.
    pub beneficiary: Option<String>,
    pub channel: Channel,
    /// The equipment's inventory number (or serial number) in the school's inventory.
    pub equipment: Option<Text>,
    pub private: bool,
    /// The other fields of the form.
    pub form: Form,
    /// The function in which the requester asked.
    pub function: Option<Function>,
    /// The highest level that the request may reach.
    pub ceiling: u8,
    pub external_id: Option<Text>,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    /// Since when it stands as it does, or waits for whom it waits for: a word changes nothing to it.
    pub status_since: DateTime<Utc>,
    pub taken_at: Option<DateTime<Utc>>,
    pub resolved_at: Option<DateTime<Utc>>,
    pub closed_at: Option<DateTime<Utc>>,
    pub waiting_for: Option<WaitingFor>,
    pub waiting_until: Option<NaiveDate>,
    pub solution: Option<Text>,
    pub cause: Option<String>,
    pub subject_path: Option<Text>,
    /// The teams that handed it on, first to last; a return goes to the last.
    pub handed_by: Vec<String>,
    /// The logins of those who take part, in the order in which they came.
    pub participants: Vec<String>,
    /// The ticket that this one repeats.
    pub duplicate_of: Option<String>,
    /// The next visit that was agreed on.
    pub appointment: Option<Appointment>,
    /// Interventions carried out.
    pub interventions: u32,
    /// An intervention is billed to the school.
    pub billed: bool,
    /// The number of its events; an act decided on an older one is refused.
    pub version: u32,
}

/// The fields of a request that have no rule of their own.
pub type Form = BTreeMap<Field, Text>;

impl Ticket {
    /// Somebody still looks for what solves it.
    pub fn is_unsolved(&self) -> bool {
        super::lifecycle::is_open(self.status) && self.status != Status::Resolved
    }

    /// The ticket that its first event opens; nothing where that event opens none.
    pub fn opened(event: &Event) -> Option<Self> {
        let Change::Opened(opening) = &event.change else {
            return None;
        };
        let Opening {
            reference,
            desk,
            team,
            level,
            nature,
            function,
            ceiling,
            request,
            assignee,
            shared: _,
        } = opening.as_ref();
        Some(Self {
            reference: reference.clone(),
            desk: desk.clone(),
            kind: request.kind,
            status: event.status,
            team: team.clone(),
            level: *level,
            assignee: assignee.clone(),
            subject: request.subject.clone(),
            description: request.description.clone(),
            category: request.category.clone(),
            nature: *nature,
            priority: request.priority.clone(),
            urgency: request.urgency,
            school: request.school,
            requester: request.requester.clone(),
            beneficiary: request.beneficiary.clone(),
            channel: request.channel,
            equipment: request.equipment.clone(),
            private: request.private,
            form: request.form.clone(),
            function: *function,
            ceiling: *ceiling,
            external_id: request.external_id.clone(),
            created_at: event.at,
            updated_at: event.at,
            status_since: event.at,
            taken_at: None,
            resolved_at: None,
            closed_at: None,
            waiting_for: None,
            waiting_until: None,
            solution: None,
            cause: None,
            subject_path: None,
            handed_by: Vec::new(),
            participants: Vec::new(),
            duplicate_of: None,
            appointment: None,
            interventions: 0,
            billed: false,
            version: event.number,
        })
    }

    /// Adds one event to the sum.
    pub fn take(&mut self, event: &Event) {
        self.version = event.number;
        self.updated_at = event.at;
        let stood = (self.status, self.waiting_for);
        self.move_to(event);
        self.change(event);
        if stood != (self.status, self.waiting_for) {
            self.status_since = event.at;
        }
    }

    fn change(&mut self, event: &Event) {
        match &event.change {
            Change::Opened(_) | Change::Said { .. } | Change::Attached { .. } | Change::Asked { .. } => {}
            Change::Approved { .. } | Change::Expired | Change::Recalled | Change::Erased => {}
            Change::Joined { person } => self.participants.push(person.clone()),
            Change::Left { person } => self.participants.retain(|login| login != person),
            Change::Linked { duplicate_of } => self.duplicate_of = Some(duplicate_of.clone()),
            Change::Rejected { .. } => {}
            Change::Edited { edits, moved, .. } => {
                edits.iter().for_each(|edit| self.edit(edit));
                if let Some(handover) = moved {
                    self.go_to(handover);
                }
            }
            Change::Taken { by: login } | Change::Assigned { to: login } => {
                self.assignee = Some(login.clone())
            }
            Change::Held {
                waiting_for, until, ..
            } => {
                self.waiting_for = Some(*waiting_for);
                self.waiting_until = *until;
            }
            Change::HandedOver(handover) => self.go_to(handover),
            Change::Returned {
                to, level, assignee, ..
            } => {
                self.handed_by.pop();
                self.team = to.clone();
                self.level = *level;
                self.assignee = assignee.clone();
            }
            Change::Planned(appointment) => self.appointment = Some(appointment.clone()),
            Change::Recorded(work) => {
                self.interventions += 1;
                self.billed |= work.billed;
                if work.mode == Mode::Visit {
                    self.appointment = None;
                }
            }
            Change::CalledOff { .. } => self.appointment = None,
            Change::TakenBack { billed, .. } => {
                self.interventions = self.interventions.saturating_sub(1);
                self.billed = *billed;
            }
            Change::Resolved {
                solution,
                cause,
                subject_path,
                ..
            } => {
                self.solution = Some(solution.clone());
                self.qualify(cause, subject_path);
                self.resolved_at = Some(event.at);
            }
            // What did not solve it is no solution; the history keeps what was tried.
            Change::Refused { .. } | Change::Reopened { .. } => {
                self.resolved_at = None;
                self.solution = None;
                self.cause = None;
            }
            Change::Cancelled {
                cause, subject_path, ..
            } => self.qualify(cause, subject_path),
        }
    }

    fn move_to(&mut self, event: &Event) {
        if self.status == Status::New && event.status != Status::New && event.status != Status::Cancelled {
            self.taken_at.get_or_insert(event.at);
        }
        let over = !super::lifecycle::is_open(event.status);
        if over && self.closed_at.is_none() {
            self.closed_at = Some(event.at);
            self.appointment = None;
        } else if !over {
            self.closed_at = None;
        }
        if event.status != Status::WaitingAuthority {
            self.waiting_for = None;
            self.waiting_until = None;
        }
        self.status = event.status;
    }

    fn go_to(&mut self, handover: &Handover) {
        self.handed_by.push(handover.from.clone());
        self.team = handover.to.clone();
        self.level = handover.level;
        self.assignee = handover.assignee.clone();
    }

    fn qualify(&mut self, cause: &Option<String>, subject_path: &Option<Text>) {
        if cause.is_some() {
            self.cause.clone_from(cause);
        }
        if subject_path.is_some() {
            self.subject_path.clone_from(subject_path);
        }
    }

    /// The same after these edits.
    pub fn edited(&self, edits: &[Edit]) -> Self {
        let mut after = self.clone();
        edits.iter().for_each(|edit| after.edit(edit));
        after
    }

    /// The field is told.
    pub fn has(&self, field: Field) -> bool {
        match field {
            Field::School => self.school.is_some(),
            Field::Requester | Field::Channel | Field::Category => true,
            Field::Subject => !self.subject.is_blank(),
            Field::Description => !self.description.is_blank(),
            Field::Equipment => self.equipment.is_some(),
            Field::Priority => self.priority.is_some(),
            Field::Urgency => self.urgency.is_some(),
            Field::Beneficiary => self.beneficiary.is_some(),
            Field::Component
            | Field::Phone
            | Field::Availability
            | Field::Url
            | Field::Breadcrumb
            | Field::Population
            | Field::Affected
            | Field::Started
            | Field::Location => self.form.get(&field).is_some_and(|text| !text.is_blank()),
        }
    }

    fn edit(&mut self, edit: &Edit) {
        match edit.clone() {
            Edit::Subject(to) => self.subject = to,
            Edit::Description(to) => self.description = to,
            Edit::Category(to, nature) => {
                self.category = to;
                self.nature = nature;
            }
            Edit::Priority(to) => self.priority = to,
            Edit::Urgency(to) => self.urgency = to,
            Edit::Kind(to) => self.kind = to,
            Edit::Equipment(to) => self.equipment = to,
            Edit::Beneficiary(to) => self.beneficiary = to,
            Edit::Private(to) => self.private = to,
            Edit::SubjectPath(to) => self.subject_path = to,
            Edit::Form(field, Some(to)) => {
                self.form.insert(field, to);
            }
            Edit::Form(field, None) => {
                self.form.remove(&field);
            }
        }
    }

    /// The value that an edit of the same field would put back.
    pub fn value_before(&self, edit: &Edit) -> Edit {
        match edit {
            Edit::Subject(_) => Edit::Subject(self.subject.clone()),
            Edit::Description(_) => Edit::Description(self.description.clone()),
            Edit::Category(..) => Edit::Category(self.category.clone(), self.nature),
            Edit::Priority(_) => Edit::Priority(self.priority.clone()),
            Edit::Urgency(_) => Edit::Urgency(self.urgency),
            Edit::Kind(_) => Edit::Kind(self.kind),
            Edit::Equipment(_) => Edit::Equipment(self.equipment.clone()),
            Edit::Beneficiary(_) => Edit::Beneficiary(self.beneficiary.clone()),
            Edit::Private(_) => Edit::Private(self.private),
            Edit::SubjectPath(_) => Edit::SubjectPath(self.subject_path.clone()),
            Edit::Form(field, _) => Edit::Form(*field, self.form.get(field).cloned()),
        }
    }
}

/// The ticket that these events add up to, first to last.
pub fn sum<'a>(events: impl IntoIterator<Item = &'a Event>) -> Option<Ticket> {
    let mut events = events.into_iter();
    let mut ticket = Ticket::opened(events.next()?)?;
    events.for_each(|event| ticket.take(event));
    Some(ticket)
}

#[cfg(test)]
mod tests;
