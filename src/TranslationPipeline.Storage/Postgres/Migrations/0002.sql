-- A document's texts no longer repeat those of its segments.
ALTER TABLE document_text ADD COLUMN between_segments boolean NOT NULL DEFAULT false; -- true: the texts are what lies between the segments
