//! A load that is shared out (E9) is shared out fairly, whatever comes, goes back, is solved or
//! changes hands in between: held to the count of a slow and obvious book kept beside.

use crate::support::stage::{Setting, Stage};
use guichet::domain::Text;
use guichet::domain::code::{Channel, Kind};
use guichet::domain::opening::Draft;
use guichet::domain::ticket::{Act, Edit, Event, Ticket};
use guichet::office::{Manner, Office, Visitor};
use guichet::store::{Access, Place, Store};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use std::collections::BTreeMap;
use std::os::unix::fs::PermissionsExt as _;
use std::sync::OnceLock;

const PEDAGOGIE: &[&str] = &["anne", "bob", "carl"];
const SCOLARITE: &[&str] = &["carl", "dora"];

/// What is tried next, on a ticket of those that there are.
#[derive(Debug, Clone)]
enum Step {
    Open(&'static str),
    Requalify(Index, &'static str),
    Return(Index),
    Resolve(Index),
    Take(Index),
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let category = || select(vec!["moodle", "notes", "poste", "information"]);
    let step = prop_oneof![
        5 => category().prop_map(Step::Open),
        3 => (any::<Index>(), category()).prop_map(|(at, to)| Step::Requalify(at, to)),
        2 => any::<Index>().prop_map(Step::Return),
        2 => any::<Index>().prop_map(Step::Resolve),
        1 => any::<Index>().prop_map(Step::Take),
    ];
    proptest::collection::vec(step, 8..30)
}

/// Every ticket as it stands, and who got how many by turn.
#[derive(Default)]
struct Book {
    tickets: BTreeMap<String, Ticket>,
    turns: BTreeMap<String, u32>,
}

impl Book {
    /// What somebody has to solve, but for this ticket.
    fn load(&self, login: &str, but: &str) -> usize {
        let others = self.tickets.values().filter(|ticket| ticket.reference != but);
        others
            .filter(|ticket| ticket.is_unsolved() && ticket.assignee.as_deref() == Some(login))
            .count()
    }

    /// Holds an event to the book, then writes it down.
    fn enter(&mut self, event: &Event, after: &Ticket) -> Result<(), TestCaseError> {
        if let Some((team, assignee, share)) = event.arrival() {
            match team {
                "pedagogie" => {
                    prop_assert!(share.is_some());
                    *self.turns.entry(assignee.unwrap().to_owned()).or_default() += 1;
                    let counts = PEDAGOGIE.iter().map(|login| self.turns.get(*login).copied());
                    let counts: Vec<u32> = counts.map(Option::unwrap_or_default).collect();
                    let spread = counts.iter().max().unwrap() - counts.iter().min().unwrap();
                    prop_assert!(spread <= 1, "{:?}", self.turns);
                }
                "scolarite" => {
                    let loads = SCOLARITE.iter().map(|login| self.load(login, &after.reference));
                    let least = loads.min();
                    let chosen = self.load(assignee.unwrap(), &after.reference);
                    prop_assert_eq!(Some(chosen), least);
                    for bearer in &share.unwrap().among {
                        let counted = self.load(&bearer.login, &after.reference);
                        prop_assert_eq!(bearer.open as usize, counted, "{}", &bearer.login);
                    }
                }
                _ => prop_assert_eq!((assignee, share), (None, None)),
            }
        }
        self.tickets.insert(after.reference.clone(), after.clone());
        Ok(())
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn turns_differ_by_one_at_most_and_nobody_gets_more_than_the_least_loaded(steps in steps()) {
        let folder = tempfile::tempdir().unwrap();
        let mut office = office(&folder);
        let mut book = Book::default();
        for step in &steps {
            play(&mut office, &mut book, step)?;
        }
        let found = office.read(|tx, _| tx.check()).unwrap();
        prop_assert!(found.faults.is_empty(), "{:?}", found.faults);
    }
}

fn play(office: &mut Office, book: &mut Book, step: &Step) -> Result<(), TestCaseError> {
    let known: Vec<String> = book.tickets.keys().cloned().collect();
    let (at, act) = match step {
        Step::Open(category) => {
            let filed = office
                .file(&draft(category), Vec::new(), &Manner::default())
                .unwrap();
            return book.enter(&filed.done.events[0], &filed.done.ticket);
        }
        Step::Requalify(at, to) => {
            let nature = office.counter.desk.category(to).unwrap().nature;
            (at, Act::Edit(vec![Edit::Category((*to).to_owned(), nature)]))
        }
        Step::Return(at) => {
            let reason = Text::from("Pas pour nous");
            (at, Act::Return { reason })
        }
        Step::Take(at) => (at, Act::Take),
        Step::Resolve(at) => {
            let act = Act::Resolve {
                solution: Text::from("Fait"),
                cause: None,
                subject_path: None,
                article: None,
                direct: false,
            };
            (at, act)
        }
    };
    if known.is_empty() {
        return Ok(());
    }
    let references = [at.get(&known).clone()];
    // A refusal changes nothing, and nobody's turn.
    if let Ok(done) = office.act("try", &references, &Manner::default(), |_| Ok(act.clone().into())) {
        for event in &done[0].events {
            book.enter(event, &done[0].ticket)?;
        }
    }
    Ok(())
}

fn draft(category: &str) -> Draft {
    Draft {
        kind: Some(Kind::Incident),
        requester: Some("caubert".to_owned()),
        channel: Some(Channel::Phone),
        subject: Some(Text::from("Un essai")),
        description: Some(Text::from("De tout")),
        category: Some(category.to_owned()),
        ..Draft::default()
    }
}

fn office(folder: &tempfile::TempDir) -> Office {
    let path = folder.path().join("guichet.db");
    std::fs::write(&path, university()).unwrap();
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o600)).unwrap();
    let place = Place::new(&path, rustix::process::getuid().as_raw());
    let visitor = Visitor {
        login: "chef".to_owned(),
        acting_as: None,
        desk: Some("esup-universite".to_owned()),
        of_all_desks: false,
        now: "2026-11-23T08:00:00Z".parse().unwrap(),
        clock_set: true,
    };
    Office::open(Store::open(&place, Access::Write).unwrap(), &visitor).unwrap()
}

/// The university's desk with its operators, made once by the commands.
fn university() -> &'static [u8] {
    static BYTES: OnceLock<Vec<u8>> = OnceLock::new();
    BYTES.get_or_init(|| {
        let stage = Stage::new();
        let setting = Setting {
            now: Some("2026-11-23T08:00:00+01:00".to_owned()),
            ..Setting::default()
        };
        for line in [
            "school import fixtures/desks/entites.csv",
            "person import fixtures/desks/personnels-universite.csv",
            "desk apply examples/desks/esup-universite.toml",
            "operator add anne --name Anne --desk esup-universite --team pedagogie",
            "operator add bob --name Bob --desk esup-universite --team pedagogie",
            "operator add carl --name Carl --desk esup-universite --team pedagogie --team scolarite",
            "operator add dora --name Dora --desk esup-universite --team scolarite",
            "operator add parti --name Parti --desk esup-universite --team pedagogie --team scolarite",
            "operator edit parti --inactive",
            "operator add chef --name Chef --admin",
        ] {
            let output = stage.run(&format!("guichet {line}"), &setting);
            assert!(output.status.success(), "{line}: {:?}", stage.transcript(&output));
        }
        std::fs::read(stage.folder().join("guichet.db")).unwrap()
    })
}
