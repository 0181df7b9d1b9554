//! What each column of the database holds, and until when: one table, held against `schema.sql` by a
//! test, so that no column is added without somebody asking whose data it is.

/// What a column holds, and how long that is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    /// Numbers, codes, days and links of the desk's work; of nobody without the register. Kept.
    Record,
    /// Who somebody is: until the person is anonymised.
    Identity,
    /// What was written by people, or about them: until the requester is anonymised, or until the age at
    /// which old tickets are.
    Words,
    /// Of those who answer: as long as what they did is told.
    Staff,
    /// Schools, equipment, profiles: of no person. Kept.
    Place,
}

impl Class {
    pub const ALL: [Self; 5] = [
        Self::Record,
        Self::Identity,
        Self::Words,
        Self::Staff,
        Self::Place,
    ];

    pub fn code(self) -> &'static str {
        match self {
            Self::Record => "record",
            Self::Identity => "identity",
            Self::Words => "words",
            Self::Staff => "staff",
            Self::Place => "place",
        }
    }
}

/// Every column of every table, in the order of the schema.
#[rustfmt::skip]
pub const COLUMNS: &[(&str, &[(Class, &str)])] = &[
    ("desk", &[(Class::Place, "id code version")]),
    ("desk_version", &[
        (Class::Place, "desk_id version applied_at profile compiled"), (Class::Staff, "applied_by"),
    ]),
    ("counter", &[(Class::Record, "desk_id scope last")]),
    ("team", &[(Class::Place, "id desk_id code level active")]),
    ("category", &[(Class::Place, "id desk_id code nature active")]),
    ("operator", &[(Class::Staff, "id login name mail admin active added_at")]),
    ("operator_team", &[(Class::Staff, "operator_id team_id")]),
    ("operator_sector", &[(Class::Staff, "operator_id sector")]),
    ("school", &[(Class::Place,
        "id uai name school_type department academy address postcode city phone mail web inventory_on folded updated_at")]),
    ("agreement", &[(Class::Place, "id school_id name starts_on ends_on sector")]),
    ("person", &[
        (Class::Record, "id updated_at"),
        (Class::Identity,
            "login mail last_name first_name phone staff_number location notice_mail time_zone lang folded"),
    ]),
    ("person_function", &[(Class::Identity, "person_id school_id function")]),
    ("white_list", &[(Class::Identity, "school_id person_id")]),
    ("equipment", &[(Class::Place,
        "id school_id number serial name kind brand model location bought_on delivered_on warranty_until price_cents \
         state supplier updated_at")]),
    ("school_holiday", &[(Class::Place, "zone population school_year folded name starts_on ends_on")]),
    ("ticket", &[
        (Class::Record,
            "id desk_id reference number kind status rank team_id level category_id nature priority urgency school_id \
             requester_id beneficiary_id channel equipment private function ceiling external_id created_at updated_at \
             status_since taken_at resolved_at closed_at waiting_for waiting_until cause handed_by duplicate_of \
             appointment_at interventions billed take_due_at due_at overdue_at version"),
        (Class::Staff, "assignee_id"),
        (Class::Words, "subject description form solution subject_path"),
        (Class::Identity, "participants appointment"),
    ]),
    ("event", &[
        (Class::Record, "id ticket_id number at clock verb status person_id profile commitment hash"),
        (Class::Staff, "operator_id behind_id"),
        (Class::Words, "salt content"),
    ]),
    ("comment", &[(Class::Record, "id ticket_id event_id internal"), (Class::Words, "body")]),
    ("attachment", &[
        (Class::Record, "id ticket_id event_id"), (Class::Words, "name media_type sha256 bytes"),
    ]),
    ("participant", &[(Class::Record, "ticket_id person_id")]),
    ("turn", &[(Class::Staff, "team_id operator_id event_id")]),
    ("bookmark", &[(Class::Staff, "operator_id ticket_id added_at")]),
    ("article", &[
        (Class::Record, "id desk_id number version category lang active ticket_id created_at updated_at"),
        (Class::Words, "title symptom solution"),
    ]),
    ("article_version", &[
        (Class::Record, "article_id version at"), (Class::Staff, "operator_id"), (Class::Words, "content"),
    ]),
    ("article_use", &[(Class::Record, "ticket_id article_id")]),
    ("intervention", &[
        (Class::Record, "id ticket_id event_id state mode at minutes team_id billed cents"),
        (Class::Staff, "operator_id"),
    ]),
    ("outbox", &[
        (Class::Record,
            "id desk_id ticket_id event_id notice person_id team_id message_id state tries next_at queued_at sent_at \
             failure letter_id"),
        (Class::Staff, "operator_id"),
        (Class::Words, "code detail"),
    ]),
    ("letter", &[(Class::Words,
        "id received_at state why lacks desk_id ticket_id near sender sender_name subject message_id told told_at \
         settled_at settled_by copies envelope content sha256 raw")]),
    ("saved_view", &[
        (Class::Record, "id desk_id name saved_at"), (Class::Staff, "operator_id"), (Class::Identity, "words"),
    ]),
    ("journal", &[
        (Class::Record, "id at noun"), (Class::Staff, "operator"), (Class::Identity, "object change"),
    ]),
    ("answered", &[(Class::Record, "key command answer at")]),
];
