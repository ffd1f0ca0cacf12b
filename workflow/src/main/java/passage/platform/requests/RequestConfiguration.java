package passage.platform.requests;

import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.convert.converter.Converter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import passage.platform.access.Access;
import passage.platform.clock.WallClock;
import tools.jackson.databind.json.JsonMapper;

/** Puts {@link OnceOnly} around every {@link StateChanging} method and reads {@link IfMatch} from its header. */
@Configuration(proxyBeanMethods = false)
class RequestConfiguration {
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static DefaultPointcutAdvisor onceOnly(ObjectProvider<OnceOnly.Beans> beans) {
        return new DefaultPointcutAdvisor(
                AnnotationMatchingPointcut.forMethodAnnotation(StateChanging.class), new OnceOnly(beans));
    }

    @Bean
    OnceOnly.Beans onceOnlyBeans(
            JdbcClient jdbc, PlatformTransactionManager transactions, WallClock wall, Access access, JsonMapper json) {
        return new OnceOnly.Beans(jdbc, transactions, wall, access, json);
    }

    @Component
    static class IfMatchReader implements Converter<String, IfMatch> {
        @Override
        public IfMatch convert(String header) {
            return IfMatch.parse(header);
        }
    }
}
