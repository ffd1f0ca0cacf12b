/** Brings each module's schema up to date before anything else starts. */
@org.springframework.modulith.NamedInterface("migration")
@org.jspecify.annotations.NullMarked
package passage.platform.migration;
