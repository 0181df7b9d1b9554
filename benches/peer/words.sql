-- The newest tickets that say a word, and how many say it.
.mode tabs
SELECT ticket.reference, ticket.status, ticket.priority, ticket.created_at,
  school.uai || ' ' || school.name, ticket.subject, operator.login
FROM ticket_words JOIN ticket ON ticket.id = ticket_words.rowid
  LEFT JOIN school ON school.id = ticket.school_id
  LEFT JOIN operator ON operator.id = ticket.assignee_id
WHERE ticket_words MATCH '"serveur"*' AND ticket.desk_id = 1
ORDER BY ticket_words.rowid DESC LIMIT 20;
SELECT count(*) FROM ticket_words JOIN ticket ON ticket.id = ticket_words.rowid
WHERE ticket_words MATCH '"serveur"*' AND ticket.desk_id = 1;
