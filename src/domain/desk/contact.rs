//! How a desk is reached: only what holds on the day is shown and told, because an address has an end.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::code::{Channel, Code as _};

/// How to reach the desk, by each channel: one address after another.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Contact {
    pub phone: Vec<Address>,
    pub mail: Vec<Address>,
    pub portal: Vec<Address>,
    /// The channel that callers are asked to take the next time (A1, K2).
    pub preferred: Option<Channel>,
}

/// An address, and the days on which it holds: the first and the last.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Address {
    pub address: String,
    pub from: Option<NaiveDate>,
    pub until: Option<NaiveDate>,
}

impl Address {
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }
}

impl Contact {
    /// The address of a channel that holds on a day (K2); of several, the first.
    pub fn on(&self, channel: Channel, day: NaiveDate) -> Option<&str> {
        let addresses = match channel {
            Channel::Phone => &self.phone,
            Channel::Mail => &self.mail,
            Channel::Portal => &self.portal,
        };
        addresses
            .iter()
            .find(|it| it.holds_on(day))
            .map(|it| it.address.as_str())
    }

    /// Every way to reach the desk that holds on a day.
    pub fn all_on(&self, day: NaiveDate) -> BTreeMap<Channel, String> {
        Channel::ALL
            .iter()
            .filter_map(|channel| Some((*channel, self.on(*channel, day)?.to_owned())))
            .collect()
    }

    /// What to remind somebody of who calls: the channel to take the next time, and its address of
    /// that day. Who writes is not there to be told.
    pub fn reminder(&self, came: Channel, day: NaiveDate) -> Option<(Channel, &str)> {
        let channel = self
            .preferred
            .filter(|better| came == Channel::Phone && *better != came)?;
        Some((channel, self.on(channel, day)?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_an_address_that_holds_today_is_told() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let address = |address: &str, from: Option<&str>, until: Option<&str>| Address {
            address: address.to_owned(),
            from: from.map(day),
            until: until.map(day),
        };
        let contact = Contact {
            mail: vec![
                address("old@desk.example", None, Some("2016-11-28")),
                address("new@desk.example", Some("2016-11-29"), None),
            ],
            phone: vec![address("0 800 00 00 00", Some("2016-01-01"), Some("2016-12-31"))],
            portal: Vec::new(),
            preferred: Some(Channel::Mail),
        };
        #[track_caller]
        fn check(contact: &Contact, channel: Channel, on: &str, expected: Option<&str>) {
            assert_eq!(contact.on(channel, on.parse().unwrap()), expected, "{on}");
        }
        check(&contact, Channel::Mail, "2016-11-28", Some("old@desk.example"));
        check(&contact, Channel::Mail, "2016-11-29", Some("new@desk.example"));
        check(&contact, Channel::Phone, "2015-12-31", None);
        check(&contact, Channel::Phone, "2016-06-01", Some("0 800 00 00 00"));
        check(&contact, Channel::Phone, "2017-01-01", None);
        check(&contact, Channel::Portal, "2016-06-01", None);
        #[track_caller]
        fn remind(contact: &Contact, came: Channel, on: &str, expected: Option<&str>) {
            let told = contact.reminder(came, on.parse().unwrap());
            assert_eq!(told.map(|(_, address)| address), expected, "{on}");
        }
        remind(&contact, Channel::Phone, "2016-11-28", Some("old@desk.example"));
        remind(&contact, Channel::Phone, "2016-11-29", Some("new@desk.example"));
        remind(&contact, Channel::Mail, "2016-11-29", None);
        remind(&contact, Channel::Portal, "2016-11-29", None);
        let content = Contact {
            preferred: None,
            ..contact
        };
        remind(&content, Channel::Phone, "2016-11-29", None);
    }
}
