package passage.platform.requests;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.multipart.MultipartFile;
import passage.platform.access.Access;
import passage.platform.clock.WallClock;
import passage.platform.content.ContentStore;
import tools.jackson.databind.json.JsonMapper;

/** Carries out a state-changing request once per person and idempotency key, its result stored with its effect. */
class OnceOnly implements MethodInterceptor {
    private static final int LONGEST_KEY = 200;

    private record Request(UUID person, String key, String fingerprint) {}

    private record Stored(String fingerprint, int status, String headers, byte[] body) {}

    private final ObjectProvider<Beans> beans;

    OnceOnly(ObjectProvider<Beans> beans) {
        this.beans = beans;
    }

    /** What the interceptor works with; fetched late, because an advisor is made before them. */
    record Beans(
            JdbcClient jdbc, PlatformTransactionManager transactions, WallClock wall, Access access, JsonMapper json) {}

    @Override
    public @Nullable Object invoke(MethodInvocation invocation) throws Throwable {
        var our = beans.getObject();
        var request = new Request(our.access().actor().person(), key(), fingerprint(invocation));
        try {
            return once(our, request, invocation);
        } catch (Claimed e) {
            return afterTheOther(our, request);
        } catch (Failed e) {
            throw Objects.requireNonNull(e.getCause());
        }
    }

    private static @Nullable Object once(Beans our, Request request, MethodInvocation invocation) {
        return new TransactionTemplate(our.transactions()).execute(status -> {
            claim(our, request);
            var answer = proceed(invocation);
            store(our, request, answer);
            return answer;
        });
    }

    /** The same request came before; it has been carried out, or is still under way. */
    private static Object afterTheOther(Beans our, Request request) {
        return find(our, request)
                .map(stored -> again(our, stored, request))
                .orElseThrow(() -> Refused.wrongState(
                        "A request with the Idempotency-Key '%s' is under way; ask again".formatted(request.key())));
    }

    private static ResponseEntity<?> proceed(MethodInvocation invocation) {
        try {
            return (ResponseEntity<?>) Objects.requireNonNull(invocation.proceed());
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new Failed(e);
        }
    }

    private static ResponseEntity<?> again(Beans our, Stored stored, Request request) {
        if (!stored.fingerprint().equals(request.fingerprint())) {
            throw Refused.byRule(
                    "One Idempotency-Key, one request",
                    "The Idempotency-Key '%s' was used for another request".formatted(request.key()));
        }
        var answer = ResponseEntity.status(stored.status()).header("Idempotency-Replayed", "true");
        our.json()
                .readTree(stored.headers())
                .properties()
                .forEach(header ->
                        answer.header(header.getKey(), header.getValue().asString()));
        var body = our.json().readTree(stored.body());
        return body.isNull()
                ? answer.build()
                : answer.contentType(MediaType.APPLICATION_JSON).body(body);
    }

    private static Optional<Stored> find(Beans our, Request request) {
        return our.jdbc()
                .sql("select fingerprint, status, headers, body from platform.request"
                        + " where person = ? and idempotency_key = ?")
                .params(request.person(), request.key())
                .query((row, n) -> new Stored(row.getString(1), row.getInt(2), row.getString(3), row.getBytes(4)))
                .optional();
    }

    /** Makes a second request with the key wait until this one is carried out or has failed. */
    private static void claim(Beans our, Request request) {
        try {
            our.jdbc()
                    .sql("""
                            insert into platform.request
                                (person, idempotency_key, fingerprint, status, headers, body, made_at)
                            values (?, ?, ?, 0, '', ?, ?)
                            """)
                    .params(
                            request.person(),
                            request.key(),
                            request.fingerprint(),
                            new byte[0],
                            OffsetDateTime.ofInstant(our.wall().now(), ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException | PessimisticLockingFailureException e) {
            throw new Claimed(e);
        }
    }

    private static void store(Beans our, Request request, ResponseEntity<?> answer) {
        Map<String, String> headers = new TreeMap<>();
        for (var name : new String[] {HttpHeaders.ETAG, HttpHeaders.LOCATION}) {
            var value = answer.getHeaders().getFirst(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        our.jdbc()
                .sql("update platform.request set status = ?, headers = ?, body = ?"
                        + " where person = ? and idempotency_key = ?")
                .params(
                        answer.getStatusCode().value(),
                        our.json().writeValueAsString(headers),
                        our.json().writeValueAsBytes(answer.getBody()),
                        request.person(),
                        request.key())
                .update();
    }

    private static String key() {
        var request = request().getHeader("Idempotency-Key");
        if (request == null || request.isBlank() || request.length() > LONGEST_KEY) {
            throw Refused.incomplete(
                    "Send the header Idempotency-Key with a value of your own of 1 to 200 characters, a new one for each"
                            + " change; the same value again gives the same answer and changes nothing");
        }
        return request;
    }

    private static String fingerprint(MethodInvocation invocation) {
        var text = new StringBuilder(request().getMethod() + ' ' + request().getRequestURI());
        Arrays.stream(invocation.getArguments())
                .filter(argument -> !(argument instanceof IfMatch))
                .forEach(argument -> text.append('\n').append(described(argument)));
        return ContentStore.digestOf(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String described(@Nullable Object argument) {
        if (argument instanceof MultipartFile file) {
            try {
                return ContentStore.digestOf(file.getBytes());
            } catch (java.io.IOException e) {
                throw Refused.incomplete("The file could not be read: " + e.getMessage());
            }
        }
        return String.valueOf(argument);
    }

    private static jakarta.servlet.http.HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }

    /** The same person sent the same key in another request that came first. */
    private static class Claimed extends RuntimeException {
        Claimed(Throwable cause) {
            super(cause);
        }
    }

    /** Carries a checked exception out of the transaction, which it rolls back. */
    private static class Failed extends RuntimeException {
        Failed(Throwable cause) {
            super(cause);
        }
    }
}
