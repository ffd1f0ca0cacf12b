/** Reviews before the decision: comments and their answers. */
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
            "platform :: content",
            "platform :: inbox",
            "platform :: layout",
            "platform :: outbox",
            "platform :: requests"
        })
@org.jspecify.annotations.NullMarked
package passage.scrutiny;
