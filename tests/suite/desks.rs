//! Each numbered fact of a desk has its page under `tests/desks/<desk>/`, and its test here, so
//! that `cargo test g2` runs the page G2 and nothing else.

use crate::support::{repository, session};

macro_rules! desks {
    ($($desk:ident $code:literal { $($fact:ident)* })+) => {
        $(mod $desk {
            $(#[test]
            fn $fact() {
                super::prove($code, stringify!($fact));
            })*
        })+

        /// The desks and their facts, as the tests spell them.
        pub const DESKS: &[(&str, &[&str])] = &[$(($code, &[$(stringify!($fact)),*])),+];
    };
}

desks! {
    carmi_grenoble "carmi-grenoble" { g1 g2 g3 g4 g5 g6 g7 g8 g9 }
    cecoia_creteil "cecoia-creteil" { c1 c2 c3 c4 c5 c6 c7 c8 c9 c10 c11 c12 c13 c14 c15 }
    esup_universite "esup-universite" { e1 e2 e3 e4 e5 e6 e7 e8 e9 }
    cybercolleges42 "cybercolleges42" { k1 k2 k3 k4 k5 k6 k7 k8 }
    ma_classe_aura "ma-classe-aura" { a1 a2 a3 a4 a5 a6 a7 a8 a9 }
}

#[track_caller]
fn prove(desk: &str, fact: &str) {
    session::prove(&repository(&page(desk, fact)));
}

/// Where a fact's page stands.
pub fn page(desk: &str, fact: &str) -> String {
    format!("tests/desks/{desk}/{}.md", fact.to_uppercase())
}
