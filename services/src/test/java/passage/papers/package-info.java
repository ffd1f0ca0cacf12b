/** Trials of the notices and records. */
@org.jspecify.annotations.NullMarked
package passage.papers;
