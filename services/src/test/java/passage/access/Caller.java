package passage.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpSession;
import passage.platform.access.Actor;
import passage.testing.Api;

/**
 * Somebody who tries every route: by name and password at the API, in a session on pages.
 *
 * @param actor null for nobody in particular
 */
public record Caller(String name, @Nullable Actor actor, MockHttpSession session) {
    static Caller nobody() {
        return new Caller("nobody", null, new MockHttpSession());
    }

    Optional<Actor> known() {
        return Optional.ofNullable(actor);
    }

    String basic() {
        return basic(name);
    }

    public static String basic(String name) {
        var words = name + ":" + Api.PASSWORD;
        return "Basic "
                + java.util.Base64.getEncoder().encodeToString(words.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return name;
    }
}
