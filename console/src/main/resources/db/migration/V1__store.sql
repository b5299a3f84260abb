-- What the journal says, projected. Columns named sealed_* are AES-256-GCM under the key of their regulation file, or,
-- where there is no file, under the instance's key. Every other column is listed and justified in DD004.
-- "position" is the journal record that wrote the row last: an older record never overwrites a newer one.
-- Columns that single events fill are nullable, since a row may begin with any of its events.

CREATE TABLE instance (
    single       boolean PRIMARY KEY DEFAULT true CHECK (single),
    kind         text  NOT NULL,
    first_record bytea NOT NULL,
    key_check    bytea NOT NULL
);
COMMENT ON TABLE instance IS 'Whose database this is: another journal, key or kind of instance is refused.';

CREATE TABLE follower_checkpoint (
    name        text   PRIMARY KEY,
    position    bigint NOT NULL,
    queue_index bigint NOT NULL,
    hash        bytea  NOT NULL
);

CREATE TABLE regulation_file (
    id            uuid   PRIMARY KEY,
    samu          text,
    drm           text,
    external_id   text,
    call_id       text,
    opened_by     uuid,
    holder        uuid,
    life_cycle    text,
    priority      text,
    care_level    text,
    motive_code   text,
    insee         text,
    opened_at     timestamptz,
    active_since  timestamptz,
    closed_at     timestamptz,
    filed_at      timestamptz,
    sealed_motive bytea,
    sealed_caller bytea,
    sealed_place  bytea,
    position      bigint NOT NULL
);
CREATE INDEX regulation_file_drm ON regulation_file (drm);
CREATE INDEX regulation_file_external_id ON regulation_file (samu, external_id) WHERE external_id <> '';
CREATE INDEX regulation_file_opened_at ON regulation_file (samu, opened_at);

CREATE TABLE patient (
    file     uuid   NOT NULL,
    rank     int    NOT NULL,
    sealed   bytea,
    position bigint NOT NULL,
    PRIMARY KEY (file, rank)
);

CREATE TABLE medical_note (
    id       uuid   PRIMARY KEY,
    file     uuid   NOT NULL,
    author   uuid   NOT NULL,
    role     text   NOT NULL,
    at       timestamptz NOT NULL,
    sealed   bytea,
    position bigint NOT NULL
);
CREATE INDEX medical_note_file ON medical_note (file, at);

CREATE TABLE decision (
    id       uuid   PRIMARY KEY,
    file     uuid   NOT NULL,
    author   uuid   NOT NULL,
    type     text   NOT NULL,
    at       timestamptz NOT NULL,
    sealed   bytea,
    position bigint NOT NULL
);
CREATE INDEX decision_file ON decision (file, at);

CREATE TABLE mission (
    id            uuid   PRIMARY KEY,
    samu          text   NOT NULL,
    vehicle       text,
    file          uuid,
    status        text,
    active        boolean NOT NULL,
    engaged_at    timestamptz,
    status_since  timestamptz,
    sealed_reason bytea,
    position      bigint NOT NULL
);
CREATE UNIQUE INDEX mission_one_active_engagement ON mission (samu, vehicle) WHERE active;
CREATE INDEX mission_file ON mission (file);

CREATE TABLE mission_status (
    mission  uuid   NOT NULL,
    status   text   NOT NULL,
    at       timestamptz NOT NULL,
    position bigint NOT NULL,
    PRIMARY KEY (mission, status)
);

CREATE TABLE incoming_call (
    samu          text   NOT NULL,
    id            text   NOT NULL,
    line          text,
    received_at   timestamptz,
    answered_at   timestamptz,
    ended_at      timestamptz,
    ended_how     text,
    holder        uuid,
    file          uuid,
    number_hash   bytea,
    sealed_number bytea,
    position      bigint NOT NULL,
    status        text GENERATED ALWAYS AS (CASE
        WHEN ended_how IS NOT NULL THEN ended_how
        WHEN answered_at IS NOT NULL THEN 'A'
        WHEN holder IS NOT NULL THEN 'C'
        ELSE 'R' END) STORED,
    PRIMARY KEY (samu, id)
);
CREATE INDEX incoming_call_number ON incoming_call (number_hash) WHERE number_hash IS NOT NULL;
CREATE INDEX incoming_call_received_at ON incoming_call (samu, received_at);

CREATE TABLE vehicle (
    samu           text NOT NULL,
    id             text NOT NULL,
    name           text,
    type           text,
    crew_level     text,
    owner          text,
    base           text,
    base_latitude  double precision,
    base_longitude double precision,
    sector_order   int,
    capabilities   text[],
    in_service     boolean,
    position       bigint NOT NULL,
    PRIMARY KEY (samu, id)
);
COMMENT ON COLUMN vehicle.in_service IS 'null until first told otherwise: in service';

CREATE TABLE receiving_unit (
    samu         text NOT NULL,
    code         text NOT NULL,
    name         text,
    town         text,
    latitude     double precision,
    longitude    double precision,
    capabilities text[],
    declared     boolean NOT NULL,
    position     bigint NOT NULL,
    PRIMARY KEY (samu, code)
);
COMMENT ON COLUMN receiving_unit.declared IS 'false once a later declaration no longer names the unit';

CREATE TABLE account (
    samu     text NOT NULL,
    id       uuid NOT NULL,
    login    text,
    name     text,
    roles    text[],
    scope    text,
    active   boolean,
    position bigint NOT NULL,
    PRIMARY KEY (samu, id)
);

CREATE TABLE access_trace (
    position      bigint NOT NULL,
    part          int    NOT NULL,
    samu          text   NOT NULL,
    at            timestamptz NOT NULL,
    actor         text   NOT NULL,
    kind          text   NOT NULL,
    resource      text   NOT NULL,
    file          uuid,
    sealed_reason bytea,
    PRIMARY KEY (position, part)
);
CREATE INDEX access_trace_file ON access_trace (file, at) WHERE file IS NOT NULL;
CREATE INDEX access_trace_actor ON access_trace (actor, at);

CREATE TABLE journal_event (
    position   bigint NOT NULL,
    part       int    NOT NULL,
    samu       text   NOT NULL,
    sequence   bigint NOT NULL,
    type       int    NOT NULL,
    version    int    NOT NULL,
    at         timestamptz NOT NULL,
    actor      text   NOT NULL,
    command_id uuid   NOT NULL,
    file       uuid,
    sealed     bytea,
    PRIMARY KEY (position, part)
);
CREATE INDEX journal_event_file ON journal_event (file, position) WHERE file IS NOT NULL;
CREATE INDEX journal_event_at ON journal_event (samu, at);

CREATE TABLE phone_index (
    hash     bytea  NOT NULL,
    file     uuid   NOT NULL,
    samu     text   NOT NULL,
    position bigint NOT NULL,
    PRIMARY KEY (hash, file)
);

CREATE TABLE name_index (
    file     uuid   NOT NULL,
    rank     int    NOT NULL,
    samu     text   NOT NULL,
    hash     bytea,
    position bigint NOT NULL,
    PRIMARY KEY (file, rank)
);
CREATE INDEX name_index_hash ON name_index (hash);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE TRIGGER access_trace_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON access_trace
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
