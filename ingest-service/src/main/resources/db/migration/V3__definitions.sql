-- What analysts define. Each change of a definition is a row of its own, and so is its deletion; versions count on.
CREATE TABLE ingest.definition (
  version     bigint      NOT NULL,
  position    bigint      NOT NULL,
  recorded_at timestamptz NOT NULL,
  corpus      int         NOT NULL,
  -- Number in chancery.log.v1.DefinitionKind.
  kind        smallint    NOT NULL,
  name        text        COLLATE "C" NOT NULL,
  -- chancery.log.v1.Definition; null where this version is the deletion.
  definition  bytea,
  PRIMARY KEY (corpus, kind, name, version)
);

-- The latest label of each post for a stance target.
CREATE TABLE ingest.label (
  corpus  int      NOT NULL,
  -- Number in chancery.log.v1.Stance.
  stance  smallint NOT NULL,
  target  text     COLLATE "C" NOT NULL,
  post_id text     COLLATE "C" NOT NULL,
  PRIMARY KEY (corpus, target, post_id)
);
-- A deleted post takes its labels along.
CREATE INDEX label_post ON ingest.label (corpus, post_id);
