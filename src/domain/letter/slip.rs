//! What somebody filled in line by line in a mail (`Nom : …`, `Téléphone : …`), for desks that
//! take requests so (K3).

use super::super::outside::Text;
use super::super::school::Uai;
use super::super::ticket::Form;

/// A request as a form that was filled in by hand. What is not there was not written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Slip {
    /// The fields of a request, as far as they are written.
    pub fields: Form,
    pub last_name: Option<Text>,
    pub first_name: Option<Text>,
    /// First and last name on one line, in whatever order.
    pub name: Option<Text>,
    /// What the person is at the school, in their own words.
    pub function: Option<Text>,
    pub mail: Option<Text>,
    /// The school's name, or whatever was written for it.
    pub school: Option<Text>,
    /// The first right UAI of what was written for the school.
    pub uai: Option<Uai>,
    pub town: Option<Text>,
    /// The lines that belong to no label, such as a greeting.
    pub rest: Text,
}

impl Slip {
    /// Nothing was filled in: the mail is no form.
    pub fn is_empty(&self) -> bool {
        let Self {
            fields,
            last_name,
            first_name,
            name,
            function,
            mail,
            school,
            uai,
            town,
            rest: _,
        } = self;
        let texts = [last_name, first_name, name, function, mail, school, town];
        fields.is_empty() && uai.is_none() && texts.into_iter().all(Option::is_none)
    }
}
