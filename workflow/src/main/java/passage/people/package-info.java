/** Those who act in Passage, for the administrator: who holds which roles, and how somebody who left is erased. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "events",
            "platform :: access",
            "platform :: clock",
            "platform :: layout",
            "platform :: requests"
        })
@org.jspecify.annotations.NullMarked
package passage.people;
