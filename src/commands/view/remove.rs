//! `view remove`: a name that is free again. The tickets stay as they are.

use crate::commands::Session;
use crate::commands::register::{answer, write_once};
use crate::commands::shared::Writing;
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
        write_once(&mut office, "view remove", writing, writing.dry_run, |tx, at| {
            if self.shared {
                at.admin_only()?;
            }
            let own = &at.operator()?.login;
            if tx.forget_view(at.desk_id, own, &self.name, self.shared)? {
                return Ok(());
            }
            Err(Error::NotFound(NotFound {
                noun: Noun::View,
                given: self.name.clone(),
                nearest: tx.nearest_views(at.desk_id, own, &self.name)?,
            }))
        })?;
        answer::note_change(session, true, writing.dry_run);
        Ok(())
    }
}
