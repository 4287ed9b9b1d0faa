-- Which glossaries decided a document, and what they consisted of: an edit touches only what it can change.

ALTER TABLE document ADD COLUMN glossary text COLLATE "C";
CREATE INDEX document_glossary ON document (glossary) WHERE NOT superseded;

CREATE TABLE glossary (
    state text COLLATE "C" PRIMARY KEY,
    versions text NOT NULL                  -- JSON: version of every concept
);
