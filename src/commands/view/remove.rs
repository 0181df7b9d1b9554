//! `view remove`: a name that is free again. The tickets stay as they are.

use crate::commands::Session;
use crate::commands::register::{answer, write_once};
use crate::commands::shared::{Columns, Writing};
use crate::error::{Error, NotFound, Noun};

/// Forget a saved view
#[derive(Debug, clap::Args)]
pub struct Remove {
    /// The name of the view
    #[arg(value_name = "NAME")]
    pub name: String,

    /// The one of everybody at the desk: an administrator's to do
    #[arg(long)]
    pub shared: bool,

    #[command(flatten)]
    pub writing: Writing,
}

impl Remove {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        session.format_among(&answer::FORMATS)?;
        let mut office = session.office_to_write()?;
        let writing = &self.writing;
        let forgotten = write_once(&mut office, "view remove", writing, writing.dry_run, |tx, at| {
            let own = &at.operator()?.login;
            let named = tx.saved_views(at.desk_id, own)?.into_iter();
            // One's own comes before everybody's.
            let mut named = named.filter(|view| view.name == self.name && (view.shared || !self.shared));
            let Some(view) = named.next() else {
                return Err(Error::NotFound(NotFound {
                    noun: Noun::View,
                    given: self.name.clone(),
                    nearest: tx.nearest_views(at.desk_id, own, &self.name)?,
                }));
            };
            if view.shared {
                at.admin_only()?;
            }
            tx.forget_view(at.desk_id, own, &view.name, view.shared)?;
            Ok(view)
        })?;
        super::tell(session, &office, forgotten.as_slice(), &Columns::default())?;
        answer::note_change(session, true, writing.dry_run);
        Ok(())
    }
}
