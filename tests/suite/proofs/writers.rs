//! Every command that writes, once, at a desk where each of them has something to do.

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::sync::OnceLock;

use crate::at_work::{self, done_at, opening};
use crate::support::stage::Stage;

/// The commands. What they need stands in `lived`; a file that one leaves behind is called `out`, and one that
/// takes the place of another `old`.
pub const COMMANDS: &[&str] = &[
    "guichet ticket new --school 0383069E --requester scapelle --channel phone --category imprimante \
     --description 'Plus rien' --subject Toner --attach photo.png --request-id k",
    "guichet ticket edit CG-1 --priority blocking --subject Copieur",
    "guichet ticket comment CG-1 'À voir' --internal --attach photo.png",
    "guichet ticket attach CG-1 photo.png",
    "guichet ticket take CG-1",
    "guichet ticket assign CG-1 nora",
    "guichet ticket ask CG-1 'Laquelle ?'",
    "guichet ticket hold CG-1 --for date --until 2026-12-01 --reason 'Après les conseils'",
    "guichet ticket escalate CG-7",
    "guichet ticket return CG-8 --reason 'Pas pour nous'",
    "guichet ticket resolve CG-1 CG-3 CG-4 --solution Redémarré",
    "guichet ticket approve CG-2",
    "guichet ticket refuse CG-2 --reason 'Toujours rien'",
    "guichet ticket cancel CG-1 --reason Retrouvé",
    "guichet ticket reject CG-1 --reason Ailleurs",
    "guichet ticket reopen CG-5 --reason Revenu",
    "guichet ticket participant add CG-1 asimonet",
    "guichet ticket link CG-3 --duplicate-of CG-1",
    "guichet ticket bookmark CG-1",
    "guichet ticket import tickets.ndjson",
    "guichet intervention plan CG-8 --at 2026-12-01T10:00 --with scapelle --by tom --ics out",
    "guichet intervention record CG-1 --mode phone --minutes 10 --report Conseil",
    "guichet school import fixtures/desks/lycees-creteil.csv fixtures/desks/colleges-creteil.csv",
    "guichet school edit 0383069E --allow scapelle",
    "guichet person import people.csv",
    "guichet person edit scapelle --phone 0400000000",
    "guichet inventory import examples/inventory/parc-savoie.csv",
    "guichet operator add lea --name Léa --team guichet",
    "guichet operator edit nora --name 'Nora B.'",
    "guichet desk apply examples/desks/esup-universite.toml",
    "guichet article new --from CG-5",
    "guichet article edit 1 --title Autre",
    "guichet view add retards --overdue",
    "guichet view remove ouverts",
    "guichet mail receive mail.eml",
    "guichet mail sort 1 --new --school 0383069E --requester scapelle --channel phone --category imprimante",
    "guichet run due",
    "guichet config set lang en",
    "guichet db backup out",
    "guichet db restore backup.db --yes",
    "guichet --db new.db school import examples/schools/lycees-annuaire-2024.csv",
    "guichet --db new.db operator add lea --name Léa --team guichet",
    "guichet ticket export -o out",
    "guichet report activity --since 2026-01-01 --format html -o out",
    "guichet ticket export --whole -o old --force",
    "guichet report activity --since 2026-01-01 --format html -o old --force",
];

/// The folder in which they are run, as it is before each of them.
pub struct Ground(Vec<(String, Vec<u8>)>);

/// Made once.
pub fn ground() -> &'static Ground {
    static GROUND: OnceLock<Ground> = OnceLock::new();
    GROUND.get_or_init(|| {
        let stage = lived();
        let names = [
            "guichet.db",
            "photo.png",
            "people.csv",
            "mail.eml",
            "tickets.ndjson",
            "backup.db",
            "old",
        ];
        Ground(
            names
                .iter()
                .map(|name| ((*name).to_owned(), fs::read(stage.folder().join(name)).unwrap()))
                .collect(),
        )
    })
}

impl Ground {
    /// A fresh folder like it.
    pub fn stage(&self) -> Stage {
        let stage = Stage::new();
        for (name, bytes) in &self.0 {
            stage.write(name, bytes).unwrap();
            own(&stage.folder().join(name));
        }
        stage
    }
}

fn own(path: &Path) {
    fs::set_permissions(path, Permissions::from_mode(0o600)).unwrap();
}

fn lived() -> Stage {
    let stage = at_work::desk();
    stage.write("photo.png", b"\x89PNG\r\n\x1a\n").unwrap();
    stage.write("people.csv", PEOPLE.as_bytes()).unwrap();
    stage.write("old", b"what was there before").unwrap();
    stage.write("mail.eml", MAIL.as_bytes()).unwrap();
    let software = opening("Antivirus").replace("imprimante", "logiciel");
    for line in [
        "guichet -q operator add tom --name Tom --team pedagogie",
        &opening("Imprimante"),
        &opening("Copieur"),
        &opening("Écran"),
        &opening("Souris"),
        &opening("Clavier"),
        &opening("Traceur"),
        &software,
        &software.replace("Antivirus", "Navigateur"),
        "guichet ticket escalate CG-8",
        "guichet ticket resolve CG-2 --solution 'Toner changé'",
        "guichet ticket resolve CG-5 --solution Rebranché",
        "guichet ticket approve CG-5",
        "guichet ticket hold CG-6 --for date --until 2026-11-23 --reason Absent",
        "guichet article new --from CG-2",
        "guichet view add ouverts --open",
        "sed 's/Bonjour/Encore/' mail.eml | guichet mail receive",
        "guichet -q db backup backup.db",
        "guichet -q ticket export --whole -o whole.ndjson",
        "sed 's/CG-\\([0-9]\\)/CG-10\\1/g' whole.ndjson > tickets.ndjson",
        "guichet ticket comment CG-6 'Après la sauvegarde'",
    ] {
        done_at(&stage, "2026-11-20T09:00:00Z", line);
    }
    stage
}

const PEOPLE: &str = "Nom;Prénom;Fonction;Localisation;Entité;Courriel;Login\n\
    PETIT;Claire;PRT;Lycée Camille Corot;0383069E;claire@college.example;cpetit\n\
    DURAND;Paul;PRT;Lycée Camille Corot;0383069E;paul.durand@lycee.example;pdurand\n";

const MAIL: &str = "From: Claire <claire@college.example>\nTo: guichet@carmi.example\nSubject: Bonjour\n\
    Message-ID: <1@college.example>\n\nPlus rien ne sort.\n";

/// All of them, or only those that `cargo test` has time for.
pub fn those(short: &[&str], all: &[&'static str]) -> Vec<&'static str> {
    let wanted = |line: &&&str| super::whole() || short.iter().any(|part| line.contains(part));
    all.iter().filter(wanted).copied().collect()
}
