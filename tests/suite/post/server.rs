//! A mail server that answers as a test tells it: to each order its answer, or silence, or the end.

use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

/// Instead of an answer: the line goes dead.
pub const CUT: &str = "CUT";
/// Instead of an answer: nothing, for a long time.
pub const SILENCE: &str = "SILENCE";
/// Instead of an answer: a sign now and then, and never the end of the line.
pub const DRIP: &str = "DRIP";

/// The answers of one conversation.
#[derive(Clone)]
pub struct Script {
    pub greeting: &'static str,
    pub ehlo: &'static str,
    pub auth: &'static str,
    pub mail: &'static str,
    /// By the address, as it stands in the order.
    pub rcpt: fn(&str) -> &'static str,
    pub data: &'static str,
    /// After the last line of the mail.
    pub body: &'static str,
}

impl Default for Script {
    fn default() -> Self {
        Self {
            greeting: "220 mx.example ESMTP",
            ehlo: "250-mx.example\r\n250 8BITMIME",
            auth: "235 2.7.0 ok",
            mail: "250 2.1.0 ok",
            rcpt: |_| "250 2.1.5 ok",
            data: "354 go on",
            body: "250 2.0.0 queued",
        }
    }
}

/// What the server heard.
#[derive(Debug, Default, Clone)]
pub struct Heard {
    pub conversations: usize,
    pub orders: Vec<String>,
    /// The mails whose end came.
    pub mails: Vec<String>,
}

pub struct Server {
    pub port: u16,
    heard: Arc<Mutex<Heard>>,
}

impl Server {
    /// Each conversation has its script; the last one serves for all that follow.
    pub fn start(scripts: Vec<Script>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let heard = Arc::<Mutex<Heard>>::default();
        let ours = Arc::clone(&heard);
        thread::spawn(move || {
            for (at, stream) in listener.incoming().enumerate() {
                let script = scripts[at.min(scripts.len() - 1)].clone();
                let heard = Arc::clone(&ours);
                heard.lock().unwrap().conversations += 1;
                // Whoever hangs up on us is not our concern.
                thread::spawn(move || drop(talk(&stream.unwrap(), &script, &heard)));
            }
        });
        Self { port, heard }
    }

    pub fn heard(&self) -> Heard {
        self.heard.lock().unwrap().clone()
    }
}

fn talk(stream: &TcpStream, script: &Script, heard: &Mutex<Heard>) -> std::io::Result<()> {
    let mut lines = BufReader::new(stream.try_clone()?);
    answer(stream, script.greeting)?;
    loop {
        let mut line = String::new();
        if lines.read_line(&mut line)? == 0 {
            return Ok(());
        }
        let order = line.trim_end().to_owned();
        heard.lock().unwrap().orders.push(order.clone());
        let word = order
            .split([' ', ':'])
            .next()
            .unwrap_or_default()
            .to_ascii_uppercase();
        let said = match word.as_str() {
            "EHLO" | "HELO" => script.ehlo,
            "AUTH" => script.auth,
            "MAIL" => script.mail,
            "RCPT" => (script.rcpt)(&order),
            "DATA" => script.data,
            "QUIT" => "221 bye",
            _ => "250 ok",
        };
        answer(stream, said)?;
        if word == "QUIT" {
            return Ok(());
        }
        if word == "DATA" && said.starts_with('3') {
            let mut mail = String::new();
            loop {
                let mut line = String::new();
                if lines.read_line(&mut line)? == 0 {
                    return Ok(());
                }
                if line == ".\r\n" {
                    break;
                }
                mail.push_str(line.strip_prefix('.').unwrap_or(&line));
            }
            heard.lock().unwrap().mails.push(mail);
            answer(stream, script.body)?;
        }
    }
}

fn answer(mut stream: &TcpStream, said: &str) -> std::io::Result<()> {
    match said {
        CUT => Err(std::io::ErrorKind::ConnectionAborted.into()),
        SILENCE => {
            thread::sleep(Duration::from_secs(60));
            Ok(())
        }
        DRIP => loop {
            stream.write_all(b"2")?;
            thread::sleep(Duration::from_millis(300));
        },
        _ => stream.write_all(format!("{said}\r\n").as_bytes()),
    }
}
