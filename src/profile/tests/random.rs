//! Random profiles and random routes: reading never fails but by telling faults, and what is said to
//! be idle is what a slow, obvious walk over every ticket never comes to.

use std::collections::BTreeSet;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use super::{BUILT_IN, SMALL, desk, faults};
use crate::domain::Desk;
use crate::domain::code::{Channel, Code, Kind, Nature, SchoolType};
use crate::domain::desk::{Route, When};
use crate::domain::reach::{Idle, Why, idle};
use crate::domain::routing::{Case, route};

const TEAMS: [&str; 3] = ["un", "deux", "trois"];
const TREE: &str = "\n[teams.trois]\nlevel = 2\nfr = \"Trois\"\nen = \"Three\"\n[categories.web]\n\
                    nature = \"software\"\nfr = \"Web\"\nen = \"Web\"\n";

fn some(words: &'static [&'static str]) -> impl Strategy<Value = Vec<String>> {
    subsequence(words, 0..=1).prop_map(|words| words.into_iter().map(str::to_owned).collect())
}

fn some_codes<C: Code>() -> impl Strategy<Value = Vec<C>> {
    prop_oneof![3 => Just(Vec::new()), 1 => select(C::ALL).prop_map(|code| vec![code])]
}

prop_compose! {
    fn some_route()(
        (from, category, department) in (some(&TEAMS), some(&["pc", "ecran", "web"]), some(&["38", "26"])),
        (nature, kind, school_type) in (some_codes::<Nature>(), some_codes::<Kind>(), some_codes::<SchoolType>()),
        (to, skippable) in (select(&TEAMS[..]), any::<bool>()),
    ) -> Route {
        Route {
            when: When { from, category, department, nature, kind, school_type, ..When::default() },
            to: to.to_owned(),
            may_skip: skippable,
            needs: Vec::new(),
            may_override: Vec::new(),
        }
    }
}

/// Every ticket that there can be with this team, as far as the routes above can tell.
fn cases(desk: &Desk, from: &str) -> Vec<Case> {
    let mut cases = Vec::new();
    for category in &desk.categories {
        for kind in Kind::ALL {
            for school_type in SchoolType::ALL.iter().copied().map(Some).chain([None]) {
                for department in [Some("38"), Some("26"), None] {
                    let path = desk.category_path(&category.code);
                    cases.push(Case {
                        from: from.to_owned(),
                        nature: category.nature,
                        category: path.iter().map(|above| above.code.clone()).collect(),
                        school_type,
                        department: department.map(str::to_owned),
                        sector: None,
                        kind: *kind,
                        channel: Channel::Phone,
                        function: None,
                        priority: None,
                    });
                }
            }
        }
    }
    cases
}

/// The rules that fire and the teams that are reached, by trying everything.
fn tried(desk: &Desk) -> (BTreeSet<usize>, BTreeSet<String>) {
    let mut fired = BTreeSet::new();
    let mut teams = BTreeSet::from([desk.entry.clone()]);
    let mut ahead = vec![desk.entry.clone()];
    while let Some(team) = ahead.pop() {
        for case in cases(desk, &team) {
            for (to, force) in [(None, false), (None, true)]
                .into_iter()
                .chain(TEAMS.map(|to| (Some(to), true)))
            {
                let Some((rule, route)) = route(desk, &case, to, force).rule else {
                    continue;
                };
                fired.insert(rule);
                if teams.insert(route.to.clone()) {
                    ahead.push(route.to.clone());
                }
            }
        }
    }
    (fired, teams)
}

/// What is said to fire and to be reached.
fn told(desk: &Desk) -> (BTreeSet<usize>, BTreeSet<String>) {
    let mut rules: BTreeSet<usize> = (1..=desk.routes.len()).collect();
    let mut teams: BTreeSet<String> = TEAMS.map(str::to_owned).into();
    for idle in idle(desk) {
        match idle {
            // These fire: in vain.
            Idle::Rule {
                why: Why::Back | Why::TooHigh { .. },
                ..
            } => {}
            Idle::Rule { rule, .. } => drop(rules.remove(&rule)),
            Idle::Team { team } => drop(teams.remove(&team)),
        }
    }
    (rules, teams)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(48) })]

    #[test]
    fn what_is_idle_is_what_nothing_comes_to(routes in vec(some_route(), 0..6)) {
        let mut desk = desk(&format!("{SMALL}{TREE}"));
        desk.routes = routes;
        // Rules that may be skipped leave a doubt, and a doubt is never told.
        let (fired, teams) = tried(&desk);
        let (rules, reached) = told(&desk);
        prop_assert!(fired.is_subset(&rules) && teams.is_subset(&reached));
        for route in &mut desk.routes {
            route.may_skip = false;
        }
        prop_assert_eq!(tried(&desk), told(&desk));
    }

    #[test]
    fn a_profile_with_a_piece_out_of_place_is_read_or_refused_with_lines(
        at in any::<prop::sample::Index>(), len in 0..40_usize, put in "[a-z0-9\\[\\]{}=,.\"'\n#é -]{0,6}"
    ) {
        let chars: Vec<char> = BUILT_IN.chars().collect();
        let at = at.index(chars.len());
        let rest = &chars[(at + len).min(chars.len())..];
        let text: String = chars[..at].iter().copied().chain(put.chars()).chain(rest.iter().copied()).collect();
        let lines = text.lines().count().max(1);
        for fault in faults(&text) {
            prop_assert!((1..=lines).contains(&fault.line), "{:?} of {}", fault, lines);
            prop_assert!(!fault.found.contains('\n') || text.contains("\\n") || text.contains("\"\"\""), "{:?}", fault);
        }
    }

    #[test]
    fn anything_at_all_is_read_or_refused(text in any::<String>()) {
        prop_assert!(!faults(&text).is_empty());
    }
}
