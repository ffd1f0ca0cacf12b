package passage.platform.access;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * One line of the access table: a route, and who may use it.
 *
 * @param method GET (and with it HEAD), POST, PUT, DELETE; or ANY
 * @param pattern as the route is mapped: {@code /plans/{reference}}
 * @param roles for holders, any one of them; for readers, those who may read as well though they read no plans
 * @param explained whether the page itself says why somebody of the council with another role may not use it
 */
public record Door(String method, String pattern, Who who, Subject subject, List<Role> roles, boolean explained) {
    /** For which method every method stands. */
    public static final String ANY = "ANY";

    /** Whom a door lets through. */
    public enum Who {
        ANYBODY,
        SIGNED_IN,
        /** Those who may see the council's plans before they are published. */
        READERS,
        /** Those of them who hold one of the roles. */
        HOLDERS
    }

    /** What the route is about, and in which parts of its pattern that stands. */
    public enum Subject {
        NOTHING(""),
        PLAN("plan ", "plan", "reference"),
        COUNCIL("council ", "gssCode", "gss", "authority"),
        HISTORY_OF_PLAN("history of a plan ", "reference"),
        LEDGER_ENTRY("entry in the ledger ", "index");

        private final String words;
        private final List<String> variables;

        Subject(String words, String... variables) {
            this.words = words;
            this.variables = List.of(variables);
        }

        /** How what is not there is told, the same whether it is absent or somebody else's. */
        String missing(String id) {
            return words + id;
        }

        /** Names of the parts of a pattern that may hold its id. */
        public List<String> variables() {
            return variables;
        }
    }

    /** Open without signing in. @param routes such as 'GET /published' */
    public static Stream<Door> anybody(String... routes) {
        return doors(Who.ANYBODY, Subject.NOTHING, List.of(), routes);
    }

    /** Open to all who are signed in; what lists hold is chosen for each reader where they are read. */
    public static Stream<Door> signedIn(String... routes) {
        return doors(Who.SIGNED_IN, Subject.NOTHING, List.of(), routes);
    }

    public static Stream<Door> readers(Subject subject, String... routes) {
        return doors(Who.READERS, subject, List.of(), routes);
    }

    /** Open to readers, and to those with one of the roles. */
    public static Stream<Door> readersAnd(List<Role> roles, Subject subject, String... routes) {
        return doors(Who.READERS, subject, roles, routes);
    }

    /** Open to those who hold one of the roles for the subject's council; where there is no subject, anywhere. */
    public static Stream<Door> holders(List<Role> roles, Subject subject, String... routes) {
        return doors(Who.HOLDERS, subject, roles, routes);
    }

    /** As {@link #holders}, where the page says in its own words why somebody of the council may not use it. */
    public static Stream<Door> explaining(List<Role> roles, Subject subject, String... routes) {
        return holders(roles, subject, routes)
                .map(door -> new Door(door.method, door.pattern, door.who, door.subject, door.roles, true));
    }

    private static Stream<Door> doors(Who who, Subject subject, List<Role> roles, String... routes) {
        return Arrays.stream(routes).map(route -> {
            int gap = route.indexOf(' ');
            return new Door(route.substring(0, gap), route.substring(gap + 1), who, subject, roles, false);
        });
    }

    boolean isFor(String asked) {
        return method.equals(ANY) || method.equals(asked.equals("HEAD") ? "GET" : asked);
    }

    /** Whether somebody sees that the subject exists. */
    public boolean isSeenBy(Actor actor, String council) {
        return subject == Subject.NOTHING
                || council.equals(Actor.EVERYWHERE)
                || actor.reads(council)
                || roles.stream().anyMatch(role -> actor.holds(role, council));
    }

    /** Whether somebody who sees the subject may pass. */
    public boolean lets(Actor actor, String council) {
        return who != Who.HOLDERS
                || roles.stream()
                        .anyMatch(role ->
                                subject == Subject.NOTHING ? actor.holdsSomewhere(role) : actor.holds(role, council));
    }
}
