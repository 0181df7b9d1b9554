//! What happened to a ticket, as a conversation: the oldest first, the newest so that it stands out.

use super::Look;
use super::json::{Notes, is_internal};
use super::layout::Sheet;
use super::paint::Tone;
use crate::domain::dossier::Dossier;
use crate::domain::ticket::Event;
use crate::text::codes::Worded as _;
use crate::text::headings::Heading;
use crate::text::names::Names;
use crate::text::{history, pages};

/// The newest word or deed, near the top.
pub fn newest(sheet: &mut Sheet, dossier: &Dossier, names: &Names<'_>, notes: Notes, look: Look) {
    // The first is the description, which stands above.
    let Some(event) = visible(dossier, notes).last().filter(|event| event.number > 1) else {
        return;
    };
    let ago = pages::ago(look.lang, event.at, look.now);
    sheet.title(&format!(
        "{}{}{ago}",
        Heading::Newest.in_lang(look.lang),
        pages::colon(look.lang)
    ));
    sheet.item(Tone::Strong, 2, &history::headline(event, names));
    if let Some(words) = history::words(&event.change) {
        sheet.words(Tone::Strong, 2, &words.terminal());
    }
}

/// The whole conversation.
pub fn timeline(sheet: &mut Sheet, dossier: &Dossier, names: &Names<'_>, notes: Notes) {
    sheet.title(Heading::History.in_lang(names.lang));
    let last = visible(dossier, notes).last().map(|event| event.number);
    let mut status = None;
    for event in visible(dossier, notes) {
        let newest = Some(event.number) == last && event.number > 1;
        moment(sheet, event, newest, names);
        if status != Some(event.status) {
            sheet.line(Tone::Dim, 4, &format!("→ {}", names.status(event.status)));
        }
        status = Some(event.status);
        // The description stands at the top of the page.
        if event.number > 1
            && let Some(words) = history::words(&event.change)
        {
            let tone = match (newest, is_internal(event)) {
                (_, true) => Tone::Warn,
                (true, false) => Tone::Strong,
                (false, false) => Tone::Plain,
            };
            sheet.words(tone, 4, &words.terminal());
        }
    }
}

/// How many internal notes there are.
pub fn notes(dossier: &Dossier) -> u64 {
    dossier.events.iter().filter(|event| is_internal(event)).count() as u64
}

fn moment(sheet: &mut Sheet, event: &Event, newest: bool, names: &Names<'_>) {
    let when = sheet.when(event.at, names.desk.time_zone);
    let clock = history::clock(event.clock, names.lang)
        .map(|clock| format!(" ({clock})"))
        .unwrap_or_default();
    let (mark, tone) = match (newest, is_internal(event)) {
        (true, _) => ("▶", Tone::Strong),
        (false, true) => ("•", Tone::Warn),
        (false, false) => ("•", Tone::Plain),
    };
    sheet.item(
        tone,
        0,
        &format!("{mark} {when}{clock}  {}", history::headline(event, names)),
    );
}

fn visible(dossier: &Dossier, notes: Notes) -> impl DoubleEndedIterator<Item = &Event> {
    dossier
        .events
        .iter()
        .filter(move |event| notes == Notes::Shown || !is_internal(event))
}
