/** Tests of who may do and see what, over all routes of the running application. */
@org.jspecify.annotations.NullMarked
package passage.access;
