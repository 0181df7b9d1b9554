//! What says that no hand wrote a mail, or that it wants no automatic answer (RFC 3834, and what
//! mail systems made of it before and since).

use super::flaws::Flaws;
use super::header;
use super::kind::Kind;
use crate::domain::letter::{Address, Automatic, Head};

/// What is known of ourselves.
#[derive(Debug, Clone, Copy, Default)]
pub struct Ours<'a> {
    /// The addresses that our notices are sent from.
    pub addresses: &'a [String],
}

/// The first sign of it, the plainest first.
pub fn why(header: &[u8], kind: &Kind, head: &Head, ours: Ours<'_>) -> Option<Automatic> {
    let say = |name| {
        header::first(header, name)
            .map(|value| header::line(value, &mut Flaws::default()).to_ascii_lowercase())
    };
    let has = |name| header::first(header, name).is_some();
    let from = head.from.as_ref().map(Address::key).unwrap_or_default();
    let submitted = say("Auto-Submitted");
    let submitted = submitted
        .as_deref()
        .map(|value| value.split([';', ' ', '(']).next().unwrap_or_default());
    let precedence = say("Precedence");
    let precedence = precedence.as_deref().unwrap_or_default();
    let is_ours = ours.addresses.iter().any(|own| own.trim().to_lowercase() == from);
    // Who is away answers with the null sender too, as is right.
    let null = header::first(header, "Return-Path").is_some_and(|value| value.trim_ascii() == b"<>");
    if is_ours {
        Some(Automatic::Ours)
    } else if bounces(header, kind, &from) {
        Some(Automatic::Bounce)
    } else if submitted == Some("auto-replied")
        || matches!(precedence, "auto_reply" | "auto-reply" | "junk")
        || kind.report.as_deref() == Some("disposition-notification")
        || ["X-Autoreply", "X-Autorespond", "X-Autoresponder"]
            .into_iter()
            .any(has)
    {
        Some(Automatic::Replied)
    } else if null || head.from.as_ref().is_some_and(|from| from.mail.is_blank()) {
        Some(Automatic::Bounce)
    } else if submitted.is_some_and(|value| value != "no") {
        Some(Automatic::Generated)
    } else if [
        "List-Id",
        "List-Post",
        "List-Help",
        "List-Unsubscribe",
        "List-Owner",
        "X-Mailman-Version",
    ]
    .into_iter()
    .any(has)
        || precedence == "list"
    {
        Some(Automatic::List)
    } else if precedence == "bulk" {
        Some(Automatic::Bulk)
    } else if takes_none(&from) {
        Some(Automatic::NoReply)
    } else {
        suppresses(&say("X-Auto-Response-Suppress")?).then_some(Automatic::Suppressed)
    }
}

/// A mail system says what became of a mail.
fn bounces(header: &[u8], kind: &Kind, from: &str) -> bool {
    kind.report.as_deref() == Some("delivery-status")
        || header::first(header, "X-Failed-Recipients").is_some()
        || matches!(from.split('@').next(), Some("mailer-daemon" | "postmaster"))
}

/// `no-reply@`, `nepasrepondre@` and the like.
fn takes_none(from: &str) -> bool {
    let local: String = from
        .split('@')
        .next()
        .unwrap_or_default()
        .chars()
        .filter(|c| c.is_alphanumeric())
        .collect();
    [
        "noreply",
        "donotreply",
        "nepasrepondre",
        "pasdereponse",
        "sansreponse",
    ]
    .iter()
    .any(|word| local.starts_with(word) || local.ends_with(word))
}

/// Exchange's own header: which automatic answers are not wanted.
fn suppresses(said: &str) -> bool {
    said.split([',', ' ', ';'])
        .any(|word| matches!(word, "all" | "oof" | "autoreply"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mail::inbound::address;

    #[track_caller]
    fn check(header: &str, expected: Option<Automatic>) {
        let kind = Kind::read(header.as_bytes(), &Kind::default());
        let from = header::first(header.as_bytes(), "From")
            .and_then(|from| address::list(from, &mut Flaws::default()).into_iter().next());
        let head = Head {
            from,
            ..Head::default()
        };
        let own = ["Guichet@CARMI.example".to_owned()];
        let ours = Ours { addresses: &own };
        assert_eq!(why(header.as_bytes(), &kind, &head, ours), expected);
    }

    #[test]
    fn a_mail_from_a_hand_has_no_such_sign() {
        check("From: c@x.example\nSubject: x\n", None);
        check("From: c@x.example\nAuto-Submitted: no\n", None);
        check("From: c@x.example\nPrecedence: first-class\n", None);
        check("From: c@x.example\nX-Auto-Response-Suppress: None\n", None);
        check("From: c@x.example\nReturn-Path: <c@x.example>\n", None);
        check("From: norbert.reply@x.example\n", None);
    }

    #[test]
    fn each_sign_of_a_machine_is_known() {
        use Automatic::{Bounce, Bulk, Generated, List, NoReply, Ours, Replied, Suppressed};
        check("From: Le guichet <guichet@carmi.example>\n", Some(Ours));
        check("From: c@x.example\nReturn-Path: <>\n", Some(Bounce));
        check("From: MAILER DAEMON <>\n", Some(Bounce));
        check("From: MAILER-DAEMON@x.example\n", Some(Bounce));
        check(
            "From: a@x.example\nContent-Type: multipart/report; report-type=delivery-status\n",
            Some(Bounce),
        );
        check(
            "From: a@x.example\nX-Failed-Recipients: b@x.example\n",
            Some(Bounce),
        );
        check(
            "From: a@x.example\nAuto-Submitted: auto-replied (vacation)\n",
            Some(Replied),
        );
        check(
            "From: a@x.example\nAUTO-SUBMITTED: Auto-Replied; x=y\n",
            Some(Replied),
        );
        check(
            "From: a@x.example\nReturn-Path: <>\nAuto-Submitted: auto-replied\n",
            Some(Replied),
        );
        check("From: a@x.example\nPrecedence: junk\n", Some(Replied));
        check("From: a@x.example\nX-Autoreply: yes\n", Some(Replied));
        check(
            "From: a@x.example\nContent-Type: multipart/report; report-type=disposition-notification\n",
            Some(Replied),
        );
        check(
            "From: a@x.example\nAuto-Submitted: auto-generated\n",
            Some(Generated),
        );
        check("From: a@x.example\nList-Id: <profs.x.example>\n", Some(List));
        check(
            "From: a@x.example\nList-Unsubscribe: <mailto:u@x.example>\n",
            Some(List),
        );
        check("From: a@x.example\nPrecedence: list\n", Some(List));
        check("From: a@x.example\nPrecedence: Bulk\n", Some(Bulk));
        check("From: no-reply@x.example\n", Some(NoReply));
        check("From: ne_pas_repondre@x.example\n", Some(NoReply));
        check("From: copieur-noreply@x.example\n", Some(NoReply));
        check(
            "From: a@x.example\nX-Auto-Response-Suppress: DR, OOF, AutoReply\n",
            Some(Suppressed),
        );
    }

    #[test]
    fn what_is_ours_is_ours_whatever_else_it_is() {
        check(
            "From: guichet@carmi.example\nAuto-Submitted: auto-replied\n",
            Some(Automatic::Ours),
        );
    }
}
