//! Acts that come too late and clocks that go wrong: what was decided on an old ticket is refused, and
//! time never runs back in a history.

use guichet::domain::code::Verb;
use guichet::domain::ticket::Change;
use guichet::domain::{Text, reference};
use guichet::error::{Error, Exit};
use serde_json::Value;

use crate::at_work::{desk, done, done_at, opening};
use crate::properties::{CALLERS, CATEGORIES, Desk};

#[test]
fn what_was_decided_on_an_old_ticket_is_refused_and_writes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::open(&folder, CALLERS[0], CATEGORIES[0]);
    let named = reference::read(&desk.reference);
    let mut late = desk
        .office
        .read(|tx, at| {
            let kept = tx.ticket(at.desk_id, &named)?.unwrap();
            let event = tx.events(kept.id)?.pop().unwrap();
            Ok((kept, event))
        })
        .unwrap();
    late.1.number += 1;
    late.1.verb = Verb::Comment;
    late.1.change = Change::Said {
        text: Text::from("Vu"),
        internal: true,
    };
    late.0.ticket.take(&late.1);
    let record = |desk: &mut Desk| {
        let (kept, event) = &late;
        desk.office
            .write(false, |tx, at| tx.record(at.desk_id, &at.desk, kept, event))
    };
    // The first who comes finds it as it was.
    record(&mut desk).unwrap();
    let before = desk.office.read(|tx, _| tx.stats()).unwrap();
    let refused = record(&mut desk).unwrap_err();
    assert!(
        matches!(&refused, Error::Changed { reference } if *reference == desk.reference),
        "{refused:?}"
    );
    assert_eq!(refused.exit(), Exit::Busy);
    assert_eq!(desk.office.read(|tx, _| tx.stats()).unwrap(), before);
}

#[test]
fn a_clock_that_goes_back_is_noted_and_time_does_not_run_back() {
    let stage = desk();
    done(&stage, &opening("Toner"));
    for (now, line) in [
        (
            "2031-01-01T00:00:00Z",
            "guichet ticket comment CG-1 'Bien plus tard'",
        ),
        (
            "1999-12-31T23:59:59Z",
            "guichet ticket comment CG-1 'Bien plus tôt'",
        ),
        ("2026-11-23T10:00:00Z", "guichet ticket take CG-1"),
    ] {
        done_at(&stage, now, line);
    }
    let ticket = done(&stage, "guichet ticket show CG-1 --format json");
    let ticket: Value = serde_json::from_str(&ticket).unwrap();
    let events = ticket["events"].as_array().unwrap();
    let told: Vec<(&str, &str)> = events
        .iter()
        .map(|event| (event["at"].as_str().unwrap(), event["clock"].as_str().unwrap()))
        .collect();
    assert_eq!(
        told,
        [
            ("2026-11-23T09:00:00Z", "set"),
            ("2031-01-01T00:00:00Z", "set"),
            ("2031-01-01T00:00:00Z", "back"),
            ("2031-01-01T00:00:00Z", "back"),
        ]
    );
    assert!(done(&stage, "guichet db check --lang en").contains("all is well"));
}

#[test]
fn every_report_carries_the_head_of_the_chain() {
    let stage = desk();
    done(&stage, &opening("Toner"));
    let checked = done(&stage, "guichet db check --format json");
    let checked: Value = serde_json::from_str(&checked).unwrap();
    let head = checked["head"].as_str().unwrap();
    assert_eq!(head.len(), 64);
    for report in ["activity", "delays", "recurring", "billing", "inventory"] {
        for format in ["json", "html"] {
            let told = done(&stage, &format!("guichet report {report} --format {format}"));
            assert!(told.contains(&head[..16]), "{report} as {format}");
        }
    }
}
