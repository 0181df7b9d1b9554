//! Manual pages and help topics, in both languages.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::support::stage::{Setting, Stage};

fn said(lang: &str, line: &str) -> String {
    let stage = Stage::new();
    let setting = Setting {
        lang: Some(lang.to_owned()),
        ..Setting::default()
    };
    let output = stage.run(line, &setting);
    stage
        .transcript(&output)
        .join("\n")
        .replace(['\u{a0}', '\u{202f}'], " ")
}

fn pages(stage: &Stage) -> Vec<PathBuf> {
    let written = stage.run("guichet man -o man", &Setting::default());
    assert!(written.status.success(), "{written:?}");
    let folders =
        ["man1", "man7", "fr/man1", "fr/man7"].map(|folder| stage.folder().join("man").join(folder));
    let files = folders.iter().flat_map(|folder| fs::read_dir(folder).unwrap());
    let pages = files.map(|file| file.unwrap().path());
    // Those of the link `ticket` only say where to look.
    pages
        .filter(|page| !fs::read_to_string(page).unwrap().starts_with(".so "))
        .collect()
}

#[test]
fn every_command_and_topic_has_its_page_in_both_languages() {
    let stage = Stage::new();
    let pages = pages(&stage);
    for page in &pages {
        let text = fs::read_to_string(page).unwrap();
        let french = page.to_string_lossy().contains("/fr/");
        let (ours, other) = if french { ("NOM", "NAME") } else { ("NAME", "NOM") };
        assert!(text.contains(&format!(".SH {ours}\n")), "{page:?}");
        assert!(!text.contains(&format!(".SH {other}\n")), "{page:?}");
    }
    let has = |name: &str| stage.folder().join("man").join(name).exists();
    for name in [
        "guichet.1",
        "guichet-ticket.1",
        "guichet-ticket-participant-add.1",
        "guichet-man.1",
    ] {
        assert!(
            has(&format!("man1/{name}")) && has(&format!("fr/man1/{name}")),
            "{name}"
        );
    }
    assert!(has("man7/guichet-exit-codes.7") && has("fr/man7/guichet-routing.7"));
    let list = fs::read_to_string(stage.folder().join("man/fr/man1/guichet-ticket-list.1")).unwrap();
    let at = |heading: &str| {
        list.find(&format!(".SH \"{heading}\"\n"))
            .or_else(|| list.find(&format!(".SH {heading}\n")))
    };
    let order = [
        "NOM",
        "SYNOPSIS",
        "EXEMPLES",
        "OPTIONS",
        "CODE DE RETOUR",
        "ENVIRONNEMENT",
        "VOIR AUSSI",
    ]
    .map(at);
    assert!(
        order.is_sorted() && order.iter().all(Option::is_some),
        "{order:?}"
    );
}

#[test]
fn every_page_is_one_that_man_understands() {
    let stage = Stage::new();
    let pages = pages(&stage);
    match Command::new("mandoc")
        .args(["-T", "lint", "-W", "warning"])
        .args(&pages)
        .output()
    {
        Ok(told) => assert!(
            told.stdout.is_empty(),
            "{}",
            String::from_utf8_lossy(&told.stdout)
        ),
        Err(_) => crate::support::skipped("no mandoc here, so no manual page was read by one"),
    }
}

#[test]
fn the_link_has_pages_that_lead_to_those_it_stands_for() {
    let stage = Stage::new();
    pages(&stage);
    for folder in ["man", "man/fr"] {
        for verb in ["", "-new", "-participant-add"] {
            let page = |name: &str| stage.folder().join(folder).join("man1").join(name);
            let link = fs::read_to_string(page(&format!("ticket{verb}.1"))).unwrap();
            assert_eq!(link, format!(".so man1/guichet-ticket{verb}.1\n"));
            assert!(page(&format!("guichet-ticket{verb}.1")).is_file());
        }
    }
}

#[test]
fn a_page_can_be_asked_for_alone() {
    let page = said("fr", "guichet man ticket list");
    assert!(
        page.contains("GUICHET\\-TICKET\\-LIST") || page.contains("GUICHET-TICKET-LIST"),
        "{page}"
    );
    let wrong = said("en", "guichet man ticket lst");
    assert!(wrong.contains("list") && wrong.ends_with("[2]"), "{wrong}");
}

#[test]
fn a_topic_is_explained_in_both_languages() {
    assert!(said("fr", "guichet help exit-codes").contains("  77\n      l’opérateur n’en a pas le droit"));
    assert!(said("en", "guichet help exit-codes").contains("  77\n      the operator may not do this"));
    for topic in ["environment", "formats", "filters", "routing"] {
        let (french, english) = (
            said("fr", &format!("guichet help {topic}")),
            said("en", &format!("guichet help {topic}")),
        );
        assert!(french.lines().count() > 8 && french != english, "{french}");
    }
    assert!(said("en", "guichet help ticket take").contains("Usage: guichet ticket take"));
    assert!(said("en", "guichet help").contains("Usage: guichet"));
    assert!(said("en", "guichet help topic").contains("[2]"));
}

#[test]
fn what_is_to_be_copied_stands_on_one_line_and_a_topic_says_what_it_is_good_for() {
    let stage = Stage::new();
    pages(&stage);
    let page = |name: &str| stage.folder().join("man").join(name);
    let rendered = |name: &str| {
        let read = Command::new("mandoc")
            .args(["-T", "utf8", "-O", "width=78"])
            .arg(page(name))
            .output();
        // Bold is a letter, a step back and the letter again.
        let told = String::from_utf8(read.ok()?.stdout).unwrap();
        let mut letters = Vec::new();
        for letter in told.chars() {
            match letter {
                '\u{8}' => drop(letters.pop()),
                letter => letters.push(letter),
            }
        }
        Some(letters.into_iter().collect::<String>())
    };
    for folder in ["man1", "fr/man1"] {
        for (name, line) in [
            (
                "guichet-ticket-new",
                "guichet ticket new --school 0380033E --requester pmartin --subject Écran --description -",
            ),
            (
                "guichet-ticket",
                "guichet ticket new --school 0380033E --requester prt@exemple.fr --channel phone",
            ),
        ] {
            let name = format!("{folder}/{name}.1");
            let text = fs::read_to_string(page(&name)).unwrap();
            assert!(text.contains(".nh\n.ad l\n"), "{name}");
            let copied = text
                .split(".EX\n")
                .skip(1)
                .map(|rest| rest.split(".EE\n").next().unwrap());
            let copied: String = copied.collect::<String>().replace('\\', "");
            assert!(copied.contains(&format!("{line}fR\n")), "{name}: {copied}");
            match rendered(&name) {
                Some(told) => assert!(told.lines().any(|told| told.trim() == line), "{name}: {told}"),
                None => crate::support::skipped("no mandoc here, so no manual page was read by one"),
            }
        }
    }
    for (name, said) in [
        ("man7/guichet-filters.7", "say which tickets are meant"),
        ("fr/man7/guichet-filters.7", "dire de quels tickets il s’agit"),
    ] {
        let text = fs::read_to_string(page(name)).unwrap().replace('\\', "");
        assert!(text.contains(&format!("guichet-filters - {said}\n")), "{name}");
    }
}

#[test]
fn the_help_names_every_topic_and_every_format_and_days_go_back_years() {
    for lang in ["fr", "en"] {
        let list = said(lang, "guichet --help");
        let list = list.split_whitespace().collect::<Vec<_>>().join(" ");
        let last = if lang == "fr" {
            "orientation, hooks"
        } else {
            "routing, hooks"
        };
        assert!(list.contains(last), "{list}");
        let formats = said(lang, "guichet help formats");
        for format in ["table", "json", "ndjson", "csv", "xlsx", "ics", "html"] {
            assert!(
                formats.lines().any(|line| line == format!("  {format}")),
                "{format}: {formats}"
            );
        }
    }
    for (lang, years) in [("fr", "`-1a`"), ("en", "`-1y`")] {
        for line in [
            "guichet help filters",
            "guichet ticket list --help",
            "guichet report delays --help",
        ] {
            let told = said(lang, line);
            let told = told.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(told.contains(years), "{line}: {told}");
        }
    }
}
