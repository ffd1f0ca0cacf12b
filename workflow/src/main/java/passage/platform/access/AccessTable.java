package passage.platform.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/** Every route of this process with who may use it. */
@Component
public class AccessTable {
    private static final String STEP = "{path}";

    private final List<Door> doors;

    AccessTable(ObjectProvider<Doors> parts) {
        doors = parts.stream().flatMap(part -> part.doors().stream()).toList();
    }

    public List<Door> doors() {
        return doors;
    }

    /**
     * @param pattern by which the request was mapped
     * @param variables what its parts hold; a step's pages share one mapping and are told apart by their last part
     */
    public Optional<Door> door(String method, String pattern, Map<String, String> variables) {
        var mapped =
                pattern.endsWith("/" + STEP) ? pattern.replace(STEP, variables.getOrDefault("path", STEP)) : pattern;
        return doors.stream()
                .filter(door -> door.pattern().equals(mapped) && door.isFor(method))
                .findFirst();
    }

    /** As the filters know it: what is open without signing in is, all else needs a person, whoever answers there. */
    void admit(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.requestMatchers(open())
                .permitAll()
                .requestMatchers("/actuator/**")
                .denyAll()
                .anyRequest()
                .authenticated();
    }

    private RequestMatcher[] open() {
        return doors.stream()
                .filter(door -> door.who() == Door.Who.ANYBODY)
                .flatMap(AccessTable::matchers)
                .toArray(RequestMatcher[]::new);
    }

    private static Stream<RequestMatcher> matchers(Door door) {
        var paths = PathPatternRequestMatcher.withDefaults();
        return switch (door.method()) {
            case Door.ANY -> Stream.of(paths.matcher(door.pattern()));
            case "GET" ->
                Stream.of(
                        paths.matcher(HttpMethod.GET, door.pattern()), paths.matcher(HttpMethod.HEAD, door.pattern()));
            default -> Stream.of(paths.matcher(HttpMethod.valueOf(door.method()), door.pattern()));
        };
    }
}
