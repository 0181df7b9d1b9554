//! The fields of a request, as `ticket new` and `ticket edit` take them: one struct, so that whatever
//! can be said can be mended.

use crate::commands::words::{number, word};
use crate::domain::code::{Channel, Kind};

// No `///` here: it would become the description of the commands that hold these options.
#[derive(Debug, Default, clap::Args)]
pub struct Fields {
    /// The school, by its UAI
    #[arg(long, value_name = "UAI")]
    pub school: Option<String>,

    /// Who asks, by login or mail address
    #[arg(long, value_name = "LOGIN|MAIL")]
    pub requester: Option<String>,

    /// For whom, where it is somebody else (the beneficiary)
    #[arg(long = "for", value_name = "LOGIN|MAIL")]
    pub beneficiary: Option<String>,

    /// How the request came
    #[arg(long, value_name = "CHANNEL", value_parser = word::<Channel>())]
    pub channel: Option<Channel>,

    /// The subject, one line
    #[arg(long, value_name = "TEXT")]
    pub subject: Option<String>,

    /// The description; `-` reads standard input
    #[arg(long, value_name = "TEXT")]
    pub description: Option<String>,

    /// The category, by its code in the desk's profile
    #[arg(long, value_name = "CODE")]
    pub category: Option<String>,

    /// An incident, or a service asked for
    #[arg(long, value_name = "KIND", value_parser = word::<Kind>())]
    pub kind: Option<Kind>,

    /// The equipment, by its inventory or serial number
    #[arg(long, value_name = "NUMBER")]
    pub equipment: Option<String>,

    /// The desk's priority, by its code in the profile
    #[arg(long, value_name = "CODE")]
    pub priority: Option<String>,

    /// The requester's urgency, from 1 (most urgent) to 5
    #[arg(long, value_name = "1..5", value_parser = number(1..=5))]
    pub urgency: Option<u32>,

    /// The component of the service concerned
    #[arg(long, value_name = "TEXT")]
    pub component: Option<String>,

    /// Where to call back, free format
    #[arg(long, value_name = "TEXT")]
    pub phone: Option<String>,

    /// When the requester can be reached, free format
    #[arg(long, value_name = "TEXT")]
    pub availability: Option<String>,

    /// The address of the page concerned
    #[arg(long, value_name = "URL")]
    pub url: Option<String>,

    /// The way to the page, such as `Accueil > Disciplines > SVT`
    #[arg(long, value_name = "TEXT")]
    pub breadcrumb: Option<String>,

    /// Who is concerned: teachers, pupils…
    #[arg(long, value_name = "TEXT")]
    pub population: Option<String>,

    /// Which users are affected, free format
    #[arg(long, value_name = "TEXT")]
    pub affected: Option<String>,

    /// Since when, free format
    #[arg(long, value_name = "TEXT")]
    pub started: Option<String>,

    /// The place: building, room
    #[arg(long, value_name = "TEXT")]
    pub location: Option<String>,

    /// The request's key in another system
    #[arg(long, value_name = "KEY")]
    pub external_id: Option<String>,
}
