//! Letters in: bytes become values, and nothing is done about them here.

pub mod inbound;
