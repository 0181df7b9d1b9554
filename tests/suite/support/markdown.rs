//! A Markdown page as prose and fenced blocks: as much of Markdown as a session needs, so that
//! what is not a block stays as it is, to the byte.

/// A part of a page.
#[derive(Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Lines that are nobody's business here, fences of other blocks included.
    Prose(&'a str),
    Block(Block<'a>),
}

/// What stands between two fences.
#[derive(Debug, PartialEq, Eq)]
pub struct Block<'a> {
    /// The line of the opening fence, from 1.
    pub line: usize,
    /// The opening fence with its line end.
    pub opening: &'a str,
    /// What follows the backticks: ```` ```console now=… ````.
    pub info: &'a str,
    /// The lines between, without their ends.
    pub lines: Vec<&'a str>,
    /// The closing fence with its line end.
    pub closing: &'a str,
}

/// Cuts a page; the pieces put end to end are the page again.
pub fn pieces(page: &str) -> Result<Vec<Piece<'_>>, String> {
    let mut pieces = Vec::new();
    let mut lines = page.split_inclusive('\n').enumerate();
    while let Some((at, line)) = lines.next() {
        let ticks = backticks(line);
        if ticks < 3 {
            pieces.push(Piece::Prose(line));
            continue;
        }
        let mut inside = Vec::new();
        let closing = loop {
            let Some((_, line)) = lines.next() else {
                return Err(format!("line {}: this fence is never closed", at + 1));
            };
            if backticks(line) >= ticks && line.trim().trim_start_matches('`').is_empty() {
                break line;
            }
            inside.push(line.trim_end_matches(['\n', '\r']));
        };
        pieces.push(Piece::Block(Block {
            line: at + 1,
            opening: line,
            info: line.trim().trim_start_matches('`').trim(),
            lines: inside,
            closing,
        }));
    }
    Ok(pieces)
}

fn backticks(line: &str) -> usize {
    line.len() - line.trim_start_matches('`').len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_cut_into_prose_and_blocks_and_can_be_put_together_again() {
        let page = "# G1\n\n```console now=x\n$ a\nb\n```\nfin\n````md\n```\n````\n";
        let pieces = pieces(page).unwrap();
        let blocks: Vec<_> = pieces
            .iter()
            .filter_map(|piece| match piece {
                Piece::Block(block) => Some((block.line, block.info, block.lines.join("|"))),
                Piece::Prose(_) => None,
            })
            .collect();
        assert_eq!(
            blocks,
            [
                (3, "console now=x", "$ a|b".to_owned()),
                (8, "md", "```".to_owned())
            ]
        );
        let again: String = pieces
            .iter()
            .map(|piece| match piece {
                Piece::Prose(line) => (*line).to_owned(),
                Piece::Block(block) => {
                    let inside: String = block.lines.iter().map(|line| format!("{line}\n")).collect();
                    format!("{}{inside}{}", block.opening, block.closing)
                }
            })
            .collect();
        assert_eq!(again, page);
    }

    #[test]
    fn a_fence_that_is_never_closed_is_named_by_its_line() {
        assert_eq!(
            pieces("a\n```console\n$ b\n"),
            Err("line 2: this fence is never closed".to_owned())
        );
    }
}
