//! The tickets of another tool: one a row, with where it stands and how it ended. What the desk has
//! words of its own for (statuses, categories, teams, priorities) is found by these words.

mod columns;

use chrono::{DateTime, Utc};

use columns::{CHANNELS, COLUMNS, Field, KINDS, STATUSES};

use super::cell::Cell;
use super::columns::{Need, key};
use super::names::Names;
use super::options::Options;
use super::reading::Reading;
use super::seen::Seen;
use super::source::Source;
use super::table::Table;
use super::words::Lexicon;
use super::{Reader, Register};
use crate::domain::code::{Channel, Kind, Status};
use crate::domain::{Desk, Uai, lifecycle};
use crate::error::{DataProblem, Error, Noun};

/// What a row says of an old ticket; what is `None` the file does not say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TicketLine<'t> {
    /// The number that the other tool gave it.
    pub number: Cell<'t>,
    pub opened_at: DateTime<Utc>,
    pub status: Status,
    /// The status as the other tool calls it.
    pub said: Option<Cell<'t>>,
    pub school: Option<Uai>,
    /// A login, an address, a staff number or a name.
    pub requester: Cell<'t>,
    pub category: String,
    pub subject: Cell<'t>,
    pub description: Option<Cell<'t>>,
    /// There where the ticket is resolved or over.
    pub closed_at: Option<DateTime<Utc>>,
    pub team: Option<String>,
    /// A login or a name.
    pub assignee: Option<Cell<'t>>,
    pub solution: Option<Cell<'t>>,
    pub priority: Option<String>,
    pub kind: Kind,
    pub channel: Channel,
    pub equipment: Option<Cell<'t>>,
}

/// The tickets of one desk, before it was guichet's.
#[derive(Debug)]
pub struct Tickets {
    zone: chrono_tz::Tz,
    now: DateTime<Utc>,
    default_category: Option<String>,
    /// The desk's own words for the statuses, as they are compared.
    labels: Vec<(String, Status)>,
    statuses: Lexicon<Status>,
    kinds: Lexicon<Kind>,
    channels: Lexicon<Channel>,
    categories: Names,
    teams: Names,
    priorities: Names,
    seen: Seen,
}

/// Opens the tickets of another tool, for this desk.
pub fn open(
    source: Source,
    options: &Options,
    desk: &Desk,
    now: DateTime<Utc>,
) -> Result<Reader<Tickets>, Error> {
    let needs: &[Need<Field>] = &[
        &[Field::Number],
        &[Field::Opened],
        &[Field::Requester],
        &[Field::Subject],
        &[Field::Category],
    ];
    let needed = needs.len() - usize::from(desk.default_category.is_some());
    let needs = needs.get(..needed).unwrap_or(needs);
    let table = Table::open(source, options)?;
    Reader::bind(table, options, COLUMNS, needs, Tickets::of(desk, now))
}

impl Tickets {
    fn of(desk: &Desk, now: DateTime<Utc>) -> Self {
        let labels = desk.statuses.iter();
        let labels =
            labels.flat_map(|(status, label)| [(key(&label.fr), *status), (key(&label.en), *status)]);
        Self {
            zone: desk.time_zone,
            now,
            default_category: desk.default_category.clone(),
            labels: labels.collect(),
            statuses: Lexicon::new(STATUSES),
            kinds: Lexicon::new(KINDS),
            channels: Lexicon::new(CHANNELS),
            categories: Names::of(
                Noun::Category,
                desk.categories.iter().map(|known| (&known.code, &known.name)),
            ),
            teams: Names::of(
                Noun::Team,
                desk.teams.iter().map(|known| (&known.code, &known.name)),
            ),
            priorities: Names::of(
                Noun::Priority,
                desk.priorities.iter().map(|known| (&known.code, &known.name)),
            ),
            seen: Seen::new(),
        }
    }
}

impl Register for Tickets {
    type Line<'t> = TicketLine<'t>;
    type Field = Field;

    fn line<'t>(&mut self, row: &mut Reading<'_, 't, Field>) -> Option<TicketLine<'t>> {
        let number = row.needed(Field::Number);
        let opened = self.past(row, Field::Opened);
        if opened.is_none() {
            row.needed(Field::Opened);
        }
        let closed = self.past(row, Field::Closed);
        let status = self.status(row, closed.is_some());
        let closed_at = closing(row, status, opened, closed);
        let category = self.category(row);
        let requester = row.needed(Field::Requester);
        let subject = row.needed(Field::Subject);
        let school = row.uai(Field::School);
        let line = TicketLine {
            said: row.cell(Field::Status),
            description: row.prose(Field::Description),
            team: named(row, Field::Team, &mut self.teams),
            assignee: row.cell(Field::Assignee),
            solution: row.prose(Field::Solution),
            priority: named(row, Field::Priority, &mut self.priorities),
            kind: meant(row, Field::Kind, &mut self.kinds).unwrap_or(Kind::Incident),
            channel: meant(row, Field::Channel, &mut self.channels).unwrap_or(Channel::Phone),
            equipment: row.cell(Field::Equipment),
            number: number?,
            opened_at: opened?.0,
            status: status?,
            category: category?,
            requester: requester?,
            subject: subject?,
            school,
            closed_at,
        };
        self.note_number(row, &line);
        Some(line)
    }

    fn forget(&mut self) {
        self.seen.clear();
    }
}

impl Tickets {
    /// An instant that is over, and whether its hour was told.
    fn past(&self, row: &mut Reading<'_, '_, Field>, field: Field) -> Option<(DateTime<Utc>, bool)> {
        let (at, told) = row.instant(field, self.zone)?;
        if at <= self.now {
            return Some((at, told));
        }
        // Of today only the day is told: it was this morning.
        if !told
            && at.with_timezone(&self.zone).date_naive() == self.now.with_timezone(&self.zone).date_naive()
        {
            return Some((self.now, false));
        }
        row.fault(field, DataProblem::Future);
        None
    }

    /// Where it stands; a file that does not say so tells by the day on which it was closed.
    fn status(&mut self, row: &mut Reading<'_, '_, Field>, has_end: bool) -> Option<Status> {
        let before = row.faults.len();
        let Some(words) = row.words(Field::Status) else {
            let told = row.faults.len() == before;
            return told.then_some(if has_end { Status::Closed } else { Status::New });
        };
        let wanted = key(words);
        let own = self.labels.iter().find(|(label, _)| *label == wanted);
        let found = own
            .map(|(_, status)| *status)
            .or_else(|| self.statuses.meaning(words));
        if found.is_none() {
            row.fault(Field::Status, unknown_word(&self.statuses));
        }
        found
    }

    fn category(&mut self, row: &mut Reading<'_, '_, Field>) -> Option<String> {
        let before = row.faults.len();
        let found = named(row, Field::Category, &mut self.categories);
        if found.is_none() && row.faults.len() == before && self.default_category.is_none() {
            row.fault(Field::Category, DataProblem::Blank);
        }
        found.or_else(|| self.default_category.clone())
    }

    /// A number stands once in a file. Only a good row takes it.
    fn note_number(&mut self, row: &mut Reading<'_, '_, Field>, line: &TicketLine<'_>) {
        let number = self.seen.key(["ticket", line.number.raw(), ""]);
        if let Some(first_line) = self.seen.line(number) {
            row.fault(Field::Number, DataProblem::DuplicateKey { first_line });
        } else if row.faults.is_empty() {
            self.seen.note(number, row.line);
        }
    }
}

/// When it was resolved or over; what is open has no such instant, though it may have had one.
fn closing(
    row: &mut Reading<'_, '_, Field>,
    status: Option<Status>,
    opened: Option<(DateTime<Utc>, bool)>,
    closed: Option<(DateTime<Utc>, bool)>,
) -> Option<DateTime<Utc>> {
    let status = status?;
    if lifecycle::is_open(status) && status != Status::Resolved {
        return None;
    }
    let Some((closed_at, told)) = closed else {
        row.needed(Field::Closed);
        return None;
    };
    let (opened_at, opened_told) = opened?;
    if closed_at >= opened_at {
        return Some(closed_at);
    }
    // The noon of a day that has no hour may lie before an hour of the same day.
    if !(told && opened_told) && (opened_at - closed_at).num_hours() < 12 {
        return Some(opened_at);
    }
    row.fault(Field::Closed, DataProblem::EndBeforeStart);
    None
}

fn named(row: &mut Reading<'_, '_, Field>, field: Field, names: &mut Names) -> Option<String> {
    let words = row.words(field)?;
    names
        .code(words)
        .map_err(|problem| row.fault(field, problem))
        .ok()
}

fn meant<T: Copy + PartialEq>(
    row: &mut Reading<'_, '_, Field>,
    field: Field,
    lexicon: &mut Lexicon<T>,
) -> Option<T> {
    let found = lexicon.meaning(row.words(field)?);
    if found.is_none() {
        row.fault(field, unknown_word(lexicon));
    }
    found
}

fn unknown_word<T: Copy + PartialEq>(lexicon: &Lexicon<T>) -> DataProblem {
    DataProblem::UnknownWord {
        known: lexicon.usual(),
    }
}

#[cfg(test)]
mod tests;
