//! The text of a mail that has only HTML: no scripts, styles or pictures, links with their target.
//!
//! What the renderer is given was thinned first, because a tree of what anybody may send grows
//! without bounds: [`thin`] leaves a few kinds of blocks, balanced, not too deep and not too many.

mod thin;

use thin::thin;

/// Lines are not broken: whoever shows them does that.
const WIDTH: usize = 10_000_000;

/// What could be read.
pub struct Plain {
    pub text: String,
    /// It was longer than a text can be.
    pub cut: bool,
}

/// Reads HTML, as far as `room` bytes.
pub fn read(html: &str, room: usize) -> Plain {
    let thinned = thin(html, room);
    let text = html2text::config::plain_no_decorate()
        .link_footnotes(false)
        .allow_width_overflow()
        .string_from_read(thinned.html.as_bytes(), WIDTH);
    Plain {
        // What the renderer cannot render is shown as it would have been given to it.
        text: text.map_or(thinned.html, |text| tidy(&text)),
        cut: thinned.cut,
    }
}

/// At most one blank line in a row, and no spaces at the end of a line.
fn tidy(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut blank = 1;
    for line in text.lines() {
        let line = line.trim_end_matches([' ', '\t', '\u{a0}']);
        blank = if line.is_empty() { blank + 1 } else { 0 };
        if blank < 2 {
            out.push_str(line);
            out.push('\n');
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(html: &str, expected: &str) {
        assert_eq!(read(html, 1_000_000).text, expected);
    }

    #[test]
    fn html_is_read_as_people_see_it() {
        check(
            "<html><head><title>T</title><style>p { color: red }</style></head><body><p>Bonjour,</p>\
             <p>L&rsquo;imprimante est<br>en   panne.</p></body></html>",
            "Bonjour,\n\nL’imprimante est\nen panne.\n",
        );
        check("<div>un</div><div>deux</div>", "un\ndeux\n");
        check("<ul><li>un<li>deux</ul>", "* un\n* deux\n");
        check("<ol><li>un</li><li>deux</li></ol>", "1. un\n2. deux\n");
        check(
            "<blockquote>cit&eacute;<br>deux</blockquote>fin",
            "> cité\n> deux\n\nfin\n",
        );
        check("<pre>a  b\n c</pre>", "a  b\n c\n");
        check("<b>gras</b> et <i>italique</i>", "gras et italique\n");
        check("<h1>Titre</h1>texte", "Titre\ntexte\n");
        check("a<hr>b", "a\n________________________________\nb\n");
    }

    #[test]
    fn a_table_is_read_cell_by_cell() {
        check(
            "<table><tr><td>Nom :</td><td>Martin</td></tr><tr><td>Ville :</td><td>Voiron</td></tr></table>",
            "Nom :\nMartin\nVille :\nVoiron\n",
        );
    }

    #[test]
    fn a_link_shows_where_it_leads_and_a_picture_what_it_is() {
        check(
            "<a href=\"https://x.example/a?b=1&amp;c\">ici</a>.",
            "ici <https://x.example/a?b=1&c>.\n",
        );
        check(
            "<a href='https://x.example/'>https://x.example</a>",
            "https://x.example\n",
        );
        check("<a href='mailto:c@x.example'>Claire</a>", "Claire\n");
        check("<a href='javascript:alert(1)'>ici</a>", "ici\n");
        check("<img src='https://t.example/1.gif'><img alt='Plan'>", "[Plan]\n");
    }

    #[test]
    fn scripts_and_styles_say_nothing() {
        check("a<script>if (1 < 2) alert('</p>')</script>b", "ab\n");
        check("<STYLE type=x>p{}</STYLE >b", "b\n");
        check("a<!-- <p>b --> c", "a c\n");
        check(
            "<!--[if mso]><p>Outlook</p><![endif]-->x<![if !mso]>y<![endif]>",
            "xy\n",
        );
        check("<?xml version='1.0'?><o:p>x</o:p>", "x\n");
        check("a<svg><text>b</text></svg>c", "ac\n");
    }

    #[test]
    fn broken_html_is_read_as_far_as_it_makes_sense() {
        check("1 < 2 & 3 > 2", "1 < 2 & 3 > 2\n");
        check("<p>a</div></p></p>b", "a\n\nb\n");
        check("a<br", "a\n");
        check("a<p title=\"never ends>b<p>c", "a\n\nb\n\nc\n");
        check("a<script>never ends", "a\n");
        check("a<!-- never ends", "a\n");
        check("", "");
        check("&#0;&#x110000;&unknown;", "\u{fffd}\u{fffd}&unknown;\n");
    }

    #[test]
    fn more_than_a_text_can_hold_is_cut_and_said_to_be() {
        let read = read(&"<p>mot</p>".repeat(10_000), 1_000);
        assert!(read.cut);
        assert!(read.text.len() < 1_200, "{}", read.text.len());
        assert!(!super::read("<p>mot</p>", 1_000).cut);
    }
}
