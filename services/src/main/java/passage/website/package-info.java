/** Publishes released plans as pages that anybody can read, and lists what is public. */
@ApplicationModule(
        allowedDependencies = {
            "events",
            "calendar",
            "platform :: inbox",
            "platform :: clock",
            "platform :: content",
            "platform :: json",
            "platform :: layout"
        })
@NullMarked
package passage.website;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
