//! A ticket in JSON: its fields as they stand, and with `show` all that belongs to it.

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;

use super::SCHEMA;
use super::event::{AttachmentJson, CommentJson, EventJson, InterventionJson, is_internal};
use crate::domain::Text;
use crate::domain::code::{Channel, Field, Function, Kind, Nature, Status, WaitingFor};
use crate::domain::deadline::Due;
use crate::domain::dossier::{Dossier, Listed};
use crate::domain::person::Person;
use crate::domain::school::{School, Uai};
use crate::domain::ticket::{Appointment, Ticket};
use crate::view::registers::article::OfferedJson;

/// Whether the desk's internal notes are shown: only to whoever asks for them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notes {
    Hidden,
    Shown,
}

/// A ticket as it stands.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct TicketJson<'a> {
    pub reference: &'a str,
    pub desk: &'a str,
    pub kind: Kind,
    pub status: Status,
    pub level: u8,
    pub team: &'a str,
    pub assignee: Option<&'a str>,
    pub subject: &'a Text,
    pub description: &'a Text,
    pub category: &'a str,
    pub nature: Nature,
    pub priority: Option<&'a str>,
    pub urgency: Option<u8>,
    pub school: Option<Uai>,
    pub school_name: Option<&'a Text>,
    pub school_city: Option<&'a Text>,
    pub requester: &'a str,
    pub requester_name: Option<Text>,
    pub beneficiary: Option<&'a str>,
    pub channel: Channel,
    pub equipment: Option<&'a Text>,
    pub private: bool,
    pub component: Option<&'a Text>,
    pub phone: Option<&'a Text>,
    pub availability: Option<&'a Text>,
    pub url: Option<&'a Text>,
    pub breadcrumb: Option<&'a Text>,
    pub population: Option<&'a Text>,
    pub affected: Option<&'a Text>,
    pub started: Option<&'a Text>,
    pub location: Option<&'a Text>,
    pub function: Option<Function>,
    /// Null: no limit.
    pub ceiling: Option<u8>,
    pub waiting_for: Option<WaitingFor>,
    pub waiting_until: Option<NaiveDate>,
    pub solution: Option<&'a Text>,
    pub cause: Option<&'a str>,
    pub subject_path: Option<&'a Text>,
    pub appointment: Option<AppointmentJson<'a>>,
    pub handed_by: &'a [String],
    pub intervention_count: u32,
    pub billed: bool,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    /// Since when it stands in this status, or waits for whom it waits for.
    pub status_since: DateTime<Utc>,
    pub taken_at: Option<DateTime<Utc>>,
    pub resolved_at: Option<DateTime<Utc>>,
    pub closed_at: Option<DateTime<Utc>>,
    /// To be taken on by then.
    pub take_due_at: Option<DateTime<Utc>>,
    /// To be resolved by then; null while nobody knows, because it waits.
    pub due_at: Option<DateTime<Utc>>,
    pub overdue: bool,
    pub external_id: Option<&'a Text>,
    /// The ticket that it repeats.
    pub duplicate_of: Option<&'a str>,
    pub version: u32,
}

/// The visit to come.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct AppointmentJson<'a> {
    pub at: DateTime<Utc>,
    pub minutes: u32,
    pub with: &'a str,
    pub by: &'a str,
    pub agreed_by: Option<&'a Text>,
    pub billed: bool,
}

/// Somebody of the ticket.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct PersonJson<'a> {
    pub login: &'a str,
    pub name: Text,
    pub mail: Option<&'a Text>,
    pub phone: Option<&'a Text>,
}

/// One ticket, whole.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct DossierJson<'a> {
    pub schema: u32,
    #[serde(flatten)]
    pub ticket: TicketJson<'a>,
    pub participants: Vec<PersonJson<'a>>,
    pub comments: Vec<CommentJson<'a>>,
    pub attachments: Vec<AttachmentJson<'a>>,
    pub interventions: Vec<InterventionJson<'a>>,
    pub events: Vec<EventJson<'a>>,
    /// What may help.
    pub articles: Vec<OfferedJson<'a>>,
}

impl<'a> TicketJson<'a> {
    /// A ticket of a list, as it stands at `now`.
    pub fn listed(listed: &'a Listed, now: DateTime<Utc>) -> Self {
        Self::new(
            &listed.ticket,
            listed.due,
            now,
            listed.school_name.as_ref(),
            listed.school_city.as_ref(),
            listed.requester_name.clone(),
        )
    }

    fn new(
        ticket: &'a Ticket,
        due: Due,
        now: DateTime<Utc>,
        school_name: Option<&'a Text>,
        school_city: Option<&'a Text>,
        requester_name: Option<Text>,
    ) -> Self {
        let field = |field| ticket.form.get(&field);
        Self {
            reference: &ticket.reference,
            desk: &ticket.desk,
            kind: ticket.kind,
            status: ticket.status,
            level: ticket.level,
            team: &ticket.team,
            assignee: ticket.assignee.as_deref(),
            subject: &ticket.subject,
            description: &ticket.description,
            category: &ticket.category,
            nature: ticket.nature,
            priority: ticket.priority.as_deref(),
            urgency: ticket.urgency,
            school: ticket.school,
            school_name,
            school_city,
            requester: &ticket.requester,
            requester_name,
            beneficiary: ticket.beneficiary.as_deref(),
            channel: ticket.channel,
            equipment: ticket.equipment.as_ref(),
            private: ticket.private,
            component: field(Field::Component),
            phone: field(Field::Phone),
            availability: field(Field::Availability),
            url: field(Field::Url),
            breadcrumb: field(Field::Breadcrumb),
            population: field(Field::Population),
            affected: field(Field::Affected),
            started: field(Field::Started),
            location: field(Field::Location),
            function: ticket.function,
            ceiling: Some(ticket.ceiling).filter(|ceiling| *ceiling < u8::MAX),
            waiting_for: ticket.waiting_for,
            waiting_until: ticket.waiting_until,
            solution: ticket.solution.as_ref(),
            cause: ticket.cause.as_deref(),
            subject_path: ticket.subject_path.as_ref(),
            appointment: ticket.appointment.as_ref().map(AppointmentJson::new),
            handed_by: &ticket.handed_by,
            intervention_count: ticket.interventions,
            billed: ticket.billed,
            created_at: ticket.created_at,
            updated_at: ticket.updated_at,
            status_since: ticket.status_since,
            taken_at: ticket.taken_at,
            resolved_at: ticket.resolved_at,
            closed_at: ticket.closed_at,
            take_due_at: due.take_on_at,
            due_at: due.resolve_at,
            overdue: due.is_overdue(now),
            external_id: ticket.external_id.as_ref(),
            duplicate_of: ticket.duplicate_of.as_deref(),
            version: ticket.version,
        }
    }
}

impl<'a> AppointmentJson<'a> {
    pub fn new(appointment: &'a Appointment) -> Self {
        Self {
            at: appointment.at,
            minutes: appointment.minutes,
            with: &appointment.meet,
            by: &appointment.by,
            agreed_by: appointment.agreed_by.as_ref(),
            billed: appointment.billed,
        }
    }
}

impl<'a> PersonJson<'a> {
    pub fn new(person: &'a Person) -> Self {
        Self {
            login: &person.login,
            name: person.name(),
            mail: person.mail.as_ref(),
            phone: person.phone.as_ref(),
        }
    }
}

impl<'a> DossierJson<'a> {
    pub fn new(dossier: &'a Dossier, notes: Notes, now: DateTime<Utc>) -> Self {
        let school = dossier.school.as_ref();
        let events = || {
            dossier
                .events
                .iter()
                .filter(move |event| notes == Notes::Shown || !is_internal(event))
        };
        Self {
            schema: SCHEMA,
            ticket: TicketJson::new(
                &dossier.ticket,
                dossier.due,
                now,
                school.map(|school| &school.name),
                school.and_then(|school: &School| school.city.as_ref()),
                dossier.requester.as_ref().map(Person::name),
            ),
            participants: dossier.participants.iter().map(PersonJson::new).collect(),
            comments: events().filter_map(CommentJson::of).collect(),
            attachments: events().flat_map(AttachmentJson::of).collect(),
            interventions: InterventionJson::all(&dossier.events),
            events: events().map(EventJson::new).collect(),
            articles: dossier.articles.iter().map(OfferedJson::new).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::code::Lang;
    use crate::domain::testing::{at, listed, story};
    use crate::view::Look;
    use crate::view::json::value;

    fn shown(notes: Notes) -> serde_json::Value {
        let look = Look {
            lang: Lang::En,
            width: None,
            colour: false,
            now: at("2026-11-23T08:00:00Z"),
        };
        serde_json::from_str(&value(&DossierJson::new(&story(), notes, look.now), look)).unwrap()
    }

    #[test]
    fn a_ticket_has_every_promised_key_known_or_null() {
        let ticket = shown(Notes::Hidden);
        for key in [
            "reference",
            "desk",
            "kind",
            "status",
            "level",
            "team",
            "assignee",
            "subject",
            "description",
            "category",
            "nature",
            "priority",
            "urgency",
            "school",
            "requester",
            "beneficiary",
            "channel",
            "equipment",
            "private",
            "created_at",
            "updated_at",
            "status_since",
            "taken_at",
            "resolved_at",
            "closed_at",
            "take_due_at",
            "due_at",
            "overdue",
            "billed",
            "external_id",
            "participants",
            "comments",
            "attachments",
            "interventions",
            "events",
            "waiting_for",
            "waiting_until",
            "ceiling",
            "solution",
            "cause",
            "subject_path",
            "appointment",
            "school_name",
            "location",
            "url",
        ] {
            assert!(ticket.get(key).is_some(), "{key}");
        }
        assert_eq!(ticket["schema"], 1);
        assert_eq!(ticket["reference"], "CG-12");
        assert_eq!(ticket["created_at"], "2026-11-20T08:00:00Z");
        assert_eq!(ticket["school"], "0383069E");
        assert_eq!(ticket["location"], "salle 311");
        assert_eq!(ticket["url"], serde_json::Value::Null);
        assert_eq!(ticket["billed"], true);
        assert_eq!(ticket["interventions"][0]["amount_cents"], 12_775);
        assert_eq!(ticket["interventions"][0]["at"], "2026-11-20T14:30:00Z");
    }

    #[test]
    fn a_listed_ticket_has_the_keys_of_a_shown_one() {
        let listed = listed(&story());
        let mut shown = shown(Notes::Hidden);
        let list = serde_json::to_value(TicketJson::listed(&listed, at("2026-11-23T08:00:00Z"))).unwrap();
        let shown = shown.as_object_mut().unwrap();
        for key in [
            "schema",
            "participants",
            "comments",
            "attachments",
            "interventions",
            "events",
            "articles",
        ] {
            shown.remove(key).unwrap();
        }
        assert_eq!(list.as_object().unwrap(), &*shown);
    }

    #[test]
    fn internal_notes_are_shown_to_whoever_asks_for_them_only() {
        let hidden = shown(Notes::Hidden);
        assert!(!hidden.to_string().contains("Elle rappelle souvent"));
        assert_eq!(hidden["comments"].as_array().unwrap().len(), 2);
        assert_eq!(hidden["events"].as_array().unwrap().len(), 9);
        let notes = shown(Notes::Shown);
        assert_eq!(notes["comments"][0]["internal"], true);
        assert_eq!(notes["comments"][0]["text"], "Elle rappelle souvent pour cela.");
        assert_eq!(notes["events"].as_array().unwrap().len(), 10);
    }

    #[test]
    fn an_event_tells_who_when_under_which_profile_and_what() {
        let shown = shown(Notes::Hidden);
        let event = &shown["events"][5];
        assert_eq!(event["verb"], "escalate");
        assert_eq!(event["status"], "in_progress");
        assert_eq!(event["clock"], "real");
        assert_eq!(event["profile"], 3);
        assert_eq!(event["by"]["operator"], "pdurand");
        assert_eq!(event["by"]["person"], serde_json::Value::Null);
        assert_eq!(event["content"]["change"], "handed_over");
        assert_eq!(event["content"]["to"], "maintenance");
        assert_eq!(event["content"]["trace"]["tried"][1]["fired"], true);
    }
}
