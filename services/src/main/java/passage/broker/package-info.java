/** The embedded single-node Kafka for the one-machine default, and the topics on whichever broker is used. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "events")
@org.jspecify.annotations.NullMarked
package passage.broker;
