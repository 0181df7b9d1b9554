//! The keys of the configuration: one table of what can be said, of which kind it is, and what is
//! usual.

use crate::domain::code::{Code, codes};

codes! {
    /// What can be said, as it is spelled: tables before a point.
    Key, "key" {
        Db = "db",
        Desk = "desk",
        Format = "format",
        Lang = "lang",
        Color = "color",
        Pager = "pager",
        Editor = "editor",
        MailTransport = "mail.transport",
        MailFrom = "mail.from",
        MailTimeout = "mail.timeout",
        SmtpHost = "mail.smtp.host",
        SmtpPort = "mail.smtp.port",
        SmtpTls = "mail.smtp.tls",
        SmtpCaFile = "mail.smtp.ca-file",
        SmtpUser = "mail.smtp.user",
        SmtpPasswordFile = "mail.smtp.password-file",
        SmtpHello = "mail.smtp.hello",
        SendmailProgram = "mail.sendmail.program",
        HooksRun = "hooks.run",
        HooksTimeout = "hooks.timeout",
    }
}

/// What a key takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Text,
    /// The name of a file.
    Path,
    Mail,
    Number(u32, u32),
    OneOf(&'static [&'static str]),
}

impl Key {
    pub fn kind(self) -> Kind {
        match self {
            Self::Format => Kind::OneOf(&["table", "json", "ndjson", "csv"]),
            Self::Lang => Kind::OneOf(&["fr", "en"]),
            Self::Color => Kind::OneOf(&["auto", "always", "never"]),
            Self::Db => Kind::Path,
            Self::Desk | Self::Pager | Self::Editor => Kind::Text,
            Self::MailTransport => Kind::OneOf(&["smtp", "sendmail"]),
            Self::MailFrom => Kind::Mail,
            Self::MailTimeout => Kind::Number(1, 600),
            Self::HooksRun => Kind::OneOf(&["always", "never"]),
            Self::HooksTimeout => Kind::Number(1, 600),
            Self::SmtpPort => Kind::Number(1, 65_535),
            Self::SmtpTls => Kind::OneOf(&["none", "starttls", "implicit"]),
            Self::SmtpHost | Self::SmtpUser | Self::SmtpHello => Kind::Text,
            Self::SmtpCaFile | Self::SmtpPasswordFile | Self::SendmailProgram => Kind::Path,
        }
    }

    /// What holds where nobody says it.
    pub fn usual(self) -> Option<&'static str> {
        match self {
            Self::MailTimeout => Some("60"),
            Self::HooksRun => Some("always"),
            Self::HooksTimeout => Some("10"),
            Self::SmtpTls => Some("starttls"),
            Self::SendmailProgram => Some("/usr/sbin/sendmail"),
            Self::Format => Some("table"),
            Self::Color => Some("auto"),
            Self::Db | Self::Desk | Self::Lang | Self::Pager | Self::Editor => None,
            Self::MailTransport | Self::MailFrom | Self::SmtpHost | Self::SmtpPort => None,
            Self::SmtpCaFile | Self::SmtpUser | Self::SmtpPasswordFile | Self::SmtpHello => None,
        }
    }
}
