package fr.centre15.console.location;

import java.nio.file.Path;
import java.security.SecureRandom;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives AML its key. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AmlProperties.class)
class LocationConfiguration {

    @Bean
    AmlDoor amlDoor(AmlProperties properties, SecureRandom random) {
        return new AmlDoor(AmlKeyFile.read(Path.of(properties.hmacKeyFile()), random));
    }
}
