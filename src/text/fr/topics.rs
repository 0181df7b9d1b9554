//! The help topics in French: what holds for every command.

use crate::domain::code::Topic;
use crate::text::topics::Block::{Heading, Pairs, Typed, Words};
use crate::text::topics::Page;

/// A topic in words.
#[rustfmt::skip]
pub fn page(topic: Topic) -> &'static Page {
    match topic {
        Topic::ExitCodes => &Page {
            title: "Codes de retour",
            about: "ce sur quoi un script peut compter quand guichet se termine",
            blocks: &[
                Words("Les scripts peuvent s’y fier ; un message sur la sortie d’erreur dit ce qui ne va pas et, à sa dernière ligne, quoi faire."),
                Pairs(&[
                    ("0", "fait"),
                    ("1", "une faute de guichet lui-même"),
                    ("2", "commande mal formée, ou valeur exigée absente"),
                    ("3", "une règle du guichet s’y oppose : le message dit laquelle, et ce qui y remédierait"),
                    ("4", "ticket, établissement, personne… inconnus"),
                    ("65", "données fautives, avec fichier et ligne"),
                    ("66", "une entrée ne s’ouvre pas"),
                    ("73", "une sortie ne peut être créée"),
                    ("74", "la lecture ou l’écriture a échoué ; rien ne reste à moitié écrit"),
                    ("75", "la base est occupée, ou la panne est passagère : réessayez"),
                    ("77", "l’opérateur n’en a pas le droit"),
                    ("78", "la configuration ou le profil du guichet est faux, avec fichier et ligne"),
                    ("130", "interrompu, ou la réponse était non"),
                    ("141", "le lecteur de la sortie est parti"),
                ]),
            ],
        },
        Topic::Environment => &Page {
            title: "Environnement",
            about: "les variables et les fichiers que lit guichet",
            blocks: &[
                Words("Une option passe avant sa variable, une variable avant la configuration."),
                Pairs(&[
                    ("GUICHET_DB", "la base, comme `--db`"),
                    ("GUICHET_DESK", "le guichet, comme `--desk`"),
                    ("GUICHET_OPERATOR", "l’opérateur qui agit, comme `--as`"),
                    ("GUICHET_FORMAT", "la forme des réponses, comme `--format`"),
                    ("GUICHET_LANG", "la langue, comme `--lang` ; sinon `LC_ALL`, `LC_MESSAGES`, `LANG` et `LANGUAGE`"),
                    ("GUICHET_NO_INPUT", "ne jamais rien demander, comme `--no-input` ; `CI` fait de même"),
                    ("GUICHET_PAGER", "avec quoi se lisent les longues réponses, sinon `PAGER`, sinon `less` ; vide : rien"),
                    ("GUICHET_EDITOR", "avec quoi s’écrivent les longs textes, sinon `VISUAL`, sinon `EDITOR`"),
                    ("GUICHET_CONFIG", "ce fichier est la configuration, et aucun autre"),
                    ("GUICHET_HOOKS", "`never` n’appelle aucun hook, `always` les appelle, quoi qu’en dise la configuration"),
                    ("GUICHET_NOW", "l’heure, pour les répétitions : ce qui est écrit ainsi en porte la marque"),
                    ("GUICHET_ALLOW_NETWORK_FS", "prendre malgré tout une base sur un système de fichiers réseau"),
                    ("NO_COLOR, CLICOLOR_FORCE", "jamais de couleur, ou toujours ; comme `--color`"),
                    ("COMPLETE", "le shell qui demande à compléter : `source <(COMPLETE=bash guichet)`"),
                ]),
                Heading("Fichiers"),
                Pairs(&[
                    ("~/.local/share/guichet/guichet.db", "la base, si rien d’autre n’est dit (`XDG_DATA_HOME`)"),
                    ("~/.config/guichet/config.toml", "la configuration de l’utilisateur (`XDG_CONFIG_HOME`)"),
                    ("/etc/guichet/config.toml", "la configuration de la machine"),
                    ("~/.config/guichet/hooks, /etc/guichet/hooks", "les programmes appelés pour chaque événement ; voir `guichet help hooks`"),
                    ("~/.local/state/guichet/drafts", "les saisies interrompues (`XDG_STATE_HOME`)"),
                ]),
            ],
        },
        Topic::Formats => &Page {
            title: "Formats",
            about: "la forme des réponses, pour les gens et pour les programmes",
            blocks: &[
                Words("`--format` choisit ; ce que lisent les programmes ne change jamais avec la langue."),
                Pairs(&[
                    ("table", "des colonnes pour les gens ; hors d’un terminal, les mêmes séparées par des tabulations, entières, avec les codes et des instants RFC 3339"),
                    ("json", "une liste est `{\"schema\":1,\"total\":N,\"items\":[…]}`, une chose est un objet ; l’inconnu est `null`, jamais omis"),
                    ("ndjson", "un élément de liste par ligne"),
                    ("csv", "RFC 4180, pour tableurs et programmes ; `ticket export --excel-fr` pour un Excel français"),
                    ("xlsx", "un classeur où nombres, jours et mots le sont vraiment : `ticket export`"),
                    ("ics", "un agenda de rendez-vous, pour un téléphone ou un agenda partagé : `intervention list`"),
                    ("html", "une page à regarder et à imprimer, en un seul fichier qui ne va rien chercher : `report`, avec `-o FICHIER`"),
                ]),
                Words("`--columns a,b,c` et `--no-headers` choisissent ce que montre une liste en tableau ou en CSV. Chaque forme de JSON a son schéma dans `docs/schema`. Avec `--format json`, une erreur est un objet sur la sortie d’erreur : `{\"error\":{\"code\":…,\"message\":…,\"remedy\":…,\"details\":[…]}}` ; son code n’est jamais traduit."),
            ],
        },
        Topic::Filters => &Page {
            title: "Filtres",
            about: "dire de quels tickets il s’agit",
            blocks: &[
                Words("`ticket list`, `ticket export`, `view add` et `ticket edit --where` ont les mêmes filtres. Plusieurs filtres valent ensemble ; plusieurs valeurs d’un filtre (statut, équipe, niveau, catégorie, priorité, genre, canal), séparées par des virgules, valent l’une ou l’autre."),
                Pairs(&[
                    ("--status ~closed", "à l’inverse : tout statut sauf celui-là ; à mettre entre apostrophes si le shell y lit un dossier personnel"),
                    ("--since -7d, --until hier", "des jours : `2026-11-22`, `22/11/2026`, `1er septembre`, `lundi`, `hier`, ou tant de jours, semaines, mois, années : `-7j`, `-2s`, `-3m`, `-1a`"),
                    ("--assignee @me", "l’opérateur qui agit, quel qu’il soit"),
                    ("@last", "là où un ticket se nomme : celui que l’opérateur a touché en dernier"),
                    ("CG-12..CG-20", "là où des tickets se nomment : tous ceux de l’intervalle, bornes comprises"),
                    ("-", "là où des tickets se nomment : l’entrée standard les donne, un par ligne"),
                    ("--view NOM", "ce que `view add NOM` a enregistré ; les filtres donnés à côté l’emportent"),
                    ("--as-of 2026-11-24T14:30", "telles qu’étaient les choses à cet instant"),
                ]),
                Typed(&["guichet ticket list --open --priority blocking,major --team ~guichet", "guichet -q ticket list --overdue --no-headers | guichet ticket take -"]),
            ],
        },
        Topic::Routing => &Page {
            title: "Orientation",
            about: "à quelle équipe un ticket est transmis, et pourquoi",
            blocks: &[
                Words("`ticket escalate` transmet un ticket à l’équipe que désigne le profil du guichet : ses règles (`route`) sont essayées de haut en bas, la première dont le `when` est vrai l’emporte. Un champ absent de `when` est toujours vrai."),
                Words("Une règle peut exiger davantage : `member` (la convention de l’établissement vaut aujourd’hui), `inventory_current` (inventaire à jour), `declared` (le matériel est à l’inventaire), `out_of_warranty` (hors garantie). Tout ce qui manque est dit d’un coup, avec ce qui y remédierait."),
                Pairs(&[
                    ("guichet ticket explain CG-12", "pourquoi il est allé là : règles essayées, faits lus, ce qui changerait la décision"),
                    ("guichet ticket escalate CG-12 --dry-run", "où il irait maintenant"),
                    ("guichet ticket escalate CG-12 --to ÉQUIPE --force --reason TEXTE", "ailleurs, si le profil le permet ; c’est consigné"),
                    ("guichet ticket return CG-12 --reason TEXTE", "retour à l’équipe d’où il vient"),
                    ("guichet desk check FICHIER", "ce qui est faux dans un profil, et les règles que rien ne peut atteindre"),
                ]),
            ],
        },
        Topic::Hooks => &Page {
            title: "Hooks",
            about: "faire appeler ses propres programmes pour ce qui arrive aux tickets",
            blocks: &[
                Words("Un hook est un programme à vous, que guichet appelle pour chaque événement d’un ticket (ouverture, prise en charge, transmission, commentaire…), une fois celui-ci sur le disque : pour prévenir une messagerie, pour alimenter un autre outil. Il ne peut rien retenir ni défaire : quoi qu’il devienne, ce qui a été fait le reste, et le code de retour est celui de la commande."),
                Heading("Où"),
                Pairs(&[
                    ("/etc/guichet/hooks/", "ceux de la machine, appelés d’abord"),
                    ("~/.config/guichet/hooks/", "les vôtres ; avec `GUICHET_CONFIG`, le dossier `hooks` à côté de ce fichier, et aucun autre"),
                ]),
                Words("Tout exécutable qui s’y trouve est appelé, l’un après l’autre dans l’ordre des noms ; `chmod -x` en met un au repos. Les noms qui commencent par un point ou finissent par `~` sont laissés de côté. Un hook, ou un dossier de hooks, qui n’appartient ni à vous ni à root, ou dans lequel d’autres peuvent écrire, n’est pas appelé, et c’est dit."),
                Heading("Ce que reçoit un hook"),
                Pairs(&[
                    ("stdin", "un objet JSON : `event` (quoi, quand, par qui, son contenu) et `ticket` (tel qu’il est une fois la commande finie), selon `docs/schema/hook.json` ; les notes internes aussi : ne transmettez que ce que le lecteur peut voir"),
                    ("GUICHET_EVENT", "ce qui s’est passé : `open`, `take`, `escalate`, `comment`, `resolve`…"),
                    ("GUICHET_DB, GUICHET_DESK, GUICHET_LANG", "ceux de la commande, pour un hook qui appelle lui-même guichet"),
                    ("PATH, HOME, XDG_…_HOME, GUICHET_CONFIG, GUICHET_NOW", "tels que la commande les a trouvés ; rien d’autre de son environnement, et `LANG=C.UTF-8`"),
                ]),
                Words("Il n’a aucun argument : ce que quelqu’un a écrit ne figure que dans le JSON. Il s’exécute dans `/`, et ce qu’il dit sur la sortie standard passe sur la sortie d’erreur. Après `hooks.timeout` secondes (10), il est arrêté avec tout ce qu’il a lancé, et cette commande ne l’appelle plus. Ce que fait un hook n’appelle aucun hook ; `--dry-run` et les imports non plus."),
                Words("Pour s’en passer, toujours ou une fois, et pour voir lesquels existent :"),
                Typed(&["guichet config set hooks.run never", "GUICHET_HOOKS=never guichet ticket take CG-12..CG-40", "guichet doctor"]),
            ],
        },
    }
}
