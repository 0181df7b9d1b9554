//! What `doctor` found, part by part, each with what to do about it.

use serde::Serialize;

use super::Look;
use super::layout::Sheet;
use super::paint::Tone;
use crate::domain::health::{Condition, Part};
use crate::text::Message;
use crate::text::codes::Worded as _;

/// A part, and how it is.
#[derive(Debug)]
pub struct Examined {
    pub part: Part,
    pub condition: Condition,
    pub told: Message,
}

/// The page of all parts.
pub fn page(examined: &[Examined], look: Look) -> String {
    let mut sheet = Sheet::new(look);
    for one in examined {
        let tone = match one.condition {
            Condition::Good => Tone::Good,
            Condition::Notable => Tone::Warn,
            Condition::Wrong => Tone::Alarm,
        };
        let (part, condition) = (one.part.in_lang(look.lang), one.condition.in_lang(look.lang));
        sheet.line(tone, 0, &format!("{part} · {condition}"));
        sheet.line(Tone::Plain, 2, &one.told.what);
        for more in one.told.details.iter().chain(&one.told.remedy) {
            more.lines().for_each(|line| sheet.line(Tone::Plain, 2, line));
        }
    }
    sheet.done()
}

/// All parts in JSON.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct DoctorJson<'a> {
    schema: u32,
    parts: Vec<PartJson<'a>>,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct PartJson<'a> {
    part: Part,
    condition: Condition,
    message: &'a str,
    details: &'a [String],
    remedy: Option<&'a str>,
}

impl<'a> DoctorJson<'a> {
    pub fn new(examined: &'a [Examined]) -> Self {
        let part = |one: &'a Examined| PartJson {
            part: one.part,
            condition: one.condition,
            message: &one.told.what,
            details: &one.told.details,
            remedy: one.told.remedy.as_deref(),
        };
        Self {
            schema: super::json::SCHEMA,
            parts: examined.iter().map(part).collect(),
        }
    }
}
