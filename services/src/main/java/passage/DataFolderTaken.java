package passage;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one sentence that another process holds the H2 database. */
class DataFolderTaken extends AbstractFailureAnalyzer<SQLException> {
    private static final int DATABASE_ALREADY_OPEN = 90020;

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable failure, SQLException cause) {
        return cause.getErrorCode() == DATABASE_ALREADY_OPEN
                ? new FailureAnalysis(
                        "Another process uses the database in the data folder, probably Passage itself: stop that one,"
                                + " or name another folder with passage.data.",
                        null,
                        cause)
                : null;
    }
}
