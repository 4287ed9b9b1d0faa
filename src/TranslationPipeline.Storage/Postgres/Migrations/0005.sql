-- Rates that workers share.

CREATE TABLE rate (
    name text COLLATE "C" PRIMARY KEY,
    used_until timestamptz NOT NULL         -- by the clock of the server
);
