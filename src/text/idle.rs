//! What of a desk can never serve, in words: rules that no ticket comes to, teams without a way.

use super::refusal::Said;
use super::{en, fr};
use crate::domain::code::Lang;
use crate::domain::reach::Idle;

/// `line` is where the rule stands in its file, if that is known.
pub fn idle(lang: Lang, idle: &Idle, line: Option<usize>) -> Said {
    match lang {
        Lang::Fr => fr::idle::idle(idle, line),
        Lang::En => en::idle::idle(idle, line),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::reach::Why;

    #[track_caller]
    fn check(why: Why, french: &str, english: &str) {
        let rule = Idle::Rule {
            rule: 3,
            to: "deux".into(),
            why,
        };
        let said = |lang| idle(lang, &rule, Some(40)).what;
        assert_eq!(
            said(Lang::Fr),
            format!("la règle 3 (ligne 40) vers « deux » ne servira jamais : {french}")
        );
        assert_eq!(
            said(Lang::En),
            format!("rule 3 (line 40) to “deux” will never serve: {english}")
        );
    }

    #[test]
    fn every_reason_is_said_in_both_languages() {
        let from = vec!["a".to_owned(), "b".to_owned()];
        check(
            Why::NobodyThere { from },
            "aucun ticket n’arrive à « a » ni à « b »",
            "no ticket comes to “a” or “b”",
        );
        check(
            Why::Taken { by: vec![1] },
            "la règle 1 prend tout ce qui lui viendrait",
            "rule 1 takes all that would come to it",
        );
        check(
            Why::Taken { by: vec![1, 2] },
            "les règles 1 et 2 prennent tout ce qui lui viendrait",
            "rules 1 and 2 take all that would come to it",
        );
        check(
            Why::NoCategory,
            "aucune catégorie ne remplit ses conditions",
            "no category meets its conditions",
        );
        check(
            Why::NobodyAsks,
            "personne ne peut demander à ce titre par ce canal",
            "nobody may ask in that function by that channel",
        );
        check(
            Why::Back,
            "elle mène à l’équipe qui a déjà le ticket",
            "it leads to the team that has the ticket already",
        );
        check(
            Why::TooHigh { level: 2, ceiling: 1 },
            "elle mène au niveau 2, et ceux qui remplissent ses conditions ne dépassent pas le niveau 1",
            "it leads to level 2, and who meets its conditions may not go above level 1",
        );
    }

    #[test]
    fn a_rule_without_its_file_has_its_place_alone_and_a_team_its_code() {
        let rule = Idle::Rule {
            rule: 3,
            to: "deux".into(),
            why: Why::Back,
        };
        assert!(idle(Lang::Fr, &rule, None).what.starts_with("la règle 3 vers"));
        let team = Idle::Team { team: "deux".into() };
        assert_eq!(
            idle(Lang::Fr, &team, None).what,
            "aucun ticket ne peut arriver à l’équipe « deux »"
        );
        assert_eq!(
            idle(Lang::En, &team, None).what,
            "no ticket can come to the team “deux”"
        );
    }
}
