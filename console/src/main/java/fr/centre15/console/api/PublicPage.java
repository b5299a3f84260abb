package fr.centre15.console.api;

import fr.centre15.console.ui.Texts;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a caller's link opens. One neutral page for a link that never was, is over, or was taken back. */
@RestController
class PublicPage {

    @GetMapping(
            path = {"/v", "/v/"},
            produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> show() {
        String page = """
                <!doctype html>
                <html lang="fr">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex, nofollow">
                <title>SAMU</title>
                </head>
                <body>
                <main><h1>%s</h1></main>
                </body>
                </html>
                """.formatted(Texts.of("public.invalid-link"));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Robots-Tag", "noindex, nofollow")
                .contentType(new MediaType(MediaType.TEXT_HTML, java.nio.charset.StandardCharsets.UTF_8))
                .body(page);
    }
}
