-- The first schema of PostgreSQL. As in SQLite: what belongs to a segment is in its row, clustered by (document, number) as it arrives.
-- A text that PostgreSQL cannot hold (NUL, lone surrogates) is written as U+FDD0 and the base64 of its UTF-16LE.
-- No foreign keys between documents and their parts: a document is always written and deleted whole, in one transaction.

CREATE TABLE document (
    key bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id text COLLATE "C" NOT NULL UNIQUE,
    work_key text NOT NULL,
    source_path text COLLATE "C",
    superseded boolean NOT NULL DEFAULT false,
    language text NOT NULL,
    segments integer NOT NULL,
    stored_at text COLLATE "C" NOT NULL,    -- ISO 8601 in UTC with nine decimals
    head text NOT NULL,                     -- JSON
    checksum bigint NOT NULL                -- CRC-32C
);

CREATE INDEX document_path ON document (left(source_path, 600) COLLATE "C");
CREATE INDEX document_language ON document (language);

CREATE TABLE document_text (
    document bigint PRIMARY KEY,
    source_text text NOT NULL,
    normalized_text text,                   -- NULL: as source_text
    map text,                               -- JSON; NULL: nothing was changed
    units text NOT NULL                     -- JSON
);

CREATE TABLE segment (
    document bigint NOT NULL,
    number integer NOT NULL,
    unit integer NOT NULL,
    unit_kind text NOT NULL,
    source_start integer NOT NULL,
    source_end integer NOT NULL,
    normalized_start integer NOT NULL,
    normalized_end integer NOT NULL,
    language text NOT NULL,
    language_confidence double precision NOT NULL,
    source_text text NOT NULL,
    normalized_text text,
    parts text,                             -- JSON: edits, annotations, findings, targets, inline codes, failure
    checksum bigint NOT NULL,
    PRIMARY KEY (document, number)
);

-- kind: 1 entity or concept, 2 finding category, 3 provider, 4 target language, 5 TIMEX3 value
CREATE TABLE mention (
    kind smallint NOT NULL,
    value text COLLATE "C" NOT NULL,        -- its first 600 characters
    document bigint NOT NULL
);

CREATE INDEX mention_value ON mention (value, kind, document);
CREATE INDEX mention_document ON mention (document);

CREATE TABLE mention_day (
    class smallint NOT NULL,                -- smallest n with 2^n days >= length; lets an index find days inside periods
    first_day integer NOT NULL,             -- from 1970-01-01
    last_day integer NOT NULL,
    document bigint NOT NULL
);

CREATE INDEX mention_day_day ON mention_day (class, first_day, last_day, document);
CREATE INDEX mention_day_document ON mention_day (document);

CREATE TABLE text_pending (document bigint PRIMARY KEY);

CREATE TABLE segment_search (
    document bigint NOT NULL,
    number integer NOT NULL,
    body tsvector NOT NULL,
    PRIMARY KEY (document, number)
);

CREATE INDEX segment_search_body ON segment_search USING gin (body);

CREATE TABLE memory (
    work_identity bytea PRIMARY KEY,        -- 1 and the 32 bytes of a SHA-256, or 0 and the text in UTF-16LE
    source_language text NOT NULL,
    target_language text NOT NULL,
    source_text text NOT NULL,
    target_text text NOT NULL,
    provider text,
    model text,
    billed_unit text NOT NULL,
    billed_amount bigint NOT NULL,
    added_at text NOT NULL
);

CREATE TABLE account (
    name text PRIMARY KEY,
    unit text NOT NULL,
    spent bigint NOT NULL,
    reserved bigint NOT NULL
);

CREATE TABLE paid_call (
    work_identity bytea PRIMARY KEY,
    account text NOT NULL,
    owner text NOT NULL,
    lease_until timestamptz NOT NULL,       -- by the clock of the server, which all workers share
    reserved bigint NOT NULL
);

CREATE TABLE job (
    key bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id text NOT NULL UNIQUE,
    arguments text NOT NULL,                -- JSON
    working_directory text NOT NULL,
    state text NOT NULL,
    started_at text COLLATE "C" NOT NULL,
    ended_at text
);

CREATE INDEX job_newest ON job (started_at, key);

CREATE TABLE job_input (
    job bigint NOT NULL,
    ordinal bigint NOT NULL,
    path text COLLATE "C" NOT NULL,
    state text NOT NULL,
    document_id text,
    failure text,                           -- JSON
    PRIMARY KEY (job, ordinal)
);

CREATE INDEX job_input_path ON job_input (job, left(path, 600) COLLATE "C");

-- For people with psql. JSON that holds NUL cannot be looked into; such rows are rare and stay out of sight here only.
CREATE VIEW parallel_text AS
    SELECT d.id AS document, s.number AS segment, d.source_path, s.language, s.source_text,
           coalesce(s.normalized_text, s.source_text) AS normalized_text,
           t ->> 'language' AS target_language, t ->> 'text' AS target_text, t ->> 'origin' AS origin, t ->> 'provider' AS provider, t ->> 'model' AS model
    FROM segment AS s
    JOIN document AS d ON d.key = s.document
    LEFT JOIN LATERAL json_array_elements(s.parts::json -> 'targets') AS t ON true
    WHERE NOT d.superseded AND (s.parts IS NULL OR s.parts NOT LIKE '%\\u0000%');

CREATE VIEW segment_edit AS
    SELECT d.id AS document, s.number AS segment, e ->> 'rule' AS rule, e ->> 'original' AS original, e ->> 'replacement' AS replacement,
           e ->> 'evidence' AS evidence, e ->> 'confidence' AS confidence, e ->> 'outcome' AS outcome
    FROM segment AS s
    JOIN document AS d ON d.key = s.document
    CROSS JOIN LATERAL json_array_elements(s.parts::json -> 'edits') AS e
    WHERE NOT d.superseded AND s.parts NOT LIKE '%\\u0000%';

CREATE VIEW document_day AS
    SELECT d.id AS document, DATE '1970-01-01' + m.first_day AS first_day, DATE '1970-01-01' + m.last_day AS last_day
    FROM mention_day AS m
    JOIN document AS d ON d.key = m.document
    WHERE NOT d.superseded;
