//! The school calendar in its published forms, and everything that can be wrong with it.

use super::*;
use crate::files::samples::{file, maps, refusal, told};
use crate::files::{Entry, Outcome};

const HEADER: &str = "description;population;start_date;end_date;location;zones;annee_scolaire";

/// Every good line as `zone population name first/last`, every wrong one with what is wrong.
fn read(text: &str, zone: Option<Zone>) -> Vec<String> {
    let mut reader = open(file(text), &Options::default(), zone).expect("it opens");
    let mut said = Vec::new();
    while let Some(Entry { line, outcome, .. }) = reader.next_entry().expect("readable") {
        match outcome {
            Outcome::Good(row) => said.extend(row.holidays.iter().map(|one| {
                let (zone, population) = (one.zone.code(), one.population.code());
                let name = one.name.line();
                format!(
                    "{line} {zone} {population} {name} {}/{}",
                    one.starts_on, one.ends_on
                )
            })),
            Outcome::Empty => said.push(format!("{line} empty")),
            Outcome::Faulty(faults) => said.extend(faults.iter().map(|fault| {
                let line = fault.line.unwrap_or_default();
                let column = fault.column.as_deref().unwrap_or_default();
                let value = fault.value.as_deref().unwrap_or_default();
                format!("{line} {:?} in {column}: {value}", fault.problem)
            })),
        }
    }
    said
}

#[track_caller]
fn check(text: &str, zone: Option<Zone>, expected: &[&str]) {
    assert_eq!(read(text, zone), expected, "{text}");
}

#[test]
fn the_ministry_tells_days_as_instants_and_the_end_as_the_day_of_return() {
    let rows = "\
        Vacances de la Toussaint;-;2026-10-16T22:00:00+00:00;2026-11-01T23:00:00+00:00;Grenoble;Zone A;2026-2027\n\
        Vacances d'Hiver;-;2027-02-05T23:00:00+00:00;2027-02-21T23:00:00+00:00;Créteil;Zone C;2026-2027\n\
        Vacances d'Été;Élèves;2027-07-02T22:00:00+00:00;2027-08-31T22:00:00+00:00;Lyon;Zone A;2026-2027\n\
        Vacances d'Été;Enseignants;2027-07-02T22:00:00+00:00;2027-08-30T22:00:00+00:00;Lyon;Zone A;2026-2027\n\
        Début des Vacances d'Été;-;2028-06-30T22:00:00+00:00;2028-06-30T22:00:00+00:00;Lyon;Zone A;2027-2028\n";
    check(
        &format!("{HEADER}\n{rows}"),
        None,
        &[
            "2 A all Vacances de la Toussaint 2026-10-17/2026-11-01",
            "3 C all Vacances d'Hiver 2027-02-06/2027-02-21",
            "4 A pupils Vacances d'Été 2027-07-03/2027-08-31",
            "5 A teachers Vacances d'Été 2027-07-03/2027-08-30",
            "6 A all Début des Vacances d'Été 2028-07-01/2028-07-01",
        ],
    );
}

#[test]
fn a_plain_list_tells_the_last_day_and_takes_the_zone_that_is_told() {
    let list = "label;start;end\nNoël;19/12/2026;03/01/2027\nPont;2027-05-07;2027-05-07\n";
    check(
        list,
        Some(Zone::C),
        &[
            "2 C all Noël 2026-12-19/2027-01-03",
            "3 C all Pont 2027-05-07/2027-05-07",
        ],
    );
    check(list, None, &["2 NoZone in zone: ", "3 NoZone in zone: "]);
    check(
        "Vacances;Début;Reprise;Zone\nNoël;19/12/2026;04/01/2027;Zones A, B et C\n",
        None,
        &[
            "2 A all Noël 2026-12-19/2027-01-03",
            "2 B all Noël 2026-12-19/2027-01-03",
            "2 C all Noël 2026-12-19/2027-01-03",
        ],
    );
}

#[test]
fn a_calendar_is_read_event_by_event_with_the_lines_of_its_file() {
    let calendar = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\n\
        DTSTART;VALUE=DATE:20261017\r\nDTEND;VALUE=DATE:20261102\r\n\
        SUMMARY:Vacances de la Tous\r\n saint - Zone A\r\nEND:VEVENT\r\n\
        BEGIN:VEVENT\r\nDTSTART:20261218T230000Z\r\nDTEND:20270103T230000Z\r\n\
        SUMMARY:Vacances de Noël (Zone C)\r\nEND:VEVENT\r\n\
        BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:2026-13-01\r\nSUMMARY:Hiver\\, peut-être\r\nEND:VEVENT\r\n\
        END:VCALENDAR\r\n";
    check(
        calendar,
        Some(Zone::B),
        &[
            "2 A all Vacances de la Toussaint 2026-10-17/2026-11-01",
            "3 C all Vacances de Noël 2026-12-19/2027-01-03",
            "15 Day in DTSTART: 2026-13-01",
            "15 Blank in DTEND: ",
        ],
    );
    let without = calendar.replace(
        "DTSTART;VALUE=DATE:2026-13-01",
        "DTSTART:demain\r\nDTEND:20270101",
    );
    let said = read(&without, Some(Zone::B));
    assert_eq!(said[2], "15 Day in DTSTART: demain");
    // An event without an end is of one day.
    let day = calendar.replace("DTSTART;VALUE=DATE:2026-13-01", "DTSTART;VALUE=DATE:20270507");
    assert_eq!(
        read(&day, Some(Zone::B))[2],
        "4 B all Hiver, peut-être 2027-05-07/2027-05-07"
    );
}

#[test]
fn the_same_again_is_no_fault_and_other_days_for_it_are() {
    let rows = "\
        Vacances de Noël;-;2026-12-18T23:00:00+00:00;2027-01-03T23:00:00+00:00;Grenoble;Zone A;2026-2027\n\
        Vacances de Noël;-;2026-12-18T23:00:00+00:00;2027-01-03T23:00:00+00:00;Lyon;Zone A;2026-2027\n\
        Vacances de Noël;-;2026-12-19T23:00:00+00:00;2027-01-03T23:00:00+00:00;Dijon;Zone A;2026-2027\n";
    check(
        &format!("{HEADER}\n{rows}"),
        None,
        &[
            "2 A all Vacances de Noël 2026-12-19/2027-01-03",
            "3 A all Vacances de Noël 2026-12-19/2027-01-03",
            "4 DuplicateKey { first_line: 2 } in description: Vacances de Noël",
        ],
    );
}

#[test]
fn every_fault_has_its_line_column_and_value() {
    let zones = Zone::codes();
    let unknown = format!("2 UnknownWord {{ known: {zones:?} }} in zones: Zone D");
    check(
        &format!("{HEADER}\nNoël;-;2026-12-18T23:00:00+00:00;2027-01-03T23:00:00+00:00;x;Zone D;2026-2027\n"),
        None,
        &[&unknown],
    );
    check(
        &format!("{HEADER}\nNoël;-;2027-01-03T23:00:00+00:00;2026-12-18T23:00:00+00:00;x;Zone A;2026-2027\n"),
        None,
        &["2 EndBeforeStart in end_date: 2026-12-18T23:00:00+00:00"],
    );
    check(
        &format!("{HEADER}\n;-;hier;;x;Zone A;2026-2027\n"),
        None,
        &[
            "2 Blank in description: ",
            "2 Day in start_date: hier",
            "2 Blank in end_date: ",
        ],
    );
    check(
        "label;start;end\nNoël;31/02/2026;03/01/2027\n",
        Some(Zone::A),
        &["2 Day in start: 31/02/2026"],
    );
}

#[test]
fn a_file_without_days_is_no_calendar() {
    let no = refusal(open(file("UAI;Nom\n0383069E;Corot\n"), &Options::default(), None));
    let missing = match no {
        DataProblem::UnknownHeader { missing } => missing,
        other => panic!("{other:?}"),
    };
    assert_eq!(missing, ["starts", "ends|resumes"]);
    let mapped = maps(&["name=Quoi", "starts=Commence", "ends=Finit", "zone=Où"]);
    let mut reader = open(
        file("Quoi;Commence;Finit;Où\nPont;07/05/2027;07/05/2027;B\n"),
        &mapped,
        None,
    )
    .unwrap();
    assert_eq!(told(&mut reader), ["2 ok"]);
}

/// A calendar with these lines.
fn calendar(lines: &str) -> String {
    format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{lines}\r\nEND:VCALENDAR\r\n")
}

#[test]
fn a_calendar_that_was_cut_off_is_refused_whole_and_an_empty_one_is_said_to_be() {
    let event = "BEGIN:VEVENT\r\nSUMMARY:Noël\r\nDTSTART;VALUE=DATE:20261219\r\nDTEND;VALUE=DATE:20270104\r\nEND:VEVENT";
    let whole = calendar(&format!("{event}\r\n{}", event.replace("Noël", "Pont")));
    assert_eq!(read(&whole, Some(Zone::A)).len(), 2);
    #[track_caller]
    fn check(text: &str, line: Option<u64>, problem: DataProblem) {
        match open(file(text), &Options::default(), Some(Zone::A)) {
            Err(Error::BadData(faults)) => {
                let found: Vec<_> = faults
                    .into_iter()
                    .map(|fault| (fault.line, fault.problem))
                    .collect();
                assert_eq!(found, [(line, problem)]);
            }
            other => panic!("{:?}", other.map(|_| ())),
        }
    }
    let cut = |component: &str| DataProblem::CutShort {
        component: component.to_owned(),
    };
    let in_event = whole.find("SUMMARY:Pont").unwrap();
    check(&whole[..in_event], Some(8), cut("VEVENT"));
    check(
        &whole[..whole.rfind("END:VEVENT").unwrap() + 4],
        Some(8),
        cut("VEVENT"),
    );
    check(
        &whole[..whole.rfind("END:VCAL").unwrap()],
        Some(1),
        cut("VCALENDAR"),
    );
    check(&whole.replacen("END:VEVENT\r\n", "", 1), Some(3), cut("VEVENT"));
    check(&calendar("BEGIN:VTODO\r\nEND:VTODO"), None, DataProblem::NoEvent);
    check("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", None, DataProblem::NoEvent);
}

#[test]
fn an_event_tells_its_end_or_how_long_it_lasts() {
    #[track_caller]
    fn check(starts: &str, lasts: &str, expected: &str) {
        let alarm = "BEGIN:VALARM\r\nSUMMARY:Bip\r\nDURATION:PT5M\r\nEND:VALARM";
        let event =
            format!("BEGIN:VEVENT\r\n{starts}\r\nSUMMARY:Noël\r\nDURATION:{lasts}\r\n{alarm}\r\nEND:VEVENT");
        let found = read(&calendar(&event), Some(Zone::A));
        assert_eq!(found, [expected], "{starts} {lasts}");
    }
    let noel = "2 A all Noël 2026-12-19/2027-01-03";
    check("DTSTART;TZID=Europe/Paris:20261219T000000", "P16D", noel);
    check("DTSTART;TZID=Europe/Paris:20261219T000000", "P2W2D", noel);
    check("DTSTART;TZID=Europe/Paris:20261219T000000", "P15DT24H", noel);
    check("DTSTART;VALUE=DATE:20261219", "P16D", noel);
    check("DTSTART:20261218T230000Z", "P16D", noel);
    for wrong in [
        "P",
        "16D",
        "PT",
        "P1H",
        "PT1D",
        "-P1D",
        "P1",
        "P99999999999999999999D",
        "P9999999999W",
    ] {
        check(
            "DTSTART;VALUE=DATE:20261219",
            wrong,
            &format!("3 Day in DTEND: {wrong}"),
        );
    }
}

proptest::proptest! {
    #[test]
    fn arbitrary_calendars_never_panic(text in "(BEGIN:VEVENT|END:VEVENT|DTSTART|DTEND|SUMMARY|[:;\\\\ \r\n0-9TZé-]){0,80}") {
        let calendar = format!("BEGIN:VCALENDAR\r\n{text}");
        if let Ok(mut reader) = open(file(calendar), &Options::default(), Some(Zone::A)) {
            told(&mut reader);
        }
    }
}
