//! Who may ask, and how far: the refusals read in both languages.

use std::collections::BTreeMap;

use super::*;

#[test]
fn a_teacher_is_told_the_telephone_and_stays_at_level_one() {
    check(
        Verb::Open,
        &[Reason::MayNotAsk {
            functions: vec![Function::Teacher],
            channel: Channel::Portal,
            open_to_them: vec![Channel::Phone],
            open_to: vec![Function::Head, Function::Prt],
            askers: vec![Function::Head, Function::Prt, Function::Teacher],
            here: vec![],
            at: BTreeMap::from([(Channel::Phone, "04 76 00 00 00".to_owned())]),
        }],
        "le ticket ne peut pas être ouvert : à ce guichet, le portail n’est pas ouvert à cette fonction (enseignant), \
         mais à : chef d’établissement, PRT\n\
         la demande peut se faire par téléphone (au 04 76 00 00 00)",
        "the ticket cannot be opened: at this desk the portal is not open to this function (teacher), \
         but to: head of school, IT resource person\n\
         the request can be made by telephone (at 04 76 00 00 00)",
    );
    let deputy = |channel, open_to: Vec<Function>| Reason::MayNotAsk {
        functions: vec![Function::Deputy],
        channel,
        open_to_them: vec![],
        open_to,
        askers: vec![Function::Head, Function::Prt],
        here: vec![(Function::Prt, Text::from("Axel GAUDET"))],
        at: BTreeMap::from([(Channel::Phone, "04 76 00 00 00".to_owned())]),
    };
    check(
        Verb::Open,
        &[deputy(Channel::Portal, vec![Function::Prt])],
        "le ticket ne peut pas être ouvert : à ce guichet, le portail n’est pas ouvert à cette fonction (adjoint), \
         mais à : PRT\n\
         faites faire la demande par une de ces personnes : PRT (Axel GAUDET) ; le guichet répond au 04 76 00 00 00",
        "the ticket cannot be opened: at this desk the portal is not open to this function (deputy head), \
         but to: IT resource person\n\
         have one of these people ask: IT resource person (Axel GAUDET); the desk answers at 04 76 00 00 00",
    );
    check(
        Verb::Open,
        &[deputy(Channel::Mail, vec![])],
        "le ticket ne peut pas être ouvert : à ce guichet, le courriel n’est ouvert à personne\n\
         faites faire la demande par une de ces personnes : chef d’établissement, PRT (Axel GAUDET) ; le guichet répond au 04 76 00 00 00",
        "the ticket cannot be opened: at this desk mail is open to nobody\n\
         have one of these people ask: head of school, IT resource person (Axel GAUDET); the desk answers at 04 76 00 00 00",
    );
    check(
        Verb::Plan,
        &[Reason::ModeAboveCeiling {
            mode: Mode::Visit,
            ceiling: 1,
            function: Some(Function::Teacher),
            channel: Channel::Phone,
        }],
        "aucun rendez-vous ne peut être fixé sur CG-12 : la demande (enseignant, par téléphone) reste au niveau 1 \
         et ne donne pas lieu à un déplacement\n\
         aidez par téléphone, ou faites-la refaire par une personne de l’établissement qui y a droit : `guichet ticket new`",
        "no appointment can be made on CG-12: the request (teacher, by telephone) stays at level 1 and entails no visit\n\
         help by telephone, or have somebody of the school ask who is entitled to more: `guichet ticket new`",
    );
    check(
        Verb::Record,
        &[Reason::ModeNotOfTeam {
            mode: Mode::Visit,
            team: "guichet".to_owned(),
            offers: vec![Mode::Phone, Mode::Mail],
            elsewhere: true,
        }],
        "aucune intervention ne peut être enregistrée sur CG-12 : l’équipe guichet, qui l’a en main, ne se déplace pas \
         et n’y intervient que par téléphone ou par courriel\n\
         transmettez-le à une équipe qui le fait : `guichet ticket escalate CG-12`",
        "no intervention can be recorded on CG-12: the team guichet, which has it in hand, makes no visits \
         and intervenes on it only by telephone or by mail\n\
         hand it to a team that does: `guichet ticket escalate CG-12`",
    );
}
