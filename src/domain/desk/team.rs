//! The teams of a desk and the sectors in which they go out: who a ticket can be with.

use serde::{Deserialize, Serialize};

use super::Label;
use crate::domain::code::{Mode, Sharing};

/// A group of operators.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Team {
    pub code: String,
    pub name: Label,
    pub level: u8,
    /// A ticket that arrives goes to the operator of the school's sector, where there is one.
    pub by_sector: bool,
    /// Who gets a ticket that arrives, where the sector does not say it.
    pub assign: Sharing,
    /// Where the team is told of what comes to it, instead of each of its operators.
    pub mail: Option<String>,
    /// The modes of its interventions, where the desk says which; else those its level reaches.
    pub modes: Option<Vec<Mode>>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Sector {
    pub code: String,
    pub name: Label,
}
