//! A real browser without a window, spoken to over a pipe in its DevTools protocol: JSON with a zero
//! byte after each message. No driver and no port, so that nothing is left listening.

use serde_json::{Value, json};
use std::io::{Read as _, Write as _};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

/// Longer than any page of ours takes on a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);

const PROGRAMS: &[&str] = &[
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
];

/// As the process is started: quiet, alone, and without a word to anybody's servers.
const OPTIONS: &str = "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run \
    --disable-background-networking --disable-component-update --disable-sync --disable-dev-shm-usage \
    --disable-extensions --remote-debugging-pipe";

/// A running browser with one page.
pub struct Browser {
    process: Child,
    to: ChildStdin,
    from: Receiver<Value>,
    session: String,
    number: u64,
    /// What it told that was no answer.
    pub events: Vec<Value>,
    _folder: tempfile::TempDir,
}

/// The browser of this machine, where it has one.
pub fn program() -> Option<&'static str> {
    let is_there = |program: &&&str| {
        let found = Command::new("sh")
            .arg("-c")
            .arg(format!("command -v {program}"))
            .output();
        found.is_ok_and(|output| output.status.success())
    };
    PROGRAMS.iter().find(is_there).copied()
}

impl Browser {
    pub fn start(program: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        // The protocol wants the third and the fourth file of the process.
        let line =
            format!("exec {program} {OPTIONS} --user-data-dir=\"$0\" 3<&0 4>&1 </dev/null >/dev/null 2>&1");
        let mut process = Command::new("sh")
            .arg("-c")
            .arg(line)
            .arg(folder.path())
            .env("HOME", folder.path())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let to = process.stdin.take().unwrap();
        let mut out = process.stdout.take().unwrap();
        let (send, from) = channel();
        std::thread::spawn(move || {
            let (mut told, mut block) = (Vec::new(), vec![0; 1 << 16]);
            while let Ok(count @ 1..) = out.read(&mut block) {
                told.extend_from_slice(&block[..count]);
                while let Some(end) = told.iter().position(|byte| *byte == 0) {
                    let message: Vec<u8> = told.drain(..=end).collect();
                    let _ = send.send(serde_json::from_slice(&message[..end]).unwrap());
                }
            }
        });
        let mut browser = Self {
            process,
            to,
            from,
            session: String::new(),
            number: 0,
            events: Vec::new(),
            _folder: folder,
        };
        let target = browser.ask("Target.createTarget", json!({ "url": "about:blank" }));
        let target = target["targetId"].clone();
        let session = browser.ask(
            "Target.attachToTarget",
            json!({ "targetId": target, "flatten": true }),
        );
        browser.session = session["sessionId"].as_str().unwrap().to_owned();
        for domain in ["Page", "Runtime", "Log", "Network"] {
            browser.ask(&format!("{domain}.enable"), json!({}));
        }
        browser
    }

    /// Opens a page so wide, in light or dark, and waits until it is there.
    pub fn open(&mut self, address: &str, width: u32, scheme: &str) {
        let size = json!({ "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 500 });
        self.ask("Emulation.setDeviceMetricsOverride", size);
        let features = json!([{ "name": "prefers-color-scheme", "value": scheme }]);
        self.ask(
            "Emulation.setEmulatedMedia",
            json!({ "media": "screen", "features": features }),
        );
        self.events.clear();
        self.ask("Page.navigate", json!({ "url": address }));
        while !self
            .events
            .iter()
            .any(|event| event["method"] == "Page.loadEventFired")
        {
            let event = self.next();
            self.events.push(event);
        }
    }

    /// What an expression comes to on the page.
    pub fn evaluate(&mut self, expression: &str) -> Value {
        let asked = json!({ "expression": expression, "returnByValue": true, "awaitPromise": true });
        let answer = self.ask("Runtime.evaluate", asked);
        assert!(answer["exceptionDetails"].is_null(), "{answer}");
        answer["result"]["value"].clone()
    }

    /// The page on paper: a PDF, in base 64.
    pub fn print(&mut self) -> String {
        // What is set for the screen would hold on paper too.
        self.ask("Emulation.setEmulatedMedia", json!({ "media": "" }));
        let answer = self.ask(
            "Page.printToPDF",
            json!({ "preferCSSPageSize": true, "printBackground": true }),
        );
        answer["data"].as_str().unwrap().to_owned()
    }

    fn ask(&mut self, method: &str, params: Value) -> Value {
        self.number += 1;
        let mut message = json!({ "id": self.number, "method": method, "params": params });
        if !self.session.is_empty() {
            message["sessionId"] = self.session.clone().into();
        }
        self.to.write_all(format!("{message}\0").as_bytes()).unwrap();
        loop {
            let answer = self.next();
            if answer["id"] == self.number {
                assert!(answer["error"].is_null(), "{method}: {answer}");
                return answer["result"].clone();
            }
            self.events.push(answer);
        }
    }

    fn next(&self) -> Value {
        self.from.recv_timeout(PATIENCE).expect("the browser answers")
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
