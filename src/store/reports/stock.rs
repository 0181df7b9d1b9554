//! How schools keep their inventories: the equipment is counted by the database, a row a school.

use std::collections::HashMap;

use chrono::{DateTime, Utc};

use crate::domain::code::{Code as _, Need, SchoolType};
use crate::domain::report::{Kind, Pieces, Stock, StockRules, Stocked};
use crate::domain::{Desk, Uai, routing};
use crate::error::Error;
use crate::store::Tx;
use crate::store::columns::{self, Read as _};
use crate::store::engine::{Row, params};

/// Which schools: members today, or with an inventory; of a département or a type where one is asked
/// for. `$1` is today.
macro_rules! of_schools {
    () => {
        "WHERE (school.inventory_on IS NOT NULL
             OR EXISTS (SELECT 1 FROM equipment AS owned WHERE owned.school_id = school.id)
             OR EXISTS (SELECT 1 FROM agreement WHERE agreement.school_id = school.id
               AND agreement.starts_on <= $1 AND agreement.ends_on >= $1))
           AND ($2 IS NULL OR school.department = $2) AND ($3 IS NULL OR school.school_type = $3) "
    };
}

/// Pieces by their warranty on that day; what is retired stands apart.
macro_rules! pieces {
    () => {
        "CAST(coalesce(sum(CASE WHEN equipment.state = 'retired' THEN 1 ELSE 0 END), 0) AS BIGINT) AS retired,
         CAST(coalesce(sum(CASE WHEN coalesce(equipment.state, '') <> 'retired'
           AND equipment.warranty_until >= $1 THEN 1 ELSE 0 END), 0) AS BIGINT) AS under,
         CAST(coalesce(sum(CASE WHEN coalesce(equipment.state, '') <> 'retired'
           AND equipment.warranty_until < $1 THEN 1 ELSE 0 END), 0) AS BIGINT) AS beyond,
         CAST(coalesce(sum(CASE WHEN coalesce(equipment.state, '') <> 'retired' AND equipment.id IS NOT NULL
           AND equipment.warranty_until IS NULL THEN 1 ELSE 0 END), 0) AS BIGINT) AS untold "
    };
}

impl Tx<'_> {
    /// The inventories of members, and of whoever else has one.
    pub fn stock(
        &mut self,
        desk: i64,
        rules: &Desk,
        now: DateTime<Utc>,
        department: Option<&str>,
        school_type: Option<SchoolType>,
    ) -> Result<Stock, Error> {
        let on = rules.day(now);
        let asked = params![columns::day(on), department, school_type.map(|kind| kind.code())];
        let stock_rules = StockRules::of(rules);
        let undeclared = self.undeclared(desk, rules)?;
        let mut schools = self.query(
            concat!(
                "SELECT school.uai, school.name, school.city, school.school_type, school.department,
                   school.inventory_on, (SELECT max(agreement.ends_on) FROM agreement
                     WHERE agreement.school_id = school.id AND agreement.starts_on <= $1
                       AND agreement.ends_on >= $1) AS member_until, ",
                pieces!(),
                "FROM school LEFT JOIN equipment ON equipment.school_id = school.id ",
                of_schools!(),
                "GROUP BY school.id, school.uai, school.name, school.city, school.school_type,
                   school.department, school.inventory_on"
            ),
            asked,
            |row| {
                let inventory_on = row.opt_day("inventory_on")?;
                Ok(Stocked {
                    uai: row.uai("uai")?,
                    name: row.words("name")?,
                    city: row.opt_words("city")?,
                    school_type: row.code("school_type")?,
                    department: row.opt_owned("department")?,
                    member_until: row.opt_day("member_until")?,
                    inventory_on,
                    freshness: stock_rules.freshness(inventory_on, on),
                    pieces: pieces(row)?,
                    undeclared: 0,
                })
            },
        )?;
        for school in &mut schools {
            school.undeclared = undeclared.get(&school.uai).copied().unwrap_or_default();
        }
        let kinds = self.query(
            concat!(
                "SELECT equipment.kind, count(*) AS total, ",
                pieces!(),
                "FROM equipment JOIN school ON school.id = equipment.school_id ",
                of_schools!(),
                "GROUP BY equipment.kind ORDER BY total DESC, equipment.kind NULLS LAST"
            ),
            asked,
            |row| {
                Ok(Kind {
                    name: row.opt_words("kind")?,
                    pieces: pieces(row)?,
                })
            },
        )?;
        let warranties = self.query(
            concat!(
                "SELECT CAST(substr(equipment.warranty_until, 1, 4) AS BIGINT) AS year, count(*) AS total
                 FROM equipment JOIN school ON school.id = equipment.school_id ",
                of_schools!(),
                "AND equipment.warranty_until IS NOT NULL AND coalesce(equipment.state, '') <> 'retired'
                 GROUP BY 1 ORDER BY 1"
            ),
            asked,
            |row| {
                let year = i32::try_from(row.int("year")?).unwrap_or_default();
                Ok((year, row.int("total")?.unsigned_abs()))
            },
        )?;
        let mut stock = Stock {
            on,
            rules: stock_rules,
            schools,
            kinds,
            warranties,
            head: self.head_in_hex()?,
        };
        stock.sort();
        Ok(stock)
    }

    /// Open hardware tickets that name nothing of the school's inventory, a count a school; where
    /// the category waives the declaration nothing is missing.
    fn undeclared(&self, desk: i64, rules: &Desk) -> Result<HashMap<Uai, u64>, Error> {
        let mut counts = HashMap::new();
        self.for_each(
            "SELECT school.uai, category.code AS category, count(*) AS times
             FROM ticket JOIN school ON school.id = ticket.school_id
               JOIN category ON category.id = ticket.category_id
             WHERE ticket.desk_id = $1 AND ticket.nature = 'hardware' AND ticket.status IN
                 ('new', 'in_progress', 'waiting_requester', 'waiting_authority', 'resolved')
               AND (ticket.equipment IS NULL OR NOT EXISTS (SELECT 1 FROM equipment
                 WHERE equipment.school_id = ticket.school_id AND (equipment.number = ticket.equipment
                   OR lower(equipment.number) = lower(ticket.equipment)
                   OR lower(equipment.serial) = lower(ticket.equipment))))
             GROUP BY school.uai, category.code",
            params![desk],
            |row| {
                if !routing::waives(rules, row.text("category")?, Need::Declared) {
                    *counts.entry(row.uai("uai")?).or_default() += row.int("times")?.unsigned_abs();
                }
                Ok(())
            },
        )?;
        Ok(counts)
    }
}

fn pieces(row: &Row<'_>) -> Result<Pieces, Error> {
    Ok(Pieces {
        under_warranty: row.int("under")?.unsigned_abs(),
        out_of_warranty: row.int("beyond")?.unsigned_abs(),
        untold: row.int("untold")?.unsigned_abs(),
        retired: row.int("retired")?.unsigned_abs(),
    })
}
