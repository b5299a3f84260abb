package fr.centre15.loadtests.bench;

import fr.centre15.loadtests.console.BrowserSession;
import fr.centre15.loadtests.console.ConsoleClient;
import fr.centre15.loadtests.product.ProductProcess;
import fr.centre15.loadtests.telephony.FictitiousNumbers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Fills a board with open files, through the API as a dispatch product beside ours would. */
final class OpenFiles {

    private static final JsonMapper JSON = JsonMapper.shared();

    private OpenFiles() {}

    static void open(ProductProcess product, int count) {
        BrowserSession staff = new BrowserSession(product.address());
        ConsoleClient.logIn(staff, "arm1", product.firstSteps().passwordOf("arm1"));
        JsonNode session = JSON.readTree(staff.get("/api/session").body());
        for (int i = 0; i < count; i++) {
            HttpResponse<String> answer = staff.send(staff.to("/api/regulation-files")
                    .header(
                            session.path("header").asString(),
                            session.path("token").asString())
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "{\"callingNumber\":\"" + FictitiousNumbers.at(1000 + i) + "\"}")));
            if (answer.statusCode() != 201) {
                throw new IllegalStateException("a file does not open: " + answer.statusCode());
            }
        }
    }
}
