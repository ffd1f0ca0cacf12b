/**
 * Those who act in Passage: who holds which roles, who acts in whose place while somebody is away, and how somebody who left
 * is erased.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "authority",
            "events",
            "platform :: access",
            "platform :: clock",
            "platform :: layout",
            "platform :: requests"
        })
@org.jspecify.annotations.NullMarked
package passage.people;
