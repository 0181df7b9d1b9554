//! Filters under a name: as the words that somebody would type, so that `-7d` and `@me` mean the day
//! and the operator of whoever looks.

use clap::{Args as _, Command, FromArgMatches as _};

use super::Filter;
use crate::commands::shared::Columns;
use crate::commands::words::Pick;
use crate::domain::Code as _;
use crate::domain::code::Sort;
use crate::error::{Error, NotFound, Noun};
use crate::office::Office;

impl Filter {
    /// The options that say the same.
    pub fn words(&self) -> Vec<String> {
        let mut words = Words::default();
        words.names("--status", &self.status);
        words.flag("--open", self.open);
        words.flag("--to-validate", self.to_validate);
        words.flag("--overdue", self.overdue);
        words.flag("--mine", self.mine);
        words.flag("--unassigned", self.unassigned);
        words.names("--team", &self.team);
        words.picks("--level", &self.level, |level| level.to_string());
        words.names("--assignee", self.assignee.as_slice());
        words.names("--school", self.school.as_slice());
        words.names("--requester", self.requester.as_slice());
        words.names("--participant", self.participant.as_slice());
        words.value("--seen-by", self.seen_by.clone());
        words.names("--category", &self.category);
        words.names("--priority", &self.priority);
        words.picks("--kind", &self.kind, |kind| kind.code().to_owned());
        words.picks("--channel", &self.channel, |channel| channel.code().to_owned());
        words.value("--since", self.since.clone());
        words.value("--until", self.until.clone());
        words.value("--text", self.text.clone());
        words.flag("--bookmarked", self.bookmarked);
        words.flag("--recent", self.recent);
        words.value(
            "--sort",
            self.sort.map(|Sort { by, descending }| {
                format!("{}{}", by.code(), if descending { ":desc" } else { "" })
            }),
        );
        words.value("--as-of", self.as_of.clone());
        words.0
    }

    /// The filters that those options say.
    pub fn read(words: &[String]) -> Result<(Self, Columns), clap::Error> {
        let command = Command::new("view").no_binary_name(true);
        let command = Columns::augment_args(Self::augment_args(command));
        let matches = command.try_get_matches_from(words)?;
        Ok((
            Self::from_arg_matches(&matches)?,
            Columns::from_arg_matches(&matches)?,
        ))
    }

    /// With what its view says where it says nothing itself.
    pub fn with_its_view(self, office: &mut Office) -> Result<(Self, Columns), Error> {
        let Some(name) = &self.view else {
            return Ok((self, Columns::default()));
        };
        let words = office.read(|tx, at| {
            let own = &at.operator()?.login;
            tx.saved_view(at.desk_id, own, name)?.map_or_else(
                || {
                    Err(Error::NotFound(NotFound {
                        noun: Noun::View,
                        given: name.clone(),
                        nearest: tx.nearest_views(at.desk_id, own, name)?,
                    }))
                },
                |view| Ok(view.words),
            )
        })?;
        // It was understood when it was saved.
        let (saved, columns) = Self::read(&words).map_err(|why| Error::Fault(why.to_string()))?;
        Ok((self.over(saved), columns))
    }

    fn over(self, saved: Self) -> Self {
        fn first<T>(told: Vec<T>, saved: Vec<T>) -> Vec<T> {
            if told.is_empty() { saved } else { told }
        }
        // Whose they are is one question, in three words.
        let handled = self.mine || self.unassigned || self.assignee.is_some();
        Self {
            view: None,
            status: first(self.status, saved.status),
            open: self.open || saved.open,
            to_validate: self.to_validate || saved.to_validate,
            overdue: self.overdue || saved.overdue,
            mine: self.mine || (saved.mine && !handled),
            unassigned: self.unassigned || (saved.unassigned && !handled),
            team: first(self.team, saved.team),
            level: first(self.level, saved.level),
            assignee: self.assignee.or(saved.assignee.filter(|_| !handled)),
            school: self.school.or(saved.school),
            requester: self.requester.or(saved.requester),
            participant: self.participant.or(saved.participant),
            seen_by: self.seen_by.or(saved.seen_by),
            category: first(self.category, saved.category),
            priority: first(self.priority, saved.priority),
            kind: first(self.kind, saved.kind),
            channel: first(self.channel, saved.channel),
            since: self.since.or(saved.since),
            until: self.until.or(saved.until),
            text: self.text.or(saved.text),
            bookmarked: self.bookmarked || saved.bookmarked,
            recent: self.recent || saved.recent,
            sort: self.sort.or(saved.sort),
            as_of: self.as_of.or(saved.as_of),
        }
    }
}

/// A command line under way.
#[derive(Default)]
struct Words(Vec<String>);

impl Words {
    fn flag(&mut self, option: &str, told: bool) {
        self.0.extend(told.then(|| option.to_owned()));
    }

    /// In one word, because a value may begin with a hyphen.
    fn value(&mut self, option: &str, value: Option<String>) {
        self.0.extend(value.map(|value| format!("{option}={value}")));
    }

    fn names(&mut self, option: &str, picks: &[Pick<String>]) {
        self.picks(option, picks, Clone::clone);
    }

    fn picks<T>(&mut self, option: &str, picks: &[Pick<T>], spell: impl Fn(&T) -> String) {
        let words: Vec<String> = picks
            .iter()
            .map(|pick| pick.spelled(spell(&pick.value)))
            .collect();
        self.value(option, (!words.is_empty()).then(|| words.join(",")));
    }
}
