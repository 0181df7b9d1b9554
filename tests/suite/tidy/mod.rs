//! The rules of the house that no compiler knows, each read in the sources; an exception stands in
//! a table with its reason, and one that is no longer needed is an error too.

mod columns;
mod facts;
mod files;
mod french;
mod layers;
mod remedies;
mod sql;
mod words;

/// Fails with everything that is wrong, not the first thing.
#[track_caller]
fn none(faults: Vec<String>) {
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}
