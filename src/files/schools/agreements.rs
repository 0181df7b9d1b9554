//! Memberships (*conventions*): which school, from when until when, and whose sector it is in.

use chrono::NaiveDate;

use crate::domain::Uai;
use crate::error::DataProblem;
use crate::files::Register;
use crate::files::cell::Cell;
use crate::files::columns::{Binding, Column, fields};
use crate::files::options::Options;
use crate::files::reading::Reading;

/// A school's membership, as a row says it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgreementLine<'t> {
    pub uai: Uai,
    pub name: Option<Cell<'t>>,
    pub starts_on: NaiveDate,
    pub ends_on: NaiveDate,
    pub sector: Option<Cell<'t>>,
}

/// The agreements of schools.
#[derive(Debug)]
pub struct Agreements;

fields! {
    /// What a row says of an agreement.
    Term {
        Uai = "uai",
        Name = "name",
        Starts = "starts",
        Ends = "ends",
        Sector = "sector",
    }
}

pub const TERMS: &[Column<Term>] = &[
    Column {
        field: Term::Uai,
        headings: &["UAI", "RNE", "Code UAI", "Code RNE", "Établissement"],
    },
    Column {
        field: Term::Name,
        headings: &["Convention", "Adhésion", "Contrat", "Intitulé", "Agreement"],
    },
    Column {
        field: Term::Starts,
        headings: &[
            "Début",
            "Date de début",
            "Début de convention",
            "Valable du",
            "Starts",
        ],
    },
    Column {
        field: Term::Ends,
        headings: &[
            "Fin",
            "Date de fin",
            "Fin de convention",
            "Échéance",
            "Valable jusqu'au",
            "Ends",
        ],
    },
    Column {
        field: Term::Sector,
        headings: &["Secteur", "Zone", "Sector"],
    },
];

/// A file with a beginning and an end is one of agreements, also where only `--map` says so.
pub fn is_of_agreements(headings: &[String], options: &Options) -> bool {
    let told = |term: &str| options.maps.iter().any(|map| map.field == term);
    let found = Binding::find(headings, TERMS, &[]);
    let has = |term: Term| found.as_ref().is_ok_and(|binding| binding.place(term).is_some());
    (has(Term::Starts) || told("starts")) && (has(Term::Ends) || told("ends"))
}

impl Register for Agreements {
    type Line<'t> = AgreementLine<'t>;
    type Field = Term;

    fn line<'t>(&mut self, row: &mut Reading<'_, 't, Term>) -> Option<AgreementLine<'t>> {
        let uai = row.needed_uai(Term::Uai);
        let [starts_on, ends_on] =
            [Term::Starts, Term::Ends].map(|term| row.needed(term).and_then(|_| row.day(term)));
        if starts_on.zip(ends_on).is_some_and(|(start, end)| end < start) {
            row.fault(Term::Ends, DataProblem::EndBeforeStart);
        }
        Some(AgreementLine {
            name: row.cell(Term::Name),
            sector: row.cell(Term::Sector),
            uai: uai?,
            starts_on: starts_on?,
            ends_on: ends_on?,
        })
    }
}
