//! In English: what happened to a ticket, each event as one clause that follows the name of who did it.

use crate::domain::Text;
use crate::domain::code::{Lang, Mode, WaitingFor};
use crate::domain::ticket::{Appointment, Attached, Change, Clock, Edit, Handover, Opening, Work};
use crate::text::codes::Worded as _;
use crate::text::format::{bytes, counted, day, instant, minutes, money};
use crate::text::names::Names;
use crate::text::refusal::plain;

/// Who acts when nobody does: what time alone brings.
pub const NOBODY: &str = "The desk";

/// What happened, after the name of who did it; words that people wrote stand apart.
pub fn clause(change: &Change, names: &Names<'_>) -> String {
    match change {
        Change::Opened(opening) => opened(opening, names),
        Change::Edited { edits, before, moved } => edited(edits, before, moved.as_ref(), names),
        Change::Said { internal: true, .. } => "left an internal note".to_owned(),
        Change::Said { internal: false, .. } => "wrote".to_owned(),
        Change::Attached { files } => attached(files),
        Change::Taken { .. } => "took on the ticket".to_owned(),
        Change::Assigned { to } => format!("assigned the ticket to {}", names.person(to)),
        Change::Asked { .. } => "asked for more".to_owned(),
        Change::Held {
            waiting_for, until, ..
        } => held(*waiting_for, *until),
        Change::HandedOver(handover) => handed_over(handover, names),
        Change::Returned {
            from,
            to,
            level,
            assignee,
            ..
        } => format!(
            "returned the ticket from {} to {} (level {level}){}",
            names.team(from),
            names.team(to),
            given(assignee.as_deref(), names)
        ),
        Change::Planned(appointment) => planned(appointment, names),
        Change::Recorded(work) => recorded(work, names),
        Change::CalledOff { visit, .. } => format!(
            "called off the appointment of {}",
            instant(Lang::En, visit.at, names.desk.time_zone)
        ),
        Change::TakenBack { work, .. } => format!(
            "took back the intervention {} of {}, on {}{}",
            in_mode(work.mode),
            minutes(Lang::En, work.minutes),
            instant(Lang::En, work.at, names.desk.time_zone),
            credit(work)
        ),
        Change::Resolved { cause, article, .. } => format!(
            "resolved the ticket{}{}",
            caused(cause.as_deref(), names),
            article
                .map(|number| format!(" (article {number})"))
                .unwrap_or_default()
        ),
        Change::Approved { .. } => "approved the closure".to_owned(),
        Change::Refused { .. } => "refused the closure".to_owned(),
        Change::Cancelled { cause, .. } => format!("cancelled the ticket{}", caused(cause.as_deref(), names)),
        Change::Rejected { .. } => "rejected the ticket, out of the desk’s scope".to_owned(),
        Change::Reopened { .. } => "reopened the ticket".to_owned(),
        Change::Expired => "closed the ticket, the closure having been left unanswered".to_owned(),
        Change::Joined { person } => format!("added {} to the participants", names.person(person)),
        Change::Left { person } => format!("took {} off the participants", names.person(person)),
        Change::Linked { duplicate_of } => {
            format!("noted that the ticket is a duplicate of {}", plain(duplicate_of))
        }
        Change::Recalled => "recalled the ticket: its day has come".to_owned(),
        Change::Erased => "did something whose content was erased, as the law asks".to_owned(),
    }
}

/// How far the event's instant can be believed.
pub fn clock(clock: Clock) -> Option<&'static str> {
    match clock {
        Clock::Real => None,
        Clock::Set => Some("set clock"),
        Clock::Back => Some("clock was behind"),
        Clock::Imported => Some("from another tool"),
    }
}

fn opened(opening: &Opening, names: &Names<'_>) -> String {
    let function = match opening.function {
        Some(function) => format!(", as {}", function.in_lang(Lang::En)),
        None => String::new(),
    };
    format!(
        "opened the ticket {}{function}, for {} (level {}){}",
        match opening.request.channel {
            crate::domain::code::Channel::Phone => "by telephone",
            crate::domain::code::Channel::Mail => "by mail",
            crate::domain::code::Channel::Portal => "on the portal",
        },
        names.team(&opening.team),
        opening.level,
        given(opening.assignee.as_deref(), names)
    )
}

fn edited(edits: &[Edit], before: &[Edit], moved: Option<&Handover>, names: &Names<'_>) -> String {
    let changes: Vec<String> = edits
        .iter()
        .enumerate()
        .map(|(at, edit)| changed(edit, before.get(at), names))
        .collect();
    let moved = moved
        .map(|to| {
            format!(
                "; the ticket goes to {} (level {}){}",
                names.team(&to.to),
                to.level,
                given(to.assignee.as_deref(), names)
            )
        })
        .unwrap_or_default();
    format!("changed {}{moved}", changes.join(", "))
}

fn changed(edit: &Edit, before: Option<&Edit>, names: &Names<'_>) -> String {
    let name = match edit {
        Edit::Subject(_) => "the subject",
        Edit::Description(_) => return "the description".to_owned(),
        Edit::Category(..) => "the category",
        Edit::Priority(_) => "the priority",
        Edit::Urgency(_) => "the urgency",
        Edit::Kind(_) => "the kind",
        Edit::Equipment(_) => "the equipment",
        Edit::Beneficiary(_) => "the beneficiary",
        Edit::Private(_) => "who may see it",
        Edit::SubjectPath(_) => "the qualification",
        Edit::Form(field, _) => field.in_lang(Lang::En),
    };
    let old = before.map_or_else(nothing, |edit| value(edit, names));
    format!("{name} ({old} → {})", value(edit, names))
}

fn value(edit: &Edit, names: &Names<'_>) -> String {
    let text = |text: &Option<Text>| text.as_ref().map_or_else(nothing, Text::line);
    match edit {
        Edit::Subject(to) | Edit::Description(to) => to.line(),
        Edit::Category(code, _) => names.category(code),
        Edit::Priority(code) => code.as_deref().map_or_else(nothing, |code| names.priority(code)),
        Edit::Urgency(urgency) => urgency.map_or_else(nothing, |urgency| names.urgency(urgency)),
        Edit::Kind(kind) => kind.in_lang(Lang::En).to_owned(),
        Edit::Equipment(to) | Edit::SubjectPath(to) | Edit::Form(_, to) => text(to),
        Edit::Beneficiary(login) => login.as_deref().map_or_else(nothing, |login| names.person(login)),
        Edit::Private(true) => "private".to_owned(),
        Edit::Private(false) => "public".to_owned(),
    }
}

fn nothing() -> String {
    "nothing".to_owned()
}

fn attached(files: &[Attached]) -> String {
    let names: Vec<String> = files
        .iter()
        .map(|file| format!("{} ({})", file.name.line(), bytes(Lang::En, file.size)))
        .collect();
    format!(
        "attached {}: {}",
        counted(Lang::En, files.len() as u64, "file", "files"),
        names.join(", ")
    )
}

fn held(waiting_for: WaitingFor, until: Option<chrono::NaiveDate>) -> String {
    let whom = match waiting_for {
        WaitingFor::Authority => "put the ticket on hold for the authority",
        WaitingFor::Supplier => "put the ticket on hold for the supplier",
        WaitingFor::Date => "put the ticket on hold",
    };
    match until {
        Some(until) => format!("{whom} until {}", day(Lang::En, until)),
        None => whom.to_owned(),
    }
}

fn handed_over(handover: &Handover, names: &Names<'_>) -> String {
    let assignee = given(handover.assignee.as_deref(), names);
    let forced = if handover.forced {
        ", overriding the rules"
    } else {
        ""
    };
    format!(
        "escalated the ticket from {} to {} (level {}){assignee}{forced}",
        names.team(&handover.from),
        names.team(&handover.to),
        handover.level
    )
}

/// To whom of the team it came.
fn given(assignee: Option<&str>, names: &Names<'_>) -> String {
    assignee.map_or_else(String::new, |login| format!(", to {}", names.person(login)))
}

fn planned(appointment: &Appointment, names: &Names<'_>) -> String {
    format!(
        "made an appointment on {} ({}), with {}, by {}{}",
        instant(Lang::En, appointment.at, names.desk.time_zone),
        minutes(Lang::En, appointment.minutes),
        names.person(&appointment.meet),
        names.person(&appointment.by),
        billed(appointment.billed, None, appointment.agreed_by.as_ref())
    )
}

fn recorded(work: &Work, names: &Names<'_>) -> String {
    format!(
        "recorded an intervention {} of {}, on {} ({}, {}){}",
        in_mode(work.mode),
        minutes(Lang::En, work.minutes),
        instant(Lang::En, work.at, names.desk.time_zone),
        names.person(&work.by),
        names.team(&work.team),
        billed(work.billed, Some(work.cents), work.agreed_by.as_ref())
    )
}

fn in_mode(mode: Mode) -> &'static str {
    match mode {
        Mode::Phone => "by telephone",
        Mode::Mail => "by mail",
        Mode::Remote => "by remote control",
        Mode::Visit => "on site",
    }
}

fn credit(work: &Work) -> String {
    match work.billed {
        true => format!(", a credit of {}", money(Lang::En, work.cents)),
        false => String::new(),
    }
}

fn billed(billed: bool, cents: Option<i64>, agreed_by: Option<&Text>) -> String {
    if !billed {
        return String::new();
    }
    let amount = cents.map_or_else(String::new, |cents| format!(" {}", money(Lang::En, cents)));
    let agreed = agreed_by
        .map(|name| format!(", agreed by {}", name.line()))
        .unwrap_or_default();
    format!(", billed{amount}{agreed}")
}

fn caused(cause: Option<&str>, names: &Names<'_>) -> String {
    cause
        .map(|code| format!(" (cause: {})", names.cause(code)))
        .unwrap_or_default()
}
