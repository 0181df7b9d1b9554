//! English.

pub mod finding;
pub mod history;
pub mod refusal;
