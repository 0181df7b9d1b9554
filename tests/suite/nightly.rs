//! What runs by itself, as `examples/cron` and `examples/systemd` have it: silent when all goes well, and
//! no step that fails keeps another from being tried.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;

use crate::at_work::{desk, done, opening};
use crate::support::repository;
use crate::support::stage::{Setting, Stage};

const NIGHT: &str = "examples/cron/night.sh night";

fn said(stage: &Stage, line: &str) -> String {
    let output = stage.run(line, &Setting::default());
    stage.transcript(&output).join("\n")
}

/// What the night left, the day's date as `DAY`.
fn left(stage: &Stage) -> Vec<String> {
    let day = said(stage, "date +%F");
    let mut left: Vec<String> = fs::read_dir(stage.folder().join("night"))
        .unwrap()
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .map(|name| name.replace(&day, "DAY"))
        .collect();
    left.sort();
    left
}

#[test]
fn a_night_s_job_is_silent_and_leaves_its_files() {
    let stage = desk();
    for _ in 0..2 {
        assert_eq!(said(&stage, NIGHT), "");
    }
    assert_eq!(left(&stage), ["activity.html", "guichet-DAY.db", "tickets.csv"]);
}

#[test]
fn a_night_without_a_database_makes_none_and_says_so_once() {
    let stage = desk();
    for db in ["no/such.db", "none.db"] {
        let failed = said(&stage, &format!("GUICHET_DB={db} {NIGHT}"));
        assert!(
            failed.starts_with("! guichet:") && failed.ends_with("[78]"),
            "{failed}"
        );
        assert_eq!(failed.matches("! guichet:").count(), 1, "{failed}");
        assert!(!stage.folder().join(db).exists(), "{db}");
        assert_eq!(left(&stage), [""; 0]);
    }
}

#[test]
fn a_mail_server_that_is_down_keeps_back_neither_backup_nor_export_nor_report() {
    let stage = desk();
    done(&stage, &opening("Bourrage"));
    for set in [
        "mail.transport smtp",
        "mail.from guichet@exemple.fr",
        "mail.smtp.host 127.0.0.1",
        "mail.smtp.port 9",
    ] {
        done(&stage, &format!("guichet -q config set {set}"));
    }
    let failed = said(&stage, NIGHT);
    assert!(failed.ends_with("[75]"), "{failed}");
    assert_eq!(failed.matches("! guichet:").count(), 1, "{failed}");
    assert_eq!(left(&stage), ["activity.html", "guichet-DAY.db", "tickets.csv"]);
}

#[test]
fn what_cannot_be_written_keeps_nothing_else_back_and_the_first_fault_is_the_exit_code() {
    let stage = desk();
    let day = said(&stage, "date +%F");
    for name in [&format!("guichet-{day}.db"), "tickets.csv"] {
        fs::create_dir_all(stage.folder().join("night").join(name)).unwrap();
    }
    stage.write("night/guichet-2020-01-01.db", b"old").unwrap();
    said(&stage, "touch -d 2020-01-01 night/guichet-2020-01-01.db");
    let failed = said(&stage, NIGHT);
    assert!(failed.ends_with("[73]"), "{failed}");
    assert_eq!(failed.matches("! guichet:").count(), 2, "{failed}");
    // Where none could be made, the old ones are all there is.
    let expected = [
        "activity.html",
        "guichet-2020-01-01.db",
        "guichet-DAY.db",
        "tickets.csv",
    ];
    assert_eq!(left(&stage), expected);
    fs::remove_dir(stage.folder().join(format!("night/guichet-{day}.db"))).unwrap();
    fs::remove_dir(stage.folder().join("night/tickets.csv")).unwrap();
    assert_eq!(said(&stage, NIGHT), "");
    assert_eq!(left(&stage), ["activity.html", "guichet-DAY.db", "tickets.csv"]);
}

#[test]
fn a_night_at_several_desks_leaves_the_files_of_each() {
    let stage = desk();
    done(
        &stage,
        "guichet -q desk apply examples/desks/esup-universite.toml",
    );
    assert_eq!(said(&stage, NIGHT), "");
    let expected = [
        "activity-carmi-grenoble.html",
        "activity-esup-universite.html",
        "guichet-DAY.db",
        "tickets-carmi-grenoble.csv",
        "tickets-esup-universite.csv",
    ];
    assert_eq!(left(&stage), expected);
    said(&stage, "rm -r night");
    assert_eq!(said(&stage, &format!("GUICHET_DESK=esup-universite {NIGHT}")), "");
    assert_eq!(left(&stage), ["activity.html", "guichet-DAY.db", "tickets.csv"]);
}

#[test]
fn each_sees_the_desks_that_they_serve() {
    let stage = desk();
    done(
        &stage,
        "guichet -q desk apply examples/desks/esup-universite.toml",
    );
    let mine = "desk list --mine --columns code --no-headers -q";
    assert_eq!(
        done(&stage, &format!("guichet {mine}")),
        "carmi-grenoble\nesup-universite\n"
    );
    assert_eq!(
        done(&stage, &format!("guichet --as nora {mine}")),
        "carmi-grenoble\n"
    );
    let all = done(
        &stage,
        "guichet --as nora desk list --columns code --no-headers -q",
    );
    assert_eq!(all, "carmi-grenoble\nesup-universite\n");
}

#[test]
fn systemd_has_a_timer_for_all_that_cron_has_a_line_for() {
    let read = |file: &str| fs::read_to_string(repository(file)).unwrap();
    let about = read("examples/systemd/README.md");
    let packaged = read("packaging/README.md");
    let cron = read("examples/cron/guichet.cron");
    for (name, begins, runs) in [
        ("due", "*/5 * * * * ", "run due"),
        ("mail", "* * * * * ", "mail send"),
        ("night", "20 2 * * * ", "/usr/lib/guichet/night.sh"),
    ] {
        let service = read(&format!("examples/systemd/guichet-{name}.service"));
        let timer = read(&format!("examples/systemd/guichet-{name}.timer"));
        let starts = service.lines().find(|line| line.starts_with("ExecStart=/"));
        assert!(starts.is_some_and(|line| line.contains(runs)), "{service}");
        assert!(timer.contains("OnCalendar=") && timer.contains("WantedBy=timers.target"));
        let line = cron.lines().find(|line| line.starts_with(begins));
        assert!(line.is_some_and(|line| line.contains(runs)), "{cron}");
        let unit = format!("guichet-{name}.timer");
        assert!(about.contains(&unit) && packaged.contains(&unit), "{unit}");
    }
}

#[test]
fn the_night_s_job_can_be_run() {
    let mode = fs::metadata(repository("examples/cron/night.sh"))
        .unwrap()
        .permissions()
        .mode();
    assert_eq!(mode & 0o111, 0o111);
}
