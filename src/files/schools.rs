//! Registers of schools: the ministry's three open files as they are, a list of one's own, and the
//! agreements. Several files speak of the same school, and each knows some things better than the
//! others: what it *owns* it writes over, the rest it only *completes*.

use std::borrow::Cow;
use std::collections::HashSet;

use chrono::NaiveDate;

use super::cell::Cell;
use super::columns::{Binding, Column, Need, fields, key};
use super::options::Options;
use super::reading::Reading;
use super::source::Source;
use super::table::Table;
use super::words::{Lexicon, Spellings};
use super::{Reader, Register};
use crate::domain::Uai;
use crate::domain::code::SchoolType;
use crate::error::{DataProblem, Error};

/// What a file says of a thing, and with what right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Given<T> {
    /// The file knows best: it takes the place of what stands there.
    Owned(T),
    /// It only fills what is empty.
    Completing(T),
}

impl<T> Given<T> {
    pub fn value(&self) -> &T {
        match self {
            Self::Owned(value) | Self::Completing(value) => value,
        }
    }

    /// What stands afterwards, where `standing` was known before.
    pub fn beside(self, standing: Option<T>) -> T {
        match (self, standing) {
            (Self::Completing(_), Some(standing)) => standing,
            (Self::Owned(value) | Self::Completing(value), _) => value,
        }
    }
}

/// What a row says of a school; what is `None` it does not say, and nothing is erased.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SchoolLine<'t> {
    pub uai: Uai,
    /// The ministry lists schools that have none yet.
    pub name: Option<Given<Cell<'t>>>,
    pub school_type: Option<Given<SchoolType>>,
    /// `38`, `2A`, `974`.
    pub department: Given<Cow<'t, str>>,
    pub academy: Option<Given<Cell<'t>>>,
    pub address: Option<Given<Cell<'t>>>,
    pub postcode: Option<Given<Cell<'t>>>,
    pub city: Option<Given<Cell<'t>>>,
    pub phone: Option<Given<Cell<'t>>>,
    /// In lower case.
    pub mail: Option<Given<Cell<'t>>>,
    pub web: Option<Given<Cell<'t>>>,
    /// An earlier line of the file spoke of this school (a section of it): this one only completes.
    pub repeated: bool,
}

/// A school's membership, as a row says it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgreementLine<'t> {
    pub uai: Uai,
    pub name: Option<Cell<'t>>,
    pub starts_on: NaiveDate,
    pub ends_on: NaiveDate,
    pub sector: Option<Cell<'t>>,
}

/// What kind of file it turned out to be.
#[derive(Debug)]
pub enum SchoolFile {
    Schools(Reader<Schools>),
    Agreements(Reader<Agreements>),
}

/// Opens a file of schools or agreements, told by its headings.
pub fn open(source: Source, options: &Options) -> Result<SchoolFile, Error> {
    let table = Table::open(source, options)?;
    if is_of_agreements(&table, options) {
        let needs: &[Need<Term>] = &[&[Term::Uai], &[Term::Starts], &[Term::Ends]];
        return Reader::bind(table, options, TERMS, needs, Agreements).map(SchoolFile::Agreements);
    }
    let kind = Kind::of(table.headings());
    let register = Schools {
        kind,
        types: Lexicon::new(TYPES),
        seen: HashSet::new(),
    };
    let needs: &[Need<Field>] = &[&[Field::Uai], &[Field::Name]];
    Reader::bind(table, options, kind.columns(), needs, register).map(SchoolFile::Schools)
}

/// A register of schools.
#[derive(Debug)]
pub struct Schools {
    kind: Kind,
    types: Lexicon<SchoolType>,
    seen: HashSet<Uai>,
}

/// Which register.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// The ministry's collèges with their coordinates.
    Colleges,
    /// The ministry's directory of lycées (and of any schools, in its national edition).
    Directory,
    /// The ministry's telephones, sites and mail addresses.
    Contacts,
    /// Somebody's own list: it knows best whatever it says.
    Own,
}

fields! {
    /// What a register can say of a school.
    Field {
        Uai = "uai",
        Name = "name",
        Type = "type",
        Address = "address",
        AddressMore = "address-2",
        PoBox = "po-box",
        Postcode = "postcode",
        City = "city",
        Department = "department",
        Academy = "academy",
        Phone = "phone",
        Mail = "mail",
        Web = "web",
    }
}

const fn column(field: Field, headings: &'static [&'static str]) -> Column<Field> {
    Column { field, headings }
}

const COLLEGES: &[Column<Field>] = &[
    column(Field::Uai, &["numero_uai"]),
    column(Field::Name, &["appellation_officielle"]),
    column(Field::Type, &["nature_uai_libe"]),
    column(Field::Address, &["adresse_uai"]),
    column(Field::AddressMore, &["lieu_dit_uai"]),
    column(Field::PoBox, &["boite_postale_uai"]),
    column(Field::Postcode, &["code_postal_uai"]),
    column(Field::City, &["libelle_commune", "localite_acheminement_uai"]),
    column(Field::Department, &["code_departement"]),
    column(Field::Academy, &["libelle_academie"]),
    column(Field::Phone, &["telephone_uai", "telephone"]),
    column(Field::Mail, &["mel_uai", "mail"]),
    column(Field::Web, &["site_web", "web"]),
];

const DIRECTORY: &[Column<Field>] = &[
    column(Field::Uai, &["Identifiant_de_l_etablissement"]),
    column(Field::Name, &["Nom_etablissement"]),
    column(Field::Type, &["Type_etablissement"]),
    column(Field::Address, &["Adresse_1"]),
    column(Field::AddressMore, &["Adresse_2"]),
    column(Field::Postcode, &["Code_postal"]),
    column(Field::City, &["Nom_commune"]),
    column(Field::Department, &["Code_departement"]),
    column(Field::Academy, &["Libelle_academie"]),
    column(Field::Phone, &["Telephone"]),
    column(Field::Mail, &["Mail"]),
    column(Field::Web, &["Web"]),
];

const CONTACTS: &[Column<Field>] = &[
    column(Field::Uai, &["Identifiant_de_l_etablissement"]),
    column(Field::Name, &["Nom_etablissement"]),
    column(Field::Type, &["Type_etablissement"]),
    column(Field::Phone, &["Telephone"]),
    column(Field::Mail, &["Mail"]),
    column(Field::Web, &["Web"]),
];

const OWN: &[Column<Field>] = &[
    column(
        Field::Uai,
        &[
            "UAI",
            "RNE",
            "Code UAI",
            "Code RNE",
            "Numéro UAI",
            "UAI RNE",
            "Identifiant de l'établissement",
        ],
    ),
    column(
        Field::Name,
        &[
            "Nom de l'établissement",
            "Établissement",
            "Nom",
            "Dénomination",
            "Appellation officielle",
            "Name",
        ],
    ),
    column(
        Field::Type,
        &["Type", "Type d'établissement", "Nature", "Catégorie"],
    ),
    column(Field::Address, &["Adresse", "Adresse 1", "Rue", "Address"]),
    column(
        Field::AddressMore,
        &["Adresse 2", "Complément d'adresse", "Lieu-dit"],
    ),
    column(Field::PoBox, &["Boîte postale", "BP"]),
    column(Field::Postcode, &["Code postal", "CP", "Postcode"]),
    column(Field::City, &["Ville", "Commune", "Nom de la commune", "City"]),
    column(
        Field::Department,
        &["Département", "Code département", "Department"],
    ),
    column(Field::Academy, &["Académie", "Libellé académie", "Academy"]),
    column(
        Field::Phone,
        &["Téléphone", "Tél", "Numéro de téléphone", "Phone"],
    ),
    column(
        Field::Mail,
        &["Courriel", "Mail", "E-mail", "Email", "Mél", "Adresse mail"],
    ),
    column(Field::Web, &["Site web", "Web", "Site Internet", "Site", "URL"]),
];

impl Kind {
    fn of(headings: &[String]) -> Self {
        let has = |wanted: &str| headings.iter().any(|heading| key(heading) == key(wanted));
        if has("numero_uai") && has("appellation_officielle") {
            Self::Colleges
        } else if has("Identifiant_de_l_etablissement") && has("Nom_etablissement") {
            if has("Adresse_1") {
                Self::Directory
            } else {
                Self::Contacts
            }
        } else {
            Self::Own
        }
    }

    fn columns(self) -> &'static [Column<Field>] {
        match self {
            Self::Colleges => COLLEGES,
            Self::Directory => DIRECTORY,
            Self::Contacts => CONTACTS,
            Self::Own => OWN,
        }
    }

    /// Whether this file knows the field better than the others.
    fn owns(self, field: Field) -> bool {
        let contact = matches!(field, Field::Phone | Field::Mail | Field::Web);
        match self {
            Self::Colleges | Self::Directory => !contact,
            Self::Contacts => contact,
            Self::Own => true,
        }
    }
}

/// The ministry's natures and types, and the codes.
const TYPES: Spellings<SchoolType> = {
    use SchoolType::{College, Lycee, Office, Other, Primary, University};
    &[
        ("Collège*", College),
        ("Lycée*", Lycee),
        ("Section d'enseignement professionnel", Lycee),
        ("Section enseigt général et technologique", Lycee),
        ("École", Primary),
        ("École maternelle*", Primary),
        ("École élémentaire*", Primary),
        ("École primaire*", Primary),
        ("primary", Primary),
        ("Université*", University),
        ("university", University),
        ("Service administratif*", Office),
        ("Rectorat*", Office),
        ("DSDEN*", Office),
        ("Inspection*", Office),
        ("office", Office),
        ("Autre", Other),
        ("other", Other),
    ]
};

impl Register for Schools {
    type Line<'t> = SchoolLine<'t>;
    type Field = Field;

    fn line<'t>(&mut self, row: &mut Reading<'_, 't, Field>) -> Option<SchoolLine<'t>> {
        let uai = row.needed_uai(Field::Uai);
        let name = match self.kind {
            Kind::Own => row.needed(Field::Name),
            Kind::Colleges | Kind::Directory | Kind::Contacts => row.cell(Field::Name),
        };
        let school_type = row.words(Field::Type).map(|words| {
            // The ministry has more types than a help desk needs.
            self.types.meaning(words).unwrap_or(SchoolType::Other)
        });
        let address = address(row);
        let (phone, mail) = (row.phone(Field::Phone), row.mail(Field::Mail));
        let department = row.department(Field::Department);
        let (academy, postcode) = (row.cell(Field::Academy), row.cell(Field::Postcode));
        let (city, web) = (row.cell(Field::City), row.cell(Field::Web));
        let uai = uai?;
        // A line that is refused does not count as the school's first.
        let repeated = if row.faults.is_empty() {
            !self.seen.insert(uai)
        } else {
            self.seen.contains(&uai)
        };
        let right = Right {
            kind: self.kind,
            repeated,
        };
        Some(SchoolLine {
            uai,
            name: name.map(|it| right.over(Field::Name, it)),
            school_type: school_type.map(|it| right.over(Field::Type, it)),
            department: match department {
                Some(told) => right.over(Field::Department, told),
                None => Given::Completing(Cow::Owned(uai.department())),
            },
            academy: academy.map(|it| right.over(Field::Academy, it)),
            address: address.map(|it| right.over(Field::Address, it)),
            postcode: postcode.map(|it| right.over(Field::Postcode, it)),
            city: city.map(|it| right.over(Field::City, it)),
            phone: phone.map(|it| right.over(Field::Phone, it)),
            mail: mail.map(|it| right.over(Field::Mail, it)),
            web: web.map(|it| right.over(Field::Web, it)),
            repeated,
        })
    }

    fn forget(&mut self) {
        self.seen.clear();
    }
}

/// What a line may write over.
#[derive(Clone, Copy)]
struct Right {
    kind: Kind,
    repeated: bool,
}

impl Right {
    fn over<T>(self, field: Field, value: T) -> Given<T> {
        if self.kind.owns(field) && !self.repeated {
            Given::Owned(value)
        } else {
            Given::Completing(value)
        }
    }
}

/// Street, place and post box on one line.
fn address<'t>(row: &mut Reading<'_, 't, Field>) -> Option<Cell<'t>> {
    let street = row.words(Field::Address);
    let more = row.words(Field::AddressMore);
    let po_box = row.words(Field::PoBox).map(|number| {
        if number.bytes().all(|b| b.is_ascii_digit()) {
            Cow::Owned(format!("BP {number}"))
        } else {
            Cow::Borrowed(number)
        }
    });
    let parts = [street.map(Cow::Borrowed), more.map(Cow::Borrowed), po_box];
    let mut parts = parts.into_iter().flatten();
    let first = parts.next()?;
    Some(Cell::new(parts.fold(first, |address, part| {
        Cow::Owned(format!("{address}, {part}"))
    })))
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

const TERMS: &[Column<Term>] = &[
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
fn is_of_agreements(table: &Table, options: &Options) -> bool {
    let told = |term: &str| options.maps.iter().any(|map| map.field == term);
    let found = Binding::find(table.headings(), TERMS, &[]);
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
