//! The French of the help: mails that leave and that came.

/// English, French: as in [`HELP`](super::HELP).
#[rustfmt::skip]
pub const HELP: &[(&str, &str)] = &[
    // Mails.
    ("Mails that leave, and mails that came", "Les courriels qui partent, et ceux qui sont venus"),
    ("List mails that wait to leave, were given up, or came and wait to be sorted",
     "Lister les courriels à envoyer, ceux qui ont été abandonnés, et ceux qui sont à trier"),
    ("Send the mails that wait; for cron", "Envoyer les courriels en attente ; pour cron"),
    ("Send nothing: write each mail to a file of this folder, or without one only say what would leave",
     "Ne rien envoyer : écrire chaque courriel dans un fichier de ce dossier, ou sans dossier dire seulement ce qui partirait"),
    ("Let mails that were given up or put off leave with the next `mail send`",
     "Faire repartir au prochain `mail send` des courriels abandonnés ou remis à plus tard"),
    ("All of the desk's that have not left", "Tous ceux du guichet qui ne sont pas partis"),
    ("About this ticket only", "Au sujet de ce ticket seulement"),
    ("In these states; else those that have not left", "Dans ces états ; sinon, ceux qui ne sont pas partis"),
    ("Those that were given up", "Ceux qui ont été abandonnés"),
];
