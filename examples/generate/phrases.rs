//! What people write and say, in French, by category: enough variety that lists and searches meet
//! words both common and rare. `{lieu}` and `{depuis}` are filled in.

use guichet::domain::code::Nature;

use crate::chance::Chance;

/// Subjects by the code of a category; another category has those of its nature.
const SUBJECTS: &[(&str, &[&str])] = &[
    (
        "poste",
        &[
            "Le poste {lieu} ne démarre plus",
            "Écran noir sur un poste {lieu}",
            "Le poste {lieu} s’éteint au bout de quelques minutes",
            "Clavier et souris sans effet {lieu}",
            "Ventilateur très bruyant sur l’unité centrale {lieu}",
        ],
    ),
    (
        "portable",
        &[
            "La batterie du portable ne charge plus",
            "Charnière cassée sur un portable {lieu}",
            "Le portable du chariot {lieu} ne s’allume pas",
        ],
    ),
    (
        "tablette",
        &[
            "Écran fêlé sur une tablette du chariot",
            "Les tablettes {lieu} ne se rechargent plus",
            "Une tablette reste bloquée au démarrage",
        ],
    ),
    (
        "imprimante",
        &[
            "Bourrage papier à répétition {lieu}",
            "L’imprimante {lieu} imprime des traits noirs",
            "Plus d’impression possible {lieu}",
            "L’imprimante {lieu} demande un tambour",
        ],
    ),
    (
        "videoprojecteur",
        &[
            "Le vidéoprojecteur {lieu} s’éteint en plein cours",
            "Lampe du vidéoprojecteur à remplacer {lieu}",
            "Image jaune et floue {lieu}",
        ],
    ),
    (
        "serveur",
        &[
            "Le serveur pédagogique ne répond plus",
            "Disque en défaut sur le serveur SE3",
            "Onduleur du serveur en alarme",
        ],
    ),
    (
        "commutateur",
        &[
            "Commutateur du rez-de-chaussée éteint",
            "Plus de réseau {lieu}, voyants du commutateur orange",
            "Port du commutateur en défaut {lieu}",
        ],
    ),
    (
        "borne-wifi",
        &[
            "Borne Wi-Fi {lieu} hors service",
            "Connexion Wi-Fi très lente {lieu}",
            "Les tablettes ne voient plus la borne {lieu}",
        ],
    ),
    (
        "cablage",
        &[
            "Prise réseau arrachée {lieu}",
            "Câble coupé pendant les travaux {lieu}",
            "Deux prises à câbler {lieu}",
        ],
    ),
    (
        "windows",
        &[
            "Windows redémarre en boucle {lieu}",
            "Mise à jour de Windows bloquée à 35 %",
            "Écran bleu au démarrage {lieu}",
            "Profil itinérant corrompu à l’ouverture de session",
        ],
    ),
    (
        "symantec",
        &[
            "Symantec signale un virus sur une clé USB",
            "Base antivirus vieille de trois mois {lieu}",
            "Symantec bloque le logiciel de géométrie",
        ],
    ),
    (
        "internet",
        &[
            "Plus d’accès à Internet dans tout l’établissement",
            "Le proxy refuse un site pédagogique",
            "Internet très lent depuis ce matin {lieu}",
            "Certificat refusé sur les sites en https",
        ],
    ),
    (
        "messagerie",
        &[
            "Impossible d’envoyer des pièces jointes",
            "Boîte académique pleine",
            "Les messages du rectorat arrivent en indésirables",
        ],
    ),
    (
        "ent",
        &[
            "Le cahier de textes de l’ENT ne s’enregistre plus",
            "Les élèves de sixième n’accèdent pas à l’ENT",
            "Absences non visibles par les parents dans l’ENT",
        ],
    ),
    (
        "compte",
        &[
            "Mot de passe oublié pour un remplaçant",
            "Comptes élèves à créer pour une classe",
            "Session refusée : compte expiré",
        ],
    ),
    (
        "conseil",
        &[
            "Quel modèle de tablette pour une classe mobile ?",
            "Comment préparer les postes pour Pix ?",
            "Conseil pour l’achat d’un vidéoprojecteur interactif",
        ],
    ),
];

const HARDWARE: &[&str] = &[
    "Matériel en panne {lieu}",
    "Voyant rouge allumé {lieu}",
    "Appareil à remplacer {lieu}",
];
const SOFTWARE: &[&str] = &[
    "Un logiciel ne se lance plus {lieu}",
    "Logiciel de technologie à installer {lieu}",
    "Message d’erreur à l’ouverture de LibreOffice",
    "L’application demande une licence {lieu}",
];
const OTHER: &[&str] = &[
    "Renseignement sur le prêt de matériel",
    "Question sur la convention du CARMI",
    "Horaires du technicien du secteur",
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

const OBSERVED: &[&str] = &[
    "Le problème est apparu {depuis} {lieu}. ",
    "Depuis {depuis}, plus rien ne fonctionne {lieu}. ",
    "Trois collègues ont signalé la même chose {lieu} depuis {depuis}. ",
    "La classe de 4e B n’a pas pu travailler ({depuis}). ",
];

const TRIED: &[&str] = &[
    "J’ai redémarré et vérifié les branchements, sans effet. ",
    "L’appareil a été essayé sur une autre prise, même résultat. ",
    "Un message d’erreur s’affiche : « périphérique introuvable ». ",
    "Rien n’a été touché en attendant votre passage. ",
    "La réinstallation du pilote n’a rien changé. ",
];

const WISHED: &[&str] = &[
    "Merci de rappeler au secrétariat, poste 12.",
    "La salle est libre le mercredi après-midi.",
    "C’est assez urgent, des évaluations sont prévues cette semaine.",
    "Pas d’urgence, mais merci de nous tenir au courant.",
    "Le numéro d’inventaire est collé sous l’appareil.",
];

const QUESTIONS: &[&str] = &[
    "Pouvez-vous relever le numéro de série ?",
    "Le problème est-il le même avec un autre compte ?",
    "De quelle couleur est le voyant en façade ?",
    "À quelle heure la salle est-elle libre ?",
    "Pouvez-vous nous envoyer une capture d’écran ?",
];

const ANSWERS: &[&str] = &[
    "Oui, c’est le même problème avec un autre compte.",
    "Le voyant est orange et clignote.",
    "La salle est libre jeudi de 13 h à 15 h.",
    "Le numéro de série est illisible, l’étiquette est arrachée.",
    "Voilà, c’est fait, mais rien n’a changé.",
];

const NOTES: &[&str] = &[
    "Déjà vu dans ce collège au trimestre dernier.",
    "Pièce commandée, délai de cinq jours.",
    "Le requérant rappelle, il s’impatiente.",
    "À voir avec le technicien du secteur.",
];

const REPORTS: &[&str] = &[
    "Alimentation remplacée, poste testé avec le PRT.",
    "Pilote réinstallé à distance, impression vérifiée.",
    "Cordon changé, port du commutateur réactivé.",
    "Profil reconstruit, ouverture de session testée.",
    "Lampe remplacée, filtre nettoyé.",
    "Diagnostic fait, une pièce est à prévoir.",
];

const SOLUTIONS: &[&str] = &[
    "Alimentation défectueuse remplacée.",
    "Redémarrage du service d’impression et mise à jour du pilote.",
    "Compte débloqué et mot de passe réinitialisé.",
    "Câble réseau remplacé.",
    "Règle ajoutée sur le proxy.",
    "Explication donnée par téléphone.",
    "Base antivirus mise à jour et poste nettoyé.",
    "Appareil échangé contre un matériel de secours.",
];

const REASONS: &[&str] = &[
    "Le problème revient dès le lendemain.",
    "Ce n’est pas le bon poste qui a été réparé.",
    "La pièce n’est pas encore arrivée.",
    "Il faut l’accord de la collectivité.",
    "Un câble était simplement débranché.",
    "Vu avec le chef d’établissement.",
    "Le niveau 1 ne peut rien faire de plus.",
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
pub fn description(chance: &mut Chance) -> String {
    [OBSERVED, TRIED, WISHED]
        .map(|sentences| said(chance, sentences))
        .concat()
}

pub fn place(chance: &mut Chance) -> String {
    said(chance, PLACES)
}

pub fn question(chance: &mut Chance) -> String {
    said(chance, QUESTIONS)
}

pub fn answer(chance: &mut Chance) -> String {
    said(chance, ANSWERS)
}

pub fn note(chance: &mut Chance) -> String {
    said(chance, NOTES)
}

pub fn report(chance: &mut Chance) -> String {
    said(chance, REPORTS)
}

pub fn solution(chance: &mut Chance) -> String {
    said(chance, SOLUTIONS)
}

pub fn reason(chance: &mut Chance) -> String {
    said(chance, REASONS)
}

fn said(chance: &mut Chance, sentences: &[&str]) -> String {
    let sentence = chance.one(sentences).copied().unwrap_or_default();
    let place = chance.one(PLACES).copied().unwrap_or_default();
    let since = chance.one(SINCE).copied().unwrap_or_default();
    sentence.replace("{lieu}", place).replace("{depuis}", since)
}
