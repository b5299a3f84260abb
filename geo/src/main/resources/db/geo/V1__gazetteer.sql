-- Where addresses, communes, health sites and defibrillators are. Nothing here is about a patient.
-- Each table holds one whole version of its data set. An import fills a table beside it, with the indexes found here, and
-- exchanges the two in the transaction that filled it: readers see the former version or the new one, never a part.
-- "folded" is written by the application: words without accents or abbreviations, each after a blank.

-- Whatever path the connection came with: the tables are in geo, the extensions' types in public.
SET LOCAL search_path = geo, public;

CREATE EXTENSION IF NOT EXISTS postgis SCHEMA public;
CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA public;

CREATE TABLE dataset (
    kind        text PRIMARY KEY,
    version     int         NOT NULL,
    files       text        NOT NULL,
    rows        bigint      NOT NULL,
    bad_lines   bigint      NOT NULL,
    imported_at timestamptz NOT NULL
);

CREATE TABLE commune (
    insee     text NOT NULL,
    name      text NOT NULL,
    folded    text NOT NULL,
    postcode  text NOT NULL,
    latitude  double precision NOT NULL,
    longitude double precision NOT NULL,
    shape     geometry(MultiPolygon, 4326) NOT NULL
);
CREATE UNIQUE INDEX commune_insee ON commune (insee);
CREATE INDEX commune_folded ON commune USING gin (folded gin_trgm_ops);
CREATE INDEX commune_shape ON commune USING gist (shape);

CREATE TABLE street (
    id        bigint NOT NULL,
    kind      text   NOT NULL,
    name      text   NOT NULL,
    folded    text   NOT NULL,
    postcode  text   NOT NULL,
    insee     text   NOT NULL,
    commune   text   NOT NULL,
    latitude  double precision NOT NULL,
    longitude double precision NOT NULL
);
CREATE UNIQUE INDEX street_id ON street (id);
CREATE INDEX street_folded ON street USING gin (folded gin_trgm_ops);

CREATE TABLE address (
    street    bigint NOT NULL,
    number    int    NOT NULL,
    suffix    text   NOT NULL,
    latitude  double precision NOT NULL,
    longitude double precision NOT NULL,
    point     geometry(Point, 4326) NOT NULL
);
CREATE INDEX address_street ON address (street, number);
CREATE INDEX address_point ON address USING gist (point);

-- A site without coordinates is kept: it exists, but has no point on a map.
CREATE TABLE health_site (
    finess    text NOT NULL,
    legal     text NOT NULL,
    name      text NOT NULL,
    category  text NOT NULL,
    phone     text NOT NULL,
    address   text NOT NULL,
    postcode  text NOT NULL,
    insee     text NOT NULL,
    commune   text NOT NULL,
    latitude  double precision,
    longitude double precision,
    point     geometry(Point, 4326)
);
CREATE UNIQUE INDEX health_site_finess ON health_site (finess);
CREATE INDEX health_site_point ON health_site USING gist (point);

CREATE TABLE defibrillator (
    id        text NOT NULL,
    name      text NOT NULL,
    address   text NOT NULL,
    commune   text NOT NULL,
    access    text NOT NULL,
    hours     text NOT NULL,
    latitude  double precision NOT NULL,
    longitude double precision NOT NULL,
    point     geometry(Point, 4326) NOT NULL
);
CREATE UNIQUE INDEX defibrillator_id ON defibrillator (id);
CREATE INDEX defibrillator_point ON defibrillator USING gist (point);
