/** The notices and records that the law wants of an act, made from the plan's data and confirmed by a person. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "process",
            "plan",
            "route",
            "authority",
            "calendar",
            "events",
            "platform :: access",
            "platform :: clock",
            "platform :: content",
            "platform :: json",
            "platform :: layout",
            "platform :: outbox",
            "platform :: requests"
        })
@org.jspecify.annotations.NullMarked
package passage.papers;
