package org.trackchild.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What is sent.
 *
 * @param status of HTTP
 * @param type media type, with its character set
 * @param seconds how long caches may keep it without asking again; 0 for not at all
 * @param headers others that belong to it
 * @param body in UTF-8
 */
public record Answer(
        int status, String type, int seconds, Map<String, String> headers, String body) {

    /** Type of pages. */
    public static final String HTML = "text/html; charset=utf-8";

    /**
     * How long a page is kept: what was closed or hidden is gone a minute later, and whoever comes
     * back sooner on a slow line waits for nothing.
     */
    public static final int PAGE_SECONDS = 60;

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; form-action 'self';"
                    + " base-uri 'none'; frame-ancestors 'none'";

    private static final int TAG_DIGITS = 32;

    public Answer {
        Objects.requireNonNull(type);
        headers = Map.copyOf(headers);
        Objects.requireNonNull(body);
    }

    /** A page that was found. */
    public static Answer page(String body) {
        return new Answer(HttpServletResponse.SC_OK, HTML, PAGE_SECONDS, Map.of(), body);
    }

    /** A page that tells why there is none, or what is wrong. */
    public static Answer refusal(int status, String body) {
        return new Answer(status, HTML, 0, Map.of(), body);
    }

    /** A file that comes with the platform and changes with it only. */
    public static Answer file(String type, String body) {
        return new Answer(HttpServletResponse.SC_OK, type, PAGE_SECONDS * 60, Map.of(), body);
    }

    /** The same with one more header. */
    public Answer with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Answer(status, type, seconds, more, body);
    }

    /**
     * Sends it, or that nothing has changed since the reader was last told. Without a body where
     * only its headers are asked for.
     */
    public void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        secure(request, response);
        headers.forEach(response::setHeader);
        response.setHeader("Vary", "Accept-Language");
        if (seconds == 0) {
            response.setHeader("Cache-Control", "no-store");
        } else {
            String tag = tag(bytes);
            response.setHeader("Cache-Control", "public, max-age=" + seconds);
            response.setHeader("ETag", tag);
            if (isKnown(request.getHeader("If-None-Match"), tag)) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
        }
        response.setStatus(status);
        response.setContentType(type);
        response.setContentLength(bytes.length);
        if (!"HEAD".equals(request.getMethod())) {
            response.getOutputStream().write(bytes);
        }
    }

    /**
     * The page may load nothing from elsewhere, be in no other page, and tells nobody of itself.
     */
    private static void secure(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader(
                "Permissions-Policy", "camera=(), geolocation=(self), microphone=(), payment=()");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
    }

    static boolean isKnown(String header, String tag) {
        return header != null
                && Arrays.stream(header.split(","))
                        .map(String::strip)
                        .map(each -> each.startsWith("W/") ? each.substring(2) : each)
                        .anyMatch(each -> List.of("*", tag).contains(each));
    }

    private static String tag(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return '"' + HexFormat.of().formatHex(hash).substring(0, TAG_DIGITS) + '"';
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
