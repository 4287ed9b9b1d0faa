-- Units no longer repeat the segments that their rows have (units: segmentsInRows). What a document is found by waits in one row of the document, and comes to the indexes many documents at a time and in order: an index touches
-- each of its pages once then, not with every commit. Where terms are used lies in blocks as the other indexes do.

CREATE TABLE mention_pending (
    document INTEGER PRIMARY KEY,
    mentions TEXT NOT NULL                  -- JSON: kinds, values; days as [class, first, last]; concepts, segments
) STRICT;

ALTER TABLE term_use RENAME TO old_term_use;

CREATE TABLE term_use (
    block INTEGER NOT NULL,                 -- segment >> 34, which is document >> 10
    concept ANY NOT NULL,
    segment INTEGER NOT NULL,
    PRIMARY KEY (block, concept, segment)
) STRICT, WITHOUT ROWID;

INSERT INTO term_use SELECT segment >> 34, concept, segment FROM old_term_use ORDER BY 1, 2, 3;
DROP TABLE old_term_use;

DROP VIEW document_day;
CREATE VIEW document_day AS
    SELECT d.id AS document, date(m.first_day * 86400, 'unixepoch') AS first_day, date(m.last_day * 86400, 'unixepoch') AS last_day
    FROM (
        SELECT document, first_day, last_day FROM mention_day
        UNION ALL
        SELECT p.document, j.value ->> 1, j.value ->> 2 FROM mention_pending AS p JOIN json_each(p.mentions, '$.days') AS j
    ) AS m
    JOIN document AS d ON d.key = m.document
    WHERE d.superseded = 0;
