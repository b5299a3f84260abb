package fr.centre15.console.board;

import fr.centre15.console.nomenclature.CodeList;
import fr.centre15.console.ui.Texts;
import fr.centre15.dispatch.location.Commune;
import fr.centre15.dispatch.location.Place;
import fr.centre15.dispatch.regulation.RegulationFile;
import fr.centre15.dispatch.samu.SamuState;
import fr.centre15.dispatch.smur.Proposal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Says in French why a vehicle is proposed, or why it is not. */
final class ProposalText {

    private static final double METRES_PER_KILOMETRE = 1_000;

    private ProposalText() {}

    static String reason(SamuState state, RegulationFile file, Proposal proposal) {
        String commune = communeOf(state, file).map(Commune::name).orElse("");
        String status = proposal.mission()
                .map(mission -> CodeList.VEHICLE_STATES.labelOf(mission.status().code()))
                .orElse("");
        String drm = proposal.mission()
                .flatMap(mission -> state.files().find(mission.file()))
                .map(other -> other.drm().shortForm())
                .orElse("");
        return Texts.of(
                "proposal." + proposal.reason(),
                Map.of(
                        "distance",
                        distance(proposal),
                        "commune",
                        commune,
                        "base",
                        proposal.vehicle().base().name(),
                        "owner",
                        Texts.ofOr("owner." + proposal.vehicle().owner().code(), ""),
                        "status",
                        status,
                        "drm",
                        drm));
    }

    /** Kilometres as the crow flies; a dash when no commune is known. */
    static String distance(Proposal proposal) {
        return proposal.metres()
                .map(metres -> String.format(Locale.FRANCE, "%.0f\u00a0km", metres / METRES_PER_KILOMETRE))
                .orElse("–");
    }

    static Optional<Commune> communeOf(SamuState state, RegulationFile file) {
        return file.situation()
                .place()
                .map(Place::insee)
                .flatMap(state.reference().territory()::find);
    }
}
