//! Which tickets a list holds, in their order, and how many there are: each statement is written
//! whole, one for each way in (by what is open, by school, by handler, by words…), and asks nothing
//! but the tickets' own rows. What is shown of a ticket is read by its id, so that what lies behind
//! a row's keys is looked up for the page alone, however many tickets it was chosen from.
//!
//! SQLite chooses an index by its form, not by what stands in it. A way in that has an index of its
//! own therefore puts a `+` before whatever would lead to another; the tests read the plans.

use super::Filter;
use crate::domain::code::TicketOrder;
use crate::domain::{Code as _, lifecycle};
use crate::store::tickets::row::select_ticket;

/// The filters that every statement carries, `$1` to `$16`. A value that begins with `~` says what is not
/// asked for; what no row has is never asked for, and so let through. The status is read where it can
/// be had without the ticket's row.
macro_rules! filters {
    ($desk:literal) => {
        filters!($desk, "ticket.status")
    };
    ($desk:literal, $status:literal) => {
        concat!(
            "WHERE ",
            $desk,
            " = $1
           AND ($2 IS NULL OR $2 LIKE '%,' || ",
            $status,
            " || ',%')
           AND ($3 IS NULL OR ($3 LIKE '~%') <> (ticket.team_id IN
                 (SELECT team.id FROM team WHERE $3 LIKE '%,' || team.code || ',%')))
           AND ($4 IS NULL OR ($4 LIKE '~%') <> ($4 LIKE '%,' || ticket.level || ',%'))
           AND ($5 IS NULL OR ($5 LIKE '~%') <> (ticket.assignee_id IS NOT DISTINCT FROM
                 (SELECT operator.id FROM operator WHERE operator.login = ltrim($5, '~'))))
           AND ($6 = 0 OR ticket.assignee_id IS NULL)
           AND ($7 IS NULL OR ($7 LIKE '~%') <> (ticket.school_id IS NOT DISTINCT FROM
                 (SELECT school.id FROM school WHERE school.uai = ltrim($7, '~'))))
           AND ($8 IS NULL OR ($8 LIKE '~%') <> (ticket.requester_id IS NOT DISTINCT FROM
                 (SELECT person.id FROM person WHERE person.login = ltrim($8, '~'))))
           AND ($9 IS NULL OR ($9 LIKE '~%') <> EXISTS
                 (SELECT 1 FROM participant WHERE participant.ticket_id = ticket.id
                   AND participant.person_id =
                     (SELECT person.id FROM person WHERE person.login = ltrim($9, '~'))))
           AND ($10 IS NULL OR ($10 LIKE '~%') <> (ticket.category_id IN
                 (SELECT category.id FROM category WHERE $10 LIKE '%,' || category.code || ',%')))
           AND ($11 IS NULL OR ($11 LIKE '~%') <> ($11 LIKE '%,' || coalesce(ticket.priority, '') || ',%'))
           AND ($12 IS NULL OR ($12 LIKE '~%') <> ($12 LIKE '%,' || ticket.kind || ',%'))
           AND ($13 IS NULL OR ($13 LIKE '~%') <> ($13 LIKE '%,' || ticket.channel || ',%'))
           AND ($14 IS NULL OR ticket.created_at >= $14)
           AND ($15 IS NULL OR ticket.created_at < $15)
           AND ($16 IS NULL OR ticket.overdue_at < $16) "
        )
    };
}

/// The tickets that a way in leads to, filtered.
macro_rules! from {
    (all) => {
        concat!("FROM ticket ", filters!("ticket.desk_id"))
    };
    // By way of an index that says all that is asked of it, which no other index can outdo.
    (open) => {
        concat!(
            "FROM ticket AS open JOIN ticket ON ticket.id = open.id ",
            filters!("+ticket.desk_id", "open.status"),
            "AND open.desk_id = $1 AND open.status IN
               ('new', 'in_progress', 'waiting_requester', 'waiting_authority', 'resolved') "
        )
    };
    (since) => {
        concat!(
            "FROM ticket ",
            filters!("ticket.desk_id"),
            "AND ticket.created_at >= $14 "
        )
    };
    (overdue) => {
        concat!(
            "FROM ticket ",
            filters!("ticket.desk_id"),
            "AND ticket.overdue_at < $16 "
        )
    };
    (assignee) => {
        concat!(
            "FROM ticket ",
            filters!("+ticket.desk_id"),
            "AND ticket.assignee_id = (SELECT operator.id FROM operator WHERE operator.login = $5) "
        )
    };
    (open_of_assignee) => {
        concat!(
            "FROM ticket ",
            filters!("+ticket.desk_id"),
            "AND ticket.assignee_id = (SELECT operator.id FROM operator WHERE operator.login = $5)
             AND ticket.status IN
               ('new', 'in_progress', 'waiting_requester', 'waiting_authority', 'resolved') "
        )
    };
    (school) => {
        concat!(
            "FROM ticket ",
            filters!("+ticket.desk_id"),
            "AND ticket.school_id = (SELECT school.id FROM school WHERE school.uai = $7) "
        )
    };
    (requester) => {
        concat!(
            "FROM ticket ",
            filters!("+ticket.desk_id"),
            "AND ticket.requester_id = (SELECT person.id FROM person WHERE person.login = $8) "
        )
    };
    (participant) => {
        concat!(
            "FROM participant JOIN ticket ON ticket.id = participant.ticket_id ",
            filters!("+ticket.desk_id"),
            "AND participant.person_id = (SELECT person.id FROM person WHERE person.login = $9) "
        )
    };
    (words) => {
        concat!(
            "FROM ticket_words JOIN ticket ON ticket.id = ticket_words.rowid ",
            filters!("+ticket.desk_id"),
            "AND ticket_words MATCH $17 "
        )
    };
}

/// The order of work: from an index that holds it, or sorted where the way in goes by another.
macro_rules! work_order {
    (indexed, $limit:literal, $offset:literal) => {
        concat!(
            "ORDER BY ticket.rank, ticket.created_at, ticket.id LIMIT ",
            $limit,
            " OFFSET ",
            $offset
        )
    };
    (open, $limit:literal, $offset:literal) => {
        concat!(
            "ORDER BY open.rank, open.created_at, open.id LIMIT ",
            $limit,
            " OFFSET ",
            $offset
        )
    };
    (sorted, $limit:literal, $offset:literal) => {
        concat!(
            "ORDER BY +ticket.rank, ticket.created_at, ticket.id LIMIT ",
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
             WHEN 'status_since' THEN ticket.status_since
             WHEN 'due_at' THEN ticket.due_at
             WHEN 'status' THEN ticket.status
             WHEN 'school' THEN (SELECT school.folded FROM school WHERE school.id = ticket.school_id)
             WHEN 'team' THEN (SELECT team.code FROM team WHERE team.id = ticket.team_id)
             WHEN 'assignee' THEN (SELECT operator.login FROM operator WHERE operator.id = ticket.assignee_id)
             END NULLS LAST, CASE ",
            $key,
            " WHEN 'age:desc' THEN ticket.created_at
             WHEN 'created_at:desc' THEN ticket.created_at
             WHEN 'updated_at:desc' THEN ticket.updated_at
             WHEN 'status_since:desc' THEN ticket.status_since
             WHEN 'due_at:desc' THEN ticket.due_at
             WHEN 'status:desc' THEN ticket.status
             WHEN 'school:desc' THEN (SELECT school.folded FROM school WHERE school.id = ticket.school_id)
             WHEN 'team:desc' THEN (SELECT team.code FROM team WHERE team.id = ticket.team_id)
             WHEN 'assignee:desc' THEN (SELECT operator.login FROM operator WHERE operator.id = ticket.assignee_id)
             END DESC NULLS LAST,
             +ticket.rank, ticket.created_at, ticket.id LIMIT ",
            $limit,
            " OFFSET ",
            $offset
        )
    };
}

/// What is asked of the tickets that a way in leads to. `a`, `b`, `c` are the values that come after
/// those of the filters: the limit and the offset, before them what they are sorted by.
macro_rules! asked {
    ($asked:expr, $way:ident, $order:ident, $a:literal, $b:literal, $c:literal) => {
        match $asked {
            Asked::Number => concat!("SELECT count(*) AS total ", from!($way)),
            Asked::Work => concat!("SELECT ticket.id ", from!($way), work_order!($order, $a, $b)),
            Asked::Sorted => concat!("SELECT ticket.id ", from!($way), any_order!($a, $b, $c)),
            Asked::Oldest => concat!(
                "SELECT ticket.id ",
                from!($way),
                "ORDER BY ticket.created_at, ticket.id LIMIT ",
                $a,
                " OFFSET ",
                $b
            ),
            Asked::Newest => concat!(
                "SELECT ticket.id ",
                from!($way),
                "ORDER BY ticket.created_at DESC, ticket.id DESC LIMIT ",
                $a,
                " OFFSET ",
                $b
            ),
        }
    };
}

/// Which index a list comes in by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    All,
    Open,
    Since,
    Overdue,
    Assignee,
    /// Of all that somebody ever had, what is open.
    OpenOfAssignee,
    School,
    Requester,
    Participant,
    Words,
}

/// What is asked: how many there are, or which, in an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Asked {
    Number,
    Work,
    /// In the order of an index, which `Sorted` would first make.
    Oldest,
    Newest,
    Sorted,
}

impl Filter {
    /// The narrowest way that leads to all of them.
    fn way(&self) -> Way {
        let not = self.not;
        let open = || self.wanted().into_iter().all(lifecycle::is_open);
        if self.text.is_some() {
            Way::Words
        } else if self.requester.is_some() && !not.requester {
            Way::Requester
        } else if self.participant.is_some() && !not.participant {
            Way::Participant
        } else if self.school.is_some() && !not.school {
            Way::School
        } else if self.assignee.is_some() && !not.assignee {
            if open() {
                Way::OpenOfAssignee
            } else {
                Way::Assignee
            }
        } else if self.overdue.is_some() {
            Way::Overdue
        } else if open() {
            Way::Open
        } else if self.since.is_some() {
            Way::Since
        } else {
            Way::All
        }
    }

    fn asked(&self) -> Asked {
        match (self.sort.map(|sort| (sort.by, sort.descending)), self.way()) {
            (None, _) => Asked::Work,
            (Some((TicketOrder::Age | TicketOrder::CreatedAt, false)), Way::All) => Asked::Oldest,
            (Some((TicketOrder::Age | TicketOrder::CreatedAt, true)), Way::All) => Asked::Newest,
            (Some(_), _) => Asked::Sorted,
        }
    }

    /// What they are sorted by, where the statement is to be told.
    pub(super) fn order_key(&self) -> Option<String> {
        let sort = self.sort.filter(|_| self.asked() == Asked::Sorted)?;
        let descending = if sort.descending { ":desc" } else { "" };
        Some(format!("{}{descending}", sort.by.code()))
    }

    /// The statement that gives the ids, in order.
    pub(super) fn ids(&self) -> &'static str {
        statement(self.way(), self.asked())
    }

    /// The statement that counts them.
    pub(super) fn number(&self) -> &'static str {
        statement(self.way(), Asked::Number)
    }
}

/// The order of work of all, or of what is open: what is asked most, and the quickest to understand.
pub(super) fn plain(open: bool) -> &'static str {
    if open {
        "SELECT ticket.id FROM ticket WHERE ticket.desk_id = $1 AND ticket.status IN
           ('new', 'in_progress', 'waiting_requester', 'waiting_authority', 'resolved')
         ORDER BY ticket.rank, ticket.created_at, ticket.id LIMIT $2 OFFSET $3"
    } else {
        "SELECT ticket.id FROM ticket WHERE ticket.desk_id = $1
         ORDER BY ticket.rank, ticket.created_at, ticket.id LIMIT $2 OFFSET $3"
    }
}

/// The same with their rows: where an index holds the order, none is read that is not shown.
pub(super) fn plain_rows(open: bool) -> &'static str {
    if open {
        concat!(
            select_ticket!("ticket AS open JOIN ticket ON ticket.id = open.id"),
            "WHERE open.desk_id = $1 AND open.status IN
               ('new', 'in_progress', 'waiting_requester', 'waiting_authority', 'resolved')
             ORDER BY open.rank, open.created_at, open.id LIMIT $2"
        )
    } else {
        concat!(
            select_ticket!("ticket"),
            "WHERE ticket.desk_id = $1
             ORDER BY ticket.rank, ticket.created_at, ticket.id LIMIT $2"
        )
    }
}

/// How many those are.
pub(super) fn plain_number(open: bool) -> &'static str {
    if open {
        "SELECT count(*) AS total FROM ticket WHERE ticket.desk_id = $1 AND ticket.status IN
           ('new', 'in_progress', 'waiting_requester', 'waiting_authority', 'resolved')"
    } else {
        "SELECT count(*) AS total FROM ticket WHERE ticket.desk_id = $1"
    }
}

fn statement(way: Way, asked: Asked) -> &'static str {
    match way {
        Way::All => asked!(asked, all, indexed, "$17", "$18", "$19"),
        Way::Open => asked!(asked, open, open, "$17", "$18", "$19"),
        Way::Since => asked!(asked, since, sorted, "$17", "$18", "$19"),
        Way::Overdue => asked!(asked, overdue, sorted, "$17", "$18", "$19"),
        Way::Assignee => asked!(asked, assignee, sorted, "$17", "$18", "$19"),
        Way::OpenOfAssignee => asked!(asked, open_of_assignee, sorted, "$17", "$18", "$19"),
        Way::School => asked!(asked, school, sorted, "$17", "$18", "$19"),
        Way::Requester => asked!(asked, requester, sorted, "$17", "$18", "$19"),
        Way::Participant => asked!(asked, participant, sorted, "$17", "$18", "$19"),
        Way::Words => asked!(asked, words, sorted, "$18", "$19", "$20"),
    }
}

#[cfg(test)]
mod tests;
