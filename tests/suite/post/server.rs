//! A mail server that answers as a test tells it: to each order its answer, or silence, or the end.

use std::io::{self, BufRead as _, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use rustls::{ServerConfig, ServerConnection, StreamOwned};

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

/// How a server protects the way to it.
#[derive(Clone)]
pub struct Guard {
    pub config: Arc<ServerConfig>,
    /// From the first byte, and not at `STARTTLS`.
    pub at_once: bool,
}

impl Server {
    /// Each conversation has its script; the last one serves for all that follow.
    pub fn start(scripts: Vec<Script>) -> Self {
        Self::listen(scripts, None)
    }

    /// The same, on a way that is protected.
    pub fn guarded(scripts: Vec<Script>, guard: Guard) -> Self {
        Self::listen(scripts, Some(guard))
    }

    fn listen(scripts: Vec<Script>, guard: Option<Guard>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let heard = Arc::<Mutex<Heard>>::default();
        let ours = Arc::clone(&heard);
        thread::spawn(move || {
            for (at, stream) in listener.incoming().enumerate() {
                let script = scripts[at.min(scripts.len() - 1)].clone();
                let heard = Arc::clone(&ours);
                let guard = guard.clone();
                heard.lock().unwrap().conversations += 1;
                // Whoever hangs up on us is not our concern.
                thread::spawn(move || drop(talk(stream.unwrap(), &script, guard.as_ref(), &heard)));
            }
        });
        Self { port, heard }
    }

    pub fn heard(&self) -> Heard {
        self.heard.lock().unwrap().clone()
    }
}

/// The way to whoever called.
enum Way {
    Plain(TcpStream),
    Guarded(Box<StreamOwned<ServerConnection, TcpStream>>),
}

impl Way {
    /// Protected from here on.
    fn guard(self, config: &Arc<ServerConfig>) -> Self {
        match self {
            Self::Plain(stream) => {
                let end = ServerConnection::new(Arc::clone(config)).unwrap();
                Self::Guarded(Box::new(StreamOwned::new(end, stream)))
            }
            guarded @ Self::Guarded(_) => guarded,
        }
    }
}

impl Read for Way {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        match self {
            Self::Plain(stream) => stream.read(bytes),
            Self::Guarded(stream) => stream.read(bytes),
        }
    }
}

impl Write for Way {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Self::Plain(stream) => stream.write(bytes),
            Self::Guarded(stream) => stream.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::Plain(stream) => stream.flush(),
            Self::Guarded(stream) => stream.flush(),
        }
    }
}

fn talk(stream: TcpStream, script: &Script, guard: Option<&Guard>, heard: &Mutex<Heard>) -> io::Result<()> {
    let mut way = Way::Plain(stream);
    if let Some(guard) = guard.filter(|guard| guard.at_once) {
        way = way.guard(&guard.config);
    }
    let mut lines = BufReader::new(way);
    answer(lines.get_mut(), script.greeting)?;
    while let Some(order) = next(&mut lines)? {
        heard.lock().unwrap().orders.push(order.clone());
        let word = order
            .split([' ', ':'])
            .next()
            .unwrap_or_default()
            .to_ascii_uppercase();
        let said = match word.as_str() {
            "EHLO" | "HELO" => script.ehlo,
            "AUTH" => {
                if order == "AUTH LOGIN" {
                    for asked in ["334 VXNlcm5hbWU6", "334 UGFzc3dvcmQ6"] {
                        answer(lines.get_mut(), asked)?;
                        heard.lock().unwrap().orders.extend(next(&mut lines)?);
                    }
                }
                script.auth
            }
            "STARTTLS" => "220 go on",
            "MAIL" => script.mail,
            "RCPT" => (script.rcpt)(&order),
            "DATA" => script.data,
            "QUIT" => "221 bye",
            _ => "250 ok",
        };
        answer(lines.get_mut(), said)?;
        match (word.as_str(), guard) {
            ("QUIT", _) => return Ok(()),
            ("STARTTLS", Some(guard)) => lines = BufReader::new(lines.into_inner().guard(&guard.config)),
            ("DATA", _) if said.starts_with('3') => {
                let Some(mail) = mail(&mut lines)? else {
                    return Ok(());
                };
                heard.lock().unwrap().mails.push(mail);
                answer(lines.get_mut(), script.body)?;
            }
            _ => {}
        }
    }
    Ok(())
}

/// The next order; nothing where there is none to come.
fn next(lines: &mut BufReader<Way>) -> io::Result<Option<String>> {
    let mut line = String::new();
    let read = lines.read_line(&mut line)?;
    Ok((read > 0).then(|| line.trim_end().to_owned()))
}

/// A mail to its end; nothing where that does not come.
fn mail(lines: &mut BufReader<Way>) -> io::Result<Option<String>> {
    let mut mail = String::new();
    loop {
        let mut line = String::new();
        if lines.read_line(&mut line)? == 0 {
            return Ok(None);
        }
        if line == ".\r\n" {
            return Ok(Some(mail));
        }
        mail.push_str(line.strip_prefix('.').unwrap_or(&line));
    }
}

fn answer(way: &mut Way, said: &str) -> io::Result<()> {
    match said {
        CUT => Err(io::ErrorKind::ConnectionAborted.into()),
        SILENCE => {
            thread::sleep(Duration::from_secs(60));
            Ok(())
        }
        DRIP => loop {
            way.write_all(b"2")?;
            thread::sleep(Duration::from_millis(300));
        },
        _ => {
            way.write_all(format!("{said}\r\n").as_bytes())?;
            way.flush()
        }
    }
}
