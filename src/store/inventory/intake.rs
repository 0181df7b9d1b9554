//! Many equipments into the register, one after the other: what is there already is completed or
//! changed, what is not is added, and what does not differ is left alone.
//!
//! Into a register that is small beside the file, the indexes are built once at the end instead of
//! row by row; the rows that are there are then found in memory. Either way is in the caller's
//! transaction, so that a failure leaves everything as it was. No two rows of one intake may bear
//! the same number or, where one of them has none, the same serial number: `files` sees to that.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, NaiveDate, Utc};

use crate::domain::equipment::Equipment;
use crate::domain::register::Fate;
use crate::domain::{Code as _, Text};
use crate::error::Error;
use crate::store::Tx;
use crate::store::columns;
use crate::store::engine::{Statement, Value, params};

/// With more rows than these in the register, its indexes stay; their keys would fill the memory.
const FEW: u64 = 20_000;

const ADD: &str = "INSERT INTO equipment (number, serial, name, kind, brand, model, location, bought_on,
               delivered_on, warranty_until, price_cents, state, supplier, updated_at, school_id)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)";

const CHANGE: &str = "UPDATE equipment SET number = coalesce($1, number), serial = coalesce($2, serial),
               name = coalesce($3, name), kind = coalesce($4, kind), brand = coalesce($5, brand),
               model = coalesce($6, model), location = coalesce($7, location),
               bought_on = coalesce($8, bought_on), delivered_on = coalesce($9, delivered_on),
               warranty_until = coalesce($10, warranty_until), price_cents = coalesce($11, price_cents),
               state = coalesce($12, state), supplier = coalesce($13, supplier), updated_at = $14
             WHERE id = $15 AND (coalesce($1 <> number, $1 IS NOT NULL)
               OR coalesce($2 <> serial, $2 IS NOT NULL) OR coalesce($3 <> name, $3 IS NOT NULL)
               OR coalesce($4 <> kind, $4 IS NOT NULL) OR coalesce($5 <> brand, $5 IS NOT NULL)
               OR coalesce($6 <> model, $6 IS NOT NULL) OR coalesce($7 <> location, $7 IS NOT NULL)
               OR coalesce($8 <> bought_on, $8 IS NOT NULL)
               OR coalesce($9 <> delivered_on, $9 IS NOT NULL)
               OR coalesce($10 <> warranty_until, $10 IS NOT NULL)
               OR coalesce($11 <> price_cents, $11 IS NOT NULL)
               OR coalesce($12 <> state, $12 IS NOT NULL)
               OR coalesce($13 <> supplier, $13 IS NOT NULL))";

const BY_NUMBER: &str = "SELECT id FROM equipment WHERE school_id = $1 AND number = $2";

const BY_SERIAL: &str = "SELECT id FROM equipment WHERE school_id = $1 AND serial = $2
                     ORDER BY CASE WHEN number IS NULL THEN 0 ELSE 1 END, id LIMIT 1";

const UNNUMBERED_BY_SERIAL: &str =
    "SELECT id FROM equipment WHERE school_id = $1 AND serial = $2 AND number IS NULL
                     ORDER BY id LIMIT 1";

/// Equipment on its way into the register.
pub struct Intake<'t, 's> {
    tx: &'t Tx<'s>,
    add: Statement<'t>,
    change: Statement<'t>,
    found: Found<'t>,
    /// There was nothing before.
    was_empty: bool,
    now: String,
    schools: HashSet<i64>,
}

/// How the rows that are there are found.
enum Found<'t> {
    ByIndex(Box<Indexed<'t>>),
    /// In memory, by school and number, and by school and serial number.
    InMemory {
        numbers: HashMap<(i64, Box<str>), i64>,
        serials: HashMap<(i64, Box<str>), Serial>,
    },
}

/// By the indexes.
struct Indexed<'t> {
    /// There are rows without a number.
    unnumbered: bool,
    by_number: Statement<'t>,
    by_serial: Statement<'t>,
    unnumbered_by_serial: Statement<'t>,
}

/// Who bears a serial number: the row without a number goes before one that has one.
#[derive(Clone, Copy)]
struct Serial {
    id: i64,
    numbered: bool,
}

/// Below this it is cheaper to build the indexes anew than to keep them while so many rows come.
fn is_small(rows: u64, about: u64) -> bool {
    rows <= FEW && rows <= about
}

impl<'s> Tx<'s> {
    /// Begins an intake of about so many rows.
    pub fn take_in(&self, about: u64, now: DateTime<Utc>) -> Result<Intake<'_, 's>, Error> {
        let rows = self.extent()?;
        let found = if is_small(rows, about) {
            let found = self.in_memory()?;
            self.script("DROP INDEX equipment_number; DROP INDEX equipment_serial;")?;
            found
        } else {
            Found::ByIndex(Box::new(Indexed {
                unnumbered: self.has_unnumbered()?,
                by_number: self.prepare(BY_NUMBER)?,
                by_serial: self.prepare(BY_SERIAL)?,
                unnumbered_by_serial: self.prepare(UNNUMBERED_BY_SERIAL)?,
            }))
        };
        // Prepared once the indexes are as they stay: a statement is planned for those it finds.
        Ok(Intake {
            tx: self,
            add: self.prepare(ADD)?,
            change: self.prepare(CHANGE)?,
            found,
            was_empty: rows == 0,
            now: columns::instant(now),
            schools: HashSet::new(),
        })
    }

    /// Whether an intake of about so many rows would build the indexes at its end.
    pub fn builds_indexes_anew(&self, about: u64) -> Result<bool, Error> {
        Ok(is_small(self.extent()?, about))
    }

    /// How many rows there are.
    fn extent(&self) -> Result<u64, Error> {
        let there = self.query_one("SELECT count(*) AS rows FROM equipment", &[], |row| {
            row.int("rows")
        })?;
        Ok(there.unwrap_or_default().unsigned_abs())
    }

    fn has_unnumbered(&self) -> Result<bool, Error> {
        let one = self.query_one(
            "SELECT id FROM equipment WHERE number IS NULL LIMIT 1",
            &[],
            |_| Ok(()),
        )?;
        Ok(one.is_some())
    }

    fn in_memory(&self) -> Result<Found<'_>, Error> {
        let (mut numbers, mut serials) = (HashMap::new(), HashMap::new());
        self.for_each(
            "SELECT id, school_id, number, serial FROM equipment ORDER BY id",
            &[],
            |row| {
                let (id, school) = (row.int("id")?, row.int("school_id")?);
                let number = row.opt_text("number")?;
                if let Some(serial) = row.opt_text("serial")? {
                    let numbered = number.is_some();
                    let bearer = serials
                        .entry((school, Box::from(serial)))
                        .or_insert(Serial { id, numbered });
                    if bearer.numbered && !numbered {
                        *bearer = Serial { id, numbered };
                    }
                }
                if let Some(number) = number {
                    numbers.insert((school, Box::from(number)), id);
                }
                Ok(())
            },
        )?;
        Ok(Found::InMemory { numbers, serials })
    }
}

impl Intake<'_, '_> {
    /// Puts one equipment into the register; what it does not say stays as it is known.
    pub fn put(&mut self, school: i64, line: &Equipment) -> Result<Fate, Error> {
        self.schools.insert(school);
        match self.standing(school, line)? {
            Some(id) => self.change(id, line),
            None => self.add(school, line),
        }
    }

    /// Everything is in: the indexes stand again, and the inventories of these schools are of the day
    /// told; none where what came in was no inventory of a school.
    pub fn finish(self, day: Option<NaiveDate>) -> Result<(), Error> {
        if let Found::InMemory { .. } = self.found {
            self.tx.script(
                "CREATE UNIQUE INDEX equipment_number ON equipment (school_id, number);
                 CREATE INDEX equipment_serial ON equipment (school_id, serial) WHERE serial IS NOT NULL;",
            )?;
        }
        if let Some(day) = day {
            for school in &self.schools {
                self.tx.date_inventory(*school, day)?;
            }
        }
        Ok(())
    }

    /// The row that stands for this equipment: it bears its number, or its serial number and none.
    fn standing(&mut self, school: i64, line: &Equipment) -> Result<Option<i64>, Error> {
        let key = |text: &Text| (school, Box::from(text.raw()));
        match &mut self.found {
            Found::InMemory { .. } if self.was_empty => Ok(None),
            Found::InMemory { numbers, serials } => {
                let by_number = line.number.as_ref().and_then(|number| numbers.get(&key(number)));
                let by_serial = || {
                    let bearer = line.serial.as_ref().and_then(|serial| serials.get(&key(serial)));
                    bearer.filter(|bearer| line.number.is_none() || !bearer.numbered)
                };
                Ok(by_number.copied().or_else(|| by_serial().map(|bearer| bearer.id)))
            }
            Found::ByIndex(by) => {
                let find = |by: &mut Statement<'_>, key: &Text| {
                    by.query_one(params![school, key.raw()], |row| row.int("id"))
                };
                match (&line.number, &line.serial) {
                    (Some(number), serial) => {
                        let numbered = find(&mut by.by_number, number)?;
                        match serial {
                            Some(serial) if numbered.is_none() && by.unnumbered => {
                                find(&mut by.unnumbered_by_serial, serial)
                            }
                            _ => Ok(numbered),
                        }
                    }
                    (None, Some(serial)) => find(&mut by.by_serial, serial),
                    (None, None) => Ok(None),
                }
            }
        }
    }

    fn change(&mut self, id: i64, line: &Equipment) -> Result<Fate, Error> {
        let mut values = values(&self.now, line);
        values.push(id.into());
        let changed = self.change.execute(&values)?;
        Ok(if changed == 0 {
            Fate::Unchanged
        } else {
            Fate::Changed
        })
    }

    fn add(&mut self, school: i64, line: &Equipment) -> Result<Fate, Error> {
        let mut values = values(&self.now, line);
        values.push(school.into());
        self.add.execute(&values)?;
        if let Found::ByIndex(by) = &mut self.found {
            by.unnumbered |= line.number.is_none();
        }
        Ok(Fate::Created)
    }
}

/// The columns, `$1` to `$14`.
fn values<'v>(now: &'v str, line: &'v Equipment) -> Vec<Value<'v>> {
    fn text(text: &Option<Text>) -> Value<'_> {
        text.as_ref().map(Text::raw).into()
    }
    let day = |day: Option<NaiveDate>| Value::from(day.map(columns::day));
    let mut values = Vec::with_capacity(15);
    values.extend([
        text(&line.number),
        text(&line.serial),
        text(&line.name),
        text(&line.kind),
        text(&line.brand),
        text(&line.model),
        text(&line.location),
        day(line.bought_on),
        day(line.delivered_on),
        day(line.warranty_until),
        line.price_cents.into(),
        line.state.map(|state| state.code()).into(),
        text(&line.supplier),
        now.into(),
    ]);
    values
}
