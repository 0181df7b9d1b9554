//! The README says what guichet does: its sessions are played like those of the desks.

use crate::support::{repository, session};

#[test]
fn the_readme_says_what_is() {
    session::prove(&repository("README.md"));
}

#[test]
fn the_page_on_mails_that_leave_says_what_is() {
    session::prove(&repository("examples/mail/SENDING.md"));
}
