//! The rules of a profile: who may ask, where tickets go, what an intervention costs and needs. They
//! name what the sections define, and each such name is looked up as it is read.

use std::collections::BTreeMap;

use super::reading::{Table, Value};
use super::sections::LONGEST;
use crate::domain::code::{Code as _, Mode, Need};
use crate::domain::desk::{Elsewhere, Intake, InventoryRules, MailRules, Route, Tariff, When};
use crate::error::{Noun, ProfileProblem};

/// What a desk's inventories are held to, where its routes ask and it does not say.
const INVENTORY: InventoryRules = InventoryRules {
    max_age: Some(365),
    warn: Some(30),
};

/// The names that the sections define.
pub struct Names {
    pub teams: Vec<String>,
    pub sectors: Vec<String>,
    pub priorities: Vec<String>,
    pub categories: Vec<String>,
}

pub fn intake(root: &Table<'_>) -> Vec<Intake> {
    let tables = root.tables("intake").into_iter();
    tables
        .map(|table| {
            let intake = Intake {
                functions: table
                    .needed("functions")
                    .map(|value| value.codes())
                    .unwrap_or_default(),
                channels: table
                    .needed("channels")
                    .map(|value| value.codes())
                    .unwrap_or_default(),
                ceiling: table
                    .needed("ceiling")
                    .and_then(|value| value.level())
                    .unwrap_or(1),
            };
            table.end();
            intake
        })
        .collect()
}

/// `[mail]`: what is done with mails that come.
pub fn mail(root: &Table<'_>, names: &Names) -> MailRules {
    let mut rules = MailRules::default();
    if let Some(table) = root.table("mail") {
        let answers = table.at("answers").and_then(|value| value.yes_no());
        rules.answers = answers.unwrap_or(rules.answers);
        rules.category = table
            .at("category")
            .and_then(|value| value.named(Noun::Category, &names.categories));
        table.end();
    }
    rules
}

pub fn routes(root: &Table<'_>, names: &Names) -> Vec<Route> {
    let tables = root.tables("route").into_iter();
    tables
        .map(|table| {
            let to = table.needed("to");
            let may_skip = table.at("may-skip");
            let needs = table.codes("needs");
            let route = Route {
                when: table
                    .table("when")
                    .map(|when| conditions(when, names))
                    .unwrap_or_default(),
                may_override: overridable(&table, &needs),
                needs,
                to: to
                    .and_then(|value| value.named(Noun::Team, &names.teams))
                    .unwrap_or_default(),
                may_skip: may_skip.and_then(|value| value.yes_no()).unwrap_or(false),
            };
            table.end();
            route
        })
        .collect()
}

/// What others answer, and whom to call.
pub fn elsewhere(root: &Table<'_>, names: &Names) -> Vec<Elsewhere> {
    let tables = root.tables("elsewhere").into_iter();
    tables
        .map(|table| {
            let when = table.needed("when").and_then(|value| value.table("when"));
            let call = table.needed("call").and_then(|value| value.text());
            Elsewhere {
                when: when.map(|when| conditions(when, names)).unwrap_or_default(),
                call: call.map(|word| word.text).unwrap_or_default(),
                name: table.into_label(),
            }
        })
        .collect()
}

/// Needs that may be passed over, which are needs of the same route.
fn overridable(table: &Table<'_>, needs: &[Need]) -> Vec<Need> {
    let words = table
        .at("may-override")
        .map(|value| value.words())
        .unwrap_or_default();
    let known = || needs.iter().map(|need| need.code().replace('_', "-")).collect();
    words
        .iter()
        .filter_map(|word| {
            let need = word.code::<Need>()?;
            if !needs.contains(&need) {
                word.fault(ProfileProblem::UnknownWord { known: known() });
            }
            Some(need)
        })
        .collect()
}

fn conditions(table: Table<'_>, names: &Names) -> When {
    let named = |key, noun, known: &[String]| {
        let value: Option<Value<'_>> = table.at(key);
        value
            .map(|value| value.all_named(noun, known))
            .unwrap_or_default()
    };
    let when = When {
        from: named("from", Noun::Team, &names.teams),
        nature: table.codes("nature"),
        category: named("category", Noun::Category, &names.categories),
        school_type: table.codes("school-type"),
        department: table
            .at("department")
            .map(|value| departments(&value))
            .unwrap_or_default(),
        sector: named("sector", Noun::Sector, &names.sectors),
        kind: table.codes("kind"),
        channel: table.codes("channel"),
        function: table.codes("function"),
        priority: named("priority", Noun::Priority, &names.priorities),
    };
    table.end();
    when
}

fn departments(value: &Value<'_>) -> Vec<String> {
    let words = value.words();
    for word in words.iter().filter(|word| !is_department(&word.text)) {
        word.fault(ProfileProblem::Department);
    }
    words.into_iter().map(|word| word.text).collect()
}

/// As schools are told apart by them: `07`, `38`, `2A`, `974`.
fn is_department(code: &str) -> bool {
    match code.as_bytes() {
        [b'2', b'A' | b'B'] => true,
        [b'0'..=b'9', b'0'..=b'9'] => code != "00" && code != "20" && code <= "95",
        [b'9', b'7' | b'8', b'0'..=b'9'] => true,
        _ => false,
    }
}

/// A desk whose routes ask for an inventory that is current must know what that is.
pub fn inventory(root: &Table<'_>, routes: &[Route]) -> InventoryRules {
    let days = |key, from| {
        root.at(key)
            .and_then(|value: Value<'_>| value.number(from, LONGEST))
    };
    let told = InventoryRules {
        max_age: days("inventory-max-age", 1),
        warn: days("inventory-warn", 0),
    };
    let asked = routes
        .iter()
        .any(|route| route.needs.contains(&Need::InventoryCurrent));
    let max_age = told.max_age.or(INVENTORY.max_age.filter(|_| asked));
    InventoryRules {
        max_age,
        warn: max_age.and(told.warn.or(INVENTORY.warn)),
    }
}

/// One tariff for each mode that is named.
pub fn tariffs(root: &Table<'_>, names: &Names) -> Vec<Tariff> {
    let mut tariffs: Vec<Tariff> = Vec::new();
    let mut lines: Vec<usize> = Vec::new();
    for table in root.tables("tariff") {
        let team = table
            .needed("team")
            .and_then(|value| value.named(Noun::Team, &names.teams));
        let cents = |key| {
            table
                .at(key)
                .and_then(|value: Value<'_>| cents(&value))
                .unwrap_or(0)
        };
        let (call_out_cents, hour_cents) = (cents("call-out"), cents("hour"));
        let step = table.at("step-minutes").and_then(|value| value.number(1, 1_440));
        for word in table
            .needed("mode")
            .map(|value| value.words())
            .unwrap_or_default()
        {
            let (Some(team), Some(mode)) = (team.clone(), word.code()) else {
                continue;
            };
            let same = |tariff: &Tariff| tariff.team == team && tariff.mode == mode;
            if let Some(first) = tariffs.iter().position(same).and_then(|index| lines.get(index)) {
                word.fault(ProfileProblem::Twice { first: *first });
            }
            lines.push(word.line());
            tariffs.push(Tariff {
                team,
                mode,
                call_out_cents,
                hour_cents,
                step_minutes: step.unwrap_or(1),
            });
        }
        table.end();
    }
    tariffs
}

/// Euros between quotes, `"58.00"` or `"58,00"`, to the cent: a number of TOML with a point would be
/// binary, and no amount.
fn cents(value: &Value<'_>) -> Option<i64> {
    let cents = value.as_text().and_then(euros);
    if cents.is_none() {
        value.fault(ProfileProblem::Amount);
    }
    cents
}

fn euros(text: &str) -> Option<i64> {
    let (whole, parts) = text.split_once(['.', ',']).unwrap_or((text, "00"));
    let digits = |text: &str, from, to| {
        let right = (from..=to).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
        right.then(|| text.parse::<i64>().ok()).flatten()
    };
    let tenths = if parts.len() == 1 { 10 } else { 1 };
    Some(digits(whole, 1, 7)? * 100 + digits(parts, 1, 2)? * tenths)
}

/// The level that a request must be able to reach for an intervention of that mode.
pub fn modes(root: &Table<'_>) -> BTreeMap<Mode, u8> {
    let entries = root.entries("modes").into_iter();
    entries
        .filter_map(|(word, value)| {
            let table = value.table(&format!("modes.{}", word.text))?;
            let ceiling = table.needed("ceiling").and_then(|value| value.level());
            table.end();
            Some((word.code()?, ceiling?))
        })
        .collect()
}
