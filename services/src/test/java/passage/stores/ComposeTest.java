package passage.stores;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import passage.testing.Api;
import passage.testing.Council;
import passage.testing.stores.WholePassage;

/** For processes that run elsewhere, at {@code -Dpassage.address}; their first administrator has the tests' password. */
@Tag("compose")
class ComposeTest {
    @Test
    void aPlanLeavesTheSameHistoryInSeveralProcessesBehindOneAddress() {
        var api = new Api(System.getProperty("passage.address", "http://127.0.0.1:8080"));
        WholePassage.hasTheSameHistoryAsEverywhere(Council.unlikeOthers(api), api);
    }
}
