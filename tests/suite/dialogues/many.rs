//! More than ten tickets at once are asked about on a terminal, once.

use super::{Desk, speaks_only_english, speaks_only_french};

impl Desk {
    fn with_eleven(lang: &str) -> Self {
        let desk = Self::speaking(lang);
        for at in 1..=11 {
            desk.done(&format!(
                "guichet ticket new --school 0383069E --requester scapelle --channel phone \
                 --category windows --subject 'Poste {at}' --description Bleu"
            ));
        }
        desk
    }

    fn taken(&self) -> u64 {
        let told = self.done("guichet ticket list --status in_progress --format json");
        let told: serde_json::Value = serde_json::from_str(&told).unwrap();
        told["total"].as_u64().unwrap()
    }
}

#[test]
fn nothing_is_done_to_many_unless_somebody_says_yes() {
    let desk = Desk::with_eleven("fr");
    let mut no = desk.asks("guichet ticket take CG-1..CG-11");
    no.answer("modifier 11 tickets", "n");
    let ended = no.end();
    assert_eq!((ended.status, desk.taken()), (130, 0), "{}", ended.seen);
    speaks_only_french(&ended);
    let mut yes = desk.asks("guichet ticket take CG-1..CG-11");
    yes.answer("modifier 11 tickets", "o");
    let ended = yes.end();
    assert_eq!((ended.status, desk.taken()), (0, 11), "{}", ended.seen);
}

#[test]
fn the_question_is_asked_in_english_too_and_not_about_a_few() {
    let desk = Desk::with_eleven("en");
    let few = desk.asks("guichet ticket take CG-1..CG-10").end();
    assert_eq!((few.status, desk.taken()), (0, 10), "{}", few.seen);
    let mut all = desk.asks("guichet ticket comment CG-1..CG-11 Seen");
    all.answer("change 11 tickets", "y");
    let ended = all.end();
    assert_eq!(ended.status, 0, "{}", ended.seen);
    speaks_only_english(&ended);
}
