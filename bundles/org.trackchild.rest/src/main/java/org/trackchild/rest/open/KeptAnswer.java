package org.trackchild.rest.open;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.ws.rs.core.EntityTag;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Request;
import javax.ws.rs.core.Response;
import org.trackchild.rest.json.JsonProvider;

/**
 * An answer that caches may keep: for a minute without asking again, so that what was closed or
 * hidden is gone then, and after that as long as it is the same.
 */
final class KeptAnswer {

    private static final int SECONDS = 60;

    private static final ObjectMapper JSON = JsonProvider.mapper();

    private KeptAnswer() {}

    /** The answer, or that what the reader has is still true. */
    static Response of(Object document, Request request) {
        byte[] body = written(document);
        EntityTag tag = new EntityTag(HexFormat.of().formatHex(hash(body), 0, 16));
        Response.ResponseBuilder same = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer =
                same == null ? Response.ok(body, MediaType.APPLICATION_JSON_TYPE) : same;
        return answer.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=" + SECONDS)
                .build();
    }

    private static byte[] written(Object document) {
        try {
            return JSON.writeValueAsBytes(document);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("texts and numbers can be written", impossible);
        }
    }

    private static byte[] hash(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
