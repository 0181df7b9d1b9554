//! The compiled form: any desk comes back from it as it was, and no other form is taken for it.

use std::collections::{BTreeMap, BTreeSet};

use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use super::{BUILT_IN, SHAPE, SMALL, compiled, desk, from_compiled};
use crate::domain::Code;
use crate::domain::calendar::{Closure, Holidays, Hours, Span, Timetable, Week};
use crate::domain::code::Sharing;
use crate::domain::deadline::{Target, Targets};
use crate::domain::desk::{
    Address, Category, Cause, ClosureRules, Contact, Desk, Elsewhere, Intake, InventoryRules, Label,
    MailRules, Priority, References, Route, Sector, Tariff, Team, When, time_zone,
};
use crate::domain::notice::Letterhead;
use crate::domain::reference::Pattern;

fn code<C: Code>() -> impl Strategy<Value = C> {
    select(C::ALL)
}

/// Any words, however odd.
fn text() -> impl Strategy<Value = String> {
    any::<String>()
}

fn label() -> impl Strategy<Value = Label> {
    (text(), text()).prop_map(|(fr, en)| Label { fr, en })
}

fn pattern() -> impl Strategy<Value = Pattern> {
    let date = select(&["", "{yymmdd}", "{yyyy}"][..]);
    ("[A-Z0-9_.}-]{0,9}", date, 1..9_usize).prop_map(|(plain, date, digits)| {
        let digits = "n".repeat(digits);
        Pattern::parse(&format!("{plain}{date}{{{digits}}}")).unwrap()
    })
}

fn when() -> impl Strategy<Value = When> {
    let names = || vec(text(), 0..3);
    let words = (names(), names(), names(), names(), names());
    let codes = (
        vec(code(), 0..3),
        vec(code(), 0..3),
        vec(code(), 0..3),
        vec(code(), 0..3),
        vec(code(), 0..3),
    );
    (words, codes).prop_map(
        |((from, category, department, sector, priority), (nature, school_type, kind, channel, function))| {
            When {
                from,
                nature,
                category,
                school_type,
                department,
                sector,
                kind,
                channel,
                function,
                priority,
            }
        },
    )
}

fn route() -> impl Strategy<Value = Route> {
    (
        when(),
        vec(code(), 0..3),
        text(),
        any::<bool>(),
        vec(code(), 0..3),
    )
        .prop_map(|(when, needs, to, may_skip, may_override)| Route {
            when,
            needs,
            to,
            may_skip,
            may_override,
        })
}

fn elsewhere() -> impl Strategy<Value = Elsewhere> {
    (when(), label(), text()).prop_map(|(when, name, call)| Elsewhere { when, name, call })
}

fn category() -> impl Strategy<Value = Category> {
    let names = (text(), label(), option::of(text()), option::of(text()));
    (names, code(), vec(code(), 0..3)).prop_map(|((code, name, parent, team), nature, waives)| Category {
        code,
        name,
        nature,
        parent,
        team,
        waives,
    })
}

fn addresses() -> impl Strategy<Value = Vec<Address>> {
    let day = || {
        option::of(
            (0..80_000_i32).prop_map(|days| chrono::NaiveDate::from_num_days_from_ce_opt(days).unwrap()),
        )
    };
    let address = (text(), day(), day()).prop_map(|(address, from, until)| Address { address, from, until });
    vec(address, 0..3)
}

fn week() -> impl Strategy<Value = Week> {
    let hours = any::<(u16, u16)>().prop_map(|(from, until)| Hours { from, until });
    btree_map(code(), vec(hours, 0..3), 0..4)
}

fn timetable() -> impl Strategy<Value = Timetable> {
    let holidays = (any::<(bool, bool)>(), option::of(code()));
    let closures = vec(
        addresses().prop_filter_map("days", |found| {
            let Address { address, from, until } = found.into_iter().next()?;
            Some(Closure {
                from: from?,
                until: until?,
                name: Some(address.as_str().into()),
            })
        }),
        0..2,
    );
    (week(), holidays, closures).prop_map(|(week, ((public, alsace_moselle), abolition), closures)| {
        Timetable {
            week,
            holidays: Holidays {
                public,
                alsace_moselle,
                abolition,
            },
            school_holidays: alsace_moselle.then_some(crate::domain::calendar::Zone::C),
            closures,
        }
    })
}

fn target() -> impl Strategy<Value = Target> {
    let span = || option::of(any::<(u32, u32)>().prop_map(|(days, minutes)| Span { days, minutes }));
    (span(), span()).prop_map(|(take_on, resolve)| Target { take_on, resolve })
}

fn tariff() -> impl Strategy<Value = Tariff> {
    (text(), code(), any::<(i64, i64, u32)>()).prop_map(
        |(team, mode, (call_out_cents, hour_cents, step_minutes))| Tariff {
            team,
            mode,
            call_out_cents,
            hour_cents,
            step_minutes,
        },
    )
}

prop_compose! {
    fn any_desk()(
        (code, name, zone, entry, default_priority) in
            (text(), label(), select(&["Europe/Paris", "UTC", "Indian/Reunion"][..]), text(), option::of(text())),
        (phone, mail, portal, incident, service, answers, mail_category, letters) in
            (addresses(), addresses(), addresses(), pattern(), pattern(), any::<bool>(), option::of(text()),
             btree_map(text(), text(), 0..3)),
        (preferred, answer_ends) in (option::of(code()), code()),
        (mode, days, reopen_days, max_age, warn) in (code(), any::<u32>(), any::<Option<u32>>(), any::<Option<u32>>(), any::<Option<u32>>()),
        (by_requester, summary, elsewhere, columns) in (any::<bool>(), any::<bool>(), vec(elsewhere(), 0..3), vec(code(), 0..3)),
        (required, statuses, modes) in
            (vec(vec(code(), 0..3), 0..3), btree_map(code(), label(), 0..4), btree_map(code(), any::<u8>(), 0..4)),
        teams in vec((text(), label(), any::<u8>(), any::<bool>(), option::of(text())), 0..3),
        (sectors, priorities, causes) in
            (vec((text(), label()), 0..3), vec((text(), label()), 0..3), vec((text(), label()), 0..3)),
        (categories, routes, tariffs) in (vec(category(), 0..3), vec(route(), 0..3), vec(tariff(), 0..3)),
        (timetable, channel_hours) in (timetable(), btree_map(code(), week(), 0..3)),
        (all, by_priority) in (target(), btree_map(text(), target(), 0..3)),
        intake in vec((vec(code(), 0..3), vec(code(), 0..3), any::<u8>()), 0..3),
    ) -> Desk {
        Desk {
            code,
            name,
            time_zone: time_zone(zone).unwrap(),
            contact: Contact { phone, mail, portal, preferred },
            mail: MailRules { answers, category: mail_category },
            notices: Letterhead { fr: letters, en: BTreeMap::new() },
            references: References { incident, service },
            closure: ClosureRules { mode, days, reopen_days, by_requester },
            inventory: InventoryRules { max_age, warn },
            required,
            statuses,
            entry,
            teams: teams.into_iter().map(|(code, name, level, by_sector, mail)| Team { code, name, level, by_sector, assign: Sharing::Taken, mail, modes: None }).collect(),
            sectors: sectors.into_iter().map(|(code, name)| Sector { code, name }).collect(),
            categories,
            priorities: priorities.into_iter().map(|(code, name)| Priority { code, name, definition: None }).collect(),
            default_category: preferred.map(|_| "autre".to_owned()),
            default_priority,
            causes: causes.into_iter().map(|(code, name)| Cause { code, name }).collect(),
            participants: crate::domain::code::Invitation::School,
            answer_ends,
            intake: intake.into_iter().map(|(functions, channels, ceiling)| Intake { functions, channels, ceiling }).collect(),
            routes,
            tariffs,
            modes,
            timetable,
            channel_hours,
            targets: Targets { all, by_priority },
            elsewhere,
            columns,
            summary,
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(64) })]

    #[test]
    fn any_desk_comes_back_as_it_was(desk in any_desk()) {
        prop_assert_eq!(from_compiled(&compiled(&desk)), Some(desk));
    }

    #[test]
    fn what_is_cut_short_is_no_desk(cut in 0..6_000_usize) {
        let whole = compiled(&desk(SMALL));
        let short = whole.get(..cut % whole.len()).unwrap_or_default();
        prop_assert_eq!(from_compiled(short), None);
    }
}

#[test]
fn another_shape_is_not_taken_for_ours() {
    let desk = desk(BUILT_IN);
    let ours = compiled(&desk);
    let numbered =
        |shape: u32| ours.replacen(&format!("\"shape\":{SHAPE},"), &format!("\"shape\":{shape},"), 1);
    assert_eq!(from_compiled(&numbered(SHAPE)), Some(desk));
    assert_eq!(from_compiled(&numbered(SHAPE + 1)), None);
    assert_eq!(from_compiled(&numbered(SHAPE * 10 + 1)), None);
    assert_eq!(from_compiled("{}"), None);
    assert_eq!(from_compiled(""), None);
}

/// Every key of the compiled form. Where this test fails, [`Desk`] has changed: give `SHAPE` the
/// next number, and write the new keys and the number here.
#[test]
fn the_shape_has_its_number() {
    let mut found = BTreeSet::new();
    let desk: serde_json::Value = serde_json::from_str(&compiled(&desk(BUILT_IN))).unwrap();
    keys(&desk["desk"], "", &mut found);
    let found: Vec<String> = found.into_iter().collect();
    assert_eq!((SHAPE, found.join(" ").as_str()), (10, KEYS));
}

const KEYS: &str = "answer_ends categories categories.code categories.name categories.name.en categories.name.fr \
    categories.nature categories.parent categories.team categories.waives causes causes.code \
    causes.name causes.name.en causes.name.fr channel_hours closure closure.by_requester closure.days closure.mode \
    closure.reopen_days code columns contact contact.mail contact.phone contact.phone.address \
    contact.phone.from contact.phone.until contact.portal contact.portal.address \
    contact.portal.from contact.portal.until contact.preferred default_category default_priority elsewhere entry intake intake.ceiling \
    intake.channels intake.functions inventory inventory.max_age inventory.warn mail mail.answers \
    mail.category modes name \
    name.en name.fr notices notices.en notices.fr participants priorities priorities.code priorities.definition priorities.name priorities.name.en \
    priorities.name.fr references references.incident references.service required routes \
    routes.may_override routes.may_skip routes.needs routes.to routes.when routes.when.category \
    routes.when.channel routes.when.department routes.when.from routes.when.function \
    routes.when.kind routes.when.nature routes.when.priority routes.when.school_type \
    routes.when.sector sectors sectors.code sectors.name sectors.name.en sectors.name.fr \
    statuses summary targets targets.all targets.all.resolve targets.all.resolve.days \
    targets.all.resolve.minutes targets.all.take_on targets.all.take_on.days \
    targets.all.take_on.minutes targets.by_priority tariffs tariffs.call_out_cents \
    tariffs.hour_cents tariffs.mode tariffs.step_minutes tariffs.team teams teams.assign teams.by_sector \
    teams.code teams.level teams.mail teams.modes teams.name teams.name.en teams.name.fr time_zone timetable \
    timetable.closures timetable.holidays timetable.holidays.abolition \
    timetable.holidays.alsace_moselle timetable.holidays.public timetable.school_holidays timetable.week";

/// The keys of a value, those of maps that the profile fills apart.
fn keys(value: &serde_json::Value, path: &str, found: &mut BTreeSet<String>) {
    match value {
        serde_json::Value::Object(fields)
            if !matches!(
                path,
                "statuses"
                    | "notices.fr"
                    | "notices.en"
                    | "modes"
                    | "timetable.week"
                    | "channel_hours"
                    | "targets.by_priority"
            ) =>
        {
            for (key, value) in fields {
                let path = format!("{path}{}{key}", if path.is_empty() { "" } else { "." });
                keys(value, &path, found);
                found.insert(path);
            }
        }
        serde_json::Value::Array(items) => items.iter().for_each(|item| keys(item, path, found)),
        _ => {}
    }
}
