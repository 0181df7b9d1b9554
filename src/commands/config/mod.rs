//! `config`: what a machine, a site or a user says once for all, and where each value comes from.

use super::Session;
use super::tree::{Node, verb};
use crate::commands::complaint::typed;
use crate::config::{Config, Key, Origin, Setting};
use crate::domain::Code as _;
use crate::error::Error;
use crate::view::config::Line;

mod get;
mod list;
mod set;

/// The verbs, in the order of the help.
pub const VERBS: &[Node] = &[
    verb!("get", get::Get),
    verb!("set", set::Set),
    verb!("list", list::List),
];

/// What is said, by whom: options and variables come before the files.
fn said(session: &Session<'_>) -> Result<Config, Error> {
    let env = session.env;
    let mut config = Config::read(&env.configuration())?;
    let variables = &env.variables;
    let told = [
        (
            Key::Db,
            "GUICHET_DB",
            variables.db.as_ref().map(|path| path.display().to_string()),
        ),
        (Key::Desk, "GUICHET_DESK", variables.desk.clone()),
        (Key::Format, "GUICHET_FORMAT", variables.format.clone()),
        (Key::Lang, "GUICHET_LANG", variables.lang.clone()),
        (Key::Pager, "GUICHET_PAGER", variables.pager.clone()),
        (Key::Editor, "GUICHET_EDITOR", variables.editor.clone()),
        (Key::HooksRun, "GUICHET_HOOKS", variables.hooks.clone()),
    ];
    for (key, variable, value) in told {
        if let Some(value) = value {
            config.say(key, value, Origin::Variable(variable));
        }
    }
    for (key, option) in [
        (Key::Db, "--db"),
        (Key::Desk, "--desk"),
        (Key::Format, "--format"),
        (Key::Lang, "--lang"),
        (Key::Color, "--color"),
    ] {
        if let Some(value) = typed(env, option) {
            config.say(key, value, Origin::Flag(option));
        }
    }
    Ok(config)
}

/// A key as it is shown.
fn line(key: Key, setting: Option<&Setting>) -> Line<'_> {
    let value = setting.map(|setting| setting.value.as_str());
    let (origin, name, line) = match setting.map(|setting| &setting.origin) {
        None => ("unset", None, None),
        Some(Origin::Usual) => ("usual", None, None),
        Some(Origin::Flag(option)) => ("option", Some((*option).to_owned()), None),
        Some(Origin::Variable(variable)) => ("variable", Some((*variable).to_owned()), None),
        Some(Origin::User(path, line)) => ("user", Some(path.display().to_string()), Some(*line)),
        Some(Origin::Site(path, line)) => ("site", Some(path.display().to_string()), Some(*line)),
    };
    Line {
        key: key.code(),
        value,
        origin,
        name,
        line,
    }
}
