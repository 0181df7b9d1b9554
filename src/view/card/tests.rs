//! The page of a ticket, read as people read it.

use super::*;
use crate::domain::code::Lang;
use crate::domain::testing::{at, desk, story};

fn look(lang: Lang, width: Option<u16>) -> Look {
    Look {
        lang,
        width,
        colour: false,
        now: at("2026-11-22T08:00:00Z"),
    }
}

#[track_caller]
fn check(lang: Lang, notes: Notes, width: Option<u16>, expected: &str) {
    let shown = card(&story(), &desk(), notes, look(lang, width)).replace(['\u{a0}', '\u{202f}'], " ");
    assert_eq!(shown, expected);
}

#[test]
fn a_ticket_reads_as_a_conversation_and_its_newest_word_stands_out() {
    check(
        Lang::Fr,
        Notes::Hidden,
        Some(90),
        "\
CG-12  Imprimante en panne
À valider · Majeure · niveau 2 · Maintenance · Paul Durand
À qui le tour : au demandeur, Claire Martin, qui doit approuver ou refuser la clôture,
jusqu’au 04/12/2026

Établissement  Lycée Camille Corot, Morestel (0383069E)
Demandeur      Claire Martin · PRT · 04 74 80 00 01 · claire.martin@ac-test.example
Canal          téléphone
Catégorie      Matériel › Imprimante (incident)
Matériel       UC0000003 · Imprimante HP LaserJet Pro M404dn · salle 311 · hors garantie
               depuis le 24/05/2024
Urgence        2 - Moyenne
Lieu           salle 311
Description    Plus rien ne sort.
               Le voyant est rouge.
Solution       Four remplacé, essai concluant
Cause          Panne

Dernière nouvelle : il y a 1 j
  Paul Durand a résolu le ticket (cause : Panne)
  │ Four remplacé, essai concluant

Interventions
  vendredi 20 novembre à 15:30 · déplacement · 1 h 30 · Paul Durand · facturé 127,75 €,
    accord : M. Petit

Historique
• vendredi 20 novembre à 09:00  Claire Martin (saisi par Paul Durand) a ouvert le ticket
  par téléphone, comme PRT, à l’équipe Guichet unique (niveau 1)
    → Nouveau
• vendredi 20 novembre à 10:00  Paul Durand a pris en charge le ticket
    → En cours
• vendredi 20 novembre à 12:00  Paul Durand a demandé un complément
    → En attente du demandeur
    │ Quel voyant ?
• vendredi 20 novembre à 13:00  Claire Martin (saisi par Paul Durand) a écrit
    → En cours
    │ Celui du bac.
• vendredi 20 novembre à 14:00  Paul Durand a mis le ticket en attente du fournisseur
  jusqu’au 01/12/2026
    → En attente d’un tiers
    │ Pièce commandée
• vendredi 20 novembre à 15:00  Paul Durand a transmis le ticket de l’équipe Guichet
  unique à l’équipe Maintenance (niveau 2), à Paul Durand
    → En cours
    │ Le four est mort
• vendredi 20 novembre à 16:00  Paul Durand a fixé un rendez-vous le 24/11/2026 à 14:30
  (1 h), avec Claire Martin, par Paul Durand, facturé, accord : M. Petit
• vendredi 20 novembre à 17:00  Paul Durand a enregistré une intervention sur place de
  1 h 30, le 20/11/2026 à 15:30 (Paul Durand, Maintenance), facturé 127,75 €, accord : M.
  Petit
    │ Four changé
▶ vendredi 20 novembre à 18:00  Paul Durand a résolu le ticket (cause : Panne)
    → À valider
    │ Four remplacé, essai concluant

1 note interne : `guichet ticket show CG-12 --internal`
",
    );
}

#[test]
fn a_pipe_gets_the_same_page_uncut() {
    check(
        Lang::En,
        Notes::Shown,
        None,
        "\
CG-12  Imprimante en panne
To be validated · Major · level 2 · Maintenance · Paul Durand
Whose turn: the requester’s, Claire Martin, who has to approve or refuse the closure, until 4 Dec 2026

School       Lycée Camille Corot, Morestel (0383069E)
Requester    Claire Martin · IT resource person · 04 74 80 00 01 · claire.martin@ac-test.example
Channel      telephone
Category     Hardware › Printer (incident)
Equipment    UC0000003 · Imprimante HP LaserJet Pro M404dn · salle 311 · out of warranty since 24 May 2024
Urgency      2 - Medium
Place        salle 311
Description  Plus rien ne sort.
             Le voyant est rouge.
Solution     Four remplacé, essai concluant
Cause        Breakdown

Latest: 1 d ago
  Paul Durand resolved the ticket (cause: Breakdown)
  │ Four remplacé, essai concluant

Interventions
  20 Nov 2026, 15:30 · visit · 1 h 30 min · Paul Durand · billed €127.75, agreed by M. Petit

History
• 20 Nov 2026, 09:00  Claire Martin (entered by Paul Durand) opened the ticket by telephone, as IT resource person, for Single desk (level 1)
    → New
• 20 Nov 2026, 10:00  Paul Durand took on the ticket
    → In progress
• 20 Nov 2026, 11:00  Paul Durand left an internal note
    │ Elle rappelle souvent pour cela.
• 20 Nov 2026, 12:00  Paul Durand asked for more
    → Waiting for the requester
    │ Quel voyant ?
• 20 Nov 2026, 13:00  Claire Martin (entered by Paul Durand) wrote
    → In progress
    │ Celui du bac.
• 20 Nov 2026, 14:00  Paul Durand put the ticket on hold for the supplier until 1 Dec 2026
    → On hold
    │ Pièce commandée
• 20 Nov 2026, 15:00  Paul Durand escalated the ticket from Single desk to Maintenance (level 2), to Paul Durand
    → In progress
    │ Le four est mort
• 20 Nov 2026, 16:00  Paul Durand made an appointment on 24 Nov 2026, 14:30 (1 h), with Claire Martin, by Paul Durand, billed, agreed by M. Petit
• 20 Nov 2026, 17:00  Paul Durand recorded an intervention on site of 1 h 30 min, on 20 Nov 2026, 15:30 (Paul Durand, Maintenance), billed €127.75, agreed by M. Petit
    │ Four changé
▶ 20 Nov 2026, 18:00  Paul Durand resolved the ticket (cause: Breakdown)
    → To be validated
    │ Four remplacé, essai concluant
",
    );
}

#[test]
fn no_control_character_of_anybody_reaches_a_terminal() {
    let hostile = Text::from("x\u{1b}[2J\u{9b}31m\u{202e}\u{2066}\u{7}\r\u{0}y");
    let mut dossier = story();
    dossier.ticket.subject = hostile.clone();
    dossier.ticket.description = hostile.clone();
    dossier.ticket.solution = Some(hostile.clone());
    dossier.ticket.assignee = Some(hostile.raw().to_owned());
    for event in &mut dossier.events {
        if let Change::Said { text, .. } = &mut event.change {
            *text = hostile.clone();
        }
    }
    for (width, notes) in [(None, Notes::Shown), (Some(40), Notes::Hidden)] {
        let shown = card(&dossier, &desk(), notes, look(Lang::Fr, width));
        let unseen = |c: char| (c.is_control() && c != '\n') || crate::domain::outside::is_invisible(c);
        assert!(!shown.contains(unseen), "{shown:?}");
    }
}

#[test]
fn the_newest_is_bold_where_there_is_colour() {
    let coloured = Look {
        colour: true,
        ..look(Lang::En, Some(100))
    };
    let shown = card(&story(), &desk(), Notes::Hidden, coloured);
    assert!(
        shown.contains("\u{1b}[1m▶ Friday 20 November at 18:00"),
        "{shown}"
    );
}
