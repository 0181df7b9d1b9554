//! The tickets that the operator saw last (E8): a short list in the state folder, because to show a
//! ticket writes nothing in the database, and waits for nobody who does. It is a convenience: where it
//! cannot be kept, nothing is said.

use std::fs;
use std::path::PathBuf;

use crate::commands::Session;
use crate::office::Office;
use crate::store::tickets::sha256;

/// How many are kept.
const KEPT: usize = 50;

/// Those seen last, the latest first.
pub fn seen(session: &Session<'_>, office: &mut Office) -> Vec<String> {
    let read = path(session, office).and_then(|path| fs::read(path).ok());
    let references = read.and_then(|bytes| serde_json::from_slice(&bytes).ok());
    references.unwrap_or_default()
}

/// One more was seen.
pub fn see(session: &Session<'_>, office: &mut Office, reference: &str) {
    let Some(path) = path(session, office) else {
        return;
    };
    let mut references = seen(session, office);
    if references.first().is_some_and(|last| last == reference) {
        return;
    }
    references.retain(|known| known != reference);
    references.insert(0, reference.to_owned());
    references.truncate(KEPT);
    let Ok(bytes) = serde_json::to_vec(&references) else {
        return;
    };
    // Renamed into place: two terminals never leave half a list behind.
    let fresh = path.with_extension(format!("{}.tmp", std::process::id()));
    let folder = path.parent().map(fs::create_dir_all);
    if folder.is_some_and(|made| made.is_ok())
        && fs::write(&fresh, bytes).is_ok()
        && fs::rename(&fresh, &path).is_err()
    {
        let _ = fs::remove_file(&fresh);
    }
}

/// One file for each database, desk and operator.
fn path(session: &Session<'_>, office: &mut Office) -> Option<PathBuf> {
    let folder = session.env.folders.state.as_ref()?;
    let operator = office.counter.operator().ok()?.login.clone();
    let desk = office.counter.desk.code.clone();
    let database = fs::canonicalize(office.store().path()).ok()?;
    let name = sha256(format!("{}\n{desk}\n{operator}", database.display()).as_bytes());
    let name = name.get(..16)?;
    Some(folder.join("guichet").join("recent").join(format!("{name}.json")))
}
