//! Letters in: bytes become values, and nothing is done about them here. Notices out: values become
//! bytes, and a server is talked to.

pub mod inbound;
pub mod outbound;
