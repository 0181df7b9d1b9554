//! One manual page, in the language of `man`: the headings are those that French and English pages have.

use chrono::NaiveDate;
use clap::{Arg, Command};
use clap_mangen::roff::{Inline, Roff, bold, italic, roman};

use crate::domain::code::{Code as _, Lang, Topic};
use crate::text::help::{self, frame};
use crate::text::manual::{self, Section};
use crate::text::topics::{self, Block};

/// `guichet-ticket-list`.
pub fn name(path: &str) -> String {
    let words = std::iter::once("guichet").chain(path.split_whitespace());
    words.collect::<Vec<_>>().join("-")
}

/// The page of the command at that path.
pub fn command(command: &Command, path: &str, lang: Lang, day: NaiveDate) -> String {
    let about = command.get_about().map(ToString::to_string).unwrap_or_default();
    let mut page = begun(&name(path), "1", &about, lang, day);
    let section = |page: &mut Roff, section: Section| {
        page.control("SH", [manual::heading(lang, section)]);
    };
    section(&mut page, Section::Synopsis);
    page.text([roman(synopsis(command))]);
    section(&mut page, Section::Examples);
    for (at, example) in help::first_examples(path).into_iter().enumerate() {
        paragraph(&mut page, at);
        page.text([roman(example.caption(lang))]);
        typed(&mut page, &[example.command]);
    }
    if command.has_subcommands() {
        page.control("SH", [capitals(frame(lang).commands).as_str()]);
        for below in command.get_subcommands() {
            let about = below.get_about().map(ToString::to_string).unwrap_or_default();
            page.control("TP", []);
            let page_of = name(&format!("{path} {}", below.get_name()));
            page.text([bold(page_of), roman("(1)")]);
            page.text([roman(about)]);
        }
    }
    options(&mut page, command);
    for (heading, topic) in [
        (Section::ExitStatus, Topic::ExitCodes),
        (Section::Environment, Topic::Environment),
    ] {
        section(&mut page, heading);
        blocks(&mut page, topics::page(lang, topic).blocks);
    }
    section(&mut page, Section::SeeAlso);
    page.text([roman(see_also(path))]);
    page.render()
}

/// The page of a help topic.
pub fn topic(topic: Topic, lang: Lang, day: NaiveDate) -> String {
    let told = topics::page(lang, topic);
    let mut page = begun(&format!("guichet-{}", topic.code()), "7", told.about, lang, day);
    page.control("SH", [manual::heading(lang, Section::Description)]);
    blocks(&mut page, told.blocks);
    page.control("SH", [manual::heading(lang, Section::SeeAlso)]);
    page.text([roman("guichet(1)")]);
    page.render()
}

fn begun(name: &str, section: &str, about: &str, lang: Lang, day: NaiveDate) -> Roff {
    let mut page = Roff::new();
    let source = concat!("guichet ", env!("CARGO_PKG_VERSION"));
    let (title, day) = (name.to_uppercase(), day.to_string());
    page.control("TH", [&title, section, &day, source, manual::title(lang)]);
    // Commands and options stand in the text too: nothing is hyphenated or drawn apart.
    page.control("nh", []);
    page.control("ad", ["l"]);
    page.control("SH", [manual::heading(lang, Section::Name)]);
    page.text([roman(format!("{name} - {about}"))]);
    page
}

/// The usage without the word before it.
fn synopsis(command: &Command) -> String {
    let usage = command.clone().render_usage().to_string();
    let usage = usage.split_once(": ").map_or(usage.as_str(), |(_, usage)| usage);
    usage.trim().to_owned()
}

/// Arguments and options under their headings, in the order of the help.
fn options(page: &mut Roff, command: &Command) {
    let mut headings: Vec<&str> = Vec::new();
    for heading in command.get_arguments().filter_map(Arg::get_help_heading) {
        if !headings.contains(&heading) {
            headings.push(heading);
        }
    }
    for heading in headings {
        page.control("SH", [capitals(heading).as_str()]);
        let under = |arg: &&Arg| arg.get_help_heading() == Some(heading) && !arg.is_hide_set();
        for arg in command.get_arguments().filter(under) {
            page.control("TP", []);
            page.text(spelled(arg));
            let words = arg.get_help().map(ToString::to_string).unwrap_or_default();
            page.text([roman(words)]);
        }
    }
}

/// `-o, --output DIR`.
fn spelled(arg: &Arg) -> Vec<Inline> {
    let names = [
        arg.get_short().map(|short| format!("-{short}")),
        arg.get_long().map(|long| format!("--{long}")),
    ];
    let names: Vec<String> = names.into_iter().flatten().collect();
    let mut inlines = vec![bold(names.join(", "))];
    if arg.get_action().takes_values() {
        let values = arg.get_value_names().unwrap_or_default();
        let values: Vec<String> = values.iter().map(ToString::to_string).collect();
        let gap = if names.is_empty() { "" } else { " " };
        inlines.push(roman(gap));
        inlines.push(italic(values.join(" ")));
    }
    inlines
}

fn blocks(page: &mut Roff, blocks: &[Block]) {
    for (at, block) in blocks.iter().enumerate() {
        match block {
            Block::Words(words) => {
                paragraph(page, at);
                page.text([roman(*words)]);
            }
            Block::Heading(words) => {
                page.control("SS", [*words]);
            }
            Block::Pairs(pairs) => {
                for (term, meaning) in *pairs {
                    page.control("TP", []);
                    page.text([bold(*term)]);
                    page.text([roman(*meaning)]);
                }
            }
            Block::Typed(lines) => typed(page, lines),
        }
    }
}

/// A heading begins a paragraph itself.
fn paragraph(page: &mut Roff, at: usize) {
    if at > 0 {
        page.control("PP", []);
    }
}

/// Lines to be copied: each stays as it is, whatever the width.
fn typed(page: &mut Roff, lines: &[&str]) {
    page.control("RS", ["4"]);
    page.control("EX", []);
    for line in lines {
        page.text([bold(*line)]);
    }
    page.control("EE", []);
    page.control("RE", []);
}

/// The page above, and what holds for all of them.
fn see_also(path: &str) -> String {
    let above = path.rsplit_once(' ').map_or("", |(above, _)| above);
    let above = (!path.is_empty()).then(|| format!("{}(1)", name(above)));
    let topics = Topic::ALL
        .iter()
        .map(|topic| format!("guichet-{}(7)", topic.code()));
    above.into_iter().chain(topics).collect::<Vec<_>>().join(", ")
}

/// A heading as manual pages have them: in capitals, without the space of a colon that is not there.
fn capitals(heading: &str) -> String {
    heading.trim_end_matches('\u{a0}').to_uppercase()
}
