//! Refusals in French: what cannot be done, every reason against, and what would change it.

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
        colon: " : ",
        semicolon: " ; ",
        several: format!("pour {} raisons", said.len()),
        at_last: match (&refusal.trace, about.verb) {
            (Some(_), Some(Verb::Escalate)) => format!(
                "levez tout cela, puis recommencez ; les règles essayées : `guichet ticket escalate {} --dry-run`",
                about.named()
            ),
            _ => "levez tout cela, puis recommencez".to_owned(),
        },
    };
    together(&summary(about), said, &joints)
}

/// What cannot be done.
fn summary(about: &About) -> String {
    let named = about.named();
    let Some(verb) = about.verb else {
        return "c’est refusé".to_owned();
    };
    match verb {
        Verb::Open => "le ticket ne peut pas être ouvert".to_owned(),
        Verb::Edit => format!("{named} ne peut pas être modifié"),
        Verb::Comment => format!("{named} ne peut pas être commenté"),
        Verb::Answer => format!("{named} ne peut pas recevoir de réponse"),
        Verb::Attach => format!("{named} ne peut pas recevoir de pièce jointe"),
        Verb::Take => format!("{named} ne peut pas être pris en charge"),
        Verb::Assign => format!("{named} ne peut pas être attribué"),
        Verb::Ask => format!("aucun complément ne peut être demandé sur {named}"),
        Verb::Hold => format!("{named} ne peut pas être mis en attente"),
        Verb::Escalate => format!("{named} ne peut pas être transmis"),
        Verb::Return => format!("{named} ne peut pas être renvoyé"),
        Verb::Plan => format!("aucun rendez-vous ne peut être fixé sur {named}"),
        Verb::Record => format!("aucune intervention ne peut être enregistrée sur {named}"),
        Verb::Annul => format!("aucune intervention ne peut être annulée sur {named}"),
        Verb::Resolve => format!("{named} ne peut pas être résolu"),
        Verb::Approve => format!("la clôture de {named} ne peut pas être approuvée"),
        Verb::Refuse => format!("la clôture de {named} ne peut pas être refusée"),
        Verb::Cancel => format!("{named} ne peut pas être annulé"),
        Verb::Reject => format!("{named} ne peut pas être rejeté"),
        Verb::Reopen => format!("{named} ne peut pas être rouvert"),
        Verb::Expire => format!("{named} ne peut pas être clôturé faute de réponse"),
        Verb::Recall => format!("{named} ne peut pas être rappelé"),
        Verb::Join => format!("aucun participant ne peut être ajouté à {named}"),
        Verb::Leave => format!("aucun participant ne peut être retiré de {named}"),
        Verb::Link => format!("{named} ne peut pas être lié"),
    }
}

/// One reason: what is in the way, and what would change it.
pub fn reason(why: &Reason, about: &About) -> Said {
    let named = about.named();
    let team = |code: &str| about.team(code, Lang::Fr);
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
                "{} n’en est ni le demandeur, ni le bénéficiaire, ni un participant",
                plain(person)
            ),
            format!("nommez avec --by une personne du ticket : `guichet ticket show {named}` les montre"),
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
                "{} reste au niveau {ceiling}, et le niveau suivant est le {level}",
                request(*function, *channel)
            ),
            "résolvez-la à ce niveau, ou faites-la refaire par une personne de l’établissement qui y a droit : `guichet ticket new`",
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
                "aucune règle du guichet ne le mène plus loin que l’équipe {}",
                team(from)
            ),
            format!("résolvez-le là, ou requalifiez-le : `guichet ticket edit {named} --category CODE`"),
        ),
        Reason::OtherTeam { asked, due, may_skip } => Said::new(
            format!(
                "les règles du guichet le mènent à l’équipe {}, pas à {}",
                team(due),
                team(asked)
            ),
            if *may_skip {
                format!(
                    "suivez-les : `guichet ticket escalate {named}`, ou passez outre : `guichet ticket escalate {named} --to {} --force --reason TEXTE`",
                    typed(asked, "ÉQUIPE")
                )
            } else {
                format!("suivez-les : `guichet ticket escalate {named}`")
            },
        ),
        Reason::AlreadyThere { team: at } => Said::new(
            format!("l’équipe {} l’a déjà", team(at)),
            format!("sans --to, les règles du guichet disent la suite : `guichet ticket escalate {named}`"),
        ),
        Reason::MayNotForce { rule } => Said::new(
            format!("la règle {rule} du profil ne permet pas de passer outre"),
            "levez ce qui manque ; un administrateur peut aussi changer le profil : `guichet desk apply FICHIER`",
        ),
        Reason::ForceNeedsReason => Said::new(
            "passer outre demande un motif, qui sera gardé",
            format!("`guichet ticket escalate {named} --force --reason TEXTE`"),
        ),
        Reason::NobodyToReturnTo { team: at } => Said::new(
            format!("aucune équipe ne l’a transmis à l’équipe {}", team(at)),
            format!(
                "transmettez-le, `guichet ticket escalate {named}`, ou attribuez-le : `guichet ticket assign {named} LOGIN`"
            ),
        ),
        Reason::HandlerNotOfTeam { operator, team: of } => Said::new(
            format!(
                "{} n’est pas de l’équipe {}, qui l’a en main",
                plain(operator),
                team(of)
            ),
            format!(
                "choisissez quelqu’un de l’équipe, `guichet operator list --team {}`, ou mettez-l’y : `guichet operator edit {} --team {}`",
                typed(of, "ÉQUIPE"),
                typed(operator, "LOGIN"),
                typed(of, "ÉQUIPE")
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
                "{} déjà",
                match interventions {
                    1 => "une intervention a".to_owned(),
                    several => format!("{several} interventions ont"),
                }
            ) + " eu lieu",
            format!("résolvez-le : `guichet ticket resolve {named} --solution TEXTE`"),
        ),
        Reason::Blank(verb) => blank(*verb, named),
        Reason::NeedsDate {
            waiting_for,
            until,
            today,
        } => needs_date(*waiting_for, *until, *today),
        Reason::TooLateToReopen { since, days } => Said::new(
            format!(
                "il est terminé depuis le {}, et on ne rouvre que dans les {}",
                day(Lang::Fr, *since),
                counted(Lang::Fr, u64::from(*days), "jour", "jours")
            ),
            "ouvrez un nouveau ticket qui le cite : `guichet ticket new`",
        ),
        Reason::NoAppointment => Said::new(
            "aucun rendez-vous n’y est fixé",
            format!(
                "pour annuler une intervention enregistrée, donnez son numéro : `guichet intervention cancel {named} --number N --reason TEXTE`"
            ),
        ),
        Reason::NothingChanges => Said::new(
            "tout y est déjà comme demandé",
            format!("voyez ce qui y est : `guichet ticket show {named}`"),
        ),
        Reason::MayNotTakePart { person, rule } => Said::new(
            match rule {
                Invitation::WhiteList => format!(
                    "{} n’est pas sur la liste blanche de l’établissement",
                    plain(person)
                ),
                Invitation::School | Invitation::Anyone => {
                    format!("{} n’a aucune fonction à l’établissement", plain(person))
                }
            },
            format!(
                "mettez la personne sur la liste blanche\u{a0}: `guichet school edit {} --allow {}`",
                about
                    .school
                    .map_or_else(|| "UAI".to_owned(), |uai| uai.to_string()),
                typed(person, "LOGIN")
            ),
        ),
        Reason::LetterFiled { id, reference } => letters::filed(*id, reference),
        Reason::DuplicateOfItself => Said::new(
            "un ticket n’est pas son propre doublon",
            format!("nommez l’autre ticket\u{a0}: `guichet ticket link {named} --duplicate-of RÉFÉRENCE`"),
        ),
        Reason::DirectClosureNotOffered => Said::new(
            "à ce guichet, le demandeur valide la clôture",
            format!("demandez-la-lui : `guichet ticket resolve {named} --solution TEXTE`"),
        ),
        Reason::RequesterMayNotClose => Said::new(
            "à ce guichet, le demandeur ne clôt pas lui-même",
            format!(
                "avant toute intervention, il peut annuler : `guichet ticket cancel {named} --reason TEXTE`"
            ),
        ),
        Reason::InThePast { at } => Said::new(
            format!("le {} est déjà passé", day(Lang::Fr, *at)),
            format!(
                "donnez un instant à venir avec --at, ou enregistrez la visite faite : `guichet intervention record {named} --mode visit --at INSTANT --minutes N --report TEXTE`"
            ),
        ),
        Reason::InTheFuture { at } => Said::new(
            format!("le {} est encore à venir", day(Lang::Fr, *at)),
            format!(
                "donnez l’instant passé avec --at, ou fixez un rendez-vous : `guichet intervention plan {named} --at INSTANT --with LOGIN --by LOGIN`"
            ),
        ),
        Reason::StillOpen { person, tickets } => Said::new(
            format!(
                "{} a des tickets ouverts\u{a0}: {}",
                plain(person),
                tickets.join(", ")
            ),
            "terminez-les d’abord, ou effacez-les tels quels\u{a0}: --with-open",
        ),
        Reason::NoSchoolForEquipment => Said::new(
            "un matériel se désigne dans l’inventaire d’un établissement, et aucun n’est nommé",
            "ajoutez --school UAI, ou décrivez le matériel dans le texte",
        ),
    }
}

fn not_from(verb: Verb, status: Status, instead: &[Verb], about: &About) -> Said {
    let named = about.named();
    let what = format!("son statut est « {} »", about.status(status, Lang::Fr));
    let remedy = if instead.contains(&Verb::Reopen) && verb != Verb::Reopen {
        format!("rouvrez-le d’abord : `guichet ticket reopen {named} --reason TEXTE`")
    } else if matches!(verb, Verb::Approve | Verb::Refuse) && instead.contains(&Verb::Resolve) {
        format!("la clôture se demande d’abord : `guichet ticket resolve {named} --solution TEXTE`")
    } else if instead.contains(&Verb::Refuse) {
        format!("si ce n’est pas réglé, refusez la clôture : `guichet ticket refuse {named} --reason TEXTE`")
    } else {
        format!("d’ici, on peut : {}", commands(instead).join(", "))
    };
    Said::new(what, remedy)
}

fn blank(verb: Verb, named: &str) -> Said {
    let (what, option) = match verb {
        Verb::Comment | Verb::Answer => ("le texte est vide", "TEXTE"),
        Verb::Ask => ("la question est vide", "TEXTE"),
        Verb::Resolve => ("la solution est vide", "--solution TEXTE"),
        Verb::Record => (
            "le rapport d’intervention est vide",
            "--mode MODE --minutes N --report TEXTE",
        ),
        Verb::Open | Verb::Edit | Verb::Attach | Verb::Take | Verb::Assign | Verb::Hold => {
            ("le motif est vide", "--reason TEXTE")
        }
        Verb::Escalate | Verb::Return | Verb::Plan | Verb::Approve | Verb::Refuse | Verb::Cancel => {
            ("le motif est vide", "--reason TEXTE")
        }
        Verb::Join | Verb::Leave | Verb::Link | Verb::Reject | Verb::Reopen | Verb::Expire | Verb::Recall => {
            ("le motif est vide", "--reason TEXTE")
        }
        Verb::Annul => ("le motif est vide", "--reason TEXTE"),
    };
    let remedy = match command(verb) {
        Some(command) => format!("`guichet {command} {named} {option}`"),
        None => "il y faut des mots".to_owned(),
    };
    Said::new(what, remedy)
}

fn needs_date(waiting_for: WaitingFor, until: Option<chrono::NaiveDate>, today: chrono::NaiveDate) -> Said {
    let what = match (until, waiting_for) {
        (Some(until), _) => format!(
            "le {} n’est pas à venir (nous sommes le {})",
            day(Lang::Fr, until),
            day(Lang::Fr, today)
        ),
        (None, WaitingFor::Date | WaitingFor::Authority | WaitingFor::Supplier) => {
            "il faut dire jusqu’à quel jour".to_owned()
        }
    };
    Said::new(what, "donnez un jour à venir : --until JOUR")
}
