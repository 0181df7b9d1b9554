//! What a verb needs to know and was not told is asked on a terminal: first whatever the rules
//! decide on, then, once they have no objection, the words; then it is shown and agreed to.
//! Elsewhere all that is missing is named at once, by the parser.

use crate::commands::Session;
use crate::commands::ask::{Asker, Choice, Keeper, quoted, still_there};
use crate::commands::session::Enter;
use crate::commands::shared::Writing;
use crate::commands::ticket::{doing, several};
use crate::domain::code::{Code, Format};
use crate::domain::moment::{self, Toward};
use crate::domain::{Reason, Text, calendar};
use crate::error::{Error, Usage};
use crate::office::{Asking, Deed, Done, Manner, Office};
use crate::text;
use crate::text::asking::{self, Wanted};
use crate::text::codes::Worded;
use crate::text::names::Names;

/// Stands for words that are still to be asked, so that the rules can be heard before.
const TO_COME: &str = "…";

/// The words that a verb is about.
#[derive(Debug, Clone, Copy)]
pub struct Words {
    /// The option that gives them; nothing where they stand without one.
    pub option: Option<&'static str>,
    pub wanted: Wanted,
    pub length: Length,
}

/// How much there is to write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Length {
    Line,
    /// In the editor.
    Long,
}

impl Words {
    /// Why it is done, in a line.
    pub const REASON: Self = Self {
        option: Some("--reason"),
        wanted: Wanted::Reason,
        length: Length::Line,
    };
}

/// A verb that changes tickets and can be asked for what it lacks.
pub trait Verb {
    /// As it is typed after `guichet`.
    const COMMAND: &'static str;
    const WORDS: Words;
    /// Whether the same may be done to many at once.
    const MANY: bool = true;

    fn references(&self) -> &[String];

    fn writing(&self) -> &Writing;

    /// The words, where they are given.
    fn words(&mut self) -> &mut Option<String>;

    /// Reads what it must before the database is opened.
    fn prepare(&mut self) -> Result<(), Error> {
        Ok(())
    }

    /// Whether it can be done without them.
    fn needs_words(&self) -> bool {
        true
    }

    /// Whether they are asked for although it can: whoever has nothing to say presses Enter.
    fn offers_words(&self) -> bool {
        false
    }

    /// Other options that it cannot be done without.
    fn missing(&self) -> Vec<&'static str> {
        Vec::new()
    }

    /// Asks for those.
    fn ask(&mut self, _entry: &mut Entry<'_, '_>) -> Result<(), Error> {
        Ok(())
    }

    /// Asks for what is worth knowing once the words are there.
    fn ask_more(&mut self, _entry: &mut Entry<'_, '_>) -> Result<(), Error> {
        Ok(())
    }

    /// Where it says who at the school agreed to pay.
    fn agreed_by(&mut self) -> Option<&mut Option<String>> {
        None
    }

    /// Takes what it needs to leave behind, before anything is done.
    fn ready(&mut self, _session: &Session<'_>, _office: &mut Office) -> Result<(), Error> {
        Ok(())
    }

    /// Says what was done, or refused.
    fn tell(
        &mut self,
        session: &Session<'_>,
        office: &mut Office,
        done: Result<Vec<Done>, Error>,
    ) -> Result<(), Error> {
        doing::tell(session, office, &done?, self.writing().dry_run)
    }

    /// What is done to one ticket.
    fn deed(&self, asking: &mut Asking<'_, '_>) -> Result<Deed, Error>;
}

/// The words of a verb, where they are given.
pub fn text(words: &Option<String>) -> Text {
    Text::new(words.clone().unwrap_or_default())
}

/// Does what the verb says to every ticket named, or to none; asks before, where it must.
pub fn carry_out<V: Verb>(mut verb: V, session: &mut Session<'_>) -> Result<(), Error> {
    session.format_among(&[Format::Table, Format::Json, Format::Ndjson])?;
    if let Some(typed) = verb.words().take() {
        *verb.words() = Some(session.text(&typed)?);
    }
    verb.prepare()?;
    let mut missing = verb.missing();
    if verb.needs_words() && verb.words().is_none() {
        missing.push(V::WORDS.option.unwrap_or("<TEXT>"));
    }
    if !missing.is_empty() && !session.is_interactive() {
        let named = missing.into_iter().map(str::to_owned);
        return Err(Error::Usage(Usage::Missing(named.collect())));
    }
    let typed = several::or_one(session, verb.references().to_vec())?;
    let references = match V::MANY {
        true => several::named(session, &typed)?,
        false => typed,
    };
    let agreed = session.globals.yes || verb.writing().dry_run || !session.is_interactive();
    let offers = verb.offers_words() && verb.words().is_none() && !agreed;
    let settled = missing.is_empty() && !offers;
    // What is asked for is shown and agreed to anyway.
    if settled {
        several::meant(session, &references, verb.writing())?;
    }
    let mut office = session.office_to_write()?;
    verb.ready(session, &mut office)?;
    let done = if settled {
        act(&verb, &references, &mut office, &verb.writing().into())
    } else {
        Entry::of(session, &mut office, references)?.fill(&mut verb)
    };
    verb.tell(session, &mut office, done)
}

fn act<V: Verb>(
    verb: &V,
    references: &[String],
    office: &mut Office,
    manner: &Manner,
) -> Result<Vec<Done>, Error> {
    office.act(V::COMMAND, references, manner, |asking| verb.deed(asking))
}

/// A verb being asked for what it lacks.
pub struct Entry<'e, 's> {
    session: &'e Session<'s>,
    office: &'e mut Office,
    asker: Asker,
    references: Vec<String>,
    /// The options that were answered.
    answers: Vec<(&'static str, String)>,
    keeper: Option<Keeper>,
}

impl<'e, 's> Entry<'e, 's> {
    fn of(session: &'e Session<'s>, office: &'e mut Office, references: Vec<String>) -> Result<Self, Error> {
        Ok(Self {
            asker: Asker::of(session)?,
            references,
            session,
            office,
            answers: Vec::new(),
            keeper: None,
        })
    }

    /// Asks, shows, does it. Whatever stands in the way, the words are still there.
    fn fill<V: Verb>(mut self, verb: &mut V) -> Result<Vec<Done>, Error> {
        let done = self.asked(verb).and_then(|()| {
            let manner = verb.writing().into();
            act(&*verb, &self.references, self.office, &manner)
        });
        match done {
            Ok(done) => {
                if let Some(keeper) = self.keeper.filter(|_| !verb.writing().dry_run) {
                    keeper.forget();
                }
                Ok(done)
            }
            Err(why) => Err(still_there(self.keeper.as_ref(), why, |path| {
                let file = quoted(&path.to_string_lossy());
                let option = V::WORDS
                    .option
                    .map_or_else(String::new, |option| format!("{option} "));
                format!("{} {option}- < {file}", self.as_typed())
            })),
        }
    }

    fn asked<V: Verb>(&mut self, verb: &mut V) -> Result<(), Error> {
        self.show_tickets()?;
        verb.ask(self)?;
        self.hear_the_rules(verb)?;
        if verb.words().is_none() && verb.needs_words() {
            let question = V::WORDS.wanted.in_lang(self.asker.lang);
            let words = match V::WORDS.length {
                Length::Line => self.asker.words(question)?,
                Length::Long => self.asker.long(question)?,
            };
            self.keep(V::COMMAND, &words)?;
            *verb.words() = Some(words);
        } else if verb.words().is_none() && verb.offers_words() {
            let question = V::WORDS.wanted.in_lang(self.asker.lang);
            let question = asking::optional(self.asker.lang, question);
            *verb.words() = self.asker.perhaps(&question)?;
        }
        verb.ask_more(self)?;
        self.agree(verb)
    }

    /// One out of a closed set.
    pub fn one_of<T: Code + Worded>(&mut self, option: &'static str, wanted: Wanted) -> Result<T, Error> {
        let lang = self.asker.lang;
        let offer = |word: &T| (*word, Choice::new(word.in_lang(lang)).also(word.code()));
        let offers = T::ALL.iter().map(offer).collect();
        let word = self.asker.pick(wanted.in_lang(lang), offers, 0)?;
        self.answers.push((option, word.code().to_owned()));
        Ok(word)
    }

    /// A length up to a longest.
    pub fn minutes(&mut self, option: &'static str, wanted: Wanted, most: u32) -> Result<u32, Error> {
        let lang = self.asker.lang;
        let minutes = self.asker.line(wanted.in_lang(lang), |typed| {
            let minutes = calendar::minutes(typed).filter(|minutes| *minutes <= most);
            minutes.ok_or_else(|| asking::minutes_needed(lang, most))
        })?;
        self.answers.push((option, minutes.to_string()));
        Ok(minutes)
    }

    /// An instant to come, as it was typed.
    pub fn instant(&mut self, option: &'static str, wanted: Wanted) -> Result<String, Error> {
        let (lang, counter) = (self.asker.lang, &self.office.counter);
        let at = self.asker.line(wanted.in_lang(lang), |typed| {
            let at = moment::instant(typed, counter.now, counter.desk.time_zone, Toward::Ahead);
            at.map(|_| typed.to_owned())
                .ok_or_else(|| asking::instant_needed(lang).to_owned())
        })?;
        self.answers.push((option, at.clone()));
        Ok(at)
    }

    /// A day to come, as it was typed.
    pub fn day(&mut self, option: &'static str, wanted: Wanted) -> Result<String, Error> {
        let (lang, counter) = (self.asker.lang, &self.office.counter);
        let today = counter.desk.day(counter.now);
        let day = self.asker.line(wanted.in_lang(lang), |typed| {
            let day = moment::day(typed, today, Toward::Ahead).map(|_| typed.to_owned());
            day.ok_or_else(|| asking::day_needed(lang).to_owned())
        })?;
        self.answers.push((option, day.clone()));
        Ok(day)
    }

    /// The real cause, at a desk that has words for them.
    pub fn cause(&mut self) -> Result<Option<String>, Error> {
        let lang = self.asker.lang;
        let names = Names::new(lang, &self.office.counter.desk);
        let causes = names.desk.causes.iter();
        let mut offers = vec![(None, Choice::new(asking::none(lang)))];
        offers.extend(causes.map(|cause| {
            let choice = Choice::new(names.cause(&cause.code)).also(&cause.code);
            (Some(cause.code.clone()), choice)
        }));
        if offers.len() == 1 {
            return Ok(None);
        }
        let cause = self.asker.pick(Wanted::Cause.in_lang(lang), offers, 0)?;
        self.answers.extend(cause.clone().map(|code| ("--cause", code)));
        Ok(cause)
    }

    /// Which tickets it is about.
    fn show_tickets(&mut self) -> Result<(), Error> {
        let lang = self.asker.lang;
        for typed in &self.references {
            let kept = self.office.read(|tx, at| at.ticket(tx, typed))?;
            let names = Names::new(lang, &self.office.counter.desk);
            let ticket = &kept.ticket;
            let facts = [
                ticket.reference.clone(),
                ticket.subject.line(),
                names.status(ticket.status),
            ];
            self.asker
                .known(Wanted::Ticket.in_lang(lang), &facts.join(" · "))?;
        }
        Ok(())
    }

    /// What would be done, if the rules let it; whose agreement they want is asked.
    fn hear_the_rules<V: Verb>(&mut self, verb: &mut V) -> Result<Vec<Done>, Error> {
        loop {
            let words = verb.words().clone();
            verb.words().get_or_insert_with(|| TO_COME.to_owned());
            let manner = Manner {
                dry_run: true,
                ..verb.writing().into()
            };
            let rehearsed = act(&*verb, &self.references, self.office, &manner);
            *verb.words() = words;
            let refused = match rehearsed {
                Err(Error::Refused(refused)) => refused,
                other => return other,
            };
            let costs = |reason: &Reason| matches!(reason, Reason::NeedsAgreement { .. });
            match verb.agreed_by().filter(|_| refused.reasons.iter().all(costs)) {
                Some(agreed) if agreed.is_none() => {
                    let lang = self.asker.lang;
                    self.asker.note(&text::refusal::refusal(lang, &refused).what)?;
                    let name = self.asker.words(Wanted::AgreedBy.in_lang(lang))?;
                    self.answers.push(("--agreed-by", name.clone()));
                    *agreed = Some(name);
                }
                _ => return Err(Error::Refused(refused)),
            }
        }
    }

    /// What is about to be done, and whether it is to be.
    fn agree<V: Verb>(&mut self, verb: &mut V) -> Result<(), Error> {
        let done = self.hear_the_rules(verb)?;
        let lang = self.asker.lang;
        self.asker.title(asking::preview(lang))?;
        let sentences = doing::sentences(lang, self.office, &done)?;
        let events = done.iter().flat_map(|done| &done.events);
        for (sentence, event) in sentences.iter().zip(events) {
            self.asker.sentence(sentence)?;
            let words = text::history::words(&event.change).map(Text::terminal);
            for line in words.iter().flat_map(|words| words.lines()) {
                self.asker.show(&format!("  │ {line}\n"))?;
            }
        }
        let settled = verb.writing().dry_run || self.session.globals.yes;
        if settled || self.asker.yes_or_no(&asking::do_it(lang), Enter::Yes)? {
            return Ok(());
        }
        Err(Error::Interrupted)
    }

    fn keep(&mut self, command: &str, words: &str) -> Result<(), Error> {
        self.keeper = Keeper::begin(self.session, &command.replace(' ', "-"), "txt");
        if let Some(keeper) = &mut self.keeper
            && keeper.keep(format!("{words}\n").as_bytes()).is_err()
        {
            self.keeper = None;
            self.asker.note(asking::not_kept(self.asker.lang))?;
        }
        Ok(())
    }

    /// The command line with what was answered since.
    fn as_typed(&self) -> String {
        let typed = crate::commands::arguments(self.session.env);
        let typed = typed.iter().skip(1).map(|word| quoted(&word.to_string_lossy()));
        let answered = self
            .answers
            .iter()
            .map(|(option, value)| format!("{option} {}", quoted(value)));
        let words: Vec<String> = typed.chain(answered).collect();
        format!("guichet {}", words.join(" "))
    }
}
