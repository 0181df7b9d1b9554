//! A year at the help desks of a database, made by chance from a seed: requests and all that is done
//! with them, through the same functions as the commands, on registers that are imported.
//!
//! It works in one process with the desks opened once, since starting guichet a hundred thousand times
//! would measure the starting. Before each act the counter is told who acts and what time it is, so
//! every event is marked as written under a clock that was set. The same seed on the same registers
//! asks the same; only what must not be guessed (salts, the keys of mails) differs. What a desk does is
//! read from its profile: who may ask, how, for what, to whom it goes and how it ends.
//!
//! ```text
//! cargo run --release --example generate -- --db FILE [--tickets 10000] [--seed 42] [--desk CODE]...
//! ```

mod balance;
mod chance;
mod crowd;
mod life;
mod pace;
mod phrases;
mod public;
mod request;
mod seat;
mod staff;
mod year;

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

use chrono::{NaiveDate, NaiveTime};
use clap::Parser as _;
use guichet::domain::Code as _;
use guichet::domain::code::{Lang, Status};
use guichet::error::Error;
use guichet::office::{Counter, Office, Visitor};
use guichet::store::tickets::Filter;
use guichet::store::{Access, Place, Store};
use guichet::{env, text};

use crowd::Crowd;
use seat::Seat;
use year::Year;

/// Fill a database with tickets made by chance
#[derive(clap::Parser)]
struct Wish {
    /// The database; its registers must be imported, and its desks applied
    #[arg(long)]
    db: PathBuf,
    /// How many requests are made at each desk; the desk refuses some
    #[arg(long, default_value_t = 10_000)]
    tickets: u64,
    #[arg(long, default_value_t = 42)]
    seed: u64,
    /// The desks, where it is not all that the operator serves
    #[arg(long)]
    desk: Vec<String>,
    /// The first day
    #[arg(long, default_value = "2025-09-08")]
    from: NaiveDate,
    /// How many days; what is still to be done after them stays undone
    #[arg(long, default_value_t = 440)]
    days: u32,
    /// How many acts share a transaction; commands take one each
    #[arg(long, default_value_t = 1)]
    together: u32,
}

fn main() -> ExitCode {
    let wish = Wish::parse();
    let began = Instant::now();
    let place = Place::new(&wish.db, rustix::process::geteuid().as_raw());
    let mut out = io::stdout().lock();
    let made = generate(&wish, &place, &env::Env::read().login(), &mut out);
    match made {
        Ok(()) => {
            let _ = writeln!(out, "{:.1} s", began.elapsed().as_secs_f64());
            ExitCode::SUCCESS
        }
        Err(error) => {
            let said = text::error(Lang::En, &error);
            let remedy = said.remedy.unwrap_or_default();
            let _ = writeln!(io::stderr(), "generate: {}\n{remedy}", said.what);
            ExitCode::FAILURE
        }
    }
}

/// Makes the tickets, and says what came of it.
fn generate(wish: &Wish, place: &Place, login: &str, out: &mut impl Write) -> Result<(), Error> {
    let mut counters = counters(wish, place, login)?;
    let mut store = Store::open(place, Access::Write)?;
    let mut seats = Vec::new();
    for counter in counters.drain(..) {
        let crowd = store.write(|tx| Crowd::gathered(tx, &counter))?;
        seats.push(Seat::new(counter, crowd, wish.seed));
    }
    let mut year = Year::planned(seats, wish.from, wish.days, wish.tickets);
    year.pass(&mut store, wish.together)?;
    let several = year.seats.len() > 1;
    for seat in &year.seats {
        let left = statuses(&mut store, &seat.counter)?;
        let told = || {
            if several {
                writeln!(out, "\n== {} ==\n", seat.counter.desk.code)?;
            }
            seat.balance.print(out)?;
            writeln!(out, "\ntickets of the desk by status:{left}")
        };
        written(told)?;
    }
    Ok(())
}

fn written(told: impl FnOnce() -> io::Result<()>) -> Result<(), Error> {
    told().map_err(|cause| Error::Io { path: None, cause })
}

/// The counters of the desks that are wished for, or of all that the operator serves.
fn counters(wish: &Wish, place: &Place, login: &str) -> Result<Vec<Counter>, Error> {
    let visitor = Visitor {
        login: login.to_owned(),
        acting_as: None,
        desk: None,
        of_all_desks: true,
        now: wish.from.and_time(NaiveTime::MIN).and_utc(),
        clock_set: true,
    };
    let mut codes = wish.desk.clone();
    if codes.is_empty() {
        let mut office = Office::open(Store::open(place, Access::Write)?, &visitor)?;
        codes = office.read(|tx, at| {
            let operator = at.operator()?;
            let mut codes = tx.desk_codes()?;
            codes.retain(|code| operator.serves(code));
            Ok(codes)
        })?;
    }
    let open = |code: &String| {
        let visitor = Visitor {
            desk: Some(code.clone()),
            ..visitor.clone()
        };
        Ok(Office::open(Store::open(place, Access::Write)?, &visitor)?.counter)
    };
    codes.iter().map(open).collect()
}

fn statuses(store: &mut Store, at: &Counter) -> Result<String, Error> {
    store.read(|tx| {
        let mut told = String::new();
        for status in Status::ALL {
            let filter = Filter {
                statuses: vec![*status],
                ..Filter::default()
            };
            let total = tx.count(at.desk_id, &at.desk, &filter)?;
            told.push_str(&format!(" {} {total},", status.code()));
        }
        Ok(told.trim_end_matches(',').to_owned())
    })
}

#[cfg(test)]
mod tests;
