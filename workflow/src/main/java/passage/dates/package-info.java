/** Ask a date: each rule of the calendar by itself, with its settings, for a person on a page or a program over HTTP. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"calendar", "events", "authority", "platform :: layout", "platform :: requests"})
@org.jspecify.annotations.NullMarked
package passage.dates;
