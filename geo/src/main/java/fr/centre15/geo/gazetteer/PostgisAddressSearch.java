package fr.centre15.geo.gazetteer;

import fr.centre15.dispatch.location.AddressHit;
import fr.centre15.dispatch.location.AddressSearch;
import fr.centre15.dispatch.location.SearchUnavailable;
import fr.centre15.dispatch.location.SearchUnavailable.Reason;
import fr.centre15.dispatch.location.Wgs84Position;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Addresses from PostGIS: first what begins as typed, then with spelling faults, then with a word left out. It answers with
 * proposals only: homonyms of several communes all appear, and what was typed is nowhere rewritten. Thread safe.
 */
public final class PostgisAddressSearch implements AddressSearch {

    /** Questions under way at once; the pool needs as many connections. */
    public static final int AT_ONCE = 3;

    private static final Duration PATIENCE = Duration.ofMillis(150);
    private static final Duration LONGEST = Duration.ofMillis(800);
    private static final Duration REST = Duration.ofSeconds(2);

    private static final double REVERSE_WITHIN_METRES = 500;
    private static final double WITHOUT_THE_NUMBER = 0.9;
    private static final int MOST = 50;

    /** Below, a place has one word of two in common with what was typed: noise for someone in a hurry. */
    private static final double LEAST_ALIKE = 0.5;

    /** Fewer exact answers than this, and spelling faults are looked for too: a wrong word may be another's beginning. */
    private static final int ENOUGH = 3;

    private static final String COMMUNE_AT = "SELECT 0 AS id, 'COMMUNE' AS kind, '' AS name, folded, postcode, insee,"
            + " name AS commune, latitude, longitude FROM geo.commune"
            + " WHERE ST_Covers(shape, ST_SetSRID(ST_MakePoint(?, ?), 4326)) LIMIT 1";

    private static final String ANY_IMPORTED = "SELECT 1 FROM geo.dataset WHERE kind IN ('ban', 'communes') LIMIT 1";

    private final Gate gate;

    /** With a pool of its own: as you type, one search follows the other. */
    public PostgisAddressSearch(DataSource pool) {
        this.gate = new Gate(pool, AT_ONCE, PATIENCE, LONGEST, REST);
    }

    @Override
    public List<AddressHit> search(String typed, Optional<Wgs84Position> near, int most) {
        TypedAddress address = TypedAddress.of(typed);
        if (address.isTooLittle()) {
            return List.of();
        }
        return gate.ask(connection -> found(connection, address, near, Math.clamp(most, 1, MOST)));
    }

    @Override
    public Optional<AddressHit> reverse(Wgs84Position point) {
        return gate.ask(connection -> {
            Optional<AddressHit> house = Houses.nearest(connection, point, REVERSE_WITHIN_METRES);
            Optional<AddressHit> hit = house.isPresent() ? house : communeAt(connection, point);
            return hit.isEmpty() ? refuseWhenEmpty(connection, hit) : hit;
        });
    }

    private static List<AddressHit> found(
            Connection connection, TypedAddress address, Optional<Wgs84Position> near, int most) throws SQLException {
        Map<String, FoundPlace> places = new LinkedHashMap<>();
        add(connection, PlaceQuery.begun(address, near), places);
        if (places.size() < ENOUGH) {
            add(connection, PlaceQuery.misspelt(address, near), places);
        }
        if (places.isEmpty() && address.telling().size() > 1) {
            add(connection, PlaceQuery.butOne(address, near), places);
        }
        if (places.isEmpty()) {
            return refuseWhenEmpty(connection, List.of());
        }
        return best(connection, address, near, List.copyOf(places.values()), most);
    }

    private static void add(Connection connection, PlaceQuery query, Map<String, FoundPlace> places)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query.sql())) {
            for (int i = 0; i < query.parameters().size(); i++) {
                statement.setObject(i + 1, query.parameters().get(i));
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    FoundPlace place = FoundPlace.read(row);
                    places.putIfAbsent(place.id() + " " + place.insee(), place);
                }
            }
        }
    }

    private static List<AddressHit> best(
            Connection connection,
            TypedAddress address,
            Optional<Wgs84Position> near,
            List<FoundPlace> places,
            int most)
            throws SQLException {
        Map<Long, Houses.Door> doors = address.number().isEmpty()
                ? Map.of()
                : Houses.doors(
                        connection,
                        places.stream().map(FoundPlace::id).toList(),
                        address.number().getAsInt(),
                        address.suffix());
        List<AddressHit> hits = new ArrayList<>();
        for (FoundPlace place : places) {
            double text = Likeness.ofText(address, place.folded(), FoldedText.of(place.named()));
            if (text >= LEAST_ALIKE) {
                hits.add(hit(place, Optional.ofNullable(doors.get(place.id())), address, text, near));
            }
        }
        // The label last, so that equals come in the same order on every screen.
        hits.sort(Comparator.comparingDouble(AddressHit::score).reversed().thenComparing(AddressHit::label));
        return List.copyOf(hits.subList(0, Math.min(most, hits.size())));
    }

    /** A number that the street does not have is not invented: the street itself is proposed, a little lower. */
    private static AddressHit hit(
            FoundPlace place,
            Optional<Houses.Door> door,
            TypedAddress address,
            double text,
            Optional<Wgs84Position> near) {
        double found = door.isPresent() || address.number().isEmpty() ? text : text * WITHOUT_THE_NUMBER;
        double score = Likeness.ranked(found, place.point(), near);
        return door.map(one -> place.house(one.number(), one.point(), score)).orElseGet(() -> place.hit(score));
    }

    private static Optional<AddressHit> communeAt(Connection connection, Wgs84Position point) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(COMMUNE_AT)) {
            statement.setDouble(1, point.longitude());
            statement.setDouble(2, point.latitude());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(FoundPlace.read(row).hit(0.5)) : Optional.empty();
            }
        }
    }

    /** Nothing found in nothing is another answer than nothing found. */
    private static <T> T refuseWhenEmpty(Connection connection, T answer) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(ANY_IMPORTED)) {
            if (!row.next()) {
                throw new SearchUnavailable(Reason.NOTHING_IMPORTED);
            }
        }
        return answer;
    }
}
