//! The keys of a file that have been read, with their lines: some 13 bytes a key, so that a million
//! rows cost 13 MB and not the rows themselves.
//!
//! A key is kept as 80 bits of a keyed hash. Two keys of a million share these once in 10^12 files,
//! so that no good row is ever refused for another one's key.

use std::hash::{BuildHasher as _, Hasher as _, RandomState};

/// Many short lists instead of one long one: each grows alone, so that no growth doubles the whole.
const LISTS: usize = 1 << 16;

/// Keys and the lines they stand on.
#[derive(Debug)]
pub struct Seen {
    hashers: [RandomState; 2],
    lists: Vec<Vec<[u32; 3]>>,
    words: Vec<u8>,
}

/// What is kept of a key.
#[derive(Debug, Clone, Copy)]
pub struct Key {
    list: usize,
    rest: [u32; 2],
}

impl Seen {
    pub fn new() -> Self {
        Self {
            hashers: [RandomState::new(), RandomState::new()],
            lists: Vec::new(),
            words: Vec::new(),
        }
    }

    /// The key of these words.
    pub fn key(&mut self, words: [&str; 3]) -> Key {
        self.words.clear();
        for word in words {
            self.words.extend_from_slice(word.as_bytes());
            // No cell holds it: `a`, `bc` is another key than `ab`, `c`.
            self.words.push(0);
        }
        let [first, second] = self.hashers.each_ref().map(|hasher| {
            let mut hasher = hasher.build_hasher();
            hasher.write(&self.words);
            hasher.finish()
        });
        Key {
            list: (first >> 32) as usize % LISTS,
            rest: [first as u32, second as u32],
        }
    }

    /// The line of this key, if it has been noted.
    pub fn line(&self, key: Key) -> Option<u64> {
        let list = self.lists.get(key.list)?;
        let found = list.iter().find(|[rest @ .., _]| *rest == key.rest);
        found.map(|[.., line]| u64::from(*line))
    }

    /// Notes that this key stands on that line.
    pub fn note(&mut self, key: Key, line: u64) {
        if self.lists.is_empty() {
            self.lists.resize_with(LISTS, Vec::new);
        }
        if let Some(list) = self.lists.get_mut(key.list) {
            if list.len() == list.capacity() {
                // An eighth more at a time: memory counts for more than moving.
                list.reserve_exact((list.len() / 8).max(2));
            }
            let [a, b] = key.rest;
            list.push([a, b, u32::try_from(line).unwrap_or(u32::MAX)]);
        }
    }

    /// Forgets everything, for a second reading.
    pub fn clear(&mut self) {
        self.lists.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_found_on_its_line_and_no_other_key_is() {
        let mut seen = Seen::new();
        for line in 1..50_000_u64 {
            let key = seen.key(["number", "0380111P", &format!("0380111-{line:05}")]);
            assert_eq!(seen.line(key), None);
            seen.note(key, line);
        }
        let line_of = |seen: &mut Seen, words| {
            let key = seen.key(words);
            seen.line(key)
        };
        let there = ["number", "0380111P", "0380111-00042"];
        assert_eq!(line_of(&mut seen, there), Some(42));
        assert_eq!(line_of(&mut seen, ["serial", "0380111P", "0380111-00042"]), None);
        assert_eq!(line_of(&mut seen, ["number", "0380111P0", "380111-00042"]), None);
        seen.clear();
        assert_eq!(line_of(&mut seen, there), None);
    }

    #[test]
    fn a_key_costs_little_more_than_twelve_bytes() {
        let mut seen = Seen::new();
        for line in 0..1_000_000_u64 {
            let key = seen.key(["number", "0380111P", &line.to_string()]);
            seen.note(key, line);
        }
        let kept: usize = seen.lists.iter().map(Vec::capacity).sum();
        assert!(kept < 1_100_000, "{kept}");
    }
}
