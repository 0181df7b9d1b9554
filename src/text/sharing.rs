//! Why a ticket came to this person, where a team shares its load out, in words.

use super::names::Names;
use super::{en, fr};
use crate::domain::code::Lang;
use crate::domain::sharing::{Bearer, Share};

/// Who gets it, by which rule.
pub fn chosen(share: &Share, names: &Names<'_>) -> String {
    match names.lang {
        Lang::Fr => fr::sharing::chosen(share, names),
        Lang::En => en::sharing::chosen(share, names),
    }
}

/// What was read of one of them.
pub fn bearer(bearer: &Bearer, names: &Names<'_>) -> String {
    match names.lang {
        Lang::Fr => fr::sharing::bearer(bearer, names),
        Lang::En => en::sharing::bearer(bearer, names),
    }
}
