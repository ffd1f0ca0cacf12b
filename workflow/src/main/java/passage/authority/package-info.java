/** Councils as data: what kind they are, who governs them, their rules and meetings. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "calendar",
            "events",
            "platform :: access",
            "platform :: clock",
            "platform :: requests",
            "platform :: json",
            "platform :: layout"
        })
@org.jspecify.annotations.NullMarked
package passage.authority;
