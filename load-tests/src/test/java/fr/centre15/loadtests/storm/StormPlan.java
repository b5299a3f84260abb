package fr.centre15.loadtests.storm;

import fr.centre15.loadtests.telephony.FictitiousNumbers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which calls a storm makes, by their number from 0: each rings; two of five are answered and ended, two given up, one
 * rings on. The same for whoever knows the name of the storm and how many calls it had.
 */
record StormPlan(String name) {

    private static final List<List<String>> LIVES = List.of(
            List.of("RINGING", "ANSWERED", "ENDED"),
            List.of("RINGING", "ABANDONED"),
            List.of("RINGING"),
            List.of("RINGING", "ABANDONED"),
            List.of("RINGING", "ANSWERED", "ENDED"));

    /** Mean number of events of a call. */
    static final double EVENTS_PER_CALL =
            LIVES.stream().mapToInt(List::size).average().orElseThrow();

    String callId(int call) {
        return "storm-" + name + "-" + call;
    }

    static List<String> lifeOf(int call) {
        return LIVES.get(call % LIVES.size());
    }

    boolean ringsOn(int call) {
        return lifeOf(call).getLast().equals("RINGING");
    }

    /** What a virtual caller knows. */
    Map<String, Object> caller(int call) {
        Map<String, Object> caller = new HashMap<>();
        caller.put("callId", callId(call));
        caller.put("number", FictitiousNumbers.at(call));
        caller.put("life", lifeOf(call));
        return caller;
    }

    List<String> ringingAmong(int calls) {
        List<String> ringing = new ArrayList<>();
        for (int call = 0; call < calls; call++) {
            if (ringsOn(call)) {
                ringing.add(callId(call));
            }
        }
        return ringing;
    }

    /** How many calls nobody answered or that ended without a console; each has a number of its own. */
    int lostAmong(int calls) {
        return calls - ringingAmong(calls).size();
    }

    int eventsOf(int calls) {
        return Stream.iterate(0, call -> call + 1)
                .limit(calls)
                .mapToInt(call -> lifeOf(call).size())
                .sum();
    }
}
