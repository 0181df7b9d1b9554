//! The seven calls of `examples/calls.md`, typed as they stand there.

use crate::support::{repository, session};

#[test]
fn the_seven_calls_go_as_they_are_told() {
    session::prove(&repository("examples/calls.md"));
}
