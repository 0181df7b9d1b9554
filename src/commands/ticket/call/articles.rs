//! What was seen before (C14): offered as soon as the subject is known, because level 1 may then solve
//! it on the telephone.

use super::Call;
use crate::commands::ask::Choice;
use crate::error::Error;
use crate::text::knowledge;
use crate::view::registers::article;

impl Call<'_, '_> {
    pub(super) fn articles(&mut self) -> Result<(), Error> {
        let lang = self.lang();
        let offered = self.office.articles_for(&self.draft)?;
        if offered.is_empty() {
            return Ok(());
        }
        self.asker.note(&knowledge::found(lang, offered.len()))?;
        if self.session.globals.yes {
            for article in &offered {
                self.asker.note(&knowledge::offered(lang, article))?;
            }
            return Ok(());
        }
        loop {
            let mut offers = vec![(None, Choice::new(knowledge::read_none(lang)).staying())];
            offers.extend(offered.iter().map(|article| {
                let choice = Choice::new(knowledge::offered(lang, article));
                (Some(article.number), choice)
            }));
            let Some(number) = self.asker.pick(knowledge::read_one(lang), offers, 0)? else {
                return Ok(());
            };
            let article = self.office.read(|tx, at| at.article(tx, &number.to_string()))?;
            let look = self.asker.look(self.session.env.now());
            let page = article::page(&article, &[], self.desk(), look);
            self.asker.show(&format!("\n{page}\n"))?;
        }
    }
}
