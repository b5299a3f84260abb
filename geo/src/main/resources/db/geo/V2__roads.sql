-- Roads as they are drawn on the map. Travel times are read from the road graph, not from here.

SET LOCAL search_path = geo, public;

-- line: in the projection of the tiles, so that nothing is projected while a map waits
-- class: 0 motorway, 1 trunk, 2 primary, 3 secondary, 4 tertiary, 5 other streets, 6 service ways
CREATE TABLE road (
    class smallint NOT NULL,
    ref   text NOT NULL,
    name  text NOT NULL,
    line  geometry(LineString, 3857) NOT NULL
);
CREATE INDEX road_line ON road USING gist (line);
