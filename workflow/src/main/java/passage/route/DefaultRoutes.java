package passage.route;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import passage.authority.Governance;
import passage.events.Basis;
import passage.events.Evidence;
import tools.jackson.databind.json.JsonMapper;

/** The route that a council is taken to go until it enters or confirms one: data by kind and governance, an assumption. */
final class DefaultRoutes {
    /** How a route is marked that no council has said is its own. */
    static final String MARK = "default, not confirmed by the council";

    private static final String DATA = "/seeds/default-routes.json";
    private static final DefaultRoutes CARRIED = read();

    private final List<Entry> entries;

    private DefaultRoutes(List<Entry> entries) {
        this.entries = entries;
    }

    /**
     * An entry of the data; the first that fits is taken.
     *
     * @param kind of the council; any where absent
     * @param governance any where absent
     */
    private record Entry(@Nullable String kind, @Nullable Governance governance, String why, Act act) {
        boolean fits(String councilsKind, Governance councilsGovernance) {
            return (kind == null || kind.equals(councilsKind))
                    && (governance == null || governance == councilsGovernance);
        }

        Route route(LocalDate asOf) {
            var evidence = new Evidence(Basis.ASSUMED, "Passage's " + MARK, asOf, why);
            return new Route(
                    List.of(),
                    List.of(),
                    List.of(new Route.Act(
                            act.kind(),
                            act.body(),
                            null,
                            false,
                            new Route.CallIn(
                                    act.callIn(),
                                    act.callIn() ? null : "Not subject to call-in",
                                    null,
                                    null,
                                    null,
                                    null),
                            null,
                            null,
                            null,
                            evidence)),
                    new Route.Submission(
                            Route.Submission.Basis.AFTER_ENDORSEMENT, Route.Channel.PASSAGE, null, null, evidence),
                    new Route.Publication(Route.Publication.Order.WITH, Route.Channel.PASSAGE, null, null, evidence),
                    evidence);
        }
    }

    /** The one act of a default route. */
    private record Act(ActKind kind, String body, boolean callIn) {}

    /** @param asOf the day of the request, from which the assumption is made */
    static Route of(String kind, Governance governance, LocalDate asOf) {
        var plain = kind.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
        return CARRIED.entries.stream()
                .filter(entry -> entry.fits(plain, governance))
                .findFirst()
                .orElseThrow()
                .route(asOf);
    }

    private static DefaultRoutes read() {
        try (var in = Objects.requireNonNull(DefaultRoutes.class.getResourceAsStream(DATA), DATA)) {
            var entries = JsonMapper.builder().build().readValue(in, Entry[].class);
            return new DefaultRoutes(List.of(entries));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + DATA, e);
        }
    }
}
