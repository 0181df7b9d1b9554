//! Closed sets of words, each spelled once: the database, profiles, the command line and JSON all
//! use the code written here, and it never changes with the language.

use std::fmt::Debug;

/// A word out of a closed set.
pub trait Code: Copy + Eq + Debug + 'static {
    /// What a member of the set is called, as in `unknown status`.
    const NOUN: &'static str;
    /// The members, in the order in which people expect them.
    const ALL: &'static [Self];

    /// The stable spelling.
    fn code(self) -> &'static str;

    /// The member that is spelled so; hyphens and underscores are one.
    fn parse(text: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .copied()
            .find(|word| is_spelled(word.code(), text))
    }

    /// Every spelling, for messages that say what would have done.
    fn codes() -> Vec<&'static str> {
        Self::ALL.iter().map(|word| word.code()).collect()
    }
}

/// Compared where it stands: a row of the database holds a dozen of these words.
fn is_spelled(code: &str, text: &str) -> bool {
    let same = |(code, typed): (u8, u8)| code == typed || (code == b'_' && typed == b'-');
    code.len() == text.len() && code.bytes().zip(text.bytes()).all(same)
}

/// What a list is sorted by, and which way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sort<T> {
    pub by: T,
    pub descending: bool,
}

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident, $noun:literal { $($(#[$vdoc:meta])* $variant:ident = $code:literal,)+ })+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$vdoc])* $variant,)+ }

        impl $crate::domain::code::Code for $name {
            const NOUN: &'static str = $noun;
            const ALL: &'static [Self] = &[$(Self::$variant,)+];
            fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)+ }
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(self.code())
            }
        }

        #[cfg(test)]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                let codes = <Self as $crate::domain::code::Code>::codes();
                schemars::json_schema!({ "type": "string", "enum": codes })
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let text = std::borrow::Cow::<str>::deserialize(from)?;
                Self::parse(&text).ok_or_else(|| {
                    serde::de::Error::custom(format_args!(
                        "unknown {} `{}`, expected one of {}",
                        Self::NOUN, text, Self::codes().join(", ")
                    ))
                })
            }
        }
    )+};
}

pub(crate) use codes;

codes! {
    /// Where a ticket stands. Each desk gives these its own labels.
    Status, "status" {
        New = "new",
        InProgress = "in_progress",
        WaitingRequester = "waiting_requester",
        /// Also the supplier, or a date: see [`WaitingFor`].
        WaitingAuthority = "waiting_authority",
        /// Closure asked for, to be validated.
        Resolved = "resolved",
        Closed = "closed",
        /// Withdrawn by the requester before any intervention.
        Cancelled = "cancelled",
        /// Out of the desk's scope.
        Rejected = "rejected",
        /// Closure not answered in time; counts as closed.
        Expired = "expired",
    }

    /// What can be done to a ticket.
    Verb, "verb" {
        Open = "open",
        Edit = "edit",
        /// A word from the desk, or an internal note: moves nothing.
        Comment = "comment",
        /// A word from the requester or a participant: ends the wait for it.
        Answer = "answer",
        Attach = "attach",
        Take = "take",
        Assign = "assign",
        Ask = "ask",
        Hold = "hold",
        Escalate = "escalate",
        Return = "return",
        Plan = "plan",
        Record = "record",
        /// An appointment is called off, or what was recorded by mistake is taken back.
        Annul = "annul",
        Resolve = "resolve",
        Approve = "approve",
        Refuse = "refuse",
        Cancel = "cancel",
        Reject = "reject",
        Reopen = "reopen",
        /// The closure was not answered in time.
        Expire = "expire",
        /// The date it was put off to has come.
        Recall = "recall",
        /// Somebody takes part from now on.
        Join = "join",
        /// Somebody takes part no longer.
        Leave = "leave",
        /// It is a duplicate of another ticket.
        Link = "link",
    }

    /// How a request reached the desk.
    Channel, "channel" { Phone = "phone", Mail = "mail", Portal = "portal", }

    /// An incident, or a service asked for.
    Kind, "kind" { Incident = "incident", Service = "service", }

    /// What a category is about; it decides which rules apply.
    Nature, "nature" { Hardware = "hardware", Software = "software", Other = "other", }

    /// What a person is at a school.
    Function, "function" {
        Head = "head",
        Deputy = "deputy",
        Bursar = "bursar",
        /// The school's IT resource person (*personne ressource TICE*).
        Prt = "prt",
        EntCorrespondent = "ent_correspondent",
        Teacher = "teacher",
        Staff = "staff",
        Student = "student",
        Parent = "parent",
        Other = "other",
    }

    /// What a school is.
    SchoolType, "school type" {
        College = "college",
        Lycee = "lycee",
        Primary = "primary",
        University = "university",
        Office = "office",
        Other = "other",
    }

    /// How an intervention is carried out.
    Mode, "mode" { Phone = "phone", Mail = "mail", Remote = "remote", Visit = "visit", }

    /// How far an intervention has come.
    InterventionState, "intervention state" { Planned = "planned", Done = "done", }

    /// How a team shares out what comes to it.
    Sharing, "way to share out" {
        /// It is left to be taken.
        Taken = "taken",
        /// To each in turn (E9).
        Rotation = "rotation",
        /// To whoever has the least to do (E9).
        LeastLoaded = "least_loaded",
    }

    /// Whom a ticket on hold waits for.
    WaitingFor, "reason to wait" { Authority = "authority", Supplier = "supplier", Date = "date", }

    /// A condition of a route, each a question in `eligibility`.
    Need, "need" {
        /// The school has an agreement that is valid today (G2).
        Member = "member",
        /// The school's inventory is recent enough (G2).
        InventoryCurrent = "inventory_current",
        /// The equipment stands in the school's inventory (G4).
        Declared = "declared",
        /// The equipment's warranty has ended (G4).
        OutOfWarranty = "out_of_warranty",
    }

    /// Who may be made a participant of a ticket.
    Invitation, "choice of participants" {
        /// Those on the school's white list (A4).
        WhiteList = "white_list",
        /// Whoever has a function at the school.
        School = "school",
        Anyone = "anyone",
    }

    /// The waits that a word of the requester or of a participant ends.
    Wait, "wait" {
        /// The one for the requester.
        Requester = "requester",
        /// Whatever it waits for (A8).
        Any = "any",
    }

    /// How a desk closes its tickets.
    Closure, "closure" {
        /// The requester approves or refuses.
        Validation = "validation",
        /// Resolving closes.
        Direct = "direct",
        /// The handler chooses for each ticket.
        Either = "either",
    }

    /// A field of a request that a desk may require.
    Field, "field" {
        School = "school",
        Requester = "requester",
        Channel = "channel",
        Subject = "subject",
        Description = "description",
        Category = "category",
        Equipment = "equipment",
        Priority = "priority",
        Urgency = "urgency",
        Beneficiary = "beneficiary",
        Component = "component",
        Phone = "phone",
        Availability = "availability",
        Url = "url",
        Breadcrumb = "breadcrumb",
        Population = "population",
        Affected = "affected",
        Started = "started",
        Location = "location",
    }

    /// What an equipment is, as far as statistics go.
    EquipmentState, "equipment state" {
        InService = "in_service",
        InStock = "in_stock",
        Retired = "retired",
    }

    /// How an answer is laid out.
    Format, "format" {
        /// Columns for people; tab-separated where it is no terminal.
        Table = "table",
        Json = "json",
        Ndjson = "ndjson",
        Csv = "csv",
        /// A workbook.
        Xlsx = "xlsx",
        /// A calendar.
        Ics = "ics",
        /// A page to look at and to print.
        Html = "html",
    }

    /// When to colour.
    Colour, "colour choice" { Auto = "auto", Always = "always", Never = "never", }

    /// What help is given about beside the commands.
    Topic, "help topic" {
        ExitCodes = "exit-codes",
        Environment = "environment",
        Formats = "formats",
        Filters = "filters",
        Routing = "routing",
        Hooks = "hooks",
    }

    /// The shells that we complete for.
    Shell, "shell" { Bash = "bash", Zsh = "zsh", Fish = "fish", }

    /// Whether a warranty has ended.
    Warranty, "state of warranty" { Running = "running", Expired = "expired", }

    /// What tickets are sorted by.
    TicketOrder, "sort field" {
        Priority = "priority",
        Age = "age",
        Reference = "reference",
        CreatedAt = "created_at",
        UpdatedAt = "updated_at",
        StatusSince = "status_since",
        DueAt = "due_at",
        Status = "status",
        Urgency = "urgency",
        School = "school",
        Team = "team",
        Assignee = "assignee",
    }

    /// What a list of tickets shows.
    TicketColumn, "column" {
        Reference = "reference",
        Desk = "desk",
        Kind = "kind",
        Status = "status",
        Priority = "priority",
        Urgency = "urgency",
        Age = "age",
        /// Since when it stands in its status.
        Since = "since",
        School = "school",
        Subject = "subject",
        Team = "team",
        Level = "level",
        Assignee = "assignee",
        Requester = "requester",
        Category = "category",
        Channel = "channel",
        Equipment = "equipment",
        CreatedAt = "created_at",
        UpdatedAt = "updated_at",
        ClosedAt = "closed_at",
        /// The next thing that is due: to be taken on, or to be resolved.
        DueAt = "due_at",
        WaitingUntil = "waiting_until",
        Appointment = "appointment",
        Billed = "billed",
    }

    /// What schools are sorted by.
    SchoolOrder, "sort field" {
        Uai = "uai",
        Name = "name",
        Town = "town",
        Department = "department",
        Inventory = "inventory",
        AgreementEnd = "agreement_end",
    }

    /// What people are sorted by.
    PersonOrder, "sort field" { Name = "name", Login = "login", School = "school", }

    /// What equipment is sorted by.
    EquipmentOrder, "sort field" {
        Number = "number",
        School = "school",
        Model = "model",
        WarrantyEnd = "warranty_end",
    }

    /// The language of what people read.
    Lang, "language" { Fr = "fr", En = "en", }
}
