package passage.route;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import passage.authority.AuthorityRules;
import passage.authority.AuthorityRules.CallInSettings;
import passage.authority.CallInEffect;
import passage.calendar.CallInByWeekday;
import passage.events.Evidence;
import passage.events.Words;
import passage.platform.access.Role;

/**
 * A council's way to endorsement, submission and publication for one commission: data, never code.
 *
 * @param clearances roles of the statutory officers who clear the draft; may be empty
 * @param reviews by scrutiny before the decision, in order; may be empty
 * @param acts that together authorise the plan, in order; at least one
 */
public record Route(
        @NotNull List<String> clearances,
        @NotNull List<@Valid Review> reviews,
        @NotEmpty List<@Valid Act> acts,
        @NotNull @Valid Submission submission,
        @NotNull @Valid Publication publication,
        @Nullable Evidence evidence) {

    /** A body that looks at the draft and comments; it does not decide. */
    public record Review(
            @NotBlank @Size(max = 200) String body,
            @Nullable LocalDate plannedOn,
            boolean answersWanted,
            @Nullable Evidence evidence) {}

    /** One authorising act of a body or person. */
    public record Act(
            @NotNull ActKind kind,
            @NotBlank @Size(max = 200) String body,
            @Nullable LocalDate plannedOn,
            boolean keyDecision,
            @NotNull @Valid CallIn callIn,
            @Nullable @Valid Terms terms,
            @Nullable @Valid Delegation delegation,
            @Nullable @Valid Urgent urgent,
            @Nullable Evidence evidence) {

        /** A power that was entered with 'urgent' stands in the terms, where any power does. */
        public Act {
            if (urgent != null && urgent.power() != null) {
                terms = (terms == null ? Terms.NONE : terms).alsoUnder(urgent.power());
                urgent = Urgent.YES;
            }
        }

        /** Under which power an officer decides, be it delegated or for what is urgent; null where none was entered. */
        public @Nullable String power() {
            return terms == null ? null : terms.power();
        }

        /** How this act can be called in under the council's rules; empty where it cannot. */
        public Optional<passage.calendar.CallIn> callInUnder(AuthorityRules rules) {
            return callIn.applies() ? Optional.of(callIn.rule(rules)) : Optional.empty();
        }
    }

    /**
     * What holds for one act alone.
     *
     * @param noticeWorkingDays from the decision to the publication of its notice
     * @param leadWorkingDays from its effect to the next step
     * @param heldInPrivate whether the public is kept out, so that SI 2012/2089 reg 5 wants two notices
     * @param keyNoticePublishedOn when the notice of a key decision was published
     * @param power under which an officer decides, such as a part of the scheme of delegation or of the constitution that
     *     is for what is urgent
     */
    public record Terms(
            @Nullable @Min(0) Integer noticeWorkingDays,
            @Nullable @Min(0) Integer leadWorkingDays,
            @Nullable Boolean heldInPrivate,
            @Nullable LocalDate keyNoticePublishedOn,
            @Nullable @Size(max = 1000) String power) {

        boolean isPrivate() {
            return Boolean.TRUE.equals(heldInPrivate);
        }

        static final Terms NONE = new Terms(null, null, null, null, null);

        private Terms alsoUnder(String other) {
            boolean own = power != null && !power.isBlank() && !power.equals(other);
            return new Terms(
                    noticeWorkingDays,
                    leadWorkingDays,
                    heldInPrivate,
                    keyNoticePublishedOn,
                    own ? power + "; " + other : other);
        }
    }

    /**
     * Who may settle the last words after an act, and how far.
     *
     * @param to role of the delegate, such as head-of-paid-service, or delegated-officer for any other officer
     * @param office of the delegate in words, such as 'Deputy Chief Executive'; the role's where absent
     * @param consulting the office to be consulted, such as 'Leader of the Council'; null where none is
     * @param mayChange what may still change, in the words of the decision
     */
    public record Delegation(
            @NotBlank String to,
            @Nullable @Size(max = 200) String office,
            @Nullable @Size(max = 200) String consulting,
            @NotBlank @Size(max = 2000) String mayChange) {
        /** The delegate's office in words. */
        public String delegate() {
            return office == null || office.isBlank() ? Role.named(to).title() : office;
        }
    }

    /**
     * The matter cannot wait: an officer decides at once, or a body takes it as an urgent item (LGA 1972 s.100B(4)(b)); the
     * decision's record then says why.
     *
     * @param power read for those who enter it here; it is kept in the act's terms
     */
    public record Urgent(
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable @Size(max = 500)
            String power) {
        static final Urgent YES = new Urgent(null);
    }

    /**
     * Whether an act can be called in and, where this act differs from the council's rules, how.
     *
     * @param reason why it does not apply
     * @param weekday of the following week, in place of a number of days
     */
    public record CallIn(
            boolean applies,
            @Nullable String reason,
            @Nullable @Min(1) Integer days,
            @Nullable LocalTime endsAt,
            @Nullable CallInEffect effect,

            @JsonFormat(with = JsonFormat.Feature.ACCEPT_CASE_INSENSITIVE_VALUES) @Nullable
            DayOfWeek weekday) {

        /** The act's own weekday or length goes before the council's, and the council's weekday before its length. */
        passage.calendar.CallIn rule(AuthorityRules council) {
            var settings = within(council.callIn());
            var fixed = weekday != null || days != null
                    ? weekday
                    : council.further().callInEndsOn();
            return fixed == null
                    ? settings.rule()
                    : new CallInByWeekday(
                            fixed, settings.endsAt(), settings.effect().effect());
        }

        /** The settings for this act: its own where given, otherwise the council's. */
        public CallInSettings within(CallInSettings council) {
            return new CallInSettings(
                    days == null ? council.days() : days,
                    endsAt == null ? council.endsAt() : endsAt,
                    effect == null ? council.effect() : effect,
                    council.callers(),
                    council.scrutinyWithinWorkingDays());
        }
    }

    /**
     * How the plan goes to the department.
     *
     * @param afterAct where it is sent as provisional: the number of the act after whose effect it is, such as a cabinet's
     *     approval ahead of a board's; 0 or absent where it is sent before any
     */
    public record Submission(
            @NotNull Basis basis,
            @NotNull Channel channel,
            @Nullable LocalDate plannedOn,
            @Nullable @Min(0) Integer afterAct,
            @Nullable Evidence evidence) {
        /** Whether the text is sent as provisional after so many acts; 0 is before the first. */
        public boolean isSentAfter(int act) {
            return basis == Basis.PROVISIONAL && act == (afterAct == null ? 0 : afterAct);
        }

        /** On what footing the text is sent. */
        public enum Basis {
            /** Members have endorsed the text. */
            AFTER_ENDORSEMENT,
            /** Before the endorsement, or subject to call-in; a text that changes at the endorsement is sent again. */
            PROVISIONAL,
            /** An officer decided urgently. */
            URGENT,
            /** Members endorsed the approach, and the final words were delegated. */
            DELEGATED;

            @Override
            public String toString() {
                return Words.kebab(this);
            }
        }
    }

    /**
     * How the plan is published.
     *
     * @param order relative to the submission
     * @param due the council's own due date; the commission's where absent
     */
    public record Publication(
            @NotNull Order order,
            @NotNull Channel channel,
            @Nullable LocalDate plannedOn,
            @Nullable LocalDate due,
            @Nullable Evidence evidence) {
        /** Whether publication comes before, with or after the submission. */
        public enum Order {
            BEFORE,
            WITH,
            AFTER;

            @Override
            public String toString() {
                return Words.kebab(this);
            }
        }
    }

    /** Whether Passage carries it, or somebody records what was done outside. */
    public enum Channel {
        PASSAGE,
        OUTSIDE;

        @Override
        public String toString() {
            return Words.kebab(this);
        }
    }

    /** The same, resting on what a council said of it. */
    Route restingOn(Evidence said) {
        var own = acts.stream()
                .map(act -> new Act(
                        act.kind,
                        act.body,
                        act.plannedOn,
                        act.keyDecision,
                        act.callIn,
                        act.terms,
                        act.delegation,
                        act.urgent,
                        said))
                .toList();
        return new Route(
                clearances,
                reviews,
                own,
                new Submission(submission.basis, submission.channel, submission.plannedOn, submission.afterAct, said),
                new Publication(publication.order, publication.channel, publication.plannedOn, publication.due, said),
                said);
    }

    /** The act with a number, from 1. */
    public Act act(int number) {
        return acts.get(number - 1);
    }

    /** Who settles the last words once an act is taken: as it says, or else the latest act before it that says. */
    public Optional<Delegation> delegationAfter(int act) {
        return acts.subList(0, act).stream()
                .map(Act::delegation)
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later);
    }

    /** The review with a number, from 1. */
    public Review review(int number) {
        return reviews.get(number - 1);
    }
}
