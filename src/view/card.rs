//! One ticket on a page: what it is, whose turn it is, the newest word, then the whole conversation.

use super::json::Notes;
use super::layout::{Sheet, capital};
use super::list::{priority_tone, status_tone};
use super::paint::{Tone, toned};
use super::{Look, timeline};
use crate::domain::Text;
use crate::domain::code::{Code as _, Field, Status};
use crate::domain::desk::Desk;
use crate::domain::dossier::Dossier;
use crate::domain::equipment::Equipment;
use crate::domain::person::Person;
use crate::domain::ticket::{Change, Ticket};
use crate::text::codes::Worded as _;
use crate::text::headings::Heading;
use crate::text::names::Names;
use crate::text::{format, pages};

/// The page of a ticket. Internal notes are on it only where they are asked for.
pub fn card(dossier: &Dossier, desk: &Desk, notes: Notes, look: Look) -> String {
    let names = Names::of(look.lang, desk, dossier);
    let mut sheet = Sheet::new(look);
    header(&mut sheet, &dossier.ticket, &names);
    sheet.blank();
    sheet.values(&fields(dossier, &names, look));
    timeline::newest(&mut sheet, dossier, &names, notes, look);
    attachments(&mut sheet, dossier, &names);
    interventions(&mut sheet, dossier, &names);
    timeline::timeline(&mut sheet, dossier, &names, notes);
    let hidden = timeline::notes(dossier);
    if notes == Notes::Hidden && hidden > 0 {
        sheet.blank();
        sheet.line(
            Tone::Dim,
            0,
            &pages::hidden_notes(look.lang, hidden, &dossier.ticket.reference),
        );
    }
    sheet.done()
}

fn header(sheet: &mut Sheet, ticket: &Ticket, names: &Names<'_>) {
    let title = format!("{}  {}", ticket.reference, ticket.subject.line());
    sheet.line(Tone::Strong, 0, &title);
    let mut facts = vec![toned(status_tone(ticket.status), &names.status(ticket.status))];
    if let Some(priority) = &ticket.priority {
        facts.push(toned(
            priority_tone(names.desk, priority),
            &names.priority(priority),
        ));
    }
    facts.push(format!("{} {}", Heading::Level.in_lang(names.lang), ticket.level));
    facts.push(names.team(&ticket.team));
    facts.extend(ticket.assignee.as_deref().map(|login| names.person(login)));
    sheet.marked(&facts.join(" · "));
    let colon = pages::colon(names.lang);
    let turn = pages::turn(ticket, last_day(ticket, names.desk), names);
    sheet.line(
        Tone::Plain,
        0,
        &format!("{}{colon}{turn}", Heading::Turn.in_lang(names.lang)),
    );
}

/// The last day on which the closure can be answered.
fn last_day(ticket: &Ticket, desk: &Desk) -> Option<chrono::NaiveDate> {
    let since = desk.day(ticket.resolved_at.filter(|_| ticket.status == Status::Resolved)?);
    since.checked_add_days(chrono::Days::new(desk.closure.days.into()))
}

fn fields(dossier: &Dossier, names: &Names<'_>, look: Look) -> Vec<(String, String)> {
    let ticket = &dossier.ticket;
    let lang = look.lang;
    let heading = |heading: Heading| heading.in_lang(lang).to_owned();
    let login = |login: &str| names.person(login);
    let mut fields = vec![
        (heading(Heading::School), school(dossier)),
        (
            heading(Heading::Requester),
            person(dossier.requester.as_ref(), &ticket.requester, ticket, names),
        ),
        (
            heading(Heading::Beneficiary),
            ticket.beneficiary.as_deref().map(login).unwrap_or_default(),
        ),
        (
            heading(Heading::Participants),
            dossier
                .participants
                .iter()
                .map(|person| person.name().line())
                .collect::<Vec<_>>()
                .join(", "),
        ),
        (heading(Heading::Channel), ticket.channel.in_lang(lang).to_owned()),
        (
            heading(Heading::Category),
            format!(
                "{} ({})",
                names.category_path(&ticket.category),
                ticket.kind.in_lang(lang)
            ),
        ),
        (heading(Heading::Equipment), equipment(dossier, names, look)),
        (
            heading(Heading::Urgency),
            ticket
                .urgency
                .map(|urgency| names.urgency(urgency))
                .unwrap_or_default(),
        ),
    ];
    for field in Field::ALL {
        if let Some(text) = ticket.form.get(field) {
            fields.push((capital(field.in_lang(lang)), text.terminal()));
        }
    }
    let text = |text: &Option<Text>| text.as_ref().map(|text| text.terminal()).unwrap_or_default();
    fields.extend([
        (heading(Heading::OtherKey), text(&ticket.external_id)),
        (
            heading(Heading::Privacy),
            if ticket.private {
                pages::private(lang).to_owned()
            } else {
                String::new()
            },
        ),
        (heading(Heading::Description), ticket.description.terminal()),
        (heading(Heading::Appointment), appointment(ticket, names)),
        (heading(Heading::Solution), text(&ticket.solution)),
        (
            heading(Heading::Cause),
            ticket
                .cause
                .as_deref()
                .map(|code| names.cause(code))
                .unwrap_or_default(),
        ),
        (heading(Heading::Qualification), text(&ticket.subject_path)),
    ]);
    fields
}

fn school(dossier: &Dossier) -> String {
    let uai = dossier.ticket.school.map(|uai| uai.to_string());
    match (&dossier.school, uai) {
        (Some(school), _) => {
            let city = school
                .city
                .as_ref()
                .map(|city| format!(", {}", city.line()))
                .unwrap_or_default();
            format!("{}{city} ({})", school.name.line(), school.uai)
        }
        (None, uai) => uai.unwrap_or_default(),
    }
}

fn person(person: Option<&Person>, login: &str, ticket: &Ticket, names: &Names<'_>) -> String {
    let mut facts = vec![names.person(login)];
    facts.extend(
        ticket
            .function
            .map(|function| function.in_lang(names.lang).to_owned()),
    );
    if let Some(person) = person {
        facts.extend(person.phone.iter().chain(&person.mail).map(Text::line));
    }
    facts.join(" · ")
}

fn equipment(dossier: &Dossier, names: &Names<'_>, look: Look) -> String {
    let Some(number) = &dossier.ticket.equipment else {
        return String::new();
    };
    let mut facts = vec![number.line()];
    if let Some(Equipment {
        kind,
        brand,
        model,
        location,
        warranty_until,
        ..
    }) = &dossier.equipment
    {
        let what: Vec<String> = [kind, brand, model]
            .into_iter()
            .flatten()
            .map(Text::line)
            .collect();
        facts.push(what.join(" "));
        facts.extend(location.as_ref().map(Text::line));
        facts.extend(warranty_until.map(|until| pages::warranty(look.lang, until, names.desk.day(look.now))));
    }
    facts.retain(|fact| !fact.is_empty());
    facts.join(" · ")
}

fn appointment(ticket: &Ticket, names: &Names<'_>) -> String {
    let Some(visit) = &ticket.appointment else {
        return String::new();
    };
    let when = format::instant(names.lang, visit.at, names.desk.time_zone);
    let shown = pages::visit(
        names.lang,
        &when,
        &names.person(&visit.meet),
        &names.person(&visit.by),
    );
    if visit.billed {
        let agreed = visit.agreed_by.as_ref().map(Text::line);
        format!("{shown}, {}", pages::billed(names.lang, None, agreed.as_deref()))
    } else {
        shown
    }
}

fn attachments(sheet: &mut Sheet, dossier: &Dossier, names: &Names<'_>) {
    let mut first = true;
    for event in &dossier.events {
        let Change::Attached { files } = &event.change else {
            continue;
        };
        for file in files {
            if std::mem::take(&mut first) {
                sheet.title(Heading::Attachments.in_lang(names.lang));
            }
            let facts = [
                file.name.line(),
                format::bytes(names.lang, file.size),
                format::instant(names.lang, event.at, names.desk.time_zone),
                names.actor(&event.by).unwrap_or_default(),
            ];
            sheet.item(Tone::Plain, 2, &facts.join(" · "));
        }
    }
}

fn interventions(sheet: &mut Sheet, dossier: &Dossier, names: &Names<'_>) {
    let mut first = true;
    for event in &dossier.events {
        let Change::Recorded(work) = &event.change else {
            continue;
        };
        if std::mem::take(&mut first) {
            sheet.title(Heading::Interventions.in_lang(names.lang));
        }
        let mut facts = vec![
            format::instant(names.lang, work.at, names.desk.time_zone),
            work.mode.in_lang(names.lang).to_owned(),
            format::minutes(names.lang, work.minutes),
            names.person(&work.by),
        ];
        if work.billed {
            let agreed = work.agreed_by.as_ref().map(Text::line);
            let amount = format::money(names.lang, work.cents);
            facts.push(pages::billed(names.lang, Some(&amount), agreed.as_deref()));
        }
        sheet.item(Tone::Plain, 2, &facts.join(" · "));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::code::Lang;
    use crate::domain::testing::{at, desk, story};

    fn look(lang: Lang, width: Option<u16>) -> Look {
        Look {
            lang,
            width,
            colour: false,
            now: at("2026-11-22T08:00:00Z"),
        }
    }

    #[track_caller]
    fn check(lang: Lang, notes: Notes, width: Option<u16>, expected: &str) {
        let shown = card(&story(), &desk(), notes, look(lang, width)).replace(['\u{a0}', '\u{202f}'], " ");
        assert_eq!(shown, expected);
    }

    #[test]
    fn a_ticket_reads_as_a_conversation_and_its_newest_word_stands_out() {
        check(
            Lang::Fr,
            Notes::Hidden,
            Some(90),
            "\
CG-12  Imprimante en panne
À valider · Majeure · niveau 2 · Maintenance · Paul Durand
À qui le tour : au demandeur, Claire Martin, qui doit approuver ou refuser la clôture,
jusqu’au 04/12/2026

Établissement  Lycée Camille Corot, Morestel (0383069E)
Demandeur      Claire Martin · PRT · 04 74 80 00 01 · claire.martin@ac-test.example
Canal          téléphone
Catégorie      Matériel › Imprimante (incident)
Matériel       UC0000003 · Imprimante HP LaserJet Pro M404dn · salle 311 · hors garantie
               depuis le 24/05/2024
Urgence        2 - Moyenne
Lieu           salle 311
Description    Plus rien ne sort.
               Le voyant est rouge.
Solution       Four remplacé, essai concluant
Cause          Panne

Dernière nouvelle : il y a 1 j
  Paul Durand a résolu le ticket (cause : Panne)
  │ Four remplacé, essai concluant

Interventions
  20/11/2026 à 15:30 · déplacement · 1 h 30 · Paul Durand · facturé 127,75 €, accord de
    M. Petit

Historique
• 20/11/2026 à 09:00  Claire Martin (saisi par Paul Durand) a ouvert le ticket par
  téléphone, comme PRT, pour Guichet unique (niveau 1)
    → Nouveau
• 20/11/2026 à 10:00  Paul Durand a pris en charge le ticket
    → En cours
• 20/11/2026 à 12:00  Paul Durand a demandé un complément
    → En attente du demandeur
    │ Quel voyant ?
• 20/11/2026 à 13:00  Claire Martin (saisi par Paul Durand) a écrit
    → En cours
    │ Celui du bac.
• 20/11/2026 à 14:00  Paul Durand a mis le ticket en attente du fournisseur jusqu’au
  01/12/2026
    → En attente d’un tiers
    │ Pièce commandée
• 20/11/2026 à 15:00  Paul Durand a transmis le ticket de Guichet unique à Maintenance
  (niveau 2), à Paul Durand
    → En cours
    │ Le four est mort
• 20/11/2026 à 16:00  Paul Durand a fixé un rendez-vous le 24/11/2026 à 14:30, avec
  Claire Martin, par Paul Durand, facturé, accord de M. Petit
• 20/11/2026 à 17:00  Paul Durand a enregistré une intervention sur place de 1 h 30, le
  20/11/2026 à 15:30 (Paul Durand, Maintenance), facturé 127,75 €, accord de M. Petit
    │ Four changé
▶ 20/11/2026 à 18:00  Paul Durand a résolu le ticket (cause : Panne)
    → À valider
    │ Four remplacé, essai concluant

1 note interne : `guichet ticket show CG-12 --internal`
",
        );
    }

    #[test]
    fn a_pipe_gets_the_same_page_uncut() {
        check(
            Lang::En,
            Notes::Shown,
            None,
            "\
CG-12  Imprimante en panne
To be validated · Major · level 2 · Maintenance · Paul Durand
Whose turn: the requester’s, Claire Martin, who has to approve or refuse the closure, until 4 Dec 2026

School       Lycée Camille Corot, Morestel (0383069E)
Requester    Claire Martin · PRT (IT resource person) · 04 74 80 00 01 · claire.martin@ac-test.example
Channel      telephone
Category     Hardware › Printer (incident)
Equipment    UC0000003 · Imprimante HP LaserJet Pro M404dn · salle 311 · out of warranty since 24 May 2024
Urgency      2 - Medium
Place        salle 311
Description  Plus rien ne sort.
             Le voyant est rouge.
Solution     Four remplacé, essai concluant
Cause        Breakdown

Latest: 1 d ago
  Paul Durand resolved the ticket (cause: Breakdown)
  │ Four remplacé, essai concluant

Interventions
  20 Nov 2026, 15:30 · visit · 1 h 30 min · Paul Durand · billed €127.75, agreed by M. Petit

History
• 20 Nov 2026, 09:00  Claire Martin (entered by Paul Durand) opened the ticket by telephone, as PRT (IT resource person), for Single desk (level 1)
    → New
• 20 Nov 2026, 10:00  Paul Durand took on the ticket
    → In progress
• 20 Nov 2026, 11:00  Paul Durand left an internal note
    │ Elle rappelle souvent pour cela.
• 20 Nov 2026, 12:00  Paul Durand asked for more
    → Waiting for the requester
    │ Quel voyant ?
• 20 Nov 2026, 13:00  Claire Martin (entered by Paul Durand) wrote
    → In progress
    │ Celui du bac.
• 20 Nov 2026, 14:00  Paul Durand put the ticket on hold for the supplier until 1 Dec 2026
    → On hold
    │ Pièce commandée
• 20 Nov 2026, 15:00  Paul Durand escalated the ticket from Single desk to Maintenance (level 2), to Paul Durand
    → In progress
    │ Le four est mort
• 20 Nov 2026, 16:00  Paul Durand made an appointment on 24 Nov 2026, 14:30, with Claire Martin, by Paul Durand, billed, agreed by M. Petit
• 20 Nov 2026, 17:00  Paul Durand recorded an intervention on site of 1 h 30 min, on 20 Nov 2026, 15:30 (Paul Durand, Maintenance), billed €127.75, agreed by M. Petit
    │ Four changé
▶ 20 Nov 2026, 18:00  Paul Durand resolved the ticket (cause: Breakdown)
    → To be validated
    │ Four remplacé, essai concluant
",
        );
    }

    #[test]
    fn no_control_character_of_anybody_reaches_a_terminal() {
        let hostile = Text::from("x\u{1b}[2J\u{9b}31m\u{202e}\u{2066}\u{7}\r\u{0}y");
        let mut dossier = story();
        dossier.ticket.subject = hostile.clone();
        dossier.ticket.description = hostile.clone();
        dossier.ticket.solution = Some(hostile.clone());
        dossier.ticket.assignee = Some(hostile.raw().to_owned());
        for event in &mut dossier.events {
            if let Change::Said { text, .. } = &mut event.change {
                *text = hostile.clone();
            }
        }
        for (width, notes) in [(None, Notes::Shown), (Some(40), Notes::Hidden)] {
            let shown = card(&dossier, &desk(), notes, look(Lang::Fr, width));
            let unseen = |c: char| (c.is_control() && c != '\n') || crate::domain::outside::is_invisible(c);
            assert!(!shown.contains(unseen), "{shown:?}");
        }
    }

    #[test]
    fn the_newest_is_bold_where_there_is_colour() {
        let coloured = Look {
            colour: true,
            ..look(Lang::En, Some(100))
        };
        let shown = card(&story(), &desk(), Notes::Hidden, coloured);
        assert!(shown.contains("\u{1b}[1m▶ 20 Nov 2026, 18:00"), "{shown}");
    }
}
