//! HTML reduced to a few kinds of blocks without attributes: all that a plain text can show.

/// How many tags are kept: more than any letter has, and a tree of them fits in a few megabytes.
const MOST_TAGS: usize = 20_000;
/// How deep blocks may stand within blocks.
const DEEPEST: usize = 40;

/// A target or a picture's words that are longer help nobody.
const LONGEST_ATTRIBUTE: usize = 2_000;

/// Whatever stands in these is no text.
const SILENT: &[&str] = &[
    "applet", "iframe", "math", "noembed", "noframes", "object", "script", "style", "svg", "template",
    "title", "xml",
];

/// HTML that a small tree holds.
pub struct Thinned {
    pub html: String,
    /// There was more than may be kept.
    pub cut: bool,
}

/// Leaves at most `room` bytes or so.
pub fn thin(html: &str, room: usize) -> Thinned {
    let mut thinner = Thinner {
        rest: html,
        out: String::new(),
        open: Vec::new(),
        link: None,
        tags: 0,
        quotes_end: true,
    };
    let mut cut = false;
    while !thinner.rest.is_empty() {
        if thinner.out.len() >= room || thinner.tags >= MOST_TAGS {
            cut = true;
            break;
        }
        thinner.next(room);
    }
    thinner.end_link();
    Thinned {
        html: thinner.out,
        cut,
    }
}

struct Thinner<'h> {
    rest: &'h str,
    out: String,
    open: Vec<&'static str>,
    /// Where the open link leads, and where its text begins.
    link: Option<(String, usize)>,
    tags: usize,
    /// A quote that opens in a tag may still end somewhere.
    quotes_end: bool,
}

impl<'h> Thinner<'h> {
    /// Words up to the next tag, or that tag.
    fn next(&mut self, room: usize) {
        let at = self.rest.find('<').unwrap_or(self.rest.len());
        if at > 0 {
            // Not more than there is room for, and no letter in two.
            let left = self
                .rest
                .floor_char_boundary(at.min(room.saturating_sub(self.out.len()).max(4)));
            self.copy(left);
            return;
        }
        let inside = self.rest.get(1..).unwrap_or_default();
        match inside.as_bytes().first() {
            Some(b'!') if inside.starts_with("!--") => self.skip_past("-->"),
            Some(b'!' | b'?') => self.skip_past(">"),
            Some(b'/') if inside.get(1..).is_some_and(starts_with_letter) => {
                let name = name(inside.get(1..).unwrap_or_default());
                self.skip_past(">");
                self.end(&name);
            }
            Some(_) if starts_with_letter(inside) => self.start(inside),
            _ => {
                self.out.push_str("&lt;");
                self.rest = inside;
            }
        }
    }

    fn copy(&mut self, length: usize) {
        let (words, rest) = self.rest.split_at(length);
        for (at, piece) in words.split('>').enumerate() {
            self.out.push_str(if at > 0 { "&gt;" } else { "" });
            self.out.push_str(piece);
        }
        self.rest = rest;
    }

    fn skip_past(&mut self, end: &str) {
        let behind = self.rest.find(end).map(|at| at + end.len());
        self.rest = behind.and_then(|at| self.rest.get(at..)).unwrap_or_default();
    }

    fn start(&mut self, inside: &'h str) {
        let name = name(inside);
        let attributes = inside.get(name.len()..).unwrap_or_default();
        let length = self.tag_length(attributes);
        let (attributes, rest) = attributes.split_at(length);
        self.rest = rest.strip_prefix('>').unwrap_or(rest);
        if SILENT.contains(&name.as_str()) {
            if !attributes.ends_with('/') {
                self.skip_silent(&name);
            }
            return;
        }
        match name.as_str() {
            "br" => self.emit("<br>"),
            "hr" => self.emit("<div>________________________________</div>"),
            "img" => {
                let alt = attribute(attributes, "alt").unwrap_or_default();
                if !alt.trim().is_empty() {
                    self.out.push_str(&format!("[{}]", escaped(alt)));
                }
            }
            "a" => {
                self.end_link();
                let leads = attribute(attributes, "href").unwrap_or_default().trim();
                let web = ["https://", "http://", "ftp://"];
                if web.iter().any(|scheme| {
                    leads
                        .get(..scheme.len())
                        .is_some_and(|s| s.eq_ignore_ascii_case(scheme))
                }) {
                    self.link = Some((escaped(leads), self.out.len()));
                }
            }
            _ => self.open_block(&name),
        }
    }

    /// How far a tag's attributes go: quotes may hold `>`, and some never end.
    fn tag_length(&mut self, attributes: &str) -> usize {
        let mut quote = None;
        for (at, byte) in attributes.bytes().enumerate() {
            match (quote, byte) {
                (None, b'>') => return at,
                (None, b'"' | b'\'') if self.quotes_end => quote = Some(byte),
                (Some(open), byte) if open == byte => quote = None,
                _ => {}
            }
        }
        // To the end of the mail and no end of the quote: there will be none for any other either.
        self.quotes_end = false;
        attributes.find('>').unwrap_or(attributes.len())
    }

    fn skip_silent(&mut self, name: &str) {
        let mut rest = self.rest;
        while let Some(at) = rest.find("</") {
            let behind = rest.get(at + 2..).unwrap_or_default();
            if behind
                .get(..name.len())
                .is_some_and(|end| end.eq_ignore_ascii_case(name))
            {
                self.rest = behind;
                self.skip_past(">");
                return;
            }
            rest = behind;
        }
        self.rest = "";
    }

    fn open_block(&mut self, name: &str) {
        let Some(block) = block(name) else { return };
        // An item of a list or a paragraph ends where the next begins.
        if self.open.last() == Some(&block) && matches!(block, "li" | "p") {
            self.close();
        }
        if self.open.len() < DEEPEST {
            self.open.push(block);
            self.emit(&format!("<{block}>"));
        } else {
            self.emit("<br>");
        }
    }

    fn end(&mut self, name: &str) {
        if name == "a" {
            return self.end_link();
        }
        let Some(block) = block(name) else { return };
        if self.open.contains(&block) {
            while self.open.last().is_some_and(|open| *open != block) {
                self.close();
            }
            self.close();
        } else if block == "p" {
            self.emit("<br>");
        }
    }

    fn close(&mut self) {
        if let Some(block) = self.open.pop() {
            self.emit(&format!("</{block}>"));
        }
    }

    fn emit(&mut self, tag: &str) {
        self.tags += 1;
        self.out.push_str(tag);
    }

    /// A link whose words are not its target shows the target behind them.
    fn end_link(&mut self) {
        let Some((leads, from)) = self.link.take() else {
            return;
        };
        let words = self.out.get(from..).unwrap_or_default();
        let bare = |text: &str| text.trim().trim_end_matches('/').to_ascii_lowercase();
        let shown = bare(words);
        if shown.is_empty() || !bare(&leads).ends_with(&shown) {
            self.out.push_str(&format!(" &lt;{leads}&gt;"));
        }
    }
}

/// What is kept of a block: all that matters is how it stands among the others.
fn block(name: &str) -> Option<&'static str> {
    Some(match name {
        "p" => "p",
        "ul" | "menu" | "dir" => "ul",
        "ol" => "ol",
        "li" => "li",
        "blockquote" => "blockquote",
        "pre" | "listing" | "xmp" | "plaintext" => "pre",
        "div" | "table" | "tr" | "td" | "th" | "caption" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6"
        | "center" | "dl" | "dt" | "dd" | "form" | "fieldset" | "legend" | "address" | "article"
        | "section" | "header" | "footer" | "main" | "nav" | "aside" | "figure" | "figcaption"
        | "details" | "summary" | "option" => "div",
        _ => return None,
    })
}

fn starts_with_letter(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic())
}

/// The name of a tag, in lower case.
fn name(text: &str) -> String {
    let end = text
        .find(|c: char| c.is_whitespace() || matches!(c, '>' | '/' | '<'))
        .unwrap_or(text.len());
    text.get(..end).unwrap_or_default().to_ascii_lowercase()
}

/// The value of the first attribute of this name.
fn attribute<'a>(attributes: &'a str, wanted: &str) -> Option<&'a str> {
    let mut rest = attributes;
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
        let end = rest.find(|c: char| c.is_whitespace() || matches!(c, '=' | '/'))?;
        let (name, behind) = rest.split_at(end);
        let Some(value) = behind.trim_start().strip_prefix('=') else {
            // A name alone, or a stray sign that would not move on.
            rest = if end == 0 { behind.get(1..)? } else { behind };
            continue;
        };
        let value = value.trim_start();
        let (value, behind) = match value.chars().next() {
            Some(quote @ ('"' | '\'')) => {
                let inside = value.get(1..).unwrap_or_default();
                inside.split_once(quote).unwrap_or((inside, ""))
            }
            _ => value.split_at(value.find(char::is_whitespace).unwrap_or(value.len())),
        };
        if name.eq_ignore_ascii_case(wanted) {
            return (value.len() <= LONGEST_ATTRIBUTE).then_some(value);
        }
        rest = behind;
    }
}

fn escaped(text: &str) -> String {
    text.replace('<', "&lt;").replace('>', "&gt;")
}
