package org.trackchild.ui.shell.pages;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a browser remembers of its user in cookies: language, theme and size of the text, nothing
 * else.
 */
public final class Preferences {

    private static final String LANGUAGE = "tc-language";

    private static final String THEME = "tc-theme";

    private static final String TEXT_SIZE = "tc-text";

    private static final String REMEMBER =
            "document.cookie = $0 + '=' + $1 + ';path=/;max-age=31536000;SameSite=Lax'"
                    + " + (location.protocol === 'https:' ? ';Secure' : '')";

    private Preferences() {}

    /** How the desk looks. */
    public enum Theme {
        LIGHT(""),
        DARK("dark"),
        CONTRAST("dark contrast");

        private final String attribute;

        Theme(String attribute) {
            this.attribute = attribute;
        }

        /** Value of the attribute {@code theme} of the page. */
        public String attribute() {
            return attribute;
        }

        static Theme of(String name) {
            return Arrays.stream(values())
                    .filter(theme -> theme.name().equalsIgnoreCase(name))
                    .findFirst()
                    .orElse(LIGHT);
        }
    }

    /** How large the text of the desk is, besides what the browser enlarges. */
    public enum TextSize {
        USUAL,
        LARGE,
        LARGEST;

        /** Value of the attribute {@link #ATTRIBUTE} of the page. */
        public String attribute() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The attribute of the page that says the size. */
        public static final String ATTRIBUTE = "data-text";

        static TextSize of(String name) {
            return Arrays.stream(values())
                    .filter(size -> size.name().equalsIgnoreCase(name))
                    .findFirst()
                    .orElse(USUAL);
        }
    }

    /** The language that was chosen in this browser; empty when none was. */
    public static Optional<Locale> language(VaadinRequest request) {
        return cookie(request, LANGUAGE)
                .flatMap(
                        code ->
                                Texts.LANGUAGES.stream()
                                        .filter(language -> language.getLanguage().equals(code))
                                        .findFirst());
    }

    /** The theme that was chosen in this browser, the light one when none was. */
    public static Theme theme(VaadinRequest request) {
        return Theme.of(cookie(request, THEME).orElse(""));
    }

    /** The size of the text that was chosen in this browser, the usual one when none was. */
    public static TextSize textSize(VaadinRequest request) {
        return TextSize.of(cookie(request, TEXT_SIZE).orElse(""));
    }

    /** Changes the language of all pages of the session at once. */
    public static void choose(UI ui, Locale language) {
        ui.getPage().executeJs(REMEMBER, LANGUAGE, language.getLanguage());
        ui.getSession().setLocale(language);
    }

    /** Changes the theme of the page. */
    public static void choose(UI ui, Theme theme) {
        ui.getPage().executeJs(REMEMBER, THEME, theme.name().toLowerCase(Locale.ROOT));
        ui.getPage()
                .executeJs("document.documentElement.setAttribute('theme', $0)", theme.attribute());
    }

    /** Changes the size of the text of the page. */
    public static void choose(UI ui, TextSize size) {
        ui.getPage().executeJs(REMEMBER, TEXT_SIZE, size.attribute());
        ui.getPage()
                .executeJs(
                        "document.documentElement.setAttribute($0, $1)",
                        TextSize.ATTRIBUTE,
                        size.attribute());
    }

    private static Optional<String> cookie(VaadinRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }
}
