//! Figures for those who answer for the desk: what is billed, what was done.

mod activity;
mod billing;
#[cfg(test)]
mod tests;

pub use activity::{ActivityJson, activity, activity_grid};
pub use billing::{BillingJson, billing, billing_grid};
