package fr.centre15.console.board;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.spring.security.AuthenticationContext;
import fr.centre15.console.demo.CallerWords;
import fr.centre15.console.engine.DispatchGateway;
import fr.centre15.console.engine.InstanceProperties;
import fr.centre15.console.engine.Presence;
import fr.centre15.console.gazetteer.NearestAddress;
import fr.centre15.console.security.Action;
import fr.centre15.console.security.FileAccess;
import fr.centre15.console.security.StaffPrincipal;
import fr.centre15.console.security.WorkstationLock;
import fr.centre15.console.ui.Dom;
import fr.centre15.console.ui.LiveDrawing;
import fr.centre15.console.ui.LockCover;
import fr.centre15.console.ui.Texts;
import fr.centre15.dispatch.location.AddressSearch;
import fr.centre15.dispatch.regulation.RegulationFileId;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.ObjectProvider;
import tools.jackson.databind.JsonNode;

/** The dispatch board. Draws what the publisher says, and hands what the browser asks to its session. */
@Route("")
@RouteAlias("dossier/:file")
@PageTitle("Régulation")
@RolesAllowed({"ARM_FRONT", "ARM_COORDINATION", "MRU", "MRL", "SUPERVISOR"})
class BoardView extends Div implements BeforeEnterObserver {

    /** Keys of later parts of the product stay silent until those parts stand. */
    private static final String SILENT_KEYS = """
            {"I":null,"H":null,"D":null,"Maj D":null,"V":null,"S":null,"P":null,"G":null,"C":null,"K":null,\
            "F":null,"B":null,"Q":null,"U":null,"X":null,"Z":null,"L":null,"W":null}""";

    private static final long TYPED_BEFORE_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final transient BoardPublisher publisher;
    private final transient BoardSession session;
    private final transient WorkstationLock workstation;
    private final transient LockCover lock;
    private final transient Presence presence;
    private final transient CallerWords voices;
    private long drawn;
    private transient Optional<String> asked = Optional.empty();
    private boolean veiled;
    private boolean appeared;
    private transient long coveredAt;

    private final TopBar top;
    private final QueuePanel queue;
    private final FilePanel file;
    private final MeansPanel means = new MeansPanel();
    private final ReceiversPanel receiving = new ReceiversPanel();
    private final CommandBar command;
    private final TrustStrip trust = new TrustStrip();
    private final transient Viewer viewer;
    private final transient LiveDrawing live;

    BoardView(
            BoardPublisher publisher,
            DispatchGateway gateway,
            AuthenticationContext authentication,
            FileAccess access,
            WhoGoes whoGoes,
            Receivers receivers,
            AddressSearch search,
            NearestAddress nearest,
            QueueLimits limits,
            InstanceProperties instance,
            WorkstationLock lock,
            ObjectProvider<CallerWords> voices,
            Presence presence) {
        StaffPrincipal person =
                authentication.getAuthenticatedUser(StaffPrincipal.class).orElseThrow();
        this.viewer = new Viewer(person.personId(), person.displayName(), person.roles());
        this.publisher = publisher;
        this.presence = presence;
        this.voices = voices.getIfAvailable(() -> _ -> List.of());
        FoundAddresses found = new FoundAddresses();
        this.session = new BoardSession(
                gateway, viewer, new BoardRights(access, person.subject()), new Advice(whoGoes, receivers), found);
        AddressDesk addresses = new AddressDesk(search, found, this::inPage, this::isUnlocked, session::scene);
        this.top = new TopBar(viewer);
        this.queue = new QueuePanel(limits);
        this.file = new FilePanel(MotiveOptions.JSON, viewer, addresses, nearest);
        this.command = new CommandBar(this::palette, addresses);
        setClassName("app");
        means.add(receiving);
        if (instance.isExercise()) {
            Div exercise = Dom.div("exo", Dom.text("", Texts.of("exercise")));
            exercise.getElement().setAttribute("role", "region");
            exercise.getElement().setAttribute("aria-label", Texts.of("exercise"));
            add(exercise);
        }
        add(top, queue, file, means, command, trust);
        getElement().setAttribute("data-keys", SILENT_KEYS);
        this.workstation = lock;
        this.lock = LockCover.over(this, person, lock, this::covered);
        listen();
        addAttachListener(_ -> {
            // Again when a browser asks for everything anew: the tree must not change while it is read.
            if (!appeared) {
                appear();
            }
        });
        this.live = LiveDrawing.of(this, publisher::subscribe, this::drawNewest);
    }

    /** A link from outside, {@code /dossier/ID}, opens that file like a key would. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        asked = event.getRouteParameters().get("file").filter(BoardView::isFileId);
        veiled = workstation.isLocked(event.getUI().getSession());
        if (isAttached()) {
            appear();
        }
    }

    /** A page loaded while the workstation is locked holds nothing at all: what is only hidden can be found. */
    private void appear() {
        if (!veiled) {
            appeared = true;
            asked.ifPresent(id -> session.act("open", id, Optional.empty()));
            asked = Optional.empty();
            draw(publisher.snapshot());
        }
    }

    private void covered(boolean from) {
        coveredAt = System.nanoTime();
        if (!from && veiled) {
            veiled = false;
            appear();
        }
    }

    /** What was typed before the lock is still on its way when the field loses the caret: it is kept, for a moment. */
    private boolean isStillTaken(String action) {
        return !veiled
                && BoardRights.needed(action).equals(Optional.of(Action.WRITE_FILE))
                && System.nanoTime() - coveredAt < TYPED_BEFORE_NANOS;
    }

    /** Nothing but a file: following a link must never take a call. */
    private static boolean isFileId(String text) {
        try {
            return RegulationFileId.parse(text).toString().equals(text);
        } catch (IllegalArgumentException other) {
            return false;
        }
    }

    private void listen() {
        getElement()
                .addEventListener("samu-action", this::onAction)
                .addEventData("event.detail.action")
                .addEventData("event.detail.argument")
                .addEventData("event.detail.field")
                .addEventData("event.detail.file")
                .addEventData("event.detail.seq");
        getElement()
                .addEventListener("samu-draft", this::onDraft)
                .addEventData("event.detail.field")
                .addEventData("event.detail.file")
                .addEventData("event.detail.text")
                .addEventData("event.detail.rev");
        getElement().addEventListener("samu-alive", _ -> presence.alive(viewer.person()));
        presence.alive(viewer.person());
    }

    private void onAction(DomEvent event) {
        JsonNode detail = event.getEventData();
        String seq = detail.get("event.detail.seq").asString();
        String action = detail.get("event.detail.action").asString();
        boolean locked = lock.isLocked();
        if (!locked && action.equals("lock")) {
            lock.lock();
        } else if (!locked || isStillTaken(action)) {
            String argument = detail.get("event.detail.argument").asString();
            boolean signs = action.equals("note")
                    || action.equals("sign")
                            && "note".equals(detail.get("event.detail.field").asString());
            Optional<RegulationFileId> about = fileOf(detail);
            Result result = session.act(action, argument, about);
            if (result.good() && signs) {
                about.ifPresent(id -> file.signed(id, argument));
            }
            if (!result.good()) {
                getElement().setAttribute("data-refused", seq);
            }
            draw(publisher.snapshot());
        }
        getElement().setAttribute("data-acked", seq);
    }

    private void onDraft(DomEvent event) {
        JsonNode detail = event.getEventData();
        if (!"note".equals(detail.get("event.detail.field").asString())) {
            return;
        }
        String revision = detail.get("event.detail.rev").asString();
        fileOf(detail)
                .ifPresent(id -> session.keepDraft(
                                id, detail.get("event.detail.text").asString())
                        .thenAccept(kept -> {
                            if (kept) {
                                // Only now, on disk, may the browser stop warning about unsent text.
                                live.show(() -> file.draftKept(id, revision));
                            }
                        }));
    }

    private static Optional<RegulationFileId> fileOf(JsonNode detail) {
        String id = detail.get("event.detail.file").asString("");
        return id.isEmpty() ? Optional.empty() : Optional.of(RegulationFileId.parse(id));
    }

    private void inPage(Runnable change) {
        live.show(change);
    }

    private boolean isUnlocked() {
        return !lock.isLocked();
    }

    private String palette() {
        BoardSnapshot snapshot = publisher.snapshot();
        return getElement().hasAttribute("data-locked") ? "[]" : Palette.of(snapshot.state(), snapshot.board());
    }

    private void draw(BoardSnapshot snapshot) {
        drawn = snapshot.state().sequence();
        Optional<FileModel> model = session.model(snapshot.state());
        top.show(snapshot);
        queue.show(snapshot, viewer, session.shown(), presence::isSilent);
        file.show(model, session.reasonAwaited().isPresent());
        file.voice(model.flatMap(shown -> shown.file().opening().call())
                .map(voices::callerSays)
                .orElse(List.of()));
        means.show(model);
        receiving.show(model);
        command.show(snapshot, session.result(), session.canUndo());
        trust.show(snapshot);
        var root = getElement();
        root.setAttribute(
                "data-file", session.shown().map(RegulationFileId::toString).orElse(""));
        root.setAttribute("data-focus", session.caret());
        root.setAttribute(
                "data-zone", snapshot.state().reference().profile().zone().getId());
        root.setAttribute("data-now", Long.toString(snapshot.serverMillis()));
        root.setAttribute("data-beat", Long.toString(snapshot.beat()));
        root.setAttribute("data-sound", Sounds.of(snapshot));
        snapshot.fault()
                .ifPresentOrElse(
                        sentence -> root.setAttribute("data-fault", sentence),
                        () -> root.removeAttribute("data-fault"));
    }

    /** What this console did itself may be newer than what was published to all. */
    private void drawNewest() {
        if (veiled) {
            return;
        }
        BoardSnapshot newest = publisher.newest();
        draw(newest.state().sequence() < drawn ? publisher.snapshot() : newest);
    }
}
