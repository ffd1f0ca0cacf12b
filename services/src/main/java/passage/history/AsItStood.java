package passage.history;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import passage.events.Event.PlanEvent;
import passage.events.EventJson;
import passage.events.EventTypes;
import passage.events.Plainly;
import passage.events.PlanFact;
import passage.events.PlanFact.DecisionRecorded;
import passage.events.PlanFact.PlanEndorsed;
import passage.events.PlanFact.PlanPublished;
import passage.events.PlanFact.PlanSubmitted;
import passage.events.PlanFact.TextDrafted;
import passage.platform.clock.BusinessClock;

/**
 * A plan as it stood at a moment, told by the ledger's entries until then and by nothing else.
 *
 * @param at in Europe/London
 * @param entries how many entries of the plan there were
 * @param stage in words; null before the plan was opened
 * @param decisions one sentence each, in their order
 * @param seenBy who could see what of it, one sentence each
 */
record AsItStood(
        ZonedDateTime at,
        int entries,
        @Nullable String stage,
        List<Version> texts,
        List<String> decisions,
        List<String> seenBy) {
    /**
     * A version of the text.
     *
     * @param held whether its words are still kept here
     * @param what what had become of it by then, such as 'endorsed, submitted'; empty where nothing
     */
    record Version(int no, String digest, ZonedDateTime draftedAt, boolean held, String what) {}

    private record Happened(Instant time, PlanFact fact, String stage) {}

    /** @param held tells whether the words of a digest are still kept */
    static AsItStood at(Instant moment, List<LedgerEntry> entries, Predicate<String> held) {
        var until = entries.stream()
                .filter(entry -> !entry.eventTime().isAfter(moment))
                .toList();
        var happened = until.stream().flatMap(entry -> read(entry).stream()).toList();
        return new AsItStood(
                moment.atZone(BusinessClock.LONDON),
                until.size(),
                happened.isEmpty() ? null : sentence(Plainly.words(happened.get(happened.size() - 1).stage)),
                texts(happened, held),
                happened.stream()
                        .map(Happened::fact)
                        .filter(fact -> fact instanceof DecisionRecorded || fact instanceof PlanEndorsed)
                        .map(Plainly::say)
                        .toList(),
                seenBy(happened));
    }

    private static List<Happened> read(LedgerEntry entry) {
        return EventTypes.all().containsKey(entry.type())
                        && EventJson.read(entry.type(), entry.event().dataBytes()) instanceof PlanEvent event
                ? List.of(new Happened(entry.eventTime(), event.fact(), event.stage()))
                : List.of();
    }

    private static List<Version> texts(List<Happened> happened, Predicate<String> held) {
        var texts = new ArrayList<Version>();
        for (var each : happened) {
            if (each.fact instanceof TextDrafted drafted) {
                var digest = drafted.text().digest();
                texts.add(new Version(
                        drafted.version(),
                        digest,
                        each.time.atZone(BusinessClock.LONDON),
                        held.test(digest),
                        became(happened, digest)));
            }
        }
        return texts;
    }

    private static String became(List<Happened> happened, String digest) {
        var became = new ArrayList<String>();
        for (var each : happened) {
            if (each.fact instanceof PlanEndorsed endorsed && endorsed.digest().equals(digest)) {
                became.add("endorsed");
            } else if (each.fact instanceof PlanSubmitted submitted
                    && submitted.text().digest().equals(digest)) {
                became.add("submitted");
            } else if (each.fact instanceof PlanPublished published
                    && published.digest().equals(digest)) {
                became.add("published");
            }
        }
        return String.join(", ", became.stream().distinct().toList());
    }

    private static List<String> seenBy(List<Happened> happened) {
        if (happened.isEmpty()) {
            return List.of();
        }
        var seen = new ArrayList<String>();
        seen.add("The council’s own people, auditors of this council and administrators: all of it.");
        boolean submitted = happened.stream().anyMatch(each -> each.fact instanceof PlanSubmitted);
        seen.add(
                submitted
                        ? "The department: the text that was submitted to it."
                        : "The department: that the plan was opened and when it was to be submitted, if the council let it;"
                                + " no text.");
        boolean published = happened.stream().anyMatch(each -> each.fact instanceof PlanPublished);
        seen.add(published ? "Everybody: the text that was published." : "The public: nothing.");
        return seen;
    }

    private static String sentence(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}
