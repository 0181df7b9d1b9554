//! The operator's page, out of the indexes for what is open: it does not grow with what is closed.

use chrono::{DateTime, Utc};

use super::list::Filter;
use super::row::{listed, select_ticket};
use crate::domain::code::{Kind, Sort, Status, TicketOrder};
use crate::domain::dossier::Listed;
use crate::domain::home::{Home, Pile, Stale};
use crate::domain::notice::NoticeState;
use crate::domain::person::Operator;
use crate::domain::{Desk, moment};
use crate::error::Error;
use crate::store::Tx;
use crate::store::columns::{self, Read as _};
use crate::store::engine::params;

/// How many of a pile are shown.
const SHOWN: u32 = 10;

/// Of what is open at the desk, by way of the index that says all of that, its status too.
macro_rules! of_open {
    ($and:literal) => {
        concat!(
            "WHERE ticket.id IN (SELECT open.id FROM ticket AS open WHERE open.desk_id = $1 AND open.status IN
               ('new', 'in_progress', 'waiting_requester', 'waiting_authority', 'resolved') ",
            $and,
            ") "
        )
    };
}

impl Tx<'_> {
    /// Whose turn is it, as this operator sees it at `now`?
    pub fn home(
        &mut self,
        desk: i64,
        rules: &Desk,
        operator: &Operator,
        now: DateTime<Utc>,
    ) -> Result<Home, Error> {
        let own: Vec<String> = operator
            .teams
            .iter()
            .filter(|(code, _)| *code == rules.code)
            .map(|(_, team)| team.clone())
            .collect();
        let open = Filter {
            open: true,
            ..Filter::default()
        };
        let mine = Filter {
            assignee: Some(operator.login.clone()),
            ..open.clone()
        };
        // An administrator without a team acts for all of them.
        let unassigned = Filter {
            statuses: vec![Status::New, Status::InProgress],
            teams: own,
            unassigned: true,
            ..Filter::default()
        };
        let overdue = Filter {
            overdue: Some(now),
            sort: Some(Sort {
                by: TicketOrder::DueAt,
                descending: false,
            }),
            ..Filter::default()
        };
        let in_status = |status| Filter {
            statuses: vec![status],
            sort: Some(Sort {
                by: TicketOrder::StatusSince,
                descending: false,
            }),
            ..Filter::default()
        };
        let incidents = self.count(
            desk,
            rules,
            &Filter {
                kinds: vec![Kind::Incident],
                ..open.clone()
            },
        )?;
        Ok(Home {
            mine: self.pile(desk, rules, mine)?,
            unassigned: self.pile(desk, rules, unassigned)?,
            awaiting_requester: self.pile(desk, rules, in_status(Status::WaitingRequester))?,
            awaiting_authority: self.awaiting(desk, "authority")?,
            awaiting_supplier: self.awaiting(desk, "supplier")?,
            awaiting_date: self.awaiting(desk, "date")?,
            to_validate: self.pile(desk, rules, in_status(Status::Resolved))?,
            visits_today: self.visits_on(desk, rules, now)?,
            overdue: self.pile(desk, rules, overdue)?,
            incidents,
            // A ticket is the one or the other.
            services: self.count(desk, rules, &open)?.saturating_sub(incidents),
            to_sort: self.letters_to_sort(desk)?,
            dead_mails: self.mails_in(desk, NoticeState::Dead)?,
            inventories: self.inventories_to_renew(rules, now)?,
        })
    }

    fn pile(&mut self, desk: i64, rules: &Desk, filter: Filter) -> Result<Pile, Error> {
        let (tickets, total) = self.list(
            desk,
            rules,
            &Filter {
                limit: Some(SHOWN),
                ..filter
            },
        )?;
        Ok(Pile { tickets, total })
    }

    fn awaiting(&mut self, desk: i64, whom: &str) -> Result<Pile, Error> {
        let all = self.query(
            concat!(
                select_ticket!("ticket"),
                of_open!("AND open.status = 'waiting_authority'"),
                "AND ticket.waiting_for = $2
                 ORDER BY ticket.status_since, ticket.id"
            ),
            params![desk, whom],
            listed,
        )?;
        Ok(topmost(all))
    }

    fn visits_on(&mut self, desk: i64, rules: &Desk, now: DateTime<Utc>) -> Result<Pile, Error> {
        let today = rules.day(now);
        let tomorrow = today.succ_opt().unwrap_or(today);
        let from = moment::start_of(today, rules.time_zone);
        let to = moment::start_of(tomorrow, rules.time_zone);
        let all = self.query(
            concat!(
                select_ticket!("ticket"),
                of_open!(""),
                "AND ticket.appointment_at >= $2 AND ticket.appointment_at < $3
                 ORDER BY ticket.appointment_at, ticket.id"
            ),
            params![desk, columns::instant(from), columns::instant(to)],
            listed,
        )?;
        Ok(topmost(all))
    }

    /// Members whose inventory ends within the desk's warning, or did so lately.
    pub fn inventories_to_renew(&mut self, rules: &Desk, now: DateTime<Utc>) -> Result<Vec<Stale>, Error> {
        let (Some(age), warn) = (rules.inventory.max_age, rules.inventory.warn.unwrap_or(30)) else {
            return Ok(Vec::new());
        };
        let today = rules.day(now);
        let days = |count: u32| chrono::Days::new(u64::from(count));
        let (Some(from), Some(to)) = (
            today.checked_sub_days(days(age.saturating_add(warn))),
            today.checked_sub_days(days(age.saturating_sub(warn))),
        ) else {
            return Ok(Vec::new());
        };
        self.query(
            "SELECT school.uai, school.name, school.city, school.inventory_on FROM school
             WHERE school.inventory_on BETWEEN $1 AND $2
               AND EXISTS (SELECT 1 FROM agreement WHERE agreement.school_id = school.id
                 AND agreement.starts_on <= $3 AND agreement.ends_on >= $3)
             ORDER BY school.inventory_on, school.uai",
            params![columns::day(from), columns::day(to), columns::day(today)],
            |row| {
                let dated = row.opt_day("inventory_on")?.unwrap_or(today);
                Ok(Stale {
                    uai: row
                        .opt_uai("uai")?
                        .ok_or_else(|| Error::Fault("a school without a code".into()))?,
                    name: row.words("name")?,
                    city: row.opt_words("city")?,
                    inventory_on: dated,
                    ends_on: rules.inventory_ends(dated).unwrap_or(dated),
                })
            },
        )
    }
}

fn topmost(mut all: Vec<Listed>) -> Pile {
    let total = all.len() as u64;
    all.truncate(SHOWN as usize);
    Pile { tickets: all, total }
}
