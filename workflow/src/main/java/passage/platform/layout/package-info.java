/** The face that all pages share. */
@org.springframework.modulith.NamedInterface("layout")
@org.jspecify.annotations.NullMarked
package passage.platform.layout;
