package fr.centre15.console.store;

import fr.centre15.dispatch.codec.Codec;
import fr.centre15.dispatch.location.ConfirmedPlace;
import fr.centre15.dispatch.location.Place;
import fr.centre15.dispatch.regulation.Caller;
import fr.centre15.dispatch.regulation.CareLevel;
import fr.centre15.dispatch.regulation.DrmNumber;
import fr.centre15.dispatch.regulation.LifeCycle;
import fr.centre15.dispatch.regulation.Motive;
import fr.centre15.dispatch.regulation.Patient;
import fr.centre15.dispatch.regulation.RegulationFileId;
import fr.centre15.dispatch.regulation.RegulationPriority;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Reads the rows of regulation files and opens what they hold. Confined to one thread. */
record FileReading(CellSealing sealing) {

    /** A patient's row, still sealed. */
    record SealedPatient(int rank, byte[] sealed) {}

    /** In the order of the columns that {@link ClosedFiles} asks for. */
    ClosedFile read(ResultSet row) throws SQLException {
        UUID id = row.getObject(1, UUID.class);
        return new ClosedFile(
                new RegulationFileId(id),
                row.getString(2),
                new DrmNumber(row.getString(3)),
                row.getString(4),
                decoded(row.getString(5), LifeCycle.values(), LifeCycle::code).orElseThrow(),
                decoded(row.getString(6), RegulationPriority.values(), RegulationPriority::code),
                decoded(row.getString(7), CareLevel.values(), CareLevel::code),
                row.getObject(8, OffsetDateTime.class).toInstant(),
                instant(row.getObject(9, OffsetDateTime.class)),
                content(id, row));
    }

    ClosedFile with(ClosedFile file, List<SealedPatient> patients) {
        Optional<ClosedFile.Content> whole = file.content().map(content -> {
            List<Patient> opened = patients.stream()
                    .flatMap(patient -> open(file.id().value(), patient).stream())
                    .toList();
            return new ClosedFile.Content(
                    content.caller(), content.place(), content.confirmed(), content.motive(), opened);
        });
        return new ClosedFile(
                file.id(),
                file.samu(),
                file.drm(),
                file.externalId(),
                file.lifeCycle(),
                file.priority(),
                file.careLevel(),
                file.openedAt(),
                file.closedAt(),
                whole);
    }

    private Optional<Patient> open(UUID file, SealedPatient patient) {
        byte[] boundTo = Cell.PATIENT.boundTo(file + "/" + patient.rank());
        return sealing.open(Optional.of(file), boundTo, patient.sealed()).map(Patient.CODEC::fromBytes);
    }

    private Optional<ClosedFile.Content> content(UUID id, ResultSet row) throws SQLException {
        if (sealing.isErased(id)) {
            return Optional.empty();
        }
        return Optional.of(new ClosedFile.Content(
                open(id, Cell.CALLER, row.getBytes(10), Caller.CODEC).orElse(Caller.UNKNOWN),
                open(id, Cell.PLACE, row.getBytes(11), Place.CODEC),
                open(id, Cell.CONFIRMED_PLACE, row.getBytes(13), ConfirmedPlace.CODEC.optional())
                        .flatMap(confirmed -> confirmed),
                open(id, Cell.MOTIVE, row.getBytes(12), Motive.CODEC),
                List.of()));
    }

    private <T> Optional<T> open(UUID file, Cell cell, byte[] sealed, Codec<T> codec) {
        return Optional.ofNullable(sealed)
                .flatMap(bytes -> sealing.open(Optional.of(file), cell.boundTo(file), bytes))
                .map(codec::fromBytes);
    }

    private static Optional<Instant> instant(OffsetDateTime at) {
        return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
    }

    private static <E> Optional<E> decoded(String code, E[] constants, Function<E, String> codeOf) {
        return List.of(constants).stream()
                .filter(constant -> codeOf.apply(constant).equals(code))
                .findFirst();
    }
}
