package passage.route;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import passage.authority.Governance;
import passage.authority.Meeting;
import passage.calendar.CallIn;
import passage.calendar.ClearDays;
import passage.calendar.Deadline;
import passage.calendar.WorkingDays;
import passage.route.Route.Publication.Order;

/**
 * A council's way to a due date with all its rules applied: what a timetable is computed from. Pure data; dates in
 * Europe/London.
 *
 * @param acts that authorise the plan, in order; at least one
 * @param provisional whether the plan is sent before it is endorsed
 * @param meetings of the council's bodies, in any order
 * @param askedOn the day on which the question is asked; null where no date is to count as past
 * @param remarks on how it was understood
 */
record Way(
        String council,
        Governance governance,
        List<Review> reviews,
        List<Act> acts,
        Dues dues,
        Settings settings,
        boolean provisional,
        Order order,
        Sending sending,
        List<Sitting> meetings,
        WorkingDays calendar,
        @Nullable LocalDate askedOn,
        List<String> remarks) {

    Way {
        reviews = List.copyOf(reviews);
        acts = List.copyOf(acts);
        meetings = List.copyOf(meetings);
        if (acts.isEmpty()) {
            throw new IllegalArgumentException("A way has at least one authorising act");
        }
    }

    /** A body that looks at the draft before the decision. */
    record Review(
            String body,
            @Nullable LocalDate planned,
            @Nullable LocalDate held) {
        @Nullable
        LocalDate on() {
            return held == null ? planned : held;
        }
    }

    /**
     * One authorising act with the rules that hold for it.
     *
     * @param decided when it was taken, once it was
     * @param keyNotice when the notice of a key decision was published
     * @param agendaOut when its agenda was published
     * @param agendaTaken whether an agenda of which nobody noted the day is taken to be out in time
     * @param callIn how it can be called in; empty where it cannot
     * @param lag working days from the decision to the publication of its notice
     * @param notice when the decision was published, once it was
     * @param lead working days from its effect to the next step
     */
    record Act(
            ActKind kind,
            String body,
            @Nullable LocalDate planned,
            @Nullable LocalDate decided,
            boolean key,
            @Nullable LocalDate keyNotice,
            @Nullable LocalDate agendaOut,
            boolean agendaTaken,
            boolean inPrivate,
            Optional<CallIn> callIn,
            int lag,
            @Nullable LocalDate notice,
            int lead) {
        @Nullable
        LocalDate on() {
            return decided == null ? planned : decided;
        }

        Act planned(LocalDate day) {
            return copy(kind, body, day, agendaOut, inPrivate, callIn);
        }

        Act outsideCallIn() {
            return copy(kind, body, planned, agendaOut, inPrivate, Optional.empty());
        }

        Act takenBy(ActKind otherKind, String otherBody) {
            return copy(otherKind, otherBody, null, null, false, callIn);
        }

        private Act copy(
                ActKind otherKind,
                String otherBody,
                @Nullable LocalDate day,
                @Nullable LocalDate agenda,
                boolean closed,
                Optional<CallIn> otherCallIn) {
            return new Act(
                    otherKind,
                    otherBody,
                    day,
                    decided,
                    key,
                    keyNotice,
                    agenda,
                    agendaTaken,
                    closed,
                    otherCallIn,
                    lag,
                    notice,
                    lead);
        }

        Act done(@Nullable LocalDate on, @Nullable LocalDate published, @Nullable LocalDate agenda) {
            return done(on, published, agenda, agendaTaken);
        }

        /** The same where nobody noted when its agenda was published, and its day has passed. */
        Act takingAgendaToBeOut() {
            return done(decided, notice, agendaOut, true);
        }

        private Act done(
                @Nullable LocalDate on, @Nullable LocalDate published, @Nullable LocalDate agenda, boolean taken) {
            return new Act(
                    kind, body, planned, on, key, keyNotice, agenda, taken, inPrivate, callIn, lag, published, lead);
        }

        /** Whether nothing is to be done any more for its agenda. */
        boolean hasAgenda() {
            return agendaOut != null || agendaTaken;
        }

        boolean done() {
            return decided != null;
        }

        /** Whether SI 2012/2089 regs 9 to 11 bind it. */
        boolean keyNoticeNeeded() {
            return key && kind != ActKind.COMMITTEE_DECISION && kind != ActKind.FULL_COUNCIL;
        }
    }

    /**
     * When the plan is due, and who says so.
     *
     * @param submissionAt clock time on the day; its end where null
     * @param endorsement by when a plan that was sent first is to be endorsed; null where nobody says
     */
    record Dues(
            LocalDate submission,
            @Nullable LocalTime submissionAt,
            LocalDate publication,
            @Nullable LocalDate endorsement,
            String submissionBecause,
            String publicationBecause) {
        Instant submissionInstant() {
            return submissionAt == null ? Deadline.endOfDay(submission) : Deadline.at(submission, submissionAt);
        }
    }

    /** The council's settings beside those of its call-in. */
    record Settings(
            ClearDays agenda,
            ClearDays notice,
            int certification,
            int review,
            int individualReport,
            String exemptionBy) {}

    /** What is planned and was done of submission and publication. */
    record Sending(
            @Nullable LocalDate submissionPlanned,
            @Nullable LocalDate submitted,
            @Nullable LocalDate publicationPlanned,
            @Nullable LocalDate published) {}

    /** One meeting of a body. */
    record Sitting(
            String body,
            Meeting.@Nullable Kind kind,
            LocalDate on,
            @Nullable LocalDate agendaOut) {
        Sitting(String body, Meeting.@Nullable Kind kind, LocalDate on) {
            this(body, kind, on, null);
        }
    }

    /** The act with a number, from 1. */
    Act act(int number) {
        return acts.get(number - 1);
    }

    /** The same with one act changed. */
    Way with(int number, UnaryOperator<Act> change) {
        var changed = new ArrayList<>(acts);
        changed.set(number - 1, change.apply(act(number)));
        return withActs(changed);
    }

    Way withActs(List<Act> changed) {
        return copy(reviews, changed, dues, provisional, sending, meetings, calendar, askedOn, remarks);
    }

    Way asDone(List<Act> doneActs, List<Review> held, boolean sentFirst, Sending sent) {
        return copy(held, doneActs, dues, sentFirst, sent, meetings, calendar, askedOn, remarks);
    }

    Way withDues(Dues changed) {
        return copy(reviews, acts, changed, provisional, sending, meetings, calendar, askedOn, remarks);
    }

    Way withMeetings(List<Sitting> changed) {
        return copy(reviews, acts, dues, provisional, sending, changed, calendar, askedOn, remarks);
    }

    Way withCalendar(WorkingDays changed) {
        return copy(reviews, acts, dues, provisional, sending, meetings, changed, askedOn, remarks);
    }

    Way remarking(List<String> sentences) {
        return copy(reviews, acts, dues, provisional, sending, meetings, calendar, askedOn, sentences);
    }

    Way askedOn(@Nullable LocalDate day) {
        return copy(reviews, acts, dues, provisional, sending, meetings, calendar, day, remarks);
    }

    private Way copy(
            List<Review> otherReviews,
            List<Act> otherActs,
            Dues otherDues,
            boolean sentFirst,
            Sending otherSending,
            List<Sitting> otherMeetings,
            WorkingDays otherCalendar,
            @Nullable LocalDate day,
            List<String> otherRemarks) {
        return new Way(
                council,
                governance,
                otherReviews,
                otherActs,
                otherDues,
                settings,
                sentFirst,
                order,
                otherSending,
                otherMeetings,
                otherCalendar,
                day,
                otherRemarks);
    }

    /** The last instant at which an endorsed plan must be ready to go: the submission's, or an earlier publication's. */
    Instant due() {
        if (provisional) {
            return Deadline.endOfDay(dues.endorsement() == null ? LocalDate.MAX.minusYears(1) : dues.endorsement());
        }
        var submission = dues.submissionInstant();
        var publication = Deadline.endOfDay(dues.publication());
        return publication.isBefore(submission) ? publication : submission;
    }

    /** Whether anything says by when the acts must be over. */
    boolean actsAreDue() {
        return !provisional || dues.endorsement() != null;
    }

    /** The dates of the council's meetings at which an act could be taken, the planned one among them. */
    List<LocalDate> meetingsFor(Act act) {
        return Sittings.datesFor(act, meetings);
    }

    /** When the agenda was published of what the body held or holds on that day; null where nobody noted it. */
    @Nullable
    LocalDate agendaOf(String body, @Nullable LocalDate on) {
        return Sittings.agendaOf(body, on, meetings);
    }

    boolean isPast(LocalDate day) {
        return askedOn != null && day.isBefore(askedOn);
    }
}
