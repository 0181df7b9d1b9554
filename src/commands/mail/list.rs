//! `mail list`: what has not left yet, what never will without somebody's help, and what came that
//! somebody has to look at.

use crate::commands::Session;
use crate::commands::register::answer::{self, Tally};
use crate::commands::shared::{Columns, Page};
use crate::commands::words::word;
use crate::domain::code::Format;
use crate::domain::correspondence::Post;
use crate::domain::notice::{NoticeState, Outgoing};
use crate::error::Error;
use crate::office::Counter;
use crate::store::Tx;
use crate::store::letters::LetterFilter;
use crate::store::outbox::OutboxFilter;
use crate::text::listing::Things;
use crate::view::letters::{self, LetterJson};
use crate::view::outbox::{self, OutgoingJson};

/// List mails that wait to leave, were given up, or came and wait to be sorted
#[derive(Debug, clap::Args)]
pub struct List {
    /// About this ticket only
    #[arg(value_name = "REF")]
    pub reference: Option<String>,

    /// In these states; else those that have not left
    #[arg(long, value_name = "S,…", value_delimiter = ',', value_parser = word::<NoticeState>())]
    pub state: Vec<NoticeState>,

    /// Those that were given up
    #[arg(long, conflicts_with = "state")]
    pub dead: bool,

    /// Those that came and wait for somebody to sort them
    #[arg(long, conflicts_with_all = ["state", "dead"])]
    pub to_sort: bool,

    #[command(flatten)]
    pub page: Page,
}

impl List {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        let format = session.format_among(&answer::FORMATS)?;
        let mut office = session.office()?;
        let (mut mails, letters) = office.read(|tx, at| {
            let ticket = self.reference.as_deref().map(|typed| at.ticket(tx, typed));
            let reference = ticket.transpose()?.map(|kept| kept.ticket.reference);
            Ok((
                self.leaving(session, tx, at, &reference)?,
                self.come(session, tx, at, reference)?,
            ))
        })?;
        let desk = &office.counter.desk;
        for mail in &mut mails.0 {
            let team = desk.team(&mail.to).filter(|_| mail.address.is_none());
            mail.address = team
                .and_then(|team| team.mail.as_deref())
                .map(Into::into)
                .or(mail.address.take());
        }
        let outgoing = mails.0.iter().map(|mail| Item::Out(OutgoingJson::new(mail)));
        let incoming: Vec<Item<'_>> = letters
            .0
            .iter()
            .map(|post| Item::In(LetterJson::new(post)))
            .collect();
        let out = outbox::grid(&mails.0, desk, session.lang);
        let come = letters::grid(&letters.0, desk, session.lang);
        let tally = |total, things| Tally {
            offset: self.page.offset,
            total,
            things,
        };
        let (columns, look) = (&self.page.columns, session.look());
        if self.to_sort {
            return answer::list(
                session,
                &come,
                incoming,
                tally(letters.1, Things::Mails),
                columns,
                look,
            );
        }
        if matches!(format, Format::Json | Format::Ndjson) {
            let total = mails.1 + letters.1;
            let all = outgoing.chain(incoming).collect();
            return answer::list(session, &out, all, tally(total, Things::Mails), columns, look);
        }
        answer::list(
            session,
            &out,
            outgoing.collect(),
            tally(mails.1, Things::Mails),
            columns,
            look,
        )?;
        if incoming.is_empty() || format == Format::Csv {
            return Ok(());
        }
        let whole = Columns::default();
        answer::list(
            session,
            &come,
            incoming,
            tally(letters.1, Things::Letters),
            &whole,
            look,
        )
    }

    fn leaving(
        &self,
        session: &Session<'_>,
        tx: &mut Tx<'_>,
        at: &Counter,
        reference: &Option<String>,
    ) -> Result<(Vec<Outgoing>, u64), Error> {
        if self.to_sort {
            return Ok((Vec::new(), 0));
        }
        let states = match (self.dead, self.state.is_empty()) {
            (true, _) => vec![NoticeState::Dead],
            (false, true) => vec![NoticeState::Waiting, NoticeState::Dead],
            (false, false) => self.state.clone(),
        };
        let filter = OutboxFilter {
            states,
            reference: reference.clone(),
            limit: self.page.most(session),
            offset: self.page.offset,
        };
        tx.outbox(at.desk_id, &filter)
    }

    /// Those that wait to be sorted; of a ticket, all.
    fn come(
        &self,
        session: &Session<'_>,
        tx: &mut Tx<'_>,
        at: &Counter,
        reference: Option<String>,
    ) -> Result<(Vec<Post>, u64), Error> {
        if self.dead || !self.state.is_empty() {
            return Ok((Vec::new(), 0));
        }
        let filter = LetterFilter {
            waiting: self.to_sort || reference.is_none(),
            reference,
            limit: self.page.most(session),
            offset: self.page.offset,
        };
        tx.letters(at.desk_id, &filter)
    }
}

/// One of both boxes, told apart by `box`.
#[derive(serde::Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum Item<'a> {
    Out(OutgoingJson<'a>),
    In(LetterJson<'a>),
}
