/** Trials of the council's diary. */
@org.jspecify.annotations.NullMarked
package passage.diary;
