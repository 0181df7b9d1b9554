//! What a help desk is: values and pure functions. No disk, clock, screen or words.

pub mod code;
pub mod outside;
pub mod school;

pub use code::Code;
pub use outside::Text;
pub use school::Uai;
