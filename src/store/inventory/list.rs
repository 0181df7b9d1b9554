//! Lists of equipment: one statement for each order, whole, with the same filters in all of them.
//! Words are looked for row by row, because a column that can be searched without accents would
//! make every import dearer.

use chrono::NaiveDate;

use super::{declared, select_equipment};
use crate::domain::Uai;
use crate::domain::code::{EquipmentOrder, Sort, Warranty};
use crate::domain::equipment::Declared;
use crate::domain::outside::fold;
use crate::error::Error;
use crate::store::Tx;
use crate::store::columns;
use crate::store::engine::{Row, Value};

/// Which equipment; a field left empty asks nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EquipmentFilter {
    /// The day on which a warranty runs or has ended.
    pub today: NaiveDate,
    pub school: Option<Uai>,
    /// Words of the number, the serial number, what and where it is.
    pub text: Option<String>,
    pub warranty: Option<Warranty>,
    /// Of schools whose inventory is older than this day.
    pub inventory_before: Option<NaiveDate>,
    pub sort: Option<Sort<EquipmentOrder>>,
    pub limit: Option<u32>,
    pub offset: u32,
}

impl EquipmentFilter {
    pub fn on(today: NaiveDate) -> Self {
        Self {
            today,
            school: None,
            text: None,
            warranty: None,
            inventory_before: None,
            sort: None,
            limit: None,
            offset: 0,
        }
    }
}

/// The filters that every statement carries, `$1` to `$4`. A warranty that nobody told counts as
/// ended.
macro_rules! matching {
    () => {
        "WHERE ($1 IS NULL OR school.uai = $1)
           AND ($2 IS NULL OR ($2 = 'running') = (coalesce(equipment.warranty_until, '') >= $3))
           AND ($4 IS NULL OR school.inventory_on IS NULL OR school.inventory_on < $4) "
    };
}

/// By the school's own rows where one is asked for, else through all of them.
macro_rules! ordered {
    ($one:expr, $order:literal) => {
        match $one {
            true => concat!(
                select_equipment!(),
                matching!(),
                of_school!(),
                "ORDER BY ",
                $order,
                ", equipment.id LIMIT $5 OFFSET $6"
            ),
            false => concat!(
                select_equipment!(),
                matching!(),
                "ORDER BY ",
                $order,
                ", equipment.id LIMIT $5 OFFSET $6"
            ),
        }
    };
}

macro_rules! of_school {
    () => {
        "AND equipment.school_id = (SELECT id FROM school WHERE uai = $1) "
    };
}

macro_rules! count {
    () => {
        "SELECT count(*) AS total FROM equipment JOIN school ON school.id = equipment.school_id "
    };
}

impl Tx<'_> {
    /// The equipment that the filter lets through, and how many there are in all.
    pub fn equipment_list(&self, filter: &EquipmentFilter) -> Result<(Vec<Declared>, u64), Error> {
        let words: Vec<String> = fold(filter.text.as_deref().unwrap_or_default())
            .split_whitespace()
            .map(str::to_owned)
            .collect();
        let mut values = filter.values();
        if words.is_empty() {
            let sql = match filter.school {
                Some(_) => concat!(count!(), matching!(), of_school!()),
                None => concat!(count!(), matching!()),
            };
            let total = self.query_one(sql, &values, |row| row.int("total"))?;
            values.push(filter.limit.map_or(-1, i64::from).into());
            values.push(filter.offset.into());
            let found = self.query(filter.statement(), &values, declared)?;
            return Ok((found, total.unwrap_or_default().unsigned_abs()));
        }
        values.extend([(-1).into(), 0.into()]);
        let (first, limit) = (u64::from(filter.offset), filter.limit.map_or(u64::MAX, u64::from));
        let (mut found, mut total) = (Vec::new(), 0);
        self.for_each(filter.statement(), &values, |row| {
            if holds(row, &words)? {
                if total >= first && total - first < limit {
                    found.push(declared(row)?);
                }
                total += 1;
            }
            Ok(())
        })?;
        Ok((found, total))
    }
}

/// Each word stands somewhere in what the inventory says.
fn holds(row: &Row<'_>, words: &[String]) -> Result<bool, Error> {
    let mut said = String::new();
    for column in [
        "number", "serial", "name", "kind", "brand", "model", "location", "supplier",
    ] {
        if let Some(words) = row.opt_text(column)? {
            said.push_str(words);
            said.push(' ');
        }
    }
    let said = fold(&said);
    Ok(words.iter().all(|word| said.contains(word.as_str())))
}

impl EquipmentFilter {
    fn values(&self) -> Vec<Value<'_>> {
        vec![
            self.school.as_ref().map(Uai::as_str).into(),
            self.warranty
                .map(|warranty| match warranty {
                    Warranty::Running => "running",
                    Warranty::Expired => "expired",
                })
                .into(),
            columns::day(self.today).into(),
            self.inventory_before.map(columns::day).into(),
        ]
    }

    fn statement(&self) -> &'static str {
        let one = self.school.is_some();
        let Some(Sort { by, descending }) = self.sort else {
            return ordered!(one, "school.uai, equipment.number NULLS LAST, equipment.serial");
        };
        match (by, descending) {
            (EquipmentOrder::Number, false) => {
                ordered!(one, "equipment.number NULLS LAST, equipment.serial")
            }
            (EquipmentOrder::Number, true) => {
                ordered!(one, "equipment.number DESC NULLS LAST, equipment.serial DESC")
            }
            (EquipmentOrder::School, false) => {
                ordered!(one, "school.uai, equipment.number NULLS LAST, equipment.serial")
            }
            (EquipmentOrder::School, true) => {
                ordered!(
                    one,
                    "school.uai DESC, equipment.number NULLS LAST, equipment.serial"
                )
            }
            (EquipmentOrder::Model, false) => {
                ordered!(
                    one,
                    "equipment.brand NULLS LAST, equipment.model NULLS LAST, equipment.number"
                )
            }
            (EquipmentOrder::Model, true) => {
                ordered!(
                    one,
                    "equipment.brand DESC NULLS LAST, equipment.model DESC NULLS LAST, equipment.number"
                )
            }
            (EquipmentOrder::WarrantyEnd, false) => ordered!(one, "equipment.warranty_until NULLS LAST"),
            (EquipmentOrder::WarrantyEnd, true) => ordered!(one, "equipment.warranty_until DESC NULLS LAST"),
        }
    }
}
