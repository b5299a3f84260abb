package fr.centre15.dispatch.pipeline;

import fr.centre15.dispatch.Command;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A command of our own screens written out as text: what was asked, for a person who checks what was decided. */
final class Evidence {

    /** Asking the class each time costs more than all the rest. */
    private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            return type.getRecordComponents();
        }
    };

    private Evidence() {}

    static byte[] of(Command command) {
        StringBuilder text = new StringBuilder();
        append(command, text);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void append(Object value, StringBuilder text) {
        switch (value) {
            case Record record -> appendRecord(record, text);
            case Optional<?> optional -> optional.ifPresent(present -> append(present, text));
            case Iterable<?> many -> {
                text.append('[');
                many.forEach(element -> {
                    append(element, text);
                    text.append(';');
                });
                text.append(']');
            }
            default -> text.append(value);
        }
    }

    /** Not {@code toString}: records with patient data hide it there. */
    private static void appendRecord(Record record, StringBuilder text) {
        text.append(record.getClass().getSimpleName()).append('{');
        for (RecordComponent component : COMPONENTS.get(record.getClass())) {
            text.append(component.getName()).append('=');
            append(valueOf(component, record), text);
            text.append(' ');
        }
        text.append('}');
    }

    private static Object valueOf(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a command's component cannot be read: " + component.getName(), e);
        }
    }
}
