/** The language that services speak: event records, topic names, and how they are written. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"platform :: outbox", "platform :: inbox", "platform :: clock"})
@org.jspecify.annotations.NullMarked
package passage.events;
