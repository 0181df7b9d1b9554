//! Where the bytes come from. A file is read where it lies; what can be read only once (standard
//! input, a pipe) is first put aside in a nameless file, because an import reads twice.

use std::fs::File;
use std::io::{self, Read, Seek as _};
use std::path::{Path, PathBuf};

use crate::error::Error;

/// Bytes that can be read again from the start.
#[derive(Debug)]
pub struct Source {
    pub(super) path: PathBuf,
    pub(super) file: File,
    /// How many bytes there are.
    pub(super) length: u64,
}

impl Source {
    /// The file of that name.
    pub fn open(path: &Path) -> Result<Self, Error> {
        let failed = |cause| Error::CannotRead {
            path: path.to_owned(),
            cause,
        };
        let file = File::open(path).map_err(failed)?;
        let about = file.metadata().map_err(failed)?;
        if about.is_dir() {
            return Err(failed(io::ErrorKind::IsADirectory.into()));
        }
        if !about.is_file() {
            return Self::put_aside(file, path);
        }
        Ok(Self {
            path: path.to_owned(),
            file,
            length: about.len(),
        })
    }

    /// Whether it is lines of JSON: by its name, or because it begins like one.
    pub fn is_lines_of_json(&mut self) -> Result<bool, Error> {
        let mut head = Vec::new();
        let read = (&self.file).take(64 * 1024).read_to_end(&mut head);
        let rewound = read.and_then(|_| self.file.rewind());
        rewound.map_err(|cause| Error::Io {
            path: Some(self.path.clone()),
            cause,
        })?;
        let name = self.path.extension().and_then(|name| name.to_str());
        let head = head
            .strip_prefix(b"\xef\xbb\xbf")
            .unwrap_or(&head)
            .trim_ascii_start();
        let named = matches!(name, Some("ndjson" | "jsonl"));
        Ok(named || head.first() == Some(&b'{'))
    }

    /// The file itself, for who reads it without the tables' ways.
    pub fn into_file(self) -> File {
        self.file
    }

    /// Bytes that come only once, with the name to call them by (`-`).
    pub fn put_aside(mut bytes: impl Read, name: &Path) -> Result<Self, Error> {
        let failed = |cause| Error::Io {
            path: Some(name.to_owned()),
            cause,
        };
        let mut file = tempfile::tempfile().map_err(failed)?;
        let length = io::copy(&mut bytes, &mut file).map_err(failed)?;
        file.rewind().map_err(failed)?;
        Ok(Self {
            path: name.to_owned(),
            file,
            length,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_comes_once_can_be_read_again() {
        let mut source = Source::put_aside(b"UAI;Nom\n".as_slice(), Path::new("-")).expect("put aside");
        assert_eq!(source.length, 8);
        for _ in 0..2 {
            let mut text = String::new();
            source.file.rewind().expect("rewound");
            source.file.read_to_string(&mut text).expect("read");
            assert_eq!(text, "UAI;Nom\n");
        }
    }

    #[test]
    fn a_folder_or_nothing_cannot_be_read() {
        let folder = tempfile::tempdir().expect("a folder");
        for path in [folder.path().to_owned(), folder.path().join("absent.csv")] {
            let found = Source::open(&path);
            assert!(
                matches!(&found, Err(Error::CannotRead { path: named, .. }) if *named == path),
                "{found:?}"
            );
        }
    }
}
