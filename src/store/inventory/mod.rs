//! The schools' equipment: each named by its number in the school's inventory, else by its serial
//! number.

mod intake;
mod list;

use super::Tx;
use super::columns::Read as _;
use super::engine::{Row, params};
use crate::domain::equipment::{Declared, Equipment};
use crate::domain::nearest::Nearest;
use crate::domain::{Text, Uai};
use crate::error::{Error, NotFound, Noun};

pub use intake::Intake;
pub use list::EquipmentFilter;

macro_rules! select_equipment {
    () => {
        "SELECT equipment.id, equipment.number, equipment.serial, equipment.name, equipment.kind,
           equipment.brand, equipment.model, equipment.location, equipment.bought_on,
           equipment.delivered_on, equipment.warranty_until, equipment.price_cents,
           equipment.state, equipment.supplier, school.uai, school.name AS school_name,
           school.inventory_on
         FROM equipment JOIN school ON school.id = equipment.school_id "
    };
}
use select_equipment;

impl Tx<'_> {
    /// The equipment of that number in the school's inventory, else of that serial number.
    pub fn equipment(&self, uai: &Uai, key: &str) -> Result<Option<Equipment>, Error> {
        let exact = self.query_one(
            concat!(
                select_equipment!(),
                "WHERE school.uai = $1 AND equipment.number = $2"
            ),
            params![uai.as_str(), key.trim()],
            declared,
        )?;
        let found = match exact {
            Some(found) => Some(found),
            None => self.query_one(
                concat!(
                    select_equipment!(),
                    "WHERE school.uai = $1 AND (lower(equipment.number) = $2
                       OR lower(equipment.serial) = $2)
                     ORDER BY CASE WHEN lower(equipment.number) = $2 THEN 0 ELSE 1 END, equipment.id
                     LIMIT 1"
                ),
                params![uai.as_str(), key.trim().to_ascii_lowercase()],
                declared,
            )?,
        };
        Ok(found.map(|found| found.equipment))
    }

    /// Every equipment of that number, else of that serial number: at one school or anywhere, since
    /// two schools may number alike.
    pub fn equipment_named(&self, uai: Option<&Uai>, given: &str) -> Result<Vec<Declared>, Error> {
        let found = self.query(
            concat!(
                select_equipment!(),
                "WHERE ($1 IS NULL OR school.uai = $1)
                   AND (lower(equipment.number) = $2 OR lower(equipment.serial) = $2)
                 ORDER BY CASE WHEN lower(equipment.number) = $2 THEN 0 ELSE 1 END, school.uai, equipment.id"
            ),
            params![uai.map(Uai::as_str), given.trim().to_ascii_lowercase()],
            declared,
        )?;
        if !found.is_empty() {
            return Ok(found);
        }
        Err(Error::NotFound(NotFound {
            noun: Noun::Equipment,
            given: given.to_owned(),
            nearest: match uai {
                Some(uai) => self.nearest_equipment(uai, given)?,
                None => self.nearest_anywhere(given)?,
            },
        }))
    }

    /// The equipment of the school nearest to this number.
    pub fn nearest_equipment(&self, uai: &Uai, given: &str) -> Result<Vec<(String, String)>, Error> {
        let mut nearest = Nearest::to(given);
        self.for_each(
            "SELECT equipment.number, equipment.serial, equipment.kind, equipment.brand,
               equipment.model, equipment.location
             FROM equipment JOIN school ON school.id = equipment.school_id WHERE school.uai = $1",
            params![uai.as_str()],
            |row| weigh(&mut nearest, row, None),
        )?;
        Ok(nearest.best())
    }

    fn nearest_anywhere(&self, given: &str) -> Result<Vec<(String, String)>, Error> {
        let mut nearest = Nearest::to(given);
        self.for_each(
            "SELECT equipment.number, equipment.serial, equipment.kind, equipment.brand,
               equipment.model, equipment.location, school.uai
             FROM equipment JOIN school ON school.id = equipment.school_id",
            &[],
            |row| {
                let school = row.text("uai")?.to_owned();
                weigh(&mut nearest, row, Some(school))
            },
        )?;
        Ok(nearest.best())
    }
}

/// An equipment goes by its number, and is recognised by what and where it is.
fn weigh(nearest: &mut Nearest, row: &Row<'_>, school: Option<String>) -> Result<(), Error> {
    let (number, serial) = (row.opt_words("number")?, row.opt_words("serial")?);
    let mut known_as: Vec<String> = Vec::new();
    for column in ["kind", "brand", "model", "location"] {
        known_as.extend(row.opt_words(column)?.map(|words| words.line()));
    }
    known_as.extend(school);
    let known_as = known_as.join(" ");
    for name in [number, serial].iter().flatten().map(Text::line) {
        nearest.weigh(&name, &known_as);
    }
    Ok(())
}

pub(super) fn declared(row: &Row<'_>) -> Result<Declared, Error> {
    Ok(Declared {
        equipment: Equipment {
            number: row.opt_words("number")?,
            serial: row.opt_words("serial")?,
            name: row.opt_words("name")?,
            kind: row.opt_words("kind")?,
            brand: row.opt_words("brand")?,
            model: row.opt_words("model")?,
            location: row.opt_words("location")?,
            bought_on: row.opt_day("bought_on")?,
            delivered_on: row.opt_day("delivered_on")?,
            warranty_until: row.opt_day("warranty_until")?,
            price_cents: row.opt_int("price_cents")?,
            state: row.opt_code("state")?,
            supplier: row.opt_words("supplier")?,
        },
        school: row.uai("uai")?,
        school_name: row.words("school_name")?,
        inventory_on: row.opt_day("inventory_on")?,
    })
}
