package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.trackchild.model.Problem;

/**
 * Texts that nobody expects in a field, and what has to be said of them.
 *
 * @param random decides which comes next
 */
record OddTexts(Random random) {

    private static final List<String> ODD =
            List.of(
                    "\u0000",
                    "a\u0000b",
                    "\u202Enatas",
                    "\u200B\u200D\uFEFF",
                    "\uD83D\uDC67\u200D\uD83D\uDC66",
                    "\uD800",
                    "x\uDC00",
                    "e\u0301\u0301\u0301",
                    "\t\r\n",
                    "line\nline",
                    "'; drop table child_case; --",
                    "<script>alert(1)</script>",
                    "{0} {x} %s ${jndi:ldap://127.0.0.1/a}",
                    "\\u0041 \\ \" '",
                    "=cmd|' /C calc'!A0",
                    "null",
                    "NaN",
                    "-1",
                    "0",
                    "007",
                    "1e9",
                    "99999999999999999999",
                    "12.5",
                    "१२",
                    "٣",
                    "Ⅻ",
                    "7-5",
                    "5 - 7 - 9",
                    "about",
                    "about -3",
                    "2024-02-29",
                    "2023-02-29",
                    "0000-00-00",
                    "9999-12-31",
                    "1899-12-31",
                    "31/04/2020",
                    "2026-13-01",
                    "tomorrow",
                    "24:00",
                    "23:60",
                    "-0:30",
                    "+91 98765 43210",
                    "0091-(522)-000000 ext. 5",
                    "//////",
                    ";;;,,,",
                    "/ /",
                    "..",
                    "UP",
                    "UP-NOWHERE",
                    "Lucknow, Lucknow",
                    "हिंदी",
                    "ا ب",
                    "Hindi;Hindi;;Klingon",
                    "yes",
                    "girl boy");

    String next() {
        String some = ODD.get(random.nextInt(ODD.size()));
        return switch (random.nextInt(8)) {
            case 0 -> some + " " + ODD.get(random.nextInt(ODD.size()));
            case 1 -> some.repeat(1 + random.nextInt(400));
            case 2 -> "  " + some + " ";
            case 3 ->
                    random.ints(1 + random.nextInt(30), 1, 0x3000)
                            .mapToObj(Character::toString)
                            .collect(Collectors.joining());
            default -> some;
        };
    }

    /**
     * Every problem has a sentence in both languages, and names one of the fields that there are.
     */
    static void areSaid(List<Problem> problems, Collection<String> known, String what) {
        assertThat(problems).as(what).isNotEmpty();
        for (Problem each : problems) {
            for (Locale language : List.of(Locale.ENGLISH, Locale.forLanguageTag("hi"))) {
                assertThat(each.sentence(language)).as(what).isNotBlank().doesNotContain("{0}");
            }
            assertThat(each.field()).as("%s: %s", what, each.code()).isIn(known);
        }
    }

    /** Readable in the report of a test, whatever is in it. */
    static String escaped(Map<String, String> texts) {
        return texts.toString()
                .chars()
                .mapToObj(c -> c >= ' ' && c < 127 ? "" + (char) c : "\\u%04x".formatted(c))
                .collect(Collectors.joining());
    }
}
