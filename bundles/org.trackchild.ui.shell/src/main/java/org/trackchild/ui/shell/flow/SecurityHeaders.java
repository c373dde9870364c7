package org.trackchild.ui.shell.flow;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** What browsers are told to forbid, for everything under the desk. */
final class SecurityHeaders {

    static final String POLICY = "Content-Security-Policy";

    private static final String COMMON =
            "object-src 'none'; frame-ancestors 'none'; base-uri 'self'; form-action 'self'";

    private SecurityHeaders() {}

    /** Sets the headers of any answer; {@link #pagePolicy} replaces the policy on the page. */
    static void set(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader(
                "Permissions-Policy", "camera=(self), geolocation=(), microphone=(), payment=()");
        response.setHeader(POLICY, "default-src 'self'; " + COMMON);
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
    }

    /**
     * The policy of the page. Scripts need the nonce; {@code unsafe-eval} is there because Flow
     * evaluates the calls that the server sends, and {@code unsafe-inline} for styles because
     * components bring their own.
     */
    static String pagePolicy(String nonce) {
        return "default-src 'self'; script-src 'self' 'nonce-"
                + nonce
                + "' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:;"
                + " font-src 'self' data:; connect-src 'self'; "
                + COMMON;
    }
}
