//! Two desks in one database: whoever serves one reads nothing of the other's tickets and does nothing
//! to them, whatever command they try and whatever they call the ticket.

use crate::at_work::{self, NOW};
use crate::support::stage::{Setting, Stage};

/// Stands in everything that the desk of the CARMI knows of its ticket, and nowhere else.
const SECRET: &str = "Zanzibar";

/// A ticket of the CARMI with one of everything, and Rose, who serves the university's desk.
fn two_desks() -> Stage {
    let stage = at_work::desk();
    let school = at_work::SCHOOL;
    stage.write("zanzibar.txt", SECRET.as_bytes()).unwrap();
    for line in [
        at_work::opening(&format!("{SECRET} en panne")),
        format!("guichet ticket comment CG-1 'Mot de {SECRET}'"),
        format!("guichet ticket comment CG-1 'Note de {SECRET}' --internal"),
        "guichet ticket attach CG-1 zanzibar.txt".to_owned(),
        "guichet ticket take CG-1 --as nora".to_owned(),
        format!(
            "guichet intervention record CG-1 --mode phone --minutes 5 --report 'Rapport de {SECRET}' --as nora"
        ),
        format!("guichet ticket resolve CG-1 --solution 'Solution de {SECRET}' --as nora"),
        "guichet article new --from CG-1".to_owned(),
        "guichet ticket bookmark CG-1".to_owned(),
        "guichet desk apply examples/desks/esup-universite.toml".to_owned(),
        "guichet operator add rose --name 'Rose Le Gall' --team postes --desk esup-universite".to_owned(),
        format!(
            "guichet ticket new --desk esup-universite --school {school} --requester opicard --channel portal \
             --category poste --subject Ailleurs --description Rien"
        ),
    ] {
        at_work::done(&stage, &line);
    }
    stage
}

/// What a command of Rose's says in all, and its exit code.
fn rose(stage: &Stage, line: &str) -> (Option<i32>, String) {
    let setting = Setting {
        now: Some(NOW.to_owned()),
        user: Some("rose".to_owned()),
        ..Setting::default()
    };
    let output = stage.run(line, &setting);
    let told = [output.stdout, output.stderr].concat();
    (output.status.code(), String::from_utf8_lossy(&told).into_owned())
}

/// Every command that names a ticket.
fn on(reference: &str) -> Vec<String> {
    [
        "ticket show R",
        "ticket show R --format json",
        "ticket show R --internal",
        "ticket show R --print",
        "ticket show R --save-attachments vole",
        "ticket explain R",
        "ticket edit R --subject X",
        "ticket comment R X",
        "ticket comment R X --internal",
        "ticket attach R zanzibar.txt",
        "ticket take R",
        "ticket assign R rose",
        "ticket ask R X",
        "ticket hold R --for supplier --reason X",
        "ticket escalate R",
        "ticket return R --reason X",
        "ticket resolve R --solution X",
        "ticket approve R",
        "ticket refuse R --reason X",
        "ticket cancel R --reason X",
        "ticket reject R --reason X",
        "ticket reopen R --reason X",
        "ticket participant add R scapelle",
        "ticket participant remove R scapelle",
        "ticket link R --duplicate-of 1",
        "ticket link 1 --duplicate-of R",
        "ticket bookmark R",
        "intervention plan R --at 2026-11-24T10:00:00Z --with scapelle --by rose",
        "intervention record R --mode phone --minutes 5 --report X",
        "intervention list R",
        "mail list R",
        "article new --from R",
    ]
    .iter()
    .map(|line| format!("guichet {}", line.replace('R', reference)))
    .collect()
}

#[test]
fn no_command_does_anything_to_a_ticket_of_another_desk() {
    let stage = two_desks();
    let before = at_work::done(
        &stage,
        "guichet ticket show CG-1 --desk carmi-grenoble --format json",
    );
    for line in on("CG-1") {
        let (code, told) = rose(&stage, &line);
        assert_eq!(code, Some(4), "{line}: {told}");
        assert!(!told.contains(SECRET), "{line}: {told}");
        let line = format!("{line} --desk carmi-grenoble");
        let (code, told) = rose(&stage, &line);
        assert_eq!(code, Some(77), "{line}: {told}");
        assert!(!told.contains(SECRET), "{line}: {told}");
    }
    assert!(!stage.folder().join("vole").exists());
    let after = at_work::done(
        &stage,
        "guichet ticket show CG-1 --desk carmi-grenoble --format json",
    );
    assert_eq!(before, after);
}

#[test]
fn no_list_page_or_report_shows_a_ticket_of_another_desk() {
    let stage = two_desks();
    let school = at_work::SCHOOL;
    let requester = at_work::REQUESTER;
    for line in [
        "ticket list",
        "ticket list --format json",
        "ticket list --text zanzibar",
        "ticket list --bookmarked",
        "ticket list --recent",
        &format!("ticket list --seen-by {requester} --format json"),
        &format!("ticket list --school {school} --format json"),
        &format!("ticket list --requester {requester}"),
        "ticket list --as-of 2026-11-23T10:00:00Z",
        "ticket export --format csv",
        "ticket export --format ndjson",
        "home",
        "home --format json",
        "intervention list",
        "report activity",
        "report delays",
        "report billing",
        "search zanzibar",
        "search zanzibar --format json",
        "article list",
        "article list --format json",
        "article search zanzibar",
        "article show 1",
        "mail list",
        "mail list --to-sort",
        &format!("person show {requester}"),
        &format!("person show {requester} --format json"),
        &format!("school show {school}"),
        &format!("school show {school} --format json"),
        "desk check examples/desks/carmi-grenoble.toml",
        "desk show carmi-grenoble",
    ] {
        let (_, told) = rose(&stage, &format!("guichet {line}"));
        assert!(!told.contains(SECRET) && !told.contains("CG-1"), "{line}: {told}");
        let (code, told) = rose(&stage, &format!("guichet {line} --desk carmi-grenoble"));
        assert_eq!(code, Some(77), "{line}: {told}");
        assert!(!told.contains(SECRET), "{line}: {told}");
    }
}

#[test]
fn a_number_is_that_of_ones_own_desk() {
    let stage = two_desks();
    let (code, told) = rose(&stage, "guichet ticket show 1 --format json");
    assert_eq!(code, Some(0), "{told}");
    assert!(
        told.contains("\"desk\":\"esup-universite\"") && told.contains("Ailleurs"),
        "{told}"
    );
}

#[test]
fn who_serves_both_desks_and_an_administrator_see_each_where_they_ask() {
    let stage = two_desks();
    at_work::done(
        &stage,
        "guichet operator edit rose --team guichet --desk carmi-grenoble",
    );
    let (code, told) = rose(&stage, "guichet ticket show CG-1 --desk carmi-grenoble");
    assert_eq!(code, Some(0), "{told}");
    assert!(told.contains(SECRET), "{told}");
    let (_, told) = rose(&stage, "guichet ticket list --desk esup-universite");
    assert!(!told.contains(SECRET) && told.contains("Ailleurs"), "{told}");
    let (code, _) = rose(&stage, "guichet ticket list");
    assert_eq!(code, Some(2));
    for (desk, subject) in [("carmi-grenoble", SECRET), ("esup-universite", "Ailleurs")] {
        let told = at_work::done(&stage, &format!("guichet ticket list --desk {desk}"));
        assert!(told.contains(subject), "{told}");
    }
}
