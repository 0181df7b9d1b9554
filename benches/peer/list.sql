-- The first 50 open tickets in the order of work, and how many there are.
.mode tabs
SELECT ticket.reference, ticket.status, ticket.priority, ticket.created_at,
  school.uai || ' ' || school.name, ticket.subject, operator.login
FROM ticket LEFT JOIN school ON school.id = ticket.school_id
  LEFT JOIN operator ON operator.id = ticket.assignee_id
WHERE ticket.desk_id = 1
  AND ticket.status IN ('new', 'in_progress', 'waiting_requester', 'waiting_authority', 'resolved')
ORDER BY ticket.rank, ticket.created_at, ticket.id LIMIT 50;
SELECT count(*) FROM ticket WHERE desk_id = 1
  AND status IN ('new', 'in_progress', 'waiting_requester', 'waiting_authority', 'resolved');
