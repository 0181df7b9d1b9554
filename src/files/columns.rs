//! Which column of a file holds which field: found by its heading, in whatever case, accents and
//! punctuation, or told by `--map`.

use super::options::Map;
use crate::domain::outside::fold;
use crate::error::{DataProblem, Error};

/// A closed set of fields, whose names `--map` takes.
pub trait Field: Copy + 'static {
    /// In the order of the variants.
    const NAMES: &'static [&'static str];

    fn index(self) -> usize;

    fn name(self) -> &'static str {
        Self::NAMES.get(self.index()).copied().unwrap_or_default()
    }
}

/// Declares the fields of a register, each spelled once.
macro_rules! fields {
    ($(#[$doc:meta])* $set:ident { $($variant:ident = $name:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum $set { $($variant,)+ }

        impl $crate::files::columns::Field for $set {
            const NAMES: &'static [&'static str] = &[$($name,)+];
            fn index(self) -> usize {
                self as usize
            }
        }
    };
}
pub(super) use fields;

/// A field with the headings it goes by, the best first.
#[derive(Debug, Clone, Copy)]
pub struct Column<F: 'static> {
    pub field: F,
    pub headings: &'static [&'static str],
}

/// Fields of which a file must have one.
pub type Need<F> = &'static [F];

/// Where each field stands in the file at hand.
#[derive(Debug, Clone)]
pub struct Binding<F> {
    places: Vec<Option<usize>>,
    fields: std::marker::PhantomData<F>,
}

impl<F: Field> Binding<F> {
    /// Finds the columns; what was told goes before what is found.
    pub fn find(headings: &[String], columns: &[Column<F>], maps: &[Map]) -> Result<Self, NoBinding> {
        let keys: Vec<Keys> = headings.iter().map(|heading| Keys::of(heading)).collect();
        let mut told: Vec<(usize, Option<usize>)> = Vec::new();
        for map in maps {
            let Some(field) = F::NAMES.iter().position(|name| *name == map.field) else {
                return Err(NoBinding::Map(map.unknown_field(F::NAMES)));
            };
            let place = match &map.column {
                None => None,
                Some(heading) => match place_of(heading, &keys, |_| true) {
                    Some(found) => Some(found),
                    None => return Err(NoBinding::File(no_such_column(heading, headings))),
                },
            };
            told.push((field, place));
        }
        // A column that is told for one field is found for no other.
        let is_free = |place: usize| told.iter().all(|(_, taken)| *taken != Some(place));
        let mut places = vec![None; F::NAMES.len()];
        for column in columns {
            if let Some(place) = places.get_mut(column.field.index()) {
                let mut headings = column.headings.iter();
                *place = headings.find_map(|heading| place_of(heading, &keys, is_free));
            }
        }
        for (field, found) in told {
            if let Some(place) = places.get_mut(field) {
                *place = found;
            }
        }
        Ok(Self {
            places,
            fields: std::marker::PhantomData,
        })
    }

    /// Whether these headings name any field, or any column that was told.
    pub fn names_any(headings: &[String], columns: &[Column<F>], maps: &[Map]) -> bool {
        let found = Self::find(headings, columns, &[]);
        let keys: Vec<Keys> = headings.iter().map(|heading| Keys::of(heading)).collect();
        let mut told = maps.iter().filter_map(|map| map.column.as_deref());
        found.is_ok_and(|binding| binding.places.iter().any(Option::is_some))
            || told.any(|heading| place_of(heading, &keys, |_| true).is_some())
    }

    /// Whether these headings name all that is needed.
    pub fn suits(headings: &[String], columns: &[Column<F>], needs: &[Need<F>], maps: &[Map]) -> bool {
        let found = Self::find(headings, columns, maps);
        found.is_ok_and(|binding| binding.check(needs).is_ok())
    }

    /// The column of a field, from 0.
    pub fn place(&self, field: F) -> Option<usize> {
        self.places.get(field.index()).copied().flatten()
    }

    /// As `place`, by the field's name.
    pub fn place_of(&self, field: &str) -> Option<usize> {
        let index = F::NAMES.iter().position(|name| *name == field)?;
        self.places.get(index).copied().flatten()
    }

    /// What the file should have and has not.
    pub fn check(&self, needs: &[Need<F>]) -> Result<(), NoBinding> {
        let missing: Vec<String> = needs
            .iter()
            .filter(|need| need.iter().all(|field| self.place(*field).is_none()))
            .map(|need| {
                let names: Vec<&str> = need.iter().map(|field| field.name()).collect();
                names.join("|")
            })
            .collect();
        if missing.is_empty() {
            Ok(())
        } else {
            Err(NoBinding::File(DataProblem::UnknownHeader { missing }))
        }
    }
}

/// Why the columns could not be found.
#[derive(Debug)]
pub enum NoBinding {
    /// The file lacks them.
    File(DataProblem),
    /// The command line asks for what does not exist.
    Map(Error),
}

fn no_such_column(heading: &str, present: &[String]) -> DataProblem {
    DataProblem::NoSuchColumn {
        heading: heading.to_owned(),
        present: present
            .iter()
            .filter(|present| !present.is_empty())
            .cloned()
            .collect(),
    }
}

/// A heading as it is compared: whole, and without the group that GLPI puts before it
/// (`Informations financières et administratives - Date de livraison`).
struct Keys {
    whole: String,
    end: Option<String>,
}

impl Keys {
    fn of(heading: &str) -> Self {
        Self {
            whole: key(heading),
            end: heading.rsplit_once(" - ").map(|(_, end)| key(end)),
        }
    }
}

fn place_of(heading: &str, keys: &[Keys], may_be: impl Fn(usize) -> bool) -> Option<usize> {
    let wanted = key(heading);
    if wanted.is_empty() {
        return None;
    }
    let first = |is: &dyn Fn(&Keys) -> bool| {
        let mut places = keys.iter().enumerate();
        places.find_map(|(place, keys)| (is(keys) && may_be(place)).then_some(place))
    };
    first(&|keys| keys.whole == wanted).or_else(|| first(&|keys| keys.end.as_ref() == Some(&wanted)))
}

/// Folded, without punctuation and little words: `N° d’inventaire` is `Numéro inventaire`.
pub fn key(heading: &str) -> String {
    let spaced = fold(&heading.replace("N°", "numero ").replace("n°", "numero "));
    let words = spaced
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !matches!(*word, "" | "d" | "de" | "des" | "du" | "l" | "la" | "le" | "les"))
        .map(|word| match word {
            "no" | "num" | "nr" => "numero",
            word => word,
        });
    let words: Vec<&str> = words.collect();
    // `C.P.E.` and `S/N` are one word.
    let initials = words.iter().all(|word| word.len() == 1);
    words.join(if initials { "" } else { " " })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::Options;

    fields! { Thing { Number = "number", Serial = "serial", Bought = "bought", } }

    const COLUMNS: &[Column<Thing>] = &[
        Column {
            field: Thing::Number,
            headings: &["Numéro d'inventaire", "Code"],
        },
        Column {
            field: Thing::Serial,
            headings: &["Numéro de série"],
        },
        Column {
            field: Thing::Bought,
            headings: &["Date d'achat"],
        },
    ];

    fn bind(headings: &[&str], maps: &[&str]) -> Result<Binding<Thing>, NoBinding> {
        let headings: Vec<String> = headings.iter().map(|&heading| heading.to_owned()).collect();
        let maps: Vec<String> = maps.iter().map(|&map| map.to_owned()).collect();
        let options = Options::told(None, None, None, &maps).expect("maps");
        Binding::find(&headings, COLUMNS, &options.maps)
    }

    #[test]
    fn headings_are_compared_without_case_accents_and_punctuation() {
        #[track_caller]
        fn same(heading: &str, expected: &str) {
            assert_eq!(key(heading), expected);
        }
        same("N° inventaire", "numero inventaire");
        same("Numéro d’inventaire", "numero inventaire");
        same("NUM_INVENTAIRE", "numero inventaire");
        same("n°inventaire ", "numero inventaire");
        same("No. d'inventaire", "numero inventaire");
        same("Identifiant_de_l_etablissement", "identifiant etablissement");
        same("Prix (TTC)", "prix ttc");
        same("État", "etat");
        same("S/N", "sn");
        same("P.R.T.", "prt");
        same("--", "");
    }

    #[test]
    fn columns_are_found_by_heading_the_best_first() {
        #[track_caller]
        fn check(headings: &[&str], expected: [Option<usize>; 3]) {
            let found = bind(headings, &[]).expect("bound");
            let places = [Thing::Number, Thing::Serial, Thing::Bought].map(|field| found.place(field));
            assert_eq!(places, expected);
        }
        check(&["Code", "N° inventaire", "n° SERIE"], [Some(1), Some(2), None]);
        check(&["Code", "Nom", ""], [Some(0), None, None]);
        check(
            &["Informations financières - Date d'achat", "Nom"],
            [None, None, Some(0)],
        );
        check(
            &["Informations - Date d'achat", "Date achat"],
            [None, None, Some(1)],
        );
    }

    #[test]
    fn what_is_told_goes_before_what_is_found() {
        let found = bind(&["N° inventaire", "Étiquette"], &["number=etiquette"]).expect("bound");
        assert_eq!(found.place(Thing::Number), Some(1));
        let found = bind(&["N° inventaire", "Étiquette"], &["number="]).expect("bound");
        assert_eq!(found.place(Thing::Number), None);
    }

    #[test]
    fn a_column_that_is_told_for_a_field_is_no_other_s() {
        #[track_caller]
        fn check(headings: &[&str], maps: &[&str], expected: [Option<usize>; 3]) {
            let found = bind(headings, maps).expect("bound");
            let places = [Thing::Number, Thing::Serial, Thing::Bought].map(|field| found.place(field));
            assert_eq!(places, expected);
        }
        check(
            &["Numéro de série"],
            &["number=Numéro de série"],
            [Some(0), None, None],
        );
        check(&["Code", "Nom"], &["serial=code"], [None, Some(0), None]);
        // Another column that the field goes by is still found.
        check(
            &["N° inventaire", "Code"],
            &["serial=N° inventaire"],
            [Some(1), Some(0), None],
        );
        // Told for both, it is both's.
        check(
            &["Code"],
            &["serial=Code", "number=Code"],
            [Some(0), Some(0), None],
        );
    }

    #[test]
    fn a_mapped_column_that_is_not_there_lists_those_that_are() {
        let found = bind(&["Nom", "", "Lieu"], &["serial=SN"]);
        let Err(NoBinding::File(problem)) = found else {
            panic!("{found:?}");
        };
        assert_eq!(
            problem,
            DataProblem::NoSuchColumn {
                heading: "SN".to_owned(),
                present: vec!["Nom".to_owned(), "Lieu".to_owned()],
            }
        );
    }

    #[test]
    fn a_mapped_field_that_does_not_exist_lists_those_that_do() {
        use crate::error::{Expected, Usage};
        let found = bind(&["Nom"], &["numbre=Nom"]);
        let Err(NoBinding::Map(Error::Usage(Usage::BadValue { value, expected, .. }))) = found else {
            panic!("{found:?}");
        };
        assert_eq!(value, "numbre=Nom");
        let known = ["number", "serial", "bought"].map(str::to_owned).to_vec();
        assert_eq!(expected, Expected::Mapping(known));
    }

    #[test]
    fn all_missing_columns_are_named_at_once() {
        let found = bind(&["Nom", "Lieu"], &[]).expect("bound");
        let Err(NoBinding::File(problem)) = found.check(&[&[Thing::Number, Thing::Serial], &[Thing::Bought]])
        else {
            panic!("all there");
        };
        let missing = vec!["number|serial".to_owned(), "bought".to_owned()];
        assert_eq!(problem, DataProblem::UnknownHeader { missing });
    }
}
