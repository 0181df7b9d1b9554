//! What we answer hangs on the mail that it answers, and all that follows on our first: a mail program
//! shows one conversation.

use super::*;

/// The mails that would leave now, oldest first.
fn leaving(stage: &Stage) -> Vec<String> {
    done(stage, "rm -rf courriels; guichet mail send --dry-run courriels");
    let mut paths: Vec<_> = fs::read_dir(stage.folder().join("courriels"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.sort();
    paths
        .iter()
        .map(|path| fs::read_to_string(path).unwrap())
        .collect()
}

/// The whole value of a header, unfolded; nothing where it is not there.
fn header(mail: &str, name: &str) -> Option<String> {
    let (head, _) = mail.split_once("\r\n\r\n").unwrap();
    let unfolded = head.replace("\r\n ", " ");
    let value = unfolded
        .lines()
        .find_map(|line| line.strip_prefix(&format!("{name}: ")));
    value.map(str::to_owned)
}

#[test]
fn the_number_of_a_request_is_told_in_answer_to_its_mail_and_the_rest_follows_it() {
    let stage = desk();
    let came = "<20261123.1@college.example>";
    let request = mail("Imprimante", "", "Elle est en panne.");
    let own = header(&request.replace('\n', "\r\n"), "Message-ID").unwrap();
    receive(&stage, &request.replace(&own, came));
    done(&stage, "guichet ticket ask CG-1 'Laquelle ?'");
    done(&stage, "guichet ticket comment CG-1 'Nous passons demain'");
    let mails = leaving(&stage);
    let [received, question, answer] = mails.as_slice() else {
        panic!("{mails:#?}");
    };
    let id = |mail: &String| header(mail, "Message-ID").unwrap();
    assert_eq!(header(received, "In-Reply-To").as_deref(), Some(came));
    assert_eq!(header(received, "References").as_deref(), Some(came));
    assert_eq!(header(question, "In-Reply-To"), Some(id(received)));
    assert_eq!(
        header(question, "References"),
        Some(format!("{came} {}", id(received)))
    );
    assert_eq!(header(answer, "In-Reply-To"), Some(id(question)));
    assert_eq!(
        header(answer, "References"),
        Some(format!("{came} {} {}", id(received), id(question)))
    );
}

#[test]
fn a_name_that_is_none_is_not_said_back() {
    let long = format!("<{}@college.example>", "a".repeat(2_000));
    for came in [
        "",
        "college.example",
        "<é@college.example>",
        "<a b@college.example>, <c@d>\nX-Evil: yes",
        "<=?utf-8?q?a=0D=0ABcc:_victim=40evil.example?=@college.example>",
        "<a@b@c>",
        "<a@b>\r<c@d>",
        &long,
    ] {
        let stage = desk();
        let request = mail("Imprimante", "", "Elle est en panne.");
        let own = header(&request.replace('\n', "\r\n"), "Message-ID").unwrap();
        receive(&stage, &request.replace(&own, came));
        let [received] = leaving(&stage).try_into().unwrap();
        for name in ["In-Reply-To", "References"] {
            let said = header(&received, name).unwrap_or_default();
            // What spaces and names of several make of it may be a name after all: then it is that one.
            assert!(
                ["", "<ab@college.example>", "<a@b>"].contains(&said.as_str()),
                "{came:?}: {said}"
            );
        }
        assert!(!received.contains("evil"), "{received}");
    }
}

#[test]
fn whoever_is_told_how_to_ask_or_to_answer_is_told_in_answer_to_their_mail() {
    let stage = desk_where_answers_are("false");
    let request =
        mail("ENT", "", "Rien ne va.").replace("claire@college.example>\nTo", "chloe@lycee.example>\nTo");
    let came = header(&request.replace('\n', "\r\n"), "Message-ID");
    receive(&stage, &request);
    let [how_to_ask] = leaving(&stage).try_into().unwrap();
    assert_eq!(header(&how_to_ask, "In-Reply-To"), came);

    receive(&stage, &mail("Imprimante", "", "Elle est en panne."));
    let ours = notice(&stage, "CG-1", "received");
    let answer = mail(
        "Re: Imprimante",
        &format!("In-Reply-To: {ours}\n"),
        "Celle du CDI.",
    );
    let came = header(&answer.replace('\n', "\r\n"), "Message-ID");
    // The hour is over in which a machine might answer a machine.
    receive_at(&stage, "2026-11-23T11:00:00Z", &answer);
    let list = json(&stage, "guichet mail list CG-1");
    assert_eq!(list["items"][0]["kind"], "how_to_answer");
    at_work::done_at(
        &stage,
        "2026-11-23T11:00:00Z",
        "guichet mail send --dry-run plus-tard",
    );
    let name = format!("plus-tard/{}-CG-1-how_to_answer.eml", list["items"][0]["id"]);
    let how_to_answer = fs::read_to_string(stage.folder().join(name)).unwrap();
    assert_eq!(header(&how_to_answer, "In-Reply-To"), came);
    assert!(header(&how_to_answer, "References").unwrap().contains(&ours));
}

#[test]
fn what_an_operator_makes_a_request_of_is_acknowledged_in_answer_to_it() {
    let stage = desk();
    let request =
        mail("ENT", "", "Rien ne va.").replace("claire@college.example>\nTo", "chloe@lycee.example>\nTo");
    let came = header(&request.replace('\n', "\r\n"), "Message-ID").unwrap();
    receive(&stage, &request);
    done(
        &stage,
        "guichet mail sort 1 --new --requester cpetit --category poste",
    );
    done(&stage, "guichet person edit clefevre --mail autre@lycee.example");
    let sorted = leaving(&stage).pop().unwrap();
    assert!(sorted.contains("enregistr"), "{sorted}");
    assert!(!sorted.contains(&came), "Claire did not write it: {sorted}");

    receive(
        &stage,
        &mail("Imprimante", "", "Bonjour.").replace("claire@", "inconnue@"),
    );
    done(
        &stage,
        "guichet person edit cpetit --mail inconnue@college.example",
    );
    done(&stage, "guichet mail sort 2 --new --category poste");
    let sorted = leaving(&stage).pop().unwrap();
    assert!(header(&sorted, "In-Reply-To").is_some(), "{sorted}");
}
