//! What the members of the closed sets are called, both languages side by side: a member without
//! its words does not compile. A desk's own labels come before these.

use crate::domain::code::{
    Channel, Closure, EquipmentState, Field, Function, Kind, Lang, Mode, Nature, Need, SchoolType, Sharing,
    Status, Topic, Verb, WaitingFor,
};
use crate::domain::notice::{Failure, NoticeKind, NoticeState};
use crate::domain::routing::Asked;

/// A value that has a name in both languages.
pub trait Worded: Copy {
    fn words(self) -> (&'static str, &'static str);

    /// What people call it too, in whichever language.
    fn also(self) -> &'static [&'static str];

    fn in_lang(self, lang: Lang) -> &'static str {
        let (french, english) = self.words();
        match lang {
            Lang::Fr => french,
            Lang::En => english,
        }
    }
}

macro_rules! words {
    ($($name:ident { $($variant:ident: $french:literal, $english:literal $(, also $($also:literal),+)?;)+ })+) => {$(
        impl $crate::text::codes::Worded for $name {
            fn words(self) -> (&'static str, &'static str) {
                match self { $(Self::$variant => ($french, $english),)+ }
            }

            fn also(self) -> &'static [&'static str] {
                match self { $(Self::$variant => &[$($($also),+)?],)+ }
            }
        }
    )+};
}

pub(super) use words;

words! {
    Status {
        New: "Nouveau", "New";
        InProgress: "En cours", "In progress";
        WaitingRequester: "En attente du demandeur", "Waiting for the requester";
        WaitingAuthority: "En attente d’un tiers", "On hold";
        Resolved: "À valider", "To be validated";
        Closed: "Clôturé", "Closed";
        Cancelled: "Annulé", "Cancelled";
        Rejected: "Rejeté", "Rejected";
        Expired: "Clôturé sans réponse", "Closed unanswered";
    }

    Verb {
        Open: "ouverture", "opening";
        Edit: "modification", "edit";
        Comment: "commentaire", "comment";
        Answer: "réponse", "answer";
        Attach: "pièce jointe", "attachment";
        Take: "prise en charge", "taking on";
        Assign: "attribution", "assignment";
        Ask: "demande de complément", "question";
        Hold: "mise en attente", "hold";
        Escalate: "transmission", "escalation";
        Return: "renvoi", "return";
        Plan: "rendez-vous", "appointment";
        Record: "intervention", "intervention";
        Annul: "annulation d’intervention", "cancelled intervention";
        Resolve: "résolution", "resolution";
        Approve: "approbation", "approval";
        Refuse: "refus de clôture", "refusal of closure";
        Cancel: "annulation", "cancellation";
        Reject: "rejet", "rejection";
        Reopen: "réouverture", "reopening";
        Expire: "clôture sans réponse", "closure without an answer";
        Recall: "rappel", "recall";
        Join: "ajout d’un participant", "participant added";
        Leave: "retrait d’un participant", "participant taken off";
        Link: "lien", "link";
    }

    Sharing {
        Taken: "à prendre", "to be taken";
        Rotation: "à tour de rôle", "in turn";
        LeastLoaded: "au moins chargé", "to the least loaded";
    }

    NoticeKind {
        Received: "demande reçue", "request received";
        TakenOn: "prise en charge", "taken on";
        VisitOff: "rendez-vous annulé", "visit called off";
        Question: "question au demandeur", "question";
        Answer: "réponse du guichet", "answer";
        Visit: "rendez-vous", "visit";
        HandedOver: "transmission", "handed over";
        ToValidate: "clôture à valider", "to be validated";
        Closed: "clôture", "closed";
        Refused: "clôture refusée", "closure refused";
        Cancelled: "annulation", "cancelled";
        Rejected: "rejet", "rejected";
        Reopened: "réouverture", "reopened";
        Invited: "nouveau participant", "new participant";
        ForTeam: "pour l’équipe", "for the team";
        HowToAnswer: "comment répondre", "how to answer";
        HowToAsk: "comment demander", "how to ask";
        HowToApprove: "comment valider", "how to approve";
        ReasonNeeded: "motif à donner", "reason needed";
    }

    NoticeState {
        Waiting: "à envoyer", "to be sent";
        Sent: "envoyé", "sent";
        Dead: "abandonné", "given up";
    }

    Failure {
        NoAddress: "sans adresse", "no address";
        BadAddress: "adresse inutilisable", "unusable address";
        NoSender: "guichet sans adresse", "the desk has no address";
        Template: "modèle en défaut", "the template fails";
        Unreachable: "serveur injoignable", "server not reached";
        Insecure: "connexion non protégée", "connection not protected";
        NotLetIn: "accès refusé par le serveur", "not let in by the server";
        Cut: "connexion rompue", "connection broken off";
        Deferred: "remis à plus tard par le serveur", "put off by the server";
        Refused: "refusé par le serveur", "refused by the server";
    }

    Channel {
        Phone: "téléphone", "telephone", also "tél", "appel", "call";
        Mail: "courriel", "mail", also "mél", "e-mail", "email";
        Portal: "portail", "portal", also "web";
    }

    Kind {
        Incident: "incident", "incident";
        Service: "demande de service", "service request";
    }

    Nature {
        Hardware: "matériel", "hardware";
        Software: "logiciel", "software";
        Other: "autre", "other";
    }

    Function {
        Head: "chef d’établissement", "head of school", also "chef", "principal", "proviseur", "directeur", "directrice";
        Deputy: "adjoint", "deputy head", also "adjointe", "principal adjoint", "proviseur adjoint";
        Bursar: "gestionnaire", "bursar", also "intendant", "intendante";
        Prt: "PRT", "IT resource person", also "personne ressource", "référent", "référente";
        EntCorrespondent: "correspondant ENT", "ENT correspondent", also "correspondante ENT";
        Teacher: "enseignant", "teacher", also "enseignante", "professeur", "professeure", "prof";
        Staff: "personnel", "staff";
        Student: "élève", "pupil";
        Parent: "parent", "parent";
        Other: "autre", "other";
    }

    SchoolType {
        College: "collège", "collège";
        Lycee: "lycée", "lycée";
        Primary: "école", "primary school";
        University: "université", "university";
        Office: "service", "office";
        Other: "autre", "other";
    }

    Mode {
        Phone: "téléphone", "telephone", also "tél", "appel", "call";
        Mail: "courriel", "mail", also "mél", "e-mail", "email";
        Remote: "prise en main à distance", "remote control", also "prise en main", "à distance", "distance", "vnc";
        Visit: "déplacement", "visit", also "visite", "sur place", "on site";
    }

    WaitingFor {
        Authority: "l’autorité de rattachement", "the authority", also "autorité";
        Supplier: "le fournisseur", "the supplier";
        Date: "une date", "a date";
    }

    Topic {
        ExitCodes: "codes de retour", "exit codes", also "codes", "retour", "exit";
        Environment: "environnement", "environment", also "variables";
        Formats: "formats", "formats", also "format";
        Filters: "filtres", "filters", also "filtre", "filter";
        Routing: "orientation", "routing", also "routes", "règles";
        Hooks: "hooks", "hooks", also "crochets";
    }

    Need {
        Member: "adhésion", "membership";
        InventoryCurrent: "inventaire à jour", "current inventory";
        Declared: "matériel déclaré", "declared equipment";
        OutOfWarranty: "hors garantie", "out of warranty";
    }

    Closure {
        Validation: "validée par le demandeur", "validated by the requester";
        Direct: "directe", "direct";
        Either: "au choix de l’intervenant", "as the handler chooses";
    }

    Field {
        School: "établissement", "school";
        Requester: "demandeur", "requester";
        Channel: "canal", "channel";
        Subject: "objet", "subject";
        Description: "description", "description";
        Category: "catégorie", "category";
        Equipment: "matériel", "equipment";
        Priority: "priorité", "priority";
        Urgency: "urgence", "urgency";
        Beneficiary: "bénéficiaire", "beneficiary";
        Component: "composant", "component";
        Phone: "téléphone", "telephone";
        Availability: "disponibilité", "availability";
        Url: "adresse de la page", "address of the page";
        Breadcrumb: "fil d’Ariane", "breadcrumb";
        Population: "population concernée", "population concerned";
        Affected: "utilisateurs touchés", "users affected";
        Started: "début", "start";
        Location: "lieu", "place";
    }

    EquipmentState {
        InService: "en service", "in service";
        InStock: "en réserve", "in stock";
        Retired: "réformé", "retired";
    }

    Lang {
        Fr: "français", "French";
        En: "anglais", "English";
    }

    Asked {
        From: "équipe", "team";
        Nature: "nature", "nature";
        Category: "catégorie", "category";
        SchoolType: "type d’établissement", "type of school";
        Department: "département", "department";
        Sector: "secteur", "sector";
        Kind: "genre", "kind";
        Channel: "canal", "channel";
        Function: "fonction du demandeur", "requester’s function";
        Priority: "priorité", "priority";
    }
}

/// The option of `ticket new` and `ticket edit` that gives a field, with what it takes.
pub fn option(field: Field, lang: Lang) -> (&'static str, &'static str) {
    let text = match lang {
        Lang::Fr => "TEXTE",
        Lang::En => "TEXT",
    };
    match field {
        Field::School => ("--school", "UAI"),
        Field::Requester => ("--requester", "LOGIN"),
        Field::Channel => ("--channel", "phone|mail|portal"),
        Field::Subject => ("--subject", text),
        Field::Description => ("--description", text),
        Field::Category => ("--category", "CODE"),
        Field::Equipment => (
            "--equipment",
            match lang {
                Lang::Fr => "NUMÉRO",
                Lang::En => "NUMBER",
            },
        ),
        Field::Priority => ("--priority", "CODE"),
        Field::Urgency => ("--urgency", "1..5"),
        Field::Beneficiary => ("--for", "LOGIN"),
        Field::Component => ("--component", text),
        Field::Phone => ("--phone", text),
        Field::Availability => ("--availability", text),
        Field::Url => ("--url", "URL"),
        Field::Breadcrumb => ("--breadcrumb", text),
        Field::Population => ("--population", text),
        Field::Affected => ("--affected", text),
        Field::Started => ("--started", text),
        Field::Location => ("--location", text),
    }
}

/// The command that does it, as it is typed; nothing for what time alone does.
pub fn command(verb: Verb) -> Option<&'static str> {
    match verb {
        Verb::Open => Some("ticket new"),
        Verb::Edit => Some("ticket edit"),
        Verb::Comment | Verb::Answer => Some("ticket comment"),
        Verb::Attach => Some("ticket attach"),
        Verb::Take => Some("ticket take"),
        Verb::Assign => Some("ticket assign"),
        Verb::Ask => Some("ticket ask"),
        Verb::Hold => Some("ticket hold"),
        Verb::Escalate => Some("ticket escalate"),
        Verb::Return => Some("ticket return"),
        Verb::Plan => Some("intervention plan"),
        Verb::Record => Some("intervention record"),
        Verb::Annul => Some("intervention cancel"),
        Verb::Resolve => Some("ticket resolve"),
        Verb::Approve => Some("ticket approve"),
        Verb::Refuse => Some("ticket refuse"),
        Verb::Cancel => Some("ticket cancel"),
        Verb::Reject => Some("ticket reject"),
        Verb::Reopen => Some("ticket reopen"),
        Verb::Join => Some("ticket participant add"),
        Verb::Leave => Some("ticket participant remove"),
        Verb::Link => Some("ticket link"),
        Verb::Expire | Verb::Recall => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Code;

    #[test]
    fn no_two_members_of_a_set_bear_the_same_name() {
        fn check<T: Code + Worded>() {
            let mut called: Vec<_> = T::ALL.iter().flat_map(|one| one.also()).collect();
            let codes = T::codes();
            called.extend(&codes);
            let count = called.len();
            called.sort_unstable();
            called.dedup();
            assert_eq!(called.len(), count, "{}", T::NOUN);
            for lang in [Lang::Fr, Lang::En] {
                for (at, one) in T::ALL.iter().enumerate() {
                    assert!(!one.in_lang(lang).is_empty());
                    for other in &T::ALL[at + 1..] {
                        assert_ne!(one.in_lang(lang), other.in_lang(lang), "{}", T::NOUN);
                    }
                }
            }
        }
        check::<Status>();
        check::<Verb>();
        check::<Channel>();
        check::<Kind>();
        check::<Nature>();
        check::<Function>();
        check::<SchoolType>();
        check::<Mode>();
        check::<Topic>();
        check::<WaitingFor>();
        check::<Need>();
        check::<Closure>();
        check::<Field>();
        check::<EquipmentState>();
    }
}
