//! The French of the help: desks and who works there.

/// English, French: as in [`HELP`](super::HELP).
#[rustfmt::skip]
pub const HELP: &[(&str, &str)] = &[
    // Desks.
    ("Apply a desk's profile: check it, keep the version, work by it from now on",
     "Appliquer le profil d’un guichet : le vérifier, en garder la version, s’y tenir désormais"),
    ("List the desks of the database", "Lister les guichets de la base"),
    ("Only those that you serve", "Seulement ceux que vous servez"),
    ("Show a desk: teams, categories, routes, versions", "Montrer un guichet : équipes, catégories, règles, versions"),
    ("Check a profile: mistakes, rules never reached, tickets that would go elsewhere",
     "Vérifier un profil : fautes, règles jamais atteintes, tickets qui iraient ailleurs"),
    ("The profile, a TOML file; `-` reads standard input", "Le profil, un fichier TOML ; `-` lit l’entrée standard"),
    ("The profile; else the one the desk works by", "Le profil ; sinon celui que suit le guichet"),
    ("The desk, by its code; else the one chosen by `--desk`", "Le guichet, par son code ; sinon celui de `--desk`"),
    ("Print the profile as it was applied, in TOML", "Afficher le profil tel qu’il a été appliqué, en TOML"),
    ("Show this version instead of the newest", "Montrer cette version plutôt que la dernière"),

    // Operators.
    ("Let somebody work at the desk", "Faire entrer quelqu’un au guichet"),
    ("List operators and their teams", "Lister les opérateurs et leurs équipes"),
    ("Change an operator: name, teams, rights", "Modifier un opérateur : nom, équipes, droits"),
    ("The login, the system user's or a name of its own", "L’identifiant : celui de l’utilisateur du système, ou un nom propre au guichet"),
    ("The mail address", "L’adresse électronique"),
    ("The mail address; empty to remove", "L’adresse électronique ; vide pour l’ôter"),
    ("A team of the desk, by its code; may be repeated", "Une équipe du guichet, par son code ; peut être répété"),
    ("A sector whose schools the operator visits, by its code; may be repeated",
     "Un secteur dont l’opérateur visite les établissements, par son code ; peut être répété"),
    ("Give this sector, by its code; may be repeated", "Donner ce secteur, par son code ; peut être répété"),
    ("Take this sector away; may be repeated", "Ôter ce secteur ; peut être répété"),
    ("An administrator: may act as another, and change desks and operators",
     "Un administrateur : peut agir au nom d’un autre, et modifier guichets et opérateurs"),
    ("Of this team, by its code", "De cette équipe, par son code"),
    ("With those who no longer act", "Avec ceux qui ne sont plus actifs"),
    ("The operator, by login; `@me` is oneself, whose name and mail address everybody may change",
     "L’opérateur, par son identifiant ; `@me` est soi-même, dont chacun peut changer le nom et l’adresse"),
    ("Add to this team of the desk; may be repeated", "Ajouter à cette équipe du guichet ; peut être répété"),
    ("Take out of this team; may be repeated", "Ôter de cette équipe ; peut être répété"),
    ("Make an administrator", "En faire un administrateur"),
    ("No longer an administrator", "N’est plus administrateur"),
    ("May act again", "Peut de nouveau agir"),
    ("May no longer act; the history keeps the name", "Ne peut plus agir ; l’histoire garde son nom"),
];
