//! How schools keep their inventories, and what stands in them: who is about to lose level 2, what
//! is out of warranty, what was never declared.

use chrono::{Days, NaiveDate};

use crate::domain::code::{Code, SchoolType, codes};
use crate::domain::desk::Desk;
use crate::domain::outside::Text;
use crate::domain::school::Uai;

codes! {
    /// How fresh a school's inventory is; the most pressing first.
    Freshness, "freshness" {
        /// There is none.
        Missing = "missing",
        /// Older than the desk allows.
        Stale = "stale",
        /// About to be.
        Ending = "ending",
        Current = "current",
    }
}

/// The inventories of the schools that are members, or that have one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stock {
    pub on: NaiveDate,
    pub rules: StockRules,
    /// The most pressing first.
    pub schools: Vec<Stocked>,
    /// What the equipment is, the most frequent first.
    pub kinds: Vec<Kind>,
    /// How many warranties end in each year; those that are told.
    pub warranties: Vec<(i32, u64)>,
    pub head: String,
}

/// What a desk asks of inventories, in days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StockRules {
    pub max_age: Option<u32>,
    pub warn: u32,
}

/// A school and its inventory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stocked {
    pub uai: Uai,
    pub name: Text,
    pub city: Option<Text>,
    pub school_type: SchoolType,
    pub department: Option<String>,
    /// The last day of its agreement; nothing where it is no member today.
    pub member_until: Option<NaiveDate>,
    pub inventory_on: Option<NaiveDate>,
    pub freshness: Freshness,
    pub pieces: Pieces,
    /// Open hardware tickets that name nothing of the inventory.
    pub undeclared: u64,
}

/// How many pieces of equipment, by their warranty; what is retired has none that matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Pieces {
    pub under_warranty: u64,
    pub out_of_warranty: u64,
    /// Nobody told its warranty, which counts as ended.
    pub untold: u64,
    pub retired: u64,
}

/// One kind of equipment, as the inventories call it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kind {
    pub name: Option<Text>,
    pub pieces: Pieces,
}

/// Some schools together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    pub schools: u64,
    pub members: u64,
    pub missing: u64,
    pub stale: u64,
    pub ending: u64,
    pub current: u64,
    pub pieces: Pieces,
    pub undeclared: u64,
}

impl Pieces {
    /// In use or in stock.
    pub fn live(&self) -> u64 {
        self.under_warranty + self.out_of_warranty + self.untold
    }

    fn add(&mut self, other: Self) {
        self.under_warranty += other.under_warranty;
        self.out_of_warranty += other.out_of_warranty;
        self.untold += other.untold;
        self.retired += other.retired;
    }
}

impl StockRules {
    pub fn of(desk: &Desk) -> Self {
        Self {
            max_age: desk.inventory.max_age,
            warn: desk.inventory.warn.unwrap_or(30),
        }
    }

    /// How fresh an inventory of that day is on another.
    pub fn freshness(self, dated: Option<NaiveDate>, on: NaiveDate) -> Freshness {
        let Some(dated) = dated else {
            return Freshness::Missing;
        };
        let Some(ends) = self
            .max_age
            .and_then(|days| dated.checked_add_days(Days::new(days.into())))
        else {
            return Freshness::Current;
        };
        let warned = ends.checked_sub_days(Days::new(self.warn.into()));
        if ends < on {
            Freshness::Stale
        } else if warned.is_some_and(|from| from <= on) {
            Freshness::Ending
        } else {
            Freshness::Current
        }
    }
}

impl Stocked {
    /// How many days ago the inventory was brought up to date.
    pub fn age(&self, on: NaiveDate) -> Option<i64> {
        self.inventory_on.map(|dated| (on - dated).num_days())
    }
}

impl Stock {
    /// Sorts the schools, the most pressing first: by freshness, members before others, the oldest
    /// inventory first.
    pub fn sort(&mut self) {
        self.schools.sort_by_key(|school| {
            let member = school.member_until.is_some();
            (school.freshness, !member, school.inventory_on, school.uai)
        });
    }

    /// All schools together.
    pub fn all(&self) -> Tally {
        tally(self.schools.iter())
    }

    /// Only members, to whom level 2 is open or closed by it.
    pub fn members(&self) -> Tally {
        tally(self.schools.iter().filter(|school| school.member_until.is_some()))
    }

    /// Members by the age of their inventory: under three months, three to six, up to the desk's
    /// limit, over it, none.
    pub fn by_age(&self) -> [u64; 5] {
        let limit = i64::from(self.rules.max_age.unwrap_or(365));
        let mut ages = [0; 5];
        for school in self.schools.iter().filter(|school| school.member_until.is_some()) {
            let place = match school.age(self.on) {
                None => 4,
                Some(days) if days > limit => 3,
                Some(..=90) => 0,
                Some(..=182) => 1,
                Some(_) => 2,
            };
            ages[place] += 1;
        }
        ages
    }

    /// Members who have to be told: no inventory, or one that is out of date or soon will be.
    pub fn to_call(&self) -> impl Iterator<Item = &Stocked> {
        let pressing =
            |school: &&Stocked| school.member_until.is_some() && school.freshness != Freshness::Current;
        self.schools.iter().filter(pressing)
    }

    /// By what the schools are, in the order in which people expect it.
    pub fn by_type(&self) -> Vec<(SchoolType, Tally)> {
        let of = |kind: SchoolType| {
            let tally = tally(self.schools.iter().filter(|school| school.school_type == kind));
            (tally.schools > 0).then_some((kind, tally))
        };
        SchoolType::ALL.iter().copied().filter_map(of).collect()
    }

    /// By département; schools that tell none come last, under no word.
    pub fn by_department(&self) -> Vec<(String, Tally)> {
        let mut codes: Vec<Option<&String>> = self
            .schools
            .iter()
            .map(|school| school.department.as_ref())
            .collect();
        codes.sort_by_key(|code| (code.is_none(), *code));
        codes.dedup();
        let of = |code: Option<&String>| {
            let own = self
                .schools
                .iter()
                .filter(|school| school.department.as_ref() == code);
            (code.cloned().unwrap_or_default(), tally(own))
        };
        codes.into_iter().map(of).collect()
    }
}

fn tally<'a>(schools: impl Iterator<Item = &'a Stocked>) -> Tally {
    let mut sum = Tally::default();
    for school in schools {
        sum.schools += 1;
        sum.members += u64::from(school.member_until.is_some());
        match school.freshness {
            Freshness::Missing => sum.missing += 1,
            Freshness::Stale => sum.stale += 1,
            Freshness::Ending => sum.ending += 1,
            Freshness::Current => sum.current += 1,
        }
        sum.pieces.add(school.pieces);
        sum.undeclared += school.undeclared;
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::{day, uai};

    #[test]
    fn an_inventory_is_good_to_its_last_day_and_warned_of_before() {
        let rules = StockRules {
            max_age: Some(365),
            warn: 30,
        };
        #[track_caller]
        fn check(rules: StockRules, dated: Option<NaiveDate>, expected: Freshness) {
            assert_eq!(rules.freshness(dated, day(2026, 11, 22)), expected);
        }
        check(rules, None, Freshness::Missing);
        check(rules, Some(day(2026, 11, 22)), Freshness::Current);
        check(rules, Some(day(2025, 12, 23)), Freshness::Current);
        check(rules, Some(day(2025, 12, 22)), Freshness::Ending);
        check(rules, Some(day(2025, 11, 22)), Freshness::Ending);
        check(rules, Some(day(2025, 11, 21)), Freshness::Stale);
        let lenient = StockRules {
            max_age: None,
            ..rules
        };
        check(lenient, Some(day(1999, 1, 1)), Freshness::Current);
        check(lenient, None, Freshness::Missing);
    }

    #[test]
    fn sums_by_type_and_by_departement_come_to_the_whole() {
        let school = |code: &str, school_type, department: Option<&str>, freshness, member| Stocked {
            uai: uai(code),
            name: Text::default(),
            city: None,
            school_type,
            department: department.map(str::to_owned),
            member_until: Some(day(2027, 8, 31)).filter(|_| member),
            inventory_on: None,
            freshness,
            pieces: Pieces {
                under_warranty: 1,
                out_of_warranty: 2,
                untold: 3,
                retired: 4,
            },
            undeclared: 1,
        };
        let mut stock = Stock {
            on: day(2026, 11, 22),
            rules: StockRules {
                max_age: Some(365),
                warn: 30,
            },
            schools: vec![
                school(
                    "0380111P",
                    SchoolType::College,
                    Some("38"),
                    Freshness::Current,
                    true,
                ),
                school("0383069E", SchoolType::Lycee, None, Freshness::Missing, false),
                school(
                    "0730009N",
                    SchoolType::College,
                    Some("73"),
                    Freshness::Missing,
                    true,
                ),
            ],
            kinds: Vec::new(),
            warranties: Vec::new(),
            head: String::new(),
        };
        stock.sort();
        let order: Vec<String> = stock
            .schools
            .iter()
            .map(|school| school.uai.to_string())
            .collect();
        assert_eq!(order, ["0730009N", "0383069E", "0380111P"]);
        let all = stock.all();
        assert_eq!((all.schools, all.members, all.missing, all.current), (3, 2, 2, 1));
        assert_eq!(
            (all.pieces.live(), all.pieces.retired, all.undeclared),
            (18, 12, 3)
        );
        assert_eq!(stock.members().schools, 2);
        assert_eq!(stock.by_age(), [0, 0, 0, 0, 2]);
        assert_eq!(stock.to_call().count(), 1);
        let sum = |tallies: Vec<Tally>| tallies.iter().map(|tally| tally.schools).sum::<u64>();
        assert_eq!(
            sum(stock.by_type().into_iter().map(|(_, tally)| tally).collect()),
            3
        );
        let departments = stock.by_department();
        let codes: Vec<&str> = departments.iter().map(|(code, _)| code.as_str()).collect();
        assert_eq!(codes, ["38", "73", ""]);
        assert_eq!(sum(departments.into_iter().map(|(_, tally)| tally).collect()), 3);
    }
}
