package fr.centre15.dispatch.location;

import static fr.centre15.dispatch.fixtures.People.LEA;
import static fr.centre15.dispatch.fixtures.Vehicles.LILLE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.dispatch.codec.Codec;
import fr.centre15.dispatch.pipeline.EventRegistry;
import fr.centre15.dispatch.regulation.RegulationFileId;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("Ce qu'une version sans nom de lieu a écrit se lit toujours")
class PlaceFormatTest {

    private static final RegulationFileId FILE = new RegulationFileId(new UUID(59, 15));
    private static final Instant AT = Instant.parse("2026-11-24T08:00:00Z");
    private static final ConfirmedPlace BARE = new ConfirmedPlace(LILLE, 25, PositionSource.MAP_POINT, LEA, AT);
    private static final ConfirmedPlace NAMED = BARE.called(new PlaceName("2 Rue d'Essai", Precision.ADDRESS));

    @Test
    @Tag("R04")
    @DisplayName("l'événement 124 de la première version, à l'octet près")
    void shouldReadTheFirstVersionOfThePlaceConfirmed() {
        byte[] first = HexFormat.of()
                .parseHex("000000000000003b000000000000000f40495089a027525440087559b3d07c85403900000000000005504f494e54"
                        + "000000000000000100000000000000018080c88da3c0b006");

        assertThat(EventRegistry.decode(124, 1, first)).isEqualTo(new LocationEvent.PlaceConfirmed(FILE, BARE));
    }

    @Test
    @DisplayName("sans nom, l'état et la ligne du dossier gardent leurs octets ; avec un nom, ils le rendent")
    void shouldKeepTheBytesOfNamelessPlaces() {
        Whereabouts bare = new Whereabouts(PositionHistory.EMPTY, Optional.of(BARE), List.of(BARE));
        Whereabouts named = new Whereabouts(PositionHistory.EMPTY, Optional.of(NAMED), List.of(BARE, NAMED));

        assertThat(ConfirmedPlace.CODEC.toBytes(BARE)).isEqualTo(ConfirmedPlace.FIRST.toBytes(BARE));
        assertThat(Whereabouts.CODEC.fromBytes(Whereabouts.CODEC.toBytes(bare))).isEqualTo(bare);
        assertThat(Whereabouts.CODEC.fromBytes(Whereabouts.CODEC.toBytes(named)))
                .isEqualTo(named);
        Codec<Optional<ConfirmedPlace>> row = ConfirmedPlace.CODEC.optional();
        assertThat(row.fromBytes(row.toBytes(Optional.of(NAMED)))).contains(NAMED);
        assertThat(row.fromBytes(ConfirmedPlace.FIRST.optional().toBytes(Optional.of(BARE))))
                .contains(BARE);
    }
}
