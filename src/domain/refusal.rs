//! Every no, with all that is missing and what would change it.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::code::{Channel, Field, Function, Invitation, Mode, Status, Verb, WaitingFor};
use super::desk::{Desk, Label};
use super::eligibility::Finding;
use super::opening::Draft;
use super::outside::Text;
use super::routing::Trace;
use super::school::Uai;
use super::ticket::Ticket;

/// Why a desk refuses: all of its reasons.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    pub reasons: Vec<Reason>,
    /// How the decision was reached, where rules were tried.
    pub trace: Option<Trace>,
    pub about: About,
}

/// What was refused, so that words can name it and spell the commands that would mend it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct About {
    pub verb: Option<Verb>,
    /// None while the ticket is not open yet.
    pub reference: Option<String>,
    pub school: Option<Uai>,
    pub requester: Option<String>,
    pub equipment: Option<Text>,
    /// The desk's own words for its statuses.
    pub statuses: BTreeMap<Status, Label>,
    /// The names of the desk's teams, by code.
    pub teams: BTreeMap<String, Label>,
}

/// One reason; the last thing that is said of each is what the asker can do about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// Required fields, each row holding its alternatives.
    Missing(Vec<Vec<Field>>),
    /// Not from this status; what may be done instead.
    NotFrom {
        verb: Verb,
        status: Status,
        instead: Vec<Verb>,
    },
    /// The operator is not of the team that has the ticket; `holders` can act, with their names.
    NotOfTeam {
        operator: String,
        team: String,
        holders: Vec<(String, Text)>,
    },
    /// The person named is no requester, beneficiary or participant of the ticket.
    NotOfTicket { person: String },
    /// It is not for this person to see (C4).
    NotForThem {
        person: String,
        reference: String,
        private: bool,
    },
    /// The person has no function at the school.
    NotOfSchool {
        person: Text,
        school: Text,
        elsewhere: Vec<(Function, String)>,
    },
    /// Nobody with these functions may ask by this channel.
    MayNotAsk {
        functions: Vec<Function>,
        channel: Channel,
        /// The channels that these functions may use.
        open_to_them: Vec<Channel>,
        /// The functions that may use this channel.
        open_to: Vec<Function>,
        /// The functions that may use some channel.
        askers: Vec<Function>,
        /// Those of the school who may, where they are few enough to be named.
        here: Vec<(Function, Text)>,
        /// How the desk is reached today.
        at: BTreeMap<Channel, String>,
    },
    /// Others answer such a request (K8, E2).
    Elsewhere { name: Label, call: String },
    /// The request may not go above its ceiling (G9).
    AboveCeiling {
        ceiling: u8,
        level: u8,
        function: Option<Function>,
        channel: Channel,
    },
    /// It triggers neither remote control nor a visit (G9).
    ModeAboveCeiling {
        mode: Mode,
        ceiling: u8,
        function: Option<Function>,
        channel: Channel,
    },
    /// The team that has it does not intervene so (G3, G5): what it does, and whether another team
    /// of the desk does this.
    ModeNotOfTeam {
        mode: Mode,
        team: String,
        offers: Vec<Mode>,
        elsewhere: bool,
    },
    /// A need of the route that is not met.
    Lacks(Finding),
    /// No rule leads on from this team.
    NoRoute { from: String },
    /// The rules lead to another team.
    OtherTeam {
        asked: String,
        due: String,
        may_skip: bool,
    },
    /// It is with that team already.
    AlreadyThere { team: String },
    /// The profile does not let this be forced.
    MayNotForce { rule: usize },
    /// A force without its reason.
    ForceNeedsReason,
    /// No team handed it on.
    NobodyToReturnTo { team: String },
    /// The operator named is of another team.
    HandlerNotOfTeam { operator: String, team: String },
    /// The visit is billed, and the school has not agreed (G7).
    NeedsAgreement {
        team: String,
        call_out_cents: i64,
        hour_cents: i64,
        step_minutes: u32,
    },
    /// Work was done: it can be resolved, no longer withdrawn (C12).
    AlreadyWorkedOn { interventions: u32 },
    /// Blank where words are needed.
    Blank(Verb),
    /// Put off to no date, or to one that has passed.
    NeedsDate {
        waiting_for: WaitingFor,
        until: Option<NaiveDate>,
        today: NaiveDate,
    },
    /// Too late to come back to work.
    TooLateToReopen { since: NaiveDate, days: u32 },
    /// An edit that changes nothing.
    NothingChanges,
    /// There is none to call off.
    NoAppointment,
    /// A ticket with neither.
    DirectClosureNotOffered,
    /// The requester of this desk closes nothing alone (E7).
    RequesterMayNotClose,
    /// An instant that is still to come.
    InTheFuture { at: NaiveDate },
    /// A visit cannot be planned for a time that is over.
    InThePast { at: NaiveDate },
    /// The desk does not let this person take part (A4).
    MayNotTakePart { person: String, rule: Invitation },
    /// A ticket cannot repeat itself.
    DuplicateOfItself,
    /// The letter is part of a ticket already.
    LetterFiled { id: i64, reference: String },
    /// A person whose tickets are still open cannot be forgotten; their references.
    StillOpen { person: String, tickets: Vec<String> },
    /// The equipment belongs to another school than the ticket's.
    NoSchoolForEquipment,
}

impl Refusal {
    pub fn one(reason: Reason) -> Self {
        Self {
            reasons: vec![reason],
            trace: None,
            about: About::default(),
        }
    }

    /// Whether it only says that there is nothing to do.
    pub fn is_of_what_is_done(&self) -> bool {
        self.reasons == [Reason::NothingChanges]
    }

    /// The same, said of this.
    pub fn of(mut self, about: About) -> Self {
        self.about = about;
        self
    }
}

impl About {
    /// An act on a ticket.
    pub fn ticket(verb: Verb, ticket: &Ticket, desk: &Desk) -> Self {
        Self {
            verb: Some(verb),
            reference: Some(ticket.reference.clone()),
            school: ticket.school,
            requester: Some(ticket.requester.clone()),
            equipment: ticket.equipment.clone(),
            ..Self::desk(desk)
        }
    }

    /// A request that becomes no ticket.
    pub fn draft(draft: &Draft, desk: &Desk) -> Self {
        Self {
            verb: Some(Verb::Open),
            school: draft.school,
            requester: draft.requester.clone(),
            equipment: draft.equipment.clone(),
            ..Self::desk(desk)
        }
    }

    fn desk(desk: &Desk) -> Self {
        let named = |team: &super::desk::Team| (team.code.clone(), team.name.clone());
        Self {
            statuses: desk.statuses.clone(),
            teams: desk.teams.iter().map(named).collect(),
            ..Self::default()
        }
    }
}

impl Reason {
    /// The stable word for it, for scripts.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Missing(_) => "missing_fields",
            Self::NotFrom { .. } => "not_from_this_status",
            Self::NotOfTeam { .. } => "not_of_team",
            Self::NotOfTicket { .. } => "not_of_ticket",
            Self::NotForThem { .. } => "not_for_them",
            Self::NotOfSchool { .. } => "not_of_school",
            Self::MayNotAsk { .. } => "may_not_ask",
            Self::Elsewhere { .. } => "elsewhere",
            Self::AboveCeiling { .. } => "above_ceiling",
            Self::ModeAboveCeiling { .. } => "mode_above_ceiling",
            Self::ModeNotOfTeam { .. } => "mode_not_of_team",
            Self::Lacks(finding) => match finding {
                Finding::NeverMember => "not_member",
                Finding::AgreementEnded { .. } => "agreement_ended",
                Finding::AgreementToCome { .. } => "agreement_to_come",
                Finding::NoInventory => "no_inventory",
                Finding::InventoryStale { .. } => "inventory_stale",
                Finding::NotDeclared => "not_declared",
                Finding::UnderWarranty { .. } => "under_warranty",
                Finding::NoSchool { .. } => "no_school",
                Finding::Waived { .. }
                | Finding::Overridden { .. }
                | Finding::Member { .. }
                | Finding::InventoryCurrent { .. }
                | Finding::Declared { .. }
                | Finding::OutOfWarranty { .. }
                | Finding::NoWarranty => "met",
            },
            Self::NoRoute { .. } => "no_route",
            Self::OtherTeam { .. } => "other_team",
            Self::AlreadyThere { .. } => "already_there",
            Self::MayNotForce { .. } => "may_not_force",
            Self::ForceNeedsReason => "force_needs_reason",
            Self::NobodyToReturnTo { .. } => "nobody_to_return_to",
            Self::HandlerNotOfTeam { .. } => "handler_not_of_team",
            Self::NeedsAgreement { .. } => "needs_agreement",
            Self::AlreadyWorkedOn { .. } => "already_worked_on",
            Self::Blank(_) => "blank",
            Self::NeedsDate { .. } => "needs_date",
            Self::TooLateToReopen { .. } => "too_late_to_reopen",
            Self::NothingChanges => "nothing_changes",
            Self::NoAppointment => "no_appointment",
            Self::DirectClosureNotOffered => "direct_closure_not_offered",
            Self::RequesterMayNotClose => "requester_may_not_close",
            Self::StillOpen { .. } => "still_open",
            Self::InTheFuture { .. } => "in_the_future",
            Self::InThePast { .. } => "in_the_past",
            Self::MayNotTakePart { .. } => "may_not_take_part",
            Self::DuplicateOfItself => "duplicate_of_itself",
            Self::LetterFiled { .. } => "letter_filed",
            Self::NoSchoolForEquipment => "no_school_for_equipment",
        }
    }
}
