//! Articles of the knowledge base: what was seen, what helped, and how often.

use chrono::{DateTime, Utc};
use serde::Serialize;

use super::{Values, column};
use crate::domain::Text;
use crate::domain::article::{Article, Content, Offered, Version};
use crate::domain::code::{Code as _, Lang};
use crate::domain::desk::Desk;
use crate::text::codes::Worded as _;
use crate::text::headings::Heading;
use crate::text::names::Names;
use crate::text::{format, knowledge};
use crate::view::Look;
use crate::view::grid::{Cell, Fit, Grid};
use crate::view::json::SCHEMA;
use crate::view::layout::Sheet;
use crate::view::paint::Tone;

/// The cells of a list of articles.
pub fn grid(articles: &[Article], desk: &Desk, lang: Lang) -> Grid {
    let names = Names::new(lang, desk);
    let row = |article: &Article| {
        let content = &article.content;
        let category = content.category.as_deref();
        vec![
            Cell::Number(article.number),
            Cell::Text(content.title.clone()),
            category.map_or(Cell::Nothing, |code| Cell::word(code, names.category(code))),
            Cell::code(content.lang.code()),
            Cell::Number(i64::try_from(article.solved).unwrap_or(i64::MAX)),
            Cell::Instant(article.updated_at),
            Cell::Flag(content.active),
        ]
    };
    Grid {
        columns: vec![
            column("number", Heading::Number, Fit::Number, lang),
            column("title", Heading::Title, Fit::Wrapped, lang),
            column("category", Heading::Category, Fit::Wrapped, lang),
            column("lang", Heading::Language, Fit::Wrapped, lang),
            column("solved", Heading::Solved, Fit::Count, lang),
            column("updated_at", Heading::Updated, Fit::Wrapped, lang),
            column("active", Heading::Active, Fit::Wrapped, lang),
        ],
        rows: articles.iter().map(row).collect(),
        zone: desk.time_zone,
    }
}

/// One article, and who wrote what of it when.
pub fn page(article: &Article, versions: &[Version], desk: &Desk, look: Look) -> String {
    let lang = look.lang;
    let names = Names::new(lang, desk);
    let content = &article.content;
    let mut sheet = Sheet::new(look);
    let title = format!("{}  {}", article.number, content.title.line());
    sheet.line(Tone::Strong, 0, &title);
    sheet.line(Tone::Plain, 0, &knowledge::solved(lang, article.solved));
    if !content.active {
        sheet.line(Tone::Warn, 0, knowledge::withdrawn(lang));
    }
    sheet.blank();
    let category = content.category.as_deref().map(|code| names.category_path(code));
    let mut values = Values::new(look);
    values
        .words(Heading::Category, category.unwrap_or_default())
        .words(Heading::Language, content.lang.code())
        .words(Heading::Ticket, article.from.clone().unwrap_or_default())
        .words(Heading::Symptom, content.symptom.terminal())
        .words(Heading::Solution, content.solution.terminal());
    sheet.values(&values.values);
    if versions.len() > 1 {
        sheet.title(Heading::History.in_lang(lang));
        for version in versions {
            let facts = [
                format!("{} {}", Heading::Version.in_lang(lang), version.version),
                format::instant(lang, version.at, desk.time_zone),
                version
                    .by
                    .as_deref()
                    .map(|login| names.person(login))
                    .unwrap_or_default(),
            ];
            sheet.item(Tone::Plain, 2, &facts.join(" · "));
        }
    }
    sheet.done()
}

/// An article in JSON.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ArticleJson<'a> {
    pub number: i64,
    pub version: u32,
    pub title: &'a Text,
    pub category: Option<&'a str>,
    pub symptom: &'a Text,
    pub solution: &'a Text,
    pub lang: Lang,
    pub active: bool,
    pub from: Option<&'a str>,
    pub solved: u64,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

/// An article with all that it ever said.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ArticlePageJson<'a> {
    pub schema: u32,
    #[serde(flatten)]
    pub article: ArticleJson<'a>,
    pub versions: Vec<VersionJson<'a>>,
}

/// What it once said.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct VersionJson<'a> {
    pub version: u32,
    pub at: DateTime<Utc>,
    pub by: Option<&'a str>,
    #[serde(flatten)]
    pub content: &'a Content,
}

/// An article that may help.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct OfferedJson<'a> {
    pub number: i64,
    pub title: &'a Text,
    pub solved: u64,
}

impl<'a> ArticleJson<'a> {
    pub fn new(article: &'a Article) -> Self {
        let content = &article.content;
        Self {
            number: article.number,
            version: article.version,
            title: &content.title,
            category: content.category.as_deref(),
            symptom: &content.symptom,
            solution: &content.solution,
            lang: content.lang,
            active: content.active,
            from: article.from.as_deref(),
            solved: article.solved,
            created_at: article.created_at,
            updated_at: article.updated_at,
        }
    }
}

impl<'a> ArticlePageJson<'a> {
    pub fn new(article: &'a Article, versions: &'a [Version]) -> Self {
        let version = |version: &'a Version| VersionJson {
            version: version.version,
            at: version.at,
            by: version.by.as_deref(),
            content: &version.content,
        };
        Self {
            schema: SCHEMA,
            article: ArticleJson::new(article),
            versions: versions.iter().map(version).collect(),
        }
    }
}

impl<'a> OfferedJson<'a> {
    pub fn new(offered: &'a Offered) -> Self {
        Self {
            number: offered.number,
            title: &offered.title,
            solved: offered.solved,
        }
    }
}
