//! Where a ticket goes: the first rule that holds, and why the others did not. Rules are data of
//! the desk; this reads them and leaves a trace that can be shown years later.

use serde::{Deserialize, Serialize};

use super::code::{Channel, Code as _, Function, Kind, Nature, Need, SchoolType};
use super::desk::{Desk, Route, When};
use super::eligibility::Finding;

/// What the rules may ask about a ticket.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    pub from: String,
    pub nature: Nature,
    /// The category and those above it.
    pub category: Vec<String>,
    pub school_type: Option<SchoolType>,
    pub department: Option<String>,
    pub sector: Option<String>,
    pub kind: Kind,
    pub channel: Channel,
    pub function: Option<Function>,
    pub priority: Option<String>,
}

/// How a decision was reached.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Trace {
    /// The facts that the rules read.
    pub facts: Vec<(Asked, Vec<String>)>,
    /// The rules tried, in order.
    pub tried: Vec<Tried>,
}

/// One rule, held against one ticket.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Tried {
    /// 1 is the first rule of the profile.
    pub rule: usize,
    pub to: String,
    /// The conditions that did not hold; none: the rule holds.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unmet: Vec<Unmet>,
    /// An operator passed it over, by force or by naming another team.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub skipped: bool,
    /// What was found on each need of the rule that held.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub needs: Vec<Finding>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub fired: bool,
}

/// A condition that did not hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Unmet {
    pub asked: Asked,
    pub wanted: Vec<String>,
}

/// What a condition asks about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Asked {
    From,
    Nature,
    Category,
    SchoolType,
    Department,
    Sector,
    Kind,
    Channel,
    Function,
    Priority,
}

impl Case {
    fn found(&self, asked: Asked) -> Vec<String> {
        let code = |code: Option<&'static str>| code.map(str::to_owned).into_iter().collect();
        match asked {
            Asked::From => vec![self.from.clone()],
            Asked::Nature => code(Some(self.nature.code())),
            Asked::Category => self.category.clone(),
            Asked::SchoolType => code(self.school_type.map(SchoolType::code)),
            Asked::Department => self.department.iter().cloned().collect(),
            Asked::Sector => self.sector.iter().cloned().collect(),
            Asked::Kind => code(Some(self.kind.code())),
            Asked::Channel => code(Some(self.channel.code())),
            Asked::Function => code(self.function.map(Function::code)),
            Asked::Priority => self.priority.iter().cloned().collect(),
        }
    }
}

impl When {
    /// Each condition that is set, with what it wants.
    pub fn conditions(&self) -> Vec<(Asked, Vec<String>)> {
        fn codes<C: super::Code>(words: &[C]) -> Vec<String> {
            words.iter().map(|word| word.code().to_owned()).collect()
        }
        [
            (Asked::From, self.from.clone()),
            (Asked::Nature, codes(&self.nature)),
            (Asked::Category, self.category.clone()),
            (Asked::SchoolType, codes(&self.school_type)),
            (Asked::Department, self.department.clone()),
            (Asked::Sector, self.sector.clone()),
            (Asked::Kind, codes(&self.kind)),
            (Asked::Channel, codes(&self.channel)),
            (Asked::Function, codes(&self.function)),
            (Asked::Priority, self.priority.clone()),
        ]
        .into_iter()
        .filter(|(_, wanted)| !wanted.is_empty())
        .collect()
    }

    /// All that is asked holds.
    pub fn holds(&self, case: &Case) -> bool {
        self.unmet(case).is_empty()
    }

    fn unmet(&self, case: &Case) -> Vec<Unmet> {
        self.conditions()
            .into_iter()
            .filter(|(asked, wanted)| !case.found(*asked).iter().any(|found| wanted.contains(found)))
            .map(|(asked, wanted)| Unmet { asked, wanted })
            .collect()
    }
}

/// What the rules say of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Routing<'a> {
    /// The rule that holds, with its place in the profile.
    pub rule: Option<(usize, &'a Route)>,
    pub trace: Trace,
}

/// The first rule that holds. `to` and `force` are the operator's wish: with force, rules that may
/// be skipped and lead elsewhere are passed over.
pub fn route<'a>(desk: &'a Desk, case: &Case, to: Option<&str>, force: bool) -> Routing<'a> {
    let mut trace = Trace::default();
    let mut held = None;
    for (index, route) in desk.routes.iter().enumerate() {
        let unmet = route.when.unmet(case);
        for (asked, _) in route.when.conditions() {
            if !trace.facts.iter().any(|(known, _)| *known == asked) {
                trace.facts.push((asked, case.found(asked)));
            }
        }
        let holds = unmet.is_empty();
        let skipped = holds && force && route.may_skip && to.is_none_or(|to| to != route.to);
        let mut tried = Tried {
            rule: index + 1,
            to: route.to.clone(),
            unmet,
            skipped,
            needs: Vec::new(),
            fired: false,
        };
        if holds && !skipped {
            tried.fired = true;
            trace.tried.push(tried);
            held = Some((index + 1, route));
            break;
        }
        trace.tried.push(tried);
    }
    Routing { rule: held, trace }
}

/// Whether a category leaves a need aside.
pub fn waives(desk: &Desk, category: &str, need: Need) -> bool {
    desk.category_path(category)
        .iter()
        .any(|category| category.waives.contains(&need))
}
