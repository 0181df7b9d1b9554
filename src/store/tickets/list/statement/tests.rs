//! That each list goes by the index that was made for it: the plans that SQLite makes, read.

use rusqlite::Connection;

use super::*;
use crate::store::migrations::CURRENT;

/// How SQLite goes about it, one step after the other.
fn plan(sql: &str) -> String {
    let connection = Connection::open_in_memory().unwrap();
    connection.execute_batch(CURRENT.schema).unwrap();
    let mut query = connection.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
    let mut steps = Vec::new();
    // The values make no difference: see `open.rs`.
    let mut rows = query.raw_query();
    while let Some(row) = rows.next().unwrap() {
        steps.push(row.get::<_, String>("detail").unwrap());
    }
    steps.join("\n")
}

/// The tickets are found by this index (or by the words), and sorted only where it cannot be
/// helped.
#[track_caller]
fn check(sql: &str, by: &str, sorted: bool) {
    let plan = plan(sql);
    assert!(plan.contains(by), "{by}:\n{plan}");
    assert!(
        !plan.contains("SCAN ticket\n") && !plan.ends_with("SCAN ticket"),
        "{plan}"
    );
    assert_eq!(plan.contains("USE TEMP B-TREE"), sorted, "{plan}");
}

#[test]
fn every_way_in_goes_by_its_own_index() {
    let ways = [
        (Way::All, "ticket USING INDEX ticket_order (desk_id=?)", false),
        (
            Way::Open,
            "open USING COVERING INDEX ticket_open (desk_id=?)",
            false,
        ),
        (
            Way::Since,
            "ticket USING INDEX ticket_created (desk_id=? AND created_at>?)",
            true,
        ),
        (
            Way::Overdue,
            "ticket USING INDEX ticket_overdue (desk_id=? AND overdue_at<?)",
            true,
        ),
        (
            Way::Assignee,
            "ticket USING INDEX ticket_assignee (assignee_id=?)",
            true,
        ),
        (
            Way::OpenOfAssignee,
            "ticket USING INDEX ticket_assignee (assignee_id=? AND status=?)",
            true,
        ),
        (
            Way::School,
            "ticket USING INDEX ticket_school (school_id=?)",
            true,
        ),
        (
            Way::Requester,
            "ticket USING INDEX ticket_requester (requester_id=?)",
            true,
        ),
        (
            Way::Participant,
            "participant USING COVERING INDEX participant_person (person_id=?)",
            true,
        ),
        (Way::Words, "SCAN ticket_words VIRTUAL TABLE INDEX 0:M2", true),
    ];
    for (way, by, sorted) in ways {
        check(statement(way, Asked::Work), by, sorted);
        // All of them, in an order that no index holds, can be read by any.
        let by = if way == Way::All { "(desk_id=?)" } else { by };
        check(statement(way, Asked::Sorted), by, true);
    }
}

#[test]
fn the_newest_and_the_oldest_come_without_sorting() {
    let by = "ticket USING INDEX ticket_created (desk_id=?)";
    check(statement(Way::All, Asked::Newest), by, false);
    check(statement(Way::All, Asked::Oldest), by, false);
}

#[test]
fn the_order_of_work_stops_at_the_end_of_the_page_and_counts_without_the_tickets() {
    check(
        plain(true),
        "ticket USING COVERING INDEX ticket_open (desk_id=?)",
        false,
    );
    check(
        plain(false),
        "ticket USING COVERING INDEX ticket_order (desk_id=?)",
        false,
    );
    check(
        plain_rows(true),
        "open USING COVERING INDEX ticket_open (desk_id=?)",
        false,
    );
    check(
        plain_rows(false),
        "ticket USING INDEX ticket_order (desk_id=?)",
        false,
    );
    check(
        plain_number(true),
        "ticket USING COVERING INDEX ticket_open (desk_id=?)",
        false,
    );
    check(plain_number(false), "ticket USING COVERING INDEX", false);
}

#[test]
fn what_may_be_there_already_is_a_few_steps_along_an_index() {
    use crate::store::tickets::earlier::{OF_EQUIPMENT, OF_REQUESTER, OF_SCHOOL};
    check(OF_SCHOOL, "ticket USING INDEX ticket_school (school_id=?)", false);
    check(
        OF_EQUIPMENT,
        "ticket USING INDEX ticket_equipment (school_id=? AND equipment=?)",
        false,
    );
    check(
        OF_REQUESTER,
        "ticket USING INDEX ticket_requester (requester_id=?)",
        false,
    );
}
