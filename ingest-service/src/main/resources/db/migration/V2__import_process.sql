-- The process that runs an import, by the number under which it holds its lock (see Presence).
ALTER TABLE ingest.import ADD COLUMN process int;
CREATE INDEX import_running ON ingest.import (no) WHERE state = 1;
