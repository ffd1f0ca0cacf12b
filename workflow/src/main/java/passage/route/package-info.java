/** A council's way to endorsement for one commission, as data, and the timetable that follows from it. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "calendar",
            "events",
            "authority",
            "commission",
            "platform :: access",
            "platform :: clock",
            "platform :: requests",
            "platform :: json"
        })
@org.jspecify.annotations.NullMarked
package passage.route;
