//! What of a desk can never serve: rules that no ticket comes to, and teams that nobody can reach.
//!
//! Exact, and not a comparison of rules two by two: tickets are sorted by which rules hold for them,
//! and there are few such sorts, however many tickets there can be. So a rule that several earlier
//! ones take everything from together is found as well. Where the world outside the profile decides
//! (which school is in which sector), anything is taken to be possible: what is told is certain.

use std::collections::BTreeSet;

use super::code::{Channel, Code as _, Function, Kind, SchoolType};
use super::desk::{Desk, Route};
use super::intake;
use super::routing::Asked;

/// Something of the desk that can never serve.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Idle {
    /// 1 is the first rule of the profile.
    Rule { rule: usize, to: String, why: Why },
    /// A team that no ticket can come to.
    Team { team: String },
}

/// Why no ticket comes to a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// Nothing leads to the teams that it starts from.
    NobodyThere { from: Vec<String> },
    /// No category is of that nature and of those categories at once.
    NoCategory,
    /// Nobody of those functions may ask by those channels.
    NobodyAsks,
    /// Earlier rules take all that would come to it.
    Taken { by: Vec<usize> },
    /// It leads to the team that the ticket is with.
    Back,
    /// Who may ask may not go as high as the team it leads to.
    TooHigh { level: u8, ceiling: u8 },
}

/// Everything of the desk that can never serve, rules first, in the order of the profile.
pub fn idle(desk: &Desk) -> Vec<Idle> {
    let sorts = sorts(desk);
    let walk = walk(desk, &sorts);
    let rules = desk.routes.iter().enumerate().filter_map(|(index, route)| {
        let why = why(desk, &sorts, &walk, index, route)?;
        let (rule, to) = (index + 1, route.to.clone());
        Some(Idle::Rule { rule, to, why })
    });
    let lost = desk.teams.iter().filter(|team| !walk.teams.contains(&team.code));
    let teams = lost.map(|team| Idle::Team {
        team: team.code.clone(),
    });
    rules.chain(teams).collect()
}

/// The rules, by their place, that hold for a ticket, its team apart.
type Sort = BTreeSet<usize>;

/// Where tickets can come, and which rules can fire.
struct Walk {
    teams: BTreeSet<String>,
    fired: BTreeSet<usize>,
}

/// Every sort of ticket that there can be.
fn sorts(desk: &Desk) -> BTreeSet<Sort> {
    let mut sorts = BTreeSet::from([(0..desk.routes.len()).collect::<Sort>()]);
    for axis in [categories(desk), requests(desk)].into_iter().chain(others(desk)) {
        let both = |sort: &Sort| axis.iter().map(|held| sort & held).collect::<Vec<_>>();
        sorts = sorts.iter().flat_map(both).collect();
    }
    sorts
}

/// From where tickets begin, along the rules; one that may be skipped lets those after it fire too.
fn walk(desk: &Desk, sorts: &BTreeSet<Sort>) -> Walk {
    let own = desk
        .categories
        .iter()
        .filter_map(|category| category.team.clone());
    let mut walk = Walk {
        teams: own.chain([desk.entry.clone()]).collect(),
        fired: BTreeSet::new(),
    };
    let mut ahead: Vec<String> = walk.teams.iter().cloned().collect();
    while let Some(team) = ahead.pop() {
        for sort in sorts {
            for (index, route) in taken(desk, sort, &team) {
                walk.fired.insert(index);
                if walk.teams.insert(route.to.clone()) {
                    ahead.push(route.to.clone());
                }
            }
        }
    }
    walk
}

/// The rules that can fire for a ticket of that sort with that team: the first that holds and, as
/// long as it may be skipped, the next.
fn taken<'a>(desk: &'a Desk, sort: &Sort, team: &str) -> Vec<(usize, &'a Route)> {
    let mut taken = Vec::new();
    for (index, route) in desk.routes.iter().enumerate() {
        if sort.contains(&index) && starts_from(route, team) {
            taken.push((index, route));
            if !route.may_skip {
                break;
            }
        }
    }
    taken
}

fn starts_from(route: &Route, team: &str) -> bool {
    route.when.from.is_empty() || route.when.from.iter().any(|from| from == team)
}

fn why(desk: &Desk, sorts: &BTreeSet<Sort>, walk: &Walk, index: usize, route: &Route) -> Option<Why> {
    let starts: Vec<&String> = walk
        .teams
        .iter()
        .filter(|team| starts_from(route, team))
        .collect();
    if starts.is_empty() {
        let from = route.when.from.clone();
        return Some(Why::NobodyThere { from });
    }
    let never = |axis: Vec<Sort>| !axis.iter().any(|held| held.contains(&index));
    if never(categories(desk)) {
        return Some(Why::NoCategory);
    }
    if never(requests(desk)) {
        return Some(Why::NobodyAsks);
    }
    if !walk.fired.contains(&index) {
        let coming = sorts.iter().filter(|sort| sort.contains(&index));
        let firsts = coming.flat_map(|sort| starts.iter().filter_map(|team| stop(desk, sort, team)));
        let by: BTreeSet<usize> = firsts
            .filter(|first| *first < index)
            .map(|first| first + 1)
            .collect();
        return Some(Why::Taken {
            by: by.into_iter().collect(),
        });
    }
    if starts.iter().all(|team| **team == route.to) {
        return Some(Why::Back);
    }
    let level = desk.team(&route.to)?.level;
    let ceiling = ceiling(desk, route)?;
    (ceiling < level).then_some(Why::TooHigh { level, ceiling })
}

/// The rule behind which nothing comes.
fn stop(desk: &Desk, sort: &Sort, team: &str) -> Option<usize> {
    let (index, route) = taken(desk, sort, team).pop()?;
    (!route.may_skip).then_some(index)
}

/// The highest that a request of the rule's functions and channels may go; none where all may.
fn ceiling(desk: &Desk, route: &Route) -> Option<u8> {
    let when = &route.when;
    admitted(desk)
        .filter(|(function, channel, _)| {
            (when.function.is_empty() || when.function.contains(function))
                && (when.channel.is_empty() || when.channel.contains(channel))
        })
        .map(|(_, _, ceiling)| ceiling)
        .max()
}

/// Who may ask, how, and how far.
fn admitted(desk: &Desk) -> impl Iterator<Item = (Function, Channel, u8)> {
    Channel::ALL.iter().flat_map(move |channel| {
        let functions = intake::functions_for(desk, *channel).into_iter();
        functions.filter_map(move |function| {
            let admission = intake::admit(desk, &[function], *channel)?;
            Some((function, *channel, admission.ceiling))
        })
    })
}

/// The rules that hold for each category: its nature and those above it go with it.
fn categories(desk: &Desk) -> Vec<Sort> {
    let held = desk.categories.iter().map(|category| {
        let path = desk.category_path(&category.code);
        holding(desk, |route| {
            let when = &route.when;
            (when.nature.is_empty() || when.nature.contains(&category.nature))
                && (when.category.is_empty() || path.iter().any(|above| when.category.contains(&above.code)))
        })
    });
    held.collect()
}

/// The rules that hold for each way in which somebody may ask.
fn requests(desk: &Desk) -> Vec<Sort> {
    let held = |function: Option<&Function>, channel: &Channel| {
        holding(desk, |route| {
            let when = &route.when;
            (when.channel.is_empty() || when.channel.contains(channel))
                && (when.function.is_empty() || function.is_some_and(|is| when.function.contains(is)))
        })
    };
    if desk.intake.is_empty() {
        return Channel::ALL.iter().map(|channel| held(None, channel)).collect();
    }
    admitted(desk)
        .map(|(function, channel, _)| held(Some(&function), &channel))
        .collect()
}

/// The rules that hold for each value of what else can be asked; the last one is "anything else".
fn others(desk: &Desk) -> Vec<Vec<Sort>> {
    let words = |asked: Asked, known: Vec<String>| {
        let wanted = |route: &Route| {
            route
                .when
                .conditions()
                .into_iter()
                .find(|(also, _)| *also == asked)
        };
        let held = |word: Option<&String>| {
            holding(desk, |route| match (wanted(route), word) {
                (None, _) => true,
                (Some((_, wanted)), Some(word)) => wanted.contains(word),
                (Some(_), None) => false,
            })
        };
        let mut axis: Vec<Sort> = known.iter().map(|word| held(Some(word))).collect();
        axis.push(held(None));
        axis
    };
    let codes = |codes: Vec<&str>| codes.into_iter().map(str::to_owned).collect::<Vec<_>>();
    let named = desk.routes.iter().flat_map(|route| route.when.department.clone());
    let mut kinds = words(Asked::Kind, codes(Kind::codes()));
    // Every ticket is of a kind.
    kinds.pop();
    vec![
        words(Asked::SchoolType, codes(SchoolType::codes())),
        words(Asked::Department, named.collect()),
        words(
            Asked::Sector,
            desk.sectors.iter().map(|sector| sector.code.clone()).collect(),
        ),
        kinds,
        words(
            Asked::Priority,
            desk.priorities
                .iter()
                .map(|priority| priority.code.clone())
                .collect(),
        ),
    ]
}

fn holding(desk: &Desk, test: impl Fn(&Route) -> bool) -> Sort {
    let routes = desk.routes.iter().enumerate();
    routes
        .filter(|(_, route)| test(route))
        .map(|(index, _)| index)
        .collect()
}
