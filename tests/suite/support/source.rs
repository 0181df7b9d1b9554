//! Rust sources as words, so that the rules of the house can be read in them: comments and the
//! insides of strings are no code, and a `grep` cannot tell.

use super::repository;
use proc_macro2::{TokenStream, TokenTree};
use std::fs;
use std::path::{Path, PathBuf};

/// A source of the repository.
pub struct Source {
    /// `src/domain/code.rs`
    pub path: String,
    pub text: String,
    pub tokens: Vec<Token>,
}

/// A word, a mark or a literal, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    pub line: usize,
    pub what: What,
}

/// What a token is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    Word(String),
    /// Brackets of all three kinds are marks too.
    Mark(char),
    /// As the source spells it, quotes included.
    Literal(String),
}

impl Token {
    /// It is this word.
    pub fn is(&self, word: &str) -> bool {
        matches!(&self.what, What::Word(own) if own == word)
    }

    /// It is this mark.
    pub fn marks(&self, mark: char) -> bool {
        self.what == What::Mark(mark)
    }

    pub fn word(&self) -> Option<&str> {
        match &self.what {
            What::Word(word) => Some(word),
            _ => None,
        }
    }

    /// The inside of a string, as the source spells it.
    pub fn string(&self) -> Option<&str> {
        match &self.what {
            What::Literal(literal) => {
                let inside = literal
                    .trim_start_matches(['b', 'c', 'r', '#'])
                    .strip_prefix('"')?;
                inside.trim_end_matches('#').strip_suffix('"')
            }
            _ => None,
        }
    }
}

impl Source {
    /// Reads a source that is not on the disk, as tests of the rules do.
    pub fn new(path: &str, text: &str) -> Self {
        let stream: TokenStream = match text.parse() {
            Ok(stream) => stream,
            Err(cause) => panic!("{path}: {cause}"),
        };
        let mut tokens = Vec::new();
        flatten(stream, &mut tokens);
        Self {
            path: path.to_owned(),
            text: text.to_owned(),
            tokens: without_doc(tokens),
        }
    }

    /// Every Rust source under a folder of the repository, in the order of their paths.
    pub fn all_under(folder: &str) -> Vec<Self> {
        files_under(folder)
            .iter()
            .filter(|path| path.ends_with(".rs"))
            .map(|path| Self::new(path, &fs::read_to_string(repository(path)).unwrap()))
            .collect()
    }

    /// `src/domain/code.rs` is `["domain", "code"]`, and so is `src/domain/code/mod.rs`.
    pub fn module(&self) -> Vec<&str> {
        let inside = self.path.strip_prefix("src/").unwrap_or(&self.path);
        let inside = inside.strip_suffix(".rs").unwrap_or(inside);
        inside.strip_suffix("/mod").unwrap_or(inside).split('/').collect()
    }
}

/// Every file under a folder of the repository (`.` for the whole), with `/` between names; what
/// is built or kept by git is left out.
pub fn files_under(folder: &str) -> Vec<String> {
    fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let entry = entry.unwrap();
            let name = entry.file_name();
            let kind = entry.file_type().unwrap();
            if kind.is_dir() {
                if name != ".git" && name != "target" {
                    walk(&entry.path(), found);
                }
            } else if kind.is_file() && name != ".git" {
                found.push(entry.path());
            }
        }
    }
    let mut found = Vec::new();
    walk(&repository(folder), &mut found);
    let top = repository("");
    let mut paths: Vec<String> = found
        .iter()
        .map(|path| {
            let inside = path.strip_prefix(&top).unwrap_or(path);
            inside.to_string_lossy().trim_start_matches("./").to_owned()
        })
        .collect();
    paths.sort();
    paths
}

fn flatten(stream: TokenStream, tokens: &mut Vec<Token>) {
    for tree in stream {
        let line = tree.span().start().line;
        let what = match tree {
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    proc_macro2::Delimiter::Parenthesis => ('(', ')'),
                    proc_macro2::Delimiter::Brace => ('{', '}'),
                    proc_macro2::Delimiter::Bracket => ('[', ']'),
                    proc_macro2::Delimiter::None => (' ', ' '),
                };
                tokens.push(Token {
                    line,
                    what: What::Mark(open),
                });
                let end = group.span_close().end().line;
                flatten(group.stream(), tokens);
                tokens.push(Token {
                    line: end,
                    what: What::Mark(close),
                });
                continue;
            }
            TokenTree::Ident(word) => What::Word(word.to_string()),
            TokenTree::Punct(mark) => What::Mark(mark.as_char()),
            TokenTree::Literal(literal) => What::Literal(literal.to_string()),
        };
        tokens.push(Token { line, what });
    }
}

/// A doc comment arrives as `#[doc = "…"]`: words for people, and no code.
fn without_doc(tokens: Vec<Token>) -> Vec<Token> {
    let mut kept: Vec<Token> = Vec::with_capacity(tokens.len());
    for token in tokens {
        let is_doc = token.string().is_some()
            && matches!(&kept[..], [.., open, doc, equals]
                if open.marks('[') && doc.is("doc") && equals.marks('='));
        if !is_doc {
            kept.push(token);
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_documentation_are_no_code() {
        let source = Source::new(
            "src/a/b.rs",
            "//! SELECT\n/// crate::store\nfn f() { /* crate::x */ g(r#\"a\"b\"#) } // crate::y\n",
        );
        let words: Vec<_> = source.tokens.iter().filter_map(Token::word).collect();
        assert_eq!(words, ["doc", "doc", "fn", "f", "g"]);
        let strings: Vec<_> = source
            .tokens
            .iter()
            .filter_map(|token| Some((token.line, token.string()?)))
            .collect();
        assert_eq!(strings, [(3, "a\"b")]);
        assert_eq!(source.module(), ["a", "b"]);
    }

    #[test]
    fn the_repository_is_walked_without_what_is_built() {
        let files = files_under(".");
        assert!(files.contains(&"Cargo.toml".to_owned()));
        assert!(files.contains(&"tests/suite/support/source.rs".to_owned()));
        assert!(
            !files
                .iter()
                .any(|path| path.starts_with("target/") || path.starts_with(".git/"))
        );
    }
}
