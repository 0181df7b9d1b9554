//! `ticket`: what happens to a request.

use super::tree::{Node, noun, verb};

mod approve;
mod ask;
pub mod asked;
mod assign;
mod attach;
mod bookmark;
mod call;
mod cancel;
mod comment;
pub mod doing;
mod draft;
mod edit;
mod escalate;
mod explain;
mod export;
pub mod fields;
pub mod filter;
mod hold;
mod import;
mod link;
mod list;
mod new;
mod participant;
mod recent;
mod refuse;
mod reject;
mod reopen;
mod resolve;
mod return_;
pub mod several;
mod show;
mod take;

/// The verbs, in the order of the help.
pub const VERBS: &[Node] = &[
    verb!("new", new::New),
    verb!("list", list::List),
    verb!("show", show::Show, asks),
    verb!("edit", edit::Edit),
    verb!("comment", comment::Comment, asks),
    verb!("attach", attach::Attach),
    verb!("take", take::Take, asks),
    verb!("assign", assign::Assign),
    verb!("ask", ask::Ask, asks),
    verb!("hold", hold::Hold, asks),
    verb!("escalate", escalate::Escalate, asks),
    verb!("return", return_::Return, asks),
    verb!("resolve", resolve::Resolve, asks),
    verb!("approve", approve::Approve, asks),
    verb!("refuse", refuse::Refuse, asks),
    verb!("cancel", cancel::Cancel, asks),
    verb!("reject", reject::Reject, asks),
    verb!("reopen", reopen::Reopen, asks),
    noun!(
        "participant",
        "Who takes part in a ticket beside its requester",
        participant::VERBS
    ),
    verb!("link", link::Link),
    verb!("explain", explain::Explain),
    verb!("bookmark", bookmark::Bookmark),
    verb!("export", export::Export),
    verb!("import", import::Import),
];
