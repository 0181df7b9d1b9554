//! A help desk's year, made by chance from a seed: requests and all that is done with them, through
//! the same functions as the commands, on a database whose registers are imported.
//!
//! It works in one process with the desk opened once, since starting guichet a hundred thousand times
//! would measure the starting. Before each act the office is told who acts and what time it is, so
//! every event is marked as written under a clock that was set. The same seed on the same registers
//! asks the same; only what must not be guessed (salts, the keys of mails) differs.
//!
//! ```text
//! cargo run --release --example generate -- --db FILE [--tickets 10000] [--seed 42]
//! ```

mod balance;
mod chance;
mod counter;
mod crowd;
mod life;
mod phrases;
mod request;

use std::collections::BTreeMap;
use std::io::{self, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

use chrono::{DateTime, Duration, NaiveDate, Utc};
use clap::Parser as _;
use guichet::domain::Code as _;
use guichet::domain::code::{Lang, Status, Verb};
use guichet::domain::ticket::Ticket;
use guichet::error::Error;
use guichet::office::{Counter, Done, Office, Visitor};
use guichet::store::tickets::Filter;
use guichet::store::{Access, Place, Store};
use guichet::{env, text};

use balance::Balance;
use chance::Chance;
use counter::{Together, Way};
use crowd::Crowd;
use life::Step;

/// Fill a database with tickets made by chance
#[derive(clap::Parser)]
struct Wish {
    /// The database; its registers must be imported
    #[arg(long)]
    db: PathBuf,
    /// How many requests are made; the desk refuses some
    #[arg(long, default_value_t = 10_000)]
    tickets: u64,
    #[arg(long, default_value_t = 42)]
    seed: u64,
    /// The desk, where the operator serves several
    #[arg(long)]
    desk: Option<String>,
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

/// What is to be done, by when; a number keeps apart what falls on the same instant.
type Agenda = BTreeMap<(DateTime<Utc>, u64), Task>;

enum Task {
    Ask,
    /// The next step of a ticket, and how often in a row the desk has refused one.
    Go {
        ticket: Box<Ticket>,
        refused: u32,
    },
}

/// A year at a desk.
struct Year {
    chance: Chance,
    crowd: Crowd,
    agenda: Agenda,
    entered: u64,
    end: DateTime<Utc>,
    balance: Balance,
}

fn main() -> ExitCode {
    let wish = Wish::parse();
    match generate(&wish) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let said = text::error(Lang::En, &error);
            let remedy = said.remedy.unwrap_or_default();
            let _ = writeln!(io::stderr(), "generate: {}\n{remedy}", said.what);
            ExitCode::FAILURE
        }
    }
}

fn generate(wish: &Wish) -> Result<(), Error> {
    let began = Instant::now();
    let start = wish.from.and_time(chrono::NaiveTime::MIN).and_utc();
    let visitor = Visitor {
        login: env::Env::read().login(),
        acting_as: None,
        desk: wish.desk.clone(),
        of_all_desks: false,
        now: start,
        clock_set: true,
    };
    let place = Place::new(&wish.db, rustix::process::geteuid().as_raw());
    let mut office = Office::open(Store::open(&place, Access::Write)?, &visitor)?;
    office.write(false, |tx, at| crowd::add_operators(tx, at, at.now))?;
    let crowd = office.read(|tx, at| Crowd::read(tx, &at.desk, wish.from))?;
    let mut year = Year {
        chance: Chance::of(wish.seed),
        crowd,
        agenda: Agenda::new(),
        entered: 0,
        end: start + Duration::days(wish.days.into()),
        balance: Balance::default(),
    };
    year.plan(wish.tickets, start);
    if wish.together <= 1 {
        while year.step(&mut office)? {}
    } else {
        while year.steps(&mut office, wish.together)? {}
    }
    let mut out = io::stdout().lock();
    let told = year.balance.print(&mut out).and_then(|()| {
        let left = statuses(&mut office).map_err(io::Error::other)?;
        writeln!(out, "\ntickets of the desk by status:{left}")?;
        writeln!(out, "{:.1} s", began.elapsed().as_secs_f64())
    });
    told.map_err(|cause| Error::Io { path: None, cause })
}

impl Year {
    /// Spreads the requests over the days, at hours at which somebody is there.
    fn plan(&mut self, tickets: u64, start: DateTime<Utc>) {
        let minutes = (self.end - start).num_minutes();
        for _ in 0..tickets {
            let at = start + Duration::minutes(self.chance.between(0, minutes - 1));
            let at = life::opening(at) + Duration::milliseconds(self.chance.between(0, 59_999));
            self.enter(at, Task::Ask);
        }
    }

    fn enter(&mut self, at: DateTime<Utc>, task: Task) {
        self.entered += 1;
        self.agenda.insert((at, self.entered), task);
    }

    /// Does what is due next; whether anything was.
    fn step(&mut self, way: &mut impl Way) -> Result<bool, Error> {
        let Some(((now, _), task)) = self.agenda.pop_first() else {
            return Ok(false);
        };
        way.counter().now = now;
        match task {
            Task::Ask => self.ask(way)?,
            Task::Go { ticket, refused } => self.go(way, *ticket, refused)?,
        }
        Ok(true)
    }

    /// So many steps in one transaction.
    fn steps(&mut self, office: &mut Office, together: u32) -> Result<bool, Error> {
        let mut counter = Counter {
            desk: office.counter.desk.clone(),
            operator: office.counter.operator.clone(),
            behind: None,
            ..office.counter
        };
        office.store().write(|tx| {
            let mut way = Together {
                tx,
                counter: &mut counter,
            };
            for _ in 0..together {
                if !self.step(&mut way)? {
                    return Ok(false);
                }
            }
            Ok(true)
        })
    }

    fn ask(&mut self, way: &mut impl Way) -> Result<(), Error> {
        let number = self.balance.asked;
        self.balance.asked += 1;
        let entry = way.counter().desk.entry.clone();
        self.sit_down(way, &entry, None);
        let desk = &way.counter().desk;
        let draft = request::request(&mut self.chance, &self.crowd, desk, number);
        let files = request::files(&mut self.chance);
        self.balance.files += files.len() as u64;
        match way.file(&draft, files) {
            Ok(done) => {
                self.balance.opened += 1;
                self.after(way, done);
                Ok(())
            }
            Err(Error::Refused(refusal)) => {
                self.balance.refused(Verb::Open.code(), &refusal);
                Ok(())
            }
            Err(error) => Err(error),
        }
    }

    fn go(&mut self, way: &mut impl Way, ticket: Ticket, refused: u32) -> Result<(), Error> {
        let now = way.counter().now;
        let desk = &way.counter().desk;
        let Some(step) = life::next(&mut self.chance, &ticket, desk, refused, now) else {
            return Ok(());
        };
        self.sit_down(way, &ticket.team, ticket.assignee.as_deref());
        if self.chance.percent(1) {
            let anybody = self.crowd.anybody(&mut self.chance).cloned();
            way.counter().operator = anybody.or_else(|| way.counter().operator.clone());
        }
        let done = self.act(way, &ticket, &step);
        match done {
            Ok(Some(done)) => self.after(way, done),
            Ok(None) => {}
            Err(Error::Refused(refusal)) => {
                let verb = refusal.about.verb.map_or("", |verb| verb.code());
                self.balance.refused(verb, &refusal);
                self.go_on(ticket, refused + 1, now);
            }
            Err(error) => return Err(error),
        }
        Ok(())
    }

    fn act(&mut self, way: &mut impl Way, ticket: &Ticket, step: &Step) -> Result<Option<Done>, Error> {
        let chance = &mut self.chance;
        way.act(&ticket.reference, &mut |asking| life::deed(step, chance, asking))
    }

    /// Somebody of the team takes the office's chair.
    fn sit_down(&mut self, way: &mut impl Way, team: &str, in_hand: Option<&str>) {
        let counter = way.counter();
        let handler = self
            .crowd
            .handler(&mut self.chance, &counter.desk.code, team, in_hand);
        if let Some(handler) = handler {
            counter.operator = Some(handler.clone());
        }
    }

    fn after(&mut self, way: &mut impl Way, done: Done) {
        for event in &done.events {
            self.balance.did(event.verb.code());
            self.balance.events += 1;
        }
        self.balance.notices += done.notices.len() as u64;
        let now = way.counter().now;
        self.go_on(done.ticket, 0, now);
    }

    fn go_on(&mut self, ticket: Ticket, refused: u32, now: DateTime<Utc>) {
        let at = life::later(&mut self.chance, &ticket, now);
        if at < self.end {
            let ticket = Box::new(ticket);
            self.enter(at, Task::Go { ticket, refused });
        }
    }
}

fn statuses(office: &mut Office) -> Result<String, String> {
    let counted = office.read(|tx, at| {
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
    });
    counted.map_err(|error| text::error(Lang::En, &error).what)
}
