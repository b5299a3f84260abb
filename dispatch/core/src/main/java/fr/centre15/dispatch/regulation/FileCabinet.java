package fr.centre15.dispatch.regulation;

import fr.centre15.dispatch.SamuId;
import fr.centre15.dispatch.Stamp;
import fr.centre15.dispatch.codec.Codec;
import fr.centre15.dispatch.location.LocationEvent;
import fr.centre15.dispatch.orientation.OrientationEvent;
import fr.centre15.dispatch.regulation.RegulationEvent.OfFile;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * The regulation files of a SAMU that are not yet filed away, and the counter of the day. Immutable.
 *
 * @param lastDrm number of the file opened last, empty before the first; the next one is counted from it
 */
public record FileCabinet(Map<RegulationFileId, RegulationFile> files, Optional<DrmNumber> lastDrm) {

    public static final FileCabinet EMPTY = new FileCabinet(HashMap.empty(), Optional.empty());

    /** How one file is kept in a snapshot, under its own key. */
    public static final Codec<RegulationFile> FILE_CODEC = RegulationFile.CODEC;

    /** How the counter is kept. */
    public static final Codec<Optional<DrmNumber>> COUNTER_CODEC = DrmNumber.CODEC.optional();

    public Optional<RegulationFile> find(RegulationFileId id) {
        return files.get(id).toJavaOptional();
    }

    /**
     * The number that the next file of this day gets. Stamps of several gateways may cross midnight out of order: a day
     * already left is not counted again, its late files get numbers of the new one.
     */
    public DrmNumber nextDrm(SamuId samu, LocalDate day) {
        DrmNumber first = DrmNumber.of(samu, day, 1);
        return lastDrm.filter(last -> !last.isOfDayBefore(first))
                .map(DrmNumber::next)
                .orElse(first);
    }

    /** The event that opens a file: its id is the id of the command that opened it. */
    public RegulationEvent.RegulationFileOpened opening(
            UUID commandId, SamuId samu, LocalDate day, OpeningOrigin from) {
        return new RegulationEvent.RegulationFileOpened(
                new RegulationFileId(commandId),
                nextDrm(samu, day),
                from.call(),
                from.callingNumber(),
                from.by(),
                from.externalId());
    }

    public FileCabinet apply(RegulationEvent event, Stamp stamp) {
        return switch (event) {
            case RegulationEvent.RegulationFileOpened opened ->
                new FileCabinet(
                        files.put(opened.file(), RegulationFile.opened(opened, stamp)), Optional.of(opened.drm()));
            case RegulationEvent.FilesFiledAway(var gone) -> new FileCabinet(files.removeAll(gone), lastDrm);
            case OfFile change ->
                find(change.file()).map(file -> put(file.apply(change, stamp))).orElse(this);
        };
    }

    public FileCabinet apply(LocationEvent.OfFile event, Stamp stamp) {
        return find(event.file()).map(file -> put(file.apply(event, stamp))).orElse(this);
    }

    public FileCabinet apply(OrientationEvent.OfFile event, Stamp stamp) {
        return find(event.file()).map(file -> put(file.apply(event, stamp))).orElse(this);
    }

    /** Adds a line to a file's chronology; a file no longer here stays untouched. */
    public FileCabinet noting(RegulationFileId id, Stamp stamp, String kind, String detail) {
        return find(id).map(file -> put(file.noting(stamp, kind, detail))).orElse(this);
    }

    /** Brings back a file from a snapshot. */
    public FileCabinet put(RegulationFile file) {
        return new FileCabinet(files.put(file.id(), file), lastDrm);
    }
}
