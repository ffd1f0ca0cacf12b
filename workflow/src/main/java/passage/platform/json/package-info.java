/** Records kept as JSON in a column. */
@org.springframework.modulith.NamedInterface("json")
@org.jspecify.annotations.NullMarked
package passage.platform.json;
