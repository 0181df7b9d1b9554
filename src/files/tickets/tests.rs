//! Old tickets as other tools write them, and what is wrong with them.

use super::*;
use crate::domain::testing;
use crate::files::Outcome;
use crate::files::samples::{file, maps, refusal, told};

const NOW: &str = "2026-11-22T14:30:00Z";

fn opened(text: &str, options: &Options) -> Result<Reader<Tickets>, Error> {
    open(file(text), options, &testing::desk(), testing::at(NOW))
}

/// Each row as its status, category, team and the days of its beginning and its end.
#[track_caller]
fn check(rows: &[&str], expected: &[&str]) {
    let text = format!(
        "N° ticket;Date;Statut;UAI;Demandeur;Catégorie;Objet;Clos le;Équipe;Type;Source\n{}\n",
        rows.join("\n")
    );
    let mut reader = opened(&text, &Options::default()).expect("tickets");
    let mut told = Vec::new();
    while let Some(entry) = reader.next_entry().expect("readable") {
        let Outcome::Good(line) = entry.outcome else {
            panic!("{:?}", entry.outcome);
        };
        told.push(format!(
            "{:?} {} {} {} {}",
            line.status,
            line.category,
            line.team.as_deref().unwrap_or("-"),
            line.opened_at,
            line.closed_at.map_or_else(|| "-".to_owned(), |at| at.to_string()),
        ));
    }
    assert_eq!(told, expected);
}

#[test]
fn tickets_are_read_in_the_words_of_the_desk_and_of_other_tools() {
    check(
        &[
            "1;12/03/2024 09:15;Clos;0380033E;cmartin;Imprimante;Muette;14/03/2024;;Incident;Téléphone",
            "2;12/03/2024;En cours (Attribué);0380033E;cmartin;Matériel > Imprimante;Muette;;Maintenance;Demande;E-mail",
            "3;2024-03-12;En attente;0380033E;cmartin;logiciel;Lent;15/03/2024;;;",
            "4;12/03/2024;;0380033E;cmartin;logiciel;Lent;15/03/2024;;;",
            "5;12/03/2024;;;cmartin;logiciel;Lent;;;;",
            // The end of a day that has no hour is not before an hour of that day.
            "6;12/03/2024 16:00;Résolu;;cmartin;logiciel;Lent;12/03/2024;;;",
        ],
        &[
            "Closed imprimante - 2024-03-12 08:15:00 UTC 2024-03-14 11:00:00 UTC",
            "InProgress imprimante maintenance 2024-03-12 11:00:00 UTC -",
            "WaitingAuthority logiciel - 2024-03-12 11:00:00 UTC -",
            "Closed logiciel - 2024-03-12 11:00:00 UTC 2024-03-15 11:00:00 UTC",
            "New logiciel - 2024-03-12 11:00:00 UTC -",
            "Resolved logiciel - 2024-03-12 15:00:00 UTC 2024-03-12 15:00:00 UTC",
        ],
    );
}

#[test]
fn the_desk_s_own_labels_go_before_what_other_tools_say() {
    let mut desk = testing::desk();
    let label = crate::domain::desk::Label {
        fr: "En attente".to_owned(),
        en: "Waiting".to_owned(),
    };
    desk.statuses.insert(Status::WaitingRequester, label);
    let text =
        "Ticket;Date;Statut;Demandeur;Catégorie;Objet\n1;12/03/2024;EN ATTENTE;cmartin;logiciel;Lent\n";
    let mut reader = open(file(text), &Options::default(), &desk, testing::at(NOW)).expect("tickets");
    let entry = reader.next_entry().expect("readable").expect("a row");
    let Outcome::Good(line) = entry.outcome else {
        panic!("{:?}", entry.outcome);
    };
    assert_eq!(line.status, Status::WaitingRequester);
}

#[test]
fn everything_wrong_with_a_ticket_is_said_at_once() {
    let text = "N°;Ouvert le;Statut;UAI;Demandeur;Catégorie;Objet;Fermé le;Équipe\n\
        1;12/03/2024;Bizarre;0380033A;cmartin;Imprimantes;Muette;;Plomberie\n\
        2;12/03/2027;Clos;;;imprimante;;;\n\
        3;12/03/2024;Clos;;cmartin;imprimante;Muette;11/03/2024;\n\
        4;12/03/2024;Ouvert;;cmartin;imprimante;Muette;;\n\
        4;12/03/2024;Ouvert;;cmartin;imprimante;Muette;;\n\
        ;;;;;;;;\n\
        5;le 12;Ouvert;;cmartin;;Muette;;\n";
    let mut reader = opened(text, &Options::default()).expect("tickets");
    let found: Vec<String> = told(&mut reader)
        .into_iter()
        .map(|line| line.split(" {").next().unwrap_or_default().to_owned())
        .collect();
    assert_eq!(
        found,
        [
            "2 UnknownWord",
            "2 Unknown",
            "2 Uai",
            "2 Unknown",
            "3 Future in Ouvert le: 12/03/2027",
            "3 Blank in Fermé le",
            "3 Blank in Demandeur",
            "3 Blank in Objet",
            "4 EndBeforeStart in Fermé le: 11/03/2024",
            "5 ok",
            "6 DuplicateKey",
            "7 empty",
            "8 Day in Ouvert le: le 12",
            "8 Blank in Catégorie",
        ]
    );
}

#[test]
fn columns_are_mapped_and_those_that_lack_are_named() {
    let text = "Code;Début;Qui;Quoi;Sorte\n1;12/03/2024;cmartin;Muette;imprimante\n";
    let options = maps(&[
        "number=Code",
        "opened=Début",
        "requester=Qui",
        "subject=Quoi",
        "category=Sorte",
    ]);
    let mut reader = opened(text, &options).expect("tickets");
    assert_eq!(told(&mut reader), ["2 ok"]);
    assert_eq!(
        refusal(opened("Code;Qui\n1;2\n", &Options::default())),
        DataProblem::UnknownHeader {
            missing: ["number", "opened", "requester", "subject", "category"]
                .map(str::to_owned)
                .to_vec()
        }
    );
}

#[test]
fn every_code_is_a_word_for_itself() {
    use crate::domain::Code as _;
    for status in Status::ALL {
        assert_eq!(Lexicon::new(STATUSES).meaning(status.code()), Some(*status));
    }
    for kind in Kind::ALL {
        assert_eq!(Lexicon::new(KINDS).meaning(kind.code()), Some(*kind));
    }
    for channel in Channel::ALL {
        assert_eq!(Lexicon::new(CHANNELS).meaning(channel.code()), Some(*channel));
    }
}

#[test]
fn long_words_are_kept_and_longer_ones_refused() {
    let row = |length: usize| {
        format!(
            "N°;Date;Demandeur;Catégorie;Objet;Description\n1;12/03/2024;cmartin;logiciel;Lent;{}\n",
            "x".repeat(length)
        )
    };
    let mut reader = opened(&row(60_000), &Options::default()).expect("tickets");
    assert_eq!(told(&mut reader), ["2 ok"]);
    let mut reader = opened(&row(70_000), &Options::default()).expect("tickets");
    assert!(told(&mut reader)[0].starts_with("2 TooLong"), "a file in a cell");
}
