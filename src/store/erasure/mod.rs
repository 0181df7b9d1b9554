//! Personal data is forgotten: of a person everywhere, or of tickets that have been over for long. Contents go,
//! what the chain is made of stays; the indexes of words are made anew, because a word that is taken out
//! of one stays in its segments. What each column holds, and how long, stands in `classes`.

pub mod classes;

use chrono::{DateTime, Utc};
use serde_json::json;

use super::columns::{self, Read as _};
use super::engine::params;
use super::{Store, Tx};
use crate::domain::Text;
use crate::domain::archive::Named;
use crate::domain::article::Content;
use crate::domain::code::Lang;
use crate::domain::erasure::{BLANK, Erased, Mentions, pseudonym};
use crate::domain::outside::fold;
use crate::domain::person::Person;
use crate::domain::ticket::{By, Change};
use crate::error::Error;

/// A ticket whose words go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Doomed {
    pub id: i64,
    pub reference: String,
    pub open: bool,
}

impl Store {
    /// Leaves nothing of what was erased in the file's free pages nor in the log beside it; whether the log
    /// could be emptied: it cannot while another process reads.
    pub fn purge(&mut self) -> Result<bool, Error> {
        let engine = self.writable()?;
        engine.script("VACUUM")?;
        // A reader may stay for hours: nobody waits so long to be told.
        engine.script("PRAGMA busy_timeout = 3000")?;
        let busy = engine.query_one("PRAGMA wal_checkpoint(TRUNCATE)", params![], |row| {
            row.int("busy")
        });
        Ok(busy? == Some(0))
    }
}

impl Tx<'_> {
    /// The tickets that a person asked for, or that were asked for them, at whatever desk.
    pub fn tickets_of_person(&self, login: &str) -> Result<Vec<Doomed>, Error> {
        self.query(
            "SELECT ticket.id, ticket.reference, ticket.closed_at FROM ticket
               JOIN person ON person.id = ticket.requester_id OR person.id = ticket.beneficiary_id
             WHERE person.login = $1 ORDER BY ticket.id",
            params![login],
            |row| {
                Ok(Doomed {
                    id: row.int("id")?,
                    reference: row.text("reference")?.to_owned(),
                    open: row.opt_text("closed_at")?.is_none(),
                })
            },
        )
    }

    /// The tickets that were over before an instant and still say something.
    pub fn tickets_over_before(&self, instant: DateTime<Utc>) -> Result<Vec<Doomed>, Error> {
        self.query(
            "SELECT ticket.id, ticket.reference FROM ticket WHERE ticket.closed_at < $1
               AND (EXISTS (SELECT 1 FROM letter WHERE letter.ticket_id = ticket.id)
                 OR EXISTS (SELECT 1 FROM event WHERE event.ticket_id = ticket.id
                   AND event.content IS NOT NULL
                   AND event.verb NOT IN ('take', 'assign', 'expire', 'recall', 'link')))
             ORDER BY ticket.id",
            params![columns::instant(instant)],
            |row| {
                Ok(Doomed {
                    id: row.int("id")?,
                    reference: row.text("reference")?.to_owned(),
                    open: false,
                })
            },
        )
    }

    /// Takes all words out of a ticket, its files, its mails, and the articles made from it. What stays:
    /// its numbers, codes, days, school and category, and who of the desk did what when.
    pub fn erase_ticket(&self, id: i64, erased: &mut Erased) -> Result<(), Error> {
        erased.tickets += 1;
        erased.events += self.execute(
            "UPDATE event SET content = NULL, salt = NULL WHERE ticket_id = $1 AND content IS NOT NULL
               AND verb NOT IN ('take', 'assign', 'expire', 'recall', 'link')",
            params![id],
        )?;
        self.execute(
            "UPDATE ticket SET subject = $1, description = $1, form = '{}', subject_path = NULL,
               solution = CASE WHEN solution IS NULL THEN NULL ELSE $1 END,
               appointment = NULL, appointment_at = NULL
             WHERE id = $2",
            params![BLANK, id],
        )?;
        self.execute(
            "UPDATE outbox SET letter_id = NULL WHERE letter_id IN (SELECT id FROM letter WHERE ticket_id = $1)",
            params![id],
        )?;
        erased.letters += self.execute("DELETE FROM letter WHERE ticket_id = $1", params![id])?;
        erased.notices += self.execute(
            "UPDATE outbox SET code = NULL, detail = NULL
             WHERE ticket_id = $1 AND (code IS NOT NULL OR detail IS NOT NULL)",
            params![id],
        )?;
        self.erase_articles(id, erased)
    }

    fn erase_articles(&self, ticket: i64, erased: &mut Erased) -> Result<(), Error> {
        let nothing = Content {
            title: Text::from(BLANK),
            category: None,
            symptom: Text::from(BLANK),
            solution: Text::from(BLANK),
            lang: Lang::Fr,
            active: false,
        };
        self.execute(
            "UPDATE article_version SET content = $1
             WHERE article_id IN (SELECT id FROM article WHERE ticket_id = $2)",
            params![columns::json(&nothing)?, ticket],
        )?;
        erased.articles += self.execute(
            "UPDATE article SET title = $1, symptom = $1, solution = $1, active = 0
             WHERE ticket_id = $2 AND title <> $1",
            params![BLANK, ticket],
        )?;
        Ok(())
    }

    /// Mails that came before an instant, belong to no ticket, and wait for nobody.
    pub fn erase_letters_before(&self, instant: DateTime<Utc>, erased: &mut Erased) -> Result<(), Error> {
        let instant = columns::instant(instant);
        self.execute(
            "UPDATE outbox SET letter_id = NULL WHERE letter_id IN (SELECT id FROM letter
               WHERE ticket_id IS NULL AND received_at < $1 AND state IN ('ignored', 'discarded'))",
            params![&instant],
        )?;
        erased.letters += self.execute(
            "DELETE FROM letter WHERE ticket_id IS NULL AND received_at < $1
               AND state IN ('ignored', 'discarded')",
            params![&instant],
        )?;
        Ok(())
    }

    /// Makes a person nobody: their row, and wherever else they are named by what the program itself
    /// keeps; their own words on others' tickets too. The name they have from now on.
    pub fn erase_person(&self, person: &Person, erased: &mut Erased) -> Result<String, Error> {
        let login = person.login.as_str();
        let row = self.query_one("SELECT id FROM person WHERE login = $1", params![login], |row| {
            row.int("id")
        })?;
        let row = row.ok_or_else(|| Error::Fault("a person is gone".into()))?;
        let nobody = pseudonym(row);
        erased.people += 1;
        self.erase_events_of(row, login, erased)?;
        self.execute(
            "UPDATE ticket SET participants = replace(participants, json_quote($1), json_quote($2)),
               appointment = replace(appointment, '\"meet\":' || json_quote($1), '\"meet\":' || json_quote($2))
             WHERE instr(participants, json_quote($1)) > 0 OR instr(appointment, json_quote($1)) > 0",
            params![login, &nobody],
        )?;
        self.erase_mails(person, row, erased)?;
        erased.journal += self.execute(
            "UPDATE journal SET object = $1, change = '{\"erased\":true}' WHERE noun = 'person' AND object = $2",
            params![&nobody, login],
        )?;
        erased.journal += self.execute(
            "UPDATE journal SET change = '{\"erased\":true}'
             WHERE noun = 'school' AND instr(change, json_quote($1)) > 0",
            params![login],
        )?;
        self.erase_views_of(person, erased)?;
        self.execute("DELETE FROM white_list WHERE person_id = $1", params![row])?;
        self.execute("DELETE FROM person_function WHERE person_id = $1", params![row])?;
        self.execute(
            "UPDATE person SET login = $1, mail = NULL, last_name = $2, first_name = '', phone = NULL,
               staff_number = NULL, location = NULL, notice_mail = NULL, time_zone = NULL, lang = NULL,
               folded = $1
             WHERE id = $3",
            params![&nobody, BLANK, row],
        )?;
        Ok(nobody)
    }

    /// Their own words, and whatever names them by their login, on whosever ticket. The login alone may be
    /// another word of the event (a channel, a category): what it stands for decides.
    fn erase_events_of(&self, row: i64, login: &str, erased: &mut Erased) -> Result<(), Error> {
        let mut events = Vec::new();
        self.for_each(
            "SELECT id, person_id = $1 AS own, content FROM event WHERE content IS NOT NULL
               AND (person_id = $1 OR instr(content, json_quote($2)) > 0)",
            params![row, login],
            |found| {
                let own = found.opt_int("own")? == Some(1);
                let change: Change = found.json("content")?;
                if own || Named::in_change(&change).people.contains(login) {
                    events.push(found.int("id")?);
                }
                Ok(())
            },
        )?;
        for event in events {
            erased.events += self.execute(
                "UPDATE event SET content = NULL, salt = NULL WHERE id = $1",
                params![event],
            )?;
        }
        Ok(())
    }

    /// Lists that somebody saved of this person's tickets.
    fn erase_views_of(&self, person: &Person, erased: &mut Erased) -> Result<(), Error> {
        let names = [Some(person.login.as_str()), person.mail.as_ref().map(Text::raw)];
        let is_theirs = |value: &str| {
            let named = |name: &Option<&str>| name.is_some_and(|name| name.eq_ignore_ascii_case(value));
            names.iter().any(named)
        };
        let views = self.query(
            "SELECT id, words FROM saved_view ORDER BY id",
            params![],
            |found| Ok((found.int("id")?, found.json::<Vec<String>>("words")?)),
        )?;
        for (id, words) in views {
            let told = words.iter().flat_map(|word| word.split('='));
            let options = told.clone().zip(told.skip(1));
            let mut theirs = options.filter(|(option, value)| {
                matches!(*option, "--requester" | "--participant" | "--seen-by") && is_theirs(value)
            });
            if theirs.next().is_some() {
                erased.views += self.execute("DELETE FROM saved_view WHERE id = $1", params![id])?;
            }
        }
        Ok(())
    }

    /// What they wrote and what was written to them; nothing leaves for them any more.
    fn erase_mails(&self, person: &Person, row: i64, erased: &mut Erased) -> Result<(), Error> {
        let folded = |mail: &Option<Text>| mail.as_ref().map(|mail| mail.raw().to_lowercase());
        let (mail, notices) = (folded(&person.mail), folded(&person.notice_mail));
        self.execute(
            "UPDATE outbox SET letter_id = NULL
             WHERE letter_id IN (SELECT id FROM letter WHERE sender IN ($1, $2))",
            params![mail.as_ref(), notices.as_ref()],
        )?;
        erased.letters += self.execute(
            "DELETE FROM letter WHERE sender IN ($1, $2)",
            params![mail.as_ref(), notices.as_ref()],
        )?;
        erased.notices += self.execute(
            "UPDATE outbox SET code = NULL, detail = NULL,
               failure = CASE state WHEN 'waiting' THEN 'no_address' ELSE failure END,
               state = CASE state WHEN 'waiting' THEN 'dead' ELSE state END
             WHERE person_id = $1 AND (code IS NOT NULL OR detail IS NOT NULL OR state = 'waiting')",
            params![row],
        )?;
        Ok(())
    }

    /// What stood beside the events that are erased now goes too, and the indexes of words are made anew.
    /// Who did it, and how much it was, is written down; of whom, is not.
    pub fn end_erasure(&self, erased: &mut Erased, at: DateTime<Utc>, by: &By) -> Result<(), Error> {
        erased.comments += self.execute(
            "DELETE FROM comment WHERE event_id IN (SELECT id FROM event WHERE content IS NULL)",
            params![],
        )?;
        erased.attachments += self.execute(
            "DELETE FROM attachment WHERE event_id IN (SELECT id FROM event WHERE content IS NULL)",
            params![],
        )?;
        if *erased == Erased::default() {
            return Ok(());
        }
        for known in self.desks()? {
            self.renew_deadlines(known.id, &known.desk)?;
        }
        self.script(
            "INSERT INTO ticket_words (ticket_words) VALUES ('rebuild');
             INSERT INTO comment_words (comment_words) VALUES ('rebuild');
             INSERT INTO article_words (article_words) VALUES ('rebuild')",
        )?;
        self.journal(at, by, "db", "anonymise", json!({ "erased": erased }))
    }

    /// Where a name, the other way round, or an address still stands in what others wrote.
    pub fn mentions(&self, person: &Person) -> Result<Mentions, Error> {
        let (first, last) = (person.first_name.raw(), person.last_name.raw());
        let mail = person.mail.as_ref().map_or("", |mail| mail.raw());
        let names = [
            format!("{first} {last}"),
            format!("{last} {first}"),
            mail.to_owned(),
        ];
        let names = names.map(|name| fold(name.trim()));
        let is_here = |text: &str| {
            let text = fold(text);
            names
                .iter()
                .any(|name| name.contains([' ', '@']) && text.contains(name.as_str()))
        };
        let mut found = Mentions::default();
        self.for_each(
            "SELECT ticket.reference, ticket.subject || char(10) || ticket.description || char(10)
               || coalesce(ticket.solution, '') || char(10) || ticket.form || char(10)
               || coalesce((SELECT group_concat(comment.body, char(10)) FROM comment
                  WHERE comment.ticket_id = ticket.id), '') AS words
             FROM ticket ORDER BY ticket.id",
            params![],
            |row| {
                if is_here(row.text("words")?) {
                    found.tickets.push(row.text("reference")?.to_owned());
                }
                Ok(())
            },
        )?;
        self.for_each(
            "SELECT number, title || char(10) || symptom || char(10) || solution AS words FROM article
             ORDER BY id",
            params![],
            |row| {
                if is_here(row.text("words")?) {
                    found.articles.push(row.int("number")?);
                }
                Ok(())
            },
        )?;
        self.for_each("SELECT id, raw FROM letter ORDER BY id", params![], |row| {
            if is_here(&String::from_utf8_lossy(row.blob("raw")?)) {
                found.letters.push(row.int("id")?);
            }
            Ok(())
        })?;
        Ok(found)
    }
}
