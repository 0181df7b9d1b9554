//! What can be told of a request while it is still being taken down on the telephone.

use super::{SCENE, Scene, desk};
use crate::domain::Reason;
use crate::domain::code::{Function, SchoolType};
use crate::domain::opening::{Draft, kept_below, lacking};

/// The ceiling that the desk could have told, then the codes of all that would be lacking.
fn foreseen(scene: Scene) -> String {
    let desk = desk();
    let told = scene.stage(&desk, |_, facts| {
        // Neither subject nor description: the caller has only begun to speak.
        let draft = Draft {
            school: facts.school.map(|school| school.uai),
            requester: facts.requester.map(|person| person.login.clone()),
            channel: Some(scene.channel),
            category: Some(scene.category.to_owned()),
            ..Draft::default()
        };
        let mut told: Vec<String> = kept_below(&draft, facts)
            .map(|admitted| format!("level {}", admitted.ceiling))
            .into_iter()
            .collect();
        let lacks = lacking(&draft, facts);
        told.extend(
            lacks
                .into_iter()
                .map(|finding| Reason::Lacks(finding).code().to_owned()),
        );
        Ok(told.join(" + "))
    });
    told.unwrap_or_else(|refusal| panic!("{:?}", refusal.reasons))
}

#[test]
fn what_would_be_lacking_is_known_before_the_description() {
    assert_eq!(foreseen(SCENE), "");
    let stale = Scene {
        agreement: Some(("2024-09-01", "2025-08-31")),
        inventory: Some("2025-06-01"),
        ..SCENE
    };
    assert_eq!(foreseen(stale), "agreement_ended + inventory_stale");
    let covered = Scene {
        warranty: Some(Some("2027-08-31")),
        ..SCENE
    };
    assert_eq!(foreseen(covered), "under_warranty");
    // A collège of Isère goes to its coordinator first, whatever it lacks.
    let isere = Scene {
        department: "38",
        school_type: SchoolType::College,
        ..stale
    };
    assert_eq!(foreseen(isere), "");
}

#[test]
fn a_teacher_stays_at_level_one_and_need_not_hear_what_is_lacking_above() {
    let teacher = Scene {
        functions: &[Function::Teacher],
        agreement: None,
        ..SCENE
    };
    assert_eq!(foreseen(teacher), "level 1");
}
