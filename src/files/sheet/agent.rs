//! What the GLPI inventory agent sends: one machine that tells of itself, as JSON (glpi-project/
//! inventory_format). It becomes a sheet of one row.

use std::io::{BufReader, Read as _};

use serde::Deserialize;

use super::{Rows, Trouble};
use crate::error::DataProblem;
use crate::files::inventory::names_a_machine;
use crate::files::source::Source;

/// No machine has more to tell.
const MOST_BYTES: u64 = 64 * 1024 * 1024;

const HEADINGS: [&str; 7] = [
    "Type",
    "Nom",
    "Numéro de série",
    "Numéro d'inventaire",
    "Fabricant",
    "Modèle",
    "Lieu",
];

#[derive(Deserialize)]
struct Message {
    itemtype: Option<String>,
    content: Content,
}

/// A computer or a telephone tells of its hardware and its firmware; what is only seen on the network,
/// a printer or a switch, is told as a device.
#[derive(Deserialize)]
struct Content {
    #[serde(default)]
    hardware: Hardware,
    #[serde(default)]
    bios: Bios,
    network_device: Option<Device>,
}

#[derive(Deserialize, Default)]
struct Hardware {
    name: Option<String>,
    chassis_type: Option<String>,
}

#[derive(Deserialize, Default)]
struct Bios {
    ssn: Option<String>,
    assettag: Option<String>,
    smanufacturer: Option<String>,
    smodel: Option<String>,
}

#[derive(Deserialize)]
struct Device {
    name: Option<String>,
    serial: Option<String>,
    manufacturer: Option<String>,
    model: Option<String>,
    location: Option<String>,
}

/// Writes out what the machine says that an inventory wants to know.
pub fn machines(source: &Source, rows: &mut Rows) -> Result<(), Trouble> {
    if source.length > MOST_BYTES {
        return Err(Trouble::Data(DataProblem::TooLarge { limit: MOST_BYTES }));
    }
    let file = BufReader::new(&source.file).take(MOST_BYTES);
    let message: Message = serde_json::from_reader(file).map_err(|_| Trouble::Data(DataProblem::NotAgent))?;
    let told = told(message).map(Option::unwrap_or_default);
    let [_, _, serial, number, ..] = &told;
    if !names_a_machine(number, serial) {
        return Err(Trouble::Data(DataProblem::NoMachine));
    }
    rows.row(0, &mut HEADINGS.map(str::to_owned).to_vec())?;
    rows.row(1, &mut told.to_vec())
}

fn told(message: Message) -> [Option<String>; 7] {
    let Content {
        hardware,
        bios,
        network_device,
    } = message.content;
    let kind = kind(message.itemtype.as_deref(), hardware.chassis_type.as_deref());
    match network_device {
        Some(device) => [
            Some(kind),
            device.name,
            device.serial,
            None,
            device.manufacturer,
            device.model,
            device.location,
        ],
        None => {
            // A telephone's tag is that of its system, not the school's.
            let number = bios.assettag.filter(|_| is_computer(message.itemtype.as_deref()));
            [
                Some(kind),
                hardware.name,
                bios.ssn,
                number,
                bios.smanufacturer,
                bios.smodel,
                None,
            ]
        }
    }
}

fn is_computer(item: Option<&str>) -> bool {
    matches!(item, None | Some("Computer"))
}

/// The trade's word for GLPI's; another word of GLPI's stays as it is.
fn kind(item: Option<&str>, chassis: Option<&str>) -> String {
    let word = match (item.unwrap_or("Computer"), chassis) {
        ("Computer", Some("Laptop" | "Notebook" | "Portable" | "Sub Notebook" | "Convertible")) => {
            "Ordinateur portable"
        }
        ("Computer", _) => "Ordinateur",
        ("Printer", _) => "Imprimante",
        ("NetworkEquipment", _) => "Matériel réseau",
        ("Phone", _) => "Téléphone",
        ("Monitor", _) => "Écran",
        (other, _) => other,
    };
    word.to_owned()
}
