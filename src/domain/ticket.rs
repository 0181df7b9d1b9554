//! A ticket, what can be asked of it, and what has happened to it. Its state is the sum of its
//! events: [`Ticket::take`] is the only function that changes one.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::code::{Channel, Field, Function, Kind, Mode, Nature, Status, Verb, WaitingFor};
use super::outside::Text;
use super::routing::Trace;
use super::school::Uai;

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
    /// The next visit that was agreed on.
    pub appointment: Option<Appointment>,
    /// Interventions carried out.
    pub interventions: u32,
    /// An intervention is billed to the school.
    pub billed: bool,
    /// The number of its events; an act decided on an older one is refused.
    pub version: u32,
}

/// A visit to come: when, whom the technician meets, who goes, who agreed that it is billed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Appointment {
    pub at: DateTime<Utc>,
    pub minutes: u32,
    pub meet: String,
    pub by: String,
    pub agreed_by: Option<Text>,
    pub billed: bool,
}

/// The fields of a request that have no rule of their own.
pub type Form = BTreeMap<Field, Text>;

/// What somebody asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Request {
    pub kind: Kind,
    pub school: Option<Uai>,
    pub requester: String,
    pub beneficiary: Option<String>,
    pub channel: Channel,
    pub subject: Text,
    pub description: Text,
    pub category: String,
    pub equipment: Option<Text>,
    pub priority: Option<String>,
    pub urgency: Option<u8>,
    pub private: bool,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub form: Form,
    pub external_id: Option<Text>,
}

/// What is done to a ticket.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Act {
    Edit(Vec<Edit>),
    /// A word from the desk; an internal one never leaves it.
    Comment {
        text: Text,
        internal: bool,
    },
    /// A word from the requester, the beneficiary or a participant.
    Answer {
        text: Text,
    },
    Attach(Vec<File>),
    Take,
    Assign {
        to: Handler,
    },
    Ask {
        question: Text,
    },
    Hold {
        waiting_for: WaitingFor,
        until: Option<NaiveDate>,
        reason: Text,
    },
    Escalate {
        to: Option<String>,
        reason: Option<Text>,
        force: bool,
    },
    Return {
        reason: Text,
    },
    Plan {
        at: DateTime<Utc>,
        minutes: u32,
        meet: String,
        by: Handler,
        agreed_by: Option<Text>,
    },
    Record {
        mode: Mode,
        minutes: u32,
        by: Handler,
        at: DateTime<Utc>,
        report: Text,
        agreed_by: Option<Text>,
    },
    /// `direct` closes at once, where the desk leaves the choice.
    Resolve {
        solution: Text,
        cause: Option<String>,
        subject_path: Option<Text>,
        direct: bool,
    },
    Approve {
        comment: Option<Text>,
    },
    Refuse {
        reason: Text,
    },
    Cancel {
        reason: Text,
        cause: Option<String>,
        subject_path: Option<Text>,
    },
    Reject {
        reason: Text,
    },
    Reopen {
        reason: Text,
    },
    Expire,
    Recall,
}

/// An operator as an act names one: the login, and whether the ticket's team is one of theirs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handler {
    pub login: String,
    pub in_team: bool,
}

/// A file to attach; its bytes go to the store, the event keeps the rest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    pub name: Text,
    pub media_type: String,
    pub sha256: String,
    pub bytes: Vec<u8>,
}

/// A field that gets another value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "field", content = "to", rename_all = "snake_case")]
pub enum Edit {
    Subject(Text),
    Description(Text),
    /// The category with its nature.
    Category(String, Nature),
    Priority(Option<String>),
    Urgency(Option<u8>),
    Kind(Kind),
    Equipment(Option<Text>),
    Beneficiary(Option<String>),
    Private(bool),
    SubjectPath(Option<Text>),
    /// A field of the form; nothing takes it away.
    Form(Field, Option<Text>),
}

/// Something that happened to a ticket.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// 1 is the opening; events are ordered by this number only, since a clock may jump.
    pub number: u32,
    pub at: DateTime<Utc>,
    /// The clock was set by hand (`GUICHET_NOW`), or had gone back.
    pub clock: Clock,
    pub verb: Verb,
    /// Where the ticket stands after it.
    pub status: Status,
    pub by: By,
    /// The version of the desk's profile under which it was decided.
    pub profile: u32,
    pub change: Change,
}

/// How far an event's instant can be believed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Clock {
    Real,
    /// Set by `GUICHET_NOW`.
    Set,
    /// It stood before the last event's instant, which was taken instead.
    Back,
}

/// Who did it. All `None`: time alone (`run due`).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct By {
    /// The operator who acts.
    pub operator: Option<String>,
    /// The administrator who acted as that operator.
    pub behind: Option<String>,
    /// The requester (or participant) whose word it is.
    pub person: Option<String>,
}

/// What an event changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "change", rename_all = "snake_case")]
pub enum Change {
    Opened(Box<Opening>),
    Edited {
        edits: Vec<Edit>,
        before: Vec<Edit>,
        moved: Option<Handover>,
    },
    Said {
        text: Text,
        internal: bool,
    },
    Attached {
        files: Vec<Attached>,
    },
    Taken {
        by: String,
    },
    Assigned {
        to: String,
    },
    Asked {
        question: Text,
    },
    Held {
        waiting_for: WaitingFor,
        until: Option<NaiveDate>,
        reason: Text,
    },
    HandedOver(Box<Handover>),
    Returned {
        from: String,
        to: String,
        level: u8,
        reason: Text,
    },
    Planned(Appointment),
    Recorded(Box<Work>),
    Resolved {
        solution: Text,
        cause: Option<String>,
        subject_path: Option<Text>,
    },
    Approved {
        comment: Option<Text>,
    },
    Refused {
        reason: Text,
    },
    Cancelled {
        reason: Text,
        cause: Option<String>,
        subject_path: Option<Text>,
    },
    Rejected {
        reason: Text,
    },
    Reopened {
        reason: Text,
    },
    Expired,
    Recalled,
    /// What it held was lawfully erased; the chain keeps its commitment.
    Erased,
}

/// The first event's content.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opening {
    pub reference: String,
    pub desk: String,
    pub team: String,
    pub level: u8,
    pub nature: Nature,
    pub function: Option<Function>,
    pub ceiling: u8,
    pub request: Request,
}

/// A ticket goes from one team to another, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Handover {
    pub from: String,
    pub to: String,
    pub level: u8,
    /// The operator of the school's sector, where the team works by sector.
    pub assignee: Option<String>,
    pub reason: Option<Text>,
    /// An operator overrode the rules.
    pub forced: bool,
    pub trace: Trace,
}

/// An intervention carried out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Work {
    pub mode: Mode,
    pub minutes: u32,
    pub by: String,
    pub team: String,
    pub at: DateTime<Utc>,
    pub report: Text,
    pub billed: bool,
    pub cents: i64,
    pub agreed_by: Option<Text>,
}

/// An attached file, without its bytes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attached {
    pub name: Text,
    pub media_type: String,
    pub sha256: String,
    pub size: u64,
}

impl Event {
    /// How the rules led to it, where they did.
    pub fn trace(&self) -> Option<&Trace> {
        match &self.change {
            Change::HandedOver(handover) => Some(&handover.trace),
            _ => None,
        }
    }
}

impl Act {
    pub fn verb(&self) -> Verb {
        match self {
            Self::Edit(_) => Verb::Edit,
            Self::Comment { .. } => Verb::Comment,
            Self::Answer { .. } => Verb::Answer,
            Self::Attach(_) => Verb::Attach,
            Self::Take => Verb::Take,
            Self::Assign { .. } => Verb::Assign,
            Self::Ask { .. } => Verb::Ask,
            Self::Hold { .. } => Verb::Hold,
            Self::Escalate { .. } => Verb::Escalate,
            Self::Return { .. } => Verb::Return,
            Self::Plan { .. } => Verb::Plan,
            Self::Record { .. } => Verb::Record,
            Self::Resolve { .. } => Verb::Resolve,
            Self::Approve { .. } => Verb::Approve,
            Self::Refuse { .. } => Verb::Refuse,
            Self::Cancel { .. } => Verb::Cancel,
            Self::Reject { .. } => Verb::Reject,
            Self::Reopen { .. } => Verb::Reopen,
            Self::Expire => Verb::Expire,
            Self::Recall => Verb::Recall,
        }
    }
}

impl Ticket {
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
        } = opening.as_ref();
        Some(Self {
            reference: reference.clone(),
            desk: desk.clone(),
            kind: request.kind,
            status: event.status,
            team: team.clone(),
            level: *level,
            assignee: None,
            subject: request.subject.clone(),
            description: request.description.clone(),
            category: request.category.clone(),
            nature: *nature,
            priority: request.priority.clone(),
            urgency: request.urgency,
            school: request.school.clone(),
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
            taken_at: None,
            resolved_at: None,
            closed_at: None,
            waiting_for: None,
            waiting_until: None,
            solution: None,
            cause: None,
            subject_path: None,
            handed_by: Vec::new(),
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
        self.move_to(event);
        match &event.change {
            Change::Opened(_) | Change::Said { .. } | Change::Attached { .. } | Change::Asked { .. } => {}
            Change::Approved { .. } | Change::Expired | Change::Recalled | Change::Erased => {}
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
            Change::HandedOver(handover) => {
                self.handed_by.push(handover.from.clone());
                self.go_to(handover);
            }
            Change::Returned { to, level, .. } => {
                self.handed_by.pop();
                self.team = to.clone();
                self.level = *level;
                self.assignee = None;
            }
            Change::Planned(appointment) => self.appointment = Some(appointment.clone()),
            Change::Recorded(work) => {
                self.interventions += 1;
                self.billed |= work.billed;
                if work.mode == Mode::Visit {
                    self.appointment = None;
                }
            }
            Change::Resolved {
                solution,
                cause,
                subject_path,
            } => {
                self.solution = Some(solution.clone());
                self.qualify(cause, subject_path);
                self.resolved_at = Some(event.at);
            }
            Change::Refused { .. } | Change::Reopened { .. } => self.resolved_at = None,
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
