//! Which programs are hooks: the executables in the folder `hooks` beside each file of the
//! configuration, the site's first, each folder in the order of names. Whoever may write there says
//! what runs in our name, so that nobody but the user and root may.

use std::fs;
use std::io;
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};

use crate::env::Env;
use crate::error::HookFault;

/// What stands in the folders.
#[derive(Debug, Default)]
pub struct Found {
    /// Those that are called, in this order.
    pub hooks: Vec<PathBuf>,
    /// Those that are not, and why; a folder that is not trusted stands for all that is in it.
    pub refused: Vec<(PathBuf, HookFault)>,
    /// Files that nobody can execute.
    pub idle: Vec<PathBuf>,
}

/// The hooks of this user on this machine.
pub fn look(env: &Env) -> Found {
    let mut found = Found::default();
    let uid = rustix::process::geteuid().as_raw();
    for source in env.configuration() {
        let folder = source.hooks();
        match names(&folder, uid) {
            Ok(paths) => paths.into_iter().for_each(|path| found.take(path, uid)),
            Err(HookFault::Unreadable(why)) if why.kind() == io::ErrorKind::NotFound => {}
            Err(fault) => found.refused.push((folder, fault)),
        }
    }
    found
}

impl Found {
    fn take(&mut self, path: PathBuf, uid: u32) {
        let metadata = match fs::metadata(&path) {
            Ok(metadata) => metadata,
            Err(why) => return self.refused.push((path, HookFault::Unreadable(why))),
        };
        if !metadata.is_file() {
            return;
        }
        if metadata.permissions().mode() & 0o111 == 0 {
            self.idle.push(path);
        } else if let Some(fault) = distrust(metadata.mode(), metadata.uid(), uid) {
            self.refused.push((path, fault));
        } else {
            self.hooks.push(path);
        }
    }
}

/// What stands in a folder, in order of name: hidden files, and those that editors and packages leave
/// behind, aside.
fn names(folder: &Path, uid: u32) -> Result<Vec<PathBuf>, HookFault> {
    let metadata = fs::metadata(folder).map_err(HookFault::Unreadable)?;
    if let Some(fault) = distrust(metadata.mode(), metadata.uid(), uid) {
        return Err(fault);
    }
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder).map_err(HookFault::Unreadable)? {
        let entry = entry.map_err(HookFault::Unreadable)?;
        if !is_left_over(&entry.file_name().to_string_lossy()) {
            paths.push(entry.path());
        }
    }
    paths.sort();
    Ok(paths)
}

fn is_left_over(name: &str) -> bool {
    name.starts_with('.') || name.ends_with('~') || name.contains(".dpkg-")
}

fn distrust(mode: u32, owner: u32, uid: u32) -> Option<HookFault> {
    if owner != uid && owner != 0 {
        return Some(HookFault::Foreign);
    }
    (mode & 0o022 != 0).then_some(HookFault::Writable)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_the_user_and_root_alone_can_change_is_trusted() {
        #[track_caller]
        fn check(mode: u32, owner: u32, expected: &str) {
            let said = distrust(mode, owner, 1000).map_or("trusted".to_owned(), |fault| format!("{fault:?}"));
            assert_eq!(said, expected, "{mode:o} of {owner}");
        }
        check(0o100_755, 1000, "trusted");
        check(0o100_700, 0, "trusted");
        check(0o040_755, 1000, "trusted");
        check(0o100_755, 1001, "Foreign");
        check(0o100_757, 1000, "Writable");
        check(0o100_775, 1000, "Writable");
        check(0o041_777, 0, "Writable");
    }

    #[test]
    fn what_editors_and_packages_leave_behind_is_no_hook() {
        for name in [".swp", "notify~", "notify.dpkg-old", "notify.dpkg-dist"] {
            assert!(is_left_over(name), "{name}");
        }
        for name in ["notify", "10-notify.sh", "dpkg-log"] {
            assert!(!is_left_over(name), "{name}");
        }
    }
}
