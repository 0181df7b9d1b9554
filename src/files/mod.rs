//! What comes in as files: bytes into typed lines and faults, one record at a time.

mod cell;
mod french;
mod record;

pub use cell::Cell;
pub use french::DateFormat;
