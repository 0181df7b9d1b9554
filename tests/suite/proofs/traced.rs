//! A command under `strace`: its system calls one by one, and the same command again with one of
//! them hit, by the end of the process or by an error of the disk.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::process::ExitStatusExt as _;
use std::process::{Command, Output, Stdio};
use std::sync::OnceLock;

use crate::at_work::NOW;
use crate::support::stage::{Setting, Stage};

/// The n-th call of a name, counted from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Call {
    pub name: String,
    pub nth: usize,
    /// As the trace has it.
    pub text: String,
}

/// What is done to a call.
#[derive(Debug, Clone, Copy)]
pub enum Blow {
    /// kill -9 in the place of the call.
    Kill,
    /// The call answers with this error, once.
    Once(&'static str),
    /// It and all later ones of its name do.
    ForEver(&'static str),
}

/// Whether calls can be hit here.
pub fn is_possible() -> bool {
    static POSSIBLE: OnceLock<bool> = OnceLock::new();
    *POSSIBLE.get_or_init(|| {
        Command::new("strace")
            .args(["-o", "/dev/null", "-e", "inject=getppid:error=EIO", "true"])
            .stderr(Stdio::null())
            .status()
            .is_ok_and(|status| status.success())
    })
}

/// The calls of a command in their order, and what it answered.
pub fn calls(stage: &Stage, line: &str) -> (Vec<Call>, Output) {
    let output = run(stage, "-e trace=all", line);
    let trace = fs::read_to_string(stage.folder().join("trace")).unwrap();
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let calls = trace.lines().filter_map(|line| {
        let (_, call) = line.split_once(' ')?;
        let (name, _) = call.trim_start().split_once('(')?;
        let is_name = name
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_');
        let nth = seen.entry(name.to_owned()).or_default();
        *nth += 1;
        is_name.then(|| Call {
            name: name.to_owned(),
            nth: *nth,
            text: call.to_owned(),
        })
    });
    (calls.collect(), output)
}

/// The command, with one of its calls hit; nothing if the blow went astray, which proves nothing.
pub fn hit(stage: &Stage, line: &str, call: &Call, blow: Blow) -> Option<Output> {
    let Call { name, nth, .. } = call;
    // A filter in the kernel is faster, but lets a signal that stands in the place of a call get lost.
    let (filter, how) = match blow {
        Blow::Kill => ("", format!("signal=KILL:when={nth}")),
        Blow::Once(error) => ("--seccomp-bpf", format!("error={error}:when={nth}")),
        Blow::ForEver(error) => ("--seccomp-bpf", format!("error={error}:when={nth}+")),
    };
    let options = format!("{filter} -e trace={name} -e inject={name}:{how}");
    let output = run(stage, &options, line);
    let landed = match blow {
        Blow::Kill => output.status.signal() == Some(9),
        Blow::Once(_) | Blow::ForEver(_) => fs::read(stage.folder().join("trace"))
            .is_ok_and(|trace| trace.windows(10).any(|part| part == b"(INJECTED)")),
    };
    landed.then_some(output)
}

fn run(stage: &Stage, options: &str, line: &str) -> Output {
    let setting = Setting {
        now: Some(NOW.to_owned()),
        lang: Some("en".to_owned()),
        ..Setting::default()
    };
    stage.run(&format!("exec strace -f -qq -o trace {options} {line}"), &setting)
}
