//! English.

pub mod finding;
pub mod refusal;
