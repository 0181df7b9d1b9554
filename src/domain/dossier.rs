//! A ticket with all that belongs to it, as a view shows it.

use super::equipment::Equipment;
use super::outside::Text;
use super::person::Person;
use super::school::School;
use super::ticket::{Event, Ticket};

/// One ticket, whole: its words, files and interventions stand in its events.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dossier {
    pub ticket: Ticket,
    pub events: Vec<Event>,
    pub school: Option<School>,
    pub requester: Option<Person>,
    pub beneficiary: Option<Person>,
    pub equipment: Option<Equipment>,
    pub participants: Vec<Person>,
    /// Names of the operators that the events speak of, by login.
    pub operators: Vec<(String, Text)>,
}

/// One ticket in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    pub ticket: Ticket,
    pub school_name: Option<Text>,
    pub school_city: Option<Text>,
    pub requester_name: Option<Text>,
}
