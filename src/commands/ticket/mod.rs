//! `ticket`: what happens to a request.

use super::tree::{Node, noun, verb};

mod approve;
mod ask;
mod assign;
mod attach;
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
mod link;
mod list;
mod new;
mod participant;
mod refuse;
mod reject;
mod reopen;
mod resolve;
mod return_;
mod show;
mod take;

/// The verbs, in the order of the help.
pub const VERBS: &[Node] = &[
    verb!("new", new::New),
    verb!("list", list::List),
    verb!("show", show::Show),
    verb!("edit", edit::Edit),
    verb!("comment", comment::Comment),
    verb!("attach", attach::Attach),
    verb!("take", take::Take),
    verb!("assign", assign::Assign),
    verb!("ask", ask::Ask),
    verb!("hold", hold::Hold),
    verb!("escalate", escalate::Escalate),
    verb!("return", return_::Return),
    verb!("resolve", resolve::Resolve),
    verb!("approve", approve::Approve),
    verb!("refuse", refuse::Refuse),
    verb!("cancel", cancel::Cancel),
    verb!("reject", reject::Reject),
    verb!("reopen", reopen::Reopen),
    noun!(
        "participant",
        "Who takes part in a ticket beside its requester",
        participant::VERBS
    ),
    verb!("link", link::Link),
    verb!("explain", explain::Explain),
    verb!("export", export::Export),
];
