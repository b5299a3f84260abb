package fr.centre15.console.board;

import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.dispatch.location.AddressHit;
import fr.centre15.dispatch.location.AddressHit.Kind;
import fr.centre15.dispatch.location.CallerPosition;
import fr.centre15.dispatch.location.Commune;
import fr.centre15.dispatch.location.ConfirmedPlace;
import fr.centre15.dispatch.location.LocationCommand;
import fr.centre15.dispatch.location.Place;
import fr.centre15.dispatch.location.PositionSource;
import fr.centre15.dispatch.location.Precision;
import fr.centre15.dispatch.location.Territory;
import fr.centre15.dispatch.location.Wgs84Position;
import fr.centre15.dispatch.samu.SamuCommand;
import fr.centre15.dispatch.staff.Role;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Confirmer où est le patient")
class PlaceActionsTest {

    private static final Wgs84Position LILLE = new Wgs84Position(50.6311, 3.0468);
    private static final Wgs84Position EXCHANGED = new Wgs84Position(LILLE.longitude(), LILLE.latitude());
    private static final AddressHit GARE = new AddressHit(
            "12 Rue de la Gare 59000 Lille", "12", "Rue de la Gare", "59000", "59350", "Lille", Kind.HOUSE, LILLE, 0.9);

    @TempDir
    private Path place;

    private BoardDesk desk;

    @BeforeEach
    void start() {
        desk = BoardDesk.in(place);
        desk.ask(new SamuCommand.DeclareTerritory(new Territory(List.of(new Commune("59350", "Lille", LILLE, "")))));
        desk.hasASmurAtLille();
        desk.opensAFile();
    }

    @AfterEach
    void stop() {
        desk.close();
    }

    @Test
    @Tag("H12a")
    @DisplayName("une adresse choisie est confirmée ; ce qui a été tapé se garde à l’octet près")
    void shouldKeepWhatWasTyped() {
        String typed = "12 r de la gar  , 3e ét. code 12A#7";

        assertThat(desk.acts("placeHit", shown(GARE) + " " + typed)).isEqualTo(Result.done("Lieu confirmé"));

        assertThat(words()).isEqualTo(typed);
        ConfirmedPlace confirmed = confirmed().orElseThrow();
        assertThat(confirmed.point()).isEqualTo(LILLE);
        assertThat(confirmed.source()).isEqualTo(PositionSource.ADDRESS);
        assertThat(confirmed.name().label()).isEqualTo(GARE.label());
        assertThat(confirmed.name().precision()).isEqualTo(Precision.ADDRESS);
    }

    @Test
    @Tag("H12a")
    @DisplayName("une adresse trouvée par « / » ne touche pas aux mots qui sont déjà là")
    void shouldLeaveTheWordsThatStand() {
        desk.acts("place", "chez Mme Exemple, derrière l’église");

        desk.acts("placeFound", shown(GARE) + " 12 r gare lille");

        assertThat(words()).isEqualTo("chez Mme Exemple, derrière l’église");
        assertThat(confirmed()).isPresent();
    }

    @Test
    @Tag("H12d")
    @DisplayName("un point de la carte sans adresse est accepté, et un moyen y part")
    void shouldDispatchToAPointWithoutAddress() {
        assertThat(desk.acts("placePoint", "50.6311,3.0468")).isEqualTo(Result.done("Lieu confirmé"));
        assertThat(confirmed().orElseThrow().source()).isEqualTo(PositionSource.MAP_POINT);

        desk.acts("propose", "1");
        assertThat(desk.acts("confirm", "").good()).isTrue();

        assertThat(words()).isEmpty();
        var mission = desk.state().fleet().activeMissions().getFirst();
        assertThat(mission.reason()).contains("lieu confirmé");
    }

    @Test
    @DisplayName("un point illisible ou hors du globe est refusé en une phrase, rien ne change")
    void shouldRefuseAnUnreadablePoint() {
        for (String argument : List.of("", "50.6", "nord,sud", "91,3", "NaN,3", "50.6,181")) {
            assertThat(desk.acts("placePoint", argument))
                    .isEqualTo(Result.refused("Point illisible : cliquez de nouveau sur la carte."));
        }
        assertThat(confirmed()).isEmpty();
    }

    @Test
    @Tag("H11c")
    @DisplayName("latitude et longitude inversées : l’inverse n’est pris que si quelqu’un le choisit")
    void shouldExchangeOnlyWhenAsked() {
        says(EXCHANGED);
        String key = PlaceActions.keyOf(desk.state()
                .placeOf(desk.file().id())
                .orElseThrow()
                .positions()
                .getFirst()
                .position());
        assertThat(confirmed()).isEmpty();

        assertThat(desk.acts("placeExchanged", key).good()).isTrue();

        assertThat(confirmed().orElseThrow().point()).isEqualTo(LILLE);
    }

    @Test
    @DisplayName("Ctrl Z rend le lieu confirmé d’avant ; sans lieu d’avant, il le retire")
    void shouldGiveTheFormerPlaceBack() {
        desk.acts("placeHit", shown(GARE));
        desk.acts("placePoint", "50.7,3.1");

        assertThat(desk.acts("undo", "").sentence()).isEqualTo("Annulé : Lieu confirmé");
        assertThat(confirmed().orElseThrow().name().label()).isEqualTo(GARE.label());

        desk.acts("placeWithdraw", "");
        assertThat(confirmed()).isEmpty();
        assertThat(desk.acts("undo", "").good()).isTrue();
        assertThat(confirmed().orElseThrow().name().label()).isEqualTo(GARE.label());
    }

    @Test
    @DisplayName("Ctrl Z ne défait pas ce qu’un collègue a confirmé depuis : il le dit")
    void shouldNotTakeBackWhatAColleagueConfirmed() {
        desk.acts("placeHit", shown(GARE));
        BoardSession colleague = desk.as(Role.MRU, "Dr B. Nowak");
        assertThat(colleague
                        .act("placePoint", "50.7,3.1", desk.session().shown())
                        .good())
                .isTrue();

        assertThat(desk.acts("undo", "").good()).isFalse();

        assertThat(confirmed().orElseThrow().source()).isEqualTo(PositionSource.MAP_POINT);
    }

    @Test
    @DisplayName("ce qui n’est plus dans la liste n’est pas deviné")
    void shouldRefuseWhatWasNeverShown() {
        assertThat(desk.acts("placeHit", "99 rue").good()).isFalse();
        assertThat(desk.acts("placeAt", "AML@1@0").good()).isFalse();
        assertThat(confirmed()).isEmpty();
        assertThat(words()).isEmpty();
    }

    private String shown(AddressHit hit) {
        return desk.addresses().remember(hit);
    }

    private void says(Wgs84Position point) {
        desk.ask(new LocationCommand.ReportFilePosition(
                desk.file().id(),
                new CallerPosition(
                        point, 20, 67, PositionSource.AML, Optional.of(BoardDesk.START), BoardDesk.START, List.of())));
    }

    private Optional<ConfirmedPlace> confirmed() {
        return desk.file().situation().whereabouts().confirmed();
    }

    private String words() {
        return desk.file().situation().place().map(Place::words).orElse("");
    }
}
