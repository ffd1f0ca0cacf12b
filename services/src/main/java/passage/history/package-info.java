/** The auditors' ledger: every event as it came, appended and never changed. */
@ApplicationModule(
        allowedDependencies = {
            "events",
            "platform :: inbox",
            "platform :: outbox",
            "platform :: clock",
            "platform :: content",
            "platform :: access",
            "platform :: layout",
            "platform :: requests"
        })
@NullMarked
package passage.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
