/** Certification by somebody other than the author, the frozen text, and the receipt. */
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
package passage.submission;
