package org.trackchild.registry.core;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.trackchild.fields.api.CodeWord;
import org.trackchild.fields.api.Fields;

/**
 * Whether a text cites a law of offences for which the identity of a child is protected. The packs
 * say which, in the list {@value #LIST}: the name of an Act, or the name of a code and the sections
 * of it, as in {@code bns 63-71}. Pure.
 */
final class ProtectingLaw {

    static final String LIST = "protecting_law";

    private static final Pattern SECTIONS = Pattern.compile("(.*\\D) (\\d+)(?:-(\\d+))?");

    /** A number that is not one of a register with its year. */
    private static final Pattern NUMBER = Pattern.compile("(?<![\\d/])\\d+(?!\\d|/\\d{4})");

    private final Fields known;

    ProtectingLaw(Fields known) {
        this.known = known;
    }

    boolean isCitedIn(String text) {
        String plain = plain(text).replaceAll("[^\\p{L}\\p{M}\\d/]+", " ");
        return known.words(LIST).stream()
                .flatMap(ProtectingLaw::ways)
                .anyMatch(way -> cites(plain, way));
    }

    private static Stream<String> ways(CodeWord word) {
        return word.alsoWritten().stream().map(ProtectingLaw::plain).filter(way -> !way.isEmpty());
    }

    private static boolean cites(String plain, String way) {
        Matcher sections = SECTIONS.matcher(way);
        if (!sections.matches()) {
            return plain.contains(way);
        }
        int first = Integer.parseInt(sections.group(2));
        int last = sections.group(3) == null ? first : Integer.parseInt(sections.group(3));
        return plain.contains(sections.group(1))
                && NUMBER.matcher(plain)
                        .results()
                        .map(MatchResult::group)
                        .filter(number -> number.length() < 6)
                        .mapToInt(Integer::parseInt)
                        .anyMatch(number -> first <= number && number <= last);
    }

    /**
     * Small letters and digits of one kind, without marks of no width and dots of abbreviations.
     */
    static String plain(String text) {
        String plain =
                Normalizer.normalize(text, Normalizer.Form.NFKC)
                        .replaceAll("\\p{Cf}", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("(?<=[\\p{L}\\p{M}])\\.", "")
                        .replaceAll("[\\s\\p{Z}]+", " ")
                        .strip();
        return plain.codePoints()
                .map(point -> Character.isDigit(point) ? '0' + Character.digit(point, 10) : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
