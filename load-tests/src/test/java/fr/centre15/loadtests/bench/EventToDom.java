package fr.centre15.loadtests.bench;

import fr.centre15.loadtests.measure.Sample;
import fr.centre15.loadtests.telephony.FictitiousNumbers;
import fr.centre15.loadtests.telephony.PhoneEvent;
import fr.centre15.loadtests.telephony.TelephonyGateway;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * One window: events at a fixed rate, and how long after its intended time each row stands in each page. Half of the
 * product's events make a row, the other half end the call of two seconds ago.
 */
final class EventToDom {

    static final int EVENTS_PER_SECOND = 50;

    /** Few numbers, so that given-up calls gather in few rows as they do when one caller tries again. */
    private static final int CALLERS = 40;

    private static final int RINGING_AT_ONCE = EVENTS_PER_SECOND;
    private static final double SETTLE_MILLIS = 3_000;

    private final List<WatchedPage> pages;
    private final String window;
    private final int events;

    EventToDom(List<WatchedPage> pages, String window, int seconds) {
        this.pages = pages;
        this.window = window;
        this.events = seconds * EVENTS_PER_SECOND;
    }

    Sample ofBoard(TelephonyGateway telephone) {
        Map<String, Double> intended = new HashMap<>();
        List<CompletableFuture<Integer>> answers = new ArrayList<>();
        pages.forEach(WatchedPage::beginWindow);
        Beat.run(EVENTS_PER_SECOND, events, (i, due) -> {
            int call = i / 2;
            if (i % 2 == 0) {
                intended.put("call:" + callId(call), due);
                answers.add(telephone.reportLater(PhoneEvent.ringing(callId(call), numberOf(call))));
            } else if (call >= RINGING_AT_ONCE) {
                int old = call - RINGING_AT_ONCE;
                answers.add(telephone.reportLater(PhoneEvent.now("ABANDONED", callId(old), numberOf(old))));
            }
        });
        requireAccepted(answers);
        Sample sample = collect(intended);
        List<CompletableFuture<Integer>> last = new ArrayList<>();
        for (int call = Math.max(0, events / 2 - RINGING_AT_ONCE); call < events / 2; call++) {
            last.add(telephone.reportLater(PhoneEvent.now("ABANDONED", callId(call), numberOf(call))));
        }
        requireAccepted(last);
        return sample;
    }

    Sample ofBareSocket(BareSocketServer server) {
        Map<String, Double> intended = new HashMap<>();
        pages.forEach(WatchedPage::beginWindow);
        Beat.run(EVENTS_PER_SECOND, events, (i, due) -> {
            String row = window + "-" + i;
            intended.put(row, due);
            server.push(row);
        });
        return collect(intended);
    }

    private static void requireAccepted(List<CompletableFuture<Integer>> answers) {
        answers.forEach(answer -> {
            if (answer.join() != 202) {
                throw new IllegalStateException("an event was refused: " + answer.join());
            }
        });
    }

    /** Every row in every page; one that never came counts as {@link #SETTLE_MILLIS}, and is said. */
    private Sample collect(Map<String, Double> intended) {
        List<Double> delays = new ArrayList<>();
        int missing = 0;
        for (WatchedPage page : pages) {
            Map<String, Double> seen = page.awaitSeen(intended.keySet(), SETTLE_MILLIS);
            for (Map.Entry<String, Double> row : intended.entrySet()) {
                boolean shown = seen.containsKey(row.getKey());
                missing += shown ? 0 : 1;
                delays.add(shown ? seen.get(row.getKey()) - row.getValue() : SETTLE_MILLIS);
            }
        }
        if (missing > 0) {
            System.err.printf("Fenêtre %s : %d lignes jamais affichées sur %d%n", window, missing, delays.size());
        }
        return Sample.of(delays);
    }

    private String callId(int call) {
        return "bench-" + window + "-" + call;
    }

    private static String numberOf(int call) {
        return FictitiousNumbers.at(call % CALLERS);
    }
}
