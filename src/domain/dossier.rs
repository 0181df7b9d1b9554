//! A ticket with all that belongs to it, as a view shows it.

use chrono::{DateTime, Utc};

use super::article::Offered;
use super::code::Mode;
use super::deadline::Due;
use super::equipment::Equipment;
use super::outside::Text;
use super::person::Person;
use super::school::{School, Uai};
use super::ticket::{Event, Ticket};

/// One ticket, whole: its words, files and interventions stand in its events.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dossier {
    pub ticket: Ticket,
    pub due: Due,
    pub events: Vec<Event>,
    pub school: Option<School>,
    pub requester: Option<Person>,
    pub beneficiary: Option<Person>,
    pub equipment: Option<Equipment>,
    pub participants: Vec<Person>,
    /// Names of the operators that the events speak of, by login.
    pub operators: Vec<(String, Text)>,
    /// What may help, as long as somebody still looks for it.
    pub articles: Vec<Offered>,
}

/// One ticket in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    pub ticket: Ticket,
    pub due: Due,
    pub school_name: Option<Text>,
    pub school_city: Option<Text>,
    pub requester_name: Option<Text>,
}

/// One intervention in a list: a visit to come, or work done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Intervention {
    pub reference: String,
    pub subject: Text,
    /// The number of its event in the ticket.
    pub number: u32,
    /// Still to come.
    pub planned: bool,
    pub mode: Mode,
    pub at: DateTime<Utc>,
    /// Below nothing, as the price, where it takes another back.
    pub minutes: Option<i64>,
    pub billed: bool,
    pub cents: i64,
    pub operator: String,
    pub team: String,
    pub school: Option<Uai>,
    pub school_name: Option<Text>,
    pub school_city: Option<Text>,
    /// Whom the technician meets.
    pub meet: Option<String>,
    pub agreed_by: Option<Text>,
    pub report: Option<Text>,
}
