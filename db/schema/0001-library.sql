-- The library: all that Talkshelf knows about talks. Search tables are in a file of their own: they are derived.
--
-- Every record has two names: `id`, a UUIDv7 that leaves the library with it, and `n`, declared INTEGER PRIMARY KEY
-- so that VACUUM never renumbers what the search index points at.
-- Moments are ISO 8601 in UTC with milliseconds; dates are as db/model/dates.ts writes them (2023-10-20, --10-20).

CREATE TABLE event (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  series TEXT,
  number INTEGER,
  starts_on TEXT,
  starts_at TEXT,
  ends_at TEXT,
  time_zone TEXT,
  venue TEXT,
  url TEXT,
  hashtag TEXT,
  note TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  -- Where the event stands in lists by date: one without a year, or without a date, counts from when it was noted.
  sorts_on TEXT GENERATED ALWAYS AS (
    CASE
      WHEN starts_on IS NULL THEN substr(created_at, 1, 10)
      WHEN starts_on LIKE '--%' THEN substr(created_at, 1, 4) || substr(starts_on, 2)
      ELSE starts_on
    END
  ) VIRTUAL
) STRICT;
CREATE INDEX event_by_date ON event (sorts_on DESC, n DESC) WHERE deleted_at IS NULL;
CREATE INDEX event_by_title ON event (title) WHERE deleted_at IS NULL;

CREATE TABLE talk (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  event_id TEXT REFERENCES event (id),
  position INTEGER NOT NULL DEFAULT 0,
  title TEXT NOT NULL,
  kind TEXT NOT NULL DEFAULT 'talk',
  minutes INTEGER,
  starts_at TEXT,
  abstract TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  -- SHA-256 of the note. Neither quick_check nor integrity_check sees a flipped bit in text; this does.
  note_hash TEXT NOT NULL,
  status TEXT NOT NULL DEFAULT 'attended',
  stars INTEGER NOT NULL DEFAULT 0,
  is_private INTEGER NOT NULL DEFAULT 0,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT
) STRICT;
CREATE INDEX talk_by_event ON talk (event_id, position) WHERE deleted_at IS NULL;
CREATE INDEX talk_without_event ON talk (n DESC) WHERE event_id IS NULL AND deleted_at IS NULL;
CREATE INDEX talk_by_change ON talk (updated_at DESC) WHERE deleted_at IS NULL;

CREATE TABLE speaker (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  reading TEXT,
  affiliation TEXT,
  handles TEXT NOT NULL DEFAULT '[]',
  spellings TEXT NOT NULL DEFAULT '[]',
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT
) STRICT;
CREATE INDEX speaker_by_name ON speaker (name) WHERE deleted_at IS NULL;
CREATE INDEX speaker_with_spellings ON speaker (id) WHERE spellings <> '[]' AND deleted_at IS NULL;
CREATE INDEX speaker_by_reading ON speaker (coalesce(reading, name), n) WHERE deleted_at IS NULL;

CREATE TABLE talk_speaker (
  talk_id TEXT NOT NULL REFERENCES talk (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  speaker_id TEXT NOT NULL REFERENCES speaker (id),
  printed TEXT NOT NULL,
  PRIMARY KEY (talk_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX talk_speaker_by_speaker ON talk_speaker (speaker_id);

CREATE TABLE tag (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  path TEXT NOT NULL,
  colour TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT
) STRICT;
CREATE UNIQUE INDEX tag_by_path ON tag (path) WHERE deleted_at IS NULL;

CREATE TABLE talk_tag (
  talk_id TEXT NOT NULL REFERENCES talk (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  tag_id TEXT NOT NULL REFERENCES tag (id),
  PRIMARY KEY (talk_id, position),
  UNIQUE (talk_id, tag_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX talk_tag_by_tag ON talk_tag (tag_id);

-- A link of a talk, of an event, or (both NULL) one that only stands in a reading list.
CREATE TABLE link (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  talk_id TEXT REFERENCES talk (id),
  event_id TEXT REFERENCES event (id),
  position INTEGER NOT NULL DEFAULT 0,
  url TEXT NOT NULL,
  normalised TEXT NOT NULL,
  kind TEXT NOT NULL DEFAULT 'other',
  title TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  CHECK (talk_id IS NULL OR event_id IS NULL)
) STRICT;
CREATE INDEX link_by_talk ON link (talk_id, position) WHERE deleted_at IS NULL;
CREATE INDEX link_by_event ON link (event_id, position) WHERE deleted_at IS NULL;
CREATE INDEX link_by_address ON link (normalised) WHERE deleted_at IS NULL;

CREATE TABLE mark (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  talk_id TEXT NOT NULL REFERENCES talk (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  elapsed_seconds INTEGER,
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  -- 'line' marks are read back from the note at each save; 'quoted' ones are records of their own.
  origin TEXT NOT NULL
) STRICT;
CREATE INDEX mark_by_talk ON mark (talk_id, origin, position);

CREATE TABLE list (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  introduction TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT
) STRICT;

CREATE TABLE list_item (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  list_id TEXT NOT NULL REFERENCES list (id),
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  talk_id TEXT REFERENCES talk (id),
  link_id TEXT REFERENCES link (id),
  heading TEXT NOT NULL DEFAULT '',
  why TEXT NOT NULL DEFAULT '',
  is_read INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX list_item_by_list ON list_item (list_id, position);
CREATE INDEX list_item_by_talk ON list_item (talk_id) WHERE talk_id IS NOT NULL;
CREATE INDEX list_item_by_link ON list_item (link_id) WHERE link_id IS NOT NULL;

CREATE TABLE attachment (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  talk_id TEXT REFERENCES talk (id),
  event_id TEXT REFERENCES event (id),
  sha256 TEXT NOT NULL,
  media_type TEXT NOT NULL,
  name TEXT NOT NULL,
  size_bytes INTEGER NOT NULL,
  text TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT
) STRICT;
CREATE INDEX attachment_by_talk ON attachment (talk_id) WHERE deleted_at IS NULL;
CREATE INDEX attachment_by_content ON attachment (sha256);

CREATE TABLE revision (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  talk_id TEXT NOT NULL REFERENCES talk (id) ON DELETE CASCADE,
  parent_id TEXT,
  note TEXT NOT NULL,
  note_hash TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX revision_by_talk ON revision (talk_id, n DESC);

CREATE TABLE glossary_entry (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  spellings TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT
) STRICT;

CREATE TABLE saved_search (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  query TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT
) STRICT;

CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

-- What each importer knew a record by, so that the same input twice adds nothing twice.
CREATE TABLE source (
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  record TEXT NOT NULL,
  PRIMARY KEY (kind, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX source_by_record ON source (record);

-- The change log. One action is one thing that a person did, one step of undo; its changes are one row a field.
CREATE TABLE action (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  label TEXT NOT NULL,
  subject TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('do', 'undo', 'redo')),
  -- Only of a 'do': done, undone (redo brings it back), or dropped (undone, then something else was done).
  state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'dropped')),
  -- The action whose changes hold its present effect: itself, its last undo or its last redo.
  effect INTEGER NOT NULL,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX action_by_state ON action (role, state, n);

CREATE TABLE change (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  action_n INTEGER NOT NULL REFERENCES action (n),
  device TEXT NOT NULL,
  -- Hybrid logical clock: sorts changes of several devices without trusting any one's wall clock.
  clock TEXT NOT NULL,
  kind TEXT NOT NULL,
  record TEXT NOT NULL,
  operation TEXT NOT NULL CHECK (operation IN ('create', 'update', 'remove')),
  -- '*' for a whole record. A created record is not written down twice: its `after` is NULL.
  field TEXT NOT NULL,
  before TEXT,
  before_hash TEXT,
  after TEXT
) STRICT;
CREATE INDEX change_by_action ON change (action_n, n);
CREATE INDEX change_by_record ON change (record, n);

CREATE TABLE device (id TEXT NOT NULL PRIMARY KEY, last_clock TEXT NOT NULL) STRICT, WITHOUT ROWID;
