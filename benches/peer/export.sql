-- Every ticket with the columns of `ticket export`, in its order.
.mode csv
.headers on
SELECT ticket.reference, desk.code AS desk, ticket.kind, ticket.status, ticket.level, team.code AS team,
  assignee.login AS assignee, ticket.subject, ticket.description, category.code AS category,
  ticket.nature, ticket.priority, ticket.urgency, school.uai AS school, school.name AS school_name,
  school.city AS school_city, requester.login AS requester,
  requester.first_name || ' ' || requester.last_name AS requester_name,
  beneficiary.login AS beneficiary, ticket.channel, ticket.equipment,
  iif(ticket.private, 'true', 'false') AS private, form ->> 'component' AS component,
  form ->> 'phone' AS phone, form ->> 'availability' AS availability, form ->> 'url' AS url,
  form ->> 'breadcrumb' AS breadcrumb, form ->> 'population' AS population,
  form ->> 'affected' AS affected, form ->> 'started' AS started, form ->> 'location' AS location,
  ticket.function, ticket.ceiling, ticket.waiting_for, ticket.waiting_until, ticket.solution,
  ticket.cause, ticket.subject_path, ticket.appointment_at,
  ticket.interventions AS intervention_count, iif(ticket.billed, 'true', 'false') AS billed,
  ticket.created_at, ticket.updated_at, ticket.taken_at, ticket.resolved_at, ticket.closed_at,
  ticket.take_due_at, ticket.due_at,
  iif(ticket.overdue_at < strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'true', 'false') AS overdue,
  ticket.external_id
FROM ticket JOIN desk ON desk.id = ticket.desk_id JOIN team ON team.id = ticket.team_id
  JOIN category ON category.id = ticket.category_id
  JOIN person AS requester ON requester.id = ticket.requester_id
  LEFT JOIN person AS beneficiary ON beneficiary.id = ticket.beneficiary_id
  LEFT JOIN operator AS assignee ON assignee.id = ticket.assignee_id
  LEFT JOIN school ON school.id = ticket.school_id
WHERE ticket.desk_id = 1 ORDER BY ticket.rank, ticket.created_at, ticket.id;
