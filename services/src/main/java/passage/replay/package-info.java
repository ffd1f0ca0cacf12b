/** The demonstration: tells four councils' stories of 2024 through the public API, never by a back door. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "events")
@org.jspecify.annotations.NullMarked
package passage.replay;
