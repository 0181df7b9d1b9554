//! More examples: of what finds again (bookmarks, the knowledge base, the search over everything), of
//! mails that come, of operators and of the database itself. The others stand in
//! [`help`](super::help).

use super::help::{Example, example};

/// As in [`help::every_example`](super::help::every_example).
pub const MORE: &[Example] = &[
    example(
        "guichet operator add ldurand --name \"Louise Durand\" --team guichet",
        "A new colleague at level 1",
        "Une nouvelle collègue au niveau 1",
    ),
    example(
        "guichet person add --last-name Dupond --first-name Jean --function teacher --school 0383069E",
        "Somebody whom no directory brought",
        "Quelqu’un qu’aucun annuaire n’a apporté",
    ),
    example("guichet operator list", "Who works here?", "Qui travaille ici ?"),
    example(
        "guichet operator edit ldurand --inactive",
        "She left",
        "Elle est partie",
    ),
    example("guichet db check", "Is everything there?", "Tout est-il là ?"),
    example(
        "guichet db backup guichet-2026-11-22.db",
        "A verified copy",
        "Une copie vérifiée",
    ),
    example(
        "guichet db restore guichet-2026-11-22.db",
        "Go back to it",
        "Y revenir",
    ),
    example(
        "guichet db anonymise --older-than 3y --dry-run",
        "What would the law have us forget?",
        "Que faudrait-il oublier ?",
    ),
    example(
        "guichet db anonymise --person agaudet",
        "Somebody asks to be forgotten",
        "Quelqu’un demande à être oublié",
    ),
    example("guichet db stats", "How big is it?", "Quelle taille fait-elle ?"),
    example(
        "guichet ticket bookmark CG-12",
        "Keep it at hand",
        "Le garder sous la main",
    ),
    example(
        "guichet ticket show CG-12 --print -o cg-12.txt",
        "A sheet for the folder",
        "Une feuille pour le dossier",
    ),
    example(
        "guichet mail send",
        "What waits leaves, as the configuration says",
        "Ce qui attend part, selon la configuration",
    ),
    example(
        "guichet mail send --dry-run courriels",
        "The same mails as files of a folder",
        "Les mêmes courriels, en fichiers d’un dossier",
    ),
    example(
        "guichet mail retry 12",
        "Try one once more that was given up",
        "Réessayer un courriel abandonné",
    ),
    example(
        "guichet mail receive message.eml",
        "A mail server hands in a mail",
        "Un serveur de messagerie remet un courriel",
    ),
    example(
        "guichet mail list --to-sort",
        "What came, and waits for a person?",
        "Qu’est-il arrivé qui attend quelqu’un ?",
    ),
    example("guichet mail show 5", "What does it say?", "Que dit-il ?"),
    example(
        "guichet mail sort 5 --to CG-12",
        "It belongs to a ticket",
        "Il va avec un ticket",
    ),
    example(
        "guichet mail sort 6 --new --requester cmartin --category poste",
        "It is a request",
        "C’est une demande",
    ),
    example(
        "guichet view add mine --assignee @me --status ~closed",
        "Whatever is mine and not closed, whoever looks",
        "Tout ce qui est à moi et pas clôturé, qui que je sois",
    ),
    example(
        "guichet view add urgent --open --priority blocking,major --columns reference,age,subject --shared",
        "A list for everybody at the desk, with its columns",
        "Une liste pour tout le guichet, avec ses colonnes",
    ),
    example(
        "guichet holidays import fr-en-calendrier-scolaire.csv",
        "The school calendar as the ministry publishes it",
        "Le calendrier scolaire tel que le ministère le publie",
    ),
    example(
        "guichet holidays import vacances.csv --zone C",
        "A list of one's own: label, first day, last day",
        "Sa propre liste : libellé, premier jour, dernier jour",
    ),
    example(
        "guichet holidays list --zone A",
        "When does zone A have its next holidays?",
        "Quand sont les prochaines vacances de la zone A ?",
    ),
    example(
        "guichet view list",
        "Which are there, and what they ask",
        "Lesquelles existent, et ce qu’elles demandent",
    ),
    example(
        "guichet view remove mine",
        "Its name is free again",
        "Son nom est de nouveau libre",
    ),
    example(
        "guichet ticket list --view urgent --school 0380033E",
        "A saved view, narrowed to one school",
        "Une vue enregistrée, réduite à un établissement",
    ),
    example(
        "guichet ticket edit --where open --where category=poste --priority major",
        "The same change to all that a list would show",
        "La même modification pour tout ce qu’une liste montrerait",
    ),
    example(
        "guichet ticket take CG-12..CG-20 @last",
        "Many at once, all or none",
        "Plusieurs d’un coup, tous ou aucun",
    ),
    example(
        "guichet mail list --dead",
        "What was given up, and why?",
        "Qu’a-t-on renoncé à envoyer, et pourquoi ?",
    ),
    example(
        "guichet ticket resolve CG-12 --article 3",
        "What helped before helped again",
        "Ce qui avait résolu a résolu encore",
    ),
    example(
        "guichet report recurring --since -3m",
        "What comes back, and more often than before?",
        "Qu’est-ce qui revient, et plus souvent qu’avant ?",
    ),
    example(
        "guichet search bourrage morestel",
        "Who, where, what, and was it seen before?",
        "Qui, où, quoi, et l’a-t-on déjà vu ?",
    ),
    example(
        "guichet article new --from CG-12 --title \"Bourrage papier\"",
        "Keep what helped",
        "Garder ce qui a résolu",
    ),
    example(
        "guichet article list --category imprimante",
        "What is known about printers?",
        "Que sait-on des imprimantes ?",
    ),
    example("guichet article show 3", "What helps?", "Qu’est-ce qui résout ?"),
    example(
        "guichet article edit 3 --solution -",
        "Something better was found",
        "On a trouvé mieux",
    ),
    example(
        "guichet article search bourrage papier",
        "Was it seen before?",
        "L’a-t-on déjà rencontré ?",
    ),
    example(
        "guichet help exit-codes",
        "What a script may rely on",
        "Ce à quoi un script peut se fier",
    ),
    example(
        "guichet man ticket list",
        "The page, for `man -l -`",
        "La page, pour `man -l -`",
    ),
    example(
        "guichet man --output share/man",
        "All of them, for a package",
        "Toutes, pour un paquet",
    ),
    example(
        "guichet ticket export --whole -o tickets.ndjson",
        "Everything, for another database",
        "Tout, pour une autre base",
    ),
    example(
        "guichet ticket import tickets.ndjson --dry-run",
        "Could it all be taken in?",
        "Tout pourrait-il être repris ?",
    ),
    example(
        "guichet person import annuaire.csv --replace --dry-run",
        "A new school year: who would no longer be what they were?",
        "Une rentrée : qui ne serait plus ce qu’il était ?",
    ),
    example(
        "guichet ticket import anciens.csv --map number=Code --map team=",
        "Another tool's tickets; its groups are not our teams",
        "Les tickets d’un autre outil ; ses groupes ne sont pas nos équipes",
    ),
    example(
        "guichet config list --show-origin",
        "What holds here, and who says so?",
        "Qu’est-ce qui vaut ici, et qui le dit ?",
    ),
    example("guichet config get mail.from", "One value", "Une valeur"),
    example(
        "guichet config set mail.smtp.host mx.exemple.fr",
        "Say it once for all",
        "Le dire une fois pour toutes",
    ),
    example(
        "guichet doctor",
        "Is everything in order here?",
        "Tout est-il en ordre ici ?",
    ),
    example(
        "guichet run due --dry-run",
        "What would time bring now?",
        "Que ferait le temps maintenant ?",
    ),
    example(
        "guichet completions bash",
        "For the start file: source <(guichet completions bash)",
        "Pour le fichier de démarrage : source <(guichet completions bash)",
    ),
];
