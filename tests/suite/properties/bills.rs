//! What is listed and billed, whatever was tried.

use guichet::domain::ticket::{self, Event, Ticket};
use guichet::store::tickets::Interventions;
use proptest::prelude::*;

use super::Desk;

/// What is listed and billed is what the events say, and what was taken back comes to nothing.
pub fn agree(desk: &mut Desk, ticket: &Ticket, events: &[Event]) -> Result<(), TestCaseError> {
    let asked = Interventions {
        reference: Some(desk.reference.clone()),
        ..Interventions::default()
    };
    let (lines, _) = desk
        .office
        .read(|tx, at| tx.interventions(at.desk_id, &asked))
        .unwrap();
    let standing = ticket::standing(events);
    let planned = lines.iter().filter(|line| line.planned).count();
    prop_assert_eq!(planned, usize::from(ticket.appointment.is_some()));
    prop_assert_eq!(ticket.interventions as usize, standing.len());
    prop_assert_eq!(ticket.billed, standing.iter().any(|(_, work)| work.billed));
    let done = || lines.iter().filter(|line| !line.planned);
    prop_assert_eq!(
        done().map(|line| line.cents).sum::<i64>(),
        standing.iter().map(|(_, work)| work.cents).sum::<i64>()
    );
    prop_assert_eq!(
        done().filter_map(|line| line.minutes).sum::<i64>(),
        standing
            .iter()
            .map(|(_, work)| i64::from(work.minutes))
            .sum::<i64>()
    );
    Ok(())
}
