-- The newest tickets that say a word.
.mode tabs
SELECT ticket.reference, desk.code, ticket.subject, ticket.description, ticket.status
FROM ticket_words JOIN ticket ON ticket.id = ticket_words.rowid JOIN desk ON desk.id = ticket.desk_id
WHERE ticket_words MATCH '"serveur"*' AND ticket.desk_id = 1
ORDER BY ticket_words.rowid DESC LIMIT 20;
