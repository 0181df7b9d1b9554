//! The single desk of the CARMI, fact by fact: a scene says who asks for what at which school, and
//! is played through the domain's own functions.

mod foreseen;
mod people;
mod ways;

use chrono::{DateTime, NaiveDate, Utc};

use crate::domain::code::{Channel, Code as _, Function, Kind, Mode, SchoolType, Status};
use crate::domain::decide::{Facts, decide};
use crate::domain::equipment::Equipment;
use crate::domain::opening::{Draft, open};
use crate::domain::person::Person;
use crate::domain::school::{Agreement, School};
use crate::domain::ticket::{Act, By, Change, Handler, Ticket};
use crate::domain::{Desk, Refusal, Text, Uai, handover, reach};
use crate::profile::built_in;

/// A request, a school, a moment: by default everything is as the rules want it.
#[derive(Clone, Copy)]
struct Scene {
    department: &'static str,
    school_type: SchoolType,
    category: &'static str,
    from: &'static str,
    functions: &'static [Function],
    channel: Channel,
    agreement: Option<(&'static str, &'static str)>,
    inventory: Option<&'static str>,
    /// The end of the equipment's warranty; the outer `None` is an equipment that nobody declared.
    warranty: Option<Option<&'static str>>,
    to: Option<&'static str>,
    force: bool,
    technicians: &'static [(&'static str, &'static str)],
}

const SCENE: Scene = Scene {
    department: "73",
    school_type: SchoolType::Lycee,
    category: "poste",
    from: "guichet",
    functions: &[Function::Prt],
    channel: Channel::Phone,
    agreement: Some(("2025-09-01", "2027-08-31")),
    inventory: Some("2026-06-01"),
    warranty: Some(Some("2025-12-31")),
    to: None,
    force: false,
    technicians: &[],
};

const TODAY: &str = "2026-11-22";

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

impl Scene {
    fn school(&self) -> School {
        let agreement = |(starts_on, ends_on)| Agreement {
            name: "Péda 2026".into(),
            starts_on: day(starts_on),
            ends_on: day(ends_on),
            sector: Some("73-A".into()),
        };
        School {
            uai: Uai::parse("0730001A").unwrap_or_else(|fault| fault.right.unwrap()),
            name: "Collège ou lycée".into(),
            school_type: self.school_type,
            department: Some(self.department.into()),
            academy: None,
            address: None,
            postcode: None,
            city: None,
            phone: None,
            mail: None,
            web: None,
            inventory_on: self.inventory.map(day),
            agreements: self.agreement.map(agreement).into_iter().collect(),
        }
    }

    fn person(&self) -> Person {
        let uai = self.school().uai;
        Person {
            login: "cmartin".into(),
            last_name: "Martin".into(),
            first_name: "Claire".into(),
            mail: None,
            phone: None,
            staff_number: None,
            location: None,
            notice_mail: None,
            time_zone: None,
            lang: None,
            functions: self.functions.iter().map(|function| (*function, uai)).collect(),
        }
    }

    /// Opens the request, puts it with the team, and does something under this desk.
    fn stage<T>(
        &self,
        desk: &Desk,
        play: impl FnOnce(Ticket, &Facts<'_>) -> Result<T, Refusal>,
    ) -> Result<T, Refusal> {
        let (school, person) = (self.school(), self.person());
        let equipment = self.warranty.map(|until| Equipment {
            number: Some("PC-01".into()),
            warranty_until: until.map(day),
            ..Equipment::default()
        });
        let pairs = self.technicians.iter();
        let technicians: Vec<_> = pairs
            .map(|(team, login)| ((*team).into(), (*login).into()))
            .collect();
        let facts = Facts {
            desk,
            profile: 1,
            now: noon(),
            clock_set: false,
            by: &By::default(),
            operator: None,
            requester: Some(&person),
            school: Some(&school),
            equipment: equipment.as_ref(),
            participants: &[],
            technicians: &technicians,
            rosters: &[],
            holders: &[],
        };
        let draft = Draft {
            kind: Some(Kind::Incident),
            school: Some(school.uai),
            requester: Some(person.login.clone()),
            channel: Some(self.channel),
            subject: Some("Panne".into()),
            description: Some("Ne démarre plus".into()),
            category: Some(self.category.into()),
            ..Draft::default()
        };
        let opened = open(&draft, &facts, || Ok::<_, ()>("CG-1".into()))?.unwrap();
        let mut ticket = Ticket::opened(&opened).unwrap();
        ticket.team = self.from.into();
        ticket.level = desk.team(self.from).unwrap().level;
        play(ticket, &facts)
    }

    fn play(&self, act: &Act) -> Result<(Ticket, Change), Refusal> {
        self.stage(&desk(), |mut ticket, facts| {
            let event = decide(&ticket, act, facts)?;
            ticket.take(&event);
            Ok((ticket, event.change))
        })
    }

    /// Where `ticket escalate` takes it, or the codes of all that is against it.
    fn goes(&self) -> String {
        let act = Act::Escalate {
            to: self.to.map(str::to_owned),
            reason: Some("Motif".into()),
            force: self.force,
        };
        outcome(self.play(&act).map(|(ticket, _)| ticket.team))
    }

    fn may(&self, mode: Mode, agreed_by: Option<&str>) -> String {
        let act = Act::Record {
            mode,
            minutes: 30,
            by: Handler {
                login: "tech".into(),
                in_team: true,
            },
            at: noon(),
            report: "Fait".into(),
            agreed_by: agreed_by.map(Text::from),
        };
        outcome(self.play(&act).map(|(_, change)| match change {
            Change::Recorded(work) if work.billed => format!("{} cents", work.cents),
            _ => "free".into(),
        }))
    }
}

fn noon() -> DateTime<Utc> {
    format!("{TODAY}T11:00:00Z").parse().unwrap()
}

fn outcome(result: Result<String, Refusal>) -> String {
    result.unwrap_or_else(|refusal| {
        let codes: Vec<&str> = refusal.reasons.iter().map(|reason| reason.code()).collect();
        codes.join(" + ")
    })
}

fn desk() -> Desk {
    built_in().unwrap()
}

#[test]
fn under_another_profile_a_ticket_may_be_due_elsewhere() {
    let to = |desk: &Desk, from| {
        let scene = Scene { from, ..SCENE };
        let due = scene.stage(desk, |ticket, facts| {
            Ok(handover::due(&ticket, facts).map(str::to_owned))
        });
        due.unwrap()
    };
    let old = desk();
    let mut new = old.clone();
    new.routes.retain(|route| route.to != "maintenance");
    assert_eq!(to(&old, "guichet").as_deref(), Some("maintenance"));
    assert_eq!(to(&new, "guichet"), None);
    assert_eq!(to(&old, "maintenance"), to(&new, "maintenance"));
}

#[test]
fn the_desk_has_a_word_for_every_status_in_both_languages() {
    let desk = desk();
    for status in Status::ALL {
        let label = desk.statuses.get(status).unwrap();
        assert!(!label.fr.is_empty() && !label.en.is_empty());
    }
}

#[test]
fn nothing_of_the_desk_is_idle() {
    assert_eq!(reach::idle(&desk()), []);
}
