//! A request that was begun and not finished, as a file: the options of `ticket new` by their names,
//! so that it can be read, mended by hand, and taken up again as if they had been typed.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::commands::ticket::fields::{Fields, Origin};
use crate::domain::Code as _;
use crate::domain::code::{Channel, Field, Kind};
use crate::domain::opening::Draft;
use crate::error::{DataFault, DataProblem, Error};
use crate::text::codes;

/// What stands in the file.
#[derive(Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Written {
    /// Says what the file is, and the version of its shape.
    pub guichet_draft: u32,
    pub desk: String,
    pub options: BTreeMap<String, String>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub private: bool,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attach: Vec<PathBuf>,
}

impl Written {
    /// The draft as the options that would tell it.
    pub fn of(draft: &Draft, desk: &str, attach: &[PathBuf]) -> Self {
        let code = |code: &'static str| code.to_owned();
        let told = [
            ("school", draft.school.map(|uai| uai.to_string())),
            ("requester", draft.requester.clone()),
            ("for", draft.beneficiary.clone()),
            ("channel", draft.channel.map(|channel| code(channel.code()))),
            ("kind", draft.kind.map(|kind| code(kind.code()))),
            ("category", draft.category.clone()),
            ("priority", draft.priority.clone()),
            ("urgency", draft.urgency.map(|urgency| urgency.to_string())),
        ];
        let words = [
            ("subject", &draft.subject),
            ("description", &draft.description),
            ("equipment", &draft.equipment),
            ("external-id", &draft.external_id),
        ];
        let words = words
            .into_iter()
            .map(|(name, words)| (name, words.as_ref().map(|words| words.raw().to_owned())));
        let form = draft.form.iter();
        let form = form.map(|(field, words)| (name(*field), Some(words.raw().to_owned())));
        Self {
            guichet_draft: 1,
            desk: desk.to_owned(),
            options: told
                .into_iter()
                .chain(words)
                .chain(form)
                .filter_map(|(name, value)| Some((name.to_owned(), value?)))
                .collect(),
            private: draft.private,
            // Whoever goes on may stand elsewhere.
            attach: attach
                .iter()
                .map(|path| std::path::absolute(path).unwrap_or_else(|_| path.clone()))
                .collect(),
        }
    }

    /// The bytes of the file.
    pub fn bytes(&self) -> Vec<u8> {
        let mut bytes = serde_json::to_vec_pretty(self).unwrap_or_default();
        bytes.push(b'\n');
        bytes
    }

    /// Reads the file.
    pub fn read(path: &Path) -> Result<Self, Error> {
        let bytes = fs::read(path).map_err(|cause| Error::CannotRead {
            path: path.to_owned(),
            cause,
        })?;
        match serde_json::from_slice::<Self>(&bytes) {
            Ok(written) if written.guichet_draft == 1 => Ok(written),
            Ok(_) => Err(fault(path, None, None)),
            Err(mistake) => Err(fault(path, Some(mistake.line()), None)),
        }
    }

    /// What it tells, where the command line tells nothing else.
    pub fn fill(self, path: &Path, origin: &mut Origin, fields: &mut Fields) -> Result<(), Error> {
        for (name, value) in self.options {
            let wrong = || fault(path, None, Some((name.clone(), value.clone())));
            match name.as_str() {
                "channel" => {
                    let channel = Channel::parse(&value).ok_or_else(wrong)?;
                    origin.channel.get_or_insert(channel);
                }
                "kind" => {
                    let kind = Kind::parse(&value).ok_or_else(wrong)?;
                    fields.kind.get_or_insert(kind);
                }
                "urgency" => {
                    let urgency = value.parse().ok().filter(|urgency| (1..=5).contains(urgency));
                    fields.urgency.get_or_insert(urgency.ok_or_else(wrong)?);
                }
                _ => {
                    let option = words(origin, fields, &name).ok_or_else(wrong)?;
                    option.get_or_insert(value);
                }
            }
        }
        Ok(())
    }
}

/// The option that takes words of that name.
fn words<'a>(origin: &'a mut Origin, fields: &'a mut Fields, name: &str) -> Option<&'a mut Option<String>> {
    Some(match name {
        "school" => &mut origin.school,
        "requester" => &mut origin.requester,
        "for" => &mut fields.beneficiary,
        "subject" => &mut fields.subject,
        "description" => &mut fields.description,
        "category" => &mut fields.category,
        "equipment" => &mut fields.equipment,
        "priority" => &mut fields.priority,
        "component" => &mut fields.component,
        "phone" => &mut fields.phone,
        "availability" => &mut fields.availability,
        "url" => &mut fields.url,
        "breadcrumb" => &mut fields.breadcrumb,
        "population" => &mut fields.population,
        "affected" => &mut fields.affected,
        "started" => &mut fields.started,
        "location" => &mut fields.location,
        "external-id" => &mut origin.external_id,
        _ => return None,
    })
}

/// The option of a field, without its dashes.
fn name(field: Field) -> &'static str {
    let (option, _) = codes::option(field, crate::domain::code::Lang::En);
    option.trim_start_matches('-')
}

fn fault(path: &Path, line: Option<usize>, option: Option<(String, String)>) -> Error {
    let (column, value) = option.unzip();
    Error::BadData(vec![DataFault {
        file: path.to_owned(),
        line: line.map(|line| line as u64),
        column,
        value,
        problem: DataProblem::NotDraft,
    }])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Text, Uai};

    fn draft() -> Draft {
        let words = |words: &str| Some(Text::from(words));
        Draft {
            kind: Some(Kind::Service),
            school: Uai::parse("0383069E").ok(),
            requester: Some("cmartin".to_owned()),
            beneficiary: Some("pdupont".to_owned()),
            channel: Some(Channel::Phone),
            subject: words("Écran noir"),
            description: words("Depuis lundi.\n« Rien » ne s’affiche."),
            category: Some("poste".to_owned()),
            equipment: words("UC0000003"),
            priority: Some("major".to_owned()),
            urgency: Some(2),
            private: true,
            form: [
                Field::Component,
                Field::Phone,
                Field::Availability,
                Field::Url,
                Field::Breadcrumb,
                Field::Population,
                Field::Affected,
                Field::Started,
                Field::Location,
            ]
            .map(|field| (field, Text::from("mots")))
            .into(),
            external_id: words("X-1"),
        }
    }

    #[test]
    fn every_option_of_a_draft_is_kept_and_filled_in_again() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("draft.json");
        let written = Written::of(&draft(), "carmi-grenoble", &["/a/photo.png".into()]);
        fs::write(&path, written.bytes()).unwrap();
        let read = Written::read(&path).unwrap();
        assert_eq!(read, written);
        assert_eq!(read.options.len(), 21);
        let mut fields = Fields {
            subject: Some("Écran bleu".to_owned()),
            ..Fields::default()
        };
        let mut origin = Origin::default();
        read.fill(&path, &mut origin, &mut fields).unwrap();
        // What is typed now comes before what was typed then.
        assert_eq!(fields.subject.as_deref(), Some("Écran bleu"));
        assert_eq!(
            fields.description.as_deref(),
            Some("Depuis lundi.\n« Rien » ne s’affiche.")
        );
        assert_eq!(
            (origin.channel, fields.kind, fields.urgency),
            (Some(Channel::Phone), Some(Kind::Service), Some(2))
        );
        assert_eq!(fields.location.as_deref(), Some("mots"));
    }

    #[test]
    fn what_is_no_draft_is_said_to_be_none() {
        #[track_caller]
        fn check(content: &str, line: Option<u64>, column: Option<&str>) {
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("draft.json");
            fs::write(&path, content).unwrap();
            let wrong = Written::read(&path).and_then(|read| {
                let (mut origin, mut fields) = (Origin::default(), Fields::default());
                read.fill(&path, &mut origin, &mut fields)
            });
            match wrong {
                Err(Error::BadData(faults)) => {
                    assert_eq!(
                        (faults[0].line, faults[0].column.as_deref()),
                        (line, column),
                        "{content}"
                    );
                }
                other => panic!("{other:?}"),
            }
        }
        check("a;b", Some(1), None);
        check("{}", Some(1), None);
        check(r#"{"guichet_draft":2,"desk":"x","options":{}}"#, None, None);
        check(
            r#"{"guichet_draft":1,"desk":"x","options":{"channel":"fax"}}"#,
            None,
            Some("channel"),
        );
        check(
            r#"{"guichet_draft":1,"desk":"x","options":{"colour":"red"}}"#,
            None,
            Some("colour"),
        );
        assert!(matches!(
            Written::read(Path::new("/nowhere/at/all")),
            Err(Error::CannotRead { .. })
        ));
    }
}
