/** Democratic services' lists, the plan page and navigation over the stages. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "draft",
            "scrutiny",
            "endorsement",
            "callin",
            "submission",
            "publication",
            "monitoring",
            "papers",
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
            "platform :: layout",
            "platform :: outbox",
            "platform :: requests"
        })
@org.jspecify.annotations.NullMarked
package passage.desk;
