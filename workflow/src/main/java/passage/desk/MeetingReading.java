package passage.desk;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import passage.authority.Authorities;
import passage.authority.Meeting;
import passage.calendar.Notice;
import passage.endorsement.MeetingPlans;
import passage.endorsement.MeetingPlans.Item;
import passage.events.Plainly;
import passage.plan.Plan;
import passage.plan.PlanSearch;
import passage.plan.Plans;
import passage.platform.access.Access;
import passage.platform.access.Role;
import passage.platform.clock.BusinessClock;
import passage.platform.requests.Refused;
import passage.process.ShownText;
import passage.process.StepPages;
import passage.route.Routes;

/** Reads a council's meeting with the plans before it, if the person may see them. */
@Component
class MeetingReading {
    private final MeetingPlans meetings;
    private final Authorities authorities;
    private final Plans plans;
    private final Routes routes;
    private final StepPages pages;
    private final Access access;
    private final BusinessClock clock;

    MeetingReading(
            MeetingPlans meetings,
            Authorities authorities,
            Plans plans,
            Routes routes,
            StepPages pages,
            Access access,
            BusinessClock clock) {
        this.meetings = meetings;
        this.authorities = authorities;
        this.plans = plans;
        this.routes = routes;
        this.pages = pages;
        this.access = access;
        this.clock = clock;
    }

    /** A plan before the meeting. */
    record Line(
            String reference,
            String title,
            String stageKey,
            String stage,
            String what,
            List<String> waits,
            @Nullable String outcome,
            boolean hasText) {}

    /**
     * What the page shows.
     *
     * @param agendaBy the last day on which the agenda can go out, and why
     * @param agendaLate whether that day is over and no agenda is noted
     * @param mayDecide whether the reader may record one decision for several of the plans
     */
    record Sheet(
            String id,
            String gssCode,
            String council,
            String body,
            LocalDate heldOn,
            @Nullable LocalTime startsAt,
            @Nullable String place,
            LocalDate agendaBy,
            String agendaBecause,
            @Nullable LocalDate agendaOn,
            boolean agendaLate,
            List<Line> plans,
            boolean mayDecide) {
        /** '10 July 2024'. */
        public String day() {
            return Plainly.day(heldOn);
        }
    }

    /** A plan's current text in the pack; null where it has none yet. */
    record PackText(
            String reference,
            String title,
            String what,
            @Nullable ShownText text) {}

    /** A meeting to which a plan goes. @param href of its page; null where it is not on the council's list */
    record Link(
            String what,
            String body,
            LocalDate heldOn,
            @Nullable String href) {}

    /** @throws Refused when there is no such meeting, or none that the person may see */
    @Transactional(readOnly = true)
    public Sheet sheet(String gssCode, UUID id) {
        var meeting = meetings.meeting(gssCode, id);
        var items = meetings.at(meeting);
        var rules = authorities.get(gssCode).rules();
        var agenda = Notice.AGENDA.latest(
                routes.calendar(), meeting.heldOn(), rules.clearDays().counting());
        return new Sheet(
                id.toString(),
                gssCode,
                authorities.get(gssCode).name(),
                meeting.body(),
                meeting.heldOn(),
                meeting.startsAt(),
                meeting.place(),
                agenda.value(),
                agenda.text(),
                meeting.agendaPublishedOn(),
                meeting.agendaPublishedOn() == null && clock.today().isAfter(agenda.value()),
                items.stream().map(MeetingReading::line).toList(),
                access.actor().holds(Role.DEMOCRATIC_SERVICES, gssCode)
                        && items.stream().filter(Item::decidable).count() > 1);
    }

    private static Line line(Item item) {
        var tag = StageTag.of(item.plan().stage());
        return new Line(
                item.plan().reference(),
                item.plan().title(),
                tag.key(),
                tag.title(),
                item.what(),
                item.waits(),
                item.outcome(),
                !item.plan().texts().isEmpty());
    }

    @Transactional(readOnly = true)
    public List<PackText> texts(String gssCode, UUID id) {
        return meetings.at(meetings.meeting(gssCode, id)).stream()
                .map(item ->
                        new PackText(item.plan().reference(), item.plan().title(), item.what(), shown(item.plan())))
                .toList();
    }

    private @Nullable ShownText shown(Plan plan) {
        return plan.texts().isEmpty() ? null : pages.shown(plan.text());
    }

    /** The meetings to which a plan goes, in the order of its route. */
    @Transactional(readOnly = true)
    public List<Link> of(String reference) {
        var plan = plans.get(reference);
        access.requireRead(plan.authority(), "plan " + reference);
        var listed = authorities.meetingsOf(plan.authority());
        return plan.sittings().stream()
                .map(sitting -> new Link(
                        sitting.isReview() ? "Review" : "Decision",
                        sitting.body(),
                        sitting.heldOn(),
                        href(listed, sitting.body(), sitting.heldOn())))
                .toList();
    }

    private static @Nullable String href(List<Meeting> listed, String body, LocalDate on) {
        return listed.stream()
                .filter(each -> each.heldOn().equals(on) && PlanSearch.isSameBody(each.body(), body))
                .map(each -> "/councils/%s/meetings/%s".formatted(each.authority(), each.id()))
                .findFirst()
                .orElse(null);
    }
}
