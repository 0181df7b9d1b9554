//! How mails leave, as the configuration says: a mail server, or the machine's own sendmail.

use std::time::Duration;

use crate::commands::Session;
use crate::config::{Config, Key};
use crate::domain::notice::{Failure, Tls, Transport};
use crate::error::{Error, ProfileProblem};
use crate::mail::outbound::sendmail::Program;
use crate::mail::outbound::smtp::{self, Line, Server};
use crate::mail::outbound::{Parcel, Setback};

/// Whoever takes a mail from us.
pub enum Carrier {
    Smtp(Line),
    Sendmail(Program),
}

impl Carrier {
    /// The one that the configuration names; all that it lacks is told at once.
    pub fn of(session: &Session<'_>, config: &Config) -> Result<Self, Error> {
        let lacking = |keys: Vec<&'static str>| Error::NotConfigured {
            keys,
            path: session.env.configuration().pop().map(|source| source.path),
        };
        let timeout = Duration::from_secs(config.number(Key::MailTimeout).unwrap_or(60).into());
        match config.word::<Transport>(Key::MailTransport) {
            None => Err(lacking(vec!["mail.transport"])),
            Some(Transport::Sendmail) => Ok(Self::Sendmail(Program {
                path: config.path(Key::SendmailProgram).unwrap_or_default(),
                timeout,
            })),
            Some(Transport::Smtp) => {
                let user = config.text(Key::SmtpUser);
                let password = config.secret(Key::SmtpPasswordFile)?;
                let mut keys = Vec::new();
                let host = config.text(Key::SmtpHost);
                keys.extend(host.is_none().then_some("mail.smtp.host"));
                keys.extend((user.is_some() && password.is_none()).then_some("mail.smtp.password-file"));
                keys.extend((user.is_none() && password.is_some()).then_some("mail.smtp.user"));
                let (true, Some(host)) = (keys.is_empty(), host) else {
                    return Err(lacking(keys));
                };
                let login = user.zip(password);
                let tls = config.word(Key::SmtpTls).unwrap_or(Tls::Starttls);
                if tls == Tls::None && login.is_some() {
                    return Err(config.fault(Key::SmtpTls, ProfileProblem::PlainPassword));
                }
                let authority = config.document(Key::SmtpCaFile)?;
                let authority = authority.map(|pem| {
                    let sound = smtp::authority(&pem);
                    sound.ok_or_else(|| config.fault(Key::SmtpCaFile, ProfileProblem::NoCertificate))
                });
                Ok(Self::Smtp(Line::new(Server {
                    port: port(config, tls),
                    host,
                    tls,
                    authority: authority.transpose()?,
                    login,
                    timeout,
                    hello: config.text(Key::SmtpHello),
                })))
            }
        }
    }

    /// Whether it could take mails now, without a word to it.
    pub fn is_there(&self, patience: Duration) -> Result<(), Setback> {
        match self {
            Self::Smtp(line) => line.is_answered(patience),
            Self::Sendmail(program) => program.is_there(),
        }
    }

    /// The error where a setback stops all of so many mails.
    pub fn stopped(&self, setback: Setback, waiting: usize) -> Error {
        let program = match self {
            Self::Sendmail(program) if setback.failure == Failure::Unreachable => Some(program.path.clone()),
            Self::Sendmail(_) | Self::Smtp(_) => None,
        };
        Error::MailServer {
            failure: setback.failure,
            detail: setback.detail,
            waiting,
            program,
        }
    }

    /// Hands one mail over.
    pub fn deliver(&mut self, parcel: Parcel) -> Result<(), Setback> {
        match self {
            Self::Smtp(line) => line.deliver(parcel),
            Self::Sendmail(program) => program.deliver(&parcel),
        }
    }
}

/// The usual one for how the way is protected.
fn port(config: &Config, tls: Tls) -> u16 {
    let said = config
        .number(Key::SmtpPort)
        .and_then(|port| u16::try_from(port).ok());
    said.unwrap_or(match tls {
        Tls::None => 25,
        Tls::Starttls => 587,
        Tls::Implicit => 465,
    })
}
