package passage.history.audit;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Whether the numbers in each plan's life follow one another, in the order of the ledger. */
final class PlanNumbers {
    private static final int MOST_PLANS = 10_000;
    // in canonical JSON a quote within a string is escaped, so these cannot be the words of a person
    private static final Pattern REFERENCE = Pattern.compile("\"plan\":\\{[^{}]*?\"reference\":\"([^\"\\\\]{1,30})\"");
    private static final Pattern NUMBER = Pattern.compile("\"planSeq\":([1-9][0-9]{0,17})[,}]");

    private final Map<String, Life> lives = new TreeMap<>();

    private static final class Life {
        private long first;
        private long last;
        private long events;
        private boolean gap;
    }

    void see(String event) {
        var reference = REFERENCE.matcher(event);
        var number = NUMBER.matcher(event);
        if (reference.find() && number.find() && (lives.size() < MOST_PLANS || lives.containsKey(reference.group(1)))) {
            var life = lives.computeIfAbsent(reference.group(1), plan -> new Life());
            long seq = Long.parseLong(number.group(1));
            life.gap |= life.events > 0 && seq != life.last + 1;
            life.first = life.events == 0 ? seq : life.first;
            life.last = seq;
            life.events++;
        }
    }

    void tell(Report report) {
        lives.forEach((plan, life) -> {
            var range = String.format(
                    Locale.UK, "plan %s: %,d numbered events, %,d to %,d", plan, life.events, life.first, life.last);
            if (!life.gap) {
                report.proved(range + ", none missing in between");
            } else {
                report.unproved(range + "; some in between are not in this bundle");
            }
        });
    }
}
