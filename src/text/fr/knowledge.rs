//! The French of what finds again: bookmarks, the knowledge base, the search over everything. It stands
//! beside [`help`](super::help), as in which English comes first.

/// English, French: as in [`help::HELP`](super::help::HELP).
#[rustfmt::skip]
pub const HELP: &[(&str, &str)] = &[
    // At hand.
    ("Keep tickets at hand, for oneself: `ticket list --bookmarked`",
     "Garder des tickets sous la main, pour soi : `ticket list --bookmarked`"),
    ("Keep them at hand no longer", "Ne plus les garder sous la main"),
    ("Among those that the operator keeps at hand", "Parmi les favoris de l’opérateur"),
    ("Among those that the operator saw last, the latest first",
     "Parmi ceux que l’opérateur a vus en dernier, le plus récent d’abord"),
    ("Laid out to be printed: plain text, as wide as a sheet of A4",
     "Mis en page pour être imprimé : du texte, large comme une feuille A4"),
];

/// What stands for a value: as in [`help::VALUES`](super::help::VALUES).
#[rustfmt::skip]
pub const VALUES: &[(&str, &str)] = &[
];
