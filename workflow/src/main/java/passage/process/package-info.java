/** The only package that knows the engine: named steps, tasks and messages for the stages. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "events",
            "plan",
            "route",
            "authority",
            "calendar",
            "platform :: access",
            "platform :: clock",
            "platform :: content",
            "platform :: layout",
            "platform :: migration",
            "platform :: requests"
        })
@org.jspecify.annotations.NullMarked
package passage.process;
