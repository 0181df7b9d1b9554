//! French public holidays: eight that are fixed, three that go with Easter, and those of some places
//! only. They are computed, since no list goes far enough.

use chrono::{Datelike as _, Days, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::domain::code::Code;

crate::domain::code::codes! {
    /// A public holiday.
    Holiday, "public holiday" {
        NewYear = "new_year",
        GoodFriday = "good_friday",
        EasterMonday = "easter_monday",
        LabourDay = "labour_day",
        VictoryDay = "victory_day",
        Ascension = "ascension",
        WhitMonday = "whit_monday",
        /// The end of slavery, overseas.
        Abolition = "abolition",
        NationalDay = "national_day",
        Assumption = "assumption",
        AllSaints = "all_saints",
        Armistice = "armistice",
        Christmas = "christmas",
        SecondDayOfChristmas = "second_day_of_christmas",
    }

    /// Where the end of slavery is a holiday.
    Territory, "overseas territory" {
        Guadeloupe = "guadeloupe",
        Guyane = "guyane",
        Martinique = "martinique",
        Mayotte = "mayotte",
        Reunion = "reunion",
        SaintBarthelemy = "saint_barthelemy",
        SaintMartin = "saint_martin",
    }
}

impl Territory {
    /// The month and the day of it.
    fn abolition(self) -> (u32, u32) {
        match self {
            Self::Mayotte => (4, 27),
            Self::Martinique => (5, 22),
            Self::Guadeloupe => (5, 27),
            Self::SaintMartin => (5, 28),
            Self::Guyane => (6, 10),
            Self::SaintBarthelemy => (10, 9),
            Self::Reunion => (12, 20),
        }
    }
}

/// On which of them a desk is closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Holidays {
    /// Those of the whole country.
    pub public: bool,
    /// Good Friday and 26 December.
    pub alsace_moselle: bool,
    pub abolition: Option<Territory>,
}

impl Holidays {
    /// The holiday that a day is.
    pub fn on(&self, day: NaiveDate) -> Option<Holiday> {
        let public = || fixed(day).or_else(|| movable(day));
        let local = || match days_after_easter(day) {
            Some(-2) => Some(Holiday::GoodFriday),
            _ if (day.month(), day.day()) == (12, 26) => Some(Holiday::SecondDayOfChristmas),
            _ => None,
        };
        let overseas = || {
            self.abolition
                .filter(|territory| territory.abolition() == (day.month(), day.day()))
                .map(|_| Holiday::Abolition)
        };
        let mut found = None;
        if self.public {
            found = public();
        }
        if self.alsace_moselle {
            found = found.or_else(local);
        }
        found.or_else(overseas)
    }

    /// Those of a year, in its order.
    pub fn of(&self, year: i32) -> Vec<(NaiveDate, Holiday)> {
        let days = (1..=366).filter_map(|ordinal| NaiveDate::from_yo_opt(year, ordinal));
        days.filter_map(|day| Some((day, self.on(day)?))).collect()
    }
}

fn fixed(day: NaiveDate) -> Option<Holiday> {
    Some(match (day.month(), day.day()) {
        (1, 1) => Holiday::NewYear,
        (5, 1) => Holiday::LabourDay,
        (5, 8) => Holiday::VictoryDay,
        (7, 14) => Holiday::NationalDay,
        (8, 15) => Holiday::Assumption,
        (11, 1) => Holiday::AllSaints,
        (11, 11) => Holiday::Armistice,
        (12, 25) => Holiday::Christmas,
        _ => return None,
    })
}

fn movable(day: NaiveDate) -> Option<Holiday> {
    match days_after_easter(day)? {
        1 => Some(Holiday::EasterMonday),
        39 => Some(Holiday::Ascension),
        50 => Some(Holiday::WhitMonday),
        _ => None,
    }
}

fn days_after_easter(day: NaiveDate) -> Option<i64> {
    Some((day - easter(day.year())?).num_days())
}

/// Easter Sunday, after Meeus, Jones and Butcher; for every year of the Gregorian calendar (1583 on).
pub fn easter(year: i32) -> Option<NaiveDate> {
    // Where the year stands in the moon's cycle of nineteen years.
    let golden = year.rem_euclid(19);
    let (century, of_century) = (year.div_euclid(100), year.rem_euclid(100));
    let (leap_centuries, skipped) = (century / 4, century % 4);
    let moon_drift = (century - (century + 8) / 25 + 1) / 3;
    let epact = (19 * golden + century - leap_centuries - moon_drift + 15) % 30;
    let to_sunday = (32 + 2 * skipped + 2 * (of_century / 4) - epact - of_century % 4) % 7;
    let late = (golden + 11 * epact + 22 * to_sunday) / 451;
    // Days after 22 March, the earliest that it can be.
    let days = epact + to_sunday - 7 * late;
    NaiveDate::from_ymd_opt(year, 3, 22)
        .filter(|_| year >= 1583)?
        .checked_add_days(Days::new(u64::try_from(days).ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn easter_is_where_the_almanacs_have_it() {
        #[track_caller]
        fn check(year: i32, month: u32, day: u32) {
            assert_eq!(easter(year), NaiveDate::from_ymd_opt(year, month, day));
        }
        check(1583, 4, 10);
        check(1818, 3, 22);
        check(1943, 4, 25);
        check(1961, 4, 2);
        check(2000, 4, 23);
        check(2008, 3, 23);
        check(2011, 4, 24);
        check(2024, 3, 31);
        check(2025, 4, 20);
        check(2026, 4, 5);
        check(2027, 3, 28);
        check(2028, 4, 16);
        check(2029, 4, 1);
        check(2030, 4, 21);
        check(2038, 4, 25);
        check(2049, 4, 18);
        check(2285, 3, 22);
        assert_eq!(easter(1582), None);
        assert_eq!(easter(-1), None);
    }

    #[test]
    fn easter_is_a_sunday_between_22_march_and_25_april() {
        for year in 1583..4100 {
            let easter = easter(year).unwrap();
            assert_eq!(easter.weekday(), chrono::Weekday::Sun, "{easter}");
            assert!(
                ((3, 22)..=(4, 25)).contains(&(easter.month(), easter.day())),
                "{easter}"
            );
        }
    }

    /// Where the frozen table says that a holiday holds.
    fn of_place(place: &str) -> Holidays {
        match place {
            "france" => Holidays {
                public: true,
                ..Holidays::default()
            },
            "alsace-moselle" => Holidays {
                alsace_moselle: true,
                ..Holidays::default()
            },
            territory => Holidays {
                abolition: Some(Territory::parse(territory).unwrap()),
                ..Holidays::default()
            },
        }
    }

    #[test]
    fn the_holidays_of_2024_to_2032_are_those_of_the_frozen_table() {
        let table = include_str!("../../../tests/fixtures/calendar/jours-feries.csv");
        let frozen: Vec<(NaiveDate, &str, &str)> = table
            .lines()
            .skip(1)
            .map(|line| {
                let mut cells = line.split(';');
                let day = cells.next().unwrap().parse().unwrap();
                (day, cells.next().unwrap(), cells.next().unwrap())
            })
            .collect();
        let places: std::collections::BTreeSet<&str> = frozen.iter().map(|(_, place, _)| *place).collect();
        assert_eq!(places.len(), 2 + Territory::ALL.len());
        for place in places {
            let holidays = of_place(place);
            let computed: Vec<(NaiveDate, &str)> = (2024..=2032)
                .flat_map(|year| holidays.of(year))
                .map(|(day, holiday)| (day, holiday.code()))
                .collect();
            let expected: Vec<(NaiveDate, &str)> = frozen
                .iter()
                .filter(|(_, of, _)| *of == place)
                .map(|(day, _, word)| (*day, *word))
                .collect();
            assert_eq!(computed, expected, "{place}");
        }
    }

    #[test]
    fn a_day_that_is_two_holidays_is_one() {
        // 1 May 2008 was Ascension too.
        let holidays = of_place("france");
        let day = NaiveDate::from_ymd_opt(2008, 5, 1).unwrap();
        assert_eq!(holidays.on(day), Some(Holiday::LabourDay));
        assert_eq!(holidays.of(2008).len(), 10);
        assert_eq!(Holidays::default().of(2026), []);
    }
}
