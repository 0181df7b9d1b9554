//! The French of what surrounds every command: looks, views, configuration, manual pages. It stands
//! beside [`help`](super::help), which is about the desk's own nouns.

/// English, French: as in [`help::HELP`](super::help::HELP).
#[rustfmt::skip]
pub const HELP: &[(&str, &str)] = &[
    // Many at once.
    ("The tickets, all or none: `CG-12`, `12`, `CG-12..CG-20`, `@last`; `-` reads them, one a line",
     "Les tickets, tous ou aucun : `CG-12`, `12`, `CG-12..CG-20`, `@last` ; `-` les lit, un par ligne"),

    // Lists.
    ("These columns in this order, separated by commas; a wrong name lists those there are",
     "Ces colonnes, dans cet ordre, séparées par des virgules ; un nom faux donne la liste de celles qui existent"),
    ("Without the line of headings", "Sans la ligne des en-têtes"),
    ("Show long answers at once, without a pager", "Montrer d’un coup les longues réponses, sans pagineur"),
];

/// What stands for a value: as in [`help::VALUES`](super::help::VALUES).
#[rustfmt::skip]
pub const VALUES: &[(&str, &str)] = &[
    ("NAME,…", "NOM,…"),
];
