/** Opening a plan, drafting its text in versions, and the statutory officers' clearance. */
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
package passage.draft;
