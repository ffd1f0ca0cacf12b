/** Draws the modules as they are. */
@NullMarked
package passage.modules;

import org.jspecify.annotations.NullMarked;
