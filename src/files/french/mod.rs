//! Days, prices, durations, telephone numbers and addresses as French people and their programs
//! write them. What could mean two things is refused: a wrong day in a register is worse than a
//! line to mend.

mod contact;
mod day;
mod number;

pub use contact::{department, mail, phone};
pub use day::{DateFormat, day, instant, later};
pub use number::{cents, months};
