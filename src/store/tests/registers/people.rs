//! People, and what names them.

use super::*;
use crate::domain::Code as _;
use crate::domain::code::{Lang, PersonOrder, Sort};
use crate::domain::register::Fate;
use crate::store::people::PersonFilter;

fn head() -> Person {
    Person {
        login: "edeclerck".into(),
        last_name: "DECLERCK".into(),
        first_name: "Émile".into(),
        mail: text("emile.declerck@ac-test.example"),
        functions: vec![(Function::Head, uai("0071245R"))],
        ..prt()
    }
}

fn with_schools(tx: &Tx<'_>) -> Result<(), Error> {
    tx.keep_school(&jastres(), now())?;
    tx.keep_school(&corot(), now())?;
    Ok(())
}

#[test]
fn a_login_or_a_mail_address_names_a_person() {
    let (_folder, mut store) = registers();
    store
        .write(|tx| {
            with_schools(tx)?;
            assert_eq!(tx.keep_person(&prt(), now())?, Fate::Created);
            for name in [
                "ltoussaint",
                "LToussaint",
                "lucile.toussaint@ac-test.example",
                "Lucile.Toussaint@AC-test.example",
            ] {
                assert_eq!(tx.person(name)?, Some(prt()), "{name}");
            }
            assert_eq!(tx.person("lucile")?, None);
            let holder = tx.holder_of_mail("lucile.toussaint@ac-test.example")?;
            assert_eq!(holder.as_deref(), Some("ltoussaint"));
            Ok(())
        })
        .unwrap();
}

#[test]
fn functions_are_added_and_a_second_time_nothing_changes() {
    let (_folder, mut store) = registers();
    let also = Person {
        functions: vec![(Function::Teacher, uai("0383069E"))],
        ..prt()
    };
    store
        .write(|tx| {
            with_schools(tx)?;
            tx.keep_person(&prt(), now())?;
            assert_eq!(tx.keep_person(&also, later())?, Fate::Changed);
            assert_eq!(tx.keep_person(&also, later())?, Fate::Unchanged);
            assert_eq!(tx.keep_person(&prt(), later())?, Fate::Unchanged);
            let known = tx.person("ltoussaint")?.unwrap();
            assert_eq!(
                known.functions,
                [
                    (Function::Prt, uai("0071245R")),
                    (Function::Teacher, uai("0383069E"))
                ]
            );
            Ok(())
        })
        .unwrap();
}

#[test]
fn near_names_are_found() {
    let (_folder, mut store) = registers();
    store
        .write(|tx| {
            with_schools(tx)?;
            tx.keep_person(&prt(), now())?;
            tx.keep_person(&head(), now())?;
            assert_eq!(nearest_of(tx.person_named("emile declerck")), ["edeclerck"]);
            assert_eq!(
                nearest_of(tx.person_named("e.declerk@ac-test.example")),
                ["edeclerck"]
            );
            assert_eq!(nearest_of(tx.person_named("ltousaint")), ["ltoussaint"]);
            assert_eq!(nearest_of(tx.person_named("qwxz")), [""; 0]);
            Ok(())
        })
        .unwrap();
}

#[test]
fn lists_are_filtered_sorted_and_counted() {
    let (_folder, mut store) = registers();
    store
        .write(|tx| {
            with_schools(tx)?;
            tx.keep_person(&prt(), now())?;
            tx.keep_person(&head(), now())?;
            let listed = |filter: PersonFilter| -> Vec<String> {
                let (people, total) = tx.people(&filter).unwrap();
                assert!(filter.limit.is_some() || total == people.len() as u64);
                people.into_iter().map(|person| person.login).collect()
            };
            let all = PersonFilter::default;
            assert_eq!(listed(all()), ["edeclerck", "ltoussaint"]);
            let function = Some(Function::Prt);
            assert_eq!(listed(PersonFilter { function, ..all() }), ["ltoussaint"]);
            let school = |code| PersonFilter {
                school: Some(uai(code)),
                ..all()
            };
            assert_eq!(listed(school("0071245R")).len(), 2);
            assert_eq!(listed(school("0383069E")).len(), 0);
            let words = |words: &str| PersonFilter {
                text: Some(words.to_owned()),
                ..all()
            };
            assert_eq!(listed(words("emile DECLERCK")), ["edeclerck"]);
            assert_eq!(listed(words("ac-test")), ["edeclerck", "ltoussaint"]);
            for order in PersonOrder::ALL {
                let sorted = |descending| PersonFilter {
                    sort: Some(Sort {
                        by: *order,
                        descending,
                    }),
                    ..all()
                };
                assert_eq!(listed(sorted(false)).len(), 2, "{order:?}");
                assert_eq!(listed(sorted(true)).len(), 2, "{order:?}");
            }
            let page = PersonFilter {
                limit: Some(1),
                ..all()
            };
            assert_eq!(
                (tx.people(&page)?.1, listed(page)),
                (2, vec!["edeclerck".to_owned()])
            );
            Ok(())
        })
        .unwrap();
}

#[test]
fn an_edit_sets_the_functions_and_is_written_down() {
    let (_folder, mut store) = registers();
    store
        .write(|tx| {
            with_schools(tx)?;
            tx.keep_person(&prt(), now())?;
            let after = Person {
                phone: None,
                lang: Some(Lang::En),
                functions: vec![(Function::Head, uai("0383069E"))],
                ..prt()
            };
            assert!(tx.edit_person(&after, later(), &founder())?);
            assert!(!tx.edit_person(&after, later(), &founder())?);
            assert_eq!(tx.person("ltoussaint")?, Some(after));
            let (noun, object, change) = journal(tx).pop().unwrap();
            assert_eq!((noun.as_str(), object.as_str()), ("person", "ltoussaint"));
            assert!(change.contains(r#""phone":["04 62 18 55 67",null]"#), "{change}");
            assert!(change.contains(r#""lang":[null,"en"]"#), "{change}");
            Ok(())
        })
        .unwrap();
}
