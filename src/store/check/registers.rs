//! The registers. Nothing is chained there, so a value that became another of its kind cannot be told from one
//! that was written so. What can be told: a row that the domain cannot read, and a name that is not the
//! one under which it is searched.

use crate::domain::Text;
use crate::domain::erasure::BLANK;
use crate::domain::health::{Fault, Findings};
use crate::domain::outside::fold;
use crate::error::Error;
use crate::store::columns::Read as _;
use crate::store::engine::{Row, params};
use crate::store::{Tx, inventory, people, schools};

impl Tx<'_> {
    pub(super) fn check_registers(&mut self, findings: &mut Findings) -> Result<(), Error> {
        let rows = [
            self.rows(
                "school",
                "SELECT id, uai, name, school_type, department, academy, address, postcode, city, phone, mail, web,
                   inventory_on, folded, updated_at FROM school ORDER BY id",
                school,
            )?,
            self.rows(
                "agreement",
                "SELECT id, name, starts_on, ends_on, sector FROM agreement ORDER BY id",
                |row| Ok(row.day("starts_on")? <= row.day("ends_on")?),
            )?,
            self.rows(
                "person",
                "SELECT id, login, mail, last_name, first_name, phone, staff_number, location, notice_mail,
                   time_zone, lang, folded, updated_at FROM person ORDER BY id",
                person,
            )?,
            self.rows(
                "equipment",
                "SELECT equipment.id, equipment.number, equipment.serial, equipment.name, equipment.kind,
                   equipment.brand, equipment.model, equipment.location, equipment.bought_on,
                   equipment.delivered_on, equipment.warranty_until, equipment.price_cents, equipment.state,
                   equipment.supplier, equipment.updated_at, school.uai, school.name AS school_name,
                   school.inventory_on
                 FROM equipment JOIN school ON school.id = equipment.school_id ORDER BY equipment.id",
                |row| {
                    row.instant("updated_at")?;
                    inventory::declared(row).map(|_| true)
                },
            )?,
        ];
        findings.faults.extend(rows.into_iter().flatten());
        Ok(())
    }

    /// The rows that are not sound, or that nobody can read.
    fn rows(
        &self,
        table: &'static str,
        sql: &'static str,
        is_sound: fn(&Row<'_>) -> Result<bool, Error>,
    ) -> Result<Vec<Fault>, Error> {
        let mut faults = Vec::new();
        self.for_each(sql, params![], |row| {
            if !matches!(is_sound(row), Ok(true)) {
                let table = table.to_owned();
                let row = row.int("id")?;
                faults.push(Fault::DamagedRow { table, row });
            }
            Ok(())
        })?;
        Ok(faults)
    }
}

fn school(row: &Row<'_>) -> Result<bool, Error> {
    row.instant("updated_at")?;
    let (_, school) = schools::named(row)?;
    let city = school.city.as_ref().map(Text::raw).unwrap_or_default();
    let folded = fold(&format!("{} {city} {}", school.name.raw(), school.uai));
    Ok(row.text("folded")? == folded)
}

/// A mail that somebody gave up to another stays in what is searched, so it is no part of this; and who was
/// forgotten is nobody of that name.
fn person(row: &Row<'_>) -> Result<bool, Error> {
    row.instant("updated_at")?;
    let (_, person) = people::named(row)?;
    let (last, first) = (person.last_name.raw(), person.first_name.raw());
    let folded = fold(&format!("{last} {first} {}", person.login));
    Ok(last == BLANK || row.text("folded")?.starts_with(folded.trim_end()))
}
