//! `view add`: the filters of `ticket list` under a name. Saved again, it is another list.

use crate::commands::Session;
use crate::commands::register::{answer, write_once};
use crate::commands::shared::{Columns, Writing};
use crate::commands::ticket::filter::Filter;
use crate::commands::words::said;
use crate::domain::code::{Code as _, TicketColumn};
use crate::error::{Error, Expected};
use crate::store::views::View;

/// Save a list of tickets under a name, over the one that had it
#[derive(Debug, clap::Args)]
pub struct Add {
    /// The name of the view
    #[arg(value_name = "NAME", value_parser = said())]
    pub name: String,

    /// For everybody at the desk: an administrator's to do
    #[arg(long)]
    pub shared: bool,

    #[command(flatten)]
    pub filter: Filter,

    #[command(flatten)]
    pub columns: Columns,

    #[command(flatten)]
    pub writing: Writing,
}

impl Add {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        session.format_among(&answer::FORMATS)?;
        known(&self.columns.columns)?;
        let mut office = session.office_to_write()?;
        // Names are looked up now, so that a mistyped one is told to whoever can mend it.
        self.filter.clone().asked_whole(session, &mut office)?;
        let (filter, of_the_view) = self.filter.with_its_view(&mut office)?;
        let columns = match self.columns.columns.is_empty() {
            true => of_the_view.columns,
            false => self.columns.columns,
        };
        let mut words = filter.words();
        words.extend((!columns.is_empty()).then(|| format!("--columns={}", columns.join(","))));
        let view = View {
            name: self.name,
            words,
            shared: self.shared,
        };
        let writing = &self.writing;
        write_once(&mut office, "view add", writing, writing.dry_run, |tx, at| {
            if view.shared {
                at.admin_only()?;
            }
            tx.save_view(at.desk_id, &at.operator()?.login, &view, at.now)
        })?;
        super::tell(session, &office, &[view], &Columns::default())?;
        answer::note_change(session, true, writing.dry_run);
        Ok(())
    }
}

/// What has columns of its own in a spreadsheet can be chosen too.
fn known(columns: &[String]) -> Result<(), Error> {
    let known: Vec<&str> = TicketColumn::codes().into_iter().chain(["school_name"]).collect();
    match columns.iter().find(|column| !known.contains(&column.as_str())) {
        None => Ok(()),
        Some(unknown) => {
            let known = known.into_iter().map(str::to_owned);
            Err(Error::bad_value(
                "--columns",
                unknown,
                Expected::OneOf(known.collect()),
            ))
        }
    }
}
