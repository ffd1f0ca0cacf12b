package passage.hostile;

import java.util.Set;

/** Where no words of people belong, with what is answered there. */
final class Wordless {
    static final Set<String> ROUTES = Set.of(
            // they send on
            "GET / 302",
            "GET /council 302",
            "GET /meetings 302",
            "GET /councils/{gssCode}/settings/routes/{commission} 302",
            "GET /plans/{reference}/texts/compare 302",
            // files of the application itself, asked for under a name that is not there
            "GET /assets/** 404",
            "GET /schemas/** 404",
            "GET /actuator/health/** 404",
            "GET /favicon.ico read",
            "GET /v3/api-docs read",
            "GET /v3/api-docs.yaml read",
            "GET /process/plan-passage.bpmn read",
            // our own words
            "GET /accessibility read",
            "GET /cookies read",
            "GET /sign-in read",
            "GET /dates read",
            "GET /api/calendar read",
            "GET /api/calendar/{question} 400",
            "GET /api/demo/clock read",
            "GET /councils/{gssCode}/style.css read",
            "GET /published/councils/{gssCode}/style.css read",
            // numbers, names of tasks, digests and keys
            "GET /department/counts read",
            "GET /api/plans/{plan}/tasks read",
            "GET /api/authorities/{gssCode}/feeds read",
            "GET /councils/{gssCode}/calendars read",
            "GET /api/authorities/{gssCode}/shown-to-department read",
            "GET /api/authorities/{gssCode}/substitutes read",
            "GET /published/checkpoint read",
            "GET /api/history/checkpoint read",
            "GET /api/history/keys read",
            "GET /history/checkpoint read",
            "GET /history/checkpoints read",
            "GET /history/keys read",
            "GET /history/proof read",
            "GET /history/reconciliation read",
            "GET /api/history/reconciliation 404",
            "GET /api/history/reconciliation read",
            "GET /api/operations/parked read",
            // said again are only numbers and moments
            "GET /commissions/hostile-1/what-if 422",
            "GET /history/plans/HOSTILE-1-0001/as-it-stood 422",
            // asked for with a step where one waits
            "GET /work/selection 422");

    private Wordless() {}
}
