//! Pairs of subjects that people wrote, near and far.

use super::*;

fn nearness(one: &str, other: &str) -> f64 {
    let there = Matter::of(&Text::from(one)).nearness(&Matter::of(&Text::from(other)));
    let back = Matter::of(&Text::from(other)).nearness(&Matter::of(&Text::from(one)));
    assert!((there - back).abs() < 1e-9, "{one} / {other}: {there} and {back}");
    assert!((0.0..=1.0).contains(&there), "{one} / {other}: {there}");
    there
}

#[track_caller]
fn near(one: &str, other: &str) {
    let nearness = nearness(one, other);
    assert!(nearness >= NEAR, "{one} / {other}: {nearness}");
}

#[track_caller]
fn far(one: &str, other: &str) {
    let nearness = nearness(one, other);
    assert!(nearness < NEAR, "{one} / {other}: {nearness}");
}

#[test]
fn accents_case_order_and_endings_do_not_matter() {
    near("Imprimante en panne", "IMPRIMANTE EN PANNE !");
    near(
        "Vidéoprojecteur éteint salle 12",
        "salle 12 : videoprojecteur eteint",
    );
    near("Imprimante bloquée", "imprimantes bloqué");
    near("L’imprimante du CDI bourre", "Bourrage de l'imprimante CDI");
    near("Réseau coupé au bâtiment B", "reseaux coupés batiment B");
    near(
        "Connexion à l'ENT impossible",
        "ENT : impossible de se connecter, connexion",
    );
}

#[test]
fn what_is_said_of_every_breakdown_weighs_little() {
    near("Imprimante en panne", "Imprimante HS");
    near("L’imprimante ne marche plus", "Panne d’imprimante");
    near("PC ne démarre plus", "Le PC ne s'allume pas");
    near(
        "Plus d’Internet en salle 12",
        "Internet ne fonctionne plus, salle 12",
    );
    near("Problème avec Pronote", "Pronote ne répond pas");
    near("Mot de passe oublié", "Réinitialiser le mot de passe oublié");
    near("Printer is broken", "The printer does not work");
}

#[test]
fn a_slip_of_the_fingers_does_not_hide_a_double() {
    near("Vidéoprojecteur en panne", "videoprojceteur en panne");
    near("Messagerie inaccessible", "Mesagerie inaccessible");
}

#[test]
fn other_matters_are_other_tickets() {
    far("Problème de connexion", "Problème d’imprimante");
    far("Écran noir", "Écran bleu");
    far("Portable cassé", "Portail cassé");
    far("PC ne démarre plus", "PC lent");
    far("Vidéoprojecteur salle 12", "Écran salle 12");
    far(
        "Imprimante du secrétariat : toner vide",
        "Imprimante du CDI : bourrage papier",
    );
    far("Installer GeoGebra", "Installer LibreOffice");
    far("Serveur éteint", "Service éteint");
    far("Tablette volée", "Tableau volé");
    far("Compte élève bloqué", "Compte messagerie à créer");
}

#[test]
fn other_numbers_are_other_tickets() {
    near("Poste 3 salle 12 en panne", "Salle 12, poste 3 HS");
    far("Vidéoprojecteur salle 12", "Vidéoprojecteur salle 14");
    far("Windows 10 à installer", "Windows 11 à installer");
    near("Vidéoprojecteur salle 12", "Vidéoprojecteur en panne");
}

#[test]
fn what_names_nothing_is_near_only_to_itself() {
    near("Ça ne marche plus", "ca ne marche plus !");
    far("Ça ne marche plus", "Imprimante");
    far("Panne", "Erreur");
    far("", "");
    far("!!!", "Imprimante");
    far("", "Imprimante");
}

#[test]
fn a_part_of_a_longer_text_is_found_in_it() {
    let short = Matter::of(&Text::from("bourrage papier"));
    let long = Matter::of(&Text::from(
        "Vider le bac et retirer le papier à la main quand l’imprimante signale un bourrage",
    ));
    assert!(short.share_in(&long) > 0.9);
    assert!(long.share_in(&short) < 0.7);
    assert_eq!(
        Matter::of(&Text::from("Panne de l’imprimante en salle 12"))
            .names()
            .collect::<Vec<_>>(),
        ["imprimant", "12"]
    );
}
