package passage.stores;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import passage.testing.PassageTest;
import passage.testing.stores.WholePassage;

@Tag("store")
class SameHistoryTest extends PassageTest {
    @Test
    void aPlanThatGoesFromDraftToPublicationLeavesTheSameHistoryAsOnEveryOtherStore() {
        WholePassage.hasTheSameHistoryAsEverywhere(council(), api());
    }
}
