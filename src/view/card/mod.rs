//! One ticket on a page: what it is, whose turn it is, the newest word, then the whole conversation.

use super::json::Notes;
use super::layout::{Sheet, capital};
use super::list::{priority_tone, status_tone};
use super::paint::{Tone, finish, toned};
use super::{Look, deadline, timeline};
use crate::domain::Text;
use crate::domain::closing;
use crate::domain::code::{Code as _, Field, Status};
use crate::domain::desk::Desk;
use crate::domain::dossier::Dossier;
use crate::domain::equipment::Equipment;
use crate::domain::person::Person;
use crate::domain::ticket::{self, Change, Ticket};
use crate::text::codes::Worded as _;
use crate::text::deadline as words;
use crate::text::headings::Heading;
use crate::text::names::Names;
use crate::text::{format, knowledge, pages};

/// The page of a ticket. Internal notes are on it only where they are asked for.
pub fn card(dossier: &Dossier, desk: &Desk, notes: Notes, look: Look) -> String {
    let mut sheet = Sheet::new(look);
    whole(&mut sheet, dossier, desk, notes, look);
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

/// What stands between the pages of several tickets.
pub fn between(look: Look) -> String {
    let rule = "─".repeat(usize::from(look.width.unwrap_or(A4).min(A4)));
    format!("\n{}\n\n", finish(&toned(Tone::Dim, &rule), look.colour))
}

/// How many letters a line of a sheet of A4 holds.
const A4: u16 = 80;

/// The page of a ticket on paper: no colour, whatever the terminal, and where and when it comes from.
pub fn printed(dossier: &Dossier, desk: &Desk, notes: Notes, look: Look) -> String {
    let look = Look {
        width: Some(A4),
        colour: false,
        ..look
    };
    let mut sheet = Sheet::on_paper(look);
    let name = Text::from(desk.name.in_lang(look.lang)).line();
    let when = format::instant(look.lang, look.now, desk.time_zone);
    sheet.line(Tone::Plain, 0, &pages::printed(look.lang, &name, &when));
    sheet.blank();
    whole(&mut sheet, dossier, desk, notes, look);
    sheet.done()
}

fn whole(sheet: &mut Sheet, dossier: &Dossier, desk: &Desk, notes: Notes, look: Look) {
    let names = Names::of(look.lang, desk, dossier);
    header(sheet, &dossier.ticket, &names);
    due(sheet, dossier, &names, look);
    sheet.blank();
    let values = fields(sheet, dossier, &names, look);
    sheet.values(&values);
    timeline::newest(sheet, dossier, &names, notes, look);
    attachments(sheet, dossier, &names);
    interventions(sheet, dossier, &names);
    articles(sheet, dossier, look);
    timeline::timeline(sheet, dossier, &names, notes);
}

/// What may help.
fn articles(sheet: &mut Sheet, dossier: &Dossier, look: Look) {
    if !dossier.articles.is_empty() {
        sheet.title(Heading::Articles.in_lang(look.lang));
        for article in &dossier.articles {
            sheet.item(Tone::Plain, 2, &knowledge::offered(look.lang, article));
        }
    }
}

/// The page of a ticket that is not opened yet: its reference is nobody's.
pub fn preview(dossier: &Dossier, desk: &Desk, look: Look) -> String {
    let names = Names::of(look.lang, desk, dossier);
    let mut sheet = Sheet::new(look);
    sheet.line(Tone::Strong, 0, &dossier.ticket.subject.line());
    standing(&mut sheet, &dossier.ticket, &names);
    sheet.blank();
    let values = fields(&sheet, dossier, &names, look);
    sheet.values(&values);
    attachments(&mut sheet, dossier, &names);
    sheet.done()
}

fn header(sheet: &mut Sheet, ticket: &Ticket, names: &Names<'_>) {
    let title = format!("{}  {}", ticket.reference, ticket.subject.line());
    sheet.line(Tone::Strong, 0, &title);
    standing(sheet, ticket, names);
    let colon = pages::colon(names.lang);
    let turn = pages::turn(ticket, last_day(ticket, names.desk), names);
    sheet.line(
        Tone::Plain,
        0,
        &format!("{}{colon}{turn}", Heading::Turn.in_lang(names.lang)),
    );
}

/// By when somebody must act; nothing while nobody must.
fn due(sheet: &mut Sheet, dossier: &Dossier, names: &Names<'_>, look: Look) {
    let Some((deed, at, late)) = deadline::next(&dossier.ticket, &dossier.due, look.now) else {
        return;
    };
    let when = sheet.when(at, names.desk.time_zone);
    let told = words::by(look.lang, deed, &when, late);
    let colon = pages::colon(look.lang);
    let tone = if late { Tone::Alarm } else { Tone::Plain };
    sheet.line(tone, 0, &format!("{}{colon}{told}", words::heading(look.lang)));
}

/// How pressing it is, and with whom.
fn standing(sheet: &mut Sheet, ticket: &Ticket, names: &Names<'_>) {
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
}

/// The last day on which the closure can be answered.
fn last_day(ticket: &Ticket, desk: &Desk) -> Option<chrono::NaiveDate> {
    let resolved_at = ticket.resolved_at.filter(|_| ticket.status == Status::Resolved)?;
    closing::answer_by(desk, resolved_at)
}

fn fields(sheet: &Sheet, dossier: &Dossier, names: &Names<'_>, look: Look) -> Vec<(String, String)> {
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
        (heading(Heading::Appointment), appointment(sheet, ticket, names)),
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

fn appointment(sheet: &Sheet, ticket: &Ticket, names: &Names<'_>) -> String {
    let Some(visit) = &ticket.appointment else {
        return String::new();
    };
    let when = sheet.when(visit.at, names.desk.time_zone);
    let shown = pages::visit(
        names.lang,
        &when,
        &format::minutes(names.lang, visit.minutes),
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
                sheet.when(event.at, names.desk.time_zone),
                names.actor(&event.by).unwrap_or_default(),
            ];
            sheet.item(Tone::Plain, 2, &facts.join(" · "));
        }
    }
}

fn interventions(sheet: &mut Sheet, dossier: &Dossier, names: &Names<'_>) {
    // What was taken back is history.
    let works = ticket::standing(&dossier.events);
    if !works.is_empty() {
        sheet.title(Heading::Interventions.in_lang(names.lang));
    }
    for (_, work) in works {
        let mut facts = vec![
            sheet.when(work.at, names.desk.time_zone),
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
mod tests;
