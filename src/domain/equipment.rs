//! A school's equipment, as its inventory declares it.

use chrono::NaiveDate;

use super::code::EquipmentState;
use super::outside::Text;
use super::school::Uai;

/// One thing in a school's inventory, named by its number there, else by its serial number.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Equipment {
    pub number: Option<Text>,
    pub serial: Option<Text>,
    pub name: Option<Text>,
    pub kind: Option<Text>,
    pub brand: Option<Text>,
    pub model: Option<Text>,
    pub location: Option<Text>,
    pub bought_on: Option<NaiveDate>,
    pub delivered_on: Option<NaiveDate>,
    /// The last day of the warranty.
    pub warranty_until: Option<NaiveDate>,
    pub price_cents: Option<i64>,
    pub state: Option<EquipmentState>,
    pub supplier: Option<Text>,
}

/// An equipment with the school whose inventory declares it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Declared {
    pub school: Uai,
    pub school_name: Text,
    /// The day of the school's last inventory.
    pub inventory_on: Option<NaiveDate>,
    pub equipment: Equipment,
}

impl Equipment {
    /// The name it goes by: its inventory number, else its serial number.
    pub fn key(&self) -> &Text {
        static NONE: std::sync::OnceLock<Text> = std::sync::OnceLock::new();
        self.number
            .as_ref()
            .or(self.serial.as_ref())
            .unwrap_or_else(|| NONE.get_or_init(Text::default))
    }
}
