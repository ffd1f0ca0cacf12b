/** The plan: its stage, its texts by digest, its decisions, its gapless numbering; no engine, no Kafka. */
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
package passage.plan;
