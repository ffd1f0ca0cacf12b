/** Receives what councils submit, gives receipts, and keeps the department's view of all plans. */
@ApplicationModule(
        allowedDependencies = {
            "events",
            "calendar",
            "platform :: inbox",
            "platform :: clock",
            "platform :: content",
            "platform :: access",
            "platform :: requests",
            "platform :: layout"
        })
@NullMarked
package passage.department;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
