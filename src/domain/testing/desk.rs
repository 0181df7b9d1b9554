//! A desk after the CARMI's, with one of everything.

use std::collections::BTreeMap;

use crate::domain::calendar::Timetable;
use crate::domain::code::{
    Channel, Closure, Field, Function, Mode, Nature, Need, SchoolType, Sharing, Status, Wait,
};
use crate::domain::deadline::Targets;
use crate::domain::desk::{
    Address, Category, Cause, ClosureRules, Contact, Desk, Intake, InventoryRules, Label, MailRules,
    Priority, References, Route, Sector, Tariff, Team, When,
};
use crate::domain::notice::Letterhead;
use crate::domain::reference::Pattern;

fn label(fr: &str, en: &str) -> Label {
    Label {
        fr: fr.to_owned(),
        en: en.to_owned(),
    }
}

/// A desk after the CARMI's.
pub fn desk() -> Desk {
    let team = |code: &str, level, by_sector, fr: &str, en: &str| Team {
        code: code.to_owned(),
        name: label(fr, en),
        level,
        by_sector,
        assign: Sharing::Taken,
        mail: None,
        modes: None,
    };
    let category = |code: &str, parent: Option<&str>, nature, fr: &str, en: &str| Category {
        code: code.to_owned(),
        name: label(fr, en),
        nature,
        parent: parent.map(str::to_owned),
        team: None,
        waives: Vec::new(),
    };
    let priority = |code: &str, fr: &str, en: &str| Priority {
        code: code.to_owned(),
        name: label(fr, en),
        definition: None,
    };
    Desk {
        code: "carmi-grenoble".to_owned(),
        name: label("Guichet unique du CARMI", "Single desk of the CARMI"),
        time_zone: chrono_tz::Europe::Paris,
        contact: Contact {
            phone: vec![Address {
                address: "04 65 71 00 38".to_owned(),
                ..Address::default()
            }],
            ..Contact::default()
        },
        mail: MailRules::default(),
        notices: Letterhead::default(),
        references: References {
            incident: Pattern::parse("CG-{n}").unwrap(),
            service: Pattern::parse("CG-{n}").unwrap(),
        },
        closure: ClosureRules {
            mode: Closure::Validation,
            days: 14,
            reopen_days: Some(30),
            by_requester: false,
        },
        inventory: InventoryRules {
            max_age: Some(365),
            warn: Some(30),
        },
        required: vec![vec![Field::School]],
        statuses: BTreeMap::from([(Status::Closed, label("Clos", "Closed"))]),
        entry: "guichet".to_owned(),
        teams: vec![
            team("guichet", 1, false, "Guichet unique", "Single desk"),
            team("ant-38", 2, false, "Coordonnateur ANT", "ANT coordinator"),
            team("maintenance", 2, true, "Maintenance", "Maintenance"),
            team("pedagogie", 2, true, "Pédagogie", "Pedagogy"),
        ],
        sectors: vec![Sector {
            code: "38-A".to_owned(),
            name: label("Isère, secteur A", "Isère, sector A"),
        }],
        categories: vec![
            category("materiel", None, Nature::Hardware, "Matériel", "Hardware"),
            category(
                "imprimante",
                Some("materiel"),
                Nature::Hardware,
                "Imprimante",
                "Printer",
            ),
            category("logiciel", None, Nature::Software, "Logiciel", "Software"),
        ],
        priorities: vec![
            priority("blocking", "Bloquante", "Blocking"),
            priority("major", "Majeure", "Major"),
            priority("minor", "Mineure", "Minor"),
        ],
        default_category: None,
        default_priority: Some("minor".to_owned()),
        causes: vec![Cause {
            code: "panne".to_owned(),
            name: label("Panne", "Breakdown"),
        }],
        participants: crate::domain::code::Invitation::School,
        answer_ends: Wait::Requester,
        intake: vec![
            Intake {
                functions: vec![Function::Prt, Function::Bursar, Function::Head],
                channels: vec![Channel::Phone, Channel::Portal],
                ceiling: 3,
            },
            Intake {
                functions: vec![Function::Teacher],
                channels: vec![Channel::Phone],
                ceiling: 1,
            },
        ],
        routes: routes(),
        tariffs: vec![Tariff {
            team: "maintenance".to_owned(),
            mode: Mode::Visit,
            call_out_cents: 5_800,
            hour_cents: 4_650,
            step_minutes: 15,
        }],
        modes: BTreeMap::from([(Mode::Remote, 2), (Mode::Visit, 2)]),
        timetable: Timetable::default(),
        channel_hours: BTreeMap::new(),
        targets: Targets::default(),
        elsewhere: Vec::new(),
        columns: Vec::new(),
        summary: false,
    }
}

fn routes() -> Vec<Route> {
    vec![
        Route {
            when: When {
                from: vec!["guichet".to_owned()],
                school_type: vec![SchoolType::College],
                department: vec!["38".to_owned()],
                ..When::default()
            },
            needs: Vec::new(),
            to: "ant-38".to_owned(),
            may_skip: true,
            may_override: Vec::new(),
        },
        Route {
            when: When {
                nature: vec![Nature::Hardware],
                ..When::default()
            },
            needs: vec![
                Need::Member,
                Need::InventoryCurrent,
                Need::Declared,
                Need::OutOfWarranty,
            ],
            to: "maintenance".to_owned(),
            may_skip: false,
            may_override: Vec::new(),
        },
        Route {
            when: When {
                nature: vec![Nature::Software],
                ..When::default()
            },
            needs: vec![Need::Member, Need::InventoryCurrent],
            to: "pedagogie".to_owned(),
            may_skip: false,
            may_override: vec![Need::InventoryCurrent],
        },
    ]
}
