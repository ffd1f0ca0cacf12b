/** What a real browser shows, and what axe says of it. */
@org.jspecify.annotations.NullMarked
package passage.browser;
