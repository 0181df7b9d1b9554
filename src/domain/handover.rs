//! From team to team: escalation by the desk's routes (G2–G6), the way back, and the move that a
//! requalification brings.

use super::decide::Facts;
use super::desk::Desk;
use super::eligibility::{self, Finding, Subject};
use super::outside::Text;
use super::refusal::{About, Reason, Refusal};
use super::routing::{self, Case, Trace};
use super::sharing::{self, Arrival};
use super::ticket::{Change, Handover, Ticket};

/// The ticket as the routes see it.
pub fn case(ticket: &Ticket, facts: &Facts<'_>) -> Case {
    let school = facts.school;
    let path = facts.desk.category_path(&ticket.category);
    Case {
        from: ticket.team.clone(),
        nature: ticket.nature,
        category: path.iter().map(|category| category.code.clone()).collect(),
        school_type: school.map(|school| school.school_type),
        department: school.and_then(|school| school.department.clone()),
        sector: school
            .and_then(|school| school.sector_on(facts.today()))
            .map(str::to_owned),
        kind: ticket.kind,
        channel: ticket.channel,
        function: ticket.function,
        priority: ticket.priority.clone(),
    }
}

/// Whom to call instead, where such a request is not this desk's (K8, E2).
pub fn elsewhere(desk: &Desk, case: &Case) -> Option<Reason> {
    let found = desk.elsewhere.iter().find(|other| other.when.holds(case))?;
    Some(Reason::Elsewhere {
        name: found.name.clone(),
        call: found.call.clone(),
    })
}

/// Hands the ticket on along the first route that holds, if all that the route needs is there.
pub fn escalate(
    ticket: &Ticket,
    facts: &Facts<'_>,
    to: Option<&str>,
    reason: Option<&Text>,
    force: bool,
) -> Result<Change, Refusal> {
    if to == Some(ticket.team.as_str()) {
        return Err(Refusal::one(Reason::AlreadyThere {
            team: ticket.team.clone(),
        }));
    }
    if force && reason.is_none_or(Text::is_blank) {
        return Err(Refusal::one(Reason::ForceNeedsReason));
    }
    let routing = routing::route(facts.desk, &case(ticket, facts), to, force);
    let mut trace = routing.trace;
    let Some((number, route)) = routing.rule else {
        let reasons = vec![Reason::NoRoute {
            from: ticket.team.clone(),
        }];
        return Err(Refusal {
            reasons,
            trace: Some(trace),
            about: About::default(),
        });
    };
    let mut reasons = Vec::new();
    // A rule that holds for every team holds for the one it leads to as well.
    if route.to == ticket.team {
        let team = ticket.team.clone();
        reasons.push(Reason::AlreadyThere { team });
    }
    if let Some(asked) = to.filter(|asked| *asked != route.to) {
        let (asked, due) = (asked.to_owned(), route.to.clone());
        reasons.push(Reason::OtherTeam {
            asked,
            due,
            may_skip: route.may_skip && !force,
        });
    }
    let subject = Subject {
        desk: facts.desk,
        category: &ticket.category,
        school: facts.school,
        equipment: facts.equipment,
        today: facts.today(),
    };
    let findings: Vec<Finding> = eligibility::findings(&route.needs, subject)
        .into_iter()
        .map(|finding| match finding.holds() {
            false if force && route.may_override.contains(&finding.need()) => Finding::Overridden {
                need: finding.need(),
                lacking: Box::new(finding),
            },
            _ => finding,
        })
        .collect();
    reasons.extend(
        findings
            .iter()
            .filter(|finding| !finding.holds())
            .cloned()
            .map(Reason::Lacks),
    );
    let level = facts.desk.team(&route.to).map_or(0, |team| team.level);
    if level > ticket.ceiling {
        reasons.push(Reason::AboveCeiling {
            ceiling: ticket.ceiling,
            level,
            function: ticket.function,
            channel: ticket.channel,
        });
    }
    let forced = findings
        .iter()
        .any(|finding| matches!(finding, Finding::Overridden { .. }))
        || trace.tried.iter().any(|tried| tried.skipped);
    if force && !reasons.is_empty() {
        reasons.push(Reason::MayNotForce { rule: number });
    }
    if let Some(fired) = trace.tried.last_mut() {
        fired.needs = findings;
    }
    if !reasons.is_empty() {
        return Err(Refusal {
            reasons,
            trace: Some(trace),
            about: About::default(),
        });
    }
    let Arrival { assignee, shared } = sharing::arrival(facts, &route.to);
    Ok(Change::HandedOver(Box::new(Handover {
        from: ticket.team.clone(),
        to: route.to.clone(),
        level,
        assignee,
        shared,
        reason: reason.cloned(),
        forced,
        trace,
    })))
}

/// The team to which the rules lead the ticket as it stands: where two profiles differ in this, the
/// newer one would send it elsewhere. Nothing is decided, and no need is looked into.
pub fn due<'a>(ticket: &Ticket, facts: &Facts<'a>) -> Option<&'a str> {
    let routing = routing::route(facts.desk, &case(ticket, facts), None, false);
    routing.rule.map(|(_, route)| route.to.as_str())
}

/// Back to the team that handed it on.
pub fn back(ticket: &Ticket, facts: &Facts<'_>, reason: &Text) -> Result<Change, Refusal> {
    let Some(to) = ticket.handed_by.last() else {
        return Err(Refusal::one(Reason::NobodyToReturnTo {
            team: ticket.team.clone(),
        }));
    };
    let Arrival { assignee, shared } = sharing::arrival(facts, to);
    Ok(Change::Returned {
        from: ticket.team.clone(),
        to: to.clone(),
        level: facts.desk.team(to).map_or(1, |team| team.level),
        assignee,
        shared: shared.map(Box::new),
        reason: reason.clone(),
    })
}

/// Where a new category takes the ticket, if it has a team of its own (E1).
pub fn by_category(ticket: &Ticket, facts: &Facts<'_>, category: &str) -> Option<Handover> {
    let to = facts
        .desk
        .category_path(category)
        .into_iter()
        .find_map(|above| above.team.clone())?;
    if to == ticket.team {
        return None;
    }
    let Arrival { assignee, shared } = sharing::arrival(facts, &to);
    Some(Handover {
        from: ticket.team.clone(),
        level: facts.desk.team(&to).map_or(ticket.level, |team| team.level),
        assignee,
        shared,
        to,
        reason: None,
        forced: false,
        trace: Trace::default(),
    })
}
