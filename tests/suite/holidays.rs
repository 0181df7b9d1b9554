//! School holidays from their files to the deadlines of a desk that closes with its schools.

use crate::at_work::{self, done, done_at, opening};
use crate::support::stage::{Setting, Stage};

const CALENDAR: &str = "fixtures/calendar/fr-en-calendrier-scolaire.csv";

#[track_caller]
fn check(stage: &Stage, line: &str, expected: &[&str]) {
    let setting = Setting {
        now: Some(at_work::NOW.to_owned()),
        lang: Some("fr".to_owned()),
        ..Setting::default()
    };
    let told = stage.transcript(&stage.run(line, &setting));
    let told: Vec<String> = told
        .into_iter()
        .map(|line| line.replace(['\u{a0}', '\u{202f}'], " "))
        .collect();
    assert_eq!(told, expected, "{line}");
}

/// The balance of an import: read, created, changed, unchanged, rejected, empty.
#[track_caller]
fn balance(stage: &Stage, line: &str) -> [u64; 6] {
    let told = done(stage, &format!("{line} --format json"));
    let told: serde_json::Value = serde_json::from_str(&told).unwrap();
    ["read", "created", "changed", "unchanged", "rejected", "empty"]
        .map(|count| told["total"][count].as_u64().unwrap_or_else(|| panic!("{told}")))
}

/// The desk of most tests, closing with the schools of zone A.
fn closing_with_schools() -> Stage {
    let stage = at_work::desk();
    let profile = "sed 's/^public-holidays = true/&\\nschool-holidays = \"A\"/' \
                   examples/desks/carmi-grenoble.toml > ferme.toml";
    done(&stage, &format!("{profile} && guichet desk apply ferme.toml"));
    stage
}

fn due(stage: &Stage, reference: &str) -> String {
    let told = done(stage, &format!("guichet ticket show {reference} --format json"));
    let told: serde_json::Value = serde_json::from_str(&told).unwrap();
    told["due_at"].as_str().unwrap().to_owned()
}

#[test]
fn every_line_is_accounted_for_and_twice_is_once() {
    let stage = at_work::desk();
    let line = format!("guichet holidays import {CALENDAR}");
    assert_eq!(
        balance(&stage, &format!("{line} --dry-run")),
        [11, 10, 0, 1, 0, 0]
    );
    check(
        &stage,
        "guichet holidays list --no-headers",
        &["! 0 période de vacances"],
    );
    // Grenoble and Lyon are of one zone, and say the same.
    assert_eq!(balance(&stage, &line), [11, 10, 0, 1, 0, 0]);
    assert_eq!(balance(&stage, &line), [11, 0, 0, 11, 0, 0]);
    // The calendar of the zone says the same, but for the spring.
    let ics = "guichet holidays import fixtures/calendar/zone-a.ics";
    assert_eq!(balance(&stage, ics), [3, 0, 1, 2, 0, 0]);
    check(
        &stage,
        "guichet holidays list --zone A",
        &[
            "zone\tname\tpopulation\tstarts_on\tends_on",
            "A\tVacances de Noël\tall\t2026-12-19\t2027-01-03",
            "A\tVacances d'Hiver\tall\t2027-02-13\t2027-02-28",
            "A\tVacances de Printemps\tall\t2027-04-10\t2027-04-26",
            "A\tVacances d'Été\tteachers\t2027-07-03\t2027-08-30",
            "A\tVacances d'Été\tpupils\t2027-07-03\t2027-08-31",
            "! 5 périodes de vacances",
        ],
    );
    check(
        &stage,
        "guichet holidays list --zone C --past --columns name,starts_on,ends_on --no-headers",
        &[
            "Vacances de la Toussaint\t2026-10-17\t2026-11-01",
            "Vacances de Noël\t2026-12-19\t2027-01-03",
            "Vacances d'Hiver\t2027-02-06\t2027-02-21",
            "Vacances de Printemps\t2027-04-03\t2027-04-18",
            "! 4 périodes de vacances",
        ],
    );
}

#[test]
fn a_desk_that_closes_with_its_schools_counts_nothing_meanwhile() {
    let stage = closing_with_schools();
    let december = "2026-12-17T08:00:00Z";
    done_at(
        &stage,
        december,
        &format!("{} --priority major", opening("Copieur")),
    );
    // Four working days from nine o'clock on a Thursday, over a weekend.
    assert_eq!(due(&stage, "CG-1"), "2026-12-23T08:00:00Z");
    done(&stage, &format!("guichet -q holidays import {CALENDAR}"));
    // Thursday and Friday are counted, and then what follows when school begins again on 4 January.
    assert_eq!(due(&stage, "CG-1"), "2027-01-06T08:00:00Z");
    let setting = Setting {
        now: Some(december.to_owned()),
        lang: Some("fr".to_owned()),
        ..Setting::default()
    };
    let told = stage.transcript(&stage.run("guichet ticket explain CG-1 --deadline", &setting));
    assert_eq!(
        told[told.len() - 4..],
        [
            "Jours de fermeture, non comptés",
            "  – du 19/12/2026 au 03/01/2027 (Vacances de Noël)",
            "  – 25/12/2026 (Noël)",
            "  – 01/01/2027 (Jour de l’an)",
        ]
    );
    let json = done_at(
        &stage,
        december,
        "guichet ticket explain CG-1 --deadline --format json",
    );
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let names: Vec<&str> = json["closed"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|one| one["name"].as_str().or(one["public_holiday"].as_str()))
        .collect();
    assert_eq!(names, ["Vacances de Noël", "christmas", "new_year"]);
    done(&stage, "guichet db check");
    // The ministry decides otherwise: what is due follows.
    let other = "sed 's/2027-01-03T23/2027-01-04T23/' fixtures/calendar/fr-en-calendrier-scolaire.csv \
                 | sed 's/^Vacances de la Tous.*//' > autre.csv";
    done(
        &stage,
        &format!("{other} && guichet -q holidays import autre.csv"),
    );
    assert_eq!(due(&stage, "CG-1"), "2027-01-07T08:00:00Z");
    done(&stage, "guichet db check");
    // A closure that nobody answers expires later too: its days are working days.
    done_at(
        &stage,
        december,
        "guichet ticket resolve CG-1 --solution 'Toner changé'",
    );
    let run = |now| done_at(&stage, now, "guichet run due");
    assert_eq!(run("2027-01-21T22:59:00Z"), "");
    assert!(run("2027-01-21T23:00:00Z").starts_with("CG-1"));
}

#[test]
fn a_desk_that_does_not_say_so_stays_open() {
    let stage = at_work::desk();
    done_at(
        &stage,
        "2026-12-17T08:00:00Z",
        &format!("{} --priority major", opening("Copieur")),
    );
    done(&stage, &format!("guichet -q holidays import {CALENDAR}"));
    assert_eq!(due(&stage, "CG-1"), "2026-12-23T08:00:00Z");
}

#[test]
fn what_is_wrong_is_told_with_its_line_and_nothing_is_taken() {
    let stage = at_work::desk();
    let bad = "label;start;end\nNoël;19/12/2026;03/01/2027\nPont;31/02/2027;01/03/2027\n";
    stage.write("vacances.csv", bad.as_bytes()).unwrap();
    const BALANCE: &str = "file\tread\twould_create\twould_change\tunchanged\trejected\tempty";
    check(
        &stage,
        "guichet holidays import vacances.csv --zone C",
        &[
            BALANCE,
            "vacances.csv\t2\t1\t0\t0\t1\t0",
            "! guichet: vacances.csv, ligne 3, colonne « start », « 31/02/2027 » : ce n’est pas un jour",
            "! un jour s’écrit 22/11/2026 ou 2026-11-22 ; sinon dites comment : --date-format ; rien n’a été écrit",
            "[65]",
        ],
    );
    check(
        &stage,
        "guichet holidays import vacances.csv",
        &[
            BALANCE,
            "vacances.csv\t2\t0\t0\t0\t2\t0",
            "! guichet: 2 fautes dans ce qui devait être importé ; rien ne l’a été",
            "! vacances.csv, ligne 2, colonne « zone » : la ligne ne dit pas sa zone scolaire ; dites-la : --zone A par exemple",
            "! vacances.csv, ligne 3, colonne « zone » : la ligne ne dit pas sa zone scolaire ; dites-la : --zone A par exemple",
            "! corrigez, puis recommencez ; ou prenez les bonnes lignes avec --skip-invalid --rejects FICHIER",
            "[65]",
        ],
    );
    check(
        &stage,
        "guichet holidays import absent.csv",
        &[
            "! guichet: impossible de lire « absent.csv » : ce fichier n’existe pas",
            "! vérifiez le nom et les droits du fichier",
            "[66]",
        ],
    );
    check(
        &stage,
        "guichet --as nora holidays import vacances.csv --zone C",
        &[
            "! guichet: « nora » n’est pas administrateur, et cela est réservé aux administrateurs",
            "! demandez à un administrateur : `guichet operator list` dit qui l’est",
            "[77]",
        ],
    );
    check(
        &stage,
        "guichet holidays list",
        &[
            "zone\tname\tpopulation\tstarts_on\tends_on",
            "! 0 période de vacances",
        ],
    );
}

#[test]
fn of_a_calendar_that_was_cut_off_nothing_is_taken() {
    let stage = at_work::desk();
    let event =
        "BEGIN:VEVENT\nSUMMARY:Noël\nDTSTART;VALUE=DATE:20261219\nDTEND;VALUE=DATE:20270104\nEND:VEVENT\n";
    let cut = format!("BEGIN:VCALENDAR\n{event}BEGIN:VEVENT\nSUMMARY:Hiver\n");
    stage.write("coupé.ics", cut.as_bytes()).unwrap();
    check(
        &stage,
        "guichet holidays import coupé.ics --zone A",
        &[
            "! guichet: coupé.ics, ligne 7 : le calendrier est tronqué : il manque END:VEVENT",
            "! téléchargez-le de nouveau, en entier ; rien n’a été écrit",
            "[65]",
        ],
    );
    stage
        .write("vide.ics", b"BEGIN:VCALENDAR\nEND:VCALENDAR\n")
        .unwrap();
    check(
        &stage,
        "guichet holidays import vide.ics --zone A --lang en",
        &[
            "! guichet: vide.ics: the calendar holds no event",
            "! check that it is the right file; nothing was written",
            "[65]",
        ],
    );
    assert_eq!(done(&stage, "guichet -q holidays list --no-headers"), "");
}

#[test]
fn a_zone_or_a_closed_day_that_is_none_is_told_with_its_line() {
    let stage = at_work::desk();
    let calendar = |line: &str| {
        let add = format!(
            "sed 's/^public-holidays = true/&\\n{line}/' examples/desks/carmi-grenoble.toml > faux.toml"
        );
        done(&stage, &add);
    };
    let remedy = "! corrigez, puis `guichet desk check FICHIER` ; rien n’a été appliqué";
    calendar("school-holidays = \"D\"");
    check(
        &stage,
        "guichet desk check faux.toml",
        &[
            "! guichet: faux.toml, ligne 80 : le mot « D » ne veut rien dire ici ; au choix : A, B, C, corse, \
             guadeloupe, guyane, martinique, mayotte, nouvelle-caledonie, polynesie, reunion, \
             saint-pierre-et-miquelon, wallis-et-futuna",
            remedy,
            "[78]",
        ],
    );
    calendar("closed = [\"24 décembre\"]");
    check(
        &stage,
        "guichet desk check faux.toml",
        &[
            "! guichet: faux.toml, ligne 80 : « 24 décembre » n’est pas un jour ; il s’écrit comme \
             \"2026-12-24\", ou \"2026-12-24/2027-01-02\" pour une période",
            remedy,
            "[78]",
        ],
    );
}
