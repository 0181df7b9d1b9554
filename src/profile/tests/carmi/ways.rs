//! Where the rules take a ticket, from its département, type of school, category and team, and what
//! they ask for (G2 to G6).

use super::{SCENE, Scene, TODAY, desk};
use crate::domain::code::{Nature, SchoolType};

#[track_caller]
fn goes(
    department: &'static str,
    school_type: SchoolType,
    category: &'static str,
    from: &'static str,
    expected: &str,
) {
    let scene = Scene {
        department,
        school_type,
        category,
        from,
        ..SCENE
    };
    assert_eq!(
        scene.goes(),
        expected,
        "{department} {school_type:?} {category} from {from}"
    );
}

#[test]
fn every_ticket_has_its_way() {
    use SchoolType::{College, Lycee};
    // G4: hardware; networks are hardware, too.
    goes("73", Lycee, "poste", "guichet", "maintenance");
    goes("73", College, "borne-wifi", "guichet", "maintenance");
    goes("38", Lycee, "cablage", "guichet", "maintenance");
    // G5: software, Internet access included; never straight to level 3.
    goes("73", Lycee, "logiciel", "guichet", "pedagogie");
    goes("26", Lycee, "windows", "guichet", "pedagogie");
    goes("74", College, "internet", "guichet", "pedagogie");
    goes("07", College, "symantec", "guichet", "pedagogie");
    // G5c: Internet, Symantec and Windows go on to level 3; the others are pédagogie's own.
    goes("73", Lycee, "internet", "pedagogie", "niveau-3");
    goes("38", College, "symantec", "pedagogie", "niveau-3");
    goes("26", College, "windows", "pedagogie", "niveau-3");
    goes("73", Lycee, "systeme", "pedagogie", "no_route");
    goes("73", Lycee, "messagerie", "pedagogie", "no_route");
    goes("73", Lycee, "poste", "pedagogie", "no_route");
    // G6: the collèges of 38 and 26, whatever the request.
    goes("38", College, "poste", "guichet", "ant-38");
    goes("38", College, "ent", "guichet", "ant-38");
    goes("38", College, "conseil", "guichet", "ant-38");
    goes("26", College, "poste", "guichet", "techniciens-26");
    goes("26", College, "windows", "guichet", "techniciens-26");
    goes("26", College, "information", "guichet", "techniciens-26");
    // G6: and from there to the CARMI.
    goes("38", College, "serveur", "ant-38", "maintenance");
    goes("38", College, "internet", "ant-38", "pedagogie");
    goes("38", College, "conseil", "ant-38", "no_route");
    goes("26", College, "tablette", "techniciens-26", "maintenance");
    goes("26", College, "compte", "techniciens-26", "pedagogie");
    // G3: information is given at level 1. Nothing leads beyond the last teams.
    goes("73", Lycee, "information", "guichet", "no_route");
    goes("73", Lycee, "conseil", "guichet", "no_route");
    goes("73", Lycee, "poste", "maintenance", "no_route");
    goes("73", Lycee, "windows", "niveau-3", "no_route");
}

#[test]
fn every_category_of_every_departement_goes_where_its_nature_says() {
    for category in desk().categories {
        let code: &'static str = category.code.leak();
        let by_nature = match category.nature {
            Nature::Hardware => "maintenance",
            Nature::Software => "pedagogie",
            Nature::Other => "no_route",
        };
        for department in ["07", "26", "38", "73", "74"] {
            goes(department, SchoolType::Lycee, code, "guichet", by_nature);
            let college = match department {
                "38" => "ant-38",
                "26" => "techniciens-26",
                _ => by_nature,
            };
            goes(department, SchoolType::College, code, "guichet", college);
            goes(department, SchoolType::College, code, "ant-38", by_nature);
            goes(department, SchoolType::College, code, "techniciens-26", by_nature);
        }
    }
}

#[test]
fn level_two_is_for_members_with_a_current_inventory_and_says_which_is_missing() {
    #[track_caller]
    fn check(
        agreement: Option<(&'static str, &'static str)>,
        inventory: Option<&'static str>,
        expected: &str,
    ) {
        for category in ["windows", "cablage"] {
            let scene = Scene {
                agreement,
                inventory,
                category,
                warranty: None,
                ..SCENE
            };
            let team = if category == "windows" {
                "pedagogie"
            } else {
                "maintenance"
            };
            let expected = if expected.is_empty() { team } else { expected };
            assert_eq!(scene.goes(), expected);
            // G6: level 1 hands on without these; whom it hands to does not.
            let isere = Scene {
                department: "38",
                school_type: SchoolType::College,
                ..scene
            };
            assert_eq!(isere.goes(), "ant-38");
            assert_eq!(
                Scene {
                    from: "ant-38",
                    ..isere
                }
                .goes(),
                expected
            );
        }
    }
    let member = Some(("2025-09-01", "2027-08-31"));
    check(member, Some("2026-06-01"), "");
    check(None, Some("2026-06-01"), "not_member");
    check(
        Some(("2024-09-01", "2026-08-31")),
        Some("2026-06-01"),
        "agreement_ended",
    );
    check(
        Some(("2027-01-01", "2027-08-31")),
        Some("2026-06-01"),
        "agreement_to_come",
    );
    check(Some(("2025-09-01", TODAY)), Some("2026-06-01"), "");
    check(Some((TODAY, "2027-08-31")), Some("2026-06-01"), "");
    check(member, None, "no_inventory");
    check(member, Some("2025-11-22"), "");
    check(member, Some("2025-11-21"), "inventory_stale");
    check(None, None, "not_member + no_inventory");
    check(
        Some(("2024-09-01", "2026-08-31")),
        Some("2025-10-06"),
        "agreement_ended + inventory_stale",
    );
}

#[test]
fn hardware_goes_on_only_declared_and_out_of_warranty() {
    #[track_caller]
    fn check(category: &'static str, warranty: Option<Option<&'static str>>, expected: &str) {
        let scene = Scene {
            category,
            warranty,
            ..SCENE
        };
        assert_eq!(scene.goes(), expected);
    }
    check("poste", Some(Some("2026-11-21")), "maintenance");
    check("poste", Some(Some(TODAY)), "under_warranty");
    check("poste", Some(None), "maintenance");
    check("poste", None, "not_declared");
    check("commutateur", None, "not_declared");
    check("cablage", None, "maintenance");
    check("cablage", Some(Some(TODAY)), "under_warranty");
    // Software asks for neither.
    check("windows", Some(Some("2030-01-01")), "pedagogie");
    check("windows", None, "pedagogie");
    let all = Scene {
        agreement: None,
        inventory: None,
        warranty: Some(Some("2027-08-31")),
        ..SCENE
    };
    assert_eq!(all.goes(), "not_member + no_inventory + under_warranty");
}

#[test]
fn in_principle_means_that_the_first_step_of_38_and_26_may_be_skipped_by_force() {
    for department in ["38", "26"] {
        let college = Scene {
            department,
            school_type: SchoolType::College,
            ..SCENE
        };
        let to = Some("maintenance");
        assert_eq!(Scene { to, ..college }.goes(), "other_team");
        assert_eq!(
            Scene {
                to,
                force: true,
                ..college
            }
            .goes(),
            "maintenance"
        );
        assert_eq!(
            Scene {
                force: true,
                ..college
            }
            .goes(),
            "maintenance"
        );
        // The gates of the CARMI are not to be forced.
        let stranger = Scene {
            agreement: None,
            ..college
        };
        assert_eq!(
            Scene {
                to,
                force: true,
                ..stranger
            }
            .goes(),
            "not_member + may_not_force"
        );
    }
}
