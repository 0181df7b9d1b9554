//! Lists of tickets, as they stand and as they once stood. Nothing is built from what somebody typed.

mod among;
mod filter;
mod statement;

use chrono::{DateTime, Utc};

use super::row::{listed, select_ticket};
use crate::domain::code::{Channel, Kind, Sort, Status, TicketOrder};
use crate::domain::deadline::Due;
use crate::domain::dossier::Listed;
use crate::domain::ticket::Ticket;
use crate::domain::{Desk, Uai, deadline, ticket};
use crate::error::Error;
use crate::store::Tx;
use crate::store::columns;
use crate::store::engine::{Value, params};

/// What is shown of a ticket.
const ONE: &str = concat!(select_ticket!("ticket"), "WHERE ticket.id = $1");

/// The longest page for which there is room from the start.
const PAGE: u32 = 1000;

/// What is asked the other way round: none of the values told, instead of one of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Negated {
    pub statuses: bool,
    pub teams: bool,
    pub levels: bool,
    pub assignee: bool,
    pub school: bool,
    pub requester: bool,
    pub participant: bool,
    pub categories: bool,
    pub priorities: bool,
    pub kinds: bool,
    pub channels: bool,
}

/// Which tickets; a field left empty asks nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    pub statuses: Vec<Status>,
    /// Only those on which somebody still has to act.
    pub open: bool,
    pub teams: Vec<String>,
    pub levels: Vec<u8>,
    pub assignee: Option<String>,
    pub unassigned: bool,
    pub school: Option<Uai>,
    pub requester: Option<String>,
    pub participant: Option<String>,
    /// The categories and those below them.
    pub categories: Vec<String>,
    pub priorities: Vec<String>,
    pub kinds: Vec<Kind>,
    pub channels: Vec<Channel>,
    /// Created at or after.
    pub since: Option<DateTime<Utc>>,
    /// Created before.
    pub until: Option<DateTime<Utc>>,
    /// Somebody should have acted before then.
    pub overdue: Option<DateTime<Utc>>,
    /// Words of subject or description.
    pub text: Option<String>,
    /// Only these, by their references, in this order unless `sort` says otherwise.
    pub among: Option<Vec<String>>,
    pub sort: Option<Sort<TicketOrder>>,
    pub limit: Option<u32>,
    pub offset: u32,
    pub not: Negated,
}

impl Tx<'_> {
    /// The tickets that the filter lets through, and how many there are in all.
    pub fn list(&mut self, desk: i64, rules: &Desk, filter: &Filter) -> Result<(Vec<Listed>, u64), Error> {
        // Room for a page at once: where a list grows step by step it is moved from place to place.
        let room = filter.limit.unwrap_or_default().min(PAGE);
        let mut tickets = Vec::with_capacity(room as usize);
        self.for_each_ticket(desk, rules, filter, |listed| {
            tickets.push(listed);
            Ok(())
        })?;
        let all_here = filter.offset == 0 && filter.limit.is_none_or(|limit| tickets.len() < limit as usize);
        let total = if all_here {
            tickets.len() as u64
        } else {
            self.count(desk, rules, filter)?
        };
        Ok((tickets, total))
    }

    /// One ticket after the other, none kept: for exports.
    pub fn for_each_ticket(
        &mut self,
        desk: i64,
        rules: &Desk,
        filter: &Filter,
        mut each: impl FnMut(Listed) -> Result<(), Error>,
    ) -> Result<(), Error> {
        if let Some(references) = &filter.among {
            let found = self.list_among(desk, rules, filter, references)?;
            return filter.page(found).try_for_each(each);
        }
        let limit = Value::from(filter.limit.map_or(-1, i64::from));
        if filter.is_plain() && filter.sort.is_none() && filter.offset == 0 {
            let rows = statement::plain_rows(filter.open);
            return self.for_each(rows, &[desk.into(), limit], |row| each(listed(row)?));
        }
        let mut values = Vec::new();
        let ids = if filter.is_plain() && filter.sort.is_none() {
            values.push(desk.into());
            statement::plain(filter.open)
        } else {
            values.extend(filter.values(desk, rules));
            values.extend(filter.order_key().map(Value::from));
            filter.ids()
        };
        values.push(limit);
        values.push(filter.offset.into());
        let mut one = self.prepare(ONE)?;
        self.for_each(ids, &values, |row| {
            let ticket = one.query_one(params![row.int("id")?], listed)?;
            each(ticket.ok_or_else(|| Error::Fault("a ticket of a list is gone".into()))?)
        })
    }

    /// How many tickets the filter lets through.
    pub fn count(&mut self, desk: i64, rules: &Desk, filter: &Filter) -> Result<u64, Error> {
        if let Some(references) = &filter.among {
            return Ok(self.list_among(desk, rules, filter, references)?.len() as u64);
        }
        let total = if filter.is_plain() {
            let sql = statement::plain_number(filter.open);
            self.query_one(sql, params![desk], |row| row.int("total"))
        } else {
            self.query_one(filter.number(), &filter.values(desk, rules), |row| {
                row.int("total")
            })
        };
        Ok(total?.unwrap_or_default().unsigned_abs())
    }

    /// The list as it stood at an instant, added up from the events.
    pub fn list_as_of(
        &mut self,
        desk: i64,
        rules: &Desk,
        filter: &Filter,
        at: DateTime<Utc>,
    ) -> Result<(Vec<Listed>, u64), Error> {
        let ids = self.query(
            "SELECT id FROM ticket WHERE desk_id = $1 AND created_at <= $2",
            params![desk, columns::instant(at)],
            |row| row.int("id"),
        )?;
        let mut tickets = Vec::new();
        for id in ids {
            let events = self.events(id)?;
            let Some(then) = ticket::sum(events.iter().take_while(|event| event.at <= at)) else {
                continue;
            };
            let participants = match &filter.participant {
                Some(_) => self.participants(id)?,
                None => Vec::new(),
            };
            if filter.holds(&then, rules, &participants) {
                let past = events.iter().take_while(|event| event.at <= at).count();
                let due = deadline::due(rules, &then, events.get(..past).unwrap_or_default());
                if filter.overdue.is_none_or(|now| due.is_overdue(now)) {
                    tickets.push((then, due));
                }
            }
        }
        match &filter.among {
            Some(order) => tickets
                .sort_by_key(|(ticket, _)| order.iter().position(|reference| *reference == ticket.reference)),
            None => {
                tickets.sort_by_key(|(ticket, _)| (rules.rank(ticket.priority.as_deref()), ticket.created_at))
            }
        }
        let total = tickets.len() as u64;
        // Names are looked up for the page alone, unless it is sorted by them.
        let named: Vec<(Ticket, Due)> = match filter.sort {
            Some(_) => tickets,
            None => filter.page(tickets).collect(),
        };
        let mut listed = Vec::new();
        for (ticket, due) in named {
            listed.push(self.named(ticket, due)?);
        }
        filter.arrange(&mut listed, rules);
        if filter.sort.is_some() {
            listed = filter.page(listed).collect();
        }
        Ok((listed, total))
    }

    /// A ticket with the names of its school and requester.
    pub fn named(&mut self, ticket: Ticket, due: Due) -> Result<Listed, Error> {
        let school = self.query_one(
            "SELECT name, city FROM school WHERE uai = $1",
            params![ticket.school.as_ref().map(|uai| uai.as_str())],
            |row| {
                use columns::Read as _;
                Ok((row.words("name")?, row.opt_words("city")?))
            },
        )?;
        let requester_name = self.query_one(
            "SELECT first_name, last_name FROM person WHERE login = $1",
            params![&ticket.requester],
            |row| {
                let (first, last) = (row.text("first_name")?, row.text("last_name")?);
                Ok(crate::domain::Text::new(format!("{first} {last}").trim()))
            },
        )?;
        let (school_name, school_city) = school.map_or((None, None), |(name, city)| (Some(name), city));
        Ok(Listed {
            ticket,
            due,
            school_name,
            school_city,
            requester_name,
        })
    }
}
