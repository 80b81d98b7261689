-- The log and what makes it idempotent. Identifiers compare byte by byte (collation "C"): quicker, and the same
-- everywhere.

CREATE TABLE ingest.corpus (
  no            int         GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name          text        COLLATE "C" NOT NULL,
  created_at    timestamptz NOT NULL,
  -- The row of a deleted corpus stays: the log's CorpusDeleted event refers to it.
  deleted_at    timestamptz,
  -- Set when everything of a deleted corpus is gone from the tables below.
  erased_at     timestamptz,
  -- Position of the event that created it, and of its last one.
  created_position bigint   NOT NULL,
  position      bigint      NOT NULL,
  -- Kept by the appends, so that a list of corpora counts nothing.
  posts         bigint      NOT NULL DEFAULT 0,
  authors       bigint      NOT NULL DEFAULT 0,
  actors        bigint      NOT NULL DEFAULT 0,
  first_post_at timestamptz,
  last_post_at  timestamptz
);
CREATE UNIQUE INDEX corpus_name ON ingest.corpus (name) WHERE deleted_at IS NULL;

CREATE TABLE ingest.log_head (
  one      boolean PRIMARY KEY DEFAULT true CHECK (one),
  position bigint  NOT NULL
);
INSERT INTO ingest.log_head (position) VALUES (0);

-- Partitions by position are made by the service as the log grows.
CREATE TABLE ingest.event (
  position    bigint      NOT NULL PRIMARY KEY,
  recorded_at timestamptz NOT NULL,
  -- Of a post's state: the position of the state before it. Erasure follows this chain.
  replaces    bigint,
  corpus      int         NOT NULL,
  -- Number of the alternative in chancery.log.v1.Event.
  kind        smallint    NOT NULL,
  -- chancery.log.v1.Event; empty once erased.
  payload     bytea       NOT NULL
) PARTITION BY RANGE (position);

CREATE TABLE ingest.author (
  no        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  corpus    int    NOT NULL,
  author_id text   COLLATE "C" NOT NULL,
  UNIQUE (corpus, author_id)
);

-- The latest state of each post.
CREATE TABLE ingest.post (
  position       bigint      NOT NULL,
  content_hash   bigint      NOT NULL,
  author         bigint      NOT NULL,
  created_at     timestamptz NOT NULL,
  -- When its metrics were observed, if they say so.
  observed_at    timestamptz,
  corpus         int         NOT NULL,
  post_id        text        COLLATE "C" NOT NULL,
  -- Hashes of earlier states, which makes an old snapshot sent again a duplicate.
  earlier_hashes bigint[],
  PRIMARY KEY (corpus, post_id)
);
CREATE INDEX post_author ON ingest.post (author);

CREATE TABLE ingest.actor (
  corpus   int    NOT NULL,
  actor_id text   COLLATE "C" NOT NULL,
  -- chancery.log.v1.Actor
  actor    bytea  NOT NULL,
  PRIMARY KEY (corpus, actor_id)
);

CREATE TABLE ingest.import (
  no          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id          text        COLLATE "C" NOT NULL UNIQUE,
  corpus      int         NOT NULL,
  format      text        NOT NULL,
  -- Number in chancery.ingest.v1.ImportState.
  state       smallint    NOT NULL,
  accepted    bigint      NOT NULL DEFAULT 0,
  updated     bigint      NOT NULL DEFAULT 0,
  duplicate   bigint      NOT NULL DEFAULT 0,
  deleted     bigint      NOT NULL DEFAULT 0,
  ignored     bigint      NOT NULL DEFAULT 0,
  rejected    bigint      NOT NULL DEFAULT 0,
  bytes       bigint      NOT NULL DEFAULT 0,
  position    bigint      NOT NULL,
  started_at  timestamptz NOT NULL,
  finished_at timestamptz,
  error       text
);
CREATE INDEX import_corpus ON ingest.import (corpus, no);

CREATE TABLE ingest.reject (
  import  bigint NOT NULL,
  no      bigint NOT NULL,
  line    bigint NOT NULL,
  reason  text   NOT NULL,
  excerpt text   NOT NULL,
  PRIMARY KEY (import, no)
);
