//! The conversation with a mail server. The steps are taken one by one, because what a refusal means
//! depends on where it falls: at the recipient it is about one mail, before that about all of them.
//!
//! A server that is slow is given its time for each answer; one that drips is given up on as a whole,
//! because the conversation runs beside us and is waited for only so long.

use std::io;
use std::net::{TcpStream, ToSocketAddrs as _};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread;
use std::time::Duration;

use lettre::transport::smtp::Error as SmtpError;
use lettre::transport::smtp::authentication::{Credentials, DEFAULT_MECHANISMS};
pub use lettre::transport::smtp::client::Certificate as Authority;
use lettre::transport::smtp::client::{CertificateStore, SmtpConnection, TlsParameters};
use lettre::transport::smtp::commands::{Data, Mail, Rcpt, Rset};
use lettre::transport::smtp::extension::ClientId;

use super::{Parcel, Setback};
use crate::domain::Text;
use crate::domain::notice::{Failure, Tls};

/// A mail server, and how to be let in.
#[derive(Clone)]
pub struct Server {
    pub host: String,
    pub port: u16,
    pub tls: Tls,
    /// Who vouches for the server, beside those whom the machine believes.
    pub authority: Option<Authority>,
    /// Name and password.
    pub login: Option<(String, String)>,
    /// For each answer.
    pub timeout: Duration,
    /// What we call ourselves; else the machine's name.
    pub hello: Option<String>,
}

/// The certificates of a file, in PEM; nothing where it holds none, or one that is none.
pub fn authority(pem: &str) -> Option<Authority> {
    let authority = Authority::from_pem(pem.as_bytes()).ok()?;
    let alone = TlsParameters::builder("localhost".to_owned()).certificate_store(CertificateStore::None);
    let sound = alone.add_root_certificate(authority.clone()).build().is_ok();
    (sound && pem.contains("-----BEGIN CERTIFICATE-----")).then_some(authority)
}

/// How many times the time of one answer a whole mail may take.
const ANSWERS: u32 = 5;

/// A conversation that lasts for several mails.
pub struct Line {
    server: Server,
    talk: Option<Talk>,
}

/// The other end runs beside us.
struct Talk {
    parcels: Sender<Parcel>,
    answers: Receiver<Result<(), Setback>>,
}

impl Line {
    /// Nothing is said before there is a mail.
    pub fn new(server: Server) -> Self {
        Self { server, talk: None }
    }

    /// Whether somebody answers there, in so much time; nothing is said to them.
    pub fn is_answered(&self, patience: Duration) -> Result<(), Setback> {
        let (host, port) = (self.server.host.clone(), self.server.port);
        let (tell, told) = mpsc::channel();
        // Beside us, because a name is looked up for as long as the system likes.
        thread::spawn(move || tell.send(answered(&host, port, patience)));
        let answer = told.recv_timeout(patience.saturating_mul(2));
        let answer = answer.unwrap_or_else(|_| Err(io::ErrorKind::TimedOut.into()));
        answer.map_err(|cause| Setback::of_all(Failure::Unreachable, cause.to_string()))
    }

    /// Hands one mail over. When this says yes, the server has said that it took it.
    pub fn deliver(&mut self, parcel: Parcel) -> Result<(), Setback> {
        let talk = match self.talk.take() {
            Some(talk) => talk,
            None => Talk::begin(&self.server)?,
        };
        if talk.parcels.send(parcel).is_err() {
            return Err(Setback::new(Failure::Cut, ""));
        }
        match talk
            .answers
            .recv_timeout(self.server.timeout.saturating_mul(ANSWERS))
        {
            Ok(answer) => {
                // After a break a new conversation begins with the next mail.
                if answer
                    .as_ref()
                    .err()
                    .is_none_or(|setback| setback.failure != Failure::Cut)
                {
                    self.talk = Some(talk);
                }
                answer
            }
            Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => {
                Err(Setback::new(Failure::Cut, ""))
            }
        }
    }
}

impl Talk {
    fn begin(server: &Server) -> Result<Self, Setback> {
        let (parcels, parcels_come) = mpsc::channel::<Parcel>();
        let (answers_go, answers) = mpsc::channel();
        let of_server = server.clone();
        let patience = server.timeout.saturating_mul(ANSWERS);
        thread::spawn(move || {
            let mut connection = match connect(&of_server) {
                Ok(connection) => connection,
                Err(setback) => {
                    let _ = answers_go.send(Err(setback));
                    return;
                }
            };
            let _ = answers_go.send(Ok(()));
            while let Ok(parcel) = parcels_come.recv() {
                let answer = hand_over(&mut connection, &parcel);
                if answers_go.send(answer).is_err() || connection.has_broken() {
                    return;
                }
            }
            let _ = connection.quit();
        });
        match answers.recv_timeout(patience) {
            Ok(Ok(())) => Ok(Self { parcels, answers }),
            Ok(Err(setback)) => Err(setback),
            Err(_) => Err(Setback::of_all(Failure::Unreachable, "")),
        }
    }
}

fn answered(host: &str, port: u16, patience: Duration) -> io::Result<()> {
    let mut last = io::ErrorKind::AddrNotAvailable.into();
    for address in (host, port).to_socket_addrs()? {
        match TcpStream::connect_timeout(&address, patience) {
            Ok(_) => return Ok(()),
            Err(cause) => last = cause,
        }
    }
    Err(last)
}

fn connect(server: &Server) -> Result<SmtpConnection, Setback> {
    let hello = match &server.hello {
        Some(name) => ClientId::Domain(name.clone()),
        None => ClientId::default(),
    };
    let tls = protection(server)?;
    let addresses = (server.host.as_str(), server.port)
        .to_socket_addrs()
        .map_err(|cause| Setback::of_all(Failure::Unreachable, cause.to_string()))?;
    let addresses: Vec<_> = addresses.collect();
    let from_first_byte = tls.as_ref().filter(|_| server.tls == Tls::Implicit);
    let mut connection = SmtpConnection::connect(
        addresses.as_slice(),
        Some(server.timeout),
        &hello,
        from_first_byte,
        None,
    )
    .map_err(|error| of_way(&error))?;
    if let (Tls::Starttls, Some(tls)) = (server.tls, &tls) {
        // Whoever can strip the offer could read all the rest: without it nothing is said.
        if !connection.can_starttls() {
            connection.abort();
            return Err(Setback::of_all(Failure::Insecure, "STARTTLS"));
        }
        connection
            .starttls(tls, &hello)
            .map_err(|error| match error.status() {
                Some(_) => Setback::of_all(Failure::Insecure, said(&error)),
                None => of_way(&error),
            })?;
    }
    if let Some((user, password)) = &server.login {
        let credentials = Credentials::new(user.clone(), password.clone());
        connection
            .auth(DEFAULT_MECHANISMS, &credentials)
            .map_err(|error| match error.is_permanent() || error.is_client() {
                true => Setback::of_all(Failure::NotLetIn, said(&error)),
                false => Setback::of_all(Failure::Unreachable, said(&error)),
            })?;
    }
    Ok(connection)
}

/// Whom we believe, where the way is to be protected.
fn protection(server: &Server) -> Result<Option<TlsParameters>, Setback> {
    if server.tls == Tls::None {
        return Ok(None);
    }
    let mut wanted = TlsParameters::builder(server.host.clone());
    if let Some(authority) = &server.authority {
        wanted = wanted.add_root_certificate(authority.clone());
    }
    let tls = wanted
        .build()
        .map_err(|error| Setback::of_all(Failure::Insecure, said(&error)))?;
    Ok(Some(tls))
}

/// The way there failed before anything was said on it: for want of safety, or as ways do.
fn of_way(error: &SmtpError) -> Setback {
    match error.is_tls() || is_unsafe(error) {
        true => Setback::of_all(Failure::Insecure, said(error)),
        false => Setback::of_all(Failure::Unreachable, said(error)),
    }
}

/// The two ends did not come to terms about the protection. They do so with the first bytes that are
/// read, and so it is said like a fault of the line.
fn is_unsafe(error: &SmtpError) -> bool {
    use std::error::Error as _;
    let cause = error.source().and_then(|cause| cause.downcast_ref::<io::Error>());
    cause.is_some_and(|cause| cause.kind() == io::ErrorKind::InvalidData)
}

/// One mail of the conversation. A refusal leaves it open for the next.
fn hand_over(connection: &mut SmtpConnection, parcel: &Parcel) -> Result<(), Setback> {
    let bad = |address: &str| Setback::new(Failure::BadAddress, Text::from(address).line());
    let from = parcel.from.parse().map_err(|_| bad(&parcel.from))?;
    let to = parcel.to.parse().map_err(|_| bad(&parcel.to))?;
    let answer = connection
        .command(Mail::new(Some(from), Vec::new()))
        .map_err(|error| of_sender(&error))
        .and_then(|_| {
            let answer = connection.command(Rcpt::new(to, Vec::new()));
            answer.map_err(|error| of_mail(&error))
        })
        .and_then(|_| connection.command(Data).map_err(|error| of_mail(&error)))
        .and_then(|_| connection.message(&parcel.bytes).map_err(|error| of_mail(&error)));
    match answer {
        Ok(_) => Ok(()),
        Err(setback) if setback.failure == Failure::Cut => {
            connection.abort();
            Err(setback)
        }
        Err(setback) => {
            if connection.command(Rset).is_err() {
                connection.abort();
            }
            Err(setback)
        }
    }
}

/// Refused at the sender: the desk's address, or we ourselves, and so every mail.
fn of_sender(error: &SmtpError) -> Setback {
    let code = error.status().map(u16::from);
    match code {
        Some(530 | 534 | 535 | 538) => Setback::of_all(Failure::NotLetIn, said(error)),
        _ if error.is_permanent() => Setback::new(Failure::NoSender, said(error)),
        _ => of_mail(error),
    }
}

fn of_mail(error: &SmtpError) -> Setback {
    if error.is_permanent() {
        Setback::new(Failure::Refused, said(error))
    } else if error.is_transient() {
        // 421: it is going, and says so.
        let leaves = error.status().map(u16::from) == Some(421);
        let failure = if leaves { Failure::Cut } else { Failure::Deferred };
        Setback::new(failure, said(error))
    } else {
        Setback::new(Failure::Cut, said(error))
    }
}

/// The server's own words, else what the machine says: they go to operators, as a stranger's words.
fn said(error: &SmtpError) -> String {
    use std::error::Error as _;
    let source = error.source().map(ToString::to_string).unwrap_or_default();
    let text = match error.status() {
        Some(code) => format!("{code} {source}"),
        None if source.is_empty() => error.to_string(),
        None => source,
    };
    let text: String = text.chars().take(300).collect();
    Text::new(text.trim()).line()
}
