//! The signs of a quotation and of a signature, as mailers set them in French and in English.

use crate::domain::outside::fold;

/// No sign stands in a longer line.
const LONGEST_LINE: usize = 400;
/// Nor in a shorter one than `De:`.
const SHORTEST_LINE: usize = 3;
/// Into how many lines the one above a quotation may be broken.
const MOST_LINES: usize = 4;
/// How far the lines of a header go that stands above a quotation.
const LONGEST_BLOCK: usize = 14;

/// How a signature begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// The mailer's own line, and nothing else.
    Line,
    /// What follows is the signature; `sure` where nothing else can be meant.
    Rest { sure: bool },
}

/// A line that is quoted by the sign before it.
pub fn is_quoted(lines: &[&str], at: usize) -> bool {
    let marked = |at: usize| {
        lines
            .get(at)
            .is_some_and(|line| line.trim_start().starts_with('>'))
    };
    // Mailboxes put the sign before a word of their own, and that quotes nothing.
    let mailbox = |at: usize| lines.get(at).is_some_and(|line| line.starts_with(">From "));
    marked(at) && !(mailbox(at) && !marked(at + 1) && !at.checked_sub(1).is_some_and(marked))
}

/// What says that a quotation follows: in how many lines.
pub fn quotation(lines: &[&str], at: usize) -> Option<usize> {
    let line = lines.get(at).copied().filter(|line| line.len() <= LONGEST_LINE)?;
    if line.trim().len() < SHORTEST_LINE {
        return None;
    }
    let first = line
        .trim_start_matches([' ', '\t', '*', '\u{a0}'])
        .chars()
        .next()?;
    if !(first.is_alphanumeric() || matches!(first, '-' | '_' | '=' | '"' | '\'' | '<')) {
        return None;
    }
    if is_separator(line) {
        return Some(1);
    }
    if is_rule(line) {
        let next = (at + 1..lines.len().min(at + 4)).find(|next| !blank(lines, *next))?;
        return header_block(lines, next).map(|length| next - at + length);
    }
    header_block(lines, at).or_else(|| attribution(lines, at))
}

/// Where a signature begins.
pub fn signs(lines: &[&str], at: usize) -> Option<Sign> {
    let line = lines.get(at)?.trim_end_matches(['\n', '\r']);
    match line.trim_end() {
        "--" => {
            return Some(Sign::Rest { sure: line == "-- " });
        }
        "__" => return Some(Sign::Rest { sure: false }),
        rule if rule.len() > 40 && rule.bytes().all(|b| b == b'_') => {
            let lists = ["mailing list", "liste de diffusion"];
            let next = fold(lines.get(at + 1)?);
            return lists
                .iter()
                .any(|word| next.contains(word))
                .then_some(Sign::Rest { sure: false });
        }
        _ => {}
    }
    is_mailers(line).then_some(Sign::Line)
}

fn blank(lines: &[&str], at: usize) -> bool {
    lines.get(at).is_none_or(|line| line.trim().is_empty())
}

/// A line of dashes or underscores.
fn is_rule(line: &str) -> bool {
    let line = line.trim();
    line.len() >= 5 && (line.bytes().all(|b| b == b'_') || line.bytes().all(|b| b == b'-'))
}

/// `-----Message d'origine-----` and its like.
fn is_separator(line: &str) -> bool {
    const WORDS: &[&str] = &[
        "message d'origine",
        "message original",
        "message initial",
        "message transfere",
        "message reexpedie",
        "message retransmis",
        "mail original",
        "mail d'origine",
        "mail transfere",
        "courriel original",
        "courriel transfere",
        "rendez-vous d'origine",
        "original message",
        "original mail",
        "original appointment",
        "forwarded message",
        "forwarded mail",
    ];
    const SENTENCES: &[&str] = &[
        "debut du message reexpedie",
        "debut du message transfere",
        "debut du message retransmis",
        "begin forwarded message",
    ];
    let folded = fold(line);
    let bare = folded.trim_matches(|c: char| matches!(c, '-' | '_' | '=' | '*' | '>' | ' ' | ':'));
    let dashed = folded.starts_with("--") || folded.starts_with("==") || folded.starts_with("__");
    (dashed && WORDS.contains(&bare)) || (folded.ends_with(':') && SENTENCES.contains(&bare))
}

/// A header as Outlook and others write it above what they quote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Label {
    From,
    Sent,
    To,
    Subject,
    Other,
}

fn label(line: &str) -> Option<Label> {
    if line.len() > LONGEST_LINE {
        return None;
    }
    let (label, _) = line.split_once(':')?;
    if label.len() > 30 {
        return None;
    }
    let folded = fold(label);
    Some(match folded.trim_matches(['*', ' ', '>', '_']) {
        "de" | "from" | "expediteur" => Label::From,
        "envoye" | "envoye le" | "sent" | "date" => Label::Sent,
        "a" | "to" | "pour" | "destinataire" | "destinataires" => Label::To,
        "objet" | "subject" | "sujet" => Label::Subject,
        "cc" | "copie" | "copie a" | "cci" | "bcc" | "importance" | "priorite" | "priority"
        | "pieces jointes" | "piece jointe" | "attachments" | "repondre a" | "reply-to" => Label::Other,
        _ => return None,
    })
}

/// The lines of such a header: who, and at least two of when, to whom, about what.
fn header_block(lines: &[&str], at: usize) -> Option<usize> {
    let first = label(lines.get(at)?)?;
    let second = lines.get(at + 1).and_then(|line| label(line));
    let begins = first == Label::From
        || (matches!(first, Label::Sent | Label::Subject) && second == Some(Label::From));
    if !begins {
        return None;
    }
    let mut seen = Vec::new();
    let mut end = at;
    for (next, line) in lines.iter().enumerate().skip(at).take(LONGEST_BLOCK) {
        // Two on one line, and lines that were broken on the way.
        let inner = ["Objet :", "Objet:", "Subject:"]
            .iter()
            .any(|inner| line.contains(inner));
        match label(line) {
            Some(known) => {
                seen.push(known);
                end = next;
            }
            None if line.trim().is_empty() && next > end + 1 => break,
            None if next > end + 3 => break,
            None => {}
        }
        if inner {
            seen.push(Label::Subject);
        }
    }
    let told = [Label::Sent, Label::To, Label::Subject]
        .iter()
        .filter(|wanted| seen.contains(wanted))
        .count();
    (told >= 2 && seen.contains(&Label::From)).then_some(end - at + 1)
}

/// `Le …, … a écrit :`, `On … wrote:`, in up to four lines.
fn attribution(lines: &[&str], at: usize) -> Option<usize> {
    let begins = |line: &str| {
        let folded = fold(line);
        let folded = folded.trim_start_matches(['*', '"']);
        folded.starts_with("le ")
            || folded.starts_with("on ")
            || folded.contains('@')
            || folded.starts_with(|c: char| c.is_ascii_digit())
    };
    if !begins(lines.get(at)?) {
        return None;
    }
    let mut joined = String::new();
    for length in 1..=MOST_LINES {
        let line = lines.get(at + length - 1)?.trim();
        if line.is_empty() || line.len() > LONGEST_LINE || line.starts_with('>') {
            return None;
        }
        joined.push(' ');
        joined.push_str(line);
        if let Some(said) = joined.trim_end_matches(['*', '_', ' ']).strip_suffix(':') {
            let quoted = (at + length..lines.len().min(at + length + 4))
                .find(|next| !blank(lines, *next))
                .is_some_and(|next| is_quoted(lines, next));
            return says_who_wrote(said, quoted).then_some(length);
        }
    }
    None
}

/// The sentence ends in "wrote", and says when or by which address, unless signs follow anyway.
fn says_who_wrote(said: &str, quoted: bool) -> bool {
    let folded = fold(said);
    let last = folded.rsplit(' ').next().unwrap_or_default();
    let wrote = matches!(
        last,
        "ecrit" | "ecrivait" | "ecrivit" | "wrote" | "writes" | "suivant"
    );
    let digits = |pattern: &[u8]| {
        folded.as_bytes().windows(pattern.len()).any(|found| {
            found.iter().zip(pattern).all(|(found, wanted)| {
                if *wanted == b'0' {
                    found.is_ascii_digit()
                } else {
                    found == wanted
                }
            })
        })
    };
    let told =
        folded.contains('@') || digits(b"0:00") || digits(b"0h00") || digits(b"0000") || digits(b"0/00");
    // What old mailers write: an instant and an address, and no verb.
    let bare = folded.ends_with('>') && folded.contains('@') && digits(b"0:00");
    (wrote && (told || quoted)) || bare
}

/// `Envoyé de mon iPhone` and its like: what no hand writes.
fn is_mailers(line: &str) -> bool {
    const BEGINNINGS: &[&str] = &[
        "envoye de mon ",
        "envoye de ma ",
        "envoye depuis mon ",
        "envoye depuis ma ",
        "envoye depuis un ",
        "envoye depuis l'app",
        "envoye depuis yahoo",
        "envoye depuis outlook",
        "envoye depuis gmail",
        "envoye depuis proton",
        "envoye a partir de outlook",
        "envoye a partir d'outlook",
        "envoye a partir de mon ",
        "envoye a partir d'un ",
        "envoye a partir de courrier",
        "envoye a partir de yahoo",
        "envoye avec la messagerie",
        "envoye avec proton",
        "envoye avec l'app",
        "telecharger outlook pour ",
        "obtenir outlook pour ",
        "obtenez outlook pour ",
        "provenance : courrier pour windows",
        "provenance : mail",
        "sent from my ",
        "sent from outlook",
        "sent from mail for windows",
        "sent from yahoo",
        "sent from proton",
        "sent with proton",
        "get outlook for ",
    ];
    if line.len() > LONGEST_LINE || !line.contains(['E', 'T', 'O', 'P', 'S', 'G', 'e', 's']) {
        return false;
    }
    let words = line.trim_start_matches(['*', '_', ' ']);
    let before_link = words.split(['<', '[', '(']).next().unwrap_or(words);
    let folded = fold(before_link);
    folded.split(' ').count() <= 8
        && !folded.contains([',', ';', '?', '!'])
        && BEGINNINGS.iter().any(|begins| folded.starts_with(begins))
}
