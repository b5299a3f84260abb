package fr.centre15.console.location;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How AML comes in.
 *
 * @param hmacKeyFile file that holds the key of signed forms and nothing else; never logged; empty = forms are not signed
 */
@ConfigurationProperties("samu.aml")
record AmlProperties(@DefaultValue("") String hmacKeyFile) {}
