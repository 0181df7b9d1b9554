//! Messages beside what was read of them, in a form for people. `UPDATE=1` writes it anew; the
//! reviewer reads the difference.

use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use crate::support::diff::{compare, show};
use crate::support::{repository, updating};
use guichet::domain::letter::{Address, Body, Flaw, Head, Letter, Role};
use guichet::domain::{Code as _, Text};
use guichet::mail::inbound::{Ours, form, quote, read};

#[test]
fn each_message_is_read_as_its_golden_says() {
    for folder in ["messages", "made"] {
        check(folder, shown);
    }
}

#[test]
fn each_answer_is_cut_as_its_golden_says() {
    check("replies", |raw| {
        let text = str::from_utf8(raw).unwrap();
        let body = quote::part(text);
        assert_eq!(body.whole().raw(), text, "a line was lost");
        pieces(&body)
    });
}

/// Compares what is read of each message of a folder with the file beside it.
fn check(folder: &str, form: impl Fn(&[u8]) -> String) {
    let mut faults = String::new();
    let messages = messages(folder);
    assert!(messages.len() >= 10, "{folder} is empty");
    for path in messages {
        let actual = form(&fs::read(&path).unwrap());
        let golden = path.with_extension("golden");
        if updating() {
            fs::write(&golden, &actual).unwrap();
        }
        let expected = fs::read_to_string(&golden).unwrap_or_default();
        if expected != actual {
            let expected: Vec<&str> = expected.lines().collect();
            let actual: Vec<&str> = actual.lines().collect();
            let difference = show(&compare(&expected, &actual));
            write!(faults, "{}\n{difference}", golden.display()).unwrap();
        }
    }
    assert!(faults.is_empty(), "UPDATE=1 cargo test golden\n{faults}");
}

/// The messages of a folder, in the order of their names.
pub fn messages(folder: &str) -> Vec<PathBuf> {
    let folder = repository("tests/fixtures/mail").join(folder);
    let mut paths: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| {
            path.extension()
                .is_some_and(|ending| ending == "txt" || ending == "eml")
        })
        .collect();
    paths.sort();
    paths
}

fn shown(raw: &[u8]) -> String {
    let own = ["guichet@carmi.example".to_owned()];
    match read(raw, Ours { addresses: &own }) {
        Ok(letter) => head(&letter.head) + &rest(&letter),
        Err(unreadable) => head(&unreadable.head) + &format!("unreadable: {}\n", unreadable.why.code()),
    }
}

fn head(head: &Head) -> String {
    let mut out = String::new();
    let mut say = |name: &str, value: String| {
        if !value.is_empty() {
            writeln!(out, "{name}: {value}").unwrap();
        }
    };
    let texts = |list: &[Text]| list.iter().map(Text::line).collect::<Vec<_>>().join(" ");
    let people = |list: &[Address]| list.iter().map(person).collect::<Vec<_>>().join(", ");
    say(
        "message-id",
        head.message_id.as_ref().map(Text::line).unwrap_or_default(),
    );
    say("in-reply-to", texts(&head.in_reply_to));
    say("references", texts(&head.references));
    say("from", head.from.as_ref().map(person).unwrap_or_default());
    say("to", people(&head.to));
    say("cc", people(&head.cc));
    say("subject", head.subject.line());
    say(
        "date",
        head.date.map(|date| date.to_rfc3339()).unwrap_or_default(),
    );
    say(
        "automatic",
        head.automatic
            .map(|why| why.code().to_owned())
            .unwrap_or_default(),
    );
    out
}

fn person(address: &Address) -> String {
    match &address.name {
        Some(name) => format!("{} <{}>", name.line(), address.mail.line()),
        None => format!("<{}>", address.mail.line()),
    }
}

fn rest(letter: &Letter) -> String {
    let mut out = String::new();
    for flaw in &letter.flaws {
        write!(out, "flaw: {}", flaw.code()).unwrap();
        match flaw {
            Flaw::UnknownCharset { named } => writeln!(out, " {}", named.line()).unwrap(),
            Flaw::WrongCharset { named, read_as } => writeln!(out, " {} > {read_as}", named.line()).unwrap(),
            _ => out.push('\n'),
        }
    }
    out.push_str(&pieces(&letter.body));
    out.push_str(&filled_in(&letter.body));
    for file in &letter.attachments {
        let (size, sum) = (file.bytes.len(), &file.sha256[..12]);
        writeln!(
            out,
            "file: {} ({}, {size} bytes, {sum})",
            file.name.line(),
            file.media_type
        )
        .unwrap();
    }
    out
}

/// What a form in it says, field by field.
fn filled_in(body: &Body) -> String {
    let slip = form::read(&body.words());
    let mut out = String::new();
    let people = [
        ("last name", &slip.last_name),
        ("first name", &slip.first_name),
        ("name", &slip.name),
        ("function", &slip.function),
        ("mail", &slip.mail),
        ("school", &slip.school),
        ("town", &slip.town),
    ];
    let people = people
        .into_iter()
        .filter_map(|(name, text)| Some((name, text.as_ref()?)));
    let fields = slip.fields.iter().map(|(field, text)| (field.code(), text));
    for (name, text) in people.chain(fields) {
        writeln!(out, "{name} = {}", text.line()).unwrap();
    }
    if let Some(uai) = slip.uai {
        writeln!(out, "uai = {}", uai.as_str()).unwrap();
    }
    out
}

/// Each line behind the sign of its role.
fn pieces(body: &Body) -> String {
    let mut out = String::new();
    for piece in body.pieces() {
        let sign = match piece.role {
            Role::Answer => ' ',
            Role::Quoted => '>',
            Role::Signature => '~',
        };
        for line in piece.text.terminal().lines() {
            writeln!(out, "{sign}| {line}").unwrap();
        }
    }
    out
}
