//! Equipment: what it is, where it stands, until when the supplier answers for it.

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;

use super::{Values, column, with_tickets};
use crate::domain::Text;
use crate::domain::code::{Code as _, EquipmentState, Lang};
use crate::domain::desk::Desk;
use crate::domain::dossier::Listed;
use crate::domain::equipment::Declared;
use crate::domain::school::Uai;
use crate::text::codes::Worded as _;
use crate::text::headings::Heading;
use crate::text::{format, pages};
use crate::view::Look;
use crate::view::grid::{Cell, Fit, Grid};
use crate::view::json::{SCHEMA, TicketJson};
use crate::view::layout::Sheet;
use crate::view::paint::Tone;

/// The cells of a list of equipment.
pub fn grid(equipment: &[Declared], desk: &Desk, lang: Lang) -> Grid {
    let row = |declared: &Declared| {
        let one = &declared.equipment;
        vec![
            Cell::text(one.number.as_ref()),
            Cell::text(one.serial.as_ref()),
            Cell::Named {
                name: declared.school.to_string(),
                words: declared.school_name.clone(),
            },
            Cell::text(one.kind.as_ref()),
            Cell::text(one.brand.as_ref()),
            Cell::text(one.model.as_ref()),
            Cell::text(one.location.as_ref()),
            Cell::day(one.warranty_until),
            one.state.map_or(Cell::Nothing, |state| {
                Cell::word(state.code(), state.in_lang(lang))
            }),
            Cell::text(one.supplier.as_ref()),
        ]
    };
    Grid {
        columns: vec![
            column("number", Heading::Number, Fit::Wrapped, lang),
            column("serial", Heading::Serial, Fit::Wrapped, lang),
            column("school", Heading::School, Fit::Named("school_name"), lang),
            column("type", Heading::Type, Fit::Wrapped, lang),
            column("brand", Heading::Brand, Fit::Wrapped, lang),
            column("model", Heading::Model, Fit::Wrapped, lang),
            column("location", Heading::Place, Fit::Wrapped, lang),
            column("warranty_until", Heading::Warranty, Fit::Wrapped, lang),
            column("state", Heading::State, Fit::Wrapped, lang),
            column("supplier", Heading::Supplier, Fit::Wrapped, lang),
        ],
        rows: equipment.iter().map(row).collect(),
        zone: desk.time_zone,
    }
}

/// One piece of equipment with its tickets.
pub fn page(declared: &Declared, tickets: &[Listed], desk: &Desk, look: Look) -> String {
    let lang = look.lang;
    let one = &declared.equipment;
    let mut sheet = Sheet::new(look);
    let what: Vec<String> = [&one.name, &one.kind, &one.brand, &one.model]
        .into_iter()
        .flatten()
        .map(Text::line)
        .collect();
    sheet.line(
        Tone::Strong,
        0,
        &format!("{}  {}", one.key().line(), what.join(" ")),
    );
    sheet.blank();
    let warranty = one
        .warranty_until
        .map(|until| pages::warranty(lang, until, desk.day(look.now)));
    let mut values = Values::new(look);
    values
        .words(
            Heading::School,
            format!("{} ({})", declared.school_name.line(), declared.school),
        )
        .text(Heading::Number, one.number.as_ref())
        .text(Heading::Serial, one.serial.as_ref())
        .text(Heading::Place, one.location.as_ref())
        .words(
            Heading::State,
            one.state.map(|state| state.in_lang(lang)).unwrap_or_default(),
        )
        .words(Heading::Warranty, warranty.unwrap_or_default())
        .text(Heading::Supplier, one.supplier.as_ref())
        .day(Heading::Bought, one.bought_on)
        .day(Heading::Delivered, one.delivered_on)
        .words(
            Heading::Price,
            one.price_cents
                .map(|cents| format::money(lang, cents))
                .unwrap_or_default(),
        )
        .day(Heading::Inventory, declared.inventory_on);
    sheet.values(&values.values);
    with_tickets(sheet.done(), tickets, desk, look)
}

/// A piece of equipment in JSON.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct EquipmentJson<'a> {
    pub number: Option<&'a Text>,
    pub serial: Option<&'a Text>,
    pub school: Uai,
    pub school_name: &'a Text,
    pub name: Option<&'a Text>,
    #[serde(rename = "type")]
    pub kind: Option<&'a Text>,
    pub brand: Option<&'a Text>,
    pub model: Option<&'a Text>,
    pub location: Option<&'a Text>,
    pub bought_on: Option<NaiveDate>,
    pub delivered_on: Option<NaiveDate>,
    pub warranty_until: Option<NaiveDate>,
    pub price_cents: Option<i64>,
    pub state: Option<EquipmentState>,
    pub supplier: Option<&'a Text>,
    pub inventory_on: Option<NaiveDate>,
}

/// A piece of equipment as `show` has it.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct EquipmentPageJson<'a> {
    pub schema: u32,
    #[serde(flatten)]
    pub equipment: EquipmentJson<'a>,
    pub tickets: Vec<TicketJson<'a>>,
}

impl<'a> EquipmentJson<'a> {
    pub fn new(declared: &'a Declared) -> Self {
        let one = &declared.equipment;
        Self {
            number: one.number.as_ref(),
            serial: one.serial.as_ref(),
            school: declared.school,
            school_name: &declared.school_name,
            name: one.name.as_ref(),
            kind: one.kind.as_ref(),
            brand: one.brand.as_ref(),
            model: one.model.as_ref(),
            location: one.location.as_ref(),
            bought_on: one.bought_on,
            delivered_on: one.delivered_on,
            warranty_until: one.warranty_until,
            price_cents: one.price_cents,
            state: one.state,
            supplier: one.supplier.as_ref(),
            inventory_on: declared.inventory_on,
        }
    }
}

impl<'a> EquipmentPageJson<'a> {
    pub fn new(declared: &'a Declared, tickets: &'a [Listed], now: DateTime<Utc>) -> Self {
        Self {
            schema: SCHEMA,
            equipment: EquipmentJson::new(declared),
            tickets: tickets.iter().map(|one| TicketJson::listed(one, now)).collect(),
        }
    }
}
