//! The French of what surrounds every command: looks, views, configuration, manual pages. It stands
//! beside [`help`](super::help), which is about the desk's own nouns.

/// English, French: as in [`HELP`](super::help::HELP).
#[rustfmt::skip]
pub const HELP: &[(&str, &str)] = &[
    // Many at once.
    ("The tickets, all or none: `CG-12`, `12`, `CG-12..CG-20`, `@last`; `-` reads them, one a line",
     "Les tickets, tous ou aucun : `CG-12`, `12`, `CG-12..CG-20`, `@last` ; `-` les lit, un par ligne"),

    ("The tickets of a list instead, by its filters: `status=new`, `overdue`, `view=NAME`; may be repeated",
     "Plutôt les tickets d’une liste, par ses filtres : `status=new`, `overdue`, `view=NOM` ; peut se répéter"),

    // Saved views and filters.
    ("Saved lists of tickets", "Les listes de tickets enregistrées"),
    ("Save a list of tickets under a name, over the one that had it",
     "Enregistrer une liste de tickets sous un nom, à la place de celle qui le portait"),
    ("List the saved views: one's own and the shared ones",
     "Lister les vues enregistrées : les siennes et celles de tous"),
    ("Forget a saved view", "Oublier une vue enregistrée"),
    ("The name of the view", "Le nom de la vue"),
    ("For everybody at the desk: an administrator's to do",
     "Pour tous au guichet : c’est à un administrateur de le faire"),
    ("The one of everybody at the desk: an administrator's to do",
     "Celle de tous au guichet : c’est à un administrateur de le faire"),
    ("As this saved view says; what is told beside it comes first",
     "Comme le dit cette vue enregistrée ; ce qui est dit à côté l’emporte"),
    ("In one of these statuses, by code or in the desk's words, separated by commas; `~closed`: in any other",
     "Dans l’un de ces statuts, par code ou dans les mots du guichet, séparés par des virgules ; `~closed` : dans tout autre"),
    ("With one of these teams, by their codes", "Dans l’une de ces équipes, par leurs codes"),
    ("Handled by this operator; `@me` is oneself", "Suivis par cet opérateur ; `@me` est soi-même"),
    ("Of one of these categories, by their codes", "D’une de ces catégories, par leurs codes"),
    ("Of one of these priorities, by their codes", "D’une de ces priorités, par leurs codes"),

    // Help.
    ("Explain what holds for every command: exit codes, environment, formats, filters, routing, hooks",
     "Expliquer ce qui vaut pour toute commande : codes de retour, environnement, formats, filtres, orientation, hooks"),
    ("What about", "À quel sujet"),
    ("Print a command's manual page, or write all of them, in both languages, for `man` to find",
     "Afficher la page de manuel d’une commande, ou les écrire toutes, dans les deux langues, là où `man` les trouve"),
    ("The command, such as `ticket list`; else guichet itself",
     "La commande, comme `ticket list` ; sinon guichet lui-même"),
    ("Write all pages below this folder: `man1`, `man7`, `fr/man1`, `fr/man7`",
     "Écrire toutes les pages sous ce dossier : `man1`, `man7`, `fr/man1`, `fr/man7`"),

    // Configuration.
    ("What is said once for all, and by whom", "Ce qui est dit une fois pour toutes, et par qui"),
    ("List the keys of the configuration and their values", "Lister les clés de la configuration et leurs valeurs"),
    ("Say where each value comes from: option, variable, file and line, or usual",
     "Dire d’où vient chaque valeur : option, variable, fichier et ligne, ou par défaut"),
    ("Print the value of a key; an empty line where nobody says it",
     "Afficher la valeur d’une clé ; une ligne vide si personne ne la dit"),
    ("Say where the value comes from, too", "Dire aussi d’où vient la valeur"),
    ("The key", "La clé"),
    ("Write a value into the configuration, its comments kept",
     "Écrire une valeur dans la configuration, en gardant ses commentaires"),
    ("The value", "La valeur"),
    ("Take the key out instead", "Plutôt ôter la clé"),
    ("In the configuration of the machine, for everybody, instead of one's own",
     "Dans la configuration de la machine, pour tous, plutôt que dans la sienne"),
    ("Check it, and write nothing", "Vérifier, sans rien écrire"),

    ("Say what is wrong with this machine, the database, the mail set-up, and what to do",
     "Dire ce qui ne va pas sur cette machine, dans la base, pour le courriel, et quoi faire"),

    // Lists.
    ("These columns in this order, separated by commas; a wrong name lists those there are",
     "Ces colonnes, dans cet ordre, séparées par des virgules ; un nom faux donne la liste de celles qui existent"),
    ("Without the line of headings", "Sans la ligne des en-têtes"),
    ("Show long answers at once, without a pager", "Montrer d’un coup les longues réponses, sans pagineur"),
];
