//! A request taken down on the telephone: what is missing is asked in the order of a call, what is
//! known is shown, what the rules will refuse is said as soon as it is known, and in the end the
//! whole ticket is shown and agreed to. What was typed is kept from the first answer on.

mod agreeing;
mod articles;
mod choices;
mod double;
mod newcomer;
mod people;
mod rest;

use std::path::PathBuf;

use self::choices::Offer;
use self::double::Same;
use crate::commands::Session;
use crate::commands::ask::{Asker, Keeper, again, quoted, still_there};
use crate::commands::ticket::draft::Written;
use crate::domain::code::{Channel, Field, Lang, Nature, Need};
use crate::domain::decide::missing_fields;
use crate::domain::desk::Desk;
use crate::domain::opening::Draft;
use crate::domain::refusal::About;
use crate::domain::ticket::File;
use crate::domain::{Refusal, Text, Uai, warning};
use crate::error::Error;
use crate::office::{Done, Filed, Manner, Office};
use crate::text::codes::Worded as _;
use crate::text::names::Names;
use crate::text::{asking, refusal};

/// A call under way.
pub struct Call<'c, 's> {
    session: &'c Session<'s>,
    office: &'c mut Office,
    asker: Asker,
    draft: Draft,
    attach: Vec<PathBuf>,
    keeper: Option<Keeper>,
    /// Who was added to the directory meanwhile, in words: they stay, whatever becomes of the call.
    added: Vec<String>,
    /// It goes on from a draft: what was answered then can be answered anew.
    resumed: bool,
}

/// What became of it.
pub enum Taken {
    Filed(Box<Filed>),
    /// It was added to a ticket that was there.
    Added(Vec<Done>),
    /// It was known already, and nothing was written.
    Known,
}

/// Whether anything that the desk needs is not told yet.
pub fn is_incomplete(office: &mut Office, draft: &Draft) -> Result<bool, Error> {
    let requester = match &draft.requester {
        Some(login) => office.read(|tx, _| tx.person(login))?,
        None => None,
    };
    let desk = &office.counter.desk;
    let whole = draft.completed(desk, requester.as_ref());
    Ok(!missing_fields(desk, |field| whole.has(field)).is_empty())
}

/// Where the usual answer stands among those offered; else the first.
fn place(offers: &[Offer<String>], usual: Option<&str>) -> usize {
    let found = offers.iter().position(|(code, _)| Some(code.as_str()) == usual);
    found.unwrap_or(0)
}

impl<'c, 's> Call<'c, 's> {
    /// Picks up: what is told already needs not be asked.
    pub fn begin(
        session: &'c Session<'s>,
        office: &'c mut Office,
        draft: Draft,
        attach: Vec<PathBuf>,
        keeper: Option<Keeper>,
    ) -> Result<Self, Error> {
        Ok(Self {
            asker: Asker::of(session)?,
            added: Vec::new(),
            resumed: keeper.is_some(),
            keeper: keeper.or_else(|| Keeper::begin(session, "ticket", "json")),
            session,
            office,
            draft,
            attach,
        })
    }

    /// Asks, shows, files. Whatever stands in the way, what was typed is still there.
    pub fn file(mut self, files: Vec<File>, manner: &Manner) -> Result<Taken, Error> {
        match self.settle(files, manner) {
            Ok(taken) => {
                if let Some(keeper) = self.keeper.filter(|_| !manner.dry_run) {
                    keeper.forget();
                }
                Ok(taken)
            }
            Err(why) => {
                for added in &self.added {
                    self.asker.note(added)?;
                }
                Err(still_there(self.keeper.as_ref(), why, |path| {
                    let file = quoted(&path.to_string_lossy());
                    again(self.session, &format!("ticket new --recover {file}"))
                }))
            }
        }
    }

    fn settle(&mut self, files: Vec<File>, manner: &Manner) -> Result<Taken, Error> {
        self.take_down_the_matter()?;
        match self.double()? {
            Same::Known => return Ok(Taken::Known),
            Same::Add(reference) => return self.add_to(&reference, manner).map(Taken::Added),
            Same::Not => {}
        }
        self.articles()?;
        self.description()?;
        self.priority()?;
        self.whatever_else()?;
        self.agree(&files, manner)?;
        let filed = self.office.file(&self.draft, files, manner)?;
        Ok(Taken::Filed(Box::new(filed)))
    }

    fn take_down_the_matter(&mut self) -> Result<(), Error> {
        let desk = self.desk().name.in_lang(self.lang()).to_owned();
        self.asker.title(&asking::new_request(self.lang(), &desk))?;
        self.channel()?;
        self.school()?;
        self.caller()?;
        self.category()?;
        self.equipment()?;
        self.subject()
    }

    fn channel(&mut self) -> Result<(), Error> {
        let (lang, question) = (self.lang(), self.label(Field::Channel));
        if let Some(channel) = self.draft.channel {
            self.asker.known(&question, channel.in_lang(lang))?;
            return self.say_when_it_is_closed();
        }
        let offers: Vec<Offer<Channel>> = choices::channels(self.desk(), lang);
        self.draft.channel = Some(match offers.as_slice() {
            [(only, choice)] => {
                self.asker.known(&question, &choice.label)?;
                *only
            }
            _ => self.asker.pick(&question, offers, 0)?,
        });
        self.say_when_it_is_closed()?;
        self.keep()
    }

    /// A call outside the hours is taken all the same, and the caller may be told.
    fn say_when_it_is_closed(&self) -> Result<(), Error> {
        let at = &self.office.counter;
        let channel = self.draft.channel;
        match channel.and_then(|channel| warning::closed(&at.desk, channel, at.now)) {
            Some(closed) => {
                let told = asking::foreseen(self.lang(), &closed, None, at.desk.time_zone);
                self.asker.note(&told)
            }
            None => Ok(()),
        }
    }

    fn school(&mut self) -> Result<(), Error> {
        let question = self.label(Field::School);
        if let Some(uai) = self.draft.school {
            let shown = self.school_told(uai)?;
            return self.asker.known(&question, &shown);
        }
        if !self.is_required(Field::School) {
            return Ok(());
        }
        let offers = choices::schools(self.office)?;
        if offers.is_empty() {
            self.asker.note(asking::no_school(self.lang()))?;
            return Err(self.missing(Field::School));
        }
        self.draft.school = Some(self.asker.pick(&question, offers, 0)?);
        self.keep()
    }

    fn school_told(&mut self, uai: Uai) -> Result<String, Error> {
        let school = self.office.read(|tx, _| tx.school(&uai))?;
        Ok(school.map_or_else(
            || uai.to_string(),
            |school| choices::school(uai, &school.name, school.city.as_ref()),
        ))
    }

    fn category(&mut self) -> Result<(), Error> {
        let question = self.label(Field::Category);
        let names = Names::new(self.lang(), &self.office.counter.desk);
        if let Some(code) = &self.draft.category {
            self.asker.known(&question, &names.category_path(code))?;
        } else {
            let offers = choices::categories(&names);
            let usual = names.desk.default_category.as_deref();
            let start = place(&offers, usual);
            self.draft.category = Some(self.asker.pick(&question, offers, start)?);
            self.keep()?;
        }
        self.say_what_is_lacking(&[Need::Member, Need::InventoryCurrent])
    }

    /// Asked of hardware, and wherever the desk requires it.
    fn equipment(&mut self) -> Result<(), Error> {
        let question = self.label(Field::Equipment);
        let required = self.is_required(Field::Equipment);
        let hardware = self.nature() == Some(Nature::Hardware);
        let Some(uai) = self.draft.school else {
            return Ok(());
        };
        if let Some(key) = self.draft.equipment.clone() {
            let shown = self.equipment_told(uai, &key)?;
            self.asker.known(&question, &shown)?;
        } else if hardware || required {
            let code = self.draft.category.as_deref();
            let category = code.and_then(|code| self.desk().category(code));
            let called = category.map_or_else(String::new, |it| format!("{} {}", it.name.fr, it.name.en));
            let mut offers = choices::inventory(self.office, uai, &called, self.lang())?;
            if offers.is_empty() {
                self.asker.note(asking::empty_inventory(self.lang()))?;
            } else {
                if !required {
                    offers.insert(0, choices::none(asking::no_equipment(self.lang())));
                }
                self.draft.equipment = self.asker.pick(&question, offers, 0)?;
                self.keep()?;
            }
        }
        if hardware {
            self.say_what_is_lacking(&[Need::Declared, Need::OutOfWarranty])?;
        }
        Ok(())
    }

    fn equipment_told(&mut self, uai: Uai, key: &Text) -> Result<String, Error> {
        let known = self.office.read(|tx, _| tx.equipment(&uai, key.raw()))?;
        let (lang, today) = (self.lang(), self.today());
        Ok(known.map_or_else(|| key.line(), |known| choices::equipment(&known, lang, today)))
    }

    fn subject(&mut self) -> Result<(), Error> {
        let question = self.label(Field::Subject);
        if let Some(subject) = self.told(Field::Subject, |draft| &draft.subject) {
            return self.asker.known(&question, &subject.line());
        }
        self.draft.subject = Some(Text::new(self.asker.words(&question)?));
        self.keep()
    }

    fn description(&mut self) -> Result<(), Error> {
        let question = self.label(Field::Description);
        if let Some(description) = self.told(Field::Description, |draft| &draft.description) {
            return self.asker.known_long(&question, description.raw());
        }
        if self.is_required(Field::Description) {
            self.draft.description = Some(Text::new(self.asker.long(&question)?));
            self.keep()?;
        }
        Ok(())
    }

    fn priority(&mut self) -> Result<(), Error> {
        let question = self.label(Field::Priority);
        let names = Names::new(self.lang(), &self.office.counter.desk);
        if let Some(code) = &self.draft.priority {
            return self.asker.known(&question, &names.priority(code));
        }
        let offers = choices::priorities(&names);
        if offers.is_empty() {
            return Ok(());
        }
        let usual = names.desk.default_priority.as_deref();
        let start = place(&offers, usual);
        self.draft.priority = Some(self.asker.pick(&question, offers, start)?);
        self.keep()
    }

    /// What would keep the request from being handed on, as soon as it is known.
    fn say_what_is_lacking(&mut self, needs: &[Need]) -> Result<(), Error> {
        for finding in self.office.outlook(&self.draft)?.lacking {
            if needs.contains(&finding.need()) {
                let equipment = self.draft.equipment.as_ref();
                self.asker
                    .note(&asking::in_the_way(self.lang(), &finding, equipment))?;
            }
        }
        Ok(())
    }

    /// Keeps what is told so far. An entry that cannot be kept goes on nevertheless, and says so.
    fn keep(&mut self) -> Result<(), Error> {
        let Some(keeper) = &mut self.keeper else {
            return Ok(());
        };
        let written = Written::of(&self.draft, &self.office.counter.desk.code, &self.attach);
        if keeper.keep(&written.bytes()).is_err() {
            self.keeper = None;
            self.asker.note(asking::not_kept(self.asker.lang))?;
        }
        Ok(())
    }

    fn refused(&self, reasons: Vec<crate::domain::Reason>) -> Refusal {
        Refusal {
            reasons,
            trace: None,
            about: About::draft(&self.draft, self.desk()),
        }
    }

    fn missing(&self, field: Field) -> Error {
        self.refused(vec![crate::domain::Reason::Missing(vec![vec![field]])])
            .into()
    }

    /// The objections in words, to go on from.
    fn say(&self, refused: &Refusal) -> Result<(), Error> {
        let message = refusal::refusal(self.lang(), refused);
        for line in std::iter::once(&message.what)
            .chain(&message.details)
            .chain(&message.remedy)
        {
            self.asker.note(line)?;
        }
        Ok(())
    }

    fn told(&self, field: Field, words: impl Fn(&Draft) -> &Option<Text>) -> Option<Text> {
        words(&self.draft).clone().filter(|_| self.draft.has(field))
    }

    fn is_required(&self, field: Field) -> bool {
        missing_fields(self.desk(), |_| false).contains(&vec![field])
    }

    fn nature(&self) -> Option<Nature> {
        let code = self.draft.category.as_deref()?;
        Some(self.desk().category(code)?.nature)
    }

    fn label(&self, field: Field) -> String {
        asking::label(self.lang(), field)
    }

    fn lang(&self) -> Lang {
        self.asker.lang
    }

    fn desk(&self) -> &Desk {
        &self.office.counter.desk
    }

    fn today(&self) -> chrono::NaiveDate {
        self.desk().day(self.office.counter.now)
    }
}
