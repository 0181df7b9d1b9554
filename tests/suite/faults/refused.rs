//! Files that cannot be the database: each is refused by what reads and by what writes, in both
//! languages, with what to do about it; and nothing is made in the place of one that is missing.

use super::{say, setting};
use crate::at_work::{desk, opening};
use crate::support::skipped;
use crate::support::stage::Stage;

/// A database after `spoil` is refused by what reads and by what writes, in both languages.
#[track_caller]
fn check_refused(spoil: &str, french: [&str; 2], english: [&str; 2]) {
    let stage = desk();
    let spoilt = stage.run(spoil, &setting("fr"));
    assert!(spoilt.status.success(), "{spoil}: {spoilt:?}");
    for (lang, [what, remedy]) in [("fr", french), ("en", english)] {
        let expected = [
            format!("! guichet: {what}"),
            format!("! {remedy}"),
            "[78]".to_owned(),
        ];
        for line in ["guichet ticket list", "guichet db check", &opening("Toner")] {
            assert_eq!(say(&stage, lang, line), expected, "{spoil}: {line}");
        }
    }
}

#[test]
fn a_folder_in_the_place_of_the_database_is_refused() {
    check_refused(
        "rm guichet.db; mkdir guichet.db",
        [
            "« ~/guichet.db » est un dossier, pas une base",
            "nommez un fichier : --db DOSSIER/guichet.db",
        ],
        [
            "“~/guichet.db” is a folder, no database",
            "name a file: --db FOLDER/guichet.db",
        ],
    );
}

#[test]
fn an_empty_file_is_no_empty_desk() {
    check_refused(
        ": > guichet.db",
        [
            "« ~/guichet.db » est vide : ce n’est pas un guichet sans tickets, mais une base perdue ou jamais faite",
            "remettez une sauvegarde (`guichet db restore`), ou ôtez le fichier pour repartir de rien",
        ],
        [
            "“~/guichet.db” is empty: not a desk without tickets, but a database lost or never made",
            "put a backup in its place (`guichet db restore`), or remove the file to start from nothing",
        ],
    );
}

#[test]
fn a_pipe_is_refused_and_not_waited_for() {
    check_refused(
        "rm guichet.db; mkfifo -m 600 guichet.db",
        [
            "« ~/guichet.db » n’est pas un fichier ordinaire",
            "nommez un fichier ordinaire avec --db",
        ],
        [
            "“~/guichet.db” is no ordinary file",
            "name an ordinary file with --db",
        ],
    );
}

#[test]
fn another_program_s_file_is_refused() {
    check_refused(
        "printf '%0200d' 0 > guichet.db",
        [
            "« ~/guichet.db » n’est pas une base de guichet ; rien n’y a été changé",
            "vérifiez --db ou GUICHET_DB",
        ],
        [
            "“~/guichet.db” is no database of guichet’s; nothing in it was changed",
            "check --db or GUICHET_DB",
        ],
    );
    check_refused(
        "printf '\\0\\0\\0\\1' | dd of=guichet.db bs=1 seek=68 conv=notrunc status=none",
        [
            "« ~/guichet.db » n’est pas une base de guichet ; rien n’y a été changé",
            "vérifiez --db ou GUICHET_DB",
        ],
        [
            "“~/guichet.db” is no database of guichet’s; nothing in it was changed",
            "check --db or GUICHET_DB",
        ],
    );
}

#[test]
fn a_later_version_is_refused() {
    check_refused(
        "printf '\\0\\0\\377\\377' | dd of=guichet.db bs=1 seek=60 conv=notrunc status=none",
        [
            "« ~/guichet.db » vient d’un guichet plus récent (version 65535, connue jusqu’à 1) ; rien n’y a été changé",
            "mettez guichet à jour",
        ],
        [
            "“~/guichet.db” comes from a later guichet (version 65535, known up to 1); nothing in it was changed",
            "bring guichet up to date",
        ],
    );
}

#[test]
fn a_database_with_two_names_is_refused() {
    check_refused(
        "ln guichet.db autre.db",
        [
            "« ~/guichet.db » a 2 noms (liens physiques), et deux noms pour une base perdent des écritures",
            "n’en gardez qu’un",
        ],
        [
            "“~/guichet.db” has 2 names (hard links), and two names for one database lose writes",
            "keep one of them",
        ],
    );
}

#[test]
fn a_database_that_others_may_read_is_refused() {
    check_refused(
        "chmod 644 guichet.db",
        [
            "« ~/guichet.db » est ouvert à d’autres que prévu (mode 0644)",
            "`chmod 600 ~/guichet.db`, ou 660 dans un dossier de groupe",
        ],
        [
            "“~/guichet.db” is open to more people than meant (mode 0644)",
            "`chmod 600 ~/guichet.db`, or 660 in a group’s folder",
        ],
    );
}

#[test]
fn what_is_only_read_is_not_made() {
    let stage = Stage::new();
    for line in ["db check", "db stats", "db backup copie.db"] {
        let told = say(&stage, "en", &format!("guichet {line} --db nowhere.db"));
        assert_eq!(told[0], "! guichet: there is no database “nowhere.db”", "{line}");
        assert_eq!(told.last().unwrap(), "[78]", "{line}");
    }
    let told = say(&stage, "en", "guichet ticket list --db no/such/folder.db");
    assert_eq!(told.last().unwrap(), "[73]", "{told:?}");
    for name in ["nowhere.db", "copie.db", "no"] {
        assert!(!stage.folder().join(name).exists(), "{name}");
    }
}

/// Whoever runs the tests, or a nobody in the place of root, to whom nothing is read-only. Nothing
/// where there is no way to become one.
fn unprivileged(stage: &Stage) -> Option<&'static str> {
    if !rustix::process::geteuid().is_root() {
        return Some("");
    }
    let nobody = "setpriv --reuid=65534 --regid=65534 --clear-groups ";
    let reached = stage.run(
        &format!("chmod 755 . && {nobody} guichet --version"),
        &setting("fr"),
    );
    reached.status.success().then_some(nobody)
}

#[test]
fn a_database_that_may_only_be_read_takes_no_write_and_says_so() {
    let stage = desk();
    let Some(nobody) = unprivileged(&stage) else {
        skipped("run as root, without a way to run guichet as somebody else");
        return;
    };
    let shut = "guichet operator add nobody --name Personne --team guichet > /dev/null; mkdir shut && cp guichet.db shut \
        && chmod 400 shut/guichet.db && { [ \"$(id -u)\" != 0 ] || chown -R 65534:65534 shut; } && chmod 555 shut";
    assert!(stage.run(shut, &setting("fr")).status.success());
    let before = stage.run("cksum shut/*", &setting("fr")).stdout;
    for (lang, what) in [("fr", "écri"), ("en", "writ")] {
        let opening = opening("Toner").replacen("guichet ", "guichet --db shut/guichet.db ", 1);
        let said = say(&stage, lang, &format!("{nobody}{opening}"));
        assert_eq!(said.last().map(String::as_str), Some("[78]"), "{said:?}");
        assert!(said[0].contains(what) && said[0].contains("shut"), "{said:?}");
    }
    assert_eq!(stage.run("cksum shut/*", &setting("fr")).stdout, before);
    assert!(stage.run("chmod 755 shut", &setting("fr")).status.success());
}
