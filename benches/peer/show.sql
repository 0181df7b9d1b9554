-- A ticket with its people, and all that happened to it.
.mode tabs
SELECT ticket.*, school.name, school.city, person.first_name, person.last_name, person.phone,
  operator.login, team.code, category.code
FROM ticket LEFT JOIN school ON school.id = ticket.school_id
  JOIN person ON person.id = ticket.requester_id
  LEFT JOIN operator ON operator.id = ticket.assignee_id
  JOIN team ON team.id = ticket.team_id JOIN category ON category.id = ticket.category_id
WHERE ticket.desk_id = 1 AND ticket.reference = 'CG-12';
SELECT event.number, event.at, event.verb, event.status, operator.login, person.login, event.content
FROM event LEFT JOIN operator ON operator.id = event.operator_id
  LEFT JOIN person ON person.id = event.person_id
WHERE event.ticket_id = (SELECT id FROM ticket WHERE desk_id = 1 AND reference = 'CG-12')
ORDER BY event.number;
SELECT id, name, media_type, length(bytes) FROM attachment
WHERE ticket_id = (SELECT id FROM ticket WHERE desk_id = 1 AND reference = 'CG-12');
