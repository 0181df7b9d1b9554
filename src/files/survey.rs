//! What a file is before it is read: text at all, in which encoding, with which delimiter. Found by
//! looking at its head, and at the whole of it only to tell UTF-8 from the old Windows letters.

use std::fs::File;
use std::io::{self, Read as _, Seek as _};

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::options::Options;
use super::record::{Cells, Shape, Split, split};
use crate::error::DataProblem;

/// How much of a file is looked at to find its shape.
const HEAD: usize = 64 * 1024;

/// How a file is to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Survey {
    pub encoding: &'static Encoding,
    /// The length of the byte order mark.
    pub skip: u64,
    pub shape: Shape,
    /// The first line is Excel's `sep=;`.
    pub sep_line: bool,
}

/// Looks at a file; it must be rewound afterwards.
pub fn survey(file: &mut File, options: &Options) -> io::Result<Result<Survey, DataProblem>> {
    file.rewind()?;
    let mut head = Vec::with_capacity(HEAD);
    file.by_ref().take(HEAD as u64).read_to_end(&mut head)?;
    let mark = Encoding::for_bom(&head);
    let (told, skip) = match mark {
        Some((encoding, skip)) => (Some(encoding), skip),
        None => (options.encoding, 0),
    };
    let wide = told.is_some_and(|encoding| encoding == UTF_16LE || encoding == UTF_16BE);
    if let Some(problem) = no_table(&head, wide) {
        return Ok(Err(problem));
    }
    let encoding = match told {
        Some(encoding) => encoding,
        None if is_mostly_utf8(file)? => UTF_8,
        None => WINDOWS_1252,
    };
    let (text, _) = encoding.decode_without_bom_handling(head.get(skip..).unwrap_or_default());
    if head.len() < HEAD && text.trim().is_empty() {
        return Ok(Err(DataProblem::Empty));
    }
    let line_end = if text.contains('\n') || !text.contains('\r') {
        b'\n'
    } else {
        b'\r'
    };
    let (first, rest) = text.split_once(char::from(line_end)).unwrap_or((&text, ""));
    let sep = sep_line(first);
    let body = if sep.is_some() { rest } else { &text };
    let delimiter = options
        .delimiter
        .or(sep.flatten())
        .unwrap_or_else(|| likeliest_delimiter(body.as_bytes(), head.len() < HEAD, line_end));
    Ok(Ok(Survey {
        encoding,
        skip: skip as u64,
        shape: Shape { delimiter, line_end },
        sep_line: sep.is_some(),
    }))
}

/// What the head shows that is no table of text.
fn no_table(head: &[u8], wide: bool) -> Option<DataProblem> {
    if head.is_empty() {
        return Some(DataProblem::Empty);
    }
    if let Some(kind) = known_format(head) {
        return Some(DataProblem::NotCsv {
            looks_like: Some(kind),
        });
    }
    let control = |b: &&u8| **b < 0x20 && !matches!(**b, b'\t' | b'\n' | b'\r' | 0x0c);
    let controls = head.iter().filter(control).count();
    let binary = !wide && (head.contains(&0) || controls * 10 > head.len());
    binary.then_some(DataProblem::NotCsv { looks_like: None })
}

/// A format that can be told by how it begins.
pub fn known_format(head: &[u8]) -> Option<&'static str> {
    const SIGNS: &[(&[u8], &str)] = &[
        (b"%PDF-", "PDF"),
        // Also Word's and PowerPoint's, before 2007.
        (b"\xd0\xcf\x11\xe0", "XLS"),
        (b"\x1f\x8b", "GZIP"),
        (b"7z\xbc\xaf", "7Z"),
        (b"Rar!", "RAR"),
        (b"SQLite format 3\0", "SQLite"),
        (b"\x89PNG", "PNG"),
        (b"\xff\xd8\xff", "JPEG"),
        (b"{\\rtf", "RTF"),
    ];
    if head.starts_with(b"PK\x03\x04") || head.starts_with(b"PK\x05\x06") {
        return Some(zip_format(head));
    }
    if let Some((_, kind)) = SIGNS.iter().find(|(sign, _)| head.starts_with(sign)) {
        return Some(kind);
    }
    let text = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head);
    let text = String::from_utf8_lossy(text.get(..200).unwrap_or(text));
    let text = text.trim_start().to_ascii_lowercase();
    // Programs write web pages with a spreadsheet's name.
    if text.starts_with("<!doctype html") || text.starts_with("<html") || text.starts_with("<table") {
        Some("HTML")
    } else if text.starts_with("<?xml") {
        Some("XML")
    } else if text.starts_with('{')
        || text
            .strip_prefix('[')
            .is_some_and(|rest| rest.trim_start().starts_with('{'))
    {
        Some("JSON")
    } else {
        None
    }
}

/// Spreadsheets are ZIP files whose first entries say what they are.
fn zip_format(head: &[u8]) -> &'static str {
    let holds = |words: &[u8]| head.windows(words.len()).any(|window| window == words);
    if holds(b"opendocument.spreadsheet") {
        "ODS"
    } else if holds(b"opendocument.text") {
        "ODT"
    } else if holds(b"word/") {
        "DOCX"
    } else if holds(b"xl/") || holds(b"[Content_Types].xml") {
        "XLSX"
    } else {
        "ZIP"
    }
}

/// Whether the accents are UTF-8's. A file with more good than broken ones is UTF-8 that was
/// damaged somewhere: its broken lines are told one by one, not turned into odd letters.
fn is_mostly_utf8(file: &mut File) -> io::Result<bool> {
    file.rewind()?;
    let mut block = vec![0; HEAD];
    let (mut kept, mut good, mut broken) = (0, 0_u64, 0_u64);
    loop {
        let read = match file.read(block.get_mut(kept..).unwrap_or_default()) {
            Ok(0) => return Ok(good > broken || broken + kept as u64 == 0),
            Ok(read) => read,
            Err(cause) if cause.kind() == io::ErrorKind::Interrupted => continue,
            Err(cause) => return Err(cause),
        };
        let filled = kept + read;
        let mut rest = block.get(..filled).unwrap_or_default();
        kept = 0;
        while !rest.is_empty() {
            let (valid, bad) = match str::from_utf8(rest) {
                Ok(_) => (rest.len(), Some(0)),
                Err(fault) => (fault.valid_up_to(), fault.error_len()),
            };
            let (text, tail) = rest.split_at(valid);
            if !text.is_ascii() {
                good += text.iter().filter(|b| **b >= 0xc0).count() as u64;
            }
            match bad {
                Some(0) => rest = &[],
                Some(bad) => {
                    broken += 1;
                    rest = tail.get(bad..).unwrap_or_default();
                }
                // A character cut by the end of the block.
                None => {
                    kept = tail.len();
                    break;
                }
            }
        }
        block.copy_within(filled - kept..filled, 0);
    }
}

/// Excel's first line; the delimiter it names, if it can be one.
fn sep_line(first: &str) -> Option<Option<u8>> {
    let first = first.trim_end_matches('\r').trim_matches('"');
    let named = match first.get(..4) {
        Some(sep) if sep.eq_ignore_ascii_case("sep=") => first.get(4..)?,
        _ => return None,
    };
    match named.as_bytes() {
        [b'"'] => Some(None),
        [one] if one.is_ascii() => Some(Some(*one)),
        _ => Some(None),
    }
}

/// The delimiter that cuts the heading into the most cells, and the lines after it into as many.
fn likeliest_delimiter(text: &[u8], ended: bool, line_end: u8) -> u8 {
    let mut best = (b';', 0);
    // Where nothing cuts the first line, it may be a title above the headings.
    for titled in [false, true] {
        for delimiter in [b';', b'\t', b',', b'|'] {
            let score = regularity(text, ended, Shape { delimiter, line_end }, titled);
            if score > best.1 {
                best = (delimiter, score);
            }
        }
        if best.1 > 0 {
            break;
        }
    }
    best.0
}

fn regularity(mut text: &[u8], ended: bool, shape: Shape, titled: bool) -> usize {
    let mut cells = Cells::default();
    let (mut headings, mut same) = (0, 1);
    for _ in 0..50 {
        let Split::Record { bytes, .. } = split(text, ended, shape, &mut cells) else {
            break;
        };
        text = text.get(bytes..).unwrap_or_default();
        let blank = cells.text.iter().all(u8::is_ascii_whitespace);
        if (headings == 0 || (titled && headings == 1)) && !blank {
            headings = cells.ends.len();
        } else if cells.ends.len() == headings {
            same += 1;
        }
        if text.is_empty() {
            break;
        }
    }
    headings.saturating_sub(1) * same
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use super::*;

    fn surveyed(bytes: &[u8], options: &Options) -> Result<Survey, DataProblem> {
        let mut file = tempfile::tempfile().expect("a file");
        file.rewind().expect("rewound");
        file.write_all(bytes).expect("written");
        survey(&mut file, options).expect("readable")
    }

    #[track_caller]
    fn check(bytes: &[u8], encoding: &str, delimiter: u8, sep_line: bool) {
        let found = surveyed(bytes, &Options::default()).expect("a table");
        assert_eq!(found.encoding.name(), encoding);
        assert_eq!(char::from(found.shape.delimiter), char::from(delimiter));
        assert_eq!(found.sep_line, sep_line);
    }

    #[test]
    fn the_encoding_is_found() {
        check("UAI;État\n".as_bytes(), "UTF-8", b';', false);
        check(b"UAI;Etat\n", "UTF-8", b';', false);
        check(b"UAI;\xc9tat\n", "windows-1252", b';', false);
        check("\u{feff}UAI;État\n".as_bytes(), "UTF-8", b';', false);
        check(b"\xff\xfeU\0;\0N\0\n\0", "UTF-16LE", b';', false);
        check(b"\xfe\xff\0U\0;\0N\0\n", "UTF-16BE", b';', false);
        // One damaged character among good ones.
        check("a;é\nb;è\nc;".as_bytes(), "UTF-8", b';', false);
        check(b"a;\xc3\xa9\nb;\xc3\xa8\nc;\xe9\n", "UTF-8", b';', false);
        // A file cut off within a character.
        check(b"a;\xc3\xa9\nb;\xc3", "UTF-8", b';', false);
        // The character lies across two blocks.
        let mut long = vec![b'a'; HEAD - 1];
        long.extend_from_slice("é;b\n".as_bytes());
        check(&long, "UTF-8", b';', false);
    }

    #[test]
    fn a_byte_order_mark_knows_better_than_what_was_told() {
        let told = Options::told(None, Some("windows-1252"), None, &[]).expect("options");
        let found = surveyed("\u{feff}é;b".as_bytes(), &told).expect("a table");
        assert_eq!((found.encoding, found.skip), (UTF_8, 3));
        let found = surveyed("é;b".as_bytes(), &told).expect("a table");
        assert_eq!((found.encoding, found.skip), (WINDOWS_1252, 0));
    }

    #[test]
    fn the_delimiter_is_found() {
        check(b"a;b;c\n1,5;2,5;3\n", "UTF-8", b';', false);
        check(b"a,b,c\n1,2,3\n", "UTF-8", b',', false);
        check(b"a\tb\n1,5\t2\n", "UTF-8", b'\t', false);
        check(b"a|b\n1|2\n", "UTF-8", b'|', false);
        check(b"\"a;b\",c,d\n1,2,3\n", "UTF-8", b',', false);
        check(b"finances, administration;b\n1;2\n3;4\n", "UTF-8", b';', false);
        check(b"seule\nligne\n", "UTF-8", b';', false);
        check(b"sep=,\r\na;b,c\r\n", "UTF-8", b',', true);
        check(b"\"sep=|\"\na;b|c\n", "UTF-8", b'|', true);
        check(b"SEP=\t\na\tb\n", "UTF-8", b'\t', true);
        check(b"sep=\na;b\n", "UTF-8", b';', true);
        check("\u{feff}sep=;\na;b\n".as_bytes(), "UTF-8", b';', true);
        let told = Options::told(Some("|"), None, None, &[]).expect("options");
        let found = surveyed(b"sep=;\na;b|c\n", &told).expect("a table");
        assert_eq!((found.shape.delimiter, found.sep_line), (b'|', true));
    }

    #[test]
    fn what_is_no_csv_is_called_by_its_name() {
        #[track_caller]
        fn is_not(bytes: &[u8], looks_like: Option<&'static str>) {
            let found = surveyed(bytes, &Options::default());
            assert_eq!(found, Err(DataProblem::NotCsv { looks_like }));
        }
        is_not(b"PK\x03\x04\x14\0\x06\0[Content_Types].xml", Some("XLSX"));
        is_not(
            b"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet",
            Some("ODS"),
        );
        is_not(b"PK\x03\x04 word/document.xml", Some("DOCX"));
        is_not(b"PK\x03\x04\x14\0\0\0photo.jpg", Some("ZIP"));
        is_not(b"%PDF-1.7\n", Some("PDF"));
        is_not(b"\xd0\xcf\x11\xe0\xa1\xb1", Some("XLS"));
        is_not(b"\x1f\x8b\x08\0", Some("GZIP"));
        is_not(b"\n <HTML><body><table>", Some("HTML"));
        is_not(b"\xef\xbb\xbf<?xml version='1.0'?>", Some("XML"));
        is_not(b"[ {\"a\": 1}]", Some("JSON"));
        is_not(b"a;b\n\0\0\0\0", None);
        is_not(b"\x01\x02\x03\x04;", None);
    }

    #[test]
    fn a_file_of_nothing_is_empty() {
        for nothing in ["", "\r\n\r\n", "\u{feff}", "  \n"] {
            let found = surveyed(nothing.as_bytes(), &Options::default());
            assert_eq!(found, Err(DataProblem::Empty), "{nothing:?}");
        }
    }
}
