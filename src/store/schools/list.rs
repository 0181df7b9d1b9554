//! Lists of schools: one statement for each order, whole, with the same filters in all of them.

use chrono::NaiveDate;

use super::{named, select_school};
use crate::domain::Code as _;
use crate::domain::code::{SchoolOrder, SchoolType, Sort};
use crate::domain::outside::fold;
use crate::domain::school::School;
use crate::error::Error;
use crate::store::Tx;
use crate::store::columns;
use crate::store::engine::Value;

/// Which schools; a field left empty asks nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SchoolFilter {
    /// The day on which agreements are to be valid.
    pub today: NaiveDate,
    /// Words of the UAI, the name, the town.
    pub text: Option<String>,
    pub department: Option<String>,
    pub school_type: Option<SchoolType>,
    pub sector: Option<String>,
    /// Only members.
    pub members: bool,
    /// Only members whose inventory is older than this day, or that have none.
    pub inventory_before: Option<NaiveDate>,
    pub sort: Option<Sort<SchoolOrder>>,
    pub limit: Option<u32>,
    pub offset: u32,
}

impl SchoolFilter {
    pub fn on(today: NaiveDate) -> Self {
        Self {
            today,
            text: None,
            department: None,
            school_type: None,
            sector: None,
            members: false,
            inventory_before: None,
            sort: None,
            limit: None,
            offset: 0,
        }
    }
}

/// The filters that every statement carries, `$1` to `$9`. The sector is that of the agreement that
/// is valid, else of the latest.
macro_rules! matching {
    () => {
        "WHERE ($1 IS NULL OR school.folded LIKE $1) AND ($2 IS NULL OR school.folded LIKE $2)
           AND ($3 IS NULL OR school.folded LIKE $3) AND ($4 IS NULL OR school.department = $4)
           AND ($5 IS NULL OR school.school_type = $5)
           AND ($6 = 0 OR EXISTS (SELECT 1 FROM agreement WHERE agreement.school_id = school.id
                 AND agreement.starts_on <= $7 AND agreement.ends_on >= $7))
           AND ($8 IS NULL OR school.inventory_on IS NULL OR school.inventory_on < $8)
           AND ($9 IS NULL OR $9 = (SELECT agreement.sector FROM agreement
                 WHERE agreement.school_id = school.id
                 ORDER BY CASE WHEN agreement.starts_on <= $7 AND agreement.ends_on >= $7
                   THEN 0 ELSE 1 END, agreement.ends_on DESC LIMIT 1)) "
    };
}

macro_rules! ordered {
    ($order:literal) => {
        concat!(
            select_school!(),
            matching!(),
            "ORDER BY ",
            $order,
            ", school.uai LIMIT $10 OFFSET $11"
        )
    };
}

impl Tx<'_> {
    /// The schools that the filter lets through, and how many there are in all.
    pub fn schools(&self, filter: &SchoolFilter) -> Result<(Vec<School>, u64), Error> {
        let mut values = filter.values();
        let total = self.query_one(
            concat!("SELECT count(*) AS total FROM school ", matching!()),
            &values,
            |row| row.int("total"),
        );
        values.push(filter.limit.map_or(-1, i64::from).into());
        values.push(filter.offset.into());
        let found = self.query(filter.statement(), &values, named)?;
        let mut schools = Vec::with_capacity(found.len());
        for (id, school) in found {
            schools.push(School {
                agreements: self.agreements(id)?,
                ..school
            });
        }
        Ok((schools, total?.unwrap_or_default().unsigned_abs()))
    }
}

impl SchoolFilter {
    fn values(&self) -> Vec<Value<'_>> {
        let [first, second, others] = patterns(self.text.as_deref());
        vec![
            first.into(),
            second.into(),
            others.into(),
            self.department.as_ref().into(),
            self.school_type.map(|school_type| school_type.code()).into(),
            (self.members || self.inventory_before.is_some()).into(),
            columns::day(self.today).into(),
            self.inventory_before.map(columns::day).into(),
            self.sector.as_ref().into(),
        ]
    }

    fn statement(&self) -> &'static str {
        let Some(Sort { by, descending }) = self.sort else {
            return ordered!("school.folded");
        };
        match (by, descending) {
            (SchoolOrder::Uai, false) => ordered!("school.uai"),
            (SchoolOrder::Uai, true) => ordered!("school.uai DESC"),
            (SchoolOrder::Name, false) => ordered!("school.folded"),
            (SchoolOrder::Name, true) => ordered!("school.folded DESC"),
            (SchoolOrder::Town, false) => ordered!("school.city NULLS LAST, school.folded"),
            (SchoolOrder::Town, true) => ordered!("school.city DESC NULLS LAST, school.folded"),
            (SchoolOrder::Department, false) => ordered!("school.department NULLS LAST, school.folded"),
            (SchoolOrder::Department, true) => {
                ordered!("school.department DESC NULLS LAST, school.folded")
            }
            (SchoolOrder::Inventory, false) => ordered!("school.inventory_on NULLS FIRST"),
            (SchoolOrder::Inventory, true) => ordered!("school.inventory_on DESC NULLS LAST"),
            (SchoolOrder::AgreementEnd, false) => ordered!(
                "(SELECT max(ends_on) FROM agreement WHERE agreement.school_id = school.id) NULLS LAST"
            ),
            (SchoolOrder::AgreementEnd, true) => ordered!(
                "(SELECT max(ends_on) FROM agreement WHERE agreement.school_id = school.id) DESC NULLS LAST"
            ),
        }
    }
}

/// Up to three patterns that a folded name must match: one each for the first two words, one for
/// the others in their order.
pub(in crate::store) fn patterns(text: Option<&str>) -> [Option<String>; 3] {
    let folded = fold(text.unwrap_or_default());
    let mut words = folded
        .split_whitespace()
        .map(|word| word.replace(['%', '_'], " "));
    let mut pattern = || words.next().map(|word| format!("%{}%", word.trim()));
    let (first, second) = (pattern(), pattern());
    let others: Vec<String> = words.collect();
    let others = (!others.is_empty()).then(|| format!("%{}%", others.join("%")));
    [first, second, others]
}
