//! What a list shows, and lists under a name: columns, filters the other way round, saved views.

use crate::at_work::desk;
use crate::lists::{check, five, numbers, told};
use crate::support::stage::Setting;

#[test]
fn every_list_shows_the_columns_asked_for_with_or_without_their_headings() {
    let stage = five();
    let told = |line: &str| told(&stage, line);
    assert_eq!(
        told("ticket list --columns status,reference,school_name --status new,cancelled"),
        "status\treference\tschool_name\n\
         cancelled\tCG-4\tCollège de Jastres\n\
         new\tCG-5\tLycée général et technologique Camille Corot\n"
    );
    assert_eq!(
        told("ticket list --columns reference --no-headers --limit 1"),
        "CG-2\n"
    );
    assert_eq!(
        told("ticket list --columns reference,school --format csv --limit 1"),
        "reference,school\r\nCG-2,0383069E\r\n"
    );
    for line in [
        "school list",
        "person list",
        "inventory list",
        "intervention list",
        "operator list",
        "desk list",
        "ticket list",
    ] {
        let whole = told(line);
        let (names, rows) = whole.split_once('\n').unwrap();
        assert_eq!(told(&format!("{line} --no-headers")), rows, "{line}");
        let first = names.split('\t').next().unwrap();
        let chosen = told(&format!("{line} --columns {first}"));
        assert!(chosen.starts_with(&format!("{first}\n")), "{line}: {chosen}");
        assert_eq!(chosen.lines().count(), whole.lines().count(), "{line}");
    }
}

#[test]
fn a_column_that_is_not_there_names_those_that_are() {
    let stage = desk();
    let said = |line: &str| {
        let output = stage.run(line, &Setting::default());
        stage.transcript(&output).join("\n").replace('\u{a0}', " ")
    };
    assert_eq!(
        said("guichet operator list --columns nom"),
        "! guichet: « nom » ne convient pas à --columns\n\
         ! au choix : login, name, mail, teams, sectors, admin, active\n[2]"
    );
    assert_eq!(
        said("guichet operator list --columns name --format json --lang en"),
        r#"! {"error":{"code":"conflict","message":"--columns and --format json contradict each other: keep one of them","remedy":"see `guichet operator list --help`","details":[]}}
[2]"#
    );
}

#[test]
fn a_filter_can_be_asked_the_other_way_round() {
    let stage = five();
    let check = |filter: &str, expected: &[u32]| check(&stage, filter, expected);
    check("--status ~closed,~cancelled,~resolved", &[2, 1, 5]);
    check("--school ~0383069E", &[3, 4]);
    check("--school ~0383069E --status ~cancelled", &[3]);
    // In the words of the desk and of anybody, too.
    check("--status nouveau", &[5]);
    check("--status 'A valider',closed", &[3]);
    check("--level ~2", &[1, 3, 4, 5]);
    check("--level 1,2", &[2, 1, 3, 4, 5]);
    check("--channel téléphone,courriel", &[1, 3, 4, 5]);
    check("--kind service,incident --channel ~phone,~mail", &[2]);
    check("--assignee ~nora", &[2, 3, 4, 5]);
    check("--team ~guichet", &[2]);
    check("--team guichet --kind ~service", &[1, 4, 5]);
    check("--channel ~phone", &[2]);
    check("--priority ~blocking", &[1, 3, 4, 5]);
    check("--priority blocking,major", &[2]);
    check("--category ~materiel", &[2, 3]);
    check("--category windows,serveur", &[2, 5]);
    check("--requester ~scapelle", &[3, 4]);
    check("--participant ~asimonet", &[2, 1, 3, 4, 5]);
    check(
        "--status ~new,~in_progress,~waiting_requester,~waiting_authority,~resolved,~closed,~cancelled,~rejected,~expired",
        &[],
    );
}

#[test]
fn a_saved_view_asks_what_it_says_of_whoever_looks() {
    let stage = five();
    let told = |line: &str| told(&stage, line);
    told("view add mine --assignee @me --status ~closed --columns reference,status --as nora");
    assert_eq!(
        told("ticket list --view mine --as nora"),
        "reference\tstatus\nCG-1\tin_progress\n"
    );
    assert_eq!(
        told("ticket list --view mine --columns reference --no-headers --as nora"),
        "CG-1\n"
    );
    assert_eq!(
        told("ticket list --view mine --unassigned --columns reference --no-headers --as nora"),
        "CG-2\nCG-3\nCG-4\nCG-5\n"
    );
    told("view add week --since -7d --shared");
    told("view add week --since -30d --open --as nora");
    assert_eq!(
        told("view list --as nora"),
        "name\tfilters\tshared\n\
         mine\t--status=~closed --assignee=@me --columns=reference,status\tfalse\n\
         week\t--open --since=-30d\tfalse\n\
         week\t--since=-7d\ttrue\n"
    );
    assert_eq!(told("view list --no-headers"), "week\t--since=-7d\ttrue\n");
    assert_eq!(
        numbers(&told(
            "ticket export --format csv --view week --sort reference --as nora"
        )),
        [1, 2, 3, 5]
    );
    told("view remove week --as nora");
    assert_eq!(
        numbers(&told(
            "ticket list --format csv --view week --sort reference --as nora"
        )),
        [3, 4, 5]
    );
}

#[test]
fn a_view_that_cannot_be_is_told_when_it_is_saved() {
    let stage = five();
    let said = |line: &str| {
        let output = stage.run(line, &Setting::default());
        stage
            .transcript(&output)
            .join("\n")
            .replace(['\u{a0}', '\u{202f}'], " ")
    };
    assert_eq!(
        said("guichet ticket list --view mien"),
        "! guichet: vue inconnue : « mien »\n! `guichet view list` montre les vues enregistrées\n[4]"
    );
    let wrong = said("guichet view add x --category postes");
    assert!(wrong.contains("postes") && wrong.ends_with("[4]"), "{wrong}");
    let wrong = said("guichet view add x --columns nom");
    assert!(
        wrong.contains("reference, desk") && wrong.ends_with("[2]"),
        "{wrong}"
    );
    let wrong = said("guichet view add x --open --shared --as nora");
    assert!(wrong.ends_with("[77]"), "{wrong}");
    let wrong = said("guichet ticket list --status new,~closed");
    assert!(
        wrong.contains("--status et --status ~") && wrong.ends_with("[2]"),
        "{wrong}"
    );
    assert_eq!(said("guichet view remove x").lines().last(), Some("[4]"));
    said("guichet -q view add team --open --shared");
    let wrong = said("guichet view remove team --as nora");
    assert!(wrong.ends_with("[77]"), "{wrong}");
    assert!(said("guichet view remove team --format json").contains("\"team\""));
}

#[test]
fn what_a_list_shows_can_be_edited_as_one() {
    let stage = five();
    let told = |line: &str| told(&stage, line);
    told("ticket edit --where open --where channel=phone --where 'status=~resolved' --priority major");
    assert_eq!(
        numbers(&told(
            "ticket list --format csv --priority major --sort reference"
        )),
        [1, 5]
    );
    // What is so already stays as it is, unless nothing else was asked.
    let some = "ticket edit --where open --where channel=phone --where status=~resolved --urgency 4";
    told(some);
    told("ticket edit CG-5 --urgency 2");
    let changed = told(some);
    assert!(
        changed.starts_with("CG-5") && changed.lines().count() == 1,
        "{changed}"
    );
    told("view add small --priority ~major --status new");
    told("ticket edit --where view=small --urgency 3");
    assert_eq!(told("ticket edit --where school=0730009N --urgency 3"), "");
    let wrong = stage.run(
        "guichet ticket edit --where statut=new --urgency 3",
        &Setting::default(),
    );
    let wrong = stage.transcript(&wrong).join("\n");
    assert!(
        wrong.contains("--statut") && wrong.contains("--status") && wrong.ends_with("[2]"),
        "{wrong}"
    );
}
