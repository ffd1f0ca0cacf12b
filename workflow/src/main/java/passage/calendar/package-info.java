/** Working days, clear days, call-in windows and deadlines in Europe/London, each with its reasons. */
@NullMarked
package passage.calendar;

import org.jspecify.annotations.NullMarked;
