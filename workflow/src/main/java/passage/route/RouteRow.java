package passage.route;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** The route of one council for one commission, as stored. */
@Entity
@Table(schema = "route", name = "route")
class RouteRow {
    @Id
    private String id = "";

    private String commission = "";
    private String authority = "";

    @Convert(converter = RouteColumn.class)
    private Route route;

    private boolean inUse;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected RouteRow() {}

    RouteRow(String commission, String authority, Route route) {
        this.id = idOf(commission, authority);
        this.commission = commission;
        this.authority = authority;
        this.route = route;
    }

    static String idOf(String commission, String authority) {
        return commission + "/" + authority;
    }

    void change(Route route) {
        this.route = route;
    }

    void use() {
        this.inUse = true;
    }

    Route route() {
        return route;
    }

    boolean inUse() {
        return inUse;
    }

    long version() {
        return version;
    }

    String commission() {
        return commission;
    }

    String authority() {
        return authority;
    }
}
