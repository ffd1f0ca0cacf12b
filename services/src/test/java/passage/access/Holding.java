package passage.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a council has, by the parts of addresses, and what nobody may learn who may not read its plans.
 *
 * @param secrets words of the text, digests, ids
 */
public record Holding(String gssCode, String reference, Map<String, String> ids, List<String> secrets) {
    /** A council and a plan that are nowhere. */
    static final Holding ABSENT = new Holding("E99999999", "NO-PLAN-0001", Map.of("index", "999999999"), List.of());

    /** The route's address with what this council has in it. */
    public String address(MappedRoutes.Mapped route) {
        var address = route.pattern().replace("/**", "/nothing");
        for (var name : List.of("plan", "reference")) {
            address = address.replace("{" + name + "}", reference);
        }
        for (var name : List.of("gssCode", "gss", "authority")) {
            address = address.replace("{" + name + "}", gssCode);
        }
        address = address.replace("{path}", route.path()).replaceAll(":[^}/]*\\{1,6}}", "}");
        for (var id : ids.entrySet()) {
            address = address.replace("{" + id.getKey() + "}", id.getValue());
        }
        return address.replaceAll("\\{[^}]*}", "1");
    }

    /** The first secret that stands in an answer. */
    Optional<String> leakedIn(String answer) {
        return secrets.stream().filter(answer::contains).findFirst();
    }
}
