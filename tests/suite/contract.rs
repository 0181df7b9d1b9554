//! What scripts and operators rely on beside the facts of a desk: which command takes several tickets,
//! what an option left out means, what is said beforehand, and with which exit code.

use serde_json::Value;

use crate::at_work::{NOW, desk, done, done_at, opening};
use crate::support::stage::{Setting, Stage};

/// Exit code, stdout and stderr of a line, in English, by this operator.
fn ran(stage: &Stage, user: Option<&str>, line: &str) -> (i32, String, String) {
    let setting = Setting {
        now: Some(NOW.to_owned()),
        lang: Some("en".to_owned()),
        user: user.map(str::to_owned),
        ..Setting::default()
    };
    let output = stage.run(line, &setting);
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (
        output.status.code().unwrap(),
        text(output.stdout),
        text(output.stderr),
    )
}

#[track_caller]
fn json(stage: &Stage, line: &str) -> Value {
    serde_json::from_str(&done(stage, &format!("{line} --format json"))).unwrap()
}

#[test]
fn whoever_serves_several_desks_and_names_none_is_told_which_there_are() {
    let stage = desk();
    done(&stage, "guichet desk apply examples/desks/esup-universite.toml");
    let (code, out, err) = ran(&stage, None, "guichet ticket list");
    assert_eq!((code, out.as_str()), (2, ""), "{err}");
    assert!(err.contains("--desk carmi-grenoble or esup-universite"), "{err}");
    let (code, _, err) = ran(&stage, None, "guichet ticket list --format json");
    assert_eq!(code, 2);
    assert_eq!(
        serde_json::from_str::<Value>(&err).unwrap()["error"]["code"],
        "which_desk"
    );
    let (code, ..) = ran(&stage, None, "guichet ticket list --desk esup-universite");
    assert_eq!(code, 0);
}

#[test]
fn several_tickets_are_shown_one_after_the_other() {
    let stage = desk();
    for subject in ["Toner", "Bourrage", "Plateau"] {
        done(&stage, &opening(subject));
    }
    let pages = done(&stage, "guichet ticket show 1 CG-3");
    let places: Vec<_> = ["CG-1  Toner", "────", "CG-3  Plateau"]
        .iter()
        .map(|part| pages.find(part).unwrap())
        .collect();
    assert!(places.is_sorted(), "{pages}");
    // One is the object, several are a list, ndjson is a line each.
    assert_eq!(json(&stage, "guichet ticket show CG-2")["reference"], "CG-2");
    let list = json(&stage, "printf 'CG-1\\n2\\n' | guichet ticket show -");
    assert_eq!((&list["schema"], &list["total"]), (&1.into(), &2.into()));
    assert_eq!(list["items"][1]["subject"], "Bourrage");
    let lines = done(&stage, "guichet ticket show 1..3 --format ndjson");
    assert_eq!(lines.lines().count(), 3);
    let list = json(&stage, "guichet ticket explain 1 2");
    assert_eq!(list["items"][0]["decisions"][0]["to"], "guichet");
    assert_eq!(json(&stage, "guichet ticket explain 1..3 --deadline")["total"], 3);
    // On paper each has its sheet.
    assert_eq!(
        done(&stage, "guichet ticket show 1..3 --print")
            .matches('\u{c}')
            .count(),
        2
    );
    // What is not there is told at once.
    let (code, out, err) = ran(&stage, None, "guichet ticket show 1 8 9");
    assert_eq!((code, out.as_str()), (4, ""), "{err}");
    assert!(err.contains("“8”") && err.contains("“9”"), "{err}");
}

#[test]
fn the_files_of_several_tickets_go_to_a_folder_each() {
    let stage = desk();
    stage.write("vue.txt", b"vue").unwrap();
    for subject in ["Toner", "Bourrage"] {
        done(&stage, &format!("{} --attach vue.txt", opening(subject)));
    }
    let saved = done(&stage, "guichet ticket show 1 2 --save-attachments pieces");
    assert_eq!(saved, "pieces/CG-1/vue.txt\npieces/CG-2/vue.txt\n");
    let saved = done(&stage, "guichet ticket show 1 --save-attachments une");
    assert_eq!(saved, "une/vue.txt\n");
}

#[test]
fn a_visit_is_oneself_meeting_the_requester_and_may_be_for_several_tickets() {
    let stage = desk();
    for subject in ["Toner", "Bourrage"] {
        done(&stage, &format!("{} --equipment UC0000002", opening(subject)));
    }
    done(&stage, "guichet ticket escalate 1 2");
    let plan = "guichet intervention plan 1 2 --at 2026-11-25T14:00 --agreed-by Picard --ics rdv.ics";
    let (code, _, err) = ran(&stage, Some("marc"), plan);
    assert_eq!(code, 0, "{err}");
    for reference in ["CG-1", "CG-2"] {
        let visit = &json(&stage, &format!("guichet ticket show {reference}"))["appointment"];
        assert_eq!(
            (&visit["with"], &visit["by"]),
            (&"scapelle".into(), &"marc".into())
        );
    }
    let calendar = std::fs::read_to_string(stage.folder().join("rdv.ics")).unwrap();
    assert_eq!(calendar.matches("BEGIN:VEVENT").count(), 2, "{calendar}");
    let (code, _, err) = ran(&stage, Some("marc"), "guichet intervention plan 1");
    assert_eq!(code, 2);
    assert!(err.contains("--at"), "{err}");
}

#[test]
fn operators_change_their_own_name_and_address_and_no_right() {
    let stage = desk();
    let (code, out, err) = ran(
        &stage,
        Some("nora"),
        "guichet operator edit @me --mail nora@exemple.example --format json",
    );
    // The rehearsal of tests acts as an administrator for another: both are heard.
    assert_eq!(code, 0, "{err}");
    let told: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(
        (&told["schema"], &told["mail"]),
        (&1.into(), &"nora@exemple.example".into())
    );
    for line in [
        "guichet operator edit @me --admin",
        "guichet operator edit @me --team maintenance",
        "guichet operator edit marc --mail marc@exemple.example",
    ] {
        let (code, _, err) = ran(&stage, Some("nora"), line);
        assert_eq!(code, 77, "{line}: {err}");
    }
}

#[test]
fn a_report_shows_the_columns_that_are_asked_for() {
    let stage = desk();
    done(&stage, &opening("Toner"));
    let told = done(
        &stage,
        "guichet -q report activity --columns by,opened --no-headers",
    );
    assert!(told.starts_with("all\t1\n"), "{told}");
    let told = done(
        &stage,
        "guichet -q report activity --columns opened,by --format csv",
    );
    assert!(told.starts_with("opened,by\r\n1,all\r\n"), "{told}");
    let (code, _, err) = ran(&stage, None, "guichet report inventory --columns nombre");
    assert_eq!(code, 2);
    assert!(err.contains("freshness"), "{err}");
    for format in ["json", "html"] {
        let line = format!("guichet report delays --columns by --format {format}");
        assert_eq!(ran(&stage, None, &line).0, 2, "{line}");
    }
}

#[test]
fn what_is_foreseen_of_a_request_is_said_when_it_is_opened() {
    let stage = desk();
    let teacher = "guichet ticket new --school 0730009N --requester rpascaud --channel phone --category logiciel \
                   --subject Pronote --description Blanc";
    let (code, out, err) = ran(&stage, None, teacher);
    assert_eq!((code, out.as_str()), (0, "CG-1\n"), "{err}");
    assert!(
        err.contains("guichet: the request (teacher, by telephone) stays at level 1"),
        "{err}"
    );
    assert_eq!(ran(&stage, None, &format!("{teacher} -q")).2, "");
    // The agreement of this collège has ended.
    let ended = "guichet ticket new --school 0730810J --requester fkaiser --channel phone --category windows \
                 --subject Boucle --description Poste";
    let warnings = json(&stage, ended)["warnings"].clone();
    assert_eq!(warnings[0]["code"], "agreement_ended", "{warnings}");
    assert!(warnings[0]["message"].as_str().unwrap().contains("31/08/2026"));
    // On Sunday nobody answers the telephone.
    let line = format!("{} --format json", opening("Dimanche"));
    let sunday: Value = serde_json::from_str(&done_at(&stage, "2026-11-22T09:00:00Z", &line)).unwrap();
    assert_eq!(sunday["warnings"][0]["code"], "out_of_hours", "{sunday}");
    assert_eq!(
        json(&stage, &format!("{} --equipment UC0000002", opening("Lundi")))["warnings"],
        Value::Array(Vec::new())
    );
}

#[test]
fn a_stray_word_is_taken_for_what_is_looked_for() {
    let stage = desk();
    let (code, _, err) = ran(&stage, None, "guichet school list exupery");
    assert_eq!(code, 2);
    assert!(err.contains("`guichet school list --text exupery`"), "{err}");
    assert!(err.contains("`guichet search exupery`"), "{err}");
}

#[test]
fn a_format_wished_for_every_command_is_no_order_to_one_that_does_not_know_it() {
    let stage = desk();
    done(&stage, &opening("Toner"));
    let (code, out, err) = ran(&stage, None, "GUICHET_FORMAT=csv guichet ticket take CG-1");
    assert_eq!(code, 0, "{err}");
    assert!(out.starts_with("CG-1: "), "{out}");
    let (_, out, _) = ran(
        &stage,
        None,
        "GUICHET_FORMAT=csv guichet ticket list --columns reference,status",
    );
    assert_eq!(out, "reference,status\r\nCG-1,in_progress\r\n");
    let (code, ..) = ran(&stage, None, "guichet ticket take CG-1 --format csv");
    assert_eq!(code, 2);
}

#[test]
fn a_rehearsal_names_the_mails_that_would_leave_and_more_words_say_where() {
    let stage = desk();
    let (_, out, err) = ran(&stage, None, &format!("{} --dry-run", opening("Toner")));
    assert_eq!(out, "CG-1\n");
    assert!(err.contains("a mail would leave: request received, to "), "{err}");
    assert!(err.ends_with("a rehearsal, nothing was written\n"), "{err}");
    done(&stage, &opening("Toner"));
    let (_, _, err) = ran(&stage, None, "guichet ticket take CG-1 -v");
    assert!(err.contains("desk carmi-grenoble, operator "), "{err}");
    assert!(err.contains("a mail is going to leave: taken on, to "), "{err}");
    let (_, _, err) = ran(&stage, None, "guichet ticket ask CG-1 'Quel toner ?'");
    assert_eq!(err, "");
}

#[test]
fn one_reason_is_told_to_a_script_as_well_as_several() {
    let stage = desk();
    done(&stage, &opening("Toner"));
    let (code, _, err) = ran(
        &stage,
        None,
        "guichet ticket return CG-1 --reason x --format json",
    );
    assert_eq!(code, 3);
    let detail = serde_json::from_str::<Value>(&err).unwrap()["error"]["details"][0].clone();
    assert!(
        detail["message"].is_string() && detail["remedy"].is_string(),
        "{detail}"
    );
    let (_, _, err) = ran(&stage, None, "guichet ticket return 1 7 --reason x --format json");
    let error: Value = serde_json::from_str(&err).unwrap();
    for detail in error["error"]["details"].as_array().unwrap() {
        assert!(
            detail["message"].is_string() && detail["remedy"].is_string(),
            "{error}"
        );
    }
}

#[test]
fn more_than_ten_are_confirmed_whatever_the_verb() {
    let stage = desk();
    for at in 1..=11 {
        done(&stage, &opening(&format!("Toner {at}")));
    }
    for verb in [
        "ticket take 1..11",
        "ticket bookmark 1..11",
        "ticket assign 1..11 nora",
        "ticket comment 1..11 Vu",
        "ticket edit --where open --priority major",
        "intervention plan 1..11 --at 2026-11-25T14:00",
    ] {
        let (code, _, err) = ran(&stage, None, &format!("guichet {verb}"));
        assert_eq!(code, 2, "{verb}: {err}");
        assert!(err.contains("--yes"), "{verb}: {err}");
    }
    let (code, _, err) = ran(&stage, None, "guichet ticket bookmark 1..11 --yes");
    assert_eq!(code, 0, "{err}");
    let kept = json(&stage, "guichet ticket list --bookmarked");
    assert_eq!(kept["total"], 11);
}

#[test]
fn what_people_call_a_thing_is_taken_for_its_code() {
    let stage = desk();
    let line = opening("Toner").replace("--channel phone", "--channel Téléphone");
    assert_ne!(line, opening("Toner"));
    assert_eq!(done(&stage, &line), "CG-1\n");
    assert_eq!(json(&stage, "guichet ticket show CG-1")["channel"], "phone");
    let line = "guichet ticket hold CG-1 --for fournisseur --reason 'Sous garantie'";
    assert_eq!(json(&stage, line)["waiting_for"], "supplier");
    let (code, _, err) = ran(&stage, None, "guichet ticket new --channel pigeon");
    assert_eq!(code, 2, "{err}");
    assert!(err.contains("phone, mail"), "{err}");
}

#[test]
fn a_verb_of_other_tools_leads_to_ours() {
    let stage = desk();
    for (theirs, ours) in [
        ("close", "resolve"),
        ("transmettre", "escalate"),
        ("créer", "new"),
    ] {
        let (code, _, err) = ran(&stage, None, &format!("guichet ticket {theirs} CG-1"));
        assert_eq!(code, 2);
        assert!(err.contains(&format!("did you mean “{ours}”")), "{err}");
    }
}

#[test]
fn a_request_key_is_of_the_tickets_it_was_used_for() {
    let stage = desk();
    done(&stage, &opening("Toner"));
    done(&stage, &opening("Bourrage"));
    let line = "guichet ticket comment CG-1 'Vu' --request-id K9";
    assert_eq!(ran(&stage, None, line).0, 0);
    let (code, out, err) = ran(&stage, None, line);
    assert_eq!((code, out.as_str()), (0, ""));
    assert!(err.contains("done already under the same key"), "{err}");
    let other = "guichet ticket comment CG-2 'Autre chose' --request-id K9";
    let (code, _, err) = ran(&stage, None, other);
    assert_eq!(code, 2, "{err}");
    assert!(err.contains("--request-id K9 (ticket comment CG-1)"), "{err}");
    assert!(!done(&stage, "guichet ticket show CG-2").contains("Autre chose"));
}

#[test]
fn a_visit_before_the_day_of_the_appointment_says_that_it_takes_its_place() {
    let stage = desk();
    done(&stage, &format!("{} --equipment UC0000002", opening("Toner")));
    done(&stage, "guichet ticket escalate CG-1");
    done(
        &stage,
        "guichet intervention plan CG-1 --at '+5d 14h' --agreed-by 'Mme Petit'",
    );
    let visit =
        "guichet intervention record CG-1 --mode visite --minutes 20 --report Vu --agreed-by 'Mme Petit'";
    let (code, _, err) = ran(&stage, None, &format!("{visit} --dry-run"));
    assert_eq!(code, 0, "{err}");
    assert!(err.contains("this visit stands for the appointment of"), "{err}");
    let (.., err) = ran(
        &stage,
        None,
        "guichet intervention record CG-1 --mode phone --minutes 5 --report Vu",
    );
    assert!(!err.contains("appointment"), "{err}");
}
