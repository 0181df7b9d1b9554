//! Operators, their teams and sectors, and who was first.

use super::*;
use crate::store::operators::OperatorFilter;

#[test]
fn the_first_operator_is_an_administrator_and_there_is_only_one_first() {
    let (_folder, mut store) = registers();
    let first = store.read(|tx| tx.operator("martin")).unwrap().unwrap();
    assert!(first.admin && first.active && first.serves("carmi-grenoble"));
    store.write(|tx| tx.found_operator("somebody", now())).unwrap();
    assert!(store.read(|tx| tx.operator("somebody")).unwrap().is_none());
    assert!(!store.read(|tx| tx.has_other_admin("martin")).unwrap());
}

#[test]
fn an_operator_is_added_with_teams_and_sectors() {
    let (_folder, mut store) = registers();
    store
        .write(|tx| tx.add_operator(&technician(), now(), &founder()))
        .unwrap();
    store
        .read(|tx| {
            assert_eq!(tx.operator("nora")?, Some(technician()));
            let teams = tx.technicians(1, "38-A")?;
            assert_eq!(teams, [("pedagogie".to_owned(), "nora".to_owned())]);
            assert!(tx.technicians(1, "38-B")?.is_empty());
            let nearest: Vec<_> = tx.nearest_operators("petit nora")?;
            assert_eq!(nearest, [("nora".to_owned(), "Nora Petit".to_owned())]);
            Ok(())
        })
        .unwrap();
}

#[test]
fn a_team_that_no_desk_has_is_refused_and_nothing_is_kept() {
    let (_folder, mut store) = registers();
    let mut operator = technician();
    operator.teams.push(("carmi-grenoble".into(), "pédagogie".into()));
    let refused = store.write(|tx| tx.add_operator(&operator, now(), &founder()));
    assert!(matches!(refused, Err(Error::NotFound(_))), "{refused:?}");
    assert!(store.read(|tx| tx.operator("nora")).unwrap().is_none());
}

#[test]
fn an_edit_changes_what_differs_and_is_written_down() {
    let (_folder, mut store) = registers();
    let behind = By {
        behind: Some("root".into()),
        ..founder()
    };
    store
        .write(|tx| {
            tx.add_operator(&technician(), now(), &founder())?;
            assert!(!tx.edit_operator(&technician(), later(), &founder())?);
            let after = Operator {
                active: false,
                sectors: Vec::new(),
                ..technician()
            };
            assert!(tx.edit_operator(&after, later(), &behind)?);
            assert_eq!(tx.operator("nora")?, Some(after));
            assert!(tx.technicians(1, "38-A")?.is_empty());
            let (noun, object, change) = journal(tx).pop().unwrap();
            assert_eq!((noun.as_str(), object.as_str()), ("operator", "nora"));
            let expected = r#"{"active":[true,false],"behind":"root","sectors":[["38-A"],[]]}"#;
            assert_eq!(change, expected);
            Ok(())
        })
        .unwrap();
}

#[test]
fn lists_leave_out_who_no_longer_acts_and_who_is_of_another_team() {
    let (_folder, mut store) = registers();
    store
        .write(|tx| {
            tx.add_operator(&technician(), now(), &founder())?;
            let gone = Operator {
                login: "zoe".into(),
                active: false,
                ..technician()
            };
            tx.add_operator(&gone, now(), &founder())?;
            let logins = |filter: OperatorFilter| -> Vec<String> {
                let found = tx.operators(&filter).unwrap();
                found.into_iter().map(|operator| operator.login).collect()
            };
            let all = OperatorFilter::default();
            assert_eq!(logins(all.clone()), ["martin", "nora"]);
            let team = Some("pedagogie".to_owned());
            assert_eq!(logins(OperatorFilter { team, ..all.clone() }), ["nora"]);
            let with_gone = OperatorFilter {
                inactive_too: true,
                ..all.clone()
            };
            assert_eq!(logins(with_gone), ["martin", "nora", "zoe"]);
            let desk = Some("elsewhere".to_owned());
            assert_eq!(logins(OperatorFilter { desk, ..all }), ["martin"]);
            Ok(())
        })
        .unwrap();
}
