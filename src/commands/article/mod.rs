//! `article`: the knowledge base, a solution found once and used again.

use super::Session;
use super::register::answer;
use super::tree::{Node, verb};
use crate::domain::article::{Article, Version};
use crate::error::Error;
use crate::office::Office;
use crate::view::registers::article::{self, ArticlePageJson};

mod edit;
mod list;
mod new;
mod search;
mod show;

/// The verbs, in the order of the help.
pub const VERBS: &[Node] = &[
    verb!("new", new::New),
    verb!("list", list::List),
    verb!("show", show::Show),
    verb!("edit", edit::Edit),
    verb!("search", search::Search),
];

/// Shows an article, whole.
fn tell(
    session: &Session<'_>,
    office: &Office,
    article: &Article,
    versions: &[Version],
) -> Result<(), Error> {
    let desk = &office.counter.desk;
    answer::one(
        session,
        || article::page(article, versions, desk, session.look()),
        || article::grid(std::slice::from_ref(article), desk, session.lang),
        &ArticlePageJson::new(article, versions),
    )
}
