//! What a desk aims at: how soon tickets are taken on, and how soon resolved.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::domain::calendar::Span;

/// What a desk aims at, in opening time.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Targets {
    /// For every ticket, unless its priority says something else.
    pub all: Target,
    pub by_priority: BTreeMap<String, Target>,
}

/// How soon a ticket is to be taken on, and how soon to be resolved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Target {
    pub take_on: Option<Span>,
    pub resolve: Option<Span>,
}

impl Targets {
    /// What holds for a priority.
    pub fn of(&self, priority: Option<&str>) -> Target {
        let own = priority
            .and_then(|code| self.by_priority.get(code))
            .copied()
            .unwrap_or_default();
        Target {
            take_on: own.take_on.or(self.all.take_on),
            resolve: own.resolve.or(self.all.resolve),
        }
    }

    /// The desk aims at nothing: no ticket is ever due.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
