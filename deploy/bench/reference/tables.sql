CREATE TABLE outbox (seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, event_id uuid NOT NULL, body text NOT NULL,
    published_at timestamptz);
CREATE INDEX unsent ON outbox (seq) WHERE published_at IS NULL;
CREATE TABLE inbox (id uuid PRIMARY KEY);
CREATE TABLE counted (at bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, thing text NOT NULL, number integer NOT NULL);
