//! What a part says of itself: what it is, how it travels, what its file is called.

use super::charset;
use super::encoded;
use super::flaws::Flaws;
use super::header::{self, flat};
use crate::domain::Text;

/// No honest description is longer; what follows is not looked at.
const LONGEST: usize = 3072;

/// How a part's bytes travel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Transfer {
    #[default]
    AsIs,
    Base64,
    QuotedPrintable,
}

/// A part's description.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kind {
    /// Lower case, and always a type and a subtype.
    pub media_type: String,
    pub charset: Option<String>,
    pub transfer: Transfer,
    /// Lines that end in a space go on in the next (RFC 3676).
    pub flowed: bool,
    /// That space is no part of the text.
    pub delete_space: bool,
    /// It is said to be a file, whatever it is.
    pub attached: bool,
    pub name: Option<Text>,
    /// What sort of report it is, where it is one (RFC 6522).
    pub report: Option<String>,
    boundary: Option<String>,
}

impl Default for Kind {
    fn default() -> Self {
        Self {
            media_type: "text/plain".to_owned(),
            charset: None,
            transfer: Transfer::AsIs,
            flowed: false,
            delete_space: false,
            attached: false,
            name: None,
            report: None,
            boundary: None,
        }
    }
}

impl Kind {
    /// Reads a part's header; `default` is what it is if it does not say.
    pub fn read(header: &[u8], default: &Kind) -> Self {
        let mut quiet = Flaws::default();
        let mut said = |name| {
            let value = header::first(header, name)?;
            let value = value.get(..LONGEST.min(value.len())).unwrap_or_default();
            Some(header::line(value, &mut quiet))
        };
        let content = said("Content-Type").map(|value| mailparse::parse_content_type(&value));
        let place = said("Content-Disposition").map(|value| mailparse::parse_content_disposition(&value));
        let transfer = said("Content-Transfer-Encoding").unwrap_or_default();
        let param = |key: &str| {
            content
                .as_ref()
                .and_then(|content| content.params.get(key).cloned())
        };
        let is = |key: &str, wanted: &str| param(key).is_some_and(|value| value.eq_ignore_ascii_case(wanted));
        let name = place
            .as_ref()
            .and_then(|place| file_name(&place.params, "filename"))
            .or_else(|| {
                content
                    .as_ref()
                    .and_then(|content| file_name(&content.params, "name"))
            });
        Self {
            media_type: content.as_ref().map_or_else(
                || default.media_type.clone(),
                |content| media_type(&content.mimetype),
            ),
            charset: param("charset"),
            transfer: match transfer.trim().to_ascii_lowercase().as_str() {
                "base64" => Transfer::Base64,
                "quoted-printable" => Transfer::QuotedPrintable,
                _ => Transfer::AsIs,
            },
            flowed: is("format", "flowed"),
            delete_space: is("delsp", "yes"),
            attached: place
                .is_some_and(|place| matches!(place.disposition, mailparse::DispositionType::Attachment)),
            name,
            report: param("report-type").map(|sort| sort.to_ascii_lowercase()),
            boundary: param("boundary"),
        }
    }

    /// What stands between its parts; empty where it is a part of parts that does not say.
    pub fn boundary(&self) -> Option<&str> {
        self.is_of_parts()
            .then(|| self.boundary.as_deref().unwrap_or_default())
    }

    pub fn is_of_parts(&self) -> bool {
        self.media_type.starts_with("multipart/")
    }

    /// What its own parts are if they do not say.
    pub fn of_its_parts(&self) -> Self {
        let mut kind = Self::default();
        if self.media_type == "multipart/digest" {
            kind.media_type = "message/rfc822".to_owned();
        }
        kind
    }
}

/// A type and a subtype in the signs that these are made of; else bytes of whatever sort.
fn media_type(said: &str) -> String {
    let said = said.trim().to_ascii_lowercase();
    let is_token = |word: &str| {
        let sign = |c: char| c.is_ascii_alphanumeric() || "!#$&-^_.+".contains(c);
        !word.is_empty() && word.len() <= 127 && word.chars().all(sign)
    };
    match said.split_once('/') {
        Some((kind, subtype)) if is_token(kind) && is_token(subtype) => said,
        // Old mailers say `text` and mean it; what makes no sense is text too (RFC 2045, 5.2).
        None | Some(_) if said.is_empty() || said.starts_with("text") || !said.contains('/') => {
            "text/plain".to_owned()
        }
        None | Some(_) => "application/octet-stream".to_owned(),
    }
}

/// A name as RFC 2231 spells it (which is read already), or with encoded words, which is not
/// allowed and frequent.
fn file_name(params: &std::collections::BTreeMap<String, String>, key: &str) -> Option<Text> {
    let mut quiet = Flaws::default();
    let spelled = match params.get(key) {
        Some(spelled) => spelled.clone(),
        // An encoding that nobody knows was left as it stood.
        None => unknown(params.get(&format!("{key}*"))?),
    };
    let name = flat(&encoded::decode(&spelled, &mut quiet));
    (!name.is_empty()).then(|| Text::new(name))
}

/// `charset'language'per%20cent`, in an encoding that nobody knows.
fn unknown(spelled: &str) -> String {
    let words = spelled.splitn(3, '\'').last().unwrap_or(spelled);
    let bytes = super::transfer::quoted_printable(words.replace('=', "=3D").replace('%', "=").as_bytes());
    charset::text(&bytes, None, &mut Flaws::default()).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(header: &str) -> Kind {
        Kind::read(header.as_bytes(), &Kind::default())
    }

    #[test]
    fn a_type_is_always_one() {
        #[track_caller]
        fn check(said: &str, expected: &str) {
            assert_eq!(kind(&format!("Content-Type: {said}\n")).media_type, expected);
        }
        check("text/HTML; charset=utf-8", "text/html");
        check("text; charset=us-ascii", "text/plain");
        check("", "text/plain");
        check("nonsense", "text/plain");
        check("image/", "application/octet-stream");
        check("image/a b", "application/octet-stream");
        check(
            "application/vnd.oasis.opendocument.text",
            "application/vnd.oasis.opendocument.text",
        );
        assert_eq!(kind("Subject: x\n").media_type, "text/plain");
        let digest = kind("Content-Type: multipart/digest; boundary=x\n");
        assert_eq!(digest.of_its_parts().media_type, "message/rfc822");
    }

    #[test]
    fn a_file_s_name_is_found_however_it_is_spelled() {
        #[track_caller]
        fn check(header: &str, expected: &str) {
            let name = kind(header).name;
            assert_eq!(name.as_ref().map(Text::raw), Some(expected));
        }
        check(
            "Content-Disposition: attachment; filename=\"plan.pdf\"\n",
            "plan.pdf",
        );
        check("Content-Type: image/png; name=photo.png\n", "photo.png");
        check(
            "Content-Disposition: attachment; filename*=utf-8''r%C3%A9seau.pdf\n",
            "réseau.pdf",
        );
        check(
            "Content-Disposition: attachment; filename*0*=utf-8''r%C3; filename*1*=%A9seau; filename*2=\".pdf\"\n",
            "réseau.pdf",
        );
        check(
            "Content-Disposition: attachment; filename=\"=?iso-8859-1?Q?r=E9seau.pdf?=\"\n",
            "réseau.pdf",
        );
        check(
            "Content-Disposition: attachment; filename*=no-such''r%E9seau.pdf\n",
            "réseau.pdf",
        );
        check(
            "Content-Disposition: attachment; filename=\"réseau.pdf\"\n",
            "réseau.pdf",
        );
        check(
            "Content-Disposition: attachment;\n filename=\"a\";\n size=3\n",
            "a",
        );
        check(
            "Content-Disposition: attachment; filename=\"=?utf-8?Q?a=0D=0Ab?=\"\n",
            "a  b",
        );
        assert_eq!(
            kind("Content-Disposition: attachment; filename=\"\"\n").name,
            None
        );
    }

    #[test]
    fn only_a_part_of_parts_has_a_boundary() {
        assert_eq!(kind("Content-Type: text/html; boundary=x\n").boundary(), None);
        assert_eq!(
            kind("Content-Type: multipart/mixed; boundary=\"a b\"\n").boundary(),
            Some("a b")
        );
        assert_eq!(kind("Content-Type: multipart/mixed\n").boundary(), Some(""));
    }
}
