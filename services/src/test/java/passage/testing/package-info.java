/** What the tests of the services share: one running application and plans whose life is told by events. */
@org.jspecify.annotations.NullMarked
package passage.testing;
