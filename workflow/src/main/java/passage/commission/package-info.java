/** What a department asks for: parts, due dates and who may come later, and how plans are numbered. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "calendar",
            "events",
            "authority",
            "platform :: access",
            "platform :: clock",
            "platform :: requests",
            "platform :: json",
            "platform :: layout"
        })
@org.jspecify.annotations.NullMarked
package passage.commission;
