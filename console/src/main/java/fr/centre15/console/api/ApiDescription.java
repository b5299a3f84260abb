package fr.centre15.console.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code /v3/api-docs} says beyond what the endpoints' code tells: bodies read by hand, and how errors look. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final Map<String, List<String>> BODIES = Map.of(
            "/api/telephony/events", List.of("type", "callId", "callingNumber", "line", "at"),
            "/api/regulation-files", List.of("externalId", "callingNumber"),
            "/api/regulation-files/{id}/commands", List.of("type"),
            "/api/regulation-files/{id}/openings", List.of("reason"),
            "/api/session/password", List.of("present", "next"));

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Console de télérégulation")
                        .version("1")
                        .description("Erreurs : application/problem+json (RFC 9457) avec un code stable. Passerelles :"
                                + " clé dans X-Api-Key. Personnel : session, jeton X-CSRF-TOKEN (GET /api/session) et"
                                + " Idempotency-Key (UUID) sur chaque POST de dossier ou d'appel. Une demande acceptée"
                                + " est retenue 48 h : la même clé avec le même corps reçoit la même réponse, avec un"
                                + " autre corps 422 IDEMPOTENCY_MISMATCH. Une demande refusée ne laisse rien : la même"
                                + " clé peut revenir, et la réponse dépend alors de l'état du moment."));
    }

    @Bean
    OpenApiCustomizer describing() {
        return document -> document.getPaths().forEach((path, item) -> {
            if (item.getPost() != null && BODIES.containsKey(path)) {
                item.getPost().setRequestBody(bodyOf(BODIES.get(path)));
            }
            item.readOperations().forEach(ApiDescription::withProblem);
        });
    }

    private static RequestBody bodyOf(List<String> fields) {
        ObjectSchema schema = new ObjectSchema();
        fields.forEach(field -> schema.addProperty(field, new StringSchema()));
        return new RequestBody()
                .required(true)
                .content(new Content().addMediaType("application/json", new MediaType().schema(schema)));
    }

    private static void withProblem(Operation operation) {
        ObjectSchema problem = new ObjectSchema();
        List.of("type", "title", "code", "detail").forEach(field -> problem.addProperty(field, new StringSchema()));
        operation
                .getResponses()
                .addApiResponse(
                        "default",
                        new ApiResponse()
                                .description("problème")
                                .content(new Content()
                                        .addMediaType("application/problem+json", new MediaType().schema(problem))));
    }
}
