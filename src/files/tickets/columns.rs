//! What the tickets of another tool are called in its files, and the words for what they are.

use crate::domain::code::{Channel, Kind, Status};
use crate::files::columns::{Column, fields};
use crate::files::words::Spellings;

fields! {
    /// What a file can say of an old ticket.
    Field {
        Number = "number",
        Opened = "opened",
        Status = "status",
        School = "school",
        Requester = "requester",
        Category = "category",
        Subject = "subject",
        Description = "description",
        Closed = "closed",
        Team = "team",
        Assignee = "assignee",
        Solution = "solution",
        Priority = "priority",
        Kind = "kind",
        Channel = "channel",
        Equipment = "equipment",
    }
}

const fn column(field: Field, headings: &'static [&'static str]) -> Column<Field> {
    Column { field, headings }
}

#[rustfmt::skip]
pub const COLUMNS: &[Column<Field>] = &[
    column(Field::Number, &[
        "Numéro", "Numéro de ticket", "N° ticket", "N° de demande", "Numéro d'incident", "Ticket", "Référence",
        "Réf", "Identifiant", "ID", "Key", "Ticket number", "Number", "Reference",
    ]),
    column(Field::Opened, &[
        "Date d'ouverture", "Ouvert le", "Date de création", "Créé le", "Date de la demande", "Date de l'appel",
        "Émis le", "Reçu le", "Date", "Opening date", "Opened", "Opened at", "Created", "Created at", "Creation date",
    ]),
    column(Field::Status, &["Statut", "État", "Status", "State"]),
    column(Field::School, &[
        "UAI", "RNE", "Code UAI", "Code RNE", "UAI établissement", "Établissement", "Entité", "School", "Entity",
    ]),
    column(Field::Requester, &[
        "Demandeur", "Demandeuse", "Déclarant", "Appelant", "Émetteur", "Auteur", "Créateur", "Utilisateur", "Contact",
        "Requester", "Caller", "Reporter", "Customer",
    ]),
    column(Field::Category, &[
        "Catégorie", "Sous-catégorie", "Thème", "Nature", "Domaine", "Category", "Topic",
    ]),
    column(Field::Subject, &[
        "Objet", "Sujet", "Titre", "Résumé", "Intitulé", "Subject", "Title", "Summary",
    ]),
    column(Field::Description, &[
        "Description", "Demande", "Détail", "Message", "Texte", "Contenu", "Content", "Body",
    ]),
    column(Field::Closed, &[
        "Clos le", "Clôturé le", "Date de clôture", "Fermé le", "Date de fermeture", "Résolu le", "Date de résolution",
        "Date de fin", "Closed", "Closed at", "Closing date", "Resolved at", "Resolution date", "Solved at",
    ]),
    column(Field::Team, &[
        "Équipe", "Groupe", "Groupe de techniciens", "Service", "Team", "Group", "Queue",
    ]),
    column(Field::Assignee, &[
        "Technicien", "Technicienne", "Attribué à", "Affecté à", "Intervenant", "Gestionnaire", "Opérateur", "Agent",
        "Assignee", "Assigned to", "Owner", "Technician",
    ]),
    column(Field::Solution, &["Solution", "Résolution", "Réponse", "Resolution", "Answer"]),
    column(Field::Priority, &["Priorité", "Priority"]),
    column(Field::Kind, &["Type", "Type de demande", "Kind"]),
    column(Field::Channel, &[
        "Canal", "Source", "Source de la demande", "Origine", "Moyen", "Channel", "Request source",
    ]),
    column(Field::Equipment, &[
        "Équipement", "Matériel", "Numéro d'inventaire", "Inventory number", "Equipment", "Asset",
    ]),
];

/// What tools call where a ticket stands; the desk's own labels go before these.
pub const STATUSES: Spellings<Status> = {
    use Status::{
        Cancelled, Closed, Expired, InProgress, New, Rejected, Resolved, WaitingAuthority, WaitingRequester,
    };
    &[
        ("new", New),
        ("Nouveau", New),
        ("Libre", New),
        ("Ouvert", New),
        ("Open", New),
        ("À traiter", New),
        ("Non traité", New),
        ("in_progress", InProgress),
        ("En cours*", InProgress),
        ("En traitement", InProgress),
        ("Pris en charge", InProgress),
        ("Pris en compte", InProgress),
        ("Attribué", InProgress),
        ("Assigné", InProgress),
        ("Planifié", InProgress),
        ("Rouvert", InProgress),
        ("Assigned", InProgress),
        ("Pending", WaitingAuthority),
        ("waiting_requester", WaitingRequester),
        ("En attente utilisateur*", WaitingRequester),
        ("En attente de l'utilisateur", WaitingRequester),
        ("En attente demandeur", WaitingRequester),
        ("En attente client", WaitingRequester),
        ("Incomplet", WaitingRequester),
        ("Waiting for the requester", WaitingRequester),
        ("Waiting for customer", WaitingRequester),
        ("waiting_authority", WaitingAuthority),
        ("En attente*", WaitingAuthority),
        ("Reporté", WaitingAuthority),
        ("Suspendu", WaitingAuthority),
        ("Stalled", WaitingAuthority),
        ("On hold", WaitingAuthority),
        ("resolved", Resolved),
        ("Résolu", Resolved),
        ("À valider", Resolved),
        ("To be validated", Resolved),
        ("Solved", Resolved),
        ("closed", Closed),
        ("Clos", Closed),
        ("Clos approuvé", Closed),
        ("Clôturé", Closed),
        ("Fermé", Closed),
        ("Terminé", Closed),
        ("Traité", Closed),
        ("Done", Closed),
        ("cancelled", Cancelled),
        ("Annulé", Cancelled),
        ("Canceled", Cancelled),
        ("Retiré", Cancelled),
        ("rejected", Rejected),
        ("Rejeté", Rejected),
        ("Refusé", Rejected),
        ("Hors périmètre", Rejected),
        ("expired", Expired),
        ("Expiré", Expired),
        ("Clôturé sans réponse", Expired),
        ("Closed unanswered", Expired),
    ]
};

pub const KINDS: Spellings<Kind> = &[
    ("incident", Kind::Incident),
    ("Panne", Kind::Incident),
    ("Problème", Kind::Incident),
    ("service", Kind::Service),
    ("Demande", Kind::Service),
    ("Demande de service", Kind::Service),
    ("Request", Kind::Service),
    ("Service request", Kind::Service),
];

pub const CHANNELS: Spellings<Channel> = &[
    ("phone", Channel::Phone),
    ("Téléphone", Channel::Phone),
    ("Tél", Channel::Phone),
    ("Appel", Channel::Phone),
    ("Direct", Channel::Phone),
    ("mail", Channel::Mail),
    ("E-mail", Channel::Mail),
    ("Email", Channel::Mail),
    ("Courriel", Channel::Mail),
    ("Mél", Channel::Mail),
    ("portal", Channel::Portal),
    ("Portail", Channel::Portal),
    ("Helpdesk", Channel::Portal),
    ("Web", Channel::Portal),
    ("Formulaire", Channel::Portal),
];
