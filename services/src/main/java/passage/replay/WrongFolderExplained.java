package passage.replay;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one sentence why a data folder is refused. */
public class WrongFolderExplained extends AbstractFailureAnalyzer<DemoFolder.WrongFolder> {
    @Override
    protected FailureAnalysis analyze(Throwable failure, DemoFolder.WrongFolder cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
    }
}
