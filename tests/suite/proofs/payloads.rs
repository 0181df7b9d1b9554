//! A list of what strangers send to do harm, in every field that takes words, through every command that
//! shows any: on a terminal, into a pipe, as JSON, CSV, a workbook, a page, a calendar, a complaint.

use std::process::Output;

use super::Tally;
use crate::at_work::{self, NOW};
use crate::support::stage::{Setting, Stage};

/// No NUL: it cannot stand in an argument. (Mails and files have it, and tests of their own.)
const PAYLOADS: &[&str] = &[
    "\u{1b}[2J\u{1b}]0;owned\u{7}",
    "\u{9b}31mrouge",
    "\u{202e}gnp.exe\u{2066}",
    "\u{200b}\u{feff}\u{2060}\u{e0041}vide",
    "=1+1",
    "+33 4",
    "-1+1",
    "@SUM(A1:A9)",
    "\t=cmd|' /C calc'!A1",
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "a\r\nBcc: evil@harm.example\r\n\r\n<b>",
    "fin\rATTENDEE:mailto:evil@harm.example",
    "a\u{2028}b\u{2029}c\u{85}d\u{b}e",
    "'; DROP TABLE ticket; --",
    "$(touch harmed) `touch harmed` ; touch harmed",
    "../../../harmed",
    "{{ 7 * 7 }} {% for x in y %}",
    "%s%n%x",
    "\"quoted\", 'twice'; \\",
];

/// Commands that show what somebody wrote.
const SHOWN: &[&str] = &[
    "home",
    "ticket list --columns reference,subject,school,requester,assignee,component,location,external_id,solution",
    "ticket show CG-1 --internal",
    "ticket explain CG-1",
    "ticket export",
    "ticket export --whole",
    "view list",
    "intervention list",
    "inventory list",
    "school list",
    "school show 0383069E",
    "person list",
    "desk show",
    "operator list",
    "mail list",
    "mail show 1",
    "article list",
    "article show 1",
    "article search vide",
    "search alert",
    "search evil",
    "report activity",
    "report delays",
    "report recurring --least 1",
    "report billing",
    "report inventory",
    "config list",
    "doctor",
];

/// Commands that say something of the word they are given.
const TOLD: &[&str] = &[
    "ticket show",
    "ticket list --status",
    "ticket list --school",
    "ticket list --sort",
    "ticket list --since",
    "ticket list --columns",
    "ticket take",
    "ticket assign CG-1",
    "ticket escalate CG-1 --reason x --to",
    "ticket hold CG-1 --reason x --for",
    "ticket edit CG-1 --category",
    "school show",
    "person show",
    "inventory show",
    "operator edit --name x",
    "article show",
    "mail show",
    "desk show",
    "desk check",
    "school import",
    "config get",
    "config set lang",
    "view remove",
    "help",
    "--format",
    "--lang fr --desk",
    "--db",
];

#[test]
fn whatever_strangers_write_harms_nothing_that_shows_it() {
    let stage = harmed();
    let mut tally = Tally::default();
    let count = payloads().len();
    let tickets = (1..=count).map(|number| format!("ticket show CG-{number} --internal"));
    let all: Vec<String> = SHOWN
        .iter()
        .map(|line| (*line).to_owned())
        .chain(tickets)
        .collect();
    for line in &all {
        for (format, check) in WAYS {
            // A single ticket more is shown as people read it, which is where they differ.
            if line.starts_with("ticket show CG-") && !matches!(*format, "terminal" | "json") {
                continue;
            }
            // What is exported is data, as it came.
            let check = if line == "ticket export" && *format == "table" {
                sheet
            } else {
                *check
            };
            let output = shown(&stage, line, format);
            let wrong = match output.status.code() {
                Some(0) => check(&output.stdout).or_else(|| printable(&output.stderr)),
                // Not every command answers in every format.
                Some(2) => printable(&output.stderr),
                _ => Some(format!("{:?}", stage.transcript(&output))),
            };
            tally.count(wrong.map(|wrong| format!("{line} as {format}: {wrong}")));
        }
    }
    for line in TOLD {
        let all = PAYLOADS.concat();
        let single = PAYLOADS.iter().copied().filter(|_| super::whole());
        for payload in single.chain([all.as_str()]) {
            let line = format!("guichet {line} {}", quoted(payload));
            for format in ["table", "json"] {
                let output = stage.run(&format!("{line} --format {format}"), &setting(None));
                let wrong = printable(&output.stderr).or_else(|| printable(&output.stdout));
                tally.count(wrong.map(|wrong| format!("{line}: {wrong}")));
            }
        }
    }
    assert!(!stage.folder().join("harmed").exists());
    tally.end("payloads through outputs");
}

#[test]
fn harm_is_seen_where_it_is() {
    assert!(printable(b"\x1b[31m").is_some() && printable("\u{202e}".as_bytes()).is_some());
    assert!(printable("été\n\t".as_bytes()).is_none());
    assert!(sheet(b"a,b\n=1+1,c\n").is_some() && sheet(b"a\n\"-1+1\"\n").is_some());
    assert!(sheet(b"a\n'=1+1\n-5\n").is_none());
    assert!(page(b"<p><script>alert(1)</script>").is_some());
    assert!(calendar(b"BEGIN:VCALENDAR\r\nATTENDEE:mailto:evil@harm.example\r\n").is_some());
    assert!(json(b"{\"a\": \x01}").is_some());
}

type Check = fn(&[u8]) -> Option<String>;

const WAYS: &[(&str, Check)] = &[
    ("terminal", printable),
    ("table", printable),
    ("json", json),
    ("ndjson", printable),
    ("csv", sheet),
    ("csv on a terminal", printable),
    ("html", page),
    ("ics", calendar),
    ("xlsx", workbook),
];

/// All of them, or every third where there is little time.
fn payloads() -> Vec<&'static str> {
    PAYLOADS
        .iter()
        .step_by(if super::whole() { 1 } else { 3 })
        .copied()
        .collect()
}

/// Nothing that drives a terminal or hides.
fn printable(bytes: &[u8]) -> Option<String> {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return Some("not UTF-8".to_owned());
    };
    // So the lines of some formats end.
    let text = &text.replace("\r\n", "\n");
    let harmful = |c: char| {
        (c.is_control() && !matches!(c, '\n' | '\t'))
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}')
    };
    let found = text.chars().find(|c| harmful(*c))?;
    let line = text.lines().find(|line| line.contains(found)).unwrap_or(text);
    Some(format!("U+{:04X} in {line:?}", u32::from(found)))
}

fn json(bytes: &[u8]) -> Option<String> {
    let wrong = serde_json::from_slice::<serde_json::Value>(bytes).err();
    wrong.map(|wrong| wrong.to_string()).or_else(|| printable(bytes))
}

/// No cell that a spreadsheet would take for a formula; a number may be negative.
fn sheet(bytes: &[u8]) -> Option<String> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(bytes);
    for record in reader.records() {
        let Ok(record) = record else {
            return Some("no CSV".to_owned());
        };
        let formula = |cell: &&str| {
            cell.starts_with(['=', '+', '-', '@', '\t', '\r'])
                && cell.replace(',', ".").parse::<f64>().is_err()
        };
        if let Some(cell) = record.iter().find(formula) {
            return Some(format!("a formula: {cell:?}"));
        }
    }
    None
}

fn page(bytes: &[u8]) -> Option<String> {
    let text = String::from_utf8_lossy(bytes);
    let found = ["<script>alert", "<img src=x", "<b>"]
        .into_iter()
        .find(|tag| text.contains(tag));
    let shut = text.contains("default-src 'none'");
    match (found, shut) {
        (Some(tag), _) => Some(format!("{tag} stands there")),
        (None, false) => Some("the page may load what it likes".to_owned()),
        (None, true) => printable(bytes),
    }
}

fn calendar(bytes: &[u8]) -> Option<String> {
    let text = String::from_utf8_lossy(bytes);
    let unfolded = text.replace("\r\n ", "").replace("\r\n", "\n");
    let injected = unfolded
        .lines()
        .any(|line| line.starts_with("ATTENDEE:mailto:evil"));
    match injected {
        true => Some("a line of theirs".to_owned()),
        false => printable(unfolded.as_bytes()),
    }
}

/// Every cell is words, a number, a day: never a formula.
fn workbook(bytes: &[u8]) -> Option<String> {
    let Ok(mut parts) = zip::ZipArchive::new(std::io::Cursor::new(bytes)) else {
        return Some("no workbook".to_owned());
    };
    for at in 0..parts.len() {
        let mut text = String::new();
        let mut part = parts.by_index(at).unwrap();
        let _ = std::io::Read::read_to_string(&mut part, &mut text);
        if text.contains("<f>") || text.contains("<f ") {
            return Some("a formula".to_owned());
        }
    }
    None
}

fn shown(stage: &Stage, line: &str, format: &str) -> Output {
    match format {
        "terminal" => stage.run(&format!("guichet {line} --color never"), &setting(Some("72"))),
        "csv on a terminal" => stage.run(&format!("guichet {line} --format csv"), &setting(Some("72"))),
        _ => stage.run(&format!("guichet {line} --format {format}"), &setting(None)),
    }
}

fn setting(tty: Option<&str>) -> Setting {
    Setting {
        now: Some(NOW.to_owned()),
        lang: tty.map(|_| "en".to_owned()),
        tty: tty.map(str::to_owned),
        ..Setting::default()
    }
}

fn quoted(word: &str) -> String {
    format!("'{}'", word.replace('\'', "'\\''"))
}

/// A desk whose every word is a payload.
fn harmed() -> Stage {
    let stage = at_work::desk();
    stage.write("people.csv", people().as_bytes()).unwrap();
    stage.write("parc.csv", equipment().as_bytes()).unwrap();
    at_work::done(&stage, "guichet -q person import people.csv");
    at_work::done(
        &stage,
        "guichet -q inventory import parc.csv --school 0383069E --skip-invalid --rejects r.csv",
    );
    for (number, payload) in (1..).zip(payloads()) {
        let line = told_of(number, payload);
        // What a rule refuses is told, and that too must do no harm.
        let output = stage.run(&line, &setting(None));
        assert!(
            printable(&output.stderr).is_none(),
            "{line}: {:?}",
            printable(&output.stderr)
        );
        let said = String::from_utf8_lossy(&output.stdout);
        assert!(
            said.contains(&format!("opened CG-{number}\n")),
            "{line}: {output:?}"
        );
    }
    stage
}

/// Commands that put a payload into every field that takes words, of a ticket of its own.
fn told_of(number: usize, payload: &str) -> String {
    let word = quoted(payload);
    let file = quoted(&payload.replace('/', "∕"));
    let all = [
        "component",
        "phone",
        "availability",
        "url",
        "breadcrumb",
        "population",
        "affected",
        "started",
        "location",
    ];
    let fields: String = all.iter().map(|field| format!(" --{field}={word}")).collect();
    let ticket = format!("CG-{number}");
    [
        format!(
            "printf x > ./{file}; echo opened $(guichet -q ticket new --school 0383069E --requester scapelle \
             --channel phone --category imprimante --subject={word} --description={word} \
             --external-id={number}{word} --attach ./{file} {fields})"
        ),
        format!("guichet -q ticket comment {ticket} {word}"),
        format!("guichet -q ticket comment {ticket} {word} --internal"),
        format!("guichet -q ticket ask {ticket} {word}"),
        format!("guichet -q ticket hold {ticket} --for supplier --reason={word}"),
        format!(
            "guichet -q intervention record {ticket} --mode phone --minutes 5 --report={word} --agreed-by={word}"
        ),
        format!("guichet -q ticket resolve {ticket} --solution={word}"),
        format!("guichet -q ticket refuse {ticket} --reason={word}"),
        format!("guichet -q article new --title={word} --symptom={word} --solution={word}"),
        format!("guichet -q view add {word} --text={word}"),
        format!("guichet -q operator add op{number} --name={word} --team guichet --mail={word}"),
        format!("guichet -q operator add {word} --name={word} --team guichet"),
        format!(
            "printf 'From: \"%s\" <%s@harm.example>\\nTo: guichet@carmi.example\\nSubject: %s\\n\
             Message-ID: <{number}@harm.example>\\n\\n%s\\n' {word} {number} {word} {word} | guichet -q mail receive"
        ),
    ]
    .join("\n")
}

fn people() -> String {
    let lines = (1..).zip(PAYLOADS).map(|(number, payload)| {
        let cell = format!("\"{}\"", payload.replace('"', "\"\""));
        format!("{cell};{cell};PRT;Lycée;0383069E;p{number}@harm.example;p{number}\n")
    });
    "Nom;Prénom;Fonction;Localisation;Entité;Courriel;Login\n".to_owned() + &lines.collect::<String>()
}

fn equipment() -> String {
    let lines = (1..).zip(PAYLOADS).map(|(number, payload)| {
        let cell = format!("\"{}\"", payload.replace('"', "\"\""));
        format!("N{number};{cell};{cell};{cell};{cell}\n")
    });
    "Numéro d'inventaire;Type;Modèle;Lieu;Fournisseur\n".to_owned() + &lines.collect::<String>()
}
