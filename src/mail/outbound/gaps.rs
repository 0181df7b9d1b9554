//! What is put into a notice. It is built from the ticket as whoever is told may see it, and from the
//! one event that is told: an internal note is in neither, so that no template can let it out.
//!
//! What people wrote goes in without what could drive a terminal, and addresses of the Internet
//! without their scheme: a notice carries no link to click (K5).

use crate::domain::code::Channel;
use crate::domain::notice::{Matter, NAMES, NoticeKind, Part};
use crate::domain::ticket::{Change, Event, Ticket};
use crate::domain::{Text, closing};
use crate::template::Filling;
use crate::text::format;
use crate::text::history;
use crate::text::names::Names;

/// Every name with its value.
pub fn filled(matter: &Matter) -> Vec<(&'static str, Filling)> {
    let mut gaps = Gaps(
        NAMES
            .iter()
            .map(|name| (*name, Filling::Words(String::new())))
            .collect(),
    );
    of_desk(&mut gaps, matter);
    if let Some(dossier) = &matter.dossier {
        let names = Names::of(matter.lang(), &matter.desk, dossier);
        of_ticket(&mut gaps, matter, &dossier.ticket, &names);
        if let Some(event) = matter.event() {
            of_event(&mut gaps, matter, event, &names);
        }
        of_closure(&mut gaps, matter, &dossier.ticket);
    }
    gaps.0
}

struct Gaps(Vec<(&'static str, Filling)>);

impl Gaps {
    fn words(&mut self, name: &str, words: impl Into<String>) {
        self.put(name, Filling::Words(words.into()));
    }

    fn yes(&mut self, name: &str, yes: bool) {
        self.put(name, Filling::Yes(yes));
    }

    fn put(&mut self, name: &str, filling: Filling) {
        if let Some((_, gap)) = self.0.iter_mut().find(|(known, _)| *known == name) {
            *gap = filling;
        }
    }
}

fn of_desk(gaps: &mut Gaps, matter: &Matter) {
    let desk = &matter.desk;
    let today = desk.day(matter.queued_at);
    let contact = |channel| desk.contact.on(channel, today).map(one_line).unwrap_or_default();
    gaps.words("desk", one_line(desk.name.in_lang(matter.lang())));
    gaps.words("phone", contact(Channel::Phone));
    gaps.words("mail", contact(Channel::Mail));
    gaps.words("portal", contact(Channel::Portal));
    gaps.words("person", line(&matter.to.name));
    gaps.yes("is_requester", matter.to.part == Part::Requester);
    gaps.yes("is_team", matter.to.part == Part::Team);
    let address = desk.contact.on(Channel::Mail, today).is_some();
    gaps.yes("can_answer", desk.mail.answers && address);
}

fn of_ticket(gaps: &mut Gaps, matter: &Matter, ticket: &Ticket, names: &Names<'_>) {
    let dossier = matter.dossier.as_ref();
    gaps.words("reference", ticket.reference.as_str());
    if !is_echo(matter, ticket) {
        gaps.words("subject", line(&ticket.subject));
    }
    gaps.words("status", one_line(&names.status(ticket.status)));
    gaps.words("category", one_line(&names.category_path(&ticket.category)));
    if let Some(priority) = &ticket.priority {
        gaps.words("priority", one_line(&names.priority(priority)));
    }
    gaps.words("team", one_line(&names.team(&ticket.team)));
    if let Some(school) = dossier.and_then(|dossier| dossier.school.as_ref()) {
        let city = school.city.as_ref().map(|city| format!(", {}", line(city)));
        gaps.words(
            "school",
            format!("{}{}", line(&school.name), city.unwrap_or_default()),
        );
    }
    gaps.words("requester", one_line(&names.person(&ticket.requester)));
    if let Some(beneficiary) = &ticket.beneficiary {
        gaps.words("beneficiary", one_line(&names.person(beneficiary)));
    }
}

/// An acknowledgement of what came by itself says nothing that its sender wrote: it would carry a
/// stranger's words to whomever they name.
fn is_echo(matter: &Matter, ticket: &Ticket) -> bool {
    matter.kind == NoticeKind::Received
        && ticket.channel == Channel::Mail
        && matter.event().is_some_and(|event| event.by.operator.is_none())
}

fn of_event(gaps: &mut Gaps, matter: &Matter, event: &Event, names: &Names<'_>) {
    let team = matter.to.part == Part::Team;
    // Who speaks: the person whose word it is, else the operator.
    let author = event.by.person.as_ref().or(event.by.operator.as_ref());
    gaps.words(
        "author",
        author
            .map(|login| one_line(&names.person(login)))
            .unwrap_or_default(),
    );
    gaps.words("deed", one_line(&history::headline(event, names)));
    // Why it was handed on is said among colleagues.
    let told = match &event.change {
        Change::HandedOver(_) | Change::Returned { .. } if !team => None,
        Change::Said { internal: true, .. } => None,
        Change::Opened(_) if !team => None,
        change => history::words(change),
    };
    gaps.words("words", told.map(paragraphs).unwrap_or_default());
    if let Change::Resolved {
        cause: Some(cause), ..
    }
    | Change::Cancelled {
        cause: Some(cause), ..
    } = &event.change
    {
        gaps.words("cause", one_line(&names.cause(cause)));
    }
    if let Change::Planned(visit) | Change::CalledOff { visit, .. } = &event.change {
        let lang = matter.lang();
        gaps.words("visit", format::instant(lang, visit.at, matter.zone()));
        gaps.words("visit_minutes", format::minutes(lang, visit.minutes));
        gaps.words("visit_with", one_line(&names.person(&visit.meet)));
        gaps.words("technician", one_line(&names.person(&visit.by)));
        gaps.yes("billed", visit.billed);
    }
}

fn of_closure(gaps: &mut Gaps, matter: &Matter, ticket: &Ticket) {
    gaps.words("code", matter.code.clone().unwrap_or_default());
    let last = ticket
        .resolved_at
        .and_then(|at| closing::answer_by(&matter.desk, at));
    if let (NoticeKind::ToValidate, Some(last)) = (matter.kind, last) {
        gaps.words("answer_by", format::day(matter.lang(), last));
    }
}

fn line(text: &Text) -> String {
    without_links(&text.line())
}

fn one_line(text: &str) -> String {
    line(&Text::from(text))
}

fn paragraphs(text: &Text) -> String {
    without_links(text.terminal().trim())
}

/// The same without `https://` and its like, which mail programs make a link of; nor with one that
/// comes about where another was.
fn without_links(text: &str) -> String {
    const SCHEMES: &[&str] = &["https://", "http://", "ftp://", "mailto:"];
    let mut text = text.to_owned();
    loop {
        let low = text.to_ascii_lowercase();
        let found = SCHEMES
            .iter()
            .find_map(|scheme| Some((low.find(scheme)?, scheme.len())));
        let Some((at, length)) = found else {
            return text;
        };
        text.replace_range(at..at + length, "");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_link_is_left_to_click() {
        #[track_caller]
        fn check(text: &str, expected: &str) {
            assert_eq!(without_links(text), expected);
        }
        check(
            "Voir https://ent.loire.example/svt ici",
            "Voir ent.loire.example/svt ici",
        );
        check("HTTP://x.example", "x.example");
        check("hhttp://ttp://x", "x");
        check("écrire à mailto:a@b.example", "écrire à a@b.example");
        check("un http:/ seul", "un http:/ seul");
    }
}
