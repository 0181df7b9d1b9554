//! Hours, closed days and spans of opening time, as people say them.

use chrono::NaiveDate;

use super::codes::{Worded, words};
use super::format::{self, plural};
use super::names::Names;
use crate::domain::calendar::{
    Closed, Closure, Holiday, Hours, Population, Span, Territory, Timetable, Week, Weekday, Zone,
};
use crate::domain::code::{Channel, Code as _, Lang};
use crate::domain::deadline::{Target, Targets};
use crate::domain::desk::Desk;

words! {
    Zone {
        A: "zone A", "zone A";
        B: "zone B", "zone B";
        C: "zone C", "zone C";
        Corse: "Corse", "Corsica";
        Guadeloupe: "Guadeloupe", "Guadeloupe";
        Guyane: "Guyane", "French Guiana";
        Martinique: "Martinique", "Martinique";
        Mayotte: "Mayotte", "Mayotte";
        NouvelleCaledonie: "Nouvelle-Calédonie", "New Caledonia";
        Polynesie: "Polynésie française", "French Polynesia";
        Reunion: "La Réunion", "Réunion";
        SaintPierreEtMiquelon: "Saint-Pierre-et-Miquelon", "Saint Pierre and Miquelon";
        WallisEtFutuna: "Wallis-et-Futuna", "Wallis and Futuna";
    }

    Population {
        All: "tous", "all";
        Pupils: "élèves", "pupils";
        Teachers: "enseignants", "teachers";
    }

    Weekday {
        Monday: "lundi", "Monday";
        Tuesday: "mardi", "Tuesday";
        Wednesday: "mercredi", "Wednesday";
        Thursday: "jeudi", "Thursday";
        Friday: "vendredi", "Friday";
        Saturday: "samedi", "Saturday";
        Sunday: "dimanche", "Sunday";
    }

    Holiday {
        NewYear: "Jour de l’an", "New Year’s Day";
        GoodFriday: "Vendredi saint", "Good Friday";
        EasterMonday: "Lundi de Pâques", "Easter Monday";
        LabourDay: "Fête du Travail", "Labour Day";
        VictoryDay: "Victoire de 1945", "Victory Day";
        Ascension: "Ascension", "Ascension Day";
        WhitMonday: "Lundi de Pentecôte", "Whit Monday";
        Abolition: "Abolition de l’esclavage", "Abolition of slavery";
        NationalDay: "Fête nationale", "National Day";
        Assumption: "Assomption", "Assumption";
        AllSaints: "Toussaint", "All Saints’ Day";
        Armistice: "Armistice de 1918", "Armistice Day";
        Christmas: "Noël", "Christmas";
        SecondDayOfChristmas: "Saint-Étienne", "Saint Stephen’s Day";
    }

    Territory {
        Guadeloupe: "Guadeloupe", "Guadeloupe";
        Guyane: "Guyane", "French Guiana";
        Martinique: "Martinique", "Martinique";
        Mayotte: "Mayotte", "Mayotte";
        Reunion: "La Réunion", "Réunion";
        SaintBarthelemy: "Saint-Barthélemy", "Saint Barthélemy";
        SaintMartin: "Saint-Martin", "Saint Martin";
    }
}

/// From its first day to its last.
const WEEK: (Weekday, Weekday) = (Weekday::Monday, Weekday::Sunday);

/// From midnight to midnight.
const DAY: Hours = Hours {
    from: 0,
    until: 24 * 60,
};

/// The hours of the desk, and of each channel that has its own: a line each.
pub fn hours(desk: &Desk, lang: Lang) -> Vec<String> {
    let mut lines = Vec::new();
    if !desk.timetable.week.is_empty() {
        lines.push(week(lang, &desk.timetable.week));
    }
    for channel in Channel::ALL {
        if let Some(own) = desk.channel_hours.get(channel) {
            let (channel, own) = (channel.in_lang(lang), week(lang, own));
            lines.push(match lang {
                Lang::Fr => format!("{channel}\u{a0}: {own}"),
                Lang::En => format!("{channel}: {own}"),
            });
        }
    }
    lines
}

/// `du lundi au vendredi 08:00-12:00, 13:30-17:30 ; samedi 09:00-12:00`.
pub fn week(lang: Lang, week: &Week) -> String {
    let mut runs: Vec<(Weekday, Weekday, &[Hours])> = Vec::new();
    let mut before = None;
    for day in Weekday::ALL {
        let hours = week.get(day).map(Vec::as_slice).unwrap_or_default();
        match runs.last_mut() {
            Some((_, last, same)) if before == Some(*last) && *same == hours => *last = *day,
            _ if hours.is_empty() => {}
            _ => runs.push((*day, *day, hours)),
        }
        before = Some(*day);
    }
    let told = runs.iter().map(|(first, last, hours)| {
        let (from, to) = (first.in_lang(lang), last.in_lang(lang));
        let days = match (lang, first == last) {
            (Lang::Fr, _) if (*first, *last) == WEEK => "tous les jours".to_owned(),
            (Lang::En, _) if (*first, *last) == WEEK => "every day".to_owned(),
            (_, true) => from.to_owned(),
            (Lang::Fr, false) => format!("du {from} au {to}"),
            (Lang::En, false) => format!("{from} to {to}"),
        };
        match (lang, hours) {
            (Lang::Fr, [all]) if *all == DAY => format!("{days} à toute heure"),
            (Lang::En, [all]) if *all == DAY => format!("{days} at any hour"),
            _ => {
                let hours: Vec<String> = hours.iter().map(stretch).collect();
                format!("{days} {}", hours.join(", "))
            }
        }
    });
    let between = match lang {
        Lang::Fr => "\u{202f}; ",
        Lang::En => "; ",
    };
    told.collect::<Vec<_>>().join(between)
}

fn stretch(hours: &Hours) -> String {
    let time = |minutes: u16| format!("{:02}:{:02}", minutes / 60, minutes % 60);
    format!("{}-{}", time(hours.from), time(hours.until))
}

/// What is closed whatever the day of the week, from a day on: a line each.
pub fn closed(timetable: &Timetable, from: NaiveDate, lang: Lang) -> Vec<String> {
    let mut lines = holidays(timetable, lang);
    let mut to_come: Vec<&Closure> = timetable.closures.iter().filter(|it| it.until >= from).collect();
    to_come.sort_by_key(|it| (it.from, it.until));
    lines.extend(to_come.into_iter().map(|it| closure(it, lang)));
    lines
}

fn holidays(timetable: &Timetable, lang: Lang) -> Vec<String> {
    let holidays = &timetable.holidays;
    let mut lines = Vec::new();
    let mut add = |french: &str, english: &str| {
        let told = match lang {
            Lang::Fr => french,
            Lang::En => english,
        };
        lines.push(told.to_owned());
    };
    if holidays.public {
        add("jours fériés", "public holidays");
    }
    if holidays.alsace_moselle {
        add(
            "jours fériés d’Alsace-Moselle",
            "public holidays of Alsace-Moselle",
        );
    }
    if let Some(territory) = holidays.abolition {
        let (french, english) = territory.words();
        add(
            &format!("abolition de l’esclavage ({french})"),
            &format!("abolition of slavery ({english})"),
        );
    }
    if let Some(zone) = timetable.school_holidays {
        let (french, english) = zone.words();
        add(
            &format!("vacances scolaires ({french})"),
            &format!("school holidays ({english})"),
        );
    }
    lines
}

/// `24/12/2026`, `du 19/12/2026 au 03/01/2027 (Vacances de Noël)`.
pub fn closure(closure: &Closure, lang: Lang) -> String {
    let (from, until) = (format::day(lang, closure.from), format::day(lang, closure.until));
    let days = match (lang, closure.from == closure.until) {
        (_, true) => from,
        (Lang::Fr, false) => format!("du {from} au {until}"),
        (Lang::En, false) => format!("{from} to {until}"),
    };
    match &closure.name {
        Some(name) => format!("{days} ({})", name.line()),
        None => days,
    }
}

/// Why a day is skipped that would else be worked: `25/12/2026 (Noël)`.
pub fn skipped(day: NaiveDate, why: Closed<'_>, lang: Lang) -> String {
    match why {
        Closed::Closure(whole) => closure(whole, lang),
        Closed::Holiday(holiday) => format!("{} ({})", format::day(lang, day), holiday.in_lang(lang)),
        Closed::Weekday(weekday) => format!("{} ({})", format::day(lang, day), weekday.in_lang(lang)),
    }
}

/// `2 jours`, `4 h`, `1 jour et 30 min`: of opening time.
pub fn span(lang: Lang, span: Span) -> String {
    let days = (span.days > 0).then(|| {
        let (one, many) = match lang {
            Lang::Fr => ("jour ouvré", "jours ouvrés"),
            Lang::En => ("working day", "working days"),
        };
        let number = u64::from(span.days);
        format!("{number}\u{a0}{}", plural(lang, number, one, many))
    });
    let minutes = (span.minutes > 0).then(|| format::minutes(lang, span.minutes));
    let and = match lang {
        Lang::Fr => " et ",
        Lang::En => " and ",
    };
    days.into_iter().chain(minutes).collect::<Vec<_>>().join(and)
}

/// How soon tickets are to be taken on and resolved: a line for all, and one for each priority that
/// has its own.
pub fn targets(targets: &Targets, names: &Names<'_>) -> Vec<String> {
    let lang = names.lang;
    let mut lines = Vec::new();
    let all = target(lang, targets.all);
    if !all.is_empty() {
        lines.push(all);
    }
    for (priority, own) in &targets.by_priority {
        let (priority, own) = (names.priority(priority), target(lang, *own));
        lines.push(match lang {
            Lang::Fr => format!("{priority}\u{a0}: {own}"),
            Lang::En => format!("{priority}: {own}"),
        });
    }
    lines
}

fn target(lang: Lang, target: Target) -> String {
    let told = |time: Option<Span>, french, english| {
        let time = span(lang, time?);
        Some(match lang {
            Lang::Fr => format!("{french} en {time}"),
            Lang::En => format!("{english} within {time}"),
        })
    };
    told(target.take_on, "prise en charge", "taken on")
        .into_iter()
        .chain(told(target.resolve, "résolution", "resolved"))
        .collect::<Vec<_>>()
        .join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::calendar::Holidays;

    fn week_of(days: &[(Weekday, &[&str])]) -> Week {
        let hours = |texts: &[&str]| texts.iter().map(|text| Hours::parse(text).unwrap()).collect();
        days.iter().map(|(day, texts)| (*day, hours(texts))).collect()
    }

    #[test]
    fn a_week_is_told_by_runs_of_like_days() {
        use Weekday::{Friday, Monday, Saturday, Thursday, Tuesday, Wednesday};
        #[track_caller]
        fn check(days: &[(Weekday, &[&str])], french: &str, english: &str) {
            let week = week_of(days);
            assert_eq!(super::week(Lang::Fr, &week), french);
            assert_eq!(super::week(Lang::En, &week), english);
        }
        let day: &[&str] = &["08:00-12:00", "13:30-17:30"];
        let short: &[&str] = &["09:00-12:00"];
        check(
            &[
                (Monday, day),
                (Tuesday, day),
                (Wednesday, short),
                (Thursday, day),
                (Friday, day),
            ],
            "du lundi au mardi 08:00-12:00, 13:30-17:30\u{202f}; mercredi 09:00-12:00\u{202f}; \
             du jeudi au vendredi 08:00-12:00, 13:30-17:30",
            "Monday to Tuesday 08:00-12:00, 13:30-17:30; Wednesday 09:00-12:00; \
             Thursday to Friday 08:00-12:00, 13:30-17:30",
        );
        // A closed day parts what is alike.
        check(
            &[(Thursday, short), (Saturday, short)],
            "jeudi 09:00-12:00\u{202f}; samedi 09:00-12:00",
            "Thursday 09:00-12:00; Saturday 09:00-12:00",
        );
        check(&[], "", "");
        let always: Vec<(Weekday, &[&str])> = Weekday::ALL
            .iter()
            .map(|day| (*day, &["00:00-24:00"][..]))
            .collect();
        check(&always, "tous les jours à toute heure", "every day at any hour");
    }

    #[test]
    fn spans_are_told_in_the_desk_s_days() {
        #[track_caller]
        fn check(text: &str, french: &str, english: &str) {
            let span = Span::parse(text).unwrap();
            assert_eq!(super::span(Lang::Fr, span).replace('\u{a0}', " "), french);
            assert_eq!(super::span(Lang::En, span).replace('\u{a0}', " "), english);
        }
        check("10min", "10 min", "10 min");
        check("4h", "4 h", "4 h");
        check("1d", "1 jour ouvré", "1 working day");
        check(
            "2d 1h30",
            "2 jours ouvrés et 1 h 30",
            "2 working days and 1 h 30 min",
        );
    }

    #[test]
    fn closed_days_that_are_over_are_not_told() {
        let timetable = Timetable {
            school_holidays: Some(Zone::C),
            holidays: Holidays {
                public: true,
                alsace_moselle: false,
                abolition: Some(Territory::Reunion),
            },
            closures: vec![
                Closure {
                    name: Some("Noël".into()),
                    ..Closure::parse("2026-12-19/2027-01-03").unwrap()
                },
                Closure::parse("2026-11-20").unwrap(),
                Closure::parse("2026-11-22").unwrap(),
            ],
            ..Timetable::default()
        };
        let from = "2026-11-22".parse().unwrap();
        assert_eq!(
            closed(&timetable, from, Lang::Fr),
            [
                "jours fériés",
                "abolition de l’esclavage (La Réunion)",
                "vacances scolaires (zone C)",
                "22/11/2026",
                "du 19/12/2026 au 03/01/2027 (Noël)"
            ]
        );
        assert_eq!(
            closed(&timetable, from, Lang::En),
            [
                "public holidays",
                "abolition of slavery (Réunion)",
                "school holidays (zone C)",
                "22 Nov 2026",
                "19 Dec 2026 to 3 Jan 2027 (Noël)"
            ]
        );
    }
}
