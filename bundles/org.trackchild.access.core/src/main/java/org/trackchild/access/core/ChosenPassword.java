package org.trackchild.access.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Problem;

/**
 * What a password that a person chooses must be: long enough, and none that is tried first (OWASP
 * ASVS 5.0, 6.2). Which kinds of characters it has is left to the person.
 */
final class ChosenPassword {

    static final int SHORTEST = 10;

    static final int LONGEST = 200;

    /** Parts of the own name that are shorter than this occur in too many words. */
    private static final int SHORTEST_PART = 4;

    /** What is left of an easy one without these: its word. */
    private static final Pattern DECORATION = Pattern.compile("[^\\p{L}]+");

    /** A word with other signs in the place of some letters. */
    private static final Pattern DISGUISED = Pattern.compile("\\p{L}[\\p{L}@0$13]*\\p{L}");

    /** Words that people make passwords of, here and everywhere; written as {@link #plain} does. */
    private static final Set<String> EASY =
            Set.of(
                    "",
                    "abc",
                    "abcd",
                    "abcde",
                    "abcdef",
                    "abcdefgh",
                    "admin",
                    "administrator",
                    "asdfghjkl",
                    "bharat",
                    "child",
                    "children",
                    "changeme",
                    "default",
                    "delhi",
                    "india",
                    "iloveyou",
                    "jaihind",
                    "jaishriram",
                    "letmein",
                    "love",
                    "missing",
                    "missingchild",
                    "monkey",
                    "mumbai",
                    "mypassword",
                    "namaste",
                    "office",
                    "omsairam",
                    "pass",
                    "passcode",
                    "passphrase",
                    "password",
                    "passwordpassword",
                    "passwort",
                    "passw",
                    "police",
                    "policestation",
                    "qazwsx",
                    "qazwsxedc",
                    "qwer",
                    "qwert",
                    "qwerty",
                    "qwertyuiop",
                    "sairam",
                    "secret",
                    "shriganesh",
                    "station",
                    "temp",
                    "test",
                    "testtest",
                    "thana",
                    "trackchild",
                    "user",
                    "vatsalya",
                    "welcome",
                    "zxcvbnm");

    private ChosenPassword() {}

    /**
     * What is wrong with one.
     *
     * @param field name of the field in problems
     * @param user name of the account
     * @param displayName the person's name
     */
    static List<Problem> check(String field, char[] password, String user, String displayName) {
        List<Problem> problems = new ArrayList<>();
        if (password.length < SHORTEST) {
            problems.add(new Problem(AccessProblem.PASSWORD_TOO_SHORT, field, List.of(SHORTEST)));
        } else if (password.length > LONGEST) {
            problems.add(new Problem(FieldProblem.TOO_LONG, field, List.of(LONGEST)));
        } else if (isEasy(new String(password), user, displayName)) {
            problems.add(new Problem(AccessProblem.PASSWORD_TOO_EASY, field, List.of()));
        }
        return problems;
    }

    private static boolean isEasy(String password, String user, String displayName) {
        String lower = password.toLowerCase(Locale.ROOT);
        return EASY.contains(plain(lower))
                || lower.chars().distinct().count() < 4
                || Stream.concat(
                                Arrays.stream(DECORATION.split(user)),
                                Arrays.stream(
                                        DECORATION.split(displayName.toLowerCase(Locale.ROOT))))
                        .filter(part -> part.length() >= SHORTEST_PART)
                        .anyMatch(lower::contains);
    }

    /** The word of a password, however it is decorated: {@code P@ssw0rd-2026} is one of many. */
    private static String plain(String lower) {
        String letters = DISGUISED.matcher(lower).replaceAll(found -> undisguised(found.group()));
        return DECORATION.matcher(letters).replaceAll("");
    }

    private static String undisguised(String word) {
        return word.replace('@', 'a')
                .replace('0', 'o')
                .replace('$', 's')
                .replace('1', 'i')
                .replace('3', 'e');
    }
}
