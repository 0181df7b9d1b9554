//! A request becomes a ticket: who may ask and how far (G1, G9, K1), what must be told (K3).

use std::convert::Infallible;

use super::code::{Channel, Field, Function, Kind, Status, Verb};
use super::decide::{Facts, missing_fields};
use super::desk::Desk;
use super::eligibility::Finding;
use super::handover;
use super::intake::{self, Admission};
use super::outside::Text;
use super::person::Person;
use super::refusal::{About, Reason, Refusal};
use super::routing::Case;
use super::school::Uai;
use super::sharing::{self, Arrival};
use super::ticket::{Change, Event, Form, Opening, Request, Ticket};

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
    /// The same with what need not be told: the category of what is still to be qualified, the
    /// telephone and the place that the register knows (C2).
    pub fn completed(&self, desk: &Desk, requester: Option<&Person>) -> Self {
        let mut whole = self.clone();
        if !whole.has(Field::Category) {
            whole.category.clone_from(&desk.default_category);
        }
        let asked = |field| desk.required.iter().flatten().any(|known| *known == field);
        let known =
            requester.map(|person| [(Field::Phone, &person.phone), (Field::Location, &person.location)]);
        for (field, told) in known.into_iter().flatten() {
            if asked(field)
                && !whole.has(field)
                && let Some(told) = told
            {
                whole.form.insert(field, told.clone());
            }
        }
        whole
    }

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
    let mut reasons: Vec<Reason> = admission(draft, facts).err().into_iter().collect();
    reasons.extend(elsewhere(draft, facts));
    reasons
}

/// Who asks, where that keeps the request below a level that the desk has (G9).
pub fn kept_below(draft: &Draft, facts: &Facts<'_>) -> Option<Admission> {
    facts.requester.filter(|_| draft.channel.is_some())?;
    let Let { function, ceiling } = admission(draft, facts).ok()?;
    let highest = facts.desk.teams.iter().map(|team| team.level).max()?;
    function
        .filter(|_| ceiling < highest)
        .map(|function| Admission { function, ceiling })
}

/// What would be lacking if the ticket were opened and handed on at once: known as soon as the
/// category is, long before anybody tries.
pub fn lacking(draft: &Draft, facts: &Facts<'_>) -> Vec<Finding> {
    let mut whole = draft.completed(facts.desk, facts.requester);
    let blank = |text: &Option<Text>| text.as_ref().is_none_or(Text::is_blank);
    for words in [&mut whole.subject, &mut whole.description] {
        if blank(words) {
            *words = Some(Text::from("…"));
        }
    }
    for field in missing_fields(facts.desk, |field| whole.has(field))
        .into_iter()
        .flatten()
    {
        whole.form.insert(field, Text::from("…"));
    }
    whole.urgency = whole.urgency.or(Some(1));
    let opened = open(&whole, facts, || Ok::<_, Infallible>(String::new()));
    let Some(ticket) = opened.ok().and_then(|Ok(event)| Ticket::opened(&event)) else {
        return Vec::new();
    };
    let Err(refused) = handover::escalate(&ticket, facts, None, None, false) else {
        return Vec::new();
    };
    // One that stays where it is lacks nothing there.
    let stays = |reason: &Reason| matches!(reason, Reason::AboveCeiling { .. });
    if refused.reasons.iter().any(stays) {
        return Vec::new();
    }
    let lacks = |reason| match reason {
        Reason::Lacks(finding) => Some(finding),
        _ => None,
    };
    refused.reasons.into_iter().filter_map(lacks).collect()
}

/// What happens when the draft is handed in under this reference. `reference` is taken only when
/// nothing is missing: a number is never used for nothing.
pub fn open<E>(
    draft: &Draft,
    facts: &Facts<'_>,
    reference: impl FnOnce() -> Result<String, E>,
) -> Result<Result<Event, E>, Refusal> {
    let draft = &draft.completed(facts.desk, facts.requester);
    let refused = |reasons| Refusal {
        reasons,
        trace: None,
        about: About::draft(draft, facts.desk),
    };
    // What is told besides would not make it the desk's: nothing else is worth asking for.
    if let Some(reason) = elsewhere(draft, facts) {
        return Err(refused(vec![reason]));
    }
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
        return Err(refused(reasons));
    };
    let team = first_team(facts.desk, &category.code);
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
    let Arrival { assignee, shared } = sharing::arrival(facts, &team);
    let opening = Opening {
        reference,
        desk: facts.desk.code.clone(),
        level: facts.desk.team(&team).map_or(1, |team| team.level),
        team,
        nature: category.nature,
        function: admitted.function,
        ceiling: admitted.ceiling,
        request,
        assignee,
        shared,
    };
    Ok(Ok(facts.event(
        1,
        Verb::Open,
        Status::New,
        None,
        Change::Opened(Box::new(opening)),
    )))
}

/// The team that a request of this category comes to.
pub(super) fn first_team(desk: &Desk, category: &str) -> String {
    let mut path = desk.category_path(category).into_iter();
    path.find_map(|above| above.team.clone())
        .unwrap_or_else(|| desk.entry.clone())
}

/// Whom to call instead, where the request is not this desk's (K8, E2): as far as the draft tells.
fn elsewhere(draft: &Draft, facts: &Facts<'_>) -> Option<Reason> {
    let desk = facts.desk;
    let (category, channel) = (desk.category(draft.category.as_deref()?)?, draft.channel?);
    let path = desk.category_path(&category.code);
    let case = Case {
        from: first_team(desk, &category.code),
        nature: category.nature,
        category: path.iter().map(|above| above.code.clone()).collect(),
        school_type: facts.school.map(|school| school.school_type),
        department: facts.school.and_then(|school| school.department.clone()),
        sector: facts
            .school
            .and_then(|school| school.sector_on(facts.today()))
            .map(str::to_owned),
        kind: draft.kind.unwrap_or(Kind::Incident),
        channel,
        function: admission(draft, facts)
            .ok()
            .and_then(|admitted| admitted.function),
        priority: draft.priority.clone().or_else(|| desk.default_priority.clone()),
    };
    handover::elsewhere(desk, &case)
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
            askers: intake::askers(facts.desk),
            here: Vec::new(),
            functions,
            channel,
            at: facts.desk.contact.all_on(facts.today()),
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::code::Nature;
    use crate::domain::desk::{Elsewhere, Label, When};
    use crate::domain::testing;

    /// A desk that does not answer for printers, nor for what blocks, but by telephone.
    fn desk() -> Desk {
        let other = |name: &str, when| Elsewhere {
            when,
            name: Label {
                fr: name.to_owned(),
                en: name.to_owned(),
            },
            call: "01 23 45 67 89".to_owned(),
        };
        Desk {
            elsewhere: vec![
                other(
                    "printers",
                    When {
                        category: vec!["imprimante".to_owned()],
                        ..When::default()
                    },
                ),
                other(
                    "breakdowns",
                    When {
                        nature: vec![Nature::Hardware],
                        priority: vec!["blocking".to_owned()],
                        channel: vec![Channel::Portal],
                        ..When::default()
                    },
                ),
            ],
            ..testing::desk()
        }
    }

    #[test]
    fn what_others_answer_is_refused_with_whom_to_call() {
        #[track_caller]
        fn check(category: &str, priority: &str, channel: Channel, expected: Option<&str>) {
            let draft = Draft {
                category: Some(category.to_owned()),
                priority: Some(priority.to_owned()),
                channel: Some(channel),
                ..testing::draft()
            };
            let desk = desk();
            let found = testing::at_desk(&desk, None, |facts| elsewhere(&draft, facts));
            let name = found.map(|reason| match reason {
                Reason::Elsewhere { name, call } if call == "01 23 45 67 89" => name.en,
                other => panic!("{other:?}"),
            });
            assert_eq!(name.as_deref(), expected, "{category} {priority} {channel:?}");
        }
        check("imprimante", "minor", Channel::Phone, Some("printers"));
        check("imprimante", "blocking", Channel::Portal, Some("printers"));
        check("materiel", "blocking", Channel::Portal, Some("breakdowns"));
        check("materiel", "blocking", Channel::Phone, None);
        check("materiel", "major", Channel::Portal, None);
        check("logiciel", "blocking", Channel::Portal, None);
    }
    #[test]
    fn what_is_known_need_not_be_told_again() {
        let mut desk = testing::desk();
        desk.required.push(vec![Field::Phone]);
        let draft = Draft {
            category: None,
            ..testing::draft()
        };
        let whole = draft.completed(&desk, Some(&testing::prt()));
        assert_eq!(whole.form[&Field::Phone], Text::from("04 74 80 00 01"));
        assert_eq!(whole.category, None);
        desk.default_category = Some("logiciel".to_owned());
        assert_eq!(draft.completed(&desk, None).category.as_deref(), Some("logiciel"));
        assert!(!draft.completed(&desk, None).has(Field::Phone));
        // What was told stays.
        let told = whole.completed(&desk, None);
        assert_eq!(told.form[&Field::Phone], Text::from("04 74 80 00 01"));
        desk.required.pop();
        assert!(!draft.completed(&desk, Some(&testing::prt())).has(Field::Phone));
    }
}
