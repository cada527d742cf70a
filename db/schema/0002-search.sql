-- The search index. All of it is derived: db/search/ can make it anew from the records at any time, and its rules
-- have a version of their own (search_state), so this file never needs a successor for their sake.

-- Contentless: the text is in the records already. `ascii` splits at ASCII signs and blanks only; what a token is, is
-- decided by db/search/cut.ts. The prefix index makes the first keystroke cheap: every token that begins with 監.
CREATE VIRTUAL TABLE search USING fts5 (
  title, speakers, tags, note, event, links, attachment,
  tokenize = 'ascii', prefix = '1', content = '', contentless_delete = 1
);
INSERT INTO search (search, rank) VALUES ('rank', 'bm25(10, 8, 6, 1, 4, 2, 0.5)');

-- The names once more, without the notes: which talks have 監視 in their title is one look here, and a walk over all
-- that have it anywhere there. The same columns, so that one expression fits both; the long ones stay empty.
CREATE VIRTUAL TABLE search_name USING fts5 (
  title, speakers, tags, note, event, links, attachment,
  tokenize = 'ascii', prefix = '1', content = '', contentless_delete = 1
);
INSERT INTO search_name (search_name, rank) VALUES ('rank', 'bm25(10, 8, 6, 1, 4, 2, 0.5)');

-- One row a document: whose it is, what the filters and counts of a search ask about it, and what a result shows of it,
-- so that a hit costs one row here and one for its note instead of a row in each of six tables.
CREATE TABLE search_document (
  -- search.rowid
  n INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('talk', 'event', 'link', 'list')),
  record TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  event TEXT,
  event_title TEXT,
  date TEXT,
  -- Both JSON arrays: names, and tag paths.
  speakers TEXT NOT NULL,
  tags TEXT NOT NULL,
  -- The days that its date may mean: 2023-10 is 2023-10-01 to 2023-10-31. NULL where the year is unknown.
  first_day TEXT,
  last_day TEXT,
  talk_kind TEXT,
  status TEXT,
  stars INTEGER NOT NULL,
  is_private INTEGER NOT NULL,
  -- A bit for each thing that a document can have: db/search/document.ts.
  has INTEGER NOT NULL,
  -- Of the text that was indexed, so that a check can tell a stale entry from a right one.
  fingerprint TEXT NOT NULL
) STRICT;
CREATE INDEX search_document_by_day ON search_document (first_day DESC, n DESC);

-- The words that can be found from their inside, or in spite of a typing error: Latin words of four letters and more
-- and katakana words. Only ever added to: a word that no document holds any more finds nothing and costs little.
CREATE TABLE search_word (n INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE) STRICT;

CREATE TABLE search_state (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
