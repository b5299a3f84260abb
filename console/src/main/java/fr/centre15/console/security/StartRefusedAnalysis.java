package fr.centre15.console.security;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says a refused start in its one sentence instead of a stack trace. */
final class StartRefusedAnalysis extends AbstractFailureAnalyzer<StartRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable root, StartRefused refused) {
        return new FailureAnalysis("Démarrage refusé. " + refused.getMessage(), null, refused);
    }
}
