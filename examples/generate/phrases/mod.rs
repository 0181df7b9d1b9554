//! What people write and say, in French: enough variety that lists and searches meet words both common
//! and rare. `{lieu}`, `{depuis}` and `{classe}` are filled in.

mod subjects;

use guichet::domain::code::Nature;

use crate::chance::Chance;
use subjects::SUBJECTS;

/// What the words are about: a thing that stands somewhere, or a service that one uses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Matter {
    Thing,
    Service,
}

impl Matter {
    pub fn of(nature: Nature) -> Self {
        match nature {
            Nature::Hardware => Self::Thing,
            Nature::Software | Nature::Other => Self::Service,
        }
    }

    fn of_both<'a>(self, thing: &'a [&'a str], service: &'a [&'a str]) -> &'a [&'a str] {
        match self {
            Self::Thing => thing,
            Self::Service => service,
        }
    }
}

const HARDWARE: &[&str] = &[
    "Matériel en panne {lieu}",
    "Voyant rouge allumé {lieu}",
    "Appareil à remplacer {lieu}",
];
const SOFTWARE: &[&str] = &[
    "Un logiciel ne se lance plus {lieu}",
    "Message d’erreur à l’ouverture de LibreOffice",
    "L’application demande une licence {lieu}",
    "Droits insuffisants dans l’application",
];
const OTHER: &[&str] = &[
    "Demande de renseignement",
    "Qui joindre pendant les congés ?",
    "Calendrier des interventions",
];

const PLACES: &[&str] = &[
    "en salle 12",
    "en salle 104",
    "en salle 215",
    "au CDI",
    "en technologie",
    "en salle des professeurs",
    "à la vie scolaire",
    "dans l’atelier",
    "en SVT",
    "au secrétariat",
    "en salle informatique",
    "dans le bâtiment B",
];

const SINCE: &[&str] = &[
    "ce matin",
    "hier après-midi",
    "lundi",
    "la rentrée",
    "la coupure de courant",
    "la dernière mise à jour",
    "une semaine",
    "les vacances",
];

const CLASSES: &[&str] = &["6e A", "5e C", "4e B", "3e 2", "2de 7", "1re STMG", "terminale 4"];

const OBSERVED: [&[&str]; 2] = [
    &[
        "Le problème est apparu {lieu}, depuis {depuis}. ",
        "Depuis {depuis}, plus rien ne fonctionne {lieu}. ",
        "Trois collègues ont signalé la même chose {lieu} depuis {depuis}. ",
        "La classe de {classe} n’a pas pu travailler {lieu}. ",
    ],
    &[
        "Depuis {depuis}, la page reste blanche. ",
        "Le message « opération impossible » s’affiche depuis {depuis}. ",
        "Plusieurs familles de {classe} nous ont signalé le problème. ",
        "Cela fonctionne pour certains comptes et pas pour d’autres, depuis {depuis}. ",
    ],
];

const TRIED: [&[&str]; 2] = [
    &[
        "J’ai redémarré et vérifié les branchements, sans effet. ",
        "L’appareil a été essayé sur une autre prise, même résultat. ",
        "Un message d’erreur s’affiche : « périphérique introuvable ». ",
        "Rien n’a été touché en attendant votre passage. ",
        "La réinstallation du pilote n’a rien changé. ",
    ],
    &[
        "J’ai vidé le cache et essayé un autre navigateur, sans effet. ",
        "Le compte a été réinitialisé hier, sans succès. ",
        "Même résultat depuis la maison et depuis l’établissement. ",
        "La procédure du guide a été suivie jusqu’à l’étape 3. ",
    ],
];

const WISHED: [&[&str]; 2] = [
    &[
        "Merci de rappeler au secrétariat, poste 12.",
        "La salle est libre le mercredi après-midi.",
        "C’est assez urgent, des évaluations sont prévues cette semaine.",
        "Pas d’urgence, mais merci de nous tenir au courant.",
        "Le numéro d’inventaire est collé sous l’appareil.",
    ],
    &[
        "Merci de nous dire quand ce sera rétabli.",
        "Le conseil de classe est jeudi, c’est assez urgent.",
        "Pas d’urgence, mais merci de nous tenir au courant.",
        "Une capture d’écran peut être envoyée au besoin.",
    ],
];

const QUESTIONS: [&[&str]; 2] = [
    &[
        "Pouvez-vous relever le numéro de série ?",
        "De quelle couleur est le voyant en façade ?",
        "À quelle heure la salle est-elle libre ?",
        "Le problème est-il le même sur une autre prise ?",
    ],
    &[
        "Le problème est-il le même avec un autre compte ?",
        "Pouvez-vous nous envoyer une capture d’écran ?",
        "Avec quel navigateur ?",
        "Quels élèves sont concernés ?",
    ],
];

const ANSWERS: [&[&str]; 2] = [
    &[
        "Le voyant est orange et clignote.",
        "La salle est libre jeudi de 13 h à 15 h.",
        "Le numéro de série est illisible, l’étiquette est arrachée.",
        "Voilà, c’est fait, mais rien n’a changé.",
    ],
    &[
        "Oui, c’est le même problème avec un autre compte.",
        "Avec Firefox et avec Edge.",
        "Toute la classe de {classe} est concernée.",
        "Cela remarche pour les enseignants, pas pour les élèves.",
    ],
];

const NOTES: &[&str] = &[
    "Déjà vu dans cet établissement au trimestre dernier.",
    "Réponse attendue sous cinq jours.",
    "Le demandeur rappelle, il s’impatiente.",
    "À voir avec les collègues.",
];

const REPORTS: [&[&str]; 2] = [
    &[
        "Alimentation remplacée, poste testé avec le PRT.",
        "Pilote réinstallé, impression vérifiée.",
        "Cordon changé, port du commutateur réactivé.",
        "Lampe remplacée, filtre nettoyé.",
        "Diagnostic fait, une pièce est à prévoir.",
    ],
    &[
        "Profil reconstruit, ouverture de session testée.",
        "Droits repris avec le demandeur, accès vérifié.",
        "Compte rattaché à la bonne classe.",
        "Procédure refaite pas à pas par téléphone.",
    ],
];

const SOLUTIONS: [&[&str]; 2] = [
    &[
        "Alimentation défectueuse remplacée.",
        "Câble réseau remplacé.",
        "Redémarrage du service d’impression et mise à jour du pilote.",
        "Appareil échangé contre un matériel de secours.",
        "Connecteur resserré, rien d’autre à faire.",
    ],
    &[
        "Compte débloqué et mot de passe réinitialisé.",
        "Règle ajoutée sur le proxy.",
        "Explication donnée par téléphone.",
        "Groupe recréé et droits rétablis.",
        "Corrigé par la mise à jour de cette nuit.",
        "Paramétrage du service repris.",
    ],
];

const REASONS: &[&str] = &[
    "Le niveau 1 ne peut rien faire de plus.",
    "Ce n’est pas pour notre équipe.",
    "Vu avec le chef d’établissement.",
    "À reprendre avec le demandeur.",
];

const PUT_OFF: &[&str] = &[
    "La pièce n’est pas encore arrivée.",
    "Il faut l’accord de la collectivité.",
    "L’éditeur doit corriger son service.",
    "L’établissement est fermé d’ici là.",
];

const NOT_SOLVED: &[&str] = &[
    "Le problème revient dès le lendemain.",
    "Ce n’est pas le bon poste qui a été réparé.",
    "Cela marche pour moi, pas pour mes collègues.",
    "Rien n’a changé de notre côté.",
    "La moitié seulement est réglée.",
];

const WITHDRAWN: &[&str] = &[
    "Un câble était simplement débranché.",
    "Le problème a disparu tout seul.",
    "Un collègue l’a réglé.",
    "La demande avait déjà été faite.",
];

const OUT_OF_SCOPE: &[&str] = &[
    "C’est du ressort de la collectivité.",
    "Le logiciel n’est pas de ceux que nous suivons.",
    "Matériel personnel.",
];

/// What stands in the other fields of a form, by their code.
const FIELDS: &[(&str, &[&str])] = &[
    (
        "availability",
        &[
            "mercredi après-midi",
            "du lundi au jeudi, de 8 h à 12 h",
            "après 16 h 30",
        ],
    ),
    (
        "component",
        &["Portail", "Messagerie", "Médiacentre", "Espace des classes"],
    ),
    (
        "url",
        &[
            "https://ent.college.example/accueil",
            "https://ent.college.example/vie-scolaire",
        ],
    ),
    (
        "breadcrumb",
        &[
            "Accueil > Disciplines > SVT",
            "Accueil > Vie scolaire > Absences",
            "Accueil > Mon compte",
        ],
    ),
    (
        "population",
        &[
            "élèves de {classe}",
            "tous les enseignants",
            "parents",
            "toute la communauté",
        ],
    ),
    (
        "affected",
        &["une classe", "une trentaine d’élèves", "tout l’établissement"],
    ),
    ("started", &["ce matin vers 9 h", "depuis {depuis}"]),
];

/// A subject for a category.
pub fn subject(chance: &mut Chance, category: &str, nature: Nature) -> String {
    let own = SUBJECTS
        .iter()
        .find(|(code, _)| *code == category)
        .map(|(_, own)| *own);
    let usual = match nature {
        Nature::Hardware => HARDWARE,
        Nature::Software => SOFTWARE,
        Nature::Other => OTHER,
    };
    said(chance, own.unwrap_or(usual))
}

/// What the requester tells of it.
pub fn description(chance: &mut Chance, matter: Matter) -> String {
    [OBSERVED, TRIED, WISHED]
        .map(|sentences| about(chance, matter, sentences))
        .concat()
}

/// What stands in a field of a form.
pub fn field(chance: &mut Chance, code: &str) -> String {
    let known = FIELDS.iter().find(|(known, _)| *known == code);
    said(chance, known.map_or(PLACES, |(_, told)| told))
}

pub fn place(chance: &mut Chance) -> String {
    said(chance, PLACES)
}

pub fn question(chance: &mut Chance, matter: Matter) -> String {
    about(chance, matter, QUESTIONS)
}

pub fn answer(chance: &mut Chance, matter: Matter) -> String {
    about(chance, matter, ANSWERS)
}

pub fn note(chance: &mut Chance) -> String {
    said(chance, NOTES)
}

pub fn report(chance: &mut Chance, matter: Matter) -> String {
    about(chance, matter, REPORTS)
}

pub fn solution(chance: &mut Chance, matter: Matter) -> String {
    about(chance, matter, SOLUTIONS)
}

/// Why it is handed on or back.
pub fn reason(chance: &mut Chance) -> String {
    said(chance, REASONS)
}

/// Why it is put off.
pub fn put_off(chance: &mut Chance) -> String {
    said(chance, PUT_OFF)
}

/// Why a closure is refused, or a ticket comes back.
pub fn not_solved(chance: &mut Chance) -> String {
    said(chance, NOT_SOLVED)
}

/// Why the requester withdraws it.
pub fn withdrawn(chance: &mut Chance) -> String {
    said(chance, WITHDRAWN)
}

/// Why the desk does not do it.
pub fn out_of_scope(chance: &mut Chance) -> String {
    said(chance, OUT_OF_SCOPE)
}

fn about(chance: &mut Chance, matter: Matter, sentences: [&[&str]; 2]) -> String {
    let [thing, service] = sentences;
    said(chance, matter.of_both(thing, service))
}

fn said(chance: &mut Chance, sentences: &[&str]) -> String {
    let mut one = |all: &[&'static str]| chance.one(all).copied().unwrap_or_default();
    let (place, since, class) = (one(PLACES), one(SINCE), one(CLASSES));
    let sentence = chance.one(sentences).copied().unwrap_or_default();
    sentence
        .replace("{lieu}", place)
        .replace("{depuis}", since)
        .replace("{classe}", class)
}
