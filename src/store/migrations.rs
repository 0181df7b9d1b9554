//! The tables of this version, and the way there from every earlier one. A step is added, never
//! edited: a database somewhere has already gone through it. An upgraded database is compared with
//! a new one before it is kept.

/// What a database of a version is: constant in the program, invented in tests.
pub(super) struct Plan {
    pub version: i32,
    /// A new database, whole.
    pub schema: &'static str,
    /// The version that each step reaches, and its statements; ascending.
    pub steps: &'static [(i32, &'static str)],
}

/// The version that this program writes.
pub(super) const VERSION: i32 = 1;

/// A new database, whole.
pub(super) const SCHEMA: &str = include_str!("../../schema.sql");

const STEPS: &[(i32, &str)] = &[];

pub(super) static CURRENT: Plan = Plan {
    version: VERSION,
    schema: SCHEMA,
    steps: STEPS,
};
