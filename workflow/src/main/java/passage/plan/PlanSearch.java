package passage.plan;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds plans for lists: the database filters, sorts and pages them, however many there are. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PlanSearch {
    private static final String LINE = "select new passage.plan.PlanLine(p.id, p.reference, p.commission, p.authority,"
            + " p.authorityName, p.title, p.stage, p.keeping) from Plan p where ";
    private static final String DUE_FIRST = " order by p.keeping.dueOn nulls last, p.authorityName, p.reference";

    private final EntityManager entities;

    PlanSearch(EntityManager entities) {
        this.entities = entities;
    }

    /** A body that meets on a day. */
    public record Meeting(String body, LocalDate heldOn) {}

    /**
     * Which plans are wanted.
     *
     * @param authorities GSS codes of those whose plans may be shown
     * @param meeting that the plans go to
     */
    public record Wanted(
            Collection<String> authorities,
            @Nullable Stage stage,
            @Nullable Risk risk,
            @Nullable Meeting meeting,
            LocalDate today) {

        private String conditions() {
            return "p.authority in (:authorities)"
                    + (stage == null ? "" : " and p.stage = :stage")
                    + (risk == null ? "" : " and " + risk.condition())
                    + (meeting == null
                            ? ""
                            : " and exists (select 1 from Plan q join q.sittings s where q.id = p.id and s.body = :body"
                                    + " and s.heldOn = :heldOn)");
        }

        private Map<String, Object> parameters() {
            var parameters = new LinkedHashMap<String, Object>();
            parameters.put("authorities", authorities);
            if (stage != null) {
                parameters.put("stage", stage);
            }
            if (risk != null) {
                parameters.put("today", today);
            }
            if (meeting != null) {
                parameters.put("body", meeting.body());
                parameters.put("heldOn", meeting.heldOn());
            }
            return parameters;
        }
    }

    /** One page of the plans that are wanted, those due first first, and how many there are in all. */
    public record Found(List<PlanLine> plans, long total) {}

    /** @param page from 1 */
    public Found page(Wanted wanted, int page, int size) {
        if (wanted.authorities().isEmpty()) {
            return new Found(List.of(), 0);
        }
        var count = filled(
                entities.createQuery("select count(p) from Plan p where " + wanted.conditions(), Long.class), wanted);
        var lines = filled(entities.createQuery(LINE + wanted.conditions() + DUE_FIRST, PlanLine.class), wanted)
                .setFirstResult((page - 1) * size)
                .setMaxResults(size);
        return new Found(lines.getResultList(), count.getSingleResult());
    }

    /** All plans of these authorities whose way is not over. */
    public List<PlanLine> underWay(Collection<String> authorities) {
        return authorities.isEmpty()
                ? List.of()
                : entities.createQuery(
                                LINE + "p.authority in (:authorities) and p.end is null" + DUE_FIRST, PlanLine.class)
                        .setParameter("authorities", authorities)
                        .getResultList();
    }

    /** Those of an authority's plans of which a person wrote a version. */
    public List<UUID> writtenBy(UUID person, Collection<String> authorities) {
        return authorities.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select distinct p.id from Plan p join p.texts t where t.draftedBy = :person and"
                                        + " p.authority in (:authorities) and p.end is null",
                                UUID.class)
                        .setParameter("person", person)
                        .setParameter("authorities", authorities)
                        .getResultList();
    }

    /** The authorities among these that have plans, GSS code and name, by their names. */
    public Map<String, String> councils(Collection<String> authorities) {
        return authorities.isEmpty()
                ? Map.of()
                : entities
                        .createQuery(
                                "select distinct p.authority, p.authorityName from Plan p where p.authority in"
                                        + " (:authorities) order by p.authorityName",
                                Object[].class)
                        .setParameter("authorities", authorities)
                        .getResultList()
                        .stream()
                        .collect(Collectors.toMap(
                                row -> (String) row[0],
                                row -> (String) row[1],
                                (one, other) -> one,
                                LinkedHashMap::new));
    }

    /** The meetings to which an authority's plans go, the latest first. */
    public List<Meeting> meetings(String authority) {
        return entities.createQuery(
                        "select distinct new passage.plan.PlanSearch$Meeting(s.body, s.heldOn) from Plan p join"
                                + " p.sittings s where p.authority = :authority order by s.heldOn desc, s.body",
                        Meeting.class)
                .setParameter("authority", authority)
                .getResultList();
    }

    /** An authority's plans whose route takes them to a meeting, and those on which it decided, by their references. */
    public List<Plan> at(String authority, String body, LocalDate heldOn) {
        return entities.createQuery(
                        "select p from Plan p where p.authority = :authority and (exists (select 1 from Plan q join q.sittings"
                                + " s where q.id = p.id and s.heldOn = :on and lower(s.body) in (:names)) or exists (select 1"
                                + " from Plan q join q.decisions d where q.id = p.id and d.decidedOn = :on and lower(d.body)"
                                + " in (:names))) order by p.reference",
                        Plan.class)
                .setParameter("authority", authority)
                .setParameter("on", heldOn)
                .setParameter("names", List.of(plain(body), "the " + plain(body)))
                .getResultList();
    }

    /** 'The Cabinet' is the same body as 'Cabinet'. */
    public static boolean isSameBody(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String body) {
        return body.toLowerCase(Locale.ROOT).replaceFirst("^the ", "").strip();
    }

    private static <T> TypedQuery<T> filled(TypedQuery<T> query, Wanted wanted) {
        wanted.parameters().forEach(query::setParameter);
        return query;
    }
}
