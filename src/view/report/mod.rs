//! Figures for those who answer for the desk: what was done, how long it took, how inventories
//! stand, what is billed.

mod activity;
mod billing;
mod delays;
mod groups;
pub mod page;
mod recurring;
mod stock;
#[cfg(test)]
mod tests;

pub use activity::{ActivityJson, activity, activity_grid};
pub use billing::{BillingJson, billing, billing_grid};
pub use delays::{DelaysJson, delays, delays_grid};
pub use recurring::{RecurringJson, recurring, recurring_grid};
pub use stock::{StockJson, stock, stock_grid};

use super::grid::Grid;
use super::{Look, Page, json};
use crate::domain::code::Lang;
use crate::domain::desk::Desk;
use crate::domain::report::{Activity, Billing, Delays, Recurring, Stock};
use crate::error::Error;

/// One set of figures, in each of the shapes that a report has.
pub trait Report {
    fn json(&self, look: Look) -> String;
    fn grid(&self, desk: &Desk, lang: Lang) -> Grid;
    fn html(&self, desk: &Desk, look: Look) -> Result<String, Error>;
    fn table(&self, desk: &Desk, look: Look) -> Page;
}

macro_rules! reports {
    ($($figures:ident: $name:ident, $json:ident, $grid:ident;)+) => {$(
        impl Report for $figures {
            fn json(&self, look: Look) -> String {
                json::value(&$json::new(self), look)
            }

            fn grid(&self, desk: &Desk, lang: Lang) -> Grid {
                $grid(self, desk, lang)
            }

            fn html(&self, desk: &Desk, look: Look) -> Result<String, Error> {
                page::$name(self, desk, look)
            }

            fn table(&self, desk: &Desk, look: Look) -> Page {
                $name(self, desk, look)
            }
        }
    )+};
}

reports! {
    Activity: activity, ActivityJson, activity_grid;
    Billing: billing, BillingJson, billing_grid;
    Delays: delays, DelaysJson, delays_grid;
    Recurring: recurring, RecurringJson, recurring_grid;
    Stock: stock, StockJson, stock_grid;
}
