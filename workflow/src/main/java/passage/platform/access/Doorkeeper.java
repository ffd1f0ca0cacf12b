package passage.platform.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import passage.platform.access.Door.Subject;
import passage.platform.access.Door.Who;
import passage.platform.requests.Refused;

/**
 * The one place where pages and API let people in, by the access table: a route that is not in it is shut, what belongs to
 * another council reads as what does not exist. What is read is chosen again in the queries.
 */
@Component
class Doorkeeper implements HandlerInterceptor, WebMvcConfigurer {
    private static final Logger LOG = LoggerFactory.getLogger(Doorkeeper.class);

    private final AccessTable table;
    private final Access access;
    private final ObjectProvider<Belonging> belongings;

    Doorkeeper(AccessTable table, Access access, ObjectProvider<Belonging> belongings) {
        this.table = table;
        this.access = access;
        this.belongings = belongings;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(Integer.MIN_VALUE);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.REQUEST && !HttpMethod.OPTIONS.matches(request.getMethod())) {
            var variables = variables(request);
            admit(door(request, variables), variables);
        }
        return true;
    }

    private Door door(HttpServletRequest request, Map<String, String> variables) {
        var pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        return table.door(request.getMethod(), pattern, variables).orElseThrow(() -> {
            LOG.warn("Shut, for it is not in the access table: {} {}", request.getMethod(), pattern);
            return Refused.notFound("page at this address");
        });
    }

    private void admit(Door door, Map<String, String> variables) {
        if (door.who() == Who.ANYBODY) {
            return;
        }
        var actor = access.actor();
        var council = council(door, actor, variables);
        if (!door.explained() && !door.lets(actor, council)) {
            throw access.refusal(door.roles(), council, actor);
        }
    }

    private String council(Door door, Actor actor, Map<String, String> variables) {
        var subject = door.subject();
        if (subject == Subject.NOTHING) {
            return Actor.EVERYWHERE;
        }
        var id = subject.variables().stream()
                .filter(variables::containsKey)
                .map(variables::get)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No part of %s is %s".formatted(door.pattern(), subject)));
        return councilOf(subject, id)
                .filter(council -> door.isSeenBy(actor, council))
                .orElseThrow(() -> Refused.notFound(subject.missing(id)));
    }

    /** A council is its own; for everything else the part that keeps it knows. */
    private Optional<String> councilOf(Subject subject, String id) {
        return subject == Subject.COUNCIL
                ? Optional.of(id).filter(code -> !code.equals(Actor.EVERYWHERE))
                : belongings.stream()
                        .filter(each -> each.subject() == subject)
                        .findFirst()
                        .flatMap(each -> each.councilOf(id));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> variables(HttpServletRequest request) {
        var found = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return found == null ? Map.of() : (Map<String, String>) found;
    }
}
