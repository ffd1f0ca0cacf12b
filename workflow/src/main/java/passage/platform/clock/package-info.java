/** The two clocks: business time, which may be simulated, and the wall clock. */
@org.springframework.modulith.NamedInterface("clock")
@org.jspecify.annotations.NullMarked
package passage.platform.clock;
