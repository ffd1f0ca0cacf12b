package passage.platform.clock;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import passage.platform.clock.Clocks.WrongTime;

/** Says in one sentence that a demonstration and real work do not share a database. */
class WrongTimeExplained extends AbstractFailureAnalyzer<WrongTime> {
    @Override
    protected FailureAnalysis analyze(Throwable failure, WrongTime cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
    }
}
