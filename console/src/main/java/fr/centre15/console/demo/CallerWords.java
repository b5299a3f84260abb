package fr.centre15.console.demo;

import fr.centre15.dispatch.call.CallId;
import java.util.List;

/** What the fictitious caller has said so far: the exercise has no voice. Thread safe. */
@FunctionalInterface
public interface CallerWords {

    /** Sentences in order, one more every few seconds once somebody has answered; none before, or for a real call. */
    List<String> callerSays(CallId call);
}
