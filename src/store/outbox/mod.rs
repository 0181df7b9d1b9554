//! Mails to send: queued in the transaction of the act that causes them, with the Message-ID that
//! they keep however often sending is tried. One row is one mail to one address, so that an address
//! that a server refuses keeps the mail from nobody else.

mod delivery;
mod list;
mod sender;

use chrono::{DateTime, Utc};

use super::Tx;
use super::columns;
use super::engine::params;
use crate::domain::code::Channel;
use crate::domain::notice::{Notice, NoticeKind, NoticeState, Recipient, is_address};
use crate::domain::{Code as _, Desk};
use crate::error::Error;

pub use delivery::Queued;
pub use list::OutboxFilter;
pub use sender::Sender;

/// What a notice is about: the rows it hangs on.
#[derive(Debug, Clone, Copy)]
pub struct Occasion<'a> {
    pub desk: i64,
    pub rules: &'a Desk,
    /// Nothing where a mail is answered that belongs to no ticket.
    pub ticket: Option<i64>,
    pub event: Option<i64>,
    /// The ticket's reference; a Message-ID begins with it.
    pub reference: Option<&'a str>,
    /// The letter that is answered by itself.
    pub letter: Option<i64>,
    /// The operator who acts, and is not told of it.
    pub by: Option<&'a str>,
    pub at: DateTime<Utc>,
}

/// To whom one mail goes.
#[derive(Debug, Clone, Copy, Default)]
struct Addressee<'a> {
    person: Option<&'a str>,
    operator: Option<&'a str>,
    team: Option<&'a str>,
}

impl Tx<'_> {
    /// Queues a notice: one mail to a person; to a team, one to its own address or one to each of its
    /// operators who has one. A team that nobody can write to looks into its tray.
    pub fn queue(&mut self, notice: &Notice, of: Occasion<'_>) -> Result<(), Error> {
        match &notice.to {
            Recipient::Person(login) => {
                let person = Some(login.as_str());
                self.add_mail(
                    notice.kind,
                    Addressee {
                        person,
                        ..Addressee::default()
                    },
                    of,
                )
            }
            Recipient::Team(code) => {
                if of.rules.team(code).is_some_and(|team| team.mail.is_some()) {
                    let team = Some(code.as_str());
                    return self.add_mail(
                        notice.kind,
                        Addressee {
                            team,
                            ..Addressee::default()
                        },
                        of,
                    );
                }
                for login in self.operators_to_tell(of, code)? {
                    self.tell_operator(notice.kind, &login, of)?;
                }
                Ok(())
            }
            Recipient::Operator(login) if self.is_to_be_told(of, login)? => {
                self.tell_operator(notice.kind, login, of)
            }
            Recipient::Operator(_) => Ok(()),
        }
    }

    /// One mail to an operator, unless it is they who act.
    fn tell_operator(&mut self, kind: NoticeKind, login: &str, of: Occasion<'_>) -> Result<(), Error> {
        if of.by == Some(login) {
            return Ok(());
        }
        let to = Addressee {
            operator: Some(login),
            ..Addressee::default()
        };
        self.add_mail(kind, to, of)
    }

    fn add_mail(&mut self, kind: NoticeKind, to: Addressee<'_>, of: Occasion<'_>) -> Result<(), Error> {
        let code = match kind {
            NoticeKind::ToValidate => Some(random_word()?),
            _ => None,
        };
        let at = columns::instant(of.at);
        self.execute(
            "INSERT INTO outbox (desk_id, ticket_id, event_id, notice, person_id, operator_id, team_id,
               letter_id, message_id, code, state, tries, next_at, queued_at)
             VALUES ($1, $2, $3, $4, (SELECT id FROM person WHERE login = $5),
               (SELECT id FROM operator WHERE login = $6),
               (SELECT id FROM team WHERE desk_id = $1 AND code = $7), $8, $9, $10, $11, 0, $12, $12)",
            params![
                of.desk,
                of.ticket,
                of.event,
                kind.code(),
                to.person,
                to.operator,
                to.team,
                of.letter,
                message_id(of.rules, of.reference, of.at)?,
                code,
                NoticeState::Waiting.code(),
                at
            ],
        )?;
        Ok(())
    }

    /// Whether an operator acts, has an address, and was not told with their team.
    fn is_to_be_told(&self, of: Occasion<'_>, login: &str) -> Result<bool, Error> {
        let found = self.query_one(
            "SELECT operator.id FROM operator
             WHERE operator.login = $1 AND operator.active = 1 AND operator.mail IS NOT NULL
               AND NOT EXISTS (SELECT 1 FROM outbox
                 WHERE outbox.ticket_id = $2 AND outbox.event_id = $3 AND outbox.operator_id = operator.id)",
            params![login, of.ticket, of.event],
            |row| row.int("id"),
        )?;
        Ok(found.is_some())
    }

    /// The operators of a team who act and have an address; nobody twice for being in two teams.
    fn operators_to_tell(&self, of: Occasion<'_>, team: &str) -> Result<Vec<String>, Error> {
        self.query(
            "SELECT operator.login FROM operator
               JOIN operator_team ON operator_team.operator_id = operator.id
               JOIN team ON team.id = operator_team.team_id
             WHERE team.desk_id = $1 AND team.code = $2 AND operator.active = 1 AND operator.mail IS NOT NULL
               AND NOT EXISTS (SELECT 1 FROM outbox
                 WHERE outbox.ticket_id = $3 AND outbox.event_id = $4 AND outbox.operator_id = operator.id)
             ORDER BY operator.login",
            params![of.desk, team, of.ticket, of.event],
            |row| Ok(row.text("login")?.to_owned()),
        )
    }
}

/// Unique for ever, and recognised as ours when an answer quotes it (RFC 5322, 3.6.4).
fn message_id(rules: &Desk, reference: Option<&str>, at: DateTime<Utc>) -> Result<String, Error> {
    let own = format!("{}.guichet.local", rules.code);
    let domain = rules
        .contact
        .on(Channel::Mail, rules.day(at))
        .filter(|mail| is_address(mail))
        .and_then(|mail| mail.split_once('@'))
        .map_or(own.as_str(), |(_, d)| d);
    Ok(format!(
        "<{}.{}@{domain}>",
        reference.unwrap_or("guichet").to_lowercase(),
        random_word()?
    ))
}

/// Sixteen letters and digits that nobody guesses: eighty bits.
fn random_word() -> Result<String, Error> {
    // RFC 4648's alphabet in lower case: no sign that is taken for another when read out.
    const SIGNS: &[u8; 32] = b"abcdefghijklmnopqrstuvwxyz234567";
    let mut bytes = [0_u8; 16];
    getrandom::fill(&mut bytes).map_err(|cause| Error::Fault(format!("no random numbers: {cause}")))?;
    Ok(bytes
        .iter()
        .map(|byte| char::from(SIGNS[usize::from(byte % 32)]))
        .collect())
}
