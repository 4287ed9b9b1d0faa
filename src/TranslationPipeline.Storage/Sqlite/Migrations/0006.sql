-- Rates that processes share.

CREATE TABLE rate (
    name ANY NOT NULL PRIMARY KEY,
    used_until TEXT NOT NULL                -- ISO 8601 in UTC
) STRICT, WITHOUT ROWID;
