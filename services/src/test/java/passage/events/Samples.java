package passage.events;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import passage.calendar.Deadline;
import passage.events.Event.LedgerEvent;
import passage.events.Event.PlanEvent;
import passage.events.Event.RegisterEvent;
import passage.events.Event.ServiceEvent;
import passage.events.PlanFact.AmendedTextCompleted;
import passage.events.PlanFact.CallInAnswered;
import passage.events.PlanFact.CallInExempted;
import passage.events.PlanFact.CallInLapsed;
import passage.events.PlanFact.CommentsAnswered;
import passage.events.PlanFact.CouncilViewRecorded;
import passage.events.PlanFact.DeadlineWarned;
import passage.events.PlanFact.DecisionNoticePublished;
import passage.events.PlanFact.DecisionRecorded;
import passage.events.PlanFact.DecisionTookEffect;
import passage.events.PlanFact.DepartmentTold;
import passage.events.PlanFact.DraftCleared;
import passage.events.PlanFact.DraftCompleted;
import passage.events.PlanFact.DraftReturned;
import passage.events.PlanFact.Due;
import passage.events.PlanFact.DueDatesMoved;
import passage.events.PlanFact.EndorsementConfirmed;
import passage.events.PlanFact.FinalTextReturned;
import passage.events.PlanFact.FinalTextSignedOff;
import passage.events.PlanFact.FurtherDecisionRecorded;
import passage.events.PlanFact.PaperConfirmed;
import passage.events.PlanFact.PlanAccepted;
import passage.events.PlanFact.PlanCalledIn;
import passage.events.PlanFact.PlanCertified;
import passage.events.PlanFact.PlanClosed;
import passage.events.PlanFact.PlanEndorsed;
import passage.events.PlanFact.PlanOpened;
import passage.events.PlanFact.PlanPublished;
import passage.events.PlanFact.PlanRejected;
import passage.events.PlanFact.PlanReturned;
import passage.events.PlanFact.PlanReviewed;
import passage.events.PlanFact.PlanSubmitted;
import passage.events.PlanFact.PlanWithdrawn;
import passage.events.PlanFact.ProgressDue;
import passage.events.PlanFact.ProgressReported;
import passage.events.PlanFact.QuestionAnswered;
import passage.events.PlanFact.QuestionReceived;
import passage.events.PlanFact.ReceiptRecorded;
import passage.events.PlanFact.RefreshBegun;
import passage.events.PlanFact.ReleasedForPublication;
import passage.events.PlanFact.RouteChanged;
import passage.events.PlanFact.StepClaimed;
import passage.events.PlanFact.StepGivenBack;
import passage.events.PlanFact.StepHandedOver;
import passage.events.PlanFact.TextCorrected;
import passage.events.PlanFact.TextDrafted;
import passage.events.PlanFact.TextFinalised;
import passage.events.PlanFact.TimetableReckoned;
import passage.events.PlanFact.WordingConfirmed;
import passage.events.PlanFact.WordingRefused;
import passage.events.RegisterFact.AgendaPublished;
import passage.events.RegisterFact.AppearanceSet;
import passage.events.RegisterFact.AuthorityRegistered;
import passage.events.RegisterFact.ClosureDaysSet;
import passage.events.RegisterFact.ClosureDaysSet.ClosureDay;
import passage.events.RegisterFact.CommissionIssued;
import passage.events.RegisterFact.CommissionIssued.Theme;
import passage.events.RegisterFact.ExtensionGranted;
import passage.events.RegisterFact.FeedMade;
import passage.events.RegisterFact.FeedRevoked;
import passage.events.RegisterFact.GovernanceConfirmed;
import passage.events.RegisterFact.MeetingCancelled;
import passage.events.RegisterFact.MeetingMoved;
import passage.events.RegisterFact.MeetingSet;
import passage.events.RegisterFact.PersonErased;
import passage.events.RegisterFact.RulesSet;
import passage.events.RegisterFact.ScopeSet;
import passage.events.RegisterFact.ScopeSet.InScope;
import passage.events.RegisterFact.ShownToDepartment;
import passage.events.RegisterFact.SubstituteEnded;
import passage.events.RegisterFact.SubstituteNamed;
import passage.events.ServiceFact.DeadlineApproaching;
import passage.events.ServiceFact.DeadlineAtRisk;
import passage.events.ServiceFact.DeadlineCannotBeMet;
import passage.events.ServiceFact.DeadlineMet;
import passage.events.ServiceFact.DeadlineMissed;
import passage.events.ServiceFact.DeadlineMoved;
import passage.events.ServiceFact.DeadlineSet;
import passage.events.ServiceFact.DeadlineWithinReach;
import passage.events.ServiceFact.PagePublished;
import passage.events.ServiceFact.QuestionAsked;
import passage.events.ServiceFact.ReceiptIssued;
import passage.events.ServiceFact.SubmissionAccepted;
import passage.events.ServiceFact.SubmissionReturned;

/** One event of each type, about a council that does not exist. */
final class Samples {
    private static final String COUNCIL = "E10000099";
    private static final String NAME = "Exampleshire County Council";
    private static final String CABINET = "Cabinet";
    private static final String FIRST = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    private static final String AMENDED = "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752";
    private static final LocalDate MEETING = LocalDate.of(2024, 7, 9);
    private static final LocalDate NOTICE = LocalDate.of(2024, 7, 10);
    private static final LocalDate SENT = LocalDate.of(2024, 7, 18);
    private static final LocalDate DUE = LocalDate.of(2024, 7, 19);
    private static final LocalDate LATER = LocalDate.of(2024, 7, 29);
    private static final Instant CALL_IN_ENDS = Instant.parse("2024-07-17T16:00:00Z");
    private static final Instant RECEIVED = Instant.parse("2024-07-18T10:12:00Z");
    private static final UUID PLAN = UUID.fromString("01907a3c-5c00-7000-8000-000000000001");
    private static final UUID DECISION = UUID.fromString("01907a3c-5c00-7000-8000-000000000002");
    private static final UUID SUBMISSION = UUID.fromString("01907a3c-5c00-7000-8000-000000000003");
    private static final UUID PUBLICATION = UUID.fromString("01907a3c-5c00-7000-8000-000000000004");
    private static final UUID QUESTION = UUID.fromString("01907a3c-5c00-7000-8000-000000000006");
    private static final UUID CAUSE = UUID.fromString("01907a3c-5c00-7000-8000-000000000005");
    private static final UUID COLLEAGUE = UUID.fromString("3f1b9c7e-2d4a-4c8e-9b1f-5a6d7e8f9a0b");
    private static final UUID PERSON = UUID.fromString("7d3f0a52-9a4e-4a57-8f0e-0c6b1e2d3f4a");
    private static final ContentRef TEXT = new ContentRef(AMENDED, "text/markdown", 5120);
    private static final String PAGE = "https://plans.example/published/exampleshire/PP-2024-0001";
    private static final String RECEIPT = "R-2024-0001";
    private static final String TITLE = "Productivity plan 2024";
    private static final String LETTER = "The department's letter of 16 April 2024";

    private static final Map<Class<? extends Fact>, Fact> FACTS = Stream.of(ofPlans(), ofServices(), ofRegisters())
            .flatMap(identity())
            .collect(toMap(Fact::getClass, identity()));

    private Samples() {}

    static Event of(Class<? extends Fact> type) {
        if (LedgerFact.class.isAssignableFrom(type)) {
            return new LedgerEvent(LedgerSample.of(PLAN, RECEIVED));
        }
        var fact = FACTS.get(type);
        if (fact == null) {
            throw new AssertionError("No sample of " + type.getSimpleName());
        }
        var plan = new PlanRef(PLAN, "PP-2024-0001", "productivity-plan-2024", COUNCIL, NAME);
        var by = new RecordedBy(PERSON, "democratic-services");
        var evidence = new Evidence(Basis.SEEN, "Cabinet minutes, item 7", MEETING, null);
        if (fact instanceof PlanFact happened) {
            return new PlanEvent(7, plan, "endorsement", by, evidence, happened);
        }
        return fact instanceof ServiceFact done
                ? new ServiceEvent(1, plan, CAUSE, done)
                : new RegisterEvent(by, evidence, (RegisterFact) fact);
    }

    private static Stream<Fact> ofPlans() {
        var due = new Due("submit", DUE, Deadline.endOfDay(DUE), LETTER);
        var later = new Due("submit", LATER, Deadline.endOfDay(LATER), "The department's letter of 12 July 2024");
        return Stream.of(
                new PlanOpened(TITLE, LocalDate.of(2024, 4, 16), List.of(due)),
                new TextDrafted(1, new ContentRef(FIRST, "text/markdown", 4096)),
                new DraftCompleted(1, FIRST, "The figures of May are in"),
                new DraftCleared("section-151", FIRST, null),
                new DraftReturned("monitoring-officer", FIRST, "No savings are named"),
                new PlanReviewed(
                        1, "Scrutiny Committee", LocalDate.of(2024, 6, 20), "changes-asked-for", 3, true, FIRST),
                new CommentsAnswered(1, 1, 1, 1),
                new DecisionRecorded(
                        DECISION, 1, "executive-meeting", CABINET, "amended-and-approved", MEETING, FIRST, 0, null),
                new AmendedTextCompleted(DECISION, 2, AMENDED, "After the second paragraph"),
                new WordingConfirmed(DECISION, AMENDED, null),
                new WordingRefused(DECISION, AMENDED, "Care is not named"),
                new PlanEndorsed(DECISION, CABINET, "amended-and-approved", MEETING, AMENDED, 0),
                new DecisionNoticePublished(DECISION, NOTICE, "https://council.example/decisions/41", CALL_IN_ENDS),
                new DecisionTookEffect(DECISION, CALL_IN_ENDS),
                new CallInExempted(
                        DECISION,
                        "Chair of the scrutiny committee",
                        MEETING,
                        "The plan is due before a window would end"),
                new PlanCalledIn(DECISION, NOTICE, 3, "The plan says nothing of adult social care"),
                new CallInAnswered(DECISION, "Scrutiny Committee", SENT, "back-to-decision-maker"),
                new CallInLapsed(DECISION, CALL_IN_ENDS),
                new CouncilViewRecorded(DECISION, "Full Council", SENT, false),
                new TextFinalised(DECISION, 2, AMENDED, "The figures of June are in"),
                new FinalTextSignedOff(
                        DECISION,
                        FIRST,
                        AMENDED,
                        "head-of-paid-service",
                        "Only figures changed",
                        "Leader of the Council",
                        NOTICE),
                new FinalTextReturned(DECISION, AMENDED, "head-of-paid-service", "The savings may not be changed"),
                new PlanCertified(AMENDED, "This is the text that Cabinet approved"),
                new PlanSubmitted(SUBMISSION, "passage", "after-endorsement", TEXT, SENT, null, null, null),
                new ReceiptRecorded(SUBMISSION, RECEIPT, RECEIVED),
                new ReleasedForPublication(
                        PUBLICATION, TITLE, "exampleshire", TEXT, CABINET, MEETING, "amended-and-approved"),
                new PlanPublished("passage", PAGE, AMENDED, SENT),
                new EndorsementConfirmed(SUBMISSION, AMENDED, MEETING, CABINET),
                new QuestionReceived(SUBMISSION, QUESTION, "What was saved?", RECEIVED),
                new QuestionAnswered(SUBMISSION, QUESTION, "Two million pounds", SENT),
                new PlanAccepted(SUBMISSION, RECEIVED),
                new PlanReturned(SUBMISSION, "A figure is wrong", RECEIVED),
                new TextCorrected(SUBMISSION, 3, AMENDED, true, "The figure of June is in"),
                new FurtherDecisionRecorded(
                        SUBMISSION, "officer-decision", "Chief Executive", "approved", SENT, AMENDED),
                new DepartmentTold(SUBMISSION, SENT, "E-mail", "plans@department.example"),
                new ProgressReported("Two of the plan's five savings were made in the first half of the year"),
                new ProgressDue(SENT, 1),
                new RefreshBegun("A new budget"),
                new DeadlineWarned("submit", DUE, "approaching", 5),
                new DueDatesMoved(List.of(later), "Department for Plans"),
                new RouteChanged(
                        "Cabinet was moved for want of a quorum",
                        List.of(new RouteChange(
                                "acts[0].plannedOn",
                                "Decision of Cabinet: planned for",
                                "10 July 2024",
                                "15 July 2024")),
                        List.of(later)),
                new TimetableReckoned(
                        false,
                        "The way does not fit: it ends after 19 July 2024.",
                        List.of(new StepDates("act-1", CABINET, MEETING.plusDays(5), MEETING, null, -3)),
                        List.of(new BrokenStep(
                                "act-1",
                                "The call-in of a decision taken then ends too late.",
                                "LGA 2000 s.9F and the authority's own rules")),
                        List.of(new StepChange("act-1", CABINET, MEETING, MEETING.plusDays(5), MEETING, MEETING))),
                new PaperConfirmed(
                        PUBLICATION,
                        "act-1-decision-record",
                        1,
                        1,
                        new ContentRef(FIRST, "text/html", 5200),
                        new ContentRef(AMENDED, "application/pdf", 61000)),
                new StepClaimed("Task_RecordDecision", "Record the decision", "democratic-services", null, null),
                new StepHandedOver(
                        "Task_RecordDecision",
                        "Record the decision",
                        "democratic-services",
                        COLLEAGUE,
                        null,
                        "On leave"),
                new StepGivenBack("Task_RecordDecision", "Record the decision", "democratic-services"),
                new PlanRejected(DECISION, CABINET, MEETING, SUBMISSION),
                new PlanWithdrawn("The department no longer asks for it", true),
                new PlanClosed("Every measure of the plan is done"));
    }

    private static Stream<Fact> ofServices() {
        return Stream.of(
                new DeadlineSet("submit", DUE, Deadline.endOfDay(DUE), LETTER),
                new DeadlineMoved(
                        "submit", LATER, DUE, Deadline.endOfDay(LATER), "The department's letter of 12 July 2024"),
                new DeadlineApproaching("submit", DUE, 5),
                new DeadlineAtRisk("submit", DUE, 1, "'%s' has the least room.".formatted(CABINET)),
                new DeadlineCannotBeMet("submit", DUE, "The call-in of a decision taken then ends too late."),
                new DeadlineWithinReach("submit", DUE),
                new DeadlineMet("submit", DUE, SENT),
                new DeadlineMissed("submit", DUE),
                new ReceiptIssued(SUBMISSION, RECEIPT, AMENDED, RECEIVED),
                new QuestionAsked(SUBMISSION, QUESTION, "What was saved?", RECEIVED),
                new SubmissionReturned(SUBMISSION, "A figure is wrong", RECEIVED),
                new SubmissionAccepted(SUBMISSION, RECEIVED),
                new PagePublished(PUBLICATION, PAGE, AMENDED, RECEIVED));
    }

    private static Stream<Fact> ofRegisters() {
        var themes = List.of(new Theme("transformation", "Transforming services to make better use of resources"));
        return Stream.of(
                new AuthorityRegistered(COUNCIL, NAME, "Exampleshire", "exampleshire", "county", "leader-and-cabinet"),
                new GovernanceConfirmed(COUNCIL, "leader-and-cabinet"),
                new RulesSet(COUNCIL, "working", 5, "17:00", "next-working-day", null, false),
                new SubstituteNamed(
                        COUNCIL, SUBMISSION, "certifier", PERSON, PUBLICATION, MEETING, MEETING.plusDays(9)),
                new SubstituteEnded(COUNCIL, SUBMISSION),
                new AgendaPublished(COUNCIL, CABINET, MEETING, MEETING.minusDays(8)),
                new MeetingSet(COUNCIL, CABINET, "executive", MEETING, "10:30", "County Hall", MEETING.minusDays(8)),
                new MeetingMoved(COUNCIL, CABINET, "executive", MEETING, MEETING.plusDays(5), "No quorum"),
                new MeetingCancelled(COUNCIL, CABINET, "executive", MEETING, "Nothing to decide"),
                new ClosureDaysSet(
                        COUNCIL, List.of(new ClosureDay(LocalDate.of(2024, 12, 27), "Closed over Christmas"))),
                new ShownToDepartment(COUNCIL, "stage"),
                new AppearanceSet(COUNCIL, "Exampleshire", "#00703c"),
                new ScopeSet(
                        "productivity-plan-2024", List.of(new InScope(COUNCIL, NAME, "county", "East of England"))),
                new FeedMade(COUNCIL, PUBLICATION, false),
                new FeedRevoked(COUNCIL, PUBLICATION),
                new PersonErased(PERSON),
                new CommissionIssued(
                        "productivity-plan-2024",
                        TITLE,
                        "Department for Levelling Up, Housing and Communities",
                        LocalDate.of(2024, 4, 16),
                        themes,
                        DUE,
                        DUE),
                new ExtensionGranted(
                        "productivity-plan-2024",
                        COUNCIL,
                        LATER,
                        LATER,
                        "Local government finance directorate",
                        LocalDate.of(2024, 7, 12),
                        "The department's letter of 12 July 2024"));
    }
}
