/** A council's own page: what Passage knows of it, in words, and where its people set it right. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "process",
            "plan",
            "route",
            "commission",
            "authority",
            "calendar",
            "events",
            "platform :: access",
            "platform :: clock",
            "platform :: layout",
            "platform :: requests"
        })
@org.jspecify.annotations.NullMarked
package passage.council;
