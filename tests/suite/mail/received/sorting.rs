//! What waits for a person, and what an operator makes of it.

use super::*;

#[track_caller]
fn refused(stage: &Stage, line: &str, status: i32) -> String {
    let setting = Setting {
        now: Some(NOW.to_owned()),
        ..Setting::default()
    };
    let output = stage.run(line, &setting);
    assert_eq!(
        output.status.code(),
        Some(status),
        "{line}: {:?}",
        stage.transcript(&output)
    );
    stage
        .transcript(&output)
        .join("\n")
        .replace(['\u{a0}', '\u{202f}'], " ")
}

fn strange(subject: &str, text: &str) -> String {
    mail(subject, "", text).replace(
        "Claire Petit <claire@college.example>",
        "Léa <lea@ailleurs.example>",
    )
}

#[test]
fn a_strangers_mail_waits_and_becomes_what_an_operator_says() {
    let stage = desk();
    for subject in ["Un", "Deux", "Trois", "Quatre"] {
        receive(&stage, &strange(subject, "Bonjour, l’écran est noir."));
    }
    assert_eq!(json(&stage, "guichet ticket list")["total"], 0);
    assert_eq!(json(&stage, "guichet home")["to_sort"], 4);
    let list = json(&stage, "guichet mail list --to-sort");
    assert_eq!(
        (&list["total"], &list["items"][0]["reason"]),
        (&4.into(), &"stranger".into())
    );

    let missing = refused(&stage, "guichet mail sort 1 --new", 2);
    assert!(missing.contains("demandeur"), "{missing}");
    done(
        &stage,
        "guichet mail sort 1 --new --requester cpetit --category poste",
    );
    let ticket = json(&stage, "guichet ticket show CG-1");
    assert_eq!(
        (&ticket["subject"], &ticket["requester"]),
        (&"Un".into(), &"cpetit".into())
    );
    assert_eq!(ticket["category"], "poste");

    // Nobody vouches for who wrote it: the requester does not see it.
    done(&stage, "guichet mail sort 2 --to CG-1");
    let ticket = json(&stage, "guichet ticket show CG-1 --internal");
    assert_eq!(ticket["comments"][0]["internal"], true);
    assert_eq!(
        ticket["comments"][0]["text"],
        "Léa <lea@ailleurs.example>\n\nBonjour, l’écran est noir."
    );
    // Unless an operator says whose word it is.
    done(&stage, "guichet mail sort 3 --to CG-1 --by cpetit");
    let ticket = json(&stage, "guichet ticket show CG-1");
    assert_eq!(ticket["comments"][0]["text"], "Bonjour, l’écran est noir.");
    done(&stage, "guichet mail sort 4 --discard");
    assert_eq!(json(&stage, "guichet mail show 4")["state"], "discarded");
    assert_eq!(json(&stage, "guichet home")["to_sort"], 0);

    let twice = refused(&stage, "guichet mail sort 1 --discard", 3);
    assert!(twice.contains("le courriel n° 1 est déjà dans CG-1"), "{twice}");
    refused(&stage, "guichet mail sort 9 --discard", 4);
    refused(&stage, "guichet mail sort 4", 2);
    refused(&stage, "guichet mail sort 4 --discard --subject x", 2);
    // What was put aside can be taken up again.
    done(&stage, "guichet mail sort 4 --to CG-1");
    done(&stage, "guichet db check");
}

#[test]
fn it_is_decided_again_once_the_registers_know_the_sender() {
    let stage = desk();
    let told = receive(&stage, &strange("Écran", "Il est noir."));
    assert_eq!(told, "courriel n° 1 : à trier (expéditeur inconnu)");
    done(&stage, "guichet mail sort 1 --again");
    assert_eq!(json(&stage, "guichet mail show 1")["state"], "to_sort");
    done(&stage, "guichet person edit hroi --mail lea@ailleurs.example");
    done(&stage, "guichet mail sort 1 --again");
    assert_eq!(json(&stage, "guichet ticket show CG-1")["requester"], "hroi");
}

#[test]
fn rehearsals_and_keys_act_at_most_once() {
    let stage = desk();
    let first = mail("Imprimante", "", "Elle est en panne.");
    stage.write("mail.eml", first.as_bytes()).unwrap();
    assert!(done(&stage, "guichet mail receive --dry-run mail.eml").contains("demande CG-1"));
    assert_eq!(balance(&stage), (0, 0));
    receive(&stage, &strange("Écran", "Il est noir."));
    let line = "guichet mail sort 1 --new --requester cpetit --request-id abc";
    done(&stage, &format!("{line} --dry-run"));
    done(&stage, line);
    done(&stage, line);
    assert_eq!(json(&stage, "guichet ticket list")["total"], 1);
}

#[test]
fn whoever_may_not_ask_or_says_too_little_is_told_how() {
    let stage = desk();
    done(
        &stage,
        "sed -i 's/^required = .*/required = [\"school\", [\"url\", \"breadcrumb\"]]/' courriel.toml && guichet -q desk apply courriel.toml",
    );
    let told = receive(&stage, &mail("ENT", "", "Rien ne va."));
    assert_eq!(
        told,
        "courriel n° 1 : à trier (demande incomplète, il manque : adresse de la page ou fil d’Ariane)"
    );
    let letter = json(&stage, "guichet mail show 1");
    assert_eq!(letter["told"], "how_to_ask");
    assert_eq!(letter["missing"], serde_json::json!([["url", "breadcrumb"]]));
    let teacher = mail("ENT", "", "Rien ne va.").replace("claire@college.example", "chloe@lycee.example");
    let told = receive(&stage, &teacher);
    assert_eq!(
        told,
        "courriel n° 2 : à trier (l’expéditeur ne peut pas demander par courriel)"
    );
    let old = mail("ENT", "", "À l’ancienne adresse.").replace("guichet@carmi", "ancien@carmi");
    let told = receive(&stage, &old);
    assert_eq!(
        told,
        "courriel n° 3 : à trier (adresse qui n’est plus en service)"
    );
    // A number is used only for a ticket.
    done(&stage, "guichet mail sort 1 --new --url https://ent.example");
    assert_eq!(
        json(&stage, "guichet ticket list")["items"][0]["reference"],
        "CG-1"
    );
}

#[test]
fn of_two_desks_the_address_says_which_and_none_is_nobodys() {
    let stage = desk();
    done(
        &stage,
        "sed 's/\"carmi-grenoble\"/\"autre\"/; s/CG-{n}/AU-{n}/; s/guichet@carmi/autre@carmi/' courriel.toml > autre.toml \
         && guichet -q desk apply autre.toml",
    );
    let there = mail("Écran", "", "Là-bas.").replace("To: guichet@", "To: autre@");
    assert_eq!(receive(&stage, &there), "courriel n° 1 : demande AU-1");
    assert_eq!(
        receive(&stage, &mail("Écran", "", "Ici.")),
        "courriel n° 2 : demande CG-1"
    );
    let nowhere = mail("Écran", "", "Où ?").replace("To: guichet@", "To: personne@");
    assert_eq!(
        receive(&stage, &nowhere),
        "courriel n° 3 : à trier (adressé à aucun guichet)"
    );
    // The mail server knows for whom it took it, whatever is written on it.
    stage
        .write("mail.eml", nowhere.replace("Où", "Qui").as_bytes())
        .unwrap();
    let line = "guichet mail receive --recipient autre@carmi.example mail.eml";
    assert_eq!(done(&stage, line).trim_end(), "courriel n° 4 : demande AU-2");
    // Both see what is nobody's; each sees only its own.
    let seen =
        |desk: &str| json(&stage, &format!("guichet --desk {desk} mail list --to-sort"))["total"].clone();
    assert_eq!((seen("autre"), seen("carmi-grenoble")), (1.into(), 1.into()));
    refused(&stage, "guichet --desk carmi-grenoble mail show 1", 4);
}
