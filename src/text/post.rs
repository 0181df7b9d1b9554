//! What is said of mails that leave: how many did, and why others did not.

use std::path::Path;

use super::codes::Worded as _;
use super::format::counted;
use super::{Message, en, fr, machine};
use crate::domain::Text;
use crate::domain::code::Lang;
use crate::domain::notice::Failure;

/// How many mails fared how.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Sent {
    pub sent: usize,
    pub put_off: usize,
    pub given_up: usize,
}

/// Why a mail did not leave, with what the server said.
pub fn failure(lang: Lang, failure: Failure, detail: Option<&Text>) -> String {
    let why = failure.in_lang(lang);
    match (lang, detail.map(|detail| machine(lang, &detail.line()))) {
        (_, None) => why.to_owned(),
        (Lang::Fr, Some(detail)) => format!("{why}\u{a0}: {detail}"),
        (Lang::En, Some(detail)) => format!("{why}: {detail}"),
    }
}

/// After a run.
pub fn left(lang: Lang, told: Sent) -> String {
    let (sent, put_off, given_up) = (told.sent as u64, told.put_off as u64, told.given_up as u64);
    let mut parts = vec![match lang {
        Lang::Fr => counted(lang, sent, "courriel envoyé", "courriels envoyés"),
        Lang::En => counted(lang, sent, "mail sent", "mails sent"),
    }];
    if put_off > 0 {
        parts.push(match lang {
            Lang::Fr => counted(lang, put_off, "remis à plus tard", "remis à plus tard"),
            Lang::En => counted(lang, put_off, "put off", "put off"),
        });
    }
    if given_up > 0 {
        parts.push(match lang {
            Lang::Fr => counted(lang, given_up, "abandonné", "abandonnés"),
            Lang::En => counted(lang, given_up, "given up", "given up"),
        });
    }
    let more = match (lang, given_up) {
        (_, 0) => "",
        (Lang::Fr, _) => "\u{202f}; voir `guichet mail list --dead`",
        (Lang::En, _) => "; see `guichet mail list --dead`",
    };
    format!("guichet: {}{more}", parts.join(", "))
}

/// After a rehearsal.
pub fn would_leave(lang: Lang, told: Sent) -> String {
    let (would, not) = (told.sent as u64, told.given_up as u64);
    let not = match (lang, not) {
        (_, 0) => String::new(),
        (Lang::Fr, _) => format!(
            ", {}",
            counted(lang, not, "ne peut pas partir", "ne peuvent pas partir")
        ),
        (Lang::En, _) => format!(", {}", counted(lang, not, "cannot leave", "cannot leave")),
    };
    match lang {
        Lang::Fr => format!(
            "guichet: {}{not}\u{202f}; rien n’a été envoyé",
            counted(lang, would, "courriel partirait", "courriels partiraient")
        ),
        Lang::En => format!(
            "guichet: {}{not}; nothing was sent",
            counted(lang, would, "mail would leave", "mails would leave")
        ),
    }
}

/// Somebody else is at it.
pub fn another_sends(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "guichet: un autre envoi est en cours\u{202f}; celui-ci n’a rien fait",
        Lang::En => "guichet: another run is sending; this one did nothing",
    }
}

/// Mails are due again.
pub fn again(lang: Lang, mails: u64) -> String {
    match lang {
        Lang::Fr => format!(
            "guichet: {} au prochain envoi",
            counted(lang, mails, "courriel repartira", "courriels repartiront")
        ),
        Lang::En => format!(
            "guichet: {} with the next run",
            counted(lang, mails, "mail leaves", "mails leave")
        ),
    }
}

/// The mail server stops everything.
pub fn stopped(
    lang: Lang,
    failure: Failure,
    detail: Option<&Text>,
    waiting: usize,
    program: Option<&Path>,
) -> Message {
    let said = detail.map(|said| format!(" ({})", machine(lang, &said.line())));
    let said = said.unwrap_or_default();
    let waits = waiting_mails(lang, waiting);
    match (lang, program) {
        (Lang::Fr, None) => stopped_fr(failure, &said, &waits),
        (Lang::En, None) => stopped_en(failure, &said, &waits),
        (Lang::Fr, Some(program)) => Message::new(
            format!(
                "le programme d’envoi {} n’a pas pu être lancé{said}{waits}",
                fr::quoted(&program.display().to_string())
            ),
            "installez-le, dites où il est\u{a0}: `guichet config set mail.sendmail.program FICHIER`, \
             ou passez par un serveur\u{a0}: `guichet config set mail.transport smtp`",
        ),
        (Lang::En, Some(program)) => Message::new(
            format!(
                "the sending program {} could not be started{said}{waits}",
                en::quoted(&program.display().to_string())
            ),
            "install it, say where it is: `guichet config set mail.sendmail.program FILE`, \
             or go by a server: `guichet config set mail.transport smtp`",
        ),
    }
}

/// `; 3 mails wait, nothing is lost`, where some do.
fn waiting_mails(lang: Lang, waiting: usize) -> String {
    match (lang, waiting as u64) {
        (Lang::Fr | Lang::En, 0) => String::new(),
        (Lang::Fr, waiting) => format!(
            "\u{202f}; {}, rien n’est perdu",
            counted(lang, waiting, "courriel attend", "courriels attendent")
        ),
        (Lang::En, waiting) => format!(
            "; {}, nothing is lost",
            counted(lang, waiting, "mail waits", "mails wait")
        ),
    }
}

fn stopped_fr(failure: Failure, said: &str, waits: &str) -> Message {
    let remedy = match failure {
        Failure::Insecure => {
            "vérifiez mail.smtp.tls et le certificat du serveur ; une autorité de la maison se dit par mail.smtp.ca-file"
        }
        Failure::NotLetIn => "vérifiez mail.smtp.user et mail.smtp.password-file",
        Failure::NoSender => {
            "donnez une adresse au guichet ([contact] mail), ou mail.from à la configuration"
        }
        Failure::Unreachable => "vérifiez mail.smtp.host et mail.smtp.port ; le prochain envoi réessaiera",
        Failure::NoAddress | Failure::BadAddress | Failure::Template => "le prochain envoi réessaiera",
        Failure::Cut | Failure::Deferred | Failure::Refused => "le prochain envoi réessaiera",
    };
    Message::new(format!("{}{said}{waits}", failure.in_lang(Lang::Fr)), remedy)
}

fn stopped_en(failure: Failure, said: &str, waits: &str) -> Message {
    let remedy = match failure {
        Failure::Insecure => {
            "check mail.smtp.tls and the server’s certificate; mail.smtp.ca-file names an authority of your own"
        }
        Failure::NotLetIn => "check mail.smtp.user and mail.smtp.password-file",
        Failure::NoSender => "give the desk an address ([contact] mail), or the configuration a mail.from",
        Failure::Unreachable => "check mail.smtp.host and mail.smtp.port; the next run tries again",
        Failure::NoAddress | Failure::BadAddress | Failure::Template => "the next run tries again",
        Failure::Cut | Failure::Deferred | Failure::Refused => "the next run tries again",
    };
    Message::new(format!("{}{said}{waits}", failure.in_lang(Lang::En)), remedy)
}
