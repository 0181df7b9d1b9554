//! Who may ask and how far (G1, G9), who comes (G4, G5), and what it costs (G7).

use super::{SCENE, Scene};
use crate::domain::code::{Channel, Code as _, Function, Mode, SchoolType};
use crate::domain::ticket::Act;

#[test]
fn the_prt_the_bursar_and_the_head_ask_by_telephone_or_portal_and_go_up_to_level_three() {
    use Channel::{Mail, Phone, Portal};
    for function in [Function::Prt, Function::Bursar, Function::Head] {
        for channel in [Phone, Portal] {
            let functions: &'static [Function] = vec![function].leak();
            let scene = Scene {
                functions,
                channel,
                ..SCENE
            };
            assert_eq!(scene.goes(), "maintenance");
            let last = Scene {
                from: "pedagogie",
                category: "windows",
                ..scene
            };
            assert_eq!(last.goes(), "niveau-3");
            assert_eq!(
                Scene {
                    channel: Mail,
                    ..scene
                }
                .goes(),
                "may_not_ask"
            );
        }
    }
}

#[test]
fn any_teacher_may_ask_by_telephone_only_and_stays_at_level_one() {
    let teacher = Scene {
        functions: &[Function::Teacher],
        ..SCENE
    };
    assert_eq!(teacher.goes(), "above_ceiling");
    assert_eq!(teacher.may(Mode::Phone, None), "free");
    assert_eq!(teacher.may(Mode::Mail, None), "free");
    assert_eq!(teacher.may(Mode::Remote, None), "mode_above_ceiling");
    assert_eq!(teacher.may(Mode::Visit, None), "mode_above_ceiling");
    for channel in [Channel::Portal, Channel::Mail] {
        assert_eq!(Scene { channel, ..teacher }.goes(), "may_not_ask");
    }
    // A collège of 38 makes no difference: its coordinator is level 2.
    let isere = Scene {
        department: "38",
        school_type: SchoolType::College,
        ..teacher
    };
    assert_eq!(isere.goes(), "above_ceiling");
    // All that is missing, not the ceiling alone; and the ceiling is not to be forced.
    let stranger = Scene {
        agreement: None,
        ..teacher
    };
    assert_eq!(stranger.goes(), "not_member + above_ceiling");
    assert_eq!(
        Scene { force: true, ..isere }.goes(),
        "above_ceiling + may_not_force"
    );
}

#[test]
fn a_teacher_who_is_the_prt_gets_the_better_of_the_two() {
    let both = Scene {
        functions: &[Function::Teacher, Function::Prt],
        ..SCENE
    };
    assert_eq!(both.goes(), "maintenance");
    assert_eq!(
        Scene {
            channel: Channel::Portal,
            ..both
        }
        .goes(),
        "maintenance"
    );
    // The desk itself helps by telephone and by mail; remote control is for the team it goes to.
    assert_eq!(both.may(Mode::Phone, None), "free");
    assert_eq!(both.may(Mode::Remote, None), "mode_not_of_team");
    assert_eq!(both.may(Mode::Visit, None), "mode_not_of_team");
}

#[test]
fn nobody_else_may_ask() {
    for function in Function::ALL {
        let functions: &'static [Function] = vec![*function].leak();
        let asks = |channel| {
            let scene = Scene {
                functions,
                channel,
                ..SCENE
            };
            scene.goes() != "may_not_ask"
        };
        let (phone, portal) = match function {
            Function::Prt | Function::Bursar | Function::Head => (true, true),
            Function::Teacher => (true, false),
            _ => (false, false),
        };
        assert_eq!(
            [Channel::Phone, Channel::Portal, Channel::Mail].map(asks),
            [phone, portal, false]
        );
    }
}

#[test]
fn visits_of_maintenance_are_billed_and_those_of_pedagogie_are_free() {
    let at = |from| Scene { from, ..SCENE };
    assert_eq!(at("maintenance").may(Mode::Visit, None), "needs_agreement");
    assert_eq!(at("maintenance").may(Mode::Visit, Some("Mme Roux")), "8125 cents");
    assert_eq!(at("maintenance").may(Mode::Remote, None), "free");
    for mode in Mode::ALL {
        assert_eq!(at("pedagogie").may(*mode, None), "free");
    }
}

#[test]
fn a_ticket_goes_to_the_technician_of_the_sector() {
    #[track_caller]
    fn check(
        category: &'static str,
        technicians: &'static [(&'static str, &'static str)],
        expected: Option<&str>,
    ) {
        let scene = Scene {
            category,
            technicians,
            ..SCENE
        };
        let act = Act::Escalate {
            to: None,
            reason: None,
            force: false,
        };
        let (ticket, _) = scene.play(&act).unwrap();
        assert_eq!(ticket.assignee.as_deref(), expected);
    }
    let two = &[("maintenance", "mroux"), ("pedagogie", "pnoir")];
    check("poste", two, Some("mroux"));
    check("windows", two, Some("pnoir"));
    check("poste", &[("pedagogie", "pnoir")], None);
    check(
        "poste",
        &[("maintenance", "mroux"), ("maintenance", "mvert")],
        None,
    );
}
