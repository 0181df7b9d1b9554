//! guichet: the help desk of school IT, one program over one SQLite file.
//!
//! The modules in reading order; `ARCHITECTURE.md` says who may name whom.

pub mod commands;
pub mod config;
pub mod domain;
pub mod env;
pub mod error;
pub mod files;
pub mod mail;
pub mod office;
pub mod output;
pub mod profile;
pub mod store;
pub mod template;
pub mod text;
pub mod view;
