//! In French: what happened to a ticket, each event as one clause that follows the name of who did it.

use crate::domain::Text;
use crate::domain::code::{Lang, Mode, WaitingFor};
use crate::domain::ticket::{Appointment, Attached, Change, Clock, Edit, Handover, Opening, Work};
use crate::text::codes::Worded as _;
use crate::text::format::{bytes, counted, day, instant, minutes, money};
use crate::text::names::Names;
use crate::text::refusal::plain;

/// Who acts when nobody does: what time alone brings.
pub const NOBODY: &str = "Le guichet";

/// What happened, after the name of who did it; words that people wrote stand apart.
pub fn clause(change: &Change, names: &Names<'_>) -> String {
    match change {
        Change::Opened(opening) => opened(opening, names),
        Change::Edited { edits, before, moved } => edited(edits, before, moved.as_ref(), names),
        Change::Said { internal: true, .. } => "a laissé une note interne".to_owned(),
        Change::Said { internal: false, .. } => "a écrit".to_owned(),
        Change::Attached { files } => attached(files),
        Change::Taken { .. } => "a pris en charge le ticket".to_owned(),
        Change::Assigned { to } => format!("a attribué le ticket à {}", names.person(to)),
        Change::Asked { .. } => "a demandé un complément".to_owned(),
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
            "a renvoyé le ticket de l’équipe {} à l’équipe {} (niveau {level}){}",
            names.team(from),
            names.team(to),
            given(assignee.as_deref(), names)
        ),
        Change::Planned(appointment) => planned(appointment, names),
        Change::Recorded(work) => recorded(work, names),
        Change::CalledOff { visit, .. } => format!(
            "a annulé le rendez-vous du {}",
            instant(Lang::Fr, visit.at, names.desk.time_zone)
        ),
        Change::TakenBack { work, .. } => format!(
            "a annulé l’intervention {} de {}, du {}{}",
            in_mode(work.mode),
            minutes(Lang::Fr, work.minutes),
            instant(Lang::Fr, work.at, names.desk.time_zone),
            credit(work)
        ),
        Change::Resolved { cause, article, .. } => format!(
            "a résolu le ticket{}{}",
            caused(cause.as_deref(), names),
            article
                .map(|number| format!(" (article {number})"))
                .unwrap_or_default()
        ),
        Change::Approved { .. } => "a approuvé la clôture".to_owned(),
        Change::Refused { .. } => "a refusé la clôture".to_owned(),
        Change::Cancelled { cause, .. } => format!("a annulé le ticket{}", caused(cause.as_deref(), names)),
        Change::Rejected { .. } => "a rejeté le ticket, hors du périmètre du guichet".to_owned(),
        Change::Reopened { .. } => "a rouvert le ticket".to_owned(),
        Change::Expired => "a clôturé le ticket, la clôture étant restée sans réponse".to_owned(),
        Change::Joined { person } => format!("a ajouté {} aux participants", names.person(person)),
        Change::Left { person } => format!("a retiré {} des participants", names.person(person)),
        Change::Linked { duplicate_of } => {
            format!("a noté que le ticket est un doublon de {}", plain(duplicate_of))
        }
        Change::Recalled => "a rappelé le ticket : le jour dit est venu".to_owned(),
        Change::Erased => {
            "a fait quelque chose dont le contenu a été effacé, comme la loi le demande".to_owned()
        }
    }
}

/// How far the event's instant can be believed.
pub fn clock(clock: Clock) -> Option<&'static str> {
    match clock {
        Clock::Real => None,
        Clock::Set => Some("horloge réglée"),
        Clock::Back => Some("horloge en retard"),
        Clock::Imported => Some("repris d’un autre outil"),
    }
}

fn opened(opening: &Opening, names: &Names<'_>) -> String {
    let ceiling = match opening.function {
        Some(function) => format!(", comme {}", function.in_lang(Lang::Fr)),
        None => String::new(),
    };
    format!(
        "a ouvert le ticket {}{ceiling}, à l’équipe {} (niveau {}){}",
        match opening.request.channel {
            crate::domain::code::Channel::Phone => "par téléphone",
            crate::domain::code::Channel::Mail => "par courriel",
            crate::domain::code::Channel::Portal => "par le portail",
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
                " ; le ticket passe à l’équipe {} (niveau {}){}",
                names.team(&to.to),
                to.level,
                given(to.assignee.as_deref(), names)
            )
        })
        .unwrap_or_default();
    format!("a modifié {}{moved}", changes.join(", "))
}

fn changed(edit: &Edit, before: Option<&Edit>, names: &Names<'_>) -> String {
    let name = match edit {
        Edit::Subject(_) => "l’objet",
        Edit::Description(_) => return "la description".to_owned(),
        Edit::Category(..) => "la catégorie",
        Edit::Priority(_) => "la priorité",
        Edit::Urgency(_) => "l’urgence",
        Edit::Kind(_) => "le genre",
        Edit::Equipment(_) => "le matériel",
        Edit::Beneficiary(_) => "le bénéficiaire",
        Edit::Private(_) => "la confidentialité",
        Edit::SubjectPath(_) => "la qualification",
        Edit::Form(field, _) => field.in_lang(Lang::Fr),
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
        Edit::Kind(kind) => kind.in_lang(Lang::Fr).to_owned(),
        Edit::Equipment(to) | Edit::SubjectPath(to) | Edit::Form(_, to) => text(to),
        Edit::Beneficiary(login) => login.as_deref().map_or_else(nothing, |login| names.person(login)),
        Edit::Private(true) => "privé".to_owned(),
        Edit::Private(false) => "public".to_owned(),
    }
}

fn nothing() -> String {
    "rien".to_owned()
}

fn attached(files: &[Attached]) -> String {
    let names: Vec<String> = files
        .iter()
        .map(|file| format!("{} ({})", file.name.line(), bytes(Lang::Fr, file.size)))
        .collect();
    format!(
        "a joint {} : {}",
        counted(Lang::Fr, files.len() as u64, "fichier", "fichiers"),
        names.join(", ")
    )
}

fn held(waiting_for: WaitingFor, until: Option<chrono::NaiveDate>) -> String {
    let whom = match waiting_for {
        WaitingFor::Authority => "a mis le ticket en attente de l’autorité de rattachement",
        WaitingFor::Supplier => "a mis le ticket en attente du fournisseur",
        WaitingFor::Date => "a mis le ticket en attente",
    };
    match until {
        Some(until) => format!("{whom} jusqu’au {}", day(Lang::Fr, until)),
        None => whom.to_owned(),
    }
}

fn handed_over(handover: &Handover, names: &Names<'_>) -> String {
    let assignee = given(handover.assignee.as_deref(), names);
    let forced = if handover.forced {
        ", en passant outre aux règles"
    } else {
        ""
    };
    format!(
        "a transmis le ticket de l’équipe {} à l’équipe {} (niveau {}){assignee}{forced}",
        names.team(&handover.from),
        names.team(&handover.to),
        handover.level
    )
}

/// To whom of the team it came.
fn given(assignee: Option<&str>, names: &Names<'_>) -> String {
    assignee.map_or_else(String::new, |login| format!(", à {}", names.person(login)))
}

fn planned(appointment: &Appointment, names: &Names<'_>) -> String {
    format!(
        "a fixé un rendez-vous le {} ({}), avec {}, par {}{}",
        instant(Lang::Fr, appointment.at, names.desk.time_zone),
        minutes(Lang::Fr, appointment.minutes),
        names.person(&appointment.meet),
        names.person(&appointment.by),
        billed(appointment.billed, None, appointment.agreed_by.as_ref())
    )
}

fn recorded(work: &Work, names: &Names<'_>) -> String {
    format!(
        "a enregistré une intervention {} de {}, le {} ({}, {}){}",
        in_mode(work.mode),
        minutes(Lang::Fr, work.minutes),
        instant(Lang::Fr, work.at, names.desk.time_zone),
        names.person(&work.by),
        names.team(&work.team),
        billed(work.billed, Some(work.cents), work.agreed_by.as_ref())
    )
}

fn in_mode(mode: Mode) -> &'static str {
    match mode {
        Mode::Phone => "par téléphone",
        Mode::Mail => "par courriel",
        Mode::Remote => "à distance",
        Mode::Visit => "sur place",
    }
}

fn credit(work: &Work) -> String {
    match work.billed {
        true => format!(", avoir de {}", money(Lang::Fr, work.cents)),
        false => String::new(),
    }
}

fn billed(billed: bool, cents: Option<i64>, agreed_by: Option<&Text>) -> String {
    if !billed {
        return String::new();
    }
    let amount = cents.map_or_else(String::new, |cents| format!(" {}", money(Lang::Fr, cents)));
    let agreed = agreed_by
        .map(|name| format!(", accord : {}", name.line()))
        .unwrap_or_default();
    format!(", facturé{amount}{agreed}")
}

fn caused(cause: Option<&str>, names: &Names<'_>) -> String {
    cause
        .map(|code| format!(" (cause : {})", names.cause(code)))
        .unwrap_or_default()
}
