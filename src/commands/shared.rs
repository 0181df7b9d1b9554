//! Options that several commands share, each spelled and explained once.

use std::path::PathBuf;

use super::words::number;

// No `///` on these structs: it would become the description of the commands that hold them.

// What every writing verb takes.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct Writing {
    /// Decide and print what would be done, and why; write nothing
    #[arg(short = 'n', long)]
    pub dry_run: bool,

    /// The same key never acts twice: a retry is safe
    #[arg(long, value_name = "KEY")]
    pub request_id: Option<String>,
}

// Which columns of a list.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct Columns {
    /// These columns in this order, separated by commas; a wrong name lists those there are
    #[arg(long, value_name = "NAME,…", value_delimiter = ',')]
    pub columns: Vec<String>,

    /// Without the line of headings
    #[arg(long)]
    pub no_headers: bool,
}

// Which part of a list.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct Page {
    /// At most so many; else 20 on a terminal, all elsewhere
    #[arg(long, value_name = "N", value_parser = number(1..=u32::MAX))]
    pub limit: Option<u32>,

    /// Skip so many
    #[arg(long, value_name = "N", default_value = "0", hide_default_value = true,
          value_parser = number(0..=u32::MAX))]
    pub offset: u32,

    #[command(flatten)]
    pub columns: Columns,
}

// Where a file goes.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct Output {
    /// Write to this file; `-` is stdout
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,

    /// Write over the file if it is there
    #[arg(long, requires = "output")]
    pub force: bool,
}

// How an input file is read; what is not told is found.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct Reading {
    /// Which column holds a field, such as `number=N° inventaire`; may be repeated
    #[arg(long, value_name = "FIELD=COLUMN")]
    pub map: Vec<String>,

    /// What separates the cells: one character, or `tab`
    #[arg(long, value_name = "C")]
    pub delimiter: Option<String>,

    /// The encoding, such as `utf-8` or `windows-1252`
    #[arg(long, value_name = "E")]
    pub encoding: Option<String>,

    /// Which sheet of a workbook; without it, the first on which anything stands
    #[arg(long, value_name = "NAME")]
    pub sheet: Option<String>,

    /// How dates are written, such as `%d/%m/%Y`
    #[arg(long, value_name = "F")]
    pub date_format: Option<String>,

    /// Take the good lines although others are wrong; the wrong ones go to `--rejects`
    #[arg(long, requires = "rejects")]
    pub skip_invalid: bool,

    /// Where the wrong lines go, each with its number and what is wrong
    #[arg(long, value_name = "FILE", requires = "skip_invalid")]
    pub rejects: Option<PathBuf>,
}
