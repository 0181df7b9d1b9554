//! The French of the help: the nouns, the operator's page, what time brings, reports and the database.

/// English, French: as in [`HELP`](super::HELP).
#[rustfmt::skip]
pub const HELP: &[(&str, &str)] = &[
    // Nouns.
    ("The help desk of school IT: one program over one SQLite file",
     "Le guichet d’assistance informatique des écoles : un programme, un fichier SQLite"),
    ("Requests: open, follow, hand over, close", "Les demandes : ouvrir, suivre, transmettre, clore"),
    ("Appointments and work done", "Les rendez-vous et le travail fait"),
    ("The schools' equipment", "Le parc des établissements"),
    ("Schools, their membership and white list", "Les établissements, leur adhésion et leur liste blanche"),
    ("The people at the schools", "Les personnes des établissements"),
    ("Desks and their profiles", "Les guichets et leurs profils"),
    ("School holidays, which close some desks", "Les vacances scolaires, qui ferment certains guichets"),
    ("Who works at the desk", "Qui travaille au guichet"),
    ("Figures over a period", "Les chiffres d’une période"),
    ("What time alone brings, for cron", "Ce que le temps seul amène, pour cron"),
    ("The database itself", "La base elle-même"),

    // What time brings.
    ("Expire closures that nobody answered in time, recall tickets put off to a day; for cron",
     "Clore ce qui est resté sans réponse, rappeler les tickets dont le jour est venu ; pour cron"),

    // The operator's page, reports, the database.
    ("The operator's page: whose turn it is, what is late, what comes today",
     "La page de l’opérateur : à qui le tour, ce qui tarde, ce qui vient aujourd’hui"),
    ("What came in, what was done, by whom, over a period", "Ce qui est arrivé, ce qui a été fait, par qui, sur une période"),
    ("How long tickets take to be taken on and to be resolved, in opening time", "Le temps de prise en charge et de résolution des tickets, en heures d’ouverture"),
    ("How fresh the schools' inventories are, and what in them is out of warranty",
     "La fraîcheur des inventaires des établissements, et ce qui y est hors garantie"),
    ("Visits to bill, by school, exact to the cent", "Les déplacements à facturer, par établissement, au centime près"),
    ("From this day on: `2026-11-22`, `22/11/2026`, `today`, `-3m`, `-1y`; else the first of the year",
     "À partir de ce jour : `2026-11-22`, `22/11/2026`, `hier`, `-3m`, `-1a` ; sinon du premier de l’an"),
    ("Up to this day; else today", "Jusqu’à ce jour ; sinon aujourd’hui"),
    ("Of this school only", "De cet établissement seulement"),
    ("Of this team only, by its code", "De cette équipe seulement, par son code"),
    ("Check the database: pages, keys, events against rows, the chain, attachments",
     "Vérifier la base : pages, clés, événements contre lignes, chaîne, pièces jointes"),
    ("Copy the database while it is in use; verified before it is named",
     "Copier la base pendant qu’elle sert ; vérifiée avant de porter son nom"),
    ("Put a backup in the place of the database", "Mettre une sauvegarde à la place de la base"),
    ("Erase personal data: of a person, or of tickets that have been over for long",
     "Effacer des données personnelles : celles d’une personne, ou celles des vieux tickets"),
    ("This person, by login or mail address, with all that stands in their tickets",
     "Cette personne, par son identifiant ou son adresse, avec tout ce que disent ses tickets"),
    ("The words of tickets that were over before this day", "Les textes des tickets terminés avant ce jour"),
    ("The words of tickets that have been over for longer: `3y`, `18m`",
     "Les textes des tickets terminés depuis plus longtemps : `3a`, `18m`"),
    ("The person's open tickets too, as they are", "Aussi ses tickets ouverts, tels quels"),
    ("Count what would be erased; erase nothing", "Compter ce qui serait effacé, sans rien effacer"),
    ("How big the database is, and what is in it", "La taille de la base, et ce qu’elle contient"),
    ("The copy", "La copie"),
    ("The backup", "La sauvegarde"),
    ("Print the completions of a shell", "Afficher la complétion d’un shell"),
    ("The shell", "Le shell"),
];
