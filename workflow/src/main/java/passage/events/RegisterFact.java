package passage.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be entered in the registers of authorities and commissions. */
public sealed interface RegisterFact extends Fact {

    /** Facts about one authority. */
    sealed interface AuthorityFact extends RegisterFact {
        /** GSS code. */
        String authority();
    }

    /** Facts about one commission. */
    sealed interface CommissionFact extends RegisterFact {
        String commission();
    }

    /** Facts about one person, by pseudonym. */
    sealed interface PersonFact extends RegisterFact {
        UUID person();
    }

    @EventType("passage.authority.registered.v1")
    record AuthorityRegistered(
            String authority, String name, String shortName, String slug, String kind, String governance)
            implements AuthorityFact {}

    @EventType("passage.authority.rules-set.v1")
    record RulesSet(
            String authority,
            String clearDays,
            int callInWorkingDays,
            String callInEndsAt,
            String callInEffect,
            @Nullable String callInWeekday,
            boolean notedCountsAsEndorsement)
            implements AuthorityFact {}

    /**
     * Somebody acts in another's place in one role, from a day to a day with both.
     *
     * @param substitution id under which it can be ended
     * @param holder pseudonym of whoever holds the role
     * @param substitute pseudonym of whoever acts
     * @param firstDay the first day on which the substitute acts, in Europe/London
     * @param lastDay the last day on which the substitute acts
     */
    @EventType("passage.authority.substitute-named.v1")
    record SubstituteNamed(
            String authority,
            UUID substitution,
            String role,
            UUID holder,
            UUID substitute,
            LocalDate firstDay,
            LocalDate lastDay)
            implements AuthorityFact {}

    /**
     * Nobody acts in another's place by this any more, though its last day has not come.
     *
     * @param substitution id under which it was named
     */
    @EventType("passage.authority.substitute-ended.v1")
    record SubstituteEnded(String authority, UUID substitution) implements AuthorityFact {}

    /** Somebody of the council said how it is governed, which read 'unconfirmed' or otherwise before. */
    @EventType("passage.authority.governance-confirmed.v1")
    record GovernanceConfirmed(String authority, String governance) implements AuthorityFact {}

    /**
     * @param startsAt clock time in Europe/London, such as 18:30; null where it is not known
     * @param place null where it is not known
     * @param agendaPublishedOn null where it is not known
     */
    @EventType("passage.authority.meeting-set.v1")
    record MeetingSet(
            String authority,
            String body,
            String kind,
            LocalDate heldOn,
            @Nullable String startsAt,
            @Nullable String place,
            @Nullable LocalDate agendaPublishedOn)
            implements AuthorityFact {}

    /**
     * The agenda of a meeting was published, from which its clear days count.
     *
     * @param agendaPublishedOn the day on which it was published
     */
    @EventType("passage.authority.agenda-published.v1")
    record AgendaPublished(String authority, String body, LocalDate heldOn, LocalDate agendaPublishedOn)
            implements AuthorityFact {}

    /**
     * A meeting is held on another day than was set; what is planned at it moves with it.
     *
     * @param from the day for which it was set until now
     */
    @EventType("passage.authority.meeting-moved.v1")
    record MeetingMoved(String authority, String body, String kind, LocalDate from, LocalDate heldOn, String reason)
            implements AuthorityFact {}

    /** A meeting that was set is not held; what is planned at it has no day until somebody gives it one. */
    @EventType("passage.authority.meeting-cancelled.v1")
    record MeetingCancelled(String authority, String body, String kind, LocalDate heldOn, String reason)
            implements AuthorityFact {}

    /**
     * Days on which the council is closed, so that they are no working days for it; they replace those told before.
     *
     * @param days each with why
     */
    @EventType("passage.authority.closure-days-set.v1")
    record ClosureDaysSet(String authority, List<ClosureDay> days) implements AuthorityFact {
        /**
         * One day on which the council is closed.
         *
         * @param on the day (Europe/London)
         * @param why in words, such as 'Closed over Christmas'
         */
        public record ClosureDay(LocalDate on, String why) {}
    }

    /**
     * Somebody made an address at which calendars read the council's deadlines and meetings.
     *
     * @param feedId identifies the address without telling it
     * @param personal whether it is one person's own, or the council's
     */
    @EventType("passage.authority.feed-made.v1")
    record FeedMade(String authority, UUID feedId, boolean personal) implements AuthorityFact {}

    /** @param feedId identifies the address that was shut */
    @EventType("passage.authority.feed-revoked.v1")
    record FeedRevoked(String authority, UUID feedId) implements AuthorityFact {}

    /**
     * The council said what the department is shown of its plan before it is submitted.
     *
     * @param shows opened (that it is, and when it is to be submitted), stage, or stage-and-dates
     */
    @EventType("passage.authority.shown-to-department.v1")
    record ShownToDepartment(String authority, String shows) implements AuthorityFact {}

    /**
     * How the council's pages look.
     *
     * @param shownName the name at the head of its pages; absent where that is its full name
     * @param colour its own colour, such as #00703c; absent where it has entered none
     */
    @EventType("passage.authority.appearance-set.v1")
    record AppearanceSet(
            String authority,
            @Nullable String shownName,
            @Nullable String colour) implements AuthorityFact {}

    @EventType("passage.commission.issued.v1")
    record CommissionIssued(
            String commission,
            String title,
            String department,
            LocalDate issuedOn,
            List<Theme> themes,
            LocalDate submissionDue,
            LocalDate publicationDue)
            implements CommissionFact {
        /** One part that every plan of the commission must have. */
        public record Theme(String key, String title) {}
    }

    /** One council may answer later than the commission asks. */
    @EventType("passage.commission.extension-granted.v1")
    record ExtensionGranted(
            String commission,
            String authority,
            LocalDate submissionDue,
            LocalDate publicationDue,
            String givenBy,
            LocalDate givenOn,
            String source)
            implements CommissionFact {}

    /**
     * Who is to answer the commission, in place of what was said before.
     *
     * @param councils all of them, also those that have not begun
     */
    @EventType("passage.commission.scope-set.v1")
    record ScopeSet(String commission, List<InScope> councils) implements CommissionFact {
        /**
         * One council that is asked.
         *
         * @param name its full name
         * @param kind what kind of authority it is, such as county or district
         * @param region the region of England that it lies in, as the Office for National Statistics names it
         */
        public record InScope(String authority, String name, String kind, String region) {}
    }

    /**
     * What told who a person is was taken away: name, user name, password and sessions. The pseudonym stays in what was
     * recorded before.
     *
     * @param person the pseudonym
     */
    @EventType("passage.person.erased.v1")
    record PersonErased(UUID person) implements PersonFact {}
}
