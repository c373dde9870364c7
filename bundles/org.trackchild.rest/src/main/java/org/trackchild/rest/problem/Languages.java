package org.trackchild.rest.problem;

import java.util.List;
import java.util.Locale;
import javax.ws.rs.WebApplicationException;
import javax.ws.rs.core.HttpHeaders;

/** The language in which a reader is answered. */
public final class Languages {

    /** Hindi. */
    public static final Locale HINDI = Locale.forLanguageTag("hi");

    private Languages() {}

    /**
     * The first language of Accept-Language that there are texts in.
     *
     * @param headers headers of the request; {@code null} outside of one
     * @return English or Hindi
     */
    public static Locale of(HttpHeaders headers) {
        if (headers == null) {
            return Locale.ENGLISH;
        }
        try {
            return best(headers.getAcceptableLanguages());
        } catch (WebApplicationException | IllegalArgumentException unreadable) {
            // a broken Accept-Language is no reason to refuse a report
            return Locale.ENGLISH;
        }
    }

    /** The first of some languages, the best first, that there are texts in. */
    public static Locale best(List<Locale> acceptable) {
        return acceptable.stream()
                .map(Locale::getLanguage)
                .filter(language -> language.equals("hi") || language.equals("en"))
                .findFirst()
                .map(language -> language.equals("hi") ? HINDI : Locale.ENGLISH)
                .orElse(Locale.ENGLISH);
    }
}
