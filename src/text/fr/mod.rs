//! French, as French people write it: « guillemets » with no-break spaces, a narrow one before `;`,
//! `!` and `?`, a full one before `:`, and the curved apostrophe.

pub mod finding;
pub mod history;
pub mod refusal;
