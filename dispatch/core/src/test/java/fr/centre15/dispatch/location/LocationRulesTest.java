package fr.centre15.dispatch.location;

import static fr.centre15.dispatch.fixtures.People.KARIM;
import static fr.centre15.dispatch.fixtures.People.LEA;
import static fr.centre15.dispatch.fixtures.People.actor;
import static fr.centre15.dispatch.fixtures.Positions.aml;
import static fr.centre15.dispatch.fixtures.Positions.north;
import static fr.centre15.dispatch.fixtures.Vehicles.LILLE;
import static fr.centre15.dispatch.fixtures.Vehicles.SMUR_LILLE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.dispatch.Actor;
import fr.centre15.dispatch.Decision;
import fr.centre15.dispatch.DomainEvent;
import fr.centre15.dispatch.Refusal;
import fr.centre15.dispatch.call.CallCommand;
import fr.centre15.dispatch.call.CallId;
import fr.centre15.dispatch.call.CallSignal;
import fr.centre15.dispatch.call.PhoneNumber;
import fr.centre15.dispatch.fixtures.Positions;
import fr.centre15.dispatch.fixtures.TestSamu;
import fr.centre15.dispatch.regulation.Caller;
import fr.centre15.dispatch.regulation.LifeCycle;
import fr.centre15.dispatch.regulation.RegulationCommand;
import fr.centre15.dispatch.regulation.RegulationFileId;
import fr.centre15.dispatch.samu.SamuCommand;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** To whom a position belongs: to the call, to the file, or to nobody yet. */
class LocationRulesTest {

    private static final PhoneNumber MOBILE = new PhoneNumber("0612345678");

    private final TestSamu samu = TestSamu.atWork();

    @Test
    @DisplayName("Une position arrivée pendant que l'appel sonne va à l'appel, puis au dossier qu'il ouvre")
    void shouldGoWithTheCallIntoItsFile() {
        samu.hears(CallSignal.RINGING, "a", MOBILE.digits());

        assertThat(hears(LILLE, 12).subject()).isEqualTo("a");
        assertThat(ofCall("a")).hasSize(1);

        RegulationFileId file = samu.claims(LEA, "a");
        assertThat(ofFile(file)).hasSize(1);
        assertThat(samu.state().positions().calls()).isEmpty();
        assertThat(ofCall("a")).hasSize(1);
    }

    @Test
    @DisplayName(
            "Plusieurs positions du même appel : toutes gardées, la plus récente bonne en tête, une faible jamais devant")
    void shouldKeepTheHistoryNewestGoodOneFirst() {
        samu.hears(CallSignal.RINGING, "a", MOBILE.digits());
        hears(LILLE, 800);
        RegulationFileId file = samu.claims(LEA, "a");
        samu.after(Duration.ofSeconds(5));
        hears(LILLE, 15);
        samu.after(Duration.ofSeconds(5));

        assertThat(hears(LILLE, 4_000).subject()).isEqualTo(file.toString());
        assertThat(ofFile(file))
                .extracting(seen -> seen.position().accuracyMetres())
                .containsExactly(15.0, 800.0, 4_000.0);
    }

    @Test
    @DisplayName("Une position qui devance son appel l'attend ; reçue trois fois, elle n'est là qu'une fois")
    void shouldWaitForItsCall() {
        CallerPosition early = aml(LILLE, 12, samu.now());
        for (int i = 0; i < 3; i++) {
            samu.does(new LocationCommand.ReportCallerPosition(MOBILE, early));
        }

        samu.after(Duration.ofSeconds(4)).hears(CallSignal.RINGING, "a", MOBILE.digits());
        samu.does(new LocationCommand.ReportCallerPosition(MOBILE, early));

        assertThat(ofCall("a")).singleElement().matches(seen -> !seen.isWeak());
        assertThat(samu.does(samu.report(CallSignal.RINGING, "a", MOBILE.digits()))
                        .events())
                .isEmpty();
    }

    @Test
    @DisplayName("Sans appel, une position est oubliée au bout d'un quart d'heure")
    void shouldForgetWhatNobodyCalledFor() {
        hears(LILLE, 12);

        samu.after(Duration.ofMinutes(14)).strikes(Duration.ofMinutes(1));
        assertThat(samu.state().positions().kept()).hasSize(1);

        samu.strikes(Duration.ofMinutes(1));
        samu.strikes(Duration.ofMinutes(1));
        assertThat(samu.state().positions()).isEqualTo(PositionBook.EMPTY);
        assertThat(samu.does(new SamuCommand.Tick()).events()).isEmpty();
    }

    @Test
    @Tag("T15d")
    @DisplayName("Un message rejoué deux heures après son heure se voit, se dit d'avant l'appel, et ne place personne")
    void shouldShowAnExpiredMessageAndNeverApplyIt() {
        samu.after(Duration.ofHours(3)).hears(CallSignal.RINGING, "a", MOBILE.digits());
        RegulationFileId file = samu.claims(LEA, "a");
        Instant longAgo = samu.now().minus(Duration.ofHours(2));
        CallerPosition replayed =
                new CallerPosition(LILLE, 12, 67, PositionSource.AML, Optional.of(longAgo), samu.now(), List.of());

        samu.does(new LocationCommand.ReportCallerPosition(MOBILE, replayed));

        PatientPlace shown = samu.state().placeOf(file).orElseThrow();
        assertThat(shown.positions()).singleElement().satisfies(seen -> {
            assertThat(seen.weaknesses()).containsExactly(Weakness.OLDER_THAN_CALL);
            assertThat(seen.position().ageAt(samu.now())).isEqualTo(Duration.ofHours(2));
        });
        assertThat(shown.best()).isEmpty();
        assertThat(shown.scene()).isEmpty();
    }

    @Test
    @DisplayName("Le ménage n'oublie que ce qui est trop vieux : la position d'après attend toujours")
    void shouldForgetOnlyWhatIsTooOld() {
        hears(LILLE, 12);
        samu.after(Duration.ofMinutes(10));
        hears(LILLE, 30);

        samu.after(Duration.ofMinutes(6)).strikes(Duration.ofMinutes(1));
        samu.hears(CallSignal.RINGING, "a", MOBILE.digits());

        assertThat(ofCall("a"))
                .singleElement()
                .matches(seen -> seen.position().accuracyMetres() == 30 && seen.isWeak());
        assertThat(samu.state().positions().kept().get(MOBILE).get().received()).hasSize(1);
    }

    @Test
    @DisplayName("Même avant le ménage, une position de plus d'un quart d'heure ne va plus à un appel")
    void shouldNotGiveACallWhatIsTooOld() {
        hears(LILLE, 12);

        samu.after(Duration.ofMinutes(15).plusMillis(1)).hears(CallSignal.RINGING, "a", MOBILE.digits());

        assertThat(ofCall("a")).isEmpty();
    }

    @Test
    @DisplayName("Un flot de positions sans appel ne remplit pas la mémoire : le numéro le plus ancien cède sa place")
    void shouldBoundWhatWaits() {
        hears(LILLE, 12);
        IntStream.range(0, PositionBook.MOST_NUMBERS).forEach(i -> {
            samu.after(Duration.ofMillis(1));
            report(new PhoneNumber("07%08d".formatted(i)), LILLE, 12);
        });
        IntStream.range(0, 50).forEach(i -> {
            samu.after(Duration.ofMillis(1));
            report(new PhoneNumber("0700000005"), north(LILLE, i), 12);
        });

        assertThat(samu.state().positions().kept()).hasSize(PositionBook.MOST_NUMBERS);
        assertThat(samu.state().positions().kept().containsKey(MOBILE)).isFalse();
        assertThat(samu.state()
                        .positions()
                        .kept()
                        .get(new PhoneNumber("0700000005"))
                        .get()
                        .received())
                .hasSize(8);
    }

    @Test
    @DisplayName("Un dossier garde les cent dernières positions")
    void shouldBoundTheHistory() {
        samu.hears(CallSignal.RINGING, "a", MOBILE.digits());
        RegulationFileId file = samu.claims(LEA, "a");

        for (int i = 0; i < 130; i++) {
            samu.after(Duration.ofSeconds(1));
            hears(north(LILLE, i), 12);
        }

        assertThat(ofFile(file)).hasSize(PositionHistory.MOST);
        assertThat(ofFile(file).getFirst().position().point()).isEqualTo(north(LILLE, 129));
        assertThat(samu.file(file).chronology().stream()
                        .filter(line -> line.kind().equals("POSITION")))
                .hasSize(1);
    }

    @Test
    @DisplayName("L'appelant a raccroché : sa position va à l'appel perdu, et au dossier quand on le rappelle")
    void shouldGoToALostCall() {
        samu.hears(CallSignal.RINGING, "a", MOBILE.digits()).events();
        samu.hears(CallSignal.ABANDONED, "a", "");
        hears(LILLE, 12);
        assertThat(ofCall("a")).hasSize(1);

        RegulationFileId file = RegulationFileId.parse(
                samu.does(new CallCommand.CallBack(new CallId("a"), LEA)).subject());

        assertThat(ofFile(file)).hasSize(1);
    }

    @Test
    @DisplayName(
            "Appel terminé, dossier en cours : la position va au dossier, et attend aussi un nouvel appel du numéro")
    void shouldGoToTheFileInWorkAndToTheNextCall() {
        samu.hears(CallSignal.RINGING, "a", MOBILE.digits());
        RegulationFileId file = samu.claims(LEA, "a");
        samu.hears(CallSignal.ENDED, "a", "");

        hears(LILLE, 12);
        samu.after(Duration.ofSeconds(20)).hears(CallSignal.RINGING, "b", MOBILE.digits());

        assertThat(ofFile(file)).hasSize(1);
        assertThat(ofCall("b")).hasSize(1);
    }

    @Test
    @DisplayName("Un numéro noté dans le dossier, ou un dossier ouvert pour ce numéro, reçoit ce qui attendait")
    void shouldGoToAFileThatNamesTheNumber() {
        hears(LILLE, 12);

        RegulationFileId opened =
                RegulationFileId.parse(samu.does(new RegulationCommand.OpenRegulationFile(LEA, Optional.of(MOBILE), ""))
                        .subject());
        RegulationFileId noted = samu.opensFile();
        samu.does(new RegulationCommand.RecordCaller(noted, new Caller("", "", Optional.of(MOBILE))));

        assertThat(ofFile(opened)).hasSize(1);
        assertThat(ofFile(noted)).hasSize(1);
    }

    @Test
    @DisplayName("La position d'un autre numéro ne va jamais à cet appel")
    void shouldNeverGoToAnotherNumber() {
        samu.hears(CallSignal.RINGING, "a", MOBILE.digits());
        samu.hears(CallSignal.RINGING, "hidden", "");

        report(new PhoneNumber("0612345679"), LILLE, 12);

        assertThat(ofCall("a")).isEmpty();
        assertThat(ofCall("hidden")).isEmpty();
    }

    @Test
    @DisplayName("Un lieu confirmé ne bouge que par une personne : une meilleure position est montrée, le lieu reste")
    @Tag("H12b")
    void shouldNeverMoveAConfirmedPlace() {
        samu.hears(CallSignal.RINGING, "a", MOBILE.digits());
        RegulationFileId file = samu.claims(LEA, "a");
        ConfirmedPlace place = place(LILLE);
        samu.by(actor(LEA)).does(new LocationCommand.ConfirmPlace(file, place));
        var confirmed = samu.file(file).situation().whereabouts().confirmed();

        samu.by(Actor.SYSTEM).after(Duration.ofSeconds(30));
        hears(north(LILLE, 2_000), 5);

        assertThat(samu.file(file).situation().whereabouts().confirmed()).isEqualTo(confirmed);
        PatientPlace shown = samu.state().placeOf(file).orElseThrow();
        assertThat(shown.positions()).hasSize(1);
        assertThat(shown.scene().orElseThrow().point()).isEqualTo(LILLE);
        assertThat(shown.disagreements())
                .singleElement()
                .matches(found -> found.kind() == Disagreement.Kind.AWAY_FROM_CONFIRMED);
    }

    @Test
    @DisplayName("Ni une machine, ni une personne au nom d'une autre ne confirme un lieu ou ne le retire")
    @Tag("H12b")
    void shouldLetOnlyAPersonConfirm() {
        RegulationFileId file = samu.opensFile();
        var command = new LocationCommand.ConfirmPlace(file, place(LILLE));

        assertThat(samu.isRefused(command).refusal()).isEqualTo(Refusal.NOT_ALLOWED);
        samu.by(new Actor(Actor.Kind.DEVICE, LEA.toString()));
        assertThat(samu.isRefused(command).refusal()).isEqualTo(Refusal.NOT_ALLOWED);
        assertThat(samu.isRefused(new LocationCommand.WithdrawPlace(file)).refusal())
                .isEqualTo(Refusal.NOT_ALLOWED);
        samu.by(actor(KARIM));
        assertThat(samu.isRefused(command).refusal()).isEqualTo(Refusal.NOT_ALLOWED);

        assertThat(samu.file(file).situation().whereabouts()).isEqualTo(Whereabouts.UNKNOWN);
    }

    @Test
    @DisplayName(
            "On défait une confirmation en confirmant le lieu d'avant, ou en la retirant ; les mots tapés ne changent pas")
    @Tag("H12a")
    void shouldUndoAConfirmation() {
        RegulationFileId file = samu.opensFile();
        String typed = "  12 rue de la gare,  LILE (3e étage, code 12A) ";
        samu.does(new RegulationCommand.RecordPlace(file, typed));
        samu.by(actor(LEA)).does(new LocationCommand.ConfirmPlace(file, place(LILLE)));
        samu.does(new LocationCommand.ConfirmPlace(file, place(north(LILLE, 700))));

        ConfirmedPlace former =
                samu.file(file).situation().whereabouts().former().getFirst();
        samu.after(Duration.ofSeconds(9)).does(new LocationCommand.ConfirmPlace(file, former));

        ConfirmedPlace again =
                samu.file(file).situation().whereabouts().confirmed().orElseThrow();
        assertThat(again.point()).isEqualTo(LILLE);
        assertThat(again.at()).isEqualTo(samu.now());
        assertThat(samu.does(new LocationCommand.ConfirmPlace(file, former)).events())
                .isEmpty();
        assertThat(samu.file(file).situation().place().orElseThrow().words()).isEqualTo(typed);

        samu.does(new LocationCommand.WithdrawPlace(file));
        assertThat(samu.file(file).situation().whereabouts().confirmed()).isEmpty();
        assertThat(samu.file(file).situation().whereabouts().former()).hasSize(3);
        assertThat(samu.does(new LocationCommand.WithdrawPlace(file)).events()).isEmpty();
    }

    @Test
    @DisplayName("Un point libre sans adresse se confirme ; un dossier clos ou inconnu ne bouge plus")
    void shouldRefuseOnlyFilesThatCannotChange() {
        RegulationFileId file = samu.opensFile();
        samu.by(actor(LEA)).does(new LocationCommand.ConfirmPlace(file, place(new Wgs84Position(50.9, 2.2))));
        samu.leads(file, LifeCycle.COMPLETED, LifeCycle.VALIDATED, LifeCycle.CLOSED);
        CallerPosition position = aml(LILLE, 12, samu.now());

        assertThat(samu.isRefused(new LocationCommand.ConfirmPlace(file, place(LILLE)))
                        .refusal())
                .isEqualTo(Refusal.FILE_CLOSED);
        assertThat(samu.isRefused(new LocationCommand.ReportFilePosition(file, position))
                        .refusal())
                .isEqualTo(Refusal.FILE_CLOSED);
        RegulationFileId unknown = new RegulationFileId(new UUID(9, 9));
        assertThat(samu.isRefused(new LocationCommand.ReportFilePosition(unknown, position))
                        .refusal())
                .isEqualTo(Refusal.FILE_UNKNOWN);
    }

    @Test
    @DisplayName("Dès qu'il y a un dossier, une position est scellée sous sa clé")
    void shouldSealUnderTheFile() {
        samu.hears(CallSignal.RINGING, "a", MOBILE.digits());
        RegulationFileId file = samu.claims(LEA, "a");

        List<DomainEvent> events = hears(LILLE, 12).events();

        assertThat(events).singleElement().matches(event -> event.sealedUnder().equals(Optional.of(file)));
    }

    @Test
    @DisplayName("Numéro, réseau et appareil à plus de 5 km : un avertissement, et rien n'est empêché")
    @Tag("T33a")
    void shouldWarnOfSourcesFarApartAndBlockNothing() {
        samu.hears(CallSignal.RINGING, "a", MOBILE.digits());
        RegulationFileId file = samu.claims(LEA, "a");
        hears(LILLE, 12);
        samu.does(new LocationCommand.ReportFilePosition(
                file, Positions.of(PositionSource.NETWORK, north(LILLE, 6_500), 800, samu.now())));

        assertThat(samu.state().placeOf(file).orElseThrow().disagreements())
                .singleElement()
                .matches(found -> found.kind() == Disagreement.Kind.SOURCES_APART && found.metres() > 5_000);
        samu.engages(file, SMUR_LILLE);
        samu.by(actor(LEA)).does(new LocationCommand.ConfirmPlace(file, place(LILLE)));
    }

    private Decision.Accepted hears(Wgs84Position point, double metres) {
        return report(MOBILE, point, metres);
    }

    private Decision.Accepted report(PhoneNumber number, Wgs84Position point, double metres) {
        return samu.does(new LocationCommand.ReportCallerPosition(number, aml(point, metres, samu.now())));
    }

    private List<SeenPosition> ofCall(String call) {
        return samu.state().placeOf(new CallId(call)).orElseThrow().positions();
    }

    private List<SeenPosition> ofFile(RegulationFileId file) {
        return samu.state().placeOf(file).orElseThrow().positions();
    }

    private static ConfirmedPlace place(Wgs84Position point) {
        return new ConfirmedPlace(point, 0, PositionSource.MAP_POINT, LEA, TestSamu.MORNING);
    }
}
