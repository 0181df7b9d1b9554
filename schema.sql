-- A new database, whole. Tables are singular; instants are *_at (RFC 3339, UTC, `Z`), days *_on
-- (ISO 8601), yes and no are 1 and 0, money is whole cents. Words are those of src/domain/code.rs.

-- A help desk: its profile's versions stand in desk_version.
CREATE TABLE desk (
  id          INTEGER PRIMARY KEY,
  code        TEXT NOT NULL UNIQUE,
  version     INTEGER NOT NULL CHECK (version >= 1)
) STRICT;

-- Every profile that was ever applied: a decision names the version it was taken under.
CREATE TABLE desk_version (
  desk_id     INTEGER NOT NULL REFERENCES desk (id),
  version     INTEGER NOT NULL CHECK (version >= 1),
  applied_at  TEXT NOT NULL,
  applied_by  TEXT NOT NULL,
  profile     TEXT NOT NULL,   -- the TOML as it was given
  compiled    TEXT NOT NULL,   -- what was read from it, quick to load
  PRIMARY KEY (desk_id, version)
) STRICT, WITHOUT ROWID;

-- The last number of each spelling of a reference; a number is never used twice.
CREATE TABLE counter (
  desk_id     INTEGER NOT NULL REFERENCES desk (id),
  scope       TEXT NOT NULL,
  last        INTEGER NOT NULL,
  PRIMARY KEY (desk_id, scope)
) STRICT, WITHOUT ROWID;

-- Teams and categories as the profile names them; one that a later version drops stays, inactive,
-- because tickets speak of it.
CREATE TABLE team (
  id          INTEGER PRIMARY KEY,
  desk_id     INTEGER NOT NULL REFERENCES desk (id),
  code        TEXT NOT NULL,
  level       INTEGER NOT NULL,
  active      INTEGER NOT NULL CHECK (active IN (0, 1)),
  UNIQUE (desk_id, code)
) STRICT;

CREATE TABLE category (
  id          INTEGER PRIMARY KEY,
  desk_id     INTEGER NOT NULL REFERENCES desk (id),
  code        TEXT NOT NULL,
  nature      TEXT NOT NULL CHECK (nature IN ('hardware', 'software', 'other')),
  active      INTEGER NOT NULL CHECK (active IN (0, 1)),
  UNIQUE (desk_id, code)
) STRICT;

-- Those who answer.
CREATE TABLE operator (
  id          INTEGER PRIMARY KEY,
  login       TEXT NOT NULL UNIQUE,
  name        TEXT NOT NULL,
  mail        TEXT,            -- where what concerns the teams is told
  admin       INTEGER NOT NULL CHECK (admin IN (0, 1)),
  active      INTEGER NOT NULL CHECK (active IN (0, 1)),
  added_at    TEXT NOT NULL
) STRICT;

CREATE TABLE operator_team (
  operator_id INTEGER NOT NULL REFERENCES operator (id),
  team_id     INTEGER NOT NULL REFERENCES team (id),
  PRIMARY KEY (operator_id, team_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE operator_sector (
  operator_id INTEGER NOT NULL REFERENCES operator (id),
  sector      TEXT NOT NULL,
  PRIMARY KEY (operator_id, sector)
) STRICT, WITHOUT ROWID;

-- Registers. `folded` is lower case without accents: what names are searched by.
CREATE TABLE school (
  id           INTEGER PRIMARY KEY,
  uai          TEXT NOT NULL UNIQUE,
  name         TEXT NOT NULL,
  school_type  TEXT NOT NULL CHECK (school_type IN
                 ('college', 'lycee', 'primary', 'university', 'office', 'other')),
  department   TEXT,
  academy      TEXT,
  address      TEXT,
  postcode     TEXT,
  city         TEXT,
  phone        TEXT,
  mail         TEXT,
  web          TEXT,
  inventory_on TEXT,           -- last import or update of its inventory
  folded       TEXT NOT NULL,
  updated_at   TEXT NOT NULL
) STRICT;

CREATE TABLE agreement (
  id          INTEGER PRIMARY KEY,
  school_id   INTEGER NOT NULL REFERENCES school (id),
  name        TEXT NOT NULL,
  starts_on   TEXT NOT NULL,
  ends_on     TEXT NOT NULL CHECK (ends_on >= starts_on),
  sector      TEXT,
  UNIQUE (school_id, name, starts_on)
) STRICT;

CREATE TABLE person (
  id           INTEGER PRIMARY KEY,
  login        TEXT NOT NULL UNIQUE,
  mail         TEXT UNIQUE,
  last_name    TEXT NOT NULL,
  first_name   TEXT NOT NULL,
  phone        TEXT,
  staff_number TEXT,
  location     TEXT,           -- where they work, in the directory's words
  notice_mail  TEXT,
  time_zone    TEXT,
  lang         TEXT CHECK (lang IN ('fr', 'en')),
  folded       TEXT NOT NULL,
  updated_at   TEXT NOT NULL
) STRICT;

CREATE TABLE person_function (
  person_id   INTEGER NOT NULL REFERENCES person (id),
  school_id   INTEGER NOT NULL REFERENCES school (id),
  function    TEXT NOT NULL CHECK (function IN
                ('head', 'deputy', 'bursar', 'prt', 'ent_correspondent', 'teacher', 'staff',
                 'student', 'parent', 'other')),
  PRIMARY KEY (person_id, school_id, function)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_function_school ON person_function (school_id, function);

-- Who of a school may take part in its tickets.
CREATE TABLE white_list (
  school_id   INTEGER NOT NULL REFERENCES school (id),
  person_id   INTEGER NOT NULL REFERENCES person (id),
  PRIMARY KEY (school_id, person_id)
) STRICT, WITHOUT ROWID;

-- The key is the inventory number within the school, else the serial number.
CREATE TABLE equipment (
  id             INTEGER PRIMARY KEY,
  school_id      INTEGER NOT NULL REFERENCES school (id),
  number         TEXT,
  serial         TEXT,
  name           TEXT,
  kind           TEXT,
  brand          TEXT,
  model          TEXT,
  location       TEXT,
  bought_on      TEXT,
  delivered_on   TEXT,
  warranty_until TEXT,         -- its last day
  price_cents    INTEGER,
  -- Two at a time: of three words or more SQLite makes a little index anew for every row.
  state          TEXT CHECK (state IN ('in_service', 'in_stock') OR state IN ('retired')),
  supplier       TEXT,
  updated_at     TEXT NOT NULL,
  CHECK (number IS NOT NULL OR serial IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX equipment_number ON equipment (school_id, number);
CREATE INDEX equipment_serial ON equipment (school_id, serial) WHERE serial IS NOT NULL;

-- The holidays of a school zone, as they are published: each once a school year. What a desk that
-- closes with its schools counts as closed.
CREATE TABLE school_holiday (
  zone        TEXT NOT NULL CHECK (zone IN
                ('A', 'B', 'C', 'corse', 'guadeloupe', 'guyane', 'martinique', 'mayotte',
                 'nouvelle_caledonie', 'polynesie', 'reunion', 'saint_pierre_et_miquelon',
                 'wallis_et_futuna')),
  population  TEXT NOT NULL CHECK (population IN ('all', 'pupils', 'teachers')),
  school_year INTEGER NOT NULL, -- the year in which it begins
  folded      TEXT NOT NULL,
  name        TEXT NOT NULL,
  starts_on   TEXT NOT NULL,
  ends_on     TEXT NOT NULL CHECK (ends_on >= starts_on), -- the last day
  PRIMARY KEY (zone, population, school_year, folded)
) STRICT, WITHOUT ROWID;

-- A ticket's row is the sum of its events: what is, beside what happened.
CREATE TABLE ticket (
  id             INTEGER PRIMARY KEY,
  desk_id        INTEGER NOT NULL REFERENCES desk (id),
  reference      TEXT NOT NULL,
  number         INTEGER NOT NULL,
  kind           TEXT NOT NULL CHECK (kind IN ('incident', 'service')),
  status         TEXT NOT NULL CHECK (status IN
                   ('new', 'in_progress', 'waiting_requester', 'waiting_authority', 'resolved',
                    'closed', 'cancelled', 'rejected', 'expired')),
  rank           INTEGER NOT NULL, -- of its priority, most pressing first
  team_id        INTEGER NOT NULL REFERENCES team (id),
  level          INTEGER NOT NULL,
  assignee_id    INTEGER REFERENCES operator (id),
  subject        TEXT NOT NULL,
  description    TEXT NOT NULL,
  category_id    INTEGER NOT NULL REFERENCES category (id),
  nature         TEXT NOT NULL CHECK (nature IN ('hardware', 'software', 'other')),
  priority       TEXT,
  urgency        INTEGER CHECK (urgency BETWEEN 1 AND 5),
  school_id      INTEGER REFERENCES school (id),
  requester_id   INTEGER NOT NULL REFERENCES person (id),
  beneficiary_id INTEGER REFERENCES person (id),
  channel        TEXT NOT NULL CHECK (channel IN ('phone', 'mail', 'portal')),
  equipment      TEXT,
  private        INTEGER NOT NULL CHECK (private IN (0, 1)),
  form           TEXT NOT NULL, -- the fields without a rule of their own, as a JSON object
  function       TEXT CHECK (function IN
                   ('head', 'deputy', 'bursar', 'prt', 'ent_correspondent', 'teacher', 'staff',
                    'student', 'parent', 'other')),
  ceiling        INTEGER NOT NULL,
  external_id    TEXT,
  created_at     TEXT NOT NULL,
  updated_at     TEXT NOT NULL,
  status_since   TEXT NOT NULL, -- when it came to its status, or to whom it waits for
  taken_at       TEXT,
  resolved_at    TEXT,
  closed_at      TEXT,
  waiting_for    TEXT CHECK (waiting_for IN ('authority', 'supplier', 'date')),
  waiting_until  TEXT,
  solution       TEXT,
  cause          TEXT,
  subject_path   TEXT,
  handed_by      TEXT NOT NULL, -- the teams that handed it on, as a JSON array
  participants   TEXT NOT NULL, -- the logins of those who take part, as a JSON array
  duplicate_of   TEXT,          -- the reference of the ticket that it repeats
  appointment_at TEXT,
  appointment    TEXT,          -- the next visit, as a JSON object
  interventions  INTEGER NOT NULL,
  billed         INTEGER NOT NULL CHECK (billed IN (0, 1)),
  -- What follows from its events and the desk's calendar; once it is over, as it was then.
  take_due_at    TEXT,          -- to be taken on by then
  due_at         TEXT,          -- to be resolved by then
  overdue_at     TEXT,          -- somebody must act by then; nothing while nobody must
  version        INTEGER NOT NULL CHECK (version >= 1), -- of its last event
  UNIQUE (desk_id, reference)
) STRICT;
CREATE INDEX ticket_number ON ticket (desk_id, number);
CREATE UNIQUE INDEX ticket_external ON ticket (desk_id, external_id) WHERE external_id IS NOT NULL;
-- The order of work: most pressing first, then oldest.
CREATE INDEX ticket_order ON ticket (desk_id, rank, created_at, id);
CREATE INDEX ticket_assignee ON ticket (assignee_id, status) WHERE assignee_id IS NOT NULL;
CREATE INDEX ticket_school ON ticket (school_id, created_at) WHERE school_id IS NOT NULL;
CREATE INDEX ticket_requester ON ticket (requester_id, created_at);
CREATE INDEX ticket_equipment ON ticket (school_id, equipment, created_at) WHERE equipment IS NOT NULL;
CREATE INDEX ticket_overdue ON ticket (desk_id, overdue_at) WHERE overdue_at IS NOT NULL;
CREATE INDEX ticket_created ON ticket (desk_id, created_at);
-- The order of work of what is open, with the status so that it can be counted here. It is the last:
-- of indexes that look equal, SQLite takes the one that was made last.
CREATE INDEX ticket_open ON ticket (desk_id, rank, created_at, id, status)
  WHERE status IN ('new', 'in_progress', 'waiting_requester', 'waiting_authority', 'resolved');

-- What happened: added to, never changed. Each event's hash seals the one before it and a
-- commitment to its own content, so that content can lawfully be erased and the chain still holds.
CREATE TABLE event (
  id          INTEGER PRIMARY KEY,
  ticket_id   INTEGER NOT NULL REFERENCES ticket (id),
  number      INTEGER NOT NULL CHECK (number >= 1),
  at          TEXT NOT NULL,
  clock       TEXT NOT NULL CHECK (clock IN ('real', 'set', 'back', 'imported')),
  verb        TEXT NOT NULL CHECK (verb IN
                ('open', 'edit', 'comment', 'answer', 'attach', 'take', 'assign', 'ask', 'hold',
                 'escalate', 'return', 'plan', 'record', 'annul', 'resolve', 'approve', 'refuse', 'cancel',
                 'reject', 'reopen', 'expire', 'recall', 'join', 'leave', 'link')),
  status      TEXT NOT NULL CHECK (status IN
                ('new', 'in_progress', 'waiting_requester', 'waiting_authority', 'resolved',
                 'closed', 'cancelled', 'rejected', 'expired')),
  operator_id INTEGER REFERENCES operator (id),
  behind_id   INTEGER REFERENCES operator (id),
  person_id   INTEGER REFERENCES person (id),
  profile     INTEGER NOT NULL,
  salt        BLOB,
  content     TEXT,            -- JSON; nothing once it was erased
  commitment  BLOB NOT NULL,   -- SHA-256 of salt and content
  hash        BLOB NOT NULL,   -- SHA-256 of the hash before, what stands above, and the commitment
  UNIQUE (ticket_id, number)
) STRICT;

CREATE TRIGGER event_is_never_removed BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'events are never removed'); END;

-- Only erasing is let through: the content goes, all that the chain is made of stays.
CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
WHEN NOT (NEW.content IS NULL AND NEW.salt IS NULL
  AND NEW.id = OLD.id AND NEW.ticket_id = OLD.ticket_id AND NEW.number = OLD.number
  AND NEW.at = OLD.at AND NEW.clock = OLD.clock AND NEW.verb = OLD.verb AND NEW.status = OLD.status
  AND NEW.operator_id IS OLD.operator_id AND NEW.behind_id IS OLD.behind_id
  AND NEW.person_id IS OLD.person_id AND NEW.profile = OLD.profile
  AND NEW.commitment = OLD.commitment AND NEW.hash = OLD.hash)
BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;

-- What was said, for lists and for searching; it stands in the events too.
CREATE TABLE comment (
  id          INTEGER PRIMARY KEY,
  ticket_id   INTEGER NOT NULL REFERENCES ticket (id),
  event_id    INTEGER NOT NULL UNIQUE REFERENCES event (id),
  internal    INTEGER NOT NULL CHECK (internal IN (0, 1)),
  body        TEXT NOT NULL
) STRICT;
CREATE INDEX comment_ticket ON comment (ticket_id);

-- Words of comments; accents and case do not matter.
CREATE VIRTUAL TABLE comment_words USING fts5 (
  body, content = 'comment', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER comment_words_added AFTER INSERT ON comment BEGIN
  INSERT INTO comment_words (rowid, body) VALUES (NEW.id, NEW.body);
END;
CREATE TRIGGER comment_words_changed AFTER UPDATE OF body ON comment BEGIN
  INSERT INTO comment_words (comment_words, rowid, body) VALUES ('delete', OLD.id, OLD.body);
  INSERT INTO comment_words (rowid, body) VALUES (NEW.id, NEW.body);
END;
CREATE TRIGGER comment_words_removed AFTER DELETE ON comment BEGIN
  INSERT INTO comment_words (comment_words, rowid, body) VALUES ('delete', OLD.id, OLD.body);
END;

CREATE TABLE attachment (
  id          INTEGER PRIMARY KEY,
  ticket_id   INTEGER NOT NULL REFERENCES ticket (id),
  event_id    INTEGER NOT NULL REFERENCES event (id),
  name        TEXT NOT NULL,   -- as it came; only metadata
  media_type  TEXT NOT NULL,
  sha256      TEXT NOT NULL CHECK (length(sha256) = 64),
  bytes       BLOB NOT NULL
) STRICT;
CREATE INDEX attachment_ticket ON attachment (ticket_id);

CREATE TABLE participant (
  ticket_id   INTEGER NOT NULL REFERENCES ticket (id),
  person_id   INTEGER NOT NULL REFERENCES person (id),
  PRIMARY KEY (ticket_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX participant_person ON participant (person_id);

-- The last ticket that each operator was given in turn, where a team shares its load out: whose
-- event is the oldest has waited the longest. It stands in the events too.
CREATE TABLE turn (
  team_id     INTEGER NOT NULL REFERENCES team (id),
  operator_id INTEGER NOT NULL REFERENCES operator (id),
  event_id    INTEGER NOT NULL REFERENCES event (id),
  PRIMARY KEY (team_id, operator_id)
) STRICT, WITHOUT ROWID;

-- The tickets that an operator keeps at hand: nobody else's business, and no event.
CREATE TABLE bookmark (
  operator_id INTEGER NOT NULL REFERENCES operator (id),
  ticket_id   INTEGER NOT NULL REFERENCES ticket (id),
  added_at    TEXT NOT NULL,
  PRIMARY KEY (operator_id, ticket_id)
) STRICT, WITHOUT ROWID;

-- The knowledge base: what an article says now, and beside it all that it ever said.
CREATE TABLE article (
  id          INTEGER PRIMARY KEY,
  desk_id     INTEGER NOT NULL REFERENCES desk (id),
  number      INTEGER NOT NULL,
  version     INTEGER NOT NULL CHECK (version >= 1),
  title       TEXT NOT NULL,
  category    TEXT,
  symptom     TEXT NOT NULL,
  solution    TEXT NOT NULL,
  lang        TEXT NOT NULL CHECK (lang IN ('fr', 'en')),
  active      INTEGER NOT NULL CHECK (active IN (0, 1)),
  ticket_id   INTEGER REFERENCES ticket (id), -- whose solution it was
  created_at  TEXT NOT NULL,
  updated_at  TEXT NOT NULL,
  UNIQUE (desk_id, number)
) STRICT;

CREATE TABLE article_version (
  article_id  INTEGER NOT NULL REFERENCES article (id),
  version     INTEGER NOT NULL CHECK (version >= 1),
  at          TEXT NOT NULL,
  operator_id INTEGER REFERENCES operator (id),
  content     TEXT NOT NULL,   -- JSON
  PRIMARY KEY (article_id, version)
) STRICT, WITHOUT ROWID;

-- Which article solved a ticket, the last time that it was.
CREATE TABLE article_use (
  ticket_id   INTEGER PRIMARY KEY REFERENCES ticket (id),
  article_id  INTEGER NOT NULL REFERENCES article (id)
) STRICT;
CREATE INDEX article_use_article ON article_use (article_id);

-- Words of articles; accents and case do not matter.
CREATE VIRTUAL TABLE article_words USING fts5 (
  title, symptom, solution, content = 'article', content_rowid = 'id',
  tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER article_words_added AFTER INSERT ON article BEGIN
  INSERT INTO article_words (rowid, title, symptom, solution)
    VALUES (NEW.id, NEW.title, NEW.symptom, NEW.solution);
END;
CREATE TRIGGER article_words_changed AFTER UPDATE OF title, symptom, solution ON article BEGIN
  INSERT INTO article_words (article_words, rowid, title, symptom, solution)
    VALUES ('delete', OLD.id, OLD.title, OLD.symptom, OLD.solution);
  INSERT INTO article_words (rowid, title, symptom, solution)
    VALUES (NEW.id, NEW.title, NEW.symptom, NEW.solution);
END;

-- Visits to come and work done, for lists and bills; they stand in the events too.
CREATE TABLE intervention (
  id          INTEGER PRIMARY KEY,
  ticket_id   INTEGER NOT NULL REFERENCES ticket (id),
  event_id    INTEGER NOT NULL UNIQUE REFERENCES event (id),
  state       TEXT NOT NULL CHECK (state IN ('planned', 'done')),
  mode        TEXT NOT NULL CHECK (mode IN ('phone', 'mail', 'remote', 'visit')),
  at          TEXT NOT NULL,
  -- Below nothing, as its price: a line that takes another back, in the period in which it does.
  minutes     INTEGER,
  operator_id INTEGER NOT NULL REFERENCES operator (id),
  team_id     INTEGER NOT NULL REFERENCES team (id),
  billed      INTEGER NOT NULL CHECK (billed IN (0, 1)),
  cents       INTEGER NOT NULL
) STRICT;
CREATE INDEX intervention_ticket ON intervention (ticket_id);
CREATE INDEX intervention_at ON intervention (at);

-- Mails to send, one an address: queued in the act's own transaction, with the Message-ID that they
-- keep. What is told of no ticket (an answer to a mail that opened none) has no event.
CREATE TABLE outbox (
  id          INTEGER PRIMARY KEY,
  desk_id     INTEGER NOT NULL REFERENCES desk (id),
  ticket_id   INTEGER REFERENCES ticket (id),
  event_id    INTEGER REFERENCES event (id),
  notice      TEXT NOT NULL CHECK (notice IN
                ('received', 'taken_on', 'question', 'answer', 'visit', 'visit_off', 'handed_over',
                 'to_validate', 'closed', 'refused', 'cancelled', 'rejected', 'reopened',
                 'invited', 'for_team', 'how_to_answer', 'how_to_ask', 'how_to_approve', 'reason_needed')),
  person_id   INTEGER REFERENCES person (id),
  operator_id INTEGER REFERENCES operator (id), -- one of the team's, at their own address
  team_id     INTEGER REFERENCES team (id),     -- the team, at the address that the profile gives
  letter_id   INTEGER REFERENCES letter (id),   -- the mail that it answers by itself
  message_id  TEXT NOT NULL UNIQUE,
  code        TEXT,            -- what an approval by mail must carry
  state       TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'dead')),
  tries       INTEGER NOT NULL,
  next_at     TEXT NOT NULL,
  queued_at   TEXT NOT NULL,
  sent_at     TEXT,
  failure     TEXT CHECK (failure IN
                ('no_address', 'bad_address', 'no_sender', 'template', 'unreachable', 'insecure',
                 'not_let_in', 'cut', 'deferred', 'refused')),
  detail      TEXT,            -- of the last failure, as the mail server said it
  CHECK ((person_id IS NULL) + (operator_id IS NULL) + (team_id IS NULL) = 2)
) STRICT;
CREATE INDEX outbox_waiting ON outbox (next_at) WHERE state = 'waiting';
CREATE INDEX outbox_dead ON outbox (desk_id) WHERE state = 'dead';
CREATE INDEX outbox_ticket ON outbox (ticket_id);

-- Mails that came: kept whole before they are read, so that reading can be done again, with what
-- became of each. What is here is never lost, and the same mail is here once.
CREATE TABLE letter (
  id          INTEGER PRIMARY KEY,
  received_at TEXT NOT NULL,
  state       TEXT NOT NULL CHECK (state IN
                ('unread', 'to_sort', 'request', 'answer', 'vote', 'ignored', 'discarded')),
  why         TEXT,            -- why it waits to be sorted, or is ignored
  lacks       TEXT,            -- the fields that a request lacks, as a JSON array of alternatives
  desk_id     INTEGER REFERENCES desk (id),
  ticket_id   INTEGER REFERENCES ticket (id), -- that it opened, or was put to
  near        TEXT,            -- the reference of the ticket that it may be about
  sender      TEXT,            -- the address that it claims to come from, in lower case
  sender_name TEXT,
  subject     TEXT NOT NULL,
  message_id  TEXT,
  told        TEXT CHECK (told IN
                ('how_to_answer', 'how_to_ask', 'how_to_approve', 'reason_needed')),
  told_at     TEXT,            -- when its sender gets an answer that nobody wrote
  settled_at  TEXT,
  settled_by  TEXT,            -- the operator who sorted it
  copies      INTEGER NOT NULL CHECK (copies >= 1), -- how often it came
  envelope    TEXT NOT NULL,   -- the desk and the addresses that it was handed to, as a JSON object
  content     TEXT,            -- SHA-256 of what two deliveries of one mail have in common
  sha256      TEXT NOT NULL CHECK (length(sha256) = 64),
  raw         BLOB NOT NULL
) STRICT;
CREATE INDEX letter_sha256 ON letter (sha256);
CREATE INDEX letter_content ON letter (content);
CREATE INDEX letter_ticket ON letter (ticket_id);
CREATE INDEX letter_message ON letter (message_id) WHERE ticket_id IS NOT NULL;
CREATE INDEX letter_told ON letter (sender, told_at) WHERE told_at IS NOT NULL;
CREATE INDEX letter_waiting ON letter (desk_id, id) WHERE state IN ('unread', 'to_sort');

-- Lists that somebody saved under a name.
CREATE TABLE saved_view (
  id          INTEGER PRIMARY KEY,
  desk_id     INTEGER NOT NULL REFERENCES desk (id),
  operator_id INTEGER REFERENCES operator (id), -- whose it is; nothing where it is everybody's
  name        TEXT NOT NULL,
  words       TEXT NOT NULL,   -- the options of `ticket list`, as a JSON array
  saved_at    TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX saved_view_own ON saved_view (desk_id, operator_id, name) WHERE operator_id IS NOT NULL;
CREATE UNIQUE INDEX saved_view_shared ON saved_view (desk_id, name) WHERE operator_id IS NULL;

-- What changed in the registers, the desks and the operators, and who changed it.
CREATE TABLE journal (
  id          INTEGER PRIMARY KEY,
  at          TEXT NOT NULL,
  operator    TEXT NOT NULL,
  noun        TEXT NOT NULL,
  object      TEXT NOT NULL,
  change      TEXT NOT NULL    -- JSON
) STRICT;

-- Answers already given to a `--request-id`: the same key never acts twice.
CREATE TABLE answered (
  key         TEXT PRIMARY KEY,
  command     TEXT NOT NULL,
  answer      TEXT NOT NULL,
  at          TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Words of tickets; accents and case do not matter.
CREATE VIRTUAL TABLE ticket_words USING fts5 (
  subject, description, content = 'ticket', content_rowid = 'id',
  tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER ticket_words_added AFTER INSERT ON ticket BEGIN
  INSERT INTO ticket_words (rowid, subject, description) VALUES (NEW.id, NEW.subject, NEW.description);
END;
CREATE TRIGGER ticket_words_changed AFTER UPDATE OF subject, description ON ticket BEGIN
  INSERT INTO ticket_words (ticket_words, rowid, subject, description)
    VALUES ('delete', OLD.id, OLD.subject, OLD.description);
  INSERT INTO ticket_words (rowid, subject, description) VALUES (NEW.id, NEW.subject, NEW.description);
END;
