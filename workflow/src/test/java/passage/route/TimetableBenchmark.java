package passage.route;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import passage.authority.Governance;
import passage.authority.Meeting;
import passage.calendar.BankHolidays;
import passage.calendar.CallIn;
import passage.calendar.CallInRule;
import passage.calendar.ClearDays;
import passage.calendar.Effect;
import passage.calendar.WorkingDays;
import passage.route.Route.Publication.Order;
import passage.route.Way.Act;
import passage.route.Way.Dues;
import passage.route.Way.Review;
import passage.route.Way.Sending;
import passage.route.Way.Settings;
import passage.route.Way.Sitting;

/**
 * Times the timetables of all councils, and one what-if over all of them, on one thread. Councils are real by name and
 * kind; rules, meetings and routes are made up and differ from one to the next, so that about half do not fit and climb
 * the whole ladder of ways out.
 */
public final class TimetableBenchmark {
    private static final LocalDate DUE = LocalDate.of(2024, 7, 19);
    private static final int ROUNDS = 20;

    private TimetableBenchmark() {}

    /** @param arguments the list of councils, {@code seeds/authorities.csv} */
    public static void main(String[] arguments) throws IOException {
        var lines = Files.readAllLines(Path.of(arguments.length == 0 ? "seeds/authorities.csv" : arguments[0]));
        var ways = new ArrayList<Way>();
        for (var line : lines.subList(1, lines.size())) {
            ways.add(way(line.split(",", -1)[1], ways.size()));
        }
        var change = new WhatIf(null, null, null, List.of(LocalDate.of(2024, 7, 12)), null, false, null);
        long fitting = ways.stream().filter(way -> Reckoning.of(way).fits()).count();
        System.out.printf("%d councils, %d of whose ways fit%n", ways.size(), fitting);
        time("timetables", ways, Reckoning::of);
        time("what-if, one bank holiday more", ways, way -> Comparison.of(way, change.of(way)));
    }

    private static void time(String what, List<Way> ways, Consumer<Way> work) {
        var times = new long[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long began = System.nanoTime();
            ways.forEach(work);
            times[round] = (System.nanoTime() - began) / 1_000_000;
        }
        long first = times[0];
        Arrays.sort(times);
        System.out.printf(
                "%s of all: first round %d ms, median %d ms, slowest %d ms%n",
                what, first, times[ROUNDS / 2], times[ROUNDS - 1]);
    }

    private static Way way(String name, int n) {
        var effect = Effect.values()[n % 3];
        Optional<CallIn> callIn =
                n % 5 == 0 ? Optional.empty() : Optional.of(new CallInRule(3 + n % 3, LocalTime.of(17, 0), effect));
        var decision = LocalDate.of(2024, 7, 1).plusDays(n % 18);
        var acts = new ArrayList<Act>();
        acts.add(act(ActKind.EXECUTIVE_MEETING, "Cabinet", decision, n % 4 == 0, callIn, n % 3));
        if (n % 7 == 0) {
            acts.add(act(ActKind.FULL_COUNCIL, "Council", decision.plusDays(2), false, Optional.empty(), 0));
        }
        var sittings = new ArrayList<Sitting>();
        for (int week = 0; week < 12; week++) {
            sittings.add(new Sitting(
                    "Cabinet", Meeting.Kind.EXECUTIVE, LocalDate.of(2024, 5, 13).plusDays(7L * week + n % 5)));
        }
        return new Way(
                name,
                Governance.LEADER_AND_CABINET,
                List.of(new Review("Scrutiny", decision.minusDays(7), null)),
                acts,
                new Dues(DUE, null, DUE, null, "The commission asks for it.", "The commission asks for it."),
                new Settings(ClearDays.WORKING, ClearDays.CALENDAR, n % 2, 1, 0, "the chair of scrutiny"),
                false,
                Order.WITH,
                new Sending(null, null, null, null),
                sittings,
                WorkingDays.of(BankHolidays.englandAndWales()),
                LocalDate.of(2024, 6, 3),
                List.of());
    }

    private static Act act(
            ActKind kind, String body, LocalDate planned, boolean key, Optional<CallIn> callIn, int lag) {
        return new Act(kind, body, planned, null, key, null, null, false, false, callIn, lag, null, 0);
    }
}
