//! The help in French, beside the English of the doc comments: each sentence stands for the one
//! before it, so that a change of the English asks for the French to be looked at again.

mod desk;
mod mail;
mod nouns;
mod options;
mod registers;
mod ticket;

use super::{archive, knowledge, letters, shell};

/// English, French: commands, options and arguments. A test fails on any missing or stale line.
pub const HELP: &[&[(&str, &str)]] = &[
    nouns::HELP,
    ticket::HELP,
    registers::HELP,
    desk::HELP,
    mail::HELP,
    options::HELP,
    shell::HELP,
    knowledge::HELP,
    letters::HELP,
    archive::HELP,
];

/// What stands for a value in the help: English, French.
#[rustfmt::skip]
pub const VALUES: &[(&str, &str)] = &[
    ("1..5", "1..5"),
    ("ADDRESS", "ADRESSE"),
    ("C", "C"),
    ("CHANNEL", "CANAL"),
    ("CODE", "CODE"),
    ("COMMAND", "COMMANDE"),
    ("DAY", "JOUR"),
    ("DIR", "DOSSIER"),
    ("E", "E"),
    ("F", "F"),
    ("FIELD=COLUMN", "CHAMP=COLONNE"),
    ("FIELD[:desc]", "CHAMP[:desc]"),
    ("FILE", "FICHIER"),
    ("FILTER", "FILTRE"),
    ("ID", "N°"),
    ("INSTANT", "INSTANT"),
    ("KEY", "CLÉ"),
    ("KIND", "GENRE"),
    ("LANG", "LANGUE"),
    ("LOGIN", "LOGIN"),
    ("LOGIN|MAIL", "LOGIN|MÉL"),
    ("SPAN", "DURÉE"),
    ("MAIL", "MÉL"),
    ("MODE", "MODE"),
    ("N", "N"),
    ("NAME", "NOM"),
    ("NAME,…", "NOM,…"),
    ("NOUN,…", "NOM,…"),
    ("NUMBER", "NUMÉRO"),
    ("PATH", "CHEMIN"),
    ("REF", "RÉF"),
    ("S,…", "É,…"),
    ("SECTOR", "SECTEUR"),
    ("SHELL", "SHELL"),
    ("STATE", "ÉTAT"),
    ("TEAM", "ÉQUIPE"),
    ("TEXT", "TEXTE"),
    ("TOPIC", "SUJET"),
    ("TYPE", "TYPE"),
    ("UAI", "UAI"),
    ("URL", "URL"),
    ("VALUE", "VALEUR"),
    ("WHEN", "QUAND"),
    ("WHOM", "QUI"),
    ("WORDS", "MOTS"),
    ("ZONE", "FUSEAU"),
];
