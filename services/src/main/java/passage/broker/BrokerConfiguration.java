package passage.broker;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaConsumerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;
import passage.events.Topics;

/** The embedded broker, unless {@code passage.broker.embedded} is false; the topics in either case. */
@Configuration(proxyBeanMethods = false)
class BrokerConfiguration {
    private static final int PARTITIONS = 6;

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "passage.broker.embedded", matchIfMissing = true)
    static class Embedded {
        @Bean
        EmbeddedBroker embeddedBroker(
                @Value("${passage.data}") Path data,
                @Value("${passage.broker.port}") int port,
                @Value("${passage.broker.controller-port}") int controllerPort) {
            return new EmbeddedBroker(data.resolve("kafka"), port, controllerPort);
        }

        /** One process alone keeps its place in each consumer group, so that a restart need not wait for its ghost. */
        @Bean
        DefaultKafkaConsumerFactoryCustomizer sameMemberAfterRestart() {
            return consumers ->
                    consumers.updateConfigs(Map.of(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, "the-one-process"));
        }
    }

    @Bean
    NewTopics topics() {
        return new NewTopics(Topics.ALL.stream()
                .flatMap(topic -> Stream.of(kept(topic, PARTITIONS), kept(topic + ".dlt", 1)))
                .toArray(NewTopic[]::new));
    }

    @Bean
    TopicsFirst topicsFirst(KafkaAdmin admin) {
        return new TopicsFirst(admin);
    }

    private static NewTopic kept(String name, int partitions) {
        return TopicBuilder.name(name)
                .partitions(partitions)
                .config(TopicConfig.RETENTION_MS_CONFIG, "-1")
                .build();
    }
}
