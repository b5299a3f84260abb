package fr.centre15.console.outbox;

import fr.centre15.console.engine.DispatchGateway;
import fr.centre15.console.engine.InstanceProperties;
import fr.centre15.console.security.StartRefused;
import fr.centre15.dispatch.outbox.EffectKind;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Ways out of the house: real ones in a live instance only. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OrdersProperties.class)
class OutboxConfiguration {

    @Bean(destroyMethod = "close")
    OutboxFollower outboxFollower(
            DispatchGateway gateway,
            InstanceProperties instance,
            OrdersProperties orders,
            ObjectProvider<EffectChannel> channels) {
        List<EffectChannel> built = channels.orderedStream().toList();
        if (instance.isExercise()) {
            requireNothingReal(orders, built);
        }
        return OutboxFollower.start(gateway, built);
    }

    @Bean(destroyMethod = "close")
    @Conditional(LiveWithOrders.class)
    HttpOrderChannel httpOrderChannel(OrdersProperties orders) {
        return HttpOrderChannel.to(orders.address(), orders.connect(), orders.settings());
    }

    private static void requireNothingReal(OrdersProperties orders, List<EffectChannel> built) {
        if (orders.isSet()) {
            throw new StartRefused("Démarrage refusé : samu.orders.url désigne une passerelle réelle alors que"
                    + " l'instance est un exercice ; retirez ce réglage ou démarrez une instance réelle.");
        }
        if (built.stream().anyMatch(EffectChannel::reachesRealPeople)) {
            List<EffectKind> kinds = built.stream()
                    .filter(EffectChannel::reachesRealPeople)
                    .flatMap(channel -> channel.kinds().stream())
                    .toList();
            throw new StartRefused("Démarrage refusé : une passerelle réelle " + kinds
                    + " est présente dans une instance d'exercice.");
        }
    }

    /** A live instance with an address for orders. */
    static final class LiveWithOrders implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            String kind = context.getEnvironment().getProperty("samu.instance.kind", "exercise");
            String url = context.getEnvironment().getProperty("samu.orders.url", "");
            return kind.equalsIgnoreCase("live") && StringUtils.hasText(url);
        }
    }
}
