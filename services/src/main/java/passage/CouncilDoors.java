package passage;

import static passage.platform.access.Door.explaining;
import static passage.platform.access.Door.holders;
import static passage.platform.access.Door.readers;
import static passage.platform.access.Door.readersAnd;
import static passage.platform.access.Door.signedIn;
import static passage.platform.access.Role.ADMIN;
import static passage.platform.access.Role.AUDITOR;
import static passage.platform.access.Role.DEMOCRATIC_SERVICES;
import static passage.platform.access.Role.DEPARTMENT;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import passage.platform.access.Door;
import passage.platform.access.Door.Subject;
import passage.platform.access.Role;

/** The access table's lines about councils and commissions. */
final class CouncilDoors {
    private static final List<Role> EXTENDERS = List.of(DEPARTMENT, DEMOCRATIC_SERVICES);
    private static final List<Role> SERVING = Arrays.stream(Role.values())
            .filter(role -> role != DEPARTMENT && role != AUDITOR)
            .toList();

    private CouncilDoors() {}

    static Stream<Door> all() {
        return Stream.concat(councils(), commissions());
    }

    /** The register of councils, their rules and public meetings are known to all who are signed in. */
    private static Stream<Door> councils() {
        return Stream.of(
                        signedIn("GET /api/authorities", "GET /api/authorities/{gssCode}"),
                        holders(AllDoors.OF_A_COUNCIL, Subject.NOTHING, "GET /meetings", "GET /council"),
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
                                AllDoors.KEEPERS,
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
                        holders(AllDoors.KEEPERS, Subject.COUNCIL, "POST /councils/{gssCode}/appearance"),
                        settings(
                                "/councils/{gssCode}/settings/governance",
                                "/councils/{gssCode}/settings/rules",
                                "/councils/{gssCode}/settings/closure-days",
                                "/councils/{gssCode}/settings/routes/{commission}"),
                        holders(
                                AllDoors.KEEPERS,
                                Subject.COUNCIL,
                                "GET /councils/{gssCode}/meetings/{meeting}/agenda",
                                "POST /councils/{gssCode}/meetings/{meeting}/agenda",
                                "GET /councils/{gssCode}/meetings/{meeting}/move",
                                "POST /councils/{gssCode}/meetings/{meeting}/move"),
                        holders(
                                AllDoors.CLERK,
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
                        explaining(AllDoors.KEEPERS, Subject.COUNCIL, "GET " + page),
                        holders(AllDoors.KEEPERS, Subject.COUNCIL, "POST " + page)));
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
                                AllDoors.KEEPERS,
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
}
