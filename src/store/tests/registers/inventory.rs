//! Equipment taken in, found and listed.

use super::*;
use crate::domain::Code as _;
use crate::domain::code::{EquipmentOrder, EquipmentState, Sort, Warranty};
use crate::domain::register::Fate;
use crate::store::inventory::EquipmentFilter;
use crate::store::{Access, Place};

/// How many rows an intake is told to expect: of few it keeps the indexes, of many it makes them
/// anew; what comes of it must be the same.
const WAYS: [u64; 2] = [0, 1_000_000];

fn take(tx: &Tx<'_>, about: u64, lines: &[Equipment]) -> Result<Vec<Fate>, Error> {
    let school = tx.school_ids()?[&uai("0383069E")];
    let mut intake = tx.take_in(about, now())?;
    let fates = lines
        .iter()
        .map(|line| intake.put(school, line))
        .collect::<Result<_, _>>()?;
    intake.finish(Some(day("2026-11-22")))?;
    Ok(fates)
}

#[track_caller]
fn check(lines: &[&[Equipment]], expected: &[&[Fate]], left: &[Equipment]) {
    for about in WAYS {
        let (_folder, mut store) = registers();
        store
            .write(|tx| {
                tx.keep_school(&corot(), now())?;
                for (lines, expected) in lines.iter().zip(expected) {
                    assert_eq!(take(tx, about, lines)?, *expected, "about {about} rows");
                }
                let (found, _) = tx.equipment_list(&EquipmentFilter::on(day("2026-11-22")))?;
                let found: Vec<Equipment> = found.into_iter().map(|declared| declared.equipment).collect();
                assert_eq!(found, left, "about {about} rows");
                Ok(())
            })
            .unwrap();
    }
}

fn unnumbered() -> Equipment {
    Equipment {
        number: None,
        ..workstation()
    }
}

fn only(number: &str) -> Equipment {
    Equipment {
        number: text(number),
        ..Equipment::default()
    }
}

#[test]
fn a_second_intake_of_the_same_changes_nothing() {
    use Fate::{Created, Unchanged};
    let lines = [
        only("UC0000001"),
        workstation(),
        Equipment {
            serial: text("S9"),
            ..unnumbered()
        },
    ];
    check(
        &[&lines, &lines],
        &[&[Created; 3], &[Unchanged; 3]],
        &[lines[0].clone(), lines[1].clone(), lines[2].clone()],
    );
}

#[test]
fn what_a_line_does_not_say_stays_as_it_is_known() {
    use Fate::{Changed, Created, Unchanged};
    let moved = [Equipment {
        location: text("Salle 101"),
        state: Some(EquipmentState::InStock),
        ..only("UC0000012")
    }];
    let after = Equipment {
        location: moved[0].location.clone(),
        state: moved[0].state,
        ..workstation()
    };
    check(
        &[&[workstation()], &moved, &moved],
        &[&[Created], &[Changed], &[Unchanged]],
        &[after],
    );
}

#[test]
fn a_number_completes_the_row_of_its_serial_number() {
    use Fate::{Changed, Created, Unchanged};
    check(
        &[
            &[unnumbered()],
            &[workstation()],
            &[workstation()],
            &[unnumbered()],
        ],
        &[&[Created], &[Changed], &[Unchanged], &[Unchanged]],
        &[workstation()],
    );
}

#[test]
fn the_row_of_the_number_goes_before_that_of_the_serial_number() {
    use Fate::{Changed, Created};
    let bare = only("UC0000012");
    check(
        &[&[bare, unnumbered()], &[workstation()]],
        &[&[Created, Created], &[Changed]],
        &[workstation(), unnumbered()],
    );
}

#[test]
fn two_numbers_may_share_a_serial_number() {
    use Fate::{Created, Unchanged};
    let other = Equipment {
        number: text("UC0000013"),
        ..workstation()
    };
    check(
        &[&[workstation(), other.clone()], &[unnumbered()]],
        &[&[Created, Created], &[Unchanged]],
        &[workstation(), other],
    );
}

#[test]
fn an_intake_dates_the_inventory_and_leaves_the_tables_as_they_were() {
    let (folder, mut store) = registers();
    store
        .write(|tx| {
            tx.keep_school(&corot(), now())?;
            tx.keep_school(&jastres(), now())?;
            take(tx, 1_000_000, &[workstation()])
        })
        .unwrap();
    let dated = |code: &str, store: &mut Store| {
        let school = store.read(|tx| tx.school(&uai(code))).unwrap();
        school.unwrap().inventory_on
    };
    assert_eq!(dated("0383069E", &mut store), Some(day("2026-11-22")));
    assert_eq!(dated("0071245R", &mut store), None);
    drop(store);
    // Opening to write compares the tables with the schema.
    let place = Place::new(folder.path().join("desk.db"), rustix::process::geteuid().as_raw());
    assert!(Store::open(&place, Access::Write).is_ok());
}

#[test]
fn an_equipment_is_found_by_number_then_by_serial_number() {
    let (_folder, mut store) = registers();
    let corot_uai = uai("0383069E");
    store
        .write(|tx| {
            tx.keep_school(&corot(), now())?;
            tx.keep_school(&jastres(), now())?;
            let namesake = Equipment {
                number: text("V04QLCPV"),
                ..Equipment::default()
            };
            take(tx, 0, &[workstation(), namesake.clone()])?;
            assert_eq!(tx.equipment(&corot_uai, "UC0000012")?, Some(workstation()));
            assert_eq!(tx.equipment(&corot_uai, " uc0000012")?, Some(workstation()));
            assert_eq!(tx.equipment(&corot_uai, "V04QLCPV")?, Some(namesake));
            assert_eq!(tx.equipment(&uai("0071245R"), "UC0000012")?, None);
            assert_eq!(tx.equipment_named(None, "v04qlcpv")?.len(), 2);
            assert_eq!(nearest_of(tx.equipment_named(None, "12")), ["UC0000012"]);
            assert_eq!(
                nearest_of(tx.equipment_named(Some(&corot_uai), "UC000012")),
                ["UC0000012"]
            );
            assert_eq!(
                tx.nearest_equipment(&corot_uai, "elitedesk 016")?,
                [
                    (
                        "UC0000012".to_owned(),
                        "Ordinateur HP EliteDesk 800 G5 Salle 016".to_owned()
                    ),
                    (
                        "V04QLCPV".to_owned(),
                        "Ordinateur HP EliteDesk 800 G5 Salle 016".to_owned()
                    ),
                ]
            );
            Ok(())
        })
        .unwrap();
}

#[test]
fn lists_are_filtered_sorted_and_counted() {
    let (_folder, mut store) = registers();
    store
        .write(|tx| {
            tx.keep_school(&corot(), now())?;
            tx.keep_school(&jastres(), now())?;
            let covered = Equipment {
                number: text("UC0000013"),
                warranty_until: Some(day("2026-11-22")),
                location: text("Bât. externat"),
                ..workstation()
            };
            take(tx, 0, &[workstation(), covered, only("UC0000014")])?;
            let all = || EquipmentFilter::on(day("2026-11-22"));
            let listed = |filter: EquipmentFilter| -> Vec<String> {
                let (found, total) = tx.equipment_list(&filter).unwrap();
                assert!(filter.limit.is_some() || total == found.len() as u64);
                found
                    .iter()
                    .map(|declared| declared.equipment.key().raw().to_owned())
                    .collect()
            };
            #[track_caller]
            fn check(found: Vec<String>, expected: &[&str]) {
                assert_eq!(found, expected);
            }
            check(listed(all()), &["UC0000012", "UC0000013", "UC0000014"]);
            let words = |words: &str| EquipmentFilter {
                text: Some(words.to_owned()),
                ..all()
            };
            check(listed(words("bat externat elitedesk")), &["UC0000013"]);
            check(listed(words("0014")), &["UC0000014"]);
            let second = EquipmentFilter {
                limit: Some(1),
                offset: 1,
                ..words("elitedesk")
            };
            assert_eq!(tx.equipment_list(&second)?.1, 2);
            check(listed(second), &["UC0000013"]);
            let warranty = |warranty| EquipmentFilter {
                warranty: Some(warranty),
                ..all()
            };
            check(listed(warranty(Warranty::Running)), &["UC0000013"]);
            check(listed(warranty(Warranty::Expired)), &["UC0000012", "UC0000014"]);
            let school = |code| EquipmentFilter {
                school: Some(uai(code)),
                ..all()
            };
            assert_eq!(listed(school("0383069E")).len(), 3);
            check(listed(school("0071245R")), &[]);
            let stale = |before| EquipmentFilter {
                inventory_before: Some(day(before)),
                ..all()
            };
            check(listed(stale("2026-11-22")), &[]);
            assert_eq!(listed(stale("2026-11-23")).len(), 3);
            for order in EquipmentOrder::ALL {
                for descending in [false, true] {
                    let sort = Some(Sort {
                        by: *order,
                        descending,
                    });
                    assert_eq!(listed(EquipmentFilter { sort, ..all() }).len(), 3);
                    let filter = EquipmentFilter {
                        sort,
                        ..school("0383069E")
                    };
                    assert_eq!(listed(filter).len(), 3);
                }
            }
            let page = EquipmentFilter {
                limit: Some(1),
                offset: 2,
                ..school("0383069E")
            };
            assert_eq!(tx.equipment_list(&page)?.1, 3);
            check(listed(page), &["UC0000014"]);
            Ok(())
        })
        .unwrap();
}
