package fr.centre15.console.security;

import jakarta.servlet.http.HttpServletResponse;

/** The headers of every answer, errors included. */
final class PageHeaders {

    /** Our own pages and the API: nothing is loaded from anywhere. */
    static final String STRICT = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    /** Style sheets, scripts and fonts: as files, they load nothing themselves. */
    private static final String ASSETS =
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'";

    /**
     * What Vaadin's pages need, measured: its bootstrap is an inline script, its client engine builds functions from
     * text, its components carry inline styles.
     */
    private static final String SCREENS = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self';"
            + " object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    /** With no referrer at all a browser posts our own login form with a null origin, which the doors turn away. */
    private static final String SAME_ORIGIN = "same-origin";

    private PageHeaders() {}

    static void on(HttpServletResponse response, String path) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", isScreen(path) ? SAME_ORIGIN : "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Content-Security-Policy", policyOf(path));
    }

    static String policyOf(String path) {
        if (path.startsWith("/console/")) {
            return ASSETS;
        }
        return isScreen(path) ? SCREENS : STRICT;
    }

    private static boolean isScreen(String path) {
        return !(path.startsWith("/api/")
                || path.startsWith("/map/")
                || path.startsWith("/tiles/")
                || path.startsWith("/v3/")
                || path.equals("/v")
                || path.startsWith("/v/"));
    }

    /** For pages that any browser may be given: nothing is kept, indexed or told to the next site. */
    static void onPublicPage(HttpServletResponse response) {
        on(response, "/v");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
    }
}
