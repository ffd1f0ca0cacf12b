/** Plans under way that go on another way than was planned. */
@org.jspecify.annotations.NullMarked
package passage.replanning;
