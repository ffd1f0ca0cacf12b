package passage.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import passage.authority.Governance;
import passage.calendar.BankHolidays;
import passage.calendar.CallIn;
import passage.calendar.CallInRule;
import passage.calendar.ClearDays;
import passage.calendar.Deadline;
import passage.calendar.Effect;
import passage.calendar.SlowCounter;
import passage.calendar.WorkingDays;
import passage.route.Route.Publication.Order;
import passage.route.Way.Act;
import passage.route.Way.Dues;
import passage.route.Way.Sending;
import passage.route.Way.Settings;

/** Up to three acts reckoned backwards from any day of 2022 to 2028, against trying one day after the other. */
class BackwardTest {
    private static final int WAYS = 1500;
    private static final LocalTime FIVE = LocalTime.of(17, 0);

    private final Random random = new Random(20240719);

    @Test
    void theLastDaysAreThoseFoundByTryingEach() {
        for (int i = 0; i < WAYS; i++) {
            var due = LocalDate.of(2022, 7, 1).plusDays(random.nextInt(2300));
            var way = way(due);
            var backward = Backward.of(way);
            var by = due.atTime(Deadline.END_OF_DAY);
            for (int n = way.acts().size(); n >= 1; n--) {
                int lead = way.act(n).lead()
                        + (n == way.acts().size() ? way.settings().certification() : 0);
                var slow = slowly(way.act(n), lead, by);
                assertThat(backward.day(n).orElseThrow().value())
                        .as("act %d of %s", n, way)
                        .isEqualTo(slow);
                by = slow.atTime(Deadline.END_OF_DAY);
            }
        }
    }

    @Test
    void aDecisionOnTheLastDayIsInTimeAndOneLaterIsNot() {
        for (int i = 0; i < WAYS / 3; i++) {
            var way = way(LocalDate.of(2022, 7, 1).plusDays(random.nextInt(2300)));
            var days = Backward.of(way);
            var planned = way;
            for (int n = 1; n <= way.acts().size(); n++) {
                var last = days.day(n).orElseThrow().value();
                planned = planned.with(n, act -> act.planned(last));
            }
            assertThat(Breaks.ofActs(planned)).as("%s", planned).isEmpty();
            var next = SlowCounterDays.next(days.day(1).orElseThrow().value());
            assertThat(Breaks.ofActs(planned.with(1, act -> act.planned(next)))).isNotEmpty();
        }
    }

    private LocalDate slowly(Act act, int lead, LocalDateTime by) {
        var day = by.toLocalDate();
        while (!SlowCounter.works(day) || ready(act, lead, day).isAfter(by)) {
            day = day.minusDays(1);
        }
        return day;
    }

    private static LocalDateTime ready(Act act, int lead, LocalDate taken) {
        var effective = act.callIn()
                .map(rule -> effect((CallInRule) rule, SlowCounterDays.after(taken, act.lag())))
                .orElse(taken.atTime(Deadline.END_OF_DAY));
        return SlowCounterDays.after(effective.toLocalDate(), lead).atTime(effective.toLocalTime());
    }

    private static LocalDateTime effect(CallInRule rule, LocalDate published) {
        var last = SlowCounterDays.after(published, rule.days());
        return switch (rule.effect()) {
            case AT_EXPIRY -> last.atTime(rule.endsAt());
            case NEXT_CALENDAR_DAY -> last.plusDays(1).atStartOfDay();
            case NEXT_WORKING_DAY -> SlowCounterDays.next(last).atStartOfDay();
        };
    }

    private Way way(LocalDate due) {
        var acts = new ArrayList<Act>();
        for (int n = random.nextInt(3); n >= 0; n--) {
            Optional<CallIn> callIn = random.nextInt(3) == 0
                    ? Optional.empty()
                    : Optional.of(new CallInRule(1 + random.nextInt(7), FIVE, Effect.values()[random.nextInt(3)]));
            acts.add(new Act(
                    ActKind.EXECUTIVE_MEETING,
                    "Cabinet",
                    null,
                    null,
                    false,
                    null,
                    null,
                    false,
                    false,
                    callIn,
                    random.nextInt(4),
                    null,
                    random.nextInt(3)));
        }
        return new Way(
                "Council",
                Governance.LEADER_AND_CABINET,
                List.of(),
                acts,
                new Dues(due, null, due, null, "Due.", "Due."),
                new Settings(ClearDays.WORKING, ClearDays.CALENDAR, random.nextInt(3), 1, 0, "the chair"),
                false,
                Order.WITH,
                new Sending(null, null, null, null),
                List.of(),
                WorkingDays.of(BankHolidays.englandAndWales()),
                null,
                List.of());
    }

    /** Working days one after the other. */
    private static final class SlowCounterDays {
        static LocalDate after(LocalDate day, int working) {
            var found = day;
            for (int n = 0; n < working; n++) {
                found = next(found);
            }
            return found;
        }

        static LocalDate next(LocalDate day) {
            var found = day.plusDays(1);
            while (!SlowCounter.works(found)) {
                found = found.plusDays(1);
            }
            return found;
        }
    }
}
