package org.trackchild.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A page that somebody asks for.
 *
 * @param path below {@link #BASE}, with a slash at its beginning
 * @param parameters the first value of each, as it was sent; in the order of their names
 * @param language English or Hindi
 * @param chosen whether a link said the language, so that the links of the page say it, too: there
 *     is no cookie that would remember it
 */
public record Visit(String path, Map<String, String> parameters, Locale language, boolean chosen) {

    /** Where the pages are. */
    public static final String BASE = "/help";

    /** Hindi. */
    public static final Locale HINDI = Locale.forLanguageTag("hi");

    /** The languages of the pages. */
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, HINDI);

    /** Parameter of the language. */
    public static final String LANGUAGE = "lang";

    public Visit {
        Objects.requireNonNull(path);
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        Objects.requireNonNull(language);
    }

    /**
     * Reads a request.
     *
     * @throws RuntimeException when its address cannot be decoded
     */
    public static Visit of(HttpServletRequest request) {
        Map<String, String> parameters =
                request.getParameterMap().entrySet().stream()
                        .filter(entry -> entry.getValue().length > 0)
                        .sorted(Map.Entry.comparingByKey())
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        entry -> entry.getValue()[0],
                                        (first, second) -> first,
                                        LinkedHashMap::new));
        String path = request.getPathInfo() == null ? "/" : request.getPathInfo();
        for (Locale language : LANGUAGES) {
            if (language.getLanguage().equals(parameters.get(LANGUAGE))) {
                return new Visit(path, parameters, language, true);
            }
        }
        return new Visit(
                path, parameters, preferred(Collections.list(request.getLocales())), false);
    }

    /** The first language of Accept-Language that there are texts in; else English. */
    static Locale preferred(List<Locale> accepted) {
        return accepted.stream()
                .flatMap(
                        wish ->
                                LANGUAGES.stream()
                                        .filter(
                                                language ->
                                                        language.getLanguage()
                                                                .equals(wish.getLanguage())))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    /** Whether it is read in Hindi. */
    public boolean isHindi() {
        return language.equals(HINDI);
    }

    /** A parameter as it was sent; empty string when it is missing. */
    public String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }

    /**
     * The address of another page, in the language of this one where a link said it.
     *
     * @param page path below {@link #BASE}, with a slash at its beginning; encoded here
     * @param wanted its parameters; empty ones are left out
     */
    public String to(String page, Map<String, String> wanted) {
        Map<String, String> all = new LinkedHashMap<>(wanted);
        if (chosen) {
            all.put(LANGUAGE, language.getLanguage());
        }
        return address(page, all);
    }

    /** The address of another page without parameters. */
    public String to(String page) {
        return to(page, Map.of());
    }

    /** The address of this page in another language. */
    public String in(Locale other) {
        Map<String, String> all = new LinkedHashMap<>(parameters);
        all.put(LANGUAGE, other.getLanguage());
        return address(path, all);
    }

    private static String address(String page, Map<String, String> parameters) {
        String query =
                parameters.entrySet().stream()
                        .filter(entry -> !entry.getValue().isEmpty())
                        .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                        .collect(Collectors.joining("&"));
        String address =
                BASE
                        + List.of(page.split("/", -1)).stream()
                                .map(Visit::encoded)
                                .collect(Collectors.joining("/"));
        return query.isEmpty() ? address : address + "?" + query;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
