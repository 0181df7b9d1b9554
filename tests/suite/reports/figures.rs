//! Every figure of a report is what a slow, obvious count of the events finds, whatever happened.

use crate::properties::{CALLERS, CATEGORIES, Desk, tries};
use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use guichet::domain::code::{Code, Mode, Status, Verb, Warranty};
use guichet::domain::deadline::Deadline;
use guichet::domain::equipment::Equipment;
use guichet::domain::report::{Activity, Counts, Delays, Period, Spread};
use guichet::domain::ticket::{Change, Event, Ticket, sum};
use guichet::domain::{lifecycle, moment, reference};
use guichet::store::inventory::EquipmentFilter;
use proptest::prelude::*;
use proptest::sample::select;
use std::collections::BTreeMap;

type Life = (Ticket, Vec<Event>);

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_figure_is_what_a_slow_count_of_the_events_finds(
        callers in proptest::collection::vec((select(CALLERS), select(CATEGORIES)), 3),
        tries in tries(),
        more in tries(),
        since in 0..20_u64,
        length in prop_oneof![1 => 0..10_u64, 3 => 30..60_u64],
        team in select(vec![None, None, Some("guichet"), Some("maintenance"), Some("pedagogie")]),
    ) {
        let folder = tempfile::tempdir().unwrap();
        let mut desk = Desk::open(&folder, callers[0].0, callers[0].1);
        let mut references = vec![desk.reference.clone()];
        for (caller, category) in &callers[1..] {
            desk.file(*caller, category);
            references.push(desk.reference.clone());
        }
        for (at, one) in tries.iter().chain(&more).enumerate() {
            desk.reference.clone_from(&references[at % references.len()]);
            desk.try_one(one)?;
        }
        let since = NaiveDate::from_ymd_opt(2026, 10, 26).unwrap() + Days::new(since);
        let period = Period { since, until: since + Days::new(length) };
        let lives: Vec<Life> = references.iter().map(|name| life(&mut desk, name)).collect();
        let (activity, delays) = desk
            .office
            .read(|tx, at| {
                let activity = tx.activity(at.desk_id, &at.desk, period, None, team)?;
                Ok((activity, tx.delays(at.desk_id, &at.desk, period, None, team)?))
            })
            .unwrap();
        let rules = &desk.office.counter.desk;
        let world = World { rules, lives, period, team };
        world.check_flow(&activity)?;
        world.check_counts(&activity)?;
        world.check_delays(&delays)?;
    }
}

fn life(desk: &mut Desk, name: &str) -> Life {
    let named = reference::read(name);
    desk.office
        .read(|tx, at| {
            let kept = tx.ticket(at.desk_id, &named)?.unwrap();
            Ok((kept.ticket, tx.events(kept.id)?))
        })
        .unwrap()
}

struct World<'a> {
    rules: &'a guichet::domain::Desk,
    lives: Vec<Life>,
    period: Period,
    team: Option<&'static str>,
}

impl World<'_> {
    fn from(&self) -> DateTime<Utc> {
        moment::start_of(self.period.since, self.rules.time_zone)
    }

    fn to(&self) -> DateTime<Utc> {
        moment::start_of(self.period.until + Days::new(1), self.rules.time_zone)
    }

    fn is_in(&self, at: DateTime<Utc>) -> bool {
        self.from() <= at && at < self.to()
    }

    fn is_ours(&self, team: &str) -> bool {
        self.team.is_none_or(|own| own == team)
    }

    /// Open, and with the team asked for, after these events.
    fn counts(&self, events: &[Event]) -> bool {
        sum(events).is_some_and(|ticket| lifecycle::is_open(ticket.status) && self.is_ours(&ticket.team))
    }

    fn open_at(&self, at: DateTime<Utc>) -> u64 {
        let open = self.lives.iter().filter(|(_, events)| {
            let before: Vec<Event> = events.iter().filter(|event| event.at < at).cloned().collect();
            self.counts(&before)
        });
        open.count() as u64
    }

    fn check_flow(&self, activity: &Activity) -> Result<(), TestCaseError> {
        let starts = self.period.weeks();
        prop_assert_eq!(
            activity.weeks.iter().map(|week| week.from).collect::<Vec<_>>(),
            starts.clone()
        );
        prop_assert_eq!(activity.backlog_before, self.open_at(self.from()));
        prop_assert_eq!(activity.backlog, self.open_at(self.to()));
        for (at, week) in activity.weeks.iter().enumerate() {
            let from = moment::start_of(week.from, self.rules.time_zone);
            let until = starts
                .get(at + 1)
                .map_or(self.to(), |day| moment::start_of(*day, self.rules.time_zone));
            prop_assert_eq!(week.open, self.open_at(until));
            let (mut came, mut went) = (0, 0);
            for (_, events) in &self.lives {
                for at in (0..events.len()).filter(|at| from <= events[*at].at && events[*at].at < until) {
                    let (before, after) = (self.counts(&events[..at]), self.counts(&events[..=at]));
                    came += u64::from(!before && after);
                    went += u64::from(before && !after);
                }
            }
            prop_assert_eq!((week.came, week.went), (came, went));
        }
        Ok(())
    }

    fn check_counts(&self, activity: &Activity) -> Result<(), TestCaseError> {
        let mut all = Counts::default();
        let (mut moves, mut refusals) = ([0; 4], Vec::new());
        for (ticket, events) in &self.lives {
            for event in events.iter().filter(|event| self.is_in(event.at)) {
                let acting = match &event.change {
                    Change::Opened(opening) => &opening.team,
                    Change::Recorded(work) => &work.team,
                    Change::HandedOver(handover) => &handover.from,
                    Change::Returned { from, .. } => from,
                    _ => &ticket.team,
                };
                if self.is_ours(acting) {
                    count(&mut all, event);
                }
                let passes = |from: &str, to: &str| u64::from(self.is_ours(from) || self.is_ours(to));
                match &event.change {
                    Change::HandedOver(handover) => {
                        moves[0] += passes(&handover.from, &handover.to);
                        moves[1] += passes(&handover.from, &handover.to) * u64::from(handover.forced);
                    }
                    Change::Returned { from, to, .. } => moves[2] += passes(from, to),
                    Change::Edited {
                        moved: Some(moved), ..
                    } => moves[3] += passes(&moved.from, &moved.to),
                    Change::Refused { reason } if self.is_ours(&ticket.team) => {
                        refusals.push((event.at, ticket.reference.clone(), reason.clone()));
                    }
                    _ => {}
                }
            }
        }
        prop_assert_eq!(activity.all, all);
        let groups = [
            &activity.by_team,
            &activity.by_level,
            &activity.by_category,
            &activity.by_channel,
            &activity.by_school_type,
        ];
        for groups in groups {
            let opened: u64 = groups.iter().map(|(_, counts)| counts.opened).sum();
            let visits: u64 = groups.iter().map(|(_, counts)| counts.visits).sum();
            prop_assert_eq!((opened, visits), (all.opened, all.visits));
        }
        let sums = activity.passages.iter().fold([0; 4], |sums, it| {
            [
                sums[0] + it.escalated,
                sums[1] + it.forced,
                sums[2] + it.returned,
                sums[3] + it.requalified,
            ]
        });
        prop_assert_eq!(sums, moves);
        refusals.sort_by_key(|(at, ..)| *at);
        let found: Vec<_> = activity
            .refusals
            .iter()
            .map(|it| (it.at, it.reference.clone(), it.reason.clone().unwrap()))
            .collect();
        prop_assert_eq!(found, refusals);
        Ok(())
    }

    fn check_delays(&self, delays: &Delays) -> Result<(), TestCaseError> {
        let calendar = self.rules.calendar();
        let (mut taken, mut resolved) = (Vec::new(), Vec::new());
        let (mut waited, mut by_team) = (0, BTreeMap::<String, Vec<u32>>::new());
        for (ticket, events) in &self.lives {
            if let Some(at) = ticket.taken_at.filter(|at| self.is_in(*at)) {
                let before: Vec<Event> = events
                    .iter()
                    .take_while(|event| event.status == Status::New)
                    .cloned()
                    .collect();
                let team = sum(&before).unwrap().team;
                let time = minutes(calendar.open_between(ticket.created_at, at));
                if self.is_ours(&team) {
                    taken.push(time);
                    by_team.entry(team).or_default().push(time);
                }
            }
            for (team, from, at) in handed(events) {
                let time = minutes(calendar.open_between(from, at));
                if self.is_in(at) && self.is_ours(&team) {
                    // Of one team alone each counts; of all, a ticket counts once.
                    taken.extend(self.team.map(|_| time));
                    by_team.entry(team).or_default().push(time);
                }
            }
            if let Some(at) = ticket
                .resolved_at
                .filter(|at| self.is_in(*at) && self.is_ours(&ticket.team))
            {
                let deadline = Deadline::of(self.rules, ticket, events);
                resolved.push(minutes(deadline.counted(calendar, at)));
                let waits = deadline
                    .intervals
                    .iter()
                    .filter(|it| it.status == Status::WaitingRequester && it.from < at);
                let time = waits.fold(TimeDelta::zero(), |sum, it| sum + it.open(calendar, at));
                waited += u64::from(minutes(time));
            }
        }
        for (spread, times) in [(delays.all.take, taken), (delays.all.resolve, resolved)] {
            check_spread(spread, times)?;
        }
        for (team, delay) in &delays.by_team {
            check_spread(delay.take, by_team.remove(team).unwrap_or_default())?;
        }
        prop_assert!(by_team.is_empty(), "{:?}", by_team);
        prop_assert_eq!(delays.all.spent.requester, waited);
        for groups in [
            &delays.by_priority,
            &delays.by_team,
            &delays.by_level,
            &delays.by_category,
        ] {
            let counted: u64 = groups.iter().map(|(_, delay)| delay.resolve.count).sum();
            prop_assert_eq!(counted, delays.all.resolve.count);
        }
        Ok(())
    }
}

/// Each taking on after a handover: by which team, from when, and when.
fn handed(events: &[Event]) -> Vec<(String, DateTime<Utc>, DateTime<Utc>)> {
    let work = [
        Verb::Take,
        Verb::Assign,
        Verb::Ask,
        Verb::Hold,
        Verb::Plan,
        Verb::Record,
        Verb::Resolve,
    ];
    let mut found = Vec::new();
    for (at, event) in events.iter().enumerate().skip(1) {
        let Some((team, ..)) = event.arrival().filter(|_| event.status != Status::New) else {
            continue;
        };
        let next = events[at + 1..].iter().find(|later| {
            let ends = [Verb::Cancel, Verb::Reject].contains(&later.verb);
            work.contains(&later.verb) || ends || later.arrival().is_some()
        });
        if let Some(next) = next.filter(|next| work.contains(&next.verb)) {
            found.push((team.to_owned(), event.at, next.at));
        }
    }
    found
}

fn minutes(time: TimeDelta) -> u32 {
    u32::try_from(time.num_minutes()).unwrap()
}

fn check_spread(spread: Spread, times: Vec<u32>) -> Result<(), TestCaseError> {
    prop_assert_eq!(spread.count, times.len() as u64);
    prop_assert_eq!(spread.longest, times.iter().max().copied());
    for (found, percent) in [(spread.median, 50), (spread.ninetieth, 90)] {
        let holds =
            |value: &&u32| times.iter().filter(|other| other <= value).count() * 100 >= times.len() * percent;
        prop_assert_eq!(found, times.iter().filter(holds).min().copied());
    }
    Ok(())
}

fn count(counts: &mut Counts, event: &Event) {
    let is_visit = matches!(&event.change, Change::Recorded(work) if work.mode == Mode::Visit);
    match event.verb {
        Verb::Open => counts.opened += 1,
        Verb::Take | Verb::Assign => counts.taken += 1,
        Verb::Escalate => counts.escalated += 1,
        Verb::Return => counts.returned += 1,
        Verb::Record => {
            counts.interventions += 1;
            counts.visits += u64::from(is_visit);
        }
        Verb::Resolve => {
            counts.resolved += 1;
            counts.closed += u64::from(event.status == Status::Closed);
        }
        Verb::Approve => {
            counts.approved += 1;
            counts.closed += 1;
        }
        Verb::Refuse => counts.refused += 1,
        Verb::Cancel => counts.cancelled += 1,
        Verb::Reject => counts.rejected += 1,
        Verb::Expire => counts.expired += 1,
        _ => {}
    }
}

#[test]
fn what_stands_in_the_inventories_is_counted_piece_by_piece() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::open(&folder, CALLERS[0], CATEGORIES[0]);
    let now = "2026-11-22T08:00:00Z".parse().unwrap();
    let (stock, pieces) = desk
        .office
        .read(|tx, at| {
            let stock = tx.stock(at.desk_id, &at.desk, now, None, None)?;
            let pieces = tx.equipment_list(&EquipmentFilter::on(stock.on))?.0;
            Ok((stock, pieces))
        })
        .unwrap();
    assert!(
        pieces.len() > 20 && stock.schools.len() > 10,
        "{} {}",
        pieces.len(),
        stock.schools.len()
    );
    let retired = |it: &Equipment| it.state.is_some_and(|state| state.code() == "retired");
    for school in &stock.schools {
        let own: Vec<&Equipment> = pieces
            .iter()
            .filter(|it| it.school == school.uai)
            .map(|it| &it.equipment)
            .collect();
        let live = own.iter().filter(|it| !retired(it));
        let runs = |it: &Equipment| it.warranty_until.map(|until| until >= stock.on);
        let of = |wanted: Option<bool>| live.clone().filter(|it| runs(it) == wanted).count() as u64;
        let found = school.pieces;
        assert_eq!(
            (
                found.under_warranty,
                found.out_of_warranty,
                found.untold,
                found.live() + found.retired
            ),
            (of(Some(true)), of(Some(false)), of(None), own.len() as u64),
            "{}",
            school.uai
        );
    }
    let all = stock.all().pieces;
    let kinds: u64 = stock
        .kinds
        .iter()
        .map(|kind| kind.pieces.live() + kind.pieces.retired)
        .sum();
    assert_eq!(kinds, pieces.len() as u64);
    assert_eq!(all.live() + all.retired, pieces.len() as u64);
    let running = EquipmentFilter {
        warranty: Some(Warranty::Running),
        ..EquipmentFilter::on(stock.on)
    };
    let (_, running) = desk.office.read(|tx, _| tx.equipment_list(&running)).unwrap();
    assert!(all.under_warranty > 0 && all.under_warranty <= running);
    let told: u64 = stock.warranties.iter().map(|(_, count)| count).sum();
    assert_eq!(told, all.under_warranty + all.out_of_warranty);
}
