//! A letter's bytes into what the office acts on; it cannot fail, so that a letter which defeats our
//! reader is one more to be sorted by a person.

use std::panic::{self, AssertUnwindSafe};

use crate::domain::letter::{Head, Unfit, Unreadable, sha256};
use crate::error::Error;
use crate::mail::inbound::{self, Ours, form};
use crate::office::letters::{self, Outcome, Reading};
use crate::office::time::Moment;
use crate::store::Store;

/// Reads a letter; `own` are the addresses that our notices leave from.
pub fn read(raw: &[u8], own: &[String]) -> Reading {
    let ours = Ours { addresses: own };
    let read = panic::catch_unwind(AssertUnwindSafe(|| {
        inbound::read(raw, ours).map(|letter| {
            let slip = form::read(&letter.body.words());
            (letter, slip)
        })
    }));
    match read {
        Ok(Ok((letter, slip))) => Reading::Letter(Box::new(letter), Box::new(slip)),
        Ok(Err(unreadable)) => Reading::Unreadable(unreadable),
        Err(_) => Reading::Unreadable(Box::new(Unreadable {
            why: Unfit::Defeating,
            head: Head {
                sha256: sha256([raw]),
                content: sha256([raw]),
                ..Head::default()
            },
        })),
    }
}

/// Reads and settles the letters that somebody kept and was stopped before reading.
pub fn take_up(store: &mut Store, moment: Moment) -> Result<Vec<Outcome>, Error> {
    // Whoever has just handed one in may be at it.
    let before = moment.now - chrono::TimeDelta::minutes(10);
    let (unread, own) = store.read(|tx| Ok((tx.unread_letters(before)?, letters::own_addresses(tx)?)))?;
    let mut all = Vec::new();
    for id in unread {
        let Some(raw) = store.read(|tx| tx.letter_bytes(id))? else {
            continue;
        };
        let reading = read(&raw, &own);
        all.push(match moment.dry_run {
            true => store.rehearse(|tx| letters::settle(tx, id, &reading, moment))?,
            false => store.write(|tx| letters::settle(tx, id, &reading, moment))?,
        });
    }
    Ok(all)
}
