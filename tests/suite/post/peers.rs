//! The same against a server that others wrote: Debian's python3-aiosmtpd, where it is installed.

use std::process::{Child, Command, Stdio};
use std::time::Duration;

use super::{NOW, configure, send};
use crate::at_work::{self, done, opening};
use crate::support::not_installed;

/// Ends with the test.
struct Peer(Child);

impl Drop for Peer {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[test]
fn a_real_server_takes_our_mails_as_they_are() {
    let there = Command::new("/usr/bin/python3")
        .args(["-c", "import aiosmtpd"])
        .stderr(Stdio::null())
        .status();
    if !there.is_ok_and(|status| status.success()) {
        return not_installed("python3-aiosmtpd");
    }
    let port = std::net::TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap()
        .port();
    let stage = at_work::desk();
    let kept = stage.folder().join("taken.txt");
    let peer = Command::new("/usr/bin/python3")
        .args(["-u", "-m", "aiosmtpd", "-n", "-l", &format!("127.0.0.1:{port}")])
        .stdout(std::fs::File::create(&kept).unwrap())
        .stderr(Stdio::null())
        .spawn();
    let _peer = Peer(peer.unwrap());
    for _ in 0..200 {
        if std::net::TcpStream::connect(("127.0.0.1", port)).is_ok() {
            break;
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    configure(&stage, port, "");
    for at in 0..3 {
        done(&stage, &opening(&format!("Écran n° {at}")));
    }
    let (answer, told, code) = send(&stage, NOW);
    assert_eq!((answer["sent"].as_u64(), code), (Some(3), 0), "{told}");
    let taken = std::fs::read_to_string(&kept).unwrap();
    assert_eq!(
        taken.matches("Auto-Submitted: auto-generated").count(),
        3,
        "{taken}"
    );
    assert_eq!(taken.matches("X-Peer").count(), 3, "{taken}");
}
