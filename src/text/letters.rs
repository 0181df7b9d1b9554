//! The words about mails that came: what became of each, and why.

use super::codes::words;
use super::{en, fr};
use crate::domain::code::{Field, Lang};
use crate::domain::correspondence::{Advice, LetterState, Post, Unsorted};
use crate::text::codes::Worded as _;

words! {
    LetterState {
        Unread: "non lu", "unread";
        ToSort: "à trier", "to sort";
        Request: "demande", "request";
        Answer: "réponse", "answer";
        Vote: "validation", "validation";
        Ignored: "sans suite", "ignored";
        Discarded: "écarté", "discarded";
    }

    Advice {
        HowToAnswer: "comment répondre", "how to answer";
        HowToAsk: "comment demander", "how to ask";
        HowToApprove: "comment valider", "how to approve";
        ReasonNeeded: "qu’un refus se motive", "that a refusal needs a reason";
    }
}

/// Why a letter has to be sorted, or why nothing is to be done about it.
pub fn why(lang: Lang, why: Unsorted) -> &'static str {
    match lang {
        Lang::Fr => fr::letters::why(why),
        Lang::En => en::letters::why(why),
    }
}

/// The same, with what is missing: `demande incomplète : URL ou fil d’Ariane, population`.
pub fn reason(lang: Lang, post: &Post) -> Option<String> {
    let why = why(lang, post.why?);
    if post.lacks.is_empty() {
        return Some(why.to_owned());
    }
    let or = match lang {
        Lang::Fr => " ou ",
        Lang::En => " or ",
    };
    let rows = post.lacks.iter().map(|row| {
        let names: Vec<&str> = row.iter().map(|field: &Field| field.in_lang(lang)).collect();
        names.join(or)
    });
    let lacks = rows.collect::<Vec<_>>().join(", ");
    Some(match lang {
        Lang::Fr => format!("{why}, il manque\u{a0}: {lacks}"),
        Lang::En => format!("{why}; missing: {lacks}"),
    })
}

/// What became of a letter, in a line.
pub fn became(lang: Lang, post: &Post, seen: bool) -> String {
    let id = post.id;
    let state = post.state.in_lang(lang);
    let mut told = match lang {
        Lang::Fr => format!("courriel n°\u{a0}{id}\u{a0}: "),
        Lang::En => format!("letter no. {id}: "),
    };
    if seen {
        told.push_str(match lang {
            Lang::Fr => "déjà reçu, ",
            Lang::En => "received before, ",
        });
    }
    told.push_str(state);
    if let Some(reference) = &post.reference {
        told.push_str(&format!(" {reference}"));
    }
    if let Some(reason) = reason(lang, post) {
        told.push_str(&format!(" ({reason})"));
    }
    told
}
