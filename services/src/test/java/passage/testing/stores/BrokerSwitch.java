package passage.testing.stores;

import org.springframework.context.ApplicationContext;
import org.springframework.context.Lifecycle;

/** Takes an application's broker away and gives it back, wherever it runs. */
public record BrokerSwitch(Runnable off, Runnable on) {
    public static BrokerSwitch of(ApplicationContext application) {
        var outside = application.getBeanProvider(Store.Broker.class).getIfAvailable();
        if (outside != null) {
            return new BrokerSwitch(outside::pause, outside::goOn);
        }
        var embedded = application.getBean("embeddedBroker", Lifecycle.class);
        return new BrokerSwitch(embedded::stop, embedded::start);
    }
}
