/** The databases and brokers on which the tests tagged {@code store} run. */
@org.jspecify.annotations.NullMarked
package passage.testing.stores;
