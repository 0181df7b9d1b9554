//! What stands before a value on a page: short nouns, both languages side by side.

use super::codes::words;

/// A heading of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heading {
    // A ticket.
    Turn,
    Newest,
    School,
    Requester,
    Beneficiary,
    Participants,
    Channel,
    Category,
    Equipment,
    Urgency,
    Description,
    Appointment,
    Solution,
    Cause,
    Qualification,
    OtherKey,
    Privacy,
    Attachments,
    Interventions,
    History,
    Level,
    // A register.
    Login,
    Uai,
    Code,
    Number,
    Town,
    Sector,
    MemberUntil,
    Active,
    Administrator,
    Version,
    AppliedAt,
    AppliedBy,
    WhiteList,
    People,
    Mode,
    Minutes,
    Amount,
    Operator,
    Team,
    Meets,
    AgreedBy,
    Planned,
    Reference,
    Subject,
    At,
    Visits,
    Total,
    Report,
    EndsOn,
    Key,
    Value,
    Origin,
    Filters,
    Shared,
    Name,
    SchoolZone,
    StartsOn,
    LastDay,
    Type,
    Department,
    Academy,
    Address,
    Telephone,
    Mail,
    Web,
    Inventory,
    Agreements,
    Functions,
    StaffNumber,
    NoticeMail,
    TimeZone,
    Language,
    Serial,
    Brand,
    Model,
    Place,
    Bought,
    Delivered,
    Warranty,
    Price,
    State,
    Supplier,
    Teams,
    Sectors,
    Rights,
    Tickets,
    // A desk.
    Profile,
    Contact,
    References,
    Closure,
    Required,
    Entry,
    Categories,
    Priorities,
    Causes,
    Intake,
    Routes,
    Tariffs,
    Statuses,
    Hours,
    Closed,
    Elsewhere,
    Answers,
    Targets,
    Before,
    After,
    // What comes back.
    PeriodBefore,
    Change,
    Last,
    LastAt,
    // What is found.
    What,
    Excerpt,
    Desk,
    // The knowledge base.
    Title,
    Symptom,
    Solved,
    Updated,
    Articles,
    // A mail.
    About,
    Ticket,
    Recipient,
    Sender,
    Why,
    Received,
    Near,
    Told,
    SortedBy,
    Quoted,
    Signature,
    Said,
    Tries,
    NextTry,
    Failure,
    Answered,
}

words! {
    Heading {
        Before: "Aujourd’hui vers", "Today to";
        After: "Ensuite vers", "Then to";
        PeriodBefore: "Avant", "Before";
        Change: "Évolution", "Change";
        Last: "Dernier ticket", "Last ticket";
        LastAt: "Ouvert le", "Opened";
        What: "Quoi", "What";
        Excerpt: "Extrait", "Excerpt";
        Desk: "Guichet", "Desk";
        Title: "Titre", "Title";
        Symptom: "Symptôme", "Symptom";
        Solved: "Résolus", "Solved";
        Updated: "Mis à jour", "Updated";
        Articles: "Déjà rencontré", "Seen before";
        Turn: "À qui le tour", "Whose turn";
        Newest: "Dernière nouvelle", "Latest";
        School: "Établissement", "School";
        Requester: "Demandeur", "Requester";
        Beneficiary: "Bénéficiaire", "Beneficiary";
        Participants: "Participants", "Participants";
        Channel: "Canal", "Channel";
        Category: "Catégorie", "Category";
        Equipment: "Matériel", "Equipment";
        Urgency: "Urgence", "Urgency";
        Description: "Description", "Description";
        Appointment: "Rendez-vous", "Appointment";
        Solution: "Solution", "Solution";
        Cause: "Cause", "Cause";
        Qualification: "Qualification", "Qualification";
        OtherKey: "Autre référence", "Other key";
        Privacy: "Confidentialité", "Privacy";
        Attachments: "Pièces jointes", "Attachments";
        Interventions: "Interventions", "Interventions";
        History: "Historique", "History";
        Level: "niveau", "level";
        Login: "Identifiant", "Login";
        Uai: "UAI", "UAI";
        Code: "Code", "Code";
        Number: "Numéro", "Number";
        Town: "Ville", "Town";
        Sector: "Secteur", "Sector";
        MemberUntil: "Adhérent jusqu’au", "Member until";
        Active: "Actif", "Active";
        Administrator: "Administrateur", "Administrator";
        Version: "Version", "Version";
        AppliedAt: "Appliqué le", "Applied";
        AppliedBy: "Par", "By";
        WhiteList: "Liste blanche", "White list";
        People: "Personnes", "People";
        Mode: "Mode", "Mode";
        Minutes: "Durée", "Time";
        Amount: "Montant", "Amount";
        Operator: "Intervenant", "Operator";
        Team: "Équipe", "Team";
        Meets: "Avec", "With";
        AgreedBy: "Accord de", "Agreed by";
        Planned: "À venir", "To come";
        Reference: "Référence", "Reference";
        Subject: "Objet", "Subject";
        At: "Date", "Date";
        Visits: "Interventions", "Interventions";
        Total: "Total", "Total";
        Report: "Compte rendu", "Report";
        EndsOn: "À jour jusqu’au", "Current until";
        Key: "Clé", "Key";
        Value: "Valeur", "Value";
        Origin: "Origine", "Origin";
        Filters: "Filtres", "Filters";
        Shared: "Partagée", "Shared";
        SchoolZone: "Zone", "Zone";
        StartsOn: "Premier jour", "First day";
        LastDay: "Dernier jour", "Last day";
        Name: "Nom", "Name";
        Type: "Type", "Type";
        Department: "Département", "Department";
        Academy: "Académie", "Académie";
        Address: "Adresse", "Address";
        Telephone: "Téléphone", "Telephone";
        Mail: "Courriel", "Mail";
        Web: "Site", "Web";
        Inventory: "Inventaire", "Inventory";
        Agreements: "Conventions", "Agreements";
        Functions: "Fonctions", "Functions";
        StaffNumber: "Matricule", "Staff number";
        NoticeMail: "Avis envoyés à", "Notices to";
        TimeZone: "Fuseau horaire", "Time zone";
        Language: "Langue", "Language";
        Serial: "Numéro de série", "Serial number";
        Brand: "Marque", "Brand";
        Model: "Modèle", "Model";
        Place: "Lieu", "Place";
        Bought: "Acheté le", "Bought";
        Delivered: "Livré le", "Delivered";
        Warranty: "Garantie", "Warranty";
        Price: "Prix", "Price";
        State: "État", "State";
        Supplier: "Fournisseur", "Supplier";
        Teams: "Équipes", "Teams";
        Sectors: "Secteurs", "Sectors";
        Rights: "Droits", "Rights";
        Tickets: "Tickets", "Tickets";
        Profile: "Profil", "Profile";
        Contact: "Contact", "Contact";
        References: "Références", "References";
        Closure: "Clôture", "Closure";
        Elsewhere: "Pas l’affaire du guichet", "Not the desk’s business";
        Answers: "Réponses", "Answers";
        Required: "Champs exigés", "Required fields";
        Entry: "Entrée", "Entry";
        Categories: "Catégories", "Categories";
        Priorities: "Priorités", "Priorities";
        Causes: "Causes", "Causes";
        Intake: "Qui peut demander", "Who may ask";
        Routes: "Règles de transmission", "Routes";
        Tariffs: "Tarifs", "Tariffs";
        Statuses: "Statuts", "Statuses";
        Hours: "Horaires", "Hours";
        Closed: "Fermetures", "Closed";
        Targets: "Délais visés", "Targets";
        About: "Nature", "About";
        Ticket: "Ticket", "Ticket";
        Recipient: "Destinataire", "To";
        Sender: "Expéditeur", "From";
        Why: "Raison", "Reason";
        Received: "Reçu le", "Received";
        Near: "À propos de", "Maybe about";
        Told: "On lui a dit", "Was told";
        SortedBy: "Trié par", "Sorted by";
        Quoted: "Cité", "Quoted";
        Signature: "Signature", "Signature";
        Said: "Message", "Message";
        Tries: "Essais", "Tries";
        NextTry: "Prochain essai", "Next try";
        Failure: "Pourquoi", "Why";
        Answered: "Réponse du serveur", "The server’s answer";
    }
}
