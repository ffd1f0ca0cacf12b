/** Who a person is and what that person may do for which council. */
@org.springframework.modulith.NamedInterface("access")
@org.jspecify.annotations.NullMarked
package passage.platform.access;
