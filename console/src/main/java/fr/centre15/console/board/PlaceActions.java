package fr.centre15.console.board;

import fr.centre15.console.ui.Texts;
import fr.centre15.dispatch.Command;
import fr.centre15.dispatch.location.AddressHit;
import fr.centre15.dispatch.location.CallerPosition;
import fr.centre15.dispatch.location.ConfirmedPlace;
import fr.centre15.dispatch.location.LocationCommand;
import fr.centre15.dispatch.location.PatientPlace;
import fr.centre15.dispatch.location.PlaceName;
import fr.centre15.dispatch.location.PositionSource;
import fr.centre15.dispatch.location.Precision;
import fr.centre15.dispatch.location.SeenPosition;
import fr.centre15.dispatch.location.Wgs84Position;
import fr.centre15.dispatch.regulation.RegulationCommand;
import fr.centre15.dispatch.regulation.RegulationFile;
import fr.centre15.dispatch.regulation.RegulationFileId;
import fr.centre15.dispatch.samu.SamuState;
import java.util.Optional;

/** Confirms where the patient is: an address, what a device said, a point of the map. Confined to the session's lock. */
final class PlaceActions {

    private final BoardSession session;
    private final FoundAddresses found;

    PlaceActions(BoardSession session, FoundAddresses found) {
        this.session = session;
        this.found = found;
    }

    /** Empty for an act that is none of these. */
    Optional<Result> act(String action, String argument, RegulationFileId file) {
        return switch (action) {
            case "placeHit" -> Optional.of(address(file, argument, true));
            case "placeFound" ->
                Optional.of(address(file, argument, wordsOf(file).isEmpty()));
            case "placeAt" -> Optional.of(position(file, argument, false));
            case "placeExchanged" -> Optional.of(position(file, argument, true));
            case "placePoint" -> Optional.of(point(file, argument));
            case "placeWithdraw" -> Optional.of(confirm(file, Optional.empty()));
            default -> Optional.empty();
        };
    }

    /**
     * An address that the browser was shown.
     *
     * @param argument its name, a blank, and what was typed
     * @param keepsWords what was typed are the words of the place, kept as typed
     */
    private Result address(RegulationFileId file, String argument, boolean keepsWords) {
        String[] parts = argument.split(" ", 2);
        Optional<AddressHit> hit = found.find(parts[0]);
        if (hit.isEmpty()) {
            return Result.refused(Texts.of("place.hit.gone"));
        }
        String typed = parts.length == 2 ? parts[1] : "";
        if (keepsWords && !typed.isBlank() && !typed.equals(wordsOf(file))) {
            Result kept = session.tell(new RegulationCommand.RecordPlace(file, typed), "done.place");
            if (!kept.good()) {
                return kept;
            }
        }
        AddressHit chosen = hit.get();
        return confirm(
                file,
                Optional.of(place(chosen.point(), 0, PositionSource.ADDRESS).called(PlaceName.of(chosen))));
    }

    private String wordsOf(RegulationFileId file) {
        return fileAt(file)
                .flatMap(known -> known.situation().place())
                .map(place -> place.words())
                .orElse("");
    }

    /** @param exchanged with latitude and longitude exchanged, as it was proposed */
    private Result position(RegulationFileId file, String key, boolean exchanged) {
        Optional<SeenPosition> seen = session.state().placeOf(file).map(PatientPlace::positions).stream()
                .flatMap(positions -> positions.stream())
                .filter(candidate -> keyOf(candidate.position()).equals(key))
                .findFirst();
        Optional<Wgs84Position> point = exchanged
                ? seen.flatMap(SeenPosition::exchanged)
                : seen.map(known -> known.position().point());
        if (point.isEmpty()) {
            return Result.refused(Texts.of("place.position.gone"));
        }
        CallerPosition position = seen.orElseThrow().position();
        return confirm(file, Optional.of(place(point.get(), position.accuracyMetres(), position.source())));
    }

    /** A point of the map: {@code latitude,longitude}, then in metres how far off the hand may have been, if it is known. */
    private Result point(RegulationFileId file, String argument) {
        String[] parts = argument.split(",", 3);
        try {
            Wgs84Position point = new Wgs84Position(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
            double metres = parts.length < 3 ? 0 : Double.parseDouble(parts[2]);
            return confirm(
                    file,
                    Optional.of(
                            place(point, metres, PositionSource.MAP_POINT).called(new PlaceName("", Precision.EXACT))));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException unreadable) {
            return Result.refused(Texts.of("place.point.unreadable"));
        }
    }

    private ConfirmedPlace place(Wgs84Position point, double accuracyMetres, PositionSource source) {
        return new ConfirmedPlace(
                point, accuracyMetres, source, session.viewer().person(), session.now());
    }

    /** @param place empty takes the present one back */
    private Result confirm(RegulationFileId file, Optional<ConfirmedPlace> place) {
        Optional<ConfirmedPlace> before = confirmedIn(session.state(), file);
        Result result =
                session.tell(command(file, place), place.isPresent() ? "done.place.confirmed" : "done.place.withdrawn");
        if (result.good() && !before.equals(place)) {
            Optional<ConfirmedPlace> now = confirmedIn(session.state(), file);
            session.canBeUndone(new Undo(
                    command(file, before.map(this::byMe)),
                    result.sentence(),
                    state -> confirmedIn(state, file).equals(now)));
        }
        return result;
    }

    private static Optional<ConfirmedPlace> confirmedIn(SamuState state, RegulationFileId file) {
        return state.files()
                .find(file)
                .flatMap(known -> known.situation().whereabouts().confirmed());
    }

    /** Who takes something back answers for what stands then. */
    private ConfirmedPlace byMe(ConfirmedPlace former) {
        return place(former.point(), former.accuracyMetres(), former.source()).called(former.name());
    }

    private static Command command(RegulationFileId file, Optional<ConfirmedPlace> place) {
        return place.<Command>map(confirmed -> new LocationCommand.ConfirmPlace(file, confirmed))
                .orElseGet(() -> new LocationCommand.WithdrawPlace(file));
    }

    private Optional<RegulationFile> fileAt(RegulationFileId file) {
        return session.state().files().find(file);
    }

    /** Names a position of a file: what is shown may be drawn anew, and in another order, before it is chosen. */
    static String keyOf(CallerPosition position) {
        return position.source().code() + "@" + position.receivedAt().toEpochMilli() + "@"
                + Integer.toHexString(position.point().hashCode());
    }
}
