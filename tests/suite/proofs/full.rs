//! Disks of many sizes that fill up under a command: it is done, or nothing of it is, and there is room
//! again for the next.

use super::world::{Reference, World, plainly, told};
use super::writers::ground;
use super::{Tally, whole};
use crate::support::skipped;

/// Commands that need room: for a few pages, for many, for a copy, for a file.
const COMMANDS: &[&str] = &[
    "ticket new --school 0383069E --requester scapelle --channel phone --category imprimante \
     --description 'Plus rien' --subject Toner --attach photo.png",
    "inventory import examples/inventory/parc-savoie.csv",
    "mail receive mail.eml",
    "desk apply examples/desks/esup-universite.toml",
    "db restore backup.db --yes",
];

#[test]
fn a_disk_that_fills_up_at_any_size_leaves_nothing_half_done() {
    let mount = "unshare -m sh -c 'mkdir try && mount -t tmpfs none try'";
    if !plainly(&ground().stage(), mount).status.success() {
        skipped("no disk of a size of its own can be made here (root alone may)");
        return;
    }
    let mut tally = Tally::default();
    let step = if whole() { 4 } else { 300 };
    let commands = if whole() { COMMANDS } else { &COMMANDS[..2] };
    for line in commands {
        let reference = Reference::of(ground(), &format!("guichet {line}"));
        for room in (0..2_400).step_by(step) {
            let wrong = fill(line, room, &reference).err();
            tally.count(wrong.map(|wrong| format!("{line}: {room} KiB: {wrong}")));
        }
    }
    tally.end("disks that fill up");
}

fn fill(line: &str, room: usize, reference: &Reference) -> Result<(), String> {
    let stage = ground().stage();
    // The database alone lies on the small disk, and goes back to the folder when there is room again.
    let script = format!(
        "size=$(($(stat -c %s guichet.db) / 1024 + {room})); mkdir disk; mount -t tmpfs -o size=${{size}}k,mode=700 none disk; \
         mv guichet.db disk/; guichet --db disk/guichet.db {line}; answer=$?; \
         mount -o remount,size=64m disk; rm -f disk/*before-restore*; mv disk/* disk/.g* . 2>/dev/null; exit $answer"
    );
    let output = plainly(
        &stage,
        &format!("unshare -m sh -c '{}'", script.replace('\'', "'\\''")),
    );
    let found = World::of(&stage)?;
    match output.status.code() {
        Some(0) if found == reference.after => Ok(()),
        Some(0) => Err(format!(
            "acknowledged, and lost: {:?}",
            found.differs_in(&reference.after)
        )),
        Some(73..=75) if found == reference.before => Ok(()),
        // A mail may be kept, and what it means found out later.
        Some(75) if line.contains("mail receive") => Ok(()),
        Some(74) if found == reference.after && told(&output).contains("not known") => Ok(()),
        _ => Err(format!(
            "{}: {:?}",
            told(&output),
            found.differs_in(&reference.before)
        )),
    }
}
