/** Passage as one application: which roles run here, and where its data lies. */
@org.jspecify.annotations.NullMarked
package passage;
