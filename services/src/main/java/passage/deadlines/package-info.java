/** Watches the dates that it is told of in events: warns before they come, and says when they are met or missed. */
@ApplicationModule(
        allowedDependencies = {
            "events",
            "calendar",
            "platform :: inbox",
            "platform :: clock",
            "platform :: access",
            "platform :: layout",
            "platform :: requests"
        })
@NullMarked
package passage.deadlines;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
