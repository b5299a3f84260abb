package fr.centre15.console.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;

/** Marked words go the whole way of a call, and are then looked for where they must not be. */
class CanaryTest extends RunningConsole {

    private static final String MARK = "zzcanari" + UUID.randomUUID().toString().substring(0, 8);
    private static final String PHONE = "0639987" + (100 + (int) (System.nanoTime() % 900));

    @Autowired
    private MeterRegistry meters;

    @LocalManagementPort
    private int operationsPort;

    private final List<HttpResponse<String>> answers = new ArrayList<>();

    @Test
    @Tag("T04a")
    @DisplayName("nom, lieu, numéro, note : nulle part dans les traces, les compteurs, les adresses et les fichiers")
    void shouldFindNoMarkedWordOutsideTheFile() throws IOException {
        Browser arm = new Browser(port);
        arm.logIn("arm1", FirstNote.in(STATE).passwordOf("arm1"));
        playACall(arm);
        provokeErrors(arm);

        assertThat(arm.get("/api/regulation-files").body()).contains(MARK);
        assertNowhere(Files.readString(STATE.resolve("log/console.log")), "log");
        assertNowhere(new Browser(operationsPort).get("/actuator/prometheus").body(), "prometheus");
        assertNowhere(meters.getMeters().stream().map(Meter::getId).toList().toString(), "meters");
        for (HttpResponse<String> answer : answers) {
            assertNowhere(answer.headers().map().toString(), "headers");
            assertNowhere(answer.uri().toString(), "address");
        }
        assertNotInFiles();
    }

    private void playACall(Browser arm) {
        String call = "canari-" + UUID.randomUUID();
        answers.add(new Browser(port)
                .post(
                        "/api/telephony/events",
                        "{\"type\":\"RINGING\",\"callId\":\"%s\",\"callingNumber\":\"%s\",\"line\":\"15\",\"at\":\"2026-11-24T08:00:00Z\"}"
                                .formatted(call, PHONE),
                        "X-Api-Key",
                        FirstNote.in(STATE).apiKey()));
        var claimed = arm.postInSession("/api/calls/" + call + "/claim", "{}");
        answers.add(claimed);
        String file = "/api/regulation-files/" + Json.of(claimed).text("file.id");
        for (String field : List.of(
                "\"type\":\"SetMotive\",\"words\":\"%s motif\"",
                "\"type\":\"RecordPlace\",\"words\":\"%s rue\"",
                "\"type\":\"RecordCaller\",\"name\":\"%s\"",
                "\"type\":\"RecordPatient\",\"lastName\":\"%s\",\"firstName\":\"%1$s\",\"age\":\"%1$s\"",
                "\"type\":\"AddNote\",\"text\":\"%s\\r\\nERROR forgé \\u202e\"")) {
            answers.add(arm.postInSession(file + "/commands", "{" + field.formatted(MARK) + "}"));
        }
        answers.add(arm.get(file));
    }

    private void provokeErrors(Browser arm) {
        answers.add(arm.postInSession("/api/regulation-files", "{\"externalId\":{\"a\":\"" + MARK + "\"}}"));
        answers.add(arm.postInSession("/api/regulation-files", "{\"" + MARK));
        answers.add(new Browser(port)
                .post(
                        "/api/telephony/events",
                        "{\"type\":\"RINGING\",\"callId\":\"" + MARK + " espace\",\"line\":\"15\",\"at\":\"hier\"}",
                        "X-Api-Key",
                        FirstNote.in(STATE).apiKey()));
    }

    private static void assertNowhere(String text, String where) {
        assertThat(text.contains(MARK)).as("mark in " + where).isFalse();
        assertThat(text.contains(PHONE)).as("number in " + where).isFalse();
    }

    /** The journal is encrypted; nothing else may hold the words. */
    private static void assertNotInFiles() throws IOException {
        try (var files = Files.walk(STATE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1);
                assertNowhere(bytes, file.toString());
            }
        }
    }
}
