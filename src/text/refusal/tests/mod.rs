//! Every refusal, read in both languages.

mod admission;
mod every;

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::*;
use crate::domain::code::{Channel, Code as _, Field, Function, Mode, Need, WaitingFor};
use crate::domain::eligibility::Finding;
use crate::domain::refusal::Reason;
use crate::domain::routing::Trace;
use crate::domain::school::Uai;
use every::every_reason;

fn nd(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn about(verb: Verb) -> About {
    let label = |fr: &str, en: &str| crate::domain::desk::Label {
        fr: fr.to_owned(),
        en: en.to_owned(),
    };
    About {
        verb: Some(verb),
        reference: Some("CG-12".to_owned()),
        school: Uai::parse("0383069E").ok(),
        requester: Some("cmartin".to_owned()),
        equipment: Some(Text::from("UC0000003")),
        statuses: [(Status::Closed, label("Fermé", "Done"))].into(),
        teams: [
            (
                "maintenance".to_owned(),
                label("Maintenance et exploitation", "Maintenance"),
            ),
            ("pedagogie".to_owned(), label("Pédagogie", "Pedagogy")),
        ]
        .into(),
    }
}

fn shown(message: &Message) -> String {
    let mut lines = vec![message.what.clone()];
    lines.extend(message.details.iter().map(|detail| format!("- {detail}")));
    lines.extend(message.remedy.clone());
    lines.join("\n")
}

/// Goldens are written with plain spaces; that French has its own is a test below.
fn plainly(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

#[track_caller]
fn check(verb: Verb, reasons: &[Reason], french: &str, english: &str) {
    let refusal = Refusal {
        reasons: reasons.to_vec(),
        trace: (verb == Verb::Escalate).then(Trace::default),
        about: about(verb),
    };
    assert_eq!(plainly(&shown(&fr::refusal::refusal(&refusal))), french);
    assert_eq!(plainly(&shown(&en::refusal::refusal(&refusal))), english);
}

#[test]
fn equipment_under_warranty_is_the_suppliers() {
    let reason = Reason::Lacks(Finding::UnderWarranty {
        until: nd(2027, 8, 31),
        supplier: Some(Text::from("Dell")),
    });
    check(
        Verb::Escalate,
        &[reason],
        "CG-12 ne peut pas être transmis : le matériel UC0000003 est sous garantie jusqu’au 31/08/2027 (fournisseur : Dell)\n\
         faites jouer la garantie : `guichet ticket hold CG-12 --for supplier --reason TEXTE`",
        "CG-12 cannot be escalated: equipment UC0000003 is under warranty until 31 Aug 2027 (supplier: Dell)\n\
         call on the warranty: `guichet ticket hold CG-12 --for supplier --reason TEXT`",
    );
}

#[test]
fn several_reasons_are_all_said_each_with_its_remedy() {
    let stale = Finding::InventoryStale {
        dated: nd(2025, 10, 6),
        days: 412,
        max: 365,
    };
    let ended = Finding::AgreementEnded {
        agreement: Text::from("Péda 2026"),
        on: nd(2026, 8, 31),
    };
    check(
        Verb::Escalate,
        &[Reason::Lacks(ended), Reason::Lacks(stale)],
        "CG-12 ne peut pas être transmis, pour 2 raisons\n\
         - l’établissement n’est plus adhérent : la convention « Péda 2026 » a pris fin le 31/08/2026 ; \
         enregistrez la convention si elle est signée : `guichet school edit 0383069E --agreement NOM --starts JOUR --ends JOUR`\n\
         - l’inventaire date de 412 jours (06/10/2025), et 365 jours au plus sont admis ; \
         importez-en un plus récent : `guichet inventory import FICHIER --school 0383069E`\n\
         levez tout cela, puis recommencez ; les règles essayées : `guichet ticket escalate CG-12 --dry-run`",
        "CG-12 cannot be escalated, for 2 reasons\n\
         - the school is no longer a member: the agreement “Péda 2026” ended on 31 Aug 2026; \
         record the agreement once it is signed: `guichet school edit 0383069E --agreement NAME --starts DAY --ends DAY`\n\
         - the inventory dates from 412 days ago (6 Oct 2025), and at most 365 days are allowed; \
         import a newer one: `guichet inventory import FILE --school 0383069E`\n\
         mend all of it, then try again; the rules tried: `guichet ticket escalate CG-12 --dry-run`",
    );
}

#[test]
fn what_is_missing_names_the_options_that_give_it() {
    let missing = Reason::Missing(vec![vec![Field::Subject], vec![Field::Url, Field::Breadcrumb]]);
    check(
        Verb::Open,
        &[missing],
        "le ticket ne peut pas être ouvert : il manque l’objet (--subject), l’adresse de la page (--url) ou le fil d’Ariane (--breadcrumb)\n\
         ajoutez --subject TEXTE --url URL",
        "the ticket cannot be opened: it has no subject (--subject), no address of the page (--url) or breadcrumb (--breadcrumb)\n\
         add --subject TEXT --url URL",
    );
}

#[test]
fn a_status_is_called_as_the_desk_calls_it_and_the_way_out_is_told() {
    let from = |verb, status| Reason::NotFrom {
        verb,
        status,
        instead: crate::domain::lifecycle::verbs(status),
    };
    check(
        Verb::Take,
        &[from(Verb::Take, Status::Closed)],
        "CG-12 ne peut pas être pris en charge : son statut est « Fermé »\n\
         rouvrez-le d’abord : `guichet ticket reopen CG-12 --reason TEXTE`",
        "CG-12 cannot be taken on: its status is “Done”\n\
         reopen it first: `guichet ticket reopen CG-12 --reason TEXT`",
    );
    check(
        Verb::Approve,
        &[from(Verb::Approve, Status::InProgress)],
        "la clôture de CG-12 ne peut pas être approuvée : son statut est « En cours »\n\
         la clôture se demande d’abord : `guichet ticket resolve CG-12 --solution TEXTE`",
        "the closure of CG-12 cannot be approved: its status is “In progress”\n\
         closure is asked for first: `guichet ticket resolve CG-12 --solution TEXT`",
    );
    check(
        Verb::Escalate,
        &[from(Verb::Escalate, Status::Resolved)],
        "CG-12 ne peut pas être transmis : son statut est « À valider »\n\
         si ce n’est pas réglé, refusez la clôture : `guichet ticket refuse CG-12 --reason TEXTE`",
        "CG-12 cannot be escalated: its status is “To be validated”\n\
         if it is not settled, refuse the closure: `guichet ticket refuse CG-12 --reason TEXT`",
    );
    check(
        Verb::Return,
        &[from(Verb::Return, Status::New)],
        "CG-12 ne peut pas être renvoyé : son statut est « Nouveau »\n\
         d’ici, on peut : ticket take, ticket assign, ticket ask, ticket hold, ticket escalate, ticket return, \
         intervention plan, intervention record, ticket resolve, ticket cancel, ticket reject, ticket edit, \
         ticket comment, ticket attach, ticket participant add, ticket participant remove, ticket link",
        "CG-12 cannot be returned: its status is “New”\n\
         from here one can: ticket take, ticket assign, ticket ask, ticket hold, ticket escalate, ticket return, \
         intervention plan, intervention record, ticket resolve, ticket cancel, ticket reject, ticket edit, \
         ticket comment, ticket attach, ticket participant add, ticket participant remove, ticket link",
    );
}

#[test]
fn a_billed_visit_says_what_it_costs() {
    check(
        Verb::Plan,
        &[Reason::NeedsAgreement {
            team: "maintenance".to_owned(),
            call_out_cents: 5_800,
            hour_cents: 4_650,
            step_minutes: 15,
        }],
        "aucun rendez-vous ne peut être fixé sur CG-12 : un déplacement de l’équipe Maintenance et exploitation \
         est facturé à l’établissement (58,00 € plus 46,50 € l’heure, par tranche de 15 min), \
         et personne n’y a donné son accord\n\
         demandez l’accord de l’établissement, puis ajoutez --agreed-by NOM",
        "no appointment can be made on CG-12: a visit of the team Maintenance is billed to the school \
         (€58.00 plus €46.50 an hour, by steps of 15 min), and nobody there has agreed\n\
         ask for the school’s agreement, then add --agreed-by NAME",
    );
}

#[test]
fn another_team_than_the_due_one_takes_force_where_the_profile_allows_it() {
    let other = |may_skip| Reason::OtherTeam {
        asked: "maintenance".to_owned(),
        due: "pedagogie".to_owned(),
        may_skip,
    };
    check(
        Verb::Escalate,
        &[other(true)],
        "CG-12 ne peut pas être transmis : les règles du guichet le mènent à l’équipe Pédagogie, pas à Maintenance et exploitation\n\
         suivez-les : `guichet ticket escalate CG-12`, ou passez outre : \
         `guichet ticket escalate CG-12 --to maintenance --force --reason TEXTE`",
        "CG-12 cannot be escalated: the desk’s rules lead it to the team Pedagogy, not to Maintenance\n\
         follow them: `guichet ticket escalate CG-12`, or override them: \
         `guichet ticket escalate CG-12 --to maintenance --force --reason TEXT`",
    );
}

#[test]
fn every_reason_ends_with_a_remedy_and_reads_as_a_clause() {
    for verb in Verb::ALL {
        for reason in every_reason() {
            for about in [about(*verb), About::default()] {
                for said in [
                    fr::refusal::reason(&reason, &about),
                    en::refusal::reason(&reason, &about),
                ] {
                    for part in [&said.what, &said.remedy] {
                        assert!(!part.is_empty() && !part.ends_with('.'), "{part}");
                        assert!(!part.contains('\n'), "{part}");
                        assert!(!part.contains("  "), "{part}");
                    }
                }
            }
        }
    }
}

#[test]
fn french_has_its_own_spaces() {
    for reason in every_reason() {
        let said = fr::refusal::reason(&reason, &about(Verb::Open));
        for part in [said.what, said.remedy] {
            let words: String = part.split('`').step_by(2).collect();
            for wrong in [" :", " ;", " ?", " !", "« ", " »", "'"] {
                assert!(!words.contains(wrong), "{wrong:?} in {part}");
            }
        }
    }
}

#[test]
fn a_command_that_is_suggested_runs_nothing_else() {
    use crate::error::{Error, NotAllowed, Usage};
    let login = || "a; touch b `c`".to_owned();
    let errors = [
        Error::NotAllowed(NotAllowed::UnknownOperator(login())),
        Error::NotAllowed(NotAllowed::Inactive(login())),
        Error::NotAllowed(NotAllowed::NotOfDesk {
            login: login(),
            desk: login(),
        }),
        Error::Changed { reference: login() },
        Error::Usage(Usage::OperatorExists(login())),
        Error::Usage(Usage::Taken {
            option: "--mail".to_owned(),
            value: "x".to_owned(),
            by: login(),
        }),
        Refusal::one(Reason::MayNotTakePart {
            person: login(),
            rule: crate::domain::code::Invitation::School,
        })
        .of(about(Verb::Join))
        .into(),
    ];
    for error in &errors {
        for lang in [Lang::Fr, Lang::En] {
            let remedy = crate::text::error(lang, error).remedy.unwrap();
            assert!(remedy.contains("`guichet "), "{remedy}");
            assert!(!remedy.contains("touch"), "{remedy}");
        }
    }
}
