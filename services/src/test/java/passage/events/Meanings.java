package passage.events;

import static java.util.Map.entry;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What each field means: its record's Javadoc says so or, where many records share a word, this vocabulary. */
final class Meanings {
    private static final Map<String, String> SHARED = Map.ofEntries(
            entry("accepted", "how many comments were accepted"),
            entry("act", "number of the act on the plan's route, from 1"),
            entry("actsToCome", "how many acts of the route come after this one"),
            entry("address", "where it can be read on the web"),
            entry("answersWanted", "whether the route wants the comments answered"),
            entry("acceptedAt", "when the department accepted it"),
            entry("answer", "the council's answer in words"),
            entry("answeredOn", "the day of the answer"),
            entry("askedAt", "when the department asked"),
            entry("authority", "the council's GSS code"),
            entry("authorityName", "the council's full name"),
            entry("basis", "seen, planned or assumed"),
            entry("because", "the rule behind the date, in words that a clerk can quote"),
            entry("body", "the council's body or person that acted or meets"),
            entry("callInEffect", "at-expiry, next-calendar-day or next-working-day after the call-in window"),
            entry("callInEndsAt", "when the call-in window ends; absent where call-in does not apply"),
            entry("callInWorkingDays", "length of the call-in window"),
            entry(
                    "callInWeekday",
                    "on which day of the following week call-in ends; absent where it lasts working days"),
            entry("channel", "passage, or outside where somebody records what was done elsewhere"),
            entry("clearDays", "working or calendar: the days that count as clear days"),
            entry("comments", "how many comments were made"),
            entry("calledInOn", "the day on which it was called in"),
            entry("commission", "id of the commission that asks for the plan"),
            entry("commissionedOn", "the day of the department's request"),
            entry("deadline", "what must happen by then: endorse, submit or publish"),
            entry("decidedOn", "the day of the decision"),
            entry("decisionId", "the decision"),
            entry("consultedOn", "the day of the consultation"),
            entry("department", "the department that asks"),
            entry("departmentToBeTold", "whether the plan had been submitted before"),
            entry("digest", "SHA-256 of the text that this is about, in lower-case hexadecimal"),
            entry("due", "the last day that is in time (Europe/London)"),
            entry("dueAt", "the last second that is in time"),
            entry("dues", "the dates that the plan must meet"),
            entry("effectiveFrom", "when the decision took effect"),
            entry("endorsedBy", "the body or person that endorsed the text"),
            entry("endorsedOn", "the day of the endorsement"),
            entry("endorsement", "the outcome that endorsed it: endorsed, approved, adopted, noted and so on"),
            entry("evidence", "what the fact rests on"),
            entry("fact", "what happened; told by the type"),
            entry("givenBy", "the office that gave it, never a person's name"),
            entry("givenOn", "the day on which it was given"),
            entry("governance", "leader-and-cabinet, mayor-and-cabinet, committee-system or unconfirmed"),
            entry("heldOn", "the day of the meeting"),
            entry("how", "how it was sent; only where the channel is outside"),
            entry("issuedOn", "the day of the request"),
            entry("key", "the theme in one word"),
            entry("kind", "what kind of body it is: scrutiny, executive, committee or full-council"),
            entry("limit", "the council's limit for an answer to a call-in"),
            entry("mediaType", "text/markdown or text/plain"),
            entry("metOn", "the day on which it happened; after the due date it was late"),
            entry("name", "the council's full name"),
            entry("notAccepted", "how many comments were not accepted"),
            entry("notedCountsAsEndorsement", "whether 'noted' amounts to an endorsement here"),
            entry("occurredOn", "the day on which it happened (Europe/London)"),
            entry("officer", "role of the officer: section-151, monitoring-officer or head-of-paid-service"),
            entry("outcome", "what was decided, word for word: noted, endorsed, approved, adopted and so on"),
            entry("note", "a remark in the words of the person who recorded it"),
            entry("partly", "how many comments were accepted in part"),
            entry("plan", "the plan that the event is about"),
            entry("publicationDue", "the last day for publication"),
            entry("publicationId", "the release that the page belongs to"),
            entry("publishedAt", "when the page was live"),
            entry("publishedOn", "the day of publication"),
            entry("questionId", "the department's question"),
            entry("question", "the department's question in words"),
            entry("reason", "why, in the words of the person who recorded it"),
            entry("receipt", "number of the department's receipt"),
            entry("receivedAt", "when the department received the submission"),
            entry("recordedBy", "who recorded the fact"),
            entry("replaces", "the submission in whose place it goes; absent for the first"),
            entry("returnedAt", "when the department returned it"),
            entry("review", "number of the review on the plan's route, from 1"),
            entry("role", "the role in which it was done"),
            entry("sentOn", "the day of sending"),
            entry("shortName", "the council's short name"),
            entry("slug", "the council's name in web addresses"),
            entry("source", "the document that says so, or 'first-hand record'"),
            entry("state", "how the deadline stands: approaching or missed"),
            entry("statement", "the certifier's words"),
            entry("submissionDue", "the last day for submission"),
            entry("submissionId", "the submission"),
            entry("summary", "the progress in the author's words"),
            entry("text", "the text version, by its digest; fetched from the content store"),
            entry("themes", "the parts that every plan must have"),
            entry("title", "the title for people to read"),
            entry("to", "to whom it was sent; only where the channel is outside"),
            entry("urgency", "why it could not wait, where an officer decided at once; absent otherwise"),
            entry("version", "number of the text version, from 1"),
            entry(
                    "workingDaysLeft",
                    "working days after today up to and with the due day; absent once that has passed"),
            entry("AuthorityRegistered.kind", "what kind of council it is, such as county"),
            entry(
                    "DecisionRecorded.kind",
                    "executive-meeting, individual-executive-decision, committee-decision and so on"),
            entry("PlanReviewed.outcome", "supported, discussed, noted or changes-asked-for"),
            entry("Due.name", "endorse, submit or publish"),
            entry("Due.on", "the last day that is in time (Europe/London)"),
            entry("Due.at", "the last second that is in time"),
            entry("CommissionIssued.commission", "id of the commission"),
            entry("PlanRejected.submissionId", "what lies with the department; absent where nothing was sent"),
            entry("PlanRef.id", "the plan, for machines"),
            entry("PlanSubmitted.basis", "what the text rests on, such as after-endorsement"),
            entry("RulesSet.callInEndsAt", "the clock time at which call-in windows end, such as 17:00"));

    private final Javadoc javadoc;
    private final Set<String> used = new HashSet<>();

    Meanings(Javadoc javadoc) {
        this.javadoc = javadoc;
    }

    String of(Class<?> type, String component) {
        return javadoc.of(type, component).orElseGet(() -> shared(type, component));
    }

    private String shared(Class<?> type, String component) {
        var own = type.getSimpleName() + "." + component;
        var word = SHARED.containsKey(own) ? own : component;
        var meaning = SHARED.get(word);
        if (meaning == null) {
            throw new AssertionError("No meaning for %s: give it an @param, or the vocabulary a word".formatted(own));
        }
        used.add(word);
        return meaning;
    }

    /** Words that no field needs any more. */
    Set<String> unused() {
        var unused = new TreeSet<>(SHARED.keySet());
        unused.removeAll(used);
        return unused;
    }
}
