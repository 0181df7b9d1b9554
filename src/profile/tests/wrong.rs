//! Keys, words and names that are wrong in a profile: the line, what stands there, what was expected.

use super::{SMALL, add, fault, faults, lacking, put, unknown, unknown_key, unknown_word};
use crate::domain::code::{Code as _, Function, Mode, Nature, Status};
use crate::error::{Noun, ProfileProblem, Shape};
use ProfileProblem::{Circle, Twice, WrongShape};

#[test]
fn an_empty_file_lacks_what_every_desk_needs() {
    let keys = [
        "code",
        "name",
        "time-zone",
        "references",
        "required",
        "teams",
        "categories",
        "entry",
    ];
    let expected = keys.map(|key| fault(1, "", lacking(key)));
    assert_eq!(faults(""), expected);
    assert_eq!(faults("# rien\n"), expected);
}

#[test]
fn a_key_that_means_nothing_is_told_with_those_that_do() {
    let team = ["level", "by-sector", "assign", "mail", "modes", "fr", "en"];
    put(
        "level = 1",
        "level = 1, niveau = 1",
        9,
        "niveau",
        unknown_key(&team),
    );
    let tariff = ["team", "call-out", "hour", "step-minutes", "mode"];
    add(
        "[[tariff]]\nteam = \"un\"\nmode = \"visit\"\nprix = \"1\"\n",
        24,
        "prix",
        unknown_key(&tariff),
    );
    let when = [
        "from",
        "nature",
        "category",
        "school-type",
        "department",
        "sector",
        "kind",
        "channel",
        "function",
        "priority",
    ];
    add(
        "[[route]]\nwhen = { type = \"college\" }\nto = \"deux\"\n",
        22,
        "type",
        unknown_key(&when),
    );
    let root = [
        "code",
        "name",
        "time-zone",
        "references",
        "required",
        "teams",
        "sectors",
        "priorities",
        "causes",
        "categories",
        "entry",
        "default-priority",
        "mail",
        "default-category",
        "route",
        "hours",
        "contact",
        "notices",
        "closure",
        "inventory-max-age",
        "inventory-warn",
        "statuses",
        "intake",
        "participants",
        "answer-ends",
        "tariff",
        "modes",
        "calendar",
        "targets",
        "elsewhere",
        "columns",
        "summary",
    ];
    add("[routes]\n", 21, "routes", unknown_key(&root));
}

#[test]
fn a_value_of_another_kind_is_told_with_the_kind_that_is_expected() {
    put("\"essai\"", "1", 1, "1", WrongShape(Shape::Text));
    put("\"Essai\"", "true", 2, "true", WrongShape(Shape::Label));
    put("\"E-{n}\"", "12", 4, "12", WrongShape(Shape::References));
    put("level = 1", "level = \"1\"", 9, "1", WrongShape(Shape::Number));
    put("level = 1", "level = 1.5", 9, "1.5", WrongShape(Shape::Number));
    put(
        "level = 1",
        "level = 1, by-sector = 1",
        9,
        "1",
        WrongShape(Shape::YesNo),
    );
    put(
        "{ level = 1, fr = \"Un\", en = \"One\" }",
        "1",
        9,
        "1",
        WrongShape(Shape::Table),
    );
    put(
        "[\"subject\", [\"url\", \"breadcrumb\"]]",
        "[1]",
        5,
        "1",
        WrongShape(Shape::OneOrMany),
    );
    add(
        "[route]\nto = \"deux\"\n",
        21,
        "[route]",
        WrongShape(Shape::Tables),
    );
    add(
        "[[route]]\nto = [\"deux\"]\n",
        22,
        "[\"deux\"]",
        WrongShape(Shape::Text),
    );
    add(
        "[[route]]\nto = \"deux\"\nwhen = { department = 38 }\n",
        23,
        "38",
        WrongShape(Shape::OneOrMany),
    );
    add(
        "[closure]\ndays = 2026-11-22\n",
        22,
        "2026-11-22",
        WrongShape(Shape::Number),
    );
}

#[test]
fn a_word_out_of_no_set_is_told_with_the_set() {
    put(
        "\"hardware\"",
        "\"materiel\"",
        19,
        "materiel",
        unknown_word::<Nature>(),
    );
    add(
        "[statuses]\nouvert = \"Ouvert\"\n",
        22,
        "ouvert",
        unknown_word::<Status>(),
    );
    add(
        "[modes]\nfax = { ceiling = 2 }\n",
        22,
        "fax",
        unknown_word::<Mode>(),
    );
    add(
        "[[intake]]\nfunctions = [\n  \"prt\",\n  \"PRT\",\n]\nchannels = \"phone\"\nceiling = 3\n",
        24,
        "PRT",
        unknown_word::<Function>(),
    );
    assert!(Function::codes().contains(&"ent_correspondent"));
    add(
        "[[intake]]\nfunctions = \"ent-correspondant\"\nchannels = \"phone\"\nceiling = 3\n",
        22,
        "ent-correspondant",
        unknown_word::<Function>(),
    );
}

#[test]
fn a_name_that_the_profile_does_not_define_is_told_with_those_it_does() {
    let (teams, categories) = (["un", "deux"], ["pc", "ecran"]);
    put(
        "entry = \"un\"",
        "entry = \"trois\"",
        6,
        "trois",
        unknown(Noun::Team, &teams),
    );
    put(
        "parent = \"pc\"",
        "parent = \"mac\"",
        20,
        "mac",
        unknown(Noun::Category, &categories),
    );
    put(
        "nature = \"hardware\"",
        "nature = \"hardware\", team = \"trois\"",
        19,
        "trois",
        unknown(Noun::Team, &teams),
    );
    put(
        "entry = \"un\"",
        "entry = \"un\"\ndefault-priority = \"basse\"",
        7,
        "basse",
        unknown(Noun::Priority, &["haute"]),
    );
    add(
        "[[route]]\nto = \"trois\"\n",
        22,
        "trois",
        unknown(Noun::Team, &teams),
    );
    add(
        "[[route]]\nwhen = { from = [\"un\", \"trois\"] }\nto = \"deux\"\n",
        22,
        "trois",
        unknown(Noun::Team, &teams),
    );
    add(
        "[[route]]\nto = \"deux\"\n[route.when]\nfrom = [\n  \"un\",\n  \"trois\",\n]\n",
        26,
        "trois",
        unknown(Noun::Team, &teams),
    );
    add(
        "[[route]]\nwhen.category = \"mac\"\nto = \"deux\"\n",
        22,
        "mac",
        unknown(Noun::Category, &categories),
    );
    add(
        "[[route]]\nwhen.sector = \"B\"\nto = \"deux\"\n",
        22,
        "B",
        unknown(Noun::Sector, &["A"]),
    );
    add(
        "[[route]]\nwhen.priority = \"basse\"\nto = \"deux\"\n",
        22,
        "basse",
        unknown(Noun::Priority, &["haute"]),
    );
    add(
        "[[tariff]]\nteam = \"trois\"\nmode = \"visit\"\n",
        22,
        "trois",
        unknown(Noun::Team, &teams),
    );
}

#[test]
fn a_key_that_must_be_there_is_told_with_the_table_that_lacks_it() {
    put("level = 1, ", "", 9, "[teams.un]", lacking("level"));
    put("fr = \"Un\", ", "", 9, "[teams.un]", lacking("fr"));
    put(
        "nature = \"hardware\", ",
        "",
        19,
        "[categories.pc]",
        lacking("nature"),
    );
    put(
        "name = \"Essai\"",
        "name = { fr = \"Essai\" }",
        2,
        "[name]",
        lacking("en"),
    );
    put(
        "\"E-{n}\"",
        "{ incident = \"I{n}\" }",
        4,
        "[references]",
        lacking("service"),
    );
    add("[[route]]\nneeds = \"member\"\n", 21, "[[route]]", lacking("to"));
    add(
        "\n[[route]]\nto = \"deux\"\n\n[[route]]\n",
        25,
        "[[route]]",
        lacking("to"),
    );
    add(
        "[[intake]]\nfunctions = \"prt\"\nceiling = 1\n",
        21,
        "[[intake]]",
        lacking("channels"),
    );
    add(
        "[[tariff]]\nteam = \"un\"\nhour = \"1\"\n",
        21,
        "[[tariff]]",
        lacking("mode"),
    );
    add("[modes]\nvisit = {}\n", 22, "[modes.visit]", lacking("ceiling"));
}

#[test]
fn what_stands_twice_is_told_with_its_first_line() {
    put(
        "[\"subject\", [\"url\", \"breadcrumb\"]]",
        "[[\"url\",\n\"url\"]]",
        6,
        "url",
        Twice { first: 5 },
    );
    add(
        "[[route]]\nwhen = { from = [\"un\", \"un\"] }\nto = \"deux\"\n",
        22,
        "un",
        Twice { first: 22 },
    );
    let tariff = "[[tariff]]\nteam = \"un\"\nmode = \"visit\"\n";
    add(&tariff.repeat(2), 26, "visit", Twice { first: 23 });
    add(
        "[[tariff]]\nteam = \"un\"\nmode = [\"visit\", \"remote\", \"visit\"]\n",
        23,
        "visit",
        Twice { first: 23 },
    );
}

#[test]
fn a_category_that_is_its_own_ancestor_is_found_wherever_the_circle_begins() {
    put(
        "nature = \"hardware\"",
        "nature = \"hardware\", parent = \"pc\"",
        19,
        "pc",
        Circle,
    );
    let circle = "x = { parent = \"y\", nature = \"other\", fr = \"X\", en = \"X\" }\n\
                  y = { parent = \"z\", fr = \"Y\", en = \"Y\" }\n\
                  z = { parent = \"x\", fr = \"Z\", en = \"Z\" }\n\
                  under = { parent = \"z\", fr = \"U\", en = \"U\" }\n";
    assert_eq!(
        faults(&format!("{SMALL}{circle}")),
        [
            fault(21, "y", Circle),
            fault(22, "z", Circle),
            fault(23, "x", Circle)
        ]
    );
}

#[test]
fn all_faults_are_told_at_once_from_top_to_bottom() {
    let text = SMALL
        .replace("Europe/Paris", "Paris")
        .replace("level = 1", "level = \"un\"")
        .replace("parent = \"pc\"", "parent = \"mac\"");
    let lines: Vec<usize> = faults(&text).iter().map(|fault| fault.line).collect();
    assert_eq!(lines, [3, 9, 20]);
}

#[test]
fn what_was_found_is_cut_where_it_gets_long() {
    let long = format!("[{}]", "\"mot\", ".repeat(40));
    let found = &faults(&SMALL.replace("\"E-{n}\"", &long))[0].found;
    assert_eq!(found.chars().count(), 61);
    assert!(found.ends_with('…'));
}

#[test]
fn what_is_done_with_mails_names_a_category_and_says_yes_or_no() {
    let known = ["pc", "ecran"];
    add(
        "[mail]\ncategory = \"tablette\"\n",
        22,
        "tablette",
        unknown(Noun::Category, &known),
    );
    add("[mail]\nanswers = \"non\"\n", 22, "non", WrongShape(Shape::YesNo));
    add(
        "[mail]\nreply = true\n",
        22,
        "reply",
        unknown_key(&["answers", "category"]),
    );
    let rules = super::desk(&format!("{SMALL}[mail]\nanswers = false\ncategory = \"pc\"\n")).mail;
    assert_eq!((rules.answers, rules.category.as_deref()), (false, Some("pc")));
    let rules = super::desk(SMALL).mail;
    assert_eq!((rules.answers, rules.category), (true, None));
}
