package fr.centre15.console.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** The largest bodies that are accepted; beyond, 413 before the body is read. */
@ConfigurationProperties("samu.limits")
public record LimitProperties(
        @DefaultValue("256KB") DataSize json,
        @DefaultValue("16KB") DataSize telephony) {}
