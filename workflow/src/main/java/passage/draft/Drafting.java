package passage.draft;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import passage.authority.Authorities;
import passage.commission.Commissions;
import passage.events.ContentRef;
import passage.events.Evidence;
import passage.events.RecordedBy;
import passage.plan.Circumstances;
import passage.plan.Plan;
import passage.plan.Plans;
import passage.platform.access.Access;
import passage.platform.access.Role;
import passage.platform.clock.BusinessClock;
import passage.platform.content.ContentStore;
import passage.platform.requests.IfMatch;
import passage.platform.requests.Refused;
import passage.process.Answers;
import passage.process.RouteAnswers;
import passage.process.Step;
import passage.process.Transitions;
import passage.route.Route;
import passage.route.Routes;

/** Opens plans, takes new versions of their texts and the officers' clearance. */
@Service
class Drafting {
    /** The largest text that is taken, in bytes. */
    static final int LARGEST = 10 * 1024 * 1024;

    /** Who may open a plan. */
    static final List<Role> OPENERS = List.of(Role.DEMOCRATIC_SERVICES, Role.AUTHOR);

    static final List<String> MEDIA_TYPES = List.of("text/markdown", "text/plain");

    /** The steps in which the author may bring a new version. */
    static final Set<Step> WRITING = new LinkedHashSet<>(
            List.of(Step.DRAFT_TEXT, Step.ANSWER_COMMENTS, Step.AMEND_TEXT, Step.FINALISE_TEXT, Step.CORRECT_TEXT));

    /** Years of progress are counted from the day of publication; before it none can pass. */
    private static final String NO_YEAR_YET = "R/2999-01-01T00:00:00/P1Y";

    private final Commissions commissions;
    private final Authorities authorities;
    private final Routes routes;
    private final Plans plans;
    private final Transitions transitions;
    private final ContentStore contents;
    private final Access access;
    private final BusinessClock clock;

    Drafting(
            Commissions commissions,
            Authorities authorities,
            Routes routes,
            Plans plans,
            Transitions transitions,
            ContentStore contents,
            Access access,
            BusinessClock clock) {
        this.commissions = commissions;
        this.authorities = authorities;
        this.routes = routes;
        this.plans = plans;
        this.transitions = transitions;
        this.contents = contents;
        this.access = access;
        this.clock = clock;
    }

    @Transactional
    Plan open(String commissionId, String gssCode, @Nullable Evidence evidence) {
        var role = access.require(OPENERS, gssCode);
        var commission = commissions.get(commissionId);
        var authority = authorities.get(gssCode);
        var route = routes.use(commissionId, gssCode);
        var by = new RecordedBy(access.actor().person(), role.toString());
        var resting = evidence == null ? Evidence.firstHand(clock.today()) : evidence;
        var plan = plans.open(
                commission,
                authority,
                commission.issuedOn(),
                routes.timetable(commissionId, gssCode).dues(),
                new Circumstances(by, resting));
        transitions.start(plan, way(route, authority.rules().notedCountsAsEndorsement()));
        return plan;
    }

    /** Everything from which the diagram chooses, as the route has it. */
    private static Answers way(Route route, boolean notedCounts) {
        return RouteAnswers.of(route)
                .with("draftReturned", false)
                .with("reviewNo", 0)
                .with("commentsToAnswer", false)
                .with("actNo", 1)
                .with("notedCounts", notedCounts)
                .with("wordingAgreed", false)
                .with("provisionalDue", false)
                .with("calledInBefore", false)
                .with("callInExempted", false)
                .with("councilObjects", false)
                .with("finaliseNeeded", false)
                .with("signedOff", false)
                .with("callInOverAt", "")
                .with("textSent", false)
                .with("textCorrected", false)
                .with("correctionEndorsed", false)
                .with("republish", false)
                .with("departmentToBeTold", "no")
                .with("progressCycle", NO_YEAR_YET)
                .with("refreshWanted", false)
                .with("submitted", false)
                .with("published", false)
                .with("planClosed", false);
    }

    @Transactional
    Plan draft(
            String reference,
            IfMatch ifMatch,
            byte[] bytes,
            String mediaType,
            @Nullable String note,
            @Nullable Evidence evidence) {
        check(bytes, mediaType);
        return transitions.workOn(reference, ifMatch, WRITING, evidence, move -> {
            var document = contents.put(bytes, mediaType);
            var content = new ContentRef(document.digest(), mediaType, bytes.length);
            move.plan().draft(content, note, move.person(), clock.now(), move.circumstances());
        });
    }

    private static void check(byte[] bytes, String mediaType) {
        if (!MEDIA_TYPES.contains(mediaType)) {
            throw Refused.byRule(
                    "Passage's own rule: texts are Markdown or plain text",
                    "A text of type '%s' is not taken; send one of %s".formatted(mediaType, MEDIA_TYPES));
        }
        if (bytes.length == 0 || bytes.length > LARGEST) {
            throw Refused.byRule(
                    "Passage's own rule: a text has 1 byte to 10 MB", "This text has %d bytes".formatted(bytes.length));
        }
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            if (text.toString().isBlank()) {
                throw Refused.byRule("Passage's own rule: a text has words", "This text is blank");
            }
        } catch (CharacterCodingException e) {
            throw Refused.byRule("Passage's own rule: texts are UTF-8", "This text is not valid UTF-8");
        }
    }

    private static boolean isProvisional(Route route) {
        return route.submission().isSentAfter(0);
    }

    @Transactional
    Plan complete(String reference, IfMatch ifMatch, @Nullable String note, @Nullable Evidence evidence) {
        return transitions.take(reference, ifMatch, Step.DRAFT_TEXT, evidence, move -> {
            var plan = move.plan();
            plan.completeDraft(note, move.circumstances());
            boolean provisional = isProvisional(routes.get(plan.commission(), plan.authority()));
            return Answers.none()
                    .with("draftReturned", false)
                    .with(
                            "provisionalDue",
                            provisional && !plan.sending().holds(plan.text().digest()));
        });
    }

    @Transactional
    Plan clear(
            String reference,
            IfMatch ifMatch,
            Role officer,
            boolean cleared,
            @Nullable String note,
            @Nullable Evidence evidence) {
        return transitions.takeAs(reference, ifMatch, Step.CLEAR_DRAFT, officer, evidence, move -> {
            if (cleared) {
                move.plan().clear(officer.toString(), note, move.circumstances());
            } else {
                move.plan().returnDraft(officer.toString(), note, move.circumstances());
            }
            return Answers.none().with("draftReturned", !cleared);
        });
    }
}
