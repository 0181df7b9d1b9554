//! What `desk check` says of rules that can never be reached and teams that nobody can reach.

use super::{SMALL, desk, words};
use crate::domain::reach::{Idle, Why, idle};

/// The small desk with these routes: what is idle, as rule and reason.
#[track_caller]
fn check(routes: &str, expected: &[(usize, Why)]) {
    let desk = desk(&format!("{SMALL}{routes}"));
    let found: Vec<(usize, Why)> = idle(&desk)
        .into_iter()
        .filter_map(|idle| match idle {
            Idle::Rule { rule, why, .. } => Some((rule, why)),
            Idle::Team { .. } => None,
        })
        .collect();
    assert_eq!(found, expected);
}

fn route(when: &str) -> String {
    format!("[[route]]\nto = \"deux\"\nwhen = {{ {when} }}\n")
}

fn taken(by: &[usize]) -> Why {
    Why::Taken { by: by.to_vec() }
}

#[test]
fn a_rule_that_an_earlier_one_takes_everything_from_is_never_reached() {
    let (all, some) = (
        route("from = \"un\""),
        route("from = \"un\", department = \"38\""),
    );
    check(&format!("{some}{all}"), &[]);
    check(&format!("{all}{some}"), &[(2, taken(&[1]))]);
    check(&format!("{some}{some}"), &[(2, taken(&[1]))]);
    // Conditions of different kinds do not take from each other all they have.
    let sector = route("from = \"un\", sector = \"A\"");
    check(&format!("{some}{sector}"), &[]);
}

#[test]
fn a_rule_that_may_be_skipped_takes_nothing() {
    let (all, some) = (
        route("from = \"un\""),
        route("from = \"un\", department = \"38\""),
    );
    let skip = all.replacen("[[route]]\n", "[[route]]\nmay-skip = true\n", 1);
    check(&format!("{skip}{some}"), &[]);
    check(&format!("{skip}{all}{some}"), &[(3, taken(&[2]))]);
}

#[test]
fn rules_that_take_everything_together_are_found_together() {
    let kinds = [
        route("from = \"un\", kind = \"incident\""),
        route("from = \"un\", kind = \"service\""),
    ]
    .concat();
    let last = route("from = \"un\", school-type = \"lycee\"");
    check(&format!("{kinds}{last}"), &[(3, taken(&[1, 2]))]);
    let nature = route("from = \"un\", nature = \"hardware\"");
    check(&format!("{nature}{last}"), &[(2, taken(&[1]))]);
}

#[test]
fn a_rule_that_starts_where_nobody_comes_is_idle_and_so_are_those_after_it() {
    let to_un = "[[route]]\nwhen = { from = \"deux\" }\nto = \"un\"\n";
    let from = words(&["deux"]);
    check(to_un, &[(1, Why::NobodyThere { from })]);
    check(&format!("{to_un}{}", route("from = \"un\"")), &[]);
    // A category with a team of its own begins there.
    let own = SMALL.replace("parent = \"pc\"", "parent = \"pc\", team = \"deux\"");
    assert_eq!(idle(&desk(&format!("{own}{to_un}"))), []);
}

#[test]
fn a_rule_for_what_no_category_is_or_nobody_asks_is_idle() {
    check(
        &route("from = \"un\", nature = \"software\""),
        &[(1, Why::NoCategory)],
    );
    check(
        &route("from = \"un\", nature = \"hardware\", category = \"ecran\""),
        &[],
    );
    let other = SMALL.replace("parent = \"pc\"", "nature = \"other\"");
    let both = route("from = \"un\", nature = \"hardware\", category = \"ecran\"");
    assert!(matches!(
        idle(&desk(&format!("{other}{both}")))[0],
        Idle::Rule {
            why: Why::NoCategory,
            ..
        }
    ));
    let intake = "[[intake]]\nfunctions = \"teacher\"\nchannels = \"phone\"\nceiling = 2\n\
                  [[intake]]\nfunctions = \"prt\"\nchannels = \"mail\"\nceiling = 2\n";
    let asks = |when: &str| format!("{intake}{}", route(when));
    check(
        &asks("from = \"un\", function = \"teacher\", channel = \"phone\""),
        &[],
    );
    check(
        &asks("from = \"un\", function = \"teacher\", channel = \"mail\""),
        &[(1, Why::NobodyAsks)],
    );
    check(
        &asks("from = \"un\", function = \"student\""),
        &[(1, Why::NobodyAsks)],
    );
    check(
        &asks("from = \"un\", channel = \"portal\""),
        &[(1, Why::NobodyAsks)],
    );
}

#[test]
fn a_rule_that_leads_nowhere_or_higher_than_anybody_may_go_is_idle() {
    check(
        "[[route]]\nwhen = { from = \"un\" }\nto = \"un\"\n",
        &[(1, Why::Back)],
    );
    let intake = "[[intake]]\nfunctions = \"teacher\"\nchannels = \"phone\"\nceiling = 1\n\
                  [[intake]]\nfunctions = \"prt\"\nchannels = \"phone\"\nceiling = 2\n";
    check(&format!("{intake}{}", route("from = \"un\"")), &[]);
    let high = Why::TooHigh { level: 2, ceiling: 1 };
    check(
        &format!("{intake}{}", route("from = \"un\", function = \"teacher\"")),
        &[(1, high)],
    );
}

#[test]
fn a_team_that_nothing_leads_to_is_idle() {
    let lost = |team: &str| Idle::Team { team: team.into() };
    assert_eq!(idle(&desk(SMALL)), [lost("deux")]);
    assert_eq!(idle(&desk(&format!("{SMALL}{}", route("from = \"un\"")))), []);
    let own = SMALL.replace("parent = \"pc\"", "parent = \"pc\", team = \"deux\"");
    assert_eq!(idle(&desk(&own)), []);
}
