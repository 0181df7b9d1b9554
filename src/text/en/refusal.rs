//! Refusals in English: what cannot be done, every reason against, and what would change it.

use super::admission::{elsewhere, may_not_ask, missing, not_for_them, not_of_school, request};
use super::{finding, intervening, letters};
use crate::domain::code::{Invitation, Lang, Status, Verb, WaitingFor};
use crate::domain::refusal::{About, Reason, Refusal};
use crate::text::Message;
use crate::text::codes::command;
use crate::text::format::{counted, day};
use crate::text::refusal::{Joints, Said, commands, plain, together, typed};

/// A refusal in words.
pub fn refusal(refusal: &Refusal) -> Message {
    let about = &refusal.about;
    let said: Vec<Said> = refusal.reasons.iter().map(|why| reason(why, about)).collect();
    let joints = Joints {
        colon: ": ",
        semicolon: "; ",
        several: format!("for {} reasons", said.len()),
        at_last: match (&refusal.trace, about.verb) {
            (Some(_), Some(Verb::Escalate)) => format!(
                "mend all of it, then try again; the rules tried: `guichet ticket escalate {} --dry-run`",
                about.named()
            ),
            _ => "mend all of it, then try again".to_owned(),
        },
    };
    together(&summary(about), said, &joints)
}

/// What cannot be done.
fn summary(about: &About) -> String {
    let named = about.named();
    let Some(verb) = about.verb else {
        return "it is refused".to_owned();
    };
    match verb {
        Verb::Open => "the ticket cannot be opened".to_owned(),
        Verb::Edit => format!("{named} cannot be edited"),
        Verb::Comment => format!("{named} cannot be commented on"),
        Verb::Answer => format!("{named} cannot take an answer"),
        Verb::Attach => format!("{named} cannot take an attachment"),
        Verb::Take => format!("{named} cannot be taken on"),
        Verb::Assign => format!("{named} cannot be assigned"),
        Verb::Ask => format!("nothing can be asked on {named}"),
        Verb::Hold => format!("{named} cannot be put on hold"),
        Verb::Escalate => format!("{named} cannot be escalated"),
        Verb::Return => format!("{named} cannot be returned"),
        Verb::Plan => format!("no appointment can be made on {named}"),
        Verb::Record => format!("no intervention can be recorded on {named}"),
        Verb::Annul => format!("no intervention can be cancelled on {named}"),
        Verb::Resolve => format!("{named} cannot be resolved"),
        Verb::Approve => format!("the closure of {named} cannot be approved"),
        Verb::Refuse => format!("the closure of {named} cannot be refused"),
        Verb::Cancel => format!("{named} cannot be cancelled"),
        Verb::Reject => format!("{named} cannot be rejected"),
        Verb::Reopen => format!("{named} cannot be reopened"),
        Verb::Expire => format!("{named} cannot be closed for want of an answer"),
        Verb::Recall => format!("{named} cannot be recalled"),
        Verb::Join => format!("no participant can be added to {named}"),
        Verb::Leave => format!("no participant can be taken off {named}"),
        Verb::Link => format!("{named} cannot be linked"),
    }
}

/// One reason: what is in the way, and what would change it.
pub fn reason(why: &Reason, about: &About) -> Said {
    let named = about.named();
    let team = |code: &str| about.team(code, Lang::En);
    match why {
        Reason::Missing(rows) => missing(rows),
        Reason::NotFrom {
            verb,
            status,
            instead,
        } => not_from(*verb, *status, instead, about),
        Reason::NotOfTeam {
            operator,
            team: of,
            holders,
        } => intervening::in_other_hands(operator, [of, &team(of)], holders, named),
        Reason::NotOfTicket { person } => Said::new(
            format!(
                "{} is neither its requester, nor its beneficiary, nor a participant",
                plain(person)
            ),
            format!("name a person of the ticket with --by: `guichet ticket show {named}` shows them"),
        ),
        Reason::NotForThem {
            person,
            reference,
            private,
        } => not_for_them(person, reference, *private),
        Reason::NotOfSchool {
            person,
            school,
            elsewhere,
        } => not_of_school(person, school, elsewhere, about),
        Reason::MayNotAsk {
            functions,
            channel,
            open_to_them,
            open_to,
            askers,
            here,
            at,
        } => may_not_ask(functions, *channel, open_to_them, [open_to, askers], here, at),
        Reason::Elsewhere { name, call } => elsewhere(name, call, about),
        Reason::AboveCeiling {
            ceiling,
            level,
            function,
            channel,
        } => Said::new(
            format!(
                "{} stays at level {ceiling}, and the next level is {level}",
                request(*function, *channel)
            ),
            "resolve it at this level, or have somebody of the school ask who is entitled to more: `guichet ticket new`",
        ),
        Reason::ModeAboveCeiling {
            mode,
            ceiling,
            function,
            channel,
        } => intervening::above_ceiling(*mode, *ceiling, *function, *channel),
        Reason::ModeNotOfTeam {
            mode,
            team: of,
            offers,
            elsewhere,
        } => intervening::not_of_team(*mode, &team(of), offers, *elsewhere, named),
        Reason::Lacks(lacking) => Said::new(
            finding::finding(lacking, about.equipment.as_ref()),
            finding::remedy(lacking, about),
        ),
        Reason::NoRoute { from } => Said::new(
            format!(
                "no rule of the desk leads it further than the team {}",
                team(from)
            ),
            format!("resolve it there, or requalify it: `guichet ticket edit {named} --category CODE`"),
        ),
        Reason::OtherTeam { asked, due, may_skip } => Said::new(
            format!(
                "the desk’s rules lead it to the team {}, not to {}",
                team(due),
                team(asked)
            ),
            if *may_skip {
                format!(
                    "follow them: `guichet ticket escalate {named}`, or override them: `guichet ticket escalate {named} --to {} --force --reason TEXT`",
                    typed(asked, "TEAM")
                )
            } else {
                format!("follow them: `guichet ticket escalate {named}`")
            },
        ),
        Reason::AlreadyThere { team: at } => Said::new(
            format!("the team {} has it already", team(at)),
            format!("without --to, the desk’s rules say what comes next: `guichet ticket escalate {named}`"),
        ),
        Reason::MayNotForce { rule } => Said::new(
            format!("rule {rule} of the profile may not be overridden"),
            "mend what is missing; an administrator may also change the profile: `guichet desk apply FILE`",
        ),
        Reason::ForceNeedsReason => Said::new(
            "overriding needs a reason, which is kept",
            format!("`guichet ticket escalate {named} --force --reason TEXT`"),
        ),
        Reason::NobodyToReturnTo { team: at } => Said::new(
            format!("no team handed it to the team {}", team(at)),
            format!(
                "escalate it, `guichet ticket escalate {named}`, or assign it: `guichet ticket assign {named} LOGIN`"
            ),
        ),
        Reason::HandlerNotOfTeam { operator, team: of } => Said::new(
            format!(
                "{} is not of the team {}, which has it in hand",
                plain(operator),
                team(of)
            ),
            format!(
                "choose somebody of the team, `guichet operator list --team {}`, or add the operator: `guichet operator edit {} --team {}`",
                typed(of, "TEAM"),
                typed(operator, "LOGIN"),
                typed(of, "TEAM")
            ),
        ),
        Reason::NeedsAgreement {
            team: of,
            call_out_cents,
            hour_cents,
            step_minutes,
        } => intervening::needs_agreement(&team(of), *call_out_cents, *hour_cents, *step_minutes),
        Reason::AlreadyWorkedOn { interventions } => Said::new(
            format!(
                "{} been carried out",
                match interventions {
                    1 => "an intervention has already".to_owned(),
                    several => format!("{several} interventions have already"),
                }
            ),
            format!("resolve it: `guichet ticket resolve {named} --solution TEXT`"),
        ),
        Reason::Blank(verb) => blank(*verb, named),
        Reason::NeedsDate {
            waiting_for,
            until,
            today,
        } => needs_date(*waiting_for, *until, *today),
        Reason::TooLateToReopen { since, days } => Said::new(
            format!(
                "it has been over since {}, and can be reopened only within {}",
                day(Lang::En, *since),
                counted(Lang::En, u64::from(*days), "day", "days")
            ),
            "open a new ticket that names it: `guichet ticket new`",
        ),
        Reason::NoAppointment => Said::new(
            "it has no appointment",
            format!(
                "to take back what was recorded, give its number: `guichet intervention cancel {named} --number N --reason TEXT`"
            ),
        ),
        Reason::NothingChanges => Said::new(
            "everything is already as asked",
            format!("see what is there: `guichet ticket show {named}`"),
        ),
        Reason::MayNotTakePart { person, rule } => Said::new(
            match rule {
                Invitation::WhiteList => format!("{} is not on the school’s white list", plain(person)),
                Invitation::School | Invitation::Anyone => {
                    format!("{} has no function at the school", plain(person))
                }
            },
            format!(
                "put the person on the white list: `guichet school edit {} --allow {}`",
                about
                    .school
                    .map_or_else(|| "UAI".to_owned(), |uai| uai.to_string()),
                typed(person, "LOGIN")
            ),
        ),
        Reason::LetterFiled { id, reference } => letters::filed(*id, reference),
        Reason::DuplicateOfItself => Said::new(
            "a ticket is not a duplicate of itself",
            format!("name the other ticket: `guichet ticket link {named} --duplicate-of REFERENCE`"),
        ),
        Reason::DirectClosureNotOffered => Said::new(
            "at this desk the requester validates the closure",
            format!("ask for it: `guichet ticket resolve {named} --solution TEXT`"),
        ),
        Reason::RequesterMayNotClose => Said::new(
            "at this desk the requester closes nothing alone",
            format!(
                "before any intervention it can be withdrawn: `guichet ticket cancel {named} --reason TEXT`"
            ),
        ),
        Reason::InThePast { at } => Said::new(
            format!("{} is over", day(Lang::En, *at)),
            format!(
                "give an instant to come with --at, or record the visit that was made: `guichet intervention record {named} --mode visit --at INSTANT --minutes N --report TEXT`"
            ),
        ),
        Reason::InTheFuture { at } => Said::new(
            format!("{} is still to come", day(Lang::En, *at)),
            format!(
                "give the past instant with --at, or make an appointment: `guichet intervention plan {named} --at INSTANT --with LOGIN --by LOGIN`"
            ),
        ),
        Reason::StillOpen { person, tickets } => Said::new(
            format!("{} has open tickets: {}", plain(person), tickets.join(", ")),
            "end them first, or erase them as they are: --with-open",
        ),
        Reason::NoSchoolForEquipment => Said::new(
            "equipment is named in the inventory of a school, and no school is named",
            "add --school UAI, or describe the equipment in the text",
        ),
    }
}

fn not_from(verb: Verb, status: Status, instead: &[Verb], about: &About) -> Said {
    let named = about.named();
    let what = format!("its status is “{}”", about.status(status, Lang::En));
    let remedy = if instead.contains(&Verb::Reopen) && verb != Verb::Reopen {
        format!("reopen it first: `guichet ticket reopen {named} --reason TEXT`")
    } else if matches!(verb, Verb::Approve | Verb::Refuse) && instead.contains(&Verb::Resolve) {
        format!("closure is asked for first: `guichet ticket resolve {named} --solution TEXT`")
    } else if instead.contains(&Verb::Refuse) {
        format!("if it is not settled, refuse the closure: `guichet ticket refuse {named} --reason TEXT`")
    } else {
        format!("from here one can: {}", commands(instead).join(", "))
    };
    Said::new(what, remedy)
}

fn blank(verb: Verb, named: &str) -> Said {
    let (what, option) = match verb {
        Verb::Comment | Verb::Answer => ("the text is empty", "TEXT"),
        Verb::Ask => ("the question is empty", "TEXT"),
        Verb::Resolve => ("the solution is empty", "--solution TEXT"),
        Verb::Record => ("the report is empty", "--mode MODE --minutes N --report TEXT"),
        Verb::Open | Verb::Edit | Verb::Attach | Verb::Take | Verb::Assign | Verb::Hold => {
            ("the reason is empty", "--reason TEXT")
        }
        Verb::Escalate | Verb::Return | Verb::Plan | Verb::Approve | Verb::Refuse | Verb::Cancel => {
            ("the reason is empty", "--reason TEXT")
        }
        Verb::Join | Verb::Leave | Verb::Link | Verb::Reject | Verb::Reopen | Verb::Expire | Verb::Recall => {
            ("the reason is empty", "--reason TEXT")
        }
        Verb::Annul => ("the reason is empty", "--reason TEXT"),
    };
    let remedy = match command(verb) {
        Some(command) => format!("`guichet {command} {named} {option}`"),
        None => "it needs words".to_owned(),
    };
    Said::new(what, remedy)
}

fn needs_date(waiting_for: WaitingFor, until: Option<chrono::NaiveDate>, today: chrono::NaiveDate) -> Said {
    let what = match (until, waiting_for) {
        (Some(until), _) => {
            format!(
                "{} is not to come (today is {})",
                day(Lang::En, until),
                day(Lang::En, today)
            )
        }
        (None, WaitingFor::Date | WaitingFor::Authority | WaitingFor::Supplier) => {
            "it has to say until which day".to_owned()
        }
    };
    Said::new(what, "give a day to come: --until DAY")
}
