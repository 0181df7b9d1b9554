//! A request becomes a ticket: who may ask and how far (G1, G9, K1), what must be told (K3).

use super::code::{Channel, Field, Function, Kind, Status, Verb};
use super::decide::{Facts, missing_fields};
use super::intake::{self, Admission};
use super::outside::Text;
use super::refusal::{About, Reason, Refusal};
use super::school::Uai;
use super::ticket::{Change, Event, Form, Opening, Request};

/// A request as far as it is told.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Draft {
    pub kind: Option<Kind>,
    pub school: Option<Uai>,
    pub requester: Option<String>,
    pub beneficiary: Option<String>,
    pub channel: Option<Channel>,
    pub subject: Option<Text>,
    pub description: Option<Text>,
    pub category: Option<String>,
    pub equipment: Option<Text>,
    pub priority: Option<String>,
    pub urgency: Option<u8>,
    pub private: bool,
    pub form: Form,
    pub external_id: Option<Text>,
}

impl Draft {
    /// The field is told.
    pub fn has(&self, field: Field) -> bool {
        let worded = |text: &Option<Text>| text.as_ref().is_some_and(|text| !text.is_blank());
        match field {
            Field::School => self.school.is_some(),
            Field::Requester => self.requester.is_some(),
            Field::Channel => self.channel.is_some(),
            Field::Subject => worded(&self.subject),
            Field::Description => worded(&self.description),
            Field::Category => self.category.is_some(),
            Field::Equipment => self.equipment.is_some(),
            Field::Priority => self.priority.is_some(),
            Field::Urgency => self.urgency.is_some(),
            Field::Beneficiary => self.beneficiary.is_some(),
            Field::Component
            | Field::Phone
            | Field::Availability
            | Field::Url
            | Field::Breadcrumb
            | Field::Population
            | Field::Affected
            | Field::Started
            | Field::Location => self.form.get(&field).is_some_and(|text| !text.is_blank()),
        }
    }
}

/// Whether this person may ask, as far as the draft tells; every reason against.
pub fn objections(draft: &Draft, facts: &Facts<'_>) -> Vec<Reason> {
    admission(draft, facts).err().into_iter().collect()
}

/// What happens when the draft is handed in under this reference. `reference` is taken only when
/// nothing is missing: a number is never used for nothing.
pub fn open<E>(
    draft: &Draft,
    facts: &Facts<'_>,
    reference: impl FnOnce() -> Result<String, E>,
) -> Result<Result<Event, E>, Refusal> {
    let mut reasons = Vec::new();
    let missing = missing_fields(facts.desk, |field| draft.has(field));
    if !missing.is_empty() {
        reasons.push(Reason::Missing(missing));
    }
    if draft.equipment.is_some() && draft.school.is_none() {
        reasons.push(Reason::NoSchoolForEquipment);
    }
    let admitted = match (&draft.requester, draft.channel) {
        (Some(_), Some(_)) => admission(draft, facts)
            .map_err(|reason| reasons.push(reason))
            .ok(),
        _ => None,
    };
    let (Some(requester), Some(channel), Some(category), Some(admitted), true) = (
        draft.requester.clone(),
        draft.channel,
        draft
            .category
            .as_deref()
            .and_then(|code| facts.desk.category(code)),
        admitted,
        reasons.is_empty(),
    ) else {
        return Err(Refusal {
            reasons,
            trace: None,
            about: About::draft(draft, facts.desk),
        });
    };
    let path = facts.desk.category_path(&category.code);
    let team = path
        .iter()
        .find_map(|above| above.team.clone())
        .unwrap_or_else(|| facts.desk.entry.clone());
    let request = Request {
        kind: draft.kind.unwrap_or(Kind::Incident),
        school: draft.school,
        requester,
        beneficiary: draft.beneficiary.clone(),
        channel,
        subject: draft.subject.clone().unwrap_or_default(),
        description: draft.description.clone().unwrap_or_default(),
        category: category.code.clone(),
        equipment: draft.equipment.clone(),
        priority: draft
            .priority
            .clone()
            .or_else(|| facts.desk.default_priority.clone()),
        urgency: draft.urgency,
        private: draft.private,
        form: draft.form.clone(),
        external_id: draft.external_id.clone(),
    };
    let reference = match reference() {
        Ok(reference) => reference,
        Err(fault) => return Ok(Err(fault)),
    };
    let opening = Opening {
        reference,
        desk: facts.desk.code.clone(),
        level: facts.desk.team(&team).map_or(1, |team| team.level),
        team,
        nature: category.nature,
        function: admitted.function,
        ceiling: admitted.ceiling,
        request,
    };
    Ok(Ok(facts.event(
        1,
        Verb::Open,
        Status::New,
        None,
        Change::Opened(Box::new(opening)),
    )))
}

/// A person let in, in the function that allows the most; nobody is asked at a desk without rules.
struct Let {
    function: Option<Function>,
    ceiling: u8,
}

fn admission(draft: &Draft, facts: &Facts<'_>) -> Result<Let, Reason> {
    if facts.desk.intake.is_empty() {
        return Ok(Let {
            function: None,
            ceiling: u8::MAX,
        });
    }
    let (Some(person), Some(channel)) = (facts.requester, draft.channel) else {
        return Ok(Let {
            function: None,
            ceiling: 0,
        });
    };
    let functions = match &draft.school {
        Some(uai) => person.functions_at(uai),
        None => person.functions.iter().map(|(function, _)| *function).collect(),
    };
    if functions.is_empty()
        && let Some(school) = facts.school
    {
        let elsewhere = person
            .functions
            .iter()
            .map(|(function, uai)| (*function, uai.to_string()))
            .collect();
        return Err(Reason::NotOfSchool {
            person: person.name(),
            school: school.name.clone(),
            elsewhere,
        });
    }
    match intake::admit(facts.desk, &functions, channel) {
        Some(Admission { function, ceiling }) => Ok(Let {
            function: Some(function),
            ceiling,
        }),
        None => Err(Reason::MayNotAsk {
            open_to_them: intake::channels_for(facts.desk, &functions),
            open_to: intake::functions_for(facts.desk, channel),
            functions,
            channel,
            phone: facts
                .desk
                .contact
                .on(Channel::Phone, facts.today())
                .map(str::to_owned),
        }),
    }
}
