-- What belongs to a segment moves into its row: one write a segment instead of four, and a checksum over all of it. What a document
-- can be found by goes into two small indexes. Texts get a full-text index, filled when it is needed. Paid calls and budgets.
-- tpipe_json(x) is a function of the program: x as JSON in the form of LosslessStringConverter.

DROP VIEW parallel_text;
DROP VIEW segment_date;
DROP INDEX document_path;
DROP INDEX document_language;
ALTER TABLE document RENAME TO old_document;
ALTER TABLE document_text RENAME TO old_document_text;
ALTER TABLE segment RENAME TO old_segment;

CREATE TABLE document (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    work_key ANY NOT NULL,
    source_path ANY,
    superseded INTEGER NOT NULL,            -- 1: a newer text was read from the same path
    language TEXT NOT NULL,
    segments INTEGER NOT NULL,
    stored_at TEXT NOT NULL,
    head TEXT NOT NULL,                     -- JSON: published, agency, zone, anchor date, dateline, targets
    checksum INTEGER                        -- CRC-32C; NULL: stored before there were checksums
) STRICT;

CREATE TABLE document_text (
    document INTEGER PRIMARY KEY,
    source_text ANY NOT NULL,
    normalized_text ANY,                    -- NULL: as source_text
    map TEXT,                               -- JSON; NULL: nothing was changed
    units TEXT NOT NULL                     -- JSON
) STRICT;

CREATE TABLE segment (
    key INTEGER PRIMARY KEY,                -- document << 24 | number
    unit INTEGER NOT NULL,
    unit_kind TEXT NOT NULL,
    source_start INTEGER NOT NULL,
    source_end INTEGER NOT NULL,
    normalized_start INTEGER NOT NULL,
    normalized_end INTEGER NOT NULL,
    language TEXT NOT NULL,
    language_confidence REAL NOT NULL,
    source_text ANY NOT NULL,
    normalized_text ANY,                    -- NULL: as source_text
    parts TEXT,                             -- JSON: edits, annotations, findings, targets, inline codes, failure
    checksum INTEGER
) STRICT;

-- kind: 1 entity or concept, 2 finding category, 3 provider, 4 target language, 5 TIMEX3 value
CREATE TABLE mention (
    kind INTEGER NOT NULL,
    value ANY NOT NULL,
    document INTEGER NOT NULL,
    PRIMARY KEY (kind, value, document)
) STRICT, WITHOUT ROWID;

CREATE TABLE mention_day (
    class INTEGER NOT NULL,                 -- smallest n with 2^n days >= length; lets an index find days inside periods
    first_day INTEGER NOT NULL,             -- from 1970-01-01
    last_day INTEGER NOT NULL,
    document INTEGER NOT NULL,
    PRIMARY KEY (class, first_day, last_day, document)
) STRICT, WITHOUT ROWID;

CREATE TABLE text_pending (document INTEGER PRIMARY KEY) STRICT;

CREATE VIRTUAL TABLE segment_search USING fts5(body, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0');

CREATE TABLE account (
    name ANY NOT NULL PRIMARY KEY,
    unit TEXT NOT NULL,
    spent INTEGER NOT NULL,
    reserved INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE paid_call (
    work_identity ANY NOT NULL PRIMARY KEY,
    account ANY NOT NULL,
    owner ANY NOT NULL,
    lease_until TEXT NOT NULL,
    reserved INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO document
    SELECT key, id, work_key, source_path, superseded, language, segments, stored_at,
        json_object('published', published, 'agency', json(tpipe_json(agency)), 'declaredLanguage', declared_language, 'zone', json(tpipe_json(zone)),
            'encoding', json(tpipe_json(encoding)), 'anchorDate', anchor_date, 'anchorZone', json(tpipe_json(anchor_zone)), 'anchorFrom', anchor_from,
            'dateline', json(dateline), 'targets', targets),
        NULL
    FROM old_document;

INSERT INTO document_text
    SELECT document, source_text, normalized_text, map, coalesce((
        SELECT json_group_array(json(json_patch(details, json_object('number', number, 'kind', kind, 'source', json_array(source_start, source_end), 'language', language,
            'normalized', CASE WHEN normalized_start IS NULL THEN NULL ELSE json_array(normalized_start, normalized_start + text_length) END,
            'text', json(tpipe_json(text))))) ORDER BY number)
        FROM unit WHERE unit.document = old_document_text.document), '[]')
    FROM old_document_text;

INSERT INTO segment
    SELECT s.document << 24 | s.number, unit, unit_kind, source_start, source_end, normalized_start, normalized_end, language, language_confidence, source_text, normalized_text,
        json_patch('{}', json_object(
            'edits', (SELECT json(json_group_array(json_object('stage', json(tpipe_json(stage)), 'rule', json(tpipe_json(rule)), 'sourceRange', json_array(source_start, source_end),
                    'original', json(tpipe_json(original)), 'replacement', json(tpipe_json(replacement)), 'evidence', json(tpipe_json(evidence)),
                    'confidence', confidence, 'outcome', outcome, 'entity', json(tpipe_json(entity))) ORDER BY ordinal))
                FROM edit AS p WHERE p.document = s.document AND p.segment = s.number HAVING count(*) > 0),
            'annotations', (SELECT json(json_group_array(json(json_patch(details, json_object('range', json_array(range_start, range_end), 'rule', json(tpipe_json(rule)), 'confidence', confidence,
                    'entity', CASE WHEN kind = 'name' THEN json(tpipe_json(entity)) END, 'concept', CASE WHEN kind = 'term' THEN json(tpipe_json(entity)) END,
                    'timexType', json(tpipe_json(timex_type)), 'timexValue', json(tpipe_json(timex_value))))) ORDER BY ordinal))
                FROM annotation AS p WHERE p.document = s.document AND p.segment = s.number HAVING count(*) > 0),
            'dates', (SELECT json(json_group_array(json_object('at', ordinal, 'value', json(tpipe_json(typed_value))) ORDER BY ordinal))
                FROM annotation AS p WHERE p.document = s.document AND p.segment = s.number AND p.iso IS NOT NULL HAVING count(*) > 0),
            'findings', (SELECT json(json_group_array(json_object('category', json(tpipe_json(category)), 'severity', severity, 'range', json_array(range_start, range_end),
                    'message', json(tpipe_json(message)), 'side', side, 'language', language, 'fix', json(tpipe_json(fix))) ORDER BY ordinal))
                FROM finding AS p WHERE p.document = s.document AND p.segment = s.number HAVING count(*) > 0),
            'targets', (SELECT json(json_group_array(json_object('language', language, 'text', json(tpipe_json(text)), 'origin', origin,
                    'workIdentity', CASE WHEN typeof(work_identity) = 'blob' AND length(work_identity) = 32 THEN lower(hex(work_identity)) ELSE json(tpipe_json(work_identity)) END,
                    'provider', json(tpipe_json(provider)), 'model', json(tpipe_json(model)), 'billed', json_object('unit', billed_unit, 'amount', billed_amount),
                    'matchRate', match_rate) ORDER BY ordinal))
                FROM target AS p WHERE p.document = s.document AND p.segment = s.number HAVING count(*) > 0),
            'inlineCodes', json(inline_codes), 'failure', json(failure))),
        NULL
    FROM old_segment AS s;

INSERT INTO mention SELECT DISTINCT 1, entity, document FROM annotation WHERE entity IS NOT NULL;
INSERT INTO mention SELECT DISTINCT 2, category, document FROM finding;
INSERT INTO mention SELECT DISTINCT 3, provider, document FROM target WHERE provider IS NOT NULL;
INSERT INTO mention SELECT DISTINCT 4, language, document FROM target;
INSERT INTO mention SELECT DISTINCT 5, timex_value, document FROM annotation WHERE timex_value IS NOT NULL;
INSERT INTO mention_day SELECT DISTINCT span, first_day, last_day, document FROM annotation WHERE span IS NOT NULL;
INSERT INTO text_pending SELECT key FROM document ORDER BY key;

DROP TABLE edit;
DROP TABLE annotation;
DROP TABLE finding;
DROP TABLE target;
DROP TABLE unit;
DROP TABLE old_segment;
DROP TABLE old_document_text;
DROP TABLE old_document;

CREATE INDEX document_path ON document (source_path, id);
CREATE INDEX document_language ON document (language, key);

-- For people with the sqlite3 shell.
CREATE VIEW parallel_text AS
    SELECT d.id AS document, s.key & 16777215 AS segment, d.source_path, s.language, s.source_text,
           coalesce(s.normalized_text, s.source_text) AS normalized_text,
           t.value ->> 'language' AS target_language, t.value ->> 'text' AS target_text, t.value ->> 'origin' AS origin, t.value ->> 'provider' AS provider, t.value ->> 'model' AS model
    FROM segment AS s
    JOIN document AS d ON d.key = s.key >> 24
    LEFT JOIN json_each(s.parts, '$.targets') AS t
    WHERE d.superseded = 0;

CREATE VIEW segment_edit AS
    SELECT d.id AS document, s.key & 16777215 AS segment, e.value ->> 'rule' AS rule, e.value ->> 'original' AS original, e.value ->> 'replacement' AS replacement,
           e.value ->> 'evidence' AS evidence, e.value ->> 'confidence' AS confidence, e.value ->> 'outcome' AS outcome
    FROM segment AS s
    JOIN document AS d ON d.key = s.key >> 24
    JOIN json_each(s.parts, '$.edits') AS e
    WHERE d.superseded = 0;

CREATE VIEW segment_date AS
    SELECT d.id AS document, s.key & 16777215 AS segment, a.value ->> 'timexType' AS timex_type, a.value ->> 'timexValue' AS timex_value
    FROM segment AS s
    JOIN document AS d ON d.key = s.key >> 24
    JOIN json_each(s.parts, '$.annotations') AS a
    WHERE a.value ->> 'timexType' IS NOT NULL AND d.superseded = 0;

CREATE VIEW document_day AS
    SELECT d.id AS document, date(m.first_day * 86400, 'unixepoch') AS first_day, date(m.last_day * 86400, 'unixepoch') AS last_day
    FROM mention_day AS m
    JOIN document AS d ON d.key = m.document
    WHERE d.superseded = 0;
