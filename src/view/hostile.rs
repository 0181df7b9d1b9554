//! Whatever strangers write, wherever it stands: nothing of it drives a terminal, and what machines
//! read reads back. (Tests only.)

use proptest::prelude::*;

use super::explain::{ExplainJson, Outlook, explain};
use super::grid::{Dialect, Grid};
use super::home::{HomeJson, home};
use super::json::{DossierJson, Notes, TicketJson, value};
use super::registers::{equipment, operator, person, school};
use super::{Look, card, list, report};
use crate::domain::code::{Code as _, Lang, Mode, TicketColumn, Verb};
use crate::domain::dossier::{Dossier, Listed};
use crate::domain::equipment::Declared;
use crate::domain::home::{Home, Pile};
use crate::domain::outside::is_invisible;
use crate::domain::refusal::{About, Reason, Refusal};
use crate::domain::report::{Billed, Billing, Period};
use crate::domain::testing::{self, at, day, listed, lycee, printer, prt, story};
use crate::domain::ticket::{Attached, Change};
use crate::domain::{Text, code::Function};
use crate::text;

/// Letters among everything that could do harm.
fn hostile() -> impl Strategy<Value = String> {
    let nasty = prop::sample::select(vec![
        '\u{1b}',
        '\u{9b}',
        '\u{202e}',
        '\u{2066}',
        '\u{200b}',
        '\u{feff}',
        '\u{7f}',
        '\0',
        '\r',
        '\n',
        '\t',
        '\u{2028}',
        '\u{e0041}',
        '\u{2061}',
        '\u{206f}',
        '"',
        '\'',
        ';',
        ',',
        '=',
        '\\',
        '日',
        'é',
        '`',
        '│',
    ]);
    prop::collection::vec(prop_oneof![3 => nasty, 1 => any::<char>()], 0..24)
        .prop_map(|chars| chars.into_iter().collect())
}

fn looks() -> [Look; 4] {
    let look = |lang, width| Look {
        lang,
        width,
        colour: false,
        now: at("2026-11-22T08:00:00Z"),
    };
    [
        look(Lang::Fr, None),
        look(Lang::En, Some(100)),
        look(Lang::Fr, Some(46)),
        look(Lang::En, Some(9)),
    ]
}

#[track_caller]
fn harmless(shown: &str) {
    let harmful = |c: char| (c.is_control() && c != '\n' && c != '\t') || is_invisible(c);
    assert!(!shown.contains(harmful), "{shown:?}");
}

/// A ticket in which every word is a stranger's.
fn told(words: &str) -> Dossier {
    let text = || Text::from(words);
    let mut dossier = story();
    let ticket = &mut dossier.ticket;
    ticket.subject = text();
    ticket.description = text();
    ticket.equipment = Some(text());
    ticket.solution = Some(text());
    ticket.subject_path = Some(text());
    ticket.external_id = Some(text());
    ticket.requester = words.to_owned();
    ticket.assignee = Some(words.to_owned());
    ticket.beneficiary = Some(words.to_owned());
    ticket.cause = Some(words.to_owned());
    ticket.form.values_mut().for_each(|value| *value = text());
    for event in &mut dossier.events {
        event.by.person = Some(words.to_owned());
        event.by.operator = Some(words.to_owned());
        match &mut event.change {
            Change::Said { text: said, .. } => *said = text(),
            Change::Asked { question } => *question = text(),
            Change::Held { reason, .. } => *reason = text(),
            Change::Resolved { solution, cause, .. } => {
                *solution = text();
                *cause = Some(words.to_owned());
            }
            Change::HandedOver(handover) => handover.reason = Some(text()),
            Change::Recorded(work) => {
                work.report = text();
                work.agreed_by = Some(text());
                work.by = words.to_owned();
            }
            Change::TakenBack { work, reason, .. } => {
                work.by = words.to_owned();
                *reason = text();
            }
            Change::CalledOff { reason, .. } => *reason = text(),
            Change::Planned(visit) => {
                visit.meet = words.to_owned();
                visit.agreed_by = Some(text());
            }
            Change::Taken { .. } => {
                event.change = Change::Attached {
                    files: vec![Attached {
                        name: text(),
                        media_type: "image/png".to_owned(),
                        sha256: String::new(),
                        size: 12,
                    }],
                };
            }
            _ => {}
        }
    }
    if let Some(school) = &mut dossier.school {
        school.name = text();
        school.city = Some(text());
    }
    if let Some(person) = &mut dossier.requester {
        person.first_name = text();
        person.last_name = text();
        person.login = words.to_owned();
        person.mail = Some(text());
        person.phone = Some(text());
    }
    dossier.participants = dossier.requester.clone().into_iter().collect();
    dossier.operators = vec![(words.to_owned(), text())];
    if let Some(equipment) = &mut dossier.equipment {
        equipment.model = Some(text());
        equipment.location = Some(text());
        equipment.supplier = Some(text());
    }
    dossier
}

fn refusal(dossier: &Dossier, words: &str) -> Refusal {
    let about = About::ticket(Verb::Escalate, &dossier.ticket, &testing::desk());
    Refusal {
        reasons: vec![
            Reason::NotOfTicket {
                person: words.to_owned(),
            },
            Reason::NotOfTeam {
                operator: words.to_owned(),
                team: words.to_owned(),
                holders: vec![(words.to_owned(), Text::from(words))],
            },
            Reason::NotOfSchool {
                person: Text::from(words),
                school: Text::from(words),
                elsewhere: vec![(Function::Prt, words.to_owned())],
            },
        ],
        trace: None,
        about,
    }
}

fn csv_reads_back(grid: &Grid) {
    for (dialect, delimiter) in [(Dialect::Plain, b','), (Dialect::ExcelFr, b';')] {
        let shown = grid.csv(dialect);
        let shown = shown.strip_prefix('\u{feff}').unwrap_or(&shown);
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(delimiter)
            .from_reader(shown.as_bytes());
        let columns = reader.headers().unwrap().len();
        let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        assert_eq!(rows.len(), grid.rows.len());
        assert!(rows.iter().all(|row| row.len() == columns));
        for cell in rows.iter().flat_map(csv::StringRecord::iter) {
            // A negative amount is a number of ours.
            let formula = cell.starts_with(['=', '+', '@', '\t', '\r']);
            assert!(!formula, "{cell:?}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_that_strangers_write_drives_a_terminal(words in hostile()) {
        let (desk, dossier) = (testing::desk(), told(&words));
        let tickets: Vec<Listed> = vec![listed(&dossier)];
        let refusal = refusal(&dossier, &words);
        let pile = Pile { tickets: tickets.clone(), total: 1 };
        let page = Home { mine: pile.clone(), visits_today: pile, ..Home::default() };
        let mut person = prt();
        person.clone_from(dossier.requester.as_ref().unwrap());
        let mut place = lycee();
        place.clone_from(dossier.school.as_ref().unwrap());
        let people = [person];
        for look in looks() {
            for notes in [Notes::Hidden, Notes::Shown] {
                harmless(&card::card(&dossier, &desk, notes, look));
            }
            harmless(&explain(&dossier, &desk, Some(Outlook::Refused(&refusal)), look));
            harmless(&list::grid(&tickets, &desk, TicketColumn::ALL, look).shown(look));
            harmless(&home(&page, &desk, look));
            harmless(&school::page(&place, &people, std::slice::from_ref(&words), &desk, look));
            harmless(&person::page(&people[0], look));
            harmless(&person::grid(&people, &desk, look.lang).shown(look));
            let message = text::refusal::refusal(look.lang, &refusal);
            harmless(&message.what);
            message.details.iter().chain(&message.remedy).for_each(|line| harmless(line));
        }
    }

    #[test]
    fn what_machines_read_reads_back(words in hostile()) {
        let (desk, dossier) = (testing::desk(), told(&words));
        let tickets = vec![listed(&dossier)];
        for look in looks() {
            let read = |text: &str| -> serde_json::Value {
                harmless(text);
                serde_json::from_str(text).unwrap()
            };
            let whole = read(&value(&DossierJson::new(&dossier, Notes::Shown, look.now), look));
            prop_assert_eq!(whole["subject"].as_str(), Some(words.as_str()));
            let listed = read(&value(&TicketJson::listed(&tickets[0], look.now), look));
            prop_assert_eq!(listed["solution"].as_str(), Some(words.as_str()));
            read(&value(&ExplainJson::new(&dossier, &desk, None), look));
            let page = Home { mine: Pile { tickets: tickets.clone(), total: 1 }, ..Home::default() };
            read(&value(&HomeJson::new(&page, look.now), look));
        }
        csv_reads_back(&list::grid(&tickets, &desk, TicketColumn::ALL, looks()[0]));
        let declared = Declared {
            school: lycee().uai,
            school_name: Text::from(words.as_str()),
            inventory_on: None,
            equipment: dossier.equipment.clone().unwrap_or_else(printer),
        };
        csv_reads_back(&equipment::grid(&[declared], &desk, Lang::Fr));
        let mut someone = testing::operator();
        someone.name.clone_from(&words);
        csv_reads_back(&operator::grid(&[someone], &desk, Lang::En));
        let bill = Billing {
            period: Period { since: day(2026, 1, 1), until: day(2026, 12, 31) },
            lines: vec![Billed {
                school: None,
                school_name: None,
                school_city: None,
                reference: words.clone(),
                subject: Text::from(words.as_str()),
                team: words.clone(),
                operator: words.clone(),
                mode: Mode::Visit,
                at: at("2026-11-20T14:30:00Z"),
                minutes: 1,
                agreed_by: Some(Text::from(words.as_str())),
                cents: -5,
            }],
            head: String::new(),
        };
        csv_reads_back(&report::billing_grid(&bill, &desk, Lang::Fr));
        harmless(&report::billing(&bill, &desk, looks()[1]).body);
    }
}
