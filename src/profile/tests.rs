//! Profiles that are right, and all that can be wrong with one.

use super::*;
#[test]
fn the_built_in_desk_is_sound() {
    match built_in() {
        Ok(desk) => assert_eq!(desk.code, "carmi-grenoble"),
        Err(error) => panic!("{error:#?}"),
    }
}
