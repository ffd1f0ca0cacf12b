/** Events written in the transaction of their cause, and the relay that sends them to Kafka in order per key. */
@org.springframework.modulith.NamedInterface("outbox")
@org.jspecify.annotations.NullMarked
package passage.platform.outbox;
