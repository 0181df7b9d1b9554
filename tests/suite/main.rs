//! The one integration-test program: what guichet does, seen from outside, and the rules of the house.
//!
//! One program and not one a file, because each costs a link of the whole crate.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking, its means too"
)]

mod apart;
mod archive;
mod at_hand;
mod at_work;
mod calls;
mod command_line;
mod completions;
mod configuration;
mod contract;
mod desks;
mod dialogues;
mod doctor;
mod doubles;
mod erasure;
mod faults;
mod former;
mod holidays;
mod hooks;
mod imports;
mod knowledge;
mod lists;
mod mail;
mod manual;
mod many;
mod newcomers;
mod nightly;
mod packaging;
mod passing;
mod post;
mod proofs;
mod properties;
mod readme;
mod recurring;
mod registers;
mod reports;
mod schemas;
mod search;
mod sharing;
mod staff;
mod support;
mod tidy;
mod tour;
mod views;
mod workbooks;
