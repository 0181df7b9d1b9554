//! What requests are about, by the code of a category; another category has the subjects of its
//! nature. A code that two desks use is about the same at both.

/// Subjects by the code of a category; another category has those of its nature.
pub const SUBJECTS: &[(&str, &[&str])] = &[
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
    (
        "information",
        &[
            "Renseignement sur le prêt de matériel",
            "À qui s’adresser pour une formation ?",
            "Horaires de l’assistance pendant les congés",
        ],
    ),
    (
        "connexion",
        &[
            "Connexion à l’ENT impossible pour un remplaçant",
            "Les parents de {classe} ne peuvent pas activer leur compte",
            "Mot de passe refusé après la bascule d’année",
            "L’ENT renvoie sans cesse à la page de connexion",
        ],
    ),
    (
        "annuaire",
        &[
            "La classe {classe} n’apparaît pas dans l’annuaire",
            "Un enseignant parti figure toujours dans l’annuaire",
            "Droits à ouvrir pour la documentaliste",
            "Élève affecté à deux groupes",
        ],
    ),
    (
        "cahier",
        &[
            "Le cahier de textes de {classe} reste vide",
            "Les pièces jointes du cahier de textes ne s’ouvrent pas",
            "Devoirs affichés au mauvais jour",
        ],
    ),
    (
        "vie-scolaire",
        &[
            "Les absences de {classe} ne remontent pas dans l’ENT",
            "Bulletins du trimestre invisibles pour les parents",
            "L’appel ne s’enregistre plus {lieu}",
            "Notes en double dans l’ENT",
        ],
    ),
    (
        "disciplines",
        &[
            "L’espace de SVT n’est plus modifiable",
            "Page des disciplines affichée sans images",
            "Rubrique à déplacer dans l’espace de mathématiques",
        ],
    ),
    (
        "ressources",
        &[
            "Le manuel numérique de {classe} demande une licence",
            "Ressource du GAR absente du médiacentre",
            "Accès refusé à l’encyclopédie en ligne",
        ],
    ),
    (
        "site-public",
        &[
            "Le site public du collège affiche une erreur",
            "Menu de la cantine impossible à publier",
            "Ancien nom du principal sur la page d’accueil",
        ],
    ),
    (
        "site",
        &[
            "Le site de l’établissement est inaccessible",
            "Bandeau d’alerte à retirer du site",
        ],
    ),
    (
        "pedagogie",
        &[
            "Le parcours créé pour {classe} a disparu",
            "Exercice en ligne qui ne se corrige pas",
            "Partage de documents impossible avec {classe}",
        ],
    ),
    (
        "autre",
        &[
            "Question sur l’espace de l’établissement",
            "Message d’erreur incompris",
        ],
    ),
    (
        "premier-degre",
        &[
            "ONDE refuse l’inscription d’un élève",
            "Livret scolaire bloqué en fin de période",
            "Certificat de la directrice expiré",
        ],
    ),
    (
        "finances",
        &[
            "Le budget ne se charge plus dans Op@le",
            "Mandat rejeté sans motif",
            "Virement des bourses en anomalie",
        ],
    ),
    (
        "inscriptions",
        &[
            "Inscription en ligne fermée trop tôt",
            "Dossier d’un élève introuvable dans SIECLE",
            "Export des élèves de {classe} incomplet",
        ],
    ),
    (
        "examens",
        &[
            "Convocations du brevet impossibles à éditer",
            "Note d’un candidat absente de Cyclades",
            "Centre d’examen mal affecté",
        ],
    ),
    (
        "rh",
        &[
            "Arrêté de nomination non visible",
            "Congé saisi deux fois",
            "Accès à la gestion des suppléances refusé",
        ],
    ),
    (
        "moyens",
        &[
            "TRM et emploi du temps en désaccord",
            "Dotation horaire affichée à zéro",
        ],
    ),
    (
        "enquetes",
        &[
            "L’enquête de rentrée ne se valide pas",
            "Enquête sur l’absentéisme à rouvrir",
        ],
    ),
    (
        "cle-otp",
        &[
            "Clé OTP bloquée après trois essais",
            "Clé OTP perdue",
            "Clé OTP à activer pour le gestionnaire",
        ],
    ),
    (
        "outils",
        &[
            "Tribu refuse l’ajout d’un membre",
            "Visioconférence sans son {lieu}",
        ],
    ),
    (
        "pc",
        &[
            "Le poste de la vie scolaire ne démarre plus",
            "PC très lent {lieu}",
            "Lecteur de carte non reconnu {lieu}",
        ],
    ),
    ("ecran", &["Écran noir {lieu}", "Écran qui clignote {lieu}"]),
    (
        "amphi",
        &[
            "Micro de l’amphithéâtre muet",
            "Vidéoprojecteur de l’amphithéâtre éteint",
            "Captation du cours sans image",
        ],
    ),
    (
        "logiciel",
        &["Licence de SPSS expirée", "Installation de QGIS en salle de TP"],
    ),
    (
        "moodle",
        &[
            "Cours introuvable sur la plateforme",
            "Les étudiants de L2 ne sont pas inscrits au cours",
            "Dépôt de devoirs fermé trop tôt",
        ],
    ),
    (
        "notes",
        &[
            "Saisie des notes fermée",
            "Note de rattrapage non reprise",
            "Procès-verbal sans les absents",
        ],
    ),
];
