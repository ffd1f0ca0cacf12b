package passage.process;

import java.util.List;
import java.util.Set;

/**
 * Where a plan stands in the diagram.
 *
 * @param elements ids of the diagram's elements that wait
 */
public record Position(Set<String> elements, List<OpenTask> tasks) {}
