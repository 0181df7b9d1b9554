//! The French of what finds again: bookmarks, the knowledge base, the search over everything. It stands
//! beside [`help`](super::help), as in which English comes first.

/// English, French: as in [`HELP`](super::help::HELP).
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

    // What comes back.
    ("What comes back, by school, category and equipment, against the period before",
     "Ce qui revient, par établissement, catégorie et matériel, comparé à la période d’avant"),
    ("From this day on: `2026-11-22`, `22/11/2026`, `today`, `-3m`, `-1y`; else thirty days in all",
     "À partir de ce jour : `2026-11-22`, `22/11/2026`, `hier`, `-3m`, `-1a` ; sinon trente jours en tout"),
    ("So many requests at least", "Autant de demandes au moins"),

    // Everything.
    ("Search everything: tickets, comments, articles, schools, people, equipment",
     "Chercher partout : tickets, commentaires, articles, établissements, personnes, matériels"),
    ("Only among these, separated by commas", "Seulement parmi ceux-ci, séparés par des virgules"),

    // The knowledge base.
    ("The knowledge base", "La base de connaissances"),
    ("Keep a solution in the knowledge base", "Garder une solution dans la base de connaissances"),
    ("The ticket whose subject, category, description and solution it takes",
     "Le ticket dont il reprend l’objet, la catégorie, la description et la solution"),
    ("The title, one line", "Le titre, sur une ligne"),
    ("What is seen; `-` reads standard input", "Ce que l’on constate ; `-` lit l’entrée standard"),
    ("What helps; `-` reads standard input", "Ce qui résout ; `-` lit l’entrée standard"),
    ("The language that it is written in; else that of the command",
     "La langue dans laquelle il est écrit ; sinon celle de la commande"),
    ("The language that it is written in", "La langue dans laquelle il est écrit"),
    ("List the articles of the knowledge base, those that solved most first",
     "Lister les articles de la base de connaissances, ceux qui ont le plus résolu d’abord"),
    ("Holding these words, accents and case apart; the nearest first",
     "Contenant ces mots, sans égard aux accents ni à la casse ; les plus proches d’abord"),
    ("Of this category, by its code", "De cette catégorie, par son code"),
    ("With those that were withdrawn", "Avec ceux qui ont été retirés"),
    ("Search the knowledge base by words, accents and case apart",
     "Chercher dans la base de connaissances, sans égard aux accents ni à la casse"),
    ("The words, or their beginnings", "Les mots, ou leur début"),
    ("The words, or their beginnings; a telephone number finds who calls",
     "Les mots, ou leur début ; un numéro de téléphone trouve qui appelle"),
    ("Show an article: symptom, solution, and who wrote it when",
     "Montrer un article : le symptôme, la solution, qui l’a écrit et quand"),
    ("The article, by its number", "L’article, par son numéro"),
    ("As it stood at that version", "Tel qu’il était à cette version"),
    ("Change an article; what it said before is kept", "Modifier un article ; ce qu’il disait avant est gardé"),
    ("The category, by its code; empty to remove", "La catégorie, par son code ; vide pour l’ôter"),
    ("Offer it no more", "Ne plus le proposer"),
    ("Offer it again", "Le proposer de nouveau"),
    ("The article of the knowledge base that solved it; its solution is told, unless another is",
     "L’article de la base de connaissances qui l’a résolu ; sa solution est dite, sauf si une autre l’est"),
];
