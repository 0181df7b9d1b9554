//! In French: what is wrong in a desk's profile.

use std::path::Path;

use super::{quoted, unknown};
use crate::domain::Text;
use crate::domain::code::Lang;
use crate::domain::reference::PatternFault;
use crate::error::{ProfileFault, ProfileProblem, Shape, SyntaxFault};
use crate::text::format::counted;
use crate::text::{Message, template};

/// All that is wrong in a profile.
pub fn faults(path: Option<&Path>, faults: &[ProfileFault]) -> Message {
    let remedy = "corrigez, puis `guichet desk check FICHIER` ; rien n’a été appliqué";
    all("profil", path, faults, remedy)
}

/// All that is wrong in the configuration.
pub fn configuration(path: Option<&Path>, faults: &[ProfileFault]) -> Message {
    let remedy = "corrigez le fichier, puis recommencez ; rien n’a été fait";
    all("configuration", path, faults, remedy)
}

fn all(unnamed: &str, path: Option<&Path>, faults: &[ProfileFault], remedy: &str) -> Message {
    let name = path.map_or_else(
        || unnamed.to_owned(),
        |path| Text::new(path.display().to_string()).line(),
    );
    let place = |fault: &ProfileFault| format!("{name}, ligne {}", fault.line);
    if let [only] = faults {
        return Message::new(format!("{} : {}", place(only), problem(only)), remedy);
    }
    Message {
        what: format!(
            "{} dans {name}",
            counted(Lang::Fr, faults.len() as u64, "faute", "fautes")
        ),
        details: faults
            .iter()
            .map(|fault| format!("{} : {}", place(fault), problem(fault)))
            .collect(),
        remedy: Some(remedy.to_owned()),
    }
}

fn problem(fault: &ProfileFault) -> String {
    let found = quoted(&fault.found);
    match &fault.problem {
        ProfileProblem::Syntax(wrong) => format!("{found} : {}", syntax(wrong)),
        ProfileProblem::UnknownKey { known } => {
            format!(
                "la clé {found} ne veut rien dire ici ; au choix : {}",
                known.join(", ")
            )
        }
        ProfileProblem::UnknownWord { known } => {
            format!(
                "le mot {found} ne veut rien dire ici ; au choix : {}",
                known.join(", ")
            )
        }
        ProfileProblem::Unknown { noun, known } if known.is_empty() => {
            format!("{} {found} ; le profil n’en définit pas", unknown(*noun))
        }
        ProfileProblem::Unknown { noun, known } => {
            format!("{} {found} ; au choix : {}", unknown(*noun), known.join(", "))
        }
        ProfileProblem::WrongShape(shape) => format!("{found} : il faut {}", self::shape(*shape)),
        ProfileProblem::Lacking { key } if fault.found.is_empty() => {
            format!("il manque la clé {}", quoted(key))
        }
        ProfileProblem::Lacking { key } => format!("il manque la clé {} à {found}", quoted(key)),
        ProfileProblem::Twice { first } => format!("{found} est déjà à la ligne {first}"),
        ProfileProblem::Circle => format!("la catégorie {found} est sa propre ancêtre"),
        ProfileProblem::OutOfRange { from, to } => format!("{found} n’est pas entre {from} et {to}"),
        ProfileProblem::Amount => format!("{found} n’est pas une somme ; elle s’écrit en euros : \"58.00\""),
        ProfileProblem::TimeZone => {
            format!("{found} n’est pas un fuseau horaire ; il s’écrit comme \"Europe/Paris\"")
        }
        ProfileProblem::Department => {
            format!("{found} n’est pas un département ; il s’écrit comme \"38\", \"2A\" ou \"974\"")
        }
        ProfileProblem::Pattern(wrong) => format!("{found} ne peut servir de référence : {}", pattern(wrong)),
        ProfileProblem::Code => {
            format!("{found} ne peut servir de code : il faut des lettres sans accent, des chiffres, - et _")
        }
        ProfileProblem::Empty => format!("{found} est vide, et ne doit pas l’être"),
        ProfileProblem::Hours => {
            format!("{found} n’est pas une plage horaire ; elle s’écrit comme \"08:30-18:00\"")
        }
        ProfileProblem::HoursOrder => format!("{found} commence avant la fin de la plage précédente"),
        ProfileProblem::ClosedDay => {
            format!(
                "{found} n’est pas un jour ; il s’écrit comme \"2026-12-24\", ou \"2026-12-24/2027-01-02\" pour une période"
            )
        }
        ProfileProblem::Day => format!("{found} n’est pas un jour ; il s’écrit comme \"2026-12-24\""),
        ProfileProblem::Span => {
            format!("{found} n’est pas une durée ; elle s’écrit comme \"10min\", \"4h\" ou \"2d\"")
        }
        ProfileProblem::Mail => format!("{found} n’est pas une adresse de courriel"),
        ProfileProblem::OpenSecret => {
            format!("{found} peut être lu par d’autres ; il faut `chmod 600`")
        }
        ProfileProblem::PlainPassword => {
            format!("{found} ne protège pas le mot de passe ; il faut \"starttls\" ou \"implicit\"")
        }
        ProfileProblem::NoCertificate => {
            format!("{found} ne contient aucun certificat ; il faut celui de l’autorité, en PEM")
        }
        ProfileProblem::Template(wrong) => format!("{found} : {}", template::wrong(Lang::Fr, wrong)),
    }
}

fn shape(shape: Shape) -> &'static str {
    match shape {
        Shape::Text => "un texte : \"mots\"",
        Shape::OneOrMany => "un mot ou une liste : \"mot\" ou [\"mot\", \"mot\"]",
        Shape::Label => "un nom : \"mots\" ou { fr = \"mots\", en = \"words\" }",
        Shape::References => "un modèle : \"CG-{n}\" ou { incident = \"I{n}\", service = \"S{n}\" }",
        Shape::Number => "un nombre : 30",
        Shape::YesNo => "true ou false",
        Shape::Table => "une table : [table] ou { clé = valeur }",
        Shape::Tables => "des tables : [[table]]",
        Shape::Addresses => {
            "une adresse : \"adresse\" ou [{ address = \"adresse\", until = \"2026-12-31\" }]"
        }
    }
}

fn pattern(wrong: &PatternFault) -> String {
    match wrong {
        PatternFault::Numbers(found) => {
            format!("il faut un seul numéro, {{n}} ou {{nnn}}, et il y en a {found}")
        }
        PatternFault::Placeholder(word) => {
            format!("{{{word}}} ne veut rien dire ; au choix : {{n}}, {{nnn}}, {{yymmdd}}, {{yyyy}}")
        }
        PatternFault::Unclosed => "il manque un } après un {".to_owned(),
        PatternFault::Sign(sign) => {
            format!(
                "{} n’est ni une majuscule ni un chiffre",
                quoted(&sign.to_string())
            )
        }
    }
}

fn syntax(wrong: &SyntaxFault) -> String {
    let words = match wrong {
        SyntaxFault::KeyTwice => "cette clé ou cette table est déjà là",
        SyntaxFault::NoEquals => "il faut un = après la clé",
        SyntaxFault::NoValue => "il faut une valeur après le =",
        SyntaxFault::OpenText => "un texte n’est pas refermé sur sa ligne : il manque un \"",
        SyntaxFault::Unquoted => "un mot doit être entre guillemets : \"mot\"",
        SyntaxFault::Escape => "une barre oblique inverse n’y commence rien de connu ; doublez-la",
        SyntaxFault::OpenList => "une liste n’est pas refermée : il manque un ]",
        SyntaxFault::OpenTable => "une table n’est pas refermée : il manque un ] ou un }",
        SyntaxFault::NoComma => "il manque une virgule entre deux valeurs, ou un ] ou un } avant la suite",
        SyntaxFault::TooMany => "il y a une virgule ou un = de trop",
        SyntaxFault::Number => "un nombre ne s’écrit pas ainsi",
        SyntaxFault::YesNo => "true et false s’écrivent en minuscules",
        SyntaxFault::Key => "une clé s’écrit en lettres sans accent, chiffres, - et _, ou entre guillemets",
        SyntaxFault::Rest => "il y a quelque chose de trop après la valeur",
        SyntaxFault::Other(what) => {
            return format!("ce n’est pas du TOML ({})", Text::from(what.as_str()).line());
        }
    };
    words.to_owned()
}
