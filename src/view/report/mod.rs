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
