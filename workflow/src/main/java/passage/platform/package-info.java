/** What every module stands on and what knows no business: outbox, inbox, content, clocks, access, requests, layout. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package passage.platform;
