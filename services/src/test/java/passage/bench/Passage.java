package passage.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import passage.PassageApplication;
import passage.platform.clock.BusinessClock;
import passage.platform.clock.PendingWork;

/**
 * All of Passage in one process: plans move by its API's own commands, with every check, the noting of idempotency keys,
 * the outbox, Kafka, and every service that listens.
 */
final class Passage implements Contender, AutoCloseable {
    private static final String COUNCIL = "E90000001";

    private final ConfigurableApplicationContext application;
    private final Recorder recorder = new Recorder();
    private final Requests requests;
    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final List<PendingWork> work;
    private final SqlCounter sql;
    private final int threads;
    private int prepared;
    private int passed;

    Passage(Map<String, Object> settings, int threads) {
        this.threads = threads;
        var counting = new Counting();
        application = new SpringApplicationBuilder(PassageApplication.class)
                .initializers(context -> {
                    context.getBeanFactory().addBeanPostProcessor(counting);
                    context.getBeanFactory().addBeanPostProcessor(recorder);
                })
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
        requests = new Requests(application);
        jdbc = application.getBean(JdbcClient.class);
        clock = application.getBean(BusinessClock.class);
        work = application.getBeanProvider(PendingWork.class).stream().toList();
        sql = application.getBean(SqlCounter.class);
        registerCouncil();
    }

    private static class Counting implements BeanPostProcessor {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof DataSource source && !(bean instanceof SqlCounter) ? new SqlCounter(source) : bean;
        }
    }

    @Override
    public String name() {
        return "Passage, everything on";
    }

    /** Notes what Passage says to its engine about one plan. */
    Script record() {
        prepare(1);
        recorder.begin();
        pass(1);
        var runtime = application.getBean(RuntimeService.class);
        var only = runtime.createProcessInstanceQuery().singleResult();
        return recorder.end(runtime.getActiveActivityIds(only.getId()));
    }

    Map<Object, Object> beansOfTheDiagram() {
        return application.getBean(SpringProcessEngineConfiguration.class).getBeans();
    }

    Resource[] models() {
        try {
            return new PathMatchingResourcePatternResolver().getResources("classpath:bpmn/*.*");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void registerCouncil() {
        requests.as("admin", "POST", "/api/authorities", """
                {"gssCode": "%s", "name": "Bench Borough Council", "shortName": "Bench", "slug": "bench",
                 "kind": "unitary", "governance": "leader-and-cabinet"}""".formatted(COUNCIL));
        for (var role : List.of("author", "democratic-services", "section-151", "scrutiny-support", "certifier")) {
            requests.as("admin", "POST", "/api/authorities/" + COUNCIL + "/people", """
                    {"username": "bench.%s", "displayName": "%s", "password": "demo", "roles": ["%s"]}""".formatted(role, role, role));
        }
        requests.as("bench.democratic-services", "PUT", "/api/authorities/" + COUNCIL + "/rules", """
                {"clearDays": "working", "callIn": {"days": 5, "endsAt": "17:00", "effect": "next-calendar-day"},
                 "notedCountsAsEndorsement": false, "decisionNoticeWithinWorkingDays": 2}""");
    }

    /** A council has one plan for a commission, so each plan needs a commission of its own. */
    @Override
    public void prepare(int plans) {
        int from = prepared;
        prepared += plans;
        Together.times(plans, threads, n -> prepareOne(from + n));
        awaitQuiet();
    }

    private void prepareOne(int n) {
        requests.as("admin", "POST", "/api/commissions", """
                {"id": "bench-%d", "title": "Plans", "referencePrefix": "B%d", "department": "Department for Plans",
                 "issuedOn": "2024-04-16", "submissionDue": "2024-12-20",
                 "themes": [{"key": "services", "title": "How services change"}]}""".formatted(n, n));
        requests.as(
                "bench.democratic-services", "PUT", "/api/commissions/bench-%d/routes/%s".formatted(n, COUNCIL), """
                {"clearances": ["section-151"], "reviews": [{"body": "Scrutiny Committee", "answersWanted": true}],
                 "acts": [{"kind": "executive-meeting", "body": "Cabinet", "keyDecision": false, "callIn": {"applies": true}}],
                 "submission": {"basis": "after-endorsement", "channel": "passage"},
                 "publication": {"order": "with", "channel": "passage"}}""");
    }

    @Override
    public void pass(int plans) {
        var references = new ConcurrentHashMap<Integer, String>();
        int from = passed;
        passed += plans;
        Together.times(plans, threads, n -> references.put(n, untilDecided(from + n)));
        Together.await("every decision is in effect", () -> plansIn("stage = 'CALL_IN'") == 0);
        Together.times(plans, threads, n -> untilPublished(Objects.requireNonNull(references.get(n))));
        Together.await("every plan is published", () -> plansIn("stage <> 'MONITORING'") == 0);
        awaitQuiet();
    }

    private String untilDecided(int n) {
        var opened = requests.as("bench.democratic-services", "POST", "/api/plans", """
                {"commission": "bench-%d", "authority": "%s"}""".formatted(n, COUNCIL));
        var plan = opened.required("reference").asString();
        takes(plan, "author", "texts", """
                {"mediaType": "text/markdown", "text": "# Plan %s\\n\\nWe share services with our neighbours."}""".formatted(plan));
        takes(plan, "author", "draft", "{}");
        takes(plan, "section-151", "clearances", """
                {"role": "section-151", "outcome": "cleared"}""");
        takes(plan, "scrutiny-support", "reviews", """
                {"heldOn": "2024-05-20", "outcome": "discussed", "comments": ["Say what it saves"]}""");
        takes(plan, "author", "answers", """
                {"answers": [{"comment": 1, "response": "accepted", "reason": "As discussed"}]}""");
        takes(plan, "democratic-services", "decisions", """
                {"outcome": "approved", "decidedOn": "2024-06-03", "reasons": "It meets what was asked for"}""");
        takes(plan, "democratic-services", "decision-notices", """
                {"publishedOn": "2024-06-04"}""");
        return plan;
    }

    private void untilPublished(String plan) {
        takes(plan, "certifier", "certification", """
                {"statement": "This is the endorsed text"}""");
        takes(plan, "democratic-services", "submission", "{}");
        takes(plan, "democratic-services", "publication", "{}");
    }

    private void takes(String plan, String role, String path, String body) {
        requests.as("bench." + role, "POST", "/api/plans/" + plan + "/" + path, body);
    }

    private long plansIn(String condition) {
        return jdbc.sql("select count(*) from plan.plan where " + condition)
                .query(Long.class)
                .single();
    }

    /** Every event acknowledged by Kafka and taken by every service. */
    private void awaitQuiet() {
        Together.await(
                "every event is taken",
                () -> work.stream()
                        .allMatch(each -> each.unfinishedAt(clock.now()).isEmpty()));
    }

    @Override
    public SqlCounter sql() {
        return sql;
    }

    @Override
    public void close() {
        application.close();
    }
}
