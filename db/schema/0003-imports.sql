-- A source that comes again is compared with what it was and with what became of it, so that a re-export updates
-- what nobody has touched and asks about the rest.

-- The file's name: by it, records without an id of their own are told from others of the same title.
ALTER TABLE source ADD COLUMN file TEXT NOT NULL DEFAULT '';
-- SHA-256 of the record as the source gave it; '' where that is not known.
ALTER TABLE source ADD COLUMN content TEXT NOT NULL DEFAULT '';
-- SHA-256 of the library's record as the import left it: another one now means that a person has edited it.
ALTER TABLE source ADD COLUMN left_as TEXT NOT NULL DEFAULT '';
-- The same before the last import: a record that is like this again had that import undone.
ALTER TABLE source ADD COLUMN found_as TEXT NOT NULL DEFAULT '';

-- When an article was published, or a talk of no event was given.
ALTER TABLE talk ADD COLUMN starts_on TEXT;

-- A bookmark that others shall not see, and the day on which it was kept.
ALTER TABLE link ADD COLUMN is_private INTEGER NOT NULL DEFAULT 0;
ALTER TABLE link ADD COLUMN added_on TEXT;
