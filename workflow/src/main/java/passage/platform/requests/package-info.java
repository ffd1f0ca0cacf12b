/** What all state-changing requests share: idempotency keys, versions, problem details. */
@org.springframework.modulith.NamedInterface("requests")
@org.jspecify.annotations.NullMarked
package passage.platform.requests;
