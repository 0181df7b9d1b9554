//! One of each: every reason, and every finding.

use super::*;

/// Every reason there is, at least once.
pub fn every_reason() -> Vec<Reason> {
    let day = nd(2026, 11, 22);
    let text = || Text::from("x");
    let team = || "maintenance".to_owned();
    let mut reasons = vec![
        Reason::Missing(Field::ALL.iter().map(|field| vec![*field]).collect()),
        Reason::NotFrom {
            verb: Verb::Take,
            status: Status::Closed,
            instead: vec![Verb::Reopen],
        },
        Reason::NotOfTeam {
            operator: "ada".into(),
            team: team(),
            holders: vec![("bob".into(), text())],
        },
        Reason::NotOfTeam {
            operator: "ada".into(),
            team: team(),
            holders: vec![],
        },
        Reason::NotOfTicket { person: "ada".into() },
        Reason::NotForThem {
            person: "ada".into(),
            reference: "CG-1".into(),
            private: true,
        },
        Reason::NotOfSchool {
            person: text(),
            school: text(),
            elsewhere: vec![(Function::Prt, "0380111P".into())],
        },
        Reason::MayNotAsk {
            functions: vec![Function::Parent],
            channel: Channel::Mail,
            open_to_them: vec![],
            open_to: vec![Function::Head],
            askers: vec![Function::Head],
            here: vec![],
            at: BTreeMap::new(),
        },
        Reason::AboveCeiling {
            ceiling: 1,
            level: 2,
            function: None,
            channel: Channel::Phone,
        },
        Reason::ModeAboveCeiling {
            mode: Mode::Remote,
            ceiling: 1,
            function: None,
            channel: Channel::Phone,
        },
        Reason::Elsewhere {
            name: crate::domain::desk::Label {
                fr: "x".into(),
                en: "x".into(),
            },
            call: "01".into(),
        },
        Reason::ModeNotOfTeam {
            mode: Mode::Visit,
            team: team(),
            offers: vec![Mode::Phone, Mode::Mail],
            elsewhere: true,
        },
        Reason::ModeNotOfTeam {
            mode: Mode::Remote,
            team: team(),
            offers: vec![],
            elsewhere: false,
        },
        Reason::LetterFiled {
            id: 5,
            reference: "CG-12".into(),
        },
        Reason::NoRoute { from: team() },
        Reason::OtherTeam {
            asked: team(),
            due: "pedagogie".into(),
            may_skip: false,
        },
        Reason::AlreadyThere { team: team() },
        Reason::MayNotForce { rule: 3 },
        Reason::ForceNeedsReason,
        Reason::NobodyToReturnTo { team: team() },
        Reason::HandlerNotOfTeam {
            operator: "ada".into(),
            team: team(),
        },
        Reason::NeedsAgreement {
            team: team(),
            call_out_cents: 1,
            hour_cents: 1,
            step_minutes: 1,
        },
        Reason::AlreadyWorkedOn { interventions: 1 },
        Reason::AlreadyWorkedOn { interventions: 2 },
        Reason::NeedsDate {
            waiting_for: WaitingFor::Date,
            until: None,
            today: day,
        },
        Reason::NeedsDate {
            waiting_for: WaitingFor::Supplier,
            until: Some(day),
            today: day,
        },
        Reason::TooLateToReopen { since: day, days: 30 },
        Reason::NothingChanges,
        Reason::NoAppointment,
        Reason::DirectClosureNotOffered,
        Reason::RequesterMayNotClose,
        Reason::InTheFuture { at: day },
        Reason::InThePast { at: day },
        Reason::StillOpen {
            person: "cmartin".to_owned(),
            tickets: vec!["CG-1".to_owned(), "CG-2".to_owned()],
        },
        Reason::NoSchoolForEquipment,
    ];
    reasons.extend(Verb::ALL.iter().map(|verb| Reason::Blank(*verb)));
    reasons.extend(every_finding().into_iter().map(Reason::Lacks));
    reasons
}

pub fn every_finding() -> Vec<Finding> {
    let day = nd(2026, 11, 22);
    let text = || Text::from("x");
    let mut findings = vec![
        Finding::Member {
            agreement: text(),
            until: day,
        },
        Finding::NeverMember,
        Finding::AgreementEnded {
            agreement: text(),
            on: day,
        },
        Finding::AgreementToCome {
            agreement: text(),
            from: day,
        },
        Finding::InventoryCurrent { dated: day, days: 1 },
        Finding::NoInventory,
        Finding::InventoryStale {
            dated: day,
            days: 400,
            max: 365,
        },
        Finding::Declared { equipment: text() },
        Finding::NotDeclared,
        Finding::OutOfWarranty { since: day },
        Finding::NoWarranty,
        Finding::UnderWarranty {
            until: day,
            supplier: None,
        },
        Finding::Overridden {
            need: Need::Member,
            lacking: Box::new(Finding::NeverMember),
        },
    ];
    for need in Need::ALL {
        findings.push(Finding::Waived { need: *need });
        findings.push(Finding::NoSchool { need: *need });
    }
    findings
}
