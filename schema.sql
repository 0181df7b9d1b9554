-- A new database, whole.
CREATE TABLE placeholder (id INTEGER PRIMARY KEY) STRICT;
