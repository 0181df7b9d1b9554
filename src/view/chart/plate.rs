//! What every chart stands on: the frame with its title and description, texts, the legend, the
//! patterns.

use std::fmt::Write as _;

use super::{Breadth, Ink, Plate, Series};
use crate::domain::Text;

/// The mean width of a letter, in parts of the size.
const LETTER: f64 = 0.56;
const SIZE: f64 = 12.5;

/// A chart being drawn.
pub(super) struct Drawing<'a> {
    plate: Plate<'a>,
    body: String,
    pub width: f64,
    /// How far it reaches down.
    pub height: f64,
}

/// Where a text begins, ends or has its middle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

impl<'a> Drawing<'a> {
    pub fn new(plate: Plate<'a>) -> Self {
        Self {
            plate,
            body: String::new(),
            width: plate.breadth.width(),
            height: 0.0,
        }
    }

    pub fn is_wide(&self) -> bool {
        self.plate.breadth == Breadth::Wide
    }

    /// Puts a text there; its place is that of the base line.
    pub fn text(&mut self, class: &str, x: f64, y: f64, anchor: Anchor, text: &str) {
        let anchor = match anchor {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        };
        let text = Text::from(text).html();
        let _ = write!(
            self.body,
            "<text class=\"{class}\" x=\"{x:.1}\" y=\"{y:.1}\" text-anchor=\"{anchor}\">{text}</text>"
        );
    }

    /// A filled area, with what it stands for where a pointer rests on it.
    pub fn block(&mut self, ink: Ink, [x, y, width, height]: [f64; 4], tip: &str) {
        let number = ink.number();
        let _ = write!(
            self.body,
            "<rect class=\"s s{number}\" x=\"{x:.1}\" y=\"{y:.1}\" width=\"{width:.1}\" height=\"{height:.1}\">"
        );
        if !tip.is_empty() {
            let _ = write!(self.body, "<title>{}</title>", Text::from(tip).html());
        }
        self.body.push_str("</rect>");
    }

    pub fn stroke(&mut self, class: &str, from: (f64, f64), to: (f64, f64)) {
        let _ = write!(
            self.body,
            "<line class=\"{class}\" x1=\"{:.1}\" y1=\"{:.1}\" x2=\"{:.1}\" y2=\"{:.1}\"/>",
            from.0, from.1, to.0, to.1
        );
    }

    /// A line through points; closed and filled where it is an area.
    pub fn path(&mut self, class: &str, points: &[(f64, f64)]) {
        let mut data = String::new();
        for (at, (x, y)) in points.iter().enumerate() {
            let step = if at == 0 { 'M' } else { 'L' };
            let _ = write!(data, "{step}{x:.1} {y:.1}");
        }
        let _ = write!(self.body, "<path class=\"{class}\" d=\"{data}\"/>");
    }

    pub fn dot(&mut self, class: &str, (x, y): (f64, f64)) {
        let _ = write!(
            self.body,
            "<circle class=\"{class}\" cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"3.5\"/>"
        );
    }

    /// The names of the series beside their patterns, in as many lines as it takes.
    pub fn legend(&mut self, series: &[Series<'_>]) {
        if series.len() < 2 {
            return;
        }
        let (mut x, mut y) = (0.0, self.height + 14.0);
        for one in series {
            let width = 28.0 + text_width(one.name);
            if x > 0.0 && x + width > self.width {
                (x, y) = (0.0, y + 20.0);
            }
            self.block(one.ink, [x + 0.5, y - 10.0, 16.0, 11.0], "");
            self.text("t", x + 22.0, y, Anchor::Start, one.name);
            x += width + 16.0;
        }
        self.height = y + 12.0;
    }

    /// The chart, whole.
    pub fn done(self) -> String {
        let Plate {
            id,
            title,
            desc,
            breadth,
        } = self.plate;
        let class = breadth.class();
        let (title, desc) = (Text::from(title).html(), Text::from(desc).html());
        let (width, height) = (self.width, self.height.ceil());
        let body = self.body;
        format!(
            "<svg class=\"chart {class}\" viewBox=\"0 0 {width} {height}\" role=\"img\" preserveAspectRatio=\"xMinYMin\" \
             aria-labelledby=\"{id}-{class}-t {id}-{class}-d\"><title id=\"{id}-{class}-t\">{title}</title>\
             <desc id=\"{id}-{class}-d\">{desc}</desc>{body}</svg>"
        )
    }
}

/// How wide a text is, about.
pub(super) fn text_width(text: &str) -> f64 {
    let letters = u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
    f64::from(letters) * LETTER * SIZE
}

/// The text, cut where there is no room for it; the table beside the chart has it whole.
pub(super) fn fitting(text: &str, width: f64) -> String {
    if text_width(text) <= width {
        return text.to_owned();
    }
    let mut cut = String::new();
    for letter in text.chars() {
        if text_width(&cut) + 2.0 * LETTER * SIZE > width {
            break;
        }
        cut.push(letter);
    }
    format!("{}…", cut.trim_end())
}

/// The patterns that every chart of a page fills with; once a page.
pub fn patterns() -> String {
    let mut out = String::from(
        "<svg class=\"patterns\" width=\"0\" height=\"0\" aria-hidden=\"true\" focusable=\"false\"><defs>",
    );
    for ink in Ink::ALL {
        let number = ink.number();
        let (size, lines) = match ink {
            Ink::First => (8, "<rect width=\"8\" height=\"8\" class=\"f1\"/>"),
            Ink::Second => (6, "<path d=\"M-1 1l2-2M0 6l6-6M5 7l2-2\" class=\"l2\"/>"),
            Ink::Third => (
                6,
                "<circle cx=\"1.5\" cy=\"1.5\" r=\"1.1\" class=\"f3\"/><circle cx=\"4.5\" cy=\"4.5\" r=\"1.1\" class=\"f3\"/>",
            ),
            Ink::Fourth => (5, "<path d=\"M0 2.5h5\" class=\"l4\"/>"),
            Ink::Fifth => (7, "<path d=\"M0 0l7 7M7 0l-7 7\" class=\"l5\"/>"),
        };
        let _ = write!(
            out,
            "<pattern id=\"p{number}\" width=\"{size}\" height=\"{size}\" patternUnits=\"userSpaceOnUse\">\
             <rect width=\"{size}\" height=\"{size}\" class=\"b{number}\"/>{lines}</pattern>"
        );
    }
    out.push_str("</defs></svg>");
    out
}
