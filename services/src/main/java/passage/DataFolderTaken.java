package passage;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import passage.DataFolder.FolderTaken;

/** Says in one sentence that another process works in the data folder. */
class DataFolderTaken extends AbstractFailureAnalyzer<FolderTaken> {
    @Override
    protected FailureAnalysis analyze(Throwable failure, FolderTaken cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
    }
}
