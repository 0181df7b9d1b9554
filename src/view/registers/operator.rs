//! Operators: who works at the desk, in which teams, with which rights.

use serde::Serialize;

use super::column;
use crate::domain::Text;
use crate::domain::code::Lang;
use crate::domain::desk::Desk;
use crate::domain::person::Operator;
use crate::text::headings::Heading;
use crate::text::names::Names;
use crate::view::grid::{Cell, Fit, Grid};

/// The cells of a list of operators; teams of other desks are told with their desk.
pub fn grid(operators: &[Operator], desk: &Desk, lang: Lang) -> Grid {
    let names = Names::new(lang, desk);
    let row = |operator: &Operator| {
        let teams = operator.teams.iter().map(|(of, team)| {
            if *of == desk.code {
                names.team(team)
            } else {
                format!("{of}/{team}")
            }
        });
        let sectors = operator.sectors.iter().map(|sector| names.sector(sector));
        vec![
            Cell::code(&operator.login),
            Cell::Text(Text::from(operator.name.as_str())),
            Cell::text(operator.mail.as_ref()),
            Cell::word(&codes(operator), teams.collect::<Vec<_>>().join(", ")),
            Cell::word(
                &operator.sectors.join(","),
                sectors.collect::<Vec<_>>().join(", "),
            ),
            Cell::Flag(operator.admin),
            Cell::Flag(operator.active),
        ]
    };
    Grid {
        columns: vec![
            column("login", Heading::Login, Fit::Whole, lang),
            column("name", Heading::Name, Fit::Wrapped, lang),
            column("mail", Heading::Mail, Fit::Wrapped, lang),
            column("teams", Heading::Teams, Fit::Wrapped, lang),
            column("sectors", Heading::Sectors, Fit::Wrapped, lang),
            column("admin", Heading::Administrator, Fit::Wrapped, lang),
            column("active", Heading::Active, Fit::Wrapped, lang),
        ],
        rows: operators.iter().map(row).collect(),
        zone: desk.time_zone,
    }
}

/// `carmi-grenoble/guichet,carmi-grenoble/maintenance`.
fn codes(operator: &Operator) -> String {
    let codes: Vec<String> = operator
        .teams
        .iter()
        .map(|(desk, team)| format!("{desk}/{team}"))
        .collect();
    codes.join(",")
}

/// An operator in JSON.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct OperatorJson<'a> {
    pub login: &'a str,
    pub name: &'a str,
    pub mail: Option<&'a Text>,
    pub admin: bool,
    pub active: bool,
    pub teams: Vec<TeamJson<'a>>,
    pub sectors: &'a [String],
}

/// A team that an operator is of.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct TeamJson<'a> {
    pub desk: &'a str,
    pub team: &'a str,
}

impl<'a> OperatorJson<'a> {
    pub fn new(operator: &'a Operator) -> Self {
        Self {
            login: &operator.login,
            name: &operator.name,
            mail: operator.mail.as_ref(),
            admin: operator.admin,
            active: operator.active,
            teams: operator
                .teams
                .iter()
                .map(|(desk, team)| TeamJson { desk, team })
                .collect(),
            sectors: &operator.sectors,
        }
    }
}
