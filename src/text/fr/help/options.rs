//! The French of the help: what several commands or all of them take.

/// English, French: as in [`HELP`](super::HELP).
#[rustfmt::skip]
pub const HELP: &[(&str, &str)] = &[
    // Shared options.
    ("Decide and print what would be done, and why; write nothing",
     "Décider et afficher ce qui serait fait, et pourquoi, sans rien écrire"),
    ("The same key never acts twice: a retry is safe", "La même clé n’agit jamais deux fois : on peut recommencer sans risque"),
    ("At most so many; else 20 on a terminal, all elsewhere", "Au plus tant ; sinon 20 sur un terminal, tous ailleurs"),
    ("Skip so many", "En sauter tant"),
    ("Write to this file; `-` is stdout", "Écrire dans ce fichier ; `-` est la sortie standard"),
    ("Write over the file if it is there", "Écraser le fichier s’il existe"),
    ("Which column holds a field, such as `number=N° inventaire`; may be repeated",
     "La colonne qui contient un champ, comme `number=N° inventaire` ; peut être répété"),
    ("What separates the cells: one character, or `tab`", "Ce qui sépare les cellules : un caractère, ou `tab`"),
    ("The encoding, such as `utf-8` or `windows-1252`", "L’encodage, comme `utf-8` ou `windows-1252`"),
    ("Which sheet of a workbook; without it, the first on which anything stands",
     "Quelle feuille du classeur ; sans cela, la première où il y a quelque chose"),
    ("How dates are written, such as `%d/%m/%Y`", "Comment les dates sont écrites, par exemple `%d/%m/%Y`"),
    ("Take the good lines although others are wrong; the wrong ones go to `--rejects`",
     "Prendre les bonnes lignes malgré les mauvaises, qui vont dans `--rejects`"),
    ("Where the wrong lines go, each with its number and what is wrong",
     "Où vont les mauvaises lignes, chacune avec son numéro et sa faute"),

    // Options of every command.
    ("The database; else `guichet/guichet.db` in the user's data folder",
     "La base ; sinon `guichet/guichet.db` dans le dossier de données de l’utilisateur"),
    ("The desk, by its code; not needed by an operator of one desk only",
     "Le guichet, par son code ; inutile à l’opérateur d’un seul guichet"),
    ("The operator acting; else the one whose login is the system user's. Only an administrator may act as another, and both are recorded",
     "L’opérateur qui agit ; sinon celui dont l’identifiant est celui de l’utilisateur du système. Seul un administrateur peut agir au nom d’un autre, et l’on garde les deux"),
    ("How the answer is laid out", "La présentation de la réponse"),
    ("The language of what people read; machine output never changes with it",
     "La langue de ce que lisent les gens ; ce que lisent les machines n’en change pas"),
    ("When to colour", "Quand mettre des couleurs"),
    ("Never ask anything", "Ne jamais rien demander"),
    ("Answer yes to what would be asked", "Répondre oui à ce qui serait demandé"),
    ("Say less on stderr", "En dire moins sur la sortie d’erreur"),
    ("Say more on stderr", "En dire plus sur la sortie d’erreur"),
    ("Print the version and the licence", "Afficher la version et la licence"),
    ("Print this help", "Afficher cette aide"),
];
