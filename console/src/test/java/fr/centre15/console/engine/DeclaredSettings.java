package fr.centre15.console.engine;

import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** Every {@code samu.*} key that the code reads, with its default. */
final class DeclaredSettings {

    private static final Pattern VALUE = Pattern.compile("@Value\\(\"\\$\\{(samu\\.[a-z0-9.-]+)(?::([^}]*))?}\"\\)");

    private final Map<String, String> defaults = new TreeMap<>();

    static Map<String, String> read() {
        DeclaredSettings found = new DeclaredSettings();
        var records = new ClassPathScanningCandidateComponentProvider(false);
        records.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        for (BeanDefinition each : records.findCandidateComponents("fr.centre15.console")) {
            found.addRecord(each.getBeanClassName());
        }
        Repository.javaFiles("/console/src/main/")
                .forEach(file -> VALUE.matcher(Repository.text(file))
                        .results()
                        .forEach(match ->
                                found.defaults.put(match.group(1), match.group(2) == null ? "" : match.group(2))));
        return found.defaults;
    }

    private void addRecord(String className) {
        try {
            Class<?> type = Class.forName(className);
            add(type.getAnnotation(ConfigurationProperties.class).value(), type);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private void add(String prefix, Class<?> record) {
        for (int i = 0; i < record.getRecordComponents().length; i++) {
            RecordComponent component = record.getRecordComponents()[i];
            String key = prefix + "." + kebab(component.getName());
            if (component.getType().isRecord()) {
                add(key, component.getType());
            } else {
                defaults.put(key, defaultOf(record, i));
            }
        }
    }

    /** The annotation sits on the parameter of the record's own constructor. */
    private static String defaultOf(Class<?> record, int component) {
        var parameter = record.getDeclaredConstructors()[0].getParameters()[component];
        DefaultValue given = parameter.getAnnotation(DefaultValue.class);
        return given == null ? "" : String.join(",", given.value());
    }

    private static String kebab(String camel) {
        return camel.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(java.util.Locale.ROOT);
    }
}
