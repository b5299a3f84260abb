package fr.centre15.console.board;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Settings of the board. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(QueueLimits.class)
class BoardConfiguration {}
