//! Reports: the figures against a slow count, and the pages as a browser shows them.

mod browser;
mod devtools;
mod figures;
