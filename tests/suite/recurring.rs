//! What comes back (E9), and whether it comes more often than it did.

use crate::at_work::{desk, done, done_at, opening};
use crate::support::stage::Stage;

/// Three bourrages of one printer and two of Pronote in thirty days; before them one of the printer.
fn filled() -> Stage {
    let stage = desk();
    let printer = format!("{} --equipment UC0000003", opening("Bourrage"));
    let pronote = opening("Pronote lent").replace("--category imprimante", "--category ent");
    for (day, line) in [
        ("10-10", printer.clone()),
        ("11-02", printer.clone()),
        ("11-10", printer.clone()),
        ("11-20", printer.clone()),
        ("11-12", pronote.clone()),
        ("11-13", pronote.clone()),
        ("11-14", opening("Toner")),
    ] {
        done_at(&stage, &format!("2026-{day}T09:00:00Z"), &line);
    }
    stage
}

fn rows(stage: &Stage, options: &str) -> Vec<(String, String, u64, u64, i64)> {
    let told = done(
        stage,
        &format!("guichet report recurring {options} --format json"),
    );
    let told: serde_json::Value = serde_json::from_str(&told).unwrap();
    let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    told["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| {
            (
                text(&item["category"]),
                text(&item["equipment"]),
                item["tickets"].as_u64().unwrap(),
                item["before"].as_u64().unwrap(),
                item["change"].as_i64().unwrap(),
            )
        })
        .collect()
}

#[track_caller]
fn check(stage: &Stage, options: &str, expected: &[(&str, &str, u64, u64, i64)]) {
    let rows = rows(stage, options);
    let rows: Vec<_> = rows
        .iter()
        .map(|(category, equipment, now, before, change)| {
            (category.as_str(), equipment.as_str(), *now, *before, *change)
        })
        .collect();
    assert_eq!(rows, expected, "{options}");
}

#[test]
fn what_comes_back_is_counted_against_the_period_before_the_most_frequent_first() {
    let stage = filled();
    let check = |options: &str, expected: &[(&str, &str, u64, u64, i64)]| check(&stage, options, expected);
    check("", &[("imprimante", "UC0000003", 3, 1, 2), ("ent", "", 2, 0, 2)]);
    check("--least 3", &[("imprimante", "UC0000003", 3, 1, 2)]);
    check(
        "--least 1",
        &[
            ("imprimante", "UC0000003", 3, 1, 2),
            ("ent", "", 2, 0, 2),
            ("imprimante", "", 1, 0, 1),
        ],
    );
    // A week against the week before it; both its days count.
    check(
        "--since 2026-11-12 --until 2026-11-20 --least 1",
        &[
            ("ent", "", 2, 0, 2),
            ("imprimante", "", 1, 0, 1),
            ("imprimante", "UC0000003", 1, 1, 0),
        ],
    );
    check("--school 0071245R", &[]);
}

#[test]
fn what_repeats_another_ticket_or_is_not_the_desk_s_business_does_not_recur() {
    let stage = filled();
    done(&stage, "guichet ticket link CG-6 --duplicate-of CG-5");
    check(&stage, "--least 2", &[("imprimante", "UC0000003", 3, 1, 2)]);
    done(&stage, "guichet ticket reject CG-4 --reason 'Pas chez nous'");
    check(&stage, "--least 2", &[("imprimante", "UC0000003", 2, 1, 1)]);
}

#[test]
fn the_same_figures_come_as_a_table_csv_and_a_page() {
    let stage = filled();
    let csv = done(&stage, "guichet report recurring --format csv");
    let csv: Vec<&str> = csv.trim_start_matches('\u{feff}').lines().collect();
    assert_eq!(
        csv[0],
        "school,school_name,category,equipment,tickets,before,change,last,last_at"
    );
    assert!(csv[1].contains(",imprimante,UC0000003,3,1,2,CG-4,"), "{}", csv[1]);
    let table = done(&stage, "guichet -q report recurring");
    assert!(
        table.contains("\timprimante\tUC0000003\t3\t1\t2\tCG-4\t"),
        "{table}"
    );
    let page = done(&stage, "guichet report recurring --format html");
    assert!(
        page.contains("Problèmes récurrents") && page.contains("UC0000003"),
        "{page}"
    );
    assert!(!page.contains("<script"));
    let none = done(&stage, "guichet report recurring --least 9 --format html");
    assert!(none.contains("Problèmes récurrents"));
}

#[test]
fn where_nothing_was_recorded_before_there_is_nothing_to_compare_with() {
    let stage = filled();
    // The desk's first ticket is of 10 October.
    let options = "--since 2026-10-10 --until 2026-11-20";
    let told = done(
        &stage,
        &format!("guichet report recurring {options} --format json"),
    );
    let told: serde_json::Value = serde_json::from_str(&told).unwrap();
    for item in told["items"].as_array().unwrap() {
        assert!(item["before"].is_null() && item["change"].is_null(), "{item}");
    }
    let page = |lang: &str, options: &str| {
        let line = format!("guichet report recurring {options} --lang {lang} --format html");
        done(&stage, &line).replace(['\u{a0}', '\u{202f}'], " ")
    };
    for (lang, nothing, before) in [
        (
            "fr",
            "Rien n’a été consigné avant cette période : il n’y a pas de quoi comparer.",
            "Plus souvent qu’avant",
        ),
        (
            "en",
            "Nothing was recorded before this period: there is nothing to compare with.",
            "More often than before",
        ),
    ] {
        let first = page(lang, options);
        assert!(first.contains(nothing) && !first.contains(before), "{first}");
        let later = page(lang, "--since 2026-10-11 --until 2026-11-20");
        assert!(!later.contains(nothing) && later.contains(before), "{later}");
    }
}
