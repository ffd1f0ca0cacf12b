package passage.department;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import passage.department.Registers.Asked;
import passage.department.Registers.Council;
import passage.platform.clock.BusinessClock;
import passage.platform.requests.Refused;

/** What every council in scope has, as the department, and auditors in their remit, may see it. */
@Component
class NationalView {
    /** A council with the name, kind and region under which it is asked, or under which its plan came. */
    private record Named(
            String name, @Nullable String kind, @Nullable String region) {}

    private final NationalList plans;
    private final Registers registers;
    private final Readers readers;
    private final BusinessClock clock;

    NationalView(NationalList plans, Registers registers, Readers readers, BusinessClock clock) {
        this.plans = plans;
        this.registers = registers;
        this.readers = readers;
        this.clock = clock;
    }

    /** The newest first. @throws Refused when the reader is neither of the department nor an auditor */
    @Transactional(readOnly = true)
    public List<Asked> commissions() {
        readers.require();
        return registers.commissions();
    }

    /** The one that was asked for, otherwise the newest; empty where nothing was asked of councils yet. */
    String chosen(String commission) {
        return commission.isEmpty()
                ? commissions().stream().findFirst().map(Asked::id).orElse("")
                : commission;
    }

    /**
     * All councils of a commission by name, also those that have not begun.
     *
     * @throws Refused when the reader is neither of the department nor an auditor
     */
    @Transactional(readOnly = true)
    public List<CouncilLine> of(String commission) {
        var reader = readers.require();
        var asked = registers.commissions().stream()
                .filter(each -> each.id().equals(commission))
                .findFirst();
        var due = asked.map(Asked::submissionDue).orElse(null);
        var extended = registers.extensions(commission);
        var known = registers.councils();
        var sent = new HashMap<String, NationalEntry>();
        plans.of(commission).forEach(plan -> sent.merge(plan.plan().authority(), plan, NationalView::current));
        if (asked.isEmpty() && sent.isEmpty()) {
            throw Refused.notFound("commission " + commission);
        }
        return named(commission, sent, known).entrySet().stream()
                .filter(each -> readers.mayRead(reader, each.getKey()))
                .map(each -> line(
                        each.getKey(),
                        each.getValue(),
                        sent.get(each.getKey()),
                        known.getOrDefault(each.getKey(), Council.UNKNOWN).shows(),
                        extended.getOrDefault(each.getKey(), due),
                        extended.containsKey(each.getKey())))
                .sorted(Comparator.comparing(CouncilLine::council).thenComparing(CouncilLine::authority))
                .toList();
    }

    private Map<String, Named> named(String commission, Map<String, NationalEntry> sent, Map<String, Council> known) {
        var named = new TreeMap<String, Named>();
        sent.forEach((authority, entry) -> named.put(
                authority,
                new Named(
                        entry.plan().authorityName(),
                        known.getOrDefault(authority, Council.UNKNOWN).kind(),
                        null)));
        registers
                .inScope(commission)
                .forEach(each -> named.put(each.authority(), new Named(each.name(), each.kind(), each.region())));
        return named;
    }

    /** Where a council opened several, the one that is not over; of two such the later. */
    private static NationalEntry current(NationalEntry one, NationalEntry other) {
        if (one.isOver() != other.isOver()) {
            return one.isOver() ? other : one;
        }
        return one.plan().reference().compareTo(other.plan().reference()) > 0 ? one : other;
    }

    private CouncilLine line(
            String authority,
            Named named,
            @Nullable NationalEntry plan,
            Shows shows,
            @Nullable LocalDate commissionDue,
            boolean extended) {
        var state = State.of(plan, shows);
        var due = plan == null || plan.submissionDue() == null ? commissionDue : plan.submissionDue();
        var submittedOn = plan == null ? null : plan.submittedOn();
        boolean sent = submittedOn != null;
        var late = state == State.ENDED
                ? Lateness.of(null, clock.today())
                : Lateness.of(due, submittedOn == null ? clock.today() : submittedOn);
        boolean dates = shows == Shows.STAGE_AND_DATES || sent;
        return new CouncilLine(
                authority,
                named.name(),
                named.kind(),
                named.region(),
                plan == null ? null : plan.plan().reference(),
                state,
                due,
                extended,
                late.days(),
                late.workingDays(),
                plan == null || sent || state == State.ENDED ? null : plan.plannedSubmission(),
                plan == null || !dates || sent ? null : plan.plannedEndorsement(),
                plan == null || !dates ? null : plan.endorsedOn(),
                submittedOn,
                plan == null ? null : plan.publishedOn(),
                plan == null ? null : plan.address());
    }
}
