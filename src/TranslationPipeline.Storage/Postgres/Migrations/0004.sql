-- Units no longer repeat the segments that their rows have; programs that do not know that must not read them.
COMMENT ON COLUMN document_text.units IS 'JSON; segmentsInRows: the segments of a unit are those of its rows';
