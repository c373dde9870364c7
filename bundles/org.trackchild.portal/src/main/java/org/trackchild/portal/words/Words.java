package org.trackchild.portal.words;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.trackchild.directory.api.OfficeHours;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.model.Wording;
import org.trackchild.portal.web.Visit;

/** Texts in the language of a reader. Immutable. */
public final class Words {

    /** Distances below are exact to a kilometre, those above to five. */
    private static final int EXACT = 20;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    /** The time zone of the register. */
    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

    private final Locale language;

    private final ResourceBundle texts;

    private Words(Locale language) {
        this.language = language;
        texts =
                ResourceBundle.getBundle(
                        Words.class.getPackageName() + ".texts",
                        language,
                        Words.class.getClassLoader(),
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Texts in English or Hindi. */
    public static Words in(Locale language) {
        return new Words(language);
    }

    /** The language. */
    public Locale language() {
        return language;
    }

    /** A text of the bundle with values in it. */
    public String text(String key, Object... values) {
        return new MessageFormat(texts.getString(key), language).format(values);
    }

    /** A text that is data. */
    public String text(Wording wording) {
        return wording.in(language);
    }

    /** What a kind of office is called. */
    public String kind(OfficeType type) {
        return text("kind." + type.code());
    }

    /** For what one goes there, in a sentence. */
    public String purpose(OfficeType type) {
        return text("purpose." + type.code());
    }

    /** "12 Nov 2026". */
    public String day(Instant moment) {
        LocalDate day = moment.atZone(INDIA).toLocalDate();
        // Hindi has no abbreviations of months that everybody knows
        String pattern = language.equals(Visit.HINDI) ? "d MMMM uuuu" : "d MMM uuuu";
        return DateTimeFormatter.ofPattern(pattern, language).format(day);
    }

    /** "3 km", as far as anybody can say: nobody needs more of a distance as the crow flies. */
    public String distance(double kilometres) {
        if (kilometres < 1) {
            return text("distance.here");
        }
        long whole = Math.round(kilometres);
        return text(
                "distance", Long.toString(whole < EXACT ? whole : Math.round(kilometres / 5) * 5));
    }

    /** "Mon, Tue 10:00–17:00", "Day and night"; empty when nobody has said any. */
    public String hours(OfficeHours hours) {
        return hours.always()
                ? text("hours.always")
                : hours.spans().stream().map(this::span).collect(Collectors.joining("; "));
    }

    private String span(OfficeHours.Span span) {
        return span.days().stream()
                        .map(day -> day.getDisplayName(TextStyle.SHORT_STANDALONE, language))
                        .collect(Collectors.joining(", "))
                + " "
                + TIME.format(span.from())
                + "–"
                + TIME.format(span.to());
    }
}
