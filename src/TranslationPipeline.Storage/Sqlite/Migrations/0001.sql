-- The first schema. Everything is clustered by (document, segment number): what arrives in order is written in order.
-- Texts are TEXT in UTF-8; a text that UTF-8 cannot hold exactly (lone surrogates, NUL) is a BLOB in UTF-16LE.
-- Instants are ISO 8601 in UTC with nine decimals, days are numbers from 1970-01-01. See docs/decisions/store.md.

CREATE TABLE document (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    work_key ANY NOT NULL,
    source_path ANY,
    superseded INTEGER NOT NULL,            -- 1: a newer text was read from the same path
    language TEXT NOT NULL,
    segments INTEGER NOT NULL,
    stored_at TEXT NOT NULL,
    published TEXT,
    agency ANY,
    declared_language TEXT,
    zone ANY,
    encoding ANY,
    anchor_date TEXT,
    anchor_zone ANY,
    anchor_from TEXT NOT NULL,
    dateline TEXT,                          -- JSON
    targets TEXT NOT NULL                   -- language tags, separated by a space
) STRICT;

CREATE INDEX document_path ON document (source_path, id);
CREATE INDEX document_language ON document (language, source_path, id);

CREATE TABLE document_text (
    document INTEGER PRIMARY KEY REFERENCES document ON DELETE CASCADE,
    source_text ANY NOT NULL,
    normalized_text ANY,                    -- NULL: as source_text
    map TEXT                                -- JSON; NULL: nothing was changed
) STRICT;

CREATE TABLE unit (
    document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    number INTEGER NOT NULL,
    kind TEXT NOT NULL,
    source_start INTEGER NOT NULL,
    source_end INTEGER NOT NULL,
    language TEXT NOT NULL,
    normalized_start INTEGER,               -- where its text stands in the normalised text;
    text ANY,                               -- or the text itself, when it does not stand there
    text_length INTEGER NOT NULL,
    details TEXT NOT NULL,                  -- JSON: map, segments, inline codes
    PRIMARY KEY (document, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE segment (
    document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    number INTEGER NOT NULL,
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
    inline_codes TEXT,                      -- JSON
    failure TEXT,                           -- JSON
    PRIMARY KEY (document, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE edit (
    document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    segment INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    stage ANY NOT NULL,
    rule ANY NOT NULL,
    source_start INTEGER NOT NULL,
    source_end INTEGER NOT NULL,
    original ANY NOT NULL,
    replacement ANY NOT NULL,
    evidence ANY NOT NULL,
    confidence REAL NOT NULL,
    outcome TEXT NOT NULL,
    entity ANY,
    PRIMARY KEY (document, segment, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE annotation (
    document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    segment INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    kind TEXT NOT NULL,
    range_start INTEGER NOT NULL,
    range_end INTEGER NOT NULL,
    rule ANY NOT NULL,
    confidence REAL NOT NULL,
    entity ANY,                             -- of a name: entity; of a term: concept
    timex_type ANY,
    timex_value ANY,
    iso ANY,                                -- NULL: the date is not complete
    typed_value ANY,                        -- TIMEX3 of the typed value, where it differs from timex_value
    first_day INTEGER,
    last_day INTEGER,
    span INTEGER,                           -- smallest n with 2^n days >= length; lets an index find days inside periods
    details TEXT NOT NULL,                  -- JSON: the rest
    PRIMARY KEY (document, segment, ordinal)
) STRICT, WITHOUT ROWID;

CREATE INDEX annotation_entity ON annotation (entity, document) WHERE entity IS NOT NULL;
CREATE INDEX annotation_day ON annotation (span, first_day, last_day, document) WHERE span IS NOT NULL;

CREATE TABLE finding (
    document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    segment INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    category ANY NOT NULL,
    severity TEXT NOT NULL,
    side TEXT NOT NULL,
    language TEXT,
    range_start INTEGER NOT NULL,
    range_end INTEGER NOT NULL,
    message ANY NOT NULL,
    fix ANY,
    PRIMARY KEY (document, segment, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE target (
    document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    segment INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    language TEXT NOT NULL,
    text ANY NOT NULL,
    origin TEXT NOT NULL,
    work_identity ANY NOT NULL,
    provider ANY,
    model ANY,
    billed_unit TEXT NOT NULL,
    billed_amount INTEGER NOT NULL,
    match_rate INTEGER,
    PRIMARY KEY (document, segment, ordinal)
) STRICT, WITHOUT ROWID;

-- What was paid. The identity is a hash: it has an index of its own and never decides where a row lies.
CREATE TABLE memory (
    key INTEGER PRIMARY KEY,
    work_identity ANY NOT NULL UNIQUE,      -- 32 bytes where it is a SHA-256 in hexadecimal digits
    source_language TEXT NOT NULL,
    target_language TEXT NOT NULL,
    source_text ANY NOT NULL,
    target_text ANY NOT NULL,
    provider ANY,
    model ANY,
    billed_unit TEXT NOT NULL,
    billed_amount INTEGER NOT NULL,
    added_at TEXT NOT NULL
) STRICT;

CREATE TABLE job (
    key INTEGER PRIMARY KEY,
    id ANY NOT NULL UNIQUE,
    arguments TEXT NOT NULL,                -- JSON
    working_directory ANY NOT NULL,
    state TEXT NOT NULL,
    started_at TEXT NOT NULL,
    ended_at TEXT
) STRICT;

CREATE INDEX job_newest ON job (started_at, key);

CREATE TABLE job_input (
    job INTEGER NOT NULL REFERENCES job ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    path ANY NOT NULL,
    state TEXT NOT NULL,
    document_id ANY,
    failure TEXT,                           -- JSON
    PRIMARY KEY (job, ordinal)
) STRICT, WITHOUT ROWID;

CREATE INDEX job_input_path ON job_input (job, path);

-- For people with the sqlite3 shell.
CREATE VIEW parallel_text AS
    SELECT d.id AS document, s.number AS segment, d.source_path, s.language, s.source_text,
           coalesce(s.normalized_text, s.source_text) AS normalized_text,
           t.language AS target_language, t.text AS target_text, t.origin, t.provider, t.model
    FROM segment AS s
    JOIN document AS d ON d.key = s.document
    LEFT JOIN target AS t ON t.document = s.document AND t.segment = s.number
    WHERE d.superseded = 0;

CREATE VIEW segment_date AS
    SELECT d.id AS document, a.segment, a.timex_type, a.timex_value, a.iso,
           date(a.first_day * 86400, 'unixepoch') AS first_day, date(a.last_day * 86400, 'unixepoch') AS last_day
    FROM annotation AS a
    JOIN document AS d ON d.key = a.document
    WHERE a.timex_type IS NOT NULL AND d.superseded = 0;
