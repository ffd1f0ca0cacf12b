/** Changes how a plan under way goes on, and moves meetings together with the plans that hang on them. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "process",
            "monitoring",
            "plan",
            "route",
            "authority",
            "calendar",
            "events",
            "platform :: access",
            "platform :: clock",
            "platform :: layout",
            "platform :: requests"
        })
@org.jspecify.annotations.NullMarked
package passage.replanning;
