package fr.centre15.dispatch.pipeline;

import static fr.centre15.dispatch.fixtures.People.LEA;
import static fr.centre15.dispatch.fixtures.TestSamu.NORD;
import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.dispatch.Actor;
import fr.centre15.dispatch.Command;
import fr.centre15.dispatch.DomainEvent;
import fr.centre15.dispatch.fixtures.Counts;
import fr.centre15.dispatch.fixtures.Vehicles;
import fr.centre15.dispatch.journal.JournalReader;
import fr.centre15.dispatch.journal.JournalRecord;
import fr.centre15.dispatch.journal.Mark;
import fr.centre15.dispatch.regulation.RegulationCommand;
import fr.centre15.dispatch.regulation.RegulationFileId;
import fr.centre15.dispatch.smur.FleetCommand;
import fr.centre15.dispatch.smur.FleetEvent;
import fr.centre15.dispatch.smur.MissionId;
import fr.centre15.dispatch.smur.VehicleId;
import fr.centre15.dispatch.smur.VehicleStatus;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class EngagementRaceTest {

    private static final int THREADS = 8;
    private static final int VEHICLES = 20;
    private static final int CLAIMS = Counts.sample(2_000, 10_000);
    private static final Instant NOON = Instant.parse("2026-11-23T11:00:00Z");

    @TempDir
    private Path place;

    private DispatchNode node;
    private RegulationFileId file;

    @BeforeEach
    void aCentreWithTwentyVehicles() {
        node = new NodeFolder(place).open();
        for (int i = 0; i < VEHICLES; i++) {
            ask(new FleetCommand.DeclareVehicle(Vehicles.aSmur(vehicle(i))));
        }
        Reply opened = ask(new RegulationCommand.OpenRegulationFile(LEA, Optional.empty(), ""));
        file = RegulationFileId.parse(((Reply.Accepted) opened).subject());
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    @Tag("H09b")
    @DisplayName("Huit postes s'arrachent vingt moyens : aucun n'est jamais engagé deux fois")
    void shouldNeverEngageAVehicleTwice() throws Exception {
        try (ExecutorService consoles = Executors.newFixedThreadPool(THREADS)) {
            List<Future<?>> done = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                Random random = new Random(i);
                done.add(consoles.submit(() -> claimAndFree(random)));
            }
            for (Future<?> one : done) {
                one.get(90, TimeUnit.SECONDS);
            }
        }

        assertThat(overlapsInTheJournal()).isEmpty();
    }

    @Test
    @Tag("H09b")
    @DisplayName("La même demande cinq fois : un seul engagement")
    void shouldEngageOnceForTheSameKey() {
        UUID key = new UUID(9, 9);
        FleetCommand.EngageVehicle engage = new FleetCommand.EngageVehicle(file, vehicle(0), "");

        for (int i = 0; i < 5; i++) {
            Reply reply = TestPipeline.answer(node.pipeline()
                    .submit(CommandEnvelope.received(NORD, key, Actor.SYSTEM, NOON, "digest", new byte[] {1}, engage)));
            assertThat(reply.isAccepted()).isTrue();
        }

        assertThat(node.state().of(NORD).fleet().missions().values()).hasSize(1);
    }

    private void claimAndFree(Random random) {
        for (int i = 0; i < CLAIMS / THREADS; i++) {
            Reply reply = ask(new FleetCommand.EngageVehicle(file, vehicle(random.nextInt(VEHICLES)), ""));
            if (reply instanceof Reply.Accepted accepted) {
                ask(new FleetCommand.ReportStatus(MissionId.parse(accepted.subject()), VehicleStatus.AT_BASE));
            }
        }
    }

    /** Reads the history as it lies on disk: an engagement while the vehicle's last mission was not over. */
    private List<VehicleId> overlapsInTheJournal() {
        Map<VehicleId, MissionId> busy = new HashMap<>();
        Map<MissionId, VehicleId> vehicleOf = new HashMap<>();
        List<VehicleId> overlaps = new ArrayList<>();
        int engagements = 0;
        try (JournalReader reader = node.journal().readerAfter(Mark.BEGINNING)) {
            for (Optional<JournalRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
                for (JournalRecord.ReadEvent read : next.get().events()) {
                    DomainEvent event = EventRegistry.decode(
                            read.type(), read.version(), read.content().orElseThrow());
                    if (event instanceof FleetEvent.VehicleEngaged engaged) {
                        engagements++;
                        vehicleOf.put(engaged.mission(), engaged.vehicle());
                        if (busy.put(engaged.vehicle(), engaged.mission()) != null) {
                            overlaps.add(engaged.vehicle());
                        }
                    } else if (event instanceof FleetEvent.StatusReported reported) {
                        busy.remove(vehicleOf.get(reported.mission()));
                    }
                }
            }
        }
        assertThat(engagements).as("the race was a race").isGreaterThan(VEHICLES);
        return overlaps;
    }

    private Reply ask(Command command) {
        return TestPipeline.answer(
                node.pipeline().submit(CommandEnvelope.of(NORD, UUID.randomUUID(), Actor.SYSTEM, NOON, command)));
    }

    private static VehicleId vehicle(int number) {
        return new VehicleId("SMUR-" + number);
    }
}
