//! The two ways to the office. Each act in its own transaction is what commands do; many in one is
//! for making a large desk quickly, by the same functions.

use guichet::domain::opening::Draft;
use guichet::domain::reference;
use guichet::domain::ticket::File;
use guichet::error::Error;
use guichet::office::{Asking, Counter, Deed, Done, Manner, Office};
use guichet::store::Tx;

/// Where requests are filed and acts are done.
pub trait Way {
    /// Who acts, and when: it is told anew before each act.
    fn counter(&mut self) -> &mut Counter;

    fn file(&mut self, draft: &Draft, files: Vec<File>) -> Result<Done, Error>;

    fn act(
        &mut self,
        reference: &str,
        deed: &mut dyn FnMut(&mut Asking<'_, '_>) -> Result<Deed, Error>,
    ) -> Result<Option<Done>, Error>;
}

/// One transaction an act.
impl Way for Office {
    fn counter(&mut self) -> &mut Counter {
        &mut self.counter
    }

    fn file(&mut self, draft: &Draft, files: Vec<File>) -> Result<Done, Error> {
        Ok(Self::file(self, draft, files, &Manner::default())?.done)
    }

    fn act(
        &mut self,
        reference: &str,
        deed: &mut dyn FnMut(&mut Asking<'_, '_>) -> Result<Deed, Error>,
    ) -> Result<Option<Done>, Error> {
        let mut done = Self::act(
            self,
            "generate",
            &[reference.to_owned()],
            &Manner::default(),
            deed,
        )?;
        Ok(done.pop())
    }
}

/// Many acts in one transaction. A refusal is decided before anything is written, so it undoes
/// nothing.
pub struct Together<'a, 't> {
    pub tx: &'a mut Tx<'t>,
    pub counter: &'a mut Counter,
}

impl Way for Together<'_, '_> {
    fn counter(&mut self) -> &mut Counter {
        self.counter
    }

    fn file(&mut self, draft: &Draft, files: Vec<File>) -> Result<Done, Error> {
        Ok(self.counter.file(self.tx, draft, files)?.done)
    }

    fn act(
        &mut self,
        typed: &str,
        deed: &mut dyn FnMut(&mut Asking<'_, '_>) -> Result<Deed, Error>,
    ) -> Result<Option<Done>, Error> {
        let Some(kept) = self.tx.ticket(self.counter.desk_id, &reference::read(typed))? else {
            return Ok(None);
        };
        let deed = deed(&mut Asking {
            tx: self.tx,
            at: self.counter,
            ticket: &kept.ticket,
        })?;
        self.counter.perform(self.tx, kept, &deed).map(Some)
    }
}
