package fr.centre15.console.board;

import fr.centre15.dispatch.orientation.WhereTo;
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
        WhereTo whereTo,
        Pending pending,
        SamuState state) {

    static Optional<FileModel> of(SamuState state, RegulationFileId id, Pending pending, Advice advice) {
        return state.files()
                .find(id)
                .map(file -> new FileModel(
                        file,
                        state.fleet().missionsOf(id),
                        advice.whoGoes().forFile(state, file),
                        advice.whoGoes().defibrillators(state, file),
                        advice.receivers().forFile(state, file),
                        pending,
                        state));
    }

    /** Whether this is drawn just like the other: a tick or a probe alone changes nothing that is shown. */
    boolean looksLike(FileModel other) {
        return file.equals(other.file)
                && missions.equals(other.missions)
                && proposals.equals(other.proposals)
                && defibrillators.equals(other.defibrillators)
                && whereTo.equals(other.whereTo)
                && pending.equals(other.pending)
                && state.fleet() == other.state.fleet()
                && state.staff() == other.state.staff()
                && state.reference() == other.state.reference()
                && state.outbox() == other.state.outbox();
    }

    /** Why destinations stand where they stand, in French. */
    ReceiverText receiverText() {
        return new ReceiverText(whereTo, state.reference().profile().zone());
    }

    /** The n-th vehicle that can be engaged now, from 1. */
    Optional<Proposal> ranked(int n) {
        return proposals.stream()
                .filter(proposal -> proposal.rank().orElse(0) == n)
                .findFirst();
    }
}
