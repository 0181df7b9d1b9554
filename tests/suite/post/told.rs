//! Who is told what: whoever is let in, the group concerned, and the teams whose work is called off.

use serde_json::Value;

use super::setting;
use crate::at_work::{self, NOW, done, opening};
use crate::support::stage::Stage;

/// The mails about a ticket, each its kind and whom it is to.
fn told(stage: &Stage, reference: &str) -> Vec<(String, String)> {
    let list = done(
        stage,
        &format!("guichet mail list {reference} --state waiting --format json"),
    );
    let list: Value = serde_json::from_str(&list).unwrap();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let mut all: Vec<(String, String)> = list["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| (text(&item["kind"]), text(&item["to"])))
        .collect();
    all.reverse();
    all
}

/// What an act brings, beside what waited before it.
#[track_caller]
fn brings(stage: &Stage, line: &str, expected: &[(&str, &str)]) {
    let before = told(stage, "CG-1").len();
    done(stage, line);
    let after = told(stage, "CG-1");
    let new: Vec<(&str, &str)> = after[before..]
        .iter()
        .map(|(kind, to)| (kind.as_str(), to.as_str()))
        .collect();
    assert_eq!(new, expected, "{line}");
}

/// The words of the last mail of this kind, as it would leave.
fn written(stage: &Stage, kind: &str) -> String {
    done(stage, "guichet mail send --dry-run courriels");
    done(
        stage,
        &format!("LC_ALL=C awk -f fixtures/mail/body.awk courriels/*-{kind}.eml"),
    )
}

/// Colleagues with addresses, and a ticket.
fn desk() -> Stage {
    let stage = at_work::desk();
    let config = "[mail]\nfrom = \"guichet@carmi.example\"\n";
    stage
        .write(".config/guichet/config.toml", config.as_bytes())
        .unwrap();
    done(&stage, "guichet operator edit nora --mail nora@carmi.example");
    done(&stage, "guichet operator edit marc --mail marc@carmi.example");
    done(&stage, &opening("Imprimante").replace("imprimante", "cablage"));
    stage
}

#[test]
fn whoever_is_let_in_is_told_once_and_nobody_else() {
    let stage = desk();
    done(
        &stage,
        "guichet ticket comment CG-1 --internal 'Le four, encore ; elle exagère'",
    );
    let line = "guichet ticket participant add CG-1 opicard";
    brings(&stage, line, &[("invited", "opicard")]);
    assert_eq!(
        stage.run(line, &setting(NOW)).status.code(),
        Some(3),
        "already in"
    );
    let words = written(&stage, "invited");
    assert!(
        words.contains("Vous participez désormais à la demande CG-1 (Imprimante)"),
        "{words}"
    );
    assert!(
        !words.contains("exagère"),
        "an internal note is nobody's else: {words}"
    );
    // From then on they are told what the requester is told, and no more once they have left.
    let both = [("answer", "scapelle"), ("answer", "opicard")];
    brings(&stage, "guichet ticket comment CG-1 'Pièce commandée'", &both);
    brings(&stage, "guichet ticket participant remove CG-1 opicard", &[]);
    brings(&stage, "guichet ticket comment CG-1 'Pièce arrivée'", &both[..1]);
}

#[test]
fn whoever_is_not_let_in_is_told_nothing() {
    let stage = desk();
    done(
        &stage,
        "sed 's/^participants = \"school\"/participants = \"white-list\"/' examples/desks/carmi-grenoble.toml > d.toml \
         && guichet -q desk apply d.toml",
    );
    let line = "guichet ticket participant add CG-1 opicard";
    let before = told(&stage, "CG-1");
    assert_eq!(stage.run(line, &setting(NOW)).status.code(), Some(3));
    assert_eq!(told(&stage, "CG-1"), before);
    done(&stage, "guichet school edit 0383069E --allow opicard");
    brings(&stage, &format!("{line} --dry-run"), &[]);
    brings(&stage, line, &[("invited", "opicard")]);
}

#[test]
fn the_group_concerned_hears_of_what_comes_to_it_and_nobody_of_their_own_act() {
    let stage = desk();
    done(
        &stage,
        "guichet operator add zoe --name 'Zoé Lenoir' --mail zoe@carmi.example --team guichet",
    );
    done(
        &stage,
        "guichet operator add ines --name 'Inès Faure' --mail ines@carmi.example --team maintenance",
    );
    // Each of the first desk, but for whoever wrote it down (an administrator here).
    done(&stage, &opening("Souris").replace("imprimante", "poste"));
    let all = [
        ("received", "scapelle"),
        ("for_team", "nora"),
        ("for_team", "zoe"),
    ];
    let mine: Vec<(String, String)> = all.map(|(kind, to)| (kind.to_owned(), to.to_owned())).into();
    assert_eq!(told(&stage, "CG-2"), mine);
    // Handed on: the team that it comes to.
    brings(
        &stage,
        "guichet ticket escalate CG-1 --reason 'Le four est mort'",
        &[
            ("handed_over", "scapelle"),
            ("for_team", "ines"),
            ("for_team", "marc"),
        ],
    );
    let words = written(&stage, "for_team");
    assert!(words.contains("Le four est mort"), "{words}");
    // A word of the requester's is for whoever has it now.
    brings(
        &stage,
        "guichet ticket comment CG-1 'Depuis lundi' --by scapelle",
        &[("for_team", "ines"), ("for_team", "marc")],
    );
    // And back: those it comes back to.
    brings(
        &stage,
        "guichet --as marc ticket return CG-1 --reason 'Encore sous garantie'",
        &[
            ("handed_over", "scapelle"),
            ("for_team", "nora"),
            ("for_team", "zoe"),
        ],
    );
}

#[test]
fn a_request_withdrawn_is_told_to_its_team_and_to_those_who_handed_it_on() {
    let stage = desk();
    done(&stage, "guichet ticket escalate CG-1 --reason 'Le four est mort'");
    brings(
        &stage,
        "guichet ticket cancel CG-1 --reason 'Câble débranché' --by scapelle",
        &[("cancelled", "marc"), ("cancelled", "nora")],
    );
    let words = written(&stage, "cancelled");
    assert!(
        words.contains("Câble débranché") && words.contains("plus rien à y faire"),
        "{words}"
    );
}

#[test]
fn whoever_has_the_ticket_hears_of_it_beside_the_teams_own_address() {
    let stage = desk();
    done(
        &stage,
        "sed -E 's/^(maintenance .*level = 2,)/\\1 mail = \"equipe@carmi.example\",/' examples/desks/carmi-grenoble.toml > d.toml \
         && grep -q equipe@ d.toml && guichet -q desk apply d.toml",
    );
    done(
        &stage,
        "guichet operator add ines --name 'Inès Faure' --mail ines@carmi.example --team maintenance",
    );
    done(&stage, "guichet ticket escalate CG-1");
    // Somebody else gives it to one of the team: that one learns it, and the others need not.
    brings(&stage, "guichet ticket assign CG-1 marc", &[("for_team", "marc")]);
    brings(&stage, "guichet --as ines ticket assign CG-1 ines", &[]);
    brings(&stage, "guichet ticket assign CG-1 marc", &[("for_team", "marc")]);
    let words = written(&stage, "for_team");
    assert!(words.contains("Marc Petit"), "{words}");
    // What the requester says reaches the address of the team, and whoever is at it.
    brings(
        &stage,
        "guichet ticket comment CG-1 'Depuis lundi' --by scapelle",
        &[("for_team", "maintenance"), ("for_team", "marc")],
    );
    done(&stage, "guichet ticket resolve CG-1 --solution 'Four remplacé'");
    brings(
        &stage,
        "guichet ticket refuse CG-1 --reason 'Elle imprime en gris' --by scapelle",
        &[("refused", "maintenance"), ("refused", "marc")],
    );
    // Without an address of the team's each is told once.
    done(&stage, "guichet -q desk apply examples/desks/carmi-grenoble.toml");
    brings(
        &stage,
        "guichet ticket comment CG-1 'En gris clair' --by scapelle",
        &[("for_team", "ines"), ("for_team", "marc")],
    );
}
