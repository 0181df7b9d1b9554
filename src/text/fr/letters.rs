//! What became of a mail that came, in French.

use crate::domain::correspondence::Unsorted;
use crate::domain::letter::{Automatic, Unfit};
use crate::text::refusal::Said;

/// English, French: as in [`HELP`](super::help::HELP).
#[rustfmt::skip]
pub const HELP: &[(&str, &str)] = &[
    ("Take in one mail: a request, an answer, an approval, or something to sort; exits 0 or 75",
     "Recevoir un courriel : une demande, une réponse, une validation ou quelque chose à trier ; rend 0 ou 75"),
    ("The message; `-`, or nothing, reads standard input", "Le message ; `-`, ou rien, lit l’entrée standard"),
    ("An address that the mail server took it for; may be repeated",
     "Une adresse pour laquelle le serveur de messagerie l’a pris ; peut être répétée"),
    ("Show a mail that came: what it says, what it quotes, what became of it",
     "Montrer un courriel reçu : ce qu’il dit, ce qu’il cite, ce qu’il est devenu"),
    ("Its number, as `guichet mail list` gives it", "Son numéro, tel que `guichet mail list` le donne"),
    ("Its bytes as they came, for a file or another program",
     "Ses octets tels qu’ils sont venus, pour un fichier ou un autre programme"),
    ("Say what to do with a mail that waits: put it to a ticket, open one, or put it aside",
     "Dire que faire d’un courriel en attente : le joindre à un ticket, en ouvrir un, ou l’écarter"),
    ("Its number, as `guichet mail list` gives it; several are all or nothing",
     "Son numéro, tel que `guichet mail list` le donne ; plusieurs, c’est tout ou rien"),
    ("Add it to this ticket: as its sender's word, or as an internal note where nobody knows them",
     "Le joindre à ce ticket : comme une parole de l’expéditeur, ou en note interne si personne ne le connaît"),
    ("Whose word it is, by login or mail address: a requester or participant of the ticket",
     "De qui c’est la parole, par identifiant ou adresse : un demandeur ou participant du ticket"),
    ("Open a ticket with it; the options below tell what it does not say",
     "En ouvrir un ticket ; les options ci-dessous disent ce qu’il ne dit pas"),
    ("Put it aside; it is kept", "L’écarter ; il est gardé"),
    ("Decide again, now that the registers know more",
     "Décider à nouveau, maintenant que les registres en savent plus"),
    ("Those that came and wait for somebody to sort them", "Ceux qui sont venus et attendent d’être triés"),
];

/// It is part of a ticket.
pub fn filed(id: i64, reference: &str) -> Said {
    Said::new(
        format!("le courriel n°\u{a0}{id} est déjà dans {reference}"),
        format!("`guichet ticket show {reference}` le montre"),
    )
}

/// Why it has to be sorted, or why nothing is to be done about it.
pub fn why(why: Unsorted) -> &'static str {
    match why {
        Unsorted::Unreadable(why) => unfit(why),
        Unsorted::Automatic(why) => automatic(why),
        Unsorted::NoSender => "sans expéditeur",
        Unsorted::Empty => "vide",
        Unsorted::NoDesk => "adressé à aucun guichet",
        Unsorted::OldAddress => "adresse qui n’est plus en service",
        Unsorted::Stranger => "expéditeur inconnu",
        Unsorted::Operator => "écrit par un opérateur, qui agit en ligne de commande",
        Unsorted::NotOfTicket => "l’expéditeur n’est pas de ce ticket",
        Unsorted::SeveralTickets => "plusieurs tickets dans l’objet",
        Unsorted::AnswersNotTaken => "ce guichet ne prend pas de réponse par courriel",
        Unsorted::RequestsNotTaken => "ce guichet ne prend pas de demande par courriel",
        Unsorted::MayNotAsk => "l’expéditeur ne peut pas demander par courriel",
        Unsorted::WrongCode => "code de validation inconnu",
        Unsorted::CodeOfAnother => "code de validation de quelqu’un d’autre",
        Unsorted::CodeSpent => "code de validation déjà utilisé ou remplacé",
        Unsorted::NothingToApprove => "rien à valider sur ce ticket",
        Unsorted::BothVotes => "approuve et refuse à la fois",
        Unsorted::RefusedWithoutReason => "refus sans motif",
        Unsorted::Incomplete => "demande incomplète",
        Unsorted::AgainstRules => "les règles du guichet s’y opposent",
    }
}

fn unfit(why: Unfit) -> &'static str {
    match why {
        Unfit::TooLarge => "trop gros pour être lu",
        Unfit::HeaderTooLong => "en-tête trop long pour être lu",
        Unfit::TooDeep => "trop de parties emboîtées pour être lu",
        Unfit::TooManyParts => "trop de parties pour être lu",
        Unfit::TooManyAddresses => "trop d’adresses pour être lu",
        Unfit::Defeating => "guichet n’arrive pas à le lire",
        Unfit::Empty => "aucune lettre dans le message",
    }
}

fn automatic(why: Automatic) -> &'static str {
    match why {
        Automatic::Ours => "envoyé par ce guichet",
        Automatic::Replied => "réponse automatique",
        Automatic::Bounce => "courriel non remis",
        Automatic::Generated => "envoyé par une machine",
        Automatic::List => "venu d’une liste de diffusion",
        Automatic::Bulk => "envoi en nombre",
        Automatic::NoReply => "expéditeur qui ne lit pas de réponse",
        Automatic::Suppressed => "ne veut pas de réponse automatique",
    }
}
