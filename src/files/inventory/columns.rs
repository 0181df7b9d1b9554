//! What an inventory's columns are called, and the states of its equipment.

use crate::domain::code::EquipmentState;
use crate::files::columns::{Column, fields};
use crate::files::words::Spellings;

fields! {
    /// What an inventory can say of an equipment.
    Field {
        School = "school",
        Number = "number",
        Serial = "serial",
        Name = "name",
        Kind = "kind",
        Brand = "brand",
        Model = "model",
        Location = "location",
        Bought = "bought",
        Delivered = "delivered",
        WarrantyUntil = "warranty-until",
        WarrantyMonths = "warranty-months",
        Price = "price",
        State = "state",
        Supplier = "supplier",
    }
}

const fn column(field: Field, headings: &'static [&'static str]) -> Column<Field> {
    Column { field, headings }
}

pub const COLUMNS: &[Column<Field>] = &[
    column(
        Field::School,
        &[
            "UAI",
            "RNE",
            "Code UAI",
            "Code RNE",
            "Numéro UAI",
            "UAI RNE",
            "UAI établissement",
            "RNE établissement",
            "Code établissement",
            "Identifiant de l'établissement",
        ],
    ),
    column(
        Field::Number,
        &[
            "Numéro d'inventaire",
            "Code inventaire",
            "Inventaire",
            "Étiquette",
            "Code barre",
            "Code à barres",
            "Inventory number",
            "Asset tag",
            "number",
        ],
    ),
    column(
        Field::Serial,
        &[
            "Numéro de série",
            "Série",
            "Serial number",
            "Serial",
            "S/N",
            "SN",
            "Service tag",
        ],
    ),
    column(
        Field::Name,
        &[
            "Nom",
            "Nom du poste",
            "Nom de la machine",
            "Nom de l'ordinateur",
            "Hostname",
            "Name",
        ],
    ),
    column(
        Field::Kind,
        &[
            "Désignation",
            "Type",
            "Type de matériel",
            "Catégorie",
            "Nature",
            "Famille",
            "Matériel",
            "Équipement",
            "Kind",
        ],
    ),
    column(
        Field::Brand,
        &["Marque", "Fabricant", "Constructeur", "Manufacturer", "Brand"],
    ),
    column(Field::Model, &["Modèle", "Model"]),
    column(
        Field::Location,
        &[
            "Salle",
            "Lieu",
            "Localisation",
            "Emplacement",
            "Local",
            "Room",
            "Location",
        ],
    ),
    column(
        Field::Bought,
        &[
            "Date d'achat",
            "Acheté le",
            "Date d'acquisition",
            "Purchase date",
            "bought",
        ],
    ),
    column(
        Field::Delivered,
        &[
            "Date de livraison",
            "Livré le",
            "Date de réception",
            "Date de mise en service",
            "Delivery date",
            "delivered",
        ],
    ),
    column(
        Field::WarrantyUntil,
        &[
            "Fin de garantie",
            "Date de fin de garantie",
            "Date d'expiration de la garantie",
            "Expiration de la garantie",
            "Échéance de la garantie",
            "Garantie jusqu'au",
            "Sous garantie jusqu'au",
            "Warranty end",
            "Warranty until",
        ],
    ),
    column(
        Field::WarrantyMonths,
        &[
            "Durée de garantie",
            "Durée de la garantie (mois)",
            "Garantie (mois)",
            "Garantie en mois",
            "Warranty months",
        ],
    ),
    column(
        Field::Price,
        &[
            "Prix TTC",
            "Montant TTC",
            "Prix d'achat TTC",
            "Prix",
            "Prix d'achat",
            "Montant",
            "Valeur",
            "Valeur d'achat",
            "Coût",
            "Price",
        ],
    ),
    column(
        Field::State,
        &[
            "État",
            "Statut",
            "État du matériel",
            "Situation",
            "Status",
            "State",
        ],
    ),
    column(
        Field::Supplier,
        &["Fournisseur", "Vendeur", "Prestataire", "Supplier", "Vendor"],
    ),
];

/// The states of inventories, GLPI's among them; broken or lent equipment is in service.
pub const STATES: Spellings<EquipmentState> = {
    use EquipmentState::{InService, InStock, Retired};
    &[
        ("En service", InService),
        ("Actif", InService),
        ("En production", InService),
        ("En fonctionnement", InService),
        ("Fonctionnel", InService),
        ("En utilisation", InService),
        ("Utilisé", InService),
        ("Affecté", InService),
        ("Installé", InService),
        ("Déployé", InService),
        ("Prêté", InService),
        ("En prêt", InService),
        ("En panne", InService),
        ("En réparation", InService),
        ("En maintenance", InService),
        ("in_service", InService),
        ("In use", InService),
        ("Active", InService),
        ("En réserve", InStock),
        ("Réserve", InStock),
        ("Spare", InStock),
        ("Inactif", InStock),
        ("En stock", InStock),
        ("Stock", InStock),
        ("Disponible", InStock),
        ("Non affecté", InStock),
        ("Non utilisé", InStock),
        ("À installer", InStock),
        ("in_stock", InStock),
        ("Réformé", Retired),
        ("Recyclé", Retired),
        ("Campagne DEEE", Retired),
        ("DEEE", Retired),
        ("Rebut", Retired),
        ("Au rebut", Retired),
        ("Mis au rebut", Retired),
        ("Hors service", Retired),
        ("HS", Retired),
        ("Sorti", Retired),
        ("Sorti d'inventaire", Retired),
        ("Détruit", Retired),
        ("Cédé", Retired),
        ("Vendu", Retired),
        ("Donné", Retired),
        ("Volé", Retired),
        ("Perdu", Retired),
        ("Archivé", Retired),
        ("Retired", Retired),
    ]
};
