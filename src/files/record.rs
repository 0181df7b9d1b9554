//! Bytes into the cells of one record (RFC 4180, and what programs make of it). Our own rather than
//! a crate's because of three promises: the line numbers are those an editor shows, blank lines are
//! counted, and a quote that never ends costs one line, not the rest of the file.

/// What sets the cells and the lines of a file apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shape {
    pub delimiter: u8,
    /// `\n`, with or without `\r` before it; or `\r` alone, as old Macintoshes wrote.
    pub line_end: u8,
}

/// The cells of one record, unquoted, one behind the other; reused from record to record.
#[derive(Debug, Default)]
pub struct Cells {
    pub text: Vec<u8>,
    /// Where each cell ends in `text`.
    pub ends: Vec<usize>,
}

/// What stands at the head of the bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Split {
    /// A record of so many bytes and lines, its line end included.
    Record { bytes: usize, lines: u64 },
    /// The bytes end before the record does.
    More,
    /// A quote that does not end, or that ends lines below in the middle of a cell, where it was
    /// meant to open another one.
    OpenQuote {
        /// The cell it opens, from 0.
        cell: usize,
        /// Where it stands.
        at: usize,
        /// So many lines lie before it in the record.
        lines: u64,
        /// Where the next line begins.
        next: usize,
    },
}

/// Where a cell ended.
enum End {
    Delimiter(usize),
    Record(usize),
    More,
    Open,
}

/// Takes one record from the head of `bytes`; `ended` says that nothing follows them.
pub fn split(bytes: &[u8], ended: bool, shape: Shape, cells: &mut Cells) -> Split {
    cells.text.clear();
    cells.ends.clear();
    let (mut at, mut lines) = (0, 0);
    loop {
        let end = if bytes.get(at) == Some(&b'"') {
            quoted(bytes, at, ended, shape, cells)
        } else {
            plain(bytes, at, ended, shape, cells)
        };
        let inside = |to: usize| count(bytes.get(at..to).unwrap_or_default(), shape.line_end);
        match end {
            End::Delimiter(next) => {
                lines += inside(next);
                cells.ends.push(cells.text.len());
                at = next;
            }
            End::Record(next) => {
                // A last record without line end is a line all the same.
                let unended = next == bytes.len() && bytes.last() != Some(&shape.line_end);
                let lines = lines + inside(next) + u64::from(unended);
                cells.ends.push(cells.text.len());
                return Split::Record { bytes: next, lines };
            }
            End::More => return Split::More,
            End::Open => {
                let rest = bytes.get(at..).unwrap_or_default();
                let line_end = rest.iter().position(|b| *b == shape.line_end);
                return Split::OpenQuote {
                    cell: cells.ends.len(),
                    at,
                    lines,
                    next: line_end.map_or(bytes.len(), |n| at + n + 1),
                };
            }
        }
    }
}

/// A cell without quotes, or what follows a closing quote.
fn plain(bytes: &[u8], at: usize, ended: bool, shape: Shape, cells: &mut Cells) -> End {
    let rest = bytes.get(at..).unwrap_or_default();
    let stop = rest
        .iter()
        .position(|b| *b == shape.delimiter || *b == shape.line_end);
    let length = match stop {
        Some(length) => length,
        None if ended => rest.len(),
        None => return End::More,
    };
    let mut words = rest.get(..length).unwrap_or_default();
    let next = at + length + usize::from(stop.is_some());
    if rest.get(length) == Some(&shape.delimiter) {
        cells.text.extend_from_slice(words);
        return End::Delimiter(next);
    }
    if shape.line_end == b'\n' {
        words = words.strip_suffix(b"\r").unwrap_or(words);
    }
    cells.text.extend_from_slice(words);
    End::Record(next)
}

/// A cell that begins with a quote.
fn quoted(bytes: &[u8], open: usize, ended: bool, shape: Shape, cells: &mut Cells) -> End {
    let unended = if ended { End::Open } else { End::More };
    let begin = cells.text.len();
    let mut at = open + 1;
    loop {
        let rest = bytes.get(at..).unwrap_or_default();
        let Some(quote) = rest.iter().position(|b| *b == b'"') else {
            return unended;
        };
        cells
            .text
            .extend_from_slice(rest.get(..quote).unwrap_or_default());
        at += quote + 1;
        match bytes.get(at) {
            Some(b'"') => {
                cells.text.push(b'"');
                at += 1;
            }
            None if !ended => return End::More,
            None => return End::Record(at),
            Some(_) => break,
        }
    }
    let after = bytes.get(at..).unwrap_or_default();
    match after {
        [b, ..] if *b == shape.delimiter => End::Delimiter(at + 1),
        [b, ..] if *b == shape.line_end => End::Record(at + 1),
        [b'\r'] if shape.line_end == b'\n' && !ended => End::More,
        [b'\r'] if shape.line_end == b'\n' => End::Record(at + 1),
        [b'\r', b'\n', ..] if shape.line_end == b'\n' => End::Record(at + 2),
        // A closing quote in the middle of a cell, lines below: it was meant to open another cell.
        _ if cells
            .text
            .get(begin..)
            .is_some_and(|text| text.contains(&shape.line_end)) =>
        {
            End::Open
        }
        // On one line it is a quote left undoubled: the words count as they stand.
        _ => plain(bytes, at, ended, shape, cells),
    }
}

fn count(bytes: &[u8], wanted: u8) -> u64 {
    bytes.iter().map(|b| u64::from(*b == wanted)).sum()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const COMMON: Shape = Shape {
        delimiter: b';',
        line_end: b'\n',
    };

    fn all(text: &[u8], shape: Shape) -> Vec<(u64, Vec<String>)> {
        let (mut found, mut cells, mut rest, mut line) = (vec![], Cells::default(), text, 1);
        while !rest.is_empty() {
            match split(rest, true, shape, &mut cells) {
                Split::Record { bytes, lines } => {
                    let mut start = 0;
                    let record = cells.ends.iter().map(|end| {
                        let cell = String::from_utf8_lossy(&cells.text[start..*end]).into_owned();
                        start = *end;
                        cell
                    });
                    found.push((line, record.collect()));
                    rest = &rest[bytes..];
                    line += lines;
                }
                Split::OpenQuote {
                    cell, lines, next, ..
                } => {
                    found.push((line + lines, vec![format!("OPEN {cell}")]));
                    rest = &rest[next..];
                    line += lines + 1;
                }
                Split::More => panic!("nothing follows"),
            }
        }
        found
    }

    #[track_caller]
    fn check(text: &str, expected: &[(u64, &[&str])]) {
        let found = all(text.as_bytes(), COMMON);
        let found: Vec<(u64, Vec<&str>)> = found
            .iter()
            .map(|(line, cells)| (*line, cells.iter().map(String::as_str).collect()))
            .collect();
        let expected: Vec<(u64, Vec<&str>)> = expected
            .iter()
            .map(|(line, cells)| (*line, cells.to_vec()))
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn cells_are_found_whatever_ends_the_lines() {
        check("a;b\r\nc;d\r\n", &[(1, &["a", "b"]), (2, &["c", "d"])]);
        check("a;b\nc;d", &[(1, &["a", "b"]), (2, &["c", "d"])]);
        check("a;\r\n;b\r\n", &[(1, &["a", ""]), (2, &["", "b"])]);
        check("a;\"b\"\r\n\"c\"\r", &[(1, &["a", "b"]), (2, &["c"])]);
        check("a\n\n\r\nb", &[(1, &["a"]), (2, &[""]), (3, &[""]), (4, &["b"])]);
        check("", &[]);
        let mac = Shape {
            delimiter: b',',
            line_end: b'\r',
        };
        let found = all(b"a,\"b\rc\"\rd,e\r", mac);
        assert_eq!(
            found,
            [
                (1, vec!["a".to_owned(), "b\rc".to_owned()]),
                (3, vec!["d".to_owned(), "e".to_owned()])
            ]
        );
    }

    #[test]
    fn quoted_cells_hold_delimiters_line_ends_and_quotes() {
        check("\"a;b\";c\n", &[(1, &["a;b", "c"])]);
        check(
            "\"a\r\nb\";c\r\nd;e\r\n",
            &[(1, &["a\r\nb", "c"]), (3, &["d", "e"])],
        );
        check("\"say \"\"yes\"\"\";\"\"\n", &[(1, &["say \"yes\"", ""])]);
        check("Écran 24\";HP\n", &[(1, &["Écran 24\"", "HP"])]);
        check(
            "\"Le Corbusier\" bât. B;x\n",
            &[(1, &["Le Corbusier bât. B", "x"])],
        );
    }

    #[test]
    fn a_quote_that_never_ends_costs_its_own_line() {
        check(
            "a;b\nc;\"d\ne;f\ng;h\n",
            &[
                (1, &["a", "b"]),
                (2, &["OPEN 1"]),
                (3, &["e", "f"]),
                (4, &["g", "h"]),
            ],
        );
        check(
            "1;\"Écran 24\n2;x\n3;\"y\"\n",
            &[(1, &["OPEN 1"]), (2, &["2", "x"]), (3, &["3", "y"])],
        );
        check("\"a\nb\";\"c\n", &[(2, &["OPEN 1"])]);
        check("\"", &[(1, &["OPEN 0"])]);
    }

    #[test]
    fn a_record_is_the_same_wherever_the_bytes_are_cut() {
        let text = b"a;\"b\r\n\"\"c\";d\r\nnext".as_slice();
        let (mut whole, mut part) = (Cells::default(), Cells::default());
        let Split::Record { bytes, lines } = split(text, false, COMMON, &mut whole) else {
            panic!("a record");
        };
        assert_eq!((bytes, lines), (14, 2));
        for cut in 0..bytes {
            assert_eq!(
                split(&text[..cut], false, COMMON, &mut part),
                Split::More,
                "{cut}"
            );
        }
    }

    proptest! {
        #[test]
        fn what_the_csv_crate_writes_is_read_back(
            rows in prop::collection::vec(prop::collection::vec("[ab;\"\r\n é,]{0,6}", 2..5), 1..6),
        ) {
            let mut writer = csv::WriterBuilder::new()
                .delimiter(b';').flexible(true).terminator(csv::Terminator::CRLF).from_writer(vec![]);
            for row in &rows {
                writer.write_record(row).unwrap();
            }
            let text = writer.into_inner().unwrap();
            let found: Vec<Vec<String>> = all(&text, COMMON).into_iter().map(|(_, cells)| cells).collect();
            prop_assert_eq!(found, rows);
        }

        #[test]
        fn what_the_csv_crate_reads_we_read_alike(text in "[ab;\"é,\n]{0,40}") {
            // Where a quote stays open the crate takes the rest of the file; we do not.
            let found = all(text.as_bytes(), COMMON);
            if found.iter().any(|(_, cells)| cells[0].starts_with("OPEN")) {
                return Ok(());
            }
            let ours: Vec<Vec<String>> = found
                .into_iter().map(|(_, cells)| cells).filter(|cells| *cells != [""]).collect();
            let mut reader = csv::ReaderBuilder::new()
                .delimiter(b';').flexible(true).has_headers(false).from_reader(text.as_bytes());
            let theirs: Vec<Vec<String>> = reader
                .records()
                .map(|record| record.unwrap().iter().map(str::to_owned).collect::<Vec<_>>())
                .filter(|cells| *cells != [""])
                .collect();
            prop_assert_eq!(ours, theirs);
        }

        #[test]
        fn any_bytes_are_taken_whole(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            // Ends, and never reads beyond the bytes: `all` would panic.
            let lines: Vec<u64> = all(&bytes, COMMON).into_iter().map(|(line, _)| line).collect();
            prop_assert!(lines.is_sorted());
        }
    }
}
