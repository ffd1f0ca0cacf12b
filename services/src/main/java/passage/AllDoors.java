package passage;

import static passage.platform.access.Door.anybody;
import static passage.platform.access.Door.explaining;
import static passage.platform.access.Door.holders;
import static passage.platform.access.Door.readers;
import static passage.platform.access.Door.readersAnd;
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
    private static final List<Role> CLERK = List.of(DEMOCRATIC_SERVICES);
    private static final List<Role> KEEPERS = List.of(ADMIN, DEMOCRATIC_SERVICES);
    private static final List<Role> EXTENDERS = List.of(DEPARTMENT, DEMOCRATIC_SERVICES);
    private static final List<Role> CALLERS_IN = List.of(DEMOCRATIC_SERVICES, SCRUTINY_SUPPORT);
    private static final List<Role> OF_A_COUNCIL = Arrays.stream(Role.values())
            .filter(role -> !List.of(DEPARTMENT, AUDITOR, ADMIN).contains(role))
            .toList();
    private static final List<Role> SERVING = Arrays.stream(Role.values())
            .filter(role -> role != DEPARTMENT && role != AUDITOR)
            .toList();
    private static final String PLAN_API = "/api/plans/{plan}";
    private static final String PLAN_PAGE = "/plans/{reference}";

    @Override
    public List<Door> doors() {
        return Stream.of(open(), steps(), plans(), papers(), councils(), commissions(), services(), operations())
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

    /** The register of councils, their rules and public meetings are known to all who are signed in. */
    private static Stream<Door> councils() {
        return Stream.of(
                        signedIn("GET /api/authorities", "GET /api/authorities/{gssCode}"),
                        holders(OF_A_COUNCIL, Subject.NOTHING, "GET /meetings", "GET /council"),
                        holders(
                                List.of(ADMIN),
                                Subject.NOTHING,
                                "POST /api/authorities",
                                "GET /api/people",
                                "POST /api/people",
                                "DELETE /api/people/{person}/roles",
                                "POST /api/people/{person}/erasure",
                                "GET /people",
                                "GET /people/{person}",
                                "POST /people/{person}/roles/end",
                                "GET /people/{person}/erasure",
                                "POST /people/{person}/erasure"),
                        holders(List.of(ADMIN), Subject.COUNCIL, "POST /api/authorities/{gssCode}/people"),
                        holders(
                                KEEPERS,
                                Subject.COUNCIL,
                                "PUT /api/authorities/{gssCode}/governance",
                                "PUT /api/authorities/{gssCode}/rules",
                                "PUT /api/authorities/{gssCode}/closure-days",
                                "PUT /api/authorities/{gssCode}/appearance",
                                "PUT /api/authorities/{gssCode}/shown-to-department",
                                "POST /api/authorities/{gssCode}/meetings",
                                "POST /api/authorities/{gssCode}/meetings/{meeting}/agenda",
                                "POST /api/authorities/{gssCode}/meetings/{meeting}/move",
                                "POST /api/authorities/{gssCode}/meetings/{meeting}/cancellation",
                                "POST /api/authorities/{gssCode}/meeting-files",
                                "POST /api/authorities/{gssCode}/meeting-files/preview",
                                "POST /councils/{gssCode}/meetings/files",
                                "POST /councils/{gssCode}/meetings/preview"),
                        readers(Subject.COUNCIL, "GET /councils/{gssCode}/appearance"),
                        holders(KEEPERS, Subject.COUNCIL, "POST /councils/{gssCode}/appearance"),
                        settings(
                                "/councils/{gssCode}/settings/governance",
                                "/councils/{gssCode}/settings/rules",
                                "/councils/{gssCode}/settings/closure-days",
                                "/councils/{gssCode}/settings/routes/{commission}"),
                        holders(
                                KEEPERS,
                                Subject.COUNCIL,
                                "GET /councils/{gssCode}/meetings/{meeting}/agenda",
                                "POST /councils/{gssCode}/meetings/{meeting}/agenda",
                                "GET /councils/{gssCode}/meetings/{meeting}/move",
                                "POST /councils/{gssCode}/meetings/{meeting}/move"),
                        holders(
                                CLERK,
                                Subject.COUNCIL,
                                "GET /councils/{gssCode}/meetings/{meeting}/decision",
                                "POST /councils/{gssCode}/meetings/{meeting}/decision"),
                        // whose place it is stands in what is sent
                        holders(
                                SERVING,
                                Subject.COUNCIL,
                                "POST /councils/{gssCode}/people/substitutes",
                                "POST /councils/{gssCode}/people/substitutes/{substitution}/end",
                                "POST /api/authorities/{gssCode}/substitutes",
                                "DELETE /api/authorities/{gssCode}/substitutes/{substitution}"),
                        readers(
                                Subject.COUNCIL,
                                "GET /councils/{gssCode}/people",
                                "GET /api/authorities/{gssCode}/substitutes",
                                "GET /councils/{gssCode}",
                                "GET /councils/{gssCode}/style.css",
                                "GET /councils/{gssCode}/meetings/{meeting}",
                                "GET /councils/{gssCode}/meetings/{meeting}/pack",
                                "GET /api/authorities/{gssCode}/appearance",
                                "GET /api/authorities/{gssCode}/shown-to-department",
                                "GET /api/authorities/{gssCode}/meetings/{meeting}/plans",
                                "GET /councils/{gssCode}/meetings",
                                "GET /councils/{gssCode}/calendars",
                                "GET /api/authorities/{gssCode}/feeds"),
                        // one's own calendar; the council's is asked for there
                        holders(
                                SERVING,
                                Subject.COUNCIL,
                                "POST /councils/{gssCode}/calendars",
                                "POST /councils/{gssCode}/calendars/{id}/revocation",
                                "POST /api/authorities/{gssCode}/feeds",
                                "DELETE /api/authorities/{gssCode}/feeds/{id}"))
                .flatMap(part -> part);
    }

    /** A council's settings: its people are told who may change them. */
    private static Stream<Door> settings(String... pages) {
        return Arrays.stream(pages)
                .flatMap(page -> Stream.concat(
                        explaining(KEEPERS, Subject.COUNCIL, "GET " + page),
                        holders(KEEPERS, Subject.COUNCIL, "POST " + page)));
    }

    private static Stream<Door> commissions() {
        return Stream.of(
                        signedIn(
                                "GET /commissions/{commission}/what-if",
                                "GET /api/commissions/{id}/scope",
                                "GET /api/commissions",
                                "GET /api/commissions/{id}",
                                "GET /api/commissions/{commission}/timetables",
                                "POST /api/commissions/{commission}/what-if"),
                        holders(
                                List.of(DEPARTMENT, ADMIN),
                                Subject.NOTHING,
                                "POST /api/commissions",
                                "PUT /api/commissions/{id}/scope"),
                        readers(Subject.COUNCIL, "GET /api/commissions/{commission}/routes/{authority}"),
                        holders(
                                KEEPERS,
                                Subject.COUNCIL,
                                "PUT /api/commissions/{commission}/routes/{authority}",
                                "POST /api/commissions/{commission}/routes/{authority}/confirmation"),
                        readersAnd(
                                List.of(DEPARTMENT),
                                Subject.COUNCIL,
                                "GET /api/commissions/{commission}/extensions/{authority}",
                                "GET /commissions/{commission}/extensions/{authority}"),
                        holders(
                                EXTENDERS,
                                Subject.COUNCIL,
                                "POST /api/commissions/{commission}/extensions/{authority}",
                                "POST /commissions/{commission}/extensions/{authority}"))
                .flatMap(part -> part);
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
