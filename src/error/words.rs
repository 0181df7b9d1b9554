//! One stable word for everything that can go wrong: what a script reads in `{"error":{"code":…}}`.
//! They are English, and no language changes them.

use crate::domain::Code as _;

use super::{DataProblem, DatabaseFault, Error, NotAllowed, Noun, Usage};

impl Error {
    /// The stable word for it, for scripts; never translated.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Refused(_) => "refused",
            Self::NotAllowed(why) => why.code(),
            Self::Profile { .. } => "bad_profile",
            Self::Configuration { .. } => "bad_configuration",
            Self::NotConfigured { .. } => "not_configured",
            Self::MailServer { failure, .. } => failure.code(),
            Self::Usage(usage) => usage.code(),
            Self::NotFound(missing) => missing.noun.unknown(),
            Self::BadData(_) => "bad_data",
            Self::CannotRead { .. } => "cannot_read",
            Self::CannotCreate { .. } => "cannot_create",
            Self::Io { .. } => "io",
            Self::Busy => "busy",
            Self::Changed { .. } => "changed",
            Self::Database { fault, .. } => fault.code(),
            Self::StateUnknown { .. } => "state_unknown",
            Self::NameUnknown { .. } => "name_unknown",
            Self::Unanswered { .. } => "unanswered",
            Self::BrokenPipe => "broken_pipe",
            Self::Interrupted => "interrupted",
            Self::Several { .. } => "several",
            Self::Kept { why, .. } => why.code(),
            Self::Fault(_) => "fault",
        }
    }
}

impl NotAllowed {
    fn code(&self) -> &'static str {
        match self {
            Self::UnknownOperator(_) => "unknown_operator",
            Self::Inactive(_) => "inactive_operator",
            Self::NotAdmin(_) => "not_administrator",
            Self::ActAs { .. } => "may_not_act_as",
            Self::NotOfDesk { .. } => "not_of_desk",
            Self::LastAdmin(_) => "last_administrator",
        }
    }
}

impl Usage {
    fn code(&self) -> &'static str {
        match self {
            Self::Missing(_) => "missing_value",
            Self::WhichDesk(_) => "which_desk",
            Self::BadValue { .. } => "bad_value",
            Self::Conflict(..) => "conflict",
            Self::UnknownOption { .. } => "unknown_option",
            Self::UnknownCommand { .. } => "unknown_command",
            Self::MissingCommand { .. } => "missing_command",
            Self::NoValue { .. } => "no_value",
            Self::Surplus { .. } => "surplus_value",
            Self::Values { .. } => "wrong_number_of_values",
            Self::NoEquals { .. } => "no_equals",
            Self::Twice { .. } => "repeated_option",
            Self::NotUtf8 => "not_utf8",
            Self::InputTwice => "input_twice",
            Self::Unconfirmed { .. } => "unconfirmed",
            Self::NotForTerminal { .. } => "not_for_terminal",
            Self::Format { .. } => "unsupported_format",
            Self::OperatorExists(_) => "operator_exists",
            Self::Taken { .. } => "taken",
            Self::Backwards { .. } => "end_before_start",
        }
    }
}

impl Noun {
    pub(super) fn unknown(self) -> &'static str {
        match self {
            Self::Ticket => "unknown_ticket",
            Self::School => "unknown_school",
            Self::Person => "unknown_person",
            Self::Category => "unknown_category",
            Self::Team => "unknown_team",
            Self::Equipment => "unknown_equipment",
            Self::Operator => "unknown_operator_name",
            Self::Desk => "unknown_desk",
            Self::Priority => "unknown_priority",
            Self::Cause => "unknown_cause",
            Self::Sector => "unknown_sector",
            Self::Attachment => "unknown_attachment",
            Self::Intervention => "unknown_intervention",
            Self::Article => "unknown_article",
            Self::View => "unknown_view",
            Self::Letter => "unknown_letter",
        }
    }
}

impl DataProblem {
    /// The stable word for it, for scripts; never translated.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Empty => "empty_file",
            Self::NotCsv { .. } => "not_csv",
            Self::Damaged => "damaged",
            Self::TooLarge { .. } => "too_large",
            Self::NoSuchSheet { .. } => "no_such_sheet",
            Self::NotAgent => "not_an_agent_message",
            Self::NoMachine => "no_machine",
            Self::CutShort { .. } => "cut_short",
            Self::NoEvent => "no_event",
            Self::NoWorkbook => "no_workbook",
            Self::UnknownHeader { .. } => "unknown_header",
            Self::NoSuchColumn { .. } => "no_such_column",
            Self::Cells { .. } => "wrong_number_of_cells",
            Self::OpenQuote => "open_quote",
            Self::Encoding { .. } => "wrong_encoding",
            Self::Blank => "blank",
            Self::Uai { .. } => "bad_uai",
            Self::UnknownSchool { .. } => "unknown_school",
            Self::Unknown { noun, .. } => noun.unknown(),
            Self::SeveralPeople { .. } => "several_people",
            Self::UnknownFunction { .. } => "unknown_function",
            Self::UnknownState { .. } => "unknown_state",
            Self::UnknownWord { .. } => "unknown_word",
            Self::NoZone => "no_zone",
            Self::Day => "bad_day",
            Self::Future => "future",
            Self::Number => "bad_number",
            Self::Mail => "bad_mail",
            Self::DuplicateKey { .. } => "duplicate_key",
            Self::EndBeforeStart => "end_before_start",
            Self::Taken { .. } => "taken",
            Self::TooLong { .. } => "too_long",
            Self::NotDraft => "not_draft",
            Self::Archive(problem) => problem.code(),
        }
    }
}

impl DatabaseFault {
    fn code(&self) -> &'static str {
        match self {
            Self::Missing => "database_missing",
            Self::Folder => "database_is_folder",
            Self::NotAFile => "database_not_a_file",
            Self::Empty => "database_empty",
            Self::NotOurs => "database_not_ours",
            Self::Newer { .. } => "database_newer",
            Self::Altered => "database_altered",
            Self::Links(_) => "database_linked",
            Self::Leftover(_) => "database_leftover",
            Self::Owner => "database_owner",
            Self::Mode(_) => "database_mode",
            Self::Network(_) => "database_on_network",
            Self::ReadOnly => "database_read_only",
            Self::Damaged(_) => "database_damaged",
            Self::OldLibrary(_) => "old_library",
        }
    }
}
