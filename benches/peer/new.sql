-- One ticket as guichet keeps it: number, row, first event, words (by the schema's trigger), two
-- mails to send; one transaction, on the disk when it returns. Nothing is checked or decided.
PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
PRAGMA foreign_keys = ON;
BEGIN IMMEDIATE;
INSERT INTO counter (desk_id, scope, last) VALUES (1, 'CG-', 1)
  ON CONFLICT (desk_id, scope) DO UPDATE SET last = counter.last + 1;
INSERT INTO ticket (desk_id, reference, number, kind, status, rank, team_id, level, subject, description,
    category_id, nature, priority, school_id, requester_id, channel, private, form, function, ceiling,
    created_at, updated_at, status_since, handed_by, interventions, billed, participants, take_due_at,
    due_at, overdue_at, version)
  SELECT 1, 'SQL-' || last || hex(randomblob(4)), last, 'incident', 'new', 2,
    (SELECT id FROM team WHERE desk_id = 1 AND code = 'guichet'), 1, 'Poste éteint',
    'Le poste de la salle 12 ne démarre plus depuis ce matin, les branchements sont vérifiés.',
    (SELECT id FROM category WHERE desk_id = 1 AND code = 'poste'), 'hardware', 'minor',
    (SELECT id FROM school WHERE uai = '0383069E'),
    (SELECT person_id FROM person_function JOIN school ON school.id = school_id
      WHERE uai = '0383069E' AND function = 'prt' LIMIT 1),
    'phone', 0, '{}', 'prt', 3, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
    strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), '[]', 0, 0, '[]',
    NULL, NULL, NULL, 1
  FROM counter WHERE desk_id = 1 AND scope = 'CG-';
INSERT INTO event (ticket_id, number, at, clock, verb, status, operator_id, profile, salt, content,
    commitment, hash)
  SELECT ticket.id, 1, ticket.created_at, 'real', 'open', 'new', 1, 1, randomblob(16),
    json_object('change', 'opened', 'reference', ticket.reference, 'desk', 'carmi-grenoble', 'team',
      'guichet', 'level', 1, 'nature', 'hardware', 'function', 'prt', 'ceiling', 3, 'request',
      json_object('kind', 'incident', 'school', '0383069E', 'requester', 'prt', 'channel', 'phone',
        'subject', ticket.subject, 'description', ticket.description, 'category', 'poste',
        'priority', 'minor', 'private', json('false'))),
    randomblob(32), randomblob(32)
  FROM ticket WHERE ticket.id = last_insert_rowid();
INSERT INTO outbox (desk_id, ticket_id, event_id, notice, person_id, message_id, state, tries, next_at,
    queued_at)
  SELECT 1, ticket.id, event.id, 'received', ticket.requester_id,
    '<' || ticket.reference || '.' || lower(hex(randomblob(8))) || '@carmi-grenoble.guichet.local>',
    'waiting', 0, ticket.created_at, ticket.created_at
  FROM event JOIN ticket ON ticket.id = event.ticket_id WHERE event.id = last_insert_rowid();
INSERT INTO outbox (desk_id, ticket_id, event_id, notice, team_id, message_id, state, tries, next_at,
    queued_at)
  SELECT 1, ticket.id, outbox.event_id, 'for_team', ticket.team_id,
    '<' || ticket.reference || '.' || lower(hex(randomblob(8))) || '@carmi-grenoble.guichet.local>',
    'waiting', 0, ticket.created_at, ticket.created_at
  FROM outbox JOIN ticket ON ticket.id = outbox.ticket_id WHERE outbox.id = last_insert_rowid();
SELECT reference FROM ticket ORDER BY id DESC LIMIT 1;
COMMIT;
