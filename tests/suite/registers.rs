//! The registers by hand: lists, one thing, changes, operators, desks, and every no of them.

use crate::support::stage::{Setting, Stage};

fn setting(lang: &str) -> Setting {
    Setting {
        now: Some("2026-11-22T14:30:00Z".to_owned()),
        lang: Some(lang.to_owned()),
        ..Setting::default()
    }
}

/// A database with the example schools and their staff.
fn filled() -> Stage {
    let stage = Stage::new();
    let line = "guichet -q school import examples/schools/*.csv \
        && guichet -q person import examples/people/annuaire.csv \
        && guichet -q inventory import examples/inventory/parc-savoie.csv";
    assert!(stage.run(line, &setting("fr")).status.success());
    stage
}

fn say(stage: &Stage, lang: &str, line: &str) -> Vec<String> {
    let told = stage.transcript(&stage.run(line, &setting(lang)));
    told.into_iter()
        .map(|line| line.replace(['\u{a0}', '\u{202f}'], " "))
        .collect()
}

#[track_caller]
fn check(stage: &Stage, line: &str, expected: &[&str]) {
    assert_eq!(say(stage, "fr", line), expected, "{line}");
}

/// The columns of these numbers, without the headings.
fn columns(stage: &Stage, line: &str, wanted: &[usize]) -> Vec<String> {
    let lines = say(stage, "fr", &format!("{line} | tail -n +2"));
    let table = lines.iter().filter(|line| !line.starts_with("! "));
    table
        .map(|line| {
            let cells: Vec<&str> = line.split('\t').collect();
            let wanted: Vec<&str> = wanted.iter().map(|column| cells[*column]).collect();
            wanted.join(" ")
        })
        .collect()
}

#[test]
fn schools_are_listed_by_what_is_known_of_them() {
    let stage = filled();
    let listed = |options: &str| columns(&stage, &format!("guichet -q school list {options}"), &[0]);
    assert_eq!(listed("").len(), 26);
    assert_eq!(listed("--text 'LYCEE corot'"), ["0383069E"]);
    assert_eq!(listed("--department 038"), listed("--department 38"));
    assert_eq!(
        listed("--type lycee --department 38 --text morestel"),
        ["0383069E"]
    );
    assert_eq!(listed("--members").len(), 11);
    let all = columns(&stage, "guichet -q school list", &[0, 6, 7]);
    let members_without_inventory: Vec<&str> = all
        .iter()
        .filter_map(|cells| cells.strip_suffix("2027-08-31 "))
        .map(str::trim)
        .collect();
    assert_eq!(listed("--stale"), members_without_inventory);
    assert!(members_without_inventory.len() < listed("--members").len());
    assert_eq!(listed("--sort uai:desc --limit 1").len(), 1);
    let told = say(&stage, "fr", "guichet school list --limit 2 --offset 1");
    assert_eq!(told.last().unwrap(), "! 2-3 sur 26 établissements");
    let json = say(&stage, "en", "guichet school list --text corot --format json");
    let json: serde_json::Value = serde_json::from_str(&json[0]).unwrap();
    assert_eq!(json["total"], 1);
    assert_eq!(json["items"][0]["uai"], "0383069E");
    assert_eq!(json["items"][0]["type"], "lycee");
}

#[test]
fn a_school_that_is_not_there_has_a_nearest_one() {
    let stage = filled();
    check(
        &stage,
        "guichet school show 0383069A",
        &[
            "! guichet: établissement inconnu : « 0383069A »",
            "! vouliez-vous dire « 0383069E » (Lycée général et technologique Camille Corot, Morestel) ?",
            "[4]",
        ],
    );
    for line in [
        "guichet school show corot",
        "guichet school edit 0383069A --phone 1",
        "guichet person list --school 0383069A",
        "guichet inventory list --school 0383069A",
        "guichet person edit asimonet --function head --school 0383069A",
    ] {
        let told = say(&stage, "en", line);
        assert_eq!(told.last().unwrap(), "[4]", "{line}: {told:?}");
    }
}

#[test]
fn a_school_is_changed_by_hand_and_the_second_time_nothing_changes() {
    let stage = filled();
    let edit = "guichet school edit 0383069E --phone 0474802892 --agreement 'Péda 2028' \
        --starts 2027-09-01 --ends 2028-08-31 --sector 38-A";
    let rehearsal = say(&stage, "fr", &format!("{edit} --dry-run"));
    assert_eq!(
        rehearsal.last().unwrap(),
        "! guichet: à blanc, rien n’a été écrit"
    );
    assert_eq!(
        columns(&stage, "guichet -q school list --text 0383069E", &[5, 8]),
        ["38-B 04 74 80 28 91"]
    );
    let edited = say(&stage, "fr", edit);
    assert!(
        edited.contains(&"Téléphone    04 74 80 28 92".to_owned()),
        "{edited:?}"
    );
    assert!(
        edited.contains(&"  ✗ Péda 2028 · du 01/09/2027 au 31/08/2028".to_owned()),
        "{edited:?}"
    );
    assert_eq!(
        say(&stage, "fr", edit).last().unwrap(),
        "! guichet: rien ne change"
    );
    check(
        &stage,
        "guichet school edit 0383069E --agreement 'Péda 2030' --ends 2031-08-31",
        &[
            "! guichet: il manque --starts",
            "! voir `guichet school edit --help`",
            "[2]",
        ],
    );
    check(
        &stage,
        "guichet school edit 0383069E --agreement 'Péda 2028' --ends 2027-08-31",
        &[
            "! guichet: le jour de --ends précède celui de --starts",
            "! voir `guichet school edit --help`",
            "[2]",
        ],
    );
    let unknown = say(&stage, "fr", "guichet school edit 0383069E --sector 38-Z");
    assert_eq!(unknown[0], "! guichet: secteur inconnu : « 38-Z »");
    assert_eq!(unknown.last().unwrap(), "[4]");
}

#[test]
fn people_are_found_and_changed() {
    let stage = filled();
    let people = columns(
        &stage,
        "guichet -q person list --school 0383069E --function prt",
        &[0, 2],
    );
    assert_eq!(people.len(), 1, "{people:?}");
    let (login, function) = people[0].split_once(' ').unwrap();
    assert_eq!(function, "prt@0383069E");
    let edited = say(
        &stage,
        "en",
        &format!(
            "guichet person edit {login} --name 'Ana DE LA TOUR' --mail Ana@AC-test.example --phone '' \
             --function teacher --school 0380111P --notice-lang en"
        ),
    );
    assert_eq!(edited[0], format!("Ana DE LA TOUR  {login}"));
    assert!(
        edited.iter().any(|line| line.contains("teacher (0380111P)")),
        "{edited:?}"
    );
    let shown = say(
        &stage,
        "en",
        "guichet person show ana@ac-TEST.example --format json",
    );
    let shown: serde_json::Value = serde_json::from_str(&shown[0]).unwrap();
    assert_eq!(shown["last_name"], "DE LA TOUR");
    assert_eq!(shown["phone"], serde_json::Value::Null);
    assert_eq!(shown["functions"][0]["school"], "0380111P");
    let other = columns(
        &stage,
        "guichet -q person list --school 0383069E --function head",
        &[0],
    );
    let taken = say(
        &stage,
        "fr",
        &format!("guichet person edit {} --mail ana@ac-test.example", other[0]),
    );
    assert_eq!(
        taken[0],
        format!("! guichet: --mail « ana@ac-test.example » est déjà à « {login} »")
    );
    assert_eq!(taken.last().unwrap(), "[2]");
    let near = say(&stage, "fr", "guichet person show 'de la tour'");
    assert!(near[1].contains(login), "{near:?}");
    assert_eq!(near.last().unwrap(), "[4]");
}

#[test]
fn equipment_is_found_by_its_number_where_it_is_the_only_one() {
    let stage = filled();
    let all = columns(&stage, "guichet -q inventory list", &[0, 1]);
    assert_eq!(all.len(), 24);
    let (number, serial) = all[0].split_once(' ').unwrap();
    for key in [number, serial, &serial.to_lowercase()] {
        let shown = say(
            &stage,
            "fr",
            &format!("guichet inventory show {key} --format json"),
        );
        let shown: serde_json::Value = serde_json::from_str(&shown[0]).unwrap();
        assert_eq!(shown["number"], number);
        assert_eq!(shown["tickets"], serde_json::json!([]));
    }
    let wrong = say(&stage, "fr", &format!("guichet inventory show {number}9"));
    assert!(wrong[1].contains(number), "{wrong:?}");
    assert_eq!(wrong.last().unwrap(), "[4]");
    // The same number at another school.
    let twin = format!("UAI;N° inventaire\n0383069E;{number}\n");
    stage.write("twin.csv", twin.as_bytes()).unwrap();
    say(&stage, "fr", "guichet inventory import twin.csv");
    let which = say(&stage, "fr", &format!("guichet inventory show {number}"));
    assert!(which[1].contains("0383069E"), "{which:?}");
    assert_eq!(which.last().unwrap(), "[2]");
    let one = say(
        &stage,
        "fr",
        &format!("guichet -q inventory show {number} --school 0383069E"),
    );
    assert!(one[0].starts_with(number), "{one:?}");
}

#[test]
fn only_administrators_change_operators_and_desks() {
    let stage = filled();
    assert_eq!(
        columns(
            &stage,
            "guichet operator add nora --name 'Nora Petit' --team pedagogie --sector 38-A",
            &[0, 3, 4]
        ),
        ["nora carmi-grenoble/pedagogie 38-A"]
    );
    check(
        &stage,
        "guichet operator add nora --name Nora",
        &[
            "! guichet: l’opérateur « nora » existe déjà",
            "! modifiez-le : `guichet operator edit nora`",
            "[2]",
        ],
    );
    check(
        &stage,
        "guichet operator add zoe --name Zoé --team pedagogi",
        &[
            "! guichet: équipe inconnue : « pedagogi »",
            "! vouliez-vous dire « pedagogie » (Pédagogie) ?",
            "[4]",
        ],
    );
    check(
        &stage,
        "guichet operator edit admin --no-admin"
            .replace("admin --no", "$(id -un) --no")
            .as_str(),
        &[
            "! guichet: « admin » est le seul administrateur actif",
            "! nommez-en d’abord un autre : `guichet operator edit LOGIN --admin`",
            "[77]",
        ],
    );
    for line in [
        "guichet --as nora operator add zoe --name Zoé",
        "guichet --as nora operator edit nora --admin",
        "guichet --as nora desk apply examples/desks/carmi-grenoble.toml",
    ] {
        let told = say(&stage, "fr", line);
        assert_eq!(
            told[0],
            "! guichet: « nora » n’est pas administrateur, et cela est réservé aux administrateurs"
        );
        assert_eq!(told.last().unwrap(), "[77]");
    }
    // Registers are every operator's.
    let edited = say(
        &stage,
        "fr",
        "guichet --as nora school edit 0383069E --web x --phone 0474802892",
    );
    assert_eq!(edited.last().unwrap(), "[2]");
    assert_eq!(
        say(
            &stage,
            "fr",
            "guichet -q --as nora school edit 0383069E --phone 0474802892"
        )[0],
        "0383069E  Lycée général et technologique Camille Corot"
    );
    say(&stage, "fr", "guichet operator edit nora --inactive");
    assert_eq!(columns(&stage, "guichet -q operator list", &[0]).len(), 1);
    assert_eq!(columns(&stage, "guichet -q operator list --all", &[0]).len(), 2);
}

#[test]
fn a_profile_is_checked_against_the_open_tickets_and_applied_once() {
    let stage = filled();
    let head = columns(
        &stage,
        "guichet -q person list --school 0383069E --function head",
        &[0],
    );
    let opened = say(
        &stage,
        "fr",
        &format!(
            "guichet ticket new --school 0383069E --requester {} --channel phone --subject Imprimante \
             --description 'Ne sort plus rien' --category imprimante",
            head[0]
        ),
    );
    // What is foreseen for it, and at what hour, is told beside it.
    assert_eq!(opened[0], "CG-1");
    let profile = std::fs::read_to_string(stage.folder().join("examples/desks/carmi-grenoble.toml")).unwrap();
    let changed = profile.replace(
        "nature = \"hardware\" }",
        "nature = \"hardware\", school-type = \"college\" }",
    );
    assert_ne!(profile, changed);
    stage.write("new.toml", changed.as_bytes()).unwrap();
    stage
        .write(
            "bad.toml",
            profile
                .replace("= \"maintenance\"", "= \"maintenence\"")
                .as_bytes(),
        )
        .unwrap();
    check(
        &stage,
        "guichet desk check new.toml",
        &[
            "carmi-grenoble : aucune faute, et tout peut servir",
            "1 ticket ouvert, dont 1 irait ailleurs",
            "reference\tsubject\tteam\tbefore\tafter",
            "CG-1\tImprimante\tguichet\tmaintenance\t",
        ],
    );
    assert_eq!(
        say(&stage, "fr", "guichet desk apply bad.toml").last().unwrap(),
        "[78]"
    );
    check(
        &stage,
        "guichet desk apply new.toml --dry-run",
        &[
            "carmi-grenoble : version 2 appliquée",
            "! guichet: à blanc, rien n’a été écrit",
        ],
    );
    check(
        &stage,
        "guichet desk apply new.toml",
        &["carmi-grenoble : version 2 appliquée"],
    );
    check(
        &stage,
        "guichet desk apply new.toml",
        &["carmi-grenoble : inchangé, version 2"],
    );
    assert_eq!(
        say(&stage, "fr", "guichet desk show --profile --profile-version 1").join("\n") + "\n",
        profile.replace(['\u{a0}', '\u{202f}'], " ")
    );
    assert_eq!(
        columns(&stage, "guichet -q desk list", &[0, 2]),
        ["carmi-grenoble 2"]
    );
    let absent = say(&stage, "fr", "guichet desk show --profile-version 3");
    assert_eq!(absent.last().unwrap(), "[4]");
    let shown = say(&stage, "en", "guichet desk show --format json");
    let shown: serde_json::Value = serde_json::from_str(&shown[0]).unwrap();
    assert_eq!(shown["version"], 2);
}
