//! Which tickets: the filters of `ticket list`, that `ticket export`, `ticket edit` and saved views
//! share. Several filters hold together; several values of one filter are alternatives; `~` before a
//! value lets through what has another.

mod saved;

use chrono::{DateTime, Utc};

use crate::commands::Session;
use crate::commands::shared::{Columns, Page};
use crate::commands::ticket::{doing, fields, recent};
use crate::commands::words::{Pick, pick, pick_label, pick_number, pick_word, sort};
use crate::domain::code::{Channel, Kind, Sort, Status, TicketOrder};
use crate::domain::moment::{self, Toward};
use crate::error::{Error, Usage};
use crate::office::{Counter, Office};
use crate::store::Tx;
use crate::store::tickets::{self, Negated};

// No `///` here: it would become the description of the commands that hold these options.
#[derive(Debug, Default, Clone, clap::Args)]
pub struct Filter {
    /// As this saved view says; what is told beside it comes first
    #[arg(long, value_name = "NAME")]
    pub view: Option<String>,

    /// In one of these statuses, by code or in the desk's words, separated by commas; `~closed`: in any other
    #[arg(long, value_name = "S,…", value_delimiter = ',', value_parser = pick_label::<Status>())]
    pub status: Vec<Pick<String>>,

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

    /// With one of these teams, by their codes
    #[arg(long, value_name = "TEAM", value_delimiter = ',', value_parser = pick())]
    pub team: Vec<Pick<String>>,

    /// At one of these levels
    #[arg(long, value_name = "N", value_delimiter = ',', value_parser = pick_number(1..=3))]
    pub level: Vec<Pick<u8>>,

    /// Handled by this operator; `@me` is oneself
    #[arg(long, value_name = "LOGIN", conflicts_with = "mine", value_parser = pick())]
    pub assignee: Option<Pick<String>>,

    /// Of this school
    #[arg(long, value_name = "UAI", value_parser = pick())]
    pub school: Option<Pick<String>>,

    /// Asked by this person
    #[arg(long, value_name = "LOGIN|MAIL", value_parser = pick())]
    pub requester: Option<Pick<String>>,

    /// In which this person takes part
    #[arg(long, value_name = "LOGIN|MAIL", value_parser = pick())]
    pub participant: Option<Pick<String>>,

    /// That this person may see: their own, and their school's unless private
    #[arg(long, value_name = "LOGIN|MAIL")]
    pub seen_by: Option<String>,

    /// Of one of these categories, by their codes
    #[arg(long, value_name = "CODE", value_delimiter = ',', value_parser = pick())]
    pub category: Vec<Pick<String>>,

    /// Of one of these priorities, by their codes
    #[arg(long, value_name = "CODE", value_delimiter = ',', value_parser = pick())]
    pub priority: Vec<Pick<String>>,

    /// Incidents or services only
    #[arg(long, value_name = "KIND", value_delimiter = ',', value_parser = pick_word::<Kind>())]
    pub kind: Vec<Pick<Kind>>,

    /// That came this way
    #[arg(long, value_name = "CHANNEL", value_delimiter = ',', value_parser = pick_word::<Channel>())]
    pub channel: Vec<Pick<Channel>>,

    /// Opened on this day or later: `2026-11-22`, `22/11/2026`, `today`, `-7d`, `-1y`
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
    /// The columns that the saved view shows.
    pub columns: Vec<String>,
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
    pub fn asked_whole(self, session: &Session<'_>, office: &mut Office) -> Result<Asked, Error> {
        let (filter, Columns { columns, .. }) = self.with_its_view(office)?;
        let zone = office.counter.desk.time_zone;
        let day = |option: &str, typed: &Option<String>| {
            let day = typed
                .as_deref()
                .map(|day| session.day(option, day, zone, Toward::Back));
            day.transpose()
        };
        let since = day("--since", &filter.since)?;
        let until = day("--until", &filter.until)?;
        let as_of = filter.as_of.as_deref();
        let as_of = as_of.map(|at| session.as_of("--as-of", at, zone)).transpose()?;
        let now = as_of.unwrap_or(session.env.now());
        let mut asked = office.read(|tx, at| filter.looked_up(tx, at))?;
        asked.since = since.map(|day| moment::start_of(day, zone));
        asked.until = until.map(|day| moment::start_of(day.succ_opt().unwrap_or(day), zone));
        asked.overdue = filter.overdue.then_some(now);
        let seen = filter.recent.then(|| recent::seen(session, office));
        asked.among = both(seen, asked.among);
        Ok(Asked {
            filter: asked,
            as_of,
            columns,
        })
    }

    /// Every name looked up; the times are not settled here.
    fn looked_up(&self, tx: &mut Tx<'_>, at: &Counter) -> Result<tickets::Filter, Error> {
        let (labels, not_statuses) = several("--status", &self.status)?;
        let statuses = labels.iter().map(|label| fields::statuses(at, label));
        let mut statuses = statuses.collect::<Result<Vec<_>, _>>()?.concat();
        if self.to_validate {
            statuses.push(Status::Resolved);
        }
        let (teams, not_teams) = several("--team", &self.team)?;
        let (categories, not_categories) = several("--category", &self.category)?;
        let (priorities, not_priorities) = several("--priority", &self.priority)?;
        let (levels, not_levels) = several("--level", &self.level)?;
        let (kinds, not_kinds) = several("--kind", &self.kind)?;
        let (channels, not_channels) = several("--channel", &self.channel)?;
        let not = |pick: &Option<Pick<String>>| pick.as_ref().is_some_and(|pick| pick.not);
        let value = |pick: &Option<Pick<String>>| pick.as_ref().map(|pick| pick.value.clone());
        let assignee = match value(&self.assignee) {
            Some(login) => Some(doing::operator(at, tx, &login)?),
            None if self.mine => Some(at.operator()?.login.clone()),
            None => None,
        };
        let kept = match self.bookmarked {
            true => Some(tx.bookmarks(at.desk_id, &at.operator()?.login)?),
            false => None,
        };
        let seen_by = match &self.seen_by {
            Some(named) => {
                let person = doing::somebody(tx, at, named)?;
                Some(tx.tickets_seen_by(at.desk_id, &person)?)
            }
            None => None,
        };
        Ok(tickets::Filter {
            statuses,
            open: self.open,
            teams: doing::teams(at, teams)?,
            levels,
            assignee,
            unassigned: self.unassigned,
            school: value(&self.school)
                .map(|typed| fields::school(tx, &typed))
                .transpose()?,
            requester: value(&self.requester)
                .map(|named| at.person(tx, &named))
                .transpose()?,
            participant: value(&self.participant)
                .map(|named| at.person(tx, &named))
                .transpose()?,
            categories: categories
                .iter()
                .map(|code| fields::category(at, code))
                .collect::<Result<_, _>>()?,
            priorities: priorities
                .iter()
                .map(|code| doing::priority(at, code))
                .collect::<Result<_, _>>()?,
            kinds,
            channels,
            text: self.text.clone(),
            among: both(kept, seen_by),
            sort: self.sort,
            not: Negated {
                statuses: not_statuses,
                teams: not_teams,
                levels: not_levels,
                assignee: not(&self.assignee),
                school: not(&self.school),
                requester: not(&self.requester),
                participant: not(&self.participant),
                categories: not_categories,
                priorities: not_priorities,
                kinds: not_kinds,
                channels: not_channels,
            },
            ..tickets::Filter::default()
        })
    }
}

/// The values of one filter, and whether they are what is not asked for: a value that is wanted and
/// another that is not say the same thing twice, or nothing.
fn several<T: Clone>(option: &str, picks: &[Pick<T>]) -> Result<(Vec<T>, bool), Error> {
    let not = picks.iter().any(|pick| pick.not);
    if not && !picks.iter().all(|pick| pick.not) {
        let (one, other) = (option.to_owned(), format!("{option} ~"));
        return Err(Error::Usage(Usage::Conflict(one, other)));
    }
    Ok((picks.iter().map(|pick| pick.value.clone()).collect(), not))
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
