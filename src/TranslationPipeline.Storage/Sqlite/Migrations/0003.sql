-- A document's texts no longer repeat those of its segments, and what documents are found by is written where they are written: in blocks of
-- 1,024 documents, so that a commit touches the pages of one block and not every page of a large index.

ALTER TABLE document_text ADD COLUMN between_segments INTEGER NOT NULL DEFAULT 0; -- 1: the texts are what lies between the segments

ALTER TABLE mention RENAME TO old_mention;
ALTER TABLE mention_day RENAME TO old_mention_day;

-- kind: 1 entity or concept, 2 finding category, 3 provider, 4 target language, 5 TIMEX3 value
CREATE TABLE mention (
    block INTEGER NOT NULL,                 -- document >> 10
    kind INTEGER NOT NULL,
    value ANY NOT NULL,
    document INTEGER NOT NULL,
    PRIMARY KEY (block, kind, value, document)
) STRICT, WITHOUT ROWID;

CREATE TABLE mention_day (
    block INTEGER NOT NULL,                 -- document >> 10
    class INTEGER NOT NULL,                 -- smallest n with 2^n days >= length; lets an index find days inside periods
    first_day INTEGER NOT NULL,             -- from 1970-01-01
    last_day INTEGER NOT NULL,
    document INTEGER NOT NULL,
    PRIMARY KEY (block, class, first_day, last_day, document)
) STRICT, WITHOUT ROWID;

DROP VIEW document_day;
INSERT INTO mention SELECT document >> 10, kind, value, document FROM old_mention ORDER BY 1, 2, 3, 4;
INSERT INTO mention_day SELECT document >> 10, class, first_day, last_day, document FROM old_mention_day ORDER BY 1, 2, 3, 4, 5;
DROP TABLE old_mention;
DROP TABLE old_mention_day;

CREATE VIEW document_day AS
    SELECT d.id AS document, date(m.first_day * 86400, 'unixepoch') AS first_day, date(m.last_day * 86400, 'unixepoch') AS last_day
    FROM mention_day AS m
    JOIN document AS d ON d.key = m.document
    WHERE d.superseded = 0;
