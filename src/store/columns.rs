//! Words and values of the domain, in and out of columns: each has one form in the database, and
//! it is written here.

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::engine::Row;
use crate::domain::{Code, Text, Uai, stamp};
use crate::error::Error;

/// An instant as it is kept: one fixed width, so that the order of the texts is that of time.
pub fn instant(at: DateTime<Utc>) -> String {
    stamp::to_the_millisecond(at)
}

/// A day as it is kept.
pub fn day(on: NaiveDate) -> String {
    stamp::day(on)
}

/// A value kept as JSON.
pub fn json<T: Serialize>(value: &T) -> Result<String, Error> {
    serde_json::to_string(value).map_err(|cause| Error::Fault(format!("a value cannot be kept: {cause}")))
}

/// What a column holds, as the domain says it.
pub trait Read {
    fn code<C: Code>(&self, column: &str) -> Result<C, Error>;
    fn opt_code<C: Code>(&self, column: &str) -> Result<Option<C>, Error>;
    fn instant(&self, column: &str) -> Result<DateTime<Utc>, Error>;
    fn opt_instant(&self, column: &str) -> Result<Option<DateTime<Utc>>, Error>;
    fn day(&self, column: &str) -> Result<NaiveDate, Error>;
    fn opt_day(&self, column: &str) -> Result<Option<NaiveDate>, Error>;
    fn words(&self, column: &str) -> Result<Text, Error>;
    fn opt_words(&self, column: &str) -> Result<Option<Text>, Error>;
    fn opt_owned(&self, column: &str) -> Result<Option<String>, Error>;
    fn uai(&self, column: &str) -> Result<Uai, Error>;
    fn opt_uai(&self, column: &str) -> Result<Option<Uai>, Error>;
    fn json<T: DeserializeOwned>(&self, column: &str) -> Result<T, Error>;
    /// A small number without a sign.
    fn small(&self, column: &str) -> Result<u32, Error>;
}

impl Read for Row<'_> {
    fn code<C: Code>(&self, column: &str) -> Result<C, Error> {
        self.opt_code(column)?
            .ok_or_else(|| unread(column, "holds no word"))
    }

    fn opt_code<C: Code>(&self, column: &str) -> Result<Option<C>, Error> {
        self.opt_text(column)?
            .map(|word| C::parse(word).ok_or_else(|| unread(column, "holds a word we do not know")))
            .transpose()
    }

    fn instant(&self, column: &str) -> Result<DateTime<Utc>, Error> {
        self.opt_instant(column)?
            .ok_or_else(|| unread(column, "holds no instant"))
    }

    fn opt_instant(&self, column: &str) -> Result<Option<DateTime<Utc>>, Error> {
        self.opt_text(column)?
            .map(|text| stamp::read(text).ok_or_else(|| unread(column, "holds no instant")))
            .transpose()
    }

    fn day(&self, column: &str) -> Result<NaiveDate, Error> {
        self.opt_day(column)?
            .ok_or_else(|| unread(column, "holds no day"))
    }

    fn opt_day(&self, column: &str) -> Result<Option<NaiveDate>, Error> {
        self.opt_text(column)?
            .map(|text| stamp::read_day(text).ok_or_else(|| unread(column, "holds no day")))
            .transpose()
    }

    fn words(&self, column: &str) -> Result<Text, Error> {
        Ok(Text::new(self.text(column)?))
    }

    fn opt_words(&self, column: &str) -> Result<Option<Text>, Error> {
        Ok(self.opt_text(column)?.map(Text::new))
    }

    fn opt_owned(&self, column: &str) -> Result<Option<String>, Error> {
        Ok(self.opt_text(column)?.map(str::to_owned))
    }

    fn uai(&self, column: &str) -> Result<Uai, Error> {
        self.opt_uai(column)?
            .ok_or_else(|| unread(column, "holds no UAI"))
    }

    fn opt_uai(&self, column: &str) -> Result<Option<Uai>, Error> {
        self.opt_text(column)?
            .map(|text| Uai::parse(text).map_err(|_| unread(column, "holds no UAI")))
            .transpose()
    }

    fn json<T: DeserializeOwned>(&self, column: &str) -> Result<T, Error> {
        serde_json::from_str(self.text(column)?).map_err(|_| unread(column, "holds JSON we do not know"))
    }

    fn small(&self, column: &str) -> Result<u32, Error> {
        u32::try_from(self.int(column)?).map_err(|_| unread(column, "holds no small number"))
    }
}

fn unread(column: &str, what: &str) -> Error {
    Error::Fault(format!("the column {column} {what}"))
}
