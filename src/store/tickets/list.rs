//! Lists of tickets. Every statement is written whole: one for each way in (by what is open, by
//! school, by handler, by words…), so that the index that serves it can be seen, with the same
//! filters behind. Nothing is built from what somebody typed.

use chrono::{DateTime, Utc};

use super::row::{listed, select_ticket};
use crate::domain::code::{Channel, Kind, Sort, Status, TicketOrder};
use crate::domain::dossier::Listed;
use crate::domain::ticket::Ticket;
use crate::domain::{Code as _, Desk, Uai, lifecycle, outside, ticket};
use crate::error::Error;
use crate::store::Tx;
use crate::store::columns;
use crate::store::engine::{Value, params};

/// Which tickets; a field left empty asks nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    pub statuses: Vec<Status>,
    /// Only those on which somebody still has to act.
    pub open: bool,
    pub teams: Vec<String>,
    pub level: Option<u8>,
    pub assignee: Option<String>,
    pub unassigned: bool,
    pub school: Option<Uai>,
    pub requester: Option<String>,
    pub participant: Option<String>,
    /// The category and those below it.
    pub category: Option<String>,
    pub priority: Option<String>,
    pub kind: Option<Kind>,
    pub channel: Option<Channel>,
    /// Created at or after.
    pub since: Option<DateTime<Utc>>,
    /// Created before.
    pub until: Option<DateTime<Utc>>,
    /// Words of subject or description.
    pub text: Option<String>,
    pub sort: Option<Sort<TicketOrder>>,
    pub limit: Option<u32>,
    pub offset: u32,
}

/// The key of an order, as the statements know it.
fn order_key(sort: Sort<TicketOrder>) -> String {
    format!("{}{}", sort.by.code(), if sort.descending { ":desc" } else { "" })
}

/// The filters that every statement carries, `$1` to `$15`.
macro_rules! filters {
    () => {
        "WHERE ticket.desk_id = $1
           AND ($2 IS NULL OR $2 LIKE '%,' || ticket.status || ',%')
           AND ($3 IS NULL OR $3 LIKE '%,' || team.code || ',%')
           AND ($4 IS NULL OR ticket.level = $4)
           AND ($5 IS NULL OR assignee.login = $5)
           AND ($6 = 0 OR ticket.assignee_id IS NULL)
           AND ($7 IS NULL OR school.uai = $7)
           AND ($8 IS NULL OR requester.login = $8)
           AND ($9 IS NULL OR EXISTS (SELECT 1 FROM participant JOIN person ON person.id = participant.person_id
                 WHERE participant.ticket_id = ticket.id AND person.login = $9))
           AND ($10 IS NULL OR $10 LIKE '%,' || category.code || ',%')
           AND ($11 IS NULL OR ticket.priority = $11)
           AND ($12 IS NULL OR ticket.kind = $12)
           AND ($13 IS NULL OR ticket.channel = $13)
           AND ($14 IS NULL OR ticket.created_at >= $14)
           AND ($15 IS NULL OR ticket.created_at < $15) "
    };
}

macro_rules! work_order {
    ($limit:literal, $offset:literal) => {
        concat!(
            "ORDER BY ticket.rank, ticket.created_at, ticket.id LIMIT ",
            $limit,
            " OFFSET ",
            $offset
        )
    };
}

macro_rules! any_order {
    ($key:literal, $limit:literal, $offset:literal) => {
        concat!(
            "ORDER BY CASE ",
            $key,
            " WHEN 'priority' THEN ticket.rank
             WHEN 'reference' THEN ticket.number
             WHEN 'urgency' THEN ticket.urgency END NULLS LAST, CASE ",
            $key,
            " WHEN 'priority:desc' THEN ticket.rank
             WHEN 'reference:desc' THEN ticket.number
             WHEN 'urgency:desc' THEN ticket.urgency END DESC NULLS LAST, CASE ",
            $key,
            " WHEN 'age' THEN ticket.created_at
             WHEN 'created_at' THEN ticket.created_at
             WHEN 'updated_at' THEN ticket.updated_at
             WHEN 'status' THEN ticket.status
             WHEN 'school' THEN school.folded
             WHEN 'team' THEN team.code
             WHEN 'assignee' THEN assignee.login END NULLS LAST, CASE ",
            $key,
            " WHEN 'age:desc' THEN ticket.created_at
             WHEN 'created_at:desc' THEN ticket.created_at
             WHEN 'updated_at:desc' THEN ticket.updated_at
             WHEN 'status:desc' THEN ticket.status
             WHEN 'school:desc' THEN school.folded
             WHEN 'team:desc' THEN team.code
             WHEN 'assignee:desc' THEN assignee.login END DESC NULLS LAST,
             ticket.rank, ticket.created_at, ticket.id LIMIT ",
            $limit,
            " OFFSET ",
            $offset
        )
    };
}

/// What a way in adds to the filters.
macro_rules! way {
    (all) => {
        ""
    };
    (open) => {
        "AND ticket.status IN ('new', 'in_progress', 'waiting_requester', 'waiting_authority', 'resolved') "
    };
    (assignee) => {
        "AND ticket.assignee_id = (SELECT id FROM operator WHERE login = $5) "
    };
    (school) => {
        "AND ticket.school_id = (SELECT id FROM school WHERE uai = $7) "
    };
    (requester) => {
        "AND ticket.requester_id = (SELECT id FROM person WHERE login = $8) "
    };
}

macro_rules! select_words {
    () => {
        select_ticket!("ticket_words JOIN ticket ON ticket.id = ticket_words.rowid")
    };
}

macro_rules! matching {
    () => {
        "AND ticket_words MATCH $16 "
    };
}

macro_rules! statements {
    ($sorted:expr, $counting:expr, { $($variant:path => $way:ident),+ $(,)? }, $entry:expr) => {
        match ($entry, $counting, $sorted) {
            $(
                ($variant, true, _) => concat!(
                    "SELECT count(*) AS total FROM (", select_ticket!("ticket"), filters!(), way!($way), ")"
                ),
                ($variant, false, false) => concat!(
                    select_ticket!("ticket"), filters!(), way!($way), work_order!("$16", "$17")
                ),
                ($variant, false, true) => concat!(
                    select_ticket!("ticket"), filters!(), way!($way), any_order!("$16", "$17", "$18")
                ),
            )+
        }
    };
}

/// Which index a list comes in by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    All,
    Open,
    Assignee,
    School,
    Requester,
}

impl Filter {
    fn way(&self) -> Way {
        if self.assignee.is_some() {
            Way::Assignee
        } else if self.school.is_some() {
            Way::School
        } else if self.requester.is_some() {
            Way::Requester
        } else if self.open
            || (!self.statuses.is_empty() && self.statuses.iter().all(|s| lifecycle::is_open(*s)))
        {
            Way::Open
        } else {
            Way::All
        }
    }

    /// Nothing is asked but what the way in answers by itself.
    fn is_plain(&self) -> bool {
        *self
            == Self {
                open: self.open,
                sort: self.sort,
                limit: self.limit,
                offset: self.offset,
                ..Self::default()
            }
    }

    fn statuses(&self) -> Vec<Status> {
        match (self.open, self.statuses.is_empty()) {
            (true, true) => Status::ALL
                .iter()
                .copied()
                .filter(|status| lifecycle::is_open(*status))
                .collect(),
            (true, false) => self
                .statuses
                .iter()
                .copied()
                .filter(|status| lifecycle::is_open(*status))
                .collect(),
            (false, _) => self.statuses.clone(),
        }
    }

    fn values(&self, desk: i64, rules: &Desk) -> Vec<Value<'_>> {
        let statuses = self.statuses();
        let asked = self.open || !self.statuses.is_empty();
        let mut values: Vec<Value<'_>> = vec![
            desk.into(),
            asked
                .then(|| members(statuses.iter().map(|status| status.code())))
                .into(),
            (!self.teams.is_empty())
                .then(|| members(self.teams.iter().map(String::as_str)))
                .into(),
            self.level.into(),
            self.assignee.as_ref().into(),
            self.unassigned.into(),
            self.school.as_ref().map(|uai| uai.as_str()).into(),
            self.requester.as_ref().into(),
            self.participant.as_ref().into(),
            self.category
                .as_ref()
                .map(|code| members(below(rules, code).into_iter()))
                .into(),
            self.priority.as_ref().into(),
            self.kind.map(|kind| kind.code()).into(),
            self.channel.map(|channel| channel.code()).into(),
            self.since.map(columns::instant).into(),
            self.until.map(columns::instant).into(),
        ];
        values.extend(self.text.as_deref().map(|words| Value::from(phrase(words))));
        values
    }

    /// The same question asked of a ticket as it once stood.
    fn holds(&self, ticket: &Ticket, rules: &Desk, participants: &[String]) -> bool {
        let words = self.text.as_deref().map(outside::fold).unwrap_or_default();
        let told = outside::fold(&format!("{} {}", ticket.subject.raw(), ticket.description.raw()));
        let asked = self.open || !self.statuses.is_empty();
        (!asked || self.statuses().contains(&ticket.status))
            && (self.teams.is_empty() || self.teams.contains(&ticket.team))
            && self.level.is_none_or(|level| level == ticket.level)
            && (self.assignee.is_none() || self.assignee == ticket.assignee)
            && (!self.unassigned || ticket.assignee.is_none())
            && (self.school.is_none() || self.school == ticket.school)
            && self
                .requester
                .as_ref()
                .is_none_or(|login| *login == ticket.requester)
            && self
                .participant
                .as_ref()
                .is_none_or(|login| participants.contains(login))
            && self
                .category
                .as_ref()
                .is_none_or(|code| below(rules, code).contains(&ticket.category.as_str()))
            && (self.priority.is_none() || self.priority == ticket.priority)
            && self.kind.is_none_or(|kind| kind == ticket.kind)
            && self.channel.is_none_or(|channel| channel == ticket.channel)
            && self.since.is_none_or(|since| ticket.created_at >= since)
            && self.until.is_none_or(|until| ticket.created_at < until)
            && words.split_whitespace().all(|word| {
                told.split(|c: char| !c.is_alphanumeric())
                    .any(|w| w.starts_with(word))
            })
    }
}

impl Tx<'_> {
    /// The tickets that the filter lets through, and how many there are in all.
    pub fn list(&mut self, desk: i64, rules: &Desk, filter: &Filter) -> Result<(Vec<Listed>, u64), Error> {
        let mut tickets = Vec::new();
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
        let mut values = filter.values(desk, rules);
        if let Some(sort) = filter.sort {
            values.push(order_key(sort).into());
        }
        values.push(filter.limit.map_or(-1, i64::from).into());
        values.push(filter.offset.into());
        self.for_each(statement(filter, false), &values, |row| each(listed(row)?))
    }

    /// How many tickets the filter lets through.
    pub fn count(&mut self, desk: i64, rules: &Desk, filter: &Filter) -> Result<u64, Error> {
        if filter.is_plain() {
            let sql = match filter.open {
                true => {
                    "SELECT count(*) AS total FROM ticket WHERE desk_id = $1 AND status IN
                       ('new', 'in_progress', 'waiting_requester', 'waiting_authority', 'resolved')"
                }
                false => "SELECT count(*) AS total FROM ticket WHERE desk_id = $1",
            };
            let total = self.query_one(sql, params![desk], |row| row.int("total"))?;
            return Ok(total.unwrap_or_default().unsigned_abs());
        }
        let values = filter.values(desk, rules);
        let total = self.query_one(statement(filter, true), &values, |row| row.int("total"))?;
        Ok(total.unwrap_or_default().unsigned_abs())
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
                tickets.push(then);
            }
        }
        tickets.sort_by_key(|ticket| (rules.rank(ticket.priority.as_deref()), ticket.created_at));
        let total = tickets.len() as u64;
        let page = tickets
            .into_iter()
            .skip(filter.offset as usize)
            .take(filter.limit.map_or(usize::MAX, |limit| limit as usize));
        let mut listed = Vec::new();
        for ticket in page {
            listed.push(self.named(ticket)?);
        }
        Ok((listed, total))
    }

    /// A ticket with the names of its school and requester.
    pub fn named(&mut self, ticket: Ticket) -> Result<Listed, Error> {
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
            school_name,
            school_city,
            requester_name,
        })
    }
}

fn statement(filter: &Filter, counting: bool) -> &'static str {
    if filter.text.is_some() {
        return by_words(filter.sort.is_some(), counting);
    }
    statements!(filter.sort.is_some(), counting, {
        Way::All => all,
        Way::Open => open,
        Way::Assignee => assignee,
        Way::School => school,
        Way::Requester => requester,
    }, filter.way())
}

/// The words lead, whatever else is asked.
fn by_words(sorted: bool, counting: bool) -> &'static str {
    match (counting, sorted) {
        (true, _) => {
            concat!(
                "SELECT count(*) AS total FROM (",
                select_words!(),
                filters!(),
                matching!(),
                ")"
            )
        }
        (false, false) => concat!(
            select_words!(),
            filters!(),
            matching!(),
            work_order!("$17", "$18")
        ),
        (false, true) => concat!(
            select_words!(),
            filters!(),
            matching!(),
            any_order!("$17", "$18", "$19")
        ),
    }
}

/// `,a,b,`: what one word can be looked for in.
fn members<'a>(words: impl Iterator<Item = &'a str>) -> String {
    words.fold(",".to_owned(), |all, word| all + word + ",")
}

/// A category and all below it.
fn below<'a>(rules: &'a Desk, code: &'a str) -> Vec<&'a str> {
    let mut codes = vec![code];
    codes.extend(
        rules
            .categories
            .iter()
            .map(|category| category.code.as_str())
            .filter(|other| {
                *other != code && rules.category_path(other).iter().any(|above| above.code == code)
            }),
    );
    codes
}

/// Each word as the beginning of a word, whatever signs stand in it.
fn phrase(words: &str) -> String {
    words
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| format!("\"{word}\"*"))
        .collect::<Vec<_>>()
        .join(" ")
}
