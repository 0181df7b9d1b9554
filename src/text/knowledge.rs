//! What is said of the knowledge base, both languages beside each other.

use super::codes::words;
use super::format::{NBSP, counted, number, plural};
use crate::domain::article::Offered;
use crate::domain::code::Lang;
use crate::domain::found::Thing;

words! {
    Thing {
        Ticket: "ticket", "ticket";
        Comment: "commentaire", "comment";
        Article: "article", "article";
        School: "établissement", "school";
        Person: "personne", "person";
        Equipment: "matériel", "equipment";
    }
}

/// A comment that only operators read.
pub fn internal_note(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "note interne",
        Lang::En => "internal note",
    }
}

/// How often an article helped.
pub fn solved(lang: Lang, count: u64) -> String {
    match (lang, count) {
        (Lang::Fr, 0) => "n’a encore résolu aucun ticket".to_owned(),
        (Lang::En, 0) => "has solved no ticket yet".to_owned(),
        (Lang::Fr, _) => format!("a résolu {}", counted(lang, count, "ticket", "tickets")),
        (Lang::En, _) => format!("has solved {}", counted(lang, count, "ticket", "tickets")),
    }
}

/// It is offered no more.
pub fn withdrawn(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "retiré : il n’est plus proposé",
        Lang::En => "withdrawn: it is offered no more",
    }
}

/// `article 3 · Bourrage papier · a résolu 4 tickets`.
pub fn offered(lang: Lang, article: &Offered) -> String {
    let what = match lang {
        Lang::Fr | Lang::En => "article",
    };
    [
        format!("{what}{NBSP}{}", article.number),
        article.title.line(),
        solved(lang, article.solved),
    ]
    .join(" · ")
}

/// The same where nobody can be asked, and how to read it.
pub fn may_help(lang: Lang, article: &Offered) -> String {
    let command = format!("`guichet article show {}`", article.number);
    let title = article.title.line();
    match lang {
        Lang::Fr => format!("guichet: déjà rencontré{NBSP}: «{NBSP}{title}{NBSP}», {command}"),
        Lang::En => format!("guichet: seen before: “{title}”, {command}"),
    }
}

/// Above the articles that are offered during a call.
pub fn found(lang: Lang, count: usize) -> String {
    let count = u64::try_from(count).unwrap_or(u64::MAX);
    let digits = number(lang, i64::try_from(count).unwrap_or(i64::MAX));
    match lang {
        Lang::Fr => format!(
            "{digits} {} de la base de connaissances en {}",
            plural(lang, count, "article", "articles"),
            plural(lang, count, "parle", "parlent")
        ),
        Lang::En => format!(
            "{digits} {} of the knowledge base {} of it",
            plural(lang, count, "article", "articles"),
            plural(lang, count, "speaks", "speak")
        ),
    }
}

/// The question which of them is to be read.
pub fn read_one(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "Lire un article",
        Lang::En => "Read an article",
    }
}

/// None of them.
pub fn read_none(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "non, continuer",
        Lang::En => "no, go on",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Text;

    #[test]
    fn an_article_is_offered_with_how_often_it_solved() {
        #[track_caller]
        fn check(count: u64, french: &str, english: &str) {
            let article = Offered {
                number: 3,
                title: Text::from("Bourrage\u{1b}[2J"),
                solved: count,
            };
            let told = |lang| offered(lang, &article).replace(NBSP, " ");
            assert_eq!(told(Lang::Fr), french);
            assert_eq!(told(Lang::En), english);
        }
        check(
            0,
            "article 3 · Bourrage␛[2J · n’a encore résolu aucun ticket",
            "article 3 · Bourrage␛[2J · has solved no ticket yet",
        );
        check(
            1,
            "article 3 · Bourrage␛[2J · a résolu 1 ticket",
            "article 3 · Bourrage␛[2J · has solved 1 ticket",
        );
        check(
            4,
            "article 3 · Bourrage␛[2J · a résolu 4 tickets",
            "article 3 · Bourrage␛[2J · has solved 4 tickets",
        );
    }
}
