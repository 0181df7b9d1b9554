//! Staff directories: one person in one function at one school a row; several rows may be one
//! person, whom the login or the mail address names.

use super::cell::Cell;
use super::columns::{Column, Need, fields};
use super::options::Options;
use super::reading::Reading;
use super::source::Source;
use super::table::Table;
use super::words::{Lexicon, Spellings};
use super::{Reader, Register};
use crate::domain::Uai;
use crate::domain::code::Function;
use crate::error::{DataProblem, Error};

/// What a row says of somebody; what is `None` the file does not say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonLine<'t> {
    pub last: Cell<'t>,
    pub first: Option<Cell<'t>>,
    pub function: Function,
    pub staff_number: Option<Cell<'t>>,
    pub location: Option<Cell<'t>>,
    /// Nobody's school: somebody of an office.
    pub school: Option<Uai>,
    /// In lower case.
    pub mail: Option<Cell<'t>>,
    pub login: Option<Cell<'t>>,
    pub phone: Option<Cell<'t>>,
}

/// The staff of one or more schools.
#[derive(Debug)]
pub struct People {
    functions: Lexicon<Function>,
}

/// Opens a staff directory.
pub fn open(source: Source, options: &Options) -> Result<Reader<People>, Error> {
    let needs: &[Need<Field>] = &[&[Field::Last], &[Field::Function], NAMED];
    let register = People {
        functions: Lexicon::new(FUNCTIONS),
    };
    Reader::bind(Table::open(source, options)?, options, COLUMNS, needs, register)
}

fields! {
    /// What a directory can say of somebody.
    Field {
        Last = "last",
        First = "first",
        Function = "function",
        StaffNumber = "staff-number",
        Location = "location",
        School = "school",
        Mail = "mail",
        Login = "login",
        Phone = "phone",
    }
}

/// What names one person.
const NAMED: Need<Field> = &[Field::Login, Field::Mail];

const fn column(field: Field, headings: &'static [&'static str]) -> Column<Field> {
    Column { field, headings }
}

const COLUMNS: &[Column<Field>] = &[
    column(
        Field::Last,
        &["Nom", "Nom de famille", "Nom d'usage", "Last name", "last"],
    ),
    column(Field::First, &["Prénom", "First name", "first"]),
    column(
        Field::Function,
        &["Fonction", "Rôle", "Profil", "Qualité", "Function"],
    ),
    column(
        Field::StaffNumber,
        &["Matricule", "Numéro de personnel", "Staff number"],
    ),
    column(
        Field::Location,
        &["Localisation", "Lieu", "Site", "Lieu d'exercice", "Location"],
    ),
    column(
        Field::School,
        &[
            "Entité",
            "UAI",
            "RNE",
            "Code UAI",
            "Code RNE",
            "UAI établissement",
            "Établissement",
            "School",
        ],
    ),
    column(
        Field::Mail,
        &[
            "Courriel",
            "Mail",
            "E-mail",
            "Email",
            "Mél",
            "Adresse mail",
            "Adresse électronique",
            "Adresse de messagerie",
        ],
    ),
    column(
        Field::Login,
        &[
            "Login",
            "Identifiant",
            "Nom d'utilisateur",
            "Compte",
            "Utilisateur",
            "Username",
        ],
    ),
    column(
        Field::Phone,
        &[
            "Téléphone",
            "Tél",
            "Numéro de téléphone",
            "Téléphone professionnel",
            "Phone",
        ],
    ),
];

/// What people are called in schools; the word of the trade first.
const FUNCTIONS: Spellings<Function> = {
    use Function::{Bursar, Deputy, EntCorrespondent, Head, Other, Parent, Prt, Staff, Student, Teacher};
    &[
        ("Chef d'établissement", Head),
        ("Cheffe d'établissement", Head),
        ("Chef étab", Head),
        ("Personnel de direction", Head),
        ("Principal", Head),
        ("Proviseur", Head),
        ("Directeur", Head),
        ("Directrice", Head),
        ("Directeur d'école", Head),
        ("Directrice d'école", Head),
        ("Directeur d'établissement", Head),
        ("Head", Head),
        ("Adjoint", Deputy),
        ("Principal adjoint", Deputy),
        ("Proviseur adjoint", Deputy),
        ("Chef d'établissement adjoint", Deputy),
        ("Cheffe d'établissement adjointe", Deputy),
        ("Adjoint au chef d'établissement", Deputy),
        ("Adjoint au principal", Deputy),
        ("Adjoint au proviseur", Deputy),
        ("Directeur adjoint*", Deputy),
        ("Directrice adjointe*", Deputy),
        ("Deputy", Deputy),
        ("Gestionnaire", Bursar),
        ("Adjoint gestionnaire", Bursar),
        ("Intendant", Bursar),
        ("Secrétaire général", Bursar),
        ("Secrétaire général d'EPLE", Bursar),
        ("SG EPLE", Bursar),
        ("Agent comptable", Bursar),
        ("Bursar", Bursar),
        ("PRT", Prt),
        ("PRI", Prt),
        ("PRTICE", Prt),
        ("Personne ressource*", Prt),
        ("RUPN", Prt),
        ("Référent numérique", Prt),
        ("Référent TICE", Prt),
        ("Référent pour les usages pédagogiques numériques", Prt),
        ("Référent usages pédagogiques numériques", Prt),
        ("Correspondant ENT", EntCorrespondent),
        ("Correspondante ENT", EntCorrespondent),
        ("Référent ENT", EntCorrespondent),
        ("Administrateur ENT", EntCorrespondent),
        ("Administratrice ENT", EntCorrespondent),
        ("ent_correspondent", EntCorrespondent),
        ("Enseignant*", Teacher),
        ("Professeur*", Teacher),
        ("Prof", Teacher),
        ("Prof principal", Teacher),
        ("Documentaliste", Teacher),
        ("Teacher", Teacher),
        ("Personnel", Staff),
        ("Agent", Staff),
        ("Agent*", Staff),
        ("Administratif", Staff),
        ("Personnel*", Staff),
        ("Secrétaire*", Staff),
        ("Secrétariat", Staff),
        ("CPE", Staff),
        ("Conseiller principal d'éducation", Staff),
        ("Conseillère principale d'éducation", Staff),
        ("AED", Staff),
        ("Assistant d'éducation", Staff),
        ("Assistante d'éducation", Staff),
        ("AESH", Staff),
        ("Surveillant", Staff),
        ("Vie scolaire", Staff),
        ("Infirmier", Staff),
        ("Infirmière", Staff),
        ("ATTEE", Staff),
        ("Technicien*", Staff),
        ("Staff", Staff),
        ("Élève", Student),
        ("Étudiant", Student),
        ("Student", Student),
        ("Parent", Parent),
        ("Parent d'élève", Parent),
        ("Responsable légal", Parent),
        ("Autre", Other),
        ("Other", Other),
    ]
};

impl Register for People {
    type Line<'t> = PersonLine<'t>;
    type Field = Field;

    fn line<'t>(&mut self, row: &mut Reading<'_, 't, Field>) -> Option<PersonLine<'t>> {
        let last = row.needed(Field::Last);
        let function = self.function(row);
        let mail = row.mail(Field::Mail);
        let login = row.cell(Field::Login);
        if login.is_none() && row.words(Field::Mail).is_none() {
            row.fault_of_any(NAMED, DataProblem::Blank);
        }
        let school = row.uai(Field::School);
        Some(PersonLine {
            first: row.cell(Field::First),
            staff_number: row.cell(Field::StaffNumber),
            location: row.cell(Field::Location),
            phone: row.phone(Field::Phone),
            school,
            mail,
            login,
            last: last?,
            function: function?,
        })
    }
}

impl People {
    fn function(&mut self, row: &mut Reading<'_, '_, Field>) -> Option<Function> {
        row.needed(Field::Function)?;
        let function = self.functions.meaning(row.words(Field::Function)?);
        if function.is_none() {
            let known = self.functions.usual();
            row.fault(Field::Function, DataProblem::UnknownFunction { known });
        }
        function
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Code as _;
    use crate::files::Outcome;
    use crate::files::samples::{file, refusal, told};

    const DIRECTORY: &[u8] = include_bytes!("../../tests/fixtures/imports/personnels.csv");

    #[test]
    fn a_staff_directory_is_read_as_it_is() {
        let mut reader = open(file(DIRECTORY), &Options::default()).expect("a directory");
        let mut functions = vec![];
        while let Some(entry) = reader.next_entry().expect("readable") {
            let Outcome::Good(line) = entry.outcome else {
                panic!("{:?}", entry.outcome);
            };
            if entry.line == 2 {
                let words = |cell: &Option<Cell<'_>>| cell.as_ref().map(|cell| cell.raw().to_owned());
                assert_eq!(line.last.raw(), "DECLERCK");
                assert_eq!(words(&line.first).as_deref(), Some("Émile"));
                assert_eq!(words(&line.staff_number).as_deref(), Some("2704004"));
                assert_eq!(words(&line.location).as_deref(), Some("Collège de Jastres"));
                assert_eq!(line.school, Uai::parse("0071245R").ok());
                assert_eq!(
                    words(&line.mail).as_deref(),
                    Some("emile.declerck@ac-test.example")
                );
                assert_eq!(words(&line.login).as_deref(), Some("edeclerck"));
                assert_eq!(words(&line.phone).as_deref(), Some("04 08 46 89 59"));
            }
            functions.push(line.function.code());
        }
        assert_eq!(
            functions,
            [
                "head",
                "deputy",
                "bursar",
                "prt",
                "ent_correspondent",
                "teacher",
                "teacher",
                "teacher",
                "teacher"
            ]
        );
    }

    #[track_caller]
    fn check(row: &str, expected: &[&str]) {
        let text = format!("Nom;Prénom;Fonction;Entité;Courriel;Identifiant;Tél.\n{row}\n");
        let mut reader = open(file(text), &Options::default()).expect("a directory");
        assert_eq!(told(&mut reader), expected);
    }

    #[test]
    fn everything_wrong_with_somebody_is_said_at_once() {
        check("Durand;;PRT;0380111P;A@B.FR;;+41 22 1", &["2 ok"]);
        check("Durand;Zoé;PRT;;;zdurand;", &["2 ok"]);
        check(
            ";Zoé;;0380111A;zoe;;",
            &[
                "2 Blank in Nom",
                "2 Blank in Fonction",
                "2 Mail in Courriel: zoe",
                "2 Uai { right: Some(\"0380111P\") } in Entité: 0380111A",
            ],
        );
        check("Durand;Zoé;PRT;0380111P;;;", &["2 Blank in Identifiant"]);
    }

    #[test]
    fn an_unknown_function_lists_the_known_ones() {
        check(
            "Durand;Zoé;Astronaute;0380111P;;zdurand;",
            &[
                "2 UnknownFunction { known: [\"Chef d'établissement\", \"Adjoint\", \"Gestionnaire\", \"PRT\", \
                 \"Correspondant ENT\", \"Enseignant\", \"Personnel\", \"Élève\", \"Parent\", \"Autre\"] } \
                 in Fonction: Astronaute",
            ],
        );
    }

    #[test]
    fn functions_are_known_by_all_their_names() {
        #[track_caller]
        fn is(words: &str, expected: Function) {
            assert_eq!(Lexicon::new(FUNCTIONS).meaning(words), Some(expected), "{words}");
        }
        is("Principale", Function::Head);
        is("PROVISEUR", Function::Head);
        is("Cheffe d’établissement", Function::Head);
        is("Proviseure adjointe", Function::Deputy);
        is("Principal-adjoint", Function::Deputy);
        is("Intendante", Function::Bursar);
        is("Adjoint gestionnaire", Function::Bursar);
        is("Secrétaire générale", Function::Bursar);
        is("Secrétaire de direction", Function::Staff);
        is("Personne ressource TICE", Function::Prt);
        is("référent numérique", Function::Prt);
        is("Correspondante ENT", Function::EntCorrespondent);
        is("Professeure d’EPS", Function::Teacher);
        is("Enseignants", Function::Teacher);
        is("C.P.E.", Function::Staff);
        is("Élève", Function::Student);
        for function in Function::ALL {
            is(function.code(), *function);
        }
    }

    #[test]
    fn a_directory_without_names_is_none() {
        assert_eq!(
            refusal(open(file("Prénom;Fonction\nZoé;PRT\n"), &Options::default())),
            DataProblem::UnknownHeader {
                missing: vec!["last".to_owned(), "login|mail".to_owned()]
            }
        );
    }
}
