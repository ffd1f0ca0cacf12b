package passage.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import passage.testing.PassageTest;

/** How a council is governed reads 'unconfirmed' until somebody of the council confirms it. */
class GovernanceTest extends PassageTest {

    @Test
    void somebodyOfTheCouncilConfirmsIt() {
        var council = council().registers();
        var clerk = council.user("democratic-services");
        var path = "/api/authorities/" + council.gssCode();
        var answer = api().put(clerk, path + "/governance", Map.of("governance", "mayor-and-cabinet"))
                .expect(200);
        assertThat(answer.body().at("/governance").asString()).isEqualTo("mayor-and-cabinet");
        api().put(council.user("author"), path + "/governance", Map.of("governance", "committee-system"))
                .expect(403);
        api().put(clerk, path + "/governance", Map.of("governance", "unconfirmed"))
                .expect(422);
        api().post(clerk, path + "/meetings", Map.of("body", "Cabinet", "kind", "executive", "heldOn", "2024-11-04"))
                .expect(201);
        var refused = api().put(clerk, path + "/governance", Map.of("governance", "committee-system"))
                .expect(422);
        assertThat(refused.rule()).startsWith("LGA 2000 s.9B");
    }
}
