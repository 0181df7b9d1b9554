//! `mail list`: what has not left yet, and what never will without somebody's help.

use crate::commands::Session;
use crate::commands::register::answer::{self, Tally};
use crate::commands::shared::Page;
use crate::commands::words::word;
use crate::domain::notice::NoticeState;
use crate::error::Error;
use crate::store::outbox::OutboxFilter;
use crate::text::listing::Things;
use crate::view::outbox::{self, OutgoingJson};

/// List mails that wait to leave, or were given up
#[derive(Debug, clap::Args)]
pub struct List {
    /// About this ticket only
    #[arg(value_name = "REF")]
    pub reference: Option<String>,

    /// In these states; else those that have not left
    #[arg(long, value_name = "S", value_delimiter = ',', value_parser = word::<NoticeState>())]
    pub state: Vec<NoticeState>,

    /// Those that were given up
    #[arg(long, conflicts_with = "state")]
    pub dead: bool,

    #[command(flatten)]
    pub page: Page,
}

impl List {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        session.format_among(&answer::FORMATS)?;
        let states = match (self.dead, self.state.is_empty()) {
            (true, _) => vec![NoticeState::Dead],
            (false, true) => vec![NoticeState::Waiting, NoticeState::Dead],
            (false, false) => self.state,
        };
        let mut office = session.office()?;
        let (mut mails, total) = office.read(|tx, at| {
            let ticket = self.reference.as_deref().map(|typed| at.ticket(tx, typed));
            let filter = OutboxFilter {
                states,
                reference: ticket.transpose()?.map(|kept| kept.ticket.reference),
                limit: self.page.most(session),
                offset: self.page.offset,
            };
            tx.outbox(at.desk_id, &filter)
        })?;
        let desk = &office.counter.desk;
        for mail in &mut mails {
            let team = desk.team(&mail.to).filter(|_| mail.address.is_none());
            mail.address = team
                .and_then(|team| team.mail.as_deref())
                .map(Into::into)
                .or(mail.address.take());
        }
        let grid = outbox::grid(&mails, desk, session.lang);
        let tally = Tally {
            offset: self.page.offset,
            total,
            things: Things::Mails,
        };
        answer::list(
            session,
            &grid,
            mails.iter().map(OutgoingJson::new).collect(),
            tally,
            &self.page.columns,
            session.look(),
        )
    }
}
