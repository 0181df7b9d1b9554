//! School holidays: which zone has them when. They are no arithmetic but a ministry's decision, so they
//! are imported, and a desk that closes with its schools names its zone.

use chrono::{DateTime, Datelike as _, Days, NaiveDate, TimeDelta, Utc};
use chrono_tz::Tz;

use super::Closure;
use crate::domain::code::Code;
use crate::domain::outside::{Text, fold};

crate::domain::code::codes! {
    /// Whose holidays they are. Grenoble, Lyon and Clermont-Ferrand are of zone A, Créteil of zone C.
    Zone, "school zone" {
        A = "A",
        B = "B",
        C = "C",
        Corse = "corse",
        Guadeloupe = "guadeloupe",
        Guyane = "guyane",
        Martinique = "martinique",
        Mayotte = "mayotte",
        NouvelleCaledonie = "nouvelle_caledonie",
        Polynesie = "polynesie",
        Reunion = "reunion",
        SaintPierreEtMiquelon = "saint_pierre_et_miquelon",
        WallisEtFutuna = "wallis_et_futuna",
    }

    /// For whom they are holidays.
    Population, "school population" {
        All = "all",
        Pupils = "pupils",
        /// They come back a day before the pupils: no desk closes by these.
        Teachers = "teachers",
    }
}

impl Zone {
    /// `Zone A`, `a`, `Saint Pierre et Miquelon`.
    pub fn read(text: &str) -> Option<Self> {
        let plain = |text: &str| {
            let words: Vec<String> = text
                .split(|sign: char| !sign.is_alphanumeric())
                .filter(|word| !word.is_empty())
                .map(fold)
                .filter(|word| !matches!(word.as_str(), "zone" | "la"))
                .collect();
            words.join("_")
        };
        let wanted = plain(text);
        Self::ALL
            .iter()
            .copied()
            .find(|zone| plain(zone.code()) == wanted)
    }

    /// Where its days begin.
    pub fn time_zone(self) -> Tz {
        match self {
            Self::A | Self::B | Self::C | Self::Corse => chrono_tz::Europe::Paris,
            Self::Guadeloupe => chrono_tz::America::Guadeloupe,
            Self::Guyane => chrono_tz::America::Cayenne,
            Self::Martinique => chrono_tz::America::Martinique,
            Self::Mayotte => chrono_tz::Indian::Mayotte,
            Self::NouvelleCaledonie => chrono_tz::Pacific::Noumea,
            Self::Polynesie => chrono_tz::Pacific::Tahiti,
            Self::Reunion => chrono_tz::Indian::Reunion,
            Self::SaintPierreEtMiquelon => chrono_tz::America::Miquelon,
            Self::WallisEtFutuna => chrono_tz::Pacific::Wallis,
        }
    }

    /// The day whose midnight an instant means: the ministry writes days as instants, of which some are
    /// midnight in Paris and others midnight there.
    pub fn day_of(self, at: DateTime<Utc>) -> NaiveDate {
        (at.with_timezone(&self.time_zone()).naive_local() + TimeDelta::hours(12)).date()
    }
}

/// One holiday of a zone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SchoolHoliday {
    pub zone: Zone,
    pub population: Population,
    pub name: Text,
    pub starts_on: NaiveDate,
    /// The last day; school begins again the day after.
    pub ends_on: NaiveDate,
}

impl SchoolHoliday {
    /// The year in which its school year begins: one has each holiday once.
    pub fn school_year(&self) -> i32 {
        self.starts_on.year() - i32::from(self.starts_on.month() < 8)
    }

    /// The name as it is compared.
    pub fn folded(&self) -> String {
        fold(self.name.raw())
    }

    /// The days on which a desk is closed that closes with its schools.
    pub fn closure(self) -> Closure {
        Closure {
            from: self.starts_on,
            until: self.ends_on,
            name: Some(self.name),
        }
    }
}

/// The last day before school begins again; a holiday whose end is not decided is its first day alone.
pub fn last_before(begins: NaiveDate, starts_on: NaiveDate) -> NaiveDate {
    match begins.checked_sub_days(Days::new(1)) {
        Some(last) if begins > starts_on => last,
        _ if begins == starts_on => starts_on,
        _ => begins,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::{at, day};

    #[test]
    fn a_zone_is_read_as_people_write_it() {
        #[track_caller]
        fn check(text: &str, expected: Option<Zone>) {
            assert_eq!(Zone::read(text), expected, "{text}");
        }
        check("A", Some(Zone::A));
        check("a", Some(Zone::A));
        check("Zone C", Some(Zone::C));
        check(" zone b ", Some(Zone::B));
        check("Corse", Some(Zone::Corse));
        check("La Réunion", Some(Zone::Reunion));
        check("Nouvelle Calédonie", Some(Zone::NouvelleCaledonie));
        check("Saint-Pierre-et-Miquelon", Some(Zone::SaintPierreEtMiquelon));
        check("saint_pierre_et_miquelon", Some(Zone::SaintPierreEtMiquelon));
        check("Wallis et Futuna", Some(Zone::WallisEtFutuna));
        check("D", None);
        check("Grenoble", None);
        check("Zone", None);
        check("", None);
        for zone in Zone::ALL {
            check(zone.code(), Some(*zone));
        }
    }

    #[test]
    fn an_instant_is_the_day_whose_midnight_it_means() {
        #[track_caller]
        fn check(zone: Zone, instant: &str, expected: NaiveDate) {
            assert_eq!(zone.day_of(at(instant)), expected, "{zone:?} {instant}");
        }
        // Midnight in Paris, in summer and in winter.
        check(Zone::A, "2026-10-16T22:00:00Z", day(2026, 10, 17));
        check(Zone::A, "2026-11-01T23:00:00Z", day(2026, 11, 2));
        // The night in which the clock goes back, and the one in which it goes forward.
        check(Zone::C, "2026-10-24T22:00:00Z", day(2026, 10, 25));
        check(Zone::C, "2026-10-25T23:00:00Z", day(2026, 10, 26));
        check(Zone::B, "2027-03-27T23:00:00Z", day(2027, 3, 28));
        check(Zone::B, "2027-03-28T22:00:00Z", day(2027, 3, 29));
        // Midnight there, and midnight in Paris.
        check(Zone::Guadeloupe, "2026-10-17T04:00:00Z", day(2026, 10, 17));
        check(Zone::Guadeloupe, "2026-10-16T22:00:00Z", day(2026, 10, 17));
        check(Zone::Reunion, "2026-10-09T20:00:00Z", day(2026, 10, 10));
        check(Zone::Reunion, "2026-10-09T22:00:00Z", day(2026, 10, 10));
        check(Zone::NouvelleCaledonie, "2026-10-09T13:00:00Z", day(2026, 10, 10));
        check(Zone::NouvelleCaledonie, "2026-10-09T22:00:00Z", day(2026, 10, 10));
        check(Zone::Polynesie, "2026-10-10T10:00:00Z", day(2026, 10, 10));
        check(Zone::Polynesie, "2026-10-09T22:00:00Z", day(2026, 10, 10));
        check(Zone::WallisEtFutuna, "2026-12-10T23:00:00Z", day(2026, 12, 11));
    }

    #[test]
    fn a_school_year_begins_in_august() {
        #[track_caller]
        fn check(starts_on: NaiveDate, expected: i32) {
            let holiday = SchoolHoliday {
                zone: Zone::A,
                population: Population::All,
                name: Text::from("Vacances"),
                starts_on,
                ends_on: starts_on,
            };
            assert_eq!(holiday.school_year(), expected, "{starts_on}");
        }
        check(day(2026, 10, 17), 2026);
        check(day(2027, 2, 13), 2026);
        check(day(2027, 7, 3), 2026);
        check(day(2027, 8, 14), 2027);
    }

    #[test]
    fn school_begins_the_day_after_the_last() {
        assert_eq!(last_before(day(2026, 11, 2), day(2026, 10, 17)), day(2026, 11, 1));
        assert_eq!(
            last_before(day(2026, 10, 18), day(2026, 10, 17)),
            day(2026, 10, 17)
        );
        // The end is not decided.
        assert_eq!(last_before(day(2027, 7, 3), day(2027, 7, 3)), day(2027, 7, 3));
        // Backwards: told as it is, to be refused.
        assert_eq!(last_before(day(2026, 10, 1), day(2026, 10, 17)), day(2026, 10, 1));
    }
}
