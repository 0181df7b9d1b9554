//! Whatever is tried at the desk, in whatever order and by whoever: a ticket's row is the sum of its
//! events, no status is reached but by the table of moves, and what is refused leaves no trace.
//!
//! Through the real office on a real database with the example registers, because a rule that holds
//! only in the pure functions protects nobody.

mod bills;

use crate::support::stage::Setting;
use crate::support::stage::Stage;
use chrono::{DateTime, Days, Duration, Utc};
use guichet::domain::code::{Channel, Kind, Mode, WaitingFor};
use guichet::domain::deadline::{self, Due};
use guichet::domain::lifecycle::MOVES;
use guichet::domain::opening::Draft;
use guichet::domain::ticket::{Act, Edit, Event, File, Ticket, sum};
use guichet::domain::{Text, Uai, reference};
use guichet::error::Error;
use guichet::office::{Asking, Deed, Manner, Office, Visitor};
use guichet::store::{Access, Place, Store, tickets};
use proptest::prelude::*;
use proptest::sample::select;
use std::os::unix::fs::PermissionsExt as _;
use std::sync::OnceLock;

const OPERATORS: &[&str] = &["claire", "amina", "marc", "tom", "ines", "chef"];

/// School, requester, equipment: of Savoie and of Isère, a PRT and a teacher each, one school whose
/// agreement has ended, and equipment with and without a warranty.
pub(super) const CALLERS: &[(&str, &str, &str)] = &[
    ("0730009N", "agaudet", "0730009-0009"),
    ("0730009N", "agaudet", "0730009-0001"),
    ("0730009N", "rpascaud", "0730009-0009"),
    ("0380111P", "mferrando", "0380111-0003"),
    ("0380111P", "vdemoulin", "0380111-0003"),
    ("0730810J", "fkaiser", "0730810-0003"),
];

pub(super) const CATEGORIES: &[&str] = &["poste", "cablage", "logiciel", "windows", "information"];

/// One thing tried: by whom, how long after the one before, on what.
#[derive(Debug, Clone)]
pub(super) struct Try {
    operator: &'static str,
    minutes: i64,
    what: What,
    words: &'static str,
    person: Option<&'static str>,
}

#[derive(Debug, Clone)]
enum What {
    Take,
    Assign(&'static str),
    Comment(bool),
    Answer,
    Ask,
    Attach,
    Hold(WaitingFor, Option<u64>),
    Escalate(Option<&'static str>, bool),
    Return,
    Plan(i64, bool),
    Record(Mode, i64, u32, bool),
    CallOff,
    TakeBack(u32),
    Resolve(bool),
    Approve,
    Refuse,
    Cancel,
    Reject,
    Reopen,
    Expire,
    Recall,
    Subject,
    Private(bool),
    Category(&'static str),
    Equipment(Option<&'static str>),
}

fn what() -> impl Strategy<Value = What> {
    use What::*;
    let teams = || select(vec!["maintenance", "pedagogie", "niveau-3", "ant-38"]);
    let waits = select(vec![
        WaitingFor::Authority,
        WaitingFor::Supplier,
        WaitingFor::Date,
    ]);
    let modes = select(vec![Mode::Phone, Mode::Mail, Mode::Remote, Mode::Visit]);
    prop_oneof![
        3 => Just(Take),
        1 => select(OPERATORS).prop_map(Assign),
        1 => any::<bool>().prop_map(Comment),
        2 => Just(Answer),
        2 => Just(Ask),
        1 => Just(Attach),
        2 => (waits, proptest::option::of(0..30_u64)).prop_map(|(waiting, days)| Hold(waiting, days)),
        6 => Just(Escalate(None, false)),
        2 => (teams(), any::<bool>()).prop_map(|(team, force)| Escalate(Some(team), force)),
        2 => Just(Return),
        2 => (-60..10_000_i64, any::<bool>()).prop_map(|(minutes, agreed)| Plan(minutes, agreed)),
        3 => (modes, -600..60_i64, 0..300_u32, any::<bool>())
            .prop_map(|(mode, at, minutes, agreed)| Record(mode, at, minutes, agreed)),
        1 => Just(CallOff),
        2 => (1..12_u32).prop_map(TakeBack),
        4 => any::<bool>().prop_map(Resolve),
        3 => Just(Approve),
        3 => Just(Refuse),
        1 => Just(Cancel),
        1 => Just(Reject),
        2 => Just(Reopen),
        1 => Just(Expire),
        1 => Just(Recall),
        1 => Just(Subject),
        1 => any::<bool>().prop_map(Private),
        2 => select(CATEGORIES).prop_map(Category),
        1 => proptest::option::of(select(vec!["0730009-0009", "0380111-0003", "0"])).prop_map(Equipment),
    ]
}

pub(super) fn tries() -> impl Strategy<Value = Vec<Try>> {
    let one = (
        // Mostly one who may act everywhere, or nearly every act would stop at whose ticket it is.
        prop_oneof![2 => select(OPERATORS), 3 => Just("chef")],
        prop_oneof![8 => 0..3_000_i64, 1 => Just(90 * 1_440), 1 => Just(-30)],
        what(),
        prop_oneof![9 => Just("Il faut le dire"), 1 => Just("  ")],
        prop_oneof![6 => Just(None), 1 => Just(Some("agaudet")), 1 => Just(Some("jleleu"))],
    );
    let one = one.prop_map(|(operator, minutes, what, words, person)| Try {
        operator,
        minutes,
        what,
        words,
        person,
    });
    proptest::collection::vec(one, 10..30)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_row_is_the_sum_of_its_events_whatever_is_tried(
        caller in select(CALLERS),
        category in select(CATEGORIES),
        tries in tries(),
    ) {
        let folder = tempfile::tempdir().unwrap();
        let mut desk = Desk::open(&folder, caller, category);
        for one in &tries {
            desk.try_one(one)?;
        }
        let found = desk.office.read(|tx, _| tx.check()).unwrap();
        prop_assert!(found.faults.is_empty(), "{:?}", found.faults);
    }
}

/// The office, with one ticket to try things on.
pub(super) struct Desk {
    pub(super) office: Office,
    pub(super) reference: String,
    now: DateTime<Utc>,
}

impl Desk {
    pub(super) fn open(
        folder: &tempfile::TempDir,
        (school, requester, equipment): (&str, &str, &str),
        category: &str,
    ) -> Self {
        let path = folder.path().join("guichet.db");
        std::fs::write(&path, registers()).unwrap();
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o600)).unwrap();
        let now = "2026-11-02T08:00:00Z".parse().unwrap();
        let office = as_operator(&path, "claire", now);
        let mut desk = Self {
            office,
            reference: String::new(),
            now,
        };
        desk.file((school, requester, equipment), category);
        desk
    }

    /// A ticket more, to which the next things are tried.
    pub(super) fn file(&mut self, (school, requester, equipment): (&str, &str, &str), category: &str) {
        let draft = Draft {
            kind: Some(Kind::Incident),
            school: Uai::parse(school).ok(),
            requester: Some(requester.to_owned()),
            channel: Some(Channel::Phone),
            subject: Some(Text::from("Un essai")),
            description: Some(Text::from("De tout")),
            category: Some(category.to_owned()),
            equipment: Some(Text::from(equipment)),
            ..Draft::default()
        };
        let filed = self.office.file(&draft, Vec::new(), &Manner::default()).unwrap();
        self.reference = filed.done.ticket.reference;
    }

    pub(super) fn try_one(&mut self, one: &Try) -> Result<(), TestCaseError> {
        self.now += Duration::minutes(one.minutes);
        let login = one.operator;
        let operator = self.office.read(|tx, _| tx.operator(login)).unwrap().unwrap();
        self.office.counter.operator = Some(operator);
        self.office.counter.now = self.now;
        let before = self.look();
        let now = self.now;
        let references = [self.reference.clone()];
        let done = self.office.act("try", &references, &Manner::default(), |asking| {
            deed(one, now, asking)
        });
        let after = self.look();
        match done {
            Ok(done) => {
                let (ticket, events) = (&after.0, &after.1);
                let total = sum(events);
                prop_assert_eq!(total.as_ref(), Some(ticket));
                let due = deadline::due(&self.office.counter.desk, ticket, events);
                prop_assert_eq!((after.3, done[0].due), (due, due));
                prop_assert_eq!(&done[0].ticket, ticket);
                prop_assert_eq!(events.len(), before.1.len() + 1);
                prop_assert_eq!(&events[..before.1.len()], &before.1[..]);
                let event = &events[before.1.len()];
                let step = (before.0.status, event.verb, ticket.status);
                prop_assert!(MOVES.contains(&step), "{:?} is no move", step);
                prop_assert!(event.at >= before.0.updated_at, "time runs back");
                bills::agree(self, ticket, events)?;
            }
            Err(Error::Refused(_) | Error::NotFound(_)) => prop_assert_eq!(after, before),
            Err(other) => return Err(TestCaseError::fail(format!("{other:?}"))),
        }
        Ok(())
    }

    /// All that an act may touch.
    fn look(&mut self) -> (Ticket, Vec<Event>, Vec<(&'static str, i64)>, Due) {
        let named = reference::read(&self.reference);
        self.office
            .read(|tx, at| {
                let kept = tx.ticket(at.desk_id, &named)?.unwrap();
                let mut counts = tx.stats()?;
                counts.retain(|(what, _)| *what != "bytes");
                Ok((kept.ticket, tx.events(kept.id)?, counts, kept.due))
            })
            .unwrap()
    }
}

fn as_operator(path: &std::path::Path, login: &str, now: DateTime<Utc>) -> Office {
    let place = Place::new(path, rustix::process::getuid().as_raw());
    let visitor = Visitor {
        login: login.to_owned(),
        acting_as: None,
        desk: None,
        of_all_desks: false,
        now,
        clock_set: true,
    };
    Office::open(Store::open(&place, Access::Write).unwrap(), &visitor).unwrap()
}

fn deed(one: &Try, now: DateTime<Utc>, asking: &mut Asking<'_, '_>) -> Result<Deed, Error> {
    let text = || Text::from(one.words);
    let agreed = |agreed: bool| agreed.then(text);
    let act = match &one.what {
        What::Take => Act::Take,
        What::Assign(login) => Act::Assign {
            to: asking.handler(login)?,
        },
        What::Comment(internal) => Act::Comment {
            text: text(),
            internal: *internal,
        },
        What::Answer => Act::Answer { text: text() },
        What::Ask => Act::Ask { question: text() },
        What::Attach => Act::Attach(vec![File {
            name: Text::from("écran.txt"),
            media_type: "text/plain".to_owned(),
            sha256: tickets::sha256(one.words.as_bytes()),
            bytes: one.words.as_bytes().to_vec(),
        }]),
        What::Hold(waiting_for, days) => Act::Hold {
            waiting_for: *waiting_for,
            until: days.map(|days| now.date_naive() + Days::new(days)),
            reason: text(),
        },
        What::Escalate(to, force) => Act::Escalate {
            to: to.map(str::to_owned),
            reason: force.then(text),
            force: *force,
        },
        What::Return => Act::Return { reason: text() },
        What::Plan(minutes, told) => Act::Plan {
            at: now + Duration::minutes(*minutes),
            minutes: 60,
            meet: asking.ticket.requester.clone(),
            by: asking.own()?,
            agreed_by: agreed(*told),
        },
        What::Record(mode, at, minutes, told) => Act::Record {
            mode: *mode,
            minutes: *minutes,
            by: asking.own()?,
            at: now + Duration::minutes(*at),
            report: text(),
            agreed_by: agreed(*told),
        },
        What::CallOff => Act::CallOff { reason: text() },
        What::TakeBack(number) => Act::TakeBack {
            recorded: asking.recorded(*number)?,
            reason: text(),
        },
        What::Resolve(direct) => Act::Resolve {
            solution: text(),
            cause: None,
            subject_path: None,
            article: None,
            direct: *direct,
        },
        What::Approve => Act::Approve {
            comment: Some(text()),
        },
        What::Refuse => Act::Refuse { reason: text() },
        What::Cancel => Act::Cancel {
            reason: text(),
            cause: None,
            subject_path: None,
        },
        What::Reject => Act::Reject { reason: text() },
        What::Reopen => Act::Reopen { reason: text() },
        What::Expire => Act::Expire,
        What::Recall => Act::Recall,
        What::Subject => Act::Edit(vec![Edit::Subject(text())]),
        What::Private(private) => Act::Edit(vec![Edit::Private(*private)]),
        What::Category(code) => {
            let nature = asking.at.desk.category(code).unwrap().nature;
            Act::Edit(vec![Edit::Category((*code).to_owned(), nature)])
        }
        What::Equipment(Some(key)) => Act::Edit(vec![Edit::Equipment(Some(asking.equipment(key)?))]),
        What::Equipment(None) => Act::Edit(vec![Edit::Equipment(None)]),
    };
    Ok(Deed::from(act).said_by(one.person.map(str::to_owned)))
}

/// A database with the example registers and a desk of operators, made once by the commands.
fn registers() -> &'static [u8] {
    static BYTES: OnceLock<Vec<u8>> = OnceLock::new();
    BYTES.get_or_init(|| {
        let stage = Stage::new();
        let setting = Setting {
            now: Some("2026-11-02T08:00:00+01:00".to_owned()),
            ..Setting::default()
        };
        for line in [
            "school import examples/schools/*.csv",
            "person import examples/people/annuaire.csv",
            "inventory import examples/inventory/parc-savoie.csv",
            "inventory import examples/inventory/parc-isere-excel.csv --skip-invalid --rejects rejets.csv",
            "operator add claire --name Claire --team guichet",
            "operator add amina --name Amina --team ant-38",
            "operator add marc --name Marc --team maintenance --sector 73-A",
            "operator add tom --name Tom --team pedagogie --sector 73-A",
            "operator add ines --name Ines --team niveau-3",
            "operator add chef --name Chef --admin",
        ] {
            let output = stage.run(&format!("guichet {line}"), &setting);
            assert!(output.status.success(), "{line}: {:?}", stage.transcript(&output));
        }
        std::fs::read(stage.folder().join("guichet.db")).unwrap()
    })
}
