//! What a help desk is: values and pure functions. No disk, clock, screen or words.

pub mod archive;
pub mod article;
pub mod base64;
pub mod calendar;
pub mod closing;
pub mod code;
pub mod correspondence;
pub mod deadline;
pub mod decide;
pub mod desk;
pub mod dossier;
pub mod duplicate;
pub mod eligibility;
pub mod equipment;
pub mod found;
pub mod handover;
pub mod health;
pub mod home;
pub mod intake;
pub mod letter;
pub mod lifecycle;
pub mod matter;
pub mod moment;
pub mod nearest;
pub mod notice;
pub mod opening;
pub mod outside;
pub mod person;
pub mod reach;
pub mod reference;
pub mod refusal;
pub mod register;
pub mod report;
pub mod routing;
pub mod school;
pub mod sight;
#[cfg(test)]
pub mod testing;
pub mod ticket;

pub use code::Code;
pub use decide::{Facts, decide};
pub use desk::Desk;
pub use outside::Text;
pub use refusal::{Reason, Refusal};
pub use school::Uai;
pub use ticket::{Act, Event, Ticket};
