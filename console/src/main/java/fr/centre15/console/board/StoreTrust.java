package fr.centre15.console.board;

import fr.centre15.console.store.Store;
import fr.centre15.console.store.StoreStatus;
import fr.centre15.console.ui.Texts;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The database: how far it follows, and what still works without it. */
@Component
class StoreTrust implements TrustSource {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Store store;

    StoreTrust(Store store) {
        this.store = store;
    }

    @Override
    public TrustItem trust() {
        StoreStatus status = store.status().get();
        Map<String, String> values = Map.of(
                "behind", Long.toString(status.positionsBehind().orElse(0)),
                "since", TIME.format(status.since().atZone(ZoneId.systemDefault())));
        String degraded = status.state() == StoreStatus.State.DOWN ? Texts.of("store.degraded", values) : "";
        String value = Texts.of("store.state." + status.state(), values);
        String cause = status.cause()
                .map(known -> " · " + Texts.of("store.cause." + known))
                .orElse("");
        return new TrustItem(20, Texts.of("trust.store"), value + cause, degraded);
    }
}
