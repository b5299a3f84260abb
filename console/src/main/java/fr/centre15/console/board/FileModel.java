package fr.centre15.console.board;

import fr.centre15.dispatch.regulation.RegulationFile;
import fr.centre15.dispatch.regulation.RegulationFileId;
import fr.centre15.dispatch.samu.SamuState;
import fr.centre15.dispatch.smur.Proposal;
import fr.centre15.dispatch.smur.SmurMission;
import java.util.List;
import java.util.Optional;

/** Everything the middle and the right of the board show about one file. Immutable. */
record FileModel(
        RegulationFile file,
        List<SmurMission> missions,
        List<Proposal> proposals,
        Optional<WhoGoes.Nearby> defibrillators,
        Pending pending,
        SamuState state) {

    static Optional<FileModel> of(SamuState state, RegulationFileId id, Pending pending, WhoGoes whoGoes) {
        return state.files()
                .find(id)
                .map(file -> new FileModel(
                        file,
                        state.fleet().missionsOf(id),
                        whoGoes.forFile(state, file),
                        whoGoes.defibrillators(state, file),
                        pending,
                        state));
    }

    /** Whether this is drawn just like the other: a tick or a probe alone changes nothing that is shown. */
    boolean looksLike(FileModel other) {
        return file.equals(other.file)
                && missions.equals(other.missions)
                && proposals.equals(other.proposals)
                && defibrillators.equals(other.defibrillators)
                && pending.equals(other.pending)
                && state.fleet() == other.state.fleet()
                && state.staff() == other.state.staff()
                && state.reference() == other.state.reference()
                && state.outbox() == other.state.outbox();
    }

    /** The n-th vehicle that can be engaged now, from 1. */
    Optional<Proposal> ranked(int n) {
        return proposals.stream()
                .filter(proposal -> proposal.rank().orElse(0) == n)
                .findFirst();
    }
}
