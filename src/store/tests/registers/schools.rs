//! Schools, agreements and white lists.

use super::*;
use crate::domain::Code as _;
use crate::domain::code::{SchoolOrder, Sort};
use crate::domain::register::Fate;
use crate::store::schools::SchoolFilter;

fn updated_at(tx: &Tx<'_>) -> String {
    let sql = "SELECT updated_at FROM school WHERE uai = '0071245R'";
    let at = tx.query_one(sql, &[], |row| Ok(row.text("updated_at")?.to_owned()));
    at.unwrap().unwrap()
}

#[test]
fn a_school_is_created_then_unchanged_then_changed() {
    let (_folder, mut store) = registers();
    store
        .write(|tx| {
            assert_eq!(tx.keep_school(&jastres(), now())?, Fate::Created);
            assert_eq!(tx.school(&uai("0071245R"))?, Some(jastres()));
            let first = updated_at(tx);
            assert_eq!(tx.keep_school(&jastres(), later())?, Fate::Unchanged);
            assert_eq!(updated_at(tx), first);
            let reached = School {
                phone: text("04 75 35 11 02"),
                ..jastres()
            };
            assert_eq!(tx.keep_school(&reached, later())?, Fate::Changed);
            assert_eq!(tx.school(&uai("0071245R"))?, Some(reached));
            assert_ne!(updated_at(tx), first);
            assert_eq!(tx.keep_school(&jastres(), later())?, Fate::Changed);
            assert_eq!(tx.school(&uai("0071245R"))?, Some(jastres()));
            Ok(())
        })
        .unwrap();
}

#[test]
fn an_agreement_is_told_by_its_name_and_first_day() {
    let (_folder, mut store) = registers();
    let uai = uai("0071245R");
    store
        .write(|tx| {
            tx.keep_school(&jastres(), now())?;
            let first = agreement("2025-09-01", "2026-08-31", "07-A");
            assert_eq!(tx.keep_agreement(&uai, &first)?, Fate::Created);
            assert_eq!(tx.keep_agreement(&uai, &first)?, Fate::Unchanged);
            let longer = agreement("2025-09-01", "2027-08-31", "07-A");
            assert_eq!(tx.keep_agreement(&uai, &longer)?, Fate::Changed);
            let next = agreement("2027-09-01", "2028-08-31", "07-B");
            assert_eq!(tx.keep_agreement(&uai, &next)?, Fate::Created);
            let school = tx.school(&uai)?.unwrap();
            assert_eq!(school.agreements, [longer, next]);
            Ok(())
        })
        .unwrap();
}

#[test]
fn a_wrong_letter_a_slip_or_a_name_lead_to_the_school() {
    let (_folder, mut store) = registers();
    store
        .write(|tx| {
            tx.keep_school(&jastres(), now())?;
            tx.keep_school(&corot(), now())?;
            assert_eq!(tx.school_named(" 0383069e ")?, corot());
            assert_eq!(nearest_of(tx.school_named("0383069A")), ["0383069E"]);
            assert_eq!(nearest_of(tx.school_named("383069E")), ["0383069E"]);
            assert_eq!(nearest_of(tx.school_named("0383096B")), ["0383069E"]);
            assert_eq!(nearest_of(tx.school_named("lycee corot")), ["0383069E"]);
            assert_eq!(nearest_of(tx.school_named("aubenas")), ["0071245R"]);
            assert_eq!(nearest_of(tx.school_named("Zanzibar")), [""; 0]);
            Ok(())
        })
        .unwrap();
}

#[test]
fn lists_are_filtered_sorted_and_counted() {
    let (_folder, mut store) = registers();
    store
        .write(|tx| {
            tx.keep_school(&jastres(), now())?;
            tx.keep_school(&corot(), now())?;
            tx.keep_agreement(&uai("0383069E"), &agreement("2025-09-01", "2027-08-31", "38-B"))?;
            tx.keep_agreement(&uai("0071245R"), &agreement("2024-09-01", "2025-08-31", "07-A"))?;
            let corot_id = tx.school_ids()?[&uai("0383069E")];
            let all = || SchoolFilter::on(day("2026-11-22"));
            let listed = |filter: SchoolFilter| -> Vec<String> {
                let (schools, total) = tx.schools(&filter).unwrap();
                assert!(filter.limit.is_some() || total == schools.len() as u64);
                schools.into_iter().map(|school| school.uai.to_string()).collect()
            };
            #[track_caller]
            fn check(found: Vec<String>, expected: &[&str]) {
                assert_eq!(found, expected);
            }
            let words = |words: &str| SchoolFilter {
                text: Some(words.to_owned()),
                ..all()
            };
            check(listed(all()), &["0071245R", "0383069E"]);
            check(listed(words("COLLEGE jastres")), &["0071245R"]);
            check(listed(words("camille corot lycée général")), &["0383069E"]);
            check(listed(words("lycée camille corot morestel")), &["0383069E"]);
            check(listed(words("0383069")), &["0383069E"]);
            check(listed(words("100%")), &[]);
            let department = Some("38".to_owned());
            check(listed(SchoolFilter { department, ..all() }), &["0383069E"]);
            let school_type = Some(SchoolType::College);
            check(listed(SchoolFilter { school_type, ..all() }), &["0071245R"]);
            check(
                listed(SchoolFilter {
                    members: true,
                    ..all()
                }),
                &["0383069E"],
            );
            let sector = |sector: &str| SchoolFilter {
                sector: Some(sector.to_owned()),
                ..all()
            };
            check(listed(sector("38-B")), &["0383069E"]);
            check(listed(sector("07-A")), &["0071245R"]);
            let stale = || SchoolFilter {
                inventory_before: Some(day("2026-01-01")),
                ..all()
            };
            check(listed(stale()), &["0383069E"]);
            tx.date_inventory(corot_id, day("2026-02-01"))?;
            check(listed(stale()), &[]);
            let sorted = |by, descending| SchoolFilter {
                sort: Some(Sort { by, descending }),
                ..all()
            };
            for order in SchoolOrder::ALL {
                let (up, down) = (listed(sorted(*order, false)), listed(sorted(*order, true)));
                assert_eq!((up.len(), down.len()), (2, 2), "{order:?}");
            }
            check(listed(sorted(SchoolOrder::Town, true)), &["0383069E", "0071245R"]);
            check(
                listed(sorted(SchoolOrder::AgreementEnd, true)),
                &["0383069E", "0071245R"],
            );
            let page = SchoolFilter {
                limit: Some(1),
                offset: 1,
                ..all()
            };
            assert_eq!(tx.schools(&page)?.1, 2);
            check(listed(page), &["0383069E"]);
            Ok(())
        })
        .unwrap();
}

#[test]
fn an_edit_keeps_agreements_and_is_written_down_once() {
    let (_folder, mut store) = registers();
    store
        .write(|tx| {
            tx.keep_school(&jastres(), now())?;
            let mut after = jastres();
            after.phone = text("04 75 35 11 02");
            after
                .agreements
                .push(agreement("2026-09-01", "2027-08-31", "07-A"));
            assert!(tx.edit_school(&after, later(), &founder())?);
            assert!(!tx.edit_school(&after, later(), &founder())?);
            assert_eq!(tx.school(&after.uai)?, Some(after));
            let written = journal(tx);
            let (noun, object, change) = written.last().unwrap();
            assert_eq!((noun.as_str(), object.as_str()), ("school", "0071245R"));
            assert!(change.contains(r#""phone":[null,"04 75 35 11 02"]"#), "{change}");
            assert!(change.contains(r#""ends_on":"2027-08-31""#), "{change}");
            Ok(())
        })
        .unwrap();
}

#[test]
fn the_white_list_takes_each_person_once() {
    let (_folder, mut store) = registers();
    let jastres_uai = uai("0071245R");
    store
        .write(|tx| {
            tx.keep_school(&jastres(), now())?;
            tx.keep_person(&prt(), now())?;
            assert!(tx.allow(&jastres_uai, "ltoussaint", now(), &founder())?);
            assert!(!tx.allow(&jastres_uai, "ltoussaint", now(), &founder())?);
            assert_eq!(tx.white_list(&jastres_uai)?, ["ltoussaint"]);
            assert!(tx.disallow(&jastres_uai, "ltoussaint", now(), &founder())?);
            assert!(!tx.disallow(&jastres_uai, "ltoussaint", now(), &founder())?);
            assert!(tx.white_list(&jastres_uai)?.is_empty());
            Ok(())
        })
        .unwrap();
}
