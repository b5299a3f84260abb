package fr.centre15.console.administration;

import fr.centre15.console.engine.InstanceProperties;
import fr.centre15.console.security.AccessTrace;
import fr.centre15.console.security.Action;
import fr.centre15.console.security.FileAccess;
import fr.centre15.console.security.StaffPrincipal;
import fr.centre15.console.security.Verdict;
import fr.centre15.console.store.ClosedFile;
import fr.centre15.console.store.ClosedFiles;
import fr.centre15.console.store.Store;
import fr.centre15.console.store.StoreUnavailable;
import fr.centre15.console.ui.Texts;
import fr.centre15.dispatch.SamuId;
import fr.centre15.dispatch.regulation.RegulationFile;
import fr.centre15.dispatch.regulation.RegulationFileId;
import fr.centre15.dispatch.samu.SamuState;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Old files: who may look for them, what is found, what opening one shows. Leaves a trace of every file that was listed or
 * opened. Waits for the database, at most a few seconds: never under a session's lock. Thread safe.
 */
@Component
class FileSearch {

    /** More than that nobody reads; the question must be made narrower. */
    static final int SHOWN = 20;

    private static final String LIST = "search.list";
    private static final String FILE = "search.file";
    private static final String PRINT = "search.print";
    private static final int SHORTEST = 2;
    private static final int SHORTEST_REASON = 3;
    private static final int LONGEST_REASON = 300;

    private final Store store;
    private final Counter counter;
    private final FileAccess access;
    private final AccessTrace trace;
    private final SamuId samu;

    FileSearch(Store store, Counter counter, FileAccess access, AccessTrace trace, InstanceProperties instance) {
        this.store = store;
        this.counter = counter;
        this.access = access;
        this.trace = trace;
        this.samu = instance.samu();
    }

    /** What came of looking for files. */
    sealed interface Found {

        /** @param more there are older ones that are not in the list */
        record Listed(List<FoundFile> files, boolean more) implements Found {}

        /** Without the database: only what is at hand. */
        record AtHand(List<FoundFile> files, String sentence) implements Found {}

        record Refused(String sentence) implements Found {}
    }

    /** What came of opening one. */
    sealed interface Opening {

        record Opened(FileSheet.Model sheet) implements Opening {}

        /** May be opened once a reason is typed. */
        record ReasonRequired(RegulationFileId id) implements Opening {}

        record Refused(String sentence) implements Opening {}
    }

    Found find(StaffPrincipal who, String text) {
        String typed = text.strip();
        if (!counter.allows(who, Action.SEARCH_FILES)) {
            return new Found.Refused(Texts.of("refusal.NOT_ALLOWED"));
        }
        if (typed.length() < SHORTEST) {
            return new Found.Refused(Texts.of("search.too-short"));
        }
        Wanted wanted = Wanted.of(typed);
        try {
            return store.closedFiles()
                    .<Found>map(files -> listed(who, inStore(files, wanted)))
                    .orElseGet(() -> atHand(who, wanted, "search.store.none"));
        } catch (StoreUnavailable down) {
            return atHand(who, wanted, "search.store.down");
        }
    }

    private List<ClosedFile> inStore(ClosedFiles files, Wanted wanted) {
        Map<RegulationFileId, ClosedFile> found = new LinkedHashMap<>();
        List<ClosedFile> first = switch (wanted) {
            case Wanted.ByDrm(var _, var drm) -> files.byDrm(drm).stream().toList();
            case Wanted.ByPhone(var _, var number) -> files.byPhone(samu, number, SHOWN + 1);
            case Wanted.ByName(var name) -> files.byLastName(samu, name, SHOWN + 1);
        };
        first.forEach(file -> found.put(file.id(), file));
        files.byExternalId(samu, wanted.typed()).ifPresent(file -> found.put(file.id(), file));
        return found.values().stream()
                .filter(file -> file.samu().equals(samu.code()))
                .sorted(Comparator.comparing(ClosedFile::openedAt).reversed())
                .toList();
    }

    private Found listed(StaffPrincipal who, List<ClosedFile> found) {
        SamuState state = counter.state();
        List<FoundFile> files = found.stream()
                .limit(SHOWN)
                .map(file -> FoundFile.of(file, isInProgress(state, file.id()), zone(state)))
                .toList();
        traceList(who, files);
        return new Found.Listed(files, found.size() > SHOWN);
    }

    private Found atHand(StaffPrincipal who, Wanted wanted, String sentenceKey) {
        SamuState state = counter.state();
        List<FoundFile> files = state.files()
                .files()
                .values()
                .toJavaStream()
                .filter(wanted::isMet)
                .sorted(Comparator.comparing(RegulationFile::drm, Comparator.comparing(Object::toString))
                        .reversed())
                .limit(SHOWN)
                .map(file -> FoundFile.of(file, zone(state)))
                .toList();
        traceList(who, files);
        return new Found.AtHand(files, Texts.of(sentenceKey));
    }

    private void traceList(StaffPrincipal who, List<FoundFile> files) {
        files.forEach(file -> trace.viewed(who.actor(), LIST, Optional.of(file.id())));
    }

    /** @param reason why a file that the person has nothing to do with is looked at; empty at the first try */
    Opening open(StaffPrincipal who, RegulationFileId id, Optional<String> reason) {
        if (!counter.allows(who, Action.SEARCH_FILES)) {
            return new Opening.Refused(Texts.of("refusal.NOT_ALLOWED"));
        }
        if (reason.filter(words -> words.strip().length() < SHORTEST_REASON).isPresent()) {
            return new Opening.Refused(Texts.of("access.reason.missing"));
        }
        if (reason.filter(words -> words.strip().length() > LONGEST_REASON).isPresent()) {
            return new Opening.Refused(Texts.of("field.refused"));
        }
        try {
            return store.closedFiles()
                    .map(files -> open(who, files, id, reason))
                    .orElse(new Opening.Refused(Texts.of("search.store.none")));
        } catch (StoreUnavailable down) {
            return new Opening.Refused(Texts.of("search.store.down"));
        }
    }

    private Opening open(StaffPrincipal who, ClosedFiles files, RegulationFileId id, Optional<String> reason) {
        Optional<ClosedFile> found = files.byId(id).filter(file -> file.samu().equals(samu.code()));
        if (found.isEmpty()) {
            return new Opening.Refused(Texts.of("search.gone"));
        }
        var involved = files.involved(id);
        Verdict verdict = reason.map(words -> access.lookFor(who.subject(), id, involved, FILE, words.strip()))
                .orElseGet(() -> access.look(who.subject(), id, involved, FILE));
        return switch (verdict) {
            case ALLOWED -> new Opening.Opened(new FileSheet.Model(found.get(), files.writings(id), files.stages(id)));
            case WITH_REASON -> new Opening.ReasonRequired(id);
            case DENIED -> new Opening.Refused(Texts.of("refusal.NOT_ALLOWED"));
        };
    }

    void printed(StaffPrincipal who, RegulationFileId id) {
        trace.viewed(who.actor(), PRINT, Optional.of(id));
    }

    private static boolean isInProgress(SamuState state, RegulationFileId id) {
        return state.files()
                .find(id)
                .filter(file -> file.lifeCycle().isEditable())
                .isPresent();
    }

    private static ZoneId zone(SamuState state) {
        return state.reference().profile().zone();
    }
}
