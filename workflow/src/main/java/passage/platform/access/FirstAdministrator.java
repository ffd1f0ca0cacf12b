package passage.platform.access;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import passage.platform.migration.OneAtATime;

/** Where nobody is known yet, makes one administrator and prints the password once; a demonstration names its own. */
@Component
@Profile("!oidc")
class FirstAdministrator {
    private static final int PASSWORD_BYTES = 15;

    private final People people;
    private final String given;
    private final OneAtATime lock;

    FirstAdministrator(People people, @Value("${passage.access.first-password:}") String given, OneAtATime lock) {
        this.people = people;
        this.given = given;
        this.lock = lock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void enrol() throws Exception {
        lock.alone(this::enrolled);
    }

    private boolean enrolled() {
        boolean first = people.isEmpty();
        if (first) {
            var password = given.isEmpty() ? random() : given;
            people.enrol("admin", "Administrator", password, List.of(Role.ADMIN), Actor.EVERYWHERE);
            if (given.isEmpty()) {
                System.out.printf("First start: sign in as 'admin' with the password %s (shown this once)%n", password);
            }
        }
        return first;
    }

    private static String random() {
        var bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
