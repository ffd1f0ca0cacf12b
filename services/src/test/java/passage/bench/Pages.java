package passage.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import passage.PassageApplication;

/**
 * How long every page takes with ten years of 317 councils' plans in H2. The demonstration is told to its end, its plans
 * are copied for every council and year, and every GET mapping of the running application is asked for as the person
 * whom it is for. Arguments: {@code plans=3170 times=100 warm-up=100 port=0 only=/part-of-an-address}.
 */
public final class Pages {
    private static final int LIMIT = 50;
    /** Nanoseconds for warming up, and for measuring, one address: what takes seconds is asked for less often. */
    private static final long AT_MOST = 10_000_000_000L;

    private static final String PASSWORD = "demo";
    /** No page that waits for data, but a sum over 317 routes and their meetings; it has a limit of its own. */
    private static final PageAddress REPLAN_ALL = new PageAddress(
            "/commissions/productivity-plan-2024/what-if?due-day=1&due-month=7&due-year=2024", "auditor", null);

    private final HttpClient http = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext application;
    private final Map<String, String> given;
    private final String address;

    private Pages(ConfigurableApplicationContext application, Map<String, String> given) {
        this.application = application;
        this.given = given;
        this.address = "http://127.0.0.1:" + application.getEnvironment().getProperty("local.server.port");
    }

    /** An answer. */
    private record Got(int status, String type) {}

    /** What one page took. */
    private record Times(String page, String user, Got got, long[] micros) {
        /** A page is what a person waits for; files and answers to programs are told beside. */
        boolean isPage() {
            return got.type().startsWith("text/html");
        }

        double millis(double part) {
            return micros[(int) Math.min(micros.length - 1, Math.ceil(part * micros.length) - 1)] / 1000.0;
        }
    }

    public static void main(String... arguments) throws Exception {
        // the server closes what is idle after a minute, and a page's first answer may take that long on a cold machine
        System.setProperty("jdk.httpclient.keepalive.timeout", "10");
        var given = new java.util.HashMap<String, String>();
        Arrays.stream(arguments)
                .flatMap(each -> Arrays.stream(each.strip().split("\\s+")))
                .filter(each -> each.contains("="))
                .forEach(each -> given.put(each.split("=")[0], each.split("=")[1]));
        var folder = Files.createTempDirectory("passage-pages");
        int port = Integer.parseInt(given.getOrDefault("port", "0"));
        var application = new SpringApplicationBuilder(PassageApplication.class)
                .run(
                        "--spring.profiles.active=demo",
                        "--passage.data=" + folder,
                        "--server.port=" + port,
                        "--passage.broker.port=0",
                        "--passage.broker.controller-port=0");
        new Pages(application, given).measure(folder);
        System.exit(0);
    }

    private void measure(Path folder) throws Exception {
        awaitTheEnd();
        int plans = Integer.parseInt(given.getOrDefault("plans", "3170"));
        long begun = System.nanoTime();
        var copies = new Copies(application.getBean(JdbcTemplate.class));
        long rows = copies.fill(plans);
        System.out.printf(
                "%d plans copied, %d rows, in %d s; the database has %d MB; load %.1f%n",
                plans,
                rows,
                (System.nanoTime() - begun) / 1_000_000_000,
                Files.size(folder.resolve("passage.mv.db")) / 1_000_000,
                java.lang.management.ManagementFactory.getOperatingSystemMXBean()
                        .getSystemLoadAverage());
        var ids = ids();
        var results = new ArrayList<Times>();
        var only = given.getOrDefault("only", "");
        for (var mapping : mappings()) {
            var page = PageAddress.of(mapping, ids);
            if (!page.path().contains(only)) {
                continue;
            }
            if (page.left() != null) {
                System.out.printf("left out  %s: %s%n", mapping, page.left());
            } else {
                results.add(timed(page));
            }
        }
        if (REPLAN_ALL.path().contains(only)) {
            print("reckoned anew for every council", List.of(timed(REPLAN_ALL)));
        }
        results.sort(
                Comparator.comparingDouble((Times times) -> times.millis(0.95)).reversed());
        print("pages", results.stream().filter(Times::isPage).toList());
        print(
                "files and answers to programs",
                results.stream().filter(times -> !times.isPage()).toList());
    }

    private static void print(String what, List<Times> results) {
        System.out.printf("%n%s%n%8s %8s %8s  status  address (as)%n", what, "p50 ms", "p95 ms", "p99 ms");
        results.forEach(times -> System.out.printf(
                Locale.ROOT,
                "%8.1f %8.1f %8.1f  %d     %s (%s)%n",
                times.millis(0.5),
                times.millis(0.95),
                times.millis(0.99),
                times.got().status(),
                times.page(),
                times.user()));
        System.out.printf(
                "%n%d %s; %d of them over %d ms at p95%n",
                results.size(),
                what,
                results.stream().filter(times -> times.millis(0.95) >= LIMIT).count(),
                LIMIT);
    }

    /** Every GET mapping of the application, so that none is forgotten. */
    private List<String> mappings() {
        var found = new TreeSet<String>();
        application
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((info, method) -> {
                    var methods = info.getMethodsCondition().getMethods();
                    if (methods.isEmpty() || methods.contains(RequestMethod.GET)) {
                        found.addAll(info.getPatternValues());
                    }
                });
        return List.copyOf(found);
    }

    private Times timed(PageAddress page) throws InterruptedException {
        int warmUp = Integer.parseInt(given.getOrDefault("warm-up", "100"));
        int times = Integer.parseInt(given.getOrDefault("times", "100"));
        var got = new Got(0, "");
        long until = System.nanoTime() + AT_MOST;
        for (int n = 0; n < warmUp && System.nanoTime() < until; n++) {
            got = get(page);
        }
        until = System.nanoTime() + AT_MOST;
        var taken = new ArrayList<Long>();
        while (taken.isEmpty() || taken.size() < times && System.nanoTime() < until) {
            long begun = System.nanoTime();
            got = get(page);
            taken.add((System.nanoTime() - begun) / 1000);
        }
        var micros = taken.stream().mapToLong(each -> each).toArray();
        Arrays.sort(micros);
        return new Times(page.path(), page.user(), got, micros);
    }

    private Got get(PageAddress page) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + page.path()));
        if (!page.user().equals("nobody")) {
            var basic =
                    Base64.getEncoder().encodeToString((page.user() + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
            request.header(
                    page.path().startsWith("/api") ? "Authorization" : "Cookie",
                    page.path().startsWith("/api") ? "Basic " + basic : session(page.user()));
        }
        try {
            var answer = http.send(request.build(), BodyHandlers.ofByteArray());
            return new Got(
                    answer.statusCode(),
                    answer.headers().firstValue("Content-Type").orElse(""));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("No answer from " + page.path(), e);
        }
    }

    private Map<String, String> ids() {
        var jdbc = application.getBean(JdbcTemplate.class);
        return Map.of(
                "meeting",
                String.valueOf(jdbc.queryForObject(
                        "select id from authority.meeting where authority = 'E10000012' order by held_on desc fetch first row only",
                        java.util.UUID.class)),
                "person",
                String.valueOf(jdbc.queryForObject(
                        "select id from platform.person where username = 'essex.clerk'", java.util.UUID.class)));
    }

    private final Map<String, String> sessions = new java.util.HashMap<>();

    private String session(String user) {
        return sessions.computeIfAbsent(user, this::signIn);
    }

    private String signIn(String user) {
        try {
            var form = http.send(
                    HttpRequest.newBuilder(URI.create(address + "/sign-in")).build(), BodyHandlers.ofString());
            var csrf = java.util.regex.Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"")
                    .matcher(form.body());
            if (!csrf.find()) {
                throw new IllegalStateException("The sign-in page has no form");
            }
            var body = "username=%s&password=%s&_csrf=%s"
                    .formatted(user, PASSWORD, java.net.URLEncoder.encode(csrf.group(1), StandardCharsets.UTF_8));
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(address + "/sign-in"))
                            .header("Cookie", cookie(form.headers().allValues("Set-Cookie")))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
            return cookie(answer.headers().allValues("Set-Cookie"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String cookie(List<String> set) {
        return set.stream()
                .map(each -> each.split(";")[0])
                .reduce((one, other) -> one + "; " + other)
                .orElse("");
    }

    private void awaitTheEnd() throws InterruptedException {
        var jdbc = application.getBean(JdbcTemplate.class);
        var end = "select count(*) from plan.plan where published_on is not null and receipt is not null";
        for (int n = 0; n < 600; n++) {
            Integer done = jdbc.queryForObject(end, Integer.class);
            if (done != null && done == 4) {
                Thread.sleep(5_000);
                return;
            }
            Thread.sleep(500);
        }
        throw new IllegalStateException("The demonstration did not come to its end");
    }
}
