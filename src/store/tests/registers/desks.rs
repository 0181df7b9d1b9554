//! Profiles applied, version after version, and what tickets refer to.

use super::*;
use crate::domain::desk::Desk;
use crate::domain::register::Fate;
use crate::store::engine::params;

fn renamed(text: &str, from: &str, to: &str) -> (String, Desk) {
    let text = text.replace(from, to);
    let desk = profile::read(None, &text).unwrap();
    (text, desk)
}

#[test]
fn a_new_database_works_by_the_built_in_desk() {
    let (_folder, mut store) = registers();
    let known = store.read(|tx| tx.desk("carmi-grenoble")).unwrap().unwrap();
    assert_eq!(known.version, 1);
    assert_eq!(known.desk, profile::built_in().unwrap());
    assert_eq!(store.read(|tx| tx.desk_codes()).unwrap(), ["carmi-grenoble"]);
    assert!(store.read(|tx| tx.desk("carmi")).unwrap().is_none());
    let nearest = store.read(|tx| tx.nearest_desks("carmi")).unwrap();
    assert_eq!(nearest[0].0, "carmi-grenoble");
}

#[test]
fn the_same_profile_twice_is_one_version() {
    let (_folder, mut store) = registers();
    let desk = profile::built_in().unwrap();
    let again = store
        .write(|tx| tx.apply_desk(profile::BUILT_IN, &desk, later(), &founder()))
        .unwrap();
    assert_eq!((again.version, again.fate), (1, Fate::Unchanged));
    assert_eq!(
        store.read(|tx| tx.desk_versions("carmi-grenoble")).unwrap().len(),
        1
    );
}

#[test]
fn every_version_is_kept_with_its_day() {
    let (_folder, mut store) = registers();
    let old = profile::built_in().unwrap();
    let (text, desk) = renamed(profile::BUILT_IN, "max-age = 365", "max-age = 300");
    assert_ne!(old, desk, "the profile says max-age = 365");
    let applied = store
        .write(|tx| tx.apply_desk(&text, &desk, later(), &founder()))
        .unwrap();
    assert_eq!((applied.version, applied.fate), (2, Fate::Changed));
    store
        .read(|tx| {
            let versions = tx.desk_versions("carmi-grenoble")?;
            let told: Vec<_> = versions.iter().map(|v| (v.version, v.applied_at)).collect();
            assert_eq!(told, [(2, later()), (1, now())]);
            assert_eq!(versions[0].applied_by, "martin");
            assert_eq!(tx.desk("carmi-grenoble")?.unwrap().desk, desk);
            assert_eq!(tx.desk_version("carmi-grenoble", 1)?.unwrap().desk, old);
            assert_eq!(tx.desk_version("carmi-grenoble", 3)?, None);
            assert_eq!(tx.desk_profile("carmi-grenoble", 2)?, Some(text.clone()));
            let journal = journal(tx);
            assert_eq!(journal.last().unwrap().0, "desk");
            assert_eq!(journal.last().unwrap().2, r#"{"version":2}"#);
            Ok(())
        })
        .unwrap();
}

#[test]
fn a_team_that_is_dropped_stays_inactive_and_comes_back() {
    let (_folder, mut store) = registers();
    let mut desk = profile::built_in().unwrap();
    let all = i64::try_from(desk.teams.len()).unwrap();
    let dropped = desk.teams.pop().unwrap();
    desk.categories.truncate(1);
    let active = |tx: &Tx<'_>| count(tx, "SELECT count(*) AS n FROM team WHERE active = 1");
    store
        .write(|tx| {
            assert_eq!(active(tx), all);
            tx.apply_desk("fewer", &desk, later(), &founder())?;
            assert_eq!(active(tx), all - 1);
            assert_eq!(count(tx, "SELECT count(*) AS n FROM team"), all);
            assert_eq!(
                count(tx, "SELECT count(*) AS n FROM category WHERE active = 1"),
                1
            );
            desk.teams.push(dropped);
            tx.apply_desk("all again", &desk, later(), &founder())?;
            assert_eq!(active(tx), all);
            Ok(())
        })
        .unwrap();
}

#[test]
fn a_profile_compiled_by_another_version_is_read_again() {
    let (_folder, mut store) = registers();
    store
        .write(|tx| {
            tx.execute("UPDATE desk_version SET compiled = $1", params!["{\"shape\":0}"])?;
            assert_eq!(
                tx.desk("carmi-grenoble")?.unwrap().desk,
                profile::built_in().unwrap()
            );
            Ok(())
        })
        .unwrap();
}

#[test]
fn tickets_take_the_order_of_the_new_priorities() {
    let (_folder, mut store) = registers();
    let mut desk = profile::built_in().unwrap();
    let codes: Vec<String> = desk
        .priorities
        .iter()
        .map(|priority| priority.code.clone())
        .collect();
    assert!(codes.len() > 1, "the desk has priorities");
    let ranks = |tx: &Tx<'_>| {
        let ranks = tx.query("SELECT rank FROM ticket ORDER BY id", &[], |row| row.int("rank"));
        ranks.unwrap()
    };
    store
        .write(|tx| {
            tx.keep_school(&jastres(), now())?;
            tx.keep_person(&prt(), now())?;
            for (place, code) in codes.iter().map(Some).chain([None]).enumerate() {
                let place = i64::try_from(place).unwrap();
                tx.execute(
                    "INSERT INTO ticket (desk_id, reference, number, kind, status, rank, team_id, level,
                       subject, description, category_id, nature, priority, requester_id, channel,
                       private, form, ceiling, created_at, updated_at, status_since, handed_by, interventions,
                       participants, billed, version)
                     SELECT 1, $1, $2, 'incident', 'new', $2, 1, 1, '', '', 1, 'other', $3, 1, 'phone',
                       0, '{}', 3, '2026-11-20T08:00:00.000Z', '2026-11-20T08:00:00.000Z',
                       '2026-11-20T08:00:00.000Z', '[]', 0, '[]', 0, 1",
                    params![format!("CG-{place}"), place, code],
                )?;
            }
            let before = ranks(tx);
            desk.priorities.reverse();
            tx.apply_desk("turned round", &desk, later(), &founder())?;
            let mut turned: Vec<i64> = before[..codes.len()].iter().rev().copied().collect();
            turned.push(i64::try_from(codes.len()).unwrap());
            assert_eq!(ranks(tx), turned);
            Ok(())
        })
        .unwrap();
}
