//! What somebody told about a file, where it should not be found out: `--delimiter`, `--encoding`,
//! `--date-format`, `--map`.

use chrono::NaiveDate;
use encoding_rs::Encoding;

use super::french::DateFormat;
use crate::error::{Error, Expected};

/// What is told; the rest is found.
#[derive(Debug, Clone, Default)]
pub struct Options {
    pub(super) delimiter: Option<u8>,
    pub(super) encoding: Option<&'static Encoding>,
    pub(super) date_format: Option<DateFormat>,
    pub(super) maps: Vec<Map>,
    /// Which sheet of a workbook.
    pub(super) sheet: Option<String>,
}

/// `--map FIELD=COLUMN`: which column holds a field; no column for a field that is not to be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Map {
    pub field: String,
    pub column: Option<String>,
    /// As it was typed.
    pub typed: String,
}

impl Options {
    /// Reads the options as they were typed.
    pub fn told(
        delimiter: Option<&str>,
        encoding: Option<&str>,
        date_format: Option<&str>,
        maps: &[String],
    ) -> Result<Self, Error> {
        Ok(Self {
            delimiter: read(delimiter, "--delimiter", Expected::Character, delimiter_of)?,
            encoding: read(encoding, "--encoding", Expected::Encoding, encoding_of)?,
            date_format: read(
                date_format,
                "--date-format",
                Expected::DateFormat,
                DateFormat::parse,
            )?,
            maps: maps
                .iter()
                .map(|typed| Map::parse(typed))
                .collect::<Result<_, _>>()?,
            sheet: None,
        })
    }

    /// The sheet that is to be read, where a workbook has several.
    pub fn of_sheet(mut self, sheet: Option<&str>) -> Self {
        self.sheet = sheet.map(str::to_owned);
        self
    }

    /// A day as the days of the file are written.
    pub(super) fn day_written(&self, day: NaiveDate) -> String {
        self.date_format
            .as_ref()
            .map_or_else(|| day.to_string(), |format| format.written(day))
    }

    /// Without a day told by a format, days are read as French people write them.
    pub(super) fn date_format(&self) -> Option<&DateFormat> {
        self.date_format.as_ref()
    }
}

impl Map {
    fn parse(typed: &str) -> Result<Self, Error> {
        let (field, column) = typed
            .split_once('=')
            .ok_or_else(|| Error::bad_value("--map", typed, Expected::Mapping(vec![])))?;
        let column = column.trim();
        Ok(Self {
            field: field.trim().replace('_', "-").to_lowercase(),
            column: (!column.is_empty()).then(|| column.to_owned()),
            typed: typed.to_owned(),
        })
    }

    /// The error for a field that the register does not have.
    pub fn unknown_field(&self, fields: &[&str]) -> Error {
        let fields = fields.iter().map(|&field| field.to_owned()).collect();
        Error::bad_value("--map", &self.typed, Expected::Mapping(fields))
    }
}

fn read<T>(
    typed: Option<&str>,
    option: &str,
    expected: Expected,
    parse: impl Fn(&str) -> Option<T>,
) -> Result<Option<T>, Error> {
    match typed {
        None => Ok(None),
        Some(typed) => match parse(typed) {
            Some(value) => Ok(Some(value)),
            None => Err(Error::bad_value(option, typed, expected)),
        },
    }
}

/// One ASCII character that can set cells apart; `tab` is easier to type than the tabulator.
fn delimiter_of(typed: &str) -> Option<u8> {
    match typed.as_bytes() {
        [b'"' | b'\r' | b'\n' | 0] => None,
        [one] if one.is_ascii() => Some(*one),
        _ if typed == "tab" || typed == "\\t" => Some(b'\t'),
        _ => None,
    }
}

fn encoding_of(typed: &str) -> Option<&'static Encoding> {
    Encoding::for_label_no_replacement(typed.trim().as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Usage;

    #[test]
    fn options_are_read_as_typed() {
        let maps = ["Inventory_number=Code barre".to_owned(), "state=".to_owned()];
        let options = Options::told(Some("tab"), Some("latin1"), Some("%d/%m/%Y"), &maps).expect("options");
        assert_eq!(options.delimiter, Some(b'\t'));
        assert_eq!(options.encoding.map(Encoding::name), Some("windows-1252"));
        assert_eq!(options.maps[0].field, "inventory-number");
        assert_eq!(options.maps[0].column.as_deref(), Some("Code barre"));
        assert_eq!(options.maps[1].column, None);
    }

    #[test]
    fn what_cannot_be_meant_is_named_with_its_option() {
        #[track_caller]
        fn check(option: &str, value: &str, expected: Expected) {
            let told = |name: &str| (option == name).then_some(value);
            let maps: Vec<String> = told("--map").map(str::to_owned).into_iter().collect();
            let found = Options::told(
                told("--delimiter"),
                told("--encoding"),
                told("--date-format"),
                &maps,
            );
            let Err(Error::Usage(Usage::BadValue {
                option: o,
                value: v,
                expected: e,
            })) = found
            else {
                panic!("{found:?}");
            };
            assert_eq!((o.as_str(), v.as_str(), e), (option, value, expected));
        }
        check("--delimiter", ";;", Expected::Character);
        check("--delimiter", "\"", Expected::Character);
        check("--delimiter", "é", Expected::Character);
        check("--encoding", "klingon", Expected::Encoding);
        check("--date-format", "%d/%m", Expected::DateFormat);
        check("--map", "serial", Expected::Mapping(vec![]));
    }
}
