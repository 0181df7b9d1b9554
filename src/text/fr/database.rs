//! In French: why a file cannot serve as the database.

use super::quoted;
use crate::error::DatabaseFault;
use crate::text::Message;

/// What is wrong with the file; its bytes are as they were.
pub fn fault(path: &str, fault: &DatabaseFault) -> Message {
    let file = quoted(path);
    match fault {
        DatabaseFault::Missing => Message::new(
            format!("il n’y a pas de base {file}"),
            "vérifiez --db ou GUICHET_DB ; une commande qui écrit en crée une, ou `guichet db restore`",
        ),
        DatabaseFault::Folder => Message::new(
            format!("{file} est un dossier, pas une base"),
            "nommez un fichier : --db DOSSIER/guichet.db",
        ),
        DatabaseFault::NotAFile => Message::new(
            format!("{file} n’est pas un fichier ordinaire"),
            "nommez un fichier ordinaire avec --db",
        ),
        DatabaseFault::Empty => Message::new(
            format!(
                "{file} est vide : ce n’est pas un guichet sans tickets, mais une base perdue ou jamais faite"
            ),
            "remettez une sauvegarde (`guichet db restore`), ou ôtez le fichier pour repartir de rien",
        ),
        DatabaseFault::NotOurs => Message::new(
            format!("{file} n’est pas une base de guichet ; rien n’y a été changé"),
            "vérifiez --db ou GUICHET_DB",
        ),
        DatabaseFault::Newer { found, known } => Message::new(
            format!(
                "{file} vient d’un guichet plus récent (version {found}, connue jusqu’à {known}) ; rien n’y a été changé"
            ),
            "mettez guichet à jour",
        ),
        DatabaseFault::Altered => Message::new(
            format!("les tables de {file} ne sont pas celles de sa version ; rien n’y a été changé"),
            "remettez une sauvegarde (`guichet db restore`)",
        ),
        DatabaseFault::Links(links) => Message::new(
            format!(
                "{file} a {links} noms (liens physiques), et deux noms pour une base perdent des écritures"
            ),
            "n’en gardez qu’un",
        ),
        DatabaseFault::Leftover(log) => Message::new(
            format!(
                "à côté de {file}, qui n’existe pas, est resté le journal d’une base disparue : {}",
                quoted(&log.display().to_string())
            ),
            "remettez cette base à côté de son journal, ou ôtez le journal : ce qu’il contient sera perdu",
        ),
        DatabaseFault::Owner => Message::new(
            format!("{file} appartient à un autre utilisateur"),
            "agissez sous son nom, ou partagez la base par un groupe, comme le dit le README",
        ),
        DatabaseFault::Mode(mode) => Message::new(
            format!("{file} est ouvert à d’autres que prévu (mode {mode:04o})"),
            format!("`chmod 600 {path}`, ou 660 dans un dossier de groupe"),
        ),
        DatabaseFault::Network(kind) => Message::new(
            format!("{file} est sur un disque réseau ({kind}), où les verrous ne sont pas sûrs"),
            "mettez la base sur un disque local, et travaillez à plusieurs par ssh",
        ),
        DatabaseFault::ReadOnly => Message::new(
            format!("{file} est en lecture seule, et la commande doit y écrire"),
            "vérifiez les droits du fichier et de son dossier",
        ),
        DatabaseFault::Damaged(what) => Message::new(
            format!("{file} est abîmé : {}", damage(what)),
            "n’y écrivez plus ; remettez une sauvegarde (`guichet db restore`)",
        ),
        DatabaseFault::OldLibrary(version) => Message::new(
            format!("SQLite {version} est trop ancien : il peut perdre des écritures"),
            "servez-vous du programme tel qu’il est livré, avec son SQLite",
        ),
    }
}

/// What SQLite says of it, where we have words for that.
fn damage(what: &str) -> &str {
    match what {
        "database disk image is malformed" => "des pages sont illisibles",
        "file is not a database" => "ce n’est plus une base",
        what => what,
    }
}
