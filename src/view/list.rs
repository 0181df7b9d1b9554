//! Tickets in a list: the columns asked for, and how many are shown of how many.

use chrono::{DateTime, Utc};

use super::grid::{Cell, Column, Fit, Grid};
use super::json::{ListJson, TicketJson, lines, value};
use super::paint::Tone;
use super::{Look, Page};
use crate::domain::Text;
use crate::domain::code::{Code as _, Lang, Status, TicketColumn, TicketOrder};
use crate::domain::desk::Desk;
use crate::domain::dossier::Listed;
use crate::text::codes::Worded as _;
use crate::text::listing::{self, Things};
use crate::text::names::Names;

/// What a list shows when nothing is asked for: whose turn it is, and how pressing.
pub const USUAL: &[TicketColumn] = &[
    TicketColumn::Reference,
    TicketColumn::Status,
    TicketColumn::Priority,
    TicketColumn::Age,
    TicketColumn::School,
    TicketColumn::Subject,
    TicketColumn::Assignee,
];

/// What a desk's lists show when nothing is asked for.
pub fn columns(desk: &Desk) -> &[TicketColumn] {
    match desk.columns.as_slice() {
        [] => USUAL,
        own => own,
    }
}

/// A list as a table, or tab-separated where it is no terminal. `offset` tickets come before it,
/// and there are `total`.
pub fn table(
    listed: &[Listed],
    total: u64,
    offset: u64,
    desk: &Desk,
    columns: &[TicketColumn],
    look: Look,
) -> Page {
    Page {
        body: grid(listed, desk, columns, look).shown(look),
        tally: listing::tally(look.lang, listed.len() as u64, offset, total, Things::Tickets),
    }
}

/// A list in JSON.
pub fn json(listed: &[Listed], total: u64, look: Look) -> String {
    value(&ListJson::new(total, all(listed, look.now)), look)
}

/// A list in JSON, a ticket a line.
pub fn ndjson(listed: &[Listed], now: DateTime<Utc>) -> String {
    lines(&all(listed, now))
}

fn all(listed: &[Listed], now: DateTime<Utc>) -> Vec<TicketJson<'_>> {
    listed.iter().map(|one| TicketJson::listed(one, now)).collect()
}

/// The cells of a list, for whatever shows them.
pub fn grid(listed: &[Listed], desk: &Desk, columns: &[TicketColumn], look: Look) -> Grid {
    let lang = look.lang;
    let names = Names::new(lang, desk);
    Grid {
        columns: columns.iter().map(|column| heading(*column, lang)).collect(),
        rows: listed
            .iter()
            .map(|ticket| {
                columns
                    .iter()
                    .map(|column| cell(*column, ticket, &names, look.now))
                    .collect()
            })
            .collect(),
        zone: desk.time_zone,
    }
}

fn heading(column: TicketColumn, lang: Lang) -> Column {
    let fit = match column {
        TicketColumn::Level => Fit::Number,
        TicketColumn::Reference | TicketColumn::Priority => Fit::Whole,
        TicketColumn::Age => Fit::Age(TicketColumn::CreatedAt.code()),
        TicketColumn::Since => Fit::Age(TicketOrder::StatusSince.code()),
        TicketColumn::School => Fit::Named("school_name"),
        TicketColumn::Desk
        | TicketColumn::Kind
        | TicketColumn::Status
        | TicketColumn::Urgency
        | TicketColumn::Subject
        | TicketColumn::Team
        | TicketColumn::Assignee
        | TicketColumn::Requester
        | TicketColumn::Category
        | TicketColumn::Channel
        | TicketColumn::Equipment
        | TicketColumn::CreatedAt
        | TicketColumn::UpdatedAt
        | TicketColumn::ClosedAt
        | TicketColumn::DueAt
        | TicketColumn::WaitingUntil
        | TicketColumn::Appointment
        | TicketColumn::Billed => Fit::Wrapped,
    };
    Column {
        code: column.code(),
        heading: column.in_lang(lang),
        fit,
    }
}

fn cell(column: TicketColumn, listed: &Listed, names: &Names<'_>, now: DateTime<Utc>) -> Cell {
    let ticket = &listed.ticket;
    let late = listed.due.is_overdue(now);
    match column {
        TicketColumn::Reference => Cell::code(&ticket.reference),
        TicketColumn::Desk => Cell::code(&ticket.desk),
        TicketColumn::Kind => Cell::word(ticket.kind.code(), ticket.kind.in_lang(names.lang)),
        TicketColumn::Status => Cell::Word {
            code: ticket.status.code().to_owned(),
            words: names.status(ticket.status),
            tone: status_tone(ticket.status),
        },
        TicketColumn::Priority => priority(ticket.priority.as_deref(), late, names),
        TicketColumn::Urgency => ticket.urgency.map_or(Cell::Nothing, |urgency| {
            Cell::word(&urgency.to_string(), names.urgency(urgency))
        }),
        TicketColumn::Age => Cell::Age(ticket.created_at),
        TicketColumn::Since => Cell::Age(ticket.status_since),
        TicketColumn::School => match ticket.school {
            Some(uai) => Cell::Named {
                name: uai.to_string(),
                words: listed.school_name.clone().unwrap_or_default(),
            },
            None => Cell::Nothing,
        },
        TicketColumn::Subject => Cell::Text(ticket.subject.clone()),
        TicketColumn::Team => Cell::word(&ticket.team, names.team(&ticket.team)),
        TicketColumn::Level => Cell::Number(i64::from(ticket.level)),
        TicketColumn::Assignee => Cell::text(ticket.assignee.as_deref().map(Text::from).as_ref()),
        TicketColumn::Requester => {
            let name = listed.requester_name.as_ref().filter(|name| !name.is_blank());
            let words = name.map_or_else(|| names.person(&ticket.requester), Text::line);
            Cell::word(&ticket.requester, words)
        }
        TicketColumn::Category => Cell::word(&ticket.category, names.category(&ticket.category)),
        TicketColumn::Channel => Cell::word(ticket.channel.code(), ticket.channel.in_lang(names.lang)),
        TicketColumn::Equipment => Cell::text(ticket.equipment.as_ref()),
        TicketColumn::CreatedAt => Cell::Instant(ticket.created_at),
        TicketColumn::UpdatedAt => Cell::Instant(ticket.updated_at),
        TicketColumn::ClosedAt => Cell::instant(ticket.closed_at),
        TicketColumn::DueAt => match listed.due.overdue_at.or(listed.due.resolve_at) {
            Some(due) if late => Cell::Late(due),
            due => Cell::instant(due),
        },
        TicketColumn::WaitingUntil => Cell::day(ticket.waiting_until),
        TicketColumn::Appointment => Cell::instant(ticket.appointment.as_ref().map(|visit| visit.at)),
        TicketColumn::Billed => Cell::Flag(ticket.billed),
    }
}

/// How pressing it is; what is overdue is so whatever its priority.
fn priority(code: Option<&str>, late: bool, names: &Names<'_>) -> Cell {
    let words = code.map(|code| names.priority(code)).unwrap_or_default();
    let (words, tone) = match (code, late) {
        (None, false) => return Cell::Nothing,
        (_, true) => (listing::late(names.lang, &words), Tone::Alarm),
        (Some(code), false) => (words, priority_tone(names.desk, code)),
    };
    Cell::Word {
        code: code.unwrap_or_default().to_owned(),
        words,
        tone,
    }
}

/// The most pressing stands out, and the next a little; the words are there all the same.
pub(super) fn priority_tone(desk: &Desk, code: &str) -> Tone {
    match desk.rank(Some(code)) {
        0 => Tone::Alarm,
        rank if rank + 1 < desk.priorities.len() => Tone::Warn,
        _ => Tone::Plain,
    }
}

pub(super) fn status_tone(status: Status) -> Tone {
    match status {
        Status::New => Tone::Strong,
        Status::InProgress => Tone::Plain,
        Status::WaitingRequester | Status::WaitingAuthority => Tone::Warn,
        Status::Resolved => Tone::Good,
        Status::Closed | Status::Cancelled | Status::Rejected | Status::Expired => Tone::Dim,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::{at, desk, draft, listed, played, story};
    use crate::view::grid::Dialect;

    fn look(lang: Lang, width: Option<u16>) -> Look {
        Look {
            lang,
            width,
            colour: false,
            now: at("2026-11-23T08:00:00Z"),
        }
    }

    fn tickets() -> Vec<Listed> {
        let mut urgent = draft();
        urgent.priority = Some("blocking".to_owned());
        urgent.subject = Some(Text::from("Plus d’ENT\u{1b}]0;x\u{7} au collège"));
        let mut urgent = listed(&played(&urgent, &[]));
        urgent.ticket.reference = "CG-7".to_owned();
        vec![urgent, listed(&story())]
    }

    #[track_caller]
    fn check(lang: Lang, width: Option<u16>, expected: &str, tally: &str) {
        let page = table(&tickets(), 12, 0, &desk(), USUAL, look(lang, width));
        let plain = |text: &str| text.replace(['\u{a0}', '\u{202f}'], " ");
        assert_eq!(plain(&page.body), expected);
        assert_eq!(plain(&page.tally), tally);
    }

    #[test]
    fn a_list_reads_as_a_table_in_both_languages() {
        check(
            Lang::Fr,
            Some(112),
            "\
┌───────────┬───────────┬───────────┬─────┬────────────────────────────────┬─────────────────────┬─────────────┐
│ Référence ┆ Statut    ┆ Priorité  ┆ Âge ┆ Établissement                  ┆ Objet               ┆ Intervenant │
╞═══════════╪═══════════╪═══════════╪═════╪════════════════════════════════╪═════════════════════╪═════════════╡
│ CG-7      ┆ Nouveau   ┆ Bloquante ┆ 3 j ┆ 0383069E Lycée Camille Corot   ┆ Plus d’ENT␛]0;x␇ au ┆             │
│           ┆           ┆           ┆     ┆                                ┆ collège             ┆             │
│ CG-12     ┆ À valider ┆ Majeure   ┆ 3 j ┆ 0383069E Lycée Camille Corot   ┆ Imprimante en panne ┆ pdurand     │
└───────────┴───────────┴───────────┴─────┴────────────────────────────────┴─────────────────────┴─────────────┘
",
            "1-2 sur 12 tickets",
        );
        check(
            Lang::En,
            Some(132),
            "\
┌───────────┬─────────────────┬──────────┬─────┬──────────────────────────────┬─────────────────────────────┬──────────┐
│ Reference ┆ Status          ┆ Priority ┆ Age ┆ School                       ┆ Subject                     ┆ Assignee │
╞═══════════╪═════════════════╪══════════╪═════╪══════════════════════════════╪═════════════════════════════╪══════════╡
│ CG-7      ┆ New             ┆ Blocking ┆ 3 d ┆ 0383069E Lycée Camille Corot ┆ Plus d’ENT␛]0;x␇ au collège ┆          │
│ CG-12     ┆ To be validated ┆ Major    ┆ 3 d ┆ 0383069E Lycée Camille Corot ┆ Imprimante en panne         ┆ pdurand  │
└───────────┴─────────────────┴──────────┴─────┴──────────────────────────────┴─────────────────────────────┴──────────┘
",
            "1-2 of 12 tickets",
        );
    }

    #[test]
    fn a_pipe_gets_the_same_columns_with_codes() {
        check(
            Lang::Fr,
            None,
            "reference\tstatus\tpriority\tcreated_at\tschool\tsubject\tassignee\n\
             CG-7\tnew\tblocking\t2026-11-20T08:00:00Z\t0383069E Lycée Camille Corot\tPlus d’ENT␛]0;x␇ au collège\t\n\
             CG-12\tresolved\tmajor\t2026-11-20T08:00:00Z\t0383069E Lycée Camille Corot\tImprimante en panne\tpdurand\n",
            "1-2 sur 12 tickets",
        );
    }

    #[test]
    fn every_column_can_be_shown_everywhere() {
        for lang in [Lang::Fr, Lang::En] {
            let grid = grid(&tickets(), &desk(), TicketColumn::ALL, look(lang, None));
            assert_eq!(grid.shown(look(lang, None)).lines().count(), 3);
            let csv = grid.csv(Dialect::ExcelFr);
            assert!(csv.starts_with("\u{feff}reference;desk;kind;"), "{csv}");
            assert!(csv.contains(";0383069E;Lycée Camille Corot;"), "{csv}");
            let narrow = grid.shown(look(lang, Some(60)));
            assert!(!narrow.contains(|c: char| c.is_control() && c != '\n'));
        }
    }

    #[test]
    fn the_most_pressing_is_coloured_and_named() {
        let colour = Look {
            colour: true,
            ..look(Lang::En, Some(120))
        };
        let body = table(&tickets(), 2, 0, &desk(), USUAL, colour).body;
        assert!(body.contains("\u{1b}[1m\u{1b}[31mBlocking\u{1b}[0m"), "{body}");
        assert!(body.contains("\u{1b}[33mMajor\u{1b}[0m"), "{body}");
    }

    #[test]
    fn a_list_in_json_reads_back_with_its_total() {
        let shown = json(&tickets(), 12, look(Lang::Fr, None));
        let back: serde_json::Value = serde_json::from_str(&shown).unwrap();
        assert_eq!(back["total"], 12);
        assert_eq!(
            back["items"][0]["subject"],
            "Plus d’ENT\u{1b}]0;x\u{7} au collège"
        );
        assert_eq!(back["items"][0]["assignee"], serde_json::Value::Null);
        assert_eq!(ndjson(&tickets(), at("2026-11-23T08:00:00Z")).lines().count(), 2);
    }
}
