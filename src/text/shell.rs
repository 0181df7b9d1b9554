//! What the configuration says, and where: both languages side by side.

use std::path::Path;

use crate::domain::code::Lang;

/// A file of the configuration was written.
pub fn written(lang: Lang, path: &Path) -> String {
    let path = path.display();
    match lang {
        Lang::Fr => format!("guichet: écrit dans {path}"),
        Lang::En => format!("guichet: written to {path}"),
    }
}

/// Where a value comes from that nobody said.
pub fn origin(lang: Lang, code: &'static str) -> &'static str {
    match (lang, code) {
        (Lang::Fr, "usual") => "par défaut",
        (Lang::En, "usual") => "usual",
        (Lang::Fr, "unset") => "non dit",
        (Lang::En, "unset") => "unset",
        (Lang::Fr | Lang::En, other) => other,
    }
}
