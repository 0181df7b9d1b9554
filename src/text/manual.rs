//! The headings of manual pages, as French and English ones have them.

use crate::domain::code::Lang;

/// A part of a manual page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Section {
    Name,
    Synopsis,
    Description,
    Examples,
    ExitStatus,
    Environment,
    SeeAlso,
}

/// What stands above a part.
pub fn heading(lang: Lang, section: Section) -> &'static str {
    let (french, english) = match section {
        Section::Name => ("NOM", "NAME"),
        Section::Synopsis => ("SYNOPSIS", "SYNOPSIS"),
        Section::Description => ("DESCRIPTION", "DESCRIPTION"),
        Section::Examples => ("EXEMPLES", "EXAMPLES"),
        Section::ExitStatus => ("CODE DE RETOUR", "EXIT STATUS"),
        Section::Environment => ("ENVIRONNEMENT", "ENVIRONMENT"),
        Section::SeeAlso => ("VOIR AUSSI", "SEE ALSO"),
    };
    match lang {
        Lang::Fr => french,
        Lang::En => english,
    }
}

/// What the pages are of.
pub fn title(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "Manuel de guichet",
        Lang::En => "guichet manual",
    }
}
