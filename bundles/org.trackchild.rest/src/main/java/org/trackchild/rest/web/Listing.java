package org.trackchild.rest.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import org.trackchild.model.Page;
import org.trackchild.rest.ApiApplication;

/**
 * A stretch of a list, as it is sent.
 *
 * @param items the items
 * @param next cursor of the following stretch, to be sent back as {@code after}; {@code null} at
 *     the end
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Listing(List<?> items, String next) {

    /** How many items a stretch has when nobody says. */
    public static final int USUAL = 50;

    /** How many items a stretch has at most. */
    public static final int MOST = 200;

    public Listing {
        items = List.copyOf(items);
    }

    /** A whole list. */
    public static Listing whole(List<?> items) {
        return new Listing(items, null);
    }

    /** Answers with a stretch, and with a link to the following one where there is one. */
    public static Response answer(Page<?> page, UriInfo request) {
        Response.ResponseBuilder answer =
                Response.ok(new Listing(page.items(), page.next().orElse(null)));
        page.next()
                .map(next -> nextLink(request.getPath(), request.getQueryParameters(), next))
                .ifPresent(link -> answer.header(HttpHeaders.LINK, link));
        return answer.build();
    }

    /** The value of a Link header (RFC 8288) to the following stretch of the same query. */
    static String nextLink(String path, Map<String, List<String>> query, String next) {
        String others =
                query.entrySet().stream()
                        .filter(entry -> !entry.getKey().equals("after"))
                        .sorted(Map.Entry.comparingByKey())
                        .flatMap(
                                entry ->
                                        entry.getValue().stream()
                                                .map(value -> pair(entry.getKey(), value) + "&"))
                        .collect(Collectors.joining());
        String address = path.startsWith("/") ? path : "/" + path;
        return "<"
                + ApiApplication.BASE
                + address
                + "?"
                + others
                + pair("after", next)
                + ">; rel=\"next\"";
    }

    /** A query of an address; values that are empty are left out. */
    public static String query(Map<String, Optional<String>> parameters) {
        return parameters.entrySet().stream()
                .flatMap(
                        entry ->
                                entry
                                        .getValue()
                                        .filter(value -> !value.isEmpty())
                                        .map(value -> pair(entry.getKey(), value))
                                        .stream())
                .collect(Collectors.joining("&"));
    }

    private static String pair(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8)
                + "="
                + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
