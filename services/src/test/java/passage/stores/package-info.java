/** What holds on every store. */
@org.jspecify.annotations.NullMarked
package passage.stores;
