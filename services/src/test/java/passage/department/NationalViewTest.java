package passage.department;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;
import passage.events.Event.RegisterEvent;
import passage.events.Evidence;
import passage.events.PlanFact.PlanReviewed;
import passage.events.PlanFact.TimetableReckoned;
import passage.events.RecordedBy;
import passage.events.RegisterFact;
import passage.events.RegisterFact.CommissionIssued;
import passage.events.RegisterFact.ExtensionGranted;
import passage.events.RegisterFact.ScopeSet;
import passage.events.RegisterFact.ScopeSet.InScope;
import passage.events.RegisterFact.ShownToDepartment;
import passage.events.StepDates;
import passage.platform.access.Actor;
import passage.platform.access.Role;
import passage.testing.ServiceTest;
import passage.testing.TestPlan;

/** In the context of {@link DepartmentTest}; its own council is one that no other test knows. */
@ActiveProfiles("department")
@TestPropertySource(properties = "passage.clock.simulated-from=2024-07-08T09:00")
class NationalViewTest extends ServiceTest {
    private static final String COMMISSION = "productivity-plan-2024";
    private static final String COUNCIL = "E07000901";
    private static final String NAME = "Exampleton Borough Council";
    private static final LocalDate PLANNED_MEETING = LocalDate.of(2024, 7, 11);
    private static final LocalDate DECIDED = LocalDate.of(2024, 7, 3);
    private static final LocalDate PLANNED = LocalDate.of(2024, 7, 17);

    private final TestPlan plan = TestPlan.of(COUNCIL, NAME);

    @Autowired
    private NationalView national;

    @BeforeEach
    void isAsked() {
        happens(
                registers(new CommissionIssued(
                        COMMISSION,
                        "Productivity plan 2024",
                        "DLUHC",
                        LocalDate.of(2024, 4, 16),
                        List.of(),
                        TestPlan.DUE,
                        TestPlan.DUE)),
                registers(new ScopeSet(
                        COMMISSION,
                        List.of(
                                new InScope(COUNCIL, NAME, "district", "South East"),
                                new InScope("E07000902", "=Late Borough Council", "unitary", "London")))),
                registers(new ShownToDepartment(COUNCIL, "opened")));
        as(Role.DEPARTMENT, Actor.EVERYWHERE);
    }

    @Test
    void showsCouncilsThatHaveNotBegun() {
        assertThat(line("E07000902").state()).isEqualTo(State.NOT_STARTED);
        assertThat(mvc().get().uri("/department?q=late+borough"))
                .hasStatusOk()
                .bodyText()
                .contains("=Late Borough Council", "Not started", "London: 1 councils");
    }

    @ParameterizedTest
    @CsvSource({
        "draft, DRAFTING",
        "scrutiny, IN_SCRUTINY",
        "endorsement, AWAITING_ENDORSEMENT",
        "call-in, IN_CALL_IN",
        "certification, ENDORSED"
    })
    void showsNothingOfTheStageUntilTheCouncilAllowsIt(String stage, State shown) {
        underWay(stage);
        assertThat(line(COUNCIL).state()).isEqualTo(State.OPENED);

        happens(registers(new ShownToDepartment(COUNCIL, "stage")));
        assertThat(line(COUNCIL).state()).isEqualTo(shown);
        assertThat(line(COUNCIL).endorsedOn()).isNull();
    }

    @Test
    void byDefaultOnlyTheOpeningAndThePlannedSubmissionGoOut() {
        underWay("call-in");

        assertThat(line(COUNCIL).plannedSubmission()).isEqualTo(PLANNED);
        for (var place : List.of(
                "/department?q=" + COUNCIL,
                "/department/councils.csv?q=" + COUNCIL,
                "/api/department/councils?q=" + COUNCIL,
                "/api/department/councils.csv?q=" + COUNCIL)) {
            assertThat(mvc().get().uri(place))
                    .as(place)
                    .hasStatusOk()
                    .bodyText()
                    .contains(NAME)
                    .satisfiesAnyOf(
                            text -> assertThat(text).contains("17 July 2024"),
                            text -> assertThat(text).contains("2024-07-17"))
                    .doesNotContain("2024-07-11", "11 July 2024", "2024-07-03", "3 July 2024")
                    .doesNotContain(
                            "Overview Committee", "Cabinet", plan.textRef().digest());
        }
        assertThat(mvc().get().uri("/api/department/councils?q=" + COUNCIL))
                .bodyJson()
                .extractingPath("$.councils[0].state")
                .isEqualTo("opened");
    }

    @Test
    void theMostThatACouncilCanShowAreItsStageAndDates() {
        underWay("call-in");
        happens(registers(new ShownToDepartment(COUNCIL, "stage-and-dates")));

        assertThat(line(COUNCIL).plannedEndorsement()).isEqualTo(PLANNED_MEETING);
        assertThat(line(COUNCIL).endorsedOn()).isEqualTo(DECIDED);
        assertThat(mvc().get().uri("/department?q=" + COUNCIL))
                .bodyText()
                .contains("3 July 2024", "In call-in")
                .doesNotContain(plan.textRef().digest());
        assertThat(mvc().get().uri("/api/department/submissions")).bodyText().doesNotContain(plan.reference());
    }

    @Test
    void aSettingThatIsNotKnownShowsTheLeast() {
        underWay("scrutiny");
        happens(registers(new ShownToDepartment(COUNCIL, "everything")));
        assertThat(line(COUNCIL).state()).isEqualTo(State.OPENED);
    }

    @Test
    void onceSubmittedTheSubmissionTellsWhatItRestsOn() {
        underWay("certification");
        var submission = UUID.randomUUID();
        happens(plan.tell("publication", plan.submitted(submission, PLANNED)));

        assertThat(line(COUNCIL).state()).isEqualTo(State.SUBMITTED);
        assertThat(mvc().get().uri("/department/submissions/" + receipt(submission)))
                .hasStatusOk()
                .bodyText()
                .contains("Approved by Cabinet", "The words sent are the words endorsed");
    }

    @Test
    void countsTheDaysOfLatenessAndKeepsWhatWasExtendedApart() {
        var late = TestPlan.of("E07000903", "Tardy District Council");
        store(late);
        happens(
                late.tell(late.opened("submit")),
                late.tell("publication", late.submitted(UUID.randomUUID(), LocalDate.of(2024, 7, 31))));

        assertThat(line("E07000903").daysLate()).isEqualTo(12);
        assertThat(line("E07000903").workingDaysLate()).isEqualTo(8);
        happens(registers(new ExtensionGranted(
                COMMISSION,
                "E07000902",
                LocalDate.of(2024, 8, 30),
                LocalDate.of(2024, 8, 30),
                "The department",
                LocalDate.of(2024, 7, 12),
                "Letter")));
        assertThat(line("E07000902").submissionDue()).isEqualTo(LocalDate.of(2024, 8, 30));
        assertThat(line("E07000902").extended()).isTrue();
        assertThat(mvc().get().uri("/api/department/councils?mark=late"))
                .bodyText()
                .contains("Tardy District Council")
                .doesNotContain("=Late Borough Council");
    }

    @Test
    void aFileHasWordsForHeadingsAndNoFormulas() {
        assertThat(mvc().get().uri("/department/councils.csv"))
                .hasStatusOk()
                .hasContentType("text/csv;charset=UTF-8")
                .bodyText()
                .startsWith("\uFEFF\"GSS code\",\"Council\",\"Kind\",\"Region\"")
                .contains("\"'=Late Borough Council\"")
                .doesNotContain("\"=Late");
    }

    @Test
    void thePageAsksForItsNumbersAloneAndTheyAddUp() {
        assertThat(mvc().get().uri("/department/counts?commission=" + COMMISSION))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"count-not-started\"", "hx-swap-oob=\"true\"")
                .doesNotContain("<a ", "<html");
        var counts = Counts.of(national.of(COMMISSION));
        assertThat(counts.states().stream().mapToLong(Counts.Line::councils).sum())
                .isEqualTo(counts.all());
    }

    @Test
    void isClosedToCouncilsAndShowsAnAuditorItsRemitAlone() {
        as(Role.DEMOCRATIC_SERVICES, COUNCIL);
        for (var place : List.of(
                "/department", "/department/councils.csv", "/department/submissions", "/department/submissions.csv")) {
            assertThat(mvc().get().uri(place)).as(place).hasStatus(403);
        }
        assertThat(mvc().get().uri("/api/department/councils")).hasStatus(403);
        as(Role.AUDITOR, "E07000902");
        assertThat(mvc().get().uri("/api/department/councils"))
                .hasStatusOk()
                .bodyText()
                .contains("E07000902")
                .doesNotContain(COUNCIL);
    }

    private void underWay(String stage) {
        store(plan);
        happens(
                plan.tell(plan.opened("endorse", "submit")),
                plan.tell(new TimetableReckoned(
                        true,
                        "It fits.",
                        List.of(
                                new StepDates("act-1", "Cabinet", PLANNED_MEETING, PLANNED_MEETING, null, 0),
                                new StepDates("submit", "Submission", PLANNED, TestPlan.DUE, null, 2)),
                        List.of(),
                        List.of())),
                plan.tell(new PlanReviewed(
                        1,
                        "Overview Committee",
                        DECIDED,
                        "no-comments",
                        0,
                        false,
                        plan.textRef().digest())),
                plan.tell(stage, plan.endorsed(DECIDED, 0)));
    }

    private CouncilLine line(String authority) {
        return national.of(COMMISSION).stream()
                .filter(each -> each.authority().equals(authority))
                .findFirst()
                .orElseThrow();
    }

    private String receipt(UUID submission) {
        return submission.toString();
    }

    private static RegisterEvent registers(RegisterFact fact) {
        return new RegisterEvent(RecordedBy.SYSTEM, Evidence.firstHand(LocalDate.of(2024, 7, 8)), fact);
    }
}
