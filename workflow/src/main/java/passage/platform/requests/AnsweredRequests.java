package passage.platform.requests;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import passage.platform.access.PersonalData;
import passage.platform.content.ContentStore;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The answers that are kept so that a request has its effect once. Those to the person go; in those to others that name the
 * person, such as the answer to whoever enrolled them, nothing is left but that the request was carried out.
 */
@Component
class AnsweredRequests implements PersonalData {
    private static final byte[] NOTHING = "null".getBytes(StandardCharsets.UTF_8);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    AnsweredRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Key(UUID person, String key) {}

    @Override
    public List<String> storedAbout(Named person) {
        return List.of();
    }

    @Override
    public void erase(Named person) {
        jdbc.sql("delete from platform.request where person = ?")
                .param(person.id())
                .update();
        for (var request : naming(person)) {
            var random = UUID.randomUUID().toString(); // the digest of a request could be guessed from a name
            jdbc.sql("update platform.request set idempotency_key = ?, fingerprint = ?, body = ?, headers = '{}'"
                            + " where person = ? and idempotency_key = ?")
                    .params(
                            names(request.key, person) ? "erased " + random : request.key,
                            ContentStore.digestOf(random.getBytes(StandardCharsets.UTF_8)),
                            NOTHING,
                            request.person,
                            request.key)
                    .update();
        }
    }

    /** One row after the other, so that many take no more memory than few. */
    private List<Key> naming(Named person) {
        var found = new ArrayList<Key>();
        jdbc.sql("select person, idempotency_key, body from platform.request")
                .withFetchSize(200)
                .query(row -> {
                    var key = new Key(row.getObject(1, UUID.class), row.getString(2));
                    if (names(key.key, person) || answerNames(row.getBytes(3), person)) {
                        found.add(key);
                    }
                });
        return found;
    }

    private static boolean names(String text, Named person) {
        return text.contains(person.username()) || text.contains(person.displayName());
    }

    private static boolean answerNames(byte[] body, Named person) {
        return body.length > 0 && within(JSON.readTree(body), person);
    }

    /** A whole value, so that a short user name is not found in other words. */
    private static boolean within(JsonNode node, Named person) {
        if (node.isString()) {
            return node.asString().equals(person.username()) || node.asString().equals(person.displayName());
        }
        return node.valueStream().anyMatch(each -> within(each, person));
    }
}
