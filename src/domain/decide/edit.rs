//! What is known of a request is mended: it stays one that the desk would have taken.

use super::missing_fields;
use crate::domain::decide::Facts;
use crate::domain::handover;
use crate::domain::refusal::{Reason, Refusal};
use crate::domain::ticket::{Change, Edit, Ticket};

pub(super) fn edit(ticket: &Ticket, edits: &[Edit], facts: &Facts<'_>) -> Result<Change, Refusal> {
    let changed: Vec<Edit> = edits
        .iter()
        .filter(|edit| ticket.value_before(edit) != **edit)
        .cloned()
        .collect();
    if changed.is_empty() {
        return Err(Refusal::one(Reason::NothingChanges));
    }
    let after = ticket.edited(&changed);
    lost(ticket, &after, facts)?;
    if after.equipment.is_some() && after.equipment != ticket.equipment && ticket.school.is_none() {
        return Err(Refusal::one(Reason::NoSchoolForEquipment));
    }
    if after.category != ticket.category
        && let Some(reason) = handover::elsewhere(facts.desk, &handover::case(&after, facts))
    {
        return Err(Refusal::one(reason));
    }
    let before = changed.iter().map(|edit| ticket.value_before(edit)).collect();
    let moved = changed.iter().find_map(|edit| match edit {
        Edit::Category(code, _) => handover::by_category(ticket, facts, code),
        _ => None,
    });
    Ok(Change::Edited {
        edits: changed,
        before,
        moved,
    })
}

/// What the desk requires and the ticket had is not taken away. What it never had, because the desk
/// did not require it then, stands in nobody's way.
fn lost(before: &Ticket, after: &Ticket, facts: &Facts<'_>) -> Result<(), Refusal> {
    let lacked = missing_fields(facts.desk, |field| before.has(field));
    let mut rows = missing_fields(facts.desk, |field| after.has(field));
    rows.retain(|row| !lacked.contains(row));
    match rows.is_empty() {
        true => Ok(()),
        false => Err(Refusal::one(Reason::Missing(rows))),
    }
}
