//! The words around the help of commands, and their examples: what clap would only say in English.

use super::fr;
use super::{examples, usual};
use crate::domain::code::Lang;

/// The words that frame a command's help.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Frame {
    /// With its colon.
    pub usage: &'static str,
    /// With its colon.
    pub examples: &'static str,
    // The headings of clap get their colon from clap; in French a space stands before it.
    pub commands: &'static str,
    pub arguments: &'static str,
    pub options: &'static str,
    pub common_options: &'static str,
    /// What stands for a command in the usage.
    pub command: &'static str,
    pub possible: &'static str,
    pub default: &'static str,
    pub variable: &'static str,
}

/// The frame in a language.
pub fn frame(lang: Lang) -> &'static Frame {
    match lang {
        Lang::Fr => &Frame {
            usage: "Utilisation :",
            examples: "Exemples :",
            commands: "Commandes\u{a0}",
            arguments: "Arguments\u{a0}",
            options: "Options\u{a0}",
            common_options: "Options de toutes les commandes\u{a0}",
            command: "COMMANDE",
            possible: "au choix :",
            default: "par défaut :",
            variable: "variable :",
        },
        Lang::En => &Frame {
            usage: "Usage:",
            examples: "Examples:",
            commands: "Commands",
            arguments: "Arguments",
            options: "Options",
            common_options: "Options of every command",
            command: "COMMAND",
            possible: "one of:",
            default: "default:",
            variable: "variable:",
        },
    }
}

/// The help of a command or option, from the English beside it; English where French is missing,
/// which a test forbids.
pub fn help(lang: Lang, english: &str) -> &str {
    match lang {
        Lang::Fr => found(fr::help::HELP, english),
        Lang::En => english,
    }
}

/// What stands for a value.
pub fn value(lang: Lang, english: &str) -> &str {
    match lang {
        Lang::Fr => found(&[fr::help::VALUES], english),
        Lang::En => english,
    }
}

fn found<'a>(tables: &[&'static [(&str, &'static str)]], english: &'a str) -> &'a str {
    let lines = tables.iter().copied().flatten();
    lines
        .copied()
        .find(|(known, _)| *known == english)
        .map_or(english, |(_, french)| french)
}

/// A command that can be typed, and what it does in both languages.
#[derive(Debug, Clone, Copy)]
pub struct Example {
    pub command: &'static str,
    french: &'static str,
    english: &'static str,
}

impl Example {
    pub fn caption(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Fr => self.french,
            Lang::En => self.english,
        }
    }
}

/// The examples of a command, named as it is typed after `guichet`.
fn examples(path: &str) -> impl Iterator<Item = &'static Example> {
    let path = path.to_owned();
    every_example().filter(move |example| {
        let typed = example
            .command
            .strip_prefix("guichet ")
            .unwrap_or(example.command);
        typed
            .strip_prefix(path.as_str())
            .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    })
}

/// The examples that the help of a command begins with: its own; of a noun, those of the verbs that
/// are typed most.
pub fn first_examples(path: &str) -> Vec<&'static Example> {
    match usual::verbs(path) {
        Some(verbs) => {
            let first = |verb: &&str| examples(format!("{path} {verb}").trim_start()).next();
            verbs.iter().filter_map(first).collect()
        }
        None => examples(path).collect(),
    }
}

/// All of them.
pub fn every_example() -> impl Iterator<Item = &'static Example> {
    EXAMPLES.iter().chain(examples::MORE)
}

pub(super) const fn example(command: &'static str, english: &'static str, french: &'static str) -> Example {
    Example {
        command,
        french,
        english,
    }
}

/// Every verb has at least one; each of them parses.
const EXAMPLES: &[Example] = &[
    example("guichet home", "Whose turn is it?", "À qui le tour ?"),
    example(
        "guichet ticket new --school 0380033E --requester prt@exemple.fr --channel phone",
        "A call comes in; the terminal asks for the rest",
        "Un appel arrive ; le terminal demande le reste",
    ),
    example(
        "guichet ticket new --school 0380033E --requester pmartin --subject Écran --description -",
        "The description comes from another program",
        "La description vient d’un autre programme",
    ),
    example(
        "guichet ticket list --open --mine",
        "My open tickets, the most urgent first",
        "Mes tickets ouverts, les plus urgents d’abord",
    ),
    example(
        "guichet ticket list --since -7d --school 0380033E --format csv",
        "A school’s last week, for a spreadsheet",
        "La dernière semaine d’un établissement, pour un tableur",
    ),
    example(
        "guichet ticket show CG-12",
        "Everything about a ticket",
        "Tout sur un ticket",
    ),
    example(
        "guichet ticket show CG-12 --as-of 2026-11-01",
        "As it stood at the end of that day",
        "Tel qu’il était à la fin de ce jour-là",
    ),
    example(
        "guichet ticket edit CG-12 --category poste --equipment PC-0042",
        "Qualify it, now that it is known",
        "Le qualifier, maintenant qu’on sait",
    ),
    example(
        "guichet ticket comment CG-12 \"Rappeler après 14 h\" --internal",
        "A note that the requester never sees",
        "Une note que le demandeur ne voit jamais",
    ),
    example(
        "guichet ticket attach CG-12 photo.png",
        "A picture of the screen",
        "Une photo de l’écran",
    ),
    example("guichet ticket take CG-12", "It is mine now", "Je m’en charge"),
    example(
        "guichet ticket assign CG-12 CG-13 ldurand",
        "Two tickets for a colleague",
        "Deux tickets pour une collègue",
    ),
    example(
        "guichet ticket ask CG-12 \"Quel message s’affiche ?\"",
        "The ticket waits for the answer",
        "Le ticket attend la réponse",
    ),
    example(
        "guichet ticket hold CG-12 --for supplier --until +2w --reason \"Pièce commandée\"",
        "A part is on its way",
        "Une pièce est commandée",
    ),
    example(
        "guichet ticket escalate CG-12 --dry-run",
        "Where would it go, and why?",
        "Où irait-il, et pourquoi ?",
    ),
    example(
        "guichet ticket escalate CG-12 --reason \"Redémarrage sans effet\"",
        "Hand it over",
        "Le transmettre",
    ),
    example(
        "guichet ticket return CG-12 --reason \"Ce n’est pas une panne matérielle\"",
        "It came to the wrong team",
        "Il est arrivé à la mauvaise équipe",
    ),
    example(
        "guichet ticket resolve CG-12 --solution \"Câble réseau remplacé\" --cause panne",
        "Ask the requester to validate",
        "Demander au demandeur de valider",
    ),
    example(
        "guichet ticket approve CG-12 --by pmartin",
        "The requester said so on the telephone",
        "Le demandeur l’a dit au téléphone",
    ),
    example(
        "guichet ticket refuse CG-12 --by pmartin --reason \"L’écran reste noir\"",
        "It goes back to work",
        "Le travail reprend",
    ),
    example(
        "guichet ticket cancel CG-12 --reason \"Câble débranché par erreur\"",
        "It settled itself",
        "Cela s’est réglé tout seul",
    ),
    example(
        "guichet ticket reject CG-12 --reason \"Téléphonie : appeler le département\"",
        "Not for this desk",
        "Pas du ressort de ce guichet",
    ),
    example(
        "guichet ticket reopen CG-12 --reason \"La panne est revenue\"",
        "It was not finished after all",
        "Ce n’était pas fini",
    ),
    example(
        "guichet ticket participant add CG-12 cmartin",
        "Somebody else of the school follows it",
        "Quelqu’un d’autre de l’établissement le suit",
    ),
    example(
        "guichet ticket participant remove CG-12 cmartin",
        "No longer",
        "Plus maintenant",
    ),
    example(
        "guichet ticket link CG-15 --duplicate-of CG-12",
        "Reported twice",
        "Signalé deux fois",
    ),
    example(
        "guichet ticket explain CG-12 --deadline",
        "Why did it go there?",
        "Pourquoi est-il allé là ?",
    ),
    example(
        "guichet ticket export --since 2026-09-01 --excel-fr -o tickets.csv",
        "The school year so far, for Excel",
        "L’année scolaire jusqu’ici, pour Excel",
    ),
    example(
        "guichet intervention plan CG-12 --at 2026-11-24T14:30 --with pmartin --by mroux --ics rdv.ics",
        "An appointment, with its calendar file",
        "Un rendez-vous, avec son fichier d’agenda",
    ),
    example(
        "guichet intervention record CG-12 --mode remote --minutes 20 --report \"Pilote réinstallé\"",
        "Twenty minutes of remote control",
        "Vingt minutes de prise en main à distance",
    ),
    example(
        "guichet intervention cancel CG-12 --reason \"Le technicien est souffrant\"",
        "Call off the appointment; the requester is told",
        "Annuler le rendez-vous ; le demandeur est prévenu",
    ),
    example(
        "guichet intervention list --planned --since today",
        "The appointments to come",
        "Les rendez-vous à venir",
    ),
    example(
        "guichet inventory import parc.csv --school 0380033E --dry-run",
        "What would be taken, and what would be rejected",
        "Ce qui serait pris, et ce qui serait rejeté",
    ),
    example(
        "guichet inventory import parc.csv --map \"number=N° inventaire\" --encoding windows-1252",
        "Say what is not found by itself",
        "Dire ce qui ne se trouve pas tout seul",
    ),
    example(
        "guichet inventory list --school 0380033E --warranty expired",
        "What can go to maintenance",
        "Ce que la maintenance peut prendre",
    ),
    example(
        "guichet inventory show PC-0042",
        "One computer and its tickets",
        "Un ordinateur et ses tickets",
    ),
    example(
        "guichet school import annuaire.csv adhesions.csv",
        "The directory, then the members",
        "L’annuaire, puis les adhérents",
    ),
    example(
        "guichet school list --text grenoble --type college",
        "Find a school",
        "Trouver un établissement",
    ),
    example(
        "guichet school show 0380033E",
        "Is it a member, and is its inventory up to date?",
        "Est-il adhérent, et son inventaire est-il à jour ?",
    ),
    example(
        "guichet school edit 0380033E --agreement 2026-117 --starts 2026-09-01 --ends 2027-08-31",
        "It becomes a member",
        "Il devient adhérent",
    ),
    example(
        "guichet person import annuaire.csv",
        "The staff directory",
        "L’annuaire des personnels",
    ),
    example(
        "guichet person list --school 0380033E --function prt",
        "Who is the PRT there?",
        "Qui y est PRT ?",
    ),
    example(
        "guichet person show pmartin",
        "How can they be reached?",
        "Comment les joindre ?",
    ),
    example(
        "guichet person edit pmartin --function prt --school 0380033E",
        "A new PRT",
        "Une nouvelle PRT",
    ),
    example(
        "guichet desk apply carmi.toml",
        "Work by a new version",
        "Suivre une nouvelle version",
    ),
    example(
        "guichet desk list",
        "Which desks are there?",
        "Quels guichets y a-t-il ?",
    ),
    example(
        "guichet desk show --profile",
        "The profile itself, to be changed",
        "Le profil lui-même, pour le modifier",
    ),
    example(
        "guichet desk check carmi.toml",
        "What would it change?",
        "Qu’est-ce que cela changerait ?",
    ),
    example(
        "guichet report activity --since -1m",
        "The last month",
        "Le dernier mois",
    ),
    example(
        "guichet report delays",
        "How long does it take?",
        "Combien de temps faut-il ?",
    ),
    example(
        "guichet report inventory --department 38",
        "Whose inventory is too old?",
        "Quels inventaires sont trop vieux ?",
    ),
    example(
        "guichet report billing --since 2026-09-01 --until 2026-11-30 --excel-fr -o facturation.csv",
        "For the accountant",
        "Pour la comptabilité",
    ),
];
