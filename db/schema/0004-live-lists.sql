-- A live list keeps a search and holds what that finds, behind the items of its own; NULL for an ordinary list.
ALTER TABLE list ADD COLUMN query TEXT;

-- The picture at the head of a list, {"sha256", "mediaType"}: its file lies with those of the attachments.
ALTER TABLE list ADD COLUMN cover TEXT;
-- What the picture shows, for those who do not see it.
ALTER TABLE list ADD COLUMN cover_alt TEXT NOT NULL DEFAULT '';
