package passage.testing.stores;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Gives each application that a test starts a database of its own on the chosen store, unless the test named one. */
class OnTheStore implements EnvironmentPostProcessor, Ordered {
    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!Stores.isServer() || environment.containsProperty("passage.database.url")) {
            return;
        }
        var settings = new HashMap<String, Object>(Stores.newDatabase());
        settings.put("spring.profiles.include", "postgres");
        Stores.server().newBroker().ifPresent(broker -> {
            settings.putAll(
                    Map.of("passage.broker.embedded", "false", "spring.kafka.bootstrap-servers", broker.address()));
            application.addInitializers(endsWithItsApplication(broker));
        });
        environment.getPropertySources().addFirst(new MapPropertySource("store", settings));
    }

    private static ApplicationContextInitializer<ConfigurableApplicationContext> endsWithItsApplication(
            Store.Broker broker) {
        return application -> {
            application.getBeanFactory().registerSingleton("brokerOutside", broker);
            application.addApplicationListener(event -> {
                if (event instanceof ContextClosedEvent) {
                    broker.close();
                }
            });
        };
    }

    /** Before configuration files are read, of which the profile chooses. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
