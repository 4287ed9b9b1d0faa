-- Which glossaries decided a document, what they consisted of, and where each concept is used: an edit touches only what it can change.

ALTER TABLE document ADD COLUMN glossary ANY;
CREATE INDEX document_glossary ON document (glossary, key) WHERE superseded = 0;

CREATE TABLE glossary (
    state ANY NOT NULL PRIMARY KEY,
    versions TEXT NOT NULL                  -- JSON: version of every concept
) STRICT, WITHOUT ROWID;

CREATE TABLE term_use (
    concept ANY NOT NULL,
    segment INTEGER NOT NULL,
    PRIMARY KEY (concept, segment)
) STRICT, WITHOUT ROWID;

INSERT INTO term_use
    SELECT DISTINCT a.value ->> 'concept', s.key FROM segment AS s JOIN json_each(s.parts, '$.annotations') AS a
    WHERE a.value ->> 'concept' IS NOT NULL;

-- The words of the full-text index, for terms inside longer words.
CREATE VIRTUAL TABLE segment_word USING fts5vocab (segment_search, row);
