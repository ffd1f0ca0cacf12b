package passage.authority;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import passage.events.Event.RegisterEvent;
import passage.events.Evidence;
import passage.events.Plainly;
import passage.events.Publisher;
import passage.events.RecordedBy;
import passage.events.RegisterFact.AgendaPublished;
import passage.events.RegisterFact.AuthorityRegistered;
import passage.events.RegisterFact.ClosureDaysSet;
import passage.events.RegisterFact.ClosureDaysSet.ClosureDay;
import passage.events.RegisterFact.GovernanceConfirmed;
import passage.events.RegisterFact.MeetingCancelled;
import passage.events.RegisterFact.MeetingMoved;
import passage.events.RegisterFact.MeetingSet;
import passage.events.RegisterFact.RulesSet;
import passage.platform.requests.IfMatch;
import passage.platform.requests.Refused;

/** The register of councils, with their rules and meetings. */
@Service
public class Authorities {
    private final AuthorityRows rows;
    private final MeetingRows meetings;
    private final Publisher publisher;
    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

    Authorities(AuthorityRows rows, MeetingRows meetings, Publisher publisher) {
        this.rows = rows;
        this.meetings = meetings;
        this.publisher = publisher;
    }

    /** @throws Refused when no authority has the code */
    public Authority get(String gssCode) {
        return rows.findById(gssCode).orElseThrow(() -> Refused.notFound("authority " + gssCode));
    }

    public List<Authority> all() {
        return rows.findAllByOrderByName();
    }

    public List<Meeting> meetingsOf(String gssCode) {
        return meetings.findByAuthorityOrderByHeldOn(gssCode);
    }

    @Transactional
    Authority register(Authority authority, RecordedBy by, Evidence evidence) {
        if (rows.findById(authority.gssCode()).isPresent()) {
            throw Refused.wrongState("Authority %s is registered already".formatted(authority.gssCode()));
        }
        if (rows.findBySlug(authority.slug()).isPresent()) {
            throw Refused.wrongState("The short address '%s' belongs to another authority".formatted(authority.slug()));
        }
        publisher.publish(new RegisterEvent(
                by,
                evidence,
                new AuthorityRegistered(
                        authority.gssCode(),
                        authority.name(),
                        authority.shortName(),
                        authority.slug(),
                        authority.kind(),
                        authority.governance().toString())));
        return rows.save(authority);
    }

    @Transactional
    public Authority follow(String gssCode, IfMatch ifMatch, AuthorityRules rules, RecordedBy by, Evidence evidence) {
        var authority = get(gssCode);
        ifMatch.check(authority.version());
        authority.follow(rules);
        publisher.publish(new RegisterEvent(
                by,
                evidence,
                new RulesSet(
                        gssCode,
                        rules.clearDays().toString(),
                        rules.callIn().days(),
                        rules.callIn().endsAt().toString(),
                        rules.callIn().effect().toString(),
                        rules.callInWeekday(),
                        rules.notedCountsAsEndorsement())));
        return authority;
    }

    /** @throws Refused when a day is told twice */
    @Transactional
    public Authority close(String gssCode, IfMatch ifMatch, List<ClosureDay> days, RecordedBy by, Evidence evidence) {
        var authority = get(gssCode);
        ifMatch.check(authority.version());
        var inOrder = days.stream().sorted(Comparator.comparing(ClosureDay::on)).toList();
        if (inOrder.stream().map(ClosureDay::on).distinct().count() < inOrder.size()) {
            throw Refused.incomplete("Name each closure day once");
        }
        authority.closeOn(inOrder);
        publisher.publish(new RegisterEvent(by, evidence, new ClosureDaysSet(gssCode, inOrder)));
        return authority;
    }

    /** @throws Refused when it is to be unconfirmed again, or a committee system has executive meetings on its list */
    @Transactional
    public Authority confirm(String gssCode, IfMatch ifMatch, Governance governance, RecordedBy by, Evidence evidence) {
        var authority = get(gssCode);
        ifMatch.check(authority.version());
        if (governance == Governance.UNCONFIRMED) {
            throw Refused.byRule(
                    "Passage's own rule: what was confirmed is not made unconfirmed",
                    "Say which form it is: leader-and-cabinet, mayor-and-cabinet or committee-system");
        }
        boolean executiveMeets =
                meetingsOf(gssCode).stream().anyMatch(meeting -> meeting.kind() == Meeting.Kind.EXECUTIVE);
        if (!governance.hasExecutive() && executiveMeets) {
            throw Refused.byRule(
                    "LGA 2000 s.9B: a committee-system council has no executive",
                    "%s has executive meetings on its list".formatted(authority.name()));
        }
        authority.isGovernedBy(governance);
        publisher.publish(new RegisterEvent(by, evidence, new GovernanceConfirmed(gssCode, governance.toString())));
        return authority;
    }

    /** @throws Refused when the body meets on that day already, or a committee system is to have an executive meeting */
    @Transactional
    public Meeting schedule(String gssCode, Meeting.Dated dated, RecordedBy by, Evidence evidence) {
        var authority = get(gssCode);
        var body = dated.body();
        var heldOn = dated.heldOn();
        if (meetings.existsByAuthorityAndBodyAndHeldOn(gssCode, body, heldOn)) {
            throw Refused.wrongState("%s already meets on %s".formatted(body, heldOn));
        }
        if (dated.kind() == Meeting.Kind.EXECUTIVE && !authority.governance().hasExecutive()) {
            throw Refused.byRule(
                    "LGA 2000 s.9B: a committee-system council has no executive",
                    "%s is governed by committees and has no executive meetings".formatted(authority.name()));
        }
        var agenda = dated.agendaPublishedOn();
        if (agenda != null) {
            requireBefore(body, heldOn, agenda);
        }
        publisher.publish(new RegisterEvent(
                by,
                evidence,
                new MeetingSet(gssCode, body, dated.kind().toString(), heldOn, dated.begins(), dated.place(), agenda)));
        return meetings.save(new Meeting(ids.generate(), gssCode, dated, evidence));
    }

    private static void requireBefore(String body, LocalDate heldOn, LocalDate agenda) {
        if (agenda.isAfter(heldOn)) {
            throw Refused.byRule(
                    "LGA 1972 s.100B, SI 2012/2089 reg 7: an agenda is published before its meeting",
                    "The agenda of %s on %s cannot be published on %s".formatted(body, heldOn, agenda));
        }
    }

    /** @throws Refused when the council has no such meeting */
    public Meeting meeting(String gssCode, UUID id) {
        return meetings.findById(id)
                .filter(each -> each.authority().equals(gssCode))
                .orElseThrow(() -> Refused.notFound("meeting " + id));
    }

    /** @throws Refused when the meeting is on that day already, or the body meets then as well */
    @Transactional(propagation = Propagation.MANDATORY)
    public Meeting move(
            String gssCode, UUID id, IfMatch ifMatch, LocalDate to, String reason, RecordedBy by, Evidence evidence) {
        var meeting = meeting(gssCode, id);
        ifMatch.check(meeting.version());
        requireMovable(meeting, to);
        var kind = meeting.kind().toString();
        publisher.publish(new RegisterEvent(
                by, evidence, new MeetingMoved(gssCode, meeting.body(), kind, meeting.heldOn(), to, reason)));
        meeting.moveTo(to, evidence);
        return meeting;
    }

    /** @throws Refused as {@link #move} */
    public void requireMovable(Meeting meeting, LocalDate to) {
        if (meetings.existsByAuthorityAndBodyAndHeldOn(meeting.authority(), meeting.body(), to)) {
            throw Refused.wrongState("%s already meets on %s".formatted(meeting.body(), Plainly.day(to)));
        }
    }

    /** The meeting is not held; it leaves the list, and the record tells of it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void cancel(String gssCode, UUID id, IfMatch ifMatch, String reason, RecordedBy by, Evidence evidence) {
        var meeting = meeting(gssCode, id);
        ifMatch.check(meeting.version());
        var kind = meeting.kind().toString();
        publisher.publish(new RegisterEvent(
                by, evidence, new MeetingCancelled(gssCode, meeting.body(), kind, meeting.heldOn(), reason)));
        meetings.delete(meeting);
    }

    /**
     * Notes when the agenda of a meeting was published; a day that was noted wrongly is noted anew.
     *
     * @throws Refused when the council has no such meeting, the day is noted already or lies after the meeting
     */
    @Transactional
    public Meeting publishAgenda(String gssCode, UUID id, LocalDate publishedOn, RecordedBy by, Evidence evidence) {
        var meeting = meeting(gssCode, id);
        requireBefore(meeting.body(), meeting.heldOn(), publishedOn);
        if (publishedOn.equals(meeting.agendaPublishedOn())) {
            throw Refused.wrongState("The agenda of %s on %s is noted as published on %s already"
                    .formatted(meeting.body(), meeting.heldOn(), publishedOn));
        }
        meeting.publishAgenda(publishedOn);
        publisher.publish(new RegisterEvent(
                by, evidence, new AgendaPublished(gssCode, meeting.body(), meeting.heldOn(), publishedOn)));
        return meeting;
    }
}
