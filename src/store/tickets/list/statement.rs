//! The statements of a list, each written whole: one for each way in (by what is open, by school, by
//! handler, by words…), so that the index that serves it can be seen, with the same filters behind.

use super::Filter;
use crate::domain::lifecycle;
use crate::store::tickets::row::select_ticket;

/// The filters that every statement carries, `$1` to `$16`.
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
           AND ($15 IS NULL OR ticket.created_at < $15)
           AND ($16 IS NULL OR ticket.overdue_at < $16) "
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
             WHEN 'due_at' THEN ticket.due_at
             WHEN 'status' THEN ticket.status
             WHEN 'school' THEN school.folded
             WHEN 'team' THEN team.code
             WHEN 'assignee' THEN assignee.login END NULLS LAST, CASE ",
            $key,
            " WHEN 'age:desc' THEN ticket.created_at
             WHEN 'created_at:desc' THEN ticket.created_at
             WHEN 'updated_at:desc' THEN ticket.updated_at
             WHEN 'due_at:desc' THEN ticket.due_at
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
    (overdue) => {
        "AND ticket.overdue_at IS NOT NULL AND ticket.overdue_at < $16 "
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
        "AND ticket_words MATCH $17 "
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
                    select_ticket!("ticket"), filters!(), way!($way), work_order!("$17", "$18")
                ),
                ($variant, false, true) => concat!(
                    select_ticket!("ticket"), filters!(), way!($way), any_order!("$17", "$18", "$19")
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
    Overdue,
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
        } else if self.overdue.is_some() {
            Way::Overdue
        } else if self.open
            || (!self.statuses.is_empty() && self.statuses.iter().all(|s| lifecycle::is_open(*s)))
        {
            Way::Open
        } else {
            Way::All
        }
    }
}

/// The statement that answers, or that counts the answers.
pub(super) fn statement(filter: &Filter, counting: bool) -> &'static str {
    if filter.text.is_some() {
        return by_words(filter.sort.is_some(), counting);
    }
    statements!(filter.sort.is_some(), counting, {
        Way::All => all,
        Way::Open => open,
        Way::Overdue => overdue,
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
            work_order!("$18", "$19")
        ),
        (false, true) => concat!(
            select_words!(),
            filters!(),
            matching!(),
            any_order!("$18", "$19", "$20")
        ),
    }
}
