/** Events taken from Kafka once in effect, with dead letters and parking. */
@org.springframework.modulith.NamedInterface("inbox")
@org.jspecify.annotations.NullMarked
package passage.platform.inbox;
