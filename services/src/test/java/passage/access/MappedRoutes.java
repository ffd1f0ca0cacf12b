package passage.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import passage.platform.access.AccessTable;
import passage.platform.access.Door;

/** Every route that the running application answers, whoever mapped it: controllers, actuator, files. */
public final class MappedRoutes {
    private static final String ACTUATOR = "/actuator";

    private final ApplicationContext application;
    private final AccessTable table;

    public MappedRoutes(ApplicationContext application) {
        this.application = application;
        this.table = application.getBean(AccessTable.class);
    }

    /**
     * A route as it is mapped.
     *
     * @param path its last part where several pages share a mapping, else empty
     * @param consumes what is sent there; JSON for the API where it does not say
     * @param isOpen whether nobody needs to sign in for it
     */
    public record Mapped(String method, String pattern, String path, MediaType consumes, boolean isOpen) {
        public boolean isApi() {
            return pattern.startsWith("/api/") || pattern.startsWith("/v3/");
        }

        @Override
        public String toString() {
            return method + " " + pattern.replace("{path}", path.isEmpty() ? "{path}" : path);
        }
    }

    public List<Mapped> all() {
        var found = new ArrayList<Mapped>();
        application
                .getBeansOfType(RequestMappingInfoHandlerMapping.class)
                .values()
                .forEach(mapping -> mapping.getHandlerMethods().keySet().forEach(info -> found.addAll(mapped(info))));
        application
                .getBeansOfType(AbstractUrlHandlerMapping.class)
                .values()
                .forEach(mapping -> mapping.getHandlerMap()
                        .keySet()
                        .forEach(pattern -> found.add(new Mapped("GET", pattern, "", MediaType.ALL, false))));
        return found.stream().flatMap(this::pages).map(this::marked).toList();
    }

    private Mapped marked(Mapped route) {
        boolean open =
                rule(route).filter(door -> door.who() == Door.Who.ANYBODY).isPresent();
        return new Mapped(route.method(), route.pattern(), route.path(), route.consumes(), open);
    }

    /** Those for which the access table has no line. */
    List<String> withoutRule() {
        return all().stream()
                .filter(route -> rule(route).isEmpty() && !isHealth(route.pattern()))
                .map(Mapped::toString)
                .toList();
    }

    /** Lines of the access table that no route answers to. */
    List<String> rulesWithoutRoute() {
        Set<Door> used = all().stream().flatMap(route -> rule(route).stream()).collect(Collectors.toSet());
        return table.doors().stream()
                .filter(door -> !used.contains(door))
                .map(door -> door.method() + " " + door.pattern())
                .toList();
    }

    public java.util.Optional<Door> rule(Mapped route) {
        return table.door(route.method(), route.pattern(), Map.of("path", route.path()));
    }

    static boolean isHealth(String pattern) {
        return pattern.startsWith(ACTUATOR + "/health");
    }

    private static List<Mapped> mapped(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        var names = methods.isEmpty() ? Stream.of(Door.ANY) : methods.stream().map(RequestMethod::name);
        var consumes = info.getConsumesCondition().getConsumableMediaTypes().stream()
                .findFirst()
                .orElse(MediaType.ALL);
        return names.flatMap(method -> info.getPatternValues().stream()
                        .map(pattern -> new Mapped(method, pattern, "", consumes, false)))
                .toList();
    }

    /** One mapping serves the pages of all steps; each is a route of its own. */
    private Stream<Mapped> pages(Mapped route) {
        if (!route.pattern().endsWith("/{path}")) {
            return Stream.of(route);
        }
        var root = route.pattern().replace("{path}", "");
        return application.getBeansOfType(passage.process.TakesSteps.class).values().stream()
                .flatMap(part -> part.forms().stream())
                .map(form ->
                        new Mapped(route.method(), root + "{path}", form.page().path(), route.consumes(), false));
    }
}
