//! Mails made to do harm by their size or their shape: none takes long or much memory, and none is
//! lost, because a mail that is refused is a mail that was kept.
//!
//! No clock is asked: a bomb may have so much of a processor's time, and a process that wants more is ended.
//! `cargo test --release bombs` throws them in full size; without optimisation they are smaller, and
//! what grows faster than its mail still shows.

use std::fs;
use std::os::unix::process::ExitStatusExt as _;
use std::process::{Command, Output};

use guichet::domain::letter::{LARGEST, Unfit};
use guichet::mail::inbound::{Ours, read};
use rustix::process::{Resource, Rlimit, Signal, getrlimit, setrlimit};

/// How large a bomb is.
const SIZE: usize = if cfg!(debug_assertions) {
    LARGEST / 20
} else {
    LARGEST
};
/// How many seconds of a processor one may take, many times what any does: whatever else the machine has to
/// do meanwhile, only what grows faster than its mail comes near.
const MOST_SECONDS: u64 = 15;
/// How many kilobytes all of them together may take, and the bombs themselves.
const MOST_MEMORY: u64 = 256 * 1024;

/// How a bomb is made, and why it is not read, if it is not.
type Bomb = (&'static str, fn() -> Vec<u8>, Option<Unfit>);

#[test]
fn no_bomb_takes_long_or_much_memory() {
    let ended = apart("all");
    assert!(
        ended.status.success(),
        "{} after {}",
        ended.status,
        last_words(&ended)
    );
    if seconds_used().is_none() {
        return;
    }
    let most = last_words(&ended);
    let most: u64 = most.strip_prefix("most ").unwrap().parse().unwrap();
    assert!((1..MOST_MEMORY).contains(&most), "{most} kB");
}

#[test]
fn a_reader_that_grows_faster_than_its_mail_is_found() {
    if seconds_used().is_none() {
        return;
    }
    let ended = apart("slowly");
    assert_eq!(ended.status.signal(), Some(Signal::XCPU.as_raw()));
    assert_eq!(last_words(&ended), BOMBS[0].0);
}

/// Nothing, unless one of the others runs it in a process of its own, whose high-water mark and whose processor's
/// time are the bombs' alone.
#[test]
#[allow(
    clippy::disallowed_methods,
    clippy::disallowed_macros,
    reason = "the tests are a process of their own, and who runs this one reads what it prints"
)]
fn every_bomb_is_read_or_refused() {
    let Some(how) = std::env::var_os("BOMBS") else {
        return;
    };
    for (name, made, refused) in BOMBS {
        let raw = made();
        println!("\n{name}");
        if how == "slowly" {
            bound(1);
            assert_ne!(slowly(&raw), 0);
        }
        bound(MOST_SECONDS);
        let why = read(&raw, Ours::default()).err().map(|unreadable| unreadable.why);
        assert_eq!(why, *refused, "{name}");
    }
    println!("\nmost {}", high_water().unwrap_or(0));
}

/// Looks at all that came before each byte.
fn slowly(raw: &[u8]) -> usize {
    let before = |at| {
        raw[..at]
            .iter()
            .filter(|byte| **byte != std::hint::black_box(0))
            .count()
    };
    (0..raw.len()).map(before).sum()
}

fn apart(how: &str) -> Output {
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "mail::bombs::every_bomb_is_read_or_refused"])
        .arg("--nocapture")
        .env("BOMBS", how)
        .output()
        .unwrap()
}

/// The last that was told of a bomb, or of all of them.
fn last_words(ended: &Output) -> String {
    let told = String::from_utf8_lossy(&ended.stdout);
    let mut lines = told
        .lines()
        .take_while(|line| *line != "ok" && !line.starts_with("test result"));
    let names = |line: &&str| line.starts_with("most ") || BOMBS.iter().any(|(name, ..)| name == line);
    lines.by_ref().filter(names).last().unwrap_or_default().to_owned()
}

/// Ends the process if it takes so many seconds of a processor more.
fn bound(seconds: u64) {
    if let Some(used) = seconds_used() {
        let current = Some(used + seconds);
        let Rlimit { maximum, .. } = getrlimit(Resource::Cpu);
        setrlimit(Resource::Cpu, Rlimit { current, maximum }).unwrap();
    }
}

/// The seconds of a processor that this process has had, rounded up; nothing where nobody counts them.
fn seconds_used() -> Option<u64> {
    let told = fs::read_to_string("/proc/self/stat").ok()?;
    // The name of the process, which may hold anything, ends with a parenthesis; what follows is numbered from 3.
    let mut words = told.rsplit_once(')')?.1.split_whitespace().skip(11);
    let mut hundredths = || words.next()?.parse::<u64>().ok();
    Some((hundredths()? + hundredths()?).div_ceil(100))
}

/// The most memory that this process has had, in kilobytes.
fn high_water() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix(" kB")?.parse().ok()
}

/// Every bomb is as large as a mail may be, but for those whose limit comes earlier.
const BOMBS: &[Bomb] = &[
    ("fifty thousand nested parts", nested, Some(Unfit::TooDeep)),
    ("fifty nested parts around a large one", deep, None),
    (
        "a million header lines",
        || headers(1_000_000, "X-H: 1\n"),
        Some(Unfit::HeaderTooLong),
    ),
    (
        "a million header lines in a part",
        headers_within,
        Some(Unfit::HeaderTooLong),
    ),
    ("nothing but boundaries", || parts("x"), Some(Unfit::TooManyParts)),
    (
        "boundaries that are dashes",
        || parts("-"),
        Some(Unfit::TooManyParts),
    ),
    (
        "one line without an end",
        || filled("Subject: ", "x"),
        Some(Unfit::HeaderTooLong),
    ),
    ("carriage returns alone", || filled("Subject: x\r\r", "x\r"), None),
    (
        "an attachment in base64",
        || filled(BASE64_FILE, BASE64_LINE),
        None,
    ),
    ("a text in base64", || filled(BASE64_TEXT, BASE64_LINE), None),
    ("base64 that is none", || filled(BASE64_TEXT, "!!!! "), None),
    (
        "quoted-printable",
        || {
            filled(
                "Content-Transfer-Encoding: quoted-printable\n\n",
                "=3D=C3=A9= =\n",
            )
        },
        None,
    ),
    ("blank lines", || filled("\n\nx", "\n"), None),
    (
        "nothing in UTF-16",
        || filled("Content-Type: text/plain; charset=utf-16\n\n", "\0"),
        None,
    ),
    (
        "lines that go on",
        || filled("Content-Type: text/plain; format=flowed\n\n", "> a \n"),
        None,
    ),
    ("quoted lines", || filled("Subject: x\n\n", ">\n"), None),
    (
        "quoted lines between blank ones",
        || filled("Subject: x\n\n", ">\n\n\n"),
        None,
    ),
    ("signatures", || filled("Subject: x\n\n", "--\n"), None),
    (
        "signatures between blank lines",
        || filled("Subject: x\n\n", "--\n\n\n\n\n\n\n\n\n\n"),
        None,
    ),
    (
        "quotations announced",
        || filled("Subject: x\n\n", "Le 3 mars 2026 à 10:00\n"),
        None,
    ),
    (
        "headers of quotations",
        || filled("Subject: x\n\n", "De : a\nObjet\n"),
        None,
    ),
    ("rules", || filled("Subject: x\n\n", "_____\n\n"), None),
    ("one long word", || filled("Subject: x\n\n", "m"), None),
    (
        "bytes that are no text",
        || filled_with(b"Subject: x\n\n", b"\xe9\xff\0"),
        None,
    ),
    ("paragraphs", || filled(HTML, "<p>x</p>"), None),
    ("quotations in quotations", || filled(HTML, "<blockquote>x"), None),
    (
        "letters in bold, each in its own way",
        || filled(HTML, "<b a=1><b a=2><p>x"),
        None,
    ),
    ("tables in tables", || filled(HTML, "<table><td>x<table>y"), None),
    ("lists in lists", || filled(HTML, "<ul><li>x<ol><li>y"), None),
    ("attributes", || filled(&format!("{HTML}<p "), "a b=\"c\" "), None),
    ("attributes that never end", || filled(HTML, "<p a=\""), None),
    ("links", || filled(HTML, "<a href=\"https://x.example/\">x"), None),
    (
        "a link without an end",
        || filled(&format!("{HTML}<a href=\"https://"), "x"),
        None,
    ),
    ("entities", || filled(HTML, "&amp;&#233;&eacute;&"), None),
    ("comments", || filled(HTML, "<!-- -- >"), None),
    ("scripts", || filled(HTML, "<script></scrip>"), None),
    ("tags that are none", || filled(HTML, "<</<!<?<a<"), None),
    (
        "encoded words that never end",
        || within_header("Subject: ", "=?"),
        None,
    ),
    (
        "encoded words that end and never begin",
        || within_header("Subject: =?", "?= =?"),
        None,
    ),
    (
        "encoded words",
        || within_header("Subject: ", "=?utf-8?Q?a?= "),
        None,
    ),
    (
        "encoded words in two encodings",
        || within_header("Subject: ", "=?utf-8?Q?=C3?= =?x?B?qQ==?= "),
        None,
    ),
    ("names in quotes", || within_header("To: ", "\"\\\""), None),
    ("names in comments", || within_header("To: ", "("), None),
    ("names in brackets", || within_header("To: ", "<"), None),
    (
        "names in encoded words",
        || within_header("To: =?", ",:;?"),
        Some(Unfit::TooManyAddresses),
    ),
    (
        "people",
        || within_header("To: ", "a@b.example,"),
        Some(Unfit::TooManyAddresses),
    ),
    (
        "groups",
        || within_header("To: ", "a:b@c.example;"),
        Some(Unfit::TooManyAddresses),
    ),
    (
        "people in many headers",
        || headers(9_000, "To: a@b\n"),
        Some(Unfit::TooManyAddresses),
    ),
    ("senders", || within_header("From: ", "a@b.example,"), None),
    ("a thread", || within_header("References: ", "<a@b> "), None),
    (
        "threads",
        || headers(9_000, "References: <a@b> <c@d>\n"),
        Some(Unfit::HeaderTooLong),
    ),
    ("a date", || within_header("Date: ", "1 "), None),
    (
        "parameters",
        || within_header("Content-Type: text/plain", "; a*0*=b"),
        None,
    ),
    ("parameters in every part", parameters, None),
    ("parts of alternatives", alternatives, None),
];

const BASE64_FILE: &str =
    "Content-Type: application/pdf; name=plan.pdf\nContent-Transfer-Encoding: base64\n\n";
const BASE64_TEXT: &str = "Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n";
const BASE64_LINE: &str = "Qm9uam91ciwgbCdpbXByaW1hbnRlIGVzdCBlbiBwYW5uZSBkZXB1aXMgbHVuZGkgbWF0aW4uCg==\n";
const HTML: &str = "Content-Type: text/html\n\n";

/// As large as a mail may be.
fn filled(beginning: &str, again: &str) -> Vec<u8> {
    filled_with(beginning.as_bytes(), again.as_bytes())
}

fn filled_with(beginning: &[u8], again: &[u8]) -> Vec<u8> {
    let mut raw = beginning.to_vec();
    raw.reserve(SIZE);
    while raw.len() + again.len() <= SIZE {
        raw.extend_from_slice(again);
    }
    raw
}

/// A header as long as one may be.
fn within_header(beginning: &str, again: &str) -> Vec<u8> {
    let mut raw = beginning.to_owned();
    while raw.len() + again.len() < 100 * 1024 {
        raw.push_str(again);
    }
    raw.push_str("\n\nBonjour\n");
    raw.into_bytes()
}

fn headers(number: usize, line: &str) -> Vec<u8> {
    let mut raw = line.repeat(number);
    raw.push_str("\nBonjour\n");
    raw.into_bytes()
}

fn headers_within() -> Vec<u8> {
    filled("Content-Type: multipart/mixed; boundary=b\n\n--b\n", "X-H: 1\n")
}

fn nested() -> Vec<u8> {
    let mut raw = String::new();
    for depth in 0..50_000 {
        raw.push_str(&format!(
            "Content-Type: multipart/mixed; boundary=b{depth}\n\n--b{depth}\n"
        ));
    }
    raw.into_bytes()
}

fn deep() -> Vec<u8> {
    let mut raw = String::new();
    for depth in 0..50 {
        raw.push_str(&format!(
            "Content-Type: multipart/mixed; boundary=b{depth}\n\n--b{depth}\n"
        ));
    }
    filled(&format!("{raw}\n"), "--\n--b\n")
}

fn parts(boundary: &str) -> Vec<u8> {
    let beginning = format!("Content-Type: multipart/mixed; boundary=\"{boundary}\"\n\n");
    filled(&beginning, &format!("--{boundary}\n"))
}

/// As many parts as there may be, each with as much to say of itself as is listened to.
fn parameters() -> Vec<u8> {
    let mut said = String::new();
    for number in 0..2_000 {
        said.push_str(&format!("; {number}*0*=b"));
    }
    let part = format!("\n--b\nContent-Type: text/plain{said}\n\nx");
    format!(
        "Content-Type: multipart/mixed; boundary=b\n{}\n--b--\n",
        part.repeat(499)
    )
    .into_bytes()
}

/// Each part of alternatives is looked at by all of those around it.
fn alternatives() -> Vec<u8> {
    let mut raw = String::new();
    for depth in 0..50 {
        raw.push_str(&format!(
            "Content-Type: multipart/alternative; boundary=b{depth}\n\n--b{depth}\n"
        ));
    }
    raw.push_str("Content-Type: text/html\n\n");
    raw.push_str(&"\n".repeat(1_000_000));
    for _ in 0..440 {
        raw.push_str("\n--b49\nContent-Type: text/html\n\n \n");
    }
    raw.into_bytes()
}
