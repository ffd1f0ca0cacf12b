package passage;

import static passage.platform.access.Door.anybody;
import static passage.platform.access.Door.explaining;
import static passage.platform.access.Door.holders;
import static passage.platform.access.Door.readers;
import static passage.platform.access.Door.signedIn;
import static passage.platform.access.Role.ADMIN;
import static passage.platform.access.Role.AUDITOR;
import static passage.platform.access.Role.AUTHOR;
import static passage.platform.access.Role.DEMOCRATIC_SERVICES;
import static passage.platform.access.Role.DEPARTMENT;
import static passage.platform.access.Role.SCRUTINY_SUPPORT;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import passage.platform.access.Door;
import passage.platform.access.Door.Subject;
import passage.platform.access.Doors;
import passage.platform.access.Role;
import passage.process.Step;

/**
 * The access table: every route of every role of the process. Steps bring their own lines from the table of steps. A route
 * that is not here is shut, and the build fails.
 */
class AllDoors implements Doors {
    static final List<Role> CLERK = List.of(DEMOCRATIC_SERVICES);
    static final List<Role> KEEPERS = List.of(ADMIN, DEMOCRATIC_SERVICES);
    private static final List<Role> CALLERS_IN = List.of(DEMOCRATIC_SERVICES, SCRUTINY_SUPPORT);
    static final List<Role> OF_A_COUNCIL = Arrays.stream(Role.values())
            .filter(role -> !List.of(DEPARTMENT, AUDITOR, ADMIN).contains(role))
            .toList();
    private static final String PLAN_API = "/api/plans/{plan}";
    private static final String PLAN_PAGE = "/plans/{reference}";

    @Override
    public List<Door> doors() {
        return Stream.of(open(), steps(), plans(), papers(), CouncilDoors.all(), services(), operations())
                .flatMap(part -> part)
                .toList();
    }

    private static Stream<Door> open() {
        return Stream.concat(
                anybody(
                        "GET /",
                        "GET /sign-in",
                        "POST /sign-in",
                        "ANY /error",
                        "GET /assets/**",
                        "GET /favicon.ico",
                        "GET /accessibility",
                        "GET /cookies",
                        "GET /dates",
                        "GET /api/calendar",
                        "GET /api/calendar/{question}",
                        "POST /api/timetables",
                        "GET /schemas/**",
                        "GET /published",
                        "GET /published/{slug}/{reference}",
                        "GET /published/{slug}/{reference}/record",
                        "GET /published/checkpoint",
                        "GET /published/register",
                        "GET /published/register.csv",
                        "GET /published/register.json",
                        "GET /published/councils/{gssCode}/style.css",
                        "GET /feeds/{secret}.ics", // whoever has the secret
                        "GET /actuator/health/**"),
                signedIn("GET /process/plan-passage.bpmn", "GET /v3/api-docs", "GET /v3/api-docs.yaml"));
    }

    /** What people do with a plan, with those who may by the table of steps. */
    private static Stream<Door> steps() {
        return Arrays.stream(Step.values())
                .flatMap(step -> Stream.concat(
                        holders(step.roles(), Subject.PLAN, "POST %s/%s".formatted(PLAN_API, step.path())),
                        stepPage(step.roles(), step.path())));
    }

    private static Stream<Door> stepPage(List<Role> roles, String path) {
        return explaining(
                roles, Subject.PLAN, "GET %s/%s".formatted(PLAN_PAGE, path), "POST %s/%s".formatted(PLAN_PAGE, path));
    }

    private static Stream<Door> plans() {
        return Stream.of(
                        signedIn(
                                "GET /work",
                                "GET /work/selection",
                                "POST /work/selection",
                                "GET /plans",
                                "GET /plans/new",
                                "GET /api/plans"),
                        // whose plan it shall be stands in what is sent
                        holders(List.of(DEMOCRATIC_SERVICES, AUTHOR), Subject.NOTHING, "POST /plans/new"),
                        signedIn("POST /api/plans"),
                        readers(
                                Subject.PLAN,
                                "GET " + PLAN_PAGE,
                                "GET " + PLAN_PAGE + "/what-if",
                                "GET " + PLAN_PAGE + "/texts/{no:\\d{1,6}}",
                                "GET " + PLAN_PAGE + "/texts/{no:\\d{1,6}}/file",
                                "GET " + PLAN_PAGE + "/texts/{before:\\d{1,6}}/{after:\\d{1,6}}",
                                "GET " + PLAN_PAGE + "/texts/compare",
                                "GET " + PLAN_API,
                                "GET " + PLAN_API + "/tasks",
                                "GET " + PLAN_API + "/timetable",
                                "GET " + PLAN_API + "/events",
                                "GET " + PLAN_API + "/texts",
                                "GET " + PLAN_API + "/texts/{no}",
                                "GET " + PLAN_API + "/reviews",
                                "POST " + PLAN_API + "/what-if"),
                        readers(Subject.PLAN, "GET " + PLAN_API + "/route"),
                        holders(
                                KEEPERS,
                                Subject.PLAN,
                                "PUT " + PLAN_API + "/route",
                                "POST " + PLAN_API + "/route/preview"),
                        explaining(
                                KEEPERS, Subject.PLAN, "GET " + PLAN_PAGE + "/route", "POST " + PLAN_PAGE + "/route"),
                        // whose step it is stands in the step
                        holders(
                                OF_A_COUNCIL,
                                Subject.PLAN,
                                "POST " + PLAN_API + "/tasks/{task}/claim",
                                "DELETE " + PLAN_API + "/tasks/{task}/claim",
                                "POST " + PLAN_API + "/tasks/{task}/hand-over"),
                        // whose plans they are stands in what is sent
                        signedIn("POST /api/decisions"),
                        holders(List.of(AUTHOR), Subject.PLAN, "POST " + PLAN_API + "/texts"),
                        stepPage(List.of(AUTHOR), "texts/new"),
                        holders(CALLERS_IN, Subject.PLAN, "POST " + PLAN_API + "/call-ins"),
                        stepPage(CALLERS_IN, "call-ins"),
                        holders(
                                Step.REPORT_PROGRESS.roles(),
                                Subject.PLAN,
                                "POST " + PLAN_API + "/closure",
                                "POST " + PLAN_API + "/refresh"),
                        stepPage(Step.REPORT_PROGRESS.roles(), "closure"),
                        stepPage(Step.REPORT_PROGRESS.roles(), "refresh"),
                        holders(CLERK, Subject.PLAN, "POST " + PLAN_API + "/withdrawal"),
                        stepPage(CLERK, "withdrawal"))
                .flatMap(part -> part);
    }

    private static Stream<Door> papers() {
        return Stream.of(PLAN_API + "/papers", PLAN_PAGE + "/papers")
                .flatMap(papers -> Stream.concat(
                        readers(
                                Subject.PLAN,
                                "GET " + papers,
                                "GET " + papers + "/{paper}",
                                "GET " + papers + "/{paper}/html",
                                "GET " + papers + "/{paper}/pdf",
                                "GET %s/{paper}/confirmations/%s/html".formatted(papers, number(papers)),
                                "GET %s/{paper}/confirmations/%s/pdf".formatted(papers, number(papers))),
                        holders(
                                CLERK,
                                Subject.PLAN,
                                (papers.startsWith("/api") ? "PUT " : "POST ") + papers + "/{paper}/particulars",
                                "POST " + papers + "/{paper}/confirmations")));
    }

    private static String number(String papers) {
        return papers.startsWith("/api") ? "{no}" : "{no:\\d{1,6}}";
    }

    private static Stream<Door> services() {
        return Stream.of(
                        signedIn("GET /deadlines", "GET /api/deadlines"),
                        holders(
                                List.of(DEPARTMENT, AUDITOR),
                                Subject.NOTHING,
                                "GET /department",
                                "GET /department/counts",
                                "GET /department/councils.csv",
                                "GET /department/submissions",
                                "GET /department/submissions.csv",
                                "GET /api/department/councils",
                                "GET /api/department/councils.csv",
                                "GET /api/department/submissions.csv",
                                "GET /department/submissions/{name}",
                                "GET /api/department/submissions",
                                "GET /api/department/submissions/{name}"),
                        holders(List.of(DEPARTMENT), Subject.NOTHING, handling("/department/submissions/{name}")),
                        holders(List.of(DEPARTMENT), Subject.NOTHING, handling("/api/department/submissions/{name}")),
                        signedIn("GET /history", "GET /history/checkpoints", "GET /history/proof"),
                        holders(
                                List.of(AUDITOR, ADMIN),
                                Subject.NOTHING,
                                "GET /history/reconciliation",
                                "POST /history/reconciliation",
                                "GET /api/history/reconciliation",
                                "POST /api/history/reconciliation"),
                        readers(Subject.COUNCIL, "GET /history/councils/{gss}"),
                        readers(
                                Subject.HISTORY_OF_PLAN,
                                "GET /history/plans/{reference}",
                                "GET /history/plans/{reference}/as-it-stood",
                                "GET /api/history/plans/{reference}",
                                "GET /api/history/plans/{reference}/as-it-stood"),
                        readers(
                                Subject.LEDGER_ENTRY,
                                "GET /api/history/entries/{index}",
                                "GET /api/history/entries/{index}/event"),
                        bundles("/history"),
                        bundles("/api/history"))
                .flatMap(part -> part);
    }

    private static String[] handling(String submission) {
        return new String[] {
            "POST " + submission + "/questions",
            "POST " + submission + "/returns",
            "POST " + submission + "/acceptances"
        };
    }

    /** Of a period each gets what he may read; the whole ledger is for those who may read all, which is asked there. */
    private static Stream<Door> bundles(String history) {
        return Stream.of(
                        readers(Subject.HISTORY_OF_PLAN, "GET " + history + "/plans/{reference}/bundle"),
                        readers(Subject.COUNCIL, "GET " + history + "/councils/{gss}/bundle"),
                        signedIn(
                                "GET " + history + "/bundle",
                                "GET " + history + "/checkpoint",
                                "GET " + history + "/keys"))
                .flatMap(part -> part);
    }

    private static Stream<Door> operations() {
        return Stream.of(
                        holders(
                                List.of(ADMIN),
                                Subject.NOTHING,
                                "GET /api/operations/parked",
                                "POST /api/operations/parked/{consumer}/{key}/retry",
                                "POST /api/demo/clock"),
                        signedIn("GET /api/demo/clock"))
                .flatMap(part -> part);
    }
}
