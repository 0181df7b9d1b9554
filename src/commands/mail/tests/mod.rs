//! The notice of each kind, whole, in both languages: `tests/fixtures/notices`. `UPDATE=1` writes
//! them anew; then they are to be read as their addressee would.

mod headers;

use std::path::PathBuf;

use crate::domain::Text;
use crate::domain::code::{Code as _, Lang};
use crate::domain::desk::{Address, Desk};
use crate::domain::notice::{Addressee, Failure, Matter, NoticeKind, Part};
use crate::domain::testing::{self, at, draft, handler, lycee, played};
use crate::domain::ticket::{Act, Invitee};
use crate::mail::outbound::{Letter, Parcel, pack, write};
use crate::view::ics;

fn text(text: &str) -> Text {
    Text::from(text)
}

/// A desk that can be reached in every way.
fn desk() -> Desk {
    let mut desk = testing::desk();
    let address = |address: &str| {
        vec![Address {
            address: address.to_owned(),
            ..Address::default()
        }]
    };
    desk.contact.mail = address("guichet@carmi.example");
    desk.contact.phone = address("04 65 71 00 38");
    desk.contact.portal = address("https://support.carmi.example");
    desk
}

fn take_and(act: Act) -> Vec<(Act, Option<&'static str>)> {
    vec![(Act::Take, None), (act, None)]
}

fn resolve() -> Act {
    Act::Resolve {
        solution: text(
            "Le four de l’imprimante est remplacé.\nPage de test\u{a0}: https://imprimante.lycee.example/test",
        ),
        cause: None,
        subject_path: None,
        article: None,
        direct: false,
    }
}

/// What led to a notice of this kind.
fn life(kind: NoticeKind) -> Vec<(Act, Option<&'static str>)> {
    let reason = || text("Le câble était débranché.");
    match kind {
        NoticeKind::Received => Vec::new(),
        NoticeKind::TakenOn => vec![(Act::Take, None)],
        NoticeKind::Question => take_and(Act::Ask {
            question: text("Quel est le voyant allumé\u{202f}?\nEt depuis quand\u{202f}?"),
        }),
        NoticeKind::Answer => take_and(Act::Comment {
            text: text("La pièce est commandée, elle arrive jeudi."),
            internal: false,
        }),
        NoticeKind::Visit => {
            let mut life = take_and(Act::Escalate {
                to: None,
                reason: None,
                force: false,
            });
            let visit = Act::Plan {
                minutes: 90,
                at: at("2026-11-24T13:30:00Z"),
                meet: "cmartin".to_owned(),
                by: handler(),
                agreed_by: Some(text("M. Petit")),
            };
            life.push((visit, None));
            life
        }
        NoticeKind::VisitOff => {
            let mut life = life(NoticeKind::Visit);
            let reason = text("Le technicien est souffrant.");
            life.push((Act::CallOff { reason }, None));
            life
        }
        NoticeKind::HandedOver => take_and(Act::Escalate {
            to: None,
            reason: Some(text("Le four est mort, elle l’a encore fait tomber.")),
            force: false,
        }),
        NoticeKind::ToValidate | NoticeKind::HowToApprove => take_and(resolve()),
        NoticeKind::Closed => {
            let mut life = take_and(resolve());
            life.push((Act::Expire, None));
            life
        }
        NoticeKind::Refused | NoticeKind::ReasonNeeded => {
            let mut life = take_and(resolve());
            life.push((
                Act::Refuse {
                    reason: text("Elle imprime, mais en gris."),
                },
                Some("cmartin"),
            ));
            life
        }
        NoticeKind::Cancelled => vec![(
            Act::Cancel {
                reason: reason(),
                cause: None,
                subject_path: None,
            },
            Some("cmartin"),
        )],
        NoticeKind::Rejected => take_and(Act::Reject {
            reason: text("Le réseau pédagogique est au Département\u{a0}: 04 76 00 38 38."),
        }),
        NoticeKind::Reopened => {
            let mut life = take_and(resolve());
            life.push((Act::Approve { comment: None }, Some("cmartin")));
            life.push((
                Act::Reopen {
                    reason: text("La panne est revenue."),
                },
                None,
            ));
            life
        }
        NoticeKind::Invited => vec![
            (
                Act::Comment {
                    text: text("Elle la casse tous les mois."),
                    internal: true,
                },
                None,
            ),
            (
                Act::Join {
                    person: Invitee {
                        login: "hroi".to_owned(),
                        of_school: true,
                        on_white_list: true,
                    },
                },
                None,
            ),
        ],
        NoticeKind::ForTeam => vec![(
            Act::Answer {
                text: text("Le voyant du bac, depuis lundi."),
            },
            Some("cmartin"),
        )],
        NoticeKind::HowToAnswer | NoticeKind::HowToAsk => Vec::new(),
    }
}

fn matter(kind: NoticeKind, lang: Lang) -> Matter {
    let mut dossier = played(&draft(), &life(kind));
    dossier.school = Some(lycee());
    let for_team = matches!(
        kind,
        NoticeKind::ForTeam | NoticeKind::Refused | NoticeKind::Cancelled
    );
    let (name, address, part) = match (for_team, kind) {
        (true, _) => ("Équipe maintenance", "maintenance@carmi.example", Part::Team),
        (false, NoticeKind::Invited) => ("Hugo Roi", "hugo.roi@ac-test.example", Part::Participant),
        (false, _) => ("Claire Martin", "claire.martin@ac-test.example", Part::Requester),
    };
    let first = "<cg-12.aaaaaaaaaaaaaaaa@carmi.example>".to_owned();
    let queued_at = dossier.events.last().unwrap().at;
    let mut desk = desk();
    desk.mail.answers = kind != NoticeKind::HowToAnswer;
    Matter {
        id: 1,
        kind,
        desk,
        to: Addressee {
            name: text(name),
            address: Some(text(address)),
            lang: Some(lang),
            time_zone: None,
            part,
        },
        code: (kind == NoticeKind::ToValidate).then(|| "abcdefghijklmnop".to_owned()),
        message_id: format!("<cg-12.{}@carmi.example>", "b".repeat(16)),
        thread: match kind {
            NoticeKind::Received | NoticeKind::Invited => Vec::new(),
            _ => vec![first],
        },
        dossier: (kind != NoticeKind::HowToAsk).then_some(dossier),
        queued_at,
        tries: 0,
    }
}

fn posted(matter: &Matter) -> Parcel {
    let letter = write(matter).unwrap();
    let diary = matter.dossier.as_ref().and_then(|dossier| {
        let visit = dossier.ticket.appointment.as_ref()?;
        (matter.kind == NoticeKind::Visit).then(|| ics::appointment(dossier, visit, matter.queued_at))
    });
    pack(matter, &letter, None, diary.as_deref()).unwrap()
}

/// As it leaves, the words decoded so that a reader reads them.
fn shown(matter: &Matter) -> String {
    let eml = String::from_utf8(posted(matter).bytes).unwrap();
    assert!(!eml.replace("\r\n", "").contains(['\r', '\n']), "a bare line end");
    eml.replace("\r\n", "\n")
}

/// Compares a mail with what it was.
#[track_caller]
fn compare(name: &str, eml: &str) {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/notices");
    #[expect(
        clippy::disallowed_methods,
        reason = "how every golden of this project is renewed"
    )]
    let update = std::env::var_os("UPDATE").is_some();
    let path = folder.join(format!("{name}.eml"));
    if update {
        std::fs::write(&path, eml).unwrap();
    }
    let was = std::fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(eml, was, "UPDATE=1 writes {name}.eml");
}

#[test]
fn the_notice_of_each_kind_is_what_it_was() {
    for kind in NoticeKind::ALL {
        for lang in Lang::ALL {
            let name = format!("{}.{}", kind.code(), lang.code());
            compare(&name, &shown(&matter(*kind, *lang)));
        }
    }
}

/// What a reader sees, without the encodings.
fn read(matter: &Matter) -> Letter {
    write(matter).unwrap()
}

#[test]
fn a_desk_that_takes_no_answers_says_so_and_how_else() {
    let mut matter = matter(NoticeKind::ToValidate, Lang::Fr);
    matter.desk.mail.answers = false;
    let body = read(&matter).body;
    assert!(body.contains("On ne peut pas répondre à ce courriel"), "{body}");
    assert!(!body.contains("abcdefghijklmnop"), "{body}");
    assert!(
        body.contains("04 65 71 00 38") && body.contains("support.carmi.example"),
        "{body}"
    );
    matter.desk.contact.phone.clear();
    matter.desk.contact.portal.clear();
    assert!(!read(&matter).body.contains("portail"), "{}", read(&matter).body);
}

#[test]
fn only_who_may_answer_a_closure_is_given_the_code() {
    let mut matter = matter(NoticeKind::ToValidate, Lang::Fr);
    matter.to.part = Part::Participant;
    matter.code = None;
    let body = read(&matter).body;
    assert!(body.contains("Le demandeur est invité à valider"), "{body}");
    assert!(!body.contains("APPROUVER"), "{body}");
}

#[test]
fn why_a_ticket_was_handed_on_stays_among_colleagues() {
    let mut matter = matter(NoticeKind::HandedOver, Lang::Fr);
    assert!(!read(&matter).body.contains("encore fait tomber"));
    matter.kind = NoticeKind::ForTeam;
    matter.to.part = Part::Team;
    assert!(read(&matter).body.contains("encore fait tomber"));
}

#[test]
fn an_acknowledgement_of_a_mail_says_nothing_that_its_sender_wrote() {
    let mut matter = matter(NoticeKind::Received, Lang::Fr);
    assert!(read(&matter).body.contains("Imprimante en panne"));
    let dossier = matter.dossier.as_mut().unwrap();
    dossier.ticket.channel = crate::domain::code::Channel::Mail;
    dossier.events[0].by.operator = None;
    let letter = read(&matter);
    assert!(
        !format!("{letter:?}").contains("Imprimante en panne"),
        "{letter:?}"
    );
}

#[test]
fn an_acknowledgement_of_a_mail_hangs_on_that_mail() {
    let mut matter = matter(NoticeKind::Received, Lang::Fr);
    let dossier = matter.dossier.as_mut().unwrap();
    dossier.ticket.channel = crate::domain::code::Channel::Mail;
    dossier.events[0].by.operator = None;
    // As long as the names that Outlook gives.
    let long = format!(
        "<{}@{}.prod.outlook.example>",
        "PR3P189MB".repeat(8),
        "EURP189".repeat(4)
    );
    matter.thread = vec![long];
    compare("received-by-mail.fr", &shown(&matter));
}

#[test]
fn a_visit_is_told_on_the_addressees_clock() {
    let mut matter = matter(NoticeKind::Visit, Lang::Fr);
    assert!(read(&matter).subject.contains("24/11/2026 à 14:30"));
    matter.to.time_zone = Some(notice_zone("Indian/Reunion"));
    assert!(read(&matter).subject.contains("24/11/2026 à 17:30"));
}

fn notice_zone(name: &str) -> chrono_tz::Tz {
    crate::domain::desk::time_zone(name).unwrap()
}

#[test]
fn a_desks_own_letter_comes_before_ours_and_a_wrong_one_stops_only_itself() {
    let mut matter = matter(NoticeKind::Received, Lang::Fr);
    let own = |words: &str| [("received".to_owned(), words.to_owned())].into();
    matter.desk.notices.fr = own("N° {{ reference }}\nReçu.");
    assert_eq!(read(&matter).subject, "N° CG-12");
    matter.desk.notices.fr = own("N° {{ numero }}\nReçu.");
    let setback = write(&matter).unwrap_err();
    assert_eq!((setback.failure, setback.of_all), (Failure::Template, false));
    matter.to.lang = Some(Lang::En);
    assert_eq!(read(&matter).subject, "[CG-12] Your request is recorded");
}

#[test]
fn a_desk_without_an_address_borrows_the_sites() {
    let mut matter = matter(NoticeKind::Received, Lang::Fr);
    matter.desk.contact.mail.clear();
    let letter = read(&matter);
    assert_eq!(
        pack(&matter, &letter, None, None).unwrap_err().failure,
        Failure::NoSender
    );
    let parcel = pack(&matter, &letter, Some("noreply@site.example"), None).unwrap();
    assert_eq!(parcel.from, "noreply@site.example");
}

#[test]
fn a_long_thread_names_its_first_mail_and_its_last_ones() {
    let mut matter = matter(NoticeKind::Answer, Lang::Fr);
    matter.thread = (0..40).map(|n| format!("<{n}@carmi.example>")).collect();
    let eml = shown(&matter);
    assert!(eml.contains("In-Reply-To: <39@carmi.example>"), "{eml}");
    let unfolded = eml.replace(
        "
 ", " ",
    );
    let header = unfolded
        .lines()
        .find_map(|line| line.strip_prefix("References: "));
    let named = header.unwrap();
    assert!(
        named.starts_with("<0@carmi.example> <1@carmi.example> <32@")
            && named.ends_with("<39@carmi.example>"),
        "{named}"
    );
}
