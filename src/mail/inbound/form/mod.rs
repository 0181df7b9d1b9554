//! A request that was filled in line by line in a mail (K3): `Nom : …`, `Téléphone : …`, a
//! description of many lines. Whatever stands beside the labels is kept too.

mod labels;
mod spellings;

use std::collections::BTreeMap;

use crate::domain::code::Field;
use crate::domain::letter::Slip;
use crate::domain::{Text, Uai};
use labels::{Extent, Label, label};

/// One label alone is a sentence with a colon.
const FEWEST: usize = 2;

/// Reads what was filled in; of a mail that is no form, all of it is `rest`.
pub fn read(text: &Text) -> Slip {
    let mut reader = Reader::default();
    for line in text.raw().lines() {
        reader.line(line);
    }
    reader.settle();
    if reader.values.len() < FEWEST {
        return Slip {
            rest: text.clone(),
            ..Slip::default()
        };
    }
    slip(reader)
}

#[derive(Default)]
struct Reader {
    values: BTreeMap<Label, String>,
    rest: String,
    /// The label whose value is being read, and what was read of it.
    open: Option<(Label, String)>,
}

impl Reader {
    fn line(&mut self, line: &str) {
        // A label that has its value already is a word of the text: a pupil's name in a description.
        if let Some((label, value)) = label(line)
            && !self.values.contains_key(&label)
            && self
                .open
                .as_ref()
                .is_none_or(|(open, read)| *open != label || read.is_empty())
        {
            self.settle();
            self.open = Some((label, value.to_owned()));
            return;
        }
        let goes_on = self.open.as_ref().is_some_and(|(label, read)| {
            let indented = line.starts_with([' ', '\t']);
            let blank = line.trim().is_empty();
            match label.extent() {
                Extent::Text => true,
                Extent::Paragraph => !blank,
                // A value may stand in the line below its label.
                Extent::Line => !blank && (read.is_empty() || indented),
            }
        });
        match &mut self.open {
            Some((_, read)) if goes_on => {
                if !read.is_empty() {
                    read.push('\n');
                }
                read.push_str(line.trim_end());
            }
            _ => {
                self.settle();
                self.rest.push_str(line);
                self.rest.push('\n');
            }
        }
    }

    /// The value being read has ended.
    fn settle(&mut self) {
        if let Some((label, read)) = self.open.take() {
            let value = read.trim();
            if !value.is_empty() {
                self.values.insert(label, value.to_owned());
            }
        }
    }
}

fn slip(mut reader: Reader) -> Slip {
    let mut fields = BTreeMap::new();
    let mut take = |label| reader.values.remove(&label).map(Text::new);
    let uai = take(Label::Uai);
    let mut slip = Slip {
        last_name: take(Label::LastName),
        first_name: take(Label::FirstName),
        name: take(Label::Name),
        function: take(Label::Function),
        mail: take(Label::Mail),
        school: take(Label::School),
        town: take(Label::Town),
        rest: Text::new(reader.rest.trim()),
        ..Slip::default()
    };
    // A name written for the school may hold its UAI, and what was written for the UAI a name.
    slip.uai = [&uai, &slip.school].into_iter().flatten().find_map(find_uai);
    slip.school = match (slip.school, uai) {
        // A wrong code is kept beside the name: it may be all but right.
        (Some(name), Some(code)) if slip.uai.is_none() => {
            Some(Text::new(format!("{} ({})", name.raw(), code.raw())))
        }
        (name, code) => name.or(code),
    };
    for (label, value) in reader.values {
        if let Label::Field(field) = label {
            fields.insert(field, whole(field, value));
        }
    }
    slip.fields = fields;
    slip
}

/// What a mailer broke into lines is one again, but for words that have lines of their own.
fn whole(field: Field, value: String) -> Text {
    match field {
        Field::Description => Text::new(value),
        _ => Text::new(value.split_whitespace().collect::<Vec<_>>().join(" ")),
    }
}

fn find_uai(text: &Text) -> Option<Uai> {
    text.raw()
        .split(|c: char| !c.is_ascii_alphanumeric())
        .find_map(|word| Uai::parse(word).ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn slip_of(text: &str) -> Slip {
        read(&Text::from(text))
    }

    fn raw(text: &Option<Text>) -> &str {
        text.as_ref().map(Text::raw).unwrap_or_default()
    }

    #[track_caller]
    fn field(slip: &Slip, field: Field, expected: &str) {
        assert_eq!(slip.fields.get(&field).map(Text::raw), Some(expected));
    }

    #[test]
    fn a_form_is_read_field_by_field() {
        let slip = slip_of(
            "Bonjour,\n\nNom : Martin\nPrénom : Gaëlle\nFonction : principale adjointe\n\
             Téléphone : 04 77 00 00 00\nÉtablissement : collège Camille Corot (0383069E)\nVille : Morestel\n\
             Objet : Cahier de textes\nPopulation : professeurs,\nélèves\n\nURL : https://ent.example/svt\n\
             Fil d’Ariane : Accueil > Disciplines > SVT\nDescription : la page est vide.\n\n\
             Depuis lundi : rien.\nMerci\n",
        );
        assert_eq!(raw(&slip.last_name), "Martin");
        assert_eq!(raw(&slip.first_name), "Gaëlle");
        assert_eq!(raw(&slip.function), "principale adjointe");
        assert_eq!(raw(&slip.school), "collège Camille Corot (0383069E)");
        assert_eq!(slip.uai, Uai::parse("0383069E").ok());
        assert_eq!(raw(&slip.town), "Morestel");
        field(&slip, Field::Phone, "04 77 00 00 00");
        field(&slip, Field::Subject, "Cahier de textes");
        field(&slip, Field::Population, "professeurs, élèves");
        field(&slip, Field::Url, "https://ent.example/svt");
        field(&slip, Field::Breadcrumb, "Accueil > Disciplines > SVT");
        field(
            &slip,
            Field::Description,
            "la page est vide.\n\nDepuis lundi : rien.\nMerci",
        );
        assert_eq!(slip.rest.raw(), "Bonjour,");
        assert!(!slip.is_empty());
    }

    #[test]
    fn a_value_may_stand_below_its_label_as_in_a_table() {
        let slip = slip_of("Nom :\nMartin\nUAI :\n0383069E\nVille :\n\nBonjour\n");
        assert_eq!(raw(&slip.last_name), "Martin");
        assert_eq!(slip.uai, Uai::parse("0383069E").ok());
        assert_eq!(raw(&slip.school), "0383069E");
        assert_eq!(slip.town, None);
        assert_eq!(slip.rest.raw(), "Bonjour");
    }

    #[test]
    fn what_follows_a_short_value_is_no_part_of_it() {
        let slip = slip_of("Nom : Martin\nPrénom : Gaëlle\nL’imprimante est en panne.\n");
        assert_eq!(raw(&slip.first_name), "Gaëlle");
        assert_eq!(slip.rest.raw(), "L’imprimante est en panne.");
    }

    #[test]
    fn a_label_that_has_its_value_is_a_word_of_the_description() {
        let slip =
            slip_of("Nom : Martin\nDescription : un élève ne peut entrer :\nNom : Petit\nClasse : 4B\n");
        assert_eq!(raw(&slip.last_name), "Martin");
        field(
            &slip,
            Field::Description,
            "un élève ne peut entrer :\nNom : Petit\nClasse : 4B",
        );
    }

    #[test]
    fn the_description_may_stand_first() {
        let slip = slip_of("Description :\nRien ne va.\n\nDu tout.\nNom : Martin\n");
        field(&slip, Field::Description, "Rien ne va.\n\nDu tout.");
        assert_eq!(raw(&slip.last_name), "Martin");
    }

    #[test]
    fn a_wrong_uai_is_kept_as_it_was_written() {
        let slip = slip_of("Nom : Martin\nUAI : 0383069A\n");
        assert_eq!(slip.uai, None);
        assert_eq!(raw(&slip.school), "0383069A");
        let slip = slip_of("Collège : Corot\nUAI : 0383069A\n");
        assert_eq!(raw(&slip.school), "Corot (0383069A)");
    }

    #[test]
    fn a_mail_that_is_no_form_stays_whole() {
        let text = "Bonjour,\nObjet : mon imprimante\nMerci\n";
        let slip = slip_of(text);
        assert!(slip.is_empty());
        assert_eq!(slip.rest.raw(), text);
    }

    fn line() -> impl Strategy<Value = String> {
        let known = prop::sample::select(vec![
            "Nom : Martin",
            "Nom :",
            "Prénom : Gaëlle",
            "Téléphone : 04",
            "UAI : 0383069A",
            "Collège : Corot",
            "Objet : Panne",
            "Description : rien ne va",
            "Description :",
            "",
            "  la suite",
        ]);
        prop_oneof![known.prop_map(str::to_owned), "[a-zé :*-]{0,30}"]
    }

    proptest! {
        /// Every word of the mail is in a value or beside the labels.
        #[test]
        fn no_word_is_lost(lines in prop::collection::vec(line(), 0..20)) {
            let text = lines.join("\n");
            let slip = slip_of(&text);
            let mut kept = slip.rest.raw().to_owned();
            let named = [&slip.last_name, &slip.first_name, &slip.name, &slip.function, &slip.mail, &slip.school, &slip.town];
            let values = named.into_iter().flatten().chain(slip.fields.values());
            values.for_each(|value| kept.push_str(&format!("\n{}", value.raw())));
            for line in &lines {
                let words = label(line).map_or(line.as_str(), |(_, value)| value);
                let words = words.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric));
                for word in words {
                    prop_assert!(kept.contains(word), "{word:?} is gone");
                }
            }
        }
    }
}
