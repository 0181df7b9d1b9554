//! An article of the knowledge base: a solution that was found once, kept to be used again (C14).

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::code::Lang;
use super::matter::{Matter, NEAR};
use super::outside::Text;

/// How many are offered: more are not read by somebody on the telephone.
const FEW: usize = 3;

/// How much of a request an article must speak of to be offered.
const SHARE: f64 = 0.6;

/// What an article of the request's own category is worth more.
const SAME_CATEGORY: f64 = 0.2;

/// What an article says, at one of its versions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Content {
    pub title: Text,
    /// By its code in the desk's profile.
    pub category: Option<String>,
    pub symptom: Text,
    pub solution: Text,
    pub lang: Lang,
    /// Offered and listed; one that is withdrawn stays, because tickets speak of it.
    pub active: bool,
}

/// An article as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Article {
    /// At its desk, never used again.
    pub number: i64,
    pub version: u32,
    pub content: Content,
    /// The ticket whose solution it was.
    pub from: Option<String>,
    /// How many tickets it solved.
    pub solved: u64,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

/// What it once said, and who wrote it then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    pub version: u32,
    pub at: DateTime<Utc>,
    pub by: Option<String>,
    pub content: Content,
}

/// An article that may help.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offered {
    pub number: i64,
    pub title: Text,
    pub solved: u64,
}

/// The articles that may help with a request, the likeliest first.
pub fn nearest(subject: &Text, category: Option<&str>, articles: Vec<Article>) -> Vec<Offered> {
    let matter = Matter::of(subject);
    let mut weighed: Vec<(f64, Article)> = articles
        .into_iter()
        .filter(|article| article.content.active)
        .filter_map(|article| Some((worth(&matter, category, &article.content)?, article)))
        .collect();
    weighed.sort_by(|(one, a), (other, b)| {
        let by_worth = other.total_cmp(one);
        by_worth
            .then(b.solved.cmp(&a.solved))
            .then(a.number.cmp(&b.number))
    });
    weighed
        .into_iter()
        .take(FEW)
        .map(|(_, article)| Offered {
            number: article.number,
            title: article.content.title,
            solved: article.solved,
        })
        .collect()
}

/// What the article is worth to whoever has this matter; nothing: it speaks of something else.
fn worth(matter: &Matter, category: Option<&str>, content: &Content) -> Option<f64> {
    let told = Text::new(format!("{} {}", content.title.raw(), content.symptom.raw()));
    let nearness = matter.nearness(&Matter::of(&content.title));
    let share = matter.share_in(&Matter::of(&told));
    let same = category.is_some() && category == content.category.as_deref();
    let bonus = if same { SAME_CATEGORY } else { 0.0 };
    (nearness >= NEAR || share + bonus >= SHARE).then_some(nearness + share + bonus)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::at;

    fn article(number: i64, title: &str, symptom: &str) -> Article {
        Article {
            number,
            version: 1,
            content: Content {
                title: Text::from(title),
                category: Some("imprimante".to_owned()),
                symptom: Text::from(symptom),
                solution: Text::from("Vider le bac."),
                lang: Lang::Fr,
                active: true,
            },
            from: None,
            solved: 0,
            created_at: at("2026-11-20T08:00:00Z"),
            updated_at: at("2026-11-20T08:00:00Z"),
        }
    }

    fn shelf() -> Vec<Article> {
        vec![
            article(1, "Bourrage papier", "L’imprimante bourre à chaque page"),
            article(2, "Pronote inaccessible", "Page blanche à la connexion"),
            article(
                3,
                "Imprimante réseau introuvable",
                "Elle n’apparaît plus dans la liste",
            ),
            Article {
                solved: 9,
                ..article(4, "Bourrage papier", "L’imprimante bourre à chaque page")
            },
        ]
    }

    #[track_caller]
    fn check(subject: &str, category: Option<&str>, expected: &[i64]) {
        let offered = nearest(&Text::from(subject), category, shelf());
        let offered: Vec<i64> = offered.iter().map(|offered| offered.number).collect();
        assert_eq!(offered, expected, "{subject}");
    }

    #[test]
    fn what_speaks_of_the_matter_is_offered_and_of_equals_what_solved_more() {
        check("Bourrage de papier", None, &[4, 1]);
        check("imprimante : papier bourre", None, &[4, 1]);
        check("PRONOTE ne répond pas", None, &[2]);
        check("Écran noir", None, &[]);
        check("Écran noir", Some("imprimante"), &[]);
        check("", Some("imprimante"), &[]);
    }

    #[test]
    fn the_request_s_own_category_brings_an_article_nearer() {
        check("Bourrage au CDI toner", None, &[]);
        check("Bourrage au CDI toner", Some("imprimante"), &[4, 1]);
    }

    #[test]
    fn what_was_withdrawn_is_offered_no_more_and_only_a_few_are() {
        let many = |active| {
            let one = |number| {
                let mut article = article(number, "Bourrage papier", "");
                article.content.active = active;
                article
            };
            nearest(&Text::from("Bourrage papier"), None, (1..9).map(one).collect())
        };
        assert_eq!(many(true).len(), FEW);
        assert_eq!(many(false), []);
    }
}
