//! Whose file it is, under how many names, and who may read it.

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};

use super::*;

#[test]
fn a_second_name_is_refused_and_a_link_that_is_only_a_way_there_is_not() {
    let folder = folder();
    let place = place_in(folder.path());
    at_rest(&place);
    let link = Place {
        path: folder.path().join("link.db"),
        ..place.clone()
    };
    symlink(&place.path, &link.path).unwrap();
    let mut store = open(&link, Access::Write).unwrap();
    store.write(|tx| add(tx, "by the link")).unwrap();
    assert!(
        folder.path().join("desk.db-wal").exists(),
        "the log stands beside the file, not the link"
    );
    drop(store);
    fs::remove_file(&link.path).unwrap();
    fs::hard_link(&place.path, &link.path).unwrap();
    check_refused(&place, &DatabaseFault::Links(2));
    check_refused(&link, &DatabaseFault::Links(2));
}

#[test]
fn a_file_that_others_may_read_is_refused() {
    let folder = folder();
    let place = place_in(folder.path());
    at_rest(&place);
    for rights in [0o644, 0o640, 0o660, 0o666, 0o700] {
        set_rights(&place.path, rights);
        check_refused(&place, &DatabaseFault::Mode(rights));
    }
    set_rights(&place.path, 0o600);
    assert_eq!(subjects(&mut open(&place, Access::Read).unwrap()), ["a"]);
}

#[test]
fn somebody_else_s_file_is_refused() {
    let folder = folder();
    let place = place_in(folder.path());
    at_rest(&place);
    let stranger = Place {
        uid: place.uid + 1,
        ..place
    };
    check_refused(&stranger, &DatabaseFault::Owner);
}

#[test]
fn a_folder_that_a_group_shares_shares_its_database() {
    let folder = folder();
    set_rights(folder.path(), 0o2770);
    let place = place_in(folder.path());
    at_rest(&place);
    let rights = |name: &str| folder.path().join(name).metadata().unwrap().permissions().mode() & 0o7777;
    assert_eq!(rights("desk.db"), 0o660);
    let colleague = Place {
        uid: place.uid + 1,
        ..place.clone()
    };
    let mut store = open(&colleague, Access::Write).unwrap();
    store.write(|tx| add(tx, "b")).unwrap();
    assert_eq!((rights("desk.db-wal"), rights("desk.db-shm")), (0o660, 0o660));
    drop(store);
    set_rights(&place.path, 0o664);
    check_refused(&place, &DatabaseFault::Mode(0o664));
    set_rights(&place.path, 0o600);
    check_refused(&colleague, &DatabaseFault::Owner);
}

#[test]
fn a_new_database_and_its_log_are_its_owner_s_alone() {
    let folder = folder();
    let place = place_in(folder.path());
    let mut store = new_store(&place);
    store.write(|tx| add(tx, "a")).unwrap();
    let all = contents(folder.path());
    assert_eq!(all.len(), 3);
    assert!(
        all.iter().all(|(_, _, rights)| rights & 0o777 == 0o600),
        "{all:?}"
    );
}

#[test]
fn the_user_s_own_folder_is_made_for_the_user_alone_and_one_that_stands_stays_as_it_is() {
    let folder = folder();
    let place = Place {
        path: folder.path().join("share/guichet/guichet.db"),
        ..place_in(folder.path())
    };
    place.make_folder().unwrap();
    drop(new_store(&place));
    let rights = |path: &Path| path.metadata().unwrap().permissions().mode() & 0o7777;
    assert_eq!(rights(&folder.path().join("share/guichet")), 0o700);
    set_rights(folder.path(), 0o750);
    place_in(folder.path()).make_folder().unwrap();
    assert_eq!(rights(folder.path()), 0o750);
    fs::write(folder.path().join("file"), "").unwrap();
    let under_a_file = Place {
        path: folder.path().join("file/guichet.db"),
        ..place
    };
    assert!(matches!(
        under_a_file.make_folder(),
        Err(Error::CannotCreate { .. })
    ));
}
