package passage.bench;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A mapping with its blanks filled, and who asks for it.
 *
 * @param left why it is left out; null where it is asked for
 */
record PageAddress(String path, String user, @Nullable String left) {
    private static final String PLAN = "PP-2024-0001";

    /**
     * Essex's plan of the demonstration stands for every plan.
     *
     * @param ids of what the database gave an id: {@code meeting} and {@code person}
     */
    static PageAddress of(String mapping, Map<String, String> ids) {
        if (mapping.startsWith("/actuator") || mapping.startsWith("/v3/") || mapping.equals("/error")) {
            return new PageAddress(mapping, "", "no page of Passage's own");
        }
        if (mapping.startsWith("/feeds/")) {
            return new PageAddress(mapping, "", "a calendar's address is a secret");
        }
        if (mapping.startsWith("/api/calendar/")) {
            return new PageAddress(mapping, "", "a sum without any data");
        }
        if (mapping.startsWith("/plans/{reference}/texts/{before")) {
            return new PageAddress("/plans/PP-2024-0003/texts/1/2", "devon.author", null);
        }
        var path = mapping.replace(":\\d{1,6}", "")
                .replace("{plan}", PLAN)
                .replace("{reference}", PLAN)
                .replace("{meeting}", ids.getOrDefault("meeting", ""))
                .replace("{person}", ids.getOrDefault("person", ""))
                .replace("{index}", "1")
                .replace("{gss}", "E10000012")
                .replace("{gssCode}", "E10000012")
                .replace("{authority}", "E10000012")
                .replace("{commission}", "productivity-plan-2024")
                .replace("{slug}", "essex")
                .replace("{paper}", "act-1-decision-record")
                .replace("{no}", "1")
                .replace("{act}", "1")
                .replace("{before}", "1")
                .replace("{after}", "1")
                .replace("{path}", "progress");
        if (mapping.startsWith("/department/submissions/") || mapping.startsWith("/api/department/submissions/")) {
            path = path.replace("{name}", "MHCLG-2024-000001");
        } else if (mapping.startsWith("/api/commissions/{id}")) {
            path = path.replace("{id}", "productivity-plan-2024");
        } else if (mapping.startsWith("/department/counts")
                || mapping.equals("/department")
                || mapping.contains("/department/councils")) {
            path = path + "?commission=productivity-plan-2023"; // of the copies, with a plan for each council
        } else if (mapping.endsWith("/as-it-stood")) {
            path = path + "?at=2024-07-10T12:00";
        } else if (mapping.endsWith("/texts/compare")) {
            path = path + "?before=1&after=1";
        }
        return path.contains("{") || path.contains("*")
                ? new PageAddress(path, "", "needs a value that the benchmark does not know")
                : new PageAddress(path, user(path), null);
    }

    private static String user(String path) {
        if (path.contains("/department")) {
            return "department";
        }
        if (path.startsWith("/people")) {
            return "admin";
        }
        if (path.contains("/history") || path.contains("/audit")) {
            return "auditor";
        }
        if (path.startsWith("/published") || path.equals("/dates") || path.equals("/sign-in")) {
            return "nobody";
        }
        if (path.endsWith("/texts/new") || path.endsWith("/progress")) {
            return "essex.author";
        }
        return path.equals("/plans") || path.equals("/api/plans") || path.equals("/deadlines")
                ? "auditor"
                : "essex.clerk";
    }
}
