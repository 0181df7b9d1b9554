//! No name, subject or address can add a line to a mail's head, nor a recipient to its envelope.

use super::{matter, posted, read, text};
use crate::domain::code::{Code as _, Lang};
use crate::domain::dossier::Dossier;
use crate::domain::notice::{Failure, Matter, NoticeKind};
use crate::mail::inbound::{self, Ours};
use crate::mail::outbound::{Parcel, pack};

/// Names and subjects that would be orders, if a header let them.
const ATTACKS: &[&str] = &[
    "x\r\nBcc: victim@evil.example",
    "x\nBcc: victim@evil.example\n\nbody",
    "x\rBcc: victim@evil.example",
    "x\0Bcc: victim@evil.example",
    "x\u{85}Bcc: victim@evil.example",
    "x\u{2028}Bcc: victim@evil.example",
    "=?utf-8?q?x=0D=0ABcc:_victim=40evil.example?=",
    "\" <victim@evil.example>, \"",
    "x>, <victim@evil.example",
    "x, victim@evil.example",
    "\u{202e}elpmaxe.live@mitciv",
    "é\r\n Bcc: victim@evil.example",
    "{{ code }}{% include 'x' %}",
];

#[track_caller]
fn holds_no_other_header(parcel: &Parcel) {
    let eml = String::from_utf8(parcel.bytes.clone()).unwrap();
    let (head, _) = eml.split_once("\r\n\r\n").unwrap();
    assert!(!head.replace("\r\n", "").contains(['\r', '\n', '\0']), "{head:?}");
    let mut names = Vec::new();
    for line in head.split("\r\n") {
        assert!(line.len() <= 998 && line.is_ascii(), "{line:?}");
        if !line.starts_with([' ', '\t']) {
            names.push(line.split_once(':').unwrap().0.to_ascii_lowercase());
        }
    }
    let mut once = names.clone();
    once.sort();
    once.dedup();
    assert_eq!(once.len(), names.len(), "{names:?}");
    for name in &names {
        let known = [
            "from",
            "to",
            "subject",
            "date",
            "message-id",
            "in-reply-to",
            "references",
            "auto-submitted",
            "x-auto-response-suppress",
            "content-language",
            "mime-version",
            "content-type",
            "content-transfer-encoding",
        ];
        assert!(known.contains(&name.as_str()), "{name} in {head}");
    }
    // As a stranger's mail it is read again: one sender, one recipient, and none but ours.
    let read = inbound::read(&parcel.bytes, Ours::default()).unwrap().head;
    assert_eq!(read.from.unwrap().mail.raw(), parcel.from, "{head}");
    let to: Vec<&str> = read.to.iter().map(|to| to.mail.raw()).collect();
    assert_eq!((to, read.cc.len()), (vec![parcel.to.as_str()], 0), "{head}");
}

/// Changes the ticket that is told of, where there is one.
fn of_ticket(matter: &mut Matter, change: impl FnOnce(&mut Dossier)) {
    if let Some(dossier) = &mut matter.dossier {
        change(dossier);
    }
}

/// As long as a Message-ID may be.
fn short(attack: &str) -> String {
    attack.chars().take(200).collect()
}

#[test]
fn no_header_can_be_smuggled_in_by_any_field() {
    let long = "Ab é ".repeat(3_000);
    let attacks = ATTACKS.iter().copied().chain([long.as_str()]);
    for attack in attacks {
        let fields: &[fn(&mut Matter, &str)] = &[
            |matter, attack| matter.to.name = text(attack),
            |matter, attack| matter.desk.name.fr = attack.to_owned(),
            |matter, attack| of_ticket(matter, |dossier| dossier.ticket.subject = text(attack)),
            |matter, attack| {
                of_ticket(matter, |dossier| {
                    dossier.school.as_mut().unwrap().name = text(attack);
                    dossier.requester.as_mut().unwrap().last_name = text(attack);
                });
            },
            |matter, attack| matter.desk.teams[0].name.fr = attack.to_owned(),
            |matter, attack| matter.desk.categories[0].name.fr = attack.to_owned(),
            |matter, attack| {
                of_ticket(matter, |dossier| {
                    dossier.operators = vec![("pdurand".to_owned(), text(attack))];
                });
            },
            // A desk's own letter: its subject is its first line.
            |matter, attack| {
                for kind in NoticeKind::ALL {
                    let own = format!("{}\n\nBonjour", attack.replace('{', ""));
                    matter.desk.notices.fr.insert(kind.code().to_owned(), own);
                }
            },
            |matter, attack| {
                for kind in NoticeKind::ALL {
                    let own = "{{ category }} {{ words }} {{ author }} {{ desk }}\nBonjour".to_owned();
                    matter.desk.notices.fr.insert(kind.code().to_owned(), own);
                }
                matter.desk.categories[0].name.fr = attack.to_owned();
                matter.desk.name.fr = attack.to_owned();
            },
            // Those two are ours or were looked at; were they not, they would do no harm either.
            |matter, attack| matter.message_id = format!("<{}@carmi.example>", short(attack)),
            |matter, attack| matter.thread = vec![short(attack), format!("<{}>", short(attack))],
        ];
        for poison in fields {
            for kind in NoticeKind::ALL.iter().copied() {
                let mut matter = matter(kind, Lang::Fr);
                poison(&mut matter, attack);
                holds_no_other_header(&posted(&matter));
            }
        }
    }
}

#[test]
fn a_desk_whose_own_address_is_none_sends_nothing() {
    for attack in ATTACKS {
        for address in [format!("{attack}@carmi.example"), format!("a@b.example{attack}")] {
            let mut matter = matter(NoticeKind::Question, Lang::Fr);
            let letter = read(&matter);
            matter.desk.contact.mail[0].address.clone_from(&address);
            assert_eq!(
                pack(&matter, &letter, None, None).unwrap_err().failure,
                Failure::NoSender
            );
            matter.desk.contact.mail.clear();
            let borrowed = pack(&matter, &letter, Some(&address), None);
            assert_eq!(borrowed.unwrap_err().failure, Failure::NoSender);
        }
    }
}

#[test]
fn an_address_that_is_none_never_reaches_an_envelope() {
    #[track_caller]
    fn check(address: &str, expected: Failure) {
        let mut matter = matter(NoticeKind::Received, Lang::Fr);
        matter.to.address = Some(text(address));
        let letter = read(&matter);
        assert_eq!(
            pack(&matter, &letter, None, None).unwrap_err().failure,
            expected,
            "{address:?}"
        );
    }
    check("", Failure::NoAddress);
    check(" ", Failure::NoAddress);
    for address in [
        "a@b.example\r\nRCPT TO:<victim@evil.example>",
        "a@b.example> <victim@evil.example",
        "a@b.example,victim@evil.example",
        "\"a b\"@b.example",
        "é@b.example",
        "a@bé.example",
        "-oX@b.example",
        "a@b..example",
        "a",
        "@b.example",
        "a\0@b.example",
    ] {
        check(address, Failure::BadAddress);
    }
}
