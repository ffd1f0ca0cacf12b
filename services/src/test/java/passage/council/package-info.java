/** Trials of a council's own pages. */
@org.jspecify.annotations.NullMarked
package passage.council;
