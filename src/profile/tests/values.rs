//! Values of the right kind that cannot be meant: out of range, no amount, no name of the world.

use super::{SMALL, add, desk, fault, faults, put, unknown_word, words};
use crate::domain::code::{Channel, Mode, Wait};
use crate::domain::reference::PatternFault;
use crate::error::ProfileProblem;
use ProfileProblem::{Amount, Code, Department, Empty, OutOfRange, Pattern, TimeZone, UnknownWord};

#[test]
fn numbers_stay_in_their_range() {
    let level = OutOfRange { from: 1, to: 9 };
    put("level = 1", "level = 0", 9, "0", level.clone());
    put("level = 1", "level = 10", 9, "10", level.clone());
    put("level = 1", "level = -1", 9, "-1", level.clone());
    put(
        "level = 1",
        "level = 99999999999999999999",
        9,
        "99999999999999999999",
        level,
    );
    let days = OutOfRange { from: 1, to: 3_660 };
    add("[closure]\ndays = 0\n", 22, "0", days.clone());
    put(
        "entry = \"un\"",
        "entry = \"un\"\ninventory-max-age = 100_000",
        7,
        "100_000",
        days,
    );
    let minutes = OutOfRange { from: 1, to: 1_440 };
    let tariff = "[[tariff]]\nteam = \"un\"\nmode = \"visit\"\nstep-minutes = 0\n";
    add(tariff, 24, "0", minutes);
}

#[test]
fn an_amount_is_euros_between_quotes() {
    #[track_caller]
    fn check(amount: &str, found: &str) {
        let tariff = format!("[[tariff]]\nteam = \"un\"\nmode = \"visit\"\ncall-out = {amount}\n");
        add(&tariff, 24, found, Amount);
    }
    check("58.00", "58.00");
    check("58", "58");
    for amount in [
        "58.005",
        "-1.00",
        "58 €",
        "1 234,50",
        "1.",
        ".5",
        "",
        "99999999.00",
        "1e3",
        "٣",
    ] {
        check(&format!("\"{amount}\""), amount);
    }
}

#[test]
fn a_team_says_how_it_intervenes() {
    put(
        "level = 1",
        "level = 1, modes = [\"phone\", \"fax\"]",
        9,
        "fax",
        unknown_word::<Mode>(),
    );
    let desk = desk(&SMALL.replacen("level = 1", "level = 1, modes = [\"phone\", \"visit\"]", 1));
    assert_eq!(desk.teams[0].modes, Some(vec![Mode::Phone, Mode::Visit]));
    assert_eq!(desk.teams[1].modes, None);
}

#[test]
fn what_must_be_a_name_of_the_world_is_one() {
    put(
        "\"Europe/Paris\"",
        "\"Europe/Grenoble\"",
        3,
        "Europe/Grenoble",
        TimeZone,
    );
    put("\"E-{n}\"", "\"E-\"", 4, "E-", Pattern(PatternFault::Numbers(0)));
    put(
        "\"E-{n}\"",
        "\"E-{jour}{n}\"",
        4,
        "E-{jour}{n}",
        Pattern(PatternFault::Placeholder("jour".into())),
    );
    put(
        "\"E-{n}\"",
        "\"e-{n}\"",
        4,
        "e-{n}",
        Pattern(PatternFault::Sign('e')),
    );
    for department in ["Isère", "380", "038", "20", "00", "96", "2C", "7"] {
        let route = format!("[[route]]\nwhen.department = \"{department}\"\nto = \"deux\"\n");
        add(&route, 22, department, Department);
    }
}

#[test]
fn a_code_can_be_typed_as_it_is() {
    put("\"essai\"", "\"mon essai\"", 1, "mon essai", Code);
    put("deux =", "\"équipe\" =", 10, "équipe", Code);
    put("deux =", "-x =", 10, "-x", Code);
    // What names a wrong code is not wrong as well.
    add(
        "\"mac book\" = { parent = \"pc\", fr = \"M\", en = \"M\" }\nair = { parent = \"mac book\", fr = \"A\", en = \"A\" }\n",
        21,
        "mac book",
        Code,
    );
}

#[test]
fn what_a_desk_prefers_is_a_word_of_its_profile() {
    let usual = desk(SMALL);
    assert_eq!(
        (usual.contact.preferred, usual.answer_ends),
        (None, Wait::Requester)
    );
    assert_eq!(usual.default_category, None);
    let text = SMALL
        .replace(
            "entry = \"un\"\n",
            "entry = \"un\"\nanswer-ends = \"any\"\ndefault-category = \"ecran\"\n",
        )
        .replace(
            "en = \"High\" }\n",
            "en = \"High\", definition = \"tout est arrêté\" }\nbasse = \"Basse\"\n",
        );
    let told = desk(&format!(
        "{text}[contact]\npreferred = \"portal\"\nportal = \"https://a.example\"\n"
    ));
    assert_eq!(
        (told.contact.preferred, told.answer_ends),
        (Some(Channel::Portal), Wait::Any)
    );
    assert_eq!(told.default_category.as_deref(), Some("ecran"));
    let found: Vec<(&str, Option<&str>)> = told
        .priorities
        .iter()
        .map(|one| {
            (
                one.name.fr.as_str(),
                one.definition.as_ref().map(|it| it.fr.as_str()),
            )
        })
        .collect();
    assert_eq!(found, [("Haute", Some("tout est arrêté")), ("Basse", None)]);
    put(
        "entry = \"un\"",
        "entry = \"un\"\nanswer-ends = \"toute\"",
        7,
        "toute",
        UnknownWord {
            known: words(&["requester", "any"]),
        },
    );
}

#[test]
fn nothing_that_is_needed_is_empty() {
    put("\"Essai\"", "\"  \"", 2, "  ", Empty);
    put("fr = \"Un\"", "fr = \"\"", 9, "", Empty);
    put("[\"subject\", [\"url\", \"breadcrumb\"]]", "[[]]", 5, "[]", Empty);
    add("[[route]]\nwhen.from = []\nto = \"deux\"\n", 22, "[]", Empty);
    let known = words(&["member"]);
    add(
        "[[route]]\nneeds = \"member\"\nmay-override = \"declared\"\nto = \"deux\"\n",
        23,
        "declared",
        UnknownWord { known },
    );
    let text = SMALL.replace("pc = {", "#").replace("ecran = {", "#");
    assert_eq!(faults(&text), [fault(18, "[categories]", Empty)]);
}
