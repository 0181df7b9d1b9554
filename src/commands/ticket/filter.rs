//! Which tickets: the filters of `ticket list`, that `ticket export` shares. Several filters hold
//! together; several values of one filter are alternatives.

use chrono::{DateTime, Utc};

use crate::commands::Session;
use crate::commands::shared::Page;
use crate::commands::ticket::{doing, fields, recent};
use crate::commands::words::{number, sort, word};
use crate::domain::code::{Channel, Kind, Sort, Status, TicketOrder};
use crate::domain::moment;
use crate::error::Error;
use crate::office::Office;
use crate::store::tickets;

// No `///` here: it would become the description of the commands that hold these options.
#[derive(Debug, Default, clap::Args)]
pub struct Filter {
    /// In one of these statuses, separated by commas
    #[arg(long, value_name = "S,…", value_delimiter = ',', value_parser = word::<Status>())]
    pub status: Vec<Status>,

    /// Still open: not closed, cancelled, rejected or expired
    #[arg(long)]
    pub open: bool,

    /// Waiting for the requester to validate the closure
    #[arg(long)]
    pub to_validate: bool,

    /// Past the time they were due
    #[arg(long)]
    pub overdue: bool,

    /// Handled by the operator
    #[arg(long)]
    pub mine: bool,

    /// Handled by nobody yet
    #[arg(long, conflicts_with_all = ["mine", "assignee"])]
    pub unassigned: bool,

    /// With this team, by its code
    #[arg(long, value_name = "TEAM")]
    pub team: Option<String>,

    /// At this level
    #[arg(long, value_name = "N", value_parser = number(1..=3))]
    pub level: Option<u32>,

    /// Handled by this operator
    #[arg(long, value_name = "LOGIN", conflicts_with = "mine")]
    pub assignee: Option<String>,

    /// Of this school
    #[arg(long, value_name = "UAI")]
    pub school: Option<String>,

    /// Asked by this person
    #[arg(long, value_name = "LOGIN|MAIL")]
    pub requester: Option<String>,

    /// In which this person takes part
    #[arg(long, value_name = "LOGIN|MAIL")]
    pub participant: Option<String>,

    /// Of this category, by its code
    #[arg(long, value_name = "CODE")]
    pub category: Option<String>,

    /// Of this priority, by its code
    #[arg(long, value_name = "CODE")]
    pub priority: Option<String>,

    /// Incidents or services only
    #[arg(long, value_name = "KIND", value_parser = word::<Kind>())]
    pub kind: Option<Kind>,

    /// That came this way
    #[arg(long, value_name = "CHANNEL", value_parser = word::<Channel>())]
    pub channel: Option<Channel>,

    /// Opened on this day or later: `2026-11-22`, `22/11/2026`, `today`, `-7d`
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    pub since: Option<String>,

    /// Opened on this day or earlier
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    pub until: Option<String>,

    /// Holding these words, accents and case apart
    #[arg(long, value_name = "WORDS")]
    pub text: Option<String>,

    /// Among those that the operator keeps at hand
    #[arg(long)]
    pub bookmarked: bool,

    /// Among those that the operator saw last, the latest first
    #[arg(long)]
    pub recent: bool,

    /// Sorted by this field, `:desc` for the other way round; else by priority, then age
    #[arg(long, value_name = "FIELD[:desc]", value_parser = sort::<TicketOrder>())]
    pub sort: Option<Sort<TicketOrder>>,

    /// As things stood at that instant: `2026-11-24T14:30` at the desk, or RFC 3339
    #[arg(long, value_name = "INSTANT", allow_hyphen_values = true)]
    pub as_of: Option<String>,
}

/// What is asked, every name looked up.
#[derive(Debug)]
pub struct Asked {
    pub filter: tickets::Filter,
    /// The moment to look back at.
    pub as_of: Option<DateTime<Utc>>,
}

impl Filter {
    /// A page of what is asked: twenty on a terminal, all elsewhere.
    pub fn asked(self, session: &Session<'_>, office: &mut Office, page: &Page) -> Result<Asked, Error> {
        let mut asked = self.asked_whole(session, office)?;
        asked.filter.limit = page.most(session);
        asked.filter.offset = page.offset;
        Ok(asked)
    }

    /// All of what is asked.
    pub fn asked_whole(mut self, session: &Session<'_>, office: &mut Office) -> Result<Asked, Error> {
        let zone = office.counter.desk.time_zone;
        let since = self
            .since
            .as_deref()
            .map(|day| session.day("--since", day, zone))
            .transpose()?;
        let until = self
            .until
            .as_deref()
            .map(|day| session.day("--until", day, zone))
            .transpose()?;
        let as_of = self
            .as_of
            .as_deref()
            .map(|at| session.as_of("--as-of", at, zone))
            .transpose()?;
        let now = as_of.unwrap_or(session.env.now());
        let seen = self.recent.then(|| recent::seen(session, office));
        if self.to_validate {
            self.status.push(Status::Resolved);
        }
        let filter = office.read(|tx, at| {
            let kept = match self.bookmarked {
                true => Some(tx.bookmarks(at.desk_id, &at.operator()?.login)?),
                false => None,
            };
            let mine = match self.mine {
                true => Some(at.operator()?.login.clone()),
                false => None,
            };
            Ok(tickets::Filter {
                statuses: self.status,
                open: self.open,
                teams: doing::team(at, self.team.as_ref())?.into_iter().collect(),
                level: self.level.and_then(|level| u8::try_from(level).ok()),
                assignee: self
                    .assignee
                    .as_deref()
                    .map(|login| doing::operator(at, tx, login))
                    .transpose()?
                    .or(mine),
                unassigned: self.unassigned,
                school: self
                    .school
                    .as_deref()
                    .map(|typed| fields::school(tx, typed))
                    .transpose()?,
                requester: self
                    .requester
                    .as_deref()
                    .map(|named| at.person(tx, named))
                    .transpose()?,
                participant: self
                    .participant
                    .as_deref()
                    .map(|named| at.person(tx, named))
                    .transpose()?,
                category: self
                    .category
                    .as_deref()
                    .map(|code| fields::category(at, code))
                    .transpose()?,
                priority: self
                    .priority
                    .as_deref()
                    .map(|code| doing::priority(at, code))
                    .transpose()?,
                kind: self.kind,
                channel: self.channel,
                since: since.map(|day| moment::start_of(day, zone)),
                until: until.map(|day| moment::start_of(day.succ_opt().unwrap_or(day), zone)),
                overdue: self.overdue.then_some(now),
                text: self.text,
                among: both(seen, kept),
                sort: self.sort,
                limit: None,
                offset: 0,
            })
        })?;
        Ok(Asked { filter, as_of })
    }
}

/// What stands in both lists, where both are asked for; in the order of the first.
fn both(seen: Option<Vec<String>>, kept: Option<Vec<String>>) -> Option<Vec<String>> {
    match (seen, kept) {
        (Some(mut seen), Some(kept)) => {
            seen.retain(|reference| kept.contains(reference));
            Some(seen)
        }
        (seen, kept) => seen.or(kept),
    }
}
