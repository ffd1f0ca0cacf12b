package passage.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import passage.events.Words;
import passage.platform.access.Access;
import passage.platform.access.Actor;
import passage.platform.access.Role;
import passage.platform.clock.BusinessClock;
import passage.platform.layout.Paged;

/** Every deadline that the reader may see, with its state. */
@Component
class DeadlineBoard {
    /**
     * A deadline as people and programs see it.
     *
     * @param prospect whether it can be kept as the way is planned: within-reach, at-risk, cannot-be-met; null where the
     *     reader may not see the way
     * @param workingDaysLeft after today up to and with the due day; null once it is no longer open
     */
    record Line(
            String plan,
            String authority,
            String council,
            String deadline,
            LocalDate due,
            Instant dueAt,
            String because,
            String state,
            @Nullable String prospect,
            @Nullable LocalDate metOn,
            @Nullable Integer workingDaysLeft) {
        /** How a council's way looks, shows how far it is. */
        Line withoutProspect() {
            return new Line(
                    plan, authority, council, deadline, due, dueAt, because, state, null, metOn, workingDaysLeft);
        }

        /** For pages: 'met late' where it was; what is open says how it looks. */
        public String stateInWords() {
            if (workingDaysLeft != null && prospect != null && !prospect.equals("within-reach")) {
                return prospect.equals("at-risk") ? "At risk" : "Cannot be met as planned";
            }
            return switch (state) {
                case "met" -> metOn != null && metOn.isAfter(due) ? "Met late" : "Met";
                case "silent" -> "No longer watched";
                default -> state.substring(0, 1).toUpperCase(Locale.UK) + state.substring(1);
            };
        }
    }

    private final Watches watches;
    private final Access access;
    private final BusinessClock clock;

    DeadlineBoard(Watches watches, Access access, BusinessClock clock) {
        this.watches = watches;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Those of one page's plans. The department sees, of what it may not read, when the plan is to be submitted and nothing
     * else.
     *
     * @param page from 1
     * @param size how many plans a page has
     */
    @Transactional(readOnly = true)
    public Paged<Line> page(int page, int size) {
        var actor = access.actor();
        var served = actor.holdings().stream().map(Actor.Holding::authority).collect(Collectors.toSet());
        var asked = PageRequest.of(page - 1, size);
        var plans = served.contains(Actor.EVERYWHERE) ? watches.page(asked) : watches.page(served, asked);
        return Paged.of(lines(actor, watches.of(plans.getContent())), plans.getTotalElements(), page, size, Map.of());
    }

    private List<Line> lines(Actor actor, List<Watch> seen) {
        Map<String, Boolean> readable = new HashMap<>();
        return seen.stream()
                .flatMap(watch -> {
                    var authority = watch.plan().authority();
                    var all = readable.computeIfAbsent(authority, access::mayRead);
                    return all
                            ? lines(watch)
                            : lines(watch)
                                    .filter(line -> isForDepartment(line, actor))
                                    .map(Line::withoutProspect);
                })
                .toList();
    }

    private static boolean isForDepartment(Line line, Actor actor) {
        return line.deadline().equals("submit") && actor.holds(Role.DEPARTMENT, line.authority());
    }

    private Stream<Line> lines(Watch watch) {
        var plan = watch.plan();
        return watch.deadlines().stream()
                .map(deadline -> new Line(
                        plan.reference(),
                        plan.authority(),
                        plan.authorityName(),
                        deadline.name(),
                        deadline.due(),
                        deadline.dueAt(),
                        deadline.because(),
                        deadline.state().toString(),
                        Words.kebab(deadline.prospect()),
                        deadline.metOn(),
                        deadline.isOpen() ? Ladder.workingDaysLeft(clock.today(), deadline.due()) : null));
    }
}
