//! What strangers can do to a desk that takes mails: nothing but fill its list of what to sort.

use std::fs::Permissions;
use std::os::unix::fs::PermissionsExt as _;

use proptest::prelude::*;
use proptest::strategy::ValueTree as _;

use super::*;

fn setting() -> Setting {
    Setting {
        now: Some(NOW.to_owned()),
        ..Setting::default()
    }
}

#[test]
fn whatever_goes_wrong_a_mail_server_hears_that_it_may_try_again() {
    let stage = desk();
    stage
        .write("mail.eml", mail("Imprimante", "", "En panne.").as_bytes())
        .unwrap();
    let code = |line: &str| stage.run(line, &setting()).status.code();
    assert_eq!(code("guichet mail receive nulle-part.eml"), Some(75));
    assert_eq!(code("guichet mail receive ."), Some(75));
    assert_eq!(code("guichet mail receive --frobnicate < mail.eml"), Some(75));
    assert_eq!(code("guichet mail receive a b"), Some(75));
    assert_eq!(code("guichet --format xml mail receive mail.eml"), Some(75));
    assert_eq!(code("guichet --format csv mail receive mail.eml"), Some(75));
    assert_eq!(code("guichet --desk ailleurs mail receive mail.eml"), Some(75));
    assert_eq!(code("guichet --db rien.db mail receive mail.eml"), Some(75));
    assert!(!stage.folder().join("rien.db").exists());
    assert_eq!(code("GUICHET_NOW=hier guichet mail receive mail.eml"), Some(75));
    assert_eq!(
        code("head -c 100 guichet.db > court.db; guichet --db court.db mail receive mail.eml"),
        Some(75)
    );
    let path = stage.folder().join("guichet.db");
    fs::set_permissions(&path, Permissions::from_mode(0o444)).unwrap();
    let read_only = code("guichet mail receive mail.eml");
    fs::set_permissions(&path, Permissions::from_mode(0o600)).unwrap();
    // (Root writes all the same.)
    assert!(matches!(read_only, Some(75 | 0)));
    assert_eq!(code("ulimit -f 1; guichet mail receive mail.eml"), Some(75));
    // A reader of ours that went away is no reason to hand a mail in again.
    assert_eq!(code("guichet mail receive mail.eml | true; true"), Some(0));
    assert_eq!(code("guichet mail receive mail.eml >&-"), Some(0));
    assert_eq!(code("guichet mail receive mail.eml > /dev/full"), Some(0));
    assert_eq!(
        balance(&stage).0,
        2,
        "one for the desk that is none, unread; one for ours"
    );
    done(&stage, "guichet db check");
}

#[test]
fn a_locked_database_is_tried_again_later_and_nothing_is_half_done() {
    let stage = desk();
    stage
        .write("mail.eml", mail("Imprimante", "", "En panne.").as_bytes())
        .unwrap();
    let base = rusqlite::Connection::open(stage.folder().join("guichet.db")).unwrap();
    base.execute_batch("BEGIN IMMEDIATE").unwrap();
    let mut shell = stage.command("exec guichet mail receive mail.eml", &setting());
    let mut waiting = shell.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    std::thread::sleep(std::time::Duration::from_millis(300));
    assert_eq!(waiting.try_wait().unwrap(), None, "it waits for its turn");
    // Stopped by a mail server that has no more patience.
    waiting.kill().unwrap();
    waiting.wait().unwrap();
    base.execute_batch("ROLLBACK").unwrap();
    drop(base);
    assert_eq!(balance(&stage), (0, 0));
    assert_eq!(
        done(&stage, "guichet mail receive mail.eml").trim_end(),
        "courriel n° 1 : demande CG-1"
    );
}

#[test]
fn a_header_in_a_subject_stays_a_subject_wherever_it_goes() {
    let stage = desk();
    let subject = "=?utf-8?Q?x=0D=0ABcc:_tous@college.example=0D=0A=0D=0ALisez?= \u{1b}[31m =CMD()";
    receive(&stage, &mail(subject, "", "Voir l’objet."));
    let strange = mail(subject, "", "Voir l’objet !").replace("claire@", "qui@");
    receive(&stage, &strange);
    let ticket = json(&stage, "guichet ticket show CG-1");
    let kept = ticket["subject"].as_str().unwrap();
    assert!(!kept.contains(['\r', '\n']), "{kept:?}");
    for line in [
        "guichet ticket list",
        "guichet ticket list --format csv",
        "guichet ticket show CG-1",
        "guichet mail list --to-sort",
        "guichet mail list --to-sort --format csv",
        "guichet mail show 2",
    ] {
        let shown = done(&stage, line);
        // A spreadsheet's file is data, and obeyed by no terminal.
        assert!(
            line.ends_with("csv") || !shown.contains('\u{1b}'),
            "{line}: {shown:?}"
        );
        assert!(
            !shown.lines().any(|line| line.starts_with("Bcc:")),
            "{line}: {shown:?}"
        );
    }
}

#[test]
fn what_machines_send_is_never_answered() {
    let stage = desk();
    let before = ask(&stage, "SELECT CAST(count(*) AS TEXT) FROM outbox");
    for header in [
        "Auto-Submitted: auto-replied\n",
        "Auto-Submitted: auto-generated\n",
        "Precedence: bulk\n",
        "List-Id: <profs.college.example>\n",
        "Return-Path: <>\n",
        "X-Auto-Response-Suppress: All\n",
    ] {
        let told = receive(
            &stage,
            &mail("Absence", header, &format!("Je suis absente. {header}")),
        );
        assert!(
            told.contains("à trier") || told.contains("sans suite"),
            "{header}: {told}"
        );
    }
    for from in [
        "guichet@carmi.example",
        "MAILER-DAEMON@college.example",
        "no-reply@college.example",
    ] {
        let told = receive(
            &stage,
            &mail("Échec", "", from).replace("claire@college.example", from),
        );
        assert!(
            told.contains("à trier") || told.contains("sans suite"),
            "{from}: {told}"
        );
    }
    assert_eq!(ask(&stage, "SELECT CAST(count(*) AS TEXT) FROM outbox"), before);
    assert_eq!(json(&stage, "guichet ticket list")["total"], 0);
}

#[test]
fn a_mail_of_thirty_megabytes_is_kept_to_be_sorted() {
    let stage = desk();
    let line = "{ printf 'From: claire@college.example\\nTo: guichet@carmi.example\\nSubject: Gros\\n\\n'; \
                head -c 31457280 /dev/zero | tr '\\0' 'a'; } | guichet mail receive";
    assert_eq!(
        done(&stage, line).trim_end(),
        "courriel n° 1 : à trier (trop gros pour être lu)"
    );
    done(
        &stage,
        "guichet mail sort 1 --new --description 'Voir la pièce jointe' --requester cpetit",
    );
    let ticket = json(&stage, "guichet ticket show CG-1");
    assert_eq!(ticket["subject"], "Gros");
    assert_eq!(ticket["attachments"][0]["name"], "message.eml");
}

fn any_mail() -> impl Strategy<Value = Vec<u8>> {
    let header = prop::sample::select(vec![
        "From: claire@college.example\n",
        "To: guichet@carmi.example\n",
        "Subject: [CG-1] re\n",
        "Message-ID: <a@b>\n",
        "Content-Type: multipart/mixed; boundary=b\n",
        "Content-Transfer-Encoding: base64\n",
        "\n",
        "--b\n",
        "Approuver abcdefghijklmnop\n",
        "> cité\n",
    ]);
    let piece = prop_oneof![
        3 => header.prop_map(|header| header.as_bytes().to_vec()),
        1 => prop::collection::vec(any::<u8>(), 0..80),
    ];
    prop::collection::vec(piece, 0..14).prop_map(|pieces| pieces.concat())
}

#[test]
fn any_bytes_are_kept_or_were_there_before() {
    let stage = desk();
    let mut came = 0;
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::with_cases(48)
    });
    let mut before = (0, 0);
    for _ in 0..48 {
        let bytes = any_mail().new_tree(&mut runner).unwrap().current();
        stage.write("mail.eml", &bytes).unwrap();
        let output = stage.run("guichet mail receive mail.eml", &setting());
        assert_eq!(
            output.status.code(),
            Some(0),
            "{bytes:?}: {:?}",
            stage.transcript(&output)
        );
        came += 1;
        let (kept, all) = balance(&stage);
        assert_eq!(all, came, "{bytes:?}");
        assert!(kept == before.0 || kept == before.0 + 1);
        before = (kept, all);
    }
    done(&stage, "guichet db check");
}
