//! A machine in trouble when a mail comes: the mail server hears 75 and keeps the mail, and once the
//! trouble is over the mail comes in, once.

use super::*;
use crate::support::skipped;

fn setting() -> Setting {
    Setting {
        now: Some(NOW.to_owned()),
        ..Setting::default()
    }
}

/// A desk, and a mail that waits for it.
fn waiting() -> Stage {
    let stage = desk();
    stage
        .write("mail.eml", mail("Imprimante", "", "En panne.").as_bytes())
        .unwrap();
    stage
}

/// Once the trouble is over, it comes in, and once.
#[track_caller]
fn comes_in(stage: &Stage) {
    let told = done(stage, "guichet mail receive mail.eml");
    assert_eq!(told.trim_end(), "courriel n° 1 : demande CG-1");
    assert_eq!(balance(stage), (1, 1));
    done(stage, "guichet db check");
}

#[test]
fn a_disk_that_is_full_puts_the_mail_off() {
    let stage = waiting();
    done(&stage, "guichet -q db backup filled.db");
    let apart = "mkdir -p full && unshare --mount sh -c 'mount -t tmpfs -o size=16m none full && exit 0'";
    if !stage.run(apart, &setting()).status.success() {
        return skipped("no small disk can be mounted here, so no mail came to a full one");
    }
    let mut refused = 0;
    // From room for nothing to room for it.
    for room in [0, 4, 16, 64, 128, 512, 4_096] {
        let script = format!(
            "mount -t tmpfs -o size=16m none full && cp -p guichet.db full/ && export GUICHET_DB=full/guichet.db \
             && {{ dd if=/dev/zero of=full/rest bs=1k 2> /dev/null; truncate -s -{room}k full/rest; }}; \
             guichet mail receive mail.eml > /dev/null 2> told.txt; echo $?; rm full/rest; \
             guichet mail receive mail.eml > /dev/null; echo $?; guichet db check > /dev/null; echo $?; \
             guichet ticket list | wc -l; cp full/guichet.db* ."
        );
        let output = stage.run(&format!("unshare --mount sh -c '{script}'"), &setting());
        let said = String::from_utf8(output.stdout).unwrap();
        let told = fs::read_to_string(stage.folder().join("told.txt")).unwrap();
        let said: Vec<&str> = said.split_whitespace().collect();
        // A head, and one ticket.
        let (first, then) = said.split_first().unwrap();
        assert!(["75", "0"].contains(first), "{room}: {said:?} {told}");
        assert_eq!(then, ["0", "0", "2"], "{room}: {told}");
        refused += usize::from(*first == "75");
        assert!(!told.contains("SQL"), "{told}");
        done(&stage, "rm guichet.db*; cp -p filled.db guichet.db");
    }
    assert!(refused > 0, "no disk was full");
}

#[test]
fn a_database_that_is_busy_for_longer_than_we_wait_puts_the_mail_off() {
    let stage = waiting();
    let base = rusqlite::Connection::open(stage.folder().join("guichet.db")).unwrap();
    base.execute_batch("BEGIN IMMEDIATE").unwrap();
    let begun = std::time::Instant::now();
    let output = stage.run("guichet mail receive mail.eml", &setting());
    let told = stage.transcript(&output);
    assert_eq!(output.status.code(), Some(75), "{told:?}");
    assert!(
        begun.elapsed() >= std::time::Duration::from_secs(29),
        "it waits its turn"
    );
    assert!(
        told.iter().any(|line| line.contains("rien n’a été écrit")),
        "{told:?}"
    );
    base.execute_batch("ROLLBACK").unwrap();
    drop(base);
    comes_in(&stage);
}

#[test]
fn a_database_that_may_only_be_read_puts_the_mail_off() {
    let stage = waiting();
    let is_root = rustix::process::geteuid().is_root();
    let nobody = match is_root {
        true => "setpriv --reuid=65534 --regid=65534 --clear-groups ",
        false => "",
    };
    let shut = "mkdir shut && cp -p guichet.db mail.eml shut && chmod 400 shut/guichet.db && chmod 755 . \
                && { [ \"$(id -u)\" != 0 ] || chown -R 65534:65534 shut; } && chmod 555 shut";
    assert!(stage.run(shut, &setting()).status.success());
    if !stage
        .run(&format!("{nobody}guichet --version"), &setting())
        .status
        .success()
    {
        return skipped("run as root, without a way to run guichet as somebody else");
    }
    let output = stage.run(
        &format!("{nobody}guichet --db shut/guichet.db mail receive shut/mail.eml"),
        &setting(),
    );
    assert_eq!(output.status.code(), Some(75), "{:?}", stage.transcript(&output));
    assert!(stage.run("chmod 755 shut", &setting()).status.success());
    comes_in(&stage);
}

#[test]
fn a_configuration_that_is_wrong_puts_the_mail_off() {
    let stage = waiting();
    for text in ["[mail", "db = 3\n", "desk = \"ailleurs\"\n"] {
        stage
            .write(".config/guichet/config.toml", text.as_bytes())
            .unwrap();
        let output = stage.run("guichet mail receive mail.eml", &setting());
        assert_eq!(
            output.status.code(),
            Some(75),
            "{text}: {:?}",
            stage.transcript(&output)
        );
    }
    // What is wrong about mails that leave keeps none from coming, or says so with 75.
    stage
        .write(".config/guichet/config.toml", b"[mail]\ntransport = \"pigeon\"\n")
        .unwrap();
    let output = stage.run("guichet mail receive mail.eml", &setting());
    assert!(
        matches!(output.status.code(), Some(0 | 75)),
        "{:?}",
        stage.transcript(&output)
    );
    stage.write(".config/guichet/config.toml", b"").unwrap();
    assert_eq!(
        json(&stage, "guichet ticket list")["total"].as_u64().unwrap()
            + u64::from(output.status.code() == Some(75)),
        1
    );
}
