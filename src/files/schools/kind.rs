//! Which register of schools a file is, what its columns are called and what it knows best.

use crate::domain::code::SchoolType;
use crate::files::columns::{Column, fields, key};
use crate::files::words::Spellings;

/// Which register.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
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
    pub fn of(headings: &[String]) -> Self {
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

    pub fn columns(self) -> &'static [Column<Field>] {
        match self {
            Self::Colleges => COLLEGES,
            Self::Directory => DIRECTORY,
            Self::Contacts => CONTACTS,
            Self::Own => OWN,
        }
    }

    /// Whether this file knows the field better than the others.
    pub fn owns(self, field: Field) -> bool {
        let contact = matches!(field, Field::Phone | Field::Mail | Field::Web);
        match self {
            Self::Colleges | Self::Directory => !contact,
            Self::Contacts => contact,
            Self::Own => true,
        }
    }
}

/// The ministry's natures and types, and the codes.
pub const TYPES: Spellings<SchoolType> = {
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
